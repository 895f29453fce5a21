//! Keys in PEM.

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256};
use futures_util::future::BoxFuture;
use rustls_pki_types::PrivateKeyDer;
use rustls_pki_types::pem::PemObject;

use super::AssertionSigner;
use crate::error::Error;

/// A private key from PEM: RSA of 2048 bits or more for `RS256` (RFC 7518 §3.3), or P-256 for `ES256` (§3.4).
///
/// ```no_run
/// # struct Machine; impl permitted::Identity for Machine { const NAME: &'static str = "machine"; }
/// use permitted::oauth::{OAuthClient, PemKey};
/// use permitted::{Credential, Server};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let key = PemKey::es256(&std::fs::read("key.pem")?)?.key_id("2026-11");
/// let client = OAuthClient::with_key(Server::https("https://login.example.com/token"), "nightly", key);
/// let server = Server::https("https://api.example.com");
/// let machine = Credential::<Machine>::assume(server).client_credentials(client)?;
/// # drop(machine); Ok(()) }
/// ```
pub struct PemKey {
    key: Arc<Key>,
    id: Option<String>,
}

enum Key {
    Rs256(rsa::KeyPair),
    Es256(EcdsaKeyPair),
}

impl PemKey {
    /// An RSA key, as PKCS #8 (`PRIVATE KEY`) or PKCS #1 (`RSA PRIVATE KEY`).
    ///
    /// # Errors
    /// It is not such a key.
    pub fn rs256(pem: &[u8]) -> Result<Self, Error> {
        let read = match PrivateKeyDer::from_pem_slice(pem) {
            Ok(PrivateKeyDer::Pkcs8(der)) => rsa::KeyPair::from_pkcs8(der.secret_pkcs8_der()),
            Ok(PrivateKeyDer::Pkcs1(der)) => rsa::KeyPair::from_der(der.secret_pkcs1_der()),
            _ => return Err(unreadable("RSA")),
        };
        // The library reads none of fewer bits.
        let key = read.map_err(|_| unreadable("RSA of 2048 bits or more"))?;
        Ok(Self { key: Arc::new(Key::Rs256(key)), id: None })
    }

    /// A key of the curve P-256, as PKCS #8 (`PRIVATE KEY`) or SEC 1 (`EC PRIVATE KEY`).
    ///
    /// # Errors
    /// It is not such a key.
    pub fn es256(pem: &[u8]) -> Result<Self, Error> {
        let curve = &ECDSA_P256_SHA256_FIXED_SIGNING;
        let read = match PrivateKeyDer::from_pem_slice(pem) {
            Ok(PrivateKeyDer::Pkcs8(der)) => EcdsaKeyPair::from_pkcs8(curve, der.secret_pkcs8_der()),
            Ok(PrivateKeyDer::Sec1(der)) => EcdsaKeyPair::from_private_key_der(curve, der.secret_sec1_der()),
            _ => return Err(unreadable("P-256")),
        };
        let key = read.map_err(|_| unreadable("P-256"))?;
        Ok(Self { key: Arc::new(Key::Es256(key)), id: None })
    }

    /// The id by which the server knows the key.
    #[must_use]
    pub fn key_id(self, id: impl Into<String>) -> Self {
        Self { id: Some(id.into()), ..self }
    }
}

fn unreadable(kind: &str) -> Error {
    Error::configuration(format!("the PEM text has no private key of the kind {kind}"))
}

impl AssertionSigner for PemKey {
    fn algorithm(&self) -> &str {
        match &*self.key {
            Key::Rs256(_) => "RS256",
            Key::Es256(_) => "ES256",
        }
    }

    fn key_id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn sign(&self, message: Vec<u8>) -> BoxFuture<'static, Result<Vec<u8>, Error>> {
        let key = Arc::clone(&self.key);
        Box::pin(async move {
            let random = SystemRandom::new();
            let signed = match &*key {
                Key::Rs256(key) => {
                    let mut signature = vec![0; key.public_modulus_len()];
                    key.sign(&RSA_PKCS1_SHA256, &random, &message, &mut signature).map(|()| signature)
                }
                Key::Es256(key) => key.sign(&random, &message).map(|signature| signature.as_ref().to_vec()),
            };
            signed.map_err(|_| Error::credential("the assertion cannot be signed"))
        })
    }
}

impl fmt::Debug for PemKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PemKey").field("algorithm", &self.algorithm()).finish_non_exhaustive()
    }
}
