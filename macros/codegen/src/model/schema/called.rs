//! What schemas are called.

use super::TypeBuilder;
use crate::model::names::pascal;
use crate::parse::Node;

impl<'f> TypeBuilder<'f> {
    /// The name that a schema has by where it stands: that of the component, or the last steps of its pointer.
    pub(crate) fn name_of(&self, target: Node<'f>) -> String {
        if let Some(name) = self.component_names.get(&target.id()) {
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
const STRUCTURE: [&str; 15] = [
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
