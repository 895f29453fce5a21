//! The vocabulary: identities, what proves them and what they include, and permissions.

use std::collections::HashMap;

use super::table::{Identity, Permission};
use crate::diag::{Diagnostic, nearest};
use crate::model::{
    NameSet, Notes, Outline, Scheme, SchemeKind, Schemes, WrittenIdentity, WrittenVocabulary, pascal, place,
};
use crate::parse::Node;

/// The most rows of the table *operation × identity*: each becomes two impls.
const ROWS: usize = 50_000;
/// The number of comparisons of an identity with a requirement that cost as much as a row.
const ROW: usize = 25;

/// Identities and permissions, with an index each.
#[derive(Default)]
pub(super) struct VocabularyIndex {
    pub(super) identities: Vec<Identity>,
    numbers: HashMap<String, usize>,
    pub(super) permissions: Vec<Permission>,
    permission_numbers: HashMap<String, usize>,
    permission_names: NameSet,
    /// True if the document lists its permissions, so that others are errors.
    listed: bool,
    /// True if the document names identities itself.
    pub(super) declared: bool,
    /// True if `security` names the `schemes` of identities. Otherwise it names identities themselves.
    pub(super) by_proof: bool,
    /// The cost of the table so far: see [`spend`](Self::spend).
    cost: usize,
    /// The identities that include each identity, directly or through others.
    pub(super) includers: Vec<Vec<usize>>,
}

impl VocabularyIndex {
    /// The words of a document; schemes are identities where no identity has schemes.
    pub(super) fn new(written: &WrittenVocabulary<'_>, schemes: &Schemes<'_>, notes: &mut Notes) -> Self {
        let mut vocabulary = Self { declared: !written.identities.is_empty(), ..Self::default() };
        let mut by_rust: HashMap<String, &str> = HashMap::new();
        for identity in &written.identities {
            let rust = pascal(identity.name);
            if let Some(one) = by_rust.insert(rust.clone(), identity.name) {
                let (one, other) = (one.to_owned(), identity.name.to_owned());
                notes
                    .errors
                    .add(Diagnostic::SameIdentity { one, other, rust: rust.clone() }, identity.node.key_location());
            }
            let proofs = identity.schemes.iter().map(|(name, at)| proof(name, *at, schemes, notes)).collect();
            vocabulary.add(Identity {
                name: identity.name.to_owned(),
                rust,
                title: identity.title.map(str::to_owned),
                usage: identity.usage.map(str::to_owned),
                scoped: identity.scoped,
                includes: Vec::new(),
                schemes: proofs,
                declared_at: place(identity.node),
            });
        }
        vocabulary.include(written, notes);
        vocabulary.by_proof = vocabulary.identities.iter().any(|identity| !identity.schemes.is_empty());
        if !vocabulary.by_proof {
            vocabulary.add_schemes(schemes, written, notes);
        }
        if let Some(permissions) = &written.permissions {
            vocabulary.listed = true;
            for (name, at) in permissions {
                vocabulary.permission(name, Some(*at), notes);
            }
        }
        vocabulary.index_includers();
        vocabulary
    }

    fn add(&mut self, identity: Identity) {
        self.numbers.entry(identity.name.clone()).or_insert(self.identities.len());
        self.identities.push(identity);
    }

    /// Every scheme that `security` uses is an identity of its own; one that an identity is called after proves that one.
    /// One that is called so but for its spelling would be another, and the identity could call nothing.
    fn add_schemes(&mut self, schemes: &Schemes<'_>, written: &WrittenVocabulary<'_>, notes: &mut Notes) {
        let mut name_set = NameSet::default();
        self.identities.iter().for_each(|identity| name_set.reserve(&identity.rust));
        let declared = self.declared;
        for (name, node, kind) in schemes.as_identities(declared) {
            let scheme = Scheme::of(name, node, kind);
            if let Some(known) = self.numbers.get(name).and_then(|at| self.identities.get_mut(*at)) {
                let is_elsewhere =
                    |one: &&WrittenIdentity<'_>| one.name == name && one.node.file_number() != node.file_number();
                if schemes.has_scopes(name)
                    && !known.scoped
                    && let Some(shared) = written.identities.iter().find(is_elsewhere)
                {
                    // Who shares that file reads it without these scopes, as an identity that has none.
                    let diagnostic = Diagnostic::UnscopedElsewhere { identity: name.to_owned() };
                    notes.errors.add(diagnostic, shared.node.key_location());
                }
                known.scoped |= schemes.has_scopes(name);
                known.schemes.push(scheme);
                continue;
            }
            let rust = pascal(name);
            let known =
                self.identities.iter().find(|identity| identity.rust == rust).map(|identity| identity.name.clone());
            if let Some(one) = known {
                notes.errors.add(Diagnostic::SameIdentity { one, other: name.to_owned(), rust }, node.key_location());
            }
            self.add(Identity {
                name: name.to_owned(),
                rust: name_set.pascal(name),
                title: crate::model::paragraphs(node).into_iter().next(),
                usage: None,
                scoped: schemes.has_scopes(name),
                includes: Vec::new(),
                schemes: vec![scheme],
                declared_at: place(node),
            });
        }
    }

