//! Proof key for code exchange (RFC 7636), by SHA-256 only.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::error::Error;

/// A verifier and its challenge. Not `Clone`: one login has one verifier.
pub struct Pkce {
    verifier: SecretString,
    challenge: String,
}

impl Pkce {
    /// 32 random bytes as 43 characters (RFC 7636 §4.1).
    ///
    /// # Errors
    /// The system has no source of randomness.
    pub fn new() -> Result<Self, Error> {
        Ok(Self::of(random()?))
    }

    /// That of a login that was suspended.
    pub(super) fn of(verifier: SecretString) -> Self {
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.expose_secret()));
        Self { verifier, challenge }
    }

    /// The `code_challenge` of the authorization request, with the method `S256`.
    #[must_use]
    pub fn challenge(&self) -> &str {
        &self.challenge
    }

    /// The `code_verifier` of the token request; the key is used up.
    #[must_use]
    pub fn into_verifier(self) -> SecretString {
        self.verifier
    }
}

impl fmt::Debug for Pkce {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Pkce(..)")
    }
}

/// The `state` of one login (RFC 6749 §10.12): 256 random bits that come back with the callback.
pub struct LoginState(SecretString);

impl LoginState {
    /// A fresh one.
    ///
    /// # Errors
    /// The system has no source of randomness.
    pub fn new() -> Result<Self, Error> {
        Ok(Self(random()?))
    }

    /// That of a login that was suspended.
    pub(super) fn of(state: SecretString) -> Self {
        Self(state)
    }

    /// The `state` of the authorization request.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.expose_secret()
    }

    /// `true` if the callback has this `state`. Compared in constant time.
    #[must_use]
    pub fn matches(&self, given: &str) -> bool {
        self.as_str().as_bytes().ct_eq(given.as_bytes()).into()
    }
}

impl fmt::Debug for LoginState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LoginState(..)")
    }
}

fn random() -> Result<SecretString, Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|_| Error::configuration("the system has no source of randomness"))?;
    Ok(SecretString::from(URL_SAFE_NO_PAD.encode(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oa_01_the_challenge_of_the_rfc() {
        // RFC 7636, appendix B.
        let pkce = Pkce::of(SecretString::from("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
        assert_eq!(pkce.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn oa_01_a_verifier_is_43_characters_and_new_each_time() {
        let (one, other) = (Pkce::new().unwrap().into_verifier(), Pkce::new().unwrap().into_verifier());
        assert_eq!(one.expose_secret().len(), 43);
        assert_ne!(one.expose_secret(), other.expose_secret());
    }
}
