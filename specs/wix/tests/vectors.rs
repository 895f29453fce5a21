//! Conversions of values, by what the JavaScript SDK makes of them: `golden/query-strings.json` and `golden/vectors.json`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use futures_util::future::BoxFuture;
use percent_encoding::percent_decode_str;
use permitted::transport::{Bounds, Transport};
use permitted::{Access, Anonymous, Client, Error, Operation, Parameter, Place, Request, Server, Style, Value};
use permitted_wix::common::AddressLocation;

fn golden(name: &str) -> Value {
    let path = format!("{}/golden/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Keeps the query of a request.
#[derive(Clone, Default)]
struct Wire(Arc<Mutex<String>>);

impl Transport for Wire {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        *self.0.lock().unwrap() = request.uri().query().unwrap_or_default().to_owned();
        Box::pin(async { Ok(http::Response::builder().status(204).body(Bytes::new()).unwrap()) })
    }
}

/// The query of a call with these parameters.
async fn sent(parameters: &[(String, Value)]) -> String {
    let style = |name: &str| if name == ".r" { Style::JsonBase64Url } else { Style::Form };
    let described = parameters.iter().map(|(name, _)| Parameter {
        name: String::leak(name.clone()),
        place: Place::Query,
        style: style(name),
        explode: true,
        required: false,
        reserved: false,
    });
    let operation = Operation {
        parameters: Vec::leak(described.collect()),
        ..Operation::new("call", "GET", "/call", Access::Public)
    };
    let wire = Wire::default();
    let client = Client::builder(Anonymous::at(Server::https("https://www.wixapis.com"))).transport(wire.clone());
    let client = client.build().unwrap();
    let request: Request<()> = Request::new(permitted::__private::core(&client), Box::leak(Box::new(operation)));
    let filled = parameters.iter().enumerate().fold(request, |request, (at, (_, value))| request.parameter(at, value));
    filled.await.unwrap();
    wire.0.lock().unwrap().clone()
}

/// As the documents spell it out: a parameter for each value, and none for what no URL has room for.
fn spelled_out(name: &str, value: &Value, all: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(field, value)| {
            spelled_out(&if name.is_empty() { field.clone() } else { format!("{name}.{field}") }, value, all);
        }),
        Value::Null => {}
        Value::Array(items) => {
            let plain = items.iter().filter(|item| !item.is_object() && !item.is_null()).cloned();
            all.push((name.to_owned(), plain.collect()));
        }
        value => all.push((name.to_owned(), value.clone())),
    }
}

fn pairs(query: &str) -> Vec<(String, String)> {
    let text = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8().unwrap().into_owned();
    let pair = |pair: &str| pair.split_once('=').map(|(name, value)| (text(name), text(value))).unwrap();
    query.split('&').filter(|pair| !pair.is_empty()).map(pair).collect()
}

#[tokio::test]
async fn query_strings_are_those_of_the_sdk() {
    let recorded = golden("query-strings");
    let mut packed = 0;
    for one in recorded.as_array().unwrap() {
        let (given, expected) = (&one["parameters"], one["query"].as_str().unwrap());
        if expected.starts_with(".r=") {
            packed += 1;
            assert_eq!(sent(&[(".r".to_owned(), given.clone())]).await, expected, "{given}");
            continue;
        }
        let mut parameters = Vec::new();
        spelled_out("", given, &mut parameters);
        assert_eq!(pairs(&sent(&parameters).await), pairs(expected), "{given}");
    }
    assert_eq!((recorded.as_array().unwrap().len(), packed), (19, 5));
}

#[test]
fn numbers_that_json_has_not_are_texts() {
    let cases = &golden("vectors")["float"];
    let written = cases["toREST"].as_array().unwrap().iter().map(|case| &case["out"]);
    let read = cases["fromREST"].as_array().unwrap().iter().map(|case| &case["in"][0]);
    for travels in written.chain(read) {
        let location = serde_json::json!({ "latitude": travels });
        match serde_json::from_value::<AddressLocation>(location.clone()) {
            Ok(read) => {
                let expected = travels.as_f64().or_else(|| travels.as_str()?.parse().ok()).unwrap();
                let is_it = |one: &f64| *one == expected || one.is_nan() && expected.is_nan();
                assert!(read.latitude.value().is_some_and(is_it), "{travels}");
                let written = serde_json::to_value(&read).unwrap();
                assert!(written == location || written["latitude"].as_f64() == Some(expected), "{travels}");
            }
            // Which the SDK hands over as the text that it is.
            Err(_) => assert_eq!(travels, "1.5"),
        }
    }
}
