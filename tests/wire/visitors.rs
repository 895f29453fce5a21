//! Visitors of a headless site.

use permitted::Value;
use permitted_wix::current_cart::CurrentCartExt;
use permitted_wix::products::ProductsExt;
use permitted_wix::{
    CaptchaReason, ExternalMember, IdentityProvider, OAuth, SignIn, SignInForm, SignInRefusal, SiteSession,
    VisitorSession,
};

use crate::replay::{Recording, Wire};

#[tokio::test]
async fn a_visitor_browses_and_fills_a_cart() {
    let recording = Recording::of("oauth-visitor");
    let wire = Wire::default();
    let client = wire.client(OAuth::visitor("client-id-1"));
    wire.expect(recording.step("get product (v3)"));
    let fields: Vec<_> = serde_json::from_value(serde_json::json!(["URL"])).unwrap();
    client.products().get_product("p-1").fields(&fields).await.unwrap();
    let first = "query products v3 (GET + .r, edge host)";
    wire.expect(recording.step(first));
    wire.expect(recording.step("next page by cursor"));
    let mut pages = client.products().query_products(&recording.query(first)).pages();
    for _ in 0..2 {
        assert_eq!(pages.next().await.unwrap().unwrap().products.unwrap().len(), 1);
    }
    // The SDK echoes `X-Wix-Consistent`; a visitor is not permitted to create or update products, so those steps are left
    // out, and so are the APIs that we have no document of.
    for name in ["current cart", "add to cart (X-Wix-Consistent is echoed back)", "update quantity", "estimate totals"]
    {
        wire.expect(recording.step(name));
    }
    let cart = client.current_cart();
    cart.get_current_cart().await.unwrap();
    cart.add_to_current_cart(&recording.body("add to cart (X-Wix-Consistent is echoed back)")).await.unwrap();
    cart.update_current_cart_line_item_quantity(&recording.body("update quantity")).await.unwrap();
    cart.estimate_current_cart_totals(&recording.body("estimate totals")).await.unwrap();
    wire.expect(recording.step("create checkout"));
    cart.create_checkout_from_current_cart(&recording.body("create checkout")).await.unwrap();
    wire.expect(recording.step("delete cart"));
    cart.delete_current_cart().await.unwrap();
    wire.done();
}

/// The SDK mints a visitor for each of three first calls (W1): one is right.
#[tokio::test]
async fn three_first_calls_are_one_visitor() {
    let recording = Recording::of("oauth-token-storage");
    let wire = Wire::default();
    let client = wire.client(OAuth::visitor("client-id-1"));
    let first = recording.step("call");
    let call = first[1].clone();
    wire.expect(first);
    wire.expect([call.clone(), call]);
    let ask = async || client.products().get_product("p-1").await.map(drop);
    let (one, two, three) = tokio::join!(ask(), ask(), ask());
    one.and(two).and(three).unwrap();
    wire.done();
}

#[tokio::test]
async fn a_refused_visitor_is_an_error_and_nobody_else() {
    let recording = Recording::of("oauth-errors");
    let wire = Wire::default();
    let client = wire.client(OAuth::visitor("client-id-1"));
    wire.expect(recording.step("anonymous token refused"));
    let error = client.products().get_product("p-1").await.unwrap_err();
    assert!(error.is_credential(), "{error}");
    // Asked again at once, the endpoint is left alone.
    assert!(client.sign_in("a@b.c", &"pw".into()).await.is_err());
    wire.done();
}

#[tokio::test]
async fn a_login_by_email_and_password() {
    let recording = Recording::of("oauth-login-flow");
    let wire = Wire::default();
    let client = wire.client(OAuth::visitor("client-id-1"));
    for (step, password) in [("login ok", "good"), ("login owner approval", "approve"), ("login wrong password", "bad")]
    {
        wire.expect(recording.step(step));
        let signed_in = client.sign_in("a@b.c", &password.into()).await;
        match (password, signed_in) {
            ("good", Ok(SignIn::Session(_))) | ("approve", Ok(SignIn::OwnerApproval)) => {}
            ("bad", Ok(SignIn::Refused(SignInRefusal::WrongPassword))) => {}
            (_, other) => panic!("{step}: {other:?}"),
        }
    }
    wire.expect(recording.step("login needs email verification"));
    let SignIn::EmailVerification(token) = client.sign_in("a@b.c", &"verify".into()).await.unwrap() else {
        panic!("no code is asked for")
    };
    wire.expect(recording.step("process verification (stored state)"));
    assert!(matches!(client.verify(&token, "123456").await.unwrap(), SignIn::Session(_)));
    wire.done();
}

