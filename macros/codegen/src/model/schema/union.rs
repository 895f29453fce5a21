//! `oneOf` and `anyOf`.

use std::collections::HashMap;

use super::base_classes::tag_property;
use super::builder::TypeBuilder;
use super::draft::{Built, Draft, Role, TagDraft};
use super::keywords::{branches, has_structure, says_something};
use super::root::Root;
use super::view::View;
use crate::diag::Diagnostic;
use crate::model::names::{NameSet, pascal};
use crate::model::shape::{NamedKind, Shape, Union, Variant};
use crate::parse::{Node, NodeId};

/// A union as written.
struct WrittenUnion<'f> {
    node: Node<'f>,
    branches: Vec<Node<'f>>,
}

impl<'f> TypeBuilder<'f> {
    /// The union that a schema is, if it is one.
    pub(super) fn union(&mut self, view: &View<'f>, name: &str) -> Option<Built> {
        let mut found = self.written_unions(view);
        let written = found.pop()?;
        let has_fields = view.parts.iter().any(|part| part.node.get("properties").is_some_and(is_filled));
        // What satisfies two unions at once, or is an object and is none, has no tighter type.
        let untyped = if !found.is_empty() {
            Some("two unions at once")
        } else if has_fields && !written.branches.iter().all(|branch| self.is_objectlike(*branch)) {
            Some("an object and a union of others at once")
        } else {
            None
        };
        if let Some(what) = untyped {
            let node = view.parts.last().map_or(written.node, |part| part.node);
            self.warn_once(node, Diagnostic::NoTighterType { what });
            return Some(Built::Shape(Shape::Any));
        }
        let shared: Vec<Root> = if has_fields {
            view.parts.iter().filter(|part| shapes_object(part.node)).map(|part| Root::bare(part.node)).collect()
        } else {
            Vec::new()
        };
        let mut name_set = NameSet::default();
        let mut variants = Vec::new();
        for (number, branch) in (1..).zip(&written.branches) {
            let label = self.label(*branch).unwrap_or_else(|| format!("Option{number}"));
            let context = format!("{name}{label}");
            let shape = if shared.is_empty() {
                self.used(*branch, &context).shape
            } else {
                let mut roots = shared.clone();
                roots.push(Root::whole(*branch));
                Shape::Named(self.queued(roots, Role::Whole, *branch, &context))
            };
            let wanted = match (&shape, self.has_label(*branch)) {
                (Shape::Named(_), _) | (_, true) => label,
                (shape, false) => plain_name(shape).to_owned(),
            };
            variants.push((name_in_set(&mut name_set, &wanted, &variants, &shape), shape, *branch));
        }
        let tag_node = view.parts.iter().map(|part| part.node).find(|node| node.get("discriminator").is_some());
        let tag_node = written.node.get("discriminator").map(|_| written.node).or(tag_node);
        Some(self.union_of(variants, tag_node, name_set))
    }

