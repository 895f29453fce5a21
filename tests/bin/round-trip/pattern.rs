//! Patterns of property names, as the validator reads them.

use serde_json::json;

/// Whether a name matches; a pattern that cannot be read matches nothing.
pub(crate) fn matches(pattern: &str, name: &str) -> bool {
    jsonschema::validator_for(&json!({ "pattern": pattern })).is_ok_and(|validator| validator.is_valid(&json!(name)))
}

/// Whether a pattern can be read.
pub(crate) fn reads(pattern: &str) -> bool {
    jsonschema::validator_for(&json!({ "pattern": pattern })).is_ok()
}
