//! Visitors of a headless site.

use permitted_wix::current_cart::CurrentCartExt;
use permitted_wix::products::ProductsExt;
use permitted_wix::{OAuth, SignIn, VisitorSession};

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
            ("bad", Err(error)) => assert!(error.to_string().contains("the password is wrong"), "{error}"),
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
