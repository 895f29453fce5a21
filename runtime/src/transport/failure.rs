//! The error of a failure of the HTTP client.

use std::error::Error as StdError;
use std::io;

use h2::Reason;

use super::dns::NotPrivate;
use crate::error::{Error, Kind};
use crate::limits::Limit;

/// The URL may hold what the caller asked for, so it is taken off every error.
pub(super) fn failure(error: reqwest::Error) -> Error {
    let error = error.without_url();
    if let Some(not_private) = causes(&error).find_map(|cause| cause.downcast_ref::<NotPrivate>()) {
        return Error::configuration(format!("the server {not_private}"));
    }
    let (kind, limit, message) = if error.is_builder() {
        (Kind::Request, None, "the request cannot be built")
    } else if error.is_connect() {
        connecting(&error)
    } else if error.is_timeout() && !causes(&error).any(|cause| cause.is::<hyper::Error>()) {
        // A limit of the program's own; what hyper calls so is a connection that no longer responds.
        (Kind::Timeout, Some(Limit::Idle), "the server took too long")
    } else {
        exchanging(&error)
    };
    let failure = Error::new(kind, message).with_source(error);
    match limit {
        Some(limit) => failure.with_limit(limit),
        None => failure,
    }
}

type Class = (Kind, Option<Limit>, &'static str);

const UNSEEN: Class = (Kind::Connect, None, "the server closed the connection before it took the request");

fn connecting(error: &reqwest::Error) -> Class {
    if error.is_timeout() {
        return (Kind::Timeout, Some(Limit::Connect), "no connection within the limit");
    }
    // The TLS layer reports what the peer did wrong as invalid data.
    let is_tls = causes(error).any(|cause| io_kind(cause) == Some(io::ErrorKind::InvalidData));
    if is_tls {
        (Kind::Tls, None, "the server cannot prove who it is, or does not speak TLS")
    } else {
        (Kind::Connect, None, "cannot connect to the server")
    }
}

fn exchanging(error: &reqwest::Error) -> Class {
    for cause in causes(error) {
        if let Some(error) = cause.downcast_ref::<h2::Error>() {
            match error.reason() {
                // RFC 9113 §8.7: the server has not acted on it.
                Some(Reason::REFUSED_STREAM) if error.is_reset() => return UNSEEN,
                // RFC 9113 §6.8: of a stream that the server may have seen, this is not said.
                Some(Reason::NO_ERROR) if error.is_go_away() && error.is_remote() => return UNSEEN,
                Some(Reason::NO_ERROR | Reason::CANCEL) | None => {}
                Some(_) if error.is_library() => return (Kind::Malformed, None, "the response is not HTTP/2"),
                Some(_) => {}
            }
        } else if let Some(error) = cause.downcast_ref::<hyper::Error>() {
            // The predicate for it is there for servers only; a test holds the text.
            if error.is_parse() && error.to_string().contains("too large") {
                return (Kind::Malformed, Some(Limit::Head), "the head of the response is too large");
            }
            if error.is_parse() {
                return (Kind::Malformed, None, "the response is not HTTP");
            }
            if error.is_canceled() {
                return (Kind::Connect, None, "the connection was closed before the request was sent");
            }
        }
    }
    // Only what the connection says is its end: a decoder that runs out of input has the same kind of error.
    let mut of_connection = causes(error).skip_while(|cause| !cause.is::<h2::Error>() && !cause.is::<hyper::Error>());
    let ended = of_connection.any(|cause| cause.is::<h2::Error>() || io_kind(cause).is_some_and(ends_a_connection));
    if error.is_decode() && !ended {
        return (Kind::Malformed, None, "the response is not encoded as it says, or its content is cut off");
    }
    (Kind::Transport, None, "the connection failed")
}

fn ends_a_connection(kind: io::ErrorKind) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, NotConnected, TimedOut, UnexpectedEof};
    matches!(kind, UnexpectedEof | ConnectionReset | ConnectionAborted | NotConnected | BrokenPipe | TimedOut)
}

fn causes<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |error: &&'a (dyn StdError + 'static)| {
        let error: &'a (dyn StdError + 'static) = *error;
        // An `io::Error` says what its own error was caused by, and not what its own error is.
        match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(inner) => Some(inner as &(dyn StdError + 'static)),
            None => error.source(),
        }
    })
}

fn io_kind(error: &(dyn StdError + 'static)) -> Option<io::ErrorKind> {
    error.downcast_ref::<io::Error>().map(io::Error::kind)
}
