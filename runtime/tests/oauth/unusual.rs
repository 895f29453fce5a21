//! Responses that the standards permit, or that large servers give.

use std::time::Duration;

use permitted::oauth::{CodeFlow, ErrorCode, Issuer, OAuthClient, Provider};
use permitted::{Anonymous, Client, Credential, ExposeSecret, Server};
use serde_json::{Value, json};
use tokio::time::{Instant, advance};

use crate::support::{Member, Wire, response, secret, server};
use crate::{call, said};

fn at(path: &str) -> Server {
    Server::new(&format!("{}{path}", server().as_str())).unwrap()
}

/// An API that takes any token, and a token endpoint that gives one response after the other.
fn granting(responses: impl Fn(usize) -> Value + Send + Sync + 'static) -> (Wire, Client<Anonymous>) {
    let wire = Wire::new(move |seen, before| match seen.path() {
        "/token" => response(200, &responses(before)),
        _ => response(200, &json!(null)),
    });
    let anybody = Client::builder(Anonymous::at(server())).transport(wire.clone()).build().unwrap();
    (wire, anybody)
}

fn flow(client: OAuthClient) -> CodeFlow<Member> {
    Credential::<Member>::assume(server()).authorization_code(at("/authorize"), client).unwrap()
}

fn state(url: &str) -> String {
    url.split_once("state=").unwrap().1.split('&').next().unwrap().to_owned()
}

/// A token that nothing replaces serves until it ends, which without `expires_in` only the API knows.
#[tokio::test(start_paused = true)]
async fn a_token_that_nothing_replaces_serves_until_its_end() {
    for (expires_in, days, works) in
        [(json!(null), 400, true), (json!(5_184_000), 59, true), (json!(5_184_000), 60, false)]
    {
        let said = expires_in.clone();
        let (wire, anybody) =
            granting(move |_| json!({ "access_token": "t", "token_type": "bearer", "expires_in": said }));
        let login = flow(OAuthClient::public(at("/token"), "page")).begin("https://app.example/back").unwrap();
        let callback = format!("https://app.example/back?code=c&state={}", state(login.url()));
        let person = anybody.with_strategy(login.finish(anybody.exchange(), &callback).await.unwrap()).unwrap();
        advance(Duration::from_secs(days * 24 * 3600)).await;
        assert_eq!(call(&person).await.is_ok(), works, "{expires_in} after {days} days");
        assert_eq!(wire.hits("/token"), 1, "there is nothing to ask with");
    }
}

/// A new refresh token is not lost because another field is odd: the one before is spent.
#[tokio::test(start_paused = true)]
async fn a_rotated_refresh_token_outlives_odd_fields() {
    let odd =
        [("scope", json!(["a", "b"])), ("scope", json!(7)), ("expires_in", json!("")), ("expires_in", json!([1]))];
    for (field, value) in odd {
        let named = value.clone();
        let (wire, anybody) = granting(move |before| {
            let mut fields = json!({ "access_token": format!("a{before}"), "refresh_token": format!("r{before}") });
            fields[field] = named.clone();
            fields
        });
        let person = flow(OAuthClient::public(at("/token"), "page")).assume_refresh_token(secret("stored"));
        let person = anybody.with_strategy(person).unwrap();
        for sent in ["refresh_token=stored", "refresh_token=r0", "refresh_token=r2"] {
            call(&person).await.unwrap();
            let tokens: Vec<_> = wire.seen().into_iter().filter(|seen| seen.path() == "/token").collect();
            let body = String::from_utf8(tokens.last().unwrap().body.to_vec()).unwrap();
            assert!(body.contains(sent), "{field} {value}: {body}");
            advance(Duration::from_secs(25 * 3600)).await;
        }
    }
}

/// A variable that is not set is often an empty text.
#[tokio::test(start_paused = true)]
async fn an_empty_token_is_not_sent() {
    let (wire, anybody) = granting(|_| json!({ "access_token": " ", "token_type": "bearer" }));
    for empty in ["", " "] {
        let error = Credential::<Member>::assume(server()).bearer(secret(empty)).unwrap_err();
        assert!(error.to_string().contains("is empty"), "{error}");
    }
    let machine =
        Credential::<Member>::assume(server()).client_credentials(OAuthClient::new(at("/token"), "m", "s")).unwrap();
    let error = call(&anybody.with_strategy(machine).unwrap()).await.unwrap_err();
    assert!(error.to_string().contains("is empty"), "{error}");
    assert_eq!(wire.hits("/ping"), 0);
}

