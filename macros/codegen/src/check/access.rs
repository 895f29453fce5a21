//! The access to each operation: the identities that may call it.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::permits::{Alternative, permits};
use super::table::{Access, Permit};
use super::together;
use super::vocabulary::VocabularyIndex;
use super::{scope, secured};
use crate::diag::{Diagnostic, Location, nearest};
use crate::model::{Model, Notes, Outline, Schemes, is_foreign, texts};
use crate::parse::{DEPTH_LIMIT, Node};

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
            Some(Rule::Listed(list)) => listed(list, outline, vocabulary, &model.schemes, notes),
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
    root: Node<'f>,
    security: Option<Node<'f>>,
    tags: HashMap<&'f str, Node<'f>>,
    /// The tags that the document lists without saying who may call.
    open_tags: HashSet<&'f str>,
    /// The tags that say nothing themselves and have one above them (`parent` of OpenAPI 3.2), each with the next that says who may call.
    below: HashMap<&'f str, &'f str>,
    /// True if every extension with one of our names is ours: if one were taken for somebody else's, anybody could call.
    all_is_ours: bool,
}

impl<'f> Rules<'f> {
    fn of(root: Node<'f>, all_is_ours: bool, notes: &mut Notes) -> Self {
        let (mut tags, mut open_tags, mut parents) = (HashMap::new(), HashSet::new(), HashMap::new());
        let written = root.get("tags");
        // By their names in a mapping, tags are not read: what one says of who may call is not passed over.
        if let Some(map) =
            written.filter(|map| map.entries().any(|(key, tag)| key == "$ref" || tag.get("x-identities").is_some()))
        {
            notes.wrong_kind("`tags` of the document", "a list", map);
        }
        for tag in written.into_iter().flat_map(Node::items) {
            let is_ours = |list: &Node<'f>| all_is_ours || !is_foreign("x-identities", *list, false, notes);
            let list = tag.get("x-identities").filter(is_ours);
            match (tag.text_at("name"), list) {
                (Some(name), Some(list)) => {
                    if let Some(other) = tags.insert(name, list)
                        && sorted(other) != sorted(list)
                    {
                        let names = vec![name.to_owned(), name.to_owned()];
                        notes.error(Diagnostic::TagsDisagree { operation: name.to_owned(), tags: names }, list);
                    }
                }
                (Some(name), None) => {
                    open_tags.insert(name);
                    parents.extend(tag.text_at("parent").map(|parent| (name, parent)));
                }
                (None, Some(_)) => notes.error(Diagnostic::MissingField { field: "name", object: "the tag" }, tag),
                (None, None) => {}
            }
        }
        let below = below(&parents, &tags, &open_tags);
        Self { root, security: root.get("security"), tags, open_tags, below, all_is_ours }
    }

    /// The rule on who may call; none if there is none. The nearest counts: that of the operation, its path, its tag, the
    /// document.
    fn rule(&self, operation: &Outline<'f>, notes: &mut Notes) -> Option<Rule<'f>> {
        let ours = |node: Node<'f>, notes: &mut Notes| {
            let is_ours = |list: &Node<'f>| self.all_is_ours || !is_foreign("x-identities", *list, false, notes);
            node.get("x-identities").filter(is_ours)
        };
        let (own, of_item) = (ours(operation.node, notes), ours(operation.item, notes));
        let security = operation.node.get("security");
        if let Some(list) = own {
            if let Some(security) = security.filter(|security| security.is_list() && security.items().next().is_none())
            {
                notes.warn(
                    Diagnostic::RulePassedOver { rule: "`security`, by which anybody may call".to_owned() },
                    security,
                );
            }
            return Some(Rule::Listed(list));
        }
        let of_a_tag = operation.tags.iter().find_map(|tag| Some((*self.tags.get(tag)?, format!("the tag `{tag}`"))));
        let (of_a_tag, tag) = of_a_tag.unzip();
        let tag = tag.unwrap_or_default();
        if let Some(security) = security {
            for (list, of) in [(of_item, "the path"), (of_a_tag, &*tag)] {
                warn_of_list(list, of, security, notes);
            }
            return Some(Rule::Secured(security));
        }
        if let Some(list) = of_item {
            return Some(Rule::Listed(list));
        }
        // No field of a path item before OpenAPI 3.3; somebody wrote all the same who may call.
        if let Some(security) = operation.item.get("security") {
            warn_of_list(of_a_tag, &tag, security, notes);
            return Some(Rule::Secured(security));
        }
        if let Some(list) = self.of_tags(operation, notes) {
            return Some(Rule::Listed(list));
        }
        self.check_other_root(operation, notes);
        self.security.map(Rule::Secured)
    }

