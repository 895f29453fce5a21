//! Samples of values that have no parts.

use crate::parse::{Kind, Node};

/// The longest text that is made to be as long as the document asks for.
const LONGEST_TEXT: usize = 256;

/// A text of a format; none where any text is one.
pub(super) fn of_format(format: &str) -> Option<&'static str> {
    Some(match format {
        "uuid" => "00000000-0000-4000-8000-000000000000",
        "date" => "2024-01-01",
        "date-time" => "2024-01-01T00:00:00Z",
        "time" => "00:00:00Z",
        "duration" => "PT0S",
        "decimal" => "0",
        "email" | "idn-email" => "user@example.com",
        "hostname" | "idn-hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "uri" | "url" | "iri" => "https://example.com/",
        "uri-reference" | "iri-reference" => "/",
        "json-pointer" => "",
        _ => return None,
    })
}

/// The text that a schema asks for: of its format, and as long as it says.
pub(super) fn text(schema: Option<Node<'_>>) -> String {
    let format = schema.and_then(|schema| schema.text_at("format")).and_then(of_format);
    if let Some(text) = format {
        return text.to_owned();
    }
    let least = schema.and_then(|schema| number(schema, "minLength")).unwrap_or_default();
    let least = if (0.0..=LONGEST_TEXT as f64).contains(&least) { least as usize } else { 0 };
    "x".repeat(least)
}

/// A text that is a whole body: what the schema shows or lists, or the text that it asks for.
pub(super) fn text_of_schema(schema: Node<'_>) -> String {
    let first = |key: &str| schema.get(key).into_iter().flat_map(Node::items).find_map(Node::text);
    let own = |key: &str| schema.text_at(key);
    let shown = own("example").or_else(|| first("examples")).or_else(|| own("default"));
    let shown = shown.or_else(|| own("const")).or_else(|| first("enum"));
    shown.map_or_else(|| text(Some(schema)), str::to_owned)
}

/// The number nearest to 0 that a schema permits; `step` is that between two.
pub(super) fn nearest_to_zero(schema: Option<Node<'_>>, step: f64) -> f64 {
    let Some(schema) = schema else { return 0.0 };
    // A boolean in OpenAPI 3.0, and a number since 3.1.
    let bound = |key: &str, exclusive: &str, outwards: f64| {
        let own = number(schema, exclusive).map(|bound| bound + outwards);
        own.or_else(|| number(schema, key).map(|bound| if schema.is_set(exclusive) { bound + outwards } else { bound }))
    };
    let least = bound("minimum", "exclusiveMinimum", step).filter(|least| *least > 0.0);
    let most = bound("maximum", "exclusiveMaximum", -step).filter(|most| *most < 0.0);
    let near = least.or(most).unwrap_or(0.0);
    // Away from 0, to the next multiple.
    match number(schema, "multipleOf").filter(|step| *step > 0.0) {
        Some(step) => near.signum() * (near.abs() / step).ceil() * step + 0.0,
        None => near,
    }
}

/// The number of elements that a list must have.
pub(super) fn least_items(schema: Option<Node<'_>>) -> usize {
    let least = schema.and_then(|schema| number(schema, "minItems")).unwrap_or_default();
    if (1.0..=4.0).contains(&least) { least as usize } else { usize::from(least > 4.0) * 4 }
}

fn number(schema: Node<'_>, key: &str) -> Option<f64> {
    match schema.get(key)?.kind() {
        Kind::Number(text) => text.parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    }
}
