//! What operations answer, as types.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::Docs;
use super::ident::ident;
use super::types::{Scope, Types};
use crate::check::{Answer, Api, Content, Outcome, Status};

/// The type of an outcome: that of its content where all answers with content have the same, and otherwise its enum.
/// None when no answer has content.
pub(super) fn kind(outcome: &Outcome, types: Types<'_>) -> Option<TokenStream> {
    let first = contents(outcome).next()?;
    if is_enum(outcome) {
        return Some(types.named(&ident(&outcome.rust)));
    }
    match first {
        Content::Events(event) => {
            let event = types.owned(event);
            Some(quote!(::permitted::Events<#event>))
        }
        other => content(other, types),
    }
}

/// All enums that the operations need.
pub(super) fn enums(api: &Api) -> TokenStream {
    let types = Types { api, scope: Scope::Module };
    let outcomes = api.operations.iter().flat_map(|operation| [&operation.reply, &operation.error]);
    outcomes.filter(|outcome| is_enum(outcome)).map(|outcome| one(outcome, types)).collect()
}

fn contents(outcome: &Outcome) -> impl Iterator<Item = &Content> {
    outcome.answers.iter().map(|answer| &answer.content).filter(|content| **content != Content::Empty)
}

fn is_enum(outcome: &Outcome) -> bool {
    let mut contents = contents(outcome);
    contents.next().is_some_and(|first| contents.any(|other| other != first))
}

/// The type of a content among others: events are bytes there, because an enum is read whole.
fn content(content: &Content, types: Types<'_>) -> Option<TokenStream> {
    match content {
        Content::Empty => None,
        Content::Json(shape) => Some(types.owned(shape)),
        Content::Text => Some(quote!(::permitted::Text)),
        Content::Bytes | Content::Events(_) => Some(quote!(::permitted::Bytes)),
    }
}

fn one(outcome: &Outcome, types: Types<'_>) -> TokenStream {
    let name = ident(&outcome.rust);
    let variants = outcome.answers.iter().map(|answer| {
        let (variant, docs) = (ident(&answer.rust), docs(answer));
        match content(&answer.content, types) {
            Some(kind) => quote!(#docs #variant(#kind),),
            None => quote!(#docs #variant,),
        }
    });
    let mut has_default = false;
    let arms: Vec<TokenStream> = outcome
        .answers
        .iter()
        .map(|answer| {
            let variant = ident(&answer.rust);
            let statuses = match answer.status {
                Status::Code(code) => {
                    let code = Literal::u16_unsuffixed(code);
                    quote!(#code)
                }
                Status::Range(hundreds) => {
                    let first = u16::from(hundreds) * 100;
                    let (first, last) = (Literal::u16_unsuffixed(first), Literal::u16_unsuffixed(first + 99));
                    quote!(#first..=#last)
                }
                Status::Default => {
                    has_default = true;
                    quote!(_)
                }
            };
            let value = match content(&answer.content, types) {
                Some(kind) => quote!(Self::#variant(<#kind as ::permitted::Outcome>::read(status, body)?)),
                None => quote!(Self::#variant),
            };
            quote!(#statuses => #value,)
        })
        .collect();
    let otherwise = (!has_default)
        .then(|| quote!(_ => return ::core::result::Result::Err(::permitted::__private::undescribed(status)),));
    quote! {
        /// What an operation answers, by status.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #name { #(#variants)* }
        impl ::permitted::Outcome for #name {
            fn read(
                status: ::permitted::__private::StatusCode,
                body: &::permitted::Bytes,
            ) -> ::core::result::Result<Self, ::permitted::__private::JsonError> {
                ::core::result::Result::Ok(match status.as_u16() { #(#arms)* #otherwise })
            }
        }
    }
}

fn docs(answer: &Answer) -> TokenStream {
    let status = match answer.status {
        Status::Code(code) => code.to_string(),
        Status::Range(hundreds) => format!("{hundreds}00 to {hundreds}99"),
        Status::Default => "any other status".to_owned(),
    };
    let mut docs = Docs::of_spec(&answer.docs);
    docs.line(&format!("Answered with {status}."));
    docs.attribute("")
}
