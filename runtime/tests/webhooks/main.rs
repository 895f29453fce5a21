//! Webhooks: what is believed, what is refused and why, and what is told apart as a duplicate.

// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::needless_pass_by_value)]

mod hmac;
mod jwt;
mod keys;
mod replays;
mod sender;
mod times;
