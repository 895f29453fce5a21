//! The caller of an operation, and its outcome.

use permitted_mock::{Call, Response};
use serde_json::Value;

/// The body of a response, or an error response.
pub(super) type Outcome = Result<Value, Response>;

/// The site that the caller's credential is good for.
pub(super) fn site<'a>(call: &'a Call<'_>) -> &'a str {
    call.caller.and_then(|caller| caller.bound("site")).unwrap_or_default()
}

/// Visitors and members, who see the shop from outside.
pub(super) fn is_outside(call: &Call<'_>) -> bool {
    call.is("visitor") || call.is("member")
}
