//! The arguments of methods and setters: one for each parameter and the body.

use proc_macro2::{Ident, Literal};
use quote::quote;

use super::docs::code;
use super::ident::{ident, unraw};
use super::parts;
use super::table::encoding;
use super::trees::Trees;
use super::types::TypeWriter;
use crate::check::Operation;
use crate::model::{Body, BodyKind, Parameter, Place};

/// An argument of a method or setter.
pub(super) struct Argument {
    pub(super) name: Ident,
    pub(super) kind: Trees,
    pub(super) step: Trees,
}

/// The argument, and the step that the method `by` of a request takes with it.
pub(super) fn parameter_argument(number: usize, parameter: &Parameter, types: TypeWriter<'_>, by: &str) -> Argument {
    let name = ident(&parameter.rust);
    let (kind, pass) = types.argument(&parameter.shape);
    let number = Trees::from(Literal::usize_unsuffixed(number));
    Argument { step: Trees::method(by, number.and(pass.expression(&name))), kind, name }
}

/// The argument of a body, whose name no parameter has.
pub(super) fn body_argument(operation: &Operation, body: &Body, types: TypeWriter<'_>) -> Argument {
    let taken = |name: &str| operation.call.parameters.iter().any(|parameter| unraw(&parameter.rust) == name);
    let name = ident(["body", "content", "request_body"].into_iter().find(|name| !taken(name)).unwrap_or("the_body"));
    let (kind, step) = match &body.kind {
        BodyKind::Json(shape) => {
            let (kind, pass) = types.argument(shape);
            (kind, Trees::method("body", pass.expression(&name)))
        }
        BodyKind::Form(shape, encodings) => {
            let (kind, pass) = types.argument(shape);
            let value = pass.expression(&name);
            let encodings = encodings.iter().map(encoding);
            (kind, quote!(.form(#value, &[#(#encodings),*])).into())
        }
        BodyKind::Multipart(all) => {
            (parts::kind(operation, all, types).into(), Trees::method("multipart", (&name).into()))
        }
        BodyKind::Text => (Trees::reference(Trees::word("str")), Trees::method("text", (&name).into())),
        BodyKind::Bytes => (quote!(impl __p::Into<__p::Upload>).into(), Trees::method("raw_body", (&name).into())),
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
