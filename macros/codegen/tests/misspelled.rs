//! No misspelling of a name, wherever it stands in a document, lets somebody call more without a word.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use permitted_codegen::check::{Access, Api, Permit};
use permitted_codegen::model::Selection;
use serde_json::{Map, Value, json};

/// Schemes, as OpenAPI has them.
fn standard() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1" },
        "security": [{ "token": ["read"] }],
        "components": { "securitySchemes": schemes() },
        "paths": {
            "/a": { "get": operation("a1", json!({})),
                "post": operation("a2", json!({ "security": [{ "token": ["read", "write"] }, { "key": [] }] })) },
            "/b": { "get": operation("b1", json!({ "security": [{ "key": [], "bearer": [] }] })),
                "put": operation("b2", json!({ "security": [{ "token": ["write"] }] })) },
        },
    })
}

/// Identities of the document's own, said at every level.
fn named() -> Value {
    json!({
        "openapi": "3.0.3",
        "info": { "title": "T", "version": "1" },
        "x-identities": {
            "visitor": { "schemes": ["bearer"] },
            "staff": { "schemes": ["token"], "scoped": true, "includes": ["visitor"] },
            "boss": { "schemes": ["token", "key"], "scoped": true, "includes": ["staff"] },
            "robot": { "schemes": ["key"], "scoped": true },
        },
        "x-permissions": ["read", "write"],
        "security": [{ "token": ["read"] }],
        "tags": [{ "name": "open", "x-identities": ["visitor"] }, { "name": "closed", "x-identities": ["boss"] }],
        "components": { "securitySchemes": schemes() },
        "paths": {
            "/a": { "x-identities": ["staff"], "get": operation("a1", json!({})),
                "post": operation("a2", json!({ "x-identities": ["boss", "robot"], "x-permissions": ["write"] })) },
            "/b": { "get": operation("b1", json!({ "tags": ["open"] })),
                "put": operation("b2", json!({ "tags": ["closed"], "x-permissions": ["write"] })),
                "delete": operation("b3", json!({ "security": [{ "token": ["write"], "key": [] }] })) },
        },
    })
}

fn swagger() -> Value {
    json!({
        "swagger": "2.0",
        "info": { "title": "T", "version": "1" },
        "host": "api.example",
        "schemes": ["https"],
        "security": [{ "token": ["read"] }],
        "securityDefinitions": {
            "token": { "type": "oauth2", "flow": "application", "tokenUrl": "https://id.example/t", "scopes": { "read": "r", "write": "w" } },
            "key": { "type": "apiKey", "in": "header", "name": "X-Key" },
        },
        "paths": {
            "/a": { "get": operation("a1", json!({})),
                "post": operation("a2", json!({ "security": [{ "token": ["write"], "key": [] }] })) },
        },
    })
}

fn schemes() -> Value {
    let scopes = json!({ "read": "r", "write": "w" });
    json!({
        "token": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://id.example/t", "scopes": scopes } } },
        "key": { "type": "apiKey", "in": "header", "name": "X-Key" },
        "bearer": { "type": "http", "scheme": "bearer" },
    })
}

fn operation(id: &str, mut more: Value) -> Value {
    more["operationId"] = id.into();
    more["responses"] = json!({ "204": { "description": "done" } });
    more
}

