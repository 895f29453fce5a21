//! JSON Web Tokens that a program signs (RFC 7523).

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::future::BoxFuture;
use secrecy::SecretString;
use serde_json::{Map, Value};

use super::secret::{KeepsSecrets, ThisTarget};
use crate::clock;
use crate::error::Error;

/// The life of an assertion: it is made for one request, and clocks differ.
const LIFETIME: Duration = Duration::from_secs(120);

/// Signs with a key that only it has to know: in memory, in a file, in a key management service.
///
/// `PemKey` (feature `jwt`) has `RS256` and `ES256` for a key in PEM.
pub trait AssertionSigner: Send + Sync + 'static {
    /// The algorithm, as JSON Web Algorithms call it (RFC 7518 §3.1): `RS256`, `ES256` …
    fn algorithm(&self) -> &str;

    /// The id by which the server knows the key (`kid`, RFC 7515 §4.1.4).
    fn key_id(&self) -> Option<&str> {
        None
    }

    /// The signature of the message, as RFC 7518 has it: of `ES256`, 64 bytes.
    ///
    /// # Errors
    /// [`Error::credential`]; the message must not contain a secret.
    fn sign(&self, message: Vec<u8>) -> BoxFuture<'static, Result<Vec<u8>, Error>>;
}

/// The claims of an assertion and its signer. A new assertion is made for each token request.
#[derive(Clone)]
pub struct Assertion {
    signer: Arc<dyn AssertionSigner>,
    claims: Map<String, Value>,
}

impl Assertion {
    /// An assertion by that issuer about itself (`iss` and `sub`, RFC 7523 §3).
    pub fn new(signer: impl AssertionSigner, issuer: impl Into<String>) -> Self
    where
        for<'a> ThisTarget: KeepsSecrets<'a>,
    {
        Self::by(Arc::new(signer), &issuer.into())
    }

    pub(super) fn by(signer: Arc<dyn AssertionSigner>, issuer: &str) -> Self {
        let claims = [("iss", issuer), ("sub", issuer)].map(|(name, value)| (name.to_owned(), Value::from(value)));
        Self { signer, claims: claims.into_iter().collect() }
    }

    /// Another subject than the issuer (`sub`).
    #[must_use]
    pub fn subject(self, subject: impl Into<String>) -> Self {
        self.claim("sub", subject.into())
    }

    /// Another audience than the token endpoint (`aud`).
    #[must_use]
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.claim("aud", audience.into())
    }

    /// Another claim, such as the `scope` that Google wants. `iat`, `exp` and `jti` are made for each assertion.
    #[must_use]
    pub fn claim(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.claims.insert(name.into(), value.into());
        self
    }

    /// The signed token (RFC 7515 §3.1), for an audience unless it has one.
    pub(super) async fn sign(&self, audience: &str) -> Result<SecretString, Error> {
        let now = clock::wall().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let mut id = [0; 16];
        getrandom::fill(&mut id).map_err(|_| Error::configuration("the system has no source of randomness"))?;
        let mut claims = self.claims.clone();
        claims.entry("aud").or_insert_with(|| audience.into());
        claims.insert("iat".to_owned(), now.as_secs().into());
        claims.insert("exp".to_owned(), (now + LIFETIME).as_secs().into());
        claims.insert("jti".to_owned(), URL_SAFE_NO_PAD.encode(id).into());
        let mut header = Map::new();
        header.insert("alg".to_owned(), self.signer.algorithm().into());
        header.insert("typ".to_owned(), "JWT".into());
        if let Some(key) = self.signer.key_id() {
            header.insert("kid".to_owned(), key.into());
        }
        let part = |map: Map<String, Value>| URL_SAFE_NO_PAD.encode(Value::Object(map).to_string());
        let message = [part(header), part(claims)].join(".");
        let signature = self.signer.sign(message.clone().into_bytes()).await?;
        Ok(SecretString::from([message, URL_SAFE_NO_PAD.encode(signature)].join(".")))
    }
}

impl fmt::Debug for Assertion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Assertion").field("algorithm", &self.signer.algorithm()).finish_non_exhaustive()
    }
}
