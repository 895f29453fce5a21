//! Bindings to an API whose calls compile only when the client's strategy has an identity that the API description permits.
//!
//! [`api`] makes the bindings from an OpenAPI document. Every security scheme of the document, or every name in its
//! `x-identities`, becomes a type that is an [`Identity`]; every operation becomes a method that only some of them have.
//!
//! ```text
//! #[permitted::api("petstore.yaml")]
//! pub mod petstore {}
//!
//! let keeper = Client::new(petstore::identity::Keeper::strategy(server, token)?)?;
//! keeper.petstore().release_pet("rex").await?;
//! ```
//!
//! | subject | items |
//! |---|---|
//! | the identity that the server sees | [`Identity`], and [`Either`] and [`Both`] of two |
//! | the permissions of a credential | [`Permission`], [`Grants`], [`grants!`] |
//! | the proof of an identity | [`Strategy`]: [`Anonymous`], [`Credential`], [`TokenStrategy`] with the grants of [`oauth`], an API's own, and the parts to write one: [`strategy`], [`token`] |
//! | calls | [`Client`], [`Request`], [`Response`], [`Pages`], [`Items`], [`Upload`], [`ByteStream`], [`Events`] |
//! | errors | [`Error`], and [`OperationError`] with the operation's own body |
//! | limits, retries, hooks | [`Limits`], [`Retries`], [`Interceptor`] |
//!
//! [`guide`] begins with a first API in ten minutes, and ends with what each message means.
//!
//! Every limit is finite unless a program says otherwise, and no redirect is followed. `tracing` spans follow the OpenTelemetry
//! conventions for HTTP clients. What is promised about credentials and failures, with the tests that hold it, is in the
//! repository's SECURITY.md.
#![forbid(unsafe_code)]
#![cfg_attr(
    target_arch = "wasm32",
    allow(clippy::arc_with_non_send_sync, reason = "the code is that of targets with threads, where they are both"),
    allow(
        rustdoc::broken_intra_doc_links,
        reason = "the documents are those of all targets, and name what a page has not"
    )
)]

#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub mod blocking;
mod body;
mod challenge;
mod client;
mod clock;
#[cfg(not(target_arch = "wasm32"))]
mod connections;
mod declared;
mod echo;
mod error;
#[cfg(target_arch = "wasm32")]
mod global;
mod header;
mod identity;
mod intercept;
mod limits;
mod operation;
mod response;
mod retry;
mod server;
mod spawn;
mod sync;
mod text;
mod threads;
mod trace;
mod url;

pub mod guide;
#[doc(hidden)]
pub mod json;
pub mod oauth;
#[cfg(target_arch = "wasm32")]
pub mod page;
pub mod strategy;
pub mod token;
pub mod transport;
#[cfg(all(feature = "webhooks", not(target_arch = "wasm32")))] // a page receives none
pub mod webhook;

#[doc(hidden)]
pub mod __private;

pub use body::{ByteStream, Upload};
pub use bytes::Bytes;
pub use client::{
    Call, Client, ClientBuilder, Event, Events, File, Items, Multipart, Outcome, Paged, Pages, Request, Response, Text,
    Unbound,
};
pub use error::{Error, OperationError};
pub use identity::{Both, Either, Grants, Identity, IdentityOnly, Permission, PermissionSet, Unchecked};
pub use intercept::{Incoming, Interceptor, Outgoing};
pub use json::{Base64, Extra, Nullable};
pub use limits::{Limit, Limits};
pub use operation::{
    Access, End, Operation, Origin, Paging, Parameter, Permit, Place, Repeat, ResponseBody, Sibling, Status, Style,
    Success, Target,
};
pub use permitted_macros::{api, identities, types};
pub use retry::Retries;
pub use secrecy::{ExposeSecret, SecretString};
pub use serde_json::Value;
/// A JSON object whose keys the document does not describe.
pub type Map = serde_json::Map<String, Value>;
pub use server::Server;
pub use strategy::{Anonymous, Credential, Strategy};
pub use threads::{BoxFuture, MaybeSend, MaybeSync};
pub use token::TokenStrategy;
