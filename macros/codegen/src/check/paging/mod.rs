//! How operations page: what `x-paging` says, if the places it names are there, or what the document makes plain.

mod place;
mod recognised;
mod words;

use super::table::{End, Origin, Paging, PagingStyle, Target};
use crate::diag::{Diagnostic, nearest};
use crate::model::{Call, Named, Notes, Shape, is_foreign};
use crate::parse::{Kind, Node};
use place::{first, in_request, origin, response, target, walk};
pub(super) use place::{resolved, unaliased};

/// The paging of an operation: as `x-paging` says, or as its parameters and its response show.
pub(super) fn paging(node: Node<'_>, call: &Call, types: &[Named], notes: &mut Notes) -> Option<Paging> {
    // `false` is a word of ours, whatever else a document has there.
    if node.get("x-paging").is_some_and(|written| matches!(written.kind(), Kind::Bool(false))) {
        return None;
    }
    let written = node.get("x-paging").filter(|written| !is_foreign("x-paging", *written, false, notes));
    let Some(written) = written else { return recognised::paging(node, call, types) };
    match read(written, call, types) {
        Ok(paging) => Some(paging),
        Err((why, at)) => {
            notes.error(Diagnostic::Paging { why }, at);
            // The program goes through pages all the same, and this is its one error.
            let response = response(call)?;
            let found = written.text_at("items").and_then(|items| walk(response, items, types).ok());
            let item = found.and_then(|found| match unaliased(found.shape, types) {
                Shape::List(item) => Some((**item).clone()),
                _ => None,
            });
            let guessed = || recognised::items(response, types).map(|(_, item)| item);
            let item = item.or_else(guessed).unwrap_or(Shape::Any);
            Some(Paging { style: PagingStyle::Link, items: Vec::new(), item })
        }
    }
}

type Wrong<'f> = (String, Node<'f>);

/// The keys of every style, and those of each.
const KEYS: [&str; 2] = ["style", "items"];
const KEYS_OF: [(&str, &[&str]); 5] = [
    ("cursor", &["next", "cursor", "more", "prev", "before", "drop"]),
    ("offset", &["offset", "first", "limit", "total", "pages", "more"]),
    ("page", &["page", "first", "total", "pages", "more"]),
    ("link", &[]),
    ("url", &["next", "prev"]),
];

fn read<'f>(written: Node<'f>, call: &Call, types: &[Named]) -> Result<Paging, Wrong<'f>> {
    let response = response(call).ok_or_else(|| ("the response is not JSON, or several".into(), written))?;
    let (style, style_at) = text(written, "style")?;
    let Some((_, keys)) = KEYS_OF.iter().find(|(name, _)| *name == style) else {
        return Err(("`style` is `cursor`, `offset`, `page`, `link` or `url`".into(), style_at));
    };
    let known = || KEYS.iter().chain(*keys).copied();
    if let Some((key, value)) = written.entries().find(|(key, _)| !known().any(|known| known == *key)) {
        let near = nearest(key, known()).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        return Err((format!("the style `{style}` has no `{key}`{near}"), value));
    }
    let (items, items_at) = text(written, "items")?;
    let found = walk(response, items, types).map_err(|why| (why, items_at))?;
    let Shape::List(item) = unaliased(found.shape, types) else {
        return Err((format!("`{items}` in the response is not a list"), items_at));
    };
    let reader = Reader { written, response, call, types };
    let style = match style {
        "cursor" => reader.cursor()?,
        "offset" => {
            let (offset, first) = reader.number("offset", 0)?;
            let limit = written.get("limit").map(|_| reader.number("limit", 0)).transpose()?.map(|(limit, _)| limit);
            PagingStyle::Offset { offset, first, limit, end: reader.end()? }
        }
        "page" => {
            let (page, first) = reader.number("page", 1)?;
            PagingStyle::Page { page, first, end: reader.end()? }
        }
        "link" => PagingStyle::Link,
        _ => PagingStyle::Url { next: reader.url("next")?, prev: reader.optional("prev", Reader::url)? },
    };
    Ok(Paging { style, items: found.fields, item: (**item).clone() })
}

/// Reads the keys of one `x-paging`.
struct Reader<'f, 'c> {
    written: Node<'f>,
    response: &'c Shape,
    call: &'c Call,
    types: &'c [Named],
}

