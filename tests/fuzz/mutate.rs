//! Documents that are nearly right: parts of real ones changed places, keys twice, references turned, words that are nearly ours. Shared by the
//! fuzz target and by the test of every run.

use std::fs;
use std::path::Path;

use permitted_codegen::emit::{self, Module};
use permitted_codegen::model::Selection;
use permitted_codegen::parse::{Files, Refused, read};
use permitted_codegen::{Source, bindings};
use serde_json::{Value, json};

#[path = "../support/value.rs"]
mod value;

use value::value;

/// Keywords of Rust and of OpenAPI, names that generated code uses, and look-alikes.
const WORDS: [&str; 52] = [
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
    "security",
    "x-identities",
    "includes",
    "schemes",
    "scoped",
    "x-paging",
    "x-idempotency-key",
    "allowReserved",
    "discriminator",
    "mapping",
    "nullable",
    "Anonymous",
    "Both",
    "Identity",
    "types",
    "request",
    "/{id}",
    "/{a}{b}/x-{c}",
];

/// Where choices come from: numbers that a seed gives, or the bytes of a fuzzer, and then zeros.
pub enum Choices<'b> {
    /// SplitMix64.
    Seed(u64),
    /// Two bytes a choice.
    Bytes(&'b [u8]),
}

impl Choices<'_> {
    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        let number = match self {
            Self::Seed(state) => {
                *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
                let mut z = *state;
                z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                z ^ (z >> 31)
            }
            Self::Bytes(bytes) => {
                let Some((two, rest)) = bytes.split_first_chunk::<2>() else { return 0 };
                *bytes = rest;
                u64::from(u16::from_le_bytes(*two))
            }
        };
        usize::try_from(number % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// One of some.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// Whether there are more to come.
    #[must_use]
    pub const fn is_spent(&self) -> bool {
        matches!(self, Self::Bytes([]))
    }
}

struct Folder<'p>(&'p Path);

impl Files for Folder<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, Refused> {
        fs::read(self.0.join(path)).map_err(|why| Refused::Because(why.to_string()))
    }
}

struct Text<'t>(&'t str);

impl Files for Text<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, Refused> {
        if path == "api.json" {
            Ok(self.0.as_bytes().to_vec())
        } else {
            Err(Refused::Because("there is no such file".into()))
        }
    }
}

/// The documents of a folder, to begin with.
pub fn seeds(folder: &Path) -> Vec<Value> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let read = |name: &String| value(read(name, &Folder(folder)).unwrap().forest().root().unwrap());
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

/// Changes one place of a document.
fn change(document: &mut Value, other: &Value, random: &mut Choices<'_>) {
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
fn text(document: &Value, random: &mut Choices<'_>) -> String {
    let text = document.to_string();
    let keys: Vec<(usize, &str)> = text.match_indices("{\"").collect();
    if random.below(8) > 0 || keys.is_empty() {
        return text;
    }
    let (at, _) = *random.one(&keys);
    let key: String = text[at + 2..].chars().take_while(|it| *it != '"' && *it != '\\').collect();
    format!("{}\"{key}\":0,{}", &text[..=at], &text[at + 1..])
}

/// A document with some changes, as text.
pub fn changed(seeds: &[Value], random: &mut Choices<'_>) -> String {
    let mut document = random.one(seeds).clone();
    for _ in 0..=random.below(4) {
        if random.is_spent() {
            break;
        }
        let other = random.one(seeds).clone();
        change(&mut document, &other, random);
    }
    text(&document, random)
}

/// Makes bindings of a document, which must end, in Rust. Whether it was accepted.
pub fn is_accepted(text: &str, unannotated_is_public: bool) -> bool {
    let files = Text(text);
    let source = Source { name: "api.json", files: &files, overlay: None };
    let selection = Selection { unannotated_is_public, reserved: emit::reserved("api"), ..Selection::default() };
    let made = bindings(source, &selection, &Module::new("api"));
    let file = syn::parse2::<syn::File>(made.items.clone());
    assert!(file.is_ok(), "not Rust: {:?}\n{text}\n{}", file.err(), made.items);
    let said = made.errors.messages().into_iter().chain(made.warnings.messages());
    assert!(said.into_iter().all(|message| !message.is_empty()), "refused without a word: {text}");
    made.errors.is_empty()
}
