//! Schemas of one type that is no object: lists, tuples and scalars.

use super::builder::TypeBuilder;
use super::draft::{Built, Draft};
use super::view::View;
use crate::diag::Diagnostic;
use crate::model::names::{NameSet, pascal};
use crate::model::shape::{NamedKind, Shape, Union, Variant};
use crate::parse::{Kind, Node};

impl<'f> TypeBuilder<'f> {
    /// By `type`, or what the other keywords say of it.
    pub(super) fn by_types(&mut self, view: &View<'f>, name: &str) -> Built {
        match types_of(view).as_deref() {
            Some([]) => {
                if let Some(part) = view.parts.last() {
                    self.warn_once(part.node, Diagnostic::Contradiction { types: all_types(view) });
                }
                Built::Shape(Shape::Any)
            }
            Some([one]) => self.by_type(one, view, name),
            Some(several) => self.several(several, view, name),
            None if view.parts.iter().any(|part| describes_object(part.node)) => self.object(view, name),
            None if find(view, "items").or(find(view, "prefixItems")).is_some() => self.list(view, name),
            None => {
                let dynamic = view.parts.iter().map(|part| part.node).find(|node| node.get("$dynamicRef").is_some());
                if let Some(node) = dynamic {
                    self.warn_once(node, Diagnostic::NoTighterType { what: "what `$dynamicRef` may lead to" });
                }
                Built::Shape(Shape::Any)
            }
        }
    }

    fn by_type(&mut self, kind: &str, view: &View<'f>, name: &str) -> Built {
        Built::Shape(match kind {
            "string" => self.text(view),
            "boolean" => Shape::Bool,
            "number" if !is_integer(view) => Shape::Float64,
            "integer" | "number" if find(view, "format").and_then(Node::text) == Some("int32") => Shape::Int32,
            "integer" | "number" if is_large(view) => Shape::Uint64,
            "integer" | "number" => Shape::Int64,
            "array" => return self.list(view, name),
            "object" => return self.object(view, name),
            // `type: file` of Swagger 2.0, where it is not a form's: bytes, which JSON has not.
            "file" => Shape::Text,
            _ => Shape::Any,
        })
    }

    /// A string: of a format that the program has a type for, or any.
    fn text(&self, view: &View<'f>) -> Shape {
        if self.formats.is_empty() {
            return Shape::Text;
        }
        let encoding = || find(view, "contentEncoding").and_then(Node::text).filter(|name| *name == "base64");
        let format = find(view, "format").and_then(Node::text).or(encoding().map(|_| "byte"));
        let known = self.formats.iter().position(|known| Some(known.as_str()) == format);
        known.map_or(Shape::Text, Shape::Typed)
    }

    /// `type: [string, integer]`
    fn several(&mut self, kinds: &[&str], view: &View<'f>, name: &str) -> Built {
        let mut name_set = NameSet::default();
        let mut variants: Vec<Variant> = Vec::new();
        for kind in kinds {
            let label = pascal(kind);
            let shape = match self.by_type(kind, view, name) {
                Built::Shape(shape) => shape,
                Built::Nominal(_) => Shape::Object,
            };
            if shape == Shape::Any {
                return Built::Shape(Shape::Any);
            }
            if !variants.iter().any(|variant| variant.shape == shape) {
                let label = if *kind == "string" { "Text" } else { &label };
                variants.push(Variant {
                    rust: name_set.pascal(label),
                    tags: Vec::new(),
                    name: None,
                    boxed: false,
                    shape,
                });
            }
        }
        let catch_all = name_set.catch_all();
        Built::Nominal(Draft::new(NamedKind::Union(Union { variants, tag: None, default: None, catch_all })))
    }

    fn list(&mut self, view: &View<'f>, name: &str) -> Built {
        let items = find(view, "items");
        let places: Vec<Node<'f>> = find(view, "prefixItems")
            .or(items.filter(|items| items.is_list()))
            .into_iter()
            .flat_map(Node::items)
            .collect();
        if !places.is_empty() {
            return Built::Shape(self.tuple(&places, view, name));
        }
        let item = match items {
            Some(items) => self.used(items, &format!("{name}Item")).into_shape(),
            None => Shape::Any,
        };
        Built::Shape(Shape::List(Box::new(item)))
    }

