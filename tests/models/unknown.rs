//! What a server sends and the document does not name is kept, handed out and written again.

use permitted::{Extra, Value};
use proptest::prelude::*;
use serde_json::json;

#[permitted::api("unknown.yaml")]
pub mod made {}

mod dropped {
    #[permitted::api("unknown.yaml", unknown_fields = drop)]
    pub mod made {}
}

/// A document with all that models are made of, and nothing that they do not name.
fn whole() -> Value {
    json!({
        "closed": {"name": "a"},
        "list": [{"name": "b"}, {"name": "c"}],
        "map": {"x": {"name": "d"}, "y": {"name": "e"}},
        "both": {"name": "f", "size": 1, "inner": {"name": "g"}},
        "tagged": [{"type": "round", "radius": 2, "at": {"name": "h"}}, {"type": "new", "edge": {"a": 1}}],
        "fitting": [{"key": "a"}, {"count": 1, "of": {"name": "i"}}, ["text", {"key": "b"}]],
        "tree": {"name": "j", "children": [{"name": "k", "children": []}]},
        "maybe": null,
        "open": {"name": "l", "other": {"name": "m"}}
    })
}

/// Every object in it that a struct reads, by its pointer; maps take only entries of their own kind.
fn objects(tree: &Value, at: &str, found: &mut Vec<String>) {
    match tree {
        Value::Object(map) => {
            if !["/map", "/open"].contains(&at) {
                found.push(at.to_owned());
            }
            map.iter().for_each(|(key, value)| objects(value, &format!("{at}/{key}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| objects(item, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map("[a-z]{1,3}", inner, 0..4).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn a_document_that_is_read_and_written_again_loses_nothing(
        fields in prop::collection::vec((any::<prop::sample::Index>(), "new_[a-z é\"]{0,4}", any_json()), 1..12),
    ) {
        let mut tree = whole();
        let mut places = Vec::new();
        objects(&tree, "", &mut places);
        for (place, key, value) in fields {
            let at: &String = place.get(places.as_slice());
            if let Some(Value::Object(map)) = tree.pointer_mut(at) {
                map.insert(key, value);
            }
        }
        let mut read: made::Whole = serde_json::from_value(tree.clone()).unwrap();
        prop_assert_eq!(&serde_json::to_value(read.clone()).unwrap(), &tree);
        prop_assert!(read.clone() == read);
        let text = serde_json::to_vec(&read).unwrap();
        prop_assert!(serde_json::from_slice::<made::Whole>(&text).unwrap() == read);
        // A change of one field leaves all others.
        read.closed = Some(made::Closed { name: Some("z".into()), ..read.closed.unwrap_or_default() });
        tree["closed"]["name"] = "z".into();
        prop_assert_eq!(serde_json::to_value(&read).unwrap(), tree);
    }
}

#[test]
fn unknown_fields_are_handed_out_and_can_be_set() {
    let mut closed: made::Closed = serde_json::from_str(r#"{"name":"a","subtotal":"9.50"}"#).unwrap();
    assert_eq!(closed.extra["subtotal"], "9.50");
    assert_eq!(closed.extra.len(), 1);
    closed.extra.remove("subtotal");
    assert_eq!(closed.extra, Extra::default());
    assert_eq!(closed, made::Closed { name: Some("a".into()), ..Default::default() });
    closed.extra.insert("tax".into(), 1.into());
    assert_eq!(serde_json::to_string(&closed).unwrap(), r#"{"name":"a","tax":1}"#);
    // The field counts, and no key is there twice.
    closed.extra.insert("name".into(), "other".into());
    assert_eq!(serde_json::to_string(&closed).unwrap(), r#"{"name":"a","tax":1}"#);
    assert!(format!("{closed:?}").contains("tax"));
}

#[test]
fn an_unknown_kind_of_a_union_is_kept_whole() {
    let text = r#"{"type":"new","edge":{"a":1}}"#;
    let shape: made::Shape = serde_json::from_str(text).unwrap();
    assert!(matches!(shape, made::Shape::Other(_)));
    assert_eq!(serde_json::to_string(&shape).unwrap(), text);
}

#[test]
fn they_are_dropped_on_request() {
    let closed: dropped::made::Closed = serde_json::from_str(r#"{"name":"a","subtotal":"9.50"}"#).unwrap();
    assert_eq!(serde_json::to_string(&closed).unwrap(), r#"{"name":"a"}"#);
}
