//! The responses of operations, as types.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::Docs;
use super::ident::ident;
use super::trees::Trees;
use super::types::{Position, TypeWriter};
use crate::check::{Api, Operation};
use crate::model::{Content, Response, Responses, Shape, Status};

/// The types of a call: response, error and, if it pages, item.
pub(super) struct Kinds {
    pub(super) response: Trees,
    pub(super) error: Trees,
    pub(super) item: Option<Trees>,
}

/// The types that a call of the operation has.
pub(super) fn kinds(operation: &Operation, types: TypeWriter<'_>) -> Kinds {
    let response = success(&operation.call.success, types).unwrap_or_else(|| quote!(()).into());
    let error = kind(&operation.call.error, types).unwrap_or_else(|| Trees::known("Value"));
    let item = operation.paging.as_ref().map(|paging| types.owned(&paging.item));
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
pub(super) fn success(responses: &Responses, types: TypeWriter<'_>) -> Option<Trees> {
    let kind = kind(responses, types)?;
    Some(if is_optional(responses) { Trees::known("Option").with(kind) } else { kind })
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
pub(super) fn kind(responses: &Responses, types: TypeWriter<'_>) -> Option<Trees> {
    let first = contents(responses).next()?;
    if is_enum(responses) {
        return Some(types.named(&ident(&responses.rust)));
    }
    match first {
        Content::Events(event) => Some(Trees::known("Events").with(types.owned(event))),
        other => content(other, types),
    }
}

/// All enums that the operations need.
pub(super) fn enums(api: &Api) -> TokenStream {
    let types = TypeWriter { api, position: Position::Module };
    let all = api.operations.iter().flat_map(|operation| [&operation.call.success, &operation.call.error]);
    let all: Vec<&Responses> = all.filter(|responses| is_enum(responses)).collect();
    let enums = all.iter().map(|responses| one(responses, types));
    let outcomes = all.iter().map(|responses| outcome(responses, types));
    quote! {
        #(#enums)*
        __p::__responses! { __p #(#outcomes)* }
    }
}

fn contents(responses: &Responses) -> impl Iterator<Item = &Content> {
    responses.by_status.iter().map(|response| &response.content).filter(|content| **content != Content::Empty)
}

fn is_enum(responses: &Responses) -> bool {
    let mut contents = contents(responses);
    contents.next().is_some_and(|first| contents.any(|other| other != first))
}

/// The type of a content among others: events are bytes there, because an enum is read whole.
fn content(content: &Content, types: TypeWriter<'_>) -> Option<Trees> {
    match content {
        Content::Empty => None,
        Content::Json(shape) => Some(types.owned(shape)),
        Content::Text => Some(Trees::known("Text")),
        Content::Bytes | Content::Events(_) => Some(Trees::known("Bytes")),
    }
}

fn one(responses: &Responses, types: TypeWriter<'_>) -> TokenStream {
    let name = ident(&responses.rust);
    let variants = responses.by_status.iter().map(|response| {
        let (variant, docs) = (ident(&response.rust), docs(response));
        let kind = content(&response.content, types).into_iter();
        quote!(#[doc = #docs] #variant #((#kind))*)
    });
    quote! {
        #[doc = "The responses of an operation, by status."]
        #[derive(__p::Debug, __p::Clone, __p::PartialEq)]
        #[non_exhaustive]
        pub enum #name { #(#variants),* }
    }
}

/// What the `Outcome` of an enum consists of: the statuses of each variant, and what any other status is.
fn outcome(responses: &Responses, types: TypeWriter<'_>) -> TokenStream {
    let name = ident(&responses.rust);
    let variants = responses.by_status.iter().map(|response| {
        let statuses = match response.status {
            Status::Code(code) => Trees::from(Literal::u16_unsuffixed(code)),
            Status::Range(hundreds) => {
                let first = u16::from(hundreds) * 100;
                let (first, last) = (Literal::u16_unsuffixed(first), Literal::u16_unsuffixed(first + 99));
                quote!(#first..=#last).into()
            }
            Status::Default => Trees::word("_"),
        };
        let (variant, kind) = (ident(&response.rust), content(&response.content, types).into_iter());
        quote!(#statuses => #variant #((#kind))*)
    });
    let has_default = responses.by_status.iter().any(|response| response.status == Status::Default);
    let otherwise = (!has_default).then(|| quote!(else undescribed));
    quote!(#name { #(#variants),* } #otherwise;)
}

fn docs(response: &Response) -> String {
    let status = match response.status {
        Status::Code(code) => code.to_string(),
        Status::Range(hundreds) => format!("{hundreds}00 to {hundreds}99"),
        Status::Default => "any other status".to_owned(),
    };
    let mut docs = Docs::of_document(&response.docs);
    docs.line(&format!("The response with {status}."));
    docs.text()
}
