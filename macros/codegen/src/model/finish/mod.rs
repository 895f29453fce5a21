//! The last steps on types, for which all of them must be known.

mod alias;
mod boxes;
mod cycles;
mod direction;
mod names;
mod prune;
mod tag;
mod unaliased;
mod unite;
mod untyped;
mod used;

pub(crate) use prune::Renumbered;
pub(crate) use used::UsedTypes;

use super::notes::Notes;
use super::schema::{TypeBuilder, TypeFile};
use super::shape::TypeId;

/// Finishes all types, and leaves out those that nothing reaches.
/// Those of the first `shared` files are other modules'.
pub(crate) fn finish(mut types: TypeBuilder<'_>, used: &UsedTypes, shared: TypeFile) -> (Renumbered, Notes) {
    types.add_other_names();
    let ends = alias::resolve(&mut types.entries, &mut types.notes);
    unite::unite(&mut types.entries);
    let again = alias::resolve(&mut types.entries, &mut types.notes);
    let end = |id: &TypeId| ends.get(id.0).and_then(|id| again.get(id.0)).copied().unwrap_or(*id);
    names::give(&mut types.entries, &end);
    alias::break_cycles(&mut types.entries);
    alias::drop_double_null(&mut types.entries);
    let used =
        UsedTypes { sent: used.sent.iter().map(end).collect(), received: used.received.iter().map(end).collect() };
    direction::apply(&mut types.entries, &used);
    boxes::place(&mut types.entries);
    tag::assign(&mut types.entries, &mut types.notes);
    untyped::mark(&mut types.entries);
    (prune::prune(types.entries, &used, shared, &end), types.notes)
}
