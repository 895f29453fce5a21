//! All ways to log in, and the strategies of pages, headless back ends and Wix users, against the mock.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod mock_support;

use mock_support::{builder, mock, post};
use permitted::token::Grant;
use permitted::{SecretString, Strategy};
use permitted_wix::account::{AccountExt, QuerySitesRequest};
use permitted_wix::identities::{Member, Visitor};
use permitted_wix::members::members::MembersExt;
use permitted_wix::mock::{AccountStatus, SiteMember, WixMock};
use permitted_wix::products::ProductsExt;
use permitted_wix::{
    CaptchaReason, Client, DirectMessage, ExternalMember, IdentityProvider, OAuth, SignIn, SignInForm, SignInRefusal,
    SiteSession, VisitorSession, WixApp, WixUser,
};
use serde_json::json;

fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

fn visitor(mock: &WixMock) -> Client<OAuth<Visitor>> {
    Client::new(OAuth::visitor(mock.client_id()).at(mock.server())).unwrap()
}

/// Who calls, as the mock saw it last.
fn last(mock: &WixMock) -> (String, Option<String>) {
    let requests = mock.requests();
    let entry = requests.iter().rev().find(|entry| entry.operation.is_some()).unwrap();
    (entry.identities.join("+"), entry.subject.clone())
}

async fn email<S: Strategy<Identity = Member>>(client: &Client<S>) -> Option<String> {
    client.members().get_current_member().await.unwrap().member.unwrap().login_email.into_value()
}

#[tokio::test]
async fn each_state_of_a_login_is_a_variant() {
    let states = [
        ("approve@x", AccountStatus::NeedsApproval),
        ("captcha@x", AccountStatus::NeedsCaptcha),
        ("code@x", AccountStatus::NeedsCode("424242".to_owned())),
    ];
    let mock = states.into_iter().enumerate().fold(builder(), |mock, (number, (email, status))| {
        mock.member(SiteMember::new(&format!("m-{number}"), email, "pw").status(status))
    });
    let mock = mock.start().unwrap();
    let visitor = visitor(&mock);
    let sign_in = async |email: &str, password: &str| visitor.sign_in(email, &secret(password)).await.unwrap();
    assert!(matches!(sign_in("approve@x", "pw").await, SignIn::OwnerApproval));
    assert!(matches!(sign_in("approve@x", "no").await, SignIn::Refused(SignInRefusal::WrongPassword)));
    assert!(matches!(sign_in("nobody@x", "pw").await, SignIn::Refused(SignInRefusal::InvalidEmail)));
    assert!(matches!(sign_in("captcha@x", "pw").await, SignIn::Captcha(CaptchaReason::Missing)));
    let solved = SignInForm::new("captcha@x", "pw").captcha("solved").invisible_captcha("seen");
    assert!(matches!(visitor.sign_in_with(&solved).await.unwrap(), SignIn::Session(_)));
    let SignIn::EmailVerification(token) = sign_in("code@x", "pw").await else { panic!() };
    assert!(matches!(visitor.verify(&token, "424242").await.unwrap(), SignIn::Session(_)));
    assert!(visitor.verify(&token, "424242").await.is_err());
    let sent = mock.requests();
    let captcha =
        sent.iter().map(|entry| entry.request.json()).find(|body| body.get("captchaTokens").is_some()).unwrap();
    assert_eq!(captcha["captchaTokens"], serde_json::json!([{ "Recaptcha": "solved", "InvisibleRecaptcha": "seen" }]));
}

