//! Parameters.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::media::{Media, media};
use super::path::template;
use crate::diag::{Diagnostic, nearest};
use crate::model::call::{Parameter, Place, Repeat, Style};
use crate::model::docs::{of_schema, paragraphs};
use crate::model::names::{NameSet, pascal};
use crate::model::outline::Outline;
use crate::model::schema::TypeBuilder;
use crate::model::shape::Shape;
use crate::parse::Node;

/// Headers that follow from the body and the strategy; OpenAPI says of the first three that they are ignored.
const IGNORED: [&str; 4] = ["accept", "content-type", "authorization", "content-length"];
/// Headers that would break the request or speak for somebody else.
const REFUSED: [&str; 6] = ["host", "transfer-encoding", "connection", "cookie", "te", "upgrade"];

/// The most characters of a path that a message may show.
const SHOWN: usize = 300;

/// A parameter as written: its name, and where it is described.
struct WrittenParameter<'f> {
    name: &'f str,
    place: Place,
    node: Node<'f>,
    /// The name of the component, if it is one.
    component: Option<&'f str>,
}

/// The path to call, and the parameters: those of the path in the order of the template, then the others.
pub(super) fn parameters<'f>(
    outline: &Outline<'f>,
    repeat: &Repeat,
    types: &mut TypeBuilder<'f>,
) -> (String, Vec<Parameter>) {
    let template = template(outline.path, outline.item, &mut types.notes);
    let mut written = written(outline, types);
    leave_out_key(&mut written, repeat, types);
    let mut name_set = NameSet::default();
    let mut parameters = Vec::new();
    let places = written.iter().enumerate().filter(|(_, one)| one.place == Place::Path);
    let places: BTreeMap<&str, usize> = places.map(|(at, one)| (one.name, at)).collect();
    let mut written: Vec<Option<WrittenParameter<'f>>> = written.into_iter().map(Some).collect();
    // A message shows no more, and a path may be as long as it has parameters.
    let shown: String = outline.path.chars().take(SHOWN).collect();
    for variable in template.variables.clone() {
        let found = places.get(variable.as_str()).and_then(|at| written.get_mut(*at));
        match found.and_then(Option::take) {
            Some(one) => parameters.push(parameter(&one, outline, &mut name_set, types)),
            None => {
                let stray = written.iter().flatten().filter(|one| one.place == Place::Path).map(|one| one.name);
                let suggests = types.notes.warnings.suggests();
                let diagnostic = Diagnostic::MissingPathParameter {
                    nearest: suggests.then(|| nearest(&variable, stray).map(str::to_owned)).flatten(),
                    name: variable.clone(),
                    path: shown.clone(),
                };
                types.notes.warnings.add(diagnostic, outline.node.key_location());
                parameters.push(undescribed(&variable, &mut name_set));
            }
        }
    }
    for one in written.iter().flatten() {
        if one.place == Place::Path {
            let variables = template.variables.iter().map(String::as_str);
            let suggests = types.notes.warnings.suggests();
            let diagnostic = Diagnostic::StrayPathParameter {
                name: one.name.to_owned(),
                path: shown.clone(),
                nearest: suggests.then(|| nearest(one.name, variables).map(str::to_owned)).flatten(),
            };
            types.notes.warn(diagnostic, one.node);
        } else {
            parameters.push(parameter(one, outline, &mut name_set, types));
        }
    }
    parameters.sort_by_key(|parameter| parameter.place);
    (template.path, parameters)
}

