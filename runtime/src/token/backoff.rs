//! The back-off after a failed token request.

use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use crate::clock::Moment;
use crate::error::{Error, Kind};

/// The last failure, and when the endpoint may be asked again.
pub(super) struct Backoff {
    error: Error,
    failures: u32,
    since: Moment,
    /// None: never, because the endpoint said that the session is over.
    wait: Option<Duration>,
    /// The refresh token that failed.
    against: Fingerprint,
}

/// A hash that identifies a refresh token without keeping it.
pub(super) type Fingerprint = Option<[u8; 32]>;

pub(super) fn fingerprint(refresh: Option<&SecretString>) -> Fingerprint {
    refresh.map(|refresh| Sha256::digest(refresh.expose_secret()).into())
}

impl Backoff {
    /// 1 s, doubled by each failure up to 32 s; what the endpoint asks for, up to 5 minutes, if that is more. After the end
    /// of a session there is nothing to wait for, unless a store may bring another one.
    pub(super) fn after(error: Error, against: Fingerprint, before: Option<&Self>, now: Moment, stored: bool) -> Self {
        let failures = before.map_or(1, |before| before.failures.saturating_add(1));
        let asked = error.retry_after().unwrap_or_default().min(Duration::from_secs(300));
        let wait = Duration::from_secs(1 << failures.saturating_sub(1).min(5)).max(asked);
        let wait = (stored || error.kind() != Kind::SessionExpired).then_some(wait);
        Self { error, failures, since: now, wait, against }
    }

    pub(super) fn is_over(&self, now: &Moment) -> bool {
        self.wait.is_some_and(|wait| now.since(&self.since) >= wait)
    }

    /// The failure again, for a caller who comes too early.
    pub(super) fn refusal(&self, now: &Moment) -> Error {
        match self.wait {
            Some(wait) => self.error.clone().with_retry_after(wait.saturating_sub(now.since(&self.since))),
            None => self.error.clone(),
        }
    }

    /// The end of the session, if that refresh token is the one that ended it.
    pub(super) fn ended_by(&self, refresh: &Fingerprint) -> Option<Error> {
        (self.error.kind() == Kind::SessionExpired && self.against == *refresh).then(|| self.error.clone())
    }
}
