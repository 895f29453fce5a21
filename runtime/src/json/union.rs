//! One of several shapes.

use serde_json::Value;

use super::contract::{Budget, Decode, Encode, Mismatch, OneOf, Source, View, fill_from, tag_text};
use super::fit::{LOST, is_unlisted, lost, outline, own_lost};

/// Fills a union: with a tag, the variant that the tag names; otherwise the one that fits best, which is the one that
/// keeps most of the JSON. What fits no variant is kept as JSON.
///
/// # Errors
/// The variant that the tag names does not take the rest, or the input is not JSON.
pub fn fill_one_of(union: &mut dyn OneOf, from: Source<'_, '_>) -> Result<(), Mismatch> {
    if let Source::Chosen(index, view, copy) = from {
        union.turn(index);
        return view.take().map_or(Ok(()), |view| copy(view, union.held_mut()));
    }
    let outer = from.budget();
    let mut tree = Value::Null;
    tree.fill(from)?;
    let choices = union.choices();
    match choices.tag {
        Some(tag) => {
            let value = tree.get(tag).map_or(View::Absent, Encode::view);
            let text = tag_text(&value).unwrap_or_default();
            let found = choices.of_tag(&text);
            if let (None, Some(default)) = (found, choices.default) {
                union.turn(default);
                if fill_from(tree.view(), union.held_mut(), outer.as_ref()).is_ok() {
                    return Ok(());
                }
            }
            union.turn(found.unwrap_or(choices.count));
            // A number is no text, though both may be written alike.
            if found.is_some() && is_other_kind(&value, &union.held().1.view(), tag) {
                union.turn(choices.count);
            }
            fill_from(tree.view(), union.held_mut(), outer.as_ref())
        }
        None => {
            let budget = outer.unwrap_or_else(|| Budget::of(&tree));
            let filled = fill_best(union, &tree, &budget);
            if filled { Ok(()) } else { keep(union, &tree, choices.count, &budget) }
        }
    }
}

/// Returns true if one of a tag and the field for it is a text, and the other a number or a boolean.
fn is_other_kind(tag: &View<'_>, held: &View<'_>, name: &str) -> bool {
    let View::Model(model) = held else { return false };
    let Some(index) = model.fields().names.iter().position(|field| *field == name) else { return false };
    let field = model.field(index);
    let differ = |text: &View<'_>, other: &View<'_>| {
        text.text().is_some() && other.text().is_none() && tag_text(other).is_some()
    };
    differ(tag, &field) || differ(&field, tag)
}

fn keep(union: &mut dyn OneOf, tree: &Value, index: usize, budget: &Budget) -> Result<(), Mismatch> {
    union.turn(index);
    fill_from(tree.view(), union.held_mut(), Some(budget))
}

/// Fills the variant that fits best; `false` when none took the value.
///
/// That is the first that keeps everything with a type and knows every value of an enum, or what comes nearest to it: what
/// is lost of the object itself weighs more than what is lost deeper, and that more than what is not known.
fn fill_best(union: &mut dyn OneOf, tree: &Value, budget: &Budget) -> bool {
    let mut order = Vec::new();
    for index in 0..union.choices().count {
        union.turn(index);
        if let Some(outline) = outline(&union.held().1.view(), tree) {
            order.push((outline, index));
        }
    }
    // The sort is stable: of two that fit alike, the document's first one wins.
    order.sort_by_key(|(outline, _)| std::cmp::Reverse(outline.known));
    let mut best: Option<((usize, usize, bool), usize)> = None;
    let mut held = None;
    for (tried, (outline, index)) in order.into_iter().enumerate() {
        // What cannot be better is not tried: all that is lost of the object itself is lost.
        if best.is_some_and(|(least, _)| (outline.lost, LOST * outline.lost, false) >= least) {
            continue;
        }
        if tried > 0 && !budget.spend(tree) {
            break;
        }
        held = None;
        if keep(union, tree, index, budget).is_err() {
            continue;
        }
        held = Some(index);
        let view = union.held().1.view();
        let losses = (own_lost(&view, tree), lost(&view, tree), is_unlisted(&view));
        if losses == (0, 0, false) {
            return true;
        }
        if best.is_none_or(|(least, _)| losses < least) {
            best = Some((losses, index));
        }
    }
    // It may be what the union holds already.
    best.is_some_and(|(_, index)| held == Some(index) || keep(union, tree, index, budget).is_ok())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::json::{Choices, Fields, Model, from_slice, to_value};

    #[derive(Default)]
    struct Point {
        x: i64,
        y: Option<i64>,
    }

    impl Model for Point {
        fn empty() -> Self {
            Self::default()
        }
        fn get(&self, index: usize) -> Result<&dyn Decode, &'static Fields> {
            let fields = [&self.x as &dyn Decode, &self.y];
            fields.get(index).copied().ok_or(&Fields {
                names: &["x", "y"],
                required: &[1],
                described: false,
                plain: true,
            })
        }
        fn get_mut(&mut self, index: usize) -> Option<&mut dyn Decode> {
            match index {
                0 => Some(&mut self.x),
                1 => Some(&mut self.y),
                _ => None,
            }
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
            &Choices {
                count: 3,
                names: &["Point", "List", "Text", "Other"],
                tag: None,
                tags: &[],
                schemas: &[],
                default: None,
            }
        }
        fn held(&self) -> (usize, &dyn Decode) {
            match self {
                Self::Point(held) => (0, held),
                Self::List(held) => (1, held),
                Self::Text(held) => (2, held),
                Self::Other(held) => (3, held),
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
