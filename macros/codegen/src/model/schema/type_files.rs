//! The files of shared types, and the names that are taken in each.

use std::collections::HashMap;

use crate::parse::{Node, NodeId};

/// The number of a file of shared types, in the order in which they are named; one more for the document itself, if it is one.
pub(crate) type TypeFile = usize;

/// The files of shared types.
#[derive(Debug, Default)]
pub(crate) struct TypeFiles {
    /// The number of each file among all files, and among those of shared types.
    pub(super) files: Vec<(u32, TypeFile)>,
    /// The names that are taken in each.
    pub(super) taken: HashMap<(TypeFile, String), NodeId>,
    /// The file of the type that is being made.
    pub(super) building: Option<TypeFile>,
}

impl TypeFiles {
    /// The file of shared types that a node is in.
    pub(super) fn of(&self, node: Node<'_>) -> Option<TypeFile> {
        if self.files.is_empty() {
            return None;
        }
        let number = node.file_number();
        self.files.iter().find(|(file, _)| *file == number).map(|(_, file)| *file)
    }

    /// Takes the name of a schema that a file names.
    pub(super) fn name(&mut self, node: Node<'_>, rust: &str) {
        if let Some(file) = self.of(node) {
            self.taken.insert((file, rust.to_owned()), node.id());
        }
    }
}
