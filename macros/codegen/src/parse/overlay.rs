//! OpenAPI Overlay 1.0 and 1.1: a file of actions that change a document.
//!
//! Targets are JSONPath (RFC 9535). They are looked up in a tree of `serde_json`, which follows the nodes after every action;
//! the nodes keep the places where they are written, so that what is wrong with an overlay is shown in its file.

use serde_json::{Map, Value};

use super::forest::{Forest, Kind, Node, NodeId, PathElement};
use super::pointer::reference_token;
use super::target::Refusal;
use crate::diag::{Diagnostic, Location, Report, nearest};

/// The fields of an action.
const FIELDS: [&str; 5] = ["target", "description", "update", "copy", "remove"];

/// The change that an action makes to the nodes of its target.
enum Change {
    Update(NodeId),
    /// The path of what is copied into them, and where that is written.
    Copy(String, NodeId),
    Remove,
}

struct Action {
    target: NodeId,
    path: String,
    change: Change,
}

impl Action {
    /// Returns true if it changes, or would if it matched anything, who may call: by its path, or by what it puts there.
    fn says_who_may_call(&self, forest: &Forest, tree: &Value) -> bool {
        let put = match &self.change {
            Change::Update(node) => names_access(forest.node(*node)),
            Change::Copy(path, at) => {
                let sources = targets(path, tree, *at).unwrap_or_default();
                let found = sources.iter().filter_map(|elements| node_at(forest, forest.root()?.id(), elements));
                is_access(path) || found.into_iter().any(|id| names_access(forest.node(id)))
            }
            Change::Remove => false,
        };
        put || is_access(&self.path)
    }
}

/// Returns true if a key or a path is about who may call.
fn is_access(text: &str) -> bool {
    let text = text.to_lowercase();
    ["securit", "identit", "permission", "scopes"].iter().any(|word| text.contains(word))
}

/// Returns true if a key at any depth is about who may call. Nodes are nested no deeper than the reader permits.
fn names_access(node: Node<'_>) -> bool {
    node.entries().any(|(key, value)| is_access(key) || names_access(value)) || node.items().any(names_access)
}

/// Applies the overlay that was read by the name `overlay` to the first file. Actions of which one is wrong are left out.
pub(super) fn apply(forest: &mut Forest, overlay: &str, errors: &mut Report, warnings: &mut Report) {
    let actions = actions(forest, overlay, errors, warnings);
    let Some(root) = forest.root() else { return };
    let (first, mut tree) = (root.id(), tree(root));
    let mut root = first;
    for action in actions {
        let at = |forest: &Forest, id| forest.node(id).location();
        let result = targets(&action.path, &tree, action.target).and_then(|targets| {
            if targets.is_empty() {
                let guards = action.says_who_may_call(forest, &tree);
                let diagnostic = Diagnostic::OverlayMatchesNothing { target: action.path.clone(), guards };
                let report = if guards { &mut *errors } else { &mut *warnings };
                report.add(diagnostic, at(forest, action.target));
                return Ok(root);
            }
            if let Some((field, list, at)) = longer(&action, &targets, forest, root, &tree) {
                if field == "security" && asks_for_nothing(forest.node(list)) {
                    errors.add(Diagnostic::OverlayOpens { field }, at);
                } else {
                    warnings.add(Diagnostic::OverlayJoins { field }, at);
                }
            }
            run(forest, &action, &targets, (first, root), &mut tree)
        });
        match result {
            Ok(new) => root = new,
            Err(ActionError::Target(why)) => {
                errors.add(Diagnostic::OverlayTarget { why }, at(forest, action.target));
            }
            Err(ActionError::At(diagnostic, id)) => errors.add(diagnostic, at(forest, id)),
            // The actions after it may be as large.
            Err(ActionError::Limit(diagnostic, id)) => {
                errors.add(diagnostic, at(forest, id));
                return;
            }
        }
    }
    forest.replace_root(root);
}

/// Returns true if a requirement, or one of a list of them, asks for nothing.
fn asks_for_nothing(security: Node<'_>) -> bool {
    let is_empty = |node: Node<'_>| node.is_map() && node.entries().next().is_none();
    is_empty(security) || security.items().any(is_empty)
}

