//! The grant of a token endpoint.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use secrecy::SecretString;
use serde_json::Value;

use super::lifetime::{UNSAID, lifetime};
use crate::clock::Moment;
use crate::error::Error;
use crate::strategy::{Fate, Proof};

/// An access token with its life, and the refresh token that replaces the one before, if the endpoint rotated it.
#[derive(Clone)]
pub struct Grant {
    /// The access token.
    pub access: SecretString,
    /// The new refresh token; none keeps the old one (RFC 6749 §6).
    pub refresh: Option<SecretString>,
    /// The lifetime of the access token from now.
    pub lifetime: Duration,
    /// The scopes that were granted, separated by spaces, if the endpoint says so: it must when they are not those that
    /// were asked for (RFC 6749 §5.1).
    pub scope: Option<String>,
}

impl Grant {
    /// Reads the fields of a token endpoint's response (RFC 6749 §5.1): `access_token`, `expires_in`, `refresh_token`,
    /// `scope` (also as a list). Others are ignored, and a `token_type` may be missing, as older endpoints do. Beside a
    /// refresh token, which must not be lost, a `scope` or an `expires_in` that cannot be read counts as absent.
    ///
    /// # Errors
    /// No access token, a `token_type` other than `bearer` in any case, or a field of another type. The response itself is in
    /// no message.
    pub fn from_json(response: &Value) -> Result<Self, Error> {
        let text = |name: &str| match response.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) => Ok(Some(SecretString::from(text.as_str()))),
            Some(_) => Err(Error::credential(format!("the token endpoint's `{name}` is not a text"))),
        };
        let access = text("access_token")?
            .ok_or_else(|| Error::credential("the token endpoint's response has no `access_token`"))?;
        match response.get("token_type") {
            None | Some(Value::Null) => {}
            Some(Value::String(kind)) if kind.eq_ignore_ascii_case("bearer") => {}
            // A token that has to be used in another way must not be sent as if it were its own proof.
            Some(_) => return Err(Error::credential("the token endpoint's `token_type` is not `bearer`")),
        }
        let refresh = text("refresh_token")?;
        // The refresh token before a new one may be spent: an odd field beside the new one must not lose it.
        let odd = |error: Error| if refresh.is_some() { Ok(()) } else { Err(error) };
        let scope = match response.get("scope") {
            Some(Value::String(scope)) => Some(scope.clone()),
            Some(Value::Array(scopes)) => Some(scopes.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" ")),
            None | Some(Value::Null) => None,
            Some(_) => {
                odd(Error::credential("the token endpoint's `scope` is not a text"))?;
                None
            }
        };
        let lifetime = lifetime(response.get("expires_in")).or_else(|error| odd(error).map(|()| UNSAID))?;
        Ok(Self { access, refresh, lifetime, scope })
    }

    /// The scopes of `asked`, separated by spaces, that were not granted.
    #[must_use]
    pub fn not_granted<'a>(&self, asked: &'a str) -> Vec<&'a str> {
        let Some(granted) = &self.scope else { return Vec::new() };
        asked.split_ascii_whitespace().filter(|scope| !granted.split_ascii_whitespace().any(|g| g == *scope)).collect()
    }
}

impl fmt::Debug for Grant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Grant").field("lifetime", &self.lifetime).finish_non_exhaustive()
    }
}

/// A token in use. Cheap to clone.
#[derive(Clone)]
pub struct Token(Arc<Held>);

struct Held {
    access: SecretString,
    header: HeaderValue,
    generation: u64,
    issued_at: Moment,
    lifetime: Duration,
    scope: Option<String>,
    /// The record of how its proofs fared.
    fate: Arc<Fate>,
}

impl Token {
    pub(super) fn new(grant: &Grant, header: HeaderValue, generation: u64, issued_at: Moment) -> Self {
        let Grant { access, lifetime, scope, .. } = grant.clone();
        Self(Arc::new(Held { access, header, generation, issued_at, lifetime, scope, fate: Arc::default() }))
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

    /// The scopes that were granted, separated by spaces, if the endpoint said so.
    #[must_use]
    pub fn scope(&self) -> Option<&str> {
        self.0.scope.as_deref()
    }

    /// The proof by an `Authorization` header.
    #[must_use]
    pub fn proof(&self) -> Proof {
        Proof::new()
            .ready_header(http::header::AUTHORIZATION, self.0.header.clone())
            .of_generation(self.0.generation)
            .telling(Arc::clone(&self.0.fate))
    }

    /// Returns true if an API refused one of its proofs, and none accepted any.
    pub(super) fn never_worked(&self) -> bool {
        self.0.fate.is_useless()
    }

    pub(super) fn issued_at(&self) -> Moment {
        self.0.issued_at
    }

    pub(super) fn lifetime(&self) -> Duration {
        self.0.lifetime
    }

    fn left(&self, now: &Moment) -> Duration {
        self.0.lifetime.saturating_sub(now.since(&self.0.issued_at))
    }

    /// Returns true if the token's lifetime is not over.
    pub(super) fn is_valid(&self, now: &Moment) -> bool {
        !self.left(now).is_zero()
    }

    /// Returns true if it is worth replacing in the background: in the last fifth of its life, at most 5 minutes, times the
    /// client's own `jitter`, so that many clients whose tokens end together do not renew them together.
    pub(super) fn is_aging(&self, now: &Moment, jitter: f64) -> bool {
        self.left(now) <= (self.0.lifetime / 5).min(Duration::from_secs(300)).mul_f64(jitter)
    }

    /// Returns true if it is too close to its end to start a request with: in the last twentieth, at most a minute.
    pub(super) fn is_ending(&self, now: &Moment) -> bool {
        self.left(now) <= (self.0.lifetime / 20).min(Duration::from_secs(60))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Token").field("generation", &self.0.generation).finish_non_exhaustive()
    }
}
