//! What a token endpoint gives.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use secrecy::SecretString;
use serde_json::Value;
use tokio::time::Instant;

use super::lifetime;
use crate::clock;
use crate::error::Error;
use crate::strategy::Proof;

/// An access token with its life, and the refresh token that replaces the one before, if the endpoint rotated it.
#[derive(Clone)]
pub struct Grant {
    /// The access token.
    pub access: SecretString,
    /// The new refresh token; none keeps the old one (RFC 6749 §6).
    pub refresh: Option<SecretString>,
    /// How long the access token lives from now.
    pub lifetime: Duration,
}

impl Grant {
    /// Reads the fields of a token endpoint's answer (RFC 6749 §5.1): `access_token`, `expires_in`, `refresh_token`.
    ///
    /// # Errors
    /// No access token, or a field of another type. The answer itself is in no message.
    pub fn from_json(answer: &Value) -> Result<Self, Error> {
        let text = |name: &str| match answer.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if !text.is_empty() => Ok(Some(SecretString::from(text.as_str()))),
            Some(_) => Err(Error::credential(format!("the token endpoint's `{name}` is not a text"))),
        };
        let access = text("access_token")?
            .ok_or_else(|| Error::credential("the token endpoint's answer has no `access_token`"))?;
        Ok(Self { access, refresh: text("refresh_token")?, lifetime: lifetime(answer.get("expires_in"))? })
    }
}

impl fmt::Debug for Grant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Grant").field("lifetime", &self.lifetime).finish_non_exhaustive()
    }
}

/// The clock ends: a longer life, which only a source of one's own can grant, is taken for this one.
const FAR: Duration = Duration::from_secs(10 * 365 * 24 * 60 * 60);

/// A token in use. Cheap to clone.
#[derive(Clone)]
pub struct Token(Arc<Held>);

struct Held {
    access: SecretString,
    header: HeaderValue,
    generation: u64,
    born: Instant,
    lifetime: Duration,
}

impl Token {
    pub(super) fn new(grant: &Grant, header: HeaderValue, generation: u64) -> Self {
        Self(Arc::new(Held {
            access: grant.access.clone(),
            header,
            generation,
            born: clock::now(),
            lifetime: grant.lifetime.min(FAR),
        }))
    }

    /// The access token itself, for requests that carry it in another way than in `Authorization`.
    #[must_use]
    pub fn access(&self) -> &SecretString {
        &self.0.access
    }

    /// Counts the tokens of one session.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.0.generation
    }

    /// The proof by an `Authorization` header.
    #[must_use]
    pub fn proof(&self) -> Proof {
        Proof::new().ready_header(http::header::AUTHORIZATION, self.0.header.clone()).of_generation(self.0.generation)
    }

    fn left(&self, now: Instant) -> Duration {
        (self.0.born + self.0.lifetime).saturating_duration_since(now)
    }

    /// Still accepted, as far as its life goes.
    pub(super) fn is_valid(&self, now: Instant) -> bool {
        !self.left(now).is_zero()
    }

    /// Worth replacing in the background: the last fifth of its life, at most 5 minutes.
    pub(super) fn is_aging(&self, now: Instant) -> bool {
        self.left(now) <= (self.0.lifetime / 5).min(Duration::from_secs(300))
    }

    /// Too close to its end to start a request with: the last twentieth, at most a minute.
    pub(super) fn is_ending(&self, now: Instant) -> bool {
        self.left(now) <= (self.0.lifetime / 20).min(Duration::from_secs(60))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Token").field("generation", &self.0.generation).finish_non_exhaustive()
    }
}
