//! HTTP Message Signatures (RFC 9421).

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use futures_util::future::BoxFuture;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::SecretString;
use sha2::{Digest, Sha256};

use super::{Proof, Proving, Signer, Unsigned};
use crate::error::{Error, Kind};

/// A signature over the parts of each request that it covers (RFC 9421), in the headers `Signature-Input` and `Signature`.
///
/// By default it covers the verb, the host, the path, the query, `Authorization` and `Content-Type` where the request has them, and of
/// content its SHA-256, which is sent as `Content-Digest` (RFC 9530). It names the time at which it was made.
///
/// ```
/// use permitted::strategy::{HttpSignature, Signed};
/// use permitted::{Credential, ExposeSecret, SecretString};
/// # struct Partner; impl permitted::Identity for Partner { const NAME: &'static str = "partner"; }
/// # fn main() -> Result<(), permitted::Error> {
/// # let (server, secret) = (permitted::Server::new("https://api.example.com")?, SecretString::from("from-the-vault"));
/// let signature = HttpSignature::hmac_sha256("partner-7", secret.expose_secret().as_bytes())?;
/// let client = permitted::Client::new(Signed::new(Credential::<Partner>::assume(server), signature))?;
/// # drop(client); Ok(()) }
/// ```
pub struct HttpSignature {
    key: Key,
    key_id: String,
    algorithm: Option<&'static str>,
    label: &'static str,
    tag: Option<&'static str>,
    covered: Option<&'static [&'static str]>,
    covers_content: bool,
    has_nonce: bool,
    lifetime: Option<Duration>,
}

enum Key {
    Hmac(Box<Hmac<Sha256>>),
    Own(Box<dyn SigningKey>),
}

/// A key of the program's own: an asymmetric one, or one in a key service.
pub trait SigningKey: Send + Sync + 'static {
    /// The signature of the text, which is the signature base of RFC 9421 §2.5.
    fn sign<'a>(&'a self, base: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, Error>>;
}

impl HttpSignature {
    /// Signs by HMAC with SHA-256 (`hmac-sha256`, RFC 9421 §3.3.3). The key's own bytes are not kept.
    ///
    /// # Errors
    /// The name of the key has a character that is not visible ASCII or a space; or the key is empty.
    pub fn hmac_sha256(key_id: &str, key: &[u8]) -> Result<Self, Error> {
        if key.is_empty() {
            return Err(Error::credential("the key of a signature is empty"));
        }
        let mac = Hmac::new_from_slice(key).map_err(|_| Error::credential("the key cannot be used for HMAC"))?;
        Self::new(key_id, Key::Hmac(Box::new(mac)))
    }

    /// Signs by a key of the program's own.
    ///
    /// # Errors
    /// The name of the key has a character that is not visible ASCII or a space.
    pub fn with_key(key_id: &str, key: impl SigningKey) -> Result<Self, Error> {
        Self::new(key_id, Key::Own(Box::new(key)))
    }

