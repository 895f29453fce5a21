//! `enum` and `const`.

use std::borrow::Cow;
use std::collections::HashSet;

use super::builder::TypeBuilder;
use super::draft::{Built, Draft};
use super::listed::{STEPS, json};
use super::single::{self, is_integer};
use super::view::{SchemaPart, View};
use crate::diag::Diagnostic;
use crate::model::names::NameSet;
use crate::model::shape::{Constant, IntegerEnum, IntegerValue, NamedKind, Shape, StringEnum, StringValue};
use crate::parse::{Kind, Node};

impl<'f> TypeBuilder<'f> {
    /// The values that a schema lists, if it does; of several lists in `allOf` those of the last that all have.
    pub(super) fn values(&mut self, view: &View<'f>) -> Option<Built> {
        let kind = view.parts.iter().rev().find_map(|part| part.node.text_at("type"));
        let lists = |part: &SchemaPart<'f>| part.node.get("enum").filter(|list| list.is_list());
        let constant = view.parts.iter().rev().find_map(|part| part.node.get("const"));
        let listed = view.parts.iter().rev().find_map(lists);
        let values: Vec<Node<'f>> = match (constant, listed) {
            (Some(value), _) => vec![value],
            (None, Some(list)) => self.common(list, view.parts.iter().filter_map(lists)),
            (None, None) => return None,
        };
        if values.is_empty() {
            return None;
        }
        let types = single::types_of(view);
        let only = types.as_deref().and_then(|types| if let [one] = types { Some(*one) } else { None });
        self.check_kinds(kind.or(only), &values, view.parts.iter().all(|part| permits_null(part.node)));
        if matches!(kind, Some("array" | "object")) {
            return None;
        }
        Some(match kind {
            Some("string") => texts(&values),
            Some("integer") => integers(&values),
            Some("number") if is_integer(view) => integers(&values),
            Some("number") => Built::Shape(Shape::Float64),
            Some("boolean") => Built::Shape(Shape::Bool),
            _ => by_values(&values),
        })
    }
}

impl<'f> TypeBuilder<'f> {
    /// The values of a list that all others have, without `null`. Lists that have none in common are no list, with a warning.
    fn common(&mut self, list: Node<'f>, others: impl Iterator<Item = Node<'f>>) -> Vec<Node<'f>> {
        let mut values: Vec<Node<'f>> = list.items().filter(|value| !matches!(value.kind(), Kind::Null)).collect();
        for other in others.filter(|other| other.id() != list.id()) {
            let known: HashSet<Cow<'f, str>> = other.items().filter_map(written).collect();
            let own = values.len();
            values.retain(|value| written(*value).is_none_or(|text| known.contains(&text)));
            if values.is_empty() && own > 0 {
                self.warn_once(list, Diagnostic::NoCommonValue);
            }
        }
        values
    }

    /// Warns of values that are none of the type, and of strings that YAML reads as something else, which other readers write as
    /// they please (`True`, `1.0`, `0x1F`).
    fn check_kinds(&mut self, kind: Option<&str>, values: &[Node<'f>], is_nullable: bool) {
        for value in values {
            let diagnostic = match (kind, value.kind()) {
                (_, Kind::Null) if is_nullable => continue,
                (Some("string"), Kind::Bool(truth)) => Diagnostic::UnquotedValue { text: truth.to_string() },
                (Some("string"), Kind::Number(text))
                    if text.parse::<i64>().map(|whole| whole.to_string()).as_deref() != Ok(text) =>
                {
                    Diagnostic::UnquotedValue { text: text.to_owned() }
                }
                (Some("string"), Kind::Map | Kind::List | Kind::Null) => wrong("a string", *value),
                (Some("object"), kind) if !matches!(kind, Kind::Map) => wrong("a mapping", *value),
                (Some("array"), kind) if !matches!(kind, Kind::List) => wrong("a list", *value),
                (Some("null"), kind) if !matches!(kind, Kind::Null) => wrong("`null`", *value),
                (Some("integer"), _) if integer(*value).is_none() && large(*value).is_none() && !is_whole(*value) => {
                    wrong("an integer", *value)
                }
                (Some("number"), kind) if !matches!(kind, Kind::Number(_)) && integer(*value).is_none() => {
                    wrong("a number", *value)
                }
                (Some("boolean"), kind) if !matches!(kind, Kind::Bool(_)) => wrong("`true` or `false`", *value),
                _ => continue,
            };
            if self.noted.insert(value.id()) {
                self.notes.warn(diagnostic, *value);
            }
        }
    }
}

/// Returns true unless the type says that `null` is no value.
fn permits_null(node: Node<'_>) -> bool {
    let is_null = |kind: Node<'_>| kind.text() == Some("null") || matches!(kind.kind(), Kind::Null);
    let by_type = |kind: Node<'_>| is_null(kind) || kind.items().any(is_null);
    node.get("type").is_none_or(by_type) || node.is_set("nullable") || node.is_set("x-nullable")
}

