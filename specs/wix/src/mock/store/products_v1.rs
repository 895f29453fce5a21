//! `/stores/v1/products`, which are read at `/stores-reader/v1/products`.

use permitted_mock::Call;
use serde_json::{Value, json};

use super::asked::asked;
use super::call::{Outcome, site};
use super::page;
use super::stored::{self, EntityNames, missing};
use crate::mock::state::State;

const PLACE: &str = "/stores/v1/products";
const NAMES: EntityNames = ("product", "products");

pub(super) fn create(state: &mut State, call: &Call<'_>) -> Outcome {
    stored::create(state, call, &NAMES).unwrap_or_else(|| Err(missing(NAMES.0)))
}

pub(super) fn update(state: &mut State, call: &Call<'_>) -> Outcome {
    stored::update(state, call, &NAMES).unwrap_or_else(|| Err(missing(NAMES.0)))
}

pub(super) fn delete(state: &mut State, call: &Call<'_>) -> Outcome {
    stored::delete(state, call, &NAMES).unwrap_or_else(|| Err(missing(NAMES.0)))
}

pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    let products = state.shop(site(call)).stored.get_mut(PLACE);
    let found = products.and_then(|products| stored::find(products, call.path("id")));
    found.map(|product| json!({ "product": product })).ok_or_else(|| missing(NAMES.0))
}

pub(super) fn query(state: &mut State, call: &Call<'_>) -> Outcome {
    let products = state.shop(site(call)).stored.get(PLACE).into_iter().flatten();
    let products = products.cloned().map(Value::Object).collect();
    let asked = asked(call);
    let (products, metadata) = page::by_offset(products, asked.get("query").unwrap_or(&Value::Null), "sort")?;
    Ok(json!({ "products": products, "metadata": metadata }))
}
