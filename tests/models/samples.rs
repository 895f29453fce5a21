//! What the mock responds with, without a word of the test.

use permitted::{Anonymous, Client, Server};
use permitted_mock::Mock;
use serde_json::json;

#[permitted::api("samples.yaml")]
pub mod sampled {}

use sampled::SampledExt;

fn served() -> (Mock, Client<Anonymous>) {
    let mock = Mock::builder().operations(&sampled::OPERATIONS).start().unwrap();
    let client = Client::new(Anonymous::at(Server::loopback(&mock.url()).unwrap())).unwrap();
    (mock, client)
}

#[tokio::test]
async fn a_sample_has_formats_enums_examples_and_defaults() {
    let (_mock, client) = served();
    let response = client.sampled().make().send().await.unwrap();
    assert_eq!(response.status(), 201);
    let made = json!({
        "id": "00000000-0000-4000-8000-000000000000", "state": "open", "day": "2024-01-01", "at": "2024-01-01T00:00:00Z",
        "count": 1, "rate": 1.5, "below": -3, "name": "Ada", "kind": "plain", "tags": ["xx", "xx"], "shown": "first", "level": 3,
        "child": { "a": "b" }
    });
    assert_eq!(serde_json::to_value(response.body()).unwrap(), made);
    assert_eq!(serde_json::to_value(client.sampled().list().await.unwrap()).unwrap(), json!([made]));
    assert_eq!(client.sampled().any().send().await.unwrap().status(), 200);
    assert_eq!(serde_json::to_value(client.sampled().either().await.unwrap()).unwrap(), made);
}

#[tokio::test]
async fn an_example_of_the_whole_response_is_taken_if_it_is_one() {
    let (_mock, client) = served();
    // The first one is not, as examples of documents often are not.
    let shown = serde_json::to_value(client.sampled().shown().await.unwrap()).unwrap();
    let example =
        json!({ "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7", "state": "paid", "more": { "deep": [1, null, 2.5] } });
    assert_eq!(shown, example);
    assert_eq!(&*client.sampled().note().await.unwrap(), "a note");
    assert_eq!(
        (&*client.sampled().word().await.unwrap(), &*client.sampled().day().await.unwrap()),
        ("ready", "2024-01-01")
    );
    let pet = serde_json::to_value(client.sampled().pet().await.unwrap()).unwrap();
    assert_eq!(pet, json!({ "kind": "Cat", "meows": 15, "purrs": -0.5 }));
    let cat = serde_json::to_value(client.sampled().cat().await.unwrap()).unwrap();
    assert_eq!(cat, json!({ "kind": "", "meows": 10, "purrs": -0.5 }));
}

#[tokio::test]
async fn a_declared_status_is_sent_as_it_is_declared() {
    let (_mock, client) = served();
    let begun = client.sampled().begin().send().await.unwrap();
    assert_eq!((begun.status().as_u16(), begun.headers().get("content-type")), (202, None));
    assert_eq!(client.sampled().remove().send().await.unwrap().status(), 204);
    assert_eq!(client.sampled().r#move().send().await.unwrap().status(), 303);
    let list = client.sampled().list().send().await.unwrap();
    assert_eq!(list.headers()["content-type"], "application/vnd.shop+json");
}

#[tokio::test]
async fn the_pages_of_a_mock_come_to_an_end() {
    let (mock, client) = served();
    let mut items = client.sampled().pages().items();
    let mut count = 0;
    while let Some(item) = items.next().await {
        item.unwrap();
        count += 1;
    }
    assert_eq!((count, mock.take_requests().len()), (1, 1));
    assert!(client.sampled().numbered().items().next().await.is_none());
    assert_eq!(mock.take_requests().len(), 1);
}
