//! Limits of time and size.

use std::time::Duration;

/// The limits of a client or of one call; all are finite unless set otherwise.
///
/// ```
/// let mut limits = permitted::Limits::default();
/// limits.total = std::time::Duration::from_secs(10);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// DNS, TCP and TLS together; 5 s. Connections are shared, so only a client can set it, not a call.
    pub connect: Duration,
    /// From the start of an attempt, connecting and sending included, to the head of the response; 15 s.
    pub first_byte: Duration,
    /// Between two pieces of a response's body; 15 s.
    pub idle: Duration,
    /// One attempt, from connecting to the last byte; 30 s.
    pub attempt: Duration,
    /// The whole call: token request, all attempts and the waits between them; 60 s.
    pub total: Duration,
    /// One request to a token endpoint; 10 s.
    pub token_attempt: Duration,
    /// A token, with all that its strategy does for it; 20 s.
    pub token: Duration,
    /// The decoded bytes of a response, or of one event of a response that is a stream of them; 16 MiB.
    pub body: usize,
    /// The decoded bytes of a token endpoint's response; 1 MiB.
    pub token_body: usize,
    /// The pages that one paged call follows; 100,000.
    pub pages: usize,
    /// The time for which a streamed response may stay below the minimum throughput of one byte per second; 5 s.
    pub pace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            first_byte: Duration::from_secs(15),
            idle: Duration::from_secs(15),
            attempt: Duration::from_secs(30),
            total: Duration::from_secs(60),
            token_attempt: Duration::from_secs(10),
            token: Duration::from_secs(20),
            body: 16 * 1024 * 1024,
            token_body: 1024 * 1024,
            pages: 100_000,
            pace: Duration::from_secs(5),
        }
    }
}

impl Limits {
    /// Those of one attempt.
    pub(crate) fn bounds(&self) -> Bounds {
        Bounds { first_byte: self.first_byte, idle: self.idle, time: self.attempt, body: self.body }
    }

    /// Those of one request to a token endpoint.
    pub(crate) fn token_bounds(&self) -> Bounds {
        Bounds { time: self.token_attempt, body: self.token_body, ..self.bounds() }
    }
}

/// The limits of one attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bounds {
    /// From the start to the response's head.
    pub first_byte: Duration,
    /// Between two pieces of the response's body.
    pub idle: Duration,
    /// From connecting to the last byte.
    pub time: Duration,
    /// Decoded bytes of the response.
    pub body: usize,
}

/// A time as messages have it, such as `1.5s`: as its `Debug`, which is 2 kB of a page.
pub(crate) fn shown(time: Duration) -> String {
    let nanos = time.subsec_nanos();
    let (whole, rest, digits, unit) = match (time.as_secs(), nanos) {
        (0, 0) => (0, 0, 0, "ns"),
        (0, ..1_000) => (u64::from(nanos), 0, 0, "ns"),
        (0, ..1_000_000) => (u64::from(nanos / 1_000), nanos % 1_000, 3, "µs"),
        (0, _) => (u64::from(nanos / 1_000_000), nanos % 1_000_000, 6, "ms"),
        (seconds, _) => (seconds, nanos, 9, "s"),
    };
    if rest == 0 {
        return format!("{whole}{unit}");
    }
    let rest = format!("{rest:0digits$}");
    format!("{whole}.{}{unit}", rest.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_shown_as_its_debug() {
        for nanos in [0, 1, 999, 1_000, 1_500, 1_050_000, 100_000_000, 1_000_000_000, 1_500_000_000, 60_000_000_001] {
            let time = Duration::from_nanos(nanos);
            assert_eq!(shown(time), format!("{time:?}"));
        }
        assert_eq!(shown(Duration::ZERO), "0ns");
    }
}

/// A limit that was passed, by the name of its field in [`Limits`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// [`Limits::connect`]: nothing was sent.
    Connect,
    /// [`Limits::first_byte`]: the server did not begin to respond.
    FirstByte,
    /// [`Limits::idle`]: the server stopped in the middle of its response.
    Idle,
    /// [`Limits::attempt`]: the response came too slowly.
    Attempt,
    /// [`Limits::total`], or the call's own timeout.
    Total,
    /// [`Limits::token`] or [`Limits::token_attempt`].
    Token,
    /// [`Limits::body`] or [`Limits::token_body`].
    Body,
    /// The protocol's own: 100 headers or 400 KiB of them (HTTP/1.1), 16 KiB (HTTP/2).
    Head,
    /// [`Limits::pages`].
    Pages,
}
