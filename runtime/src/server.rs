//! The server that may receive a credential.

use std::borrow::Cow;
use std::fmt;
#[cfg(not(target_arch = "wasm32"))]
use std::net::IpAddr;

use crate::echo::visible;
use crate::error::{Error, Kind};
use crate::text::escaped;
#[cfg(not(target_arch = "wasm32"))]
use crate::url::address;
use crate::url::{Url, is_loopback};

/// The one origin, with an optional base path, that a credential may be sent to.
///
/// A server is written in code or configuration, never taken from a document: a document that could choose the host could collect
/// the credentials. Only `https` is accepted; plain `http` only through [`Server::loopback`] and
/// [`Server::assume_private_network`].
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Server {
    url: Cow<'static, str>,
    plain_http: PlainHttp,
}

/// The places in which a server may be reached without TLS.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum PlainHttp {
    Nowhere,
    Loopback,
    #[cfg(not(target_arch = "wasm32"))]
    PrivateNetwork,
}

/// On a request (`http::Extensions`): the program asserts that this server is in its private network.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy)]
pub(crate) struct InPrivateNetwork;

impl Server {
    /// The server `https://HOST`. The name is checked when a client is built.
    #[must_use]
    pub const fn https(url: &'static str) -> Self {
        Self { url: Cow::Borrowed(url), plain_http: PlainHttp::Nowhere }
    }

    /// A server by its URL, such as `https://api.example.com/v2`.
    ///
    /// # Errors
    /// Not a URL, not `https`, or with a user name, a fragment or a variable (`{region}`: [`from_template`](Self::from_template)). A query is for the endpoints of an authorization server (RFC 6749
    /// §3.1, §3.2): a client of an API with one is an error when it is built.
    pub fn new(url: &str) -> Result<Self, Error> {
        Self::checked(url, PlainHttp::Nowhere)
    }

    /// A server on this machine, such as a mock, reached without TLS: `http://127.0.0.1:8080`.
    ///
    /// # Errors
    /// The host is not a literal loopback address (`127.0.0.0/8` or `::1`); names such as `localhost` are refused because
    /// a resolver decides what they mean.
    pub fn loopback(url: &str) -> Result<Self, Error> {
        Self::checked(url, PlainHttp::Loopback)
    }

