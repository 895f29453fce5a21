//! The arguments that an operation asks for, checked before it is responded to.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use permitted::{Operation, Parameter, Place, Style};
use serde_json::Value;

use crate::problem::Problem;
use crate::received::Received;

/// Required parameters are there, JSON in parameters is JSON. Gives the body, read.
pub(crate) fn check(operation: &Operation, request: &Received) -> Result<Value, Problem> {
    for parameter in operation.parameters {
        if parameter.required && !is_there(operation, parameter, request) {
            let place = match parameter.place {
                Place::Path => "path",
                Place::Query => "query",
                Place::Header => "header",
                Place::Cookie => "cookie",
            };
            let name = parameter.name;
            return Err(Problem::BadRequest(format!("`{}` needs the {place} parameter `{name}`", operation.id)));
        }
        if let (Place::Query, Some(text)) = (parameter.place, request.query(parameter.name)) {
            json(parameter, text)?;
        }
    }
    body(operation, request)
}

/// The JSON in a parameter; `None` when its style is another.
pub(crate) fn json(parameter: &Parameter, text: &str) -> Result<Option<Value>, Problem> {
    let name = parameter.name;
    let wrong = |what: &str| Problem::BadRequest(format!("the parameter `{name}` is not {what}"));
    let bytes = match parameter.style {
        Style::Json => text.as_bytes().to_vec(),
        Style::JsonBase64Url => URL_SAFE_NO_PAD.decode(text).map_err(|_| wrong("base64url without padding"))?,
        _ => return Ok(None),
    };
    serde_json::from_slice(&bytes).map(Some).map_err(|_| wrong("JSON"))
}

fn is_there(operation: &Operation, parameter: &Parameter, request: &Received) -> bool {
    match parameter.place {
        // The route has it, or would not have matched.
        Place::Path => true,
        // OpenAPI 3.1 §4.8.12.1: parameters of these names mean nothing.
        Place::Header => {
            let name = parameter.name.to_ascii_lowercase();
            matches!(name.as_str(), "accept" | "content-type" | "authorization") || request.header(&name).is_some()
        }
        Place::Cookie => request.header("cookie").is_some_and(|cookies| {
            cookies.split(';').filter_map(|pair| pair.trim().split_once('=')).any(|(name, _)| name == parameter.name)
        }),
        // `{}` is sent as no parameter.
        Place::Query if parameter.style == Style::JsonBase64Url => true,
        Place::Query => request.query.iter().any(|(name, _)| match parameter.style {
            Style::DeepObject => name.strip_prefix(parameter.name).is_some_and(|rest| rest.starts_with('[')),
            // An exploded object leaves only its properties on the wire.
            Style::Form if parameter.explode => name == parameter.name || is_of_no_other(operation, name),
            _ => name == parameter.name,
        }),
    }
}

fn is_of_no_other(operation: &Operation, name: &str) -> bool {
    operation.parameters.iter().all(|other| other.place != Place::Query || other.name != name)
}

fn body(operation: &Operation, request: &Received) -> Result<Value, Problem> {
    let Some(media) = operation.body.filter(|media| is_json(media)) else { return Ok(Value::Null) };
    let given = request.header("content-type");
    if operation.body_optional && request.body.is_empty() && given.is_none() {
        return Ok(Value::Null);
    }
    if given.is_some_and(|given| operation.other_bodies.iter().any(|other| essence(other) == essence(given))) {
        return Ok(serde_json::from_slice(&request.body).unwrap_or_default());
    }
    let body = serde_json::from_slice(&request.body)
        .map_err(|error| Problem::BadRequest(format!("the body is not JSON: {error}")))?;
    match given {
        Some(given) if is_json(given) => Ok(body),
        given => {
            let given = given.unwrap_or("nothing");
            Err(Problem::WrongMedia(format!("the body is said to be {given}, and `{}` takes {media}", operation.id)))
        }
    }
}

/// A media type without its parameters.
fn essence(media: &str) -> String {
    media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn is_json(media: &str) -> bool {
    let essence = essence(media);
    essence == "application/json" || essence.ends_with("+json")
}
