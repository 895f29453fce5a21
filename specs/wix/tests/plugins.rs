//! Service plugins: every method of every kind gets the request that Wix signed, and Wix gets the response of the handler or its error.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "plugins/calls.rs"]
mod calls;
#[path = "plugins/sample.rs"]
mod sample;
#[path = "webhooks_support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use permitted::Value;
use permitted::token::{Clock, Moment, SystemClock};
use permitted_wix::webhook::plugins::bookings::staff_sorting::StaffSortingError;
use permitted_wix::webhook::plugins::ecom::shipping_rates::{
    self, GetShippingRatesRequest, GetShippingRatesResponse, InvalidAddressError, ShippingOption, ShippingRatesError,
    ShippingRatesPlugin,
};
use permitted_wix::webhook::{PluginCall, PluginError, PluginResponse, Reason, ServicePlugins};
use serde_json::json;
use support::{NOW, Signer};

struct At(u64);

impl Clock for At {
    fn now(&self) -> Moment {
        Moment { wall: SystemTime::UNIX_EPOCH + Duration::from_secs(self.0), ..SystemClock.now() }
    }
}

/// A handler of every kind: it keeps the request, and has one response for all, or an error.
struct Every {
    seen: Mutex<Value>,
    response: Result<Value, PluginError>,
}

impl Every {
    fn new(response: Result<Value, PluginError>) -> Self {
        Self { seen: Mutex::default(), response }
    }
}

