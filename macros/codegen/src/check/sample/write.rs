//! The smallest value that fits, with what the document shows of its parts.

use super::example::fitted;
use super::limits::{LONGEST, LONGEST_EXAMPLE};
use super::scalar::{least_items, nearest_to_zero, of_format, text};
use crate::check::paging::resolved;
use crate::model::{Constant, Field, Named, NamedKind, Shape, Struct, Union};
use crate::parse::{Forest, Node, reference_token, string};

pub(super) struct Writer<'a> {
    pub(super) types: &'a [Named],
    /// The formats that the program has a type for.
    pub(super) formats: &'a [String],
    pub(super) forest: &'a Forest,
    /// JSON pointers to what says that a page is the last.
    pub(super) last: Vec<String>,
    /// True if a response that is a list has an element.
    pub(super) fills_list: bool,
    pub(super) out: String,
}

impl Writer<'_> {
    /// A value of the shape, at that place of the response.
    pub(super) fn shape(&mut self, shape: &Shape, schema: Option<Node<'_>>, at: &str, depth: usize) {
        // What is required at any depth has no smallest instance.
        if depth == 0 || self.out.len() > LONGEST {
            self.out.push_str("null");
            return;
        }
        let schema = schema.map(resolved);
        let is_end = self.last.iter().any(|last| last == at);
        if !is_end && let Some(shown) = schema.and_then(|schema| self.shown(schema, shape)) {
            self.out.push_str(&shown);
            return;
        }
        match shape {
            Shape::Text if is_end => self.out.push_str("\"\""),
            Shape::Text => string(&text(schema), &mut self.out),
            Shape::Typed(number) => {
                let format = self.formats.get(*number).and_then(|format| of_format(format));
                string(format.unwrap_or_default(), &mut self.out);
            }
            Shape::Bool => self.out.push_str("false"),
            Shape::Int32 | Shape::Int64 | Shape::Uint64 if is_end => self.out.push('0'),
            Shape::Int32 | Shape::Int64 | Shape::Uint64 => {
                let number = nearest_to_zero(schema, 1.0);
                let number = if number < 0.0 { number.floor() } else { number.ceil() };
                self.out.push_str(&(number as i64).to_string());
            }
            Shape::Float64 => {
                let number = if is_end { 0.0 } else { nearest_to_zero(schema, 1.0) };
                self.out.push_str(&format!("{number:?}"));
            }
            Shape::Any | Shape::OrNull(_) => self.out.push_str("null"),
            Shape::Object | Shape::Map(_) => self.out.push_str("{}"),
            Shape::List(item) => {
                let items = schema.and_then(|schema| schema.get("items"));
                let least = least_items(schema).max(usize::from(at.is_empty() && self.fills_list));
                let places = (0..least).map(|_| (&**item, items)).collect::<Vec<_>>();
                self.list(&places, at, depth);
            }
            Shape::Tuple(places) => {
                let schemas = schema.and_then(|schema| schema.get("prefixItems"));
                let mut schemas = schemas.into_iter().flat_map(Node::items);
                let places: Vec<_> = places.iter().map(|place| (place, schemas.next())).collect();
                self.list(&places, at, depth);
            }
            Shape::Named(id) => match self.types.get(id.0) {
                Some(named) => {
                    let schema = self.forest.node(named.schema);
                    self.named(&named.kind, schema, at, depth - 1, None);
                }
                None => self.out.push_str("null"),
            },
        }
    }

    fn list(&mut self, places: &[(&Shape, Option<Node<'_>>)], at: &str, depth: usize) {
        self.out.push('[');
        for (number, (place, schema)) in places.iter().enumerate() {
            self.out.push_str(if number == 0 { "" } else { "," });
            self.shape(place, *schema, &format!("{at}/{number}"), depth - 1);
        }
        self.out.push(']');
    }

    /// What the schema shows of itself: `example`, `examples`, `default`.
    fn shown(&self, schema: Node<'_>, shape: &Shape) -> Option<String> {
        // A list of examples in a schema, and named ones where a reference leads to a media type by mistake.
        let several = schema.get("examples").into_iter().flat_map(Node::items);
        let all = schema.get("example").into_iter().chain(several).chain(schema.get("default"));
        let mut all = all.filter(|_| self.last.is_empty() || !matches!(shape, Shape::Named(_) | Shape::List(_)));
        all.find_map(|example| fitted(example, shape, self.types, self.formats)).filter(|text| text.len() <= LONGEST)
    }

    /// A value of a type; `tag` is a property and the value it must have.
    fn named(&mut self, kind: &NamedKind, schema: Node<'_>, at: &str, depth: usize, tag: Option<(&str, &str)>) {
        match kind {
            NamedKind::Alias(shape) => self.shape(shape, Some(schema), at, depth),
            NamedKind::StringEnum(names) => {
                let first = names.values.first().map(|value| value.wire.as_str());
                string(first.unwrap_or_default(), &mut self.out);
            }
            NamedKind::IntegerEnum(numbers) => {
                let first = numbers.values.first().map(|value| value.wire);
                self.out.push_str(&first.unwrap_or_default().to_string());
            }
            NamedKind::Union(union) => self.union(union, at, depth),
            NamedKind::Struct(object) => self.object(object, at, depth, tag),
        }
    }

    fn union(&mut self, union: &Union, at: &str, depth: usize) {
        match (union.variants.first(), &union.tag) {
            (Some(variant), Some(property)) => {
                let tag = variant.tags.first().map(|value| (property.as_str(), value.as_str()));
                match &variant.shape {
                    Shape::Named(id) => match self.types.get(id.0) {
                        Some(named) if depth > 0 => {
                            self.named(&named.kind, self.forest.node(named.schema), at, depth - 1, tag);
                        }
                        _ => self.out.push_str("null"),
                    },
                    shape => self.shape(shape, None, at, depth),
                }
            }
            (Some(variant), None) => self.shape(&variant.shape, None, at, depth),
            (None, _) => self.out.push_str("null"),
        }
    }

    fn object(&mut self, object: &Struct, at: &str, depth: usize, tag: Option<(&str, &str)>) {
        self.out.push('{');
        let mut first = true;
        for field in &object.fields {
            let told = tag.filter(|(property, _)| *property == field.wire);
            let place = [at, "/", &reference_token(&field.wire)].concat();
            let shown = self.shown_field(field, &place);
            if !field.required && told.is_none() && shown.is_none() {
                continue;
            }
            self.out.push_str(if std::mem::take(&mut first) { "" } else { "," });
            string(&field.wire, &mut self.out);
            self.out.push(':');
            match (told, shown) {
                (Some((_, value)), _) if is_text(&field.shape, self.types) => string(value, &mut self.out),
                (Some((_, value)), _) => self.out.push_str(value),
                (None, Some(shown)) => self.out.push_str(&shown),
                (None, None) if field.nullable => self.out.push_str("null"),
                (None, None) => match field.constant.as_ref().and_then(Constant::first) {
                    Some(value) => self.out.push_str(&value),
                    None => {
                        let schema = field.schema.map(|id| self.forest.node(id));
                        self.shape(&field.shape, schema, &place, depth);
                    }
                },
            }
        }
        self.out.push('}');
    }

    /// What the document shows of a property, at a place that does not say whether a page is the last.
    fn shown_field(&self, field: &Field, place: &str) -> Option<String> {
        let schema = resolved(self.forest.node(field.schema?));
        let is_last = self.last.iter().any(|last| last == place);
        self.shown(schema, &field.shape).filter(|text| !is_last && self.out.len() + text.len() <= LONGEST_EXAMPLE)
    }
}

/// Returns true if a value of the shape is a text, as most tags are.
fn is_text(shape: &Shape, types: &[Named]) -> bool {
    match shape {
        Shape::Bool | Shape::Int32 | Shape::Int64 | Shape::Uint64 | Shape::Float64 => false,
        Shape::Named(id) => match types.get(id.0).map(|named| &named.kind) {
            Some(NamedKind::Alias(Shape::Named(_)) | NamedKind::IntegerEnum(_)) => false,
            Some(NamedKind::Alias(shape)) => is_text(shape, types),
            _ => true,
        },
        _ => true,
    }
}
