//! The access decision: may this caller call this operation?

use permitted::{Access, Operation, Permit};

use crate::caller::{Caller, Refusal};
use crate::problem::Problem;

/// An operation that anybody may call asks nobody; any other needs one row of its table whose identities are all proved, and then that
/// row's permissions.
pub(crate) fn check(operation: &'static Operation, caller: Result<&Caller, &Refusal>) -> Result<(), Problem> {
    let Access::Permitted(permits) = operation.access else { return Ok(()) };
    let caller = caller.map_err(|refusal| Problem::Refused(refusal.clone()))?;
    let proved =
        |permit: &&Permit| permit.identities.iter().all(|needed| caller.identities.iter().any(|id| id == needed));
    let missing = permits.iter().filter(proved).map(|permit| missing(permit, caller)).min_by_key(Vec::len);
    match missing {
        None => Err(Problem::NotPermitted { operation, caller: caller.clone() }),
        Some(missing) if missing.is_empty() => Ok(()),
        Some(missing) => Err(Problem::InsufficientScope { operation, missing }),
    }
}

fn missing(permit: &Permit, caller: &Caller) -> Vec<&'static str> {
    permit.permissions.iter().copied().filter(|permission| !caller.has(permission)).collect()
}
