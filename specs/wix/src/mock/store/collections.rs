//! `/v2/collections`

use permitted_mock::Call;
use serde_json::{Value, json};

use super::asked::asked;
use super::call::{Outcome, site};
use super::page;
use crate::mock::failure;
use crate::mock::json::find;
use crate::mock::state::State;

pub(super) fn query(state: &mut State, call: &Call<'_>) -> Outcome {
    let request = asked(call);
    let collections = state.shop(site(call)).collections.clone();
    let (collections, metadata) = page::by_offset(collections, request.get("query").unwrap_or(&Value::Null), "sort")?;
    Ok(json!({ "collections": collections, "metadata": metadata }))
}

pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    one(state, call, "id")
}

pub(super) fn get_by_slug(state: &mut State, call: &Call<'_>) -> Outcome {
    one(state, call, "slug")
}

/// The collection whose field is the path parameter of the same name.
fn one(state: &mut State, call: &Call<'_>, field: &str) -> Outcome {
    let collection = find(&state.shop(site(call)).collections, field, call.path(field));
    let missing = || failure::not_found("COLLECTION_NOT_FOUND", "there is no such collection");
    collection.map(|collection| json!({ "collection": collection })).ok_or_else(missing)
}
