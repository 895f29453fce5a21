//! OAuth 2: the program as a client ([`OAuthClient`]), the grants that give it tokens, and the parts of logins that every provider
//! shares: PKCE, `state`, the callback, and what a refusal says.

mod assertion;
mod client;
mod device;
mod discovery;
mod login;
#[cfg(not(target_arch = "wasm32"))]
mod loopback;
mod pairs;
#[cfg(all(feature = "jwt", not(target_arch = "wasm32")))]
mod pem;
mod pkce;
mod refused;
mod request;
mod secret;
mod source;

pub use crate::challenge::{Challenge, ErrorCode};
pub use assertion::{Assertion, AssertionSigner};
pub use client::OAuthClient;
pub use device::{DeviceFlow, DevicePrompt};
pub use discovery::Provider;
pub use login::{CodeFlow, PendingLogin};
#[cfg(not(target_arch = "wasm32"))]
pub use loopback::Loopback;
#[cfg(not(target_arch = "wasm32"))] // a private key must never reach a browser: everybody who opens the page can read it
#[cfg(feature = "jwt")]
pub use pem::PemKey;
pub use pkce::{LoginState, Pkce};
#[doc(hidden)]
pub use refused::{ImplicitGrant, OtherScheme, PasswordGrant, Told, WithoutAssume};
pub use request::{AuthorizationCode, AuthorizationRequest, Issuer, ResponseMode};
#[doc(hidden)]
pub use secret::{KeepsSecrets, ThisTarget};
pub use source::SubjectToken;
