//! Wix Blog. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/blog/types.json", types("../../openapi/common.json" = crate::common))]
pub mod types {}

/// Wix Blog: blog cache.
#[cfg(feature = "blog-blog-cache")]
#[permitted::api("../../openapi/blog/blog-cache.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod blog_cache {}

/// Wix Blog: categories.
#[cfg(feature = "blog-categories")]
#[permitted::api("../../openapi/blog/categories.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/blog/types.json" = self::types))]
pub mod categories {}

/// Wix Blog: draft posts.
#[cfg(feature = "blog-draft-posts")]
#[permitted::api("../../openapi/blog/draft-posts.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/blog/types.json" = self::types))]
pub mod draft_posts {}

/// Wix Blog: likes.
#[cfg(feature = "blog-likes")]
#[permitted::api("../../openapi/blog/likes.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod likes {}

/// Wix Blog: posts.
#[cfg(feature = "blog-posts")]
#[permitted::api("../../openapi/blog/posts.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/blog/types.json" = self::types))]
pub mod posts {}

/// Wix Blog: tags.
#[cfg(feature = "blog-tags")]
#[permitted::api("../../openapi/blog/tags.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/blog/types.json" = self::types))]
pub mod tags {}
