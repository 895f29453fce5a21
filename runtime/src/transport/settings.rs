//! The program's own settings of the HTTP client.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::ClientBuilder;

use super::dns::{Dns, Resolver};
use crate::error::Error;

/// Settings of the HTTP client: proxy, certificates, name resolution, connections.
///
/// None of them can undo a promise of this crate: redirects are not followed, certificates and host names are verified,
/// nothing but `https` leaves the machine, or the private network of a
/// [`Server::assume_private_network`](crate::Server::assume_private_network). A program that needs more implements its own [`Transport`](super::Transport).
///
/// Requests that run together are spread over the threads that carry connections, each with connections of its own: one after another they
/// have one. With an origin that speaks HTTP/2, all have one as soon as its first response has said so; the first few that begin together
/// may have one each.
///
/// ```
/// # fn client<S: permitted::Strategy>(strategy: S) -> Result<permitted::Client<S>, permitted::Error> {
/// use permitted::transport::HttpSettings;
///
/// let http = HttpSettings::new().proxy("http://proxy.example:3128").max_idle_connections(4);
/// permitted::Client::builder(strategy).http(http).build()
/// # }
/// ```
#[derive(Clone, Default)]
#[must_use = "settings take effect in `ClientBuilder::http`"]
pub struct HttpSettings {
    changes: Vec<Change>,
    dns: Dns,
    idle: Option<usize>,
    /// The first setting that cannot be used.
    error: Option<Error>,
}

type Change = Arc<dyn Fn(ClientBuilder) -> ClientBuilder + Send + Sync>;

impl HttpSettings {
    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    fn with(mut self, change: impl Fn(ClientBuilder) -> ClientBuilder + Send + Sync + 'static) -> Self {
        self.changes.push(Arc::new(change));
        self
    }

