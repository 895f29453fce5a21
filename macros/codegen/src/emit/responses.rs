//! The responses of operations, as types.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::docs::Docs;
use super::ident::ident;
use super::types::{Position, TypeWriter};
use crate::check::{Api, Operation};
use crate::model::{Content, Response, Responses, Shape, Status};

/// The types of a call: response, error and, if it pages, item.
pub(super) struct Kinds {
    pub(super) response: TokenStream,
    pub(super) error: TokenStream,
    pub(super) item: Option<TokenStream>,
}

/// The types that a call of the operation has.
pub(super) fn kinds(operation: &Operation, types: TypeWriter<'_>) -> Kinds {
    let response = success(&operation.call.success, types).unwrap_or_else(|| quote!(()));
    let error = kind(&operation.call.error, types).unwrap_or_else(|| quote!(__p::Value));
    let item = operation.paging.as_ref().map(|paging| types.owned(&paging.item).into_token_stream());
    Kinds { response, error, item }
}

/// Returns true if a success is bytes and nothing else, which can be read while they arrive.
pub(super) fn is_bytes(operation: &Operation) -> bool {
    let mut contents = operation.call.success.by_status.iter().map(|response| &response.content);
    let mut contents = contents.by_ref().filter(|content| **content != Content::Empty).peekable();
    contents.peek().is_some() && contents.all(|content| *content == Content::Bytes)
}

/// The shape of the events that a success may be instead of JSON, and the media type that asks for them. Where those of one status
/// are not those of another, it is any JSON: what comes is read before its status is looked at.
pub(super) fn events(operation: &Operation) -> Option<(&Shape, &str)> {
    let by_status = &operation.call.success.by_status;
    let (event, media) = by_status.iter().find_map(|response| {
        let is_events = |media: &&String| media.to_ascii_lowercase().starts_with("text/event-stream");
        Some((response.events.as_ref()?, response.media.iter().find(is_events)?.as_str()))
    })?;
    let is_other = |response: &Response| match &response.content {
        Content::Events(other) => other != event,
        _ => response.events.as_ref().is_some_and(|other| other != event),
    };
    Some((if by_status.iter().any(is_other) { &ANY } else { event }, media))
}

static ANY: Shape = Shape::Any;

/// The type of some responses: that of their content where all with content have the same, and otherwise their enum.
/// None when none has content.
pub(super) fn success(responses: &Responses, types: TypeWriter<'_>) -> Option<TokenStream> {
    let kind = kind(responses, types)?;
    Some(if is_optional(responses) { quote!(__p::Option<#kind>) } else { kind })
}

/// Returns true if a success may have no content where others have some. A response without events counts as a stream of none.
pub(super) fn is_optional(responses: &Responses) -> bool {
    let is_empty = |response: &Response| response.content == Content::Empty;
    let is_events = |content: &Content| matches!(content, Content::Events(_));
    !is_enum(responses)
        && responses.by_status.iter().any(is_empty)
        && contents(responses).any(|content| !is_events(content))
}

/// The media types to ask for (RFC 9110 §12.5.1): those of the successes, which the bindings read, then those of the failures.
pub(super) fn accept(successes: &Responses, failures: &Responses) -> String {
    let first = |responses: &Responses| {
        let names: Vec<String> = responses.by_status.iter().filter_map(|one| one.media.first().cloned()).collect();
        names
    };
    let (mut names, failures) = (first(successes), first(failures));
    if failures.is_empty() && !names.is_empty() && !names.iter().any(|name| name == "*/*") {
        names.push("*/*;q=0.1".to_owned());
    }
    names.extend(failures);
    let mut seen = Vec::new();
    // What no header can carry is not asked for.
    let visible = |name: &String| !name.is_empty() && name.bytes().all(|byte| (0x20..0x7f).contains(&byte));
    names.retain(|name| {
        visible(name) && !seen.contains(name) && {
            seen.push(name.clone());
            true
        }
    });
    if names.is_empty() { "*/*".to_owned() } else { names.join(", ") }
}

/// The type of responses, whatever their status.
pub(super) fn kind(responses: &Responses, types: TypeWriter<'_>) -> Option<TokenStream> {
    let first = contents(responses).next()?;
    if is_enum(responses) {
        return Some(types.named(&ident(&responses.rust)).into_token_stream());
    }
    match first {
        Content::Events(event) => {
            let event = types.owned(event);
            Some(quote!(__p::Events<#event>))
        }
        other => content(other, types),
    }
}

/// All enums that the operations need.
pub(super) fn enums(api: &Api) -> TokenStream {
    let types = TypeWriter { api, position: Position::Module };
    let all = api.operations.iter().flat_map(|operation| [&operation.call.success, &operation.call.error]);
    all.filter(|responses| is_enum(responses)).map(|responses| one(responses, types)).collect()
}

fn contents(responses: &Responses) -> impl Iterator<Item = &Content> {
    responses.by_status.iter().map(|response| &response.content).filter(|content| **content != Content::Empty)
}

fn is_enum(responses: &Responses) -> bool {
    let mut contents = contents(responses);
    contents.next().is_some_and(|first| contents.any(|other| other != first))
}

/// The type of a content among others: events are bytes there, because an enum is read whole.
fn content(content: &Content, types: TypeWriter<'_>) -> Option<TokenStream> {
    match content {
        Content::Empty => None,
        Content::Json(shape) => Some(types.owned(shape).into_token_stream()),
        Content::Text => Some(quote!(__p::Text)),
        Content::Bytes | Content::Events(_) => Some(quote!(__p::Bytes)),
    }
}

fn one(responses: &Responses, types: TypeWriter<'_>) -> TokenStream {
    let name = ident(&responses.rust);
    let variants = responses.by_status.iter().map(|response| {
        let (variant, docs) = (ident(&response.rust), docs(response));
        match content(&response.content, types) {
            Some(kind) => quote!(#docs #variant(#kind),),
            None => quote!(#docs #variant,),
        }
    });
    let mut has_default = false;
    let arms: Vec<TokenStream> = responses
        .by_status
        .iter()
        .map(|response| {
            let variant = ident(&response.rust);
            let statuses = match response.status {
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
            let value = match content(&response.content, types) {
                Some(kind) => quote!(Self::#variant(<#kind as __p::Outcome>::read(status, body)?)),
                None => quote!(Self::#variant),
            };
            quote!(#statuses => #value,)
        })
        .collect();
    let otherwise = (!has_default).then(|| quote!(_ => return __p::Err(__p::undescribed(status)),));
    quote! {
        /// The responses of an operation, by status.
        #[derive(__p::Debug, __p::Clone, __p::PartialEq)]
        #[non_exhaustive]
        pub enum #name { #(#variants)* }
        impl __p::Outcome for #name {
            fn read(
                status: __p::StatusCode,
                body: &__p::Bytes,
            ) -> __p::Result<Self, __p::JsonError> {
                __p::Ok(match status.as_u16() { #(#arms)* #otherwise })
            }
        }
    }
}

fn docs(response: &Response) -> TokenStream {
    let status = match response.status {
        Status::Code(code) => code.to_string(),
        Status::Range(hundreds) => format!("{hundreds}00 to {hundreds}99"),
        Status::Default => "any other status".to_owned(),
    };
    let mut docs = Docs::of_document(&response.docs);
    docs.line(&format!("The response with {status}."));
    docs.attribute("")
}
