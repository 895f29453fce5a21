//! A guide, page by page. Every example on it is compiled by the tests.
//!
//! | you want to | read |
//! |---|---|
//! | call a first API, in ten minutes | [`first_api`] |
//! | keep a client in a struct, in the state of a web framework, behind `dyn` | [`clients`] |
//! | say who may call, in a document that is not yours | [`annotating`] |
//! | log in, or get tokens, by OAuth 2 | [`oauth`] |
//! | name the permissions of a credential | [`permissions`] |
//! | share identities between documents, keep bindings in a crate of their own | [`crates`] |
//! | read pages, upload, download, listen to events | [`transfers`] |
//! | handle errors | [`errors`] |
//! | reach a server in a private network, sign requests | [`servers`] |
//! | call from a program that is not `async` | [`blocking`] |
//! | test with the mock, or with wiremock | [`testing`] |
//! | move from progenitor or from openapi-generator | [`moving`] |
//! | find out what a message means | [`mistakes`] |

#[doc = include_str!("first_api.md")]
pub mod first_api {}

#[doc = include_str!("clients.md")]
pub mod clients {}

#[doc = include_str!("annotating.md")]
pub mod annotating {}

#[doc = include_str!("oauth.md")]
pub mod oauth {}

#[doc = include_str!("permissions.md")]
pub mod permissions {}

#[doc = include_str!("crates.md")]
pub mod crates {}

#[doc = include_str!("transfers.md")]
pub mod transfers {}

#[doc = include_str!("errors.md")]
pub mod errors {}

#[doc = include_str!("servers.md")]
pub mod servers {}

#[doc = include_str!("blocking.md")]
pub mod blocking {}

#[doc = include_str!("testing.md")]
pub mod testing {}

#[doc = include_str!("moving.md")]
pub mod moving {}

#[doc = include_str!("mistakes.md")]
pub mod mistakes {}