/// The list that an action joins to one of who may call, and where that is written.
fn longer(
    action: &Action,
    targets: &[Vec<PathElement>],
    forest: &Forest,
    root: NodeId,
    tree: &Value,
) -> Option<(&'static str, NodeId, Option<Location>)> {
    let (source, copied) = match &action.change {
        Change::Remove => return None,
        Change::Update(source) => (*source, None),
        Change::Copy(path, at) => {
            let found = self::targets(path, tree, *at).ok()?;
            (node_at(forest, root, found.first()?)?, Some(*at))
        }
    };
    let source = forest.node(source);
    targets.iter().find_map(|elements| {
        let place = forest.node(node_at(forest, root, elements)?);
        let (field, list) = match access_list(elements) {
            Some(field) if place.items().next().is_some() => (field, source),
            _ => joined(place, source, elements.iter().any(|element| element.is_key("x-identities")))?,
        };
        Some((field, list.id(), copied.map_or_else(|| list.key_location(), |at| forest.node(at).location())))
    })
}

/// The name of a list of who may call that a path leads to.
fn access_list(elements: &[PathElement]) -> Option<&'static str> {
    let (PathElement::Name(name), before) = elements.split_last()? else { return None };
    list_of_access(name, before.iter().any(|element| element.is_key("x-identities")))
}

/// The name of a list of who may call, or, in the vocabulary, of what an identity is proved by and what it includes.
fn list_of_access(name: &str, in_vocabulary: bool) -> Option<&'static str> {
    let fields = ["security", "x-identities", "schemes", "includes"];
    fields.into_iter().take(if in_vocabulary { 4 } else { 2 }).find(|field| *field == name)
}

/// The `security` that asks for nothing once what a path leads to is removed: its only requirement, or all schemes of one.
fn opened(forest: &Forest, root: NodeId, elements: &[PathElement]) -> Option<&'static str> {
    let (last, parent) = elements.split_last()?;
    let of_list = |elements: &[PathElement]| {
        let field = access_list(elements).filter(|field| *field == "security")?;
        forest.node(node_at(forest, root, elements)?).is_list().then_some(field)
    };
    let left = forest.node(node_at(forest, root, parent)?);
    match last {
        PathElement::Index(_) => of_list(parent).filter(|_| left.items().nth(1).is_none()),
        PathElement::Name(_) => of_list(parent.split_last()?.1).filter(|_| left.entries().nth(1).is_none()),
    }
}

/// A list of who may call that an update does not replace: it makes the one that is there longer, so that more may call.
fn joined<'f>(to: Node<'f>, from: Node<'f>, in_vocabulary: bool) -> Option<(&'static str, Node<'f>)> {
    from.entries().find_map(|(key, list)| {
        let there = to.get(key)?;
        let field = list_of_access(key, in_vocabulary);
        match field.filter(|_| there.is_list() && list.is_list()) {
            Some(field) => there.items().next().map(|_| (field, list)),
            None => joined(there, list, in_vocabulary || key == "x-identities"),
        }
    })
}

enum ActionError {
    Target(String),
    At(Diagnostic, NodeId),
    Limit(Diagnostic, NodeId),
}

