//! Who may call what, written from `specs/README.md` alone: it reads JSON, and shares no code with the pipeline.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::client::Client;

type Names = BTreeSet<String>;

/// Who may call an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Who {
    Anybody,
    Ways(Vec<Way>),
}

/// One way to be permitted: these identities together, each with what was granted to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Way(pub(crate) BTreeMap<String, Names>);

/// The rules of one document, after its overlay.
pub(crate) struct Rules<'d> {
    document: &'d Value,
    identities: BTreeMap<String, Identity>,
    /// Whether `security` asks for what identities have as their `schemes`. Otherwise it names identities itself.
    by_proof: bool,
}

#[derive(Debug)]
struct Identity {
    /// Its place in the document.
    order: usize,
    scoped: bool,
    schemes: Names,
    /// Whom it includes, over any number of steps, and itself.
    includes: Names,
}

/// An operation, where it stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Operation<'d> {
    pub(crate) path: &'d Value,
    pub(crate) own: &'d Value,
}

impl<'d> Rules<'d> {
    pub(crate) fn new(document: &'d Value) -> Self {
        let vocabulary = document.get("x-identities").and_then(Value::as_object);
        let mut rules = Self { document, identities: BTreeMap::new(), by_proof: false };
        for (name, one) in vocabulary.into_iter().flatten() {
            let identity = Identity {
                order: rules.identities.len(),
                scoped: one.get("scoped").and_then(Value::as_bool).unwrap_or_default(),
                schemes: one.get("schemes").map(texts).unwrap_or_default(),
                includes: included(name, vocabulary),
            };
            rules.by_proof |= !identity.schemes.is_empty();
            rules.identities.insert(name.clone(), identity);
        }
        if !rules.by_proof {
            rules.schemes(vocabulary.is_some());
        }
        rules
    }

    /// Every scheme is an identity; beside a vocabulary, those that `security` uses.
    fn schemes(&mut self, only_used: bool) {
        let schemes = self.document.pointer("/components/securitySchemes");
        let schemes = schemes.or_else(|| self.document.get("securityDefinitions")).and_then(Value::as_object);
        let (mut used, mut scoped) = (Names::new(), Names::new());
        let mut note = |security: &Value, more: bool| {
            for (scheme, scopes) in alternatives(security).flatten() {
                used.insert(scheme.clone());
                if more || !texts(scopes).is_empty() {
                    scoped.insert(scheme.clone());
                }
            }
        };
        if let Some(security) = self.document.get("security") {
            note(security, false);
        }
        for path in self.document.get("paths").and_then(Value::as_object).into_iter().flatten().map(|(_, path)| path) {
            let of_path = path.get("security");
            of_path.into_iter().for_each(|security| note(security, false));
            for own in path.as_object().into_iter().flatten().map(|(_, own)| own) {
                own.get("security").into_iter().for_each(|security| note(security, false));
                let asks = own.get("x-identities").is_none() && !permissions(own).is_empty();
                let nearest = own.get("security").or(of_path).or_else(|| self.document.get("security"));
                nearest.filter(|_| asks).into_iter().for_each(|security| note(security, true));
            }
        }
        for name in schemes.into_iter().flatten().map(|(name, _)| name) {
            if only_used && !used.contains(name) {
                continue;
            }
            let scoped = scoped.contains(name);
            if let Some(same) = self.identities.get_mut(name) {
                same.scoped |= scoped;
                continue;
            }
            let (own, order): (Names, usize) = ([name.clone()].into(), self.identities.len());
            self.identities.insert(name.clone(), Identity { order, scoped, schemes: own.clone(), includes: own });
        }
    }

    /// The identities that the document has, and whether what was granted to each is part of its type.
    pub(crate) fn identities(&self) -> impl Iterator<Item = (&str, bool)> {
        self.identities.iter().map(|(name, one)| (name.as_str(), one.scoped))
    }

