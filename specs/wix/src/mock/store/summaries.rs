//! `aggregations` of a search: numbers of entities by value and by range, and one number of all.

use std::collections::BTreeMap;

use permitted_mock::Response;
use serde_json::{Value, json};

use crate::mock::json::text;
use crate::mock::{failure, filter};

/// The results, if the search asks for some.
pub(super) fn of(found: &[Value], search: &Value) -> Result<Option<Value>, Response> {
    let Some(asked) = search.get("aggregations").and_then(Value::as_array) else { return Ok(None) };
    let results = asked.iter().map(|one| summary(found, one)).collect::<Result<Vec<_>, _>>()?;
    Ok(Some(json!({ "results": results })))
}

fn summary(found: &[Value], asked: &Value) -> Result<Value, Response> {
    let field = text(asked, "/fieldPath");
    let values: Vec<Value> = found.iter().flat_map(|entity| filter::values(entity, field)).collect();
    let (key, result) = match text(asked, "/type") {
        "VALUE" => ("values", by_value(&values, asked.get("value").unwrap_or(&Value::Null))),
        "RANGE" => ("ranges", by_range(&values, asked)),
        "SCALAR" => ("scalar", scalar(&values, text(asked, "/scalar/type"))),
        other => return Err(failure::violation("aggregations", &format!("the mock makes no {other}"), &json!({}))),
    };
    Ok(json!({ "name": asked.get("name"), "type": asked.get("type"), "fieldPath": field, key: result }))
}

fn by_value(values: &[Value], options: &Value) -> Value {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for value in values {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    if text(options, "/sortType") != "VALUE" {
        counts.sort_by_key(|(_, count)| *count);
    }
    // Without an order, the most first.
    if text(options, "/sortDirection") == "DESC" || options.get("sortType").is_none() {
        counts.reverse();
    }
    let limit = options.get("limit").and_then(Value::as_u64).and_then(|limit| usize::try_from(limit).ok());
    let counts = counts.into_iter().take(limit.unwrap_or(10));
    json!({ "results": counts.map(|(value, count)| json!({ "value": value, "count": count })).collect::<Vec<_>>() })
}

/// An entity is in the first range that it fits.
fn by_range(values: &[Value], asked: &Value) -> Value {
    let buckets: Vec<&Value> =
        asked.pointer("/range/buckets").and_then(Value::as_array).into_iter().flatten().collect();
    let bound = |bucket: &Value, name: &str| bucket.get(name).and_then(Value::as_f64);
    let fits = |bucket: &Value, number: f64| {
        bound(bucket, "from").is_none_or(|from| number >= from) && bound(bucket, "to").is_none_or(|to| number < to)
    };
    let at = |number: f64| buckets.iter().position(|bucket| fits(bucket, number));
    let places: Vec<_> = values.iter().filter_map(number).filter_map(at).collect();
    let results = buckets.iter().enumerate().map(|(place, bucket)| {
        let count = places.iter().filter(|one| **one == place).count();
        json!({ "from": bucket.get("from"), "to": bucket.get("to"), "count": count })
    });
    json!({ "results": results.collect::<Vec<_>>() })
}

fn scalar(values: &[Value], kind: &str) -> Value {
    let numbers = || values.iter().filter_map(number);
    let value = match kind {
        "MIN" => json!(numbers().reduce(f64::min)),
        "MAX" => json!(numbers().reduce(f64::max)),
        _ => {
            let mut texts: Vec<String> = values.iter().map(Value::to_string).collect();
            texts.sort();
            texts.dedup();
            json!(texts.len())
        }
    };
    json!({ "type": kind, "value": value })
}

/// A number, or a text that is one.
fn number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.parse().ok())
}
