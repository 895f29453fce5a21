//! Bodies that are JSON Web Tokens (RFC 7519), by the advice of RFC 8725.

use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::HeaderMap;
use serde_json::Value;

use super::keys::PublicKeys;
use super::refused::{Reason, Refused};
use super::{Signed, Verifier};
use crate::json::strict;

/// The most of a token's header, in bytes.
const HEADER: usize = 8 * 1024;
/// The last second of the year 9999: a time after it is none.
const LAST: u64 = 253_402_300_799;

/// A body that is a compact JSON Web Signature of claims, by one of the sender's keys.
///
/// The algorithm is that of the keys, and a token's `alg` is only compared with it. Nothing in the token chooses a key (`kid`, `jwk`, `jku`,
/// `x5u` and `x5c` are not read). `exp` and `iat` have to be there, and `nbf` counts if it is.
#[derive(Debug)]
pub struct Jwt {
    keys: PublicKeys,
    issuer: Option<Expected>,
    audience: Option<Expected>,
    times_required: bool,
}

#[derive(Debug)]
struct Expected {
    value: String,
    required: bool,
}

impl Jwt {
    /// Tokens by one of these keys, whoever issued them.
    #[must_use]
    pub const fn new(keys: PublicKeys) -> Self {
        Self { keys, issuer: None, audience: None, times_required: true }
    }

    /// Tokens of that issuer only (`iss`).
    #[must_use]
    pub fn issuer(self, issuer: impl Into<String>) -> Self {
        Self { issuer: Some(Expected { value: issuer.into(), required: true }), ..self }
    }

    /// Tokens of that issuer, or of none.
    #[must_use]
    pub fn issuer_if_any(self, issuer: impl Into<String>) -> Self {
        Self { issuer: Some(Expected { value: issuer.into(), required: false }), ..self }
    }

    /// Tokens for that audience only (`aud`, a text or a list with it).
    #[must_use]
    pub fn audience(self, audience: impl Into<String>) -> Self {
        Self { audience: Some(Expected { value: audience.into(), required: true }), ..self }
    }

    /// Tokens for that audience, or for none.
    #[must_use]
    pub fn audience_if_any(self, audience: impl Into<String>) -> Self {
        Self { audience: Some(Expected { value: audience.into(), required: false }), ..self }
    }

    /// Takes tokens without `exp` or `iat` too. Of such a token nobody can say how old it is: only the memory of ids holds
    /// its replays, for as long as it reaches.
    #[must_use]
    pub fn assume_times_are_optional(self) -> Self {
        Self { times_required: false, ..self }
    }

    /// Compares what says which signature it is, before the signature.
    fn check_header(&self, part: &str) -> Result<(), Refused> {
        if part.len() > HEADER {
            return Err(Reason::Token.into());
        }
        let header = URL_SAFE_NO_PAD.decode(part).map_err(|_| Reason::Token)?;
        let header = strict(&header).map_err(|_| Reason::Token)?;
        let header = header.as_object().ok_or(Reason::Token)?;
        if header.contains_key("crit") || header.contains_key("b64") {
            return Err(Reason::Critical.into());
        }
        let is_jwt = |typ: &Value| typ.as_str().is_some_and(|typ| typ.eq_ignore_ascii_case("jwt"));
        let is_ours = header.get("alg").and_then(Value::as_str) == Some(self.keys.algorithm());
        if is_ours && header.get("typ").is_none_or(is_jwt) { Ok(()) } else { Err(Reason::Algorithm.into()) }
    }

    fn check_claims(&self, claims: &Value) -> Result<(), Refused> {
        let matches = |expected: &Option<Expected>, claim: Option<&Value>, lists: bool| match (expected, claim) {
            (None, _) => true,
            (Some(expected), None) => !expected.required,
            (Some(expected), Some(Value::String(one))) => *one == expected.value,
            (Some(expected), Some(Value::Array(all))) if lists => {
                all.iter().all(Value::is_string) && all.iter().any(|one| *one == expected.value)
            }
            _ => false,
        };
        if !matches(&self.issuer, claims.get("iss"), false) {
            return Err(Reason::Issuer.into());
        }
        if !matches(&self.audience, claims.get("aud"), true) {
            return Err(Reason::Audience.into());
        }
        Ok(())
    }
}

impl Verifier for Jwt {
    fn verify(&self, _headers: &HeaderMap, body: &[u8]) -> Result<Signed, Refused> {
        let token = std::str::from_utf8(body).map_err(|_| Reason::Token)?;
        let (message, signature) = token.rsplit_once('.').ok_or(Reason::Token)?;
        let (header, claims) = message.split_once('.').ok_or(Reason::Token)?;
        if claims.contains('.') {
            return Err(Reason::Token.into());
        }
        self.check_header(header)?;
        let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| Reason::Token)?;
        if !self.keys.verify(message.as_bytes(), &signature) {
            return Err(Reason::Signature.into());
        }
        let payload = URL_SAFE_NO_PAD.decode(claims).map_err(|_| Reason::Token)?;
        let claims = strict(&payload).map_err(|_| Reason::Token)?;
        if !claims.is_object() {
            return Err(Reason::Token.into());
        }
        self.check_claims(&claims)?;
        let time = |name: &str| claims.get(name).map(time).transpose();
        let (made, expires, begins) = (time("iat")?, time("exp")?, time("nbf")?);
        if self.times_required && (made.is_none() || expires.is_none()) {
            return Err(Reason::Time.into());
        }
        // Not of the signature: the same claims can have several (RFC 7515 §10.12, and the two of each ECDSA signature).
        let mut signed = Signed::new(payload, message.as_bytes());
        (signed.made, signed.expires, signed.begins) = (made, expires, begins);
        Ok(match claims.get("jti").and_then(Value::as_str).filter(|id| !id.is_empty()) {
            Some(id) => signed.with_id(id),
            None => signed,
        })
    }
}

/// A number of seconds since 1970 (RFC 7519 §2, `NumericDate`), which may have a fraction.
fn time(value: &Value) -> Result<SystemTime, Refused> {
    let since = match value.as_u64() {
        Some(seconds) => Some(Duration::from_secs(seconds)),
        None => value.as_f64().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok()),
    };
    let since = since.filter(|since| since.as_secs() <= LAST).ok_or(Reason::Time)?;
    SystemTime::UNIX_EPOCH.checked_add(since).ok_or_else(|| Reason::Time.into())
}