#[tokio::test]
async fn a_registration_is_a_login() {
    let mock = mock();
    let visitor = visitor(&mock);
    let form = SignInForm::new("new@example.com", "pw").profile("nickname", "Nova");
    let SignIn::Session(session) = visitor.register(&form).await.unwrap() else { panic!() };
    let login = visitor.begin_login(mock.redirect_uri(), Some(&session)).await.unwrap();
    let callback = mock.browse(login.url()).unwrap();
    let member = visitor.finish_login(login, &callback).await.unwrap();
    assert_eq!(email(&member).await.as_deref(), Some("new@example.com"));
    assert!(matches!(visitor.register(&form).await.unwrap(), SignIn::Refused(SignInRefusal::EmailTaken)));
    let no_email = SignInForm::new("nobody", "pw");
    assert!(matches!(visitor.register(&no_email).await.unwrap(), SignIn::Refused(SignInRefusal::InvalidEmail)));
    visitor.send_recovery_email("new@example.com", "https://shop.example/back").await.unwrap();
    let asked = mock.requests().last().unwrap().request.json();
    assert_eq!(asked["redirect"]["url"], "https://shop.example/back");
}

/// As for calls: a token that Wix takes no more is renewed once.
#[tokio::test]
async fn a_visitor_whose_token_was_revoked_logs_in() {
    let mock = mock();
    let visitor = visitor(&mock);
    let form = SignInForm::new("new@example.com", "pw");
    assert!(matches!(visitor.register(&form).await.unwrap(), SignIn::Session(_)));
    mock.expire_access_tokens();
    let SignIn::Session(session) = visitor.sign_in("new@example.com", &secret("pw")).await.unwrap() else { panic!() };
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    mock.expire_access_tokens();
    let login = visitor.begin_login(mock.redirect_uri(), Some(&session)).await.unwrap();
    let callback = mock.browse(login.url()).unwrap();
    let member = visitor.finish_login(login, &callback).await.unwrap();
    assert_eq!(email(&member).await.as_deref(), Some("new@example.com"));
}

#[tokio::test]
async fn a_login_at_an_identity_provider_names_it() {
    let mock = mock();
    let visitor = visitor(&mock);
    for (provider, id) in [
        (IdentityProvider::Google, "0e6a50f5-b523-4e29-990d-f37fa2ffdd69"),
        (IdentityProvider::Connection("c-1".to_owned()), "c-1"),
    ] {
        let login = visitor.begin_login_by(mock.redirect_uri(), &provider).await.unwrap();
        let asked = mock.requests().last().unwrap().request.json();
        assert_eq!(asked["auth"]["authRequest"]["idp"], id);
        let callback = mock.browse_as(login.url(), "ben@example.com", "battery staple").unwrap();
        email(&visitor.finish_login(login, &callback).await.unwrap()).await;
        assert_eq!(last(&mock).1.as_deref(), Some("member-2"));
    }
}

#[tokio::test]
async fn a_direct_login_believes_its_own_frame_alone() {
    let mock = mock();
    let visitor = visitor(&mock);
    let member = mock.member();
    let session = async || match visitor.sign_in(&member.email, &secret(&member.password)).await.unwrap() {
        SignIn::Session(session) => session,
        other => panic!("{other:?}"),
    };
    // The mock responds to the frame with a URL in place of a message.
    let message = |url: &str| {
        let url = url::Url::parse(&mock.browse(url).unwrap()).unwrap();
        let pair = |name: &str| url.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
        (url.origin().ascii_serialization(), secret(&pair("code")), pair("state"))
    };
    let login = visitor.begin_direct_login(&session().await).await.unwrap();
    let (origin, code, state) = message(login.url());
    assert_eq!(login.origin(), origin);
    let shopper = visitor
        .finish_direct_login(login, &DirectMessage { origin: &origin, code: &code, state: &state })
        .await
        .unwrap();
    assert_eq!(email(&shopper).await.as_ref(), Some(&member.email));
    assert!(
        mock.requests().iter().any(|entry| entry.request.json()["codeVerifier"].is_string()
            && entry.request.json().get("redirectUri").is_none())
    );

    for (origin_of, state_of) in [("https://evil.example", None), ("", Some("other"))] {
        let login = visitor.begin_direct_login(&session().await).await.unwrap();
        let (origin, code, state) = message(login.url());
        let origin = if origin_of.is_empty() { &*origin } else { origin_of };
        let message = DirectMessage { origin, code: &code, state: state_of.unwrap_or(&state) };
        assert!(!format!("{message:?}").contains(&state));
        let before = mock.requests().len();
        visitor.finish_direct_login(login, &message).await.unwrap_err();
        assert_eq!(mock.requests().len(), before, "the code was sent");
    }
}