    /// Who may call.
    ///
    /// # Errors
    /// The document is refused.
    pub(crate) fn who(&self, operation: Operation<'_>) -> Result<Who, &'static str> {
        self.tags_are_one()?;
        let more = permissions(operation.own);
        let Operation { path, own } = operation;
        for node in [own, path] {
            if let Some(list) = node.get("x-identities") {
                return self.listed(list, &more, operation);
            }
            if let Some(security) = node.get("security") {
                return self.secured(security, &more);
            }
        }
        if let Some(list) = self.of_tags(own)? {
            return self.listed(list, &more, operation);
        }
        let Some(security) = self.document.get("security") else { return Err("nobody says who may call") };
        self.secured(security, &more)
    }

    /// Whom a list of identities permits. It is nearer than `security` beside it, whose scopes must not be lost.
    fn listed(&self, list: &Value, permissions: &Names, operation: Operation<'_>) -> Result<Who, &'static str> {
        let ways = self.named(list, permissions)?;
        let security = operation.own.get("security").or(operation.path.get("security"));
        let mut scopes = security.into_iter().flat_map(alternatives).flat_map(Map::values).flat_map(texts);
        if self.somebody_is_scoped(&ways) && scopes.any(|scope| !permissions.contains(&scope)) {
            return Err("scopes that are passed over");
        }
        self.asked_of_somebody(ways, permissions)
    }

    fn asked_of_somebody(&self, ways: Vec<Way>, permissions: &Names) -> Result<Who, &'static str> {
        if !permissions.is_empty() && !self.somebody_is_scoped(&ways) {
            return Err("permissions of nobody");
        }
        Ok(Who::Ways(self.minimal(ways)))
    }

    fn somebody_is_scoped(&self, ways: &[Way]) -> bool {
        ways.iter().flat_map(|way| way.0.keys()).filter_map(|name| self.identities.get(name)).any(|one| one.scoped)
    }

    /// Whether the client may call an operation of which `who` is said; `asked` are the sets that the document asks for
    /// together.
    pub(crate) fn permits(&self, who: &Who, client: &Client, asked: &BTreeSet<Names>) -> bool {
        let Who::Ways(ways) = who else { return true };
        match client {
            Client::Nobody => false,
            Client::One(identity, granted) => {
                ways.iter().any(|way| way.0.len() == 1 && self.meets(way, &[(identity, granted.as_ref())]))
            }
            Client::Either(left, right) => self.permits(who, left, asked) && self.permits(who, right, asked),
            Client::Both(..) => {
                let Some(parts) = together(client) else { return false };
                let set: Names = parts.iter().map(|(identity, _)| (*identity).to_owned()).collect();
                if set.len() < parts.len() || !asked.contains(&set) {
                    return false;
                }
                let fit = ways.iter().filter(|way| way.0.keys().all(|identity| set.contains(identity)));
                fit.min_by_key(|way| self.weight(way)).is_some_and(|way| self.meets(way, &parts))
            }
        }
    }

    /// What decides between several ways for a pair: how many permissions they need, then the order of the identities.
    fn weight(&self, way: &Way) -> (usize, Vec<usize>) {
        let mut order: Vec<usize> =
            way.0.keys().filter_map(|name| self.identities.get(name)).map(|identity| identity.order).collect();
        order.sort_unstable();
        (way.0.values().map(Names::len).sum(), order)
    }

    fn meets(&self, way: &Way, parts: &[(&str, Option<&Names>)]) -> bool {
        way.0.iter().all(|(needed, permissions)| {
            parts.iter().any(|(identity, granted)| {
                identity == needed && granted.is_none_or(|granted| permissions.is_subset(granted))
            })
        })
    }

    /// A list of identities, and those who include one of them.
    fn named(&self, list: &Value, permissions: &Names) -> Result<Vec<Way>, &'static str> {
        let names = texts(list);
        if names.is_empty() {
            return Err("an empty list");
        }
        if names.iter().any(|name| !self.identities.contains_key(name)) {
            return Err("an unknown identity");
        }
        let ways = names.iter().flat_map(|name| self.may([(name.clone(), permissions.clone())].into()));
        Ok(ways.collect())
    }

