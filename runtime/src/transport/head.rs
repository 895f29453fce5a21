//! The head of a response.

use http::header::{CONTENT_LENGTH, TRANSFER_ENCODING};

use crate::error::{Error, Kind};

/// The head of a response. One that says both how long it is and that it comes in chunks is refused (RFC 9112 §6.3): what
/// is between here and the server may have read it in the other way.
pub(super) fn head(response: &mut reqwest::Response) -> Result<http::Response<()>, Error> {
    let mut head = http::Response::new(());
    *head.status_mut() = response.status();
    *head.headers_mut() = std::mem::take(response.headers_mut());
    if head.headers().contains_key(TRANSFER_ENCODING) && head.headers().contains_key(CONTENT_LENGTH) {
        return Err(Error::new(Kind::Malformed, "the response has both a `Transfer-Encoding` and a `Content-Length`"));
    }
    Ok(head)
}
