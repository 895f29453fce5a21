//! Public keys of senders.

use std::fmt;

use aws_lc_rs::rsa::PublicEncryptingKey;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustls_pki_types::pem::{PemObject, SectionKind};

use crate::error::Error;

/// The most keys of one sender: the current one, and those before and after it.
pub(super) const MOST: usize = 4;

/// The public keys of a sender: one to four of one algorithm, so that an old one and its successor hold at the same time.
///
/// A key is a PEM text (`PUBLIC KEY`, RFC 7468 §13), or its base64, as it is kept in settings.
pub struct PublicKeys {
    algorithm: &'static str,
    keys: Vec<ParsedPublicKey>,
}

impl PublicKeys {
    /// RSA keys of 2048 bits or more, for `RS256` (RFC 7518 §3.3).
    ///
    /// # Errors
    /// One of them is no such key, or there are none, or more than four.
    pub fn rs256<K: AsRef<[u8]>>(keys: impl IntoIterator<Item = K>) -> Result<Self, Error> {
        Self::read("RS256", keys, |der| {
            // The verification would refuse a short key at every event; this one does at once.
            PublicEncryptingKey::from_der(der).ok()?;
            ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der).ok()
        })
    }

    /// Keys of the curve P-256, for `ES256` (RFC 7518 §3.4).
    ///
    /// # Errors
    /// One of them is no such key, or there are none, or more than four.
    pub fn es256<K: AsRef<[u8]>>(keys: impl IntoIterator<Item = K>) -> Result<Self, Error> {
        Self::read("ES256", keys, |der| ParsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, der).ok())
    }

    fn read<K: AsRef<[u8]>>(
        algorithm: &'static str,
        keys: impl IntoIterator<Item = K>,
        parse: impl Fn(&[u8]) -> Option<ParsedPublicKey>,
    ) -> Result<Self, Error> {
        let unreadable = || Error::configuration(format!("a text is no public key for {algorithm} in PEM"));
        let read = |key: K| parse(&der(key.as_ref())?);
        // One more than allowed is enough to know that there are too many.
        let keys: Option<Vec<_>> = keys.into_iter().take(MOST + 1).map(read).collect();
        let keys = keys.ok_or_else(unreadable)?;
        if keys.is_empty() || keys.len() > MOST {
            return Err(Error::configuration("a sender has one to four public keys"));
        }
        Ok(Self { algorithm, keys })
    }

    /// The algorithm of all of them, as JSON Web Algorithms call it.
    #[must_use]
    pub const fn algorithm(&self) -> &'static str {
        self.algorithm
    }

    pub(super) fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        self.keys.iter().any(|key| key.verify_sig(message, signature).is_ok())
    }
}

/// The key in a PEM text that has one public key and nothing else: a private key beside it has no business there.
fn der(text: &[u8]) -> Option<Vec<u8>> {
    const BEGIN: &[u8] = b"-----BEGIN ";
    let has_begin = |text: &[u8]| text.windows(BEGIN.len()).any(|part| part == BEGIN);
    let decoded;
    let pem = if has_begin(text) {
        text
    } else {
        let packed: Vec<u8> = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
        decoded = STANDARD.decode(packed).ok().filter(|text| has_begin(text))?;
        &decoded
    };
    let mut sections = <(SectionKind, Vec<u8>)>::pem_slice_iter(pem);
    match (sections.next()?.ok()?, sections.next()) {
        ((SectionKind::PublicKey, der), None) => Some(der),
        _ => None,
    }
}

impl fmt::Debug for PublicKeys {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { algorithm, keys } = self;
        formatter.debug_struct("PublicKeys").field("algorithm", algorithm).field("keys", &keys.len()).finish()
    }
}
