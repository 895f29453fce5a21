//! The table of operations as a static.

use std::collections::HashMap;
use std::hash::Hash;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::gate::Gate;
use super::ident::{ident, option, strings, unraw};
use super::responses;
use super::trees::Trees;
use crate::check::{Access, Api, End, Operation, Origin, Paging, PagingStyle, Permit, Sibling, Target};
use crate::model::{Call, Content, Encoding, Parameter, Place, Repeat, Response, Status, Style};

pub(super) fn operations(api: &Api, gate: Gate) -> TokenStream {
    let mut shared = Shared::default();
    let rows: Vec<TokenStream> =
        api.operations.iter().map(|operation| row(api, operation, gate, &mut shared)).collect();
    let count = Literal::usize_unsuffixed(api.operations.len());
    let constants = shared.constants();
    quote! {
        /// All operations and who may call them: what the client, its tests and a mock server share.
        pub static OPERATIONS: [__p::Operation; #count] = {
            #constants
            [#(#rows),*]
        };
    }
}

/// The parts of rows, each written once: a few lists of parameters and of successes are those of most operations, and rustc
/// pays for each literal.
#[derive(Default)]
struct Shared<'a> {
    parameters: Lists<ParameterRow<'a>>,
    successes: Lists<(Status, &'a [String])>,
}

/// Different lists in the order in which they were first wanted.
struct Lists<T> {
    numbers: HashMap<Vec<T>, usize>,
    lists: Vec<Vec<T>>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { numbers: HashMap::new(), lists: Vec::new() }
    }
}

impl<T: Clone + Eq + Hash> Lists<T> {
    /// The name of the list.
    fn name(&mut self, prefix: &str, list: Vec<T>) -> Trees {
        if list.is_empty() {
            return Trees::reference(Trees::default().in_brackets());
        }
        let number = *self.numbers.entry(list).or_insert_with_key(|list| {
            self.lists.push(list.clone());
            self.lists.len() - 1
        });
        Trees::word(&format!("{prefix}{number}"))
    }
}

