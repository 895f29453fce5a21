//! `/ecom/v1/orders`: a member's own, or all.

use permitted_mock::{Call, Response};
use serde_json::{Map, Value, json};

use super::call::{Outcome, site};
use super::page;
use crate::mock::failure;
use crate::mock::json::{find, text};
use crate::mock::state::State;

pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    let order = find(&state.shop(site(call)).orders, "id", call.path("id")).filter(|order| may_see(call, order));
    order.map(|order| json!({ "order": order })).ok_or_else(missing)
}

pub(super) fn search(state: &mut State, call: &Call<'_>) -> Outcome {
    let shop = state.shop(site(call));
    let search = call.body.get("search").unwrap_or(&Value::Null);
    let seen = shop.orders.iter().filter(|order| may_see(call, order)).cloned().collect();
    let (orders, metadata) = page::by_cursor(&mut shop.cursors, seen, search)?;
    Ok(json!({ "orders": orders, "metadata": metadata }))
}

pub(super) fn create(state: &mut State, call: &Call<'_>) -> Outcome {
    let Some(Value::Object(given)) = call.body.get("order") else {
        return Err(failure::violation("order", "is required", &json!({})));
    };
    let mut order = given.clone();
    order.insert("id".to_owned(), state.tokens.fresh("order").into());
    let orders = &mut state.shop(site(call)).orders;
    order.insert("number".to_owned(), (orders.len() + 1).to_string().into());
    order.entry("status").or_insert_with(|| "APPROVED".into());
    orders.push(Value::Object(order.clone()));
    Ok(json!({ "order": order }))
}

pub(super) fn update(state: &mut State, call: &Call<'_>) -> Outcome {
    let fixed = ["id", "number", "createdDate"];
    let changes = call.body.get("order").and_then(Value::as_object).into_iter().flatten();
    let changes = changes.filter(|(name, _)| !fixed.contains(&name.as_str()));
    let order = one(state, call)?;
    order.extend(changes.map(|(name, value)| (name.clone(), value.clone())));
    Ok(json!({ "order": order }))
}

pub(super) fn cancel(state: &mut State, call: &Call<'_>) -> Outcome {
    let order = one(state, call)?;
    order.insert("status".to_owned(), "CANCELED".into());
    Ok(json!({ "order": order }))
}

fn one<'a>(state: &'a mut State, call: &Call<'_>) -> Result<&'a mut Map<String, Value>, Response> {
    let orders = &mut state.shop(site(call)).orders;
    let order = orders.iter_mut().find(|order| text(order, "/id") == call.path("id"));
    order.and_then(Value::as_object_mut).ok_or_else(missing)
}

/// Returns true if the caller may see the order: to a member, another member's is absent.
fn may_see(call: &Call<'_>, order: &Value) -> bool {
    !call.is("member") || text(order, "/buyerInfo/memberId") == call.subject()
}

fn missing() -> Response {
    failure::not_found("ORDER_NOT_FOUND", "there is no such order")
}
