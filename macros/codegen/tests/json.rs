//! JSON is read as RFC 8259 has it: what another reader takes is taken, as the same values, and nothing else is.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by panicking")]

mod support;
#[path = "../../../tests/support/value.rs"]
mod value;

use permitted_codegen::parse::{self, Kind, Node};
use proptest::prelude::*;
use serde_json::Value;
use support::Text;
use value::value;

/// What is read of a text; otherwise what is said of it.
fn read(text: &str) -> Result<Value, String> {
    let said = |report: permitted_codegen::diag::Report| report.messages().join("\n");
    // What is no object is no document, but that is said of JSON only.
    match parse::read("api.json", &Text(text)).map_err(said) {
        Err(said) if !said.contains("the root is") => return Err(said),
        _ => {}
    }
    let wrapped = format!("{{\"x\": {text}}}");
    let document = parse::read("api.json", &Text(&wrapped)).map_err(said)?;
    let node = document.forest().root().unwrap().get("x").unwrap();
    check_places(node);
    Ok(value(node))
}

/// Compares the place of each node with what stands before it.
fn check_places(node: Node<'_>) {
    let at = node.location().unwrap();
    let before = at.source.text.get(..at.start as usize).unwrap();
    let (lines, last) = (before.matches('\n').count(), before.rsplit('\n').next().unwrap());
    assert_eq!(at.position(), (1 + lines, 1 + last.chars().count()), "the place of a node in {:?}", at.source.text);
    match node.kind() {
        Kind::List => node.items().for_each(check_places),
        Kind::Map => node.entries().for_each(|(_, node)| check_places(node)),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Text(_) => {}
    }
}

/// Texts that are JSON or nearly so.
fn nearly() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        prop::sample::select(&PARTS[..]).prop_map(str::to_owned),
        "\"[a-c\\\\\"u0-9 ]{0,6}\"",
        "-?[0-9.eE+-]{1,5}",
        "\\PC",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

const PARTS: [&str; 34] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\"a\"",
    "\"b\":",
    "1",
    "-0",
    "0",
    "01",
    "1.5",
    "1e9",
    ".5",
    "true",
    "false",
    "null",
    "nul",
    " ",
    "\n",
    "\t",
    "\r",
    "\u{b}",
    "\\",
    "\"\\u00e9\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud83d\"",
    "\"\\n\\t\\\\\\\"\\/\"",
    "//",
    "/* */",
    "'a'",
    "        ",
];

/// JSON with one character that is another one, or not there.
fn damaged() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,5}".prop_map(Value::from),
    ];
    let tree = leaf.prop_recursive(4, 24, 5, |inner| {
        let object = prop::collection::vec((".{0,3}", inner.clone()), 0..5);
        prop_oneof![
            prop::collection::vec(inner, 0..5).prop_map(Value::from),
            object.prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    });
    let change = (any::<prop::sample::Index>(), prop::option::of(prop::sample::select(&PARTS[..])));
    (tree, any::<bool>(), prop::option::of(change)).prop_map(|(tree, pretty, change)| {
        let text = if pretty { format!("{tree:#}") } else { tree.to_string() };
        let Some((at, part)) = change else { return text };
        let at = at.index(text.chars().count());
        let (before, after) = (text.chars().take(at), text.chars().skip(at + 1));
        before.chain(part.unwrap_or_default().chars()).chain(after).collect()
    })
}

fn agree(text: &str) -> Result<(), TestCaseError> {
    match (read(text), serde_json::from_str::<Value>(text)) {
        (Ok(ours), Ok(theirs)) => prop_assert_eq!(ours, theirs),
        // This one keeps numbers as they are written.
        (Ok(_), Err(why)) => prop_assert!(why.to_string().contains("number out of range"), "took {text:?}: {why}"),
        (Err(said), Ok(_)) => prop_assert!(said.contains("duplicate key"), "{text:?} is JSON, but: {said}"),
        (Err(_), Err(_)) => {}
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20_000) })]

    #[test]
    fn what_is_nearly_json_is_taken_as_another_reader_takes_it(text in nearly()) {
        prop_assume!(!text.contains('\0'));
        agree(&text)?;
    }

    #[test]
    fn one_wrong_character_is_seen(text in damaged()) {
        prop_assume!(!text.contains('\0'));
        agree(&text)?;
    }

    #[test]
    fn any_string_is_read_as_it_was(text in any::<String>().prop_filter("NUL", |text| !text.contains('\0'))) {
        let wire = Value::from(text.as_str()).to_string();
        prop_assert_eq!(read(&wire).unwrap(), Value::from(text));
    }
}

#[test]
fn each_error_says_what_is_wrong_and_where() {
    let cases = [
        ("", "1:1", "the file is empty"),
        ("{", "1:2", "the file ends where a key in double quotes has to follow"),
        (r#"{"a""#, "1:5", "the file ends where a colon after the key has to follow"),
        (r#"{"a": }"#, "1:7", "expected a value"),
        (r#"{"a": 1,}"#, "1:9", "there is a comma before the end of the object"),
        ("{a: 1}", "1:2", "expected a key in double quotes"),
        (r#"{"a": 1 "b": 2}"#, "1:9", "expected a comma or the end of the object"),
        ("[1,]", "1:4", "there is a comma before the end of the array"),
        ("[1 2]", "1:4", "expected a comma or the end of the array"),
        (r#""a"#, "1:3", "the file ends inside a string"),
        ("\"a\tb\"", "1:3", "a control character has to be an escape in a string"),
        (r#""\x""#, "1:2", "JSON has no such escape"),
        (r#""é \ud83d""#, "1:4", "JSON has no such escape"),
        ("'a'", "1:1", "a string has double quotes"),
        ("01", "1:2", "there is more after the end of the document"),
        ("[\n-]", "2:2", "expected a digit"),
        ("1.", "1:3", "the file ends where a digit has to follow"),
        ("nul", "1:1", "expected a value"),
        ("[1, // one\n2]", "1:5", "JSON has no comments"),
        ("{} {}", "1:4", "there is more after the end of the document"),
    ];
    for (text, at, why) in cases {
        let said = read(text).unwrap_err();
        assert!(said.starts_with(&format!("not valid JSON: {why}\n")), "{text:?}: {said}");
        assert!(said.contains(&format!("api.json:{at}\n")), "{text:?}: {said}");
    }
}

#[test]
fn keys_of_small_and_large_objects_are_found_and_are_there_once() {
    for count in [2, 128, 129, 2_000] {
        let entry = |at: usize| format!("\n\"k{at}\": {at}");
        let mut entries: Vec<String> = (0..count).map(entry).collect();
        let document = parse::read("api.json", &Text(&format!("{{{}}}", entries.join(",")))).unwrap();
        let root = document.forest().root().unwrap();
        for at in 0..count {
            assert_eq!(root.get(&format!("k{at}")).map(value), Some(Value::from(at)));
        }
        assert!(["", "k", "k00", "l1"].iter().all(|name| root.get(name).is_none()));
        entries.push(entry(1));
        let said = read(&format!("{{{}}}", entries.join(","))).unwrap_err();
        assert!(said.contains("duplicate key `k1`") && said.contains("line 3"), "{said}");
        assert!(said.contains(&format!("api.json:{}:1", count + 2)), "{said}");
    }
}