    fn written_unions(&mut self, view: &View<'f>) -> Vec<WrittenUnion<'f>> {
        let mut found = Vec::new();
        for part in view.parts.iter().filter(|part| part.branches) {
            for key in ["oneOf", "anyOf"] {
                let Some(branches) = branches(part.node, key) else { continue };
                let least = if part.node.get("discriminator").is_some() { 1 } else { 2 };
                if branches.len() < least || branches.iter().all(|branch| is_condition(*branch)) {
                    continue;
                }
                // Seen from a child that includes its base, the base's list of children is not about the child.
                let about_children = branches.iter().any(|branch| {
                    self.resolve_schema(*branch).is_some_and(|target| view.seen.get(&target.id()).is_some())
                });
                if !about_children {
                    found.push(WrittenUnion { node: part.node, branches });
                }
            }
        }
        found
    }

    /// A union of named variants, each with its shape and the schema it is from.
    pub(super) fn union_of(
        &mut self,
        variants: Vec<(String, Shape, Node<'f>)>,
        tagged: Option<Node<'f>>,
        mut name_set: NameSet,
    ) -> Built {
        let tag = tagged.and_then(|node| node.get("discriminator"));
        let property = tag.and_then(tag_property);
        let mapping = tag.map(|tag| self.mapping(tag)).unwrap_or_default();
        let written = tag.and_then(|tag| tag.get("defaultMapping"));
        let default = written.and_then(|written| self.mapped(written)).map(|node| node.id());
        let mut union = Union { variants: Vec::new(), tag: None, default: None, catch_all: String::new() };
        let property_name = property.unwrap_or_default().into();
        let mut draft = TagDraft { property: property_name, values: vec![], names: vec![], default: None };
        let mut at: HashMap<Shape, usize> = HashMap::new();
        for (rust, shape, node) in variants.into_iter().filter(|(_, shape, _)| *shape != Shape::Any) {
            // A component that says more than its reference is a schema of its own.
            let own = self.component_names.contains(node.id()) && has_structure(node);
            let target = Some(node).filter(|_| own).or_else(|| self.resolve_schema(node)).unwrap_or(node);
            let values = mapping.get(&target.id()).cloned().unwrap_or_default();
            if default == Some(target.id()) {
                draft.default = Some(at.get(&shape).copied().unwrap_or(union.variants.len()));
            }
            if let Some(first) = at.get(&shape) {
                draft.values.get_mut(*first).into_iter().for_each(|known| known.extend(values.clone()));
                continue;
            }
            at.insert(shape.clone(), union.variants.len());
            union.variants.push(Variant { rust, tags: Vec::new(), name: None, boxed: false, shape });
            draft.values.push(values);
            let named = target.id() != node.id() || self.component_names.contains(target.id());
            draft.names.push(target.name().filter(|_| named).map(str::to_owned));
        }
        let is_none = default.is_some() && draft.default.is_none();
        if let Some(written) = written.filter(|written| is_none && self.noted.insert(written.id())) {
            let diagnostic = Diagnostic::IgnoredField { field: "defaultMapping", object: "a discriminator" };
            self.notes.warnings.add(diagnostic, written.key_location());
        }
        union.catch_all = name_set.catch_all();
        match union.variants.as_slice() {
            [] => Built::Shape(Shape::Any),
            [only] if property.is_none() && at.len() == 1 && union.variants.len() == 1 => {
                Built::Shape(only.shape.clone())
            }
            _ => Built::Nominal(Draft {
                kind: NamedKind::Union(union),
                directions: Vec::new(),
                tag: property.map(|_| draft),
            }),
        }
    }

    /// The values of a discriminator, by the schema that each means.
    fn mapping(&mut self, tag: Node<'f>) -> HashMap<NodeId, Vec<String>> {
        let mut found: HashMap<NodeId, Vec<String>> = HashMap::new();
        for (value, target) in tag.get("mapping").into_iter().flat_map(Node::entries) {
            if let Some(node) = self.mapped(target) {
                found.entry(node.id()).or_default().push(value.to_owned());
            }
        }
        found
    }

    /// The schema that a value of a mapping means: by its name, or by a reference.
    fn mapped(&mut self, target: Node<'f>) -> Option<Node<'f>> {
        let reference = target.text()?;
        let schemas = self.root.and_then(|root| root.get("components")?.get("schemas"));
        let named = schemas.and_then(|schemas| schemas.get(reference));
        match named.map_or_else(|| target.follow(reference), Ok) {
            Ok(node) => Some(node).filter(|node| has_structure(*node)).or_else(|| self.resolve_schema(node)),
            Err(diagnostic) => {
                self.notes.warn(diagnostic, target);
                None
            }
        }
    }

    /// The name for a branch: that of the schema that it refers to, or its title.
    fn label(&mut self, branch: Node<'f>) -> Option<String> {
        if branch.text_at("$ref").is_some() {
            let target = self.resolve_schema(branch)?;
            return Some(self.name_of(target));
        }
        title(branch)
    }

    fn has_label(&self, branch: Node<'f>) -> bool {
        branch.text_at("$ref").is_some() || title(branch).is_some()
    }

    fn is_objectlike(&mut self, branch: Node<'f>) -> bool {
        self.resolve_schema(branch).is_some_and(|target| {
            target.text_at("type").is_none_or(|kind| kind == "object")
                && (shapes_object(target) || target.get("type").is_some() || target.get("allOf").is_some())
        })
    }
}

fn name_in_set(name_set: &mut NameSet, wanted: &str, known: &[(String, Shape, Node<'_>)], shape: &Shape) -> String {
    // A shape that is there already will be dropped, and takes no name.
    match known.iter().take(64).find(|(_, other, _)| other == shape) {
        Some((name, ..)) => name.clone(),
        None => name_set.pascal(wanted),
    }
}

fn title(branch: Node<'_>) -> Option<String> {
    let title = branch.text_at("title")?;
    (title.len() <= 40 && title.split_whitespace().count() <= 4 && title.chars().any(char::is_alphabetic))
        .then(|| pascal(title))
}

fn plain_name(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text | Shape::Typed(_) => "Text",
        Shape::Bool => "Bool",
        Shape::Int32 | Shape::Int64 | Shape::Uint64 => "Integer",
        Shape::Float64 => "Number",
        Shape::List(_) => "List",
        Shape::Tuple(_) => "Tuple",
        Shape::Map(_) => "Map",
        Shape::Object => "Object",
        Shape::OrNull(_) | Shape::Any | Shape::Named(_) => "Value",
    }
}

/// A branch that only lists what is required, or says what must not be: a condition and no shape.
pub(super) fn is_condition(branch: Node<'_>) -> bool {
    branch.get("$ref").is_none()
        && branch.entries().all(|(key, value)| match key {
            "required" | "not" | "title" | "description" => true,
            "type" => value.text() == Some("object"),
            "properties" => value.entries().all(|(_, property)| !says_something(property)),
            "format" | "pattern" | "minLength" | "maxLength" | "minimum" | "maximum" | "minItems" | "maxItems"
            | "minProperties" | "maxProperties" => true,
            _ => false,
        })
        && branch.entries().any(|(key, _)| key != "title" && key != "description" && key != "type")
}

fn is_filled(node: Node<'_>) -> bool {
    node.entries().next().is_some()
}

fn shapes_object(node: Node<'_>) -> bool {
    ["properties", "required", "additionalProperties"].iter().any(|key| node.get(key).is_some())
}