    /// A server of a private network, reached without TLS: `http://billing.internal:8080`, `http://10.0.3.7`.
    ///
    /// Whoever can read or respond in that network sees the credential; the program asserts that nobody does. `https` needs no
    /// such assertion.
    ///
    /// The credential goes to private addresses only: loopback (`127.0.0.0/8`, `::1`), RFC 1918 (`10.0.0.0/8`,
    /// `172.16.0.0/12`, `192.168.0.0/16`) and unique local IPv6 (`fc00::/7`). A host may have any name, because names prove nothing:
    /// its addresses are checked whenever a connection is made, the public ones among them are passed over, and without
    /// a private one the call fails before anything is sent. No proxy is used. Not private: link-local addresses, which
    /// machines give to themselves and clouds to their metadata services (`169.254.0.0/16`, `fe80::/10`), and addresses
    /// that the customers of a provider share (`100.64.0.0/10`).
    ///
    /// Not in a browser (`wasm32`): a page cannot see which address a name has.
    ///
    /// # Errors
    /// Not a URL, or one with a user name or a fragment; or its host is an address that is not private.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn assume_private_network(url: &str) -> Result<Self, Error> {
        Self::checked(url, PlainHttp::PrivateNetwork)
    }

    fn checked(url: &str, plain_http: PlainHttp) -> Result<Self, Error> {
        let server = Self { url: Cow::Owned(url.to_owned()), plain_http };
        server.parse_endpoint().map(|_| server)
    }

    /// A server by a URL with variables, such as `https://{region}.api.example.com/{version}`.
    ///
    /// # Errors
    /// As for [`new`](Self::new); or a variable is without a value, or has one with other characters than letters, digits,
    /// `-`, `_`, `~` and, between others, `.`; in the path also `/`.
    pub fn from_template(url: &str, values: &[(&str, &str)]) -> Result<Self, Error> {
        let host = url.split_once("://").map_or(0, |(scheme, _)| scheme.len() + 3);
        let path = url.get(host..).and_then(|rest| rest.find('/')).map_or(url.len(), |at| host + at);
        let mut filled = url.to_owned();
        for (name, value) in values {
            let variable = format!("{{{name}}}");
            let in_path = url.find(&variable).is_some_and(|at| at > path);
            let allowed =
                |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '~') || in_path && c == '/';
            let dots = value.split('/').any(|part| part.starts_with('.') || part.ends_with('.'));
            if (value.is_empty() && !in_path) || !value.chars().all(allowed) || dots {
                let message = format!("`{}` of the server `{}` cannot be {value:?}", escaped(name), shown(url));
                return Err(Error::configuration(message));
            }
            filled = filled.replace(&variable, value);
        }
        Self::new(&filled)
    }

    /// The URL of the server, without a trailing slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.url.trim_end_matches('/')
    }

    /// Scheme, host and port.
    pub(crate) fn origin(&self) -> String {
        self.parse_endpoint().map_or_else(|_| self.as_str().to_owned(), |url| url.origin().ascii_serialization())
    }

    /// The URL as it was written.
    pub(crate) fn written(&self) -> &str {
        &self.url
    }

    /// Another server that this one names, with the same leave to be reached without TLS.
    pub(crate) fn named(&self, url: &str) -> Result<Self, Error> {
        let server = Self { url: Cow::Owned(url.to_owned()), ..self.clone() };
        server.parse_endpoint().map(|_| server)
    }

    /// The URL of an API's server.
    pub(crate) fn parse(&self) -> Result<Url, Error> {
        let url = self.parse_endpoint()?;
        match url.query() {
            Some(_) => Err(Error::configuration(format!("the server `{self}` must not have a query"))),
            None => Ok(url),
        }
    }

    /// The URL of an endpoint, which may have a query.
    pub(crate) fn parse_endpoint(&self) -> Result<Url, Error> {
        let refuse = |why: &str| Error::configuration(format!("the server `{self}` {why}"));
        if self.url.contains('{') {
            return Err(refuse("has a variable without a value: `Server::from_template` gives it one"));
        }
        let url = Url::parse(&self.url).map_err(|_| refuse("is not a URL"))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(refuse("must not carry a user name or a password"));
        }
        if url.fragment().is_some() {
            return Err(refuse("must not have a fragment"));
        }
        match (url.scheme(), self.plain_http) {
            ("https", _) => Ok(url),
            ("http", PlainHttp::Loopback) if url.host_str().is_some_and(is_loopback) => Ok(url),
            ("http", PlainHttp::Loopback) if is_localhost(&url) => Err(refuse(&format!(
                "is not a loopback address: a resolver decides what `localhost` means; write `{}`",
                on_this_machine(&url)
            ))),
            ("http", PlainHttp::Loopback) => Err(refuse("is not a loopback address such as http://127.0.0.1:8080")),
            #[cfg(not(target_arch = "wasm32"))]
            ("http", PlainHttp::PrivateNetwork)
                if address(url.host_str().unwrap_or_default()).is_none_or(is_private) =>
            {
                Ok(url)
            }
            #[cfg(not(target_arch = "wasm32"))]
            ("http", PlainHttp::PrivateNetwork) => Err(refuse(
                "is not an address of a private network (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7)",
            )),
            ("http", PlainHttp::Nowhere) => Err(refuse(&format!("is not https; {}", without_tls(&url)))),
            _ => Err(refuse("is not https")),
        }
    }

    /// The server is only reached in the private network.
    pub(crate) fn is_in_private_network(&self) -> bool {
        #[cfg(not(target_arch = "wasm32"))]
        let is_private = self.plain_http == PlainHttp::PrivateNetwork;
        #[cfg(target_arch = "wasm32")]
        let is_private = false;
        is_private
    }
}