fn json_of(file: &str) -> Value {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// All methods: the place of the plugin, the plugin and the method.
fn methods() -> Vec<(String, Value, Value)> {
    let all = json_of("plugins.json");
    let plugins = all.as_object().unwrap().iter();
    let methods = plugins.flat_map(|(place, plugin)| {
        let methods = plugin["methods"].as_array().unwrap().iter();
        methods.map(|method| (place.clone(), plugin.clone(), method.clone()))
    });
    methods.collect()
}

fn token(signer: &Signer, extension: &str, request: &Value) -> String {
    let identity = json!({ "identityType": "MEMBER", "memberId": "member-1" });
    let metadata = json!({
        "appExtensionType": extension.to_ascii_lowercase(), "instanceId": "instance-1", "identity": identity,
        "requestId": "request-1", "currency": "EUR", "languages": ["de-DE"],
    });
    let data = json!({ "request": request, "metadata": metadata });
    signer.token(&json!({ "iat": NOW, "exp": NOW + 60, "iss": "wix.com", "aud": "app-1", "data": data }))
}

/// The call of a request that Wix signed.
async fn call(signer: &Signer, extension: &str, path: &str, request: &Value) -> PluginCall {
    let plugins = ServicePlugins::new("app-1", [signer.pem()]).unwrap().clock(At(NOW));
    let token = token(signer, extension, request);
    plugins.receive(&format!("/plugins{path}?x=1"), token.as_bytes()).await.unwrap().into_new().unwrap().into_payload()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap()
}

#[tokio::test]
async fn every_method_of_every_kind_gets_the_request_and_responds() {
    let signer = Signer::new();
    let all = methods();
    assert_eq!(all.len(), 55);
    for (place, plugin, method) in &all {
        let request = sample::of(place, text(method, "request"));
        let response = sample::of(place, text(method, "response"));
        let call = call(&signer, text(plugin, "extension"), text(method, "path"), &request).await;
        assert_eq!(
            (call.request_id(), call.currency(), call.languages()),
            (Some("request-1"), Some("EUR"), vec!["de-DE"])
        );

        let every = Every::new(Ok(response.clone()));
        let given = calls::respond(place, &every, &call).await.unwrap().unwrap();
        assert_eq!((given.status, serde_json::from_str::<Value>(&given.body).unwrap()), (200, response), "{place}");
        assert_eq!(*every.seen.lock().unwrap(), request, "{place} {}", method["name"]);

        let failing = Every::new(Err(PluginError::new("SOMETHING", 428)));
        let given = calls::respond(place, &failing, &call).await.unwrap().unwrap();
        let body = json!({ "applicationError": { "code": "SOMETHING" } }).to_string();
        assert_eq!((given.status, given.body), (428, body), "{place}");

        for other in all.iter().map(|(place, ..)| place).filter(|other| *other != place) {
            assert!(calls::respond(other, &every, &call).await.is_none(), "{other} takes calls of {place}");
        }
    }
    let places: BTreeSet<&String> = all.iter().map(|(place, ..)| place).collect();
    assert_eq!(places, calls::PLACES.iter().map(|place| (*place).to_owned()).collect::<Vec<_>>().iter().collect());
}

#[tokio::test]
async fn a_request_of_another_shape_is_refused_and_another_path_is_nobodys() {
    let signer = Signer::new();
    let every = Every::new(Ok(json!({})));
    let path = "/v1/getRates";
    let wrong = call(&signer, "ECOM_SHIPPING_RATES", path, &json!({ "lineItems": 1 })).await;
    let outcome = shipping_rates::respond(&every, &wrong).await.unwrap();
    assert_eq!(outcome.unwrap_err().reason(), Reason::Payload);
    for (extension, path) in [("ECOM_SHIPPING_RATES", "/v1/other"), ("ECOM_ADDITIONAL_FEES", path)] {
        let call = call(&signer, extension, path, &json!({})).await;
        assert!(shipping_rates::respond(&every, &call).await.is_none());
    }
    assert_eq!(*every.seen.lock().unwrap(), Value::Null, "the handler was called");
}

/// As `processRequest` of `@wix/sdk` responds to what the packages' error classes throw.
#[test]
fn an_error_becomes_the_response_of_the_sdk() {
    let response = |error: PluginError| {
        let PluginResponse { status, body, .. } = error.response();
        (status, serde_json::from_str::<Value>(&body).unwrap())
    };
    let address = sample::of("ecom/shipping-rates", "InvalidAddressError");
    let data: InvalidAddressError = serde_json::from_value(address.clone()).unwrap();
    assert_eq!(
        response(ShippingRatesError::InvalidAddress(data).into()),
        (400, json!({ "applicationError": { "code": "PARTIAL_ADDRESS", "data": address } }))
    );
    assert_eq!(
        response(StaffSortingError::Sorting.into()),
        (400, json!({ "applicationError": { "code": "SORTING_ERROR" } }))
    );
    let other = PluginError::new("OURS", 409).with(&json!({ "left": 3 }));
    assert_eq!(
        response(ShippingRatesError::Other(other).into()),
        (409, json!({ "applicationError": { "code": "OURS", "data": { "left": 3 } } }))
    );
    for (given, status) in [(0, 500), (200, 500), (399, 500), (404, 404), (599, 599), (600, 500)] {
        assert_eq!(response(PluginError::new("X", given)).0, status);
    }
}

struct Parcels;

impl ShippingRatesPlugin for Parcels {
    async fn get_shipping_rates(
        &self,
        request: GetShippingRatesRequest,
        call: &PluginCall,
    ) -> Result<GetShippingRatesResponse, ShippingRatesError> {
        let to = request.shipping_destination.and_then(|address| address.postal_code.into_value());
        if to.is_none() {
            return Err(ShippingRatesError::MissingPostalCode(Default::default()));
        }
        let title = format!("To {} in {}", to.unwrap_or_default(), call.currency().unwrap_or("EUR"));
        let option = ShippingOption { title: Some(title), ..ShippingOption::default() };
        Ok(GetShippingRatesResponse { shipping_rates: Some(vec![option]), ..GetShippingRatesResponse::default() })
    }
}

#[tokio::test]
async fn a_handler_reads_and_writes_fields() {
    let signer = Signer::new();
    let respond = async |request: Value| {
        let call = call(&signer, "ECOM_SHIPPING_RATES", "/v1/getRates", &request).await;
        shipping_rates::respond(&Parcels, &call).await.unwrap().unwrap()
    };
    let there = respond(json!({ "shippingDestination": { "postalCode": "10115" } })).await;
    assert_eq!((there.status, &*there.body), (200, r#"{"shippingRates":[{"title":"To 10115 in EUR"}]}"#));
    let nowhere = respond(json!({ "shippingDestination": { "postalCode": null } })).await;
    let body = r#"{"applicationError":{"code":"MISSING_POSTAL_CODE","data":{}}}"#;
    assert_eq!((nowhere.status, &*nowhere.body), (400, body));
}
