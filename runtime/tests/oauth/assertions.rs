//! RFC 7523: assertions that a program signs, as a proof of the client and as a grant.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair as RsaKeyPair, KeySize};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, RSA_PKCS1_2048_8192_SHA256,
    UnparsedPublicKey, VerificationAlgorithm,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use futures_util::future::BoxFuture;
use permitted::oauth::{Assertion, AssertionSigner, ErrorCode, OAuthClient, PemKey};
use permitted::{Client, Credential, Error};

use crate::authority::Authority;
use crate::support::Member;
use crate::{call, said};

fn pem(kind: &str, der: &[u8]) -> Vec<u8> {
    format!("-----BEGIN {kind}-----\n{}\n-----END {kind}-----\n", STANDARD.encode(der)).into_bytes()
}

fn ec() -> (Vec<u8>, Vec<u8>) {
    let der = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).unwrap();
    let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, der.as_ref()).unwrap();
    (pem("PRIVATE KEY", der.as_ref()), pair.public_key().as_ref().to_vec())
}

fn rsa() -> (Vec<u8>, Vec<u8>) {
    let pair = RsaKeyPair::generate(KeySize::Rsa2048).unwrap();
    let der: Pkcs8V1Der<'_> = pair.as_der().unwrap();
    (pem("PRIVATE KEY", der.as_ref()), pair.public_key().as_ref().to_vec())
}

fn accept(authority: &Authority, how: &'static dyn VerificationAlgorithm, public: Vec<u8>) {
    let verify = move |message: &str, signature: &[u8]| {
        UnparsedPublicKey::new(how, &public).verify(message.as_bytes(), signature).is_ok()
    };
    authority.state().key = Some(Box::new(verify));
}

async fn both_ways(authority: &Authority, key: impl Fn() -> PemKey) -> [Result<String, Error>; 2] {
    let server = || Credential::<Member>::assume(authority.at("/api"));
    let client = OAuthClient::with_key(authority.at("/token"), "signer", key()).scope("invoices:write");
    let proved = Client::new(server().client_credentials(client).unwrap()).unwrap();
    let assertion = Assertion::new(key(), "service@example").subject("ada").claim("scope", "invoices:read");
    let client = OAuthClient::public(authority.at("/token"), "desktop");
    let granted = Client::new(server().jwt_bearer(client, assertion).unwrap()).unwrap();
    let first = [call(&proved).await, call(&granted).await];
    authority.revoke_access();
    // A new one each time: the server takes none twice.
    drop((call(&proved).await, call(&granted).await));
    first
}

#[tokio::test]
async fn a_key_in_pem_proves_a_client_and_begins_a_session() {
    let (private, public) = ec();
    let authority = Authority::start().await;
    accept(&authority, &ECDSA_P256_SHA256_FIXED, public);
    let [proved, granted] = both_ways(&authority, || PemKey::es256(&private).unwrap().key_id("key-1")).await;
    assert_eq!((proved.unwrap().as_str(), granted.unwrap().as_str()), ("invoices:write", "invoices:read"));
    assert_eq!(authority.seen("/token").len(), 4);
    let form = authority.seen("/token")[0].form();
    assert!(!form.contains_key("client_secret") && form.contains_key("client_assertion"));

    let (private, public) = rsa();
    accept(&authority, &RSA_PKCS1_2048_8192_SHA256, public);
    let [proved, granted] = both_ways(&authority, || PemKey::rs256(&private).unwrap().key_id("key-1")).await;
    assert_eq!((proved.unwrap().as_str(), granted.unwrap().as_str()), ("invoices:write", "invoices:read"));
}

#[tokio::test]
async fn another_key_is_refused_and_may_be_put_right() {
    let ((private, _), (_, public)) = (ec(), ec());
    let authority = Authority::start().await;
    accept(&authority, &ECDSA_P256_SHA256_FIXED, public);
    for outcome in both_ways(&authority, || PemKey::es256(&private).unwrap().key_id("key-1")).await {
        let error = outcome.unwrap_err();
        assert_eq!(error.oauth_code(), Some(ErrorCode::InvalidGrant));
        assert!(!error.is_session_expired(), "the next assertion may be accepted: {error:?}");
        said(&error);
    }
}

/// A key that this program never sees, as key management services have it.
struct Elsewhere;

impl AssertionSigner for Elsewhere {
    fn algorithm(&self) -> &str {
        "ES256"
    }

    fn sign(&self, _message: Vec<u8>) -> BoxFuture<'static, Result<Vec<u8>, Error>> {
        Box::pin(async { Err(Error::credential("the key management service is asleep")) })
    }
}

#[tokio::test]
async fn a_signer_of_the_program_s_own_may_fail() {
    let authority = Authority::start().await;
    let client = OAuthClient::with_key(authority.at("/token"), "signer", Elsewhere);
    let machine = Credential::<Member>::assume(authority.at("/api")).client_credentials(client).unwrap();
    let error = call(&Client::new(machine).unwrap()).await.unwrap_err();
    assert!(said(&error).contains("asleep") && error.is_credential(), "{error:?}");
    assert!(authority.seen("/token").is_empty());
}

#[test]
fn what_is_no_such_key_is_refused_without_its_text() {
    let (ec, rsa) = (ec().0, rsa().0);
    let texts: [&[u8]; 4] = [
        b"",
        b"canary",
        b"-----BEGIN PRIVATE KEY-----\nY2FuYXJ5\n-----END PRIVATE KEY-----\n",
        b"-----BEGIN PRIVATE KEY-----\n",
    ];
    for text in texts {
        for error in [PemKey::es256(text).unwrap_err(), PemKey::rs256(text).unwrap_err()] {
            assert!(!said(&error).contains("Y2Fu"), "{error:?}");
        }
    }
    assert!(PemKey::es256(&rsa).is_err() && PemKey::rs256(&ec).is_err());
    assert!(format!("{:?}", PemKey::es256(&ec).unwrap()).contains("ES256"));
}
