//! Credentials that are sent as they are.

use std::fmt;
use std::marker::PhantomData;

use secrecy::{ExposeSecret, SecretString};

use super::{AssumedIdentity, Exchange, Proof, Proving, Strategy};
use crate::error::Error;
use crate::identity::Identity;
use crate::server::Server;
use crate::text::{base64, escaped};

/// A long-lived credential that every request carries: an API key, a bearer token that something else renews, a password.
///
/// Choose it when there is nothing to refresh. The caller asserts which identity the credential has, hence
/// [`assume`](Self::assume).
///
/// ```
/// # struct Admin; impl permitted::Identity for Admin { const NAME: &'static str = "admin"; }
/// # fn main() -> Result<(), permitted::Error> {
/// let server = permitted::Server::new("https://api.example.com")?;
/// let strategy = permitted::Credential::<Admin>::assume(server).bearer("from-the-vault".to_owned().into())?;
/// # drop(strategy); Ok(()) }
/// ```
pub struct Credential<I> {
    server: Server,
    proof: Proof,
    identity: PhantomData<fn() -> I>,
}

impl<I: Identity> Credential<I> {
    /// Asserts that what is added next proves the identity `I` to that server.
    #[must_use]
    pub fn assume(server: Server) -> Self {
        Self { server, proof: Proof::new(), identity: PhantomData }
    }

    /// `Authorization: Bearer TOKEN` (RFC 6750 §2.1).
    ///
    /// # Errors
    /// The token is empty, or cannot be sent in a header.
    pub fn bearer(self, token: SecretString) -> Result<Self, Error> {
        if token.expose_secret().trim().is_empty() {
            return Err(Error::credential("the bearer token is empty"));
        }
        let value = SecretString::from(["Bearer ", token.expose_secret()].concat());
        drop(token);
        self.header("authorization", value)
    }

    /// `Authorization: Basic …` (RFC 7617).
    ///
    /// # Errors
    /// The user name has a colon or a control character.
    #[allow(clippy::needless_pass_by_value, reason = "a secret is handed over, and wiped here")]
    pub fn basic(self, user: &str, password: SecretString) -> Result<Self, Error> {
        if user.contains(|c: char| c == ':' || c.is_control()) {
            return Err(Error::credential("a user name must not have a colon or a control character"));
        }
        let pair = SecretString::from([user, ":", password.expose_secret()].concat());
        let encoded = SecretString::from(base64(pair.expose_secret().as_bytes()));
        let value = SecretString::from(["Basic ", encoded.expose_secret()].concat());
        self.header("authorization", value)
    }

    /// A header with the credential, such as `X-API-Key`.
    ///
    /// # Errors
    /// The name or the value cannot be sent, or there is no value.
    #[allow(clippy::needless_pass_by_value, reason = "a secret is handed over, and wiped here")]
    pub fn header(mut self, name: &str, value: SecretString) -> Result<Self, Error> {
        if value.expose_secret().trim().is_empty() {
            return Err(Error::credential(format!("the header `{}` is empty", escaped(name))));
        }
        self.proof = self.proof.header(name, &value)?;
        Ok(self)
    }

    /// A cookie with the credential.
    ///
    /// # Errors
    /// The name or the value cannot be in a cookie (RFC 6265 §4.1.1), or there is no value.
    #[allow(clippy::needless_pass_by_value, reason = "a secret is handed over, and wiped here")]
    pub fn cookie(self, name: &str, value: SecretString) -> Result<Self, Error> {
        let refused = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | ',' | ';' | '\\');
        let (text, is_name) = (value.expose_secret(), !name.is_empty() && !name.contains('='));
        if !is_name || name.contains(refused) || text.is_empty() || text.contains(refused) {
            return Err(Error::credential(format!("the cookie `{}` cannot be sent", escaped(name))));
        }
        self.header("cookie", SecretString::from(format!("{name}={}", value.expose_secret())))
    }

    /// A query parameter with the credential.
    #[must_use]
    pub fn query(mut self, name: impl Into<String>, value: SecretString) -> Self {
        self.proof = self.proof.query(name, value);
        self
    }
}

impl<I> Credential<I> {
    /// The proof of every request.
    pub(crate) fn fixed_proof(&self) -> &Proof {
        &self.proof
    }
}

#[diagnostic::do_not_recommend]
impl<I: Identity> Strategy for Credential<I> {
    type Identity = I;

    fn server(&self) -> &Server {
        &self.server
    }

    fn proof<'a>(&'a self, _exchange: &'a Exchange) -> Proving<'a> {
        Proving::Ready(Ok(self.fixed_proof().clone()))
    }

    fn assume_identity() -> AssumedIdentity<I> {
        AssumedIdentity::assume()
    }
}

impl<I> Clone for Credential<I> {
    fn clone(&self) -> Self {
        Self { server: self.server.clone(), proof: self.proof.clone(), identity: PhantomData }
    }
}

impl<I> fmt::Debug for Credential<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Credential").field("server", &self.server).field("proof", &self.proof).finish()
    }
}
