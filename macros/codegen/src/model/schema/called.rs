//! The names of schemas.

use super::builder::TypeBuilder;
use super::draft::{Draft, Entry, Role};
use super::keywords::has_structure;
use super::root::Root;
use crate::model::docs::of_schema;
use crate::model::names::pascal;
use crate::model::notes::place;
use crate::model::shape::{NamedKind, Shape};
use crate::parse::Node;

impl<'f> TypeBuilder<'f> {
    /// Adds the components that are only references, as other names of what they lead to.
    pub(crate) fn add_other_names(&mut self) {
        let schemas = self.root.and_then(|root| root.get("components")?.get("schemas"));
        for (_, node) in schemas.into_iter().flat_map(Node::entries) {
            if node.text_at("$ref").is_none() || has_structure(node) {
                continue;
            }
            let Some(target) = self.resolve_schema(node) else { continue };
            let id = self.ids.get(&(vec![Root::whole(target)], Role::Whole)).copied();
            let rust = self.component_names.get(node.id()).cloned();
            if let (Some(id), Some(rust)) = (id, rust) {
                let draft = Draft::new(NamedKind::Alias(Shape::Named(id)));
                let (docs, declared_at) = (of_schema(node), place(node));
                self.push(Entry {
                    rust,
                    docs,
                    declared_at,
                    schema: node.id(),
                    alone: false,
                    is_component: true,
                    file: self.type_files.of(node),
                    draft,
                });
            }
        }
    }

    /// The name that a schema has by where it stands: that of the component, or the last steps of its pointer.
    pub(crate) fn name_of(&self, target: Node<'f>) -> String {
        if let Some(name) = self.component_names.get(target.id()) {
            return name.clone();
        }
        let pointer = target.pointer();
        let words: Vec<&str> = pointer
            .split('/')
            .filter(|step| !step.is_empty() && !step.bytes().all(|byte| byte.is_ascii_digit()))
            .filter(|step| !STRUCTURE.contains(step))
            .collect();
        let mut name = String::new();
        for word in words.iter().rev().take(2).rev() {
            name.push_str(&pascal(word));
        }
        if name.is_empty() {
            let file = target.file_name().rsplit('/').next().unwrap_or_default();
            name = pascal(file.split('.').next().unwrap_or_default());
        }
        name
    }
}

/// Steps of a pointer that say nothing about what they lead to.
pub(super) const STRUCTURE: [&str; 15] = [
    "components",
    "schemas",
    "properties",
    "items",
    "schema",
    "content",
    "application~1json",
    "paths",
    "allOf",
    "oneOf",
    "anyOf",
    "additionalProperties",
    "definitions",
    "$defs",
    "parameters",
];
