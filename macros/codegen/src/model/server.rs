//! `servers`.

use std::collections::HashSet;

use super::docs::paragraphs;
use super::names::NameSet;
use super::notes::Notes;
use crate::diag::Diagnostic;
use crate::parse::{Kind, Node};

/// A server that the document names. Generated code never sends a credential there unless the program says so.
#[derive(Debug)]
pub struct ServerUrl {
    /// The URL, with `{variables}`.
    pub url: String,
    /// Its description in the document.
    pub docs: Vec<String>,
    /// The variables in the order of the URL.
    pub variables: Vec<ServerVariable>,
}

/// A variable of a server's URL.
#[derive(Debug)]
pub struct ServerVariable {
    /// Its name in the URL.
    pub wire: String,
    /// Its name in Rust.
    pub rust: String,
    /// What the document says of it.
    pub docs: Option<String>,
    /// Its default.
    pub default: String,
    /// The values that the document lists, and their names in Rust; empty for any.
    pub values: Vec<(String, String)>,
    /// The name of the type of these values, behind that of the server.
    pub type_name: String,
}

/// The servers that the document's root names.
pub(super) fn servers(root: Node<'_>, notes: &mut Notes) -> Vec<ServerUrl> {
    let list = root.get("servers").into_iter().flat_map(Node::items);
    list.filter_map(|node| {
        let Some(url) = node.text_at("url").map(str::to_owned) else {
            let diagnostic = Diagnostic::MissingField { field: "url", object: "the server" };
            notes.warnings.add(diagnostic, node.key_location());
            return None;
        };
        check_variables(&url, node, notes);
        let (mut name_set, mut types) = (NameSet::default(), NameSet::default());
        // What the builder has beside its variables.
        name_set.reserve("build");
        let mut variables: Vec<(usize, ServerVariable)> = node
            .get("variables")
            .into_iter()
            .flat_map(Node::entries)
            .filter_map(|(name, variable)| {
                let at = url.find(&format!("{{{name}}}"))?;
                let mut names = NameSet::default();
                let (mut values, mut seen) = (Vec::new(), HashSet::new());
                for value in variable.get("enum").into_iter().flat_map(Node::items).filter_map(text) {
                    if seen.insert(value.clone()) {
                        let rust = names.pascal(&value);
                        values.push((value, rust));
                    }
                }
                let default = variable.get("default").and_then(text).unwrap_or_default();
                let (wire, rust, type_name) = (name.to_owned(), name_set.snake(name), types.pascal(name));
                let docs = paragraphs(variable).into_iter().next();
                Some((at, ServerVariable { wire, rust, docs, default, values, type_name }))
            })
            .collect();
        variables.sort_by_key(|(at, _)| *at);
        let variables = variables.into_iter().map(|(_, variable)| variable).collect();
        Some(ServerUrl { url, docs: paragraphs(node), variables })
    })
    .collect()
}

/// Says what keeps a program from making a URL of it.
fn check_variables(url: &str, server: Node<'_>, notes: &mut Notes) {
    let described = server.get("variables");
    let mut warn = |name: &str, why: &'static str, at: Node<'_>| {
        notes.warnings.add(Diagnostic::ServerVariable { name: name.to_owned(), why }, at.key_location());
    };
    let names = url.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
    for name in names.filter(|name| described.and_then(|all| all.get(name)).is_none()) {
        warn(name, "is not described", server.get("url").unwrap_or(server));
    }
    for (name, variable) in described.into_iter().flat_map(Node::entries).filter(|(name, _)| !name.starts_with("x-")) {
        let default = variable.get("default").and_then(text);
        let listed: Vec<String> = variable.get("enum").into_iter().flat_map(Node::items).filter_map(text).collect();
        match default {
            _ if !url.contains(&format!("{{{name}}}")) => warn(name, "is not in it", variable),
            None => warn(name, "has no `default`", variable),
            Some(default) if !listed.is_empty() && !listed.contains(&default) => {
                warn(name, "has a `default` that is not among its values", variable);
            }
            Some(_) => {}
        }
    }
}

/// YAML may have read a port as a number.
fn text(node: Node<'_>) -> Option<String> {
    match node.kind() {
        Kind::Text(text) | Kind::Number(text) => Some(text.to_owned()),
        _ => None,
    }
}
