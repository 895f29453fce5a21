//! The table of operations as a static.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Gate;
use super::ident::{option, strings, unraw};
use super::responses;
use crate::check::{Access, Api, Operation, Paging, PagingStyle, Permit, Target};
use crate::model::{Call, Content, Encoding, Parameter, Place, Repeat, Response, Status, Style};

pub(super) fn operations(api: &Api, gate: Gate) -> TokenStream {
    let rows = api.operations.iter().map(|operation| row(api, operation, gate));
    let count = Literal::usize_unsuffixed(api.operations.len());
    quote! {
        /// All operations and who may call them: what the client, its tests and a mock server share.
        pub static OPERATIONS: [__p::Operation; #count] = [#(#rows),*];
    }
}

fn row(api: &Api, operation: &Operation, gate: Gate) -> TokenStream {
    let Operation { call, access, sample, .. } = operation;
    let Call { id, verb, path, .. } = call;
    let name = unraw(&operation.call.method);
    let parameters = operation.call.parameters.iter().map(parameter);
    let body = option(operation.call.body.as_ref().map(|body| {
        let media = &body.media;
        quote!(#media)
    }));
    let others = strings(operation.call.body.iter().flat_map(|body| &body.others));
    let accept = responses::accept(&operation.call.success, &operation.call.error);
    let successes = operation.call.success.by_status.iter().map(success);
    let response = response_kind(operation);
    let rows = |permits: &[Permit]| -> TokenStream { permits.iter().map(|permit| permit_row(api, permit)).collect() };
    let access = match access {
        _ if gate == Gate::Inert => quote!(Permitted(&[])),
        Access::Public => quote!(Public),
        Access::Optional(permits) => {
            let rows = rows(permits);
            quote!(Optional(&[#rows]))
        }
        Access::Permitted(permits) => {
            let rows = rows(permits);
            quote!(Permitted(&[#rows]))
        }
    };
    let paging = option(operation.paging.as_ref().map(paging));
    let repeat = match &call.repeat {
        Repeat::ByVerb => quote!(ByVerb),
        Repeat::Idempotent => quote!(Idempotent),
        Repeat::Keyed(header) => quote!(Keyed(#header)),
    };
    let declared_at = operation.call.declared_at.to_string();
    quote! {
        __p::Operation {
            id: #id,
            name: #name,
            verb: #verb,
            path: #path,
            parameters: &[#(#parameters),*],
            body: #body,
            other_bodies: &[#others],
            successes: &[#(#successes),*],
            accept: #accept,
            response: #response,
            access: __p::Access::#access,
            paging: #paging,
            repeat: __p::Repeat::#repeat,
            sample: #sample,
            declared_at: #declared_at,
        }
    }
}

fn success(response: &Response) -> TokenStream {
    let status = match response.status {
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
    let media = strings(&response.media);
    quote!(__p::Success { status: __p::Status::#status, media: &[#media] })
}

fn response_kind(operation: &Operation) -> TokenStream {
    let contents = || operation.call.success.by_status.iter().map(|response| &response.content);
    if contents().any(|content| matches!(content, Content::Events(_))) {
        quote!(__p::ResponseBody::Events)
    } else if contents().any(|content| matches!(content, Content::Text | Content::Bytes)) {
        quote!(__p::ResponseBody::Other)
    } else if contents().any(|content| matches!(content, Content::Json(_))) {
        quote!(__p::ResponseBody::Json)
    } else {
        quote!(__p::ResponseBody::Empty)
    }
}

fn parameter(parameter: &Parameter) -> TokenStream {
    let Parameter { wire, explode, required, reserved, .. } = parameter;
    let style = style(parameter.style);
    let place = match parameter.place {
        Place::Path => quote!(Path),
        Place::Query => quote!(Query),
        Place::Header => quote!(Header),
        Place::Cookie => quote!(Cookie),
    };
    parameter_row(wire, &place, &style, *explode, *required, *reserved)
}

/// How a property of a form is written, as a parameter of the query.
pub(super) fn encoding(encoding: &Encoding) -> TokenStream {
    let Encoding { wire, explode, reserved, .. } = encoding;
    parameter_row(wire, &quote!(Query), &style(encoding.style), *explode, false, *reserved)
}

fn style(style: Style) -> TokenStream {
    match style {
        Style::Simple => quote!(Simple),
        Style::Label => quote!(Label),
        Style::Matrix => quote!(Matrix),
        Style::Form => quote!(Form),
        Style::Space => quote!(Space),
        Style::Pipe => quote!(Pipe),
        Style::DeepObject => quote!(DeepObject),
        Style::Json => quote!(Json),
        Style::JsonBase64Url => quote!(JsonBase64Url),
    }
}

fn parameter_row(
    wire: &str,
    place: &TokenStream,
    style: &TokenStream,
    explode: bool,
    required: bool,
    reserved: bool,
) -> TokenStream {
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

fn paging(paging: &Paging) -> TokenStream {
    match &paging.style {
        PagingStyle::Cursor { next, cursor, drop } => {
            let (cursor, drop) = (target(cursor), strings(drop));
            quote!(__p::Paging::Cursor { next: #next, cursor: #cursor, drop: &[#drop] })
        }
        PagingStyle::Link => quote!(__p::Paging::Link),
        PagingStyle::Url { next } => quote!(__p::Paging::Url { next: #next }),
        PagingStyle::Page { page, pages } => {
            let (page, pages) = (target(page), option(pages.as_ref().map(|pages| quote!(#pages))));
            quote!(__p::Paging::Page { page: #page, pages: #pages })
        }
        PagingStyle::Offset { offset, total } => {
            let (offset, total) = (target(offset), option(total.as_ref().map(|total| quote!(#total))));
            quote!(__p::Paging::Offset { offset: #offset, total: #total })
        }
    }
}

fn target(target: &Target) -> TokenStream {
    match target {
        Target::Body(pointer) => quote!(__p::Target::Body(#pointer)),
        Target::Query(name) => quote!(__p::Target::Query(#name)),
        Target::QueryJson(name, pointer) => quote!(__p::Target::QueryJson(#name, #pointer)),
    }
}
