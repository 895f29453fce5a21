//! The access to each operation: the identities that may call it.

use std::collections::{BTreeSet, HashMap};

use super::permits::{Alternative, permits};
use super::secured;
use super::table::Access;
use super::together;
use super::vocabulary::VocabularyIndex;
use crate::diag::{Diagnostic, Location};
use crate::model::{Model, Notes, Outline, Schemes, is_foreign, texts};
use crate::parse::Node;

/// The access to each operation, and the place where an overlay decides it; all operations without a rule are one error.
pub(super) fn of_all(
    model: &Model<'_>,
    vocabulary: &mut VocabularyIndex,
    notes: &mut Notes,
) -> (Vec<Access>, Vec<Option<Location>>) {
    let rules = Rules::of(model.root, model.selection.unannotated_is_public, notes);
    // What is misspelled may be what says so.
    let is_spelled = model.is_spelled && notes.errors.is_empty();
    let mut unannotated = Vec::new();
    let mut accesses = Vec::with_capacity(model.operations.len());
    let mut decided = Vec::with_capacity(model.operations.len());
    for (outline, _) in &model.operations {
        let rule = rules.rule(outline, notes);
        decided.push(rule.and_then(|rule| rule.elsewhere(outline.node)));
        accesses.push(match rule {
            Some(Rule::Listed(list)) => listed(list, outline, vocabulary, notes),
            Some(Rule::Secured(security)) => by_security(security, outline, vocabulary, &model.schemes, notes),
            None if model.selection.unannotated_is_public => Access::Public,
            None => {
                unannotated.push(outline.id.clone());
                Access::Permitted(Vec::new())
            }
        });
    }
    together::limit(&model.operations, &accesses, notes);
    if is_spelled && !unannotated.is_empty() {
        notes.error(Diagnostic::Unannotated { operations: unannotated }, model.root.get("paths").unwrap_or(model.root));
    }
    (accesses, decided)
}

/// The part of the document that says who may call.
#[derive(Clone, Copy)]
enum Rule<'f> {
    /// `x-identities`
    Listed(Node<'f>),
    /// `security`
    Secured(Node<'f>),
}

impl Rule<'_> {
    /// The place of the rule, or of the first part of it that stands elsewhere, if that is another file than the operation's: an overlay.
    fn elsewhere(self, operation: Node<'_>) -> Option<Location> {
        let (Self::Listed(node) | Self::Secured(node)) = self;
        std::iter::once(node).chain(node.items()).find(|node| node.file_name() != operation.file_name())?.location()
    }
}

/// The rules of a whole document on who may call.
struct Rules<'f> {
    security: Option<Node<'f>>,
    tags: HashMap<&'f str, Node<'f>>,
    /// True if every extension with one of our names is ours: if one were taken for somebody else's, anybody could call.
    all_is_ours: bool,
}

impl<'f> Rules<'f> {
    fn of(root: Node<'f>, all_is_ours: bool, notes: &mut Notes) -> Self {
        let mut named = |tag: Node<'f>| {
            let is_ours = |list: &Node<'f>| all_is_ours || !is_foreign("x-identities", *list, false, notes);
            let list = tag.get("x-identities").filter(is_ours)?;
            Some((tag.text_at("name")?, list))
        };
        let tags = root.get("tags").into_iter().flat_map(Node::items).filter_map(&mut named).collect();
        Self { security: root.get("security"), tags, all_is_ours }
    }

    /// The rule on who may call; none if there is none. The nearest counts: that of the operation, its path, its tag, the
    /// document.
    fn rule(&self, operation: &Outline<'f>, notes: &mut Notes) -> Option<Rule<'f>> {
        let ours = |node: Node<'f>, notes: &mut Notes| {
            let is_ours = |list: &Node<'f>| self.all_is_ours || !is_foreign("x-identities", *list, false, notes);
            node.get("x-identities").filter(is_ours)
        };
        let (own, of_item) = (ours(operation.node, notes), ours(operation.item, notes));
        if let Some(list) = own {
            return Some(Rule::Listed(list));
        }
        if let Some(security) = operation.node.get("security") {
            return Some(Rule::Secured(security));
        }
        if let Some(list) = of_item {
            return Some(Rule::Listed(list));
        }
        // No field of a path item before OpenAPI 3.3; somebody wrote all the same who may call.
        if let Some(security) = operation.item.get("security") {
            return Some(Rule::Secured(security));
        }
        if let Some(list) = self.of_tags(operation, notes) {
            return Some(Rule::Listed(list));
        }
        self.security.map(Rule::Secured)
    }

    /// The list of the operation's tags; several that differ say nothing.
    fn of_tags(&self, operation: &Outline<'f>, notes: &mut Notes) -> Option<Node<'f>> {
        let lists: Vec<(&str, Node<'f>)> =
            operation.tags.iter().filter_map(|tag| Some((*tag, *self.tags.get(tag)?))).collect();
        let (first, list) = *lists.first()?;
        let names = |list: Node<'f>| {
            let mut names: Vec<&str> = list.items().filter_map(Node::text).collect();
            names.sort_unstable();
            names
        };
        if let Some((other, _)) = lists.iter().find(|(_, other)| names(*other) != names(list)) {
            let tags = vec![first.to_owned(), (*other).to_owned()];
            notes.error(Diagnostic::TagsDisagree { operation: operation.id.clone(), tags }, operation.node);
        }
        Some(list)
    }
}

/// The permissions of `x-permissions`.
fn asked(operation: &Outline<'_>, vocabulary: &mut VocabularyIndex, notes: &mut Notes) -> BTreeSet<usize> {
    let Some(node) = operation.node.get("x-permissions") else { return BTreeSet::new() };
    if is_foreign("x-permissions", node, false, notes) {
        return BTreeSet::new();
    }
    let names: Vec<_> = texts(node, "`x-permissions`", notes).collect();
    names.into_iter().map(|(name, at)| vocabulary.asked(name, at, notes)).collect()
}

/// `x-identities: [..]`, each with what `x-permissions` lists.
fn listed(list: Node<'_>, operation: &Outline<'_>, vocabulary: &mut VocabularyIndex, notes: &mut Notes) -> Access {
    let permissions = asked(operation, vocabulary, notes);
    let names: Vec<(&str, Node<'_>)> = texts(list, "`x-identities`", notes).collect();
    if names.is_empty() && list.is_list() {
        notes.error(Diagnostic::NoIdentities { operation: operation.id.clone() }, list);
    }
    let mut alternatives = Vec::new();
    for (name, at) in names {
        match vocabulary.number(name) {
            Some(number) => alternatives.push(Alternative::from([(number, permissions.clone())])),
            None if !vocabulary.declared => notes.error(Diagnostic::NoVocabulary { identity: name.to_owned() }, at),
            None => {
                let (nearest, known) = vocabulary.near(name, notes);
                notes.error(Diagnostic::UnknownIdentity { name: name.to_owned(), nearest, known }, at);
            }
        }
    }
    Access::Permitted(permits(alternatives, vocabulary, operation, notes))
}

/// `security: [..]`, each scheme with what `x-permissions` lists.
fn by_security<'f>(
    security: Node<'f>,
    operation: &Outline<'f>,
    vocabulary: &mut VocabularyIndex,
    schemes: &Schemes<'f>,
    notes: &mut Notes,
) -> Access {
    let permissions = asked(operation, vocabulary, notes);
    secured::secured(security, permissions, operation, vocabulary, schemes, notes)
}
