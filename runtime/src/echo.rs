//! Secrets of a request that a response repeats.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use zeroize::Zeroizing;

use crate::text::{base64, from_base64};

/// The length of the parts of a secret that are looked for. A shorter secret counts as a whole, and one below [`SHORTEST`]
/// not at all: it would be found in any text.
const PART: usize = 6;
const SHORTEST: usize = 4;

/// Returns true if the text has a part of one of the secrets in it: as it is, in upper or lower case, or encoded as URLs,
/// headers and logs have it.
pub(crate) fn repeats<'a>(text: &str, secrets: impl IntoIterator<Item = &'a str>) -> bool {
    let text = Zeroizing::new(text.to_ascii_lowercase());
    // URLs have two characters of Base64 otherwise.
    let swapped = text.bytes().map(|byte| {
        if byte == b'-' {
            b'+'
        } else if byte == b'_' {
            b'/'
        } else {
            byte
        }
    });
    let other = Zeroizing::new(swapped.collect::<Vec<u8>>());
    secrets.into_iter().filter(|secret| secret.len() >= SHORTEST).any(|secret| {
        forms(secret).iter().filter(|form| form.len() >= SHORTEST).any(|form| {
            let mut parts = form.as_bytes().windows(PART.min(form.len()));
            let is_in = |text: &[u8], part: &[u8]| text.windows(part.len()).any(|there| there == part);
            parts.any(|part| is_in(text.as_bytes(), part) || is_in(&other, part))
        })
    })
}

/// Each in a buffer of its final size: one that grew would leave copies behind.
fn forms(secret: &str) -> Vec<Zeroizing<String>> {
    let mut escaped = Zeroizing::new(String::with_capacity(3 * secret.len()));
    escaped.extend(utf8_percent_encode(secret, NON_ALPHANUMERIC));
    escaped.make_ascii_lowercase();
    let mut hex = Zeroizing::new(String::with_capacity(2 * secret.len()));
    hex.extend(
        secret.bytes().flat_map(|byte| [byte >> 4, byte & 15]).filter_map(|digit| char::from_digit(digit.into(), 16)),
    );
    let mut forms = vec![Zeroizing::new(secret.to_ascii_lowercase()), escaped, hex];
    // A user name and a password are Base64 already.
    let decoded = Zeroizing::new(from_base64(secret).unwrap_or_default());
    if let Ok(decoded) = std::str::from_utf8(&decoded) {
        forms.push(Zeroizing::new(decoded.to_ascii_lowercase()));
    }
    // Base64 has three ways to write a text, by what stands before it; what depends on its neighbours is left out.
    for before in ["", "x", "xx"] {
        let together = Zeroizing::new([before, secret].concat());
        let mut encoded = Zeroizing::new(base64(together.as_bytes()));
        let (from, to) = (if before.is_empty() { 0 } else { 4 }, encoded.len().saturating_sub(4));
        encoded.make_ascii_lowercase();
        let piece = encoded.get(from..to).unwrap_or_default();
        if piece.len() >= PART {
            forms.push(Zeroizing::new(piece.to_owned()));
        }
    }
    forms
}

/// A text of a server for a terminal or a log: no control character, nothing invisible, nothing that turns the direction
/// of what follows, and no more than `most` characters.
pub(crate) fn visible(text: &str, most: usize) -> String {
    // Letters that nobody sees.
    const BLANK: [char; 5] = ['\u{115f}', '\u{1160}', '\u{2800}', '\u{3164}', '\u{ffa0}'];
    let is_seen = |c: &char| {
        let printed = c.escape_debug().next() == Some(*c) || matches!(c, '"' | '\'' | '\\');
        printed && !BLANK.contains(c)
    };
    text.chars().filter(is_seen).take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "Qx7/kePt+9secretZ1";

    #[test]
    fn se_08_a_secret_is_found_in_whatever_form() {
        let encoded = |text: &str| base64(text.as_bytes());
        let found = [
            SECRET.to_owned(),
            format!("id-{SECRET}-1"),
            SECRET.to_uppercase(),
            SECRET.chars().take(12).collect(),
            SECRET.chars().skip(10).collect(),
            utf8_percent_encode(SECRET, NON_ALPHANUMERIC).to_string(),
            encoded(SECRET),
            encoded(&format!("user:{SECRET}")),
            encoded(&format!("a:{SECRET}")).replace('+', "-").replace('/', "_"),
            encoded(&format!("id:{SECRET}")).chars().take(20).collect(),
            SECRET.bytes().map(|byte| format!("{byte:02X}")).collect(),
        ];
        for text in found {
            assert!(repeats(&text, [SECRET]), "{text}");
        }
        for text in ["", "9f1c2f44-5c3e-4b67-9d7a-d0f6a1b2c3d4", "Qx7/k", "request", "req_1234567890"] {
            assert!(!repeats(text, [SECRET]), "{text}");
        }
        assert!(repeats("id of abcd", ["abcd"]) && !repeats("id of abc", ["abc"]));
    }

    #[test]
    fn se_08_nothing_invisible_is_left() {
        let text =
            "a\u{202e}b\u{2066}c\u{200b}d\u{9b}31m\u{1b}e\u{feff}\u{ad}\u{3164}\u{2028}\r\n\t f\u{e0041}é\u{fe0f}\"'\\";
        assert_eq!(visible(text, 256), "abcd31me fé\"'\\");
        assert_eq!(visible("xxxx", 3), "xxx");
    }
}
