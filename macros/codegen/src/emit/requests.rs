//! The requests of operations with optional parts: one generic type, whose setters stand in an `impl` for each operation.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::arguments::{Argument, body_argument, body_line, parameter_argument, parameter_line};
use super::docs::Docs;
use super::ident::{ident, unraw};
use super::responses::{Kinds, events, is_bytes, kinds};
use super::types::{Position, TypeWriter};
use crate::check::{Api, Operation};

/// The methods of every request, which no setter takes the name of.
const OWN: [&str; 14] = [
    "content",
    "header",
    "idempotency_key",
    "into_future",
    "into_request",
    "items",
    "limits",
    "map",
    "pages",
    "receive",
    "retries",
    "send",
    "stream",
    "timeout",
];

/// Returns true if anything of the request may be left out.
pub(super) fn has_options(operation: &Operation) -> bool {
    operation.call.parameters.iter().any(|parameter| !parameter.required)
        || operation.call.body.as_ref().is_some_and(|body| !body.required)
}

/// The expression that makes a request one with optional parts.
pub(super) fn wrapped(builder: &Ident, request: &TokenStream) -> TokenStream {
    quote!(self::request::#builder(#request, __p::PhantomData))
}

/// The name of the generic type, which no operation has.
pub(super) fn builder(api: &Api) -> Ident {
    let mut name = "Builder".to_owned();
    while api.operations.iter().any(|operation| unraw(&operation.call.rust) == name) {
        name.push('_');
    }
    ident(&name)
}

/// The module `request`.
pub(super) fn module(api: &Api, builder: &Ident) -> TokenStream {
    let with_options: Vec<&Operation> = api.operations.iter().filter(|operation| has_options(operation)).collect();
    if with_options.is_empty() {
        return quote!();
    }
    let paged = with_options.iter().any(|operation| operation.paging.is_some()).then(|| quote!(paged));
    let names = with_options.iter().map(|operation| ident(&operation.call.rust));
    let requests = with_options.iter().map(|operation| request(api, operation, builder));
    quote! {
        /// Requests whose optional parts are still to be set.
        pub mod request {
            use super::__p;
            __p::__builder! { #builder #paged }
            /// The operations that requests are of.
            #[allow(missing_docs, missing_debug_implementations)]
            pub mod operation { #(pub enum #names {})* }
            #(#requests)*
        }
    }
}

/// The request of an operation, with a setter for each optional part.
fn request(api: &Api, operation: &Operation, builder: &Ident) -> TokenStream {
    let types = TypeWriter { api, position: Position::Below };
    let rust = ident(&operation.call.rust);
    let Kinds { response, error, item } = kinds(operation, types);
    let optional = operation.call.parameters.iter().enumerate().filter(|(_, parameter)| !parameter.required);
    let mut setters: Vec<(Argument, String, TokenStream)> = optional
        .map(|(number, parameter)| {
            let mut docs = Docs::of_document(&parameter.docs);
            docs.line(&format!("Sets {}.", parameter_line(parameter).split_once(": ").map_or("it", |(_, text)| text)));
            let argument = parameter_argument(number, parameter, types, "__set");
            let Argument { step, .. } = &argument;
            let set = quote!(self #step);
            (argument, docs.text(), set)
        })
        .collect();
    if let Some(body) = operation.call.body.as_ref().filter(|body| !body.required) {
        let docs = format!("Sets the body, {}.", body_line(body));
        let argument = body_argument(operation, body, types);
        let Argument { step, .. } = &argument;
        let set = match &item {
            None => quote!(Self(self.0 #step, self.1)),
            Some(_) => quote!(Self(self.0.map(|request| request #step), self.1)),
        };
        setters.push((argument, docs, set));
    }
    let names: Vec<String> = setters.iter().map(|(argument, ..)| argument.name.to_string()).collect();
    let setters = setters.into_iter().map(|(Argument { name, kind, .. }, docs, set)| {
        let setter = match unraw(&name.to_string()) {
            taken if OWN.contains(&taken) => ident(&format!("{taken}_")),
            _ => name.clone(),
        };
        quote! {
            #[doc = #docs]
            #[inline]
            pub fn #setter(self, #name: #kind) -> Self { #set }
        }
    });
    let inner = match &item {
        None => quote!(__p::Request<#response, #error>),
        Some(item) => quote!(__p::Paged<#response, #error, #item>),
    };
    let stream = is_bytes(operation).then(|| {
        quote! {
            /// The same call, whose response is handed over while it arrives.
            #[inline]
            pub fn stream(self) -> __p::Request<__p::ByteStream, #error> { self.0.stream() }
        }
    });
    let events = events(operation).map(|(event, media)| {
        let event = types.owned(event);
        let name = ident(if names.contains(&"events".to_owned()) { "events_" } else { "events" });
        quote! {
            /// The same request for the events that the response may be instead.
            #[inline]
            pub fn #name(self) -> __p::Request<__p::Events<#event>, #error> {
                self.into_request().receive::<__p::Events<#event>>(#media)
            }
        }
    });
    let docs = format!("A request of `{}`: `.await` sends it.", unraw(&operation.call.method));
    quote! {
        #[doc = #docs]
        pub type #rust = #builder<self::operation::#rust, #inner>;
        impl #rust {
            #(#setters)*
            #stream
            #events
        }
    }
}
