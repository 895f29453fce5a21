//! The words of security schemes, as they are meant.

use crate::diag::nearest;
use crate::parse::Node;

/// The `type` of a scheme, by its nearest name: another one is an error of the document, and the program's one error.
pub(super) fn written_type(node: Node<'_>) -> Option<&str> {
    let written = node.text_at("type")?;
    Some(meant(written, &["http", "oauth2", "openIdConnect", "apiKey", "mutualTLS", "bearer", "basic"]))
}

/// The nearest of some words, if one is near.
pub(super) fn meant<'w>(written: &'w str, words: &[&'w str]) -> &'w str {
    if words.contains(&written) { written } else { nearest(written, words.iter().copied()).unwrap_or(written) }
}