/// The tree after one action.
fn run(
    forest: &mut Forest,
    Action { change, target: at, .. }: &Action,
    targets: &[Vec<PathElement>],
    (first, root): (NodeId, NodeId),
    tree: &mut Value,
) -> Result<NodeId, ActionError> {
    let (mut root, at) = (root, *at);
    let source = match change {
        Change::Remove => {
            // The last first, so that the places of the others stay.
            let mut sorted = targets.to_vec();
            sorted.sort();
            for elements in sorted.iter().rev() {
                let Some((_, parent)) = elements.split_last() else {
                    return Err(ActionError::Target("the whole document cannot be removed".into()));
                };
                if let Some(field) = opened(forest, root, elements) {
                    return Err(ActionError::At(Diagnostic::OverlayOpens { field }, at));
                }
                let removed: Result<_, ActionError> = forest.changed(root, elements, &mut |_, _| Ok(None));
                root = removed?.unwrap_or(root);
                follow(forest, root, parent, tree);
            }
            return Ok(root);
        }
        Change::Update(node) => *node,
        Change::Copy(path, at) => {
            let found = self::targets(path, tree, *at).map_err(|error| match error {
                ActionError::Target(why) => ActionError::At(Diagnostic::OverlayTarget { why }, *at),
                other => other,
            })?;
            let [elements] = found.as_slice() else {
                let why = format!("it selects {} nodes, and one is copied", found.len());
                return Err(ActionError::At(Diagnostic::OverlayTarget { why }, *at));
            };
            node_at(forest, root, elements).unwrap_or(*at)
        }
    };
    let shown = if let Change::Copy(_, at) = change { Some(*at) } else { None };
    for elements in targets {
        let changed = forest.changed(root, elements, &mut |forest, node| {
            let (to, from) = (forest.node(node), forest.node(source));
            let appended = to.is_list() && !from.is_list();
            let merged = if appended { Ok(forest.appended(node, source)) } else { forest.merged(node, source) };
            merged.map(Some).map_err(|unlike| {
                let found = forest.node(unlike.node).kind_name();
                let diagnostic = Diagnostic::OverlayUnlike { target: pointer(elements), is: unlike.other, found };
                ActionError::At(diagnostic, shown.unwrap_or(unlike.node))
            })
        });
        root = changed?.unwrap_or(root);
        forest.fits(root, first).map_err(|diagnostic| ActionError::Limit(diagnostic, source))?;
        follow(forest, root, elements, tree);
    }
    Ok(root)
}

/// The nodes that a path selects.
fn targets(path: &str, tree: &Value, at: NodeId) -> Result<Vec<Vec<PathElement>>, ActionError> {
    super::target::targets(path, tree).map_err(|refusal| match refusal {
        Refusal::Path(why) => ActionError::Target(why),
        Refusal::Limit(diagnostic) => ActionError::Limit(diagnostic, at),
    })
}

fn actions(forest: &Forest, overlay: &str, errors: &mut Report, warnings: &mut Report) -> Vec<Action> {
    let Some(root) = forest.file(overlay) else { return Vec::new() };
    match root.get("overlay") {
        Some(version) if version.text().is_some_and(|text| text.starts_with("1.0.") || text.starts_with("1.1.")) => {}
        Some(version) => wrong(errors, "this version is not supported", version.location()),
        None => wrong(errors, "it has no `overlay` version", root.location()),
    }
    check_root(root, errors, warnings);
    let Some(list) = root.get("actions").filter(|list| list.is_list()) else {
        wrong(errors, "it has no list of `actions`", root.location());
        return Vec::new();
    };
    let mut actions = Vec::new();
    for action in list.items() {
        let Some((target, path)) = action.get("target").and_then(|target| Some((target, target.text()?))) else {
            wrong(errors, "an action has no `target`", action.location());
            continue;
        };
        if let Some(remove) = action.get("remove").filter(|value| !matches!(value.kind(), Kind::Bool(_))) {
            let (what, found) = ("`remove`".to_owned(), remove.kind_name());
            errors.add(Diagnostic::WrongKind { what, expected: "`true` or `false`", found }, remove.location());
            continue;
        }
        let change = if action.is_set("remove") {
            for field in ["update", "copy"] {
                if let Some(unread) = action.get(field) {
                    let diagnostic = Diagnostic::IgnoredField { field, object: "an action with `remove`" };
                    warnings.add(diagnostic, unread.key_location());
                }
            }
            Change::Remove
        } else if let Some(update) = action.get("update") {
            if let Some(copy) = action.get("copy") {
                warnings.add(
                    Diagnostic::IgnoredField { field: "copy", object: "an action with `update`" },
                    copy.key_location(),
                );
            }
            Change::Update(update.id())
        } else if let Some((copy, path)) = action.get("copy").and_then(|copy| Some((copy, copy.text()?))) {
            Change::Copy(path.to_owned(), copy.id())
        } else {
            wrong(errors, "an action has no `update`, no `copy` and no `remove: true`", action.location());
            continue;
        };
        check_fields(action, "an action", &FIELDS, errors, warnings);
        must_be_text(action, "an action", &["description"], warnings);
        actions.push(Action { target: target.id(), path: path.to_owned(), change });
    }
    actions
}