    /// Refuses what the root of the operation's own file says of who may call, if the root of the document says something else.
    fn check_other_root(&self, operation: &Outline<'f>, notes: &mut Notes) {
        let node = operation.node;
        let other = node.forest().file(node.file_name()).filter(|_| node.file_name() != self.root.file_name());
        let Some(other) = other else { return };
        let written = |security: Option<Node<'_>>| {
            let mut text = String::new();
            security.and_then(|security| security.json(DEPTH_LIMIT, &mut text))?;
            Some(text)
        };
        let security = other.get("security").filter(|_| written(other.get("security")) != written(self.security));
        let tag = other.get("tags").into_iter().flat_map(Node::items).find_map(|tag| {
            let list = tag.get("x-identities")?;
            tag.text_at("name").filter(|name| operation.tags.contains(name)).map(|_| list)
        });
        for (field, rule) in [("security", security), ("x-identities", tag)] {
            let Some(rule) = rule else { continue };
            let (operation, file) = (operation.id.clone(), node.file_name().to_owned());
            notes.error(Diagnostic::RootOfAnotherFile { operation, file, field }, rule);
        }
    }

    /// The list of the operation's tags; several that differ say nothing.
    fn of_tags(&self, operation: &Outline<'f>, notes: &mut Notes) -> Option<Node<'f>> {
        if !self.tags.is_empty() {
            self.check_tags(operation, notes);
        }
        let lists: Vec<(&str, Node<'f>)> =
            operation.tags.iter().filter_map(|tag| Some((*tag, *self.tags.get(tag)?))).collect();
        self.check_parents(operation, &lists, notes);
        let (first, list) = *lists.first()?;
        if let Some((other, _)) = lists.iter().find(|(_, other)| sorted(*other) != sorted(list)) {
            let tags = vec![first.to_owned(), (*other).to_owned()];
            notes.error(Diagnostic::TagsDisagree { operation: operation.id.clone(), tags }, operation.node);
        }
        Some(list)
    }

    /// Refuses a tag below one that says who may call, unless the operation has the same list by another tag: nothing says if that is
    /// meant for what is below it.
    fn check_parents(&self, operation: &Outline<'f>, lists: &[(&str, Node<'f>)], notes: &mut Notes) {
        for tag in operation.node.get("tags").into_iter().flat_map(Node::items) {
            let below = tag.text().and_then(|name| Some((name, *self.below.get(name)?)));
            let Some((name, parent)) = below else { continue };
            let Some(above) = self.tags.get(parent) else { continue };
            if !lists.iter().any(|(_, list)| sorted(*list) == sorted(*above)) {
                notes.error(Diagnostic::TagParent { name: name.to_owned(), parent: parent.to_owned() }, tag);
            }
        }
    }

    /// Refuses tags that are probably one that says who may call: in another spelling, it says nothing.
    fn check_tags(&self, operation: &Outline<'f>, notes: &mut Notes) {
        let Some(written) = operation.node.get("tags") else { return };
        if !written.is_list() {
            notes.wrong_kind("`tags` of an operation", "a list of strings", written);
        }
        for tag in written.items() {
            match tag.text() {
                Some(name) if self.tags.contains_key(name) || self.open_tags.contains(name) => {}
                Some(name) => {
                    if let Some(near) = nearest(name.trim(), self.tags.keys().copied()) {
                        let (name, nearest) = (name.to_owned(), near.to_owned());
                        notes.error(Diagnostic::MisspelledTag { name, nearest }, tag);
                    }
                }
                None => notes.wrong_kind("each tag of an operation", "a string", tag),
            }
        }
    }
}

