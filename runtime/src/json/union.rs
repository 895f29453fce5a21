//! One of several shapes.

use std::cell::Cell;

use serde_json::Value;

use super::share::fill_from;
use super::{Decode, Encode, Mismatch, Source, View};

/// An enum of which each variant holds another shape, and one keeps any other JSON.
pub trait OneOf {
    /// How the variants are told apart.
    fn choices(&self) -> &'static Choices;
    /// The number of the variant; the one that keeps any JSON comes after the last.
    fn index(&self) -> usize;
    /// What the variant holds.
    fn held(&self) -> &dyn Encode;
    /// What the variant holds, to be filled.
    fn held_mut(&mut self) -> &mut dyn Decode;
    /// Turns into the variant of that number, holding nothing yet; past the last one, that which keeps any JSON.
    fn turn(&mut self, index: usize);
}

/// How the variants of a union are told apart.
#[derive(Debug)]
pub struct Choices {
    /// How many there are, without the one that keeps any JSON.
    pub count: usize,
    /// The property whose text says which one it is.
    pub tag: Option<&'static str>,
    /// For each variant, the texts of the tag that mean it.
    pub tags: &'static [&'static [&'static str]],
}

thread_local! {
    /// How many unions without a tag are being tried around the one at hand.
    static TRIED: Cell<u32> = const { Cell::new(0) };
}

/// How deep unions in unions are tried again when a guess was wrong. Deeper ones keep to their first guess, so that a
/// hostile reply cannot multiply the work with every level.
const RETRIED: u32 = 3;

/// Fills a union: with a tag, the variant that the tag names; otherwise the one that fits best, which is the one that
/// knows most of the object's keys. What fits no variant is kept as JSON.
///
/// # Errors
/// The variant that the tag names does not take the rest, or the input is not JSON.
pub fn fill_one_of(union: &mut dyn OneOf, from: Source<'_, '_>) -> Result<(), Mismatch> {
    if let Source::Chosen(index, view) = from {
        union.turn(index);
        return view.take().map_or(Ok(()), |view| fill_from(view, union.held_mut()));
    }
    let mut tree = Value::Null;
    tree.fill(from)?;
    let choices = union.choices();
    match choices.tag {
        Some(tag) => {
            let text = tree.get(tag).and_then(Value::as_str).unwrap_or_default();
            let found = choices.tags.iter().position(|tags| tags.contains(&text));
            union.turn(found.unwrap_or(choices.count));
            fill_from(tree.view(), union.held_mut())
        }
        None => {
            let outer = TRIED.get();
            TRIED.set(outer + 1);
            let filled = fill_best(union, &tree, if outer < RETRIED { usize::MAX } else { 1 });
            TRIED.set(outer);
            if filled { Ok(()) } else { keep(union, &tree, choices.count) }
        }
    }
}

fn keep(union: &mut dyn OneOf, tree: &Value, index: usize) -> Result<(), Mismatch> {
    union.turn(index);
    fill_from(tree.view(), union.held_mut())
}

/// Fills the variant that fits best, trying at most `tries`; `false` when none took the value.
fn fill_best(union: &mut dyn OneOf, tree: &Value, tries: usize) -> bool {
    let mut order: Vec<(usize, usize)> = Vec::new();
    for index in 0..union.choices().count {
        union.turn(index);
        if let Some(score) = outline(&union.held().view(), tree) {
            order.push((score, index));
        }
    }
    // The sort is stable: of two that fit alike, the spec's first one wins.
    order.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let mut unlisted = None;
    for (_, index) in order.into_iter().take(tries) {
        if keep(union, tree, index).is_ok() {
            if !union.held().is_unlisted() {
                return true;
            }
            unlisted.get_or_insert(index);
        }
    }
    unlisted.is_some_and(|index| keep(union, tree, index).is_ok())
}

/// How well an empty value's outline fits: none when it cannot, and otherwise the number of keys that both know.
fn outline(empty: &View<'_>, tree: &Value) -> Option<usize> {
    match (empty, tree) {
        (View::Model(model), Value::Object(object)) => {
            let names = model.names();
            let required =
                |index: usize| model.required().get(index / 64).is_some_and(|word| word & (1 << (index % 64)) != 0);
            let complete = names.iter().enumerate().all(|(index, name)| !required(index) || object.contains_key(*name));
            let known = names.iter().filter(|name| object.contains_key(**name)).count();
            // An object of which it knows nothing is not meant, unless it keeps what it does not know.
            let told = known > 0 || object.is_empty() || model.rest().is_some();
            (complete && told).then_some(1 + known)
        }
        (View::Map(_), Value::Object(_)) => Some(1),
        (View::List(_), Value::Array(_)) => Some(1),
        (View::Model(_) | View::Map(_) | View::List(_), _) => None,
        (View::Str(_), value) => value.is_string().then_some(1),
        (View::Bool(_), value) => value.is_boolean().then_some(1),
        (View::Int(_) | View::Float(_), value) => value.is_number().then_some(1),
        _ => Some(1),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::json::{Model, from_slice, to_value};

    #[derive(Default)]
    struct Point {
        x: i64,
        y: Option<i64>,
    }

    impl Model for Point {
        fn names(&self) -> &'static [&'static str] {
            &["x", "y"]
        }
        fn get(&self, index: usize) -> Option<&dyn Encode> {
            [&self.x as &dyn Encode, &self.y].get(index).copied()
        }
        fn get_mut(&mut self, index: usize) -> Option<&mut dyn Decode> {
            match index {
                0 => Some(&mut self.x),
                1 => Some(&mut self.y),
                _ => None,
            }
        }
        fn required(&self) -> &'static [u64] {
            &[1]
        }
        fn empty() -> Self {
            Self::default()
        }
    }

