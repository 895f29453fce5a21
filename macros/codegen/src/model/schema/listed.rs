//! Values that have no type in Rust together: `null`, an enum of several kinds, none at all.

use super::builder::TypeBuilder;
use super::keywords::is_null;
use crate::model::shape::Constant;
use crate::parse::{Kind, Node};

/// The most values of any JSON that are told apart.
const LISTED: usize = 256;

/// The most references and wrappers that are looked through for a value.
pub(super) const STEPS: usize = 32;

impl<'f> TypeBuilder<'f> {
    /// The values of a property that is any JSON, by the first of some schemas that lists them.
    pub(super) fn listed(&mut self, schemas: impl Iterator<Item = Node<'f>>) -> Option<Constant> {
        let schemas: Vec<Node<'f>> = schemas.collect();
        let mut texts = schemas.iter().find_map(|schema| self.listed_by(*schema))?;
        if !texts.is_empty()
            && !texts.iter().any(|text| text == "null")
            && schemas.iter().all(|schema| self.is_nullable(*schema))
        {
            texts.push("null".to_owned());
        }
        (texts.len() <= LISTED).then_some(Constant::Listed(texts))
    }

    fn listed_by(&mut self, schema: Node<'f>) -> Option<Vec<String>> {
        let mut node = schema;
        for _ in 0..STEPS {
            if matches!(node.kind(), Kind::Bool(false)) {
                return Some(Vec::new());
            }
            if let Some(only) = node.get("const") {
                return Some(vec![json(only)?]);
            }
            if let Some(list) = node.get("enum").filter(|list| list.is_list()) {
                return list.items().take(LISTED + 1).map(json).collect();
            }
            if is_null(node) {
                return Some(vec!["null".to_owned()]);
            }
            node = if node.get("$ref").is_some() { self.resolve_schema(node)? } else { self.innermost(node)? };
        }
        None
    }
}

/// The most levels of a value that is written out.
const DEPTH: usize = 16;

/// A value as JSON, if it is not too deep.
pub(super) fn json(value: Node<'_>) -> Option<String> {
    let mut out = String::new();
    value.json(DEPTH, &mut out)?;
    Some(out)
}
