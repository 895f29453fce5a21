//! `enum` and `const`.

use super::view::View;
use super::{Built, Draft, TypeBuilder};
use crate::model::names::Scope;
use crate::model::{IntegerEnum, IntegerValue, NamedKind, Shape, StringEnum, StringValue};
use crate::parse::{Kind, Node};

impl<'f> TypeBuilder<'f> {
    /// The values that a schema lists, if it does; of several lists in `allOf` the last counts.
    pub(super) fn values(&self, view: &View<'f>) -> Option<Built> {
        let kind = view.parts.iter().rev().find_map(|part| part.node.text_at("type"));
        let lists = |part: &super::view::SchemaPart<'f>| part.node.get("enum").filter(|list| list.is_list());
        let constant = view.parts.iter().rev().find_map(|part| part.node.get("const"));
        let listed = view.parts.iter().rev().find_map(lists);
        if matches!(kind, Some("array" | "object")) {
            return None;
        }
        let values: Vec<Node<'f>> = match (constant, listed) {
            (Some(value), _) => vec![value],
            (None, Some(list)) => list.items().filter(|value| !matches!(value.kind(), Kind::Null)).collect(),
            (None, None) => return None,
        };
        if values.is_empty() {
            return None;
        }
        Some(match kind {
            Some("string") => texts(&values),
            Some("integer") => integers(&values),
            Some("number") => Built::Shape(Shape::Float64),
            Some("boolean") => Built::Shape(Shape::Bool),
            _ => by_values(&values),
        })
    }
}

/// Values without a `type`: what they are themselves.
fn by_values(values: &[Node<'_>]) -> Built {
    let all = |test: fn(&Kind<'_>) -> bool| values.iter().all(|value| test(&value.kind()));
    if all(|kind| matches!(kind, Kind::Text(_))) {
        texts(values)
    } else if all(|kind| matches!(kind, Kind::Bool(_))) {
        Built::Shape(Shape::Bool)
    } else if all(|kind| matches!(kind, Kind::Number(_))) {
        let whole = values.iter().all(|value| integer(*value).is_some());
        if whole { integers(values) } else { Built::Shape(Shape::Float64) }
    } else {
        Built::Shape(Shape::Any)
    }
}

/// One of several strings. YAML may have read some as numbers or booleans: they are meant as they are written.
fn texts(values: &[Node<'_>]) -> Built {
    let mut scope = Scope::default();
    let mut names = StringEnum { values: Vec::new(), catch_all: String::new() };
    let mut seen = std::collections::HashSet::new();
    for value in values {
        let wire = match value.kind() {
            Kind::Text(text) | Kind::Number(text) => text.to_owned(),
            Kind::Bool(truth) => truth.to_string(),
            _ => return Built::Shape(Shape::Text),
        };
        if seen.insert(wire.clone()) {
            names.values.push(StringValue { rust: scope.pascal(&wire), wire });
        }
    }
    names.catch_all = scope.catch_all();
    Built::Nominal(Draft::new(NamedKind::StringEnum(names)))
}

fn integers(values: &[Node<'_>]) -> Built {
    let mut scope = Scope::default();
    let mut numbers = IntegerEnum { values: Vec::new(), catch_all: String::new() };
    let mut seen = std::collections::HashSet::new();
    for value in values {
        let Some(wire) = integer(*value) else { return Built::Shape(Shape::Int64) };
        if seen.insert(wire) {
            let name = if wire < 0 { format!("minus {}", wire.unsigned_abs()) } else { wire.to_string() };
            numbers.values.push(IntegerValue { rust: scope.pascal(&name), wire });
        }
    }
    numbers.catch_all = scope.catch_all();
    Built::Nominal(Draft::new(NamedKind::IntegerEnum(numbers)))
}

fn integer(value: Node<'_>) -> Option<i64> {
    match value.kind() {
        Kind::Number(text) | Kind::Text(text) => text.parse().ok(),
        _ => None,
    }
}
