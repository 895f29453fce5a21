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
    bindings(checked.api(), module)
}

fn bindings(api: &Api, module: &Module) -> TokenStream {
    let names = HandleNames::new(module);
    let (home, vocabulary) = match &module.vocabulary {
        Some(path) => (Home::Shared, can::vocabulary(api, path)),
        None => (Home::Own, own_vocabulary(api)),
    };
    let handle = methods::handle(Some(api), &names);
    let methods = methods::all(api, &names, true);
    let (can, models, table) = (can::module(api, home), models::all(api), table::operations(api));
    let (responses, parts, servers) = (responses::enums(api), parts::module(api), servers::module(api));
    let alias = types::alias();
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

/// The items of a module whose document has errors: the handle and, as far as they are known, operations that anybody
/// may call and types. It stands beside the errors, so that the calls of the program are not errors too.
#[must_use]
pub fn fallback(fallback: Option<&Fallback>, module: &Module) -> TokenStream {
    let api = fallback.map(Fallback::api);
    let names = HandleNames::new(module);
    let handle = methods::handle(api, &names);
    let Some(api) = api else { return handle };
    let vocabulary = if module.vocabulary.is_some() { quote!() } else { own_vocabulary(api) };
    let methods = methods::all(api, &names, false);
    let (can, models, table) = (can::open_module(api), models::all(api), table::operations(api));
    let (responses, parts, servers) = (responses::enums(api), parts::module(api), servers::module(api));
    let alias = types::alias();
    quote!(#alias #vocabulary #handle #methods #can #models #responses #parts #servers #table)
}

/// The items of a module that is a shared vocabulary: identities, and the module `permission`.
#[must_use]
pub fn vocabulary(checked: &CheckedVocabulary) -> TokenStream {
    let vocabulary = checked.vocabulary();
    let identities = identities::identities(&vocabulary.identities);
    let permissions = identities::permissions(&vocabulary.permissions);
    quote!(#identities #permissions)
}
