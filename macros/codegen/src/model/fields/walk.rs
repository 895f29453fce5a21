//! The walk over what the wanted operations reach.

use std::collections::HashSet;

use super::schema::SCHEMA;
use super::scheme::check_schemes;
use super::table::{Object, Others, Value};
use super::{access, openapi, swagger};
use crate::diag::{Diagnostic, nearest};
use crate::model::Notes;
use crate::model::foreign::has_vocabulary;
use crate::model::siblings;
use crate::parse::{Kind, Node, NodeId, is_token};

/// The operations that are wanted.
pub(super) enum Wanted<'a> {
    All,
    /// Each with its path and its verb.
    Some(Vec<(&'a str, &'a str)>),
}

/// Checks the fields of a document, as it is written, as far as the wanted operations reach.
pub(super) fn check_fields(root: Node<'_>, wanted: &Wanted<'_>, notes: &mut Notes) {
    let is_swagger = root.get("swagger").is_some();
    let has_vocabulary = has_vocabulary(root);
    let joins_references = !is_swagger && !root.text_at("openapi").is_some_and(|version| version.starts_with("3.0"));
    let schemes = match root.get("components") {
        _ if is_swagger => root.get("securityDefinitions"),
        components => components.and_then(|components| components.get("securitySchemes")),
    };
    let mut tags = root.get("tags").into_iter().flat_map(Node::items);
    let mut walk = Walk {
        notes,
        is_swagger,
        consumes: root.get("consumes"),
        joins_references,
        has_vocabulary,
        schemes: schemes.into_iter().flat_map(Node::entries).map(|(name, _)| name).collect(),
        tags_say: tags.any(|tag| tag.get("x-identities").is_some()),
        seen: HashSet::new(),
        followed: HashSet::new(),
        open: Vec::new(),
    };
    walk.object(root, if is_swagger { &swagger::ROOT } else { &openapi::ROOT });
    check_schemes(root, walk.notes);
    walk.paths(root, wanted);
    walk.run();
}

pub(super) struct Walk<'f, 'n> {
    pub(super) notes: &'n mut Notes,
    is_swagger: bool,
    /// Of Swagger 2.0: the media types of bodies, where an operation lists none.
    consumes: Option<Node<'f>>,
    /// True if a schema may have keywords beside its `$ref`.
    joins_references: bool,
    /// True if the document names identities of its own, so that our extensions in it are ours.
    pub(super) has_vocabulary: bool,
    /// The names of the schemes that the document describes.
    schemes: HashSet<&'f str>,
    /// True if a tag says who may call.
    pub(super) tags_say: bool,
    /// The objects that were looked at, each with the kind that it was read as: a parameter of Swagger 2.0 is a schema too.
    seen: HashSet<(NodeId, *const Object)>,
    /// The references that were followed, each from its file.
    followed: HashSet<(u32, &'f str, *const Object)>,
    open: Vec<(Node<'f>, &'static Object)>,
}

impl<'f> Walk<'f, '_> {
    /// Opens the wanted operations, with what all operations of their paths share.
    fn paths(&mut self, root: Node<'f>, wanted: &Wanted<'_>) {
        let (operation, webhook) = (self.operation(), &openapi::CALLBACK_ITEM);
        for (path, item) in root.get("paths").into_iter().flat_map(Node::entries) {
            let Ok(item) = item.end() else { continue };
            if let Some(security) = item.get("security") {
                self.add(Diagnostic::PathItemSecurity { path: path.to_owned() }, security, false);
            }
            let named = item.entries().filter(|(key, _)| METHODS.contains(key));
            for (key, node) in named.chain(item.get("additionalOperations").into_iter().flat_map(Node::entries)) {
                let is_wanted = |(of, verb): &(&str, &str)| *of == path && verb.eq_ignore_ascii_case(key);
                if match wanted {
                    Wanted::All => true,
                    Wanted::Some(operations) => operations.iter().any(is_wanted),
                } {
                    self.open.push((node, operation));
                }
            }
        }
        if let Wanted::All = wanted {
            let hooks = root.get("webhooks").or_else(|| root.get("x-webhooks"));
            self.open.extend(hooks.into_iter().flat_map(Node::entries).map(|(_, hook)| (hook, webhook)));
        }
    }