    /// `prefixItems` leaves the length open unless another keyword says so; then it is a list of anything.
    fn tuple(&mut self, places: &[Node<'f>], view: &View<'f>, name: &str) -> Shape {
        let count = |key| {
            find(view, key).and_then(|node| match node.kind() {
                Kind::Number(text) => text.parse::<usize>().ok(),
                _ => None,
            })
        };
        let closed = find(view, "items").is_some_and(|items| matches!(items.kind(), Kind::Bool(false)))
            || count("maxItems").is_some_and(|most| most <= places.len());
        let full = count("minItems").is_some_and(|least| least >= places.len());
        if !closed || !full || places.len() > Shape::LONGEST_TUPLE {
            return Shape::List(Box::new(Shape::Any));
        }
        let shapes =
            (1..).zip(places).map(|(number, place)| self.used(*place, &format!("{name}Place{number}")).into_shape());
        Shape::Tuple(shapes.collect())
    }
}

/// The value of a keyword, of several in `allOf` the last.
pub(super) fn find<'f>(view: &View<'f>, key: &str) -> Option<Node<'f>> {
    view.parts.iter().rev().find_map(|part| part.node.get(key))
}

/// Returns true if a number is an integer by its format, and nothing else of it is a fraction: a double has 53 bits for one of 64.
pub(super) fn is_integer(view: &View<'_>) -> bool {
    let is_fraction = |node: Node<'_>| match node.kind() {
        Kind::Number(text) => text.parse().is_ok_and(|number: f64| number.fract() != 0.0),
        _ => false,
    };
    let shown = ["default", "example", "minimum", "maximum", "multipleOf"];
    let listed = ["enum", "examples"].into_iter().filter_map(|key| find(view, key)).flat_map(Node::items);
    matches!(find(view, "format").and_then(Node::text), Some("int32" | "int64" | "uint32" | "uint64"))
        && !shown.into_iter().filter_map(|key| find(view, key)).chain(listed).any(is_fraction)
}

/// Returns true if an integer may be above `i64::MAX`, and not be negative.
fn is_large(view: &View<'_>) -> bool {
    let text = |key| {
        find(view, key).and_then(|node| match node.kind() {
            Kind::Number(text) => Some(text),
            _ => None,
        })
    };
    let above = |key, most: u64| text(key).is_some_and(|text| text.parse::<u64>().is_ok_and(|value| value > most));
    // Rounded, `i64::MAX` is 2^63, which many documents write for it.
    let far_above = |key| text(key).and_then(|text| text.parse::<f64>().ok()).is_some_and(|value| value > TWO_TO_63);
    let negative = |key| text(key).is_some_and(|text| text.starts_with('-'));
    let most = i64::MAX.unsigned_abs();
    if find(view, "format").and_then(Node::text) == Some("uint64") {
        return true;
    }
    if ["minimum", "exclusiveMinimum", "default", "example"].into_iter().any(negative) {
        return false;
    }
    let is_positive = text("minimum").or(text("exclusiveMinimum")).is_some();
    above("minimum", most)
        || above("exclusiveMinimum", most - 1)
        || above("default", most)
        || far_above("maximum")
        || far_above("exclusiveMaximum")
        || (is_positive && (above("maximum", most) || above("exclusiveMaximum", most + 1)))
}

/// 2^63.
const TWO_TO_63: f64 = 9_223_372_036_854_775_808.0;

/// Every type that a part asks for.
pub(super) fn all_types(view: &View<'_>) -> Vec<String> {
    let given = view.parts.iter().filter_map(|part| part.node.get("type"));
    let names = given.flat_map(|kind| kind.text().into_iter().chain(kind.items().filter_map(Node::text)));
    let mut types: Vec<String> = names.map(str::to_owned).collect();
    types.sort();
    types.dedup();
    types
}

fn describes_object(node: Node<'_>) -> bool {
    let keys = ["properties", "patternProperties", "maxProperties", "minProperties"];
    keys.iter().any(|key| node.get(key).is_some())
        || node.get("additionalProperties").is_some_and(|more| !matches!(more.kind(), Kind::Bool(false)))
}

/// The types that all parts permit, without `null`; none if no part says.
pub(super) fn types_of<'f>(view: &View<'f>) -> Option<Vec<&'f str>> {
    let mut permitted: Option<Vec<&'f str>> = None;
    for part in &view.parts {
        let Some(node) = part.node.get("type") else { continue };
        let mut own: Vec<&'f str> = if node.is_list() {
            node.items().filter_map(Node::text).collect()
        } else {
            node.text().into_iter().collect()
        };
        own.retain(|kind| *kind != "null");
        if own.is_empty() {
            continue;
        }
        let narrow = |known: Vec<&'f str>| {
            let both = |kind: &&'f str| match *kind {
                "number" => {
                    own.contains(&"number").then_some("number").or(own.contains(&"integer").then_some("integer"))
                }
                "integer" => (own.contains(&"integer") || own.contains(&"number")).then_some("integer"),
                other => own.contains(&other).then_some(other),
            };
            known.iter().filter_map(both).collect()
        };
        permitted = Some(match permitted {
            None => own.clone(),
            Some(known) => narrow(known),
        });
    }
    permitted
}
