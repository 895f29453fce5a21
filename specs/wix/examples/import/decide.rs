//! Who may call what: the decisions of `decisions.json`, and rules where nobody decided.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::json::{list, members, text_at, texts};
use crate::source::Document;

/// The vocabulary's order.
const IDENTITIES: [&str; 7] = ["visitor", "member", "user", "account-user", "site-admin", "account-admin", "app"];

/// Those of them whose credentials carry permissions, as `identities.yaml` says.
const SCOPED: [&str; 3] = ["site-admin", "account-admin", "app"];

/// An operation and who may call it.
pub(crate) struct Entry {
    pub(crate) operation: String,
    pub(crate) verb: String,
    pub(crate) path: String,
    pub(crate) tags: Vec<String>,
    pub(crate) identities: Vec<String>,
    pub(crate) permissions: Vec<String>,
    pub(crate) declared: Vec<String>,
    pub(crate) declared_permissions: Vec<String>,
    pub(crate) basis: String,
    pub(crate) internal: bool,
}

/// `decisions.json`
pub(crate) struct Decisions {
    written: Value,
    /// Permissions without which a call works, and reads or writes less.
    widening: BTreeSet<String>,
    /// The basis of each operation that somebody decided: `(document, operation)`; `*` for all others of a document.
    decided: BTreeMap<(String, String), String>,
    tags: BTreeMap<(String, String), Vec<String>>,
    used: BTreeSet<(String, String)>,
}

impl Decisions {
    pub(crate) fn of(written: &Value) -> Result<Self, String> {
        let (mut decided, mut tags) = (BTreeMap::new(), BTreeMap::<_, Vec<String>>::new());
        for (place, document) in members(written, "documents") {
            for (basis, operations) in members(document, "bases") {
                if written.get("bases").and_then(|bases| bases.get(basis)).is_none() {
                    return Err(format!("{place}: there is no basis `{basis}`"));
                }
                for operation in operations.as_array().into_iter().flatten().filter_map(Value::as_str) {
                    let key = (place.clone(), operation.to_owned());
                    if decided.insert(key, basis.clone()).is_some() {
                        return Err(format!("{place}: `{operation}` is decided twice"));
                    }
                }
            }
            for (tag, operations) in members(document, "tags") {
                for operation in operations.as_array().into_iter().flatten().filter_map(Value::as_str) {
                    tags.entry((place.clone(), operation.to_owned())).or_default().push(tag.clone());
                }
            }
        }
        for (name, basis) in members(written, "bases") {
            let identities = texts(basis, "identities");
            if identities.is_empty() || !identities.iter().all(|one| IDENTITIES.contains(&one.as_str())) {
                return Err(format!("the basis `{name}` has no identities, or unknown ones"));
            }
        }
        let widening = texts(written, "widening").into_iter().collect();
        Ok(Self { written: written.clone(), widening, decided, tags, used: BTreeSet::new() })
    }

    /// What is decided of an operation of a package.
    pub(crate) fn entry(&mut self, place: &str, verb: &str, path: &str, operation: &Value) -> Entry {
        let id = text_at(operation, "operationId").unwrap_or_default().to_owned();
        let declared = texts(operation, "x-identities");
        let declared_permissions = texts(operation, "x-permissions");
        let internal = text_at(operation, "x-visibility") != Some("public");
        let keys = [id.as_str(), "*"].map(|name| (place.to_owned(), name.to_owned()));
        let decided = keys.iter().find(|key| self.decided.contains_key(key)).filter(|_| !internal);
        let basis = match decided {
            Some(key) => {
                self.used.insert(key.clone());
                self.decided.get(key).cloned().unwrap_or_default()
            }
            None => rule(internal, &declared).to_owned(),
        };
        let of_basis = self.written.get("bases").and_then(|bases| bases.get(&basis));
        let identities = of_basis.map(|basis| texts(basis, "identities")).unwrap_or_default();
        // Of others nobody knows what they were granted, so nothing is asked of them.
        let is_asked = identities.iter().any(|one| SCOPED.contains(&one.as_str()));
        let needed = declared_permissions.iter().filter(|name| is_asked && !self.widening.contains(*name));
        let permissions = needed.cloned().collect();
        let tags = self.tags.get(&keys[0]).cloned().unwrap_or_default();
        let (verb, path) = (verb.to_uppercase(), path.to_owned());
        Entry {
            operation: id,
            verb,
            path,
            tags,
            identities,
            permissions,
            declared,
            declared_permissions,
            basis,
            internal,
        }
    }

    /// Refuses decisions about what is not there.
    pub(crate) fn all_used(&self) -> Result<(), String> {
        let unused: Vec<String> = self
            .decided
            .keys()
            .filter(|key| !self.used.contains(key))
            .map(|(place, operation)| format!("{place} {operation}"))
            .collect();
        if unused.is_empty() {
            Ok(())
        } else {
            Err(format!("decisions about what is not there: {}", unused.join(", ")))
        }
    }
}

/// The basis where nobody decided: whom the package names, and who acts on the same data with granted permissions. Never
/// visitors or members that the package does not name.
fn rule(internal: bool, declared: &[String]) -> &'static str {
    let has = |name: &str| declared.iter().any(|one| one == name);
    match (internal, has("APP"), has("MEMBER")) {
        (true, ..) => "rule-internal",
        (false, true, true) => "rule-app-and-member",
        (false, false, true) => "declared-member",
        (false, true, false) => "rule-app",
        (false, false, false) => "rule-untagged",
    }
}

/// `effective.json`: every operation with who may call it.
pub(crate) fn table(documents: &[Document], decisions: &Decisions) -> Value {
    let mut all = serde_json::Map::new();
    for document in documents {
        let operations: Vec<Value> = document.entries.iter().map(|entry| row(entry, document)).collect();
        let title = document.made.pointer("/info/title");
        let made = json!({ "source": document.source, "title": title, "operations": operations });
        all.insert(document.place(), made);
    }
    for (name, document) in members(&decisions.written, "byHand") {
        all.insert(name.clone(), document.clone());
    }
    json!({ "bases": decisions.written.get("bases"), "documents": all })
}

fn row(entry: &Entry, document: &Document) -> Value {
    let pointer =
        format!("/paths/{}/{}/x-paging", entry.path.replace('~', "~0").replace('/', "~1"), entry.verb.to_lowercase());
    let mut row = json!({
        "operation": entry.operation,
        "verb": entry.verb,
        "path": entry.path,
        "identities": entry.identities,
        "permissions": entry.permissions,
        "declared": entry.declared,
        "declaredPermissions": entry.declared_permissions,
        "basis": entry.basis,
    });
    if let Value::Object(row) = &mut row {
        if !entry.tags.is_empty() {
            row.insert("tags".to_owned(), json!(entry.tags));
        }
        if let Some(paging) = document.made.pointer(&pointer) {
            row.insert("paging".to_owned(), paging.clone());
        }
    }
    row
}

/// All rows of a table, each with its document.
pub(crate) fn rows(table: &Value) -> impl Iterator<Item = (&String, &Value)> {
    members(table, "documents")
        .flat_map(|(place, document)| list(document, "operations").map(move |operation| (place, operation)))
}
