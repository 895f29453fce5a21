//! Documents that are nearly right: parts of real ones changed places, keys twice, references turned, words that are nearly ours. Whatever
//! becomes of them, there is no panic, an end, and what is emitted is Rust.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

mod support;

use std::fs;
use std::time::{Duration, Instant};

use permitted_codegen::emit::Module;
use permitted_codegen::model::Selection;
use permitted_codegen::parse::{Kind, Node, read};
use permitted_codegen::{Source, bindings};
use serde_json::{Map, Value, json};

/// How many documents are tried; the same in every run.
const TRIED: usize = 1_000;

/// Keywords of Rust and of OpenAPI, names that generated code uses, and look-alikes.
const WORDS: [&str; 34] = [
    "type",
    "self",
    "Self",
    "crate",
    "super",
    "async",
    "r#type",
    "_",
    "",
    "Option",
    "String",
    "Vec",
    "Box",
    "Result",
    "core",
    "std",
    "permitted",
    "__p",
    "can",
    "identity",
    "seal",
    "OPERATIONS",
    "$ref",
    "allOf",
    "oneOf",
    "items",
    "properties",
    "securty",
    "Security",
    "x-identites",
    "x-permissions",
    "ѕecurity",
    "a\u{200b}",
    "0",
];

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

fn value(node: Node<'_>) -> Value {
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Bool(truth) => Value::Bool(truth),
        Kind::Number(text) => serde_json::from_str(text).unwrap_or_default(),
        Kind::Text(text) => text.into(),
        Kind::List => node.items().map(value).collect(),
        Kind::Map => node.entries().map(|(key, one)| (key.to_owned(), value(one))).collect::<Map<_, _>>().into(),
    }
}

fn seeds() -> Vec<Value> {
    let folder = support::specs().join("cases");
    let mut names: Vec<_> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let read = |name: &String| value(read(name, &support::Folder(folder.clone())).unwrap().forest().root().unwrap());
    names.iter().filter(|name| name.ends_with(".yaml")).map(read).collect()
}

/// The pointers of all nodes.
fn pointers(node: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match node {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| pointers(item, &format!("{at}/{index}"), all))
        }
        Value::Object(entries) => entries.iter().for_each(|(key, one)| {
            pointers(one, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), all);
        }),
        _ => {}
    }
}

fn change(document: &mut Value, other: &Value, random: &mut Random) {
    let mut places = Vec::new();
    pointers(document, "", &mut places);
    let (place, second) = (random.one(&places).clone(), random.one(&places).clone());
    let copy = document.pointer(&second).cloned().unwrap_or_default();
    let Some(node) = document.pointer_mut(&place) else { return };
    match random.below(7) {
        // Two parts change places.
        0 => {
            let old = std::mem::replace(node, copy);
            if let Some(node) = document.pointer_mut(&second) {
                *node = old;
            }
        }
        // A part of another document.
        1 => {
            let mut foreign = Vec::new();
            pointers(other, "", &mut foreign);
            *node = other.pointer(random.one(&foreign).as_str()).cloned().unwrap_or_default();
        }
        // A reference to anywhere.
        2 => *node = json!({ "$ref": format!("#{second}") }),
        // Another name.
        3 => {
            if let Some(entries) = node.as_object_mut().filter(|entries| !entries.is_empty()) {
                let keys: Vec<String> = entries.keys().cloned().collect();
                let one = entries.remove(random.one(&keys).as_str()).unwrap_or_default();
                entries.insert((*random.one(&WORDS)).to_owned(), one);
            }
        }
        4 => *node = json!(random.one(&WORDS)),
        // Another kind of value.
        5 => {
            *node = random
                .one(&[json!(null), json!([]), json!({}), json!(-1), json!(1e308), json!(true), json!([[[]]])])
                .clone()
        }
        _ => {
            if let Some(entries) = node.as_object_mut() {
                entries.insert((*random.one(&WORDS)).to_owned(), copy);
            }
        }
    }
}

/// The document as JSON, in one of eight with a key twice.
fn text(document: &Value, random: &mut Random) -> String {
    let text = document.to_string();
    let keys: Vec<(usize, &str)> = text.match_indices("{\"").collect();
    if random.below(8) > 0 || keys.is_empty() {
        return text;
    }
    let (at, _) = *random.one(&keys);
    let key: String = text[at + 2..].chars().take_while(|it| *it != '"' && *it != '\\').collect();
    format!("{}\"{key}\":0,{}", &text[..=at], &text[at + 1..])
}

#[test]
fn mx_02_documents_that_are_nearly_right_end_in_rust_or_in_messages() {
    let seeds = seeds();
    let mut random = Random(1);
    let (mut accepted, mut refused) = (0, 0);
    for _ in 0..TRIED {
        let mut document = random.one(&seeds).clone();
        for _ in 0..=random.below(4) {
            let other = random.one(&seeds).clone();
            change(&mut document, &other, &mut random);
        }
        let text = text(&document, &mut random);
        let started = Instant::now();
        let files = support::Text(&text);
        let source = Source { name: "api.json", files: &files, overlay: None };
        let selection = Selection { unannotated_is_public: random.below(2) == 0, ..Selection::default() };
        let made =
            bindings(source, &selection, &Module { name: "api".to_owned(), vocabulary: None, types: Vec::new() });
        assert!(syn::parse2::<syn::File>(made.items.clone()).is_ok(), "not Rust: {text}\n{}", made.items);
        let said = made.errors.messages().into_iter().chain(made.warnings.messages());
        assert!(said.into_iter().all(|message| !message.is_empty()), "{text}");
        assert!(started.elapsed() < Duration::from_secs(20), "{:?}: {text}", started.elapsed());
        if made.errors.is_empty() {
            accepted += 1;
        } else {
            refused += 1;
        }
    }
    // Both must occur, or the changes are too wild or too tame.
    assert!(accepted > TRIED / 10 && refused > TRIED / 10, "{accepted} accepted, {refused} refused");
}
