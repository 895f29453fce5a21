//! Random documents that say who may call.

use serde_json::{Map, Value, json};

use crate::overlay;
use crate::random::Random;
use crate::rules::{Operation, Rules};

const SCHEMES: [&str; 5] = ["key", "token", "badge", "pass", "seal"];
const IDENTITIES: [&str; 6] = ["visitor", "member", "site-admin", "owner", "auditor", "app"];
pub(crate) const PERMISSIONS: [&str; 4] = ["read", "write", "purge.all", "PAY_OUT"];
const TAGS: [&str; 3] = ["red", "green", "blue"];
const VERBS: [&str; 5] = ["get", "put", "post", "delete", "patch"];
const METHODS: [&str; 15] = [
    "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet", "kilo", "lima",
    "mike", "november", "oscar",
];

/// Where the identities are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Home {
    /// In the document's own module, from the document or a file beside it.
    Own,
    /// In a module of their own.
    Shared,
}

/// One document, as written and as meant.
pub(crate) struct Sample {
    /// As it is after the overlay, with the vocabulary in it.
    pub(crate) meant: Value,
    pub(crate) written: Value,
    pub(crate) overlay: Option<Value>,
    /// The file of the vocabulary, if it is not in the document.
    pub(crate) vocabulary: Option<Value>,
    pub(crate) home: Home,
}

impl Sample {
    /// The operations: the name of the method, and where it stands.
    pub(crate) fn operations(&self) -> Vec<(&str, Operation<'_>)> {
        let paths = self.meant.get("paths").and_then(Value::as_object).into_iter().flatten();
        let mut all = Vec::new();
        for (_, path) in paths {
            for own in path.as_object().into_iter().flatten().map(|(_, own)| own) {
                if let Some(id) = own.get("operationId").and_then(Value::as_str) {
                    all.push((id, Operation { path, own }));
                }
            }
        }
        all
    }
}

/// A document of the kinds that there are. One in twenty or so is meant to be refused.
pub(crate) fn sample(random: &mut Random) -> Sample {
    let mut make = Maker { vocabulary: random.chance(60), schemes: Vec::new(), identities: Vec::new(), random };
    let mut meant = make.document();
    let spoiled = make.random.chance(4);
    if !spoiled {
        make.mend(&mut meant);
    }
    let mut written = meant.clone();
    let overlay = random.chance(35).then(|| overlay::unwrite(&mut written, random));
    let (mut vocabulary, mut home) = (None, Home::Own);
    // An overlay may touch the vocabulary where it stands in the document.
    let own = meant.get("x-identities").filter(|own| !is_scoped_by_schemes(own, &meant));
    if let (Some(own), true) = (own, overlay.is_none() && random.chance(40)) {
        vocabulary = Some(json!({ "x-identities": own, "x-permissions": PERMISSIONS }));
        if let Some(root) = written.as_object_mut() {
            root.insert("x-identities".to_owned(), json!({ "$ref": "" }));
            root.remove("x-permissions");
        }
        // Schemes that are identities beside the vocabulary are not in the shared module.
        let all_named = Rules::new(&meant).identities().all(|(name, _)| own.get(name).is_some());
        if all_named && random.chance(50) {
            home = Home::Shared;
        }
    }
    Sample { meant, written, overlay, vocabulary, home }
}

/// Whether `security` lists scopes for an identity that is not scoped in the vocabulary, which another file has to say then.
fn is_scoped_by_schemes(own: &Value, meant: &Value) -> bool {
    let says = |name: &str| own.get(name).is_some_and(|one| one.get("scoped") != Some(&Value::Bool(true)));
    Rules::new(meant).identities().any(|(name, scoped)| scoped && says(name))
}

struct Maker<'r> {
    random: &'r mut Random,
    vocabulary: bool,
    /// Each with whether it has scopes.
    schemes: Vec<(&'static str, bool)>,
    /// Each with its schemes.
    identities: Vec<(&'static str, Vec<&'static str>)>,
}

