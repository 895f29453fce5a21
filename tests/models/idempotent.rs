//! Operations that an overlay says may be sent again, against a server whose first response is a 502.

use permitted::{Anonymous, Client, Server};
use permitted_mock::{Mock, Response};

#[permitted::api("payments.yaml", overlay = "sent-again.yaml", unannotated = public)]
pub mod payments {}

use payments::PaymentsExt;

/// A mock that fails the first time it is asked.
fn mock() -> Mock {
    let mut builder = Mock::builder().operations(&payments::OPERATIONS);
    for id in ["pay", "quote", "order"] {
        let failed = std::sync::atomic::AtomicBool::new(false);
        builder = builder.on(id, move |_| {
            let status = if failed.swap(true, std::sync::atomic::Ordering::SeqCst) { 204 } else { 502 };
            Response::empty(status)
        });
    }
    builder.start().unwrap()
}

fn client(mock: &Mock) -> Client<Anonymous> {
    Client::new(Anonymous::at(Server::loopback(&mock.url()).unwrap())).unwrap()
}

/// The keys of all requests.
fn keys(mock: &Mock) -> Vec<Option<String>> {
    mock.requests().iter().map(|one| one.request.header("idempotency-key").map(str::to_owned)).collect()
}

#[tokio::test]
async fn an_operation_with_a_key_is_sent_again_with_the_same_key() {
    let mock = mock();
    client(&mock).payments().pay().await.unwrap();
    let sent = keys(&mock);
    assert_eq!(sent.len(), 2);
    assert!(sent[0].is_some() && sent[0] == sent[1], "{sent:?}");
}

#[tokio::test]
async fn an_idempotent_operation_is_sent_again() {
    let mock = mock();
    client(&mock).payments().quote().await.unwrap();
    assert_eq!(keys(&mock), [None, None]);
}

#[tokio::test]
async fn another_operation_is_sent_once() {
    let mock = mock();
    assert!(client(&mock).payments().order().await.is_err());
    assert_eq!(keys(&mock), [None]);
}