impl Shared<'_> {
    fn constants(&self) -> TokenStream {
        let mut single = Lists::default();
        let lists: Vec<TokenStream> = (0_usize..)
            .zip(&self.parameters.lists)
            .map(|(number, list)| {
                let name = format_ident!("PARAMETERS{number}");
                let rows = list.iter().map(|row| single.name("PARAMETER", vec![row.clone()]));
                quote!(const #name: &[__p::Parameter] = &[#(#rows),*];)
            })
            .collect();
        let single = (0_usize..).zip(&single.lists).map(|(number, one)| {
            let name = format_ident!("PARAMETER{number}");
            let row = one.iter().map(parameter_row);
            quote!(const #name: __p::Parameter = #(#row)*;)
        });
        let successes = (0_usize..).zip(&self.successes.lists).map(|(number, list)| {
            let name = format_ident!("SUCCESSES{number}");
            let rows = list.iter().map(|(status, media)| success(*status, media));
            quote!(const #name: &[__p::Success] = &[#(#rows),*];)
        });
        quote!(#(#single)* #(#lists)* #(#successes)*)
    }
}

/// A row: what is not in it is as [`Operation::new`] of the runtime has it.
fn row<'a>(api: &Api, operation: &'a Operation, gate: Gate, shared: &mut Shared<'a>) -> TokenStream {
    let Operation { call, access, sample, .. } = operation;
    let Call { id, verb, path, .. } = call;
    let name = unraw(&call.method);
    let parameters = shared.parameters.name("PARAMETERS", call.parameters.iter().map(ParameterRow::of).collect());
    let body = call.body.iter().map(|body| &body.media);
    let body_optional = call.body.iter().map(|body| !body.required).filter(|is_optional| *is_optional);
    let other_bodies = call.body.iter().map(|body| &body.others).filter(|others| !others.is_empty()).map(strings);
    // A HEAD asks for media types, and its responses have no content.
    let listed =
        |response: &'a Response| if response.content == Content::Empty { &[] } else { response.media.as_slice() };
    let successes = call.success.by_status.iter().map(|response| (response.status, listed(response)));
    let successes = shared.successes.name("SUCCESSES", successes.collect());
    let unlike = [&call.success, &call.error].into_iter().filter(|kind| kind.by_status.iter().any(is_unlike));
    let unlike = unlike.flat_map(|kind| &kind.by_status).map(|response| (response.status, response.unlike.as_slice()));
    let unlike: Vec<_> = unlike.collect();
    let unlike = (!unlike.is_empty()).then(|| shared.successes.name("SUCCESSES", unlike)).into_iter();
    let accept = Some(responses::accept(&call.success, &call.error)).filter(|accept| accept != "application/json");
    let accept = accept.into_iter();
    let response = response_kind(operation).map(ident).into_iter();
    let rows = |permits: &[Permit]| -> TokenStream { permits.iter().map(|permit| permit_row(api, permit)).collect() };
    let access = match access {
        _ if gate == Gate::Inert => quote!(Permitted(&[])).into(),
        Access::Public => Trees::word("Public"),
        Access::Optional(permits) => {
            let rows = rows(permits);
            quote!(Optional(&[#rows])).into()
        }
        Access::Permitted(permits) => {
            let rows = rows(permits);
            quote!(Permitted(&[#rows])).into()
        }
    };
    let paging = operation.paging.iter().map(paging_row);
    let siblings = Some(&operation.siblings).filter(|all| !all.is_empty()).map(|all| {
        let all = all.iter().map(sibling);
        quote!(#(#all),*)
    });
    let siblings = siblings.into_iter();
    let repeat = match &call.repeat {
        Repeat::ByVerb => None,
        Repeat::Idempotent => Some(quote!(Idempotent)),
        Repeat::Keyed(header) => Some(quote!(Keyed(#header))),
    };
    let repeat = repeat.into_iter();
    let declared_at = call.declared_at.to_string();
    quote! {
        __p::Operation {
            name: #name,
            parameters: #parameters,
            #(body: __p::Some(#body),)*
            #(body_optional: #body_optional,)*
            #(other_bodies: &[#other_bodies],)*
            #(unlike: #unlike,)*
            #(accept: #accept,)*
            #(response: __p::ResponseBody::#response,)*
            #(paging: __p::Some(#paging),)*
            #(siblings: &[#siblings],)*
            #(repeat: __p::Repeat::#repeat,)*
            successes: #successes,
            sample: #sample,
            declared_at: #declared_at,
            ..__p::Operation::new(#id, #verb, #path, __p::Access::#access)
        }
    }
}

fn is_unlike(response: &Response) -> bool {
    !response.unlike.is_empty()
}

fn sibling(sibling: &Sibling) -> TokenStream {
    let Sibling { method, path } = sibling;
    let name = method.as_deref().map(unraw).unwrap_or_default();
    quote!(__p::Sibling { name: #name, path: #path })
}

fn success(status: Status, media: &[String]) -> TokenStream {
    let status = match status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            quote!(Code(#code))
        }
        Status::Range(hundreds) => {
            let hundreds = Literal::u16_unsuffixed(hundreds.into());
            quote!(Range(#hundreds))
        }
        Status::Default => quote!(Any),
    };
    let media = strings(media);
    quote!(__p::Success { status: __p::Status::#status, media: &[#media] })
}

/// The body of a success, unless it is JSON.
fn response_kind(operation: &Operation) -> Option<&'static str> {
    let contents = || operation.call.success.by_status.iter().map(|response| &response.content);
    if contents().any(|content| matches!(content, Content::Events(_))) {
        Some("Events")
    } else if contents().any(|content| matches!(content, Content::Text | Content::Bytes)) {
        Some("Other")
    } else if contents().any(|content| matches!(content, Content::Json(_))) {
        None
    } else {
        Some("Empty")
    }
}

/// A parameter of the table.
#[derive(Clone, PartialEq, Eq, Hash)]
struct ParameterRow<'a> {
    wire: &'a str,
    place: Place,
    style: Style,
    explode: bool,
    required: bool,
    reserved: bool,
}

impl<'a> ParameterRow<'a> {
    fn of(parameter: &'a Parameter) -> Self {
        let Parameter { wire, place, style, explode, required, reserved, .. } = parameter;
        Self { wire, place: *place, style: *style, explode: *explode, required: *required, reserved: *reserved }
    }
}

/// The encoding of a property of a form, as a parameter of the query.
pub(super) fn encoding(encoding: &Encoding) -> TokenStream {
    let Encoding { wire, style, explode, reserved, .. } = encoding;
    let (place, required) = (Place::Query, false);
    parameter_row(&ParameterRow { wire, place, style: *style, explode: *explode, required, reserved: *reserved })
}

fn parameter_row(row: &ParameterRow<'_>) -> TokenStream {
    let ParameterRow { wire, place, style, explode, required, reserved } = row;
    let place = match place {
        Place::Path => quote!(Path),
        Place::Query => quote!(Query),
        Place::Header => quote!(Header),
        Place::Cookie => quote!(Cookie),
    };
    let style = match style {
        Style::Simple => quote!(Simple),
        Style::Label => quote!(Label),
        Style::Matrix => quote!(Matrix),
        Style::Form => quote!(Form),
        Style::Space => quote!(Space),
        Style::Pipe => quote!(Pipe),
        Style::DeepObject => quote!(DeepObject),
        Style::Json => quote!(Json),
        Style::JsonBase64Url => quote!(JsonBase64Url),
    };
    quote! {
        __p::Parameter {
            name: #wire,
            place: __p::Place::#place,
            style: __p::Style::#style,
            explode: #explode,
            required: #required,
            reserved: #reserved,
        }
    }
}

fn permit_row(api: &Api, permit: &Permit) -> TokenStream {
    let identities = strings(permit.identities.iter().filter_map(|at| api.identities.get(*at)).map(|one| &one.name));
    let permissions = permit.all_permissions().into_iter().filter_map(|at| api.permissions.get(at));
    let permissions = strings(permissions.map(|one| &one.name));
    quote!(__p::Permit { identities: &[#identities], permissions: &[#permissions] },)
}

fn paging_row(paging: &Paging) -> TokenStream {
    match &paging.style {
        PagingStyle::Cursor { next, cursor, more, prev, drop } => {
            let (next, cursor, more, drop) = (origin(next), target(cursor), text(more.as_ref()), strings(drop));
            let prev = option(prev.as_ref().map(|(from, to)| {
                let (from, to) = (origin(from), target(to));
                quote!((#from, #to))
            }));
            quote!(__p::Paging::Cursor { next: #next, cursor: #cursor, more: #more, prev: #prev, drop: &[#drop] })
        }
        PagingStyle::Link => quote!(__p::Paging::Link),
        PagingStyle::Url { next, prev } => {
            let prev = text(prev.as_ref());
            quote!(__p::Paging::Url { next: #next, prev: #prev })
        }
        PagingStyle::Page { page, first, end: last } => {
            let (page, first, end) = (target(page), Literal::u64_unsuffixed(*first), end(last));
            quote!(__p::Paging::Page { page: #page, first: #first, end: #end })
        }
        PagingStyle::Offset { offset, first, limit, end: last } => {
            let (offset, first, end) = (target(offset), Literal::u64_unsuffixed(*first), end(last));
            let limit = option(limit.as_ref().map(target));
            quote!(__p::Paging::Offset { offset: #offset, first: #first, limit: #limit, end: #end })
        }
    }
}

fn text(text: Option<&String>) -> TokenStream {
    option(text.map(|text| quote!(#text)))
}

fn end(end: &End) -> TokenStream {
    if *end == End::default() {
        return quote!(__p::End::UNTOLD);
    }
    let End { pages, total, more } = end;
    let (pages, total) = (option(pages.as_ref().map(origin)), option(total.as_ref().map(origin)));
    let more = text(more.as_ref());
    quote!(__p::End { pages: #pages, total: #total, more: #more })
}

fn origin(origin: &Origin) -> TokenStream {
    match origin {
        Origin::Body(pointer) => quote!(__p::Origin::Body(#pointer)),
        Origin::Header(name) => quote!(__p::Origin::Header(#name)),
    }
}

fn target(target: &Target) -> TokenStream {
    match target {
        Target::Body(pointer) => quote!(__p::Target::Body(#pointer)),
        Target::Query(name) => quote!(__p::Target::Query(#name)),
        Target::QueryJson(name, pointer) => quote!(__p::Target::QueryJson(#name, #pointer)),
        Target::Header(name) => quote!(__p::Target::Header(#name)),
    }
}
