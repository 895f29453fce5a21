//! Types that a document takes from a module that several share, and the proof that the module was made from the same file.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::ident::ident;
use super::prelude::is_in_prelude;
use super::shared::Shared;
use crate::check::Api;

/// The items that a module takes from others.
pub(super) struct Imports {
    pub(super) items: TokenStream,
    /// The names that it takes.
    pub(super) names: Vec<Ident>,
}

/// The types that a document reaches in other modules, under the names that they have beside its own.
pub(super) fn imports(api: &Api, modules: &[Shared]) -> Imports {
    let mut names = Vec::new();
    let items = modules.iter().enumerate().map(|(number, module)| {
        let taken = api.types.iter().filter_map(|named| {
            let shared = named.shared.as_ref().filter(|shared| shared.file == number)?;
            let (there, here) = (ident(&shared.rust), ident(&named.rust));
            names.push(here.clone());
            let found = if is_in_prelude(&there.to_string()) { quote!(types::#there) } else { quote!(#there) };
            Some(if there == here { found } else { quote!(#found as #here) })
        });
        let taken: Vec<_> = taken.collect();
        if taken.is_empty() {
            return quote!();
        }
        let (path, written) = (&module.path, &module.written);
        let hash = Literal::u64_unsuffixed(api.types_made_of.get(number).copied().unwrap_or_default());
        quote! {
            #[doc(no_inline)]
            #[allow(unused_imports)]
            pub use #path::{#(#taken),*};
            const _: () = __p::prove_types(#path::__MADE_OF, #hash, #written);
        }
    });
    let items = items.collect();
    Imports { items, names }
}

/// The constant that identifies the file from which a module of shared types was made.
pub(super) fn origin(api: &Api) -> TokenStream {
    let hash = Literal::u64_unsuffixed(api.made_of);
    quote! {
        #[doc(hidden)]
        pub const __MADE_OF: u64 = #hash;
    }
}
