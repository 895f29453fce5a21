//! The place of a document's vocabulary.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident::ident;

/// The module that has the identities and permissions of a document.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum VocabularyModule {
    /// In the module itself: `identity::Visitor` and `permission::X`.
    Own,
    /// In the module's private `vocabulary`, which imports them from the shared module.
    Shared,
}

impl VocabularyModule {
    pub(super) fn identity(self, rust: &str) -> TokenStream {
        let rust = ident(rust);
        match self {
            Self::Own => quote!(super::identity::#rust),
            Self::Shared => quote!(super::vocabulary::#rust),
        }
    }

    pub(super) fn permission(self, rust: &str) -> TokenStream {
        let rust = ident(rust);
        match self {
            Self::Own => quote!(super::permission::#rust),
            Self::Shared => quote!(super::vocabulary::permission::#rust),
        }
    }
}
