//! The user's module, and what is called after it.

use proc_macro2::{Ident, Span, TokenStream};

use super::ident::{ident, unraw};
use super::shared::Shared;
use super::vocabulary_module::VocabularyModule;
use crate::model::{pascal, snake};

/// The module into which bindings are emitted.
#[derive(Debug, Clone)]
pub struct Module {
    /// The name of the user's module: `products`.
    pub name: String,
    /// The vocabulary that it shares with others.
    pub vocabulary: Option<Shared>,
    /// The modules of the types that it shares with others, in the order of `Selection::types`.
    pub types: Vec<Shared>,
    /// The place that the compiler shows for the bound of a method: the path of the document.
    pub at: Span,
    /// The program's types of `Selection::formats`, as seen from a module in the user's module.
    pub formats: Vec<TokenStream>,
}

impl Module {
    /// A module of that name with a vocabulary of its own.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), vocabulary: None, types: Vec::new(), at: Span::call_site(), formats: Vec::new() }
    }
}

/// The names that come from the user's module.
pub(super) struct HandleNames {
    /// `Products`
    pub(super) handle: Ident,
    /// `ProductsExt`
    pub(super) extension: Ident,
    /// `products`
    pub(super) method: Ident,
    /// The place of a method's bound.
    pub(super) at: Span,
    /// The module that has the identities.
    pub(super) declared_in: VocabularyModule,
}

impl HandleNames {
    /// The module of the identities, as seen from the module of the handle.
    pub(super) fn identities(&self) -> &'static str {
        match self.declared_in {
            VocabularyModule::Own => "super::identity",
            VocabularyModule::Shared => "super::vocabulary",
        }
    }

    pub(super) fn new(module: &Module) -> Self {
        let stem = pascal(unraw(&module.name));
        Self {
            extension: ident(&format!("{stem}Ext")),
            handle: ident(&stem),
            method: method_name(&module.name),
            at: module.at,
            declared_in: if module.vocabulary.is_some() { VocabularyModule::Shared } else { VocabularyModule::Own },
        }
    }
}

/// The names that the handle and its trait take in a module of that name; a type of the document must have another one.
#[must_use]
pub fn reserved(module: &str) -> Vec<String> {
    let stem = pascal(unraw(module));
    vec![format!("{stem}Ext"), stem]
}

fn method_name(module: &str) -> Ident {
    ident(&if module.starts_with("r#") { module.to_owned() } else { snake(module) })
}
