//! Wix.
#![forbid(unsafe_code)]

#[cfg(not(target_arch = "wasm32"))]
mod api_key;
mod app;
mod endpoint;
#[cfg(feature = "mock")]
pub mod mock;
mod oauth;
mod servers;

#[cfg(not(target_arch = "wasm32"))]
pub use api_key::{Account, ApiKey, Site, SiteAndAccount, Target, Unaddressed};
pub use app::{AppSession, AppStrategy, Caller, DelegatedSession, Install, Installed, WixApp};
pub use oauth::{LoggedOut, Login, MemberSession, OAuth, SessionToken, SignIn, VerificationToken, VisitorSession};
pub use permitted::{Client, Either, Error, SecretString, Server, grants};

/// Who may call Wix.
#[permitted::identities("../identities.yaml")]
pub mod identities {}

/// Wix Stores: products.
#[cfg(feature = "products")]
#[permitted::api("../openapi/products-v3.json", identities = crate::identities)]
pub mod products {}

/// Wix Stores: collections.
#[cfg(feature = "collections")]
#[permitted::api("../openapi/collections.json", identities = crate::identities)]
pub mod collections {}

/// Wix Data: collections.
#[cfg(feature = "data-collections")]
#[permitted::api("../openapi/data-collections.json", identities = crate::identities)]
pub mod data_collections {}

/// Wix eCommerce: the cart of the visitor or member who calls.
#[cfg(feature = "current-cart")]
#[permitted::api("../openapi/current-cart.json", identities = crate::identities)]
pub mod current_cart {}

/// Wix eCommerce: orders.
#[cfg(feature = "orders")]
#[permitted::api("../openapi/orders.json", identities = crate::identities)]
pub mod orders {}

/// Members of a site.
#[cfg(feature = "members")]
#[permitted::api("../openapi/members.json", identities = crate::identities)]
pub mod members {}

/// The account: its sites, users and roles.
#[cfg(feature = "account")]
#[permitted::api("../openapi/account.yaml", identities = crate::identities)]
pub mod account {}