fn wrong(errors: &mut Report, why: &str, at: Option<Location>) {
    errors.add(Diagnostic::NotOverlay { why: why.to_owned() }, at);
}

/// Says what an overlay and its `info` have and cannot have.
fn check_root(root: Node<'_>, errors: &mut Report, warnings: &mut Report) {
    check_fields(root, "an overlay", &["overlay", "info", "extends", "actions"], errors, warnings);
    must_be_text(root, "an overlay", &["extends"], warnings);
    let Some(info) = root.get("info") else { return };
    check_fields(info, "`info`", &["title", "description", "version"], errors, warnings);
    must_be_text(info, "`info`", &["title", "description"], warnings);
    if !info.is_map() {
        let (what, found) = ("`info` of an overlay".to_owned(), info.kind_name());
        warnings.add(Diagnostic::WrongKind { what, expected: "a mapping", found }, info.key_location());
    }
}

fn must_be_text(node: Node<'_>, object: &str, fields: &[&str], warnings: &mut Report) {
    for (field, value) in fields.iter().filter_map(|field| Some((field, node.get(field)?))) {
        if value.text().is_none() {
            let (what, found) = (format!("`{field}` of {object}"), value.kind_name());
            warnings.add(Diagnostic::WrongKind { what, expected: "a string", found }, value.key_location());
        }
    }
}

/// Says what an object of an overlay has and cannot have.
fn check_fields(
    node: Node<'_>,
    object: &'static str,
    fields: &[&'static str],
    errors: &mut Report,
    warnings: &mut Report,
) {
    for (key, value) in node.entries().filter(|(key, _)| !fields.contains(key) && !key.starts_with("x-")) {
        let nearest = nearest(key, fields.iter().copied());
        // Two words of one action may stand for each other: a misspelled `remove` beside `update` changes what it does.
        let guards = nearest.is_some_and(|near| near == "actions" || fields.contains(&"remove"));
        let report = if guards { &mut *errors } else { &mut *warnings };
        let field = key.to_owned();
        let nearest = nearest.map(str::to_owned);
        report.add(Diagnostic::UnknownField { field, object, nearest, guards }, value.key_location());
    }
}

fn node_at(forest: &Forest, root: NodeId, elements: &[PathElement]) -> Option<NodeId> {
    let mut node = forest.node(root);
    for element in elements {
        node = match element {
            PathElement::Name(name) => node.get(name)?,
            PathElement::Index(place) => node.items().nth(*place)?,
        };
    }
    Some(node.id())
}

/// Makes the tree what the nodes are, below a place that has changed.
fn follow(forest: &Forest, root: NodeId, elements: &[PathElement], whole: &mut Value) {
    let mut at = whole;
    for element in elements {
        let next = match element {
            PathElement::Name(name) => at.get_mut(name),
            PathElement::Index(place) => at.get_mut(place),
        };
        match next {
            Some(next) => at = next,
            None => return,
        }
    }
    if let Some(id) = node_at(forest, root, elements) {
        *at = tree(forest.node(id));
    }
}

fn pointer(elements: &[PathElement]) -> String {
    let element = |element: &PathElement| match element {
        PathElement::Name(name) => format!("/{}", reference_token(name)),
        PathElement::Index(place) => format!("/{place}"),
    };
    elements.iter().map(element).collect()
}

fn tree(node: Node<'_>) -> Value {
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Bool(truth) => Value::Bool(truth),
        Kind::Number(text) => serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned())),
        Kind::Text(text) => Value::String(text.to_owned()),
        Kind::List => node.items().map(tree).collect(),
        Kind::Map => {
            Value::Object(node.entries().map(|(key, value)| (key.to_owned(), tree(value))).collect::<Map<_, _>>())
        }
    }
}
