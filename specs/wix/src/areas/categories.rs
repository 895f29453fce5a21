//! Wix Categories. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/categories/types.json")]
pub mod types {}

/// Wix Categories: categories.
#[cfg(feature = "categories-categories")]
#[permitted::api("../../openapi/categories/categories.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/categories/types.json" = self::types))]
pub mod categories {}
