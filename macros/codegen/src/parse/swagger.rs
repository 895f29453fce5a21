//! Swagger 2.0 as OpenAPI 3.0: new nodes above those of the file, so that every place is still the file's.
//!
//! References keep leading where they did (`#/definitions/…`), for the file's own root stays what it is. What a reference
//! to a parameter or a response leads to is converted where it is used.

use super::forest::{Content, Forest, Key, Node, NodeId};

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];
/// What else is read of a path item, an operation and a parameter as it stands. A field of OpenAPI 3 there is none of Swagger 2.0.
const OF_ITEM: [&str; 3] = ["security", "summary", "description"];
const OF_OPERATION: [&str; 7] = ["tags", "summary", "description", "operationId", "deprecated", "security", "$ref"];
const OF_PARAMETER: [&str; 6] = ["name", "in", "required", "description", "schema", "$ref"];

/// Converts the first file if it is written in Swagger 2.0.
pub(super) fn convert(forest: &mut Forest) {
    let Some(root) = forest.root().filter(|root| root.text_at("swagger") == Some("2.0")) else { return };
    let plan = root_plan(root);
    let id = plant(forest, plan);
    forest.convert(id);
}

/// A node to be: one that is there, or a new one in the place of another.
enum Plan {
    Keep(NodeId),
    Text(&'static str, NodeId),
    Written(String, NodeId),
    True(NodeId),
    List(Vec<Self>, NodeId),
    Map(Vec<(String, Self)>, NodeId),
}

/// As deep as this module builds, which is less than ten levels.
fn plant(forest: &mut Forest, plan: Plan) -> NodeId {
    let (content, from) = match plan {
        Plan::Keep(id) => return id,
        Plan::Text(text, from) => (Content::Text(forest.copy(text)), from),
        Plan::Written(text, from) => (Content::Text(forest.copy(&text)), from),
        Plan::True(from) => (Content::Bool(true), from),
        Plan::List(items, from) => {
            let items: Vec<NodeId> = items.into_iter().map(|item| plant(forest, item)).collect();
            (forest.list(&items), from)
        }
        Plan::Map(entries, from) => {
            let mut planted = Vec::with_capacity(entries.len());
            for (name, plan) in entries {
                planted.push((Key::new(forest.copy(&name), 0, 0), plant(forest, plan)));
            }
            (forest.unique_map(&planted, from), from)
        }
    };
    forest.derive(content, from)
}

fn keep(node: Node<'_>) -> Plan {
    Plan::Keep(node.id())
}

fn root_plan(root: Node<'_>) -> Plan {
    let id = root.id();
    let mut entries = vec![("openapi".to_owned(), Plan::Text("3.0.3", id))];
    for (key, value) in root.entries() {
        if matches!(key, "info" | "tags" | "security") || key.starts_with("x-") {
            entries.push((key.to_owned(), keep(value)));
        }
    }
    let mut components = Vec::new();
    if let Some(definitions) = root.get("definitions") {
        components.push(("schemas".to_owned(), keep(definitions)));
    }
    if let Some(schemes) = root.get("securityDefinitions") {
        let each = schemes.entries().map(|(name, scheme)| (name.to_owned(), scheme_plan(scheme)));
        components.push(("securitySchemes".to_owned(), Plan::Map(each.collect(), schemes.id())));
    }
    entries.push(("components".to_owned(), Plan::Map(components, id)));
    entries.push(("servers".to_owned(), servers(root)));
    if let Some(paths) = root.get("paths") {
        let each = paths.entries().map(|(path, item)| (path.to_owned(), item_plan(item, root)));
        entries.push(("paths".to_owned(), Plan::Map(each.collect(), paths.id())));
    }
    Plan::Map(entries, id)
}

fn scheme_plan(scheme: Node<'_>) -> Plan {
    let scheme = scheme.end().unwrap_or(scheme);
    match scheme.get("type").filter(|kind| kind.text() == Some("basic")) {
        Some(kind) => {
            let entries = [("type", Plan::Text("http", kind.id())), ("scheme", Plan::Text("basic", kind.id()))];
            Plan::Map(entries.into_iter().map(|(key, plan)| (key.to_owned(), plan)).collect(), scheme.id())
        }
        None => keep(scheme),
    }
}

/// Every scheme with the host and the base path; a document without a host names no server.
fn servers(root: Node<'_>) -> Plan {
    let (host, base) = (root.text_at("host").unwrap_or_default(), root.text_at("basePath").unwrap_or_default());
    let written: Vec<&str> = root.get("schemes").into_iter().flat_map(Node::items).filter_map(Node::text).collect();
    let schemes = if written.is_empty() { vec!["https"] } else { written };
    let url = |scheme: &&str| format!("{scheme}://{host}{}", base.trim_end_matches('/'));
    let servers = schemes
        .iter()
        .filter(|_| !host.is_empty())
        .map(|scheme| Plan::Map(vec![("url".to_owned(), Plan::Written(url(scheme), root.id()))], root.id()));
    Plan::List(servers.collect(), root.id())
}

/// A path item, or the one that a reference in its place leads to.
fn item_plan(item: Node<'_>, root: Node<'_>) -> Plan {
    let Some(item) = item.end().ok().filter(|item| item.is_map()) else { return keep(item) };
    let shared: Vec<Node<'_>> = item.get("parameters").into_iter().flat_map(Node::items).map(end).collect();
    let mut entries = Vec::new();
    for (key, value) in item.entries() {
        match key {
            "parameters" => {}
            key if METHODS.contains(&key) && value.is_map() => {
                entries.push((key.to_owned(), operation_plan(value, &shared, root)));
            }
            key if METHODS.contains(&key) || OF_ITEM.contains(&key) || key.starts_with("x-") => {
                entries.push((key.to_owned(), keep(value)));
            }
            _ => {}
        }
    }
    Plan::Map(entries, item.id())
}

/// The end of a reference to a parameter or response, if it has one.
fn end(node: Node<'_>) -> Node<'_> {
    node.end().unwrap_or(node)
}

fn operation_plan(operation: Node<'_>, shared: &[Node<'_>], root: Node<'_>) -> Plan {
    let media = |key: &str| -> Vec<String> {
        let list = operation.get(key).or_else(|| root.get(key));
        list.into_iter().flat_map(Node::items).filter_map(Node::text).map(str::to_owned).collect()
    };
    let (consumes, produces) = (media("consumes"), media("produces"));
    let own: Vec<Node<'_>> = operation.get("parameters").into_iter().flat_map(Node::items).map(end).collect();
    let same = |one: Node<'_>, other: Node<'_>| {
        let (one_name, other_name) = (one.text_at("name"), other.text_at("name"));
        let is_header = || one.text_at("in") == Some("header");
        let alike = || one_name.zip(other_name).is_some_and(|(one, other)| one.eq_ignore_ascii_case(other));
        one.text_at("in") == other.text_at("in") && (one_name == other_name || is_header() && alike())
    };
    let above = shared.iter().copied().filter(|one| !own.iter().any(|other| same(*one, *other)));
    let all: Vec<Node<'_>> = above.chain(own.iter().copied()).collect();
    let mut entries = Vec::new();
    let is_kept = |key: &str| OF_OPERATION.contains(&key) || key.starts_with("x-");
    for (key, value) in operation.entries().filter(|(key, _)| is_kept(key)) {
        entries.push((key.to_owned(), keep(value)));
    }
    let in_body = |node: &Node<'_>| matches!(node.text_at("in"), Some("body" | "formData"));
    let parameters = all.iter().copied().filter(|node| !in_body(node)).map(parameter_plan).collect();
    entries.push(("parameters".to_owned(), Plan::List(parameters, operation.id())));
    let form: Vec<Node<'_>> = all.iter().copied().filter(|node| node.text_at("in") == Some("formData")).collect();
    if let Some(body) = all.iter().find(|node| node.text_at("in") == Some("body")) {
        entries.push(("requestBody".to_owned(), body_plan(*body, &consumes)));
    } else if !form.is_empty() {
        entries.push(("requestBody".to_owned(), form_plan(&form, &consumes, operation)));
    }
    if let Some(responses) = operation.get("responses") {
        let each = responses.entries().map(|(status, node)| (status.to_owned(), response_plan(end(node), &produces)));
        entries.push(("responses".to_owned(), Plan::Map(each.collect(), responses.id())));
    }
    Plan::Map(entries, operation.id())
}

/// The parameter's own node is its schema too: it has the same keywords.
fn parameter_plan(node: Node<'_>) -> Plan {
    if node.get("type").is_none() {
        let is_kept = |key: &str| OF_PARAMETER.contains(&key) || key.starts_with("x-");
        if node.entries().all(|(key, _)| is_kept(key)) {
            return keep(node);
        }
        let entries = node.entries().filter(|(key, _)| is_kept(key));
        return Plan::Map(entries.map(|(key, value)| (key.to_owned(), keep(value))).collect(), node.id());
    }
    let mut entries: Vec<(String, Plan)> = Vec::new();
    for (key, value) in node.entries().filter(|(key, _)| matches!(*key, "name" | "in" | "required" | "description")) {
        entries.push((key.to_owned(), keep(value)));
    }
    entries.push(("schema".to_owned(), keep(node)));
    if node.text_at("type") == Some("array") && node.text_at("in") == Some("query") {
        let (style, explode) = match node.text_at("collectionFormat") {
            Some("multi") => ("form", true),
            Some("ssv") => ("spaceDelimited", false),
            Some("pipes") => ("pipeDelimited", false),
            _ => ("form", false),
        };
        entries.push(("style".to_owned(), Plan::Text(style, node.id())));
        if !explode {
            // Any value but `true` is "not exploded".
            entries.push(("explode".to_owned(), Plan::Text("false", node.id())));
        }
    }
    Plan::Map(entries, node.id())
}

fn body_plan(body: Node<'_>, consumes: &[String]) -> Plan {
    let mut entries = content(consumes, body.get("schema"), "application/json", None, body);
    if let Some(required) = body.get("required") {
        entries.push(("required".to_owned(), keep(required)));
    }
    Plan::Map(entries, body.id())
}

fn form_plan(form: &[Node<'_>], consumes: &[String], operation: Node<'_>) -> Plan {
    let id = operation.id();
    let has_file = form.iter().any(|node| node.text_at("type") == Some("file"));
    let multipart = has_file || consumes.iter().any(|name| name.starts_with("multipart/"));
    let mut properties = Vec::new();
    let mut required = Vec::new();
    for node in form {
        let Some(name) = node.get("name") else { continue };
        let Some(text) = name.text() else { continue };
        if properties.iter().all(|(known, _)| known != text) {
            properties.push((text.to_owned(), keep(*node)));
            if node.is_set("required") {
                required.push(keep(name));
            }
        }
    }
    let needed = !required.is_empty();
    let schema = Plan::Map(
        vec![
            ("type".to_owned(), Plan::Text("object", id)),
            ("properties".to_owned(), Plan::Map(properties, id)),
            ("required".to_owned(), Plan::List(required, id)),
        ],
        id,
    );
    let name = if multipart { "multipart/form-data" } else { "application/x-www-form-urlencoded" };
    let mut entry = vec![("schema".to_owned(), schema)];
    if !multipart {
        entry.push(("encoding".to_owned(), Plan::Map(form.iter().filter_map(|node| joined(*node)).collect(), id)));
    }
    let mut entries = vec![("content".to_owned(), Plan::Map(vec![(name.to_owned(), Plan::Map(entry, id))], id))];
    if needed {
        entries.push(("required".to_owned(), Plan::True(id)));
    }
    Plan::Map(entries, id)
}

/// The style of a list in a form, unless each item is a pair of its own.
fn joined(node: Node<'_>) -> Option<(String, Plan)> {
    let name = node.text_at("name").filter(|_| node.text_at("type") == Some("array"))?;
    let style = match node.text_at("collectionFormat") {
        Some("multi") => return None,
        Some("ssv") => "spaceDelimited",
        Some("pipes") => "pipeDelimited",
        _ => "form",
    };
    // Any value but `true` is "not exploded".
    let encoding = [("style", style), ("explode", "false")];
    let entries = encoding.map(|(key, text)| (key.to_owned(), Plan::Text(text, node.id())));
    Some((name.to_owned(), Plan::Map(entries.into(), node.id())))
}

fn response_plan(response: Node<'_>, produces: &[String]) -> Plan {
    let mut entries = Vec::new();
    for key in ["description", "headers"] {
        entries.extend(response.get(key).map(|value| (key.to_owned(), keep(value))));
    }
    if let Some(schema) = response.get("schema") {
        let is_file = schema.text_at("type") == Some("file");
        let known: Vec<String> = produces.iter().filter(|name| !is_file || !name.contains("json")).cloned().collect();
        let otherwise = if is_file { "application/octet-stream" } else { "application/json" };
        entries.extend(content(&known, Some(schema), otherwise, response.get("examples"), response));
    }
    Plan::Map(entries, response.id())
}

/// `content` of all media types, each with the schema and its example; JSON first.
fn content(
    names: &[String],
    schema: Option<Node<'_>>,
    otherwise: &str,
    examples: Option<Node<'_>>,
    at: Node<'_>,
) -> Vec<(String, Plan)> {
    let is_json = |name: &&String| name.contains("json");
    let mut all: Vec<&str> = names.iter().find(is_json).into_iter().chain(names).map(String::as_str).collect();
    if all.is_empty() {
        all.push(otherwise);
    }
    let media = all.into_iter().map(|name| {
        let example = examples.and_then(|examples| examples.get(name)).map(|example| ("example", example));
        let parts = schema.map(|schema| ("schema", schema)).into_iter().chain(example);
        let entries = parts.map(|(key, node)| (key.to_owned(), keep(node))).collect();
        (name.to_owned(), Plan::Map(entries, at.id()))
    });
    vec![("content".to_owned(), Plan::Map(media.collect(), at.id()))]
}
