//! A Wix that signs: its key is made for the test.
// Each test file uses its own part.
#![allow(dead_code, clippy::unwrap_used, clippy::needless_pass_by_value)]

use aws_lc_rs::encoding::AsDer;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use permitted::Value;
use serde_json::json;

/// The time of the tests, in seconds since 1970.
pub(crate) const NOW: u64 = 1_800_000_000;

pub(crate) struct Signer(RsaKeyPair);

impl Signer {
    pub(crate) fn new() -> Self {
        Self(RsaKeyPair::generate(KeySize::Rsa2048).unwrap())
    }

    pub(crate) fn pem(&self) -> String {
        let der = STANDARD.encode(AsDer::as_der(self.0.public_key()).unwrap().as_ref());
        let lines: Vec<&str> = der.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
        format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", lines.join("\n"))
    }

    pub(crate) fn token(&self, claims: &Value) -> String {
        let message =
            [URL_SAFE_NO_PAD.encode(r#"{"alg":"RS256"}"#), URL_SAFE_NO_PAD.encode(claims.to_string())].join(".");
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message.as_bytes(), &mut signature).unwrap();
        [message, URL_SAFE_NO_PAD.encode(signature)].join(".")
    }

    /// The token of an event, whose envelope is JSON in a text.
    pub(crate) fn event(&self, envelope: Value) -> String {
        self.event_at(NOW, &envelope)
    }

    pub(crate) fn event_at(&self, now: u64, envelope: &Value) -> String {
        self.token(&json!({ "iat": now, "exp": now + 60, "data": envelope.to_string() }))
    }
}
