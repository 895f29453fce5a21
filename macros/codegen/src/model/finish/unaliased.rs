//! What aliases stand for.

use crate::model::schema::Entry;
use crate::model::shape::Shape;

/// The shape that aliases stand for; a chain that is too long to be meant ends where it is.
pub(super) fn unaliased<'e>(entries: &'e [Entry], shape: &'e Shape) -> &'e Shape {
    shape.unaliased(|id| Some(&entries.get(id.0)?.draft.kind))
}
