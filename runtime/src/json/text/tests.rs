//! Text that is read here is read as by `serde_json`; the errors for other text.

use proptest::prelude::*;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::*;
use crate::json::Extra;
use crate::json::primitive::exact;
use crate::json::to_value;

/// The value, if it is read here.
fn quick<T: Decode>(text: &str) -> Option<T> {
    let mut value = T::empty();
    fill(text, &mut value).ok().map(|()| value)
}

/// Reads it in both ways: what is taken here is taken by `serde_json`, and comes to the same.
fn compare(text: &str) -> Option<Value> {
    let quick = quick::<Value>(text)?;
    // What no float holds is kept as a text; `serde_json` refuses it.
    if serde_json::from_str::<Value>(text).is_err_and(|error| error.to_string().contains("out of range")) {
        assert!(serde_json::from_str::<IgnoredAny>(text).is_ok(), "{text}");
        return None;
    }
    let read: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    // Not by `==`, for which `-0.0` is `0.0`.
    assert_eq!(serde_json::to_string(&quick).unwrap(), serde_json::to_string(&read).unwrap(), "{text}");
    Some(quick)
}

#[rustfmt::skip]
const JSON: &[&str] = &[
    "null", " true ", "\tfalse\r\n", "0", "-1", "-0", "1.5e3", "1E-2", "999999999999999999", "1000000000000000000",
    "18446744073709551615", "-9223372036854775808", "1e400000", "\"\"", "\"\\u00e9\\ud83d\\ude00\\\"\\\\\"", "\"é😀\"",
    "[]", "[ ]", "{}", "{ }", "[1,[2,{\"a\":[]}]]", "{\"a\":1,\"b\":{\"c\":\"d\\n\"}}", "{\"a\":1,\"a\":2}",
    "{\"\\u0061\":1}", "\"12345678\"", "\"1234567\"", "\"\u{7f}\u{80}\"", "[1 , 2 ]", "{\"a\" : 1 , \"b\":2 }",
];

#[rustfmt::skip]
const OTHER_TEXT: &[&str] = &[
    "", " ", "nul", "nullx", "True", "01", "-", "-01", "+1", "1.", ".5", "1e", "1e+", "0x1", "1 2", "1-2", "\"", "\"\\\"",
    "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\u{1}\"", "\"a\nb\"", "'a'", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]",
    "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{a:1}", "{1:1}", "{\"a\":1 \"b\":2}", "{\"a\":1]", "[1}", "\u{feff}1",
    "NaN", "Infinity", "\"\\\u{1}\"", "\"\\", "//1", "{\"a\" 1}", "1,", "[]]", "\u{a0}1",
];

#[test]
fn what_serde_json_takes_is_taken_here() {
    for text in JSON {
        assert_eq!(compare(text).is_some(), serde_json::from_str::<Value>(text).is_ok(), "{text}");
    }
    for levels in [126, 127, 128, 100_000] {
        let text = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert_eq!(compare(&text).is_some(), levels < 128, "{levels}");
        let text = format!("{}1{}", "{\"a\":".repeat(levels), "}".repeat(levels));
        assert_eq!(compare(&text).is_some(), levels < 128, "{levels}");
    }
}

#[test]
fn a_number_that_no_float_holds_is_a_text_in_any_json_and_an_error_elsewhere() {
    let read = quick::<Value>(r#"{"a":1e400,"b":[-1E+999]}"#).unwrap();
    let text = |text: &str| exact(text).map_or_else(|| Value::from(text), Value::Number);
    assert_eq!(read, serde_json::json!({ "a": text("1e400"), "b": [text("-1E+999")] }));
    assert_eq!(quick::<Vec<()>>("[1e400]"), Some(vec![()]));
    assert_eq!(quick::<Value>("1e400"), exact("1e400").map(Value::Number));
    assert_eq!((quick::<f64>("1e400"), quick::<String>("1e400"), quick::<i64>("1e400")), (None, None, None));
    assert_eq!((quick::<Value>("1e"), quick::<Value>("-")), (None, None));
}

#[test]
fn an_error_in_a_page_has_the_path_and_the_place_of_the_one_elsewhere() {
    let said = |text: &[u8]| fill_or_say(text, &mut Vec::<(i64, Extra)>::new()).unwrap_err().to_string();
    for text in ["[[1,{}],\n [\"a\",{}]]", "[[1,{}], [1.5, {}]]", "{}", "1", "[[1,\n[]]]", "[[1, {}, 2]]"] {
        let other = from_slice::<Vec<(i64, Extra)>>(text.as_bytes()).unwrap_err().to_string();
        let line = |text: &str| text.rsplit_once(" column ").map(|(before, _)| before.to_owned());
        assert_eq!(line(&said(text.as_bytes())), line(&other));
    }
    assert_eq!(said(b"[[1,{}],\n[1,{}"), "it is not JSON at line 2 column 5");
    assert_eq!(said(b"[[1,{}]] 2"), "it is not JSON at line 1 column 9");
    assert_eq!(said(b"\xff"), "it is not UTF-8");
}

#[test]
fn what_is_no_json_is_not_taken() {
    for text in OTHER_TEXT {
        assert_eq!(quick::<Value>(text), None, "{text}");
    }
}

/// JSON, and what is nearly JSON.
fn texts() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        Just("{".to_owned()),
        Just("}".to_owned()),
        Just("[".to_owned()),
        Just("]".to_owned()),
        Just(",".to_owned()),
        Just(":".to_owned()),
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just(" ".to_owned()),
        "-?[0-9]{1,21}(\\.[0-9]{0,3})?([eE][+-]?[0-9]{0,3})?",
        "\"[a-c\\\\\"\u{0}-\u{1f}é😀]{0,12}\"",
        "\"(\\\\[\"\\\\/bfnrtux0-9a-f]{1,5}){0,3}\"",
    ];
    prop::collection::vec(token, 0..12).prop_map(|tokens| tokens.concat())
}

fn trees() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(".{0,9}", inner, 0..6).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_taken_comes_to_what_serde_json_reads(text in texts()) {
        compare(&text);
    }

    #[test]
    fn every_tree_is_taken(tree in trees()) {
        for text in [serde_json::to_string(&tree).unwrap(), serde_json::to_string_pretty(&tree).unwrap()] {
            let read = compare(&text);
            prop_assert_eq!(to_value(&read.unwrap()).unwrap(), serde_json::from_str::<Value>(&text).unwrap());
        }
        prop_assert_eq!(crate::json::to_vec(&tree).unwrap(), serde_json::to_vec(&tree).unwrap());
    }
}
