//! RFC 6749 §4.4, and what every grant has in common.

use std::sync::Arc;
use std::time::Duration;

use permitted::oauth::{ErrorCode, OAuthClient, SubjectToken};
use permitted::strategy::Exchange;
use permitted::token::{Grant, MemoryStore, TokenStrategy};
use permitted::{Client, Credential, Error, SecretString, Server};

use crate::authority::{Authority, CLIENT, PUBLIC, SECRET};
use crate::support::Member;
use crate::{Nightly, call, said};

fn client(authority: &Authority) -> OAuthClient {
    OAuthClient::new(authority.at("/token"), CLIENT, SECRET)
}

fn machine<G>(authority: &Authority, client: OAuthClient<G>) -> Client<TokenStrategy<Member>> {
    let strategy = Credential::<Member>::assume(authority.at("/api")).client_credentials(client).unwrap();
    Client::new(strategy).unwrap()
}

#[tokio::test]
async fn a_client_asks_once_for_the_scopes_of_its_grants() {
    let authority = Authority::start().await;
    let machine = machine(&authority, client(&authority).granted::<Nightly>());
    let calls = (0..50).map(|_| call(&machine));
    for scope in futures_util::future::join_all(calls).await {
        assert_eq!(scope.unwrap(), "invoices:read invoices:write");
    }
    let asked = authority.seen("/token");
    assert_eq!(asked.len(), 1, "one token request for any number of callers");
    let form = asked[0].form();
    assert_eq!(form["grant_type"], ["client_credentials"]);
    assert_eq!(form["scope"], ["invoices:read invoices:write"]);
    assert_eq!(form.len(), 2, "the secret is in the header alone: {form:?}");
}

#[tokio::test]
async fn id_and_secret_are_encoded_before_they_are_a_user_name_and_a_password() {
    // The id has a colon, a space and a percent sign, the secret letters beyond ASCII: RFC 6749 §2.3.1 and appendix B.
    let authority = Authority::start().await;
    assert_eq!(call(&machine(&authority, client(&authority))).await.unwrap(), "invoices:read");
    let header = authority.seen("/token")[0].header("authorization").unwrap().to_owned();
    let pair = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, &header["Basic ".len()..]).unwrap();
    let pair = String::from_utf8(pair).unwrap();
    assert_eq!(pair, "nightly%3Aimport+of+100%25:s3cr%3Aet+%2B%2F%26%3D%3F%25%C3%BC+canary-client-secret");
}

#[tokio::test]
async fn the_secret_goes_in_the_body_where_the_server_wants_it_there() {
    let authority = Authority::start().await;
    assert!(call(&machine(&authority, client(&authority).secret_in_body())).await.is_ok());
    let asked = authority.seen("/token");
    assert_eq!(asked[0].header("authorization"), None);
    assert_eq!(asked[0].form()["client_secret"], [SECRET]);
    assert_eq!(asked[0].form()["client_id"], [CLIENT]);
}

#[tokio::test]
async fn audience_resources_and_parameters_go_with_the_request() {
    let authority = Authority::start().await;
    let client = client(&authority)
        .scope("openid  invoices:read openid")
        .audience("https://api.example.com")
        .resource("https://one.example/")
        .resource("https://two.example/")
        .parameter("tenant", "a&b=c d");
    call(&machine(&authority, client)).await.unwrap();
    let form = authority.seen("/token")[0].form();
    assert_eq!(form["audience"], ["https://api.example.com"]);
    assert_eq!(form["resource"], ["https://one.example/", "https://two.example/"]);
    assert_eq!(form["tenant"], ["a&b=c d"]);
    assert_eq!(form["scope"], ["openid invoices:read"], "each once");
}

#[tokio::test]
async fn a_token_that_the_api_refuses_is_asked_for_anew() {
    let authority = Authority::start().await;
    let machine = machine(&authority, client(&authority));
    call(&machine).await.unwrap();
    authority.revoke_access();
    call(&machine).await.unwrap();
    assert_eq!(authority.seen("/token").len(), 2);
}

