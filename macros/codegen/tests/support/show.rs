//! What a document becomes, as text.

use std::fmt::Write;

use permitted_codegen::check::{Access, Api, Operation};
use permitted_codegen::model::{BodyKind, Content, Encoding, Named, NamedKind, Part, Repeat, Responses, Shape, Status};

pub(crate) fn show(api: &Api) -> String {
    let mut out = String::new();
    for operation in &api.operations {
        show_operation(operation, api, &mut out);
    }
    for named in &api.types {
        show_type(named, &api.types, &mut out);
    }
    for server in &api.servers {
        let variables: Vec<&str> = server.variables.iter().map(|variable| variable.rust.as_str()).collect();
        let _ = writeln!(out, "server {} by {variables:?}", server.url);
    }
    for message in api.warnings.messages() {
        let _ = writeln!(out, "warning: {message}");
    }
    out
}

fn show_operation(operation: &Operation, api: &Api, out: &mut String) {
    let types = &api.types;
    let _ = writeln!(
        out,
        "fn {} = {} {} [{}]",
        operation.call.method,
        operation.call.verb,
        operation.call.path,
        access(operation, api)
    );
    if operation.call.repeat != Repeat::ByVerb {
        let _ = writeln!(out, "  repeat {:?}", operation.call.repeat);
    }
    for sibling in &operation.siblings {
        let _ = writeln!(out, "  no argument spells {} {:?}", sibling.path, sibling.method);
    }
    for one in &operation.call.parameters {
        let (required, shape) = (if one.required { "" } else { "?" }, shape(&one.shape, types));
        let _ = writeln!(
            out,
            "  {:?} {} {}{required}: {shape} as {:?}, explode {}{}",
            one.place,
            one.wire,
            one.rust,
            one.style,
            one.explode,
            if one.reserved { ", reserved characters stay" } else { "" }
        );
    }
    if let Some(body) = &operation.call.body {
        let kind = match &body.kind {
            BodyKind::Json(json) => shape(json, types),
            BodyKind::Form(form, encodings) => format!("form {}{}", shape(form, types), encoded(encodings)),
            BodyKind::Multipart(parts) => parts.iter().map(|one| part(one, types)).collect::<Vec<_>>().join(", "),
            other => format!("{other:?}"),
        };
        let _ = writeln!(out, "  body{} {}: {kind}", if body.required { "" } else { "?" }, body.media);
    }
    for (word, outcome) in [("success", &operation.call.success), ("error", &operation.call.error)] {
        show_outcome(word, outcome, types, out);
    }
    let _ = writeln!(out, "  sample {}", operation.sample);
}

fn encoded(encodings: &[Encoding]) -> String {
    let one = |one: &Encoding| {
        let reserved = if one.reserved { ", reserved characters stay" } else { "" };
        format!(", {} as {:?}, explode {}{reserved}", one.wire, one.style, one.explode)
    };
    encodings.iter().map(one).collect()
}

fn part(part: &Part, types: &[Named]) -> String {
    let what = part.shape.as_ref().map_or("file".to_owned(), |one| shape(one, types));
    format!("{}{}: {what}{}", part.wire, if part.required { "" } else { "?" }, if part.repeated { "*" } else { "" })
}

fn show_outcome(word: &str, outcome: &Responses, types: &[Named], out: &mut String) {
    for response in &outcome.by_status {
        let status = match response.status {
            Status::Code(code) => code.to_string(),
            Status::Range(first) => format!("{first}XX"),
            Status::Default => "default".to_owned(),
        };
        let content = match &response.content {
            Content::Json(json) => shape(json, types),
            Content::Events(event) => format!("events of {}", shape(event, types)),
            other => format!("{other:?}"),
        };
        let _ = writeln!(out, "  {word} {status} {}::{}: {content}", outcome.rust, response.rust);
    }
}

fn access(operation: &Operation, api: &Api) -> String {
    let (permits, anybody) = match &operation.access {
        Access::Public => return "public".to_owned(),
        Access::Optional(permits) => (permits, "public | "),
        Access::Permitted(permits) => (permits, ""),
    };
    let row = |permit: &permitted_codegen::check::Permit| {
        let one = |(at, needed): (&usize, &Vec<usize>)| {
            let what: Vec<&str> = needed.iter().map(|at| api.permissions.get(*at).unwrap().name.as_str()).collect();
            let needs = if what.is_empty() { String::new() } else { format!(" with {}", what.join(" and ")) };
            format!("{}{needs}", api.identities.get(*at).unwrap().rust)
        };
        let all: Vec<String> = permit.identities.iter().zip(&permit.permissions).map(one).collect();
        format!("{}{}", all.join(" + "), if permit.listed { "" } else { " (not listed)" })
    };
    format!("{anybody}{}", permits.iter().map(row).collect::<Vec<_>>().join(" | "))
}

fn show_type(named: &Named, types: &[Named], out: &mut String) {
    match &named.kind {
        NamedKind::Struct(object) => {
            let _ = writeln!(out, "struct {}", named.rust);
            for field in &object.fields {
                let marks = [(!field.required, "?"), (field.nullable, " or null"), (field.boxed, " boxed")];
                let marks: String = marks.iter().filter(|(is, _)| *is).map(|(_, mark)| *mark).collect();
                let only =
                    field.constant.as_ref().map(|only| format!(" = {}", only.texts().join(", "))).unwrap_or_default();
                let _ = writeln!(out, "  {} {}: {}{only}{marks}", field.wire, field.rust, shape(&field.shape, types));
            }
            if let Some(rest) = &object.rest {
                let _ = writeln!(out, "  .. {}: {}", rest.rust, shape(&rest.shape, types));
            }
        }
        NamedKind::StringEnum(names) => {
            let values: Vec<String> =
                names.values.iter().map(|value| format!("{:?} {}", value.wire, value.rust)).collect();
            let _ = writeln!(out, "enum {}: {}, else {}", named.rust, values.join(", "), names.catch_all);
        }
        NamedKind::IntegerEnum(numbers) => {
            let values: Vec<String> =
                numbers.values.iter().map(|value| format!("{} {}", value.wire, value.rust)).collect();
            let _ = writeln!(out, "enum {}: {}, else {}", named.rust, values.join(", "), numbers.catch_all);
        }
        NamedKind::Union(union) => {
            let tag = union.tag.as_ref().map(|tag| format!(" by {tag}")).unwrap_or_default();
            let _ = writeln!(out, "union {}{tag}, else {}", named.rust, union.catch_all);
            for variant in &union.variants {
                let boxed = if variant.boxed { " boxed" } else { "" };
                let _ = writeln!(
                    out,
                    "  {}{}: {}{boxed}",
                    variant.rust,
                    variant.tags.iter().map(|tag| format!(" {tag:?}")).collect::<String>(),
                    shape(&variant.shape, types)
                );
            }
        }
        NamedKind::Alias(alias) => {
            let _ = writeln!(out, "type {} = {}", named.rust, shape(alias, types));
        }
    }
}

fn shape(what: &Shape, types: &[Named]) -> String {
    match what {
        Shape::Named(id) => types.get(id.0).unwrap().rust.clone(),
        Shape::List(inner) => format!("[{}]", shape(inner, types)),
        Shape::Map(inner) => format!("map of {}", shape(inner, types)),
        Shape::OrNull(inner) => format!("{} or null", shape(inner, types)),
        Shape::Tuple(places) => {
            format!("({})", places.iter().map(|place| shape(place, types)).collect::<Vec<_>>().join(", "))
        }
        other => format!("{other:?}"),
    }
}
