//! Tokens. Nothing here can fail: what is emitted has passed every check, and what has not is emitted beside its errors.
//!
//! The expansion names everything by absolute paths (`::core`, `::std`, `::permitted`, `self::Model`) or, in models, by the
//! alias `__p`, so nothing that a spec or the user's module calls its own can take the place of what is meant. Texts of the
//! spec become string literals and checked identifiers, and nothing else.

mod can;
mod docs;
mod ident;
mod identities;
mod methods;
mod models;
mod parts;
mod responses;
mod servers;
mod table;
mod types;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::check::{Api, Checked, CheckedVocabulary, Fallback};
use crate::model::{pascal, snake};
use can::Home;
use ident::{ident, unraw};

/// Where bindings are emitted.
#[derive(Debug, Clone)]
pub struct Module {
    /// The name of the user's module: `products`.
    pub name: String,
    /// The path to a shared vocabulary, as seen from inside the module.
    pub vocabulary: Option<TokenStream>,
}

/// The names that come from the user's module.
struct HandleNames {
    /// `Products`
    handle: Ident,
    /// `ProductsExt`
    extension: Ident,
    /// `products`
    method: Ident,
}

impl HandleNames {
    fn new(module: &Module) -> Self {
        let stem = pascal(unraw(&module.name));
        Self { extension: ident(&format!("{stem}Ext")), handle: ident(&stem), method: method_name(&module.name) }
    }
}

/// The names that the handle and its trait take in a module of that name; a type of the spec must have another one.
#[must_use]
pub fn reserved(module: &str) -> Vec<String> {
    let stem = pascal(unraw(module));
    vec![format!("{stem}Ext"), stem]
}

fn method_name(module: &str) -> Ident {
    ident(&if module.starts_with("r#") { module.to_owned() } else { snake(module) })
}

/// The items of a module of bindings.
#[must_use]
pub fn api(checked: &Checked, module: &Module) -> TokenStream {
    bindings(checked.api(), module, Gate::Closed)
}

/// The items of a module whose document has errors: the handle and, as far as they are known, types and operations that
/// anybody may call. It stands beside the errors, so that the calls of the program are not errors too.
#[must_use]
pub fn fallback(fallback: Option<&Fallback>, module: &Module) -> TokenStream {
    match fallback {
        Some(fallback) => bindings(fallback.api(), module, Gate::Open),
        None => methods::handle(None, &HandleNames::new(module)),
    }
}

/// Whether methods ask who calls.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gate {
    Closed,
    /// Beside the errors of a document.
    Open,
}

fn bindings(api: &Api, module: &Module, gate: Gate) -> TokenStream {
    let names = HandleNames::new(module);
    let (home, vocabulary) = match (&module.vocabulary, gate) {
        (None, _) => (Home::Own, own_vocabulary(api)),
        (Some(path), Gate::Closed) => (Home::Shared, can::vocabulary(api, path)),
        (Some(_), Gate::Open) => (Home::Shared, quote!()),
    };
    let can = match gate {
        Gate::Closed => can::module(api, home),
        Gate::Open => can::open_module(api),
    };
    let (handle, methods) = (methods::handle(Some(api), &names), methods::all(api, &names, gate));
    let (models, responses, parts) = (models::all(api), responses::enums(api), parts::module(api));
    let (servers, table, alias) = (servers::module(api), table::operations(api), types::alias());
    quote!(#alias #vocabulary #handle #methods #can #models #responses #parts #servers #table)
}

fn own_vocabulary(api: &Api) -> TokenStream {
    if api.identities.is_empty() {
        return quote!();
    }
    let (identities, permissions) =
        (identities::identities(&api.identities), identities::permissions(&api.permissions));
    quote! {
        /// Who can call the API.
        pub mod identity { #identities }
        #permissions
    }
}

/// The items of a module that is a shared vocabulary: identities, and the module `permission`.
#[must_use]
pub fn vocabulary(checked: &CheckedVocabulary) -> TokenStream {
    let vocabulary = checked.vocabulary();
    let identities = identities::identities(&vocabulary.identities);
    let permissions = identities::permissions(&vocabulary.permissions);
    quote!(#identities #permissions)
}
