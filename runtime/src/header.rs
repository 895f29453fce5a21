//! The headers that a program adds to a request.

use http::header::ACCEPT_ENCODING;
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::error::{Error, Kind};

/// Adds a header that a program may set.
pub(crate) fn insert(headers: &mut HeaderMap, name: &str, value: &str) -> Result<(), Error> {
    let (header, value) = header(name, value)?;
    headers.try_append(header, value).map_err(|_| too_many_headers())?;
    Ok(())
}

/// A header that a program may set; the value may be a secret of the caller's, so only the name is in the error.
pub(crate) fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), Error> {
    let header = HeaderName::try_from(name)
        .map_err(|_| Error::new(Kind::Request, format!("{name:?} is not the name of a header")))?;
    let known = header.as_str();
    if is_of_transport(known) {
        return Err(Error::new(Kind::Request, format!("the header `{known}` is the transport's own")));
    }
    let value = HeaderValue::from_str(value)
        .map_err(|_| Error::new(Kind::Request, format!("the header `{known}` has a character that it cannot carry")))?;
    Ok((header, value))
}

/// The headers that frame a request, and those that are for proxies.
pub(crate) fn is_of_transport(header: &str) -> bool {
    const FRAMING: [&str; 8] =
        ["host", "content-length", "transfer-encoding", "connection", "keep-alive", "te", "trailer", "upgrade"];
    FRAMING.contains(&header) || header.starts_with("proxy-")
}

/// There are more than a header map has room for.
pub(crate) fn too_many_headers() -> Error {
    Error::new(Kind::Request, "there are too many headers")
}

/// Asks for a body that is not encoded, where nothing decodes it: without the header, any coding would do (RFC 9110 §12.5.3).
pub(crate) fn decodes_only(headers: &mut HeaderMap) {
    if !cfg!(any(feature = "gzip", feature = "brotli", feature = "zstd", feature = "deflate")) {
        headers.entry(ACCEPT_ENCODING).or_insert(HeaderValue::from_static("identity"));
    }
}