    /// Closes `includes`, and refuses identities that include themselves.
    fn include(&mut self, written: &WrittenVocabulary<'_>, notes: &mut Notes) {
        let mut direct: Vec<Vec<usize>> = Vec::new();
        for identity in &written.identities {
            let mut own = Vec::new();
            for (name, at) in &identity.includes {
                match self.number(name) {
                    Some(number) => own.push(number),
                    None => {
                        let (nearest, known) = self.near(name, notes);
                        let (identity, name) = (identity.name.to_owned(), (*name).to_owned());
                        let diagnostic = Diagnostic::UnknownInclude { identity, name, nearest, known };
                        notes.error(diagnostic, *at);
                    }
                }
            }
            direct.push(own);
        }
        let mut in_cycle = vec![false; direct.len()];
        for (start, identity) in written.identities.iter().enumerate() {
            let mut found: Vec<usize> = Vec::new();
            let mut open = direct.get(start).cloned().unwrap_or_default();
            while let Some(next) = open.pop() {
                if !found.contains(&next) {
                    found.push(next);
                    open.extend(direct.get(next).into_iter().flatten());
                }
            }
            if found.contains(&start) {
                // One message a cycle: that of its first identity.
                let told = found.iter().any(|other| in_cycle.get(*other) == Some(&true));
                if let Some(slot) = in_cycle.get_mut(start) {
                    *slot = true;
                }
                if !told {
                    let chain = self.cycle(start, &direct);
                    notes.errors.add(Diagnostic::IncludesCycle { chain }, identity.node.key_location());
                }
            }
            found.retain(|other| *other != start);
            found.sort_unstable();
            if let Some(own) = self.identities.get_mut(start) {
                own.includes = found;
            }
        }
    }

    /// The names on the shortest way from an identity back to itself.
    fn cycle(&self, start: usize, direct: &[Vec<usize>]) -> Vec<String> {
        let mut from: HashMap<usize, usize> = HashMap::new();
        let mut open = std::collections::VecDeque::from([start]);
        while let Some(at) = open.pop_front() {
            for next in direct.get(at).into_iter().flatten() {
                if *next == start {
                    let mut steps = vec![start, at];
                    while let Some(before) = steps.last().and_then(|last| from.get(last)) {
                        steps.push(*before);
                    }
                    if steps.last() != Some(&start) {
                        steps.push(start);
                    }
                    let name = |at: &usize| self.identities.get(*at).map(|identity| identity.name.clone());
                    return steps.iter().rev().filter_map(name).collect();
                }
                if !from.contains_key(next) {
                    from.insert(*next, at);
                    open.push_back(*next);
                }
            }
        }
        Vec::new()
    }

