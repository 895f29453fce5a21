//! Time-limited tokens: one request for many callers, and never another identity.
//!
//! The promises, by the ids that their tests bear (`tests/tokens.rs`):
//!
//! - one token request for any number of concurrent callers (TL-1, TL-2), detached from all of them (TL-6);
//! - a failure is shared by those who waited for it, and backed off from (TL-3, TL-4);
//! - a valid token outlives a failing refresh (TL-5);
//! - a late 401 to an old token does not discard its successor (TL-9);
//! - nothing but the source's own grant ever replaces a token, so the identity cannot change (TL-11).

mod flight;
mod grant;
mod lifetime;

pub use flight::{TokenSource, Tokens};
pub use grant::{Grant, Token};
pub use lifetime::lifetime;
