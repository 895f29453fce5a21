//! The Wix REST API, as bindings that know who may call what.
//!
//! | your program | who it calls as | strategy |
//! |---|---|---|
//! | a headless site | its visitors, and its members once they log in | [`OAuth::visitor`], then [`VisitorSession`] |
//! | its back office; a channel's or enterprise partner's back end | an administrator of a site, of an account, or of both | [`ApiKey`] |
//! | a Wix app's back end | the app | [`WixApp`] |
//! | … for somebody whose token its front end passed on | that visitor, member or Wix user | [`AppSession::on_behalf_of`] |
//! | … and as itself again | the app | [`DelegatedSession::elevate`] |
//!
//! Each module below is one document with a cargo feature of the same name. A client gives the module's handle, whose methods
//! say who may call them:
//!
//! ```no_run
//! use permitted_wix::products::{ProductsExt, V3QueryProductsRequest};
//! use permitted_wix::{Client, OAuth};
//!
//! # async fn shop() -> Result<(), permitted_wix::Error> {
//! let visitor = Client::new(OAuth::visitor("client-id"))?;
//! let mut products = visitor.products().query_products(&V3QueryProductsRequest::default()).items();
//! while let Some(product) = products.next().await {
//!     println!("{:?}", product?.name);
//! }
//! # Ok(()) }
//! ```
//!
//! With the feature `mock`, `mock::WixMock` is a Wix on this machine, for tests. It answers 403 exactly where these bindings do
//! not compile.
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
