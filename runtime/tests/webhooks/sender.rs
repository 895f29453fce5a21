//! A sender with keys, and a receiver at a fixed time.

use std::time::{Duration, SystemTime};

use aws_lc_rs::encoding::AsDer;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PSS_SHA256,
    RsaEncoding, RsaKeyPair,
};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use http::HeaderMap;
use permitted::token::{Clock, Moment, SystemClock};
use permitted::webhook::{Delivery, Event, Jwt, PublicKeys, Reason, Refused, Webhook};
use permitted::{Bytes, Identity};
use serde_json::{Value, json};

/// Whoever has the private key.
pub(crate) struct Bank;

impl Identity for Bank {
    const NAME: &'static str = "bank";
}

/// The time at which all tests run, in seconds since 1970.
pub(crate) const NOW: u64 = 1_800_000_000;

pub(crate) struct Fixed(pub(crate) u64);

impl Clock for Fixed {
    fn now(&self) -> Moment {
        Moment { wall: SystemTime::UNIX_EPOCH + Duration::from_secs(self.0), ..SystemClock.now() }
    }
}

pub(crate) fn pem(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let lines: Vec<&str> = text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}

pub(crate) fn part(text: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(text)
}

pub(crate) struct Rsa(pub(crate) RsaKeyPair);

impl Rsa {
    pub(crate) fn new() -> Self {
        Self(RsaKeyPair::generate(KeySize::Rsa2048).unwrap())
    }

    pub(crate) fn pem(&self) -> String {
        pem("PUBLIC KEY", &self.spki())
    }

    pub(crate) fn spki(&self) -> Vec<u8> {
        AsDer::as_der(self.0.public_key()).unwrap().as_ref().to_vec()
    }

    pub(crate) fn sign_by(&self, encoding: &'static dyn RsaEncoding, message: &str) -> Vec<u8> {
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0.sign(encoding, &SystemRandom::new(), message.as_bytes(), &mut signature).unwrap();
        signature
    }

    /// A token whose header and claims are these texts.
    pub(crate) fn token_of(&self, header: &str, claims: &str) -> String {
        let message = [part(header), part(claims)].join(".");
        let signature = match header {
            header if header.contains("RS384") => self.sign_by(&RSA_PKCS1_SHA384, &message),
            header if header.contains("PS256") => self.sign_by(&RSA_PSS_SHA256, &message),
            _ => self.sign_by(&RSA_PKCS1_SHA256, &message),
        };
        [message, part(signature)].join(".")
    }

    pub(crate) fn token(&self, claims: &Value) -> String {
        self.token_of(r#"{"alg":"RS256"}"#, &claims.to_string())
    }

    pub(crate) fn keys(&self) -> PublicKeys {
        PublicKeys::rs256([self.pem()]).unwrap()
    }

    pub(crate) fn webhook(&self) -> Webhook<Bank> {
        at(NOW, Jwt::new(self.keys()))
    }
}

pub(crate) struct Ec(EcdsaKeyPair);

impl Ec {
    pub(crate) fn new() -> Self {
        Self(EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap())
    }

    pub(crate) fn pem(&self) -> String {
        pem("PUBLIC KEY", AsDer::as_der(self.0.public_key()).unwrap().as_ref())
    }

    pub(crate) fn token(&self, header: &str, claims: &str) -> String {
        let message = [part(header), part(claims)].join(".");
        let signature = self.0.sign(&SystemRandom::new(), message.as_bytes()).unwrap();
        [message, part(signature)].join(".")
    }
}

pub(crate) fn at(now: u64, verifier: impl permitted::webhook::Verifier) -> Webhook<Bank> {
    Webhook::assume(verifier).clock(Fixed(now))
}

/// Claims that are right, with others put in or (by `null`) taken out.
pub(crate) fn claims(change: Value) -> Value {
    let mut claims = json!({ "iat": NOW - 10, "exp": NOW + 60, "data": "paid" });
    for (name, value) in change.as_object().unwrap() {
        match value {
            Value::Null => claims.as_object_mut().unwrap().remove(name),
            value => claims.as_object_mut().unwrap().insert(name.clone(), value.clone()),
        };
    }
    claims
}

pub(crate) async fn receive(
    webhook: &Webhook<Bank>,
    body: impl AsRef<[u8]>,
) -> Result<Delivery<Event<Bank, Bytes>>, Refused> {
    webhook.receive(&HeaderMap::new(), body.as_ref()).await
}

/// The first delivery of a body.
pub(crate) async fn taken(webhook: &Webhook<Bank>, body: impl AsRef<[u8]>) {
    assert!(matches!(receive(webhook, body).await.unwrap(), Delivery::New(_)));
}

/// The reason for which a body is refused.
pub(crate) async fn refused(webhook: &Webhook<Bank>, body: impl AsRef<[u8]>) -> Reason {
    match receive(webhook, body.as_ref()).await {
        Ok(_) => panic!("it is taken: {}", String::from_utf8_lossy(body.as_ref())),
        Err(refused) => refused.reason(),
    }
}
