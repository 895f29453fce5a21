//! The arguments of methods and setters: one for each parameter and the body.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::docs::code;
use super::ident::{ident, unraw};
use super::parts;
use super::table::encoding;
use super::types::TypeWriter;
use crate::check::Operation;
use crate::model::{Body, BodyKind, Parameter, Place};

/// An argument of a method or setter.
pub(super) struct Argument {
    pub(super) name: Ident,
    pub(super) kind: TokenStream,
    pub(super) step: TokenStream,
}

/// The argument, and the step that the method `by` of a request takes with it.
pub(super) fn parameter_argument(number: usize, parameter: &Parameter, types: TypeWriter<'_>, by: &str) -> Argument {
    let name = ident(&parameter.rust);
    let (kind, pass) = types.argument(&parameter.shape);
    let (value, number, by) = (pass.expression(&name), Literal::usize_unsuffixed(number), ident(by));
    Argument { step: quote!(.#by(#number, #value)), kind, name }
}

/// The argument of a body, whose name no parameter has.
pub(super) fn body_argument(operation: &Operation, body: &Body, types: TypeWriter<'_>) -> Argument {
    let taken = |name: &str| operation.call.parameters.iter().any(|parameter| unraw(&parameter.rust) == name);
    let name = ident(["body", "content", "request_body"].into_iter().find(|name| !taken(name)).unwrap_or("the_body"));
    let (kind, step) = match &body.kind {
        BodyKind::Json(shape) => {
            let (kind, pass) = types.argument(shape);
            let value = pass.expression(&name);
            (kind, quote!(.body(#value)))
        }
        BodyKind::Form(shape, encodings) => {
            let (kind, pass) = types.argument(shape);
            let value = pass.expression(&name);
            let encodings = encodings.iter().map(encoding);
            (kind, quote!(.form(#value, &[#(#encodings),*])))
        }
        BodyKind::Multipart(all) => (parts::kind(operation, all, types), quote!(.multipart(#name))),
        BodyKind::Text => (quote!(&str), quote!(.text(#name))),
        BodyKind::Bytes => (quote!(impl __p::Into<__p::Upload>), quote!(.raw_body(#name))),
    };
    Argument { step, kind, name }
}

/// A parameter, in a line of documentation.
pub(super) fn parameter_line(parameter: &Parameter) -> String {
    let place = match parameter.place {
        Place::Path => "of the path",
        Place::Query => "of the query",
        Place::Header => "in a header",
        Place::Cookie => "in a cookie",
    };
    format!("`{}`: {} {place}", unraw(&parameter.rust), code(&parameter.wire))
}

/// The media types of a body, in a line of documentation.
pub(super) fn body_line(body: &Body) -> String {
    let others: Vec<String> = body.others.iter().map(|media| code(media)).collect();
    match others.as_slice() {
        [] => code(&body.media),
        _ => format!("{} (the server also takes {})", code(&body.media), others.join(", ")),
    }
}
