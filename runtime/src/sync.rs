//! The lock of the token state. Under `--cfg permitted_shuttle` it is shuttle's, which tries one schedule after another.

#[cfg(permitted_shuttle)]
pub(crate) use shuttle::sync::{Mutex, MutexGuard};
#[cfg(not(permitted_shuttle))]
pub(crate) use std::sync::{Mutex, MutexGuard};
