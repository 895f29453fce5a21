//! Shapes as Rust types.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident::ident;
use crate::check::Api;
use crate::model::{NamedKind, Shape};

/// The longest tuple that the runtime reads; longer ones are lists of any JSON.
const LONGEST_TUPLE: usize = 8;

/// Writes types as they are named from one module of the expansion.
#[derive(Clone, Copy)]
pub(super) struct Types<'a> {
    pub(super) api: &'a Api,
    /// `self`, or `super` in a module below.
    pub(super) nested: bool,
}

impl Types<'_> {
    /// The type as a field holds it.
    pub(super) fn owned(self, shape: &Shape) -> TokenStream {
        match shape {
            Shape::Text => quote!(::std::string::String),
            Shape::Bool => quote!(bool),
            Shape::Int32 => quote!(i32),
            Shape::Int64 => quote!(i64),
            Shape::Uint64 => quote!(u64),
            Shape::Float64 => quote!(f64),
            Shape::Any => quote!(::permitted::Value),
            Shape::Object => quote!(::permitted::Map),
            Shape::List(item) => {
                let item = self.owned(item);
                quote!(::std::vec::Vec<#item>)
            }
            Shape::Map(value) => {
                let value = self.owned(value);
                quote!(::std::collections::BTreeMap<::std::string::String, #value>)
            }
            Shape::Tuple(places) if places.len() <= LONGEST_TUPLE => {
                let places = places.iter().map(|place| self.owned(place));
                quote!((#(#places,)*))
            }
            Shape::Tuple(_) => quote!(::std::vec::Vec<::permitted::Value>),
            Shape::OrNull(inner) => {
                let inner = self.owned(inner);
                quote!(::core::option::Option<#inner>)
            }
            Shape::Named(id) => match self.api.types.get(id.0) {
                Some(named) => {
                    let name = ident(&named.rust);
                    if self.nested { quote!(super::#name) } else { quote!(self::#name) }
                }
                None => quote!(::permitted::Value),
            },
        }
    }

    /// The type as a caller passes it, and how it is handed on as `&dyn Encode`.
    pub(super) fn argument(self, shape: &Shape) -> (TokenStream, Pass) {
        match self.unaliased(shape) {
            Shape::Text => (quote!(&str), Pass::Reference),
            Shape::Bool | Shape::Int32 | Shape::Int64 | Shape::Uint64 | Shape::Float64 => {
                (self.owned(shape), Pass::Reference)
            }
            Shape::List(item) if matches!(self.unaliased(item), Shape::Text) => (quote!(&[&str]), Pass::Reference),
            Shape::List(item) => {
                let item = self.owned(item);
                (quote!(&[#item]), Pass::Reference)
            }
            _ => {
                let owned = self.owned(shape);
                (quote!(&#owned), Pass::AsIs)
            }
        }
    }

    /// What an alias stands for in the end.
    pub(super) fn unaliased<'s>(self, shape: &'s Shape) -> &'s Shape
    where
        Self: 's,
    {
        let mut shape = shape;
        // An alias is never part of a cycle; the bound is for a table that was made by hand.
        for _ in 0..64 {
            let Shape::Named(id) = shape else { break };
            match self.api.types.get(id.0).map(|named| &named.kind) {
                Some(NamedKind::Alias(other)) => shape = other,
                _ => break,
            }
        }
        shape
    }
}

/// How an argument becomes `&dyn Encode`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pass {
    /// `&argument`
    Reference,
    /// `argument`
    AsIs,
}

impl Pass {
    pub(super) fn expression(self, argument: &proc_macro2::Ident) -> TokenStream {
        match self {
            Self::Reference => quote!(&#argument),
            Self::AsIs => quote!(#argument),
        }
    }
}
