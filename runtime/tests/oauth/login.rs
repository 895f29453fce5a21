//! RFC 6749 §4.1 with RFC 7636, RFC 8252 and RFC 9207, and refresh tokens that rotate.

use std::sync::Arc;
use std::time::Duration;

use permitted::oauth::{CodeFlow, ErrorCode, Issuer, OAuthClient};
use permitted::token::{MemoryStore, TokenStrategy};
use permitted::{Anonymous, Client, Credential, ExposeSecret};

use crate::authority::{Authority, CLIENT, PUBLIC, SECRET};
use crate::support::Member;
use crate::support::raw_http::send_raw;
use crate::{Nightly, call, said};

const BACK: &str = "https://app.example/back";

fn flow<G>(authority: &Authority, client: OAuthClient<G>) -> CodeFlow<Member> {
    Credential::<Member>::assume(authority.at("/api")).authorization_code(authority.at("/authorize"), client).unwrap()
}

fn public(authority: &Authority) -> OAuthClient {
    OAuthClient::public(authority.at("/token"), PUBLIC)
}

fn anybody(authority: &Authority) -> Client<Anonymous> {
    Client::new(Anonymous::at(authority.at("/api"))).unwrap()
}

async fn log_in(authority: &Authority, flow: &CodeFlow<Member>) -> Client<TokenStrategy<Member>> {
    let anybody = anybody(authority);
    let login = flow.begin(BACK).unwrap();
    let callback = authority.agree(login.url());
    anybody.with_strategy(login.finish(anybody.exchange(), &callback).await.unwrap()).unwrap()
}

#[tokio::test]
async fn a_person_logs_in_with_a_browser_that_comes_back_to_a_page() {
    let authority = Authority::start().await;
    for client in [
        public(&authority).granted::<Nightly>().scope("offline_access"),
        OAuthClient::new(authority.at("/token"), CLIENT, SECRET).granted::<Nightly>().scope("offline_access"),
    ] {
        let person = log_in(&authority, &flow(&authority, client)).await;
        assert_eq!(call(&person).await.unwrap(), "invoices:read invoices:write offline_access");
        assert!(person.strategy().tokens().refresh_token().is_some());
    }
    assert_eq!(authority.seen("/token").len(), 2);
}

#[tokio::test]
async fn a_person_logs_in_with_a_browser_on_this_machine() {
    let authority = Authority::start().await;
    let anybody = anybody(&authority);
    let browser = authority.clone();
    let open = |url: &str| {
        let callback = browser.agree(url);
        tokio::spawn(async move {
            let (place, path) = callback.strip_prefix("http://").unwrap().split_once('/').unwrap();
            assert!(place.starts_with("127.0.0.1:"));
            let response = send_raw(place, &format!("GET /{path} HTTP/1.1\r\nhost: {place}\r\n\r\n")).await;
            assert!(response.starts_with("HTTP/1.1 200") && !response.contains("canary"), "{response}");
        });
    };
    let strategy = flow(&authority, public(&authority)).on_loopback(anybody.exchange(), open).await.unwrap();
    assert!(call(&anybody.with_strategy(strategy).unwrap()).await.is_ok());
}

#[tokio::test]
async fn a_refresh_token_is_used_once_and_its_successor_from_then_on() {
    let authority = Authority::start().await;
    let person = log_in(&authority, &flow(&authority, public(&authority))).await;
    let mut seen = vec![person.strategy().tokens().refresh_token().unwrap()];
    for _ in 0..3 {
        authority.revoke_access();
        let calls = (0..20).map(|_| call(&person));
        futures_util::future::join_all(calls).await.into_iter().for_each(|outcome| drop(outcome.unwrap()));
        seen.push(person.strategy().tokens().refresh_token().unwrap());
    }
    let used: Vec<_> = authority
        .seen("/token")
        .iter()
        .filter_map(|request| Some(request.form().get("refresh_token")?[0].clone()))
        .collect();
    let expected: Vec<_> = seen.iter().take(3).map(|token| token.expose_secret().to_owned()).collect();
    assert_eq!(used, expected, "each once, in order");
    assert!(authority.seen("/token").iter().all(|request| !request.form().contains_key("scope")));
}

