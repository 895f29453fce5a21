//! A server on loopback that serves the operation tables of `permitted` and enforces their identities.
//!
//! It reads the same table as the compiler: a call that compiles is not refused here for its identity, and one that does
//! not compile is. It knows no API: the test says with [`MockBuilder::identify`] which caller a credential stands for.
//!
//! ```
//! use permitted_mock::{Caller, Mock, Refusal};
//! # fn main() -> std::io::Result<()> {
//! # static OPERATIONS: &[permitted::Operation] = &[];
//! let mock = Mock::builder()
//!     .operations(OPERATIONS)
//!     .identify(|request| match request.header("authorization") {
//!         Some("Bearer of-the-admin") => Ok(Caller::new("admin-1", "admin")),
//!         _ => Err(Refusal::unauthorized("Bearer", "no such token")),
//!     })
//!     .start()?;
//! assert!(mock.url().starts_with("http://127.0.0.1:"));
//! # Ok(()) }
//! ```
#![forbid(unsafe_code)]

mod access;
mod arguments;
mod builder;
mod call;
mod caller;
mod content;
mod cors;
mod fault;
mod hooks;
mod problem;
mod received;
mod request_log;
mod response;
mod router;
mod rules;
mod serve;
mod server;
mod sync;
mod template;
#[cfg(feature = "fault-server")]
mod wire;

pub use builder::MockBuilder;
pub use call::Call;
pub use caller::{Caller, Granted, Refusal};
pub use fault::Fault;
pub use hooks::Limits;
pub use problem::Problem;
pub use received::Received;
pub use request_log::LoggedRequest;
pub use response::Response;
pub use server::Mock;
#[cfg(feature = "fault-server")]
pub use wire::{Connection, FaultServer, Script, Step, frame, rustls};
