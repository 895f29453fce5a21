//! Paging that the document makes plain without `x-paging`: a list in the response, and a parameter that belongs to something
//! in the response by its name. In doubt there is none: items that nobody asked for do less harm than a list that ends too early.

use super::place::{fields, first, resolved, response, unaliased};
use super::words::{
    ABOUT, AROUND_ITEMS, CURSORS, IN_NEXT, ITEMS, MORE, NEXT_PAGE, OFFSET, OTHERS, PAGE, PAGES, SIZE, TAKE_CURSORS,
    TOTAL, URLS, letters,
};
use crate::check::table::{End, Origin, Paging, PagingStyle, Target};
use crate::model::{BodyKind, Call, Field, Named, Parameter, Place, Shape};
use crate::parse::{Node, NodeId, reference_token};

/// The deepest object about a page: `/paging/cursors/after`.
const DEEPEST: usize = 3;

/// The paging of an operation, if that is plain.
pub(super) fn paging(node: Node<'_>, call: &Call, types: &[Named]) -> Option<Paging> {
    let is_query = call.verb == "POST" && matches!(call.body.as_ref()?.kind, BodyKind::Json(_));
    if call.verb != "GET" && !is_query {
        return None;
    }
    let response = response(call)?;
    let (items, item) = items(response, types)?;
    let seen = Seen::new(node, call, response, types);
    let style = if is_query {
        seen.cursor(true)?
    } else {
        match seen.cursor(false) {
            Some(style) => style,
            None if seen.cursors(false).len() > 1 => return None,
            None => seen.url().or_else(|| seen.link()).or_else(|| seen.counted())?,
        }
    };
    Some(Paging { style, items, item })
}

/// The list of items: the response itself, its only list, or the only one with a name for it.
pub(super) fn items(response: &Shape, types: &[Named]) -> Option<(Vec<usize>, Shape)> {
    if let Shape::List(item) = unaliased(response, types) {
        return Some((Vec::new(), (**item).clone()));
    }
    if let Some((number, item)) = only_list(response, types) {
        let name =
            |number: usize| fields(response, types).get(number).map(|field| letters(&field.wire)).unwrap_or_default();
        let is_rival = |field: &Field| !ABOUT.contains(&letters(&field.wire).as_str()) && has_list(&field.shape, types);
        let is_plain = ITEMS.contains(&name(number).as_str()) || !fields(response, types).iter().any(is_rival);
        return is_plain.then(|| (vec![number], item));
    }
    let mut around = fields(response, types).iter().enumerate().filter_map(|(number, field)| {
        let inner = AROUND_ITEMS.contains(&letters(&field.wire).as_str()).then(|| only_list(&field.shape, types))??;
        Some((vec![number, inner.0], inner.1))
    });
    let found = around.next()?;
    (around.next().is_none() && !has_list(response, types)).then_some(found)
}

/// Returns true if a field of the object is a list.
fn has_list(object: &Shape, types: &[Named]) -> bool {
    fields(object, types).iter().any(|field| matches!(unaliased(&field.shape, types), Shape::List(_)))
}

fn only_list(object: &Shape, types: &[Named]) -> Option<(usize, Shape)> {
    let lists = fields(object, types).iter().enumerate().filter_map(|(number, field)| {
        let Shape::List(item) = unaliased(&field.shape, types) else { return None };
        Some((number, letters(&field.wire), (**item).clone()))
    });
    let lists: Vec<_> = lists.collect();
    let named: Vec<_> = lists.iter().filter(|(_, name, _)| ITEMS.contains(&name.as_str())).collect();
    match (lists.as_slice(), named.as_slice()) {
        ([only], _) => Some((only.0, only.2.clone())),
        (_, [only]) => Some((only.0, only.2.clone())),
        _ => None,
    }
}

/// A value of the response that may say something about its page.
struct Told<'t> {
    /// The names on the way, as letters.
    path: Vec<String>,
    pointer: String,
    shape: &'t Shape,
    schema: Option<NodeId>,
    docs: String,
}