/// Warns where `security` is nearer than a list of identities: whoever wrote the list may have meant it. An empty `security` in the file of
/// the list is an exception that its author wrote.
fn warn_of_list(list: Option<Node<'_>>, of: &str, security: Node<'_>, notes: &mut Notes) {
    let Some(list) = list else { return };
    let is_exception = security.items().next().is_none() && security.file_name() == list.file_name();
    if !is_exception {
        notes.warn(Diagnostic::RulePassedOver { rule: format!("`x-identities` of {of}") }, security);
    }
}

/// For each tag without a list, the nearest tag above it that has one, or that is probably meant.
fn below<'f>(
    parents: &HashMap<&'f str, &'f str>,
    tags: &HashMap<&'f str, Node<'f>>,
    open_tags: &HashSet<&'f str>,
) -> HashMap<&'f str, &'f str> {
    let mut ends: HashMap<&str, Option<&str>> = HashMap::new();
    for name in parents.keys().filter(|_| !tags.is_empty()) {
        let (mut way, mut at) = (Vec::new(), *name);
        let end = loop {
            if let Some((known, _)) = tags.get_key_value(at) {
                break Some(*known);
            }
            if let Some(known) = ends.get(at) {
                break *known;
            }
            // Until it is known better: only a circle comes back to it.
            ends.insert(at, None);
            way.push(at);
            match parents.get(at) {
                Some(parent) => at = parent,
                None if open_tags.contains(at) => break None,
                None => break nearest(at.trim(), tags.keys().copied()),
            }
        };
        way.into_iter().for_each(|step| {
            ends.insert(step, end);
        });
    }
    ends.into_iter().filter_map(|(name, end)| Some((name, end?))).collect()
}

fn sorted(list: Node<'_>) -> Vec<&str> {
    let mut names: Vec<&str> = list.items().filter_map(Node::text).collect();
    names.sort_unstable();
    names
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
fn listed<'f>(
    list: Node<'f>,
    operation: &Outline<'f>,
    vocabulary: &mut VocabularyIndex,
    schemes: &Schemes<'f>,
    notes: &mut Notes,
) -> Access {
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
    let rows = permits(alternatives, vocabulary, operation, notes);
    check_own_scopes(&rows, &permissions, operation, vocabulary, schemes, notes);
    Access::Permitted(rows)
}

/// Refuses scopes of an operation's own `security` that its `x-identities` would pass over, where somebody who may call has scopes.
fn check_own_scopes<'f>(
    rows: &[Permit],
    permissions: &BTreeSet<usize>,
    operation: &Outline<'f>,
    vocabulary: &VocabularyIndex,
    schemes: &Schemes<'f>,
    notes: &mut Notes,
) {
    let named =
        |scope: &str| permissions.iter().any(|at| vocabulary.permissions.get(*at).is_some_and(|one| one.name == scope));
    let security = operation.node.get("security").into_iter().flat_map(Node::items).flat_map(Node::entries);
    for (scheme, listed) in security {
        for (scope, at) in scope::scopes(scheme, listed, schemes, notes) {
            if named(scope) {
                continue;
            }
            let is_scoped = rows.iter().flat_map(|row| &row.identities).any(|one| vocabulary.is_scoped(*one));
            let (operation, scope) = (operation.id.clone(), scope.to_owned());
            if is_scoped {
                notes.error(Diagnostic::ScopePassedOver { operation, scope }, at);
            } else {
                notes.warn(Diagnostic::ScopeOfNobody { scope }, at);
            }
        }
    }
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
