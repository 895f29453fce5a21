//! JSON in which no object has a key twice.

use serde_json::{Map, Value};

use super::contract::{Decode, Encode, Mismatch, Source, View};
use super::primitive::JsonError;
use super::text::from_slice;

/// Reads a tree whose fields decide something about security: of two fields with one name neither may win.
///
/// # Errors
/// Not JSON, deeper than 128 levels, or an object with a key twice.
pub(crate) fn strict(text: &[u8]) -> Result<Value, JsonError> {
    from_slice(text).map(|Tree(value)| value)
}

struct Tree(Value);

impl Encode for Tree {
    fn view(&self) -> View<'_> {
        self.0.view()
    }
}

impl Decode for Tree {
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        match from {
            Source::List(items) => {
                let mut list = Vec::new();
                loop {
                    let mut item = Self::empty();
                    if !items.next(&mut item)? {
                        break;
                    }
                    list.push(item.0);
                }
                self.0 = Value::Array(list);
            }
            Source::Map(entries) => {
                let mut map = Map::new();
                loop {
                    let mut value = Self::empty();
                    let Some(key) = entries.entry(&mut value)? else { break };
                    if map.insert(key, value.0).is_some() {
                        return Err(Mismatch::of("an object has a key twice"));
                    }
                }
                self.0 = Value::Object(map);
            }
            single => self.0.fill(single)?,
        }
        Ok(())
    }

    fn empty() -> Self {
        Self(Value::Null)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_read_as_serde_json_reads_it() {
        let text = r#"{"a": [1, -2, 2.5, 18446744073709551615, "\u00e9", null, true, {}], "b": {"a": []}}"#;
        assert_eq!(strict(text.as_bytes()).unwrap(), serde_json::from_str::<Value>(text).unwrap());
    }

    // LM-5
    #[test]
    fn a_key_twice_is_an_error_at_any_depth() {
        for text in [r#"{"a":1,"a":1}"#, r#"[{"x":{"a":1,"b":2,"a":3}}]"#, r#"{"a":1,"\u0061":2}"#] {
            assert!(strict(text.as_bytes()).unwrap_err().to_string().contains("an object has a key twice"), "{text}");
        }
    }

    // LM-5
    #[test]
    fn depth_is_bounded_and_nothing_may_follow() {
        for text in ["[".repeat(100_000), "{\"a\":".repeat(100_000), "1 2".to_owned(), String::new()] {
            assert!(strict(text.as_bytes()).is_err());
        }
    }
}