#[tokio::test]
async fn a_member_whom_another_login_knows() {
    let mock = mock();
    let visitor = visitor(&mock);
    let known = ExternalMember::new("ben@example.com").verify_email(false).merge_existing_contact(true);
    let member = visitor.external_sign_on(&known, &secret(mock.site_key())).await.unwrap();
    assert_eq!(email(&member).await.as_deref(), Some("ben@example.com"));
    let fresh = ExternalMember::new("carla@example.com").profile("nickname", "C");
    let member = visitor.external_sign_on(&fresh, &secret(mock.site_key())).await.unwrap();
    assert_eq!(email(&member).await.as_deref(), Some("carla@example.com"));
    let refused = visitor.external_sign_on(&fresh, &secret("no-key")).await.unwrap_err();
    assert!(!format!("{refused:?}").contains("no-key"));
}

#[tokio::test]
async fn a_page_of_a_site_goes_on_with_its_session() {
    let mock = mock();
    let page = Client::new(SiteSession::visitor(mock.client_id()).at(mock.server())).unwrap();
    page.products().get_product("product-1").await.unwrap();
    let (identity, subject) = last(&mock);
    assert_eq!(identity, "visitor");
    let kept = page.strategy().refresh_token().unwrap();
    let again = Client::new(SiteSession::assume_visitor(mock.client_id(), kept).at(mock.server())).unwrap();
    again.products().get_product("product-1").await.unwrap();
    assert_eq!(last(&mock), ("visitor".to_owned(), subject));
    let refresh =
        mock.requests().iter().map(|entry| entry.request.json()).find(|body| body["grantType"] == "refresh_token");
    let refresh = refresh.unwrap();
    let mut keys: Vec<&String> = refresh.as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(keys, ["grantType", "refreshToken"]);

    // A member's session that is over is an error, and nobody else.
    let over = Client::new(SiteSession::assume_member(mock.client_id(), secret("gone")).at(mock.server())).unwrap();
    assert!(over.products().get_product("product-1").await.unwrap_err().is_session_expired());
}

#[tokio::test]
async fn a_headless_back_end_needs_no_instance() {
    let mock = mock();
    let app = mock.app();
    let client = Client::new(WixApp::new(&*app.id, &*app.secret).at(mock.server()).headless()).unwrap();
    client.products().get_product("product-1").await.unwrap();
    assert_eq!(last(&mock).0, "app");
    let asked = mock
        .requests()
        .iter()
        .map(|entry| entry.request.json())
        .find(|body| body["grant_type"] == "client_credentials");
    assert!(asked.unwrap().get("instance_id").is_none());
}

#[tokio::test]
async fn a_wix_user_acts_by_a_token_of_theirs() {
    let mock = mock();
    // A token as Wix hands it to a user, and not to a page.
    let body = serde_json::json!({
        "grant_type": "strip_bound_session", "client_secret": mock.app().secret, "access_token": mock.user_token(),
    });
    let token = post(&mock, "/oauth2/token", body).text("/access_token");
    let once = Client::new(WixUser::assume_site_token(secret(&token)).at(mock.server())).unwrap();
    once.products().get_product("product-1").await.unwrap();
    assert_eq!(last(&mock).0, "user");

    // A tool that runs a command for each token: one for all that wait.
    let (printed, runs) = (token.clone(), std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0)));
    let counted = std::sync::Arc::clone(&runs);
    let command = move |_, _| {
        counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let token = printed.clone();
        async move { Grant::from_json(&serde_json::json!({ "access_token": token, "expires_in": 900 })) }
    };
    let tool = Client::new(WixUser::assume_site_tokens(command).at(mock.server())).unwrap();
    let (one, two) = tokio::join!(tool.products().get_product("product-1"), tool.products().get_product("product-1"));
    one.and(two).unwrap();
    assert_eq!(runs.load(std::sync::atomic::Ordering::Relaxed), 1);
    assert!(!format!("{:?}", tool.strategy()).contains(&token));
}

