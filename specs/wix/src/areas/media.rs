//! Wix Media. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/media/types.json", types("../../openapi/common.json" = crate::common))]
pub mod types {}

/// More of them, whose names are taken there.
#[permitted::types("../../openapi/media/types2.json", types("../../openapi/common.json" = crate::common, "../../openapi/media/types.json" = self::types))]
pub mod types2 {}

/// Wix Media: enterprise media categories.
#[cfg(feature = "media-enterprise-media-categories")]
#[permitted::api("../../openapi/media/enterprise-media-categories.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/media/types.json" = self::types))]
pub mod enterprise_media_categories {}

/// Wix Media: enterprise media items.
#[cfg(feature = "media-enterprise-media-items")]
#[permitted::api("../../openapi/media/enterprise-media-items.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/media/types.json" = self::types))]
pub mod enterprise_media_items {}

/// Wix Media: files.
#[cfg(feature = "media-files")]
#[permitted::api("../../openapi/media/files.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/media/types.json" = self::types, "../../openapi/media/types2.json" = self::types2))]
pub mod files {}

/// Wix Media: folders.
#[cfg(feature = "media-folders")]
#[permitted::api("../../openapi/media/folders.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/media/types.json" = self::types))]
pub mod folders {}