    fn new(key_id: &str, key: Key) -> Result<Self, Error> {
        if !key_id.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
            return Err(Error::credential("the name of a key has a character that a header cannot carry"));
        }
        Ok(Self {
            key,
            key_id: key_id.to_owned(),
            algorithm: None,
            label: "sig1",
            tag: None,
            covered: None,
            covers_content: true,
            has_nonce: false,
            lifetime: None,
        })
    }

    /// Covers these and nothing else: header names in lower case, and of the request `@method`, `@target-uri`, `@authority`,
    /// `@scheme`, `@request-target`, `@path` and `@query` (RFC 9421 §2.2). `date` and `content-digest` are added to a request
    /// without them.
    #[must_use]
    pub fn covering(mut self, components: &'static [&'static str]) -> Self {
        self.covered = Some(components);
        self
    }

    /// Covers no content, so that streams can be sent as well.
    #[must_use]
    pub fn without_content(mut self) -> Self {
        self.covers_content = false;
        self
    }

    /// Names the algorithm (`alg`), for servers that want it: `ed25519`, `hmac-sha256` …
    #[must_use]
    pub fn algorithm(mut self, name: &'static str) -> Self {
        self.algorithm = Some(name);
        self
    }

    /// Another label than `sig1`.
    #[must_use]
    pub fn label(mut self, label: &'static str) -> Self {
        self.label = label;
        self
    }

    /// Names the application that the signature is for (`tag`).
    #[must_use]
    pub fn tag(mut self, tag: &'static str) -> Self {
        self.tag = Some(tag);
        self
    }

    /// A random `nonce` in each signature, so that a server can tell a repeated request.
    #[must_use]
    pub fn with_nonce(mut self) -> Self {
        self.has_nonce = true;
        self
    }

    /// The time for which the server may accept the signature (`expires`).
    #[must_use]
    pub fn expires_after(mut self, lifetime: Duration) -> Self {
        self.lifetime = Some(lifetime);
        self
    }

    /// The base that is signed, the parameters of the signature, and what is added to the request beside it.
    fn base(&self, request: &Unsigned<'_>) -> Result<(String, String, Proof), Error> {
        let mut components: Vec<&str> = self.covered.map(<[_]>::to_vec).unwrap_or_else(|| {
            let mut all = vec!["@method", "@authority", "@path", "@query"];
            all.extend(["authorization", "content-type"].iter().filter(|name| request.headers().contains_key(**name)));
            // Where a body is usual, that there is none is covered as well: nobody can add one.
            let has_content = content_is_usual(request.verb()) || request.body().is_none_or(|body| !body.is_empty());
            all.extend(has_content.then_some("content-digest"));
            all
        });
        if !self.covers_content {
            components.retain(|name| *name != "content-digest");
        }
        let (mut base, mut added) = (String::new(), Proof::new());
        for name in &components {
            let value = match name.strip_prefix('@') {
                Some(_) => derived(name, request)?,
                None => match header(name, request)? {
                    Some(value) => value,
                    None => {
                        let value = absent(name, request)?;
                        // Its length comes with the body.
                        if *name != "content-length" {
                            added = added.header(name, &SecretString::from(value.clone()))?;
                        }
                        value
                    }
                },
            };
            base.push_str(&format!("\"{name}\": {value}\n"));
        }
        let quoted: Vec<String> = components.iter().map(|name| format!("\"{name}\"")).collect();
        let parameters = format!("({}){}", quoted.join(" "), self.parameters(request.time())?);
        base.push_str(&format!("\"@signature-params\": {parameters}"));
        Ok((base, parameters, added))
    }

    fn parameters(&self, time: SystemTime) -> Result<String, Error> {
        let seconds = |time: SystemTime| time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let mut text = format!(";created={}", seconds(time));
        if let Some(lifetime) = self.lifetime {
            text.push_str(&format!(";expires={}", seconds(time).saturating_add(lifetime.as_secs())));
        }
        if self.has_nonce {
            let mut bytes = [0; 16];
            getrandom::fill(&mut bytes)
                .map_err(|_| Error::credential("the system gives no random bytes for a nonce"))?;
            text.push_str(&format!(";nonce=\"{}\"", URL_SAFE_NO_PAD.encode(bytes)));
        }
        text.push_str(&format!(";keyid=\"{}\"", self.key_id.replace('\\', "\\\\").replace('"', "\\\"")));
        if let Some(name) = self.algorithm {
            text.push_str(&format!(";alg=\"{name}\""));
        }
        if let Some(tag) = self.tag {
            text.push_str(&format!(";tag=\"{tag}\""));
        }
        Ok(text)
    }

    fn complete(&self, parameters: &str, added: Proof, signature: &[u8]) -> Result<Proof, Error> {
        let label = self.label;
        added
            .header("signature-input", &SecretString::from(format!("{label}={parameters}")))?
            .header("signature", &SecretString::from(format!("{label}=:{}:", STANDARD.encode(signature))))
    }
}

impl Signer for HttpSignature {
    fn sign<'a>(&'a self, request: &'a Unsigned<'a>) -> Proving<'a> {
        let (base, parameters, added) = match self.base(request) {
            Ok(parts) => parts,
            Err(error) => return Proving::Ready(Err(error)),
        };
        match &self.key {
            Key::Hmac(mac) => {
                let mut mac = mac.clone();
                mac.update(base.as_bytes());
                Proving::Ready(self.complete(&parameters, added, &mac.finalize().into_bytes()))
            }
            Key::Own(key) => Proving::Pending(Box::pin(async move {
                let signature = key.sign(base.as_bytes()).await?;
                self.complete(&parameters, added, &signature)
            })),
        }
    }
}

