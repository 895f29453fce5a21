//! The handle and its methods.

use std::collections::HashSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::arguments::{Argument, body_argument, body_line, parameter_argument, parameter_line};
use super::callers::callers;
use super::docs::{Docs, code, plain};
use super::gate::Gate;
use super::ident::{ident, unraw};
use super::module::HandleNames;
use super::requests;
use super::responses::{Kinds, events, is_optional, kinds};
use super::statuses::statuses;
use super::types::{Position, TypeWriter};
use crate::check::{Access, Api, Operation, Paging, Permit};
use crate::model::{Field, NamedKind, Repeat, Shape};

/// The handle with all its methods, and the module `request`.
pub(super) fn all(api: &Api, names: &HandleNames, gate: Gate) -> TokenStream {
    let taken = Taken {
        builder: requests::builder(api),
        methods: api.operations.iter().map(|operation| unraw(&operation.call.method)).collect(),
    };
    let handle = &names.handle;
    // Each impl costs rustc time, so all methods without a bound stand in one.
    let (mut bounded, mut others) = (Vec::new(), Vec::new());
    for (number, operation) in api.operations.iter().enumerate() {
        let methods = methods(api, names, &taken, number, operation, gate);
        match identity_parameter(operation, gate) {
            Some(identity) => bounded.push(quote!(impl<#identity> self::#handle<'_, I> { #methods })),
            None => others.push(methods),
        }
    }
    let requests = requests::module(api, &taken.builder);
    let others = (!others.is_empty()).then(|| quote!(impl<I> self::#handle<'_, I> { #(#others)* }));
    quote! {
        #others
        #(#bounded)*
        #requests
    }
}

/// Names that are looked for among those of all operations, once.
struct Taken<'a> {
    /// The type of requests with optional parts.
    builder: Ident,
    /// The methods of the handle.
    methods: HashSet<&'a str>,
}

/// The handle, and the trait that gives it to every client.
pub(super) fn handle(api: Option<&Api>, names: &HandleNames, gate: Gate) -> TokenStream {
    let HandleNames { handle, extension, method, .. } = names;
    let shown = unraw(&handle.to_string()).to_owned();
    let (held, made) = match gate {
        Gate::Closed => (quote!(__p::Handle<'c, I>), quote!(__p::Handle::new(self))),
        Gate::Inert => (quote!(__p::PhantomData<(&'c (), fn() -> I)>), quote!(__p::PhantomData)),
    };
    let title = api.map_or_else(String::new, |api| format!("{} ({})", api.title, api.version));
    let mut docs = Docs::of_document(&[title]);
    if let Some(api) = api {
        docs.line(&Docs::of_document(&api.docs).text());
        docs.list(api.tags.iter().map(|(tag, text)| format!("{}: {}", code(tag), plain(text))));
    }
    let docs = docs.attribute("The operations of the API.");
    let of = format!("The operations of [`{handle}`], as the identity of this client.");
    let gives = format!("Gives a client its [`{handle}`].");
    quote! {
        #docs
        pub struct #handle<'c, I>(#held);
        impl<I> __p::Clone for self::#handle<'_, I> {
            #[inline]
            fn clone(&self) -> Self { *self }
        }
        impl<I> __p::Copy for self::#handle<'_, I> {}
        impl<I> __p::Debug for self::#handle<'_, I> {
            #[inline]
            fn fmt(&self, formatter: &mut __p::fmt::Formatter<'_>) -> __p::fmt::Result {
                formatter.write_str(#shown)
            }
        }
        #[doc = #gives]
        pub trait #extension {
            /// The client's strategy, whose identity the server sees.
            type Strategy;
            #[doc = #of]
            fn #method(&self) -> self::#handle<'_, <Self::Strategy as __p::Strategy>::Identity>
            where
                Self::Strategy: __p::Strategy;
        }
        // The bound is on the method: rustc says of a bound on an `impl` that there is no such method, and not what is no strategy.
        impl<S> self::#extension for __p::Client<S> {
            type Strategy = S;
            #[inline]
            fn #method(&self) -> self::#handle<'_, <S as __p::Strategy>::Identity>
            where
                S: __p::Strategy,
            {
                self::#handle(#made)
            }
        }
    }
}

/// Returns true if only some identities may call the operation.
fn is_bounded(operation: &Operation, gate: Gate) -> bool {
    gate == Gate::Closed && operation.access.required().is_some()
}

/// The parameter of the impl of a method with a bound; rust-analyzer shows a method by the bounds of its impl.
fn identity_parameter(operation: &Operation, gate: Gate) -> Option<TokenStream> {
    let rust = ident(&operation.call.rust);
    is_bounded(operation, gate)
        .then(|| quote!(#[cfg(not(rust_analyzer))] I, #[cfg(rust_analyzer)] I: super::can::#rust))
}

/// The method of an operation, and the one for its events if it has any.
fn methods(
    api: &Api,
    names: &HandleNames,
    taken: &Taken<'_>,
    number: usize,
    operation: &Operation,
    gate: Gate,
) -> TokenStream {
    let types = TypeWriter { api, position: Position::Module };
    let (mut name, rust) = (ident(&operation.call.method), ident(&operation.call.rust));
    name.set_span(names.at);
    let Kinds { response, error, item } = kinds(operation, types);
    let mut arguments: Vec<Argument> = operation
        .call
        .parameters
        .iter()
        .enumerate()
        .filter(|(_, parameter)| parameter.required)
        .map(|(number, parameter)| parameter_argument(number, parameter, types, "parameter"))
        .collect();
    arguments.extend(
        operation.call.body.as_ref().filter(|body| body.required).map(|body| body_argument(operation, body, types)),
    );
    let number = Literal::usize_unsuffixed(number);
    let steps = arguments.iter().map(|argument| &argument.step);
    let plain_request = quote!(__p::Request::new(self.0.core(), &OPERATIONS[#number]) #(#steps)*);
    let events = events(operation).map(|(event, media)| {
        let (event, name) = (types.owned(event), ident(&events_method(taken, operation)));
        let docs = format!(
            "The events of [`{}`](Self::{}), which asks for {} instead.",
            unraw(&operation.call.method),
            unraw(&operation.call.method),
            code(media)
        );
        (name, event, media, docs)
    });
    let mut event_request = events.as_ref().map(|(_, _, media, _)| quote!(#plain_request .accept(#media)));
    let (mut result, mut value) = (quote!(__p::Request<#response, #error>), plain_request);
    if let (Some(item), Some(paging)) = (&item, &operation.paging) {
        let list = list(api, operation, paging);
        result = quote!(__p::Paged<#response, #error, #item>);
        value = quote!(__p::Paged::new(#value, |page| #list));
    }
    if requests::has_options(operation) {
        result = quote!(self::request::#rust);
        value = requests::wrapped(&taken.builder, &value);
    }
    let docs = method_docs(api, names, operation, &arguments, gate).text();
    let deprecated = operation.call.deprecated.then(|| quote!(#[deprecated]));
    let (argument_names, kinds): (Vec<_>, Vec<_>) =
        arguments.iter().map(|Argument { name, kind, .. }| (name, kind)).unzip();
    if gate == Gate::Inert {
        value = quote!(__p::inert());
        event_request = event_request.map(|_| quote!(__p::inert()));
    }
    let mut at_document = rust;
    at_document.set_span(names.at);
    let bound = is_bounded(operation, gate).then(|| quote_spanned!(names.at=> where I: super::can::#at_document));
    let event_method = events.map(|(name, event, _, docs)| {
        quote! {
            #[doc = #docs]
            #deprecated
            #[inline]
            pub fn #name(&self, #(#argument_names: #kinds),*) -> __p::Request<__p::Events<#event>, #error> #bound {
                #event_request
            }
        }
    });
    quote! {
        #[doc = #docs]
        #deprecated
        #[inline]
        pub fn #name(&self, #(#argument_names: #kinds),*) -> #result #bound { #value }
        #event_method
    }
}

/// The method that gives the events; none of the document's own has its name.
fn events_method(taken: &Taken<'_>, operation: &Operation) -> String {
    let mut name = format!("{}_events", unraw(&operation.call.method));
    while taken.methods.contains(name.as_str()) {
        name.push('_');
    }
    name
}

/// The path from a page to its items, through fields that may be missing.
fn list(api: &Api, operation: &Operation, paging: &Paging) -> TokenStream {
    let types = TypeWriter { api, position: Position::Module };
    let mut shape = operation.call.success.json();
    // A step that always leads on is an expression, as far as there was no other: a closure costs rustc more.
    let (mut path, mut certain) = match is_optional(&operation.call.success) {
        true => (quote!(page.as_mut()), false),
        false => (quote!(page), true),
    };
    for number in &paging.items {
        let Some(field) = shape.and_then(|shape| field_of(api, types.unaliased(shape), *number)) else { break };
        let name = ident(&field.rust);
        path = match (certain, field.required && !field.nullable) {
            (true, true) => quote!(#path.#name),
            (true, false) => quote!(#path.#name.as_mut()),
            (false, true) => quote!(#path.map(|it| &mut it.#name)),
            (false, false) => quote!(#path.and_then(|it| it.#name.as_mut())),
        };
        certain &= field.required && !field.nullable;
        shape = Some(&field.shape);
    }
    match (certain, paging.items.is_empty()) {
        (true, true) => quote!(__p::Some(#path)),
        (true, false) => quote!(__p::Some(&mut #path)),
        (false, _) => path,
    }
}

fn field_of<'a>(api: &'a Api, shape: &Shape, number: usize) -> Option<&'a Field> {
    let Shape::Named(id) = shape else { return None };
    match &api.types.get(id.0)?.kind {
        NamedKind::Struct(object) => object.fields.get(number),
        _ => None,
    }
}

fn method_docs(api: &Api, names: &HandleNames, operation: &Operation, arguments: &[Argument], gate: Gate) -> Docs {
    let mut docs = Docs::of_document(&operation.call.docs);
    docs.line(&code(&format!("{} {}", operation.call.verb, operation.call.path)));
    let who = |permits: &[Permit]| -> Vec<String> {
        let line = |permit: &Permit| {
            let name = |identity: &str| match operation.access {
                // Of a shared vocabulary only what the traits name is within reach.
                Access::Permitted(_) => format!("[`{identity}`]({}::{identity})", names.identities()),
                Access::Public | Access::Optional(_) => code(identity),
            };
            let mut line = callers(api, permit, names.declared_in, name, code);
            let needed = permit.all_permissions().into_iter().filter_map(|at| api.permissions.get(at));
            let needed: Vec<String> = needed.map(|permission| code(&permission.name)).collect();
            if !needed.is_empty() {
                line.push_str(&format!(", granted {}", needed.join(" and ")));
            }
            line
        };
        permits.iter().map(line).collect()
    };
    match &operation.access {
        // Beside errors it is not said who may call what.
        _ if gate == Gate::Inert => {}
        Access::Public => docs.line("Anybody may call it."),
        Access::Optional(permits) => {
            docs.line("# Who may call\nAnybody. A client sends its proof, if it can be had, as");
            docs.list(who(permits));
        }
        Access::Permitted(permits) => {
            docs.line("# Who may call");
            docs.list(who(permits));
        }
    }
    match &operation.call.repeat {
        Repeat::ByVerb => {}
        Repeat::Idempotent => docs.line("It is idempotent, so it may be sent again after a failure."),
        Repeat::Keyed(header) => {
            docs.line(&format!(
                "Each call has a key in the header {}, so it may be sent again after a failure.",
                code(header)
            ));
        }
    }
    if !arguments.is_empty() {
        docs.line("# Arguments");
        let required = operation.call.parameters.iter().filter(|parameter| parameter.required);
        let mut lines: Vec<String> = required.map(parameter_line).collect();
        if let (Some(body), Some(last)) = (operation.call.body.as_ref().filter(|body| body.required), arguments.last())
        {
            lines.push(format!("`{}`: the body, {}", unraw(&last.name.to_string()), body_line(body)));
        }
        docs.list(lines);
    }
    let mut headers: Vec<&String> =
        operation.call.success.by_status.iter().flat_map(|response| &response.headers).collect();
    headers.sort();
    headers.dedup();
    if !headers.is_empty() {
        let names: Vec<String> = headers.into_iter().map(|name| code(name)).collect();
        docs.line(&format!(
            "# Headers\n{}: [`Response::headers`](::permitted::Response::headers) of what `.send()` gives has them.",
            names.join(", ")
        ));
    }
    docs.line(
        "# Errors\nAn [`OperationError`](::permitted::OperationError), with the body that the document describes if the \
         response has one.",
    );
    let statuses = statuses(&operation.call);
    if !statuses.is_empty() {
        docs.line("# Responses");
        docs.list(statuses);
    }
    docs.declared(&operation.call.declared_at)
}
