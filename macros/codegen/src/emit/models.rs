//! Types with a name.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::{Docs, code};
use super::enums::{integer_enum, string_enum};
use super::ident::{ident, strings};
use super::trees::Trees;
use super::types::{Position, TypeWriter};
use crate::check::Api;
use crate::model::{Constant, Field, IntegerEnum, Named, NamedKind, Shape, StringEnum, Struct, Union};

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

/// The type of a field: `T`, `Option<T>` when it may be left out or, though required, be `null`, and `Nullable<T>` when
/// both.
fn field_type(field: &Field, types: TypeWriter<'_>) -> Trees {
    let mut inner = types.owned(&field.shape);
    if field.boxed {
        inner = Trees::known("Box").with(inner);
    }
    match (field.required, field.nullable) {
        (true, false) => inner,
        (false, true) => Trees::known("Nullable").with(inner),
        (true, true) | (false, false) => Trees::known("Option").with(inner),
    }
}

/// The empty value of a field. A constant costs rustc less than a call, and most fields have one.
fn empty(field: &Field, types: TypeWriter<'_>) -> Trees {
    let decoded = || Trees::known("Decode").segment(&ident("empty")).called();
    match (field.required, field.nullable, types.unaliased(&field.shape)) {
        (false, true, _) => Trees::known("Nullable").segment(&ident("Absent")),
        (false, false, _) | (true, true, _) => Trees::known("None"),
        (true, false, _) if field.boxed => decoded(),
        (true, false, Shape::Bool) => Trees::word("false"),
        (true, false, Shape::Int32 | Shape::Int64 | Shape::Uint64) => Literal::u8_unsuffixed(0).into(),
        (true, false, Shape::Float64) => Literal::f64_unsuffixed(0.0).into(),
        (true, false, Shape::Text) => Trees::known("NO_TEXT"),
        (true, false, Shape::List(_)) => Trees::known("Vec").segment(&ident("new")).called(),
        (true, false, _) => decoded(),
    }
}

