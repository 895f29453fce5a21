//! Webhooks as arguments of axum's handlers, over loopback: what a handler sees was verified, and what is refused has the status that its sender expects.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod http_support;
#[path = "webhooks_support/mod.rs"]
mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::extract::{FromRef, State};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use http::StatusCode;
use permitted::SecretString;
use permitted::webhook::{Hmac, Webhook};
use permitted_wix::webhook::{AppWebhooks, Delivery, PluginError, Received, ServicePlugins};
use serde_json::json;
use support::Signer;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

struct Bank;

impl permitted::Identity for Bank {
    const NAME: &'static str = "bank";
}

#[derive(Clone)]
struct App {
    events: Arc<AppWebhooks>,
    plugins: Arc<ServicePlugins>,
    bank: Arc<Webhook<Bank>>,
    /// The number of handlers that ran.
    ran: Arc<AtomicUsize>,
}

impl FromRef<App> for Arc<AppWebhooks> {
    fn from_ref(app: &App) -> Self {
        Self::clone(&app.events)
    }
}

impl FromRef<App> for Arc<ServicePlugins> {
    fn from_ref(app: &App) -> Self {
        Self::clone(&app.plugins)
    }
}

impl FromRef<App> for Arc<Webhook<Bank>> {
    fn from_ref(app: &App) -> Self {
        Self::clone(&app.bank)
    }
}