/// A scalar as its text.
fn written(value: Node<'_>) -> Option<Cow<'_, str>> {
    match value.kind() {
        Kind::Text(text) => Some(text.into()),
        Kind::Number(text) => Some(number(text).unwrap_or_else(|| text.to_owned()).into()),
        Kind::Bool(truth) => Some(truth.to_string().into()),
        Kind::Null | Kind::List | Kind::Map => None,
    }
}

fn wrong(expected: &'static str, value: Node<'_>) -> Diagnostic {
    let what = "each value that the schema lists".to_owned();
    Diagnostic::WrongKind { what, expected, found: value.kind_name() }
}

/// Returns true for a whole number that is written with a point.
fn is_whole(value: Node<'_>) -> bool {
    matches!(value.kind(), Kind::Number(text) if text.parse::<f64>().is_ok_and(|value| value.fract() == 0.0))
}

impl<'f> TypeBuilder<'f> {
    /// The only value by the first of some schemas that says so. A text has a type of its own.
    pub(super) fn constant(&mut self, mut schemas: impl Iterator<Item = Node<'f>>) -> Option<Constant> {
        schemas.find_map(|schema| {
            let mut node = schema;
            for _ in 0..STEPS {
                if let Some(only) = only_value(node) {
                    return constant(only);
                }
                node = if node.get("$ref").is_some() { self.resolve_schema(node)? } else { self.innermost(node)? };
            }
            None
        })
    }
}

/// The value of `const`, or of an `enum` that has one.
fn only_value(node: Node<'_>) -> Option<Node<'_>> {
    node.get("const").or_else(|| {
        let mut values = node.get("enum").into_iter().flat_map(Node::items);
        values.next().filter(|_| values.next().is_none())
    })
}

fn constant(value: Node<'_>) -> Option<Constant> {
    match value.kind() {
        Kind::Bool(truth) => Some(Constant::Bool(truth)),
        Kind::Number(text) => number(text).map(Constant::Number),
        Kind::List | Kind::Map | Kind::Null => Some(Constant::Listed(vec![json(value)?])),
        Kind::Text(_) => None,
    }
}

/// A number as its shortest text: a whole one without a point, as far as a float is exact.
fn number(text: &str) -> Option<String> {
    if text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok() {
        return Some(text.to_owned());
    }
    let value = text.parse::<f64>().ok().filter(|value| value.is_finite())?;
    let whole = value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0;
    Some(if whole { format!("{}", value as i64) } else { format!("{value}") })
}

/// Values without a `type`: what they are themselves.
fn by_values(values: &[Node<'_>]) -> Built {
    let all = |test: fn(&Kind<'_>) -> bool| values.iter().all(|value| test(&value.kind()));
    if all(|kind| matches!(kind, Kind::Text(_))) {
        texts(values)
    } else if all(|kind| matches!(kind, Kind::Bool(_))) {
        Built::Shape(Shape::Bool)
    } else if all(|kind| matches!(kind, Kind::Number(_))) {
        let whole = values.iter().all(|value| integer(*value).is_some() || large(*value).is_some());
        if whole { integers(values) } else { Built::Shape(Shape::Float64) }
    } else {
        Built::Shape(Shape::Any)
    }
}

/// One of several strings. YAML may have read some as numbers or booleans: they are meant as they are written.
fn texts(values: &[Node<'_>]) -> Built {
    let mut name_set = NameSet::default();
    let mut names = StringEnum { values: Vec::new(), catch_all: String::new() };
    let mut seen = std::collections::HashSet::new();
    for value in values {
        let wire = match value.kind() {
            Kind::Text(text) | Kind::Number(text) => text.to_owned(),
            Kind::Bool(truth) => truth.to_string(),
            _ => return Built::Shape(Shape::Text),
        };
        if seen.insert(wire.clone()) {
            names.values.push(StringValue { rust: name_set.pascal(&wire), wire });
        }
    }
    names.catch_all = name_set.catch_all();
    Built::Nominal(Draft::new(NamedKind::StringEnum(names)))
}

fn integers(values: &[Node<'_>]) -> Built {
    if values.iter().any(|value| large(*value).is_some()) {
        let negative = values.iter().any(|value| integer(*value).is_some_and(|value| value < 0));
        // No type of integers has both; any JSON keeps them as they are.
        return Built::Shape(if negative { Shape::Any } else { Shape::Uint64 });
    }
    let mut name_set = NameSet::default();
    let mut numbers = IntegerEnum { values: Vec::new(), catch_all: String::new() };
    let mut seen = std::collections::HashSet::new();
    for value in values {
        let Some(wire) = integer(*value) else { return Built::Shape(Shape::Int64) };
        if seen.insert(wire) {
            let name = if wire < 0 { format!("minus {}", wire.unsigned_abs()) } else { wire.to_string() };
            numbers.values.push(IntegerValue { rust: name_set.pascal(&name), wire });
        }
    }
    numbers.catch_all = name_set.catch_all();
    Built::Nominal(Draft::new(NamedKind::IntegerEnum(numbers)))
}

/// An integer above `i64::MAX`.
fn large(value: Node<'_>) -> Option<u64> {
    match value.kind() {
        Kind::Number(text) | Kind::Text(text) => text.parse().ok().filter(|value| i64::try_from(*value).is_err()),
        _ => None,
    }
}

fn integer(value: Node<'_>) -> Option<i64> {
    match value.kind() {
        Kind::Number(text) | Kind::Text(text) => text.parse().ok(),
        _ => None,
    }
}
