//! The part of a document that is asked for.

use super::notes::Notes;
use super::operation::path::sent;
use super::outline::{Outline, nearest_id};
use crate::diag::{Diagnostic, nearest};
use crate::parse::Document;

/// The formats of the standard's registry that name something beside numbers. Others are those that a document has.
pub const FORMATS: [&str; 14] = [
    "byte",
    "date",
    "date-time",
    "decimal",
    "duration",
    "email",
    "hostname",
    "ipv4",
    "ipv6",
    "time",
    "uri",
    "uri-reference",
    "url",
    "uuid",
];

/// The part of a document that is asked for, and how it is read.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Operations with one of these tags …
    pub tags: Vec<String>,
    /// … and operations with one of these ids. Both empty: all operations.
    pub operations: Vec<String>,
    /// Files whose schemas are types of other modules, each after those that it refers to; as the document's own name is
    /// written.
    pub types: Vec<String>,
    /// True if all schemas that the document names are asked for, and no operation.
    pub types_only: bool,
    /// True if warnings are errors.
    pub strict: bool,
    /// True if anybody may call an operation that nobody annotated (`unannotated = public`): the way out for a document
    /// that says nothing about its callers. Otherwise such an operation is a diagnostic.
    pub unannotated_is_public: bool,
    /// True if models drop what a server sends and the document does not name (`unknown_fields = drop`).
    pub drops_unknown: bool,
    /// The formats of strings that the program has a type for (`types(date_time = ..)`): `date-time`.
    pub formats: Vec<String>,
    /// Names in the module that no type may take, because the handle and its kin have them: `Products`, `ProductsExt`.
    pub reserved: Vec<String>,
}

impl Selection {
    /// Returns true if all operations are asked for.
    pub(super) fn is_all(&self) -> bool {
        self.tags.is_empty() && self.operations.is_empty()
    }
}

/// The verb and the path of an operation.
type Line = (String, String);

/// The operations with a wanted tag or id, in the order of the document; all if nothing is named. And the others, by verb and path.
pub(super) fn select<'f>(
    all: Vec<Outline<'f>>,
    wanted: &Selection,
    notes: &mut Notes,
) -> (Vec<Outline<'f>>, Vec<Line>) {
    if wanted.is_all() {
        return (all, Vec::new());
    }
    for tag in wanted.tags.iter().filter(|tag| !all.iter().any(|one| one.tags.contains(&tag.as_str()))) {
        let tags = all.iter().flat_map(|one| one.tags.iter().copied());
        let diagnostic = Diagnostic::UnknownTag { name: tag.clone(), nearest: nearest(tag, tags).map(str::to_owned) };
        notes.errors.add(diagnostic, None);
    }
    for id in wanted.operations.iter().filter(|id| !all.iter().any(|one| one.id == **id)) {
        notes.errors.add(Diagnostic::UnknownOperation { name: id.clone(), nearest: nearest_id(id, &all) }, None);
    }
    let asked = |one: &Outline<'f>| {
        wanted.operations.contains(&one.id) || one.tags.iter().any(|tag| wanted.tags.iter().any(|want| want == tag))
    };
    let (kept, others): (Vec<_>, Vec<_>) = all.into_iter().partition(asked);
    (kept, others.into_iter().map(|one| (one.verb.to_owned(), sent(one.path))).collect())
}

/// Refuses a type for a format that is neither a usual one nor in the document.
pub(super) fn check_formats(document: &Document, wanted: &Selection, notes: &mut Notes) {
    let unusual = wanted.formats.iter().filter(|name| !FORMATS.contains(&name.as_str()));
    for name in unusual {
        let there = || document.forest().all().filter_map(|node| node.text_at("format"));
        if !there().any(|format| format == name) {
            let nearest = nearest(name, there().chain(FORMATS)).map(str::to_owned);
            notes.errors.add(Diagnostic::UnknownFormat { name: name.clone(), nearest }, None);
        }
    }
}
