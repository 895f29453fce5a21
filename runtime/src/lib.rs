//! Bindings to an API whose calls compile only when the client's strategy has an identity that the spec permits.
#![forbid(unsafe_code)]

mod client;
mod clock;
mod error;
mod identity;
mod intercept;
mod limits;
mod operation;
mod reply;
mod retry;
mod server;
mod spawn;
mod sync;
mod trace;

pub mod json;
pub mod oauth;
pub mod strategy;
pub mod token;
pub mod transport;

#[doc(hidden)]
pub mod __private;

pub use bytes::Bytes;
pub use client::{Call, Client, ClientBuilder, Items, Multipart, Outcome, Paged, Pages, Request, Response, Text};
pub use error::{Error, OperationError};
pub use identity::{Both, Either, Grants, Identity, Permission, Unchecked};
pub use intercept::{Incoming, Interceptor, Outgoing};
pub use json::Nullable;
pub use limits::{Limit, Limits};
pub use operation::{Operation, Paging, Parameter, Permit, Place, Repeat, Reply, Style, Target};
pub use permitted_macros::{api, identities};
pub use retry::Retries;
pub use secrecy::{ExposeSecret, SecretString};
pub use serde_json::Value;
/// A JSON object whose keys the spec does not describe.
pub type Map = serde_json::Map<String, Value>;
pub use server::Server;
pub use strategy::{Anonymous, Credential, Strategy};
