//! Host names and their addresses.

use std::collections::HashMap;
use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use futures_util::future::BoxFuture;
use reqwest::ClientBuilder;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::server::is_private;

/// A resolver of host names, in place of the system's. It is asked on a thread that carries connections, which one that blocks stops.
pub trait Resolver: Send + Sync + 'static {
    /// The addresses of the host; their ports are not used.
    fn resolve(&self, host: &str) -> BoxFuture<'static, io::Result<Vec<SocketAddr>>>;
}

/// The program's settings for host names.
#[derive(Clone, Default)]
pub(super) struct Dns {
    fixed: HashMap<String, Vec<SocketAddr>>,
    resolver: Option<Arc<dyn Resolver>>,
}

impl Dns {
    pub(super) fn fix(&mut self, host: &str, addresses: &[SocketAddr]) {
        self.fixed.insert(host.to_ascii_lowercase(), addresses.to_vec());
    }

    pub(super) fn ask(&mut self, resolver: impl Resolver) {
        self.resolver = Some(Arc::new(resolver));
    }

    pub(super) fn apply(&self, http: ClientBuilder, private: bool) -> ClientBuilder {
        if private {
            return http.dns_resolver(Private(self.clone()));
        }
        let http = match &self.resolver {
            Some(resolver) => http.dns_resolver(Resolves(Arc::clone(resolver))),
            None => http,
        };
        self.fixed.iter().fold(http, |http, (host, addresses)| http.resolve_to_addrs(host, addresses))
    }
}

/// A resolver as the HTTP client wants it.
struct Resolves(Arc<dyn Resolver>);

impl Resolve for Resolves {
    fn resolve(&self, name: Name) -> Resolving {
        let found = self.0.resolve(name.as_str());
        Box::pin(async move { Ok(Box::new(found.await?.into_iter()) as Addrs) })
    }
}

/// Only the private ones of a name's addresses. The HTTP client connects to what this gives and asks nobody else, so that
/// no response can change between the check and the connection.
struct Private(Dns);

impl Resolve for Private {
    fn resolve(&self, name: Name) -> Resolving {
        let host = name.as_str().to_owned();
        let fixed = self.0.fixed.get(&host.to_ascii_lowercase()).cloned();
        let asked = self.0.resolver.as_ref().filter(|_| fixed.is_none()).map(|resolver| resolver.resolve(&host));
        Box::pin(async move {
            let found = match (fixed, asked) {
                (Some(fixed), _) => fixed,
                (None, Some(asked)) => asked.await?,
                (None, None) => system(&host).await?,
            };
            let (private, public): (Vec<_>, Vec<_>) = found.into_iter().partition(|found| is_private(found.ip()));
            if let (true, Some(first)) = (private.is_empty(), public.first()) {
                return Err(NotPrivate { host, address: first.ip() }.into());
            }
            Ok(Box::new(private.into_iter()) as Addrs)
        })
    }
}

/// The system's own resolver, which the HTTP client asks by default.
#[cfg(not(target_arch = "wasm32"))]
async fn system(host: &str) -> io::Result<Vec<SocketAddr>> {
    Ok(tokio::net::lookup_host((host, 0)).await?.collect())
}

/// There is none.
#[cfg(target_arch = "wasm32")]
async fn system(_host: &str) -> io::Result<Vec<SocketAddr>> {
    Err(io::ErrorKind::Unsupported.into())
}

/// No address of the host is private.
#[derive(Debug)]
pub(super) struct NotPrivate {
    host: String,
    address: IpAddr,
}

impl fmt::Display for NotPrivate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { host, address } = self;
        write!(
            formatter,
            "`{host}` is not in a private network: its address is {address}, and without TLS a credential goes to \
             loopback, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and fc00::/7 only"
        )
    }
}

impl std::error::Error for NotPrivate {}