/// What people write for a name.
fn misspelled(name: &str) -> BTreeSet<String> {
    let letters: Vec<char> = name.chars().collect();
    let of = |letters: &[char]| letters.iter().collect::<String>();
    let mut all = BTreeSet::new();
    for at in 0..letters.len() {
        let (before, after) = letters.split_at(at);
        all.insert(of(&[before, &after[1..]].concat()));
        all.insert(of(&[before, &after[..1], after].concat()));
        if let [one, other, rest @ ..] = after {
            all.insert(of(&[before, &[*other, *one], rest].concat()));
        }
    }
    let plain = name.trim_start_matches("x-");
    let capital =
        plain.chars().next().map(|first| first.to_uppercase().chain(plain.chars().skip(1)).collect::<String>());
    all.extend(capital);
    all.extend([
        name.to_uppercase(),
        plain.to_owned(),
        name.replace('-', "_"),
        name.replace('-', ""),
        name.replace('e', "\u{435}"),
    ]);
    all.extend(
        [
            "x-{}",
            "X-{}",
            "_{}",
            "{}_",
            " {}",
            "{} ",
            "{}\u{200b}",
            "\u{feff}{}",
            "{}s",
            "{}-rule",
            "{}[]",
            "{}?",
            "${}",
        ]
        .map(|form| form.replace("{}", name)),
    );
    let kebab = name
        .chars()
        .map(|letter| if letter.is_uppercase() { format!("-{}", letter.to_lowercase()) } else { letter.to_string() });
    all.insert(kebab.collect());
    all.remove(name);
    all.remove("");
    all
}

/// Every document in which one name is misspelled, and where.
fn each(document: &Value, at: &str, made: &mut dyn FnMut(&str, Value)) {
    match document {
        Value::Object(map) => {
            for (key, value) in map {
                for other in misspelled(key).into_iter().filter(|other| !map.contains_key(other)) {
                    let renamed: Map<String, Value> = map
                        .iter()
                        .map(|(name, value)| (if name == key { other.clone() } else { name.clone() }, value.clone()))
                        .collect();
                    made(&format!("{at}/{key} as {other:?}"), Value::Object(renamed));
                }
                each(value, &format!("{at}/{key}"), &mut |place, changed| {
                    let mut map = map.clone();
                    map.insert(key.clone(), changed);
                    made(place, Value::Object(map));
                });
            }
        }
        Value::Array(list) => {
            for (number, item) in list.iter().enumerate() {
                each(item, &format!("{at}/{number}"), &mut |place, changed| {
                    let mut list = list.clone();
                    if let Some(item) = list.get_mut(number) {
                        *item = changed;
                    }
                    made(place, Value::Array(list));
                });
            }
        }
        _ => {}
    }
}

/// A way to call: identities, each with the permissions that it needs.
type Way = BTreeMap<String, BTreeSet<String>>;

/// The ways to call each operation; none where anybody may.
fn ways(api: &Api) -> BTreeMap<String, Option<Vec<Way>>> {
    let way = |row: &Permit| {
        let name = |at: &usize| api.identities.get(*at).map(|one| one.name.clone()).unwrap_or_default();
        let needed = |list: &Vec<usize>| {
            list.iter().filter_map(|at| api.permissions.get(*at)).map(|one| one.name.clone()).collect()
        };
        row.identities.iter().map(name).zip(row.permissions.iter().map(needed)).collect::<Way>()
    };
    let of = |access: &Access| match access {
        Access::Permitted(rows) => Some(rows.iter().map(way).collect()),
        Access::Public | Access::Optional(_) => None,
    };
    api.operations.iter().map(|one| (one.call.rust.clone(), of(&one.access))).collect()
}

/// Whether somebody may call by the one who may not by the other.
fn is_wider(now: Option<&[Way]>, before: Option<&[Way]>) -> bool {
    let Some(before) = before else { return false };
    let Some(now) = now else { return true };
    let follows =
        |way: &Way, from: &Way| from.iter().all(|(who, needed)| way.get(who).is_some_and(|own| needed.is_subset(own)));
    now.iter().any(|way| !before.iter().any(|from| follows(way, from)))
}

#[test]
fn no_misspelled_name_lets_somebody_call_more() {
    let mut tried = 0;
    for document in [standard(), named(), swagger()] {
        let before = ways(&support::api(&document.to_string()));
        each(&document, "", &mut |place, changed| {
            tried += 1;
            let Ok(checked) = support::check_text(&changed.to_string(), &Selection::default()) else { return };
            for (operation, now) in ways(&checked.into_api()) {
                let Some(before) = before.get(&operation) else { continue };
                assert!(
                    !is_wider(now.as_deref(), before.as_deref()),
                    "{place}: {operation} was for {before:?} and is for {now:?}"
                );
            }
        });
    }
    assert!(tried > 4_000, "{tried}");
}