/// Some refuse with a status of success, and in words of their own.
#[tokio::test(start_paused = true)]
async fn a_refusal_with_a_status_of_success_says_what_the_server_said() {
    let table = [
        (
            json!({ "error": "incorrect_client_credentials", "error_description": "The id is wrong." }),
            None,
            "The id is wrong.",
        ),
        (json!({ "error": "invalid_client", "access_token": "" }), Some(ErrorCode::InvalidClient), "invalid_client"),
    ];
    for (refusal, code, says) in table {
        let (_, anybody) = granting(move |_| refusal.clone());
        let machine = Credential::<Member>::assume(server())
            .client_credentials(OAuthClient::new(at("/token"), "m", "s"))
            .unwrap();
        let error = call(&anybody.with_strategy(machine).unwrap()).await.unwrap_err();
        assert_eq!((error.oauth_code(), error.status().map(|status| status.as_u16())), (code, Some(200)), "{error:?}");
        assert!(said(&error).contains(says), "{error:?}");
    }
}

/// RFC 8628 §3.2: the interval is the least that the server permits.
#[tokio::test(start_paused = true)]
async fn a_long_interval_is_kept_and_grows_with_each_slow_down() {
    let wire = Wire::new(move |seen, before| match (seen.path(), before) {
        ("/device", _) => response(
            200,
            &json!({ "device_code": "d", "user_code": "AB", "verification_uri": "https://x.example/d", "interval": 90,
                     "expires_in": 900 }),
        ),
        (_, 1) => response(400, &json!({ "error": "slow_down" })),
        _ => response(200, &json!({ "access_token": "t", "token_type": "Bearer" })),
    });
    let anybody = Client::builder(Anonymous::at(server())).transport(wire).build().unwrap();
    let flow =
        Credential::<Member>::assume(server()).device(at("/device"), OAuthClient::public(at("/token"), "tv")).unwrap();
    let begin = Instant::now();
    flow.log_in(anybody.exchange(), |_| {}).await.unwrap();
    assert_eq!(begin.elapsed().as_secs(), 90 + 95);
}

/// RFC 6749 §3.1 and §3.2: endpoints may have a query, which is retained.
#[tokio::test(start_paused = true)]
async fn endpoints_keep_their_query() {
    let wire = Wire::new(|seen, _| match seen.path() {
        "/token" => response(200, &json!({ "access_token": "t", "token_type": "bearer", "expires_in": 60 })),
        "/.well-known/openid-configuration" => response(
            200,
            &json!({ "issuer": server().as_str(), "token_endpoint": at("/token?p=signin").as_str(),
                     "authorization_endpoint": at("/authorize?p=signin").as_str() }),
        ),
        _ => response(200, &json!(null)),
    });
    let anybody = Client::builder(Anonymous::at(server())).transport(wire.clone()).build().unwrap();
    let provider = Provider::discover(anybody.exchange(), server()).await.unwrap();
    let flow = Credential::<Member>::assume(server())
        .authorization_code(provider.authorization_endpoint().unwrap(), provider.public_client("page"))
        .unwrap();
    let login = flow.begin("https://app.example/back").unwrap();
    assert!(
        login.url().starts_with("https://api.example.com/base/authorize?p=signin&response_type=code"),
        "{}",
        login.url()
    );
    let callback = format!("https://app.example/back?code=c&state={}", state(login.url()));
    login.finish(anybody.exchange(), &callback).await.unwrap();
    assert_eq!(wire.last().tail(), "/token?p=signin");
    let error =
        Client::new(Credential::<Member>::assume(at("?p=a")).bearer(secret("t")).unwrap()).map(|_| ()).unwrap_err();
    assert!(error.to_string().ends_with("must not have a query"), "{error}");
}

/// The `openIdConnectUrl` of a document has lost the `/` that ends some issuers.
#[tokio::test(start_paused = true)]
async fn an_issuer_may_end_in_a_slash() {
    let issuer = format!("{}/", server().as_str());
    let said = issuer.clone();
    let wire =
        Wire::new(move |_, _| response(200, &json!({ "issuer": said, "token_endpoint": at("/token").as_str() })));
    let anybody = Client::builder(Anonymous::at(server())).transport(wire).build().unwrap();
    assert_eq!(Provider::discover(anybody.exchange(), server()).await.unwrap().issuer(), issuer);
}

