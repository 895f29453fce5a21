//! Tokens. Nothing here can fail: what is emitted has passed every check, and what has not is emitted beside its errors.
//!
//! The expansion names everything by the alias `__p` (see `types::alias`) or by where it stands (`self::Model`), so nothing that
//! a document or the user's program calls its own can take the place of what is meant. Texts of the document become string literals
//! and checked identifiers, and nothing else.
//!
//! The handle, its methods and the types stand in a private module, which the user's re-exports: what they are made of is out
//! of reach for the code beside them.

mod arguments;
mod callers;
mod can;
mod constructors;
mod credentials;
mod docs;
mod enums;
mod gate;
mod ident;
mod identities;
mod markdown;
mod methods;
mod models;
mod module;
mod named;
mod parts;
mod prelude;
mod requests;
mod responses;
mod scheme;
mod servers;
mod shared;
mod shared_types;
mod statuses;
mod structs;
mod table;
mod trees;
mod types;
mod unions;
mod vocabulary_module;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;

use crate::check::{Api, Checked, CheckedVocabulary, FailedVocabulary, Fallback, Vocabulary};
use gate::Gate;
use module::HandleNames;
pub use module::{Module, reserved};
pub use prelude::is_in_prelude;
pub use shared::Shared;
use vocabulary_module::VocabularyModule;

/// The items of a module of bindings.
#[must_use]
pub fn api(checked: &Checked, module: &Module) -> TokenStream {
    bindings(checked.api(), module, Gate::Closed)
}

/// The items of a module whose document has errors: the handle and, as far as they are known, types and operations. They
/// stand beside the errors, so that the calls of the program are not errors too, and none of them can call.
#[must_use]
pub fn fallback(fallback: Option<&Fallback>, module: &Module) -> TokenStream {
    match fallback {
        Some(fallback) => bindings(fallback.api(), module, Gate::Inert),
        None => private(None, module, Gate::Inert),
    }
}

