//! Many callers when the token has just expired.

use std::time::{Duration, Instant};

use permitted_wix::identities::Visitor;
use permitted_wix::mock::WixMock;
use permitted_wix::products::ProductsExt;
use permitted_wix::{Client, OAuth};

/// How many calls at once.
pub(crate) const CALLERS: usize = 1_000;

/// How long the mock's tokens live, and so how long the program waits for one to expire.
const LIFE: Duration = Duration::from_secs(4);

pub(crate) struct Expiry {
    pub(crate) case: &'static str,
    pub(crate) wall: Duration,
    pub(crate) failed: usize,
    pub(crate) token_requests: usize,
}

/// With a valid token, with one that has expired, and with one that the server has revoked.
pub(crate) fn all() -> Result<Vec<Expiry>, String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.map_err(|error| format!("no runtime: {error}"))?.block_on(async {
        let mock = WixMock::builder().token_lifetime(LIFE).start().map_err(|error| format!("no mock: {error}"))?;
        let strategy = OAuth::visitor(mock.client_id()).at(mock.server());
        let client = Client::new(strategy).map_err(|error| error.to_string())?;
        // Connections and the first token.
        call(&client, &mock, "").await;
        let valid = call(&client, &mock, "valid").await;
        tokio::time::sleep(LIFE).await;
        let expired = call(&client, &mock, "expired").await;
        mock.expire_access_tokens();
        let revoked = call(&client, &mock, "revoked by the server").await;
        Ok(vec![valid, expired, revoked])
    })
}

async fn call(client: &Client<OAuth<Visitor>>, mock: &WixMock, case: &'static str) -> Expiry {
    mock.take_requests();
    let start = Instant::now();
    let tasks: Vec<_> = (0..CALLERS)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.products().get_product("product-1").await.is_ok() })
        })
        .collect();
    let mut failed = 0;
    for task in tasks {
        failed += usize::from(!task.await.unwrap_or(false));
    }
    let token_requests = mock.requests().iter().filter(|entry| entry.request.path == "/oauth2/token").count();
    Expiry { case, wall: start.elapsed(), failed, token_requests }
}
