//! `components.securitySchemes`.

use std::collections::{HashMap, HashSet};

use super::call::Place;
use super::fields::scheme::is_extension;
use super::flow::{self, Flow, flows};
use super::identity::WrittenVocabulary;
use super::lookup::Lookup;
use super::meant::{meant, written_type};
use super::notes::Notes;
use super::operation::path::decoded;
use crate::parse::{Document, Node};

/// A security scheme (`components.securitySchemes`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Its name in the document.
    pub name: String,
    /// The credential that it sends.
    pub kind: SchemeKind,
    /// The ways to its tokens.
    pub flows: Vec<Flow>,
}

/// The credential that a security scheme sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemeKind {
    /// `http` with the scheme `bearer`, `oauth2` and `openIdConnect`: a bearer token.
    Bearer,
    /// `http` with the scheme `basic`.
    Basic,
    /// `apiKey` in a header of that name.
    Header(String),
    /// `apiKey` in a query parameter of that name.
    Query(String),
    /// `apiKey` in a cookie of that name.
    Cookie(String),
    /// `mutualTLS`: by the connection.
    MutualTls,
    /// Another `http` scheme of that name: the program says what is sent.
    Http(String),
    /// A scheme that the document only names.
    Other,
}

impl SchemeKind {
    /// The place of the credential in a request, which can hold one alone; none for a credential without a place of its own there.
    pub(crate) fn sent_in(&self) -> Option<(&'static str, String)> {
        Some(match self {
            Self::Bearer | Self::Basic | Self::Http(_) => ("header", "authorization".to_owned()),
            Self::Header(name) => ("header", header_as_read(name)),
            Self::Query(name) => ("query parameter", name_as_read(name)),
            Self::Cookie(name) => ("cookie", name_as_read(name)),
            Self::MutualTls | Self::Other => return None,
        })
    }
}

/// A header, query parameter or cookie that a security scheme sets.
pub(super) type SetByStrategy = (Place, String);

/// The name of a header as servers read it: CGI and what came after it do not tell `-` from `_`.
pub(crate) fn header_as_read(name: &str) -> String {
    name.to_ascii_lowercase().replace('_', "-")
}

/// The name of a query parameter or a cookie as the server with the loosest reading has it: as the runtime's `read_name`, which
/// sends no two of one name where one is a credential.
pub(crate) fn name_as_read(name: &str) -> String {
    let read = decoded(&decoded(&decoded(name)));
    let read = read.trim_matches(|c: char| c.is_whitespace() || c == '"');
    let read = read.split(['[', '\0']).next().unwrap_or_default().trim_end();
    read.to_lowercase().replace(['.', ' ', '+'], "_")
}

/// The security schemes of a document, in its order.
pub(crate) struct Schemes<'f> {
    list: Vec<(&'f str, Node<'f>, SchemeKind)>,
    /// The index of each in the list.
    by_name: HashMap<&'f str, usize>,
    /// The schemes that some operation or the root asks for.
    used: HashSet<&'f str>,
    /// The schemes that an operation or the root lists scopes for, or that are in the nearest `security` of one with `x-permissions`.
    scoped: HashSet<&'f str>,
    /// The scopes that some operation or the root lists.
    listed: Vec<&'f str>,
    /// The scopes that schemes declare.
    declared: HashMap<&'f str, DeclaredScopes<'f>>,
}

/// The scopes that the flows of an `oauth2` scheme declare.
pub(crate) struct DeclaredScopes<'f> {
    pub(crate) names: Vec<&'f str>,
    pub(crate) set: HashSet<&'f str>,
}