impl Maker<'_> {
    fn document(&mut self) -> Value {
        let swagger = self.random.chance(15);
        let mut document = match (swagger, self.random.below(2)) {
            (true, _) => json!({ "swagger": "2.0" }),
            (false, 0) => json!({ "openapi": "3.0.3" }),
            (false, _) => json!({ "openapi": "3.1.0" }),
        };
        put(&mut document, "info", json!({ "title": "T", "version": "1" }));
        let schemes = self.make_schemes(swagger);
        if swagger {
            put(&mut document, "securityDefinitions", schemes);
        } else {
            put(&mut document, "components", json!({ "securitySchemes": schemes }));
        }
        if self.vocabulary {
            let identities = self.make_identities();
            put(&mut document, "x-identities", identities);
            if self.random.chance(40) {
                put(&mut document, "x-permissions", json!(PERMISSIONS));
            }
        }
        let mut tags: Vec<Value> = TAGS.iter().map(|name| self.tag(name)).collect();
        if self.random.chance(3) {
            tags.push(self.tag(TAGS[0]));
        }
        put(&mut document, "tags", Value::Array(tags));
        if self.random.chance(60) {
            let security = self.security();
            put(&mut document, "security", security);
        }
        let paths = self.paths();
        put(&mut document, "paths", paths);
        document
    }

    fn make_schemes(&mut self, swagger: bool) -> Value {
        let mut all = Map::new();
        let many = 1 + self.random.below(4);
        for name in SCHEMES.iter().take(many) {
            let scopes: Map<String, Value> =
                PERMISSIONS.iter().map(|it| ((*it).to_owned(), json!("what it is for"))).collect();
            let (scheme, scoped) = match self.random.below(5) {
                0 => (json!({ "type": "apiKey", "in": "header", "name": format!("X-{name}") }), false),
                1 if swagger => (json!({ "type": "basic" }), false),
                1 => (json!({ "type": "http", "scheme": "bearer" }), false),
                2 if !swagger => (
                    json!({ "type": "openIdConnect", "openIdConnectUrl": "https://id.example/.well-known/openid-configuration" }),
                    true,
                ),
                _ if swagger => (
                    json!({ "type": "oauth2", "flow": "application", "tokenUrl": "https://id.example/token", "scopes": scopes }),
                    true,
                ),
                _ => {
                    let flow = json!({ "tokenUrl": "https://id.example/token", "scopes": scopes });
                    (json!({ "type": "oauth2", "flows": { "clientCredentials": flow } }), true)
                }
            };
            self.schemes.push((name, scoped));
            all.insert((*name).to_owned(), scheme);
        }
        Value::Object(all)
    }

    fn make_identities(&mut self) -> Value {
        let mut all = Map::new();
        let many = 2 + self.random.below(IDENTITIES.len() - 1);
        let first = self.random.below(IDENTITIES.len());
        let proofs = self.random.chance(75);
        // Whom one includes stands before or after it: the order of the names is another each time.
        for index in 0..many {
            let mut name = IDENTITIES[(first + index) % IDENTITIES.len()];
            // One that is called after a scheme.
            if let Some((scheme, _)) = self.schemes.get(index).filter(|_| !proofs && self.random.chance(40)) {
                name = scheme;
            }
            let schemes: Vec<&str> = if proofs && self.random.chance(75) { self.some_schemes(3) } else { Vec::new() };
            let included: Vec<&str> =
                self.identities.iter().map(|(name, _)| *name).filter(|_| self.random.chance(25)).collect();
            let mut one = json!({ "use": format!("become({name:?})") });
            if !schemes.is_empty() {
                put(&mut one, "schemes", json!(schemes));
            }
            if !included.is_empty() {
                put(&mut one, "includes", json!(included));
            }
            if self.random.chance(50) {
                put(&mut one, "scoped", json!(self.random.chance(90)));
            }
            self.identities.push((name, schemes));
            all.insert(name.to_owned(), one);
        }
        if self.random.chance(50) {
            all = all.into_iter().rev().collect();
        }
        Value::Object(all)
    }

    fn tag(&mut self, name: &str) -> Value {
        let mut tag = json!({ "name": name });
        self.annotate(&mut tag, 50);
        tag
    }

    fn paths(&mut self) -> Value {
        let mut paths = Map::new();
        let mut methods = METHODS.iter();
        for number in 0..2 + self.random.below(4) {
            let mut path = json!({});
            self.annotate(&mut path, 20);
            if self.random.chance(10) {
                let security = self.security();
                put(&mut path, "security", security);
            }
            for verb in VERBS.iter().take(1 + self.random.below(3)) {
                let Some(method) = methods.next() else { break };
                let mut own = json!({ "operationId": method, "responses": { "204": { "description": "" } } });
                let tags: Vec<&str> = TAGS.iter().copied().filter(|_| self.random.chance(30)).collect();
                if !tags.is_empty() || self.random.chance(20) {
                    put(&mut own, "tags", json!(tags));
                }
                if self.random.chance(35) {
                    let security = self.security();
                    put(&mut own, "security", security);
                }
                self.annotate(&mut own, 25);
                if self.random.chance(30) {
                    let names = self.some(&PERMISSIONS, 2);
                    put(&mut own, "x-permissions", json!(names));
                }
                put(&mut path, verb, own);
            }
            paths.insert(format!("/p{number}"), path);
        }
        Value::Object(paths)
    }

    /// `x-identities`, with its chance.
    fn annotate(&mut self, node: &mut Value, chance: u64) {
        if self.vocabulary && self.random.chance(chance) {
            let names: Vec<&str> = self.identities.iter().map(|(name, _)| *name).collect();
            let names = self.some(&names, 3);
            put(node, "x-identities", json!(names));
        }
    }

    fn security(&mut self) -> Value {
        if self.random.chance(7) {
            return json!([]);
        }
        let mut all: Vec<Value> = (0..1 + self.random.below(3)).map(|_| self.requirement()).collect();
        if self.random.chance(7) {
            all.insert(self.random.below(all.len() + 1), json!({}));
        }
        Value::Array(all)
    }

    fn requirement(&mut self) -> Value {
        let mut schemes = self.some_schemes(3);
        if self.vocabulary && self.random.chance(97) {
            // What somebody can meet.
            let able: Vec<&[&str]> =
                self.identities.iter().map(|(_, schemes)| schemes.as_slice()).filter(|all| !all.is_empty()).collect();
            if let Some(all) = able.get(self.random.below(able.len())) {
                schemes = all.iter().copied().filter(|_| self.random.chance(70)).collect();
                if schemes.is_empty() {
                    schemes.extend(all.first());
                }
            }
        }
        let mut requirement = json!({});
        for scheme in schemes {
            let scoped = self.schemes.iter().any(|(name, scoped)| *name == scheme && *scoped);
            let scopes = if scoped && self.random.chance(60) { self.some(&PERMISSIONS, 2) } else { Vec::new() };
            put(&mut requirement, scheme, json!(scopes));
        }
        requirement
    }

    fn some_schemes(&mut self, most: usize) -> Vec<&'static str> {
        let names: Vec<&str> = self.schemes.iter().map(|(name, _)| *name).collect();
        self.some(&names, most)
    }

    /// At least one and at most so many of them, in any order.
    fn some<T: Copy>(&mut self, of: &[T], most: usize) -> Vec<T> {
        let mut left = of.to_vec();
        let many = 1 + self.random.below(most.min(of.len()));
        (0..many.min(of.len())).map(|_| left.swap_remove(self.random.below(left.len()))).collect()
    }

    /// Gives every operation of which the rules refuse to say who may call a `security` that somebody meets.
    fn mend(&mut self, document: &mut Value) {
        let copy = document.clone();
        let rules = Rules::new(&copy);
        let paths = document.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten();
        for (path, item) in paths {
            let Some(of) = copy.pointer(&format!("/paths/{}", path.replace('/', "~1"))) else { continue };
            for (verb, own) in item.as_object_mut().into_iter().flatten() {
                let Some(was) = of.get(verb.as_str()).filter(|own| own.get("operationId").is_some()) else { continue };
                if rules.who(Operation { path: of, own: was }).is_err() {
                    self.give(own, &rules, of);
                }
            }
        }
    }

    fn give(&mut self, own: &mut Value, rules: &Rules<'_>, path: &Value) {
        for _ in 0..20 {
            let Some(map) = own.as_object_mut() else { return };
            map.remove("x-identities");
            map.remove("security");
            map.remove("tags");
            let security = self.security();
            put(own, "security", security);
            if rules.who(Operation { path, own }).is_ok() {
                return;
            }
        }
        put(own, "security", json!([]));
        own.as_object_mut().map(|map| map.remove("x-permissions"));
    }
}

fn put(node: &mut Value, key: &str, value: Value) {
    if let Some(map) = node.as_object_mut() {
        map.insert(key.to_owned(), value);
    }
}
