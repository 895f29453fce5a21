//! By `url`.

use std::net::IpAddr;

pub(crate) use ::url::{Url, form_urlencoded};

/// The address that a URL has in place of a name.
pub(crate) fn address(host: &str) -> Option<IpAddr> {
    host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host).parse().ok()
}

/// Returns true if the host is a literal loopback address.
pub(crate) fn is_loopback(host: &str) -> bool {
    address(host).is_some_and(|address| address.is_loopback())
}

/// The URL as requests have it.
pub(crate) fn uri(url: &Url) -> Option<http::Uri> {
    url.as_str().parse().ok()
}