    /// Alternatives of `security`.
    fn secured(&self, security: &Value, more: &Names) -> Result<Who, &'static str> {
        if alternatives(security).all(|alternative| !alternative.is_empty()) && alternatives(security).next().is_some()
        {
            let mut ways = Vec::new();
            for alternative in alternatives(security) {
                ways.extend(self.required(alternative, more)?);
            }
            if ways.is_empty() {
                return Err("nobody has the schemes");
            }
            return self.asked_of_somebody(ways, more);
        }
        if !more.is_empty() {
            return Err("permissions of anybody");
        }
        Ok(Who::Anybody)
    }

    /// One requirement: schemes together, each with its scopes.
    fn required(&self, alternative: &Map<String, Value>, more: &Names) -> Result<Vec<Way>, &'static str> {
        let scopes = |value: &Value| texts(value).union(more).cloned().collect::<Names>();
        if self.by_proof {
            let schemes: Names = alternative.keys().cloned().collect();
            let all: Names = alternative.values().flat_map(scopes).collect();
            let can = self.identities.iter().filter(|(_, one)| schemes.is_subset(&one.schemes));
            return Ok(can.flat_map(|(name, _)| self.may([(name.clone(), all.clone())].into())).collect());
        }
        if alternative.len() > 3 {
            return Err("too many together");
        }
        Ok(self.may(alternative.iter().map(|(scheme, value)| (scheme.clone(), scopes(value))).collect()))
    }

    /// A way, and each in which others stand for those whom they include.
    fn may(&self, way: BTreeMap<String, Names>) -> Vec<Way> {
        let mut all: Vec<BTreeMap<String, Names>> = vec![BTreeMap::new()];
        for (needed, permissions) in way {
            let who: Vec<_> = self.identities.iter().filter(|(_, one)| one.includes.contains(&needed)).collect();
            let mut next = Vec::new();
            for before in all {
                for (name, identity) in &who {
                    let mut together = before.clone();
                    let own = together.entry((*name).clone()).or_default();
                    // What was granted means nothing where the credential carries no permissions.
                    own.extend(permissions.iter().filter(|_| identity.scoped).cloned());
                    next.push(together);
                }
            }
            all = next;
        }
        all.into_iter().map(Way).collect()
    }

    /// Ways for the same identities are one, and one that needs more identities than another and no fewer permissions is
    /// none.
    fn minimal(&self, ways: Vec<Way>) -> Vec<Way> {
        let all = merged(ways);
        let less = |one: &Way, other: &Way| {
            one.0.len() < other.0.len()
                && one.0.iter().all(|(name, needed)| other.0.get(name).is_some_and(|more| needed.is_subset(more)))
        };
        all.iter().filter(|way| !all.iter().any(|other| less(other, way))).cloned().collect()
    }

    /// A tag that is listed twice is one, and says one thing.
    fn tags_are_one(&self) -> Result<(), &'static str> {
        let tags = || self.document.get("tags").and_then(Value::as_array).into_iter().flatten();
        let list = |tag: &Value| tag.get("x-identities").map(texts);
        let other = |tag: &Value, other: &Value| {
            tag.get("name") == other.get("name")
                && matches!((list(tag), list(other)), (Some(one), Some(other)) if one != other)
        };
        if tags().any(|tag| tags().any(|again| other(tag, again))) {
            return Err("a tag that does not agree with itself");
        }
        Ok(())
    }

    /// Whom the operation's tags name.
    fn of_tags(&self, own: &Value) -> Result<Option<&'d Value>, &'static str> {
        let names = own.get("tags").map(texts).unwrap_or_default();
        let tags = self.document.get("tags").and_then(Value::as_array).into_iter().flatten();
        let mut said: Option<&Value> = None;
        for tag in tags {
            let is_its = tag.get("name").and_then(Value::as_str).is_some_and(|name| names.contains(name));
            match (tag.get("x-identities").filter(|_| is_its), said) {
                (Some(one), Some(other)) if texts(one) != texts(other) => return Err("tags that do not agree"),
                (Some(one), _) => said = Some(one),
                (None, _) => {}
            }
        }
        Ok(said)
    }
}

/// Two ways for the same identities are one, which needs only what both ask for.
fn merged(ways: Vec<Way>) -> Vec<Way> {
    let mut all: Vec<Way> = Vec::new();
    for way in ways {
        match all.iter_mut().find(|other| other.0.keys().eq(way.0.keys())) {
            Some(other) => {
                for (identity, permissions) in &mut other.0 {
                    permissions.retain(|permission| way.0.get(identity).is_some_and(|more| more.contains(permission)));
                }
            }
            None => all.push(way),
        }
    }
    all
}

/// The parts of `Both<Both<A, B>, C>`, which is how three go together.
fn together(client: &Client) -> Option<Vec<(&str, Option<&Names>)>> {
    match client {
        Client::One(identity, granted) => Some(vec![(identity, granted.as_ref())]),
        Client::Both(left, right) => {
            let Client::One(identity, granted) = &**right else { return None };
            let mut parts = together(left)?;
            parts.push((identity, granted.as_ref()));
            Some(parts)
        }
        Client::Nobody | Client::Either(..) => None,
    }
}

/// What an operation needs beside the scopes of `security`.
fn permissions(own: &Value) -> Names {
    own.get("x-permissions").map(texts).unwrap_or_default()
}

/// Whom an identity includes, and itself.
fn included(name: &str, vocabulary: Option<&Map<String, Value>>) -> Names {
    let mut all: Names = [name.to_owned()].into();
    let mut open = vec![name.to_owned()];
    while let Some(next) = open.pop() {
        let more = vocabulary.and_then(|all| all.get(&next)?.get("includes")).map(texts).unwrap_or_default();
        open.extend(more.into_iter().filter(|name| all.insert(name.clone())));
    }
    all
}

/// The alternatives of `security`.
fn alternatives(security: &Value) -> impl Iterator<Item = &Map<String, Value>> {
    security.as_array().into_iter().flatten().filter_map(Value::as_object)
}

fn texts(list: &Value) -> Names {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
