//! Who may call one operation, beside who may call another.

use super::permits::satisfies;
use super::table::Access;

/// The number of rows that name identities.
pub(super) fn rows(access: &Option<Access>) -> usize {
    access.as_ref().map_or(0, |access| access.rows().len())
}

/// Returns true if all who may call the one may call the other. Where the document does not say who may, nobody is known to.
pub(super) fn all_may(one: &Option<Access>, other: &Option<Access>) -> bool {
    let Some(one) = one else { return true };
    let Some(other) = other else { return false };
    match (one, other) {
        (_, Access::Public | Access::Optional(_)) => true,
        (Access::Public | Access::Optional(_), Access::Permitted(_)) => false,
        (Access::Permitted(own), Access::Permitted(others)) => {
            own.iter().all(|row| others.iter().any(|other| satisfies(row, other)))
        }
    }
}

/// Returns true if the same identities may call the two.
pub(super) fn same_may(one: &Option<Access>, other: &Option<Access>) -> bool {
    all_may(one, other) && all_may(other, one)
}
