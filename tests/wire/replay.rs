//! Feeds the recorded responses of the JavaScript SDK's server to our client, and compares what is asked.

use std::collections::{BTreeSet, VecDeque};
use std::path::Path;
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::future::BoxFuture;
use permitted::transport::{Bounds, Transport};
use permitted::{Bytes, Client, Error, Retries, Strategy, Value};
use serde::de::DeserializeOwned;

/// The headers that say who calls, and for what.
const COMPARED: [&str; 4] = ["authorization", "wix-site-id", "wix-account-id", "x-custom"];

pub(crate) struct Recording(Value);

impl Recording {
    pub(crate) fn of(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/wix/golden");
        let text = std::fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
        Self(serde_json::from_str(&text).unwrap())
    }

    /// The requests of the step of that name.
    pub(crate) fn step(&self, name: &str) -> Vec<Value> {
        let steps = self.0["steps"].as_array().unwrap();
        let step = steps.iter().find(|step| step["name"] == name).unwrap_or_else(|| panic!("no step `{name}`"));
        step["requests"].as_array().unwrap().clone()
    }

    /// The names of all steps.
    pub(crate) fn names(&self) -> Vec<String> {
        self.0["steps"].as_array().unwrap().iter().map(|step| step["name"].as_str().unwrap().to_owned()).collect()
    }

    /// The arguments of the step of that name.
    pub(crate) fn given(&self, name: &str) -> Value {
        let step = self.0["steps"].as_array().unwrap().iter().find(|step| step["name"] == name).unwrap();
        step["input"].clone()
    }

    /// What the SDK sent as the body of the step's last request, as our type: it must go out again as it came in.
    pub(crate) fn body<T: DeserializeOwned>(&self, name: &str) -> T {
        serde_json::from_value(self.step(name).last().unwrap()["json"].clone()).unwrap()
    }

    /// The same for a query that travels as one parameter.
    pub(crate) fn query<T: DeserializeOwned>(&self, name: &str) -> T {
        let url = self.step(name).last().unwrap()["url"].as_str().unwrap().to_owned();
        let pairs = pairs(&url);
        serde_json::from_value(unpacked(&pairs.iter().find(|(name, _)| name == ".r").unwrap().1)).unwrap()
    }
}

/// A server that expects requests in their order.
#[derive(Clone, Default)]
pub(crate) struct Wire(Arc<Mutex<VecDeque<Value>>>, Arc<Mutex<Value>>);

/// What stands for any text.
const ANY: &str = "<any text>";

impl Wire {
    /// A client that sends everything once, as the SDK does.
    pub(crate) fn client<S: Strategy>(&self, strategy: S) -> Client<S> {
        Client::builder(strategy).transport(self.clone()).retries(Retries::never()).build().unwrap()
    }

    pub(crate) fn expect(&self, requests: impl IntoIterator<Item = Value>) {
        self.0.lock().unwrap().extend(requests);
    }

    /// A value that any text is as good as.
    pub(crate) fn any(&self) -> Value {
        ANY.into()
    }

    /// The body of the last request.
    pub(crate) fn last_json(&self) -> Value {
        self.1.lock().unwrap().clone()
    }

    /// All that was expected was asked.
    pub(crate) fn done(&self) {
        let left = self.0.lock().unwrap();
        assert!(left.is_empty(), "not asked: {left:#?}");
    }
}

impl Transport for Wire {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        let expected = self.0.lock().unwrap().pop_front();
        let expected =
            expected.unwrap_or_else(|| panic!("nothing is expected, but {} {}", request.method(), request.uri()));
        compare(&expected, &request);
        *self.1.lock().unwrap() = serde_json::from_slice(request.body()).unwrap_or_default();
        let response = response(&expected["response"]);
        Box::pin(async move { Ok(response) })
    }
}

fn compare(expected: &Value, request: &http::Request<Bytes>) {
    let url = request.uri().to_string();
    let theirs = expected["url"].as_str().unwrap();
    assert_eq!(request.method().as_str(), expected["method"], "{theirs}");
    assert_eq!(base(&url), base(theirs));
    assert_eq!(asked(&url), asked(theirs), "{theirs}");
    for name in COMPARED {
        let header = request.headers().get(name).map(|value| value.to_str().unwrap());
        let recorded =
            expected["headers"].as_object().unwrap().iter().find(|(given, _)| given.eq_ignore_ascii_case(name));
        assert_eq!(header, recorded.and_then(|(_, value)| value.as_str()), "{name} of {theirs}");
    }
    let body: Value = serde_json::from_slice(request.body()).unwrap_or_default();
    assert_eq!(filled(&expected["json"], &body), body, "the body of {theirs}");
    let json = request.headers().get("content-type").is_some_and(|value| value == "application/json");
    assert_eq!(json, !expected["json"].is_null(), "the content type of {theirs}");
}

/// The recorded body, with our text where any is as good.
fn filled(recorded: &Value, ours: &Value) -> Value {
    match (recorded, ours) {
        (Value::String(text), Value::String(_)) if text == ANY => ours.clone(),
        (Value::Object(all), _) => {
            let fill = |(key, value): (&String, &Value)| (key.clone(), filled(value, &ours[key]));
            Value::Object(all.iter().map(fill).collect())
        }
        _ => recorded.clone(),
    }
}

fn base(url: &str) -> &str {
    url.split('?').next().unwrap()
}

fn pairs(url: &str) -> Vec<(String, String)> {
    let query = url.split_once('?').map_or("", |(_, query)| query);
    let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8().unwrap().into_owned();
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}

/// The pairs of the query without those that only repeat a part of the path, as the SDK does.
fn asked(url: &str) -> BTreeSet<(String, String)> {
    let repeats = |value: &str| base(url).split('/').any(|segment| segment == value);
    let unpack = |(name, value): (String, String)| {
        let value = if name == ".r" { unpacked(&value).to_string() } else { value };
        (name, value)
    };
    pairs(url).into_iter().filter(|(name, value)| name == ".r" || !repeats(value)).map(unpack).collect()
}

/// JSON in base64url, its keys in the order of the alphabet.
fn unpacked(text: &str) -> Value {
    fn sorted(value: Value) -> Value {
        match value {
            Value::Object(map) => {
                let mut entries: Vec<_> = map.into_iter().collect();
                entries.sort_by(|(one, _), (other, _)| one.cmp(other));
                Value::Object(entries.into_iter().map(|(key, value)| (key, sorted(value))).collect())
            }
            Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
            other => other,
        }
    }
    sorted(serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).unwrap()).unwrap())
}

fn response(recorded: &Value) -> http::Response<Bytes> {
    let mut response = http::Response::builder().status(u16::try_from(recorded["status"].as_u64().unwrap()).unwrap());
    for (name, value) in recorded["headers"].as_object().into_iter().flatten() {
        response = response.header(name, value.as_str().unwrap());
    }
    let body = match recorded["text"].as_str() {
        Some(text) => text.to_owned(),
        None => recorded["json"].to_string(),
    };
    response.body(Bytes::from(body)).unwrap()
}