/// Requests of these verbs say how long their content is, also where there is none (RFC 9110 §8.6).
fn content_is_usual(verb: &str) -> bool {
    matches!(verb, "POST" | "PUT" | "PATCH")
}

/// RFC 9421 §2.2.
fn derived(name: &str, request: &Unsigned<'_>) -> Result<String, Error> {
    let scheme = request.url().scheme_str().unwrap_or("https");
    Ok(match name {
        "@method" => request.verb().to_owned(),
        "@target-uri" => format!("{scheme}://{}{}", request.host(), request.path_and_query()),
        "@authority" => request.host().to_ascii_lowercase(),
        "@scheme" => scheme.to_owned(),
        "@request-target" => request.path_and_query().to_owned(),
        "@path" => request.path().to_owned(),
        "@query" => format!("?{}", request.query().unwrap_or_default()),
        _ => return Err(Error::credential(format!("a signature cannot cover `{}`", name.escape_debug()))),
    })
}

/// RFC 9421 §2.1: the values of that name, without what is around them.
fn header(name: &str, request: &Unsigned<'_>) -> Result<Option<String>, Error> {
    let mut values = Vec::new();
    for value in request.headers().get_all(name) {
        let text = value.to_str().map_err(|_| {
            Error::new(Kind::Request, format!("the header `{name}` is signed, and has a character that is not ASCII"))
        })?;
        values.push(text.trim());
    }
    Ok((!values.is_empty()).then(|| values.join(", ")))
}

/// A header that is covered and not there.
fn absent(name: &str, request: &Unsigned<'_>) -> Result<String, Error> {
    let streamed = || {
        let message = "the content is a stream, and the signature covers what is not there yet: send it whole, or sign without it \
                       (`HttpSignature::without_content`)";
        Error::new(Kind::Request, message)
    };
    match name {
        "content-digest" => {
            let digest = Sha256::digest(request.body().ok_or_else(streamed)?);
            Ok(format!("sha-256=:{}:", STANDARD.encode(digest)))
        }
        "content-length" if request.body().is_some_and(<[u8]>::is_empty) && !content_is_usual(request.verb()) => {
            Err(Error::new(Kind::Request, "the signature covers `content-length`, and the request has no content"))
        }
        "content-length" => Ok(request.body().ok_or_else(streamed)?.len().to_string()),
        "date" => Ok(httpdate::fmt_http_date(request.time())),
        _ => Err(Error::new(
            Kind::Request,
            format!("the signature covers the header `{}`, which the request does not have", name.escape_debug()),
        )),
    }
}

