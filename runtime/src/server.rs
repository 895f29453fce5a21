//! The server that may receive a credential.

use std::borrow::Cow;
use std::fmt;
use std::net::IpAddr;

use url::{Host, Url};

use crate::echo::visible;
use crate::error::{Error, Kind};

/// The one origin, with an optional base path, that a credential may be sent to.
///
/// A server is written in code or configuration, never taken from a spec: a spec that could choose the host could collect
/// the credentials. Only `https` is accepted; plain `http` only through [`Server::loopback`].
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Server {
    url: Cow<'static, str>,
    loopback: bool,
}

impl Server {
    /// The server `https://HOST`. The name is checked when a client is built.
    #[must_use]
    pub const fn https(url: &'static str) -> Self {
        Self { url: Cow::Borrowed(url), loopback: false }
    }

    /// A server by its URL, such as `https://api.example.com/v2`.
    ///
    /// # Errors
    /// Not a URL, not `https`, or with a user name, a query or a fragment.
    pub fn new(url: &str) -> Result<Self, Error> {
        let server = Self { url: Cow::Owned(url.to_owned()), loopback: false };
        server.parse().map(|_| server)
    }

    /// A server on this machine, such as a mock, reached without TLS: `http://127.0.0.1:8080`.
    ///
    /// # Errors
    /// The host is not a literal loopback address (`127.0.0.0/8` or `::1`); names such as `localhost` are refused because
    /// a resolver decides what they mean.
    pub fn loopback(url: &str) -> Result<Self, Error> {
        let server = Self { url: Cow::Owned(url.to_owned()), loopback: true };
        server.parse().map(|_| server)
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
                let message = format!("`{}` of the server `{}` cannot be {value:?}", name.escape_debug(), shown(url));
                return Err(Error::configuration(message));
            }
            filled = filled.replace(&variable, value);
        }
        match filled.split_once('{') {
            None => Self::new(&filled),
            Some(_) => Err(Error::configuration(format!("the server `{}` has a variable without a value", shown(url)))),
        }
    }

    /// The URL of the server, without a trailing slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.url.trim_end_matches('/')
    }

    pub(crate) fn parse(&self) -> Result<Url, Error> {
        let refuse = |why: &str| Error::configuration(format!("the server `{self}` {why}"));
        let url = Url::parse(&self.url).map_err(|_| refuse("is not a URL"))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(refuse("must not carry a user name or a password"));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(refuse("must not have a query or a fragment"));
        }
        match (url.scheme(), self.loopback) {
            ("https", _) => Ok(url),
            ("http", true) if is_loopback(&url) => Ok(url),
            ("http", true) => Err(refuse("is not a loopback address such as http://127.0.0.1:8080")),
            _ => Err(refuse("is not https")),
        }
    }
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

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
        Some(Host::Domain(_)) | None => false,
    }
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
