//! Wix Data. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/data/types.json", types("../../openapi/common.json" = crate::common))]
pub mod types {}

/// Wix Data: backups.
#[cfg(feature = "data-backups")]
#[permitted::api("../../openapi/data/backups.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/data/types.json" = self::types))]
pub mod backups {}

/// Wix Data: data collections.
#[cfg(feature = "data-data-collections")]
#[permitted::api("../../openapi/data/data-collections.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod data_collections {}

/// Wix Data: external database connections.
#[cfg(feature = "data-external-database-connections")]
#[permitted::api("../../openapi/data/external-database-connections.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/data/types.json" = self::types))]
pub mod external_database_connections {}

/// Wix Data: indexes.
#[cfg(feature = "data-indexes")]
#[permitted::api("../../openapi/data/indexes.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/data/types.json" = self::types))]
pub mod indexes {}

/// Wix Data: movement jobs.
#[cfg(feature = "data-movement-jobs")]
#[permitted::api("../../openapi/data/movement-jobs.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/data/types.json" = self::types))]
pub mod movement_jobs {}

/// Wix Data: permissions.
#[cfg(feature = "data-permissions")]
#[permitted::api("../../openapi/data/permissions.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod permissions {}

/// Wix Data: scheduled workflows.
#[cfg(feature = "data-scheduled-workflows")]
#[permitted::api("../../openapi/data/scheduled-workflows.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/data/types.json" = self::types))]
pub mod scheduled_workflows {}

/// Wix Data: sharing.
#[cfg(feature = "data-sharing")]
#[permitted::api("../../openapi/data/sharing.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/data/types.json" = self::types))]
pub mod sharing {}

/// Wix Data: tasks.
#[cfg(feature = "data-tasks")]
#[permitted::api("../../openapi/data/tasks.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod tasks {}
