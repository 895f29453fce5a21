//! Locks. Under `--cfg permitted_shuttle`, that of the token state is shuttle's, which tries one schedule after another.

#[cfg(permitted_shuttle)]
pub(crate) use shuttle::sync::{Mutex, MutexGuard};
#[cfg(not(permitted_shuttle))]
pub(crate) use std::sync::{Mutex, MutexGuard};

/// The guard of a lock, also after a panic while it was held: no code of this crate leaves a value half-changed under a
/// lock, so it is still whole.
pub(crate) fn unpoisoned<G>(locked: std::sync::LockResult<G>) -> G {
    locked.unwrap_or_else(std::sync::PoisonError::into_inner)
}