/// A client whose visitor has the token that the recording's has, once the first request has been made.
fn visitor_with(wire: &Wire, token: &str) -> permitted::Client<OAuth<permitted_wix::identities::Visitor>> {
    let mut first = Recording::of("oauth-login-flow").step("login ok");
    first.truncate(1);
    first[0]["response"]["json"]["access_token"] = token.into();
    wire.expect(first);
    wire.client(OAuth::visitor("client-id-1"))
}

#[tokio::test]
async fn the_other_states_of_a_login() {
    let recording = Recording::of("oauth-login-flow");
    let wire = Wire::default();
    let client = visitor_with(&wire, "AT-anonymous-1");
    wire.expect(recording.step("login with captcha token"));
    let solved = SignInForm::new("a@b.c", "good").captcha("R").invisible_captcha("IR");
    assert!(matches!(client.sign_in_with(&solved).await.unwrap(), SignIn::Session(_)));
    wire.expect(recording.step("login missing captcha"));
    let asked = client.sign_in("a@b.c", &"captcha".into()).await.unwrap();
    assert!(matches!(asked, SignIn::Captcha(CaptchaReason::Missing)), "{asked:?}");
    wire.done();
}

#[tokio::test]
async fn registrations_and_a_forgotten_password() {
    let recording = Recording::of("oauth-login-flow");
    let wire = Wire::default();
    let client = visitor_with(&wire, "AT-anonymous-1");
    wire.expect(recording.step("register ok"));
    let form = SignInForm::new("n@x.y", "pw").profile("nickname", "N");
    assert!(matches!(client.register(&form).await.unwrap(), SignIn::Session(_)));
    for (step, email, expected) in [
        ("register duplicate", "dup@x.y", SignInRefusal::EmailTaken),
        ("register invalid email", "nope", SignInRefusal::InvalidEmail),
    ] {
        wire.expect(recording.step(step));
        let outcome = client.register(&SignInForm::new(email, "pw")).await.unwrap();
        assert!(matches!(&outcome, SignIn::Refused(refusal) if *refusal == expected), "{step}: {outcome:?}");
    }
    wire.expect(recording.step("password reset email"));
    client.send_recovery_email("a@b.c", "https://x/back").await.unwrap();
    wire.done();
}

/// The request as recorded, with the parts that are made at random taken from ours: they are compared elsewhere.
fn with_our_secrets(mut step: Vec<Value>, wire: &Wire) -> Vec<Value> {
    for request in &mut step {
        if let Some(asked) = request.pointer_mut("/json/auth/authRequest") {
            asked["codeChallenge"] = wire.any();
            asked["state"] = wire.any();
        }
        if let Some(verifier) = request.pointer_mut("/json/codeVerifier") {
            *verifier = wire.any();
        }
    }
    step
}

#[tokio::test]
async fn a_login_page_and_an_identity_provider() {
    let recording = Recording::of("oauth-login-flow");
    let wire = Wire::default();
    let client = visitor_with(&wire, "AT-anonymous-1");
    // The SDK asks for the code in the fragment, which a server never sees, unless told otherwise.
    let mut page = recording.step("authorization url");
    page[0]["json"]["auth"]["authRequest"]["responseMode"] = "query".into();
    wire.expect(with_our_secrets(page, &wire));
    let login = client.begin_login("https://x/cb", None).await.unwrap();
    assert_eq!(login.url(), "https://www.example.wix/_api/redirect?x=1");
    wire.expect(with_our_secrets(recording.step("authorization url with idp"), &wire));
    let login = client.begin_login_by("https://x/cb", &IdentityProvider::Google).await.unwrap();
    assert!(client.finish_login(login, "https://x/cb?code=CODE&state=other").await.is_err());
    wire.done();
}

#[tokio::test]
async fn a_direct_login_is_what_the_sdk_asks_of_its_frame() {
    let recording = Recording::of("oauth-direct-login-iframe");
    let wire = Wire::default();
    let client = wire.client(OAuth::visitor("client-id-1"));
    let mut step = with_our_secrets(recording.step("direct login"), &wire);
    let exchange = step.pop().unwrap();
    // The session token comes from a login.
    let mut login = Recording::of("oauth-login-flow").step("login ok");
    wire.expect([step[0].clone(), login.pop().unwrap(), step[1].clone()]);
    let SignIn::Session(session) = client.sign_in("a@b.c", &"good".into()).await.unwrap() else { panic!() };
    let login = client.begin_direct_login(&session).await.unwrap();
    let state = wire.last_json()["auth"]["authRequest"]["state"].as_str().unwrap().to_owned();
    wire.expect([exchange]);
    let code = "CODE-IFRAME".into();
    let message = permitted_wix::DirectMessage { origin: "https://www.example.wix", code: &code, state: &state };
    client.finish_direct_login(login, &message).await.unwrap();
    wire.done();
}

