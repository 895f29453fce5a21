//! The HTTP clients.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use reqwest::redirect;

use super::settings::HttpSettings;
use crate::connections;
use crate::error::Error;
use crate::limits::Limits;

/// The servers that a client may connect to. There are three kinds, so that none can do another's part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Any server, and none without TLS.
    Tls,
    /// It never leaves the machine, by a proxy or otherwise.
    Loopback,
    /// Private addresses only.
    Private,
}

/// A client of each kind for each thread of connections, so that a request, its connection and their pool are on one thread.
pub(super) struct Clients {
    /// The thread of requests that come one after another.
    pub(super) home: usize,
    of_threads: Vec<[OnceLock<reqwest::Client>; 3]>,
    connect: Duration,
    settings: HttpSettings,
}

impl Clients {
    pub(super) fn new(limits: &Limits, settings: HttpSettings) -> Result<Self, Error> {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let home = NEXT.fetch_add(1, Ordering::Relaxed).checked_rem(connections::usual()).unwrap_or(0);
        let of_threads = (0..connections::count()).map(|_| Default::default()).collect();
        let clients = Self { home, of_threads, connect: limits.connect, settings };
        // Settings that cannot be used are known before the first call.
        clients.of(Reach::Tls, home).map(drop)?;
        Ok(clients)
    }

    /// The client of a thread, which is made when there is something for it to do: TLS is dear to set up.
    pub(super) fn of(&self, reach: Reach, thread: usize) -> Result<&reqwest::Client, Error> {
        let [tls, loopback, private] =
            self.of_threads.get(thread).ok_or_else(|| Error::configuration("there is no such thread"))?;
        let slot = match reach {
            Reach::Tls => tls,
            Reach::Loopback => loopback,
            Reach::Private => private,
        };
        if let Some(client) = slot.get() {
            return Ok(client);
        }
        let made = self.make(reach, thread)?;
        Ok(slot.get_or_init(|| made))
    }

    /// The program's settings first; what the guarantees rest on comes after them.
    fn make(&self, reach: Reach, thread: usize) -> Result<reqwest::Client, Error> {
        let client = reqwest::Client::builder()
            // A connection that died without a word is found out before the call's own limit, and not used again.
            .http2_keep_alive_interval(Duration::from_secs(8))
            .http2_keep_alive_timeout(Duration::from_secs(5))
            .user_agent(concat!("permitted/", env!("CARGO_PKG_VERSION")));
        // The usual threads from the home on, and then the spare ones.
        let usual = connections::usual();
        let rank = match thread < usual {
            true => (thread + usual).wrapping_sub(self.home).checked_rem(usual).unwrap_or(0),
            false => thread,
        };
        let idle = self.settings.max_idle(rank, usual, connections::count().saturating_sub(usual));
        let client = self
            .settings
            .apply(client.pool_max_idle_per_host(idle), reach == Reach::Private)?
            // A redirect would carry custom headers and the body to another origin.
            .redirect(redirect::Policy::none())
            .referer(false)
            // Retries are the client's own. With a maximum of none, reqwest keeps no copy of each request.
            .retry(reqwest::retry::never().max_retries_per_request(0))
            // What is not HTTP/1.1 or later is an error, not a response.
            .http1_allow_obsolete_multiline_headers_in_responses(false)
            .http1_ignore_invalid_headers_in_responses(false)
            .http1_allow_spaces_after_header_name_in_responses(false)
            .connect_timeout(self.connect);
        #[cfg(feature = "rustls")]
        let client = client
            .tls_danger_accept_invalid_certs(false)
            .tls_danger_accept_invalid_hostnames(false)
            .tls_sslkeylogfile(false);
        let client = match reach {
            Reach::Tls => client.https_only(true),
            // They have no use for roots, which are dear to read.
            #[cfg(feature = "rustls")]
            Reach::Loopback | Reach::Private => client.no_proxy().tls_certs_only([]),
            #[cfg(not(feature = "rustls"))]
            Reach::Loopback | Reach::Private => client.no_proxy(),
        };
        client
            .build()
            .map_err(|error| Error::configuration("the HTTP client cannot be built").with_source(error.without_url()))
    }
}
