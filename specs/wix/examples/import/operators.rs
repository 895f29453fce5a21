//! The operators of a field of a query, as the kinds of `src/query/kind.rs` have them.

use std::collections::BTreeMap;

/// Sets of operators, by the names of their types: the operators in words, and the traits.
pub(crate) type Sets = BTreeMap<String, (String, String)>;

/// The operators of Wix: the part of a set's name, and the trait.
const OPERATORS: [(&str, &str, &str); 13] = [
    ("$eq", "Eq", "Equal"),
    ("$ne", "Ne", "Unequal"),
    ("$in", "In", "OneOf"),
    ("$nin", "Nin", "NoneOf"),
    ("$gt", "Order", "Ordered"),
    ("$gte", "", ""),
    ("$lt", "", ""),
    ("$lte", "", ""),
    ("$startsWith", "Prefix", "Prefixed"),
    ("$hasSome", "Some", "SomeOf"),
    ("$hasAll", "All", "AllOf"),
    ("$exists", "Exists", "Existing"),
    ("$isEmpty", "Empty", "Emptied"),
];

/// The kind with these operators, of those that a query can write.
pub(crate) fn among(operators: &[String], is_list: bool, kind: String, sets: &mut Sets) -> Option<String> {
    let operators: Vec<&str> = operators.iter().map(String::as_str).collect();
    // All that the SDK has for such a field.
    let operators = match operators.as_slice() {
        ["*"] if !is_list => return Some(kind),
        ["*"] => vec!["$exists", "$hasAll", "$hasSome", "$isEmpty"],
        ["$hasAll", "$hasSome"] => return Some(format!("List<{kind}>")),
        ["$eq", "$in", "$ne", "$nin"] => return Some(format!("Exact<{kind}>")),
        other => other.to_vec(),
    };
    let known: Vec<_> = OPERATORS.iter().filter(|(written, ..)| operators.contains(written)).collect();
    // One that is not known is left out, and the field with it if it has no other.
    if known.is_empty() && !operators.is_empty() {
        return None;
    }
    let compared = known.iter().filter(|(written, ..)| ["$gt", "$gte", "$lt", "$lte"].contains(written)).count();
    if compared != 0 && compared != 4 {
        return None;
    }
    let name: String = known.iter().map(|(_, name, _)| *name).collect();
    let name = if name.is_empty() { "Nothing".to_owned() } else { name };
    let words: Vec<String> = known.iter().map(|(written, ..)| format!("`{written}`")).collect();
    let words =
        if words.is_empty() { "None: a field to sort by.".to_owned() } else { format!("{}.", words.join(", ")) };
    let traits: Vec<&str> = known.iter().map(|(.., name)| *name).filter(|name| !name.is_empty()).collect();
    sets.insert(name.clone(), (words, traits.join(", ")));
    Some(format!("Of<{kind}, sets::{name}>"))
}
