//! The ready strategies against a strict authorization server, over sockets of this machine.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod assertions;
mod authority;
mod device;
mod discovery;
mod login;
mod machine;
mod unusual;

#[path = "../support/mod.rs"]
mod support;

use std::error::Error as StdError;

use permitted::{Client, Error, Permission, Strategy};

use support::{PING, request};

pub(crate) enum Read {}

impl Permission for Read {
    const NAME: &'static str = "invoices:read";
}

pub(crate) enum Write {}

impl Permission for Write {
    const NAME: &'static str = "invoices:write";
}

permitted::grants! {
    /// The permissions of the nightly import.
    pub(crate) Nightly: [Read, Write]
}

/// The response of the API: the scopes of the token that it saw.
pub(crate) async fn call<S: Strategy>(client: &Client<S>) -> Result<String, Error> {
    let response = request(client, &PING).await.map_err(Error::from)?;
    Ok(response.as_str().unwrap_or_default().to_owned())
}

/// Everything that an error can be made to say, which no secret may be in.
pub(crate) fn said(error: &Error) -> String {
    let mut text = format!("{error} {error:?} {error:#?} {:?}", error.oauth_description());
    let mut source = StdError::source(error);
    while let Some(error) = source {
        text.push_str(&format!(" {error} {error:?}"));
        source = error.source();
    }
    assert!(!text.contains("canary") && !text.contains("s3cr"), "{text}");
    text
}
