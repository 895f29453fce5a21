//! Enums of strings and of integers.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::ident::ident;
use crate::model::{IntegerEnum, Named, StringEnum};

/// An enum of strings, with a variant for what the document does not list.
pub(super) fn string_enum(named: &Named, names: &StringEnum, docs: &TokenStream) -> TokenStream {
    let (name, other) = (ident(&named.rust), ident(&names.catch_all));
    let variants: Vec<_> = names.values.iter().map(|value| ident(&value.rust)).collect();
    let docs_of = names.values.iter().map(|value| format!("{}.", super::docs::code(&value.wire)));
    let wires: Vec<_> = names.values.iter().map(|value| &value.wire).collect();
    let indices = (0..variants.len()).map(Literal::usize_unsuffixed);
    let listed = listed(&variants);
    quote! {
        #docs
        #[non_exhaustive]
        pub enum #name {
            #(#[doc = #docs_of] #variants,)*
            /// A value that the document does not list.
            #other(__p::String),
        }
        impl #name {
            #listed
            /// The text on the wire.
            #[inline]
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #wires,)*
                    Self::#other(text) => text,
                }
            }
        }
        impl __p::Model for #name {
            #[inline]
            fn empty() -> Self {
                Self::#other(__p::String::new())
            }
            #[inline]
            fn value(&self) -> __p::Option<__p::View<'_>> {
                __p::Some(__p::View::Name(self.as_str(), &[#(#wires),*]))
            }
            #[inline]
            fn set_name(&mut self, index: usize, text: __p::String) {
                *self = match index {
                    #(#indices => Self::#variants,)*
                    _ => Self::#other(text),
                };
            }
        }
    }
}

/// The list of an enum's values; one value needs none.
fn listed(variants: &[Ident]) -> Option<TokenStream> {
    (variants.len() > 1).then(|| {
        quote! {
            /// The values that the document lists.
            pub const VALUES: &'static [Self] = &[#(Self::#variants),*];
        }
    })
}

pub(super) fn integer_enum(named: &Named, numbers: &IntegerEnum, docs: &TokenStream) -> TokenStream {
    let (name, other) = (ident(&named.rust), ident(&numbers.catch_all));
    let variants: Vec<_> = numbers.values.iter().map(|value| ident(&value.rust)).collect();
    let docs_of = numbers.values.iter().map(|value| format!("`{}`.", value.wire));
    let wires: Vec<_> = numbers.values.iter().map(|value| Literal::i64_unsuffixed(value.wire)).collect();
    let indices = (0..variants.len()).map(Literal::usize_unsuffixed);
    let listed = listed(&variants);
    quote! {
        #docs
        #[non_exhaustive]
        pub enum #name {
            #(#[doc = #docs_of] #variants,)*
            /// A value that the document does not list.
            #other(i64),
        }
        impl #name {
            #listed
            /// The integer on the wire.
            #[inline]
            #[must_use]
            pub fn number(&self) -> i64 {
                match self {
                    #(Self::#variants => #wires,)*
                    Self::#other(number) => *number,
                }
            }
        }
        impl __p::Model for #name {
            #[inline]
            fn empty() -> Self {
                Self::#other(0)
            }
            #[inline]
            fn value(&self) -> __p::Option<__p::View<'_>> {
                __p::Some(__p::View::Number(self.number(), &[#(#wires),*]))
            }
            #[inline]
            fn set_number(&mut self, index: usize, number: i64) {
                *self = match index {
                    #(#indices => Self::#variants,)*
                    _ => Self::#other(number),
                };
            }
        }
    }
}
