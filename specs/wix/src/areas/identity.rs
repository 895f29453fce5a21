//! Wix Identity. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/identity/types.json")]
pub mod types {}

/// Wix Identity: authentication.
#[cfg(feature = "identity-authentication")]
#[permitted::api("../../openapi/identity/authentication.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/identity/types.json" = self::types))]
pub mod authentication {}

/// Wix Identity: oauth.
#[cfg(feature = "identity-oauth")]
#[permitted::api("../../openapi/identity/oauth.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/identity/types.json" = self::types))]
pub mod oauth {}

/// Wix Identity: recovery.
#[cfg(feature = "identity-recovery")]
#[permitted::api("../../openapi/identity/recovery.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/identity/types.json" = self::types))]
pub mod recovery {}

/// Wix Identity: sign on policy.
#[cfg(feature = "identity-sign-on-policy")]
#[permitted::api("../../openapi/identity/sign-on-policy.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod sign_on_policy {}

/// Wix Identity: verification.
#[cfg(feature = "identity-verification")]
#[permitted::api("../../openapi/identity/verification.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/identity/types.json" = self::types))]
pub mod verification {}
