//! The rules of a document on who may call, of which the nearest to an operation counts.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use crate::diag::{Diagnostic, Location, nearest};
use crate::model::{Notes, Outline, is_foreign, same_rule, same_schema};
use crate::parse::Node;

/// The most comparisons of an unknown tag with one that says who may call.
const TAG_LIMIT: usize = 100_000;

/// Where a rule stands, the nearest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Operation,
    Path,
    Tag,
    Root,
}

/// The part of the document that says who may call.
#[derive(Clone, Copy)]
pub(super) enum Rule<'f> {
    /// `x-identities`
    Listed(Node<'f>),
    /// `security`
    Secured(Node<'f>),
}

impl<'f> Rule<'f> {
    fn node(self) -> Node<'f> {
        let (Self::Listed(node) | Self::Secured(node)) = self;
        node
    }

    /// Returns true if anybody may call by it.
    fn is_open(self) -> bool {
        let Self::Secured(list) = self else { return false };
        list.is_list() && (list.items().next().is_none() || list.items().any(|one| one.entries().next().is_none()))
    }

    fn is_of_kind(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// Returns true if both are the same, wherever they stand.
    fn says_what(self, other: Self) -> bool {
        self.is_of_kind(other) && same_rule(Some(self.node()), Some(other.node()))
    }

    /// Returns true if the overlay has it, or a part of it.
    fn is_of_overlay(self) -> bool {
        std::iter::once(self.node()).chain(self.node().items()).any(Node::is_of_overlay)
    }

    /// The place of the rule, or of the first part of it that stands elsewhere, if that is another file than the operation's: an overlay.
    pub(super) fn elsewhere(self, operation: Node<'_>) -> Option<Location> {
        let node = self.node();
        std::iter::once(node).chain(node.items()).find(|node| node.file_name() != operation.file_name())?.location()
    }
}

/// The rules of a whole document on who may call.
pub(super) struct Rules<'f> {
    root: Node<'f>,
    security: Option<Node<'f>>,
    tags: HashMap<&'f str, Node<'f>>,
    /// The tags that the document lists without saying who may call.
    open_tags: HashSet<&'f str>,
    /// The tags that say nothing themselves and have one above them (`parent` of OpenAPI 3.2), each with the next that says who may call.
    below: HashMap<&'f str, &'f str>,
    /// The tag that each unknown one is probably meant for.
    meant: RefCell<HashMap<&'f str, Option<&'f str>>>,
    /// True if every extension with one of our names is ours: if one were taken for somebody else's, anybody could call.
    all_is_ours: bool,
}

impl<'f> Rules<'f> {
    pub(super) fn of(root: Node<'f>, all_is_ours: bool, notes: &mut Notes) -> Self {
        let (mut tags, mut open_tags, mut parents) = (HashMap::new(), HashSet::new(), HashMap::new());
        let written = root.get("tags");
        // By their names in a mapping, tags are ignored: that one says who may call is an error.
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
        Self { root, security: root.get("security"), tags, open_tags, below, meant: RefCell::default(), all_is_ours }
    }

