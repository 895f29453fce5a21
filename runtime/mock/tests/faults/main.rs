//! The real client against servers that misbehave, over sockets of this machine: a table with a row for each fault, and
//! the promises that only sockets can show, by their ids.
//!
//! Files and tasks are counted for the whole process, so each test with a [`lab::Lab`] has a process of its own: see [`alone`].
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod alone;
mod building;
mod call_fault;
mod cancels;
mod certificates;
mod client;
mod lab;
mod limits;
mod output;
mod private;
mod retries;
mod streams;
mod threads;
mod transport;

mod table {
    pub(crate) mod body;
    mod caller;
    mod content;
    mod dns;
    mod head;
    mod http2;
    mod idle;
    mod login;
    mod status;
    mod tcp;
    mod tls;
    mod token;
}