    pub(super) fn is_scheme(&self, name: &str) -> bool {
        self.schemes.contains(name)
    }

    fn operation(&self) -> &'static Object {
        if self.is_swagger { &swagger::OPERATION } else { &openapi::OPERATION }
    }

    fn run(&mut self) {
        while let Some((node, object)) = self.open.pop() {
            self.object(node, object);
        }
    }

    /// Checks one object, and opens those in it.
    fn object(&mut self, node: Node<'f>, object: &'static Object) {
        if !self.seen.insert((node.id(), std::ptr::from_ref(object))) {
            return;
        }
        // Nobody follows a reference in place of an operation or a tag.
        let is_followed = !matches!(object.name, "an operation" | "a tag");
        let reference = node.text_at("$ref").filter(|_| is_followed);
        if let Some(reference) = reference.filter(|_| !matches!(object.others, Others::Keywords)) {
            self.reference(node, reference, object);
            return;
        }
        for (key, value) in node.entries() {
            match object.field(key) {
                Some((name, expected)) => self.value(name, value, expected, object),
                None => self.other(key, value, node, object),
            }
        }
        if reference.is_some() && !self.joins_references && node.entries().nth(1).is_some() {
            for (key, value) in siblings(node).filter_map(|key| Some((key, node.get(key)?))) {
                self.add(Diagnostic::ReadBesideReference { field: key.to_owned() }, value, false);
            }
        }
        if let Some(reference) = reference {
            self.follow(node, reference, object);
        }
        if std::ptr::eq(object, &raw const swagger::OPERATION) {
            self.bodies(node);
        }
        if std::ptr::eq(object, &raw const openapi::PARAMETER) {
            self.parameter_content(node);
        }
        if std::ptr::eq(object, &raw const swagger::PARAMETER) {
            self.collection(node);
        }
        if std::ptr::eq(object, &raw const openapi::PARAMETER) || std::ptr::eq(object, &raw const swagger::PARAMETER) {
            self.parameter_name(node);
        }
    }

    /// Of Swagger 2.0: one parameter is the body, or several are its form.
    fn bodies(&mut self, operation: Node<'f>) {
        let all = operation.get("parameters").into_iter().flat_map(Node::items);
        let place = |node: Node<'f>| {
            let end = node.end().unwrap_or(node);
            end.text_at("in").filter(|place| matches!(*place, "body" | "formData"))
        };
        let bodies: Vec<(Node<'f>, &str)> = all.filter_map(|node| Some((node, place(node)?))).collect();
        self.lists_in_parts(operation, &bodies);
        let Some(body) = bodies.iter().position(|(_, place)| *place == "body") else { return };
        for (at, (node, _)) in bodies.into_iter().enumerate() {
            let end = node.end().unwrap_or(node);
            if at != body {
                self.add(Diagnostic::SecondBody, node, false);
            } else if end.get("schema").is_none() {
                self.add(Diagnostic::MissingField { field: "schema", object: "the body" }, end, false);
            }
        }
    }

    /// Of Swagger 2.0: a list in a multipart body has a part for each element, whatever else is said of it.
    fn lists_in_parts(&mut self, operation: Node<'f>, bodies: &[(Node<'f>, &str)]) {
        let end = |node: Node<'f>| node.text_at("$ref").and_then(|to| node.follow(to).ok()).unwrap_or(node);
        let consumes = operation.get("consumes").or(self.consumes);
        let has_parts = bodies.iter().any(|(node, _)| end(*node).text_at("type") == Some("file"))
            || consumes
                .into_iter()
                .flat_map(Node::items)
                .filter_map(Node::text)
                .any(|name| name.starts_with("multipart/"));
        if !has_parts {
            return;
        }
        for node in bodies.iter().filter(|(_, place)| *place == "formData").map(|(node, _)| end(*node)) {
            let is_list = node.text_at("type") == Some("array");
            if is_list && node.text_at("collectionFormat") != Some("multi") {
                let object = "a multipart body: each element is a part of its own";
                self.add(Diagnostic::NotRead { field: "collectionFormat", object }, node, false);
            }
        }
    }

    /// Of Swagger 2.0: a list that is not written as it is described.
    fn collection(&mut self, node: Node<'f>) {
        let fits: &[&str] = match node.text_at("in") {
            Some("query" | "formData") => &["csv", "ssv", "pipes", "multi"],
            _ => &["csv"],
        };
        let known = |format: &str| swagger::COLLECTIONS.contains(&format);
        if let Some(format) = node.text_at("collectionFormat").filter(|format| known(format) && !fits.contains(format))
        {
            let name = node.text_at("name").unwrap_or_default().to_owned();
            self.add(Diagnostic::UnknownStyle { name, style: format.to_owned() }, node, false);
        }
    }

    /// A parameter has a schema, or content of one media type.
    fn parameter_content(&mut self, node: Node<'f>) {
        let Some(content) = node.get("content").filter(|content| content.is_map()) else { return };
        let why = match content.entries().filter(|(name, _)| !name.starts_with("x-")).count() {
            0 => "names no media type",
            1 if node.get("schema").is_some() => "stands beside `schema`, which is left out",
            1 => return,
            _ => "names several media types, and the first is read",
        };
        let name = node.text_at("name").unwrap_or_default().to_owned();
        self.add(Diagnostic::ParameterContent { name, why }, content, false);
    }

    /// The name of a header or a cookie is a token, or no request can have it.
    fn parameter_name(&mut self, node: Node<'f>) {
        let what = match node.text_at("in") {
            Some("header") => "header name",
            Some("cookie") => "cookie name",
            _ => return,
        };
        if let Some(name) = node.get("name").filter(|name| name.text().is_some_and(|text| !is_token(text))) {
            let text = name.text().unwrap_or_default().to_owned();
            self.add(Diagnostic::InvalidName { what, name: text }, name, true);
        }
    }

    /// A reference, which says nothing more by itself; what may say who may call is not passed over.
    fn reference(&mut self, node: Node<'f>, reference: &'f str, object: &'static Object) {
        for (key, value) in node.entries().filter(|(key, _)| !matches!(*key, "$ref" | "summary" | "description")) {
            if object.extensions.contains(&key) {
                access::beside_reference(key, value, self);
            } else if key.starts_with("x-") {
                access::extension(key, value, object, self);
            } else {
                let guards = key == "security" || access::is_like_security(key, value, object);
                self.add(Diagnostic::BesideReference { field: key.to_owned(), guards }, value, guards);
            }
        }
        self.follow(node, reference, object);
    }

    /// Opens the object that a reference leads to; one that leads nowhere is judged by who reads it.
    fn follow(&mut self, node: Node<'f>, reference: &'f str, object: &'static Object) {
        let is_new = self.followed.insert((node.file_number(), reference, std::ptr::from_ref(object)));
        if is_new && let Ok(target) = node.follow(reference) {
            self.open.push((target, object));
        }
    }

    /// A field that the table of its object does not name.
    fn other(&mut self, key: &str, value: Node<'f>, node: Node<'f>, object: &'static Object) {
        match object.others {
            _ if key.starts_with("x-") => access::extension(key, value, object, self),
            Others::Named(each) if !access::is_like_security(key, value, object) => {
                self.value(key, value, each, object);
            }
            // A path without its `/` is read all the same, with a warning of its own.
            Others::Paths(each) if key.starts_with('/') || !access::is_like_security(key, value, object) => {
                self.value(key, value, each, object);
            }
            _ => self.unknown(key, value, node, object),
        }
    }

    fn unknown(&mut self, key: &str, value: Node<'f>, node: Node<'f>, object: &'static Object) {
        let guards = access::is_like_security(key, value, object)
            || access::is_for_another_verb(key, value, node, object)
            || access::is_rule(key, value, object, self);
        let missing = object.fields.iter().map(|(name, _)| *name).filter(|name| node.get(name).is_none());
        let near = nearest(key, missing);
        // Other vocabularies add keywords to schemas as they like.
        if let Others::Keywords = object.others
            && !guards
            && !near.is_some_and(|near| is_nearly(key, near))
        {
            return;
        }
        let near = if guards { access::meant(key, object, node).or(near) } else { near };
        let diagnostic = Diagnostic::UnknownField {
            field: key.to_owned(),
            object: object.name,
            nearest: near.map(str::to_owned),
            guards,
        };
        self.add(diagnostic, value, guards);
    }

    fn value(&mut self, field: &str, node: Node<'f>, expected: Value, object: &'static Object) {
        let unless = |is_so: bool, what: &'static str| (!is_so).then_some(what);
        let wrong = match expected {
            Value::Any => None,
            Value::Text => unless(node.text().is_some(), "a string"),
            Value::Bool => unless(matches!(node.kind(), Kind::Bool(_)), "`true` or `false`"),
            Value::Number => unless(matches!(node.kind(), Kind::Number(_)), "a number"),
            Value::List => unless(node.is_list(), "a list"),
            Value::Texts => {
                for item in node.items() {
                    self.slipped(item, object);
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
                self.slipped(node, object);
                unless(node.is_map(), "a mapping")
            }
            Value::Headers => {
                self.slipped(node, object);
                for (name, value) in
                    node.entries().filter(|(name, value)| !access::has_slipped(name, *value, self)).collect::<Vec<_>>()
                {
                    if !is_token(name) {
                        self.add(Diagnostic::InvalidName { what: "header name", name: name.to_owned() }, value, false);
                    }
                    self.value(name, value, Value::Object(&openapi::HEADER), object);
                }
                unless(node.is_map(), "a mapping")
            }
            Value::Named(inner) => self.named(node, Value::Object(inner), object),
            Value::Media(inner) => {
                let is_other = |name: &str, value| {
                    name.starts_with("x-") || is_media(name) || access::has_slipped(name, value, self)
                };
                let names: Vec<_> = node.entries().filter(|(name, value)| !is_other(name, *value)).collect();
                for (name, value) in names {
                    self.add(Diagnostic::InvalidName { what: "media type", name: name.to_owned() }, value, false);
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
            self.add(Diagnostic::WrongKind { what, expected, found: node.kind_name() }, node, false);
        }
    }

    /// Checks every value of a mapping from names, of which a property alone may begin with `x-`; what is expected if it is no mapping.
    fn named(&mut self, node: Node<'f>, each: Value, object: &'static Object) -> Option<&'static str> {
        self.slipped(node, object);
        for (name, value) in node.entries().filter(|(name, _)| !name.starts_with("x-") || matches!(each, Value::Schema))
        {
            if !access::has_slipped(name, value, self) {
                self.value(name, value, each, object);
            }
        }
        (!node.is_map()).then_some("a mapping")
    }

    /// Refuses a rule on who may call among names.
    fn slipped(&mut self, node: Node<'f>, object: &'static Object) {
        for (key, value) in node.entries() {
            if access::has_slipped(key, value, self) {
                let nearest = access::meant(key, object, node).map(str::to_owned);
                let diagnostic =
                    Diagnostic::UnknownField { field: key.to_owned(), object: object.name, nearest, guards: true };
                self.add(diagnostic, value, true);
            }
        }
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

    pub(super) fn add(&mut self, diagnostic: Diagnostic, at: Node<'f>, is_error: bool) {
        let report = if is_error { &mut self.notes.errors } else { &mut self.notes.warnings };
        report.add(diagnostic, at.key_location());
    }
}

const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
const TYPES: &[&str] = &["null", "boolean", "object", "array", "number", "string", "integer"];
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

/// Returns true if a keyword is a known one but for a letter or two, or for case.
fn is_nearly(key: &str, known: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>().to_lowercase();
    let (key, known) = (letters(key), letters(known));
    key == known || (key.len() > 3 && crate::diag::is_within(if key.len() > 7 { 2 } else { 1 }, &key, &known))
}
