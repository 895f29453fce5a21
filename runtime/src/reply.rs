//! Facts in a reply's headers.

use std::time::Duration;

use http::{HeaderMap, header};

/// The server's name for the request. APIs spell the header in many ways, but end it alike.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<String> {
    let value = headers.iter().find(|(name, _)| name.as_str().ends_with("request-id"))?.1;
    let text: String = value.to_str().ok()?.chars().take(128).collect();
    (!text.is_empty()).then_some(text)
}

/// `Retry-After` in seconds (RFC 9110 §10.2.3).
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    text.parse().ok().map(Duration::from_secs)
}
