//! Many products or members at once: each has a result of its own, and one that fails fails alone.

use permitted_mock::{Call, Response};
use serde_json::{Value, json};

use super::call::{Outcome, site};
use super::{members, products};
use crate::mock::json::text;
use crate::mock::state::State;

pub(super) fn create_products(state: &mut State, call: &Call<'_>) -> Outcome {
    each(call, "products", |product| products::added(state, site(call), product))
}

pub(super) fn update_products(state: &mut State, call: &Call<'_>) -> Outcome {
    each(call, "products", |masked| {
        let product = masked.get("product").unwrap_or(&Value::Null);
        products::changed(state.shop(site(call)), text(product, "/id"), product)
    })
}

pub(super) fn delete_products(state: &mut State, call: &Call<'_>) -> Outcome {
    each(call, "productIds", |id| products::removed(state.shop(site(call)), id.as_str().unwrap_or_default()))
}

pub(super) fn delete_members(state: &mut State, call: &Call<'_>) -> Outcome {
    each(call, "memberIds", |id| members::removed(state, id.as_str().unwrap_or_default()))
}

/// The results in the order of the items, and their numbers; the entities themselves only if they are asked for.
fn each(call: &Call<'_>, items: &str, mut perform: impl FnMut(&Value) -> Outcome) -> Outcome {
    let items = call.body.get(items).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let with_entities = call.body.get("returnEntity").and_then(Value::as_bool) == Some(true);
    let mut failures = 0;
    let results: Vec<Value> = items
        .iter()
        .enumerate()
        .map(|(index, item)| match perform(item) {
            Ok(entity) => {
                let id = if item.is_string() { item } else { entity.get("id").unwrap_or(&Value::Null) };
                let metadata = json!({ "id": id, "originalIndex": index, "success": true });
                let entity = if with_entities { entity.clone() } else { Value::Null };
                json!({ "itemMetadata": metadata, "item": entity })
            }
            Err(refused) => {
                failures += 1;
                let error = error(&refused);
                json!({ "itemMetadata": { "originalIndex": index, "success": false, "error": error } })
            }
        })
        .collect();
    let numbers =
        json!({ "totalSuccesses": results.len() - failures, "totalFailures": failures, "undetailedFailures": 0 });
    Ok(json!({ "results": results, "bulkActionMetadata": numbers }))
}

/// The error of one item: that of a call for it alone, without what is around it.
fn error(refused: &Response) -> Value {
    let body: Value = serde_json::from_slice(refused.body()).unwrap_or_default();
    match body.pointer("/details/applicationError") {
        Some(error) => error.clone(),
        None => json!({ "code": "INVALID_ARGUMENT", "description": body.get("message") }),
    }
}