fn structure(
    named: &Named,
    object: &Struct,
    docs: &str,
    types: TypeWriter<'_>,
    impls: &mut TokenStream,
) -> TokenStream {
    let (name, text) = (ident(&named.rust), &named.rust);
    let fields: Vec<_> = object.fields.iter().map(|field| ident(&field.rust)).collect();
    let kinds: Vec<_> = object.fields.iter().map(|field| field_type(field, types)).collect();
    let docs_of =
        object.fields.iter().map(|field| Docs::of_document(&field.docs).text_or(&format!("{}.", code(&field.wire))));
    let (mut given, mut given_kinds, mut empties) = (Vec::new(), Vec::new(), Vec::new());
    let mut values = Vec::new();
    let mut is_parsed = false;
    for ((field, rust), kind) in object.fields.iter().zip(&fields).zip(&kinds) {
        values.push(match (only_value(field, types), parsed_value(field)) {
            (Some(value), _) => Trees::from(rust).is(value),
            (None, _) if !field.required => Trees::from(rust).is(empty(field, types)),
            (None, Some(value)) => {
                is_parsed = true;
                Trees::from(rust).is(value.into())
            }
            (None, None) => {
                given.push(rust);
                given_kinds.push(kind);
                empties.push(empty(field, types));
                Trees::from(rust)
            }
        });
    }
    // A list or an object is no part of the empty value: that is made for each value that is read, which may leave something of it.
    let unread = is_parsed.then(|| {
        let fields = object.fields.iter().zip(&fields).map(|(field, rust)| {
            let value = only_value(field, types).unwrap_or_else(|| empty(field, types));
            Trees::from(rust).is(value)
        });
        fields.collect::<Vec<_>>()
    });
    let wires = object.fields.iter().map(|field| &field.wire);
    let required = mask(&object.fields);
    let described = object.rest.is_some();
    let plain = object.fields.iter().all(|field| !field.wire.contains(|c| matches!(c, '"' | '\\' | '\0'..='\x1f')));
    let rest = match (&object.extra, &object.rest) {
        (Some(extra), _) => {
            let empty = Trees::known("Extra").segment(&ident("NONE"));
            Some((ident(extra), Trees::known("Extra"), empty, "The fields that the document does not name."))
        }
        (None, Some(rest)) => {
            let empty = Trees::known("Decode").segment(&ident("empty")).called();
            Some((ident(&rest.rust), types.map(&rest.shape), empty, "The entries that the document does not name."))
        }
        (None, None) => None,
    };
    let rest_name = rest.as_ref().map(|(name, ..)| name);
    let rest_empty = rest.as_ref().map(|(name, _, empty, _)| Trees::from(name).is(empty.clone()));
    let rest_empty: Vec<_> = rest_empty.into_iter().collect();
    let literal = quote!(Self { #(#values,)* #(#rest_empty)* });
    let unread = unread.map(|unread| quote!(Self { #(#unread,)* #(#rest_empty)* }));
    let (empty, making) = match (given.is_empty(), unread) {
        (true, None) => (literal, quote!(default { <Self as __p::Model>::empty() },)),
        (true, Some(unread)) => (unread, quote!(default { #literal },)),
        (false, unread) => (
            unread.unwrap_or_else(|| quote!(Self::new(#(#empties),*))),
            quote!(, new(#(#given: #given_kinds),*) { #literal }),
        ),
    };
    let constants: Vec<_> = (0..)
        .zip(&object.fields)
        .flat_map(|(index, field)| {
            let constant = field.constant.iter().filter(|_| !matches!(types.unaliased(&field.shape), Shape::Named(_)));
            let index = Literal::usize_unsuffixed(index);
            constant.flat_map(|constant| constant.texts()).map(move |text| quote!((#index, #text)))
        })
        .collect();
    let constants = (!constants.is_empty()).then(|| quote!(constants [#(#constants),*]));
    let slots = fields.iter().chain(rest_name);
    let indices = (0..).map(Literal::usize_unsuffixed);
    impls.extend(quote! {
        #name #text { #empty } [#(#indices #slots)*] [#(#wires)*] [#(#required)*] #described #plain #constants, #making;
    });
    let rest = rest.iter().map(|(name, kind, _, docs)| quote!(#[doc = #docs] pub #name: #kind));
    quote! {
        #[doc = #docs]
        pub struct #name { #(#[doc = #docs_of] pub #fields: #kinds,)* #(#rest)* }
    }
}

/// The one value of a required field, where the document has no other.
fn only_value(field: &Field, types: TypeWriter<'_>) -> Option<Trees> {
    if !field.required || field.nullable || field.boxed {
        return None;
    }
    let shape = types.unaliased(&field.shape);
    if let Some(literal) = field.constant.as_ref().and_then(|constant| literal(constant, shape)) {
        return Some(literal.into());
    }
    let Shape::Named(id) = shape else { return None };
    let named = types.api.types.get(id.0)?;
    let variant = match &named.kind {
        NamedKind::StringEnum(StringEnum { values, .. }) => match values.as_slice() {
            [only] => &only.rust,
            _ => return None,
        },
        NamedKind::IntegerEnum(IntegerEnum { values, .. }) => match values.as_slice() {
            [only] => &only.rust,
            _ => return None,
        },
        _ => return None,
    };
    Some(types.named(&ident(&named.rust)).segment(&ident(variant)))
}

/// The one value of a required field that is no literal of Rust: a list, an object or `null`.
fn parsed_value(field: &Field) -> Option<TokenStream> {
    match field.constant.as_ref().filter(|_| field.required)? {
        Constant::Listed(texts) => match texts.as_slice() {
            [only] if only == "null" && field.nullable => Some(quote!(__p::None)),
            [only] if !only.is_empty() && !field.nullable => Some(quote!(__p::only(#only))),
            _ => None,
        },
        Constant::Bool(_) | Constant::Number(_) | Constant::Untyped => None,
    }
}

fn literal(constant: &Constant, shape: &Shape) -> Option<TokenStream> {
    let literal = match (constant, shape) {
        (Constant::Bool(truth), Shape::Bool) => return Some(quote!(#truth)),
        (Constant::Number(text), Shape::Int32 | Shape::Int64) => Literal::i64_unsuffixed(text.parse().ok()?),
        (Constant::Number(text), Shape::Uint64) => Literal::u64_unsuffixed(text.parse().ok()?),
        (Constant::Number(text), Shape::Float64) => Literal::f64_unsuffixed(text.parse().ok()?),
        _ => return None,
    };
    Some(quote!(#literal))
}

/// One bit for each required field, 64 to a word.
fn mask(fields: &[Field]) -> impl Iterator<Item = Literal> {
    fields.chunks(64).map(|chunk| {
        let bits = chunk.iter().enumerate().filter(|(_, field)| field.required);
        Literal::u64_unsuffixed(bits.fold(0_u64, |word, (bit, _)| word | 1 << bit))
    })
}

fn union_enum(named: &Named, union: &Union, docs: &str, types: TypeWriter<'_>, impls: &mut TokenStream) -> TokenStream {
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
            let tags: Vec<String> = tags.iter().map(|text| super::docs::code(text)).collect();
            format!("When {} is {}.", super::docs::code(tag), tags.join(" or "))
        }
        _ => "One of the shapes that the document lists.".to_owned(),
    });
    let tag = super::ident::option(union.tag.as_ref().map(|tag| quote!(#tag)));
    let tags = union.variants.iter().map(|variant| strings(&variant.tags));
    let is_named = union.variants.iter().any(|variant| variant.name.is_some());
    let schemas = union.variants.iter().filter(|_| is_named).map(|variant| variant.name.as_deref().unwrap_or_default());
    let default = super::ident::option(union.default.map(|at| {
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
