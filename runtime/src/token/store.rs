//! The store of sessions beyond the life of a program.

use std::fmt;
use std::time::{Duration, SystemTime};

use secrecy::SecretString;

use crate::error::Error;
use crate::identity::Identity;
use crate::threads::{BoxFuture, MaybeSend, MaybeSync};

/// The key of a session: no two sessions that differ in one of these share a record.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The server that grants the tokens, by its URL.
    pub server: String,
    /// The OAuth client id, or the id of the app.
    pub client: String,
    /// The identity that the tokens prove, as the document names it: `member`.
    pub identity: String,
    /// The API that the tokens are for: its origin, then the resources, the audience and, but for logins, the scopes
    /// that they were asked for.
    pub audience: String,
    /// The name of the session: the program's own for the browser session, the member, the instance.
    pub subject: String,
}

impl Key {
    /// The session of that subject, proved as the identity `I`, for whatever API its tokens are for.
    pub fn new<I: Identity>(server: impl Into<String>, client: impl Into<String>, subject: impl Into<String>) -> Self {
        let (server, client, subject) = (server.into(), client.into(), subject.into());
        Self { server, client, identity: I::NAME.to_owned(), audience: String::new(), subject }
    }

    /// The same, for tokens of one API.
    #[must_use]
    pub fn audience(self, audience: impl Into<String>) -> Self {
        Self { audience: audience.into(), ..self }
    }
}

/// A stored session. It names its own key: a store that hands out another session's record is found out.
///
/// There is no `Serialize`: how the secrets are written down, and protected there, is for the store to decide.
#[derive(Clone)]
pub struct StoredSession {
    /// The key of the session.
    pub key: Key,
    /// The session: a random name that all its records have, and those of another login under the same key do not.
    pub session: String,
    /// Counts the writes of this key, from 1. A write says which generation it replaces.
    pub generation: u64,
    /// The access token, if there is one.
    pub access: Option<SecretString>,
    /// The refresh token, if the session has one.
    pub refresh: Option<SecretString>,
    /// The time at which the access token was granted.
    pub obtained: SystemTime,
    /// The lifetime of the access token from then.
    pub lifetime: Duration,
    /// The scopes that were granted, separated by spaces, if the endpoint said so.
    pub scope: Option<String>,
}

impl fmt::Debug for StoredSession {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("StoredSession")
            .field("key", &self.key)
            .field("generation", &self.generation)
            .field("lifetime", &self.lifetime)
            .finish_non_exhaustive()
    }
}

/// The outcome of a write.
#[allow(clippy::large_enum_variant, reason = "one a write, which takes a disk or a network")]
#[derive(Debug)]
pub enum Swap {
    /// It is kept, durably.
    Done,
    /// Somebody else wrote in between, and nothing was changed: what is there instead.
    Lost(Option<StoredSession>),
}

/// The right to renew one session, until it is dropped.
pub type RefreshLease = Box<dyn MaybeSend>;

/// Keeps sessions. Every method may be called at once from many tasks, and may be cancelled at any time.
///
/// A store that fails or hangs fails no call whose token is still valid: tokens in memory serve on, a load or a write is
/// given 5 s, a lease as long as somebody else's token request, and what could not be written is written by the next
/// attempt. `conformance::check` (feature `conformance`) says whether a store keeps what this trait promises.
///
/// # Errors
/// Every method may return [`Error::store`]; the message must not contain a secret.
pub trait TokenStore: MaybeSend + MaybeSync + 'static {
    /// The record of that key, whole, or none.
    fn load<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<Option<StoredSession>, Error>>;

    /// Replaces the record of that key, if its generation is still `from` (0: there is none), by `to` (none: removes it).
    /// Compares and writes as one step, and returns only when the record would survive the program.
    fn swap<'a>(&'a self, key: &'a Key, from: u64, to: Option<StoredSession>) -> BoxFuture<'a, Result<Swap, Error>>;

    /// Waits until nobody else renews that session. A refresh token that rotates may be used once only, so whoever has
    /// the lease loads the record again before using it. A lease ends when it is dropped, or with its program; it is kept while a new
    /// refresh token could not be written.
    fn lease<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<RefreshLease, Error>>;
}
