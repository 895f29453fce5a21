//! The parts of OAuth logins that every provider shares: PKCE, `state`, the callback, and what a refusal says.

#[cfg(not(target_arch = "wasm32"))]
mod loopback;
mod pairs;
mod pkce;
mod request;

pub use crate::challenge::Challenge;
#[cfg(not(target_arch = "wasm32"))]
pub use loopback::Loopback;
pub use pkce::{LoginState, Pkce};
pub use request::{AuthorizationCode, AuthorizationRequest, Issuer, ResponseMode};