    fn index_includers(&mut self) {
        self.includers = vec![Vec::new(); self.identities.len()];
        for (who, identity) in self.identities.iter().enumerate() {
            for included in &identity.includes {
                if let Some(list) = self.includers.get_mut(*included) {
                    list.push(who);
                }
            }
        }
    }

    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }

    /// The nearest name and all names, for an error that may be shown.
    pub(super) fn near(&self, name: &str, notes: &Notes) -> (Option<String>, Vec<String>) {
        near(name, self.identities.iter().map(|identity| identity.name.as_str()), notes)
    }

    /// Counts rows of the table that are about to be made for an operation, or identities that are about to be compared with a
    /// requirement. False if that is too much, which is then an error at the operation.
    pub(super) fn spend(&mut self, rows: usize, compared: usize, operation: &Outline<'_>, notes: &mut Notes) -> bool {
        let before = self.cost;
        self.cost = self.cost.saturating_add(rows.saturating_mul(ROW)).saturating_add(compared);
        if before <= ROWS * ROW && self.cost > ROWS * ROW {
            let diagnostic = Diagnostic::TooManyRows { operation: operation.id.clone(), limit: ROWS };
            notes.errors.add(diagnostic, operation.node.key_location());
        }
        self.cost <= ROWS * ROW
    }

    /// Returns true if the credential of an identity carries permissions.
    pub(super) fn is_scoped(&self, identity: usize) -> bool {
        self.identities.get(identity).is_some_and(|identity| identity.scoped)
    }

    /// The number of a permission that an operation asks for.
    pub(super) fn asked(&mut self, name: &str, at: Node<'_>, notes: &mut Notes) -> usize {
        if self.listed && !self.permission_numbers.contains_key(name) {
            let names = self.permissions.iter().map(|permission| permission.name.as_str());
            let nearest = if notes.errors.suggests() { nearest(name, names).map(str::to_owned) } else { None };
            let diagnostic = Diagnostic::UnknownPermission { name: name.to_owned(), nearest };
            notes.error(diagnostic, at);
        }
        self.permission(name, Some(at), notes)
    }

    /// Adds the scopes that schemes declare, for documents that ask for them.
    pub(super) fn add_scopes(&mut self, schemes: &Schemes<'_>, described: Option<Node<'_>>, notes: &mut Notes) {
        if !self.by_proof {
            for name in schemes.all_scopes() {
                self.permission(name, described, notes);
            }
        }
    }

    /// Takes over what the schemes say of their scopes.
    pub(super) fn describe(&mut self, schemes: &Schemes<'_>) {
        let described = schemes.described_scopes();
        for permission in &mut self.permissions {
            permission.title = described.get(&*permission.name).map(|&text| text.to_owned());
        }
    }

    /// The number of a permission. Two that become one name in Rust get a number, by an order that stays: that of the document's list.
    /// By that of its operations, each would be the other in its next version.
    fn permission(&mut self, name: &str, at: Option<Node<'_>>, notes: &mut Notes) -> usize {
        if let Some(number) = self.permission_numbers.get(name) {
            return *number;
        }
        let number = self.permissions.len();
        let plain = pascal(name);
        if !self.listed
            && !self.permission_names.is_free(&plain)
            && let Some(one) = self.permissions.iter().find(|one| one.rust == plain)
        {
            let diagnostic = Diagnostic::SamePermission { one: one.name.clone(), other: name.to_owned(), rust: plain };
            notes.errors.add(diagnostic, at.and_then(Node::location));
        }
        let rust = self.permission_names.pascal(name);
        self.permissions.push(Permission { name: name.to_owned(), rust, title: None });
        self.permission_numbers.insert(name.to_owned(), number);
        number
    }
}

/// A scheme that an identity names; one that the document does not describe says only its name.
fn proof<'f>(name: &str, at: Node<'f>, schemes: &Schemes<'f>, notes: &mut Notes) -> Scheme {
    let scheme = schemes.scheme(name);
    if scheme.is_none() && schemes.is_described() {
        notes.error(unknown_scheme(name, schemes, notes), at);
    }
    scheme.unwrap_or_else(|| Scheme { name: name.to_owned(), kind: SchemeKind::Other, flows: Vec::new() })
}

pub(super) fn unknown_scheme(name: &str, schemes: &Schemes<'_>, notes: &Notes) -> Diagnostic {
    let (nearest, known) = near(name, schemes.names(), notes);
    Diagnostic::UnknownScheme { name: name.to_owned(), nearest, known }
}

/// The nearest of some names, and all of them; none when a further error would not be shown.
pub(super) fn near<'n>(
    name: &str,
    names: impl Iterator<Item = &'n str> + Clone,
    notes: &Notes,
) -> (Option<String>, Vec<String>) {
    if !notes.errors.suggests() {
        return (None, Vec::new());
    }
    (nearest(name, names.clone()).map(str::to_owned), names.map(str::to_owned).collect())
}