impl Told<'_> {
    fn name(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    fn parent(&self) -> &str {
        self.path.iter().rev().nth(1).map_or("", String::as_str)
    }

    fn is_token(&self) -> bool {
        matches!(self.shape, Shape::Text | Shape::Typed(_) | Shape::Int32 | Shape::Int64 | Shape::Uint64)
    }

    fn is_number(&self) -> bool {
        matches!(self.shape, Shape::Int32 | Shape::Int64 | Shape::Uint64)
    }
}

/// A value that the request takes.
struct Taken<'t> {
    name: String,
    target: Target,
    shape: &'t Shape,
    schema: Option<NodeId>,
    docs: String,
}

struct Seen<'f, 't> {
    node: Node<'f>,
    call: &'t Call,
    told: Vec<Told<'t>>,
    headers: Vec<String>,
    taken: Vec<Taken<'t>>,
    /// The values of a JSON body.
    taken_in_body: Vec<Taken<'t>>,
}

impl<'f, 't> Seen<'f, 't> {
    fn new(node: Node<'f>, call: &'t Call, response: &'t Shape, types: &'t [Named]) -> Self {
        let mut told = Vec::new();
        tell(response, types, &[], "", &mut told);
        let headers =
            call.success.by_status.iter().flat_map(|one| &one.headers).map(|name| name.to_lowercase()).collect();
        let of_parameter = |one: &'t Parameter| {
            let target = match one.place {
                Place::Query => Target::Query(one.wire.clone()),
                Place::Header => Target::Header(one.wire.clone()),
                Place::Path | Place::Cookie => return None,
            };
            let docs = one.docs.join(" ").to_lowercase();
            Some(Taken {
                name: letters(&one.wire),
                target,
                shape: unaliased(&one.shape, types),
                schema: one.node,
                docs,
            })
        };
        let body = match call.body.as_ref().map(|body| &body.kind) {
            Some(BodyKind::Json(shape)) => fields(shape, types),
            _ => &[],
        };
        let in_body = body.iter().map(|field| Taken {
            name: letters(&field.wire),
            target: Target::Body(format!("/{}", reference_token(&field.wire))),
            shape: unaliased(&field.shape, types),
            schema: field.schema,
            docs: field.docs.join(" ").to_lowercase(),
        });
        Self {
            node,
            call,
            told,
            headers,
            taken: call.parameters.iter().filter_map(of_parameter).collect(),
            taken_in_body: in_body.collect(),
        }
    }

    /// The cursor of the one pair that belongs together.
    fn cursor(&self, in_body: bool) -> Option<PagingStyle> {
        let mut pairs = self.cursors(in_body);
        let (next, cursor, told) = pairs.pop().filter(|_| pairs.is_empty())?;
        let prev = told.and_then(|told| self.before(told)).map(|prev| (Origin::Body(prev), cursor.clone()));
        Some(PagingStyle::Cursor { next, cursor, more: self.more(), prev, drop: Vec::new() })
    }

    fn cursors(&self, in_body: bool) -> Vec<(Origin, Target, Option<&Told<'t>>)> {
        let taken = if in_body { &self.taken_in_body } else { &self.taken };
        let tokens = || taken.iter().filter(|one| is_token(one.shape));
        let mut pairs = Vec::new();
        for told in self.told.iter().filter(|told| told.is_token()) {
            let wanted = |one: &&Taken<'_>| goes_with(told, one) && !looks_like_url(told, self.node);
            pairs.extend(
                tokens().filter(wanted).map(|one| (Origin::Body(told.pointer.clone()), one.target.clone(), Some(told))),
            );
        }
        for header in &self.headers {
            let name = letters(header);
            let name = name.strip_prefix('x').unwrap_or(&name);
            let fits = |one: &&Taken<'_>| {
                let own = one.name.strip_prefix('x').unwrap_or(&one.name);
                let by_name =
                    CURSORS.iter().any(|(next, names)| *next == name && (own == name || names.contains(&own)));
                by_name || (name == "nextpage" && NEXT_PAGE.contains(&own) && is_number(one.shape))
            };
            pairs.extend(tokens().filter(fits).map(|one| (Origin::Header(header.clone()), one.target.clone(), None)));
        }
        pairs
    }

    /// The URL of the next page.
    fn url(&self) -> Option<PagingStyle> {
        let texts = self.told.iter().filter(|told| is_text(told.shape));
        let plain: Vec<_> = texts.clone().filter(|told| URLS.contains(&told.name())).collect();
        let linked: Vec<_> = texts
            .filter(|told| {
                let is_next = told.name() == "next" || (told.name() == "href" && told.parent() == "next");
                is_next && (told.path.iter().any(|one| one == "links") || looks_like_url(told, self.node))
            })
            .filter(|_| self.is_listed())
            .collect();
        let found = match (plain.as_slice(), linked.as_slice()) {
            ([only], []) | ([], [only]) => only,
            _ => return None,
        };
        Some(PagingStyle::Url { next: found.pointer.clone(), prev: self.before(found) })
    }

    /// The `Link` header, if what is said of it is about pages.
    fn link(&self) -> Option<PagingStyle> {
        let about_pages = |header: Node<'_>| {
            let header = resolved(header);
            let texts = [
                header.text_at("description"),
                header.text_at("example"),
                header.get("schema").and_then(|schema| schema.text_at("example")),
            ];
            texts.into_iter().flatten().any(|text| {
                let text = text.to_lowercase();
                text.contains("rel=\"next\"") || text.contains("rel=next") || text.contains("pagina")
            })
        };
        let described =
            self.call.success.by_status.iter().filter_map(|one| self.node.forest().node(one.node).get("headers"));
        let links = described.flat_map(Node::entries).filter(|(name, _)| name.eq_ignore_ascii_case("link"));
        let mut links = links.map(|(_, header)| header);
        (self.is_listed() && links.any(about_pages)).then_some(PagingStyle::Link)
    }

    /// The numbers of pages, or of items to pass over.
    fn counted(&self) -> Option<PagingStyle> {
        if self.taken.iter().any(|one| TAKE_CURSORS.contains(&one.name.as_str())) {
            return None;
        }
        let numbers = || self.taken.iter().filter(|one| is_number(one.shape));
        let pages: Vec<_> = numbers().filter(|one| PAGE.contains(&one.name.as_str())).collect();
        let first_of = |one: &Taken<'_>| OFFSET.iter().find(|(name, _)| *name == one.name).map(|(_, first)| *first);
        let offsets: Vec<_> = numbers().filter_map(|one| Some((one, first_of(one)?))).collect();
        let size = numbers().find(|one| SIZE.contains(&one.name.as_str()));
        match (pages.as_slice(), offsets.as_slice()) {
            ([page], []) => {
                let first = first(page.schema, self.node)?;
                let end = self.end(first);
                (size.is_some() || end != End::default()).then(|| PagingStyle::Page {
                    page: page.target.clone(),
                    first,
                    end,
                })
            }
            ([], [(offset, otherwise)]) if !offset.docs.contains("page number") => {
                let (size, first) = (size?, first(offset.schema, self.node).or(*otherwise)?);
                let (offset, limit) = (offset.target.clone(), Some(size.target.clone()));
                Some(PagingStyle::Offset { offset, first, limit, end: self.end(first) })
            }
            _ => None,
        }
    }

    /// Returns true if the request has a parameter that only lists in pages have.
    fn is_listed(&self) -> bool {
        let is_known = |name: &str| {
            [PAGE.as_slice(), &SIZE, &OTHERS, &TAKE_CURSORS].iter().any(|names| names.contains(&name))
                || OFFSET.iter().any(|(offset, _)| *offset == name)
        };
        self.taken.iter().any(|one| is_known(&one.name))
    }

    fn end(&self, first: u64) -> End {
        let number = |names: &[&str]| {
            let mut told = self.told.iter().filter(|told| told.is_number() && names.contains(&told.name()));
            let found = told.next().map(|told| Origin::Body(told.pointer.clone()));
            found.filter(|_| told.next().is_none())
        };
        let header = |names: &[&str]| {
            let known = |header: &&String| {
                let name = letters(header);
                names.contains(&name.strip_prefix('x').unwrap_or(&name))
            };
            self.headers.iter().find(known).map(|name| Origin::Header(name.clone()))
        };
        let pages = number(&PAGES).or_else(|| header(&PAGES)).filter(|_| first == 1);
        End { pages, total: number(&TOTAL).or_else(|| header(&TOTAL)), more: self.more() }
    }

    fn more(&self) -> Option<String> {
        let mut told = self.told.iter().filter(|told| *told.shape == Shape::Bool && MORE.contains(&told.name()));
        let found = told.next().map(|told| told.pointer.clone());
        found.filter(|_| told.next().is_none())
    }

    /// The place of the same value for the page before.
    fn before(&self, next: &Told<'t>) -> Option<String> {
        let same = |told: &&Told<'t>| {
            ["prev", "previous"].iter().any(|prev| {
                let mut steps = told.path.iter().zip(&next.path);
                told.path.len() == next.path.len()
                    && told.path != next.path
                    && steps.all(|(one, other)| *one == other.replace("next", prev) || one == other)
            })
        };
        self.told.iter().filter(|told| told.shape == next.shape).find(same).map(|told| told.pointer.clone())
    }
}

