//! Wix Comments. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/comments/types.json", types("../../openapi/common.json" = crate::common))]
pub mod types {}

/// Wix Comments: categories.
#[cfg(feature = "comments-categories")]
#[permitted::api("../../openapi/comments/categories.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/comments/types.json" = self::types))]
pub mod categories {}

/// Wix Comments: comments.
#[cfg(feature = "comments-comments")]
#[permitted::api("../../openapi/comments/comments.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/comments/types.json" = self::types))]
pub mod comments {}

/// Wix Comments: content revisions.
#[cfg(feature = "comments-content-revisions")]
#[permitted::api("../../openapi/comments/content-revisions.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/comments/types.json" = self::types))]
pub mod content_revisions {}

/// Wix Comments: ratings.
#[cfg(feature = "comments-ratings")]
#[permitted::api("../../openapi/comments/ratings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/comments/types.json" = self::types))]
pub mod ratings {}

/// Wix Comments: votes.
#[cfg(feature = "comments-votes")]
#[permitted::api("../../openapi/comments/votes.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/comments/types.json" = self::types))]
pub mod votes {}

/// Wix Comments: widgets.
#[cfg(feature = "comments-widgets")]
#[permitted::api("../../openapi/comments/widgets.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/comments/types.json" = self::types))]
pub mod widgets {}
