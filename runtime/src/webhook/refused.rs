//! Reasons to refuse a request.

use std::fmt;

use http::StatusCode;

/// A request that is not taken for an event. It has a reason and nothing of the request, so that it can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused(Reason);

/// The reason for which a request was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The body is larger than the limit.
    TooLarge,
    /// The body could not be read to its end.
    Incomplete,
    /// A header that the signature needs is missing, there twice, or not of its form.
    Header,
    /// The body is no compact JSON Web Signature, or a part of it cannot be read.
    Token,
    /// The token names another algorithm than that of the keys, or another type than `JWT`.
    Algorithm,
    /// The token has a header that asks for more than is understood (`crit`, `b64`).
    Critical,
    /// The signature is of none of the keys.
    Signature,
    /// A time is missing, or is none.
    Time,
    /// The time of expiry has passed.
    Expired,
    /// It was made longer ago than is allowed.
    TooOld,
    /// It is from the future, or not valid yet.
    NotYet,
    /// The token is of another issuer.
    Issuer,
    /// The token is for another audience.
    Audience,
    /// The signature is right, and the payload is not what was expected.
    Payload,
    /// The memory of ids is full: the sender may try again later.
    Full,
    /// The store of ids failed: the sender may try again later.
    Store,
}

impl Refused {
    /// A refusal, for verifiers of the program's own.
    #[must_use]
    pub const fn because(reason: Reason) -> Self {
        Self(reason)
    }

    /// The reason.
    #[must_use]
    pub const fn reason(&self) -> Reason {
        self.0
    }

    /// The status to respond with: 503 where the sender may try again, otherwise 400, 401 or 413.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self.0 {
            Reason::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Reason::Full | Reason::Store => StatusCode::SERVICE_UNAVAILABLE,
            Reason::Incomplete | Reason::Header | Reason::Token | Reason::Payload => StatusCode::BAD_REQUEST,
            _ => StatusCode::UNAUTHORIZED,
        }
    }
}

impl From<Reason> for Refused {
    fn from(reason: Reason) -> Self {
        Self(reason)
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the webhook was refused: ")?;
        formatter.write_str(match self.0 {
            Reason::TooLarge => "the body is larger than the limit",
            Reason::Incomplete => "the body could not be read to its end",
            Reason::Header => "a header of the signature is missing, there twice, or not of its form",
            Reason::Token => "the body is no compact JSON Web Signature",
            Reason::Algorithm => "the token names another algorithm or type than that of the keys",
            Reason::Critical => "the token asks for an extension that is not understood",
            Reason::Signature => "the signature is of none of the keys",
            Reason::Time => "a time is missing, or is none",
            Reason::Expired => "it has expired",
            Reason::TooOld => "it was made too long ago",
            Reason::NotYet => "it is not valid yet",
            Reason::Issuer => "it is of another issuer",
            Reason::Audience => "it is for another audience",
            Reason::Payload => "the payload is not what was expected",
            Reason::Full => "the memory of ids is full",
            Reason::Store => "the store of ids failed",
        })
    }
}

impl std::error::Error for Refused {}