/// All parameters of an operation; those of the path item unless the operation has one of the same name and place.
fn written<'f>(outline: &Outline<'f>, types: &mut TypeBuilder<'f>) -> Vec<WrittenParameter<'f>> {
    let mut found: Vec<WrittenParameter<'f>> = Vec::new();
    let mut at: BTreeMap<(Cow<'f, str>, Place), (usize, bool)> = BTreeMap::new();
    for (own, level) in [(false, outline.item), (true, outline.node)] {
        for item in level.get("parameters").into_iter().flat_map(Node::items) {
            let Some(node) = types.resolve(item) else { continue };
            let (Some(name), Some(place)) = (node.text_at("name"), node.text_at("in")) else {
                types.notes.wrong_kind("a parameter", "a mapping with `name` and `in`", node);
                continue;
            };
            let place = match place {
                "path" => Place::Path,
                "query" => Place::Query,
                "header" => Place::Header,
                "cookie" => Place::Cookie,
                other => {
                    types
                        .notes
                        .error(Diagnostic::UnknownPlace { name: name.to_owned(), place: place.to_owned() }, node);
                    // The program sets it all the same, and this is its one error.
                    match other.to_ascii_lowercase().as_str() {
                        "path" => Place::Path,
                        "header" => Place::Header,
                        "cookie" => Place::Cookie,
                        _ => Place::Query,
                    }
                }
            };
            if !may_be_sent(name, place, node, types) {
                continue;
            }
            let component = item.get("$ref").and(node.name());
            let one = WrittenParameter { name, place, node, component };
            // The names of headers do not differ by case (RFC 9110 §5.1).
            let key = match place {
                Place::Header => Cow::Owned(name.to_ascii_lowercase()),
                _ => Cow::Borrowed(name),
            };
            match at.get(&(key.clone(), place)) {
                Some((first, before)) => {
                    if *before == own {
                        let line =
                            found.get(*first).and_then(|one| one.node.location()).map_or(0, |at| at.position().0);
                        let diagnostic = Diagnostic::DuplicateParameter { name: name.to_owned(), first: line };
                        types.notes.warn(diagnostic, item);
                    } else if let Some(slot) = found.get_mut(*first) {
                        *slot = one;
                        let first = *first;
                        at.insert((key, place), (first, own));
                    }
                }
                None => {
                    at.insert((key, place), (found.len(), own));
                    found.push(one);
                }
            }
        }
    }
    found
}

/// Leaves out a parameter that is the header of the idempotency key: the client makes the key, which is a text.
fn leave_out_key<'f>(written: &mut Vec<WrittenParameter<'f>>, repeat: &Repeat, types: &mut TypeBuilder<'f>) {
    let Repeat::Keyed(header) = repeat else { return };
    written.retain(|one| {
        let is_key = one.place == Place::Header && one.name.eq_ignore_ascii_case(header);
        let schema = one.node.get("schema").filter(|_| is_key).and_then(|schema| types.resolve_schema(schema));
        if let Some(kind) = schema.and_then(|schema| schema.text_at("type")).filter(|kind| *kind != "string") {
            let why = format!("the parameter `{}` is of type `{kind}`, and the key is a string", one.name);
            types.notes.error(Diagnostic::Idempotency { why }, one.node);
        }
        !is_key
    });
}

/// Returns true if a header has a meaning that no operation can give it.
pub(super) fn is_reserved_header(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    IGNORED.contains(&lower.as_str()) || is_refused(&lower)
}

fn is_refused(lower: &str) -> bool {
    REFUSED.contains(&lower) || lower.starts_with("proxy-")
}

fn may_be_sent<'f>(name: &str, place: Place, node: Node<'f>, types: &mut TypeBuilder<'f>) -> bool {
    let lower = name.to_ascii_lowercase();
    if place == Place::Header && IGNORED.contains(&lower.as_str()) {
        types.notes.warn(Diagnostic::IgnoredParameter { name: name.to_owned() }, node);
        return false;
    }
    if place == Place::Header && is_refused(&lower) {
        types.notes.error(Diagnostic::RefusedHeader { name: name.to_owned() }, node);
        return false;
    }
    true
}

