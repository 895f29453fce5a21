//! Wix Headless: site assets. Made by `examples/import`.

/// Wix Headless: site assets: scripts.
#[cfg(feature = "headless-site-assets-scripts")]
#[permitted::api("../../openapi/headless-site-assets/scripts.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod scripts {}
