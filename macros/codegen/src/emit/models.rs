//! Types with a name.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, code};
use super::enums::{integer_enum, string_enum};
use super::ident::ident;
use super::structs::structure;
use super::types::{Position, TypeWriter};
use super::unions::union_enum;
use crate::check::Api;
use crate::model::{Named, NamedKind, Shape};

/// All types; without those that another module has, if they come from there.
pub(super) fn all(api: &Api, imports: bool) -> TokenStream {
    let types = TypeWriter { api, position: Position::Models };
    let own = api.types.iter().filter(|named| !imports || named.shared.is_none());
    let mut impls = Impls::default();
    let items: Vec<TokenStream> = own.map(|named| one(named, types, &mut impls)).collect();
    let Impls { structs, string_enums, integer_enums, unions } = impls;
    quote! {
        #(#items)*
        __p::__structs! { __p #structs }
        __p::__string_enums! { __p #string_enums }
        __p::__integer_enums! { __p #integer_enums }
        __p::__unions! { __p #unions }
    }
}

/// The arguments of the macros that write the impls of types: one part for each type.
#[derive(Default)]
struct Impls {
    structs: TokenStream,
    string_enums: TokenStream,
    integer_enums: TokenStream,
    unions: TokenStream,
}

/// A type; its impls are added to those of all.
fn one(named: &Named, types: TypeWriter<'_>, impls: &mut Impls) -> TokenStream {
    let mut docs = Docs::of_document(&named.docs);
    if named.docs.is_empty() {
        docs.line(&kind_line(&named.kind));
    }
    let docs = docs.declared(&named.declared_at).text();
    match &named.kind {
        NamedKind::Struct(object) => structure(named, object, &docs, types, &mut impls.structs),
        NamedKind::StringEnum(names) => string_enum(named, names, &docs, &mut impls.string_enums),
        NamedKind::IntegerEnum(numbers) => integer_enum(named, numbers, &docs, &mut impls.integer_enums),
        NamedKind::Union(union) => union_enum(named, union, &docs, types, &mut impls.unions),
        NamedKind::Alias(shape) => {
            let (name, target) = (ident(&named.rust), types.owned(shape));
            quote!(#[doc = #docs] pub type #name = #target;)
        }
    }
}

/// The first line about a type of which the document says nothing, for lists of types.
fn kind_line(kind: &NamedKind) -> String {
    /// The most names in a line.
    const NAMED: usize = 4;
    let listed = |names: Vec<&str>| {
        let more = names.len().saturating_sub(NAMED);
        let mut shown: Vec<String> = names.into_iter().take(NAMED).map(code).collect();
        if more > 0 {
            shown.push(format!("{more} more"));
        }
        shown.join(", ")
    };
    match kind {
        NamedKind::Struct(object) if object.fields.is_empty() => "An object.".to_owned(),
        NamedKind::Struct(object) => {
            format!("An object: {}.", listed(object.fields.iter().map(|field| field.wire.as_str()).collect()))
        }
        NamedKind::StringEnum(names) => {
            format!("One of {}.", listed(names.values.iter().map(|value| value.wire.as_str()).collect()))
        }
        NamedKind::IntegerEnum(_) => "One of several integers.".to_owned(),
        NamedKind::Union(union) => {
            format!("One of {}.", listed(union.variants.iter().map(|variant| variant.rust.as_str()).collect()))
        }
        NamedKind::Alias(Shape::List(_)) => "A list.".to_owned(),
        NamedKind::Alias(Shape::Map(_)) => "An object with any keys.".to_owned(),
        NamedKind::Alias(_) => "Another name of a type.".to_owned(),
    }
}
