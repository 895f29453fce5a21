//! Calls over sockets: what the server sees of them, and what the client makes of what it sends.

use permitted::oauth::OAuthClient;
use permitted::{Anonymous, Client, Retries, Server, Text};
use permitted_mock::{Caller, Mock, Received, Response};

use crate::responses::responses::{self, ChangeBody, ChatBody, ResponsesExt};

#[permitted::api("proofs.yaml")]
mod proofs {}

use proofs::ProofsExt;
use proofs::identity::Machine;

/// A server that responds to one operation.
fn responding(operation: &str, respond: impl Fn() -> Response + Send + Sync + 'static) -> Mock {
    Mock::builder().operations(&responses::OPERATIONS).on(operation, move |_| respond()).start().unwrap()
}

fn server(mock: &Mock) -> Server {
    Server::loopback(&mock.url()).unwrap()
}

fn anybody(mock: &Mock) -> Client<Anonymous> {
    Client::builder(Anonymous::at(server(mock))).retries(Retries::never()).build().unwrap()
}

fn last(mock: &Mock) -> Received {
    mock.requests().pop().unwrap().request
}

/// The values of a header of the last request.
fn all(mock: &Mock, name: &str) -> Vec<String> {
    last(mock).headers.into_iter().filter(|(given, _)| given == name).map(|(_, value)| value).collect()
}

