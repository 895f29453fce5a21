//! JSON text to a tree.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions, parse_to_ast};

use super::forest::{Forest, Key, Kind, Map, NodeId};
use super::yaml::Broken;
use crate::diag::{Mistake, Source};

/// Adds the tree of a JSON text.
pub(super) fn plant(forest: &mut Forest, source: &Source) -> Result<NodeId, Broken> {
    let collect = CollectOptions { comments: CommentCollectionStrategy::Off, tokens: false };
    // The parser stops at 512 levels by itself, far from the end of any stack.
    let parsed = parse_to_ast(&source.text, &collect, &strict()).map_err(|error| Broken {
        mistake: match error.kind() {
            jsonc_parser::errors::ParseErrorKind::NestingDepthExceeded => {
                Mistake::Limit { what: "levels of nesting", limit: super::DEPTH_LIMIT }
            }
            kind => Mistake::Syntax { format: "JSON", why: lower(&kind.to_string()) },
        },
        start: error.range().start,
        end: error.range().end,
    })?;
    match &parsed.value {
        Some(value) => add(forest, source, value),
        None => Err(Broken {
            mistake: Mistake::Syntax { format: "JSON", why: "the file is empty".into() },
            start: 0,
            end: 0,
        }),
    }
}

/// JSON as RFC 8259 has it.
fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

fn add(forest: &mut Forest, source: &Source, value: &Value<'_>) -> Result<NodeId, Broken> {
    let range = value.range();
    let broken = |mistake| Broken { mistake, start: range.start, end: range.end };
    let kind = match value {
        Value::NullKeyword(_) => Kind::Null,
        Value::BooleanLit(literal) => Kind::Bool(literal.value),
        Value::NumberLit(literal) => Kind::Number(literal.value.into()),
        Value::StringLit(literal) => Kind::Text(literal.value.as_ref().into()),
        Value::Array(array) => {
            let mut items = Vec::with_capacity(array.elements.len());
            for element in &array.elements {
                items.push(add(forest, source, element)?);
            }
            Kind::List(items.into())
        }
        Value::Object(object) => {
            let mut entries = Vec::with_capacity(object.properties.len());
            for property in &object.properties {
                let range = property.name.range();
                let narrow = |at| u32::try_from(at).unwrap_or(u32::MAX);
                let key =
                    Key { name: property.name.as_str().into(), start: narrow(range.start), end: narrow(range.end) };
                entries.push((key, add(forest, source, &property.value)?));
            }
            Kind::Map(Map::new(entries, source).map_err(Broken::at)?)
        }
    };
    forest.add(kind, range.start, range.end).map_err(broken)
}

fn lower(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}
