//! The walk over what the wanted operations reach.

use std::collections::HashSet;

use super::schema::OF_OTHERS;
use super::scheme::check_schemes;
use super::table::{Object, Others};
use super::value::TYPES;
use super::{access, openapi, swagger};
use crate::diag::{Diagnostic, nearest};
use crate::model::Notes;
use crate::model::foreign::has_vocabulary;
use crate::model::siblings;
use crate::parse::{ByNode, Kind, Node, NodeId};

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
    let tags = root.get("tags").into_iter().flat_map(Node::items);
    let tags_that_say = tags.filter(|tag| tag.get("x-identities").is_some());
    let mut walk = Walk {
        notes,
        is_swagger,
        consumes: root.get("consumes"),
        joins_references,
        has_vocabulary,
        schemes: schemes.into_iter().flat_map(Node::entries).map(|(name, _)| name).collect(),
        tags_that_say: tags_that_say.filter_map(|tag| tag.text_at("name")).collect(),
        seen: ByNode::default(),
        seen_again: HashSet::new(),
        unlike_ours: HashSet::new(),
        followed: HashSet::new(),
        no_components: HashSet::new(),
        open: Vec::new(),
    };
    walk.object(root, if is_swagger { &swagger::ROOT } else { &openapi::ROOT });
    check_schemes(root, walk.notes);
    walk.paths(root, wanted);
    walk.run();
}

pub(super) struct Walk<'f, 'n> {
    pub(super) notes: &'n mut Notes,
    pub(super) is_swagger: bool,
    /// Of Swagger 2.0: the media types of bodies, where an operation lists none.
    pub(super) consumes: Option<Node<'f>>,
    /// True if a schema may have keywords beside its `$ref`.
    joins_references: bool,
    /// True if the document names identities of its own, so that our extensions in it are ours.
    pub(super) has_vocabulary: bool,
    /// The names of the schemes that the document describes.
    schemes: HashSet<&'f str>,
    /// The names of the tags that say who may call.
    pub(super) tags_that_say: HashSet<&'f str>,
    /// The objects that were looked at, each with the kind that it was read as.
    seen: ByNode<*const Object>,
    /// Those that were read as another kind too: a parameter of Swagger 2.0 is a schema.
    seen_again: HashSet<(NodeId, *const Object)>,
    /// Extensions whose names are nothing like ours: documents have few names, many times each.
    pub(super) unlike_ours: HashSet<&'f str>,
    /// The references that were followed, each from its file.
    followed: HashSet<(u32, &'f str, *const Object)>,
    /// The components that are none.
    no_components: HashSet<NodeId>,
    pub(super) open: Vec<(Node<'f>, &'static Object)>,
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

    fn is_new(&mut self, node: NodeId, object: *const Object) -> bool {
        match self.seen.get(node) {
            None => self.seen.insert(node, object),
            Some(known) if std::ptr::eq(*known, object) => return false,
            Some(_) => return self.seen_again.insert((node, object)),
        }
        true
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

    /// Says of a component that it is none: below a name without anything, or where the indentation is wrong.
    pub(super) fn component(&mut self, node: Node<'f>, is_schema: bool) {
        let is_one = node.is_map() || (is_schema && matches!(node.kind(), Kind::Bool(_)));
        if !is_one && self.no_components.insert(node.id()) {
            let what = format!("what stands at `{}`", node.pointer());
            self.add(Diagnostic::WrongKind { what, expected: "a mapping", found: node.kind_name() }, node, false);
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

    pub(super) fn add(&mut self, diagnostic: Diagnostic, at: Node<'f>, is_error: bool) {
        let report = if is_error { &mut self.notes.errors } else { &mut self.notes.warnings };
        report.add(diagnostic, at.key_location());
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
    key == known
        || ((key.len() > 3 || is_short) && crate::diag::is_within(if key.len() > 7 { 2 } else { 1 }, &key, &known))
}
