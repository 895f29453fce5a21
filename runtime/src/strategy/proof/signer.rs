//! Signers of requests, and the part of a request that they see.

use std::time::SystemTime;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, Uri};

use super::Proving;
use crate::threads::{MaybeSend, MaybeSync};

/// A signer of requests: it sees each request when everything else is on it, and gives the headers and query parameters that
/// sign it.
///
/// The signature is made anew for each attempt. It is sent as every [`Proof`](super::Proof) is: nothing else on the request can replace it, and no
/// output shows it. `HttpSignature` (feature `http-signatures`) is one; this is one of a program's own:
///
/// ```
/// use hmac::{Hmac, KeyInit, Mac};
/// use permitted::strategy::{Proof, Proving, Signed, Signer, Unsigned};
/// use permitted::{Credential, Error, SecretString};
///
/// /// `X-Signature: HEX` of the verb, the path with its query, and the body.
/// struct ByHmac(Hmac<sha2::Sha256>);
///
/// impl ByHmac {
///     fn signature(&self, request: &Unsigned<'_>) -> Result<Proof, Error> {
///         let body = request.body().ok_or_else(|| Error::credential("a body that is a stream is not signed"))?;
///         let mut mac = self.0.clone();
///         mac.update(format!("{} {}\n", request.verb(), request.path_and_query()).as_bytes());
///         mac.update(body);
///         let hex: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
///         Proof::new().header("x-signature", &SecretString::from(hex))
///     }
/// }
///
/// impl Signer for ByHmac {
///     fn sign<'a>(&'a self, request: &'a Unsigned<'a>) -> Proving<'a> {
///         Proving::Ready(self.signature(request))
///     }
/// }
/// # struct Partner; impl permitted::Identity for Partner { const NAME: &'static str = "partner"; }
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let (server, key) = (permitted::Server::new("https://api.example.com")?, "from-the-vault".to_owned());
/// let signer = ByHmac(Hmac::new_from_slice(key.as_bytes())?);
/// let strategy = Signed::new(Credential::<Partner>::assume(server), signer);
/// let client = permitted::Client::new(strategy)?;
/// # drop(client); Ok(()) }
/// ```
pub trait Signer: MaybeSend + MaybeSync + 'static {
    /// The headers and query parameters that sign the request; at once, or after asking a key service.
    ///
    /// An error fails the call, and nothing is sent.
    fn sign<'a>(&'a self, request: &'a Unsigned<'a>) -> Proving<'a>;

    /// The server responded to a request with this signature. `true` when the same request is worth one more signature, because
    /// the server named a nonce (RFC 9449 §9), say: after a 401, it is then sent once more, by the same token.
    fn responded(&self, status: StatusCode, headers: &HeaderMap) -> bool {
        let _ = (status, headers);
        false
    }
}

/// A request as it is sent, but for its signature.
pub struct Unsigned<'a> {
    request: &'a http::Request<Bytes>,
    is_streamed: bool,
    time: SystemTime,
}

impl<'a> Unsigned<'a> {
    /// A request as a signer sees it at that time, for the tests of one.
    #[must_use]
    pub fn new(request: &'a http::Request<Bytes>, time: SystemTime) -> Self {
        Self { request, is_streamed: false, time }
    }

    pub(crate) fn with_stream(self, is_streamed: bool) -> Self {
        Self { is_streamed, ..self }
    }

    /// `GET`, `POST` …
    #[must_use]
    pub fn verb(&self) -> &str {
        self.request.method().as_str()
    }

    /// The whole URL.
    #[must_use]
    pub fn url(&self) -> &Uri {
        self.request.uri()
    }

    /// The value of the header `Host`, or of `:authority` in HTTP/2: the host, and its port where it is not the scheme's own.
    #[must_use]
    pub fn host(&self) -> &str {
        self.url().authority().map_or("", http::uri::Authority::as_str)
    }

    /// The path, escaped.
    #[must_use]
    pub fn path(&self) -> &str {
        self.url().path()
    }

    /// The query, escaped, if there is one.
    #[must_use]
    pub fn query(&self) -> Option<&str> {
        self.url().query()
    }

    /// The path with the query, as the first line of an HTTP/1.1 request has them.
    #[must_use]
    pub fn path_and_query(&self) -> &str {
        self.url().path_and_query().map_or("/", http::uri::PathAndQuery::as_str)
    }

    /// The headers, those that prove the identity among them. `Host`, `Content-Length` and `User-Agent` come later.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.request.headers()
    }

    /// The body, empty where there is none. None of one that is a stream: its bytes are not there yet.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        (!self.is_streamed).then(|| self.request.body().as_ref())
    }

    /// The time of the signature.
    #[must_use]
    pub fn time(&self) -> SystemTime {
        self.time
    }
}

/// Headers and body are left out: they may be secrets.
impl std::fmt::Debug for Unsigned<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Unsigned")
            .field("verb", &self.verb())
            .field("host", &self.host())
            .finish_non_exhaustive()
    }
}
