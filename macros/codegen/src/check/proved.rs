//! Parameters that the proof of a call sets.

use super::table::{Access, Identity, Permit};
use crate::diag::Diagnostic;
use crate::model::{Call, Notes, Outline, Parameter, Place, SchemeKind, header_as_read, name_as_read};
use crate::parse::Node;

/// Leaves out the parameters that say who calls: those that the proof of one who may call the operation sets. What the schemes of
/// other operations set is a parameter like any other.
pub(super) fn leave_out(
    outline: &Outline<'_>,
    call: &mut Call,
    access: Option<&Access>,
    identities: &[Identity],
    notes: &mut Notes,
) {
    let rows = access.map(Access::rows).unwrap_or_default();
    call.parameters.retain(|parameter| {
        let is_set = rows.iter().any(|row| is_set_by(row, parameter, identities));
        if is_set {
            let declared = declared(outline, parameter).unwrap_or(outline.node);
            notes.warn(Diagnostic::IgnoredParameter { name: parameter.wire.clone() }, declared);
        }
        !is_set
    });
}

fn is_set_by(row: &Permit, parameter: &Parameter, identities: &[Identity]) -> bool {
    let schemes = row.identities.iter().filter_map(|at| identities.get(*at)).flat_map(|identity| &identity.schemes);
    schemes.into_iter().any(|scheme| match (&scheme.kind, parameter.place) {
        // Also as some servers read it: then the client leaves it out or refuses it.
        (SchemeKind::Header(name), Place::Header) => header_as_read(name) == header_as_read(&parameter.wire),
        (SchemeKind::Query(name), Place::Query) | (SchemeKind::Cookie(name), Place::Cookie) => {
            name_as_read(name) == name_as_read(&parameter.wire)
        }
        // Nobody knows which cookies the credential is.
        (SchemeKind::Header(name), Place::Cookie) => name.eq_ignore_ascii_case("cookie"),
        _ => false,
    })
}

/// The node that describes a parameter, unless a reference leads there.
fn declared<'f>(outline: &Outline<'f>, parameter: &Parameter) -> Option<Node<'f>> {
    let levels = [outline.node, outline.item].into_iter().filter_map(|level| level.get("parameters"));
    levels.flat_map(Node::items).find(|node| node.text_at("name") == Some(&parameter.wire))
}
