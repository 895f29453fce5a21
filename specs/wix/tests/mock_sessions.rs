//! The strategies against the mock: what they send is what it takes, and it sees whom they say.
// Helpers say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::needless_pass_by_value)]

mod mock_support;

use std::time::Duration;

use mock_support::{TABLE, builder, mock};
use permitted::json::Encode;
use permitted::{OperationError, Request, SecretString, Strategy, Value};
use permitted_wix::mock::{AccountStatus, Fault, SiteMember, WixMock};
use permitted_wix::{
    ApiKey, AppSession, Caller, Client, DelegatedSession, MemberSession, OAuth, SignIn, SignInRefusal, VisitorSession,
    WixApp,
};
use serde_json::json;

type Outcome = Result<Value, OperationError<Value>>;

/// What a generated method would send.
async fn ask<S: Strategy>(client: &Client<S>, line: &str, body: Option<Value>) -> Outcome {
    let (verb, path) = line.split_once(' ').unwrap();
    let operation = TABLE.iter().find(|operation| operation.verb == verb && operation.path == path).unwrap();
    let request = Request::<Value, Value>::new(permitted::__private::core(client), operation);
    match &body {
        Some(body) => request.body(body as &dyn Encode).await,
        None => request.await,
    }
}

async fn category<S: Strategy>(client: &Client<S>) -> Outcome {
    ask(client, "GET /stores/v3/all-products-category", None).await
}

fn seen(mock: &WixMock) -> Vec<String> {
    mock.requests().iter().filter(|entry| entry.operation.is_some()).map(|entry| entry.identities.join("+")).collect()
}

fn count(mock: &WixMock, path: &str) -> usize {
    mock.requests().iter().filter(|entry| entry.request.path == path).count()
}

fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

#[tokio::test]
async fn from_visitor_to_member_and_out() {
    let mock = mock();
    let visitor = Client::new(OAuth::visitor(mock.client_id()).at(mock.server())).unwrap();
    category(&visitor).await.unwrap();
    let line =
        json!({ "lineItems": [{ "quantity": 1, "catalogReference": { "catalogItemId": "product-1", "appId": "a" } }] });
    let cart = ask(&visitor, "POST /ecom/v1/carts/current/add-to-cart", Some(line)).await.unwrap();

    let member = mock.member();
    let wrong = visitor.sign_in(&member.email, &secret("guess")).await.unwrap();
    assert!(matches!(wrong, SignIn::Refused(SignInRefusal::WrongPassword)), "{wrong:?}");
    let SignIn::Session(session) = visitor.sign_in(&member.email, &secret(&member.password)).await.unwrap() else {
        panic!("no session")
    };
    let login = visitor.begin_login(mock.redirect_uri(), Some(&session)).await.unwrap();
    let callback = mock.browse(login.url()).unwrap();
    let shopper = visitor.finish_login(login, &callback).await.unwrap();
    let me = ask(&shopper, "GET /members/v1/members/my", None).await.unwrap();
    assert_eq!(me["member"]["id"], "member-1");
    let same = ask(&shopper, "GET /ecom/v1/carts/current", None).await.unwrap();
    assert_eq!(same["cart"]["id"], cart["cart"]["id"]);
    assert_eq!(count(&mock, "/oauth2/token"), 2);

    let kept = shopper.clone();
    let out = shopper.logout("https://shop.example/").await.unwrap();
    assert_eq!(mock.browse(out.url()).as_deref(), Some("https://shop.example/"));
    assert!(category(&kept).await.unwrap_err().is_session_expired());
    assert_eq!(seen(&mock), ["visitor", "visitor", "member", "member"]);
}

#[tokio::test]
async fn a_login_on_wix_s_own_page() {
    let mock = mock();
    let visitor = Client::new(OAuth::visitor(mock.client_id()).at(mock.server())).unwrap();
    let login = visitor.begin_login(mock.redirect_uri(), None).await.unwrap();
    assert_eq!(mock.browse(login.url()), None);
    let callback = mock.browse_as(login.url(), "ben@example.com", "battery staple").unwrap();
    // Somebody else's callback is refused before any code is sent.
    let other = visitor.begin_login(mock.redirect_uri(), None).await.unwrap();
    assert!(visitor.finish_login(other, &callback).await.unwrap_err().to_string().contains("state"));
    let member = visitor.finish_login(login, &callback).await.unwrap();
    category(&member).await.unwrap();
    assert_eq!(mock.requests().last().unwrap().subject.as_deref(), Some("member-2"));
    assert!(visitor.begin_login("https://evil.example/", None).await.is_err());
}

#[tokio::test]
async fn a_code_by_email_and_a_login_by_key() {
    let asked = SiteMember::new("member-3", "c@x", "pw").status(AccountStatus::NeedsCode("424242".to_owned()));
    let mock = builder().member(asked).start().unwrap();
    let visitor = Client::new(OAuth::visitor(mock.client_id()).at(mock.server())).unwrap();
    let SignIn::EmailVerification(token) = visitor.sign_in("c@x", &secret("pw")).await.unwrap() else {
        panic!("no code is asked for")
    };
    assert!(visitor.verify(&token, "000000").await.is_err());
    assert!(matches!(visitor.verify(&token, "424242").await.unwrap(), SignIn::Session(_)));
    let member = visitor.external_login("member-2", &secret(mock.site_key())).await.unwrap();
    let me = ask(&member, "GET /members/v1/members/my", None).await.unwrap();
    assert_eq!(me["member"]["id"], "member-2");
}

