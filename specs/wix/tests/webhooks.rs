//! Events of Wix and calls of service plugins: those that the JavaScript SDK was given, and those that nobody should take.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

#[path = "webhooks_support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use permitted::Value;
use permitted::token::{Clock, Moment, SystemClock};
use permitted_wix::orders::Order;
use permitted_wix::products::V3Product;
use permitted_wix::webhook::events::{ecom, members, stores};
use permitted_wix::webhook::plugins::ecom::additional_fees;
use permitted_wix::webhook::{
    AppWebhooks, Delivery, Event, EventSet, Lifecycle, PluginError, Reason, Refused, Sender, ServicePlugins, Wix,
    WixEvent,
};
use serde_json::json;
use support::{NOW, Signer};

struct At(u64);

impl Clock for At {
    fn now(&self) -> Moment {
        Moment { wall: SystemTime::UNIX_EPOCH + Duration::from_secs(self.0), ..SystemClock.now() }
    }
}

fn recording() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/golden/webhooks.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn step<'r>(recording: &'r Value, name: &str) -> &'r Value {
    recording["steps"].as_array().unwrap().iter().find(|step| step["name"] == name).unwrap()
}

/// The receiver of the recordings, at their time.
fn recorded(recording: &Value) -> AppWebhooks {
    let config = &recording["given"]["config"];
    let (app, key) = (config["appId"].as_str().unwrap(), config["publicKey"].as_str().unwrap());
    AppWebhooks::new(app, [key]).unwrap().clock(At(1_700_000_000))
}

type Outcome = Result<Delivery<Event<Wix, WixEvent>>, Refused>;

fn new(outcome: Outcome) -> WixEvent {
    outcome.unwrap().into_new().unwrap().into_payload()
}

fn reason<T: std::fmt::Debug>(outcome: Result<T, Refused>) -> Reason {
    outcome.unwrap_err().reason()
}

/// The SDK gives ids and dates other names and types, at every level.
fn as_the_sdk_has_it(value: &Value) -> Value {
    match value {
        Value::Object(members) if members.len() == 1 && members.contains_key("$date") => members["$date"].clone(),
        Value::Object(members) => {
            let plain = |key: &str| match key {
                "_id" => "id".to_owned(),
                "_createdDate" => "createdDate".to_owned(),
                "_updatedDate" => "updatedDate".to_owned(),
                other => other.to_owned(),
            };
            Value::Object(members.iter().map(|(key, value)| (plain(key), as_the_sdk_has_it(value))).collect())
        }
        // An image is a text in the SDK and an object on the wire.
        Value::String(text) if text == "wix:image://v1/i.png#originWidth=1&originHeight=2" => {
            json!({ "id": "i.png", "width": 1, "height": 2 })
        }
        other => other.clone(),
    }
}

#[tokio::test]
async fn recorded_events_are_what_the_sdk_gave_its_handlers() {
    let recording = recording();
    for name in ["created", "updated with modifiedFields", "deleted", "allowed by expectedEvents"] {
        let step = step(&recording, name);
        let result = step["result"].get("returned").unwrap_or(&step["result"]);
        let event = new(recorded(&recording).receive(step["input"]["jwt"].as_str().unwrap().as_bytes()).await);
        assert_eq!(event.name(), result["eventType"]);
        assert_eq!(event.instance(), result["instanceId"].as_str());
        assert_eq!(event.account(), result["accountInfo"]["accountId"].as_str());
        assert_eq!(event.json::<Value>().unwrap(), as_the_sdk_has_it(&result["payload"]), "{name}");
        let Sender::AsUser(user) = event.sender() else { panic!("{:?}", event.sender()) };
        assert_eq!(user.id(), Some("u-1"));
    }
}