impl<'f> Schemes<'f> {
    pub(crate) fn of(document: &'f Document, lookup: &mut Lookup, notes: &mut Notes) -> Self {
        let root = document.forest().root();
        let mut list = Vec::new();
        let described = root.and_then(|root| root.get("components")?.get("securitySchemes"));
        let schemes = described.into_iter().flat_map(Node::entries);
        for (name, node) in schemes.filter(|(name, node)| !is_extension(name, *node)) {
            // One that does not resolve is an error by itself; who asks for it names what is there.
            let node = lookup.resolve(node, notes).unwrap_or(node);
            flow::check(node, notes);
            list.push((name, node, kind(node)));
        }
        let (mut used, mut scoped, mut listed) = (HashSet::new(), HashSet::new(), Vec::new());
        let forest = document.forest();
        let operations = document.operations().iter().flat_map(|one| [forest.node(one.node), forest.node(one.item)]);
        for list in operations.chain(root).filter_map(|node| node.get("security")) {
            for (name, scopes) in list.items().flat_map(Node::entries) {
                used.insert(name);
                if scopes.items().next().is_some() {
                    scoped.insert(name);
                    listed.extend(scopes.items().filter_map(Node::text));
                }
            }
        }
        for (node, item) in document.operations().iter().map(|one| (forest.node(one.node), forest.node(one.item))) {
            let asks = node.get("x-permissions").is_some_and(|list| list.items().any(|item| item.text().is_some()));
            if asks && node.get("x-identities").is_none() {
                let nearest =
                    [Some(node), Some(item), root].into_iter().flatten().find_map(|node| node.get("security"));
                scoped.extend(nearest.into_iter().flat_map(Node::items).flat_map(Node::entries).map(|(name, _)| name));
            }
        }
        let declared = list.iter().filter_map(|(name, node, _)| Some((*name, declared_scopes(*node)?))).collect();
        let by_name = list.iter().enumerate().map(|(at, (name, ..))| (*name, at)).collect();
        Self { list, by_name, used, scoped, listed, declared }
    }

    /// The schemes that are identities of their own where no identity has schemes: all, or those that `security` uses if
    /// the document declares identities.
    pub(crate) fn as_identities(&self, declared: bool) -> impl Iterator<Item = (&'f str, Node<'f>, &SchemeKind)> {
        let all = self.list.iter().filter(move |(name, ..)| !declared || self.used.contains(name));
        all.map(|(name, node, kind)| (*name, *node, kind))
    }

    /// The headers, query parameters and cookies that strategies set.
    pub(super) fn sent_for(&self, vocabulary: &WrittenVocabulary<'_>) -> Vec<SetByStrategy> {
        let mut named = vocabulary.identities.iter().flat_map(|identity| &identity.schemes).peekable();
        let kinds: Vec<SchemeKind> = if named.peek().is_some() {
            named.filter_map(|(name, _)| self.kind(name).cloned()).collect()
        } else {
            let declared = !vocabulary.identities.is_empty();
            self.as_identities(declared).map(|(.., kind)| kind.clone()).collect()
        };
        let set = |kind| match kind {
            SchemeKind::Header(name) => Some((Place::Header, name)),
            SchemeKind::Query(name) => Some((Place::Query, name)),
            SchemeKind::Cookie(name) => Some((Place::Cookie, name)),
            _ => None,
        };
        kinds.into_iter().filter_map(set).collect()
    }

    pub(crate) fn kind(&self, name: &str) -> Option<&SchemeKind> {
        self.list.get(*self.by_name.get(name)?).map(|(.., kind)| kind)
    }

    /// A scheme, if the document describes it.
    pub(crate) fn scheme(&self, name: &str) -> Option<Scheme> {
        let (name, node, kind) = self.list.get(*self.by_name.get(name)?)?;
        Some(Scheme::of(name, *node, kind))
    }

    /// All schemes that the document describes.
    pub(crate) fn described(&self) -> impl Iterator<Item = Scheme> {
        self.list.iter().map(|(name, node, kind)| Scheme::of(name, *node, kind))
    }

    /// Returns true if the document describes any scheme.
    pub(crate) fn is_described(&self) -> bool {
        !self.list.is_empty()
    }

