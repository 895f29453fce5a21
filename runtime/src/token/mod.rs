//! Time-limited tokens: one request for many callers, and never another identity.
//!
//! The promises, by the ids that their tests bear (`tests/tokens*.rs`):
//!
//! - one token request for any number of concurrent callers (TL-1, TL-2), detached from all of them (TL-6);
//! - a failure is shared by those who waited for it, and backed off from (TL-3, TL-4);
//! - a valid token outlives a failing refresh (TL-5);
//! - a late 401 to an old token does not discard its successor (TL-9);
//! - nothing but the source's own grant ever replaces a token, so the identity cannot change (TL-11);
//! - a rotated refresh token is kept before anybody sees the access token (TL-12);
//! - a token's age is the greater of what two clocks say (TL-15), and it is renewed ahead of its end (TL-16);
//! - `invalid_grant` is final for the refresh token that was sent (TL-17);
//! - after a logout nothing writes the session again (TL-18).

mod backoff;
mod bounded;
#[cfg(any(feature = "conformance", test))]
pub mod conformance;
mod grant;
mod introspection;
mod keyed_store;
mod lifetime;
mod memory;
mod refusals;
mod renew;
mod session;
mod source;
mod store;
mod strategy;
mod tokens;

pub use bounded::Bounded;
pub use grant::{Grant, Token};
pub use introspection::Introspections;
pub(crate) use lifetime::irreplaceable;
pub use lifetime::lifetime;
pub use memory::MemoryStore;
pub use source::TokenSource;
pub use store::{Key, RefreshLease, StoredSession, Swap, TokenStore};
pub use strategy::TokenStrategy;
pub use tokens::Tokens;

pub use crate::clock::{Clock, Moment, SystemClock};
