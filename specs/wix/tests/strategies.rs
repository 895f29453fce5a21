//! The strategies over a transport in memory: OA-10 to OA-12, stored sessions, and what clients of one app share.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use permitted::strategy::Strategy;
use permitted::token::{MemoryStore, TokenStore};
use permitted::transport::{Bounds, Transport};
use permitted::{Anonymous, Error, SecretString, Server, Value};
use permitted_wix::{
    AppSession, AppStrategy, Caller, Client, DelegatedSession, MemberSession, OAuth, VisitorSession, WixApp,
    identities::Visitor,
};
use serde_json::json;

type Script = dyn Fn(&str, &Value) -> (u16, Value) + Send + Sync;

/// Responds from a script, a moment later, and remembers the paths and bodies it was asked for.
#[derive(Clone)]
struct Wire {
    seen: Arc<Mutex<Vec<(String, Value)>>>,
    script: Arc<Script>,
}

impl Wire {
    fn new(script: impl Fn(&str, &Value) -> (u16, Value) + Send + Sync + 'static) -> Self {
        Self { seen: Arc::default(), script: Arc::new(script) }
    }

    fn count(&self, path: &str) -> usize {
        self.seen.lock().unwrap().iter().filter(|(seen, _)| seen == path).count()
    }

    fn client<S: Strategy>(&self, strategy: S) -> Client<S> {
        let shared = Client::builder(Anonymous::at(Server::https("https://nowhere.example")));
        shared.transport(self.clone()).build().unwrap().with_strategy(strategy).unwrap()
    }
}

impl Transport for Wire {
    fn send<'a>(
        &self,
        request: http::Request<bytes::Bytes>,
        _bounds: Bounds,
    ) -> Pin<Box<dyn Future<Output = Result<http::Response<bytes::Bytes>, Error>> + Send>> {
        let path = request.uri().path().to_owned();
        let body: Value = serde_json::from_slice(request.body()).unwrap_or_default();
        self.seen.lock().unwrap().push((path.clone(), body.clone()));
        let (status, json) = (self.script)(&path, &body);
        Box::pin(async move {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            let response = http::Response::builder().status(status).body(json.to_string().into());
            Ok(response.unwrap())
        })
    }
}

fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

fn info(change: impl FnOnce(&mut Value)) -> Value {
    let mut info = json!({
        "active": true, "subjectType": "MEMBER", "clientId": "app", "instanceId": "instance-1", "exp": "4102444800",
    });
    change(&mut info);
    info
}

/// Tokens that say whose they are.
fn tokens(body: &Value) -> Value {
    let of = ["access_token", "instance_id", "refresh_token", "refreshToken", "code"];
    let of = of.iter().find_map(|name| body.get(name).and_then(Value::as_str)).unwrap_or("anonymous");
    json!({ "access_token": format!("of {of}"), "refresh_token": format!("after {of}"), "expires_in": 3600 })
}

async fn sent<S: Strategy>(client: &Client<S>) -> String {
    let proof = client.strategy().proof(client.exchange()).wait().await.unwrap();
    let headers = format!("{proof:?}");
    assert!(headers.contains("authorization"), "{headers}");
    proof.generation().to_string()
}

#[tokio::test]
async fn oa_10_the_instance_comes_from_wix_and_not_from_the_callback() {
    let wire = Wire::new(|path, body| match path {
        "/oauth2/token-info" => (200, info(|_| {})),
        _ => (200, tokens(body)),
    });
    let app = WixApp::new("app", "app-secret");
    let itself = wire.client(app.instance("instance-1"));
    for (query, accepted) in [("&instanceId=instance-1", true), ("", true), ("&instanceId=ATTACKER", false)] {
        let install = app.install("https://app.example/back", None).unwrap();
        let state = install.url().split("state=").nth(1).unwrap().split('&').next().unwrap().to_owned();
        let callback = format!("https://app.example/back?code=c&state={state}{query}");
        let installed = install.finish(&callback, itself.exchange()).await.unwrap();
        let instance = installed.instance_id(itself.exchange()).await;
        assert_eq!(instance.is_ok(), accepted, "{query}");
        assert!(instance.is_err() || instance.unwrap() == "instance-1");
    }
    // Without a state, or with two instances, not even the code is exchanged.
    let before = wire.count("/oauth/access");
    for query in ["code=c&instanceId=instance-1", "code=c&state=STATE&instanceId=a&instanceId=b"] {
        let install = app.install("https://app.example/back", None).unwrap();
        let state = install.url().split("state=").nth(1).unwrap().split('&').next().unwrap().to_owned();
        let callback = format!("https://app.example/back?{}", query.replace("STATE", &state));
        assert!(install.finish(&callback, itself.exchange()).await.is_err(), "{query}");
    }
    assert_eq!(wire.count("/oauth/access"), before);
}

