//! Wix apps. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/app-management/types.json")]
pub mod types {}

/// Wix apps: app instances.
#[cfg(feature = "app-management-app-instances")]
#[permitted::api("../../openapi/app-management/app-instances.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/app-management/types.json" = self::types))]
pub mod app_instances {}

/// Wix apps: app permissions.
#[cfg(feature = "app-management-app-permissions")]
#[permitted::api("../../openapi/app-management/app-permissions.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod app_permissions {}

/// Wix apps: app plans.
#[cfg(feature = "app-management-app-plans")]
#[permitted::api("../../openapi/app-management/app-plans.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod app_plans {}

/// Wix apps: bi events.
#[cfg(feature = "app-management-bi-events")]
#[permitted::api("../../openapi/app-management/bi-events.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod bi_events {}

/// Wix apps: billing.
#[cfg(feature = "app-management-billing")]
#[permitted::api("../../openapi/app-management/billing.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/app-management/types.json" = self::types))]
pub mod billing {}

/// Wix apps: dev version assignments.
#[cfg(feature = "app-management-dev-version-assignments")]
#[permitted::api("../../openapi/app-management/dev-version-assignments.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod dev_version_assignments {}

/// Wix apps: embedded scripts.
#[cfg(feature = "app-management-embedded-scripts")]
#[permitted::api("../../openapi/app-management/embedded-scripts.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod embedded_scripts {}

/// Wix apps: external billing.
#[cfg(feature = "app-management-external-billing")]
#[permitted::api("../../openapi/app-management/external-billing.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod external_billing {}
