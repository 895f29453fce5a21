//! The smallest response that fits.

use crate::model::{Named, NamedKind, Responses, Shape};

/// The longest sample, in bytes; a larger one is cut to what is optional anyway, or left out.
const LONGEST: usize = 64 * 1024;
/// The deepest.
const DEEPEST: usize = 24;

/// The first response with JSON, as text; empty if there is none.
pub(super) fn sample(responses: &Responses, types: &[Named]) -> String {
    let mut out = String::new();
    if let Some(shape) = responses.json() {
        write(shape, types, DEEPEST, &mut out);
    }
    if out.len() > LONGEST { String::new() } else { out }
}

fn write(shape: &Shape, types: &[Named], depth: usize, out: &mut String) {
    // What is required at any depth has no smallest instance.
    if depth == 0 || out.len() > LONGEST {
        out.push_str("null");
        return;
    }
    match shape {
        Shape::Text => out.push_str("\"\""),
        Shape::Bool => out.push_str("false"),
        Shape::Int32 | Shape::Int64 | Shape::Uint64 => out.push('0'),
        Shape::Float64 => out.push_str("0.0"),
        Shape::Any | Shape::OrNull(_) => out.push_str("null"),
        Shape::Object | Shape::Map(_) => out.push_str("{}"),
        Shape::List(_) => out.push_str("[]"),
        Shape::Tuple(places) => {
            out.push('[');
            for (at, place) in places.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { "," });
                write(place, types, depth - 1, out);
            }
            out.push(']');
        }
        Shape::Named(id) => match types.get(id.0).map(|named| &named.kind) {
            Some(kind) => write_named(kind, types, depth - 1, None, out),
            None => out.push_str("null"),
        },
    }
}

/// A value of a type; `tag` is a property and the value it must have.
fn write_named(kind: &NamedKind, types: &[Named], depth: usize, tag: Option<(&str, &str)>, out: &mut String) {
    match kind {
        NamedKind::Alias(shape) => write(shape, types, depth, out),
        NamedKind::StringEnum(names) => {
            string(names.values.first().map(|value| value.wire.as_str()).unwrap_or_default(), out);
        }
        NamedKind::IntegerEnum(numbers) => {
            out.push_str(&numbers.values.first().map(|value| value.wire).unwrap_or_default().to_string());
        }
        NamedKind::Union(union) => match (union.variants.first(), &union.tag) {
            (Some(variant), Some(property)) => {
                let tag = variant.tags.first().map(|value| (property.as_str(), value.as_str()));
                match &variant.shape {
                    Shape::Named(id) => match types.get(id.0) {
                        Some(named) if depth > 0 => write_named(&named.kind, types, depth - 1, tag, out),
                        _ => out.push_str("null"),
                    },
                    shape => write(shape, types, depth, out),
                }
            }
            (Some(variant), None) => write(&variant.shape, types, depth, out),
            (None, _) => out.push_str("null"),
        },
        NamedKind::Struct(object) => {
            out.push('{');
            let mut first = true;
            for field in &object.fields {
                let told = tag.filter(|(property, _)| *property == field.wire);
                if !field.required && told.is_none() {
                    continue;
                }
                out.push_str(if std::mem::take(&mut first) { "" } else { "," });
                string(&field.wire, out);
                out.push(':');
                match told {
                    Some((_, value)) if is_text(&field.shape, types) => string(value, out),
                    Some((_, value)) => out.push_str(value),
                    None if field.nullable => out.push_str("null"),
                    None => match &field.constant {
                        Some(constant) => out.push_str(&constant.text()),
                        None => write(&field.shape, types, depth, out),
                    },
                }
            }
            out.push('}');
        }
    }
}

/// Returns true if a value of the shape is a text, as most tags are.
fn is_text(shape: &Shape, types: &[Named]) -> bool {
    match shape {
        Shape::Bool | Shape::Int32 | Shape::Int64 | Shape::Uint64 | Shape::Float64 => false,
        Shape::Named(id) => match types.get(id.0).map(|named| &named.kind) {
            Some(NamedKind::Alias(Shape::Named(_)) | NamedKind::IntegerEnum(_)) => false,
            Some(NamedKind::Alias(shape)) => is_text(shape, types),
            _ => true,
        },
        _ => true,
    }
}

fn string(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            control if control.is_control() => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
}
