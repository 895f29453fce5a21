//! Bodies of several parts, each as a builder with a method for every part.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, code};
use super::ident::{ident, unraw};
use super::trees::Trees;
use super::types::{Position, TypeWriter};
use crate::check::{Api, Operation};
use crate::model::{BodyKind, Part};

/// The type of an operation's body of several parts; one of which the document names no part is the runtime's own.
pub(super) fn kind(operation: &Operation, parts: &[Part], types: TypeWriter<'_>) -> TokenStream {
    if parts.is_empty() {
        return quote!(__p::Multipart);
    }
    let name = ident(&operation.call.rust);
    let parts = types.named(&ident("parts"));
    quote!(#parts::#name)
}

/// The module `parts`.
pub(super) fn module(api: &Api) -> TokenStream {
    let mut all = api.operations.iter().filter_map(|operation| match &operation.call.body.as_ref()?.kind {
        BodyKind::Multipart(parts) if !parts.is_empty() => Some(builder(api, operation, parts)),
        _ => None,
    });
    let Some(first) = all.next() else { return quote!() };
    quote! {
        /// Bodies of several parts.
        pub mod parts {
            use super::__p;
            #first
            #(#all)*
        }
    }
}

fn builder(api: &Api, operation: &Operation, parts: &[Part]) -> TokenStream {
    let name = ident(&operation.call.rust);
    let docs = format!("The body of `{}`.", unraw(&operation.call.method));
    let types = TypeWriter { api, position: Position::Below };
    let setters = parts.iter().filter(|part| !part.required || part.repeated).map(|part| {
        let (docs, rust) = (part_docs(part), &part.rust);
        let setter = ident(&if rust == "new" { "new_".to_owned() } else { rust.clone() });
        let argument = ident(rust);
        let (kind, step) = written(part, types);
        quote! {
            #docs
            #[inline]
            pub fn #setter(self, #argument: #kind) -> Self { Self(self.0 #step) }
        }
    });
    let once = || parts.iter().filter(|part| part.required && !part.repeated);
    let arguments = once().map(|part| {
        let (argument, (kind, _)) = (ident(&part.rust), written(part, types));
        quote!(#argument: #kind)
    });
    let steps = once().map(|part| written(part, types).1);
    quote! {
        #[doc = #docs]
        #[derive(__p::Debug)]
        #[must_use = "parts are sent when a request has them"]
        pub struct #name(__p::Multipart);
        impl #name {
            /// The parts that must be there; there is a method for each other one.
            #[inline]
            pub fn new(#(#arguments),*) -> Self { Self(__p::Multipart::new() #(#steps)*) }
            #(#setters)*
        }
        impl __p::From<#name> for __p::Multipart {
            #[inline]
            fn from(parts: #name) -> Self { parts.0.files_last() }
        }
    }
}

/// The type of a part as a caller gives it, and how it is added.
fn written(part: &Part, types: TypeWriter<'_>) -> (Trees, TokenStream) {
    let (wire, argument) = (&part.wire, ident(&part.rust));
    match &part.shape {
        None => (Trees::known("File"), quote!(.file(#wire, #argument))),
        Some(shape) => {
            let (kind, pass) = types.argument(shape);
            let value = pass.expression(&argument);
            match &part.media {
                Some(media) => (kind, quote!(.typed(#wire, #media, #value))),
                None => (kind, quote!(.field(#wire, #value))),
            }
        }
    }
}

fn part_docs(part: &Part) -> TokenStream {
    let mut docs = Docs::of_document(&part.docs);
    docs.line(&match (part.repeated, part.required) {
        (false, _) => format!("Adds the part {}.", code(&part.wire)),
        (true, false) => format!("Adds a part {}; there may be several.", code(&part.wire)),
        (true, true) => format!("Adds a part {}; there must be one, and may be several.", code(&part.wire)),
    });
    docs.attribute("")
}
