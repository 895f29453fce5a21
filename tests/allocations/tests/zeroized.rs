//! SE-4: what was secret is overwritten before its memory is given back. A transport stands in for HTTP: the buffers of
//! hyper, rustls and the system are outside this promise.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use permitted::strategy::{Exchange, Fields, Strategy};
use permitted::token::{Grant, Key, MemoryStore, TokenSource, TokenStore, Tokens};
use permitted::transport::{Bounds, Transport};
use permitted::{Anonymous, Client, Credential, Error, SecretString, Server};
use permitted_allocations::{MARK, Watched, left_behind, scan};
use permitted_wix::{ApiKey, OAuth, SessionToken, SignIn, VisitorSession, WixApp};

#[global_allocator]
static ALLOCATOR: Watched = Watched;

const SERVER: Server = Server::https("https://api.example.com");

/// Responds to every token request with canaries from static memory.
#[derive(Clone)]
struct Wire;

impl Transport for Wire {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        let body: &'static [u8] = match request.uri().path() {
            "/refused" => br#"{"error":"invalid_client","error_description":"canary!-client-secret is wrong"}"#,
            path if path.ends_with("/login") => br#"{"state":"SUCCESS","sessionToken":"canary!-session"}"#,
            path if path.ends_with("redirect-session") => br#"{"redirectSession":{"fullUrl":"https://x.example/"}}"#,
            _ => br#"{"access_token":"canary!-access","refresh_token":"canary!-refresh","expires_in":3600}"#,
        };
        let status = if request.uri().path() == "/refused" { 400 } else { 200 };
        Box::pin(async move {
            drop(request);
            // A response as the real transport makes it: a buffer that nobody else holds.
            let body = bytes::BytesMut::from(body).freeze();
            Ok(http::Response::builder().status(status).body(body).unwrap())
        })
    }
}

struct Source;

impl TokenSource for Source {
    fn grant(&self, exchange: Exchange, refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>> {
        Box::pin(async move {
            let mut body = Fields::new().secret("client_secret", &canary("canary!-client-secret"));
            if let Some(refresh) = refresh {
                body = body.secret("refresh_token", &refresh);
            }
            let response =
                exchange.post_json(&SERVER, "/token", &[], &[("x-app", &canary("canary!-app"))], &body).await?;
            Grant::from_json(&response.body)
        })
    }
}

fn canary(text: &'static str) -> SecretString {
    SecretString::from(text)
}

struct Nobody;

impl permitted::Identity for Nobody {
    const NAME: &'static str = "nobody";
}

fn client<S: Strategy>(strategy: S) -> Client<S> {
    Client::builder(strategy).transport(Wire).build().unwrap()
}

#[tokio::test]
async fn se_04_our_copies_of_secrets_are_overwritten() {
    scan();
    // The net catches something.
    drop(String::from_utf8(MARK.to_vec()).unwrap());
    assert_eq!(left_behind(), 1);
    let mut caught = 1;
    let mut check = |what: &str| {
        let left = left_behind() - caught;
        caught += left;
        println!("{what}: {left}");
        left
    };

    let anonymous = client(Anonymous::at(SERVER));
    let exchange = anonymous.exchange().clone();
    let mut left = Vec::new();

    let tokens = Tokens::new(Source, "Bearer");
    for _ in 0..3 {
        let token = tokens.get(&exchange).await.unwrap();
        drop(tokens.proof(&exchange));
        assert!(tokens.refused(token.generation()));
    }
    drop(tokens);
    tokio::task::yield_now().await;
    left.push(check("tokens in memory"));

    let store: Arc<dyn TokenStore> = Arc::new(MemoryStore::new());
    let key = || Key::new::<Nobody>("https://api.example.com", "client", "one");
    let tokens = Tokens::new(Source, "").resumed(Arc::clone(&store), key());
    for _ in 0..3 {
        let token = tokens.get(&exchange).await.unwrap();
        assert!(tokens.refused(token.generation()));
    }
    let other = Tokens::new(Source, "").resumed(Arc::clone(&store), key());
    drop(other.get(&exchange).await.unwrap());
    tokens.end().await.unwrap();
    drop((tokens, other, store));
    tokio::task::yield_now().await;
    left.push(check("tokens in a store"));

    let body = Fields::new().secret("client_secret", &canary("canary!-client-secret"));
    let response = exchange.post_json(&SERVER, "/refused", &[], &[], &body).await.unwrap();
    drop(response.refusal("it"));
    drop((response, body));
    left.push(check("a refusal"));

    let key = canary("canary!-key");
    drop(Credential::<Nobody>::assume(SERVER).bearer(key.clone()).unwrap());
    drop(Credential::<Nobody>::assume(SERVER).basic("user", key.clone()).unwrap());
    drop(Credential::<Nobody>::assume(SERVER).header("x-key", key.clone()).unwrap().query("key", key.clone()));
    let api = client(ApiKey::new(key).site("site").account("account"));
    drop(api.strategy().proof(&exchange).wait().await.unwrap());
    drop(api);
    left.push(check("credentials"));

    let visitor = client(OAuth::visitor("client"));
    let signed_in = visitor.sign_in("a@b.example", &canary("canary!-password")).await.unwrap();
    let SignIn::Session(session) = signed_in else { panic!("no session") };
    let login = visitor.begin_login("https://app.example/back", Some(&session)).await.unwrap();
    drop::<SessionToken>(session);
    assert!(visitor.finish_login(login, "https://app.example/back?code=canary!-code&state=wrong").await.is_err());
    let external = visitor.external_login("member", &canary("canary!-api-key")).await.unwrap();
    drop((visitor, external));
    tokio::task::yield_now().await;
    left.push(check("logins"));

    let app = WixApp::new("app", canary("canary!-app-secret"));
    let itself = client(app.instance("instance"));
    drop(itself.strategy().proof(itself.exchange()).wait().await.unwrap());
    let installed = client(app.refresh_token(canary("canary!-installation")));
    drop(installed.strategy().proof(installed.exchange()).wait().await.unwrap());
    drop((app, itself, installed));
    tokio::task::yield_now().await;
    left.push(check("an app"));

    assert_eq!(left.iter().sum::<usize>(), 0);
}
