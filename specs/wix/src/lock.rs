//! Locks.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The value behind a lock, also after a thread panicked that held it.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
