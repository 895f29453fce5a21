//! Structs.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::docs::{Docs, code};
use super::ident::ident;
use super::trees::Trees;
use super::types::TypeWriter;
use crate::model::{Constant, Field, IntegerEnum, Named, NamedKind, Shape, StringEnum, Struct};

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

/// A struct, with a field for what the document does not name.
pub(super) fn structure(
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
    let rest: Vec<RestField> = rest_field(object, types).into_iter().collect();
    let rest_names: Vec<_> = rest.iter().map(|rest| &rest.name).collect();
    let rest_values: Vec<_> = rest.iter().map(|rest| Trees::from(&rest.name).is(rest.empty.clone())).collect();
    let literal = quote!(Self { #(#values,)* #(#rest_values)* });
    let unread = unread.map(|unread| quote!(Self { #(#unread,)* #(#rest_values)* }));
    let (empty, constructor) = match (given.is_empty(), unread) {
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
    let slots = fields.iter().chain(rest_names);
    let indices = (0..).map(Literal::usize_unsuffixed);
    impls.extend(quote! {
        #name #text { #empty } [#(#indices #slots)*] [#(#wires)*] [#(#required)*] #described #plain #constants, #constructor;
    });
    let rest = rest.iter().map(|RestField { name, kind, docs, .. }| quote!(#[doc = #docs] pub #name: #kind));
    quote! {
        #[doc = #docs]
        pub struct #name { #(#[doc = #docs_of] pub #fields: #kinds,)* #(#rest)* }
    }
}

/// The field of what the document does not name.
struct RestField {
    name: Ident,
    kind: Trees,
    empty: Trees,
    docs: &'static str,
}

fn rest_field(object: &Struct, types: TypeWriter<'_>) -> Option<RestField> {
    if let Some(name) = &object.extra {
        return Some(RestField {
            name: ident(name),
            kind: Trees::known("Extra"),
            empty: Trees::known("Extra").segment(&ident("NONE")),
            docs: "The fields that the document does not name.",
        });
    }
    object.rest.as_ref().map(|rest| RestField {
        name: ident(&rest.rust),
        kind: types.map(&rest.shape),
        empty: Trees::known("Decode").segment(&ident("empty")).called(),
        docs: "The entries that the document does not name.",
    })
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