    /// The scopes that a scheme declares; none if its flows declare none at all, as documents do that leave it open.
    pub(crate) fn declared_scopes(&self, name: &str) -> Option<&DeclaredScopes<'f>> {
        self.declared.get(name)
    }

    /// The scopes that `security` lists and those that schemes declare, each once.
    pub(crate) fn all_scopes(&self) -> impl Iterator<Item = &'f str> {
        let declared = self.list.iter().filter_map(|(name, ..)| self.declared.get(name));
        let mut seen = HashSet::new();
        let all = self.listed.iter().copied().chain(declared.flat_map(|scopes| scopes.names.iter().copied()));
        all.filter(move |scope| seen.insert(*scope))
    }

    /// What the schemes say of their scopes; the first that says something counts.
    pub(crate) fn described_scopes(&self) -> HashMap<&'f str, &'f str> {
        let mut described = HashMap::new();
        for (scope, text) in self.list.iter().flat_map(|(_, node, _)| scopes(*node)) {
            if let Some(text) = text.text().map(str::trim).filter(|text| !text.is_empty()) {
                described.entry(scope).or_insert(text);
            }
        }
        described
    }

    /// Takes every scheme that declares scopes for one that is scoped: of a file without operations nothing else is known.
    pub(crate) fn scope_declared(&mut self) {
        self.scoped.extend(self.declared.keys());
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &'f str> + Clone {
        self.list.iter().map(|(name, ..)| *name)
    }

    pub(crate) fn has_scopes(&self, name: &str) -> bool {
        self.scoped.contains(name)
    }
}

impl Scheme {
    pub(crate) fn of(name: &str, node: Node<'_>, kind: &SchemeKind) -> Self {
        Self { name: name.to_owned(), kind: kind.clone(), flows: flows(node) }
    }
}

fn declared_scopes(node: Node<'_>) -> Option<DeclaredScopes<'_>> {
    let names: Vec<&str> = scopes(node).map(|(scope, _)| scope).collect();
    let declares = !names.is_empty() && node.text_at("type") == Some("oauth2");
    declares.then(|| DeclaredScopes { set: names.iter().copied().collect(), names })
}

/// The scopes of the flows of a scheme, with their descriptions.
fn scopes(node: Node<'_>) -> impl Iterator<Item = (&str, Node<'_>)> {
    let flows = node.get("flows").into_iter().flat_map(Node::entries).map(|(_, flow)| flow);
    // Swagger 2.0 has one flow, which is the scheme itself.
    let scopes = flows.chain([node]).filter_map(|flow| flow.get("scopes")).flat_map(Node::entries);
    scopes.filter(|(scope, text)| !(scope.starts_with("x-") && text.text().is_none()))
}

fn kind(node: Node<'_>) -> SchemeKind {
    let name = || node.text_at("name").unwrap_or_default().to_owned();
    let place = node.text_at("in").map(|place| meant(place, &["header", "query", "cookie"]));
    match (written_type(node), node.text_at("scheme"), place) {
        (Some("bearer"), ..) => SchemeKind::Bearer,
        (Some("basic"), ..) => SchemeKind::Basic,
        (Some("http"), Some(scheme), _) if scheme.eq_ignore_ascii_case("bearer") => SchemeKind::Bearer,
        (Some("http"), Some(scheme), _) if scheme.eq_ignore_ascii_case("basic") => SchemeKind::Basic,
        (Some("http"), Some(scheme), _) => SchemeKind::Http(scheme.to_owned()),
        (Some("oauth2" | "openIdConnect"), ..) => SchemeKind::Bearer,
        (Some("apiKey"), _, Some("header")) => SchemeKind::Header(name()),
        (Some("apiKey"), _, Some("query")) => SchemeKind::Query(name()),
        (Some("apiKey"), _, Some("cookie")) => SchemeKind::Cookie(name()),
        (Some("mutualTLS"), ..) => SchemeKind::MutualTls,
        _ => SchemeKind::Other,
    }
}