#[tokio::test]
async fn recorded_events_are_typed() {
    let recording = recording();
    let webhooks = recorded(&recording);
    let mut events = Vec::new();
    for name in ["created", "updated with modifiedFields", "deleted"] {
        let jwt = step(&recording, name)["input"]["jwt"].as_str().unwrap();
        // All three have the event id `ev-1` and different names: none is a duplicate of another.
        let event = new(webhooks.receive(jwt.as_bytes()).await);
        assert!(event.of::<ecom::OrdersEvent>().is_none());
        let domain = event.domain().unwrap();
        assert_eq!((&*domain.entity_fqdn, &*domain.entity_id), ("wix.stores.catalog.v3.product", "p-1"));
        assert_eq!((domain.sequence, domain.time.as_deref()), (Some(1), Some("2024-01-02T03:04:05.678Z")));
        events.push(event.of::<stores::ProductsEvent>().unwrap().unwrap());
    }
    let [
        stores::ProductsEvent::ProductCreated(created),
        stores::ProductsEvent::ProductUpdated(updated),
        stores::ProductsEvent::ProductDeleted(..),
    ] = events.as_slice()
    else {
        panic!("{events:?}")
    };
    assert_eq!(created.name.as_deref(), Some("Mug"));
    assert_eq!(updated.entity.id.as_deref(), Some("p-1"));
    assert_eq!(Value::Object(updated.modified.clone()), json!({ "name": "Old", "media.main.id": "m0" }));
}

/// In the SDK, the second handler of an event finds what the first has made of it: here nobody changes an event.
#[tokio::test]
async fn an_event_is_the_same_for_a_second_handler() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/golden/client-two-event-handlers.json");
    let theirs: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let handled = &theirs["steps"][0]["result"];
    assert_ne!(handled[0]["entity"], handled[1]["entity"]);
    let recording = recording();
    let jwt = step(&recording, "created")["input"]["jwt"].as_str().unwrap();
    let event = new(recorded(&recording).receive(jwt.as_bytes()).await);
    let handle = || format!("{:?}", event.of::<stores::ProductsEvent>().unwrap().unwrap());
    let first = handle();
    assert!(first.contains("i.png"), "{first}");
    assert_eq!(first, handle());
}

/// An event that no document knows is an event all the same: the SDK throws it away unless it is told of it.
#[tokio::test]
async fn an_unknown_event_is_not_lost() {
    let recording = recording();
    let jwt = step(&recording, "unregistered event type")["input"]["jwt"].as_str().unwrap();
    let event = new(recorded(&recording).receive(jwt.as_bytes()).await);
    assert_eq!((event.name(), event.data()), ("wix.other_event", "{}"));
    assert!(event.of::<stores::ProductsEvent>().is_none());
}

#[tokio::test]
async fn what_the_sdk_refuses_is_refused_and_more() {
    let recording = recording();
    for (name, expected) in [
        ("expired jwt", Reason::Expired),
        ("tampered jwt", Reason::Signature),
        ("alg none", Reason::Algorithm),
        // The SDK takes this one.
        ("jwt for another issuer and audience is accepted", Reason::Issuer),
        // The token of a service plugin is no event, though the same key signed it.
        ("service plugin call", Reason::Payload),
    ] {
        let input = &step(&recording, name)["input"];
        let jwt = input["jwt"].as_str().or_else(|| input["body"].as_str()).unwrap_or_else(|| panic!("{name}: {input}"));
        assert_eq!(reason(recorded(&recording).receive(jwt.as_bytes()).await), expected, "{name}");
    }
    let jwt = step(&recording, "created")["input"]["jwt"].as_str().unwrap();
    let other = Signer::new();
    let stranger = AppWebhooks::new("app-1", [other.pem()]).unwrap().clock(At(1_700_000_000));
    assert_eq!(reason(stranger.receive(jwt.as_bytes()).await), Reason::Signature);
    // In use for years, and valid until 2100: that it was made long ago counts.
    let config = &recording["given"]["config"]["publicKey"];
    let late = AppWebhooks::new("app-1", [config.as_str().unwrap()]).unwrap();
    assert_eq!(reason(late.receive(jwt.as_bytes()).await), Reason::TooOld);
}

#[tokio::test]
async fn a_key_is_taken_in_base64_as_wix_shows_it() {
    use base64::Engine;
    let recording = recording();
    let pem = recording["given"]["config"]["publicKey"].as_str().unwrap();
    let text = base64::engine::general_purpose::STANDARD.encode(pem);
    let webhooks = AppWebhooks::new("app-1", [text]).unwrap().clock(At(1_700_000_000));
    let jwt = step(&recording, "created")["input"]["jwt"].as_str().unwrap();
    new(webhooks.receive(jwt.as_bytes()).await);
    assert!(AppWebhooks::new("app-1", [""]).is_err());
    assert!(AppWebhooks::new("app-1", [""; 0]).is_err());
}