#[tokio::test]
async fn a_token_that_is_no_longer_accepted_is_replaced_once() {
    let mock = mock();
    let visitor = Client::new(OAuth::visitor(mock.client_id()).at(mock.server())).unwrap();
    category(&visitor).await.unwrap();
    let subject = mock.requests().last().unwrap().subject.clone().unwrap();
    mock.expire_access_tokens();
    category(&visitor).await.unwrap();
    assert_eq!(mock.requests().last().unwrap().subject.as_deref(), Some(subject.as_str()));
    assert_eq!(count(&mock, "/oauth2/token"), 2);
    // A refused refresh is no reason to go on as another visitor.
    mock.end_sessions_of(&subject);
    assert!(category(&visitor).await.unwrap_err().is_session_expired());
    assert_eq!(count(&mock, "/oauth2/token"), 3);
}

#[tokio::test]
async fn many_first_calls_are_one_visitor() {
    let mock = mock();
    let visitor = Client::new(OAuth::visitor(mock.client_id()).at(mock.server())).unwrap();
    mock.fault(Fault::delay(Duration::from_millis(100)).of("/oauth2/token")).unwrap();
    let calls: Vec<_> = (0..20)
        .map(|_| {
            let visitor = visitor.clone();
            tokio::spawn(async move { category(&visitor).await.map(drop) })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((count(&mock, "/oauth2/token"), seen(&mock).len()), (1, 20));
}

#[tokio::test]
async fn keys() {
    let mock = mock();
    let (site, account) = (mock.site(), mock.account());
    let by_site = Client::new(ApiKey::new(mock.site_key()).site(site).at(mock.server())).unwrap();
    let by_account = Client::new(ApiKey::new(mock.account_key()).account(account).at(mock.server())).unwrap();
    let by_both = Client::new(ApiKey::new(mock.admin_key()).site(site).account(account).at(mock.server())).unwrap();
    category(&by_site).await.unwrap();
    category(&by_both).await.unwrap();
    assert!(category(&by_account).await.is_err());
    let sites = ask(&by_account, "POST /site-list/v2/sites/query", Some(json!({}))).await.unwrap();
    assert_eq!(sites["sites"].as_array().unwrap().len(), 2);
    assert_eq!(seen(&mock), ["site-admin", "admin", "account-admin", "account-admin"]);
    let reader = Client::new(ApiKey::new(mock.reader_key()).site(site).at(mock.server())).unwrap();
    let error =
        ask(&reader, "POST /stores/v3/products", Some(json!({ "product": { "name": "A" } }))).await.unwrap_err();
    let body = error.body().unwrap();
    assert_eq!(body.pointer("/details/applicationError/code"), Some(&json!("insufficient_scope")));
}

#[tokio::test]
async fn an_app_and_its_callers() {
    let mock = mock();
    let app = WixApp::new(&*mock.app().id, &*mock.app().secret).at(mock.server());
    let itself = Client::new(app.instance(mock.instance_id())).unwrap();
    category(&itself).await.unwrap();
    category(&itself).await.unwrap();
    let installed = Client::new(app.refresh_token(secret(&mock.app_refresh_token()))).unwrap();
    category(&installed).await.unwrap();
    category(&installed).await.unwrap();
    assert_eq!((count(&mock, "/oauth2/token"), count(&mock, "/oauth/access")), (1, 1));

    let Caller::AsVisitor(visitor) = itself.on_behalf_of(secret(&mock.visitor_token())).await.unwrap() else {
        panic!()
    };
    let Caller::AsMember(member) = itself.on_behalf_of(secret(&mock.member_token())).await.unwrap() else { panic!() };
    let Caller::AsUser(user) = itself.on_behalf_of(secret(&mock.user_token())).await.unwrap() else { panic!() };
    category(&visitor).await.unwrap();
    let me = ask(&member, "GET /members/v1/members/my", None).await.unwrap();
    assert_eq!(me["member"]["id"], "member-1");
    category(&user).await.unwrap();
    category(&user.elevate().unwrap()).await.unwrap();
    assert_eq!(seen(&mock), ["app", "app", "app", "app", "visitor", "member", "user", "app"]);
    assert!(itself.on_behalf_of(secret("made-up")).await.is_err());

    let install = app.install("https://app.example/back", None).unwrap();
    let back = mock.agree_to_install(install.url()).unwrap();
    let fresh = install.finish(&back, itself.exchange()).await.unwrap();
    assert_eq!(fresh.instance_id(itself.exchange()).await.unwrap(), mock.instance_id());
    category(&Client::new(fresh.strategy).unwrap()).await.unwrap();
}
