//! HTTP by `reqwest`.

use std::pin::pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use reqwest::redirect;
use url::Url;

use super::contract::Transport;
use super::failure::failure;
use super::head::head;
use super::late::within;
use super::settings::HttpSettings;
use super::stream;
use crate::body::{ByteStream, Upload, Whole};
use crate::clock;
use crate::error::{Error, Kind};
use crate::limits::{Bounds, Limit, Limits};
use crate::server::{InPrivateNetwork, is_private};
use crate::spawn::apart;
use crate::url::address;

/// HTTP with these limits and settings, as a client has it that is given no transport: to wrap in one of the program's own.
///
/// # Errors
/// The settings cannot be used.
pub fn http(limits: &Limits, settings: HttpSettings) -> Result<Arc<dyn Transport>, Error> {
    Ok(Arc::new(Http::new(limits, settings)?))
}

/// Three clients, so that none can do another's part: one that cannot speak without TLS, one that never leaves the
/// machine, by a proxy or otherwise, and one that connects to private addresses only.
struct Http {
    tls: reqwest::Client,
    loopback: OnceLock<reqwest::Client>,
    private: OnceLock<reqwest::Client>,
    /// The first origin that was called, which is mostly the only one: it is checked and parsed once.
    first: OnceLock<First>,
    connect: Duration,
    settings: HttpSettings,
}

struct First {
    uri: http::Uri,
    private: bool,
    client: reqwest::Client,
    root: Url,
}

impl Http {
    fn new(limits: &Limits, settings: HttpSettings) -> Result<Self, Error> {
        let tls = build(&settings, limits.connect, false, |client| client.https_only(true))?;
        let (loopback, private, first) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Ok(Self { tls, loopback, private, first, connect: limits.connect, settings })
    }

    /// `private`: the program asserts that the server is in its private network.
    fn client(&self, uri: &http::Uri, private: bool) -> Result<reqwest::Client, Error> {
        let literal = address(uri.host().unwrap_or_default());
        let (client, private) = match uri.scheme_str() {
            Some("https") => return Ok(self.tls.clone()),
            Some("http") if literal.is_some_and(|address| address.is_loopback()) => (&self.loopback, false),
            Some("http") if private && literal.is_none_or(is_private) => (&self.private, true),
            _ => {
                return Err(Error::new(
                    Kind::Request,
                    "without TLS, only a loopback address is called, or a private one of `Server::assume_private_network`",
                ));
            }
        };
        if let Some(client) = client.get() {
            return Ok(client.clone());
        }
        let built = build(&self.settings, self.connect, private, reqwest::ClientBuilder::no_proxy)?;
        Ok(client.get_or_init(|| built).clone())
    }

    /// The client and the URL for a request.
    fn way(&self, uri: &http::Uri, private: bool) -> Result<(reqwest::Client, Url), Error> {
        let first = match self.first.get() {
            Some(first) => first,
            None => {
                let (client, root) = (self.client(uri, private)?, parse(uri)?);
                self.first.get_or_init(|| First { uri: uri.clone(), private, client, root })
            }
        };
        if first.uri.scheme() != uri.scheme() || authority(&first.uri) != authority(uri) || first.private != private {
            return Ok((self.client(uri, private)?, parse(uri)?));
        }
        let mut url = first.root.clone();
        url.set_path(uri.path());
        url.set_query(uri.query());
        Ok((first.client.clone(), url))
    }
}

fn is_marked<B>(request: &http::Request<B>) -> bool {
    request.extensions().get::<InPrivateNetwork>().is_some()
}

fn authority(uri: &http::Uri) -> Option<&str> {
    uri.authority().map(http::uri::Authority::as_str)
}

fn parse(uri: &http::Uri) -> Result<Url, Error> {
    Url::parse(&uri.to_string()).map_err(|_| Error::new(Kind::Request, "the arguments do not make a URL"))
}

/// The program's settings first; what the guarantees rest on comes after them.
fn build(
    settings: &HttpSettings,
    connect: Duration,
    private: bool,
    kind: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
) -> Result<reqwest::Client, Error> {
    let client = reqwest::Client::builder()
        .pool_max_idle_per_host(32)
        // A connection that died without a word is found out before the call's own limit, and not used again.
        .http2_keep_alive_interval(Duration::from_secs(8))
        .http2_keep_alive_timeout(Duration::from_secs(5))
        .user_agent(concat!("permitted/", env!("CARGO_PKG_VERSION")));
    let client = settings
        .apply(client, private)?
        // A redirect would carry custom headers and the body to another origin.
        .redirect(redirect::Policy::none())
        .referer(false)
        // One retry layer, and it is not this one.
        .retry(reqwest::retry::never())
        // What is not HTTP/1.1 or later is an error, not a response.
        .http1_allow_obsolete_multiline_headers_in_responses(false)
        .http1_ignore_invalid_headers_in_responses(false)
        .http1_allow_spaces_after_header_name_in_responses(false)
        .connect_timeout(connect);
    #[cfg(feature = "rustls")]
    let client = client
        .tls_danger_accept_invalid_certs(false)
        .tls_danger_accept_invalid_hostnames(false)
        .tls_sslkeylogfile(false);
    kind(client)
        .build()
        .map_err(|error| Error::configuration("the HTTP client cannot be built").with_source(error.without_url()))
}

impl Transport for Http {
    fn send(
        &self,
        request: http::Request<Bytes>,
        bounds: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        // Here and behind references below, because what a future keeps is moved about with it.
        let sent = self.way(request.uri(), is_marked(&request)).map(|(client, url)| {
            let (head, body) = request.into_parts();
            let mut request = reqwest::Request::new(head.method, url);
            *request.headers_mut() = head.headers;
            *request.body_mut() = Some(body.into());
            client.execute(request)
        });
        Box::pin(async move {
            let start = clock::now();
            let end = clock::after(start, bounds.time);
            let sent = pin!(apart(sent?));
            let mut response = within(start, end, bounds.first_byte, Limit::FirstByte, sent, failure).await?;
            let head = head(&mut response)?;
            let mut whole = Whole::default();
            while let Some(piece) =
                within(clock::now(), end, bounds.idle, Limit::Idle, response.chunk(), failure).await?
            {
                whole.push(piece, bounds.body).map_err(|error| error.with_status(head.status()))?;
            }
            Ok(head.map(|()| whole.into_bytes()))
        })
    }

    fn open<'a>(
        &'a self,
        request: http::Request<Upload>,
        bounds: Bounds,
    ) -> BoxFuture<'a, Result<http::Response<ByteStream>, Error>> {
        Box::pin(async move { stream::open(&self.client(request.uri(), is_marked(&request))?, request, bounds).await })
    }
}
