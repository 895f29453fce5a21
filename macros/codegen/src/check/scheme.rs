//! `components.securitySchemes`.

use std::collections::HashSet;

use super::table::SchemeKind;
use crate::model::{Lookup, Notes};
use crate::parse::{Document, Node};

/// The security schemes of a document, in its order.
pub(super) struct Schemes<'f> {
    list: Vec<(&'f str, Node<'f>, SchemeKind)>,
    /// Those that some operation or the root asks for.
    used: HashSet<&'f str>,
    /// Those that some operation or the root lists scopes for.
    scoped: HashSet<&'f str>,
}

impl<'f> Schemes<'f> {
    pub(super) fn of(document: &'f Document, lookup: &mut Lookup, notes: &mut Notes) -> Self {
        let root = document.forest().root();
        let mut list = Vec::new();
        let described = root.and_then(|root| root.get("components")?.get("securitySchemes"));
        for (name, node) in described.into_iter().flat_map(Node::entries) {
            if let Some(node) = lookup.resolve(node, notes) {
                list.push((name, node, kind(node)));
            }
        }
        let (mut used, mut scoped) = (HashSet::new(), HashSet::new());
        let forest = document.forest();
        let operations = document.operations().iter().flat_map(|one| [forest.node(one.node), forest.node(one.item)]);
        for list in operations.chain(root).filter_map(|node| node.get("security")) {
            for (name, scopes) in list.items().flat_map(Node::entries) {
                used.insert(name);
                if scopes.items().next().is_some() {
                    scoped.insert(name);
                }
            }
        }
        Self { list, used, scoped }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (&'f str, Node<'f>, SchemeKind)> {
        self.list.iter().map(|(name, node, kind)| (*name, *node, kind.clone()))
    }

    pub(super) fn kind(&self, name: &str) -> Option<SchemeKind> {
        self.list.iter().find(|(other, ..)| *other == name).map(|(_, _, kind)| kind.clone())
    }

    /// Whether the document describes any.
    pub(super) fn is_described(&self) -> bool {
        !self.list.is_empty()
    }

    pub(super) fn is_used(&self, name: &str) -> bool {
        self.used.contains(name)
    }

    /// The scopes that the flows of an `oauth2` scheme declare; none if they declare none at all, as documents do that leave it open.
    pub(super) fn declared_scopes(&self, name: &str) -> Option<Vec<&'f str>> {
        let (_, node, _) = self.list.iter().find(|(other, ..)| *other == name)?;
        let flows = node.get("flows").into_iter().flat_map(Node::entries).map(|(_, flow)| flow);
        // Swagger 2.0 has one flow, which is the scheme itself.
        let scopes = flows.chain([*node]).filter_map(|flow| flow.get("scopes")).flat_map(Node::entries);
        let names: Vec<&str> = scopes.map(|(scope, _)| scope).filter(|scope| !scope.starts_with("x-")).collect();
        Some(names).filter(|names| !names.is_empty() && node.text_at("type") == Some("oauth2"))
    }

    pub(super) fn has_scopes(&self, name: &str) -> bool {
        self.scoped.contains(name)
    }
}

pub(super) fn scheme_names<'s>(schemes: &'s Schemes<'_>) -> impl Iterator<Item = &'s str> {
    schemes.list.iter().map(|(name, ..)| *name)
}

fn kind(node: Node<'_>) -> SchemeKind {
    let name = || node.text_at("name").unwrap_or_default().to_owned();
    match (node.text_at("type"), node.text_at("scheme"), node.text_at("in")) {
        (Some("http"), Some(scheme), _) if scheme.eq_ignore_ascii_case("bearer") => SchemeKind::Bearer,
        (Some("http"), Some(scheme), _) if scheme.eq_ignore_ascii_case("basic") => SchemeKind::Basic,
        (Some("oauth2" | "openIdConnect"), ..) => SchemeKind::Bearer,
        (Some("apiKey"), _, Some("header")) => SchemeKind::Header(name()),
        (Some("apiKey"), _, Some("query")) => SchemeKind::Query(name()),
        (Some("apiKey"), _, Some("cookie")) => SchemeKind::Cookie(name()),
        (Some("mutualTLS"), ..) => SchemeKind::MutualTls,
        _ => SchemeKind::Other,
    }
}