    fn with_read<T: Clone + Send + Sync + 'static>(
        mut self,
        read: Result<T, reqwest::Error>,
        message: &str,
        change: impl Fn(ClientBuilder, T) -> ClientBuilder + Send + Sync + 'static,
    ) -> Self {
        match read {
            Ok(value) => self.with(move |http| change(http, value.clone())),
            // The error may repeat what it could not read.
            Err(_) => {
                self.error.get_or_insert_with(|| Error::configuration(message));
                self
            }
        }
    }

    /// The proxy of all requests, by its URL, with user name and password if it wants them. By default proxies are those of
    /// the environment (`HTTPS_PROXY`, `NO_PROXY` …). A proxy sees `CONNECT` only, and requests to a loopback
    /// [`Server`](crate::Server) or one in a private network never go through one.
    pub fn proxy(self, url: &str) -> Self {
        self.with_read(reqwest::Proxy::all(url), "the proxy's URL cannot be used", ClientBuilder::proxy)
    }

    /// No proxy, whatever the environment says.
    pub fn no_proxy(self) -> Self {
        self.with(ClientBuilder::no_proxy)
    }

    /// Root certificates (PEM) that are trusted beside the system's.
    #[cfg(feature = "rustls")]
    pub fn add_root_certificates(self, pem: &[u8]) -> Self {
        self.with_read(roots(pem), "the root certificates are not PEM", ClientBuilder::tls_certs_merge)
    }

    /// Root certificates (PEM) that are trusted in place of the system's.
    #[cfg(feature = "rustls")]
    pub fn only_root_certificates(self, pem: &[u8]) -> Self {
        self.with_read(roots(pem), "the root certificates are not PEM", ClientBuilder::tls_certs_only)
    }

    /// The certificate chain and the private key (both PEM, in one text) that the client proves itself with (mutual TLS).
    #[cfg(feature = "rustls")]
    pub fn client_certificate(self, pem: &[u8]) -> Self {
        let read = reqwest::Identity::from_pem(pem);
        self.with_read(read, "the client certificate is not a chain and a key in PEM", ClientBuilder::identity)
    }

    /// TLS 1.3 only; by default also TLS 1.2.
    #[cfg(feature = "rustls")]
    pub fn tls_1_3_only(self) -> Self {
        self.with(|http| http.tls_version_min(reqwest::tls::Version::TLS_1_3))
    }

    /// Fixed addresses of a host; a port of 0 is the URL's.
    pub fn resolve(mut self, host: &str, addresses: &[SocketAddr]) -> Self {
        self.dns.fix(host, addresses);
        self
    }

    /// Another resolver of host names than the system's.
    pub fn resolver(mut self, resolver: impl Resolver) -> Self {
        self.dns.ask(resolver);
        self
    }

    /// The most idle connections for each host; 128. Each of the threads that carry connections, one for each core and at least
    /// two, has its share of them.
    pub fn max_idle_connections(mut self, connections: usize) -> Self {
        self.idle = Some(connections);
        self
    }

    /// The share of one of the `usual` threads, of which the first get what is left over, or of one of the `spare` threads, which come after
    /// them and have one each, if there are so many.
    pub(super) fn max_idle(&self, rank: usize, usual: usize, spare: usize) -> usize {
        const MAX_IDLE: usize = 128;
        let all = self.idle.unwrap_or(MAX_IDLE);
        let of_spare = if all >= usual + spare { spare } else { 0 };
        if rank >= usual {
            return of_spare.min(1);
        }
        let all = all - of_spare;
        let left_over = all.checked_rem(usual).is_some_and(|rest| rank < rest);
        all.checked_div(usual).unwrap_or(all) + usize::from(left_over)
    }

    /// The time after which an idle connection is closed; 90 s.
    pub fn idle_timeout(self, time: Duration) -> Self {
        self.with(move |http| http.pool_idle_timeout(time))
    }

    /// The silence after which an HTTP/2 connection is probed with a `PING`, 8 s, and the time for its acknowledgement, 5 s.
    pub fn http2_keep_alive(self, interval: Duration, timeout: Duration) -> Self {
        self.with(move |http| http.http2_keep_alive_interval(interval).http2_keep_alive_timeout(timeout))
    }

    /// Probes HTTP/2 connections without an in-flight request as well; some servers close them for it.
    pub fn http2_keep_alive_while_idle(self) -> Self {
        self.with(|http| http.http2_keep_alive_while_idle(true))
    }

    /// HTTP/1.1 only.
    pub fn http1_only(self) -> Self {
        self.with(ClientBuilder::http1_only)
    }

    /// The `User-Agent` of all requests; `permitted/VERSION`.
    pub fn user_agent(self, name: &str) -> Self {
        let name = name.to_owned();
        self.with(move |http| http.user_agent(name.clone()))
    }

    /// The local address that connections are made from.
    pub fn local_address(self, address: IpAddr) -> Self {
        self.with(move |http| http.local_address(address))
    }

    /// The settings made on a builder; with `private`, of a client that connects to private addresses only.
    pub(super) fn apply(&self, http: ClientBuilder, private: bool) -> Result<ClientBuilder, Error> {
        match &self.error {
            Some(error) => Err(error.clone()),
            None => Ok(self.dns.apply(self.changes.iter().fold(http, |http, change| change(http)), private)),
        }
    }
}

#[cfg(feature = "rustls")]
fn roots(pem: &[u8]) -> Result<Vec<reqwest::Certificate>, reqwest::Error> {
    reqwest::Certificate::from_pem_bundle(pem)
}

impl fmt::Debug for HttpSettings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("HttpSettings(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_that_cannot_be_used_is_an_error_without_its_text() {
        let wrong = [
            HttpSettings::new().proxy("http://user:hidden-word@[proxy"),
            #[cfg(feature = "rustls")]
            HttpSettings::new().client_certificate(b"hidden-word"),
        ];
        for settings in wrong {
            let error = settings.apply(reqwest::Client::builder(), false).unwrap_err();
            let shown = format!("{error} {error:?} {settings:?}");
            assert!(!shown.contains("hidden-word"), "{shown}");
        }
    }

    #[test]
    fn the_threads_share_the_idle_connections() {
        for (all, shares) in
            [(0, [0; 5]), (1, [1, 0, 0, 0, 0]), (4, [2, 1, 1, 0, 0]), (6, [2, 1, 1, 1, 1]), (128, [42, 42, 42, 1, 1])]
        {
            let settings = HttpSettings::new().max_idle_connections(all);
            assert_eq!([0, 1, 2, 3, 4].map(|rank| settings.max_idle(rank, 3, 2)), shares);
        }
    }
}
