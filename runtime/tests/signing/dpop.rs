//! DPoP (RFC 9449), as a signer of a program's own: tokens that are bound to a key, and a server that takes nothing else.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_lc_rs::rand::{self, SystemRandom};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, UnparsedPublicKey,
};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::future::BoxFuture;
use http::{HeaderMap, StatusCode};
use permitted::strategy::{Exchange, Fields, Proof, Proving, Signed, Signer, Unsigned};
use permitted::token::{Grant, TokenSource, Tokens};
use permitted::{Client, Error, SecretString, Value};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::support::{Action, ByToken, PING, Seen, Wire, request, response, server};

fn encoded(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The key of a client, and the nonces that servers asked for. Clones are the same.
#[derive(Clone)]
struct Dpop(Arc<Key>);

struct Key {
    pair: EcdsaKeyPair,
    /// Of the token endpoint and of the API.
    nonces: [Mutex<Option<String>>; 2],
}

const OF_TOKENS: usize = 0;
const OF_API: usize = 1;

impl Dpop {
    fn generate() -> Self {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        Self(Arc::new(Key { pair, nonces: Default::default() }))
    }

    /// Keeps the nonce of a response. `true` if the request was refused for the lack of it.
    fn learn(&self, of: usize, status: StatusCode, headers: &HeaderMap) -> bool {
        let Some(nonce) = headers.get("dpop-nonce").and_then(|value| value.to_str().ok()) else { return false };
        *self.0.nonces[of].lock().unwrap() = Some(nonce.to_owned());
        let challenge = headers.get("www-authenticate").map_or(b"".as_slice(), |value| value.as_bytes());
        status == StatusCode::UNAUTHORIZED && String::from_utf8_lossy(challenge).contains("use_dpop_nonce")
    }

    /// The proof of a request (§4.2).
    fn proof(
        &self,
        of: usize,
        verb: &str,
        url: &str,
        token: Option<&str>,
        now: SystemTime,
    ) -> Result<SecretString, Error> {
        // `0x04`, and the two halves.
        let (x, y) = self.0.pair.public_key().as_ref()[1..].split_at(32);
        let jwk = json!({ "kty": "EC", "crv": "P-256", "x": encoded(x), "y": encoded(y) });
        let mut id = [0; 16];
        rand::fill(&mut id).map_err(|_| Error::credential("no random numbers"))?;
        let issued = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let mut claims = json!({ "jti": encoded(id), "htm": verb, "htu": url, "iat": issued });
        if let Some(token) = token {
            claims["ath"] = encoded(Sha256::digest(token)).into();
        }
        if let Some(nonce) = &*self.0.nonces[of].lock().unwrap() {
            claims["nonce"] = nonce.as_str().into();
        }
        let header = json!({ "typ": "dpop+jwt", "alg": "ES256", "jwk": jwk });
        let message = format!("{}.{}", encoded(header.to_string()), encoded(claims.to_string()));
        let signature = self.0.pair.sign(&SystemRandom::new(), message.as_bytes());
        let signature = signature.map_err(|_| Error::credential("the key does not sign"))?;
        Ok(format!("{message}.{}", encoded(signature)).into())
    }

    fn of_request(&self, request: &Unsigned<'_>) -> Result<Proof, Error> {
        let token = request.headers().get("authorization").and_then(|value| value.to_str().ok()?.strip_prefix("DPoP "));
        let token = token.ok_or_else(|| Error::credential("there is no token that the proof could be of"))?;
        // Without query and fragment.
        let url = format!("https://{}{}", request.host(), request.path());
        Proof::new().header("dpop", &self.proof(OF_API, request.verb(), &url, Some(token), request.time())?)
    }
}

impl Signer for Dpop {
    fn sign<'a>(&'a self, request: &'a Unsigned<'a>) -> Proving<'a> {
        Proving::Ready(self.of_request(request))
    }

    fn responded(&self, status: StatusCode, headers: &HeaderMap) -> bool {
        self.learn(OF_API, status, headers)
    }
}

