//! Types of other modules: the schemas of files that several documents refer to.
//!
//! The module that is made from such a file and each document that refers to it must find the same names and the same fields,
//! whatever else the document has and however little of the file it reaches. So a type of the file is called after its place in
//! the file, no two schemas in place become one, and two places that would be called the same are an error.

use super::builder::TypeBuilder;
use super::called::STRUCTURE;
use super::declared::schemas_of;
use super::draft::Role;
use super::keywords::has_structure;
use super::root::Root;
use super::type_files::TypeFile;
use crate::diag::Diagnostic;
use crate::model::names::{NameSet, pascal};
use crate::model::nested::{named_in, shapes_of};
use crate::model::select::Selection;
use crate::model::shape::Shape;
use crate::parse::{Forest, Node};

impl<'f> TypeBuilder<'f> {
    /// Names the schemas of the files of shared types, each after those that it refers to.
    pub(crate) fn share(&mut self, forest: &'f Forest, selection: &Selection) {
        for (file, name) in selection.types.iter().enumerate() {
            let Some(root) = forest.file(name) else {
                self.notes.errors.add(Diagnostic::UnusedTypes { path: name.clone() }, None);
                continue;
            };
            self.type_files.files.push((root.file_number(), file));
            self.name_all(Some(root), &mut NameSet::default());
        }
        if let Some(root) = self.root.filter(|_| selection.types_only) {
            self.type_files.files.push((root.file_number(), selection.types.len()));
        }
    }

    /// The shapes of all schemas that a file names.
    pub(crate) fn all_of(&mut self, root: Node<'f>) -> Vec<Shape> {
        // What is only another name is added with the names.
        let nodes = schemas_of(Some(root)).into_iter().map(|(_, node)| node);
        let ends: Vec<Node<'f>> = nodes
            .filter_map(|node| if has_structure(node) { Some(node) } else { self.resolve_schema(node) })
            .filter(|end| end.is_map())
            .collect();
        ends.into_iter().map(|end| self.refer(end)).collect()
    }

    /// The file of a type of some roots: the file of the one schema that it is made of, or that of the type in which it is made.
    pub(super) fn file_of(&self, roots: &[Root], at: Node<'f>) -> Option<TypeFile> {
        if roots == [Root::whole(at)] { self.type_files.of(at) } else { self.type_files.building }
    }

    /// The name of a type that the document does not name, and where it belongs.
    pub(super) fn named(
        &mut self,
        roots: &[Root],
        role: Role,
        at: Node<'f>,
        context: &str,
    ) -> (String, Option<TypeFile>) {
        let Some(file) = self.file_of(roots, at) else { return (self.name_set.pascal(context), None) };
        let alone = role == Role::Whole && roots == [Root::whole(at)];
        let rust = pascal(&if alone { by_place(at) } else { context.to_owned() });
        let first = *self.type_files.taken.entry((file, rust.clone())).or_insert(at.id());
        if first != at.id() {
            let one = at.forest().node(first).pointer();
            self.notes.error(Diagnostic::SameName { one, other: at.pointer(), rust: rust.clone() }, at);
        }
        (rust, Some(file))
    }

    /// Refuses types of shared files that need a type of the document: each document would make one of its own.
    pub(crate) fn check_shared(&mut self, selection: &Selection) {
        for entry in &self.entries {
            let Some(path) = entry.file.and_then(|file| selection.types.get(file)) else { continue };
            let mut needed = Vec::new();
            shapes_of(&entry.draft.kind).into_iter().for_each(|shape| named_in(shape, &mut needed));
            let stray = needed.iter().filter_map(|id| self.entries.get(id.0)).find(|needed| needed.file.is_none());
            if let Some(stray) = stray {
                let other = stray.declared_at.source.name.clone();
                let diagnostic = Diagnostic::TypesLeadOut { path: path.clone(), other };
                self.notes.errors.add(diagnostic, Some(stray.declared_at.clone()));
            }
        }
    }
}

/// Words for a place in a file: the name of the schema, then those of properties and the numbers of branches.
fn by_place(node: Node<'_>) -> String {
    let pointer = node.pointer();
    let steps = pointer.split('/').filter(|step| !STRUCTURE.contains(step));
    steps.map(pascal).filter(|name| name != "Empty").collect()
}
