//! The tree of a value, and of a part of it.

use super::contract::{Encode, MapView, View};
use super::primitive::JsonError;

/// The value as a `serde_json` tree.
///
/// # Errors
/// None for values of generated types; those of `serde_json` otherwise.
pub fn to_value(value: &dyn Encode) -> Result<serde_json::Value, JsonError> {
    tree(value.view())
}

#[cfg(not(target_arch = "wasm32"))]
fn tree(view: View<'_>) -> Result<serde_json::Value, JsonError> {
    serde_json::to_value(view)
}

/// By way of its text, which a page has the code for already.
#[cfg(target_arch = "wasm32")]
fn tree(view: View<'_>) -> Result<serde_json::Value, JsonError> {
    let mut text = Vec::new();
    super::write::write(&mut text, view, super::encode::LEVELS)?;
    super::text::from_slice(&text)
}

/// The part of a value that a JSON pointer (RFC 6901) names, as a tree.
#[must_use]
pub fn pointer(value: &dyn Encode, pointer: &str) -> Option<serde_json::Value> {
    if pointer.is_empty() {
        return to_value(value).ok();
    }
    let mut steps = pointer.strip_prefix('/')?.split('/').map(|step| step.replace("~1", "/").replace("~0", "~"));
    at(value.view(), &steps.by_ref().collect::<Vec<_>>())
}

/// The value at the end of the steps; nothing beside the way is looked at.
fn at(view: View<'_>, steps: &[String]) -> Option<serde_json::Value> {
    if let View::OneOf(union) = view {
        return at(union.held().1.view(), steps);
    }
    let Some((step, rest)) = steps.split_first() else { return tree(view).ok() };
    let in_map = |map: &dyn MapView| {
        let mut found = None;
        map.entries(&mut |(key, value)| {
            if key == step {
                found = at(value, rest);
            }
        });
        found
    };
    match view {
        View::Model(model) => {
            let names = model.fields().names;
            match (names.iter().position(|name| name == step), model.field(names.len())) {
                (Some(index), _) => at(model.field(index), rest),
                (None, View::Map(map)) => in_map(map),
                (None, _) => None,
            }
        }
        View::Map(map) => in_map(map),
        View::List(list) => {
            let index = step.parse().ok().filter(|index| *index < list.count())?;
            at(list.item(index)?, rest)
        }
        _ => None,
    }
}
