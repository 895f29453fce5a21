//! The table of `Retries`, as a function.

use http::StatusCode;

use crate::error::{Error, Kind};
use crate::limits::Limit;
use crate::operation::Repeat;

/// The class of a request, by the outcomes that it may be repeated after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Idempotent: sent twice, it has the effect of once (RFC 9110 §9.2.2); or its key lets the server see that it came before.
    Repeatable,
    /// Not idempotent: each attempt may have an effect of its own.
    Once,
    /// Its body is a stream, which can be sent only once.
    Streamed,
}

impl Class {
    pub(crate) fn of(verb: &str, repeat: Repeat, has_key: bool, is_streamed: bool) -> Self {
        let idempotent = matches!(verb, "GET" | "HEAD" | "OPTIONS" | "TRACE" | "PUT" | "DELETE");
        if is_streamed {
            Self::Streamed
        } else if idempotent || has_key || repeat == Repeat::Idempotent {
            Self::Repeatable
        } else {
            Self::Once
        }
    }
}

/// The outcome of an attempt, as far as repeating it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AttemptOutcome {
    /// The server did not get the request.
    Unsent,
    /// The server may have got the request, and no whole response came.
    Lost,
    Status(StatusCode),
    /// Sending it again would end the same way.
    Final,
}

impl AttemptOutcome {
    pub(crate) fn of(attempt: &Result<http::Response<bytes::Bytes>, Error>) -> Self {
        match attempt {
            Ok(response) => Self::Status(response.status()),
            Err(error) => match (error.kind(), error.limit()) {
                (Kind::Connect, _) | (Kind::Timeout, Some(Limit::Connect)) => Self::Unsent,
                (Kind::Transport, _) | (Kind::Timeout, Some(Limit::FirstByte | Limit::Idle | Limit::Attempt)) => {
                    Self::Lost
                }
                _ => Self::Final,
            },
        }
    }
}

pub(crate) fn repeats(class: Class, outcome: AttemptOutcome) -> bool {
    match (class, outcome) {
        (Class::Streamed, _) | (_, AttemptOutcome::Final) => false,
        (_, AttemptOutcome::Unsent) => true,
        (class, AttemptOutcome::Lost) => class == Class::Repeatable,
        (class, AttemptOutcome::Status(status)) => match status.as_u16() {
            // RFC 8470 §5.2 and RFC 6585 §4: the server did not act.
            425 | 429 => true,
            408 | 500 | 502 | 503 | 504 => class == Class::Repeatable,
            _ => false,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rt_01_the_matrix_is_the_published_one() {
        let verb = |verb| Class::of(verb, Repeat::ByVerb, false, false);
        // Safe, idempotent, once, keyed, marked, streamed.
        let classes = [
            ("GET", verb("GET"), 'r'),
            ("HEAD", verb("HEAD"), 'r'),
            ("PUT", verb("PUT"), 'r'),
            ("DELETE", verb("DELETE"), 'r'),
            ("POST", verb("POST"), 'o'),
            ("PATCH", verb("PATCH"), 'o'),
            ("get", verb("get"), 'o'),
            ("POST with a key", Class::of("POST", Repeat::Keyed("idempotency-key"), true, false), 'r'),
            ("POST that could have a key", Class::of("POST", Repeat::Keyed("idempotency-key"), false, false), 'o'),
            ("POST marked", Class::of("POST", Repeat::Idempotent, false, false), 'r'),
            ("PUT streamed", Class::of("PUT", Repeat::Idempotent, true, true), 's'),
        ];
        let status = |code| AttemptOutcome::Status(StatusCode::from_u16(code).unwrap());
        let timeout = |limit| AttemptOutcome::of(&Err(Error::new(Kind::Timeout, "").with_limit(limit)));
        let error = |kind| AttemptOutcome::of(&Err(Error::new(kind, "")));
        // For repeatable, once, streamed.
        let outcomes = [
            (error(Kind::Connect), "yy-"),
            (timeout(Limit::Connect), "yy-"),
            (error(Kind::Tls), "---"),
            (error(Kind::Transport), "y--"),
            (timeout(Limit::FirstByte), "y--"),
            (timeout(Limit::Idle), "y--"),
            (timeout(Limit::Attempt), "y--"),
            (timeout(Limit::Total), "---"),
            (timeout(Limit::Token), "---"),
            (error(Kind::Malformed), "---"),
            (error(Kind::TooLarge), "---"),
            (error(Kind::Token), "---"),
            (error(Kind::Request), "---"),
            (status(200), "---"),
            (status(302), "---"),
            (status(400), "---"),
            (status(401), "---"),
            (status(403), "---"),
            (status(404), "---"),
            (status(408), "y--"),
            (status(409), "---"),
            (status(421), "---"),
            (status(425), "yy-"),
            (status(429), "yy-"),
            (status(500), "y--"),
            (status(501), "---"),
            (status(502), "y--"),
            (status(503), "y--"),
            (status(504), "y--"),
            (status(505), "---"),
            (status(511), "---"),
        ];
        for (name, class, column) in classes {
            let column = "ros".find(column).unwrap();
            for (outcome, row) in outcomes {
                let expected = row.as_bytes()[column] == b'y';
                assert_eq!(repeats(class, outcome), expected, "{name}, {outcome:?}");
            }
        }
    }
}
