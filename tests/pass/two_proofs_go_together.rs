//! What two credentials may do together, and either of two alone.
use std::sync::{Arc, Mutex};

use permitted::transport::{Bounds, Transport};
use permitted::{Both, Bytes, Client, Either, Error, Server};

#[permitted::api("two_proofs_go_together.yaml")]
pub mod safe {}

use safe::SafeExt;
use safe::identity::{Badge, DoorKey};

/// Responds with 204, and keeps the headers that prove something.
#[derive(Clone, Default)]
struct Wire(Arc<Mutex<Vec<String>>>);

impl Transport for Wire {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _: Bounds,
    ) -> futures_util::future::BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        let proof = ["x-key", "authorization"].map(|name| match request.headers().get(name) {
            Some(value) => format!("{name}: {}", value.to_str().unwrap()),
            None => String::new(),
        });
        self.0.lock().unwrap().push(proof.join("|"));
        let response = http::Response::builder().status(204).body(Bytes::new()).unwrap();
        Box::pin(async { Ok(response) })
    }
}

/// The server that the document names, in the program's own region.
fn server() -> Server {
    safe::server::server1().region(safe::server::Server1Region::Eu).build().unwrap()
}

#[test]
fn a_server_with_variables_has_the_defaults_and_the_values_of_the_document() {
    use safe::server::{Server1Region, server1};
    assert_eq!(server1().build().unwrap().as_str(), "https://eu.safe.example");
    assert_eq!(server1().region(Server1Region::Us).build().unwrap().as_str(), "https://us.safe.example");
    assert_eq!("us".parse::<Server1Region>().unwrap().as_str(), "us");
    let error = "evil.example/".parse::<Server1Region>().map(|region| region.as_str()).unwrap_err().to_string();
    assert!(error.contains("eu, us") && error.contains("not `evil.example/`"), "{error}");
    assert_eq!(safe::server::server2().version("v2").build().unwrap().as_str(), "https://safe.example/v2");
    assert!(safe::server::server2().version("..").build().is_err());
    assert_eq!(safe::server::server3().unwrap().as_str(), "https://safe.example");
}

#[tokio::test]
async fn both_are_sent_for_what_needs_both_and_one_for_what_one_may_do() {
    let wire = Wire::default();
    let key = || DoorKey::strategy(server(), "k".into()).unwrap();
    let badge = || Badge::strategy(server(), "b".into()).unwrap();

    let both = Client::builder(Both(key(), badge())).transport(wire.clone()).build().unwrap();
    both.safe().open().await.unwrap();
    both.safe().look().await.unwrap();

    for strategy in [Either::Left(key()), Either::Right(badge())] {
        let either = Client::builder(strategy).transport(wire.clone()).build().unwrap();
        either.safe().look().await.unwrap();
    }
    let both = "x-key: k|authorization: Bearer b";
    assert_eq!(*wire.0.lock().unwrap(), [both, "x-key: k|", "x-key: k|", "|authorization: Bearer b"]);
}

#[tokio::test]
async fn two_credentials_for_two_servers_are_never_sent_together() {
    let wire = Wire::default();
    let elsewhere = Badge::strategy(Server::https("https://other.example"), "b".into()).unwrap();
    let both = Both(DoorKey::strategy(server(), "k".into()).unwrap(), elsewhere);
    let both = Client::builder(both).transport(wire.clone()).build().unwrap();
    assert!(both.safe().open().await.unwrap_err().is_credential());
    assert!(wire.0.lock().unwrap().is_empty());
}