    /// A point, a list of itself, a text, or anything.
    enum Tree {
        Point(Point),
        List(Vec<Self>),
        Text(String),
        Other(Value),
    }

    impl OneOf for Tree {
        fn choices(&self) -> &'static Choices {
            &Choices { count: 3, tag: None, tags: &[] }
        }
        fn index(&self) -> usize {
            match self {
                Self::Point(_) => 0,
                Self::List(_) => 1,
                Self::Text(_) => 2,
                Self::Other(_) => 3,
            }
        }
        fn held(&self) -> &dyn Encode {
            match self {
                Self::Point(held) => held,
                Self::List(held) => held,
                Self::Text(held) => held,
                Self::Other(held) => held,
            }
        }
        fn held_mut(&mut self) -> &mut dyn Decode {
            match self {
                Self::Point(held) => held,
                Self::List(held) => held,
                Self::Text(held) => held,
                Self::Other(held) => held,
            }
        }
        fn turn(&mut self, index: usize) {
            *self = match index {
                0 => Self::Point(Point::default()),
                1 => Self::List(Vec::new()),
                2 => Self::Text(String::new()),
                _ => Self::Other(Value::Null),
            }
        }
    }

    impl Encode for Tree {
        fn view(&self) -> View<'_> {
            View::OneOf(self)
        }
    }

    impl Decode for Tree {
        fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
            fill_one_of(self, from)
        }
        fn empty() -> Self {
            Self::Other(Value::Null)
        }
    }

    fn read(value: &Value) -> Tree {
        from_slice(value.to_string().as_bytes()).unwrap()
    }

    #[test]
    fn the_variant_that_fits_is_taken_and_anything_else_is_kept() {
        assert!(matches!(read(&json!({"x": 1, "z": 2})), Tree::Point(Point { x: 1, y: None })));
        assert!(matches!(read(&json!([{"x": 1}, "a"])), Tree::List(list) if list.len() == 2));
        assert!(matches!(read(&json!("a")), Tree::Text(text) if text == "a"));
        for unknown in [json!({"y": 1}), json!(null), json!(1.5), json!({"x": "a"})] {
            let tree = read(&unknown);
            assert!(matches!(&tree, Tree::Other(kept) if *kept == unknown));
            assert_eq!(to_value(&tree).unwrap(), unknown);
        }
    }

    #[test]
    fn a_copy_keeps_the_variant_even_if_its_json_fits_another() {
        let tree = Tree::Other(json!("a"));
        assert!(matches!(crate::json::clone(&tree), Tree::Other(_)));
        assert!(!crate::json::eq(&tree, &Tree::Text("a".into())));
    }

    #[test]
    fn deep_unions_are_read_in_time_that_grows_with_their_size() {
        let deep = format!("{}{}", "[".repeat(120), "]".repeat(120));
        let begun = std::time::Instant::now();
        assert!(matches!(from_slice::<Tree>(deep.as_bytes()).unwrap(), Tree::List(_)));
        assert!(begun.elapsed().as_secs() < 2);
    }
}
