//! An example, over real sockets on both sides: the back end of an app serves a browser, a page and Wix, and calls Wix itself.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../examples/app_back_end/back_end.rs"]
mod back_end;
mod http_support;
#[path = "webhooks_support/mod.rs"]
mod support;

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use back_end::{BackEnd, Parts, router};
use permitted_wix::WixApp;
use permitted_wix::mock::WixMock;
use permitted_wix::webhook::{AppWebhooks, ServicePlugins};
use serde_json::json;
use support::Signer;

/// The status and the body of a response.
async fn ask(address: &str, line: &str, headers: &str, body: &str) -> (u16, String) {
    let response = http_support::call(address, line, headers, body).await;
    (response.status, response.body)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_back_end_of_an_app_is_installed_hears_of_events_and_acts_for_callers() {
    let wix = WixMock::start().unwrap();
    let signer = Signer::new();
    let back_end = Arc::new(Parts {
        app: WixApp::new(&*wix.app().id, &*wix.app().secret).at(wix.server()),
        webhooks: Arc::new(AppWebhooks::new(&wix.app().id, [signer.pem()]).unwrap()),
        plugins: Arc::new(ServicePlugins::new(&wix.app().id, [signer.pem()]).unwrap()),
        redirect_url: "https://app.example/installed".to_owned(),
        pending: Default::default(),
        seen: Default::default(),
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let routes = router(BackEnd(Arc::clone(&back_end)));
    tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });

    // The owner of a site installs the app: the browser goes to Wix and comes back.
    let page = http_support::call(&address, "GET /install", "", "").await;
    assert_eq!(page.status, 303);
    let page = page.header("location").unwrap();
    let back = wix.agree_to_install(page).unwrap();
    let path = back.strip_prefix("https://app.example").unwrap();
    assert_eq!(ask(&address, &format!("GET {path}"), "", "").await.0, 200);
    assert_eq!(ask(&address, &format!("GET {path}"), "", "").await.0, 400, "a callback is good once");

    // Wix tells of it, and of a product: signed, once, and once more.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let event = |name: &str, data: serde_json::Value| {
        let envelope = json!({ "eventType": name, "instanceId": wix.instance_id(), "data": data.to_string() });
        signer.event_at(now, &envelope)
    };
    let installed = event("AppInstalled", json!({ "appId": wix.app().id }));
    let created = event(
        "wix.stores.catalog.v3.product_created",
        json!({
            "id": "ev-1", "entityFqdn": "wix.stores.catalog.v3.product", "slug": "created", "entityId": "product-1",
            "createdEvent": { "entity": { "id": "product-1" } },
        }),
    );
    for (token, status, end) in [(&installed, 200, "new"), (&created, 200, "new"), (&created, 200, "again")] {
        let (found, text) = ask(&address, "POST /webhooks", "", token).await;
        assert_eq!((found, text.ends_with(end)), (status, true), "{text}");
    }
    let calls = wix.requests().len();
    for (token, status) in [
        (Signer::new().event_at(now, &json!({ "eventType": "AppRemoved", "data": "{}" })), 401),
        (signer.event_at(now - 50 * 3600, &json!({ "eventType": "AppRemoved", "data": "{}" })), 401),
        ("no token".to_owned(), 400),
        ("a".repeat(2 * 1024 * 1024), 413),
    ] {
        assert_eq!(ask(&address, "POST /webhooks", "", &token).await.0, status);
    }
    assert_eq!(wix.requests().len(), calls, "something was done for a token that is not from Wix");

    // A product that is not there cannot be acted on: the event is new when it comes again.
    let lost = event(
        "wix.stores.catalog.v3.product_created",
        json!({
            "id": "ev-2", "entityFqdn": "wix.stores.catalog.v3.product", "slug": "created",
            "createdEvent": { "entity": { "id": "no-product" } },
        }),
    );
    for _ in 0..2 {
        assert_eq!(ask(&address, "POST /webhooks", "", &lost).await.0, 500);
    }

    // A cart asks for fees.
    let fees = |audience: &str, request: serde_json::Value| {
        let metadata = json!({ "appExtensionType": "ECOM_ADDITIONAL_FEES", "currency": "EUR" });
        let data = json!({ "request": request, "metadata": metadata });
        signer.token(&json!({ "iat": now, "exp": now + 60, "iss": "wix.com", "aud": audience, "data": data }))
    };
    let (id, items) = (&*wix.app().id, json!({ "lineItems": [{ "id": "mug" }, { "id": "cup" }] }));
    let path = "POST /plugins/v1/calculate-additional-fees";
    let (status, text) = ask(&address, path, "", &fees(id, items.clone())).await;
    let expected = r#"{"additionalFees":[{"code":"gift-wrap","name":"Gift wrap","price":"2.00"}],"currency":"EUR"}"#;
    assert!(status == 200 && text.ends_with(expected), "{text}");
    for (path, token, status) in [
        ("POST /plugins/v1/other", fees(id, items.clone()), 404),
        (path, fees(id, json!({ "lineItems": 1 })), 400),
        (path, fees("another-app", items), 401),
    ] {
        assert_eq!(ask(&address, path, "", &token).await.0, status);
    }

    // The app's page asks for orders: a Wix user gets them, a member does not.
    let header = |token: &str| format!("authorization: {token}\r\n");
    assert_eq!(ask(&address, "GET /orders", "", "").await.0, 401);
    assert_eq!(ask(&address, "GET /orders", &header(&wix.member_token()), "").await.0, 403);
    let (status, text) = ask(&address, "GET /orders", &header(&wix.user_token()), "").await;
    assert!(status == 200 && text.ends_with("orders"), "{text}");
    assert_eq!(ask(&address, "GET /orders", &header("made-up"), "").await.0, 502);

    let seen = back_end.seen.lock().unwrap();
    assert_eq!(
        seen[..2],
        [format!("installed on {}", wix.instance_id()), format!("{} has the app", wix.instance_id())]
    );
    assert!(seen[2].ends_with(" is there"), "{seen:?}");
    let callers: Vec<String> =
        wix.requests().iter().filter(|one| one.operation.is_some()).map(|one| one.identities.join("+")).collect();
    assert!(callers.iter().all(|caller| caller == "app"), "{callers:?}");
}
