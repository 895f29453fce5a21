//! The Wix REST API, as bindings that know who may call what.
//!
//! | your program | who it calls as | strategy |
//! |---|---|---|
//! | a headless site | its visitors, and its members once they log in | [`OAuth::visitor`], then [`VisitorSession`] |
//! | its back office; a channel's or enterprise partner's back end | an administrator of a site, of an account, or of both | [`ApiKey`] |
//! | a Wix app's back end | the app | [`WixApp`] |
//! | … for somebody whose token its front end passed on | that visitor, member or Wix user | [`AppSession::on_behalf_of`] |
//! | … and as itself again | the app | [`DelegatedSession::elevate`] |
//! | … of a headless project, on its own site | the app | [`WixApp::headless`] |
//! | a page of a Wix site | its visitor or member | [`SiteSession`], or with access tokens in place of a session `SitePage` |
//! | a tool that a Wix user runs | the Wix user, on a site or in their account | [`WixUser`] |
//! | a page of the dashboard, in the browser (`wasm32-unknown-unknown`) | the Wix user who has it open | `Dashboard` |
//!
//! Each module of an area is one document with a cargo feature: `stores::products` is there with the feature `stores-products`, or with
//! `stores` for all of the area. None is on by default. A client gives the module's handle, whose methods say who may call them:
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
//! With the feature `mock`, `mock::WixMock` is a Wix on this machine, for tests. It responds with 403 exactly where these bindings do
//! not compile.
#![forbid(unsafe_code)]

#[cfg(not(target_arch = "wasm32"))] // an API key must never reach a browser
mod api_key;
#[cfg(not(target_arch = "wasm32"))] // the secret of an app must never reach a browser
mod app;
#[cfg(all(feature = "codes", feature = "_common"))]
pub mod codes;
mod consistency;
#[cfg(target_arch = "wasm32")]
mod dashboard;
mod documents;
mod endpoint;
mod graphql;
#[cfg(target_arch = "wasm32")]
mod handover;
mod lock;
#[cfg(all(feature = "long-queries", not(target_arch = "wasm32")))] // the browser's own requests are all that a page has
mod long_queries;
#[cfg(feature = "media-upload")]
mod media_resume;
pub mod media_text;
#[cfg(feature = "media-upload")]
mod media_upload;
#[cfg(feature = "mock")]
pub mod mock;
mod oauth;
#[cfg(feature = "queries")]
pub mod query;
mod servers;
#[cfg(target_arch = "wasm32")]
mod site_page;
mod user;
#[cfg(all(feature = "webhooks", not(target_arch = "wasm32")))] // events go to a back end
pub mod webhook;

// rustc prints these lines to who names what is not there for a browser.
#[cfg(not(target_arch = "wasm32"))]
// an API key must never reach a browser: everybody who opens the page can read it
pub use api_key::{Account, ApiKey, Site, SiteAndAccount, Target, Unaddressed};
#[cfg(not(target_arch = "wasm32"))] // the secret of an app must never reach a browser: everybody can read it there
pub use app::{AppSession, AppStrategy, Caller, DelegatedSession, Install, Installed, WixApp};
pub use consistency::Consistency;
#[cfg(target_arch = "wasm32")]
pub use dashboard::{Dashboard, Environment};
pub use documents::documents;
pub use graphql::{Graphql, GraphqlError, GraphqlOutcome};
#[cfg(all(feature = "long-queries", not(target_arch = "wasm32")))]
pub use long_queries::LongQueries;
#[cfg(feature = "media-upload")]
pub use media_resume::ResumableUpload;
#[cfg(feature = "media-upload")]
pub use media_upload::{MediaUpload, NewFile};
#[cfg(not(target_arch = "wasm32"))]
pub use oauth::ExternalMember;
pub use oauth::{
    CaptchaReason, DirectLogin, DirectMessage, IdentityProvider, LoggedOut, Login, MemberSession, OAuth, SessionToken,
    SignIn, SignInForm, SignInRefusal, SiteSession, VerificationToken, VisitorSession,
};
pub use permitted::{Client, Either, Error, SecretString, Server, grants};
#[cfg(target_arch = "wasm32")]
pub use site_page::SitePage;
pub use user::WixUser;

/// The id of Wix Stores as an app: the `appId` of a product's catalog reference, in carts, checkouts and orders.
pub const STORES_APP_ID: &str = "215238eb-22a5-4c36-9e7b-e7c08025e04e";

/// The identities that may call Wix.
#[permitted::identities("../identities.yaml")]
pub mod identities {}

/// Types that the documents of several areas have.
#[cfg(feature = "_common")]
#[permitted::types("../openapi/common.json")]
pub mod common {}

// made by examples/import: begin
#[cfg(feature = "_app-management")]
#[path = "areas/app_management.rs"]
pub mod app_management;
#[cfg(feature = "_blog")]
#[path = "areas/blog.rs"]
pub mod blog;
#[cfg(feature = "_bookings")]
#[path = "areas/bookings.rs"]
pub mod bookings;
#[cfg(feature = "_categories")]
#[path = "areas/categories.rs"]
pub mod categories;
#[cfg(feature = "_comments")]
#[path = "areas/comments.rs"]
pub mod comments;
#[cfg(feature = "_crm")]
#[path = "areas/crm.rs"]
pub mod crm;
#[cfg(feature = "_data")]
#[path = "areas/data.rs"]
pub mod data;
#[cfg(feature = "_ecom")]
#[path = "areas/ecom.rs"]
pub mod ecom;
#[cfg(feature = "_events")]
#[path = "areas/events.rs"]
pub mod events;
#[cfg(feature = "_forms")]
#[path = "areas/forms.rs"]
pub mod forms;
#[cfg(feature = "_headless-site-assets")]
#[path = "areas/headless_site_assets.rs"]
pub mod headless_site_assets;
#[cfg(feature = "_identity")]
#[path = "areas/identity.rs"]
pub mod identity;
#[cfg(feature = "_media")]
#[path = "areas/media.rs"]
pub mod media;
#[cfg(feature = "_members")]
#[path = "areas/members.rs"]
pub mod members;
#[cfg(feature = "_redirects")]
#[path = "areas/redirects.rs"]
pub mod redirects;
#[cfg(feature = "_stores")]
#[path = "areas/stores.rs"]
pub mod stores;
// made by examples/import: end

// Documents that most programs begin with, by their names alone.
#[cfg(feature = "data-data-collections")]
pub use data::data_collections;
#[cfg(feature = "ecom-current-cart")]
pub use ecom::current_cart;
#[cfg(feature = "ecom-orders")]
pub use ecom::orders;
#[cfg(feature = "stores-collections")]
pub use stores::collections;
#[cfg(feature = "stores-products")]
pub use stores::products;

/// The account: its sites, users and roles.
#[cfg(feature = "account")]
#[permitted::api("../openapi/account.yaml", identities = crate::identities, types("../openapi/common.json" = crate::common))]
pub mod account {}
