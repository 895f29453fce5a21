//! The requests of the pages around a page.
#![allow(clippy::result_large_err, reason = "the parts of the request go back to be sent again, once for each page")]

use std::collections::HashSet;

use bytes::Bytes;
use http::HeaderMap;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::links;
use super::parts::Parts;
use super::target::{place, read, remove, value, whole};
use crate::error::{Error, Kind};
use crate::json::{Encode, pointer, value_text};
use crate::limits::Limit;
use crate::operation::{End, Origin, Paging, Target};

/// The direction in which a program goes through pages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Forward,
    Back,
}

/// A page that has arrived.
pub(super) struct Page<'p> {
    pub(super) headers: &'p HeaderMap,
    pub(super) value: &'p dyn Encode,
    pub(super) text: Bytes,
    pub(super) items: usize,
}

/// The pages that were seen so far.
pub(super) struct Progress {
    direction: Direction,
    /// The digests of the cursors that were already followed in this direction: a server may name them at any length.
    cursors: HashSet<[u8; 32]>,
    /// The number of items since the first page, as long as that is known.
    items: Option<u64>,
    /// The text of the page before, where nothing else tells that pages do not come to an end.
    text: Option<Bytes>,
    pages: usize,
    /// The number of items of a page that the first request asked for.
    limit: Option<u64>,
    /// True if a page had as many.
    is_full: bool,
    /// The number of items that the first page had.
    had: u64,
}

impl Progress {
    pub(super) fn new() -> Self {
        Self {
            direction: Direction::Forward,
            cursors: HashSet::new(),
            items: Some(0),
            text: None,
            pages: 0,
            limit: None,
            is_full: false,
            had: 0,
        }
    }

    /// The cursors of the other direction may come again.
    pub(super) fn turn(&mut self, direction: Direction) {
        if self.direction != direction {
            (self.items, self.text) = (None, None);
            self.cursors.clear();
        }
        self.direction = direction;
    }

    /// Takes the page into account, and gives the requests of the next page and of the one before; none where there is no
    /// such page. A page that names the same successor again gives a request that fails, so that a loop ends in an error.
    pub(super) fn around(&mut self, parts: &Parts, page: &Page<'_>) -> (Option<Box<Parts>>, Option<Box<Parts>>) {
        self.pages += 1;
        if self.pages == 1 {
            self.had = page.items as u64;
        }
        let Some(paging) = parts.operation.paging else { return (None, None) };
        let next = self.next(paging, parts, page);
        let prev = self.prev(paging, parts, page);
        (self.request(next), self.request(prev))
    }

    fn request(&self, found: Result<Option<Parts>, (Error, Parts)>) -> Option<Box<Parts>> {
        let mut parts = match found {
            Ok(parts) => parts?,
            Err((error, mut parts)) => {
                parts.error.get_or_insert(error);
                parts
            }
        };
        let most = parts.limits().pages;
        if self.pages >= most {
            let error = Error::new(Kind::Paging, format!("there are more than {most} pages")).with_limit(Limit::Pages);
            parts.error.get_or_insert(error);
        }
        Some(Box::new(parts))
    }

