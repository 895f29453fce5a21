//! Wix Redirects. Made by `examples/import`.

/// Wix Redirects: redirects.
#[cfg(feature = "redirects-redirects")]
#[permitted::api("../../openapi/redirects/redirects.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod redirects {}