    /// The rule on who may call; none if there is none. The nearest counts: that of the operation, its path, its tag, the
    /// document.
    pub(super) fn rule(&self, operation: &Outline<'f>, notes: &mut Notes) -> Option<(Rule<'f>, Level)> {
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
                    Diagnostic::IgnoredRule { rule: "`security`, by which anybody may call".to_owned() },
                    security,
                );
            }
            return Some((Rule::Listed(list), Level::Operation));
        }
        let of_a_tag = operation.tags.iter().find_map(|tag| Some((*self.tags.get(tag)?, format!("the tag `{tag}`"))));
        let (of_a_tag, tag) = of_a_tag.unzip();
        let tag = tag.unwrap_or_default();
        if let Some(security) = security {
            for (list, of) in [(of_item, "the path"), (of_a_tag, &*tag)] {
                warn_of_list(list, of, security, notes);
            }
            return Some((Rule::Secured(security), Level::Operation));
        }
        if let Some(list) = of_item {
            return Some((Rule::Listed(list), Level::Path));
        }
        // No field of a path item before OpenAPI 3.3; somebody wrote all the same who may call.
        if let Some(security) = operation.item.get("security") {
            warn_of_list(of_a_tag, &tag, security, notes);
            return Some((Rule::Secured(security), Level::Path));
        }
        if let Some(list) = self.of_tags(operation, notes) {
            return Some((Rule::Listed(list), Level::Tag));
        }
        self.check_other_root(operation, notes);
        self.security.map(|security| (Rule::Secured(security), Level::Root))
    }

    /// Refuses what the root of the operation's own file says of who may call, if the root of the document says something else.
    fn check_other_root(&self, operation: &Outline<'f>, notes: &mut Notes) {
        let Some(other) = self.other_root(operation.node) else { return };
        let security = other.get("security").filter(|security| !same_rule(Some(*security), self.security));
        let tag = other.get("tags").into_iter().flat_map(Node::items).find_map(|tag| {
            let list = tag.get("x-identities")?;
            tag.text_at("name").filter(|name| operation.tags.contains(name)).map(|_| list)
        });
        for (field, rule) in [("security", security), ("x-identities", tag)] {
            if let Some(rule) = rule {
                notes.error(not_of_this_file(operation, rule, field), rule);
            }
        }
    }

    /// Refuses a scheme that the file of `security` describes otherwise than the document: that of the document counts.
    pub(super) fn check_other_schemes(&self, security: Node<'f>, operation: &Outline<'f>, notes: &mut Notes) {
        let Some(other) = self.other_root(security) else { return };
        let described = |root: Node<'f>, name: &str| root.get("components")?.get("securitySchemes")?.get(name);
        for (name, _) in security.items().flat_map(Node::entries) {
            if let Some(scheme) = described(other, name)
                && !described(self.root, name).is_some_and(|own| same_schema(own, scheme))
            {
                notes.error(not_of_this_file(operation, scheme, "securitySchemes"), scheme);
            }
        }
    }

    /// The root of the file that a node is in, if that is another one than the document.
    fn other_root(&self, node: Node<'f>) -> Option<Node<'f>> {
        let name = node.file_name();
        node.forest().file(name).filter(|_| name != self.root.file_name() && !node.is_of_overlay())
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

    /// The tag that an unknown one is probably meant for. Each is compared once, and no more than a limit of them.
    fn meant(&self, name: &'f str, at: Node<'f>, notes: &mut Notes) -> Option<&'f str> {
        let mut meant = self.meant.borrow_mut();
        if let Some(known) = meant.get(name) {
            return *known;
        }
        // The document is refused already, and no more is shown.
        if !notes.errors.suggests() {
            return None;
        }
        let compared = meant.len().saturating_mul(self.tags.len());
        if compared > TAG_LIMIT {
            let diagnostic = Diagnostic::Limit { what: "comparisons of tags", limit: TAG_LIMIT };
            if compared - self.tags.len() <= TAG_LIMIT {
                notes.error(diagnostic, at);
            }
            meant.insert(name, None);
            return None;
        }
        let near = nearest(name.trim(), self.tags.keys().copied());
        meant.insert(name, near);
        near
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
                    if let Some(near) = self.meant(name, tag, notes) {
                        let (name, nearest) = (name.to_owned(), near.to_owned());
                        notes.error(Diagnostic::MisspelledTag { name, nearest }, tag);
                    }
                }
                None => notes.wrong_kind("each tag of an operation", "a string", tag),
            }
        }
    }
}

/// Refuses what an overlay leaves of a rule: an operation that followed it, and follows one that is farther away and that the overlay does
/// not say.
pub(super) fn check_overlay<'f>(
    before: &Rules<'f>,
    outline: &Outline<'f>,
    after: Option<(Rule<'f>, Level)>,
    notes: &mut Notes,
) {
    let item = before.root.get("paths").and_then(|paths| paths.get(outline.path)?.end().ok());
    let verb = outline.verb.to_ascii_lowercase();
    let node = item.and_then(|item| item.get(&verb).or_else(|| item.get("additionalOperations")?.get(outline.verb)));
    let Some((item, node)) = item.zip(node) else { return };
    let (id, method, rust) = (outline.id.clone(), outline.method.clone(), outline.rust.clone());
    let tags = node.get("tags").into_iter().flat_map(Node::items).filter_map(Node::text).collect();
    let old = Outline { node, item, path: outline.path, verb: outline.verb, id, method, rust, tags };
    let Some((rule, level)) = before.rule(&old, &mut Notes::default()) else { return };
    let stays = after.is_some_and(|(after, now)| {
        // A list that is shorter or longer in its place: what an overlay can do to it there has words of its own.
        let is_changed = now == level && level != Level::Tag && after.is_of_kind(rule);
        after.says_what(rule) || after.is_of_overlay() || now < level || is_changed
    });
    if !stays && !rule.is_open() {
        notes.error(Diagnostic::OverlayRemovesRule { operation: old.id }, rule.node());
    }
}

/// The diagnostic of what the root of an operation's own file says.
fn not_of_this_file(operation: &Outline<'_>, said: Node<'_>, field: &'static str) -> Diagnostic {
    Diagnostic::RootOfAnotherFile { operation: operation.id.clone(), file: said.file_name().to_owned(), field }
}

/// Warns where `security` is nearer than a list of identities: whoever wrote the list may have meant it. An empty `security` in the file of
/// the list is an exception that its author wrote.
fn warn_of_list(list: Option<Node<'_>>, of: &str, security: Node<'_>, notes: &mut Notes) {
    let Some(list) = list else { return };
    let is_exception = security.items().next().is_none() && security.file_name() == list.file_name();
    if !is_exception {
        notes.warn(Diagnostic::IgnoredRule { rule: format!("`x-identities` of {of}") }, security);
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
