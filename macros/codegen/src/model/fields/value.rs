//! The values of fields: each is of the kind that the table of its object says.

use super::schema::SCHEMA;
use super::table::{Object, Value};
use super::walk::Walk;
use super::{access, openapi};
use crate::diag::{Diagnostic, nearest};
use crate::parse::{Kind, Node, is_token};

impl<'f> Walk<'f, '_> {
    pub(super) fn value(&mut self, field: &str, node: Node<'f>, expected: Value, object: &'static Object) {
        let unless = |is_so: bool, what: &'static str| (!is_so).then_some(what);
        let wrong = match expected {
            Value::Any => None,
            Value::Text => unless(node.text().is_some(), "a string"),
            Value::Bool => unless(matches!(node.kind(), Kind::Bool(_)), "`true` or `false`"),
            Value::Scalar => unless(matches!(node.kind(), Kind::Text(_) | Kind::Number(_)), "a string"),
            Value::Scalars => {
                node.items().for_each(|item| self.value(field, item, Value::Scalar, object));
                unless(node.is_list(), "a list of strings")
            }
            Value::MediaTypes => {
                let names = node.text().into_iter().flat_map(|text| text.split(',')).map(str::trim);
                for name in names.filter(|name| !is_media(name)) {
                    self.add(Diagnostic::InvalidName { what: "media type", name: name.to_owned() }, node, false);
                }
                unless(node.text().is_some(), "a string")
            }
            Value::Number => unless(matches!(node.kind(), Kind::Number(_)), "a number"),
            Value::List => unless(node.is_list(), "a list"),
            Value::Texts => {
                for item in node.items() {
                    self.names(item, object);
                    self.value(field, item, Value::Text, object);
                }
                unless(node.is_list(), "a list of strings")
            }
            Value::Word(words) => {
                self.word(field, node, words);
                None
            }
            Value::Type => {
                let words = if self.is_swagger { SWAGGER_TYPES } else { TYPES };
                if node.is_list() {
                    node.items().for_each(|item| self.word(field, item, words));
                } else {
                    self.word(field, node, words);
                }
                // In YAML, `null` without quotes is none.
                let is_nothing = matches!(node.kind(), Kind::Null) || (node.is_list() && node.items().next().is_none());
                unless(!is_nothing, "a type (`\"null\"` in quotes), or a list of types")
            }
            Value::Object(inner) => {
                if node.is_map() {
                    self.open.push((node, inner));
                }
                unless(node.is_map(), "a mapping")
            }
            Value::Objects(inner) => {
                if node.is_list() {
                    node.items().for_each(|item| self.value(field, item, Value::Object(inner), object));
                }
                unless(node.is_list(), "a list")
            }
            Value::Names => {
                self.names(node, object);
                unless(node.is_map(), "a mapping")
            }
            Value::Components => {
                for (name, one) in node.entries() {
                    if !self.has_slipped(name, one, node, object) && !name.starts_with("x-") {
                        self.component(one, matches!(field, "schemas" | "definitions"));
                    }
                }
                unless(node.is_map(), "a mapping")
            }
            Value::NamedTexts => {
                for (name, one) in node.entries() {
                    if !self.has_slipped(name, one, node, object) {
                        self.value(name, one, Value::Text, object);
                    }
                }
                unless(node.is_map(), "a mapping")
            }
            Value::Headers => {
                for (name, value) in node.entries() {
                    if self.has_slipped(name, value, node, object) {
                        continue;
                    }
                    if !is_token(name) {
                        self.add(Diagnostic::InvalidName { what: "header name", name: name.to_owned() }, value, false);
                    }
                    self.value(name, value, Value::Object(&openapi::HEADER), object);
                }
                unless(node.is_map(), "a mapping")
            }
            Value::Named(inner) => self.named(node, Value::Object(inner), object),
            Value::Media(inner) => {
                for (name, value) in node.entries().filter(|(name, _)| !name.starts_with("x-") && !is_media(name)) {
                    if !access::has_slipped(name, value, self) {
                        self.add(Diagnostic::InvalidName { what: "media type", name: name.to_owned() }, value, false);
                    }
                }
                self.named(node, Value::Object(inner), object)
            }
            Value::Discriminator(_) if self.is_swagger => unless(node.text().is_some(), "a string"),
            Value::Discriminator(inner) => {
                if node.is_map() {
                    self.open.push((node, inner));
                }
                unless(node.is_map(), "a mapping")
            }
            Value::Schema => {
                if node.is_map() {
                    self.open.push((node, &SCHEMA));
                }
                unless(node.is_map() || matches!(node.kind(), Kind::Bool(_)), "a schema")
            }
            Value::Schemas => {
                if node.is_list() {
                    node.items().for_each(|item| self.value(field, item, Value::Schema, object));
                }
                unless(node.is_list(), "a list of schemas")
            }
            Value::SchemaOrSchemas => {
                let inner = if node.is_list() { Value::Schemas } else { Value::Schema };
                self.value(field, node, inner, object);
                None
            }
            Value::NamedSchemas => self.named(node, Value::Schema, object),
        };
        if let Some(expected) = wrong {
            let what = format!("`{field}` of {}", object.name);
            let is_of_tags = field == "tags" && self.has_vocabulary;
            let guards = is_of_tags || access::holds_a_rule(node, self);
            self.add(Diagnostic::WrongKind { what, expected, found: node.kind_name() }, node, guards);
        }
    }

    /// Checks every value of a mapping from names, of which a property alone may begin with `x-`; what is expected if it is no mapping.
    fn named(&mut self, node: Node<'f>, each: Value, object: &'static Object) -> Option<&'static str> {
        for (name, value) in node.entries() {
            let is_extension = name.starts_with("x-") && !matches!(each, Value::Schema);
            if !self.has_slipped(name, value, node, object) && !is_extension {
                self.value(name, value, each, object);
            }
        }
        (!node.is_map()).then_some("a mapping")
    }

    /// Looks at a mapping for nothing but rules on who may call among its names.
    fn names(&mut self, node: Node<'f>, object: &'static Object) {
        for (name, value) in node.entries() {
            self.has_slipped(name, value, node, object);
        }
    }

    /// Returns true if an entry is a rule on who may call and no name, which is an error.
    fn has_slipped(&mut self, key: &str, value: Node<'f>, node: Node<'f>, object: &'static Object) -> bool {
        let has_slipped = access::has_slipped(key, value, self);
        if has_slipped {
            let nearest = access::meant(key, object, node).map(str::to_owned);
            let (field, object) = (key.to_owned(), object.name);
            self.add(Diagnostic::UnknownField { field, object, nearest, guards: true }, value, true);
        }
        has_slipped
    }

    fn word(&mut self, field: &str, node: Node<'f>, known: &'static [&'static str]) {
        let value = match node.kind() {
            Kind::Text(text) if known.contains(&text) => return,
            // YAML reads the type `null` as the value.
            Kind::Null if known.contains(&"null") => return,
            Kind::Text(text) | Kind::Number(text) => text,
            _ => node.kind_name(),
        };
        self.add(unknown_value(field, value, known), node, false);
    }
}

pub(super) const TYPES: &[&str] = &["null", "boolean", "object", "array", "number", "string", "integer"];
const SWAGGER_TYPES: &[&str] = &["null", "boolean", "object", "array", "number", "string", "integer", "file"];

pub(super) fn unknown_value(field: &str, value: &str, known: &'static [&'static str]) -> Diagnostic {
    let nearest = nearest(value, known.iter().copied()).map(str::to_owned);
    Diagnostic::UnknownValue { field: field.to_owned(), value: value.to_owned(), nearest, known }
}

/// Returns true if a text is a media type or a range of them; `*` alone is what some write for `*/*`.
fn is_media(name: &str) -> bool {
    let essence = name.split(';').next().unwrap_or_default().trim();
    essence == "*" || essence.split_once('/').is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype))
}
