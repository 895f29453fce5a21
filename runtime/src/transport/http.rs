//! HTTP by `reqwest`.

use std::net::IpAddr;
use std::pin::pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use reqwest::redirect;
use tokio::time::Instant;
use url::Url;

use super::contract::Transport;
use super::failure::failure;
use super::head::{head, stalled};
use super::settings::HttpSettings;
use super::stream;
use crate::body::{ByteStream, Upload, Whole};
use crate::clock;
use crate::error::{Error, Kind};
use crate::limits::{Bounds, Limit, Limits};
use crate::spawn::apart;

/// HTTP with the limits and the settings of the program.
pub(crate) fn http(limits: &Limits, settings: HttpSettings) -> Result<Arc<dyn Transport>, Error> {
    Ok(Arc::new(Http::new(limits, settings)?))
}

/// Two clients, so that neither can do the other's part: one that cannot speak without TLS, and one that never leaves the
/// machine, by a proxy or otherwise.
struct Http {
    tls: reqwest::Client,
    loopback: OnceLock<reqwest::Client>,
    /// The first origin that was called, which is mostly the only one: it is checked and parsed once.
    first: OnceLock<(http::Uri, reqwest::Client, Url)>,
    connect: Duration,
    settings: HttpSettings,
}

impl Http {
    fn new(limits: &Limits, settings: HttpSettings) -> Result<Self, Error> {
        let tls = build(&settings, limits.connect, |client| client.https_only(true))?;
        Ok(Self { tls, loopback: OnceLock::new(), first: OnceLock::new(), connect: limits.connect, settings })
    }

    fn client(&self, uri: &http::Uri) -> Result<reqwest::Client, Error> {
        if uri.scheme_str() == Some("https") {
            return Ok(self.tls.clone());
        }
        if !is_loopback(uri) {
            return Err(Error::new(Kind::Request, "without TLS, only a loopback address is called"));
        }
        if let Some(client) = self.loopback.get() {
            return Ok(client.clone());
        }
        let client = build(&self.settings, self.connect, reqwest::ClientBuilder::no_proxy)?;
        Ok(self.loopback.get_or_init(|| client).clone())
    }

    /// The client and the URL for a request.
    fn way(&self, uri: &http::Uri) -> Result<(reqwest::Client, Url), Error> {
        let (first, client, root) = match self.first.get() {
            Some(first) => first,
            None => {
                let (client, url) = (self.client(uri)?, parse(uri)?);
                self.first.get_or_init(|| (uri.clone(), client, url))
            }
        };
        if first.scheme() != uri.scheme() || authority(first) != authority(uri) {
            return Ok((self.client(uri)?, parse(uri)?));
        }
        let mut url = root.clone();
        url.set_path(uri.path());
        url.set_query(uri.query());
        Ok((client.clone(), url))
    }
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
    kind: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
) -> Result<reqwest::Client, Error> {
    let client = reqwest::Client::builder()
        .pool_max_idle_per_host(32)
        // A connection that died without a word is found out before the call's own limit, and not used again.
        .http2_keep_alive_interval(Duration::from_secs(8))
        .http2_keep_alive_timeout(Duration::from_secs(5))
        .user_agent(concat!("permitted/", env!("CARGO_PKG_VERSION")));
    let client = settings
        .apply(client)?
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

fn is_loopback(uri: &http::Uri) -> bool {
    let host = uri.host().unwrap_or_default();
    let address = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    uri.scheme_str() == Some("http") && address.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

impl Transport for Http {
    fn send(
        &self,
        request: http::Request<Bytes>,
        bounds: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        // Here and behind references below, because what a future keeps is moved about with it.
        let sent = self.way(request.uri()).map(|(client, url)| {
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
            let mut response = within(start, end, bounds.first_byte, Limit::FirstByte, sent).await?;
            let head = head(&mut response)?;
            let mut whole = Whole::default();
            while let Some(piece) = within(clock::now(), end, bounds.idle, Limit::Idle, response.chunk()).await? {
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
        Box::pin(async move { stream::open(&self.client(request.uri())?, request, bounds).await })
    }
}

/// What the step gives, within its own limit and that of the attempt.
async fn within<T>(
    now: Instant,
    end: Instant,
    limit: Duration,
    name: Limit,
    step: impl Future<Output = Result<T, reqwest::Error>>,
) -> Result<T, Error> {
    let own = clock::after(now, limit);
    match clock::until(own.min(end), step).await {
        Some(outcome) => outcome.map_err(failure),
        None if own < end => Err(Error::new(Kind::Timeout, stalled(name, limit)).with_limit(name)),
        None => Err(Error::new(Kind::Timeout, "the attempt took longer than its limit").with_limit(Limit::Attempt)),
    }
}