    fn next(&mut self, paging: Paging, parts: &Parts, page: &Page<'_>) -> Result<Option<Parts>, (Error, Parts)> {
        let forward = Direction::Forward;
        match paging {
            Paging::Cursor { more, .. } if flag(more, page) == Some(false) => Ok(None),
            Paging::Cursor { next, cursor, prev, drop, more } => {
                let mut parts = parts.clone();
                // A request that came back has the cursor of that way.
                if let Some((_, other)) = prev.filter(|(_, other)| *other != cursor) {
                    remove(&mut parts, other);
                }
                match self.by_cursor(next, cursor, drop, forward, &parts, page) {
                    Ok(None) if flag(more, page) == Some(true) => Err((
                        Error::new(Kind::Paging, "the server says that there is more, and names no next page"),
                        parts,
                    )),
                    found => found,
                }
            }
            Paging::Link => self.by_link(links::named(page.headers, &["next"]), forward, parts),
            Paging::Url { next, .. } => self.by_link(text(page, next), forward, parts),
            Paging::Page { page: target, first, end } => {
                let begun = begun(parts, target, first);
                let number = begun.as_ref().copied().unwrap_or(first);
                let seen = self.count(page.items, begun.is_ok() && number == first);
                let pages = origin(page, end.pages).map(|pages| number.saturating_sub(first) + 1 >= pages);
                if pages == Some(true) || is_end(end, seen, pages.is_some(), page) {
                    return Ok(None);
                }
                let number = begun.and_then(|number| {
                    if page.items == 0 && pages.is_none() && flag(end.more, page).is_none() {
                        return Err(no_items());
                    }
                    self.again(end, page)?;
                    number.checked_add(1).ok_or_else(too_large)
                });
                numbered(number, target, parts)
            }
            Paging::Offset { offset, first, limit, end } => {
                let limit = limit.map(|target| (target, self.limit(parts, target)));
                let begun = begun(parts, offset, first);
                let asked = limit.and_then(|(_, limit)| limit).unwrap_or(0);
                self.is_full |= asked > 0 && page.items as u64 == asked;
                // A page without items is passed over whole, if the server gives as many as it is asked for.
                let step = match page.items as u64 {
                    0 if self.is_full => asked,
                    items => items,
                };
                let seen = begun.as_ref().ok().map(|begun| begun.saturating_add(step).saturating_sub(first));
                if is_end(end, seen, false, page) {
                    return Ok(None);
                }
                let passed = begun.and_then(|begun| {
                    if step == 0 {
                        return Err(no_items());
                    }
                    self.again(end, page)?;
                    begun.checked_add(step).ok_or_else(too_large)
                });
                // A page that was shortened on the way back is followed by whole ones.
                let mut parts = parts.clone();
                if let Some((target, Some(limit))) = limit
                    && read(&parts, target) != Some(limit)
                    && let Err(error) = place(&mut parts, target, Value::from(limit), &[])
                {
                    return Err((error, parts));
                }
                numbered(passed, offset, &parts)
            }
        }
    }

    fn prev(&mut self, paging: Paging, parts: &Parts, page: &Page<'_>) -> Result<Option<Parts>, (Error, Parts)> {
        let back = Direction::Back;
        match paging {
            Paging::Cursor { prev: Some((prev, target)), cursor, drop, .. } => {
                let mut parts = parts.clone();
                if target != cursor {
                    remove(&mut parts, cursor);
                }
                self.by_cursor(prev, target, drop, back, &parts, page)
            }
            Paging::Link => self.by_link(links::named(page.headers, &["prev", "previous"]), back, parts),
            Paging::Url { prev: Some(prev), .. } => self.by_link(text(page, prev), back, parts),
            Paging::Page { page: target, first, .. } => match read(parts, target) {
                Some(number) if number > first => numbered(Ok(number - 1), target, parts),
                _ => Ok(None),
            },
            Paging::Offset { offset, first, limit: Some(limit), .. } => {
                let asked = self.limit(parts, limit);
                // Who asked for no number got the server's.
                let step = asked.or(Some(self.had).filter(|had| *had > 0));
                match (read(parts, offset), step) {
                    (Some(begun), Some(step)) if begun > first => {
                        let before = begun.saturating_sub(step.max(1)).max(first);
                        let mut parts = parts.clone();
                        // No item that was seen comes again.
                        if (asked.is_none() || begun - before < step)
                            && let Err(error) = place(&mut parts, limit, Value::from(begun - before), &[])
                        {
                            return Err((error, parts));
                        }
                        numbered(Ok(before), offset, &parts)
                    }
                    _ => Ok(None),
                }
            }
            _ => Ok(None),
        }
    }

    fn by_cursor(
        &mut self,
        from: Origin,
        target: Target,
        drop: &[&str],
        direction: Direction,
        parts: &Parts,
        page: &Page<'_>,
    ) -> Result<Option<Parts>, (Error, Parts)> {
        let value = match from {
            Origin::Body(at) => pointer(page.value, at),
            Origin::Header(name) => {
                let mut values = page.headers.get_all(name).iter();
                let text = values.next().and_then(|value| value.to_str().ok()).map(str::trim);
                if values.next().is_some() {
                    let error = Error::new(Kind::Paging, format!("the response has `{name}`, its next page, twice"));
                    return Err((error, parts.clone()));
                }
                // A header says only text; of a number, this is the one that ends.
                text.filter(|text| *text != "0").map(Value::from)
            }
        };
        let token = match &value {
            Some(Value::String(token)) => token.clone(),
            // Servers that count their cursors say 0 where others say nothing.
            Some(number @ Value::Number(_)) if number.as_u64() != Some(0) => value_text(number),
            _ => return Ok(None),
        };
        let Some(value) = value.filter(|_| !token.is_empty()) else { return Ok(None) };
        let mut parts = parts.clone();
        let placed = self.unseen(&token, direction).and_then(|()| place(&mut parts, target, value, drop));
        finished(placed, parts)
    }

