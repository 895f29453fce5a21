//! How long and how much a call may take.

use std::time::Duration;

/// The limits of a client; all are finite unless set otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// DNS, TCP and TLS together; 5 s.
    pub connect: Duration,
    /// Between two reads of a reply; 15 s.
    pub idle: Duration,
    /// One attempt, from connecting to the last byte; 30 s.
    pub attempt: Duration,
    /// The whole call, with the token request and the second attempt after a 401; 60 s.
    pub total: Duration,
    /// A token request; 20 s.
    pub token: Duration,
    /// The decoded bytes of a reply; 16 MiB.
    pub body: usize,
    /// The decoded bytes of a token endpoint's reply; 1 MiB.
    pub token_body: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            idle: Duration::from_secs(15),
            attempt: Duration::from_secs(30),
            total: Duration::from_secs(60),
            token: Duration::from_secs(20),
            body: 16 * 1024 * 1024,
            token_body: 1024 * 1024,
        }
    }
}
