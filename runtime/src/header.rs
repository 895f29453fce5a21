//! The headers that a program adds to a request.

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::error::{Error, Kind};

/// The value may be a secret of the caller's, so only the name is in the error.
pub(crate) fn insert(headers: &mut HeaderMap, name: &str, value: &str) -> Result<(), Error> {
    let header = HeaderName::try_from(name)
        .map_err(|_| Error::new(Kind::Request, format!("{name:?} is not the name of a header")))?;
    let refused = ["host", "content-length", "transfer-encoding", "connection", "te", "upgrade"];
    if refused.contains(&header.as_str()) || header.as_str().starts_with("proxy-") {
        return Err(Error::new(Kind::Request, format!("the header `{header}` is the transport's own")));
    }
    let value = HeaderValue::from_str(value).map_err(|_| {
        Error::new(Kind::Request, format!("the header `{header}` has a character that it cannot carry"))
    })?;
    headers.append(header, value);
    Ok(())
}
