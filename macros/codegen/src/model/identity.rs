//! `x-identities` and `x-permissions` of the root, as written.

use super::foreign::is_foreign;
use super::lookup::Lookup;
use super::notes::Notes;
use crate::diag::{Diagnostic, is_within, nearest};
use crate::parse::Node;

/// The vocabulary that a document declares.
#[derive(Default)]
pub(crate) struct WrittenVocabulary<'f> {
    pub(crate) identities: Vec<WrittenIdentity<'f>>,
    /// The permissions, if they are listed.
    pub(crate) permissions: Option<Vec<(&'f str, Node<'f>)>>,
}

/// An identity as written.
pub(crate) struct WrittenIdentity<'f> {
    pub(crate) name: &'f str,
    pub(crate) node: Node<'f>,
    pub(crate) title: Option<&'f str>,
    pub(crate) usage: Option<&'f str>,
    pub(crate) scoped: bool,
    pub(crate) schemes: Vec<(&'f str, Node<'f>)>,
    pub(crate) includes: Vec<(&'f str, Node<'f>)>,
}

const KEYS: [&str; 5] = ["title", "use", "scoped", "schemes", "includes"];

/// The vocabulary at a root, which may be in a file of its own (`$ref`).
pub(crate) fn written_vocabulary<'f>(
    root: Node<'f>,
    lookup: &mut Lookup,
    notes: &mut Notes,
) -> Option<WrittenVocabulary<'f>> {
    let mut ours = |name| root.get(name).filter(|node| !is_foreign(name, *node, true, notes));
    let (written, mut permissions) = (ours("x-identities"), ours("x-permissions"));
    let mut vocabulary = WrittenVocabulary::default();
    if let Some(written) = written {
        // Who may call is never guessed: here a reference that does not resolve is a diagnostic.
        if let Some(Err(diagnostic)) = written.text_at("$ref").map(|reference| written.follow(reference)) {
            notes.errors.add(written.suggest(diagnostic), written.get("$ref").and_then(Node::location));
            return None;
        }
        beside_reference(written, notes);
        let mut map = lookup.resolve(written, notes)?;
        // A reference to a whole file means what that file's root says.
        if written.get("$ref").is_some()
            && let Some(inner) = map.get("x-identities")
        {
            permissions = permissions.or_else(|| map.get("x-permissions"));
            beside_reference(inner, notes);
            map = lookup.resolve(inner, notes)?;
        }
        if map.is_map() {
            check_extensions(map, "the vocabulary", notes);
            let entries = map.entries().filter(|(name, _)| !name.starts_with("x-"));
            vocabulary.identities = entries.filter_map(|(name, node)| identity(name, node, notes)).collect();
        } else {
            notes.wrong_kind("the root's `x-identities`", "a mapping from names to identities", map);
        }
    }
    vocabulary.permissions = permissions.map(|list| texts(list, "`x-permissions`", notes).collect());
    Some(vocabulary)
}

/// Refuses identities beside a reference to others: they would be none.
fn beside_reference(written: Node<'_>, notes: &mut Notes) {
    if written.get("$ref").is_some() {
        for (field, value) in written.entries().filter(|(key, _)| *key != "$ref" && !key.starts_with("x-")) {
            let diagnostic = Diagnostic::BesideReference { field: field.to_owned(), guards: true };
            notes.errors.add(diagnostic, value.key_location());
        }
    }
}

/// Refuses what has `x-` before one of our words: here every word is ours.
fn check_extensions(node: Node<'_>, what: &str, notes: &mut Notes) {
    let words = || KEYS.into_iter().chain(["identities", "permissions"]);
    for (key, value) in node.entries() {
        if let Some(near) = key.strip_prefix("x-").and_then(|word| words().find(|known| is_within(1, word, known))) {
            let nearest = KEYS.contains(&near).then(|| near.to_owned());
            let diagnostic = Diagnostic::UnknownKey { key: key.to_owned(), what: what.to_owned(), nearest };
            notes.errors.add(diagnostic, value.key_location());
        }
    }
}

fn identity<'f>(name: &'f str, node: Node<'f>, notes: &mut Notes) -> Option<WrittenIdentity<'f>> {
    let what = format!("the identity `{name}`");
    // `visitor:` alone is an identity of which there is nothing to say.
    if !node.is_map() && !matches!(node.kind(), crate::parse::Kind::Null) {
        notes.wrong_kind(&what, "a mapping", node);
        return None;
    }
    for (key, value) in node.entries().filter(|(key, _)| !KEYS.contains(key) && !key.starts_with("x-")) {
        let near = nearest(key, KEYS).map(str::to_owned);
        let diagnostic = Diagnostic::UnknownKey { key: key.to_owned(), what: what.clone(), nearest: near };
        notes.errors.add(diagnostic, value.key_location());
    }
    check_extensions(node, &what, notes);
    let mut text = |key| match node.get(key) {
        Some(value) if value.text().is_none() => {
            notes.wrong_kind(&format!("`{key}`"), "a string", value);
            None
        }
        value => value.and_then(Node::text),
    };
    let (title, usage) = (text("title"), text("use"));
    if let Some(scoped) = node.get("scoped").filter(|value| !matches!(value.kind(), crate::parse::Kind::Bool(_))) {
        notes.wrong_kind("`scoped`", "a boolean", scoped);
    }
    let mut list = |key: &str| match node.get(key) {
        Some(value) => texts(value, &format!("`{key}`"), notes).collect(),
        None => Vec::new(),
    };
    let (schemes, includes) = (list("schemes"), list("includes"));
    Some(WrittenIdentity { name, node, title, usage, scoped: node.is_set("scoped"), schemes, includes })
}

/// The strings of a list.
pub(crate) fn texts<'f>(list: Node<'f>, what: &str, notes: &mut Notes) -> std::vec::IntoIter<(&'f str, Node<'f>)> {
    if !list.is_list() {
        notes.wrong_kind(what, "a list of names", list);
    }
    let mut found = Vec::new();
    for item in list.items() {
        match item.text() {
            Some(text) => found.push((text, item)),
            None => notes.wrong_kind(&format!("each name in {what}"), "a string", item),
        }
    }
    found.into_iter()
}
