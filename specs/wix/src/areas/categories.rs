//! Wix Categories. Made by `examples/import`.

/// Wix Categories: categories.
#[cfg(feature = "categories-categories")]
#[permitted::api("../../openapi/categories/categories.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod categories {}