/// All values of the response that are not in its list.
fn tell<'t>(object: &'t Shape, types: &'t [Named], path: &[String], pointer: &str, told: &mut Vec<Told<'t>>) {
    for field in fields(object, types) {
        let name = letters(&field.wire);
        let path: Vec<String> = path.iter().cloned().chain([name.clone()]).collect();
        let pointer = format!("{pointer}/{}", reference_token(&field.wire));
        let shape = unaliased(&field.shape, types);
        let is_about = ABOUT.contains(&name.as_str()) || (path.len() == 1 && AROUND_ITEMS.contains(&name.as_str()));
        if matches!(shape, Shape::Named(_)) && is_about && path.len() < DEEPEST {
            tell(shape, types, &path, &pointer, told);
        }
        let docs = field.docs.join(" ").to_lowercase();
        told.push(Told { path, pointer, shape, schema: field.schema, docs });
    }
}

fn is_token(shape: &Shape) -> bool {
    is_text(shape) || is_number(shape)
}

/// Returns true for a string, whether or not the program has a type for its format.
fn is_text(shape: &Shape) -> bool {
    matches!(shape, Shape::Text | Shape::Typed(_))
}

fn is_number(shape: &Shape) -> bool {
    matches!(shape, Shape::Int32 | Shape::Int64 | Shape::Uint64)
}

