//! One program, against a document before and after fourteen changes that break no client of an API: optional parameters of each
//! place, of a paged operation and of a download, an optional body, media types, a response and its headers, a property, a value of
//! an enum, a part of `allOf`, an operation.

use std::future::IntoFuture;
use std::time::Duration;

use permitted::{Anonymous, Client, Limits, Response, Retries, Server};

#[permitted::api("compatible-before.yaml")]
pub mod before {}

#[permitted::api("compatible-after.yaml")]
pub mod after {}

macro_rules! program {
    ($api:ident, $extension:ident) => {{
        use $api::{Kind, Pet, Problem, $extension};
        async fn calls(client: &Client<Anonymous>, pet: &Pet) -> Result<usize, permitted::Error> {
            let api = client.$api();
            let limits = Limits::default();
            let second = Duration::from_secs(1);
            let one: Pet =
                api.get_pet("rex").header("x-a", "1").timeout(second).limits(limits).retries(Retries::never()).await?;
            let whole: Response<Pet> = api.get_pet("rex").idempotency_key("k").send().await?;
            assert!(whole.headers().get("x").is_none());
            match one.kind {
                Some(Kind::Cat) => {}
                _ => drop(one.id),
            }
            let refused = api.get_pet("rex").into_request().await.err();
            let code = refused.and_then(|error| error.into_body()).and_then(|problem: Problem| problem.code);
            let changed: Pet = api.change_pet("rex", pet).header("x-a", "1").send().await?.into_body();
            drop((changed, code));
            api.ping()
                .header("x-a", "1")
                .timeout(second)
                .limits(limits)
                .retries(Retries::never())
                .idempotency_key("k")
                .send()
                .await?;
            api.ping().await?;
            let mut logs =
                api.list_logs().header("x-a", "1").timeout(second).limits(limits).retries(Retries::never()).items();
            let mut count = 0;
            while let Some(line) = logs.next().await {
                let _line: String = line?;
                count += 1;
            }
            let mut pages = api.list_logs().idempotency_key("k").pages();
            drop(pages.next().await);
            drop(api.list_logs().send().await?.into_body().logs);
            drop(api.list_logs().into_request().header("x-a", "1"));
            let photo: permitted::Bytes = api.get_photo().timeout(second).await?;
            drop(api.get_photo().stream().into_future());
            Ok(count + photo.len())
        }
        // Calls go to other threads, in either.
        fn is_send<T: Send>(_: &T) {}
        let client = Client::new(Anonymous::at(Server::new("https://api.example.com").unwrap())).unwrap();
        let pet: Pet = serde_json::from_str("{}").unwrap();
        is_send(&calls(&client, &pet));
    }};
}

#[test]
fn a_compatible_change_of_an_api_breaks_no_program() {
    program!(before, BeforeExt);
    program!(after, AfterExt);
    assert!(after::OPERATIONS.len() > before::OPERATIONS.len());
}
