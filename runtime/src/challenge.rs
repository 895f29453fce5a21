//! The challenge of a refused token (RFC 6750 §3).

use std::fmt;

use http::{HeaderMap, header};

/// The `Bearer` challenge of `WWW-Authenticate`.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Challenge {
    /// `invalid_token`: a new one may help. `insufficient_scope`: none will, unless more is granted.
    pub error: Option<String>,
    /// The scopes that the call needs, separated by spaces.
    pub scope: Option<String>,
}

/// Only what is registered, and no text of the server's own.
impl fmt::Debug for Challenge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = self.error.as_deref().and_then(registered);
        formatter.debug_struct("Challenge").field("error", &error).finish_non_exhaustive()
    }
}

/// The error code, if it is one of the registry of OAuth's parameters (RFC 6749 §11.4 and what has been added), or one that
/// OpenID Connect has. Anything else may be an echo.
pub(crate) fn registered(code: &str) -> Option<&'static str> {
    const CODES: [&str; 32] = [
        "access_denied",
        "account_selection_required",
        "authorization_pending",
        "consent_required",
        "expired_token",
        "insufficient_scope",
        "insufficient_user_authentication",
        "interaction_required",
        "invalid_authorization_details",
        "invalid_client",
        "invalid_client_metadata",
        "invalid_dpop_proof",
        "invalid_grant",
        "invalid_redirect_uri",
        "invalid_request",
        "invalid_request_object",
        "invalid_request_uri",
        "invalid_scope",
        "invalid_software_statement",
        "invalid_target",
        "invalid_token",
        "login_required",
        "request_not_supported",
        "request_uri_not_supported",
        "server_error",
        "slow_down",
        "temporarily_unavailable",
        "unapproved_software_statement",
        "unauthorized_client",
        "unsupported_grant_type",
        "unsupported_response_type",
        "unsupported_token_type",
    ];
    CODES.into_iter().find(|known| *known == code)
}

/// The code of a refusal by an authorization server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `invalid_request`: a parameter is missing, duplicated, or not supported (RFC 6749 §5.2).
    InvalidRequest,
    /// `invalid_client`: the client is unknown, or did not prove who it is.
    InvalidClient,
    /// `invalid_grant`: the code, the refresh token or the assertion is wrong, expired, revoked, or another client's.
    InvalidGrant,
    /// `unauthorized_client`: the client may not use this grant.
    UnauthorizedClient,
    /// `unsupported_grant_type`: the server does not have this grant.
    UnsupportedGrantType,
    /// `invalid_scope`: a scope is unknown, or more than may be granted.
    InvalidScope,
    /// `invalid_target`: the resource or the audience is unknown (RFC 8707 §2, RFC 8693 §2.2.2).
    InvalidTarget,
    /// `access_denied`: the person said no.
    AccessDenied,
    /// `expired_token`: the person took too long to enter the device's code (RFC 8628 §3.5).
    ExpiredToken,
    /// Another one of the registry, as it is written there.
    Other(&'static str),
}

impl ErrorCode {
    pub(crate) fn of(registered: &'static str) -> Self {
        match registered {
            "invalid_request" => Self::InvalidRequest,
            "invalid_client" => Self::InvalidClient,
            "invalid_grant" => Self::InvalidGrant,
            "unauthorized_client" => Self::UnauthorizedClient,
            "unsupported_grant_type" => Self::UnsupportedGrantType,
            "invalid_scope" => Self::InvalidScope,
            "invalid_target" => Self::InvalidTarget,
            "access_denied" => Self::AccessDenied,
            "expired_token" => Self::ExpiredToken,
            other => Self::Other(other),
        }
    }
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