/// The server has acted and responded as described: an error would make programs place the order again.
#[tokio::test]
async fn a_described_success_without_content_is_no_error() {
    let placed = responding("placeOrder", || Response::empty(201).header("location", "/orders/7"));
    let response = anybody(&placed).responses().place_order().send().await.unwrap();
    assert_eq!((response.status().as_u16(), response.headers()["location"].to_str().unwrap()), (201, "/orders/7"));
    assert_eq!(response.into_body(), None);
    let json = || Response::text(r#"{"ticket":"t"}"#).status(202).header("content-type", "application/json");
    let later = responding("placeOrder", json);
    assert_eq!(anybody(&later).responses().place_order().await.unwrap().unwrap().ticket, "t");
}

/// A server may refuse what does not accept the media type that it has (RFC 9110 §12.5.1).
#[tokio::test]
async fn accept_is_what_the_document_describes_or_the_program_says() {
    let mock = responding("vendor", || Response::json(serde_json::json!({})));
    let client = anybody(&mock);
    client.responses().vendor().await.unwrap();
    assert_eq!(all(&mock, "accept"), ["application/vnd.things.v2+json, */*;q=0.1"]);
    client.responses().versioned().await.unwrap();
    assert_eq!(all(&mock, "accept"), ["application/json;version=36.3, */*;q=0.1"]);
    client.responses().table().await.unwrap();
    assert_eq!(all(&mock, "accept"), ["text/csv, application/problem+json"]);
    client.responses().table().header("accept", "text/csv; header=present").await.unwrap();
    assert_eq!(all(&mock, "accept"), ["text/csv; header=present"]);
    // What it is told of is what a GET would have.
    let head = responding("tableHead", || Response::empty(200).header("content-type", "text/csv"));
    anybody(&head).responses().table_head().await.unwrap();
    assert_eq!(all(&head, "accept"), ["text/csv, */*;q=0.1"]);
}

/// `application/json-patch+json` begins with `application/json` and is none: of equals, the first is the body.
#[tokio::test]
async fn a_patch_is_of_the_first_media_type_unless_the_program_chooses_another() {
    let mock = responding("change", || Response::empty(204));
    let client = anybody(&mock);
    let body = ChangeBody { name: permitted::Nullable::Null, ..Default::default() };
    client.responses().change(&body).await.unwrap();
    assert_eq!(all(&mock, "content-type"), ["application/merge-patch+json"]);
    assert_eq!(last(&mock).body, r#"{"name":null}"#);
    let patch = r#"[{"op":"remove","path":"/name"}]"#;
    client.responses().change(&body).content("application/json-patch+json", patch).await.unwrap();
    assert_eq!(all(&mock, "content-type"), ["application/json-patch+json"]);
    assert_eq!(last(&mock).body, patch);
    let refused = client.responses().change(&body).content("application/xml", "<a/>").await.unwrap_err();
    assert!(refused.is_request() && refused.to_string().contains("application/json-patch+json"), "{refused}");
    assert_eq!(mock.requests().len(), 2, "what the document does not list is not sent");
}

/// Of several media types of a response, the program may choose another than the first.
#[tokio::test]
async fn another_media_type_of_a_response_is_asked_for_by_a_method() {
    let csv = responding("report", || Response::text("a,b").header("content-type", "text/csv"));
    let text = anybody(&csv).responses().report().receive::<Text>("text/csv").await.unwrap();
    assert_eq!((&*text, all(&csv, "accept")), ("a,b", vec!["text/csv".to_owned()]));
    let json = responding("report", || Response::json(serde_json::json!({ "ticket": "t" })));
    assert_eq!(anybody(&json).responses().report().await.unwrap().ticket, "t");
}

/// Its status and headers are all that the operation is for; nobody follows it.
#[tokio::test]
async fn a_redirect_that_is_the_described_response_is_a_success() {
    let url = "https://files.example.com/a.zip?sig=1";
    let mock = responding("getArchive", move || Response::empty(302).header("location", url));
    let archive = anybody(&mock).responses().get_archive().send().await.unwrap();
    assert_eq!((archive.status().as_u16(), archive.headers()["location"].to_str().unwrap()), (302, url));
    assert_eq!(mock.requests().len(), 1);
}

/// 304 is no redirect: what the caller has is still good (RFC 9110 §15.4.5).
#[tokio::test]
async fn not_modified_is_an_error_of_its_own_with_headers() {
    let mock = responding("getCached", || Response::empty(304).header("etag", "x"));
    let error = anybody(&mock).responses().get_cached().if_none_match("x").await.unwrap_err();
    assert!(error.is_not_modified() && !error.to_string().contains("redirect"), "{error}");
    assert_eq!(error.headers()["etag"], "x");
    assert_eq!(all(&mock, "if-none-match"), ["x"]);
}

/// Some front ends respond with 411 where a `POST` does not say how long its body is (RFC 9110 §8.6).
#[tokio::test]
async fn a_request_without_a_body_says_that_its_length_is_0() {
    // The mock does not know that the body of `PATCH` may be left out.
    let mock = Mock::builder().operations(&responses::OPERATIONS).route("PATCH", "/things", |_| Response::empty(204));
    let mock = mock.on("placeOrder", |_| Response::empty(201)).start().unwrap();
    let client = anybody(&mock);
    client.responses().place_order().await.unwrap();
    assert_eq!(all(&mock, "content-length"), ["0"]);
    client.responses().replace().await.unwrap();
    assert_eq!((last(&mock).verb.as_str(), all(&mock, "content-length")), ("PUT", vec!["0".to_owned()]));
    client.responses().append().await.unwrap();
    assert_eq!((last(&mock).verb.as_str(), all(&mock, "content-length")), ("PATCH", vec!["0".to_owned()]));
    client.responses().get_archive().await.unwrap();
    assert!(all(&mock, "content-length").is_empty());
}

/// APIs of models have both for one operation, and the body says which.
#[tokio::test]
async fn json_and_events_of_one_operation_are_a_method_each() {
    let events = || {
        Response::text("data: {\"delta\":\"a\"}\n\ndata: {\"delta\":\"b\"}\n\n")
            .header("content-type", "text/event-stream")
    };
    let mock = responding("chat", events);
    let body = ChatBody { stream: Some(true), ..Default::default() };
    let mut events = anybody(&mock).responses().chat_events(&body).await.unwrap();
    assert_eq!(
        (all(&mock, "accept"), last(&mock).body),
        (vec!["text/event-stream".to_owned()], r#"{"stream":true}"#.into())
    );
    let mut text = String::new();
    while let Some(event) = events.next().await {
        text.push_str(event.unwrap().data.delta.as_deref().unwrap());
    }
    assert_eq!(text, "ab");
    let mock = responding("chat", || Response::json(serde_json::json!({ "text": "ab" })));
    assert_eq!(anybody(&mock).responses().chat(&ChatBody::default()).await.unwrap().text.unwrap(), "ab");
    assert_eq!(all(&mock, "accept"), ["application/json, */*;q=0.1"]);
}

/// With a token endpoint that is down, what asks for no proof works and does not ask for a token; what takes one goes without.
#[tokio::test]
async fn a_call_that_needs_no_proof_works_while_the_token_endpoint_is_down() {
    let identify = |request: &Received| match request.header("authorization") {
        Some("Bearer a-token") => Ok(Caller::new("machine-1", "machine")),
        _ => Err(permitted_mock::Refusal::unauthorized("Bearer", "no token")),
    };
    for is_up in [false, true] {
        let tokens = Mock::builder().route("POST", "/token", move |_| {
            let token = serde_json::json!({ "access_token": "a-token", "token_type": "Bearer", "expires_in": 3600 });
            if is_up { Response::json(token) } else { Response::empty(503) }
        });
        let tokens = tokens.start().unwrap();
        let api = Mock::builder().operations(&proofs::OPERATIONS).identify(identify).start().unwrap();
        let endpoint = Server::loopback(&format!("{}/token", tokens.url())).unwrap();
        let machine = Machine::client_credentials(server(&api), OAuthClient::new(endpoint, "id", "secret")).unwrap();
        let client = Client::builder(machine).retries(Retries::never()).build().unwrap();

        client.proofs().read_open().await.unwrap();
        assert_eq!((tokens.requests().len(), all(&api, "authorization").len()), (0, 0));
        client.proofs().read_either().await.unwrap();
        assert_eq!((!tokens.requests().is_empty(), all(&api, "authorization").len()), (true, usize::from(is_up)));
        let closed = client.proofs().read_closed().await;
        assert_eq!(closed.is_ok(), is_up, "{closed:?}");
        assert_eq!(api.requests().len(), if is_up { 3 } else { 2 }, "without its proof it is not sent");
    }
    // Nothing at all listens.
    let api = Mock::builder().operations(&proofs::OPERATIONS).identify(identify).start().unwrap();
    let nowhere = OAuthClient::new(Server::loopback("http://127.0.0.1:9/token").unwrap(), "id", "secret");
    let client = Client::new(Machine::client_credentials(server(&api), nowhere).unwrap()).unwrap();
    client.proofs().read_open().await.unwrap();
    client.proofs().read_either().await.unwrap();
    let error = client.proofs().read_closed().await.unwrap_err();
    assert!(error.is_connect(), "{error}");
    assert!(error.to_string().ends_with("the token request `POST /token`: cannot connect to the server"), "{error}");
    assert_eq!(api.requests().len(), 2);
}