#[tokio::test]
async fn a_recorded_call_of_a_service_plugin_is_taken() {
    let recording = recording();
    let step = step(&recording, "service plugin call");
    let jwt = step["input"]["jwt"].as_str().or_else(|| step["input"]["body"].as_str()).unwrap();
    let key = recording["given"]["config"]["publicKey"].as_str().unwrap();
    let plugins = |app: &str| ServicePlugins::new(app, [key]).unwrap().clock(At(1_700_000_000));
    let path = "/plugins/v1/calculate-additional-fees";
    let call = plugins("app-1").receive(path, jwt.as_bytes()).await.unwrap().into_new().unwrap().into_payload();
    assert_eq!(call.request::<Value>().unwrap(), step["result"]["seen"]["request"]);
    let request: additional_fees::CalculateAdditionalFeesRequest = call.request().unwrap();
    assert_eq!(request.line_items.unwrap()[0].id.as_deref(), Some("li-1"));
    assert_eq!((call.instance.as_deref(), &call.metadata["currency"]), (Some("inst-1"), &json!("USD")));
    assert!(call.is("ecom_additional_fees", "/v1/calculate-additional-fees"));
    assert!(!call.is("ECOM_SHIPPING_RATES", "/v1/calculate-additional-fees"));
    assert!(!call.is("ECOM_ADDITIONAL_FEES", "/v1/other"));
    assert!(!call.is("ECOM_ADDITIONAL_FEES", "fees"));
    // In the SDK a query hides the method.
    let queried = plugins("app-1").receive(&format!("{path}?x=1"), jwt.as_bytes()).await.unwrap().into_new().unwrap();
    assert!(queried.payload().is("ECOM_ADDITIONAL_FEES", "/v1/calculate-additional-fees"));
    assert_eq!(reason(plugins("app-2").receive(path, jwt.as_bytes()).await), Reason::Audience);
    let error = PluginError::new("NO_FEES", 428);
    let response = error.response();
    assert_eq!((response.status, &*response.body), (428, r#"{"applicationError":{"code":"NO_FEES"}}"#));
}

#[tokio::test]
async fn wh_04_each_kind_of_token_is_refused_by_the_other() {
    let signer = Signer::new();
    let event = signer.event(json!({ "eventType": "x.y_created", "data": "{}" }));
    let call = signer.token(&json!({
        "iat": NOW, "exp": NOW + 60, "iss": "wix.com", "aud": "app-1",
        "data": { "request": {}, "metadata": { "appExtensionType": "ECOM_SHIPPING_RATES" } },
    }));
    let webhooks = || AppWebhooks::new("app-1", [signer.pem()]).unwrap().clock(At(NOW));
    let plugins = || ServicePlugins::new("app-1", [signer.pem()]).unwrap().clock(At(NOW));
    assert!(webhooks().receive(event.as_bytes()).await.is_ok());
    assert!(plugins().receive("/v1/x", call.as_bytes()).await.is_ok());
    assert_eq!(reason(webhooks().receive(call.as_bytes()).await), Reason::Payload);
    assert_eq!(reason(plugins().receive("/v1/x", event.as_bytes()).await), Reason::Issuer);
}

#[tokio::test]
async fn whoever_did_it_is_told_by_a_type() {
    let signer = Signer::new();
    let webhooks = AppWebhooks::new("app-1", [signer.pem()]).unwrap().clock(At(NOW));
    let mut senders = Vec::new();
    for (number, identity) in [
        json!({ "identityType": "ANONYMOUS_VISITOR", "anonymousVisitorId": "v" }).to_string().into(),
        json!({ "identityType": "MEMBER", "memberId": "m" }).to_string().into(),
        json!({ "identityType": "WIX_USER", "wixUserId": "u" }).to_string().into(),
        json!({ "identityType": "APP", "appId": "a" }).to_string().into(),
        json!({ "identityType": "APP", "appId": "a" }),
        json!({ "identityType": "ROBOT", "memberId": "m" }).to_string().into(),
        json!({ "memberId": "m" }).to_string().into(),
        Value::Null,
    ]
    .into_iter()
    .enumerate()
    {
        let name = format!("x.y_{number}");
        let event = new(webhooks
            .receive(signer.event(json!({ "eventType": name, "identity": identity, "data": "{}" })).as_bytes())
            .await);
        senders.push(match event.sender() {
            Sender::AsVisitor(visitor) => ("visitor", visitor.id().map(str::to_owned)),
            Sender::AsMember(member) => ("member", member.id().map(str::to_owned)),
            Sender::AsUser(user) => ("user", user.id().map(str::to_owned)),
            Sender::AsApp(app) => ("app", app.id().map(str::to_owned)),
            _ => ("unknown", None),
        });
    }
    let id = |id: &str| Some(id.to_owned());
    assert_eq!(
        senders,
        [
            ("visitor", id("v")),
            ("member", id("m")),
            ("user", id("u")),
            ("app", id("a")),
            ("app", id("a")),
            ("unknown", None),
            ("unknown", None),
            ("unknown", None),
        ]
    );
}

#[tokio::test]
async fn an_app_is_told_that_it_comes_and_goes() {
    let signer = Signer::new();
    let webhooks = AppWebhooks::new("app-1", [signer.pem()]).unwrap().clock(At(NOW));
    let event = |name: &str, data: Value| {
        signer.event(json!({ "eventType": name, "instanceId": "inst-1", "data": data.to_string() }))
    };
    let installed = event("AppInstalled", json!({ "appId": "app-1", "originInstanceId": "inst-0" }));
    let installed = new(webhooks.receive(installed.as_bytes()).await);
    assert_eq!(installed.instance(), Some("inst-1"));
    let Some(Lifecycle::Installed { app_id, origin_instance_id, .. }) = installed.lifecycle() else { panic!() };
    assert_eq!((app_id.as_deref(), origin_instance_id.as_deref()), (Some("app-1"), Some("inst-0")));
    let removed = new(webhooks.receive(event("AppRemoved", json!({ "appId": "app-1" })).as_bytes()).await);
    assert!(matches!(removed.lifecycle(), Some(Lifecycle::Removed { app_id: Some(app), .. }) if app == "app-1"));
    assert_eq!(new(webhooks.receive(event("PaidPlanChanged", json!({})).as_bytes()).await).lifecycle(), None);
}

/// Wix signs an event anew each time it repeats it: the event's own id tells, for as long as it may be repeated.
#[tokio::test]
async fn wh_07_a_repeated_event_is_a_duplicate_for_two_days() {
    let signer = Signer::new();
    let at = |now: u64| {
        let data = json!({ "id": "ev-7", "entityFqdn": "x.y", "slug": "created", "createdEvent": { "entity": {} } });
        let envelope = json!({ "eventType": "x.y_created", "instanceId": "i", "data": data.to_string() });
        signer.token(&json!({ "iat": now, "exp": now + 60, "data": envelope.to_string() }))
    };
    let store = Arc::new(permitted_wix::webhook::SeenMemory::new());
    let webhooks =
        |now: u64| AppWebhooks::new("app-1", [signer.pem()]).unwrap().seen(Arc::clone(&store) as _).clock(At(now));
    let first = webhooks(NOW).receive(at(NOW).as_bytes()).await.unwrap();
    assert!(matches!(first, Delivery::New(_)));
    for hours in [1, 24, 48] {
        let again = webhooks(NOW + hours * 3600).receive(at(NOW + hours * 3600).as_bytes()).await.unwrap();
        assert!(matches!(again, Delivery::Duplicate(_)), "after {hours} hours");
    }
    let Delivery::New(event) = first else { panic!() };
    webhooks(NOW).forget(&event).await.unwrap();
    assert!(matches!(webhooks(NOW + 1).receive(at(NOW + 1).as_bytes()).await, Ok(Delivery::New(_))));
}

#[tokio::test]
async fn a_payload_loses_nothing() {
    let signer = Signer::new();
    let webhooks = AppWebhooks::new("app-1", [signer.pem()]).unwrap().clock(At(NOW));
    let data = r#"{"id":"ev-1","entityFqdn":"wix.stores.catalog.v3.product","slug":"created","createdEvent":{"entity":{"id":"p","revision":"9007199254740993","weird":123456789012345678901234567890.10,"productType":"SOMETHING_NEW"}}}"#;
    let name = "wix.stores.catalog.v3.product_created";
    let event = new(webhooks.receive(signer.event(json!({ "eventType": name, "data": data })).as_bytes()).await);
    assert_eq!(event.data(), data);
    let stores::ProductsEvent::ProductCreated(product) = event.of().unwrap().unwrap() else { panic!() };
    let again = serde_json::to_value::<&V3Product>(&product).unwrap();
    assert_eq!((&again["revision"], &again["productType"]), (&json!("9007199254740993"), &json!("SOMETHING_NEW")));
    assert!(again.get("weird").is_some());
}

#[tokio::test]
async fn a_payload_of_another_shape_is_an_error_and_still_there() {
    let signer = Signer::new();
    let webhooks = AppWebhooks::new("app-1", [signer.pem()]).unwrap().clock(At(NOW));
    let name = "wix.stores.catalog.v3.product_created";
    for (id, data) in
        [r#"{"id":"1"}"#, r#"{"id":"2","createdEvent":{"entity":[]}}"#, r#"{"id":"3","createdEvent":{}}"#, "[]", "null"]
            .into_iter()
            .enumerate()
    {
        let envelope = json!({ "eventType": name, "instanceId": id.to_string(), "data": data });
        let event = new(webhooks.receive(signer.event(envelope).as_bytes()).await);
        assert_eq!(event.data(), data);
        assert_eq!(event.of::<stores::ProductsEvent>().unwrap().unwrap_err().reason(), Reason::Payload, "{data}");
    }
    for envelope in [
        json!({}),
        json!({ "eventType": "" }),
        json!({ "eventType": 1 }),
        json!({ "eventType": "x", "data": "{" }),
        json!({ "eventType": "x", "identity": "{" }),
    ] {
        assert_eq!(
            reason(webhooks.receive(signer.event(envelope.clone()).as_bytes()).await),
            Reason::Payload,
            "{envelope}"
        );
    }
    for claims in [json!({}), json!({ "data": 1 }), json!({ "data": "" }), json!({ "data": "[]" })] {
        let mut claims = claims;
        (claims["iat"], claims["exp"]) = (NOW.into(), (NOW + 60).into());
        assert_eq!(reason(webhooks.receive(signer.token(&claims).as_bytes()).await), Reason::Payload, "{claims}");
    }
}

/// An event of a kind of its own stands in `actionEvent`, one that is about no entity is the payload itself.
#[tokio::test]
async fn what_happened_to_an_entity_is_typed_too() {
    let signer = Signer::new();
    let webhooks = AppWebhooks::new("app-1", [signer.pem()]).unwrap().clock(At(NOW));
    let action = json!({
        "id": "ev-1", "entityFqdn": "wix.ecom.v1.order", "slug": "approved", "entityId": "o-1",
        "actionEvent": { "body": { "order": { "id": "o-1", "number": "10001" } } },
    });
    let envelope = json!({ "eventType": "wix.ecom.v1.order_approved", "data": action.to_string() });
    let event = new(webhooks.receive(signer.event(envelope).as_bytes()).await);
    let ecom::OrdersEvent::OrderApproved(approved) = event.of().unwrap().unwrap() else { panic!() };
    let order: Order = serde_json::from_value(serde_json::to_value(&*approved).unwrap()["order"].clone()).unwrap();
    assert_eq!(order.id.as_deref(), Some("o-1"));
}

/// The table, the enums and the documents say the same.
#[test]
fn all_events_are_in_the_table_and_have_an_enum() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/events.json");
    let table: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let documents = table.as_object().unwrap();
    assert_eq!(documents.len(), 105);
    assert_eq!(documents.values().map(|events| events.as_object().unwrap().len()).sum::<usize>(), 369);
    let code = include_str!("../src/webhook/events.rs");
    for (document, events) in documents {
        let feature = document.replace('/', "-");
        assert!(code.contains(&format!("#[cfg(feature = \"{feature}\")]")), "{feature}");
        for (name, facts) in events.as_object().unwrap() {
            let line = code.lines().find(|line| {
                line.trim_start().starts_with(&format!("\"{name}\" => {} ", facts["event"].as_str().unwrap()))
            });
            let line = line.unwrap_or_else(|| panic!("{document}: {name}"));
            assert_eq!(line.contains("::"), facts.get("schema").is_some(), "{line}");
        }
    }
    let names = |set: &[&str]| set.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    for (document, set) in [
        ("stores/products", names(stores::ProductsEvent::NAMES)),
        ("ecom/orders", names(ecom::OrdersEvent::NAMES)),
        ("ecom/current-cart", names(ecom::CurrentCartEvent::NAMES)),
        ("members/members", names(members::MembersEvent::NAMES)),
    ] {
        assert_eq!(set, table[document].as_object().unwrap().keys().cloned().collect(), "{document}");
    }
}