fn parameter<'f>(
    one: &WrittenParameter<'f>,
    outline: &Outline<'f>,
    name_set: &mut NameSet,
    types: &mut TypeBuilder<'f>,
) -> Parameter {
    let context = match one.component {
        Some(name) => pascal(name),
        None => format!("{}{}", outline.rust, pascal(one.name)),
    };
    let (mut style, explode) = style(one, types);
    let content = one.node.get("content").and_then(|content| content.entries().next());
    let content = content.map(|(name, entry)| (name, types.resolve(entry).unwrap_or(entry)));
    let schema = content.map_or_else(|| one.node.get("schema"), |(_, entry)| entry.get("schema"));
    let in_text = schema.filter(|schema| is_json_in_text(*schema)).and_then(|schema| schema.get("contentSchema"));
    let is_json = content.is_some_and(|(name, _)| matches!(media(name), Media::Json | Media::Wild));
    let is_text = content.is_some() && !is_json && in_text.is_none();
    let is_plain = content.is_some_and(|(name, _)| media(name) == Media::Text);
    let is_scalar = schema.is_none_or(|schema| is_scalar(schema, types));
    if one.node.get("schema").is_none() && one.node.get("content").is_none() {
        types.notes.warn(Diagnostic::MissingField { field: "schema", object: "the parameter" }, one.node);
    }
    if schema.is_some() && is_scalar && matches!(style, Style::Space | Style::Pipe | Style::DeepObject) {
        let (name, given) = (one.name.to_owned(), one.node.text_at("style").unwrap_or_default().to_owned());
        types.notes.warn(Diagnostic::UnknownStyle { name, style: given }, one.node);
        style = Style::Form;
    }
    if is_text && !(is_plain && is_scalar) {
        let why = "is neither JSON nor plain text, so the argument is the text to send";
        let diagnostic = Diagnostic::ParameterContent { name: one.name.to_owned(), why };
        types.notes.warnings.add(diagnostic, one.node.get("content").and_then(Node::key_location));
    }
    let shape = match in_text.or(schema) {
        Some(_) if is_text && !is_scalar => Shape::Text,
        Some(schema) => types.used(schema, &context).shape,
        None => Shape::Text,
    };
    let style = if in_text.is_some() {
        Style::JsonBase64Url
    } else if is_json {
        Style::Json
    } else {
        style
    };
    if let Some(node) = one.node.get("allowReserved").filter(|_| one.place != Place::Query)
        && one.node.is_set("allowReserved")
    {
        let diagnostic =
            Diagnostic::IgnoredField { field: "allowReserved", object: "a parameter that is not of the query" };
        types.notes.warnings.add(diagnostic, node.key_location());
    }
    let mut docs = paragraphs(one.node);
    docs.extend(
        schema
            .map(of_schema)
            .unwrap_or_default()
            .into_iter()
            .filter(|paragraph| !docs.contains(paragraph))
            .collect::<Vec<_>>(),
    );
    Parameter {
        wire: one.name.to_owned(),
        rust: name_set.snake(one.name),
        docs,
        place: one.place,
        style,
        explode,
        required: one.place == Place::Path || one.node.is_set("required"),
        // The standard knows it in the query alone.
        reserved: one.place == Place::Query && one.node.is_set("allowReserved"),
        shape,
        node: Some(one.node.id()),
    }
}

/// The style, by default that of the place (OpenAPI 3.1 §4.8.12.2).
fn style<'f>(one: &WrittenParameter<'f>, types: &mut TypeBuilder<'f>) -> (Style, bool) {
    let given = one.node.text_at("style");
    let explode = one.node.get("explode").map(|_| one.node.is_set("explode"));
    let default = match one.place {
        Place::Path | Place::Header => Style::Simple,
        Place::Query | Place::Cookie => Style::Form,
    };
    let style = match (given, one.place) {
        (None, _) => default,
        (Some("simple"), Place::Path | Place::Header) => Style::Simple,
        (Some("form"), Place::Query | Place::Cookie) => Style::Form,
        (Some("spaceDelimited"), Place::Query) => Style::Space,
        (Some("pipeDelimited"), Place::Query) => Style::Pipe,
        (Some("deepObject"), Place::Query) => Style::DeepObject,
        (Some("label"), Place::Path) => Style::Label,
        (Some("matrix"), Place::Path) => Style::Matrix,
        (Some(other), _) => {
            let diagnostic = Diagnostic::UnknownStyle { name: one.name.to_owned(), style: other.to_owned() };
            types.notes.warn(diagnostic, one.node);
            default
        }
    };
    (style, explode.unwrap_or(matches!(style, Style::Form | Style::DeepObject)))
}

/// Returns true if a value of the schema is one text in every style.
fn is_scalar<'f>(schema: Node<'f>, types: &mut TypeBuilder<'f>) -> bool {
    let end = types.resolve_schema(schema).unwrap_or(schema);
    matches!(end.text_at("type"), Some("string" | "integer" | "number" | "boolean"))
}

fn is_json_in_text(schema: Node<'_>) -> bool {
    schema.text_at("contentEncoding") == Some("base64url")
        && schema.text_at("contentMediaType") == Some("application/json")
}

/// A variable of the template that nobody describes.
fn undescribed(name: &str, name_set: &mut NameSet) -> Parameter {
    Parameter {
        wire: name.to_owned(),
        rust: name_set.snake(name),
        docs: Vec::new(),
        place: Place::Path,
        style: Style::Simple,
        explode: false,
        required: true,
        reserved: false,
        shape: Shape::Text,
        node: None,
    }
}