/// The code of one server is not for another, also where a login was suspended between.
#[tokio::test]
async fn a_suspended_login_goes_on_at_its_own_issuer() {
    let of = |issuer: &str| flow(OAuthClient::public(at("/token"), "app").issuer(Issuer::Expected(issuer.to_owned())));
    let (one, other) = (of("https://a.example"), of("https://b.example"));
    let suspended = one.begin("https://app.example/back").unwrap().suspend();
    assert!(one.resume(&suspended).is_ok(), "{}", suspended.expose_secret());
    let error = other.resume(&suspended).map(|_| ()).unwrap_err();
    assert!(said(&error).contains("at another issuer"), "{error}");
}

/// What one server refuses at first, such as an installation that has not arrived, it may grant later.
#[tokio::test(start_paused = true)]
async fn a_source_that_begins_anew_asks_again_after_a_refusal() {
    struct Installed(Wire);
    impl permitted::token::TokenSource for Installed {
        fn grant(
            &self,
            _: permitted::strategy::Exchange,
            _: Option<permitted::SecretString>,
        ) -> futures_util::future::BoxFuture<'static, Result<permitted::token::Grant, permitted::Error>> {
            let is_first = self.0.hits("/asked") == 0;
            let client = Client::builder(Anonymous::at(server())).transport(self.0.clone()).build().unwrap();
            Box::pin(async move {
                let asked = permitted::strategy::Fields::new();
                let response = client.exchange().post_form(&at("/asked"), &[], &asked).await?;
                if is_first {
                    Err(response.refusal("the instance"))
                } else {
                    permitted::token::Grant::from_json(&response.body)
                }
            })
        }

        fn begins_anew(&self) -> bool {
            true
        }
    }
    let wire = Wire::new(|seen, before| match (seen.path(), before) {
        ("/asked", 0) => response(400, &json!({ "error": "invalid_grant" })),
        ("/asked", _) => response(200, &json!({ "access_token": "t" })),
        _ => response(200, &json!(null)),
    });
    let strategy = Credential::<Member>::assume(server()).tokens(Installed(wire.clone()));
    let client = Client::builder(strategy).transport(wire.clone()).build().unwrap();
    let error = call(&client).await.unwrap_err();
    assert!(!error.is_session_expired() && error.oauth_code() == Some(ErrorCode::InvalidGrant), "{error:?}");
    advance(Duration::from_secs(60)).await;
    call(&client).await.unwrap();
}

/// A token for one API is not found by a strategy for another.
#[tokio::test(start_paused = true)]
async fn a_stored_token_is_for_the_api_that_it_was_asked_for() {
    let store = std::sync::Arc::new(permitted::token::MemoryStore::new());
    let (wire, anybody) = granting(|number| json!({ "access_token": format!("t{number}") }));
    for (api, audience) in [
        ("https://api.example.com/base", "eu"),
        ("https://api.example.com/base", "us"),
        ("https://us.example.com", "eu"),
    ] {
        let client = OAuthClient::new(at("/token"), "m", "s").audience(audience);
        let machine = Credential::<Member>::assume(Server::new(api).unwrap()).client_credentials(client).unwrap();
        let client = anybody.with_strategy(machine.stored(store.clone(), "job")).unwrap();
        let asked = wire.hits("/token");
        permitted::strategy::Strategy::proof(client.strategy(), client.exchange()).wait().await.unwrap();
        assert_eq!(wire.hits("/token"), asked + 1, "{api} {audience}");
    }
    for (scope, is_new) in [("a b", true), ("a", true), ("a b", false)] {
        let client = OAuthClient::new(at("/token"), "m", "s").scope(scope);
        let machine = Credential::<Member>::assume(server()).client_credentials(client).unwrap();
        let client = anybody.with_strategy(machine.stored(store.clone(), "job")).unwrap();
        let asked = wire.hits("/token");
        permitted::strategy::Strategy::proof(client.strategy(), client.exchange()).wait().await.unwrap();
        assert_eq!(wire.hits("/token") > asked, is_new, "{scope}");
    }
}
