//! The walk over what the wanted operations reach.

use super::schema::OF_OTHERS;
use super::scheme::check_schemes;
use super::table::{Object, Others};
use super::value::TYPES;
use super::walk::Walk;
use super::{access, openapi, swagger};
use crate::diag::{Diagnostic, is_within, nearest};
use crate::model::notes::Notes;
use crate::model::schema::siblings;
use crate::parse::Node;

/// The operations that are wanted.
pub(super) enum Wanted<'a> {
    All,
    /// Each with its path and its verb.
    Some(Vec<(&'a str, &'a str)>),
}

/// Checks the fields of a document, as it is written, as far as the wanted operations reach.
pub(super) fn check_fields(root: Node<'_>, wanted: &Wanted<'_>, notes: &mut Notes) {
    let mut walk = Walk::new(root, notes);
    let object = if walk.is_swagger { &swagger::ROOT } else { &openapi::ROOT };
    walk.object(root, object);
    check_schemes(root, walk.notes);
    walk.paths(root, wanted);
    walk.run();
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
        if !self.is_new(node.id(), object) {
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
                Some((name, expected)) => {
                    if let Others::Keywords = object.others {
                        self.of_another_type(name, value, node);
                    }
                    self.value(name, value, expected, object);
                }
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
        if std::ptr::eq(object, &raw const openapi::TAG) && node.text_at("name").is_none_or(str::is_empty) {
            // It may be the one that says who may call.
            let guards = self.has_vocabulary;
            self.add(Diagnostic::MissingField { field: "name", object: object.name }, node, guards);
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

    /// A reference, which says nothing more by itself; what may say who may call is an error.
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

    /// Opens the object that a reference leads to; one that does not resolve is judged by who reads it.
    fn follow(&mut self, node: Node<'f>, reference: &'f str, object: &'static Object) {
        let is_new = self.followed.insert((node.file_number(), reference, std::ptr::from_ref(object)));
        if is_new && let Ok(target) = node.follow(reference) {
            self.open.push((target, object));
            self.component(target, matches!(object.others, Others::Keywords));
        }
    }

    /// Says of what describes a list or an object in a schema that is neither: it belongs to another one, or its `type` is wrong.
    fn of_another_type(&mut self, field: &'static str, value: Node<'f>, schema: Node<'f>) {
        let of = match field {
            "items" | "prefixItems" => "array",
            "properties" => "object",
            _ => return,
        };
        if schema.text_at("type").is_some_and(|kind| kind != of && TYPES.contains(&kind)) {
            self.add(Diagnostic::IgnoredField { field, object: "a schema of another type" }, value, false);
        }
    }

    /// A field that the table of its object does not name.
    fn other(&mut self, key: &'f str, value: Node<'f>, node: Node<'f>, object: &'static Object) {
        match object.others {
            _ if key.starts_with("x-") => access::extension(key, value, object, self),
            _ if access::has_moved(key, value, self) => self.unknown(key, value, node, object),
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
            || access::is_rule(key, value, object, self)
            || access::has_moved(key, value, self)
            // A verb that is none is an operation less.
            || (object.name != "a path item" && access::holds_a_rule(value, self));
        let missing = object.fields.iter().map(|(name, _)| *name).filter(|name| node.get(name).is_none());
        let near = nearest(key, missing);
        // Other vocabularies add keywords to schemas as they like.
        let near = near.filter(|near| !matches!(object.others, Others::Keywords) || is_nearly(key, near));
        if let Others::Keywords = object.others
            && !guards
            && near.is_none()
            && !key.starts_with('$')
            && !OF_OTHERS.contains(&key)
            && !is_like_schema(value)
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
}

const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// Returns true if the value of an unknown keyword is a schema, as a property is that stands where none is.
fn is_like_schema(value: Node<'_>) -> bool {
    let is_type = |kind: Node<'_>| kind.text().is_some_and(|kind| TYPES.contains(&kind));
    value.get("type").is_some_and(|kind| is_type(kind) || kind.items().any(is_type))
        || value.text_at("$ref").or(value.text()).is_some_and(|reference| reference.contains("#/"))
        || ["properties", "items", "allOf", "anyOf", "oneOf", "enum", "const"]
            .iter()
            .any(|name| value.get(name).is_some())
}

/// Returns true if a keyword is a known one but for a letter or two, or for case.
fn is_nearly(key: &str, known: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>().to_lowercase();
    let (key, known) = (letters(key), letters(known));
    let is_short = key.len() == 3 && known.len() == 4;
    key == known || ((key.len() > 3 || is_short) && is_within(if key.len() > 7 { 2 } else { 1 }, &key, &known))
}