/// A token of the account is none of a site, and the other way round: the compiler refuses what the mock refuses.
#[tokio::test]
async fn a_wix_user_acts_in_their_account_by_another_token() {
    let mock = mock();
    let token = mock.account_user_token();
    let user = Client::new(WixUser::assume_account_token(secret(&token)).at(mock.server())).unwrap();
    let mut sites = user.account().query_sites(&QuerySitesRequest::default()).items();
    let mut names = Vec::new();
    while let Some(site) = sites.next().await {
        names.extend(site.unwrap().display_name);
    }
    assert_eq!(names, ["Mugs", "Plates"]);
    assert_eq!(last(&mock).0, "account-user");
    assert!(user.request("GET", "/stores/v3/products/product-1").await.unwrap_err().is_forbidden());
    let body = serde_json::json!({
        "grant_type": "strip_bound_session", "client_secret": mock.app().secret, "access_token": mock.user_token(),
    });
    let of_a_site = post(&mock, "/oauth2/token", body).text("/access_token");
    let on_a_site = Client::new(WixUser::assume_site_token(secret(&of_a_site)).at(mock.server())).unwrap();
    let refused = on_a_site.request("POST", "/site-list/v2/sites/query").await;
    assert!(refused.unwrap_err().is_forbidden());

    let (printed, runs) = (token.clone(), std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0)));
    let counted = std::sync::Arc::clone(&runs);
    let command = move |_, _| {
        counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let token = printed.clone();
        async move { Grant::from_json(&serde_json::json!({ "access_token": token, "expires_in": 14400 })) }
    };
    let tool = Client::new(WixUser::assume_account_tokens(command).at(mock.server())).unwrap();
    for _ in 0..2 {
        tool.account().query_sites(&QuerySitesRequest::default()).await.unwrap();
    }
    assert_eq!(runs.load(std::sync::atomic::Ordering::Relaxed), 1);
    assert!(!format!("{:?}", tool.strategy()).contains(&token));
}

/// The binding goes with every request for tokens of the browser's session, and with nothing else.
#[tokio::test]
async fn tokens_are_bound_to_the_browser() {
    let mock = mock();
    let bound = OAuth::visitor(mock.client_id()).client_binding(secret("browser-7")).at(mock.server());
    let visitor = Client::new(bound).unwrap();
    let member = mock.member();
    let SignIn::Session(session) = visitor.sign_in(&member.email, &secret(&member.password)).await.unwrap() else {
        panic!()
    };
    let login = visitor.begin_login(mock.redirect_uri(), Some(&session)).await.unwrap();
    let callback = mock.browse(login.url()).unwrap();
    let shopper = visitor.finish_login(login, &callback).await.unwrap();
    visitor.external_login("member-2", &secret(mock.site_key())).await.unwrap();
    mock.expire_access_tokens();
    email(&shopper).await;
    let requests = mock.requests();
    let tokens: Vec<_> = requests.iter().filter(|entry| entry.request.path == "/oauth2/token").collect();
    assert!(tokens.len() >= 4, "{}", tokens.len());
    for entry in &requests {
        let expected = (entry.request.path == "/oauth2/token").then_some("browser-7");
        assert_eq!(entry.request.header("client-binding"), expected, "{}", entry.request.path);
    }
    assert!(!format!("{:?}", shopper.strategy()).contains("browser-7"));
}

