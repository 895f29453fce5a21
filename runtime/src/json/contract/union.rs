//! Enums of which each variant has another shape.

use super::Decode;

/// An enum of which each variant holds another shape, and one keeps any other JSON.
pub trait OneOf {
    /// The names and tags of the variants.
    fn choices(&self) -> &'static Choices;
    /// The number of the variant, where the one that keeps any JSON comes after the last, and what it holds.
    fn held(&self) -> (usize, &dyn Decode);
    /// The value of the variant, to be filled.
    fn held_mut(&mut self) -> &mut dyn Decode;
    /// Turns into the variant of that number, holding nothing yet; past the last one, that which keeps any JSON.
    fn turn(&mut self, index: usize);
}

/// The variants of a union, and the tag that tells them apart.
#[derive(Debug)]
pub struct Choices {
    /// Their number, without the one that keeps any JSON.
    pub count: usize,
    /// Their names in Rust, with the one that keeps any JSON last.
    pub names: &'static [&'static str],
    /// The property whose value says which one it is.
    pub tag: Option<&'static str>,
    /// For each variant, the values of the tag that mean it; a boolean or a number as its text.
    pub tags: &'static [&'static [&'static str]],
    /// For each variant, the name of its schema, which is read as a value of the tag too; empty if it is not, and no list at all if no
    /// variant has one.
    pub schemas: &'static [&'static str],
    /// The variant that any other value of the tag means, and its absence.
    pub default: Option<usize>,
}

impl Choices {
    /// The variant that a value of the tag means.
    pub(in crate::json) fn of_tag(&self, text: &str) -> Option<usize> {
        let schema = || self.schemas.iter().position(|name| *name == text).filter(|_| !text.is_empty());
        self.tags.iter().position(|tags| tags.contains(&text)).or_else(schema)
    }
}
