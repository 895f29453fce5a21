//! Identity providers of a site.

/// A provider at which visitors log in, instead of Wix's own page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentityProvider {
    /// Google.
    Google,
    /// Facebook.
    Facebook,
    /// The connection of that id, which the site's owner has set up.
    Connection(String),
}

impl IdentityProvider {
    pub(super) fn id(&self) -> &str {
        match self {
            Self::Google => "0e6a50f5-b523-4e29-990d-f37fa2ffdd69",
            Self::Facebook => "3ecad13f-52c3-483d-911f-31dbcf2a6d23",
            Self::Connection(id) => id,
        }
    }
}
