//! What the runner `round-trip` found once: JSON that goes in comes out again, in all that its schema describes.

use permitted::Value;
use serde::Serialize;
use serde::de::DeserializeOwned;

#[permitted::api("round.yaml")]
pub mod made {}

fn again<T: Serialize + DeserializeOwned + Clone + PartialEq>(text: &str) -> String {
    let value: T = serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    let copy = value.clone();
    assert!(copy == value, "{text}");
    serde_json::to_string(&copy).unwrap()
}

/// The same comes out, but for the order of fields.
fn same<T: Serialize + DeserializeOwned + Clone + PartialEq>(text: &str) {
    let json = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(json(&again::<T>(text)), json(text));
}

#[test]
fn null_is_kept_where_it_is_a_value() {
    for field in ["a", "b", "c", "d", "e", "f", "h"] {
        same::<made::Thing>(&format!(r#"{{"{field}":null}}"#));
    }
    same::<made::Thing>(r#"{"a":"x","b":"x","c":"x","d":"x","e":"new","f":{"a":"x"},"h":["x"]}"#);
    // Elsewhere servers send it for what is not there.
    assert_eq!(again::<made::Thing>(r#"{"g":null}"#), "{}");
    same::<made::Pair>(r#"{"first":null,"second":null,"third":null}"#);
    same::<made::Pair>(r#"{"first":[null,{"a":null}],"fourth":"x"}"#);
    assert_eq!(made::Pair::new(Value::Null).second, None);
}

#[test]
fn a_tag_that_is_a_union_is_written_as_it_was_read() {
    use made::Part;
    for text in [r#"{"type":5}"#, r#"{"type":6,"text":"a"}"#] {
        same::<Part>(text);
    }
    assert!(matches!(serde_json::from_str::<Part>(r#"{"type":6}"#), Ok(Part::Typed(_))));
}

#[test]
fn a_union_keeps_what_one_of_its_shapes_describes() {
    use made::Searches;
    let read = |text: &str| serde_json::from_str::<Searches>(text).unwrap();
    for text in [
        r#"{"searches":[{"text":"a"}]}"#,
        r#"{"searches":[{"text":"a"},{"text":"b","clicks":3}]}"#,
        r#"{"kind":7,"color":"mauve","shade":"x"}"#,
        r#"{"color":"mauve"}"#,
        r#"{"nobody":"knows"}"#,
        r#"[1,"a"]"#,
        "null",
    ] {
        same::<Searches>(text);
    }
    assert!(matches!(read(r#"{"searches":[{"text":"a"}]}"#), Searches::Plain(_)));
    assert!(matches!(read(r#"{"searches":[{"text":"a","clicks":3}]}"#), Searches::Counted(_)));
    assert!(matches!(read(r#"{"searches":[{"text":"a","new":3}]}"#), Searches::Plain(_)));
    assert!(matches!(read(r#"{"color":"mauve","new":1}"#), Searches::Painted(_)));
    assert!(matches!(read(r#"{"nobody":"knows"}"#), Searches::Other(_)));
    let member = r#"{"member":{"name":"a","new":1},"init":{"value":"b","new":2},"new":3}"#;
    assert!(matches!(read(member), Searches::Member(_)));
    same::<Searches>(member);
}

/// As any JSON an element would lose nothing, and would have no type.
#[test]
fn a_union_prefers_what_gives_its_elements_a_type() {
    let read = |text: &str| serde_json::from_str::<made::Trees>(text).unwrap();
    assert!(matches!(read(r#"{"elements":[{"key":"a"}]}"#), made::Trees::Listed(_)));
    assert!(matches!(read(r#"{"elements":[{"key":"a","new":1}]}"#), made::Trees::Listed(_)));
    assert!(matches!(read(r#"{"elements":[{"elements":[]}]}"#), made::Trees::Nested(_)));
    same::<made::Trees>(r#"{"elements":[{"elements":[{"key":"a"}]},7]}"#);
}

#[test]
fn a_union_is_told_apart_by_values_that_have_no_type() {
    use made::{Consts, Mixed, NeverOrOn, NullLists, NullMaps, NullOrText, Switch, Untyped};
    macro_rules! takes {
        ($union:ident: $($text:literal $variant:ident),+) => {$(
            let read = serde_json::from_str::<$union>($text).unwrap();
            assert!(matches!(read, $union::$variant(_)), "{} {read:?}", $text);
            same::<$union>($text);
        )+};
    }
    takes!(Switch: r#"{"since":null}"# Off, r#"{"since":5}"# On, r#"{"since":5,"note":"n"}"# On);
    takes!(NullOrText: r#"{"since":null}"# OnOff, r#"{"since":5}"# On, r#"{"since":"x"}"# Texts);
    takes!(Mixed: r#"{"k":1}"# Mixed1, r#"{"k":"one"}"# Mixed1, r#"{"k":null}"# Mixed1, r#"{"k":2.0}"# Mixed2, r#"{"k":"two"}"# Mixed2);
    takes!(Mixed: r#"{"k":[3]}"# Mixed2, r#"{"k":{"a":4}}"# Mixed2, r#"{"k":1.5}"# Mixed3, r#"{"k":"half","x":"x"}"# Mixed3);
    takes!(Consts: r#"{"v":null}"# Nul, r#"{"v":"1"}"# Txt, r#"{"v":1}"# Num, r#"{"v":[1]}"# Lst, r#"{"v":{"a":1}}"# Obj);
    takes!(NullLists: "[null]" List, r#"["a"]"# Texts);
    takes!(NullMaps: r#"{"a":null}"# Object, r#"{"a":"x"}"# Map);
    takes!(NeverOrOn: r#"{"note":"n"}"# Never, r#"{"since":5}"# On, r#"{"since":5,"note":"n"}"# On);
    takes!(Untyped: r#"{"a":1}"# Tight, r#"{"a":"x"}"# Loose);
}

#[test]
fn integers_are_as_large_as_their_format() {
    let most = u64::MAX;
    same::<made::Sizes>(&format!(r#"{{"a":{},"b":{},"c":{most},"d":{most},"f":{most}}}"#, i64::MIN, i32::MAX));
    same::<made::Sizes>(r#"{"c":0,"d":0,"e":-1,"f":"text"}"#);
    assert_eq!(again::<made::Sizes>(r#"{"c":3.0}"#), r#"{"c":3}"#);
    for wrong in [r#"{"c":-1}"#, r#"{"d":1.5}"#, r#"{"b":2147483648}"#] {
        assert!(serde_json::from_str::<made::Sizes>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn what_is_named_by_a_pattern_or_only_required_is_kept() {
    same::<made::Label>(r#"{"name":"a","x-size":3,"x-é":-1}"#);
    // An entry that is a field too would be lost, or be a duplicate key.
    let mut label = made::Label { rest: [("name".to_owned(), 1)].into(), ..Default::default() };
    assert_eq!(serde_json::to_string(&label).unwrap(), r#"{"name":1}"#);
    label.name = Some("a".to_owned());
    let error = serde_json::to_string(&label).unwrap_err().to_string();
    assert_eq!(error, "`name` is both a field and an entry of `rest`");
    assert!(serde_json::to_value(&label).is_err());
    same::<made::Sink>(r#"{"token":"a","endpoint":{"url":["b"]}}"#);
    same::<made::Sink>(r#"{"token":"a"}"#);
    assert!(serde_json::from_str::<made::Sink>(r#"{"endpoint":1}"#).is_err());
}

/// JSON Schema 2020-12 §8.2.3.1: in a component as in place.
#[test]
fn what_stands_beside_a_reference_counts() {
    use made::{Beside, Creature, Either};
    let read = |text: &str| serde_json::from_str::<Beside>(text);
    let all = r#"{"once":{"a":"x","b":1},"twice":{"b":2},"part":{"b":3,"c":"y"},"counts":{"a":"x","b":"z","n":4},"list":[{"b":5}],"five":5}"#;
    same::<Beside>(all);
    let value = read(all).unwrap();
    assert_eq!((value.once.unwrap().b, value.twice.unwrap().b, value.part.unwrap().b), (1, 2, 3));
    assert_eq!(value.counts.unwrap().b.as_deref(), Some("z"));
    for wrong in [r#"{"once":{"a":"x"}}"#, r#"{"twice":{"b":"x"}}"#, r#"{"part":{}}"#, r#"{"list":[{}]}"#] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
    let either = |text: &str| read(&format!(r#"{{"either":{text}}}"#)).unwrap().either.unwrap();
    assert!(matches!(either(r#"{"a":"one"}"#), Either::Other(_)));
    assert!(matches!(either(r#"{"a":"two","b":1}"#), Either::Wide(_)));
    let bird = serde_json::from_str::<Creature>(r#"{"kind":"Bird","wings":2}"#).unwrap();
    assert!(matches!(bird, Creature::Bird(bird) if bird.wings == Some(2)));
}

#[test]
fn a_tuple_does_not_lose_what_is_more() {
    same::<made::All>(r#"{"k":["a",1]}"#);
    assert!(permitted::json::from_slice::<made::All>(br#"{"k":["a",1,2]}"#).is_err());
}

#[test]
fn an_unknown_number_that_no_float_holds_fails_no_response() {
    let read = |text: &str| permitted::json::from_slice::<made::Leaf>(text.as_bytes());
    let leaf = read(r#"{"key":"a","new":1e400,"more":{"a":[-1e999]}}"#).unwrap();
    let json: Value = serde_json::to_value(&leaf).unwrap();
    assert_eq!(json, serde_json::json!({ "key": "a", "new": "1e400", "more": { "a": ["-1e999"] } }));
    assert!(read(r#"{"key":1e400}"#).is_err());
}

#[test]
fn a_name_that_json_escapes_is_read_and_written_with_its_escapes() {
    same::<made::Escaped>(r#"{"a\"b":"x","a\\b":"y"}"#);
    let read = |text: &str| permitted::json::from_slice::<made::Escaped>(text.as_bytes());
    assert!(read(r#"{"a\"b":"x","a\\b":"y"}"#).is_ok());
    assert!(read(r#"{"a"b":"x","a\\b":"y"}"#).is_err());
    // The key `a` and a backspace.
    assert!(read(r#"{"a\"b":"x","a\b":"y"}"#).is_err());
}

/// OpenAPI 3.1.1 §4.8.25.3: a value of the tag may be the name of a schema that a mapping gives others.
#[test]
fn the_name_of_a_schema_means_it_beside_its_mapping() {
    use made::Young;
    let read = |text: &str| serde_json::from_str::<Young>(text).unwrap();
    assert!(matches!(read(r#"{"kind":"cat"}"#), Young::Kitten(_)));
    assert!(matches!(read(r#"{"kind":"Kitten"}"#), Young::Kitten(_)));
    // The mapping comes first.
    assert!(matches!(read(r#"{"kind":"Puppy"}"#), Young::Kitten(_)));
    assert!(matches!(read(r#"{"kind":"dog"}"#), Young::Puppy(_)));
    assert!(matches!(read(r#"{"kind":"bird"}"#), Young::Other(_)));
    for kind in ["cat", "Kitten", "Puppy", "dog", "bird"] {
        same::<Young>(&format!(r#"{{"kind":"{kind}","bark":1}}"#));
    }
    assert_eq!(serde_json::to_value(Young::Puppy(made::Puppy::default())).unwrap()["kind"], "dog");
}

/// `defaultMapping` of OpenAPI 3.2.
#[test]
fn another_value_of_a_tag_and_none_mean_the_default() {
    use made::Vehicle;
    let read = |text: &str| serde_json::from_str::<Vehicle>(text).unwrap();
    assert!(matches!(read(r#"{"kind":"car","doors":3}"#), Vehicle::Car(_)));
    assert!(matches!(read(r#"{"kind":"Car"}"#), Vehicle::Car(_)));
    assert!(matches!(read(r#"{"kind":"Bike"}"#), Vehicle::Bike(_)));
    assert!(matches!(read(r#"{"kind":"boat","doors":3}"#), Vehicle::Thing2(thing) if thing.doors == Some(3)));
    assert!(matches!(read(r#"{"doors":3}"#), Vehicle::Thing2(_)));
    assert!(matches!(read("7"), Vehicle::Other(_)));
    for text in
        [r#"{"kind":"boat","doors":3}"#, r#"{"doors":3}"#, r#"{"kind":"Car"}"#, r#"{"kind":7}"#, r#"{"doors":"x"}"#]
    {
        same::<Vehicle>(text);
    }
}

#[test]
fn a_mistake_within_a_union_has_its_path() {
    let error = |text: &str| serde_json::from_str::<made::All>(text).unwrap_err().to_string();
    let found = error(r#"{"l":{"kind":"car","doors":"x"}}"#);
    assert!(found.starts_with("l.doors: expected an integer, found a string"), "{found}");
    let found = error(r#"{"j":{"kind":"dog","bark":[]}}"#);
    assert!(found.starts_with("j.bark: expected an integer, found an array"), "{found}");
}
