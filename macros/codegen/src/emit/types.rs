//! Shapes as Rust types.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::ident::ident;
use super::trees::Trees;
use crate::check::Api;
use crate::model::Shape;

/// Writes types as they are named from one module of the expansion.
#[derive(Clone, Copy)]
pub(super) struct TypeWriter<'a> {
    pub(super) api: &'a Api,
    pub(super) position: Position,
}

/// The place where a type is named.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// Among the types themselves, where no other name is in the way.
    Models,
    /// In the module of the handle, where an argument of a type may have any name.
    Module,
    /// In a module below.
    Below,
}

/// The alias through which emitted code names everything, so that no `core`, `Option` or `Request` of the program's own is
/// taken for what is meant. It is private to its module: code of the program is not below any that has it. And rustc pays
/// for each step of a path that is written.
pub(super) fn alias() -> TokenStream {
    quote!(
        use ::permitted::__private as __p;
    )
}

/// The name of the program's type for the format of that number.
pub(super) fn format_type(number: usize) -> Ident {
    ident(&format!("__Format{number}"))
}

impl TypeWriter<'_> {
    /// A name of the user's module.
    pub(super) fn named(self, name: &Ident) -> Trees {
        match self.position {
            Position::Models => name.into(),
            Position::Module => Trees::from(&Ident::new("self", Span::call_site())).segment(name),
            Position::Below => Trees::from(&Ident::new("super", Span::call_site())).segment(name),
        }
    }

    pub(super) fn map(self, value: &Shape) -> Trees {
        Trees::known("BTreeMap").with(Trees::known("String").and(self.owned(value)))
    }

    /// The type as a field holds it.
    pub(super) fn owned(self, shape: &Shape) -> Trees {
        match shape {
            Shape::Text => Trees::known("String"),
            Shape::Typed(number) => self.named(&format_type(*number)),
            Shape::Bool => Trees::word("bool"),
            Shape::Int32 => Trees::word("i32"),
            Shape::Int64 => Trees::word("i64"),
            Shape::Uint64 => Trees::word("u64"),
            Shape::Float64 => Trees::word("f64"),
            Shape::Any => Trees::known("Value"),
            Shape::Object => Trees::known("Map"),
            Shape::List(item) => Trees::known("Vec").with(self.owned(item)),
            Shape::Map(value) => self.map(value),
            Shape::Tuple(places) => {
                let places = places.iter().map(|place| self.owned(place));
                quote!((#(#places,)*)).into()
            }
            Shape::OrNull(inner) => Trees::known("Option").with(self.owned(inner)),
            Shape::Named(id) => match self.api.types.get(id.0) {
                Some(named) => self.named(&ident(&named.rust)),
                None => Trees::known("Value"),
            },
        }
    }

    /// The type as a caller passes it, and how it is handed on as `&dyn Encode`.
    pub(super) fn argument(self, shape: &Shape) -> (Trees, Pass) {
        match self.unaliased(shape) {
            Shape::Text => (Trees::reference(Trees::word("str")), Pass::Reference),
            Shape::Bool | Shape::Int32 | Shape::Int64 | Shape::Uint64 | Shape::Float64 => {
                (self.owned(shape), Pass::Reference)
            }
            Shape::List(item) => {
                let item = match self.unaliased(item) {
                    Shape::Text => Trees::reference(Trees::word("str")),
                    _ => self.owned(item),
                };
                (Trees::reference(item.in_brackets()), Pass::Reference)
            }
            _ => (Trees::reference(self.owned(shape)), Pass::AsIs),
        }
    }

    /// The shape that an alias stands for in the end.
    pub(super) fn unaliased<'s>(self, shape: &'s Shape) -> &'s Shape
    where
        Self: 's,
    {
        shape.unaliased(|id| Some(&self.api.types.get(id.0)?.kind))
    }
}

/// The way in which an argument becomes `&dyn Encode`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pass {
    /// `&argument`
    Reference,
    /// `argument`
    AsIs,
}

impl Pass {
    pub(super) fn expression(self, argument: &Ident) -> Trees {
        match self {
            Self::Reference => Trees::reference(argument.into()),
            Self::AsIs => argument.into(),
        }
    }
}