async fn event(State(app): State<App>, Received(delivery): Received<AppWebhooks>) -> Response {
    app.ran.fetch_add(1, Ordering::SeqCst);
    match delivery {
        Delivery::Duplicate(_) => "again".into_response(),
        Delivery::New(event) if event.payload().name() == "x.y_failing" => {
            app.events.forget(&event).await.unwrap();
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
        Delivery::New(event) => format!("new {}", event.payload().instance().unwrap()).into_response(),
    }
}

async fn fees(State(app): State<App>, Received(call): Received<ServicePlugins>) -> Result<String, PluginError> {
    app.ran.fetch_add(1, Ordering::SeqCst);
    let (Delivery::New(call) | Delivery::Duplicate(call)) = call;
    let call = call.payload();
    let request: serde_json::Value = call.request().unwrap();
    match call.is("ECOM_ADDITIONAL_FEES", "/v1/calculate-additional-fees") && request["known"] == true {
        true => Ok("{}".to_owned()),
        false => Err(PluginError::new("UNKNOWN", 404)),
    }
}

async fn paid(State(app): State<App>, Received(delivery): Received<Webhook<Bank>>) -> String {
    app.ran.fetch_add(1, Ordering::SeqCst);
    match delivery {
        Delivery::New(event) => String::from_utf8(event.payload().to_vec()).unwrap(),
        Delivery::Duplicate(_) => "again".to_owned(),
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

async fn start(signer: &Signer) -> (String, App) {
    let layout = Hmac::new("x-signature", "sha256={hex}", "{time:x-time}.{body}", [SecretString::from("bank-secret")]);
    let app = App {
        events: Arc::new(AppWebhooks::new("app-1", [signer.pem()]).unwrap()),
        plugins: Arc::new(ServicePlugins::new("app-1", [signer.pem()]).unwrap()),
        bank: Arc::new(Webhook::assume(layout.unwrap()).max_body(100)),
        ran: Arc::default(),
    };
    let plugins = Router::new().route("/v1/calculate-additional-fees", post(fees));
    let routes = Router::new().route("/events", post(event)).route("/paid", post(paid)).nest("/fees", plugins);
    let routes = routes.with_state(app.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
    (address, app)
}

/// The status and the body of a response.
async fn send(address: &str, path: &str, headers: &str, body: &str) -> (u16, String) {
    let response = http_support::call(address, &format!("POST {path}"), headers, body).await;
    (response.status, response.body)
}

#[tokio::test]
async fn an_event_reaches_its_handler_only_if_wix_signed_it() {
    let signer = Signer::new();
    let (address, app) = start(&signer).await;
    let envelope = |name: &str| json!({ "eventType": name, "instanceId": "instance-1", "data": "{}" });
    let good = signer.event_at(now(), &envelope("x.y_created"));
    // The content type is of no concern: the signature says what it is.
    for (content_type, body) in
        [("text/plain", "new instance-1"), ("application/json", "again"), ("image/png", "again")]
    {
        let headers = format!("content-type: {content_type}\r\n");
        assert_eq!(send(&address, "/events", &headers, &good).await, (200, body.to_owned()));
    }
    assert_eq!(send(&address, "/events", "", &good).await, (200, "again".to_owned()));
    assert_eq!(app.ran.swap(0, Ordering::SeqCst), 4);

    let (head, _) = good.rsplit_once('.').unwrap();
    let other = signer.event_at(now(), &envelope("x.y_other"));
    let (_, signature) = other.rsplit_once('.').unwrap();
    let refused = [
        (401, Signer::new().event_at(now(), &envelope("x.y_created"))),
        (401, signer.event_at(now() - 50 * 3600, &envelope("x.y_old"))),
        (401, format!("{head}.{signature}")),
        (400, head.to_owned()),
        (400, "no token".to_owned()),
        (400, String::new()),
        (413, "a".repeat(3 * 1024 * 1024)),
    ];
    for (status, body) in &refused {
        assert_eq!(send(&address, "/events", "", body).await, (*status, String::new()), "{:.40}", body);
    }
    assert_eq!(app.ran.swap(0, Ordering::SeqCst), 0, "a handler ran for what was refused");

    // What could not be acted on is new again.
    let failing = signer.event_at(now(), &envelope("x.y_failing"));
    for _ in 0..2 {
        assert_eq!(send(&address, "/events", "", &failing).await.0, 500);
    }
    // Before a body that never ends, nothing runs.
    let mut stream = TcpStream::connect(&address).await.unwrap();
    stream.write_all(b"POST /events HTTP/1.1\r\nhost: app\r\ncontent-length: 100\r\n\r\nabc").await.unwrap();
    stream.shutdown().await.unwrap();
    let mut all = Vec::new();
    drop(tokio::time::timeout(Duration::from_secs(5), stream.read_to_end(&mut all)).await.unwrap());
    assert_eq!(app.ran.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_plugin_responds_to_calls_of_wix_and_an_error_is_as_wix_reads_it() {
    let signer = Signer::new();
    let (address, app) = start(&signer).await;
    let call = |audience: &str, request: serde_json::Value| {
        let data = json!({ "request": request, "metadata": { "appExtensionType": "ecom_additional_fees" } });
        signer.token(&json!({ "iat": now(), "exp": now() + 60, "iss": "wix.com", "aud": audience, "data": data }))
    };
    let path = "/fees/v1/calculate-additional-fees?x=1";
    assert_eq!(send(&address, path, "", &call("app-1", json!({ "known": true }))).await, (200, "{}".to_owned()));
    let (status, body) = send(&address, path, "", &call("app-1", json!({}))).await;
    assert_eq!((status, body.contains("\"code\":\"UNKNOWN\"")), (404, true), "{body}");
    assert_eq!(send(&address, path, "", &call("app-2", json!({ "known": true }))).await, (401, String::new()));
    assert_eq!(app.ran.load(Ordering::SeqCst), 2);
    for (given, status) in [(200, 500), (0, 500), (409, 409), (503, 503)] {
        assert_eq!(PluginError::new("X", given).into_response().status(), status);
    }
}

#[tokio::test]
async fn a_webhook_of_any_sender_is_an_argument_too() {
    let (address, app) = start(&Signer::new()).await;
    let signed = |secret: &str, time: u64, body: &str| {
        let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, secret.as_bytes());
        let signature = aws_lc_rs::hmac::sign(&key, format!("{time}.{body}").as_bytes());
        let hex: String = signature.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        format!("x-time: {time}\r\nx-signature: sha256={hex}\r\n")
    };
    let headers = signed("bank-secret", now(), "10 EUR");
    assert_eq!(send(&address, "/paid", &headers, "10 EUR").await, (200, "10 EUR".to_owned()));
    assert_eq!(send(&address, "/paid", &headers, "10 EUR").await, (200, "again".to_owned()));
    assert_eq!(app.ran.swap(0, Ordering::SeqCst), 2);
    let long = "1".repeat(101);
    for (status, headers, body) in [
        (401, headers, "99 EUR"),
        (401, signed("another", now(), "10 EUR"), "10 EUR"),
        (401, signed("bank-secret", now() - 3600, "10 EUR"), "10 EUR"),
        (400, String::new(), "10 EUR"),
        (413, signed("bank-secret", now(), &long), &long),
    ] {
        assert_eq!(send(&address, "/paid", &headers, body).await, (status, String::new()), "{body}");
    }
    assert_eq!(app.ran.load(Ordering::SeqCst), 0);
}
