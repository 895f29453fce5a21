//! Bytes to text.

use super::limits::FILE_LIMIT;
use crate::diag::Diagnostic;

/// The place of the first byte of ASCII that is looked for. A macro is usually not optimised, and the search for several characters
/// takes long then.
pub(crate) fn find_byte(text: &str, is_it: fn(u8) -> bool) -> Option<usize> {
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        if is_it(*byte) {
            return Some(text.len() - rest.len());
        }
        rest = after;
    }
    None
}

/// The text of a file, or the one reason why it is none.
pub(super) fn decode(mut bytes: Vec<u8>) -> Result<String, Diagnostic> {
    if bytes.len() > FILE_LIMIT {
        return Err(Diagnostic::Limit { what: "bytes", limit: FILE_LIMIT });
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Diagnostic::NotText { why: "it is UTF-16", offset: 0 });
    }
    if bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
        // It says nothing, and YAML (1.2 §5.2) and JSON's readers (RFC 8259 §8.1) may take it.
        bytes.drain(..3);
    }
    // `contains` is optimised in a macro that is not.
    if bytes.contains(&0) {
        let offset = bytes.iter().position(|byte| *byte == 0).unwrap_or_default();
        return Err(Diagnostic::NotText { why: "a NUL character", offset });
    }
    String::from_utf8(bytes)
        .map_err(|error| Diagnostic::NotText { why: "an invalid sequence", offset: error.utf8_error().valid_up_to() })
}
