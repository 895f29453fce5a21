//! Which operations are asked for.

use super::table::Selection;
use crate::diag::{Diagnostic, nearest};
use crate::model::{Notes, Outline, nearest_id};

/// The operations with a wanted tag or id, in the order of the document; all if nothing is named.
pub(super) fn select<'o, 'f>(all: &'o [Outline<'f>], wanted: &Selection, notes: &mut Notes) -> Vec<&'o Outline<'f>> {
    if wanted.tags.is_empty() && wanted.operations.is_empty() {
        return all.iter().collect();
    }
    for tag in wanted.tags.iter().filter(|tag| !all.iter().any(|one| one.tags.contains(&tag.as_str()))) {
        let tags = all.iter().flat_map(|one| one.tags.iter().copied());
        let diagnostic = Diagnostic::UnknownTag { name: tag.clone(), nearest: nearest(tag, tags).map(str::to_owned) };
        notes.errors.add(diagnostic, None);
    }
    for id in wanted.operations.iter().filter(|id| !all.iter().any(|one| one.id == **id)) {
        notes.errors.add(Diagnostic::UnknownOperation { name: id.clone(), nearest: nearest_id(id, all) }, None);
    }
    let asked = |one: &&Outline<'f>| {
        wanted.operations.contains(&one.id) || one.tags.iter().any(|tag| wanted.tags.iter().any(|want| want == tag))
    };
    all.iter().filter(asked).collect()
}
