//! `/stores/v3/products`

use permitted_mock::{Call, Response};
use serde_json::{Map, Value, json};

use super::asked::asked;
use super::call::{Outcome, is_outside, site};
use super::{page, summaries};
use crate::mock::failure;
use crate::mock::json::{find, text};
use crate::mock::shop::Shop;
use crate::mock::state::State;

pub(super) fn create(state: &mut State, call: &Call<'_>) -> Outcome {
    let product = added(state, site(call), call.body.get("product").unwrap_or(&Value::Null))?;
    Ok(json!({ "product": product }))
}

/// Adds a product to the site.
pub(super) fn added(state: &mut State, site: &str, product: &Value) -> Outcome {
    let Value::Object(given) = product else {
        return Err(failure::violation("product", "is required", &json!({})));
    };
    if given.get("name").and_then(Value::as_str).is_none_or(str::is_empty) {
        return Err(failure::violation("product.name", "is required", &json!({})));
    }
    let id = state.tokens.fresh("product");
    let mut added = given.clone();
    let slug = text(product, "/name").to_lowercase().replace(' ', "-");
    for (name, value) in [("slug", json!(slug)), ("visible", json!(true))] {
        if added.get(name).is_none_or(Value::is_null) {
            added.insert(name.to_owned(), value);
        }
    }
    let now = "2024-06-01T00:00:00.000Z";
    for (name, value) in [("id", id.as_str()), ("revision", "1"), ("createdDate", now), ("updatedDate", now)] {
        added.insert(name.to_owned(), value.into());
    }
    let added = Value::Object(added);
    state.shop(site).products.push(added.clone());
    Ok(added)
}

pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    one(state.shop(site(call)), call, "id", call.path("productId"))
}

pub(super) fn get_by_slug(state: &mut State, call: &Call<'_>) -> Outcome {
    one(state.shop(site(call)), call, "slug", call.path("slug"))
}

fn one(shop: &Shop, call: &Call<'_>, field: &str, value: &str) -> Outcome {
    let product = find(&shop.products, field, value).filter(|product| may_see(call, product));
    product.map(|product| json!({ "product": product })).ok_or_else(missing)
}

pub(super) fn update(state: &mut State, call: &Call<'_>) -> Outcome {
    let changes = call.body.get("product").unwrap_or(&Value::Null);
    let product = changed(state.shop(site(call)), call.path("productId"), changes)?;
    Ok(json!({ "product": product }))
}

/// Optimistic: the revision must be the one that is there.
pub(super) fn changed(shop: &mut Shop, id: &str, changes: &Value) -> Outcome {
    let empty = Map::new();
    let changes = changes.as_object().unwrap_or(&empty);
    let product = shop.products.iter_mut().find(|product| text(product, "/id") == id);
    let product = product.and_then(Value::as_object_mut).ok_or_else(missing)?;
    let revision = product.get("revision").and_then(Value::as_str).unwrap_or_default().to_owned();
    match changes.get("revision").and_then(Value::as_str) {
        Some(given) if given == revision => {}
        Some(_) => return Err(failure::application(409, "STALE_REVISION", "the product has changed", &json!({}))),
        None => return Err(failure::violation("product.revision", "is required", &json!({}))),
    }
    let fixed = ["id", "createdDate"];
    product.extend(
        changes.iter().filter(|(name, _)| !fixed.contains(&name.as_str())).map(|(n, v)| (n.clone(), v.clone())),
    );
    let next = revision.parse::<u64>().unwrap_or_default().saturating_add(1);
    product.insert("revision".to_owned(), next.to_string().into());
    Ok(json!(product))
}

pub(super) fn delete(state: &mut State, call: &Call<'_>) -> Outcome {
    removed(state.shop(site(call)), call.path("productId"))
}

pub(super) fn removed(shop: &mut Shop, id: &str) -> Outcome {
    let before = shop.products.len();
    shop.products.retain(|product| text(product, "/id") != id);
    if shop.products.len() < before { Ok(json!({})) } else { Err(missing()) }
}

pub(super) fn query(state: &mut State, call: &Call<'_>) -> Outcome {
    listed(state, call, "query")
}

pub(super) fn search(state: &mut State, call: &Call<'_>) -> Outcome {
    listed(state, call, "search")
}

fn listed(state: &mut State, call: &Call<'_>, name: &str) -> Outcome {
    let request = asked(call);
    let shop = state.shop(site(call));
    let seen = seen(shop, call);
    let query = request.get(name).unwrap_or(&Value::Null);
    let summaries = summaries::of(&page::searched(seen.clone(), query)?, query)?;
    let (products, metadata) = page::by_cursor(&mut shop.cursors, seen, query)?;
    let mut page = json!({ "products": products, "pagingMetadata": metadata });
    if let (Some(summaries), Some(page)) = (summaries, page.as_object_mut()) {
        page.insert("aggregationData".to_owned(), summaries);
    }
    Ok(page)
}

pub(super) fn count(state: &mut State, call: &Call<'_>) -> Outcome {
    let request = asked(call);
    let seen = seen(state.shop(site(call)), call);
    let found = page::found(seen, request.get("filter").unwrap_or(&Value::Null), &Value::Null)?;
    Ok(json!({ "count": found.len() }))
}

fn seen(shop: &Shop, call: &Call<'_>) -> Vec<Value> {
    shop.products.iter().filter(|product| may_see(call, product)).cloned().collect()
}

/// Visitors and members see what is on show.
fn may_see(call: &Call<'_>, product: &Value) -> bool {
    !is_outside(call) || product.get("visible").and_then(Value::as_bool) == Some(true)
}

fn missing() -> Response {
    failure::not_found("PRODUCT_NOT_FOUND", "there is no such product")
}
