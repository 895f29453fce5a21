//! Enums of strings and of integers.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::docs::code;
use super::ident::ident;
use crate::model::{IntegerEnum, Named, StringEnum};

/// An enum of strings, with a variant for what the document does not list.
pub(super) fn string_enum(named: &Named, names: &StringEnum, docs: &str, impls: &mut TokenStream) -> TokenStream {
    let (name, text, other) = (ident(&named.rust), &named.rust, ident(&names.catch_all));
    let variants: Vec<_> = names.values.iter().map(|value| ident(&value.rust)).collect();
    let docs_of = names.values.iter().map(|value| format!("{}.", code(&value.wire)));
    let wires = names.values.iter().map(|value| &value.wire);
    let indices = (0..).map(Literal::usize_unsuffixed);
    let several = several(&variants);
    impls.extend(quote!(#name #text #other [#(#indices #variants #wires)*] #several;));
    quote! {
        #[doc = #docs]
        #[non_exhaustive]
        pub enum #name {
            #(#[doc = #docs_of] #variants,)*
            #[doc = #OTHER]
            #other(__p::String),
        }
    }
}

/// An enum of integers, with a variant for what the document does not list.
pub(super) fn integer_enum(named: &Named, numbers: &IntegerEnum, docs: &str, impls: &mut TokenStream) -> TokenStream {
    let (name, text, other) = (ident(&named.rust), &named.rust, ident(&numbers.catch_all));
    let variants: Vec<_> = numbers.values.iter().map(|value| ident(&value.rust)).collect();
    let docs_of = numbers.values.iter().map(|value| format!("`{}`.", value.wire));
    let wires = numbers.values.iter().map(|value| Literal::i64_unsuffixed(value.wire));
    let indices = (0..).map(Literal::usize_unsuffixed);
    let several = several(&variants);
    impls.extend(quote!(#name #text #other [#(#indices #variants #wires)*] #several;));
    quote! {
        #[doc = #docs]
        #[non_exhaustive]
        pub enum #name {
            #(#[doc = #docs_of] #variants,)*
            #[doc = #OTHER]
            #other(i64),
        }
    }
}

/// What is said of the variant for what the document does not list.
const OTHER: &str = "A value that the document does not list.";

/// The variants once more, if there are several.
fn several(variants: &[Ident]) -> Option<TokenStream> {
    (variants.len() > 1).then(|| quote!([#(#variants)*]))
}
