//! What two credentials may do together, and either of two alone.
use std::sync::{Arc, Mutex};

use permitted::transport::{Bounds, Transport};
use permitted::{Both, Bytes, Client, Either, Error, Server};

#[permitted::api("two_proofs_go_together.yaml")]
pub mod safe {}

use safe::SafeExt;
use safe::identity::{Badge, DoorKey};

/// Answers 204, and keeps the headers that prove something.
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
        let reply = http::Response::builder().status(204).body(Bytes::new()).unwrap();
        Box::pin(async { Ok(reply) })
    }
}

/// The server that the document names, in the program's own region.
fn server() -> Server {
    safe::server::server1("eu").unwrap()
}

#[tokio::test]
async fn both_are_sent_for_what_needs_both_and_either_for_what_one_may_do() {
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
    assert_eq!(*wire.0.lock().unwrap(), [both, both, "x-key: k|", "|authorization: Bearer b"]);
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
