//! A client: a strategy, a transport and limits.

mod build;
mod builder;
mod charset;
mod compose;
mod core;
mod events;
mod handle;
mod links;
mod media;
mod multipart;
mod neighbours;
mod outcome;
mod paged;
mod parts;
mod proved;
mod request;
mod send;
mod siblings;
mod sign;
mod target;
mod through;
mod unbound;
mod write;

pub use build::ClientBuilder;
pub use core::Core;
pub use events::{Event, Events};
pub use handle::{Client, core};
pub use multipart::{File, Multipart};
pub use outcome::{Outcome, Text, undescribed};
pub use paged::{Items, Paged, Pages};
pub use request::{Call, Request, Response};
pub use unbound::Unbound;
