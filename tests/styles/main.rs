//! What every style of a parameter and every kind of body sends, and what every response becomes, written by hand from the standard's tables and RFC 6570,
//! for bindings that the macro makes of a small document; the last of these files over sockets.
#![allow(clippy::unwrap_used, deprecated, reason = "a path with a query is warned of")]

mod bodies;
mod recorder;
mod responses;
mod styles;
mod wire;
