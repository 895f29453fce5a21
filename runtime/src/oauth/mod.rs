//! The parts of OAuth logins that every provider shares: PKCE, `state` and the callback.

mod callback;
mod pkce;

pub use callback::{Callback, CallbackMode};
pub use pkce::{LoginState, Pkce};
