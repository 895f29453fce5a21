//! The reasons for an error response.

use std::fmt;

use permitted::Operation;
use serde_json::{Value, json};

use crate::caller::{Caller, Refusal};
use crate::response::Response;

/// The reason for an error response.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Problem {
    /// No operation has that path.
    NotFound,
    /// Operations have that path, but with other verbs.
    WrongVerb {
        /// The verbs that there are.
        allowed: Vec<String>,
    },
    /// The credential is not accepted.
    Refused(Refusal),
    /// The caller is known, and the operation does not permit them.
    NotPermitted {
        /// The operation that was called.
        operation: &'static Operation,
        /// The caller.
        caller: Caller,
    },
    /// The caller is permitted, but the credential was not granted these permissions.
    InsufficientScope {
        /// The operation that was called.
        operation: &'static Operation,
        /// The permissions that the credential lacks.
        missing: Vec<&'static str>,
    },
    /// An argument is missing, or is not what the operation takes.
    BadRequest(String),
    /// The body is not of the media type that the operation takes.
    WrongMedia(String),
    /// The body is larger than the mock's limit.
    TooLarge,
    /// The body did not arrive in time.
    TooSlow,
    /// The test's own closure failed.
    Broken(String),
}

impl Problem {
    /// The status of the response.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::BadRequest(_) => 400,
            Self::Refused(Refusal { challenge: Some(_), .. }) => 401,
            Self::Refused(_) | Self::NotPermitted { .. } | Self::InsufficientScope { .. } => 403,
            Self::NotFound => 404,
            Self::WrongVerb { .. } => 405,
            Self::TooSlow => 408,
            Self::TooLarge => 413,
            Self::WrongMedia(_) => 415,
            Self::Broken(_) => 500,
        }
    }

    /// The problem as a code, such as `not_permitted`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::BadRequest(_) => "bad_request",
            Self::Refused(Refusal { challenge: Some(_), .. }) => "unauthorized",
            Self::Refused(_) => "forbidden",
            Self::NotPermitted { .. } => "not_permitted",
            Self::InsufficientScope { .. } => "insufficient_scope",
            Self::NotFound => "not_found",
            Self::WrongVerb { .. } => "wrong_verb",
            Self::TooSlow => "too_slow",
            Self::TooLarge => "too_large",
            Self::WrongMedia(_) => "wrong_media_type",
            Self::Broken(_) => "broken_mock",
        }
    }

    /// Details for programs: the caller and the permitted identities, or the missing permissions.
    #[must_use]
    pub fn data(&self) -> Value {
        match self {
            Self::NotPermitted { operation, caller } => {
                let permitted: Vec<_> = operation.access.permits().iter().map(|permit| permit.identities).collect();
                json!({ "operation": operation.id, "caller": caller.identities, "permitted": permitted })
            }
            Self::InsufficientScope { operation, missing } => json!({ "operation": operation.id, "missing": missing }),
            Self::WrongVerb { allowed } => json!({ "allowed": allowed }),
            _ => json!({}),
        }
    }

    /// The response of a mock that sets no other with [`problems`](crate::MockBuilder::problems).
    pub(crate) fn response(&self) -> Response {
        Response::json(json!({ "error": self.code(), "message": self.to_string(), "data": self.data() }))
    }

    /// The response with the problem's status and the headers that belong to it.
    pub(crate) fn complete(&self, response: Response) -> Response {
        let response = response.status(self.status());
        match self {
            Self::Refused(Refusal { challenge: Some(challenge), .. }) => response.header("www-authenticate", challenge),
            Self::WrongVerb { allowed } => response.header("allow", &allowed.join(", ")),
            // RFC 6750 §3.1
            Self::InsufficientScope { missing, .. } => response.header(
                "www-authenticate",
                &format!("Bearer error=\"insufficient_scope\", scope=\"{}\"", missing.join(" ")),
            ),
            _ => response,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => out.write_str("no operation has this path"),
            Self::WrongVerb { allowed } => write!(out, "this path takes {}", allowed.join(", ")),
            Self::Refused(refusal) => out.write_str(&refusal.message),
            Self::NotPermitted { operation, caller } => write!(
                out,
                "`{}` does not permit {}; it permits {}",
                operation.id,
                together(&caller.identities),
                permitted(operation)
            ),
            Self::InsufficientScope { operation, missing } => {
                write!(out, "`{}` needs {}, which the credential was not granted", operation.id, missing.join(", "))
            }
            Self::BadRequest(why) | Self::WrongMedia(why) | Self::Broken(why) => out.write_str(why),
            Self::TooLarge => out.write_str("the body is larger than the mock takes"),
            Self::TooSlow => out.write_str("the body did not arrive in time"),
        }
    }
}

/// `a and b`
fn together<S: AsRef<str>>(identities: &[S]) -> String {
    identities.iter().map(|identity| format!("`{}`", identity.as_ref())).collect::<Vec<_>>().join(" and ")
}

fn permitted(operation: &Operation) -> String {
    let permits = operation.access.permits();
    if permits.is_empty() {
        return "nobody".to_owned();
    }
    permits.iter().map(|permit| together(permit.identities)).collect::<Vec<_>>().join(", ")
}