impl<'f> Reader<'f, '_> {
    fn cursor(&self) -> Result<PagingStyle, Wrong<'f>> {
        let cursor = self.target("cursor")?;
        let prev = self.optional("prev", Self::token)?;
        let before = self.optional("before", Self::target)?;
        if let (None, Some(_), Some(at)) = (&prev, &before, self.written.get("before")) {
            return Err(("`before` takes the cursor that `prev` names, and there is no `prev`".into(), at));
        }
        let mut drop = Vec::new();
        let dropped = self.written.get("drop");
        if let Some(other) = dropped.filter(|dropped| !dropped.is_list()) {
            return Err(("`drop` must be a list of JSON pointers".into(), other));
        }
        for item in dropped.into_iter().flat_map(Node::items) {
            let pointer = item.text().filter(|pointer| !pointer.is_empty());
            let pointer = pointer.ok_or_else(|| ("each of `drop` is a JSON pointer to a field".to_owned(), item))?;
            in_request(&cursor, pointer, self.call, self.types).map_err(|why| (why, item))?;
            drop.push(pointer.to_owned());
        }
        Ok(PagingStyle::Cursor {
            next: self.token("next")?,
            prev: prev.map(|prev| (prev, before.unwrap_or_else(|| cursor.clone()))),
            more: self.optional("more", Self::truth)?,
            cursor,
            drop,
        })
    }

    fn end(&self) -> Result<End, Wrong<'f>> {
        Ok(End {
            pages: self.optional("pages", Self::count)?,
            total: self.optional("total", Self::count)?,
            more: self.optional("more", Self::truth)?,
        })
    }

    fn optional<T>(&self, key: &str, read: fn(&Self, &str) -> Result<T, Wrong<'f>>) -> Result<Option<T>, Wrong<'f>> {
        self.written.get(key).map(|_| read(self, key)).transpose()
    }

    /// A place in the request for a number, and the number that comes first: that of `first`, or of the schema.
    fn number(&self, key: &str, otherwise: u64) -> Result<(Target, u64), Wrong<'f>> {
        let (text, at) = text(self.written, key)?;
        let target = target(text, self.call, self.types).map_err(|why| (why, at))?;
        let pointer = match &target {
            Target::Body(pointer) | Target::QueryJson(_, pointer) => pointer,
            Target::Query(_) | Target::Header(_) => "",
        };
        let schema = in_request(&target, pointer, self.call, self.types).map_err(|why| (why, at))?.schema;
        let Some(given) = self.written.get("first") else {
            return Ok((target, first(schema, self.written).unwrap_or(otherwise)));
        };
        match given.kind() {
            Kind::Number("0") => Ok((target, 0)),
            Kind::Number("1") => Ok((target, 1)),
            _ => Err(("`first` is 0 or 1".into(), given)),
        }
    }

    fn target(&self, key: &str) -> Result<Target, Wrong<'f>> {
        let (text, at) = text(self.written, key)?;
        target(text, self.call, self.types).map_err(|why| (why, at))
    }

    /// A cursor in the response.
    fn token(&self, key: &str) -> Result<Origin, Wrong<'f>> {
        self.origin(key, "a string or an integer", |shape| {
            matches!(shape, Shape::Text | Shape::Typed(_) | Shape::Int32 | Shape::Int64 | Shape::Uint64)
        })
    }

    /// A number in the response.
    fn count(&self, key: &str) -> Result<Origin, Wrong<'f>> {
        let numbers = |shape: &Shape| matches!(shape, Shape::Int32 | Shape::Int64 | Shape::Uint64 | Shape::Float64);
        self.origin(key, "a number", numbers)
    }

    fn truth(&self, key: &str) -> Result<String, Wrong<'f>> {
        self.pointer(key, "a boolean", |shape| *shape == Shape::Bool)
    }

    fn url(&self, key: &str) -> Result<String, Wrong<'f>> {
        self.pointer(key, "a string", |shape| matches!(shape, Shape::Text | Shape::Typed(_)))
    }

    fn origin(&self, key: &str, what: &str, fits: fn(&Shape) -> bool) -> Result<Origin, Wrong<'f>> {
        let (text, at) = text(self.written, key)?;
        match origin(text, self.call).map_err(|why| (why, at))? {
            Origin::Body(_) => self.pointer(key, what, fits).map(Origin::Body),
            header => Ok(header),
        }
    }

    fn pointer(&self, key: &str, what: &str, fits: fn(&Shape) -> bool) -> Result<String, Wrong<'f>> {
        let (pointer, at) = text(self.written, key)?;
        let found = walk(self.response, pointer, self.types).map_err(|why| (why, at))?;
        if !fits(unaliased(found.shape, self.types)) {
            return Err((format!("`{pointer}` in the response is not {what}"), at));
        }
        Ok(pointer.to_owned())
    }
}

fn text<'f>(node: Node<'f>, key: &str) -> Result<(&'f str, Node<'f>), Wrong<'f>> {
    let value = node.get(key).ok_or_else(|| (format!("it has no `{key}`"), node))?;
    value.text().map(|text| (text, value)).ok_or_else(|| (format!("`{key}` must be a string"), value))
}
