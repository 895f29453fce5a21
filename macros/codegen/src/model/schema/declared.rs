//! The schemas that a file names, and their names in Rust.

use std::collections::HashMap;

use super::builder::TypeBuilder;
use crate::diag::Diagnostic;
use crate::model::names::{NameSet, pascal};
use crate::parse::Node;

impl<'f> TypeBuilder<'f> {
    /// Names for all schemas that the document names.
    pub(crate) fn declare(&mut self, reserved: &[String]) {
        let mut name_set = NameSet::default();
        reserved.iter().for_each(|name| name_set.reserve(name));
        self.name_all(self.root, &mut name_set);
        self.name_set = name_set;
    }

    /// Names for all schemas that a file names.
    pub(super) fn name_all(&mut self, root: Option<Node<'f>>, name_set: &mut NameSet) {
        let schemas = schemas_of(root);
        let notes = &mut self.notes;
        let mut first: HashMap<String, Node<'f>> = HashMap::new();
        // A schema whose name is a Rust name already keeps it, whatever others become.
        let (exact, others): (Vec<_>, Vec<_>) = schemas.iter().partition(|(name, _)| pascal(name) == *name);
        for (name, node) in exact.into_iter().chain(others) {
            let wanted = pascal(name);
            let rust = name_set.pascal(name);
            match first.get(&wanted) {
                Some(other) if rust != wanted => {
                    let one = other.name().unwrap_or_default().to_owned();
                    let diagnostic = Diagnostic::SameName { one, other: (*name).to_owned(), rust: rust.clone() };
                    notes.warnings.add(diagnostic, node.key_location());
                }
                _ => {
                    first.insert(wanted, node);
                }
            }
            self.type_files.name(node, &rust);
            self.component_names.insert(node.id(), rust);
        }
        self.base_classes.add(&schemas, &self.type_files, &mut self.lookup, notes);
    }
}

/// The schemas that a file names.
pub(super) fn schemas_of(root: Option<Node<'_>>) -> Vec<(&str, Node<'_>)> {
    root.and_then(|root| root.get("components")?.get("schemas")).into_iter().flat_map(Node::entries).collect()
}