impl fmt::Debug for HttpSignature {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("HttpSignature").field("key_id", &self.key_id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use bytes::Bytes;

    use super::*;

    /// The request of RFC 9421 §B.2.
    fn request() -> http::Request<Bytes> {
        http::Request::post("https://example.com/foo?param=Value&Pet=dog")
            .header("date", "Tue, 20 Apr 2021 02:07:55 GMT")
            .header("content-type", "application/json")
            .body(Bytes::from_static(br#"{"hello": "world"}"#))
            .unwrap()
    }

    fn at(seconds: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(seconds)
    }

    async fn headers(
        signature: &HttpSignature,
        request: &http::Request<Bytes>,
        is_streamed: bool,
    ) -> Result<Vec<String>, Error> {
        let unsigned = Unsigned::new(request, at(1_618_884_473)).with_stream(is_streamed);
        let proof = signature.sign(&unsigned).wait().await?;
        Ok(proof.headers.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect())
    }

    #[tokio::test]
    async fn rfc_9421_b_2_5_hmac_sha256() {
        let key = STANDARD
            .decode("uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==")
            .unwrap();
        let signature = HttpSignature::hmac_sha256("test-shared-secret", &key).unwrap();
        let signature = signature.label("sig-b25").covering(&["date", "@authority", "content-type"]);
        let expected = [
            r#"signature-input: sig-b25=("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret""#,
            "signature: sig-b25=:pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=:",
        ];
        assert_eq!(headers(&signature, &request(), false).await.unwrap(), expected);
    }

    #[tokio::test]
    async fn a_length_that_is_not_sent_is_not_signed() {
        let signature = HttpSignature::hmac_sha256("k", b"key").unwrap().covering(&["@method", "content-length"]);
        for (verb, covered) in [("GET", false), ("DELETE", false), ("POST", true), ("PUT", true)] {
            let empty = http::Request::builder().method(verb).uri("https://example.com/").body(Bytes::new()).unwrap();
            assert_eq!(headers(&signature, &empty, false).await.is_ok(), covered, "{verb}");
        }
    }

    /// Signs nothing, and keeps what it was given.
    #[derive(Clone, Default)]
    struct Keeps(Arc<Mutex<String>>);

    impl SigningKey for Keeps {
        fn sign<'a>(&'a self, base: &'a [u8]) -> BoxFuture<'a, Result<Vec<u8>, Error>> {
            *self.0.lock().unwrap() = String::from_utf8(base.to_vec()).unwrap();
            Box::pin(async { Ok(vec![1, 2, 3]) })
        }
    }

    async fn base(
        change: impl FnOnce(HttpSignature) -> HttpSignature,
        request: &http::Request<Bytes>,
    ) -> (String, Vec<String>) {
        let key = Keeps::default();
        let signature = change(HttpSignature::with_key("test-key-ed25519", key.clone()).unwrap());
        let headers = headers(&signature, request, false).await.unwrap();
        let base = key.0.lock().unwrap().clone();
        (base, headers)
    }

    #[tokio::test]
    async fn rfc_9421_b_2_6_has_this_base() {
        let covered = &["date", "@method", "@path", "@authority", "content-type", "content-length"];
        let (base, headers) = base(|signature| signature.covering(covered), &request()).await;
        let expected = r#""date": Tue, 20 Apr 2021 02:07:55 GMT
"@method": POST
"@path": /foo
"@authority": example.com
"content-type": application/json
"content-length": 18
"@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519""#;
        assert_eq!(base, expected);
        assert_eq!(headers.len(), 2, "{headers:?}");
    }

    #[tokio::test]
    async fn by_default_everything_that_says_what_is_asked_is_covered() {
        let (text, headers) = base(|signature| signature.algorithm("ed25519").tag("app"), &request()).await;
        let digest = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";
        let expected = format!(
            r#""@method": POST
"@authority": example.com
"@path": /foo
"@query": ?param=Value&Pet=dog
"content-type": application/json
"content-digest": {digest}
"@signature-params": ("@method" "@authority" "@path" "@query" "content-type" "content-digest");created=1618884473;keyid="test-key-ed25519";alg="ed25519";tag="app""#
        );
        assert_eq!(text, expected);
        assert_eq!(headers.first().unwrap(), &format!("content-digest: {digest}"));

        let empty = http::Request::post("https://example.com/").body(Bytes::new()).unwrap();
        let (text, _) = base(|signature| signature, &empty).await;
        assert!(text.contains("\"content-digest\": sha-256="), "{text}");
        let bare = http::Request::get("https://EXAMPLE.com/").body(Bytes::new()).unwrap();
        let (text, _) = base(|signature| signature.expires_after(Duration::from_secs(60)), &bare).await;
        let expected = "\"@query\": ?\n\"@signature-params\": (\"@method\" \"@authority\" \"@path\" \"@query\");created=1618884473;expires=1618884533;";
        assert!(text.contains(expected) && text.contains("\"@authority\": example.com\n"), "{text}");
    }

    #[tokio::test]
    async fn what_cannot_be_signed_is_an_error() {
        let signature = || HttpSignature::hmac_sha256("key", b"secret").unwrap();
        let streamed = headers(&signature(), &request(), true).await.unwrap_err().to_string();
        assert!(streamed.contains("the content is a stream") && streamed.contains("without_content"), "{streamed}");
        assert!(headers(&signature().without_content(), &request(), true).await.is_ok());
        for missing in [&["x-none"], &["@status"], &["@query-param"]] {
            assert!(headers(&signature().covering(missing), &request(), false).await.is_err(), "{missing:?}");
        }
        assert!(HttpSignature::hmac_sha256("k\n", b"secret").is_err());
        assert!(HttpSignature::hmac_sha256("key", b"").is_err());
        assert!(!format!("{:?}", signature()).contains("secret"));
    }
}
