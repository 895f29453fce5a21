//! A document that is not yet what it is meant to be, and the overlay that makes it so.

use serde_json::{Value, json};

use crate::random::Random;

/// What an overlay changes here.
const KEYS: [&str; 5] = ["security", "x-identities", "x-permissions", "includes", "schemes"];

/// Takes some of `written` away, or puts something else there, and says how to undo that.
pub(crate) fn unwrite(written: &mut Value, random: &mut Random) -> Value {
    let mut places = Vec::new();
    collect(written, "$", "", &mut places);
    let mut actions = Vec::new();
    for _ in 0..1 + random.below(3) {
        if places.is_empty() {
            break;
        }
        let place = places.swap_remove(random.below(places.len()));
        actions.extend(undo(written, &place, random));
    }
    json!({ "overlay": "1.0.0", "info": { "title": "O", "version": "1" }, "actions": actions })
}

/// An object's key: the target that finds the object, the same as a JSON pointer, and the key.
struct Place {
    target: String,
    pointer: String,
    key: &'static str,
}

fn collect(node: &Value, target: &str, pointer: &str, places: &mut Vec<Place>) {
    let Some(map) = node.as_object() else { return };
    for key in KEYS {
        if map.get(key).is_some_and(Value::is_array) {
            places.push(Place { target: target.to_owned(), pointer: pointer.to_owned(), key });
        }
    }
    for (key, value) in map {
        let below = format!("{pointer}/{}", key.replace('/', "~1"));
        collect(value, &format!("{target}['{key}']"), &below, places);
    }
    let tags = || map.get("tags").and_then(Value::as_array).into_iter().flatten();
    for (index, tag) in tags().enumerate() {
        // A name that is there twice would lead to both.
        let is_one = tags().filter(|other| other.get("name") == tag.get("name")).count() == 1;
        if let Some(name) = tag.get("name").and_then(Value::as_str).filter(|_| is_one) {
            // By its name and not by its number, as somebody would.
            collect(tag, &format!("{target}.tags[?@.name == '{name}']"), &format!("{pointer}/tags/{index}"), places);
        }
    }
}

fn undo(written: &mut Value, place: &Place, random: &mut Random) -> Vec<Value> {
    let Place { target, pointer, key } = place;
    let Some(map) = written.pointer_mut(pointer).and_then(Value::as_object_mut) else { return Vec::new() };
    let Some(meant) = map.get(*key).and_then(Value::as_array).cloned() else { return Vec::new() };
    let all = json!({ "target": target, "update": { *key: meant } });
    // What asks for nothing opens the call, so it is not joined to what is there.
    let opens = meant.iter().any(|one| one.as_object().is_some_and(serde_json::Map::is_empty));
    match random.below(if opens { 2 } else { 3 }) {
        // It is not there yet.
        0 => {
            map.remove(*key);
            vec![all]
        }
        // It is longer or another: lists are joined by an update, so what is there goes first.
        1 => {
            map.insert((*key).to_owned(), json!([]));
            vec![json!({ "target": format!("{target}['{key}']"), "remove": true }), all]
        }
        // Its beginning is there, and the rest is joined.
        _ => {
            let half = meant.len() / 2;
            let (first, rest) = meant.split_at(half);
            map.insert((*key).to_owned(), json!(first));
            vec![json!({ "target": target, "update": { *key: rest } })]
        }
    }
}
