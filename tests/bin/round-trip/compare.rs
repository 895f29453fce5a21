//! Whether what came out is what went in.

use serde_json::Value;

/// The first place where they differ, as a JSON pointer and what is wrong there. Nothing may be lost, and
/// nothing added.
pub(crate) fn difference(before: &Value, after: &Value) -> Option<String> {
    let mut path = String::new();
    let what = differ(before, after, &mut path)?;
    Some(format!("at `{path}` {what}"))
}

fn differ(before: &Value, after: &Value, path: &mut String) -> Option<String> {
    let length = path.len();
    match (before, after) {
        (Value::Object(old), Value::Object(new)) => {
            for (key, value) in old {
                path.push('/');
                path.push_str(key);
                match new.get(key) {
                    Some(other) => {
                        if let Some(what) = differ(value, other, path) {
                            return Some(what);
                        }
                    }
                    None => return Some("is lost".to_owned()),
                }
                path.truncate(length);
            }
            let added = new.keys().find(|key| !old.contains_key(*key))?;
            Some(format!("`{added}` is added"))
        }
        (Value::Array(old), Value::Array(new)) if old.len() == new.len() => {
            for (at, (value, other)) in old.iter().zip(new).enumerate() {
                path.push_str(&format!("/{at}"));
                if let Some(what) = differ(value, other, path) {
                    return Some(what);
                }
                path.truncate(length);
            }
            None
        }
        (Value::Number(old), Value::Number(new)) => {
            let whole = old.as_i64().zip(new.as_i64()).or(None);
            let same = old == new || (whole.is_none() && old.as_f64() == new.as_f64());
            (!same).then(|| format!("{old} became {new}"))
        }
        _ => (before != after).then(|| format!("{before} became {after}")),
    }
}