/// Returns true if a value of the response is the cursor that the request takes there.
fn goes_with(told: &Told<'_>, taken: &Taken<'_>) -> bool {
    let (name, to) = (told.name(), taken.name.as_str());
    let own = |to: &str| name == to;
    match (told.parent(), name) {
        ("next", name) if IN_NEXT.contains(&name) => own(to) || to == format!("page{name}"),
        ("cursors" | "cursor", "next") => matches!(to, "cursor" | "pagecursor" | "after"),
        ("cursors", "after") => matches!(to, "after" | "pageafter" | "cursor"),
        (_, "nextpage") if told.is_number() => NEXT_PAGE.contains(&to) && is_number(taken.shape),
        (_, "endcursor") => matches!(to, "after" | "cursor" | "pageafter"),
        (_, "cursor") => own(to) && told.docs.contains("next"),
        _ => CURSORS.iter().any(|(next, names)| *next == name && (own(to) || names.contains(&to))),
    }
}

/// Returns true if the schema says that it is a URL, or shows one.
fn looks_like_url(told: &Told<'_>, at: Node<'_>) -> bool {
    let Some(id) = told.schema else { return false };
    let schema = resolved(at.forest().node(id));
    matches!(schema.text_at("format"), Some("uri" | "url" | "uri-reference"))
        || schema.text_at("example").is_some_and(|text| text.starts_with("http") || text.starts_with('/'))
}