#[tokio::test]
async fn oa_11_a_caller_s_token_is_verified_before_anything_is_done_for_it() {
    let refused: [(&str, Value); 8] = [
        ("inactive", info(|info| info["active"] = json!(false))),
        ("active as a text", info(|info| info["active"] = json!("true"))),
        ("another app's", info(|info| info["clientId"] = json!("other"))),
        ("nobody's", info(|info| info["clientId"] = Value::Null)),
        ("expired", info(|info| info["exp"] = json!("1000000000"))),
        ("expired, as a number", info(|info| info["exp"] = json!(1_000_000_000))),
        ("of no instance", info(|info| info["instanceId"] = Value::Null)),
        ("an app's own", info(|info| info["subjectType"] = json!("APP"))),
    ];
    for (what, json) in refused {
        let wire = Wire::new(move |path, body| match path {
            "/oauth2/token-info" => (200, json.clone()),
            _ => (200, tokens(body)),
        });
        let itself = wire.client(WixApp::new("app", "app-secret").instance("instance-1"));
        assert!(itself.on_behalf_of(secret("caller")).await.is_err(), "{what}");
        assert_eq!(wire.count("/oauth2/token"), 0, "{what}: no token was asked for");
    }
}

#[tokio::test]
async fn oa_11_a_hundred_elevations_are_one_question_and_one_token() {
    let wire = Wire::new(|path, body| match path {
        "/oauth2/token-info" => (200, info(|_| {})),
        _ => (200, tokens(body)),
    });
    let app = WixApp::new("app", "app-secret");
    let itself = wire.client(app.instance("instance-1"));
    let elevations: Vec<_> = (0..100)
        .map(|_| {
            let itself = itself.clone();
            tokio::spawn(async move {
                let Caller::AsMember(member) = itself.on_behalf_of(secret("caller")).await.unwrap() else { panic!() };
                sent(&member.elevate().unwrap()).await
            })
        })
        .collect();
    for elevation in elevations {
        elevation.await.unwrap();
    }
    assert_eq!((wire.count("/oauth2/token-info"), wire.count("/oauth2/token")), (1, 1));
    drop(itself.on_behalf_of(secret("another caller")).await.unwrap());
    assert_eq!(wire.count("/oauth2/token-info"), 2);
}

#[tokio::test]
async fn oa_11_a_failed_question_is_shared_and_asked_again_by_the_next() {
    let wire = Wire::new(|path, _| match path {
        "/oauth2/token-info" => (503, Value::Null),
        _ => panic!("{path}"),
    });
    let itself = wire.client(WixApp::new("app", "app-secret").instance("instance-1"));
    for round in 1..=3 {
        let questions = (0..50).map(|_| {
            let itself = itself.clone();
            tokio::spawn(async move { itself.on_behalf_of(secret("caller")).await.is_err() })
        });
        for question in questions.collect::<Vec<_>>() {
            assert!(question.await.unwrap());
        }
        assert_eq!(wire.count("/oauth2/token-info"), round);
    }
}

#[tokio::test]
async fn oa_12_a_hundred_callers_at_once_are_never_mixed_up() {
    let wire = Wire::new(|path, body| match path {
        "/oauth2/token-info" => {
            let token = body["token"].as_str().unwrap();
            let kind = if token.ends_with('0') { "VISITOR" } else { "MEMBER" };
            (200, info(|info| info["subjectType"] = json!(kind)))
        }
        _ => (200, tokens(body)),
    });
    let itself = wire.client(WixApp::new("app", "app-secret").instance("instance-1"));
    let calls: Vec<_> = (0..100)
        .map(|user| {
            let (itself, wire) = (itself.clone(), wire.clone());
            tokio::spawn(async move {
                let token = format!("caller-{user}");
                let caller = itself.on_behalf_of(secret(&token)).await.unwrap();
                match &caller {
                    Caller::AsVisitor(client) if user % 10 == 0 => sent(client).await,
                    Caller::AsMember(client) if user % 10 != 0 => sent(client).await,
                    other => panic!("{user}: {other:?}"),
                };
                // Their own token went into their own exchange, and into no other.
                let seen = wire.seen.lock().unwrap();
                let mine = seen.iter().filter(|(path, body)| path == "/oauth2/token" && body["access_token"] == *token);
                assert_eq!(mine.count(), 1, "{user}");
            })
        })
        .collect();
    for call in calls {
        call.await.unwrap();
    }
    assert_eq!(wire.count("/oauth2/token"), 100);
}

