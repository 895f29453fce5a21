//! Locks.

use std::sync::{LockResult, PoisonError};

/// The guard of a lock, also after a panic while it was held: no code of this crate leaves a value half-changed under a
/// lock, so it is still whole.
pub(crate) fn unpoisoned<G>(locked: LockResult<G>) -> G {
    locked.unwrap_or_else(PoisonError::into_inner)
}