/// Token requests with proofs; once more where the endpoint names a nonce (§8).
impl TokenSource for Dpop {
    fn grant(&self, exchange: Exchange, _: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>> {
        let key = self.clone();
        Box::pin(async move {
            let endpoint = permitted::Server::new(&format!("{}/token", server().as_str()))?;
            let body = Fields::new().text("grant_type", "client_credentials").text("client_id", "import");
            for _ in 0..2 {
                let proof = key.proof(OF_TOKENS, "POST", endpoint.as_str(), None, SystemTime::now())?;
                let response = exchange.post_form(&endpoint, &[("dpop", &proof)], &body).await?;
                if let (200, Some("DPoP"), Some(access)) = (
                    response.status.as_u16(),
                    response.body["token_type"].as_str(),
                    response.body["access_token"].as_str(),
                ) {
                    let lifetime = Duration::from_secs(response.body["expires_in"].as_u64().unwrap_or(60));
                    return Ok(Grant { access: access.into(), refresh: None, lifetime, scope: None });
                }
                key.learn(OF_TOKENS, response.status, response.headers());
                if response.body["error"] != "use_dpop_nonce" {
                    return Err(response.refusal("the token"));
                }
            }
            Err(Error::credential("the token endpoint wants another nonce each time"))
        })
    }
}

/// The claims and the thumbprint (RFC 7638) of the key of a proof that is genuine.
fn verified(proof: &str) -> Option<(Value, String)> {
    let (message, signature) = proof.rsplit_once('.')?;
    let (header, claims) = message.split_once('.')?;
    let read = |part: &str| -> Option<Value> { serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok() };
    let (header, claims) = (read(header)?, read(claims)?);
    let jwk = &header["jwk"];
    let half = |name: &str| URL_SAFE_NO_PAD.decode(jwk[name].as_str()?).ok();
    let public = [vec![4], half("x")?, half("y")?].concat();
    let is_of_key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, public)
        .verify(message.as_bytes(), &URL_SAFE_NO_PAD.decode(signature).ok()?)
        .is_ok();
    let is_one = (&header["typ"], &header["alg"]) == (&json!("dpop+jwt"), &json!("ES256")) && jwk.get("d").is_none();
    let members = format!(r#"{{"crv":{},"kty":{},"x":{},"y":{}}}"#, jwk["crv"], jwk["kty"], jwk["x"], jwk["y"]);
    (is_of_key && is_one).then(|| (claims, encoded(Sha256::digest(members))))
}

/// A server that binds its tokens to keys, and takes each proof once.
#[derive(Default)]
struct Strict {
    seen: HashSet<String>,
    /// The tokens, with the thumbprints of their keys.
    bound: Vec<(String, String)>,
    /// The nonces that are asked for: of the token endpoint, and of the API.
    nonces: [Option<&'static str>; 2],
}

impl Strict {
    fn respond(&mut self, seen: &Seen) -> Action {
        let is_token = seen.path() == "/token";
        let asked = self.nonces[if is_token { OF_TOKENS } else { OF_API }];
        match self.check(seen, is_token, asked) {
            Ok(body) => response(200, &body),
            Err(error) => {
                let refused = response(if is_token { 400 } else { 401 }, &json!({ "error": error }));
                let refused = refused.header("www-authenticate", &format!("DPoP error=\"{error}\""));
                if let Some(nonce) = asked { refused.header("dpop-nonce", nonce) } else { refused }
            }
        }
    }