#[tokio::test]
async fn a_refusal_has_its_code_and_no_secret() {
    let authority = Authority::start().await;
    let wrong = |id: &str, secret: &str| OAuthClient::new(authority.at("/token"), id, secret);
    let table = [
        (wrong(CLIENT, "canary-wrong"), ErrorCode::InvalidClient),
        (wrong("another", SECRET), ErrorCode::InvalidClient),
        (client(&authority).scope("invoices:pay"), ErrorCode::InvalidScope),
        (OAuthClient::public(authority.at("/token"), PUBLIC), ErrorCode::UnauthorizedClient),
    ];
    for (client, code) in table {
        let error = call(&machine(&authority, client)).await.unwrap_err();
        assert_eq!(error.oauth_code(), Some(code), "{error:?}");
        assert!(error.is_credential() && !error.is_session_expired(), "{error:?}");
        said(&error);
    }
    assert!(authority.seen("/api/ping").is_empty(), "the API was not called");
}

#[tokio::test]
async fn what_is_no_response_of_a_token_endpoint_is_an_error_that_says_so() {
    let html = "<html>canary-access s3cr:et</html>".to_owned();
    let table = [
        ((502, "text/html", html.clone()), "was refused (502"),
        ((200, "text/html", html), "not JSON"),
        ((200, "application/json", "{}".to_owned()), "no `access_token`"),
        ((200, "application/json", r#"{"access_token":"canary","token_type":"mac"}"#.to_owned()), "`token_type`"),
        // As some do, against RFC 6749 §5.2.
        ((200, "application/json", r#"{"error":"invalid_scope"}"#.to_owned()), "invalid_scope"),
        ((302, "text/html", String::new()), "was refused (302"),
    ];
    for (instead, says) in table {
        let authority = Authority::start().await;
        authority.state().instead = Some(instead);
        let error = call(&machine(&authority, client(&authority))).await.unwrap_err();
        assert!(said(&error).contains(says), "{error:?}");
    }
}

#[tokio::test]
async fn an_invalid_grant_ends_no_session_that_can_begin_anew() {
    let authority = Authority::start().await;
    authority.state().instead = Some((400, "application/json", r#"{"error":"invalid_grant"}"#.to_owned()));
    let machine = machine(&authority, client(&authority));
    let error = call(&machine).await.unwrap_err();
    assert!(!error.is_session_expired() && error.oauth_code() == Some(ErrorCode::InvalidGrant), "{error:?}");
    authority.state().instead = None;
    tokio::time::sleep(Duration::from_millis(1100)).await;
    call(&machine).await.unwrap();
}

#[tokio::test]
async fn a_refresh_token_of_this_grant_is_not_used() {
    // RFC 6749 §4.4.3: there should be none.
    let authority = Authority::start().await;
    let text = r#"{"access_token":"a","token_type":"bearer","expires_in":1,"refresh_token":"canary-refresh"}"#;
    authority.state().instead = Some((200, "application/json", text.to_owned()));
    let machine = machine(&authority, client(&authority));
    drop(call(&machine).await);
    assert!(machine.strategy().tokens().refresh_token().is_none());
}

#[test]
fn what_cannot_be_sent_is_refused_at_once() {
    let at = |url: &'static str| OAuthClient::new(Server::https(url), "id", "secret");
    let good = || at("https://login.example/token");
    let table = [
        (at("http://login.example/token"), "is not https"),
        (good().scope("a\"b"), "cannot be a scope"),
        (good().resource("orders"), "is not a URL"),
        (good().resource("https://x.example/#a"), "without a fragment"),
        (good().parameter("grant_type", "password"), "set by the grant itself"),
        (good().parameter("requested_token_type", "any"), "set by the grant itself"),
        (good().parameter("resource", "orders"), "set by the grant itself"),
    ];
    for (client, says) in table {
        let server = Server::https("https://api.example.com");
        let error = Credential::<Member>::assume(server).client_credentials(client).unwrap_err();
        assert!(error.to_string().contains(says), "{error}");
    }
}

#[tokio::test]
async fn clients_of_one_store_share_a_token() {
    let (authority, store) = (Authority::start().await, Arc::new(MemoryStore::new()));
    for _ in 0..3 {
        let strategy =
            Credential::<Member>::assume(authority.at("/api")).client_credentials(client(&authority)).unwrap();
        let machine = Client::new(strategy.stored(store.clone(), "nightly")).unwrap();
        call(&machine).await.unwrap();
    }
    assert_eq!(authority.seen("/token").len(), 1);
}

#[tokio::test]
async fn a_token_goes_with_what_else_proves_the_identity() {
    let authority = Authority::start().await;
    let key = Credential::<Member>::assume(authority.at("/api")).header("x-api-key", "canary-key".into()).unwrap();
    let machine = Client::new(key.client_credentials(client(&authority)).unwrap()).unwrap();
    call(&machine).await.unwrap();
    let seen = authority.seen("/api/ping");
    assert_eq!(seen[0].header("x-api-key"), Some("canary-key"));
    assert!(seen[0].header("authorization").unwrap().starts_with("Bearer canary-access"));
    assert_eq!(authority.seen("/token")[0].header("x-api-key"), None, "the key is the API's alone");
    // A late 401 renews the token, and the key stays.
    authority.revoke_access();
    call(&machine).await.unwrap();
    assert_eq!(authority.seen("/token").len(), 2);
}

#[tokio::test]
async fn a_function_is_a_source_of_tokens() {
    let authority = Authority::start().await;
    let from_the_vault = |exchange: Exchange, refresh: Option<SecretString>| async move {
        assert!(refresh.is_none());
        drop(exchange);
        Ok::<_, Error>(Grant {
            access: "canary-of-the-vault".into(),
            refresh: None,
            lifetime: Duration::from_secs(60),
            scope: None,
        })
    };
    let strategy = Credential::<Member>::assume(authority.at("/api")).tokens(from_the_vault);
    assert!(!format!("{strategy:?}").contains("canary"));
    let error = call(&Client::new(strategy).unwrap()).await.unwrap_err();
    assert!(error.is_unauthorized(), "{error:?}");
    assert_eq!(authority.seen("/api/ping")[0].header("authorization"), Some("Bearer canary-of-the-vault"));
}

#[tokio::test]
async fn a_token_is_exchanged_for_one_of_another_audience() {
    let authority = Authority::start().await;
    let exchanged = |client: OAuthClient| {
        let subject = SubjectToken::access_token("canary-subject");
        assert!(!format!("{subject:?}").contains("canary"));
        let strategy = Credential::<Member>::assume(authority.at("/api")).token_exchange(client, subject).unwrap();
        Client::new(strategy).unwrap()
    };
    let granted = call(&exchanged(client(&authority).audience("orders").scope("invoices:write"))).await;
    assert_eq!(granted.unwrap(), "invoices:write");
    let error = call(&exchanged(client(&authority).audience("others"))).await.unwrap_err();
    assert_eq!(error.oauth_code(), Some(ErrorCode::InvalidTarget));
    said(&error);
}

#[tokio::test]
async fn nothing_that_is_printed_has_a_secret() {
    let authority = Authority::start().await;
    let client = client(&authority).granted::<Nightly>();
    let printed = format!("{client:?}");
    assert!(printed.contains("nightly") && printed.contains("invoices:write"), "{printed}");
    let machine = machine(&authority, client);
    call(&machine).await.unwrap();
    let printed = format!("{printed} {machine:?} {:?} {:#?}", machine.strategy(), machine.strategy().tokens());
    assert!(!printed.contains("canary") && !printed.contains("s3cr"), "{printed}");
}

/// Neither a call nor its token request needs the program's executor to be tokio.
#[test]
fn a_call_is_polled_by_another_executor() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let authority = runtime.block_on(Authority::start());
    let machine = machine(&authority, client(&authority));
    assert_eq!(futures_executor::block_on(call(&machine)).unwrap(), "invoices:read");
}