#[tokio::test]
async fn tl_19_clients_of_one_instance_share_their_tokens() {
    let wire = Wire::new(|_, body| (200, tokens(body)));
    let app = WixApp::new("app", "app-secret");
    for _ in 0..10 {
        sent(&wire.client(app.instance("instance-1"))).await;
        sent(&wire.client(app.clone().instance("instance-2"))).await;
    }
    assert_eq!(wire.count("/oauth2/token"), 2);
}

#[tokio::test]
async fn a_member_s_session_is_kept_found_again_and_gone_after_the_logout() {
    let wire = Wire::new(|path, body| match path {
        "/_api/redirects-api/v1/redirect-session" => {
            let state = body.pointer("/auth/authRequest/state").and_then(Value::as_str).unwrap_or_default();
            (200, json!({ "redirectSession": { "fullUrl": format!("https://site.example/?state={state}") } }))
        }
        _ => (200, tokens(body)),
    });
    let visitor = wire.client(OAuth::visitor("client"));
    let login = visitor.begin_login("https://app.example/back", None).await.unwrap();
    let state = login.url().split("state=").nth(1).unwrap().to_owned();
    let callback = format!("https://app.example/back?code=c&state={state}");
    let member = visitor.finish_login(login, &callback).await.unwrap();
    let store: Arc<dyn TokenStore> = Arc::new(MemoryStore::new());
    member.keep_in(Arc::clone(&store), "one").await.unwrap();
    let before = wire.count("/oauth2/token");

    let again = || wire.client(OAuth::assume_stored_member("client", Arc::clone(&store), "one"));
    sent(&again()).await;
    assert_eq!(wire.count("/oauth2/token"), before, "the stored token serves");
    // Nobody else's: not another client id's, and not a visitor's.
    let other = wire.client(OAuth::assume_stored_member("other", Arc::clone(&store), "one"));
    let error = other.strategy().proof(other.exchange()).wait().await.err().unwrap();
    assert!(error.is_session_expired(), "{error}");
    let stranger: Client<OAuth<Visitor>> = wire.client(OAuth::stored_visitor("client", Arc::clone(&store), "one"));
    sent(&stranger).await;
    let body = wire.seen.lock().unwrap().last().unwrap().1.clone();
    assert_eq!(body, json!({ "clientId": "client", "grantType": "anonymous" }));

    // The visitor of that name is a member by now, which costs no request; one of another name, or without a store, is not.
    let sent_so_far = wire.seen.lock().unwrap().len();
    let found = stranger.stored_member().await.unwrap().unwrap();
    let stored = |name: &str| wire.client(OAuth::stored_visitor("client", Arc::clone(&store), name));
    assert!(stored("two").stored_member().await.unwrap().is_none());
    assert!(visitor.stored_member().await.unwrap().is_none());
    assert_eq!(wire.seen.lock().unwrap().len(), sent_so_far);
    sent(&found).await;
    assert_eq!(wire.count("/oauth2/token"), before + 1, "the stored token serves");
    // A visitor who is ended is gone from the store; the member stays.
    let (kept, clone) = (wire.count("/oauth2/token"), stranger.clone());
    stranger.end_session().await.unwrap();
    let error = clone.strategy().proof(clone.exchange()).wait().await.err().unwrap();
    assert!(error.is_session_expired(), "{error}");
    sent(&stored("one")).await;
    assert_eq!(wire.count("/oauth2/token"), kept + 1, "a new visitor");
    assert!(stored("one").stored_member().await.unwrap().is_some());

    drop(member.logout("https://app.example/").await.unwrap());
    assert!(stored("one").stored_member().await.unwrap().is_none());
    let gone = again();
    let error = gone.strategy().proof(gone.exchange()).wait().await.err().unwrap();
    assert!(error.is_session_expired(), "{error}");
}

#[tokio::test]
async fn an_installation_is_kept_with_every_refresh_token_that_replaces_the_last() {
    let wire = Wire::new(|_, body| (200, tokens(body)));
    let app = WixApp::new("app", "app-secret");
    let store: Arc<dyn TokenStore> = Arc::new(MemoryStore::new());
    let strategy: AppStrategy = app.refresh_token(secret("first"));
    strategy.keep_in(Arc::clone(&store), "shop").await.unwrap();
    sent(&wire.client(strategy)).await;
    let again = wire.client(app.assume_stored_installation(Arc::clone(&store), "shop"));
    let proof = again.strategy().proof(again.exchange()).wait().await.unwrap();
    assert_eq!(wire.count("/oauth/access"), 1, "the stored token serves");
    assert!(again.strategy().refused(&proof));
    sent(&again).await;
    let last = wire.seen.lock().unwrap().last().unwrap().1["refresh_token"].clone();
    assert_eq!(last, json!("after first"));
}
