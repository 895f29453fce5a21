//! Unions, as enums of which each variant holds another shape.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::code;
use super::ident::{ident, option, strings};
use super::trees::Trees;
use super::types::TypeWriter;
use crate::model::{Named, Union};

/// A union, with a variant for any other JSON.
pub(super) fn union_enum(
    named: &Named,
    union: &Union,
    docs: &str,
    types: TypeWriter<'_>,
    impls: &mut TokenStream,
) -> TokenStream {
    let (name, text, other) = (ident(&named.rust), &named.rust, ident(&union.catch_all));
    let variants: Vec<_> = union.variants.iter().map(|variant| ident(&variant.rust)).collect();
    let held: Vec<_> = union
        .variants
        .iter()
        .map(|variant| {
            let inner = types.owned(&variant.shape);
            if variant.boxed { Trees::known("Box").with(inner) } else { inner }
        })
        .collect();
    let docs_of = union.variants.iter().map(|variant| match (&union.tag, variant.tags.as_slice()) {
        (Some(tag), tags) if !tags.is_empty() => {
            let tags: Vec<String> = tags.iter().map(|text| code(text)).collect();
            format!("When {} is {}.", code(tag), tags.join(" or "))
        }
        _ => "One of the shapes that the document lists.".to_owned(),
    });
    let tag = option(union.tag.as_ref().map(|tag| quote!(#tag)));
    let tags = union.variants.iter().map(|variant| strings(&variant.tags));
    let is_named = union.variants.iter().any(|variant| variant.name.is_some());
    let schemas = union.variants.iter().filter(|_| is_named).map(|variant| variant.name.as_deref().unwrap_or_default());
    let default = option(union.default.map(|at| {
        let at = Literal::usize_unsuffixed(at);
        quote!(#at)
    }));
    let indices = (0..variants.len()).map(Literal::usize_unsuffixed);
    let count = Literal::usize_unsuffixed(variants.len());
    let names = strings(union.variants.iter().map(|variant| &variant.rust).chain([&union.catch_all]));
    impls.extend(quote! {
        #name #text #other [#(#indices #variants)*] #count {
            names: &[#names], tag: #tag, tags: &[#(&[#tags]),*], schemas: &[#(#schemas),*], default: #default
        };
    });
    quote! {
        #[doc = #docs]
        #[non_exhaustive]
        pub enum #name {
            #(#[doc = #docs_of] #variants(#held),)*
            #[doc = "Any other JSON."]
            #other(__p::Value),
        }
    }
}