fn bindings(api: &Api, module: &Module, gate: Gate) -> TokenStream {
    let (declared_in, vocabulary) = match (&module.vocabulary, gate) {
        (None, _) => (VocabularyModule::Own, own_vocabulary(api, module.at)),
        (Some(shared), Gate::Closed) => (VocabularyModule::Shared, shared::module(api, shared)),
        (Some(_), Gate::Inert) => (VocabularyModule::Shared, quote!()),
    };
    let can = match gate {
        Gate::Closed => can::module(api, declared_in),
        Gate::Inert => can::open_module(api),
    };
    let private = private(Some(api), module, gate);
    quote!(#vocabulary #can #private)
}

/// The private module of the handle and the types, and their names in the user's module.
fn private(api: Option<&Api>, module: &Module, gate: Gate) -> TokenStream {
    let names = HandleNames::new(module);
    let (alias, handle) = (types::alias(), methods::handle(api, &names, gate));
    let items = api.map(|api| {
        let methods = methods::all(api, &names, gate);
        let (models, responses, parts) =
            (models::all(api, gate == Gate::Closed), responses::enums(api), parts::module(api));
        let (servers, table) = (servers::module(api), table::operations(api, gate));
        [methods, models, responses, parts, servers, table]
    });
    let items: TokenStream = std::iter::once(handle).chain(items.into_iter().flatten()).collect();
    // A module that cannot compile is a second error, so types stand beside errors as if they were the document's own.
    let shared = api.filter(|_| gate == Gate::Closed).map(|api| shared_types::imports(api, &module.types));
    let exported = shared.iter().flat_map(|shared| &shared.names).cloned();
    let (imports, formats) = (shared.as_ref().map(|shared| &shared.items), formats(module));
    inside(&quote!(#alias #formats #imports), &items, exported)
}

/// The program's types of formats, by the names that fields and parameters have them.
fn formats(module: &Module) -> TokenStream {
    let formats = module.formats.iter().enumerate().map(|(number, path)| {
        let name = types::format_type(number);
        quote!(#[allow(unused_imports)] use #path as #name;)
    });
    quote!(#(#formats)*)
}

/// The private module of some items, and their names in the user's module.
fn inside(imports: &TokenStream, items: &TokenStream, imported: impl Iterator<Item = Ident>) -> TokenStream {
    // By their names: rustc prints one that comes by a glob with the module that it is in.
    let (hiding, exported): (Vec<Ident>, Vec<Ident>) =
        public(items).into_iter().chain(imported).partition(|name| is_in_prelude(&name.to_string()));
    let types = (!hiding.is_empty()).then(|| {
        quote! {
            /// The types whose names are those of the prelude, which a glob import of the module above would hide.
            pub mod types {
                #[allow(unused_imports)]
                pub use super::__bindings::{#(#hiding),*};
            }
        }
    });
    quote! {
        // Said once for all methods: `cfg(rust_analyzer)`, and `new` of a type with many required fields.
        #[allow(unexpected_cfgs, clippy::too_many_arguments)]
        mod __bindings {
            #imports
            #items
        }
        #[allow(unused_imports)]
        pub use self::__bindings::{#(#exported),*};
        #types
    }
}

/// The items of a module of types that several documents share.
#[must_use]
pub fn types(checked: &Checked, module: &Module) -> TokenStream {
    let (api, alias) = (checked.api(), types::alias());
    let shared_types::Imports { items, names } = shared_types::imports(api, &module.types);
    let formats = formats(module);
    let private = inside(&quote!(#alias #formats #items), &models::all(api, true), names.into_iter());
    let origin = shared_types::origin(api);
    quote!(#origin #private)
}

/// The names of the public items: what follows `pub struct`, `pub mod` …
fn public(items: &TokenStream) -> Vec<Ident> {
    let mut names = Vec::new();
    let mut before = [None, None];
    for token in items.clone() {
        let word = match token {
            TokenTree::Ident(word) => Some(word),
            _ => None,
        };
        if let ([Some(first), Some(_)], Some(name)) = (&before, &word)
            && first == "pub"
        {
            names.push(name.clone());
        }
        let [_, last] = before;
        before = [last, word];
    }
    names
}

fn own_vocabulary(api: &Api, at: Span) -> TokenStream {
    if api.identities.is_empty() {
        return quote!();
    }
    let (p, alias) = (quote!(__p), types::alias());
    let all = credentials::Credentials { identities: &api.identities, schemes: &api.schemes, at };
    let identities = identities::identities(all, &p);
    let permissions = identities::permissions(&api.permissions, &p, &alias);
    // So that another document can share it.
    let beside = (!api.permissions.is_empty()).then(|| {
        quote!(
            #[doc(hidden)]
            #[allow(unused_imports)]
            pub use super::permission;
        )
    });
    quote! {
        /// The identities that can call the API.
        pub mod identity {
            #alias
            #identities
            #beside
        }
        #permissions
    }
}

/// The items of a module that is a shared vocabulary: identities, and the module `permission`. The compiler shows `at` for the bound of a
/// function: the path of the document.
#[must_use]
pub fn vocabulary(checked: &CheckedVocabulary, at: Span) -> TokenStream {
    shared_vocabulary(checked.vocabulary(), at)
}

/// The items for a file with errors, as far as its names are known. They stand beside the errors, so that a use of such a name is not
/// an error too.
#[must_use]
pub fn vocabulary_fallback(failed: &FailedVocabulary, at: Span) -> TokenStream {
    shared_vocabulary(failed.vocabulary(), at)
}

fn shared_vocabulary(vocabulary: &Vocabulary, at: Span) -> TokenStream {
    // One kind of path, so that one that does not resolve is one error.
    let p = quote!(::permitted::__private);
    let all = credentials::Credentials { identities: &vocabulary.identities, schemes: &vocabulary.schemes, at };
    let identities = identities::identities(all, &p);
    let permissions = identities::permissions(&vocabulary.permissions, &p, &quote!());
    quote!(#identities #permissions)
}
