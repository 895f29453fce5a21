//! The challenge of a refused token (RFC 6750 §3).

use http::{HeaderMap, header};

/// The `Bearer` challenge of `WWW-Authenticate`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Challenge {
    /// `invalid_token`: a new one may help. `insufficient_scope`: none will, unless more is granted.
    pub error: Option<String>,
    /// The scopes that the call needs, separated by spaces.
    pub scope: Option<String>,
}

/// The first `Bearer` challenge among all that there are.
pub(crate) fn challenge(headers: &HeaderMap) -> Option<Challenge> {
    headers.get_all(header::WWW_AUTHENTICATE).iter().filter_map(|value| value.to_str().ok()).find_map(parse)
}

/// One header may have several challenges, and their parameters are separated by the same commas (RFC 9110 §11.6.1): a
/// part that begins with a word and a space begins a challenge.
fn parse(text: &str) -> Option<Challenge> {
    let mut bearer: Option<Challenge> = None;
    for part in parts(text) {
        let part = part.trim();
        let (word, rest) = part.split_once(' ').unwrap_or((part, ""));
        let parameter = if word.contains('=') {
            part
        } else {
            if bearer.is_some() && !rest.trim_start().starts_with('=') {
                break;
            }
            if word.eq_ignore_ascii_case("bearer") {
                bearer = Some(Challenge::default());
            }
            rest
        };
        if let (Some(challenge), Some((name, value))) = (&mut bearer, parameter.split_once('=')) {
            let value = Some(unquoted(value.trim()));
            match name.trim().to_ascii_lowercase().as_str() {
                "error" => challenge.error = value,
                "scope" => challenge.scope = value,
                _ => {}
            }
        }
    }
    bearer
}

/// Split at the commas that are not within quotes.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let (mut quoted, mut escaped) = (false, false);
    text.split(move |c| {
        let comma = c == ',' && !quoted;
        (quoted, escaped) = match c {
            _ if escaped => (quoted, false),
            '\\' if quoted => (quoted, true),
            '"' => (!quoted, false),
            _ => (quoted, false),
        };
        comma
    })
}

fn unquoted(value: &str) -> String {
    let value = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
    value.chars().filter(|c| *c != '\\' && !c.is_control()).take(256).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oa_14_the_challenges_of_the_rfc() {
        let table = [
            (r#"Bearer realm="example""#, Some((None, None))),
            (
                r#"Bearer realm="example", error="invalid_token", error_description="expired""#,
                Some((Some("invalid_token"), None)),
            ),
            (
                r#"bearer error=insufficient_scope,scope="read write""#,
                Some((Some("insufficient_scope"), Some("read write"))),
            ),
            (r#"Basic realm="a, b", Bearer error="invalid_token""#, Some((Some("invalid_token"), None))),
            (
                r#"Bearer error="invalid_token", Basic realm="x", error="insufficient_scope""#,
                Some((Some("invalid_token"), None)),
            ),
            (
                r#"Bearer error_description="error=\"x\", error=y", error="invalid_request""#,
                Some((Some("invalid_request"), None)),
            ),
            (r#"Basic realm="error=insufficient_scope""#, None),
            ("", None),
            ("Bearer", Some((None, None))),
            (r#"Bearer error=""#, Some((Some("\""), None))),
        ];
        for (header, expected) in table {
            let read = parse(header).map(|challenge| (challenge.error, challenge.scope));
            let expected = expected.map(|(error, scope)| (error.map(str::to_owned), scope.map(str::to_owned)));
            assert_eq!(read, expected, "{header}");
        }
    }
}