    fn check(&mut self, seen: &Seen, is_token: bool, nonce: Option<&str>) -> Result<Value, &'static str> {
        let [proof] = seen.all("dpop").try_into().map_err(|_| "invalid_dpop_proof")?;
        let (claims, thumbprint) = verified(&proof).ok_or("invalid_dpop_proof")?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        let is_fresh = claims["iat"].as_u64().is_some_and(|issued| now.abs_diff(issued) < 60)
            && self.seen.insert(claims["jti"].as_str().unwrap().to_owned());
        let url = seen.url.split('?').next().unwrap();
        if !is_fresh || claims["htm"] != seen.verb.as_str() || claims["htu"] != url {
            return Err("invalid_dpop_proof");
        }
        if nonce.is_some_and(|nonce| claims["nonce"] != nonce) {
            return Err("use_dpop_nonce");
        }
        if is_token {
            let token = format!("canary-{}", self.bound.len());
            self.bound.push((token.clone(), thumbprint));
            return Ok(json!({ "access_token": token, "token_type": "DPoP", "expires_in": 3600 }));
        }
        let header = seen.all("authorization").concat();
        let token = header.strip_prefix("DPoP ").ok_or("invalid_token")?;
        let is_bound = self.bound.iter().any(|(other, key)| other == token && *key == thumbprint);
        if !is_bound || claims["ath"] != encoded(Sha256::digest(token)).as_str() {
            return Err("invalid_token");
        }
        Ok(json!("welcome"))
    }
}

fn wire(strict: Strict) -> Wire {
    let strict = Mutex::new(strict);
    Wire::new(move |seen, _| strict.lock().unwrap().respond(seen))
}

fn client(wire: &Wire, tokens: &Dpop, signer: &Dpop) -> Client<Signed<ByToken>> {
    let strategy = Signed::new(ByToken(Tokens::new(tokens.clone(), "DPoP")), signer.clone());
    Client::builder(strategy).transport(wire.clone()).build().unwrap()
}

/// §4.2, figure 2; §6.1, figure 9; §7.1, figure 13.
#[test]
fn the_published_proof_thumbprint_and_hash_are_read_and_made() {
    let proof = "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg";
    let (claims, thumbprint) = verified(proof).unwrap();
    assert_eq!(
        claims,
        json!({ "jti": "-BwC3ESc6acc2lTc", "htm": "POST", "htu": "https://server.example.com/token", "iat": 1_562_262_616 })
    );
    assert_eq!(thumbprint, "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    assert!(verified(&proof.replace("fQ.2", "fQ.3")).is_none());

    let key = Dpop::generate();
    let token = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU";
    let made = http::Request::get("https://resource.example.org/protectedresource?page=2")
        .header("authorization", format!("DPoP {token}"))
        .body(bytes::Bytes::new())
        .unwrap();
    let at = UNIX_EPOCH + Duration::from_secs(1_562_262_618);
    key.learn(OF_API, StatusCode::OK, &[("dpop-nonce".parse().unwrap(), "n".parse().unwrap())].into_iter().collect());
    let made = Unsigned::new(&made, at);
    let proof =
        key.proof(OF_API, made.verb(), "https://resource.example.org/protectedresource", Some(token), made.time());
    let (mut claims, _) = verified(permitted::ExposeSecret::expose_secret(&proof.unwrap())).unwrap();
    assert_eq!(claims["jti"].take().as_str().unwrap().len(), 22);
    let expected = json!({ "jti": null, "htm": "GET", "htu": "https://resource.example.org/protectedresource",
        "iat": 1_562_262_618, "ath": "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo", "nonce": "n" });
    assert_eq!(claims, expected);
}

#[tokio::test]
async fn each_request_has_a_proof_of_its_own_by_the_key_of_the_token() {
    let (wire, key) = (wire(Strict::default()), Dpop::generate());
    let client = client(&wire, &key, &key);
    for _ in 0..3 {
        assert_eq!(request(&client, &PING).await.unwrap(), json!("welcome"));
    }
    assert_eq!((wire.hits("/token"), wire.hits("/ping")), (1, 3));
    assert!(wire.seen().iter().all(|seen| seen.headers["dpop"].is_sensitive()));
}

/// §8 and §9: a nonce of the token endpoint, and another one of the API, each once.
#[tokio::test]
async fn a_nonce_that_is_asked_for_is_in_the_next_proof() {
    let nonces = [Some("of-tokens"), Some("of-the-api")];
    let (wire, key) = (wire(Strict { nonces, ..Strict::default() }), Dpop::generate());
    let client = client(&wire, &key, &key);
    for _ in 0..3 {
        assert_eq!(request(&client, &PING).await.unwrap(), json!("welcome"));
    }
    assert_eq!((wire.hits("/token"), wire.hits("/ping")), (2, 4));
}

/// A token that was stolen, and a proof that was.
#[tokio::test]
async fn a_token_of_another_key_is_refused_and_so_is_a_proof_that_was_seen() {
    let (wire, key) = (wire(Strict::default()), Dpop::generate());
    let thief = client(&wire, &key, &Dpop::generate());
    let error = Error::from(request(&thief, &PING).await.unwrap_err());
    assert!(error.is_unauthorized() && !format!("{error} {error:?}").contains("canary"), "{error:?}");

    struct Replayed(SecretString);
    impl Signer for Replayed {
        fn sign<'a>(&'a self, _: &'a Unsigned<'a>) -> Proving<'a> {
            Proving::Ready(Proof::new().header("dpop", &self.0))
        }
    }
    let tokens = Tokens::new(key.clone(), "DPoP");
    let honest = Signed::new(ByToken(tokens.clone()), key.clone());
    let honest = Client::builder(honest).transport(wire.clone()).build().unwrap();
    request(&honest, &PING).await.unwrap();
    let proof = wire.last().all("dpop").concat();
    let strategy = Signed::new(ByToken(tokens), Replayed(proof.into()));
    let replaying = Client::builder(strategy).transport(wire.clone()).build().unwrap();
    assert!(Error::from(request(&replaying, &PING).await.unwrap_err()).is_unauthorized());
}