#[tokio::test]
async fn a_refresh_token_that_somebody_else_used_ends_the_session() {
    let authority = Authority::start().await;
    let flow = flow(&authority, public(&authority));
    let person = log_in(&authority, &flow).await;
    let refresh = person.strategy().tokens().refresh_token().unwrap();
    let thief = anybody(&authority).with_strategy(flow.assume_refresh_token(refresh)).unwrap();
    call(&thief).await.unwrap();
    authority.revoke_access();
    let error = call(&person).await.unwrap_err();
    assert!(error.is_session_expired() && error.oauth_code() == Some(ErrorCode::InvalidGrant), "{error:?}");
    said(&error);
    let asked = authority.seen("/token").len();
    assert!(call(&person).await.unwrap_err().is_session_expired());
    assert_eq!(authority.seen("/token").len(), asked, "not asked again");
}

#[tokio::test]
async fn a_session_goes_on_from_a_store() {
    let (authority, store) = (Authority::start().await, Arc::new(MemoryStore::new()));
    let flow = flow(&authority, public(&authority));
    log_in(&authority, &flow).await.strategy().keep(store.clone(), "ada").await.unwrap();
    authority.revoke_access();
    let again = anybody(&authority).with_strategy(flow.assume_stored(store.clone(), "ada")).unwrap();
    call(&again).await.unwrap();
    let nobody = anybody(&authority).with_strategy(flow.assume_stored(store, "bob")).unwrap();
    assert!(call(&nobody).await.unwrap_err().is_session_expired());
}

#[tokio::test]
async fn a_code_with_another_verifier_or_too_late_is_refused() {
    let authority = Authority::start().await;
    let (flow, anybody) = (flow(&authority, public(&authority)), anybody(&authority));
    // The code of one login, given to another one of the same client.
    let (one, other) = (flow.begin(BACK).unwrap(), flow.begin(BACK).unwrap());
    let (first, second) = (authority.agree(one.url()), authority.agree(other.url()));
    let code = |callback: &str| callback.split_once("code=").unwrap().1.split('&').next().unwrap().to_owned();
    let mixed = second.replace(&code(&second), &code(&first));
    let error = other.finish(anybody.exchange(), &mixed).await.unwrap_err();
    assert_eq!(error.oauth_code(), Some(ErrorCode::InvalidGrant));
    assert!(said(&error).contains("the authorization code was refused: invalid_grant"));
    // The state of one is not that of the other, which costs no request.
    let asked = authority.seen("/token").len();
    let third = flow.begin(BACK).unwrap();
    assert!(said(&third.finish(anybody.exchange(), &first).await.unwrap_err()).contains("`state`"));
    assert_eq!(authority.seen("/token").len(), asked);

    authority.state().code_life = Some(Duration::ZERO);
    let late = flow.begin(BACK).unwrap();
    let callback = authority.agree(late.url());
    let error = late.finish(anybody.exchange(), &callback).await.unwrap_err();
    assert_eq!(error.oauth_code(), Some(ErrorCode::InvalidGrant));
}

#[tokio::test]
async fn a_callback_of_another_issuer_is_refused() {
    let authority = Authority::start().await;
    let anybody = anybody(&authority);
    for (issuer, accepted) in [
        (Issuer::Required(authority.url.clone()), true),
        (Issuer::Expected("https://other.example".to_owned()), false),
        (Issuer::Required("https://other.example".to_owned()), false),
    ] {
        let login = flow(&authority, public(&authority).issuer(issuer)).begin(BACK).unwrap();
        let callback = authority.agree(login.url());
        assert_eq!(login.finish(anybody.exchange(), &callback).await.is_ok(), accepted);
    }
    assert_eq!(authority.seen("/token").len(), 1);
}

#[tokio::test]
async fn what_the_person_does_not_permit_has_its_code() {
    let authority = Authority::start().await;
    let login = flow(&authority, public(&authority)).begin(BACK).unwrap();
    let state = login.url().split_once("state=").unwrap().1.split('&').next().unwrap().to_owned();
    let callback = format!("{BACK}?error=access_denied&state={state}");
    let error = login.finish(anybody(&authority).exchange(), &callback).await.unwrap_err();
    assert_eq!(error.oauth_code(), Some(ErrorCode::AccessDenied));
}

#[tokio::test]
async fn nothing_that_is_printed_has_the_state() {
    let authority = Authority::start().await;
    let flow = flow(&authority, OAuthClient::new(authority.at("/token"), CLIENT, SECRET));
    let login = flow.begin(BACK).unwrap();
    let state = login.url().split_once("state=").unwrap().1.split('&').next().unwrap().to_owned();
    let printed = format!("{flow:?} {login:?} {login:#?}");
    assert!(!printed.contains(&state) && !printed.contains("canary"), "{printed}");
}
