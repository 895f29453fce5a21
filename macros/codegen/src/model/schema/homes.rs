//! The files of shared types, and the names that are taken in each.

use std::collections::HashMap;

use crate::parse::{Node, NodeId};

/// The number of a file of shared types, in the order in which they are named; one more for the document itself, if it is one.
pub(crate) type Home = usize;

/// The files of shared types.
#[derive(Debug, Default)]
pub(crate) struct Homes {
    /// The number of each file among all files, and among those of shared types.
    pub(super) files: Vec<(u32, Home)>,
    /// The names that are taken in each.
    pub(super) taken: HashMap<(Home, String), NodeId>,
    /// The home of the type that is being made.
    pub(super) building: Option<Home>,
}

impl Homes {
    /// The file of shared types that a node is in.
    pub(super) fn of(&self, node: Node<'_>) -> Option<Home> {
        if self.files.is_empty() {
            return None;
        }
        let number = node.file_number();
        self.files.iter().find(|(file, _)| *file == number).map(|(_, home)| *home)
    }

    /// Takes the name of a schema that a file names.
    pub(super) fn name(&mut self, node: Node<'_>, rust: &str) {
        if let Some(home) = self.of(node) {
            self.taken.insert((home, rust.to_owned()), node.id());
        }
    }
}
