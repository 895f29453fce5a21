//! Errors as Wix writes them.

use permitted_mock::{Problem, Response};
use serde_json::{Value, json};

/// An error that a program can tell by its code.
pub(super) fn application(status: u16, code: &str, description: &str, data: &Value) -> Response {
    let error = json!({ "code": code, "description": description, "data": data });
    Response::json(json!({ "message": description, "details": { "applicationError": error } })).status(status)
}

/// An argument that is not accepted.
pub(super) fn violation(field: &str, description: &str, data: &Value) -> Response {
    let violation = json!({ "field": field, "description": description, "data": data });
    let details = json!({ "validationError": { "fieldViolations": [violation] } });
    Response::json(json!({ "message": description, "details": details })).status(400)
}

pub(super) fn not_found(code: &str, what: &str) -> Response {
    application(404, code, what, &json!({}))
}

/// The response to a request that the mock refuses by itself.
pub(super) fn problem(problem: &Problem) -> Response {
    application(problem.status(), problem.code(), &problem.to_string(), &problem.data())
}

/// An error of a token endpoint (RFC 6749 §5.2).
pub(super) fn grant(status: u16, error: &str, description: &str) -> Response {
    Response::json(json!({ "error": error, "error_description": description })).status(status)
}