    fn by_link(
        &mut self,
        link: Option<String>,
        direction: Direction,
        parts: &Parts,
    ) -> Result<Option<Parts>, (Error, Parts)> {
        let Some(link) = link.filter(|link| !link.is_empty()) else { return Ok(None) };
        let mut parts = parts.clone();
        let placed = links::follow(&mut parts, &link).and_then(|to| self.unseen(&to, direction));
        finished(placed, parts)
    }

    /// A loop of pages ends in an error.
    fn unseen(&mut self, next: &str, direction: Direction) -> Result<(), Error> {
        if direction != self.direction || self.cursors.insert(Sha256::digest(next).into()) {
            return Ok(());
        }
        Err(Error::new(Kind::Paging, "the server names the same next page a second time"))
    }

    /// The number of items with those of this page, if it began with the first page.
    fn count(&mut self, items: usize, is_first: bool) -> Option<u64> {
        if self.pages == 1 && !is_first {
            self.items = None;
        }
        self.items = self.items.and_then(|before| before.checked_add(items as u64));
        self.items
    }

    /// The number of items of a page that the program asked for: a request that came back may ask for fewer.
    fn limit(&mut self, parts: &Parts, target: Target) -> Option<u64> {
        if self.pages == 1 {
            self.limit = read(parts, target);
        }
        self.limit
    }

    /// A server that does not look at the number gives the same page for ever.
    fn again(&mut self, end: End, page: &Page<'_>) -> Result<(), Error> {
        let is_told = origin(page, end.pages).or_else(|| origin(page, end.total)).is_some();
        if is_told || self.direction == Direction::Back {
            return Ok(());
        }
        match self.text.replace(page.text.clone()) {
            Some(before) if before == page.text => {
                Err(Error::new(Kind::Paging, "the server gives the same page a second time"))
            }
            _ => Ok(()),
        }
    }
}

fn finished(placed: Result<(), Error>, parts: Parts) -> Result<Option<Parts>, (Error, Parts)> {
    match placed {
        Ok(()) => Ok(Some(parts)),
        Err(error) => Err((error, parts)),
    }
}

fn numbered(number: Result<u64, Error>, target: Target, parts: &Parts) -> Result<Option<Parts>, (Error, Parts)> {
    let mut parts = parts.clone();
    let placed = number.and_then(|number| place(&mut parts, target, Value::from(number), &[]));
    finished(placed, parts)
}

fn no_items() -> Error {
    Error::new(Kind::Paging, "the server says that there is more, and gives no items")
}

fn too_large() -> Error {
    Error::new(Kind::Paging, "the number of the next page does not fit into 64 bits")
}

/// The response's flag for more pages.
fn flag(more: Option<&str>, page: &Page<'_>) -> Option<bool> {
    pointer(page.value, more?)?.as_bool()
}

/// Returns true if the page is the last: what the response says of more counts, then the number of all items or pages, and where it
/// tells nothing of either, a page without items is the last.
fn is_end(end: End, seen: Option<u64>, counts_pages: bool, page: &Page<'_>) -> bool {
    match (flag(end.more, page), origin(page, end.total).zip(seen)) {
        (Some(more), _) => !more,
        (None, Some((total, seen))) => seen >= total,
        (None, None) => page.items == 0 && !counts_pages,
    }
}

fn text(page: &Page<'_>, at: &str) -> Option<String> {
    match pointer(page.value, at) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    }
}

/// The number that a response has there.
fn origin(page: &Page<'_>, from: Option<Origin>) -> Option<u64> {
    match from? {
        Origin::Body(at) => whole(&pointer(page.value, at)?),
        Origin::Header(name) => page.headers.get(name)?.to_str().ok()?.trim().parse().ok(),
    }
}

/// The number that the request has there, or that of the first page or item.
fn begun(parts: &Parts, target: Target, first: u64) -> Result<u64, Error> {
    let given = value(parts, target).filter(|value| !value.is_null());
    given.map_or(Ok(first), |value| {
        whole(&value).ok_or_else(|| Error::new(Kind::Paging, "the request begins at a number that no page follows"))
    })
}
