//! Wix on loopback: accounts, sites, logins, tokens and a small shop, for tests and for trying things out.
//!
//! It enforces the same table as the compiler. What Wix does beyond what its documents and its JavaScript SDK show is not
//! known here, so a mock that accepts a request is no proof that Wix does.
//!
//! ```
//! use permitted_wix::{ApiKey, Client, OAuth, mock::WixMock};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let wix = WixMock::start()?;
//! let visitor = Client::new(OAuth::visitor(wix.client_id()).at(wix.server()))?;
//! let admin = Client::new(ApiKey::new(wix.site_key()).site(wix.site()).at(wix.server()))?;
//! # drop((visitor, admin)); Ok(()) }
//! ```

mod builder;
mod callers;
mod defaults;
mod endpoints;
mod failure;
mod filter;
mod json;
mod posted;
mod server;
mod shop;
mod state;
mod store;
mod tables;
mod token_table;
mod world;

pub use permitted_mock::{Call, Fault, Granted, LoggedRequest, Response};

pub use self::builder::WixMockBuilder;
pub use self::server::WixMock;
pub use self::world::{AccountStatus, AppRegistration, HeadlessProject, KeyGrant, SiteMember, WixSite};