/// Lets a transport send the request into the private network without TLS, if its server is there.
pub(crate) fn mark<B>(request: &mut http::Request<B>, in_private_network: bool) {
    #[cfg(not(target_arch = "wasm32"))]
    if in_private_network {
        request.extensions_mut().insert(InPrivateNetwork);
    }
    #[cfg(target_arch = "wasm32")]
    let _ = (request, in_private_network);
}

/// For generated code: a server by a URL with variables, each of which has a default.
pub struct ServerTemplate {
    url: &'static str,
    values: Vec<(&'static str, Cow<'static, str>)>,
}

impl ServerTemplate {
    /// All variables with their defaults.
    #[must_use]
    pub fn new(url: &'static str, defaults: &[(&'static str, &'static str)]) -> Self {
        Self { url, values: defaults.iter().map(|(name, value)| (*name, Cow::Borrowed(*value))).collect() }
    }

    /// Sets the variable of that number.
    #[must_use]
    pub fn set(mut self, index: usize, value: &str) -> Self {
        if let Some((_, text)) = self.values.get_mut(index) {
            *text = Cow::Owned(value.to_owned());
        }
        self
    }

    /// The server.
    ///
    /// # Errors
    /// As for [`Server::from_template`].
    pub fn build(&self) -> Result<Server, Error> {
        let values: Vec<(&str, &str)> = self.values.iter().map(|(name, value)| (*name, &**value)).collect();
        Server::from_template(self.url, &values)
    }
}

/// For generated code: the value of that text, which a configuration may hold.
///
/// # Errors
/// It is none of those that the document lists.
pub fn listed<T, const N: usize>(text: &str, texts: &[&'static str; N], values: [T; N]) -> Result<T, Error> {
    let value = texts.iter().zip(values).find_map(|(listed, value)| (*listed == text).then_some(value));
    value.ok_or_else(|| {
        let text = visible(text, 64);
        Error::configuration(format!("the document lists {} for the server's URL, and not `{text}`", texts.join(", ")))
    })
}

/// A URL for messages: what may be a password or a key stays out.
fn shown(url: &str) -> String {
    let place = url.split(['?', '#']).next().unwrap_or_default();
    if url.contains('@') { "(hidden)".to_owned() } else { visible(place, 1024) }
}

/// Anything else behind the name of a server would be a part of the name: `https://api.example.com` and `@evil.example`.
pub(crate) fn check_path(path: &str) -> Result<(), Error> {
    if path.starts_with('/') {
        return Ok(());
    }
    Err(Error::new(Kind::Request, format!("the path `{path}` does not begin with a slash")))
}

/// Loopback, RFC 1918 and RFC 4193.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn is_private(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => address.is_loopback() || address.is_private(),
        IpAddr::V6(address) => address.is_loopback() || address.is_unique_local(),
    }
}

fn is_localhost(url: &Url) -> bool {
    let name = url.host_str().unwrap_or_default().trim_end_matches('.');
    name == "localhost" || name.ends_with(".localhost")
}

/// The same URL with an address that no resolver is asked for.
fn on_this_machine(url: &Url) -> String {
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    shown(&format!("http://127.0.0.1{port}{}", url.path().trim_end_matches('/')))
}

/// The constructor for a server without TLS.
fn without_tls(url: &Url) -> String {
    if is_localhost(url) || url.host_str().is_some_and(is_loopback) {
        let literal = if is_localhost(url) { on_this_machine(url) } else { shown(url.as_str().trim_end_matches('/')) };
        return format!("a server on this machine is `Server::loopback({literal:?})`");
    }
    "plain http is for this machine (`Server::loopback`) and, as the program's own word, for a private network \
     (`Server::assume_private_network`)"
        .to_owned()
}

impl fmt::Debug for Server {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Server").field(&shown(&self.url)).finish()
    }
}

/// Up to the query, which no server may have, and without a URL that has a user name or a password.
impl fmt::Display for Server {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&shown(&self.url))
    }
}
