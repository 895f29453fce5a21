//! Examples of the document, if they are what it describes: documents often show others.

use super::limits::DEEPEST;
use super::scalar::of_format;
use crate::model::{Named, NamedKind, Shape, Struct, Union, Variant};
use crate::parse::{Kind, Node, string};

/// The example as JSON, if it is of the shape.
pub(super) fn fitted(example: Node<'_>, shape: &Shape, types: &[Named], formats: &[String]) -> Option<String> {
    let mut out = String::new();
    Fit { types, formats }.write(example, shape, DEEPEST, &mut out)?;
    Some(out)
}

/// The text of an example that is one.
pub(super) fn text_of(example: Node<'_>) -> Option<String> {
    example.text().map(str::to_owned)
}

struct Fit<'t> {
    types: &'t [Named],
    formats: &'t [String],
}

impl Fit<'_> {
    fn write(&self, node: Node<'_>, shape: &Shape, depth: usize, out: &mut String) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        match (shape, node.kind()) {
            (Shape::Text, Kind::Text(text)) => string(text, out),
            // Whether the program's type takes the text is not known.
            (Shape::Typed(number), Kind::Text(text)) => {
                let format = self.formats.get(*number)?;
                string(of_format(format).unwrap_or(text), out);
            }
            (Shape::Bool, Kind::Bool(value)) => out.push_str(if value { "true" } else { "false" }),
            (Shape::Int32, Kind::Number(text)) => out.push_str(&text.parse::<i32>().ok()?.to_string()),
            (Shape::Int64, Kind::Number(text)) => out.push_str(&text.parse::<i64>().ok()?.to_string()),
            (Shape::Uint64, Kind::Number(text)) => out.push_str(&text.parse::<u64>().ok()?.to_string()),
            (Shape::Float64, Kind::Number(text)) => out.push_str(&float(text)?),
            (Shape::Any, _) | (Shape::Object, Kind::Map) => node.json(depth, out)?,
            (Shape::OrNull(_), Kind::Null) => out.push_str("null"),
            (Shape::OrNull(inner), _) => self.write(node, inner, depth, out)?,
            (Shape::List(item), Kind::List) => {
                list(node.items().map(|one| (one, &**item)), out, |one, item, out| self.write(one, item, depth, out))?
            }
            (Shape::Tuple(places), Kind::List) if node.items().count() == places.len() => {
                list(node.items().zip(places), out, |one, place, out| self.write(one, place, depth, out))?;
            }
            (Shape::Map(value), Kind::Map) => {
                map(node.entries(), out, |_, one, out| self.write(one, value, depth, out))?;
            }
            (Shape::Named(id), _) => self.named(node, &self.types.get(id.0)?.kind, depth, out)?,
            _ => return None,
        }
        Some(())
    }

    fn named(&self, node: Node<'_>, kind: &NamedKind, depth: usize, out: &mut String) -> Option<()> {
        match kind {
            NamedKind::Alias(shape) => self.write(node, shape, depth, out),
            NamedKind::StringEnum(names) => {
                let text = node.text().filter(|text| names.values.iter().any(|value| value.wire == *text))?;
                string(text, out);
                Some(())
            }
            NamedKind::IntegerEnum(numbers) => {
                let Kind::Number(text) = node.kind() else { return None };
                let number = text
                    .parse::<i64>()
                    .ok()
                    .filter(|number| numbers.values.iter().any(|value| value.wire == *number))?;
                out.push_str(&number.to_string());
                Some(())
            }
            NamedKind::Struct(object) => self.object(node, object, depth, out),
            NamedKind::Union(union) => self.union(node, union, depth, out),
        }
    }

    fn object(&self, node: Node<'_>, object: &Struct, depth: usize, out: &mut String) -> Option<()> {
        let is_missing = |field: &&crate::model::Field| field.required && node.get(&field.wire).is_none();
        if !node.is_map() || object.fields.iter().any(|field| is_missing(&field)) {
            return None;
        }
        map(node.entries(), out, |key, value, out| {
            let field = object.fields.iter().find(|field| field.wire == key);
            match (field, &object.rest, value.kind()) {
                (Some(field), _, Kind::Null) if field.nullable => out.push_str("null"),
                (Some(field), ..) => self.write(value, &field.shape, depth, out)?,
                (None, Some(rest), _) => self.write(value, &rest.shape, depth, out)?,
                (None, None, _) => value.json(depth, out)?,
            }
            Some(())
        })
    }

    fn union(&self, node: Node<'_>, union: &Union, depth: usize, out: &mut String) -> Option<()> {
        let tag = union.tag.as_ref().map(|tag| node.text_at(tag).unwrap_or_default());
        let means = |variant: &Variant, tag: &str| variant.tags.iter().chain(&variant.name).any(|value| value == tag);
        let told = tag.and_then(|tag| union.variants.iter().position(|variant| means(variant, tag))).or(union.default);
        let mut variants =
            union.variants.iter().enumerate().filter(|(at, _)| tag.is_none() || told == Some(*at)).map(|(_, one)| one);
        variants.find_map(|variant| {
            let mut text = String::new();
            self.write(node, &variant.shape, depth, &mut text)?;
            out.push_str(&text);
            Some(())
        })
    }
}

fn float(text: &str) -> Option<String> {
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite())?;
    Some(format!("{number:?}"))
}

fn list<'f, T>(
    items: impl Iterator<Item = (Node<'f>, T)>,
    out: &mut String,
    mut each: impl FnMut(Node<'f>, T, &mut String) -> Option<()>,
) -> Option<()> {
    out.push('[');
    for (at, (item, what)) in items.enumerate() {
        out.push_str(if at == 0 { "" } else { "," });
        each(item, what, out)?;
    }
    out.push(']');
    Some(())
}

fn map<'f>(
    entries: impl Iterator<Item = (&'f str, Node<'f>)>,
    out: &mut String,
    mut each: impl FnMut(&'f str, Node<'f>, &mut String) -> Option<()>,
) -> Option<()> {
    out.push('{');
    for (at, (key, value)) in entries.enumerate() {
        out.push_str(if at == 0 { "" } else { "," });
        string(key, out);
        out.push(':');
        each(key, value, out)?;
    }
    out.push('}');
    Some(())
}