#[test]
fn a_login_in_an_iframe_tells_the_page_around_it_once() {
    let mock = mock();
    let (shopper, _) = mock_support::visitor(&mock);
    let body = json!({ "loginId": { "email": mock.member().email }, "password": mock.member().password });
    let login = mock_support::call(&mock, "POST /_api/iam/authentication/v2/login", &[&shopper], body);
    let session = mock_support::begin(&mock, &shopper, |request| {
        let fields = [("redirectUri", ""), ("responseMode", "web_message"), ("state", "</script>")];
        fields.into_iter().for_each(|(name, value)| request[name] = value.into());
        request["sessionToken"] = login.text("/sessionToken").into();
    });
    let (url, details) = (session.text("/redirectSession/fullUrl"), &session.json["redirectSession"]["urlDetails"]);
    let (endpoint, query) = url.split_once('?').unwrap();
    assert_eq!(details["endpoint"], endpoint);
    assert_eq!(query, format!("session={}", details["searchParams"]["session"].as_str().unwrap()));
    let path = url.strip_prefix(&mock.server_url()).unwrap();
    let page = mock_support::get_page(&mock, path);
    // The state is text in a script.
    let message = page.split_once("postMessage(").unwrap().1.split_once(", \"*\")</script>").unwrap().0;
    let message: permitted::Value = serde_json::from_str(message).unwrap();
    assert_eq!(message["state"], "</script>");
    let code = message["code"].as_str().unwrap();
    let exchange = mock_support::exchange(&mock, code, |body| {
        body.as_object_mut().unwrap().remove("redirectUri");
    });
    assert_eq!(exchange.status, 200, "{exchange:?}");
    // The page is gone.
    assert!(!mock_support::get_page(&mock, path).contains("postMessage"));
}

#[test]
fn a_browser_comes_back_from_a_page_of_the_site() {
    let mock = mock();
    let shopper = mock_support::visitor(&mock).0;
    let post =
        |path: &str, body: permitted::Value| mock_support::call(&mock, &format!("POST {path}"), &[&shopper], body);
    let session = |body| post("/_api/redirects-api/v1/redirect-session", body);
    let line = json!({ "quantity": 1, "catalogReference": { "catalogItemId": "product-1", "appId": "stores" } });
    post("/ecom/v1/carts/current/add-to-cart", json!({ "lineItems": [line] }));
    let checkout = post("/ecom/v1/carts/current/create-checkout", json!({})).text("/checkoutId");
    let (thanks, back) = ("https://shop.example/thanks", "https://shop.example/");
    let callbacks = json!({ "thankYouPageUrl": thanks, "postFlowUrl": back });
    let paid = session(json!({ "ecomCheckout": { "checkoutId": checkout }, "callbacks": callbacks }));
    let url = paid.text("/redirectSession/fullUrl");
    assert_eq!(mock.browse(&url).as_deref(), Some(thanks));
    let product = session(json!({ "storesProduct": { "productSlug": "mug" }, "callbacks": { "postFlowUrl": back } }));
    assert_eq!(mock.browse(&product.text("/redirectSession/fullUrl")).as_deref(), Some(back));
    let stay = session(json!({ "login": {} })).text("/redirectSession/fullUrl");
    assert_eq!(mock.browse(&stay), None);
    let wrong = session(json!({ "ecomCheckout": { "checkoutId": "another" } }));
    assert_eq!(wrong.text("/details/validationError/fieldViolations/0/field"), "ecomCheckout.checkoutId");
    assert_eq!(session(json!({ "callbacks": callbacks })).status, 400);
}

#[test]
fn graphql_is_an_error_that_says_so() {
    let errors = post(&mock(), "/graphql/alpha", json!({ "query": "{ products { id } }" }));
    assert_eq!(errors.status, 200);
    assert!(errors.text("/errors/0/message").contains("no GraphQL"));
}