#[tokio::test]
async fn members_whom_another_login_knows() {
    let recording = Recording::of("oauth-login-flow");
    let wire = Wire::default();
    let client = visitor_with(&wire, "AT-authorization_code-2");
    wire.expect(recording.step("external login"));
    client.external_login("mem-9", &"IST.KEY".into()).await.unwrap();
    wire.expect(recording.step("external login with session"));
    client.external_sign_on(&ExternalMember::new("a@b.c"), &"IST.KEY".into()).await.unwrap();
    wire.done();
}

/// Velo hands a back end the token in a header: the program passes it on.
#[tokio::test]
async fn a_token_of_velo_goes_with_a_call() {
    let recording = Recording::of("velo");
    let wire = Wire::default();
    let client = wire.client(permitted_wix::WixUser::assume_site_token("VELO-BACKEND".into()));
    wire.expect(recording.step("backend (no globalThis.origin): process.domain header"));
    client.products().get_product("p-1").await.unwrap();
    wire.done();
}

/// The SDK sends an empty `Authorization` where there is no strategy; here there is no client without one.
#[tokio::test]
async fn hosts_are_those_that_the_strategies_name() {
    let recording = Recording::of("client-cdn");
    let wire = Wire::default();
    let www = permitted::Server::https("https://www.wixapis.com");
    let pinned = wire.client(OAuth::visitor("c").at(www));
    wire.expect(recording.step("useCDN:false pins www.wixapis.com"));
    pinned.products().get_product("p-1").await.unwrap();
    let edge = permitted::Server::https("https://edge.wixapis.com");
    for (step, server) in [
        ("useCDN:true with an api key goes to the edge host", edge),
        ("manage.wix.com host", permitted::Server::https("https://manage.wix.com")),
    ] {
        wire.expect(recording.step(step));
        let key = permitted_wix::ApiKey::new("IST.KEY").site("site-1").at(server);
        wire.client(key).products().get_product("p-1").await.unwrap();
    }
    wire.done();
}

#[tokio::test]
async fn a_page_of_a_site_refreshes_without_a_client_id() {
    let wire = Wire::default();
    let mut first = Recording::of("oauth-token-storage").step("call");
    first[0]["json"] = serde_json::json!({ "refreshToken": "RT-7", "grantType": "refresh_token" });
    wire.expect(first);
    wire.client(SiteSession::assume_visitor("client-id-1", "RT-7".into())).products().get_product("p-1").await.unwrap();
    wire.done();
}

/// The SDK sends an empty header without a strategy; here it is left out.
#[tokio::test]
async fn nobody_in_particular_sends_no_authorization() {
    let wire = Wire::default();
    let mut step = Recording::of("client-no-auth").step("no strategy: an empty Authorization header is sent");
    assert_eq!(step[0]["headers"]["Authorization"], "");
    step[0]["headers"] = serde_json::json!({});
    wire.expect(step);
    let nobody = wire.client(permitted::Anonymous::at(permitted::Server::https("https://www.wixapis.com")));
    nobody.request("GET", "/stores/v3/products/p-1").await.unwrap();
    wire.done();
}

/// What a page of the dashboard asks of Wix, once its host has given it a token: `tests/browser` has the host's side.
#[tokio::test]
async fn a_page_of_the_dashboard_calls_as_its_user() {
    let recording = Recording::of("dashboard");
    let wire = Wire::default();
    let user = |token: &str| wire.client(permitted_wix::WixUser::assume_site_token(token.into()));
    let first = recording.step("call from a dashboard page");
    let (path, query) = first[0]["url"].as_str().unwrap().split_once(".com").unwrap().1.split_once('?').unwrap();
    let request = format!("{path}?{query}");
    wire.expect(first.clone());
    user("DASH-AT-1").request("GET", &request).await.unwrap();
    wire.expect(recording.step("second call asks the host for a token again"));
    user("DASH-AT-2").request("GET", "/members/v1/members").await.unwrap();
    wire.done();
}
