//! Operations that answer in pages.

use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::future::IntoFuture;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::Stream;
use futures_util::future::BoxFuture;
use http::HeaderMap;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::outcome::Outcome;
use super::parts::{Parts, RawResponse};
use super::request::{Call, Request, Response, decode};
use super::write::{Pair, escape, escaped_name};
use super::{links, send};
use crate::error::{Error, Kind, OperationError};
use crate::json::{Decode, Encode, pointer};
use crate::limits::{Limit, Limits};
use crate::operation::{Paging, Target};
use crate::retry::Retries;

/// A request whose response is one page of many: `.await` gives the first page, [`items`](Self::items) all items and
/// [`pages`](Self::pages) all pages.
#[must_use = "a request does nothing until it is awaited"]
pub struct Paged<T, E, Item> {
    request: Request<T, E>,
    list: List<T, Item>,
}

/// The list of items in a page, where there is one.
type List<T, Item> = fn(&mut T) -> Option<&mut Vec<Item>>;

impl<T, E, Item> Paged<T, E, Item> {
    /// For generated code.
    #[doc(hidden)]
    pub fn new(request: Request<T, E>, list: fn(&mut T) -> Option<&mut Vec<Item>>) -> Self {
        Self { request, list }
    }

    /// For generated code: changes the request before it is sent.
    #[doc(hidden)]
    pub fn map(self, change: impl FnOnce(Request<T, E>) -> Request<T, E>) -> Self {
        Self { request: change(self.request), list: self.list }
    }

    /// Adds a header to the request of every page: [`Request::header`].
    pub fn header(self, name: &str, value: &str) -> Self {
        self.map(|request| request.header(name, value))
    }

    /// Limits the call of each page: [`Request::timeout`].
    pub fn timeout(self, total: Duration) -> Self {
        self.map(|request| request.timeout(total))
    }

    /// Other limits than the client's: [`Request::limits`].
    pub fn limits(self, limits: Limits) -> Self {
        self.map(|request| request.limits(limits))
    }

    /// Another retry policy than the client's: [`Request::retries`].
    pub fn retries(self, retries: Retries) -> Self {
        self.map(|request| request.retries(retries))
    }

    /// The key of the request of the first page: [`Request::idempotency_key`].
    pub fn idempotency_key(self, key: &str) -> Self {
        self.map(|request| request.idempotency_key(key))
    }

    /// The plain request of the first page.
    pub fn into_request(self) -> Request<T, E> {
        self.request
    }
}

impl<T: Decode, E: Outcome, Item> Paged<T, E, Item> {
    /// Sends the request of the first page and gives the response with its status and headers: [`Request::send`].
    ///
    /// # Errors
    /// As [`Request::send`].
    pub async fn send(self) -> Result<Response<T>, OperationError<E>> {
        self.request.send().await
    }

    /// All pages, each fetched when the one before has been taken.
    pub fn pages(self) -> Pages<T, E, Item> {
        Pages {
            next: Some(self.request.parts),
            call: None,
            seen: HashSet::new(),
            taken: 0,
            list: self.list,
            types: PhantomData,
        }
    }

    /// All items of all pages.
    pub fn items(self) -> Items<T, E, Item> {
        Items { pages: self.pages(), ready: VecDeque::new() }
    }
}

impl<T: Decode, E: Outcome, Item> IntoFuture for Paged<T, E, Item> {
    type Output = Result<T, OperationError<E>>;
    type IntoFuture = Call<T, E>;

    fn into_future(self) -> Call<T, E> {
        self.request.into_future()
    }
}

/// A page that is being fetched.
type InFlight = BoxFuture<'static, Result<RawResponse, Error>>;

/// The pages of an operation, in order. A stream; [`next`](Self::next) spares the caller an import. It ends after the
/// last page, or after an error.
#[must_use = "pages are fetched when they are taken"]
pub struct Pages<T, E, Item> {
    /// The request of the next page, until the last one.
    next: Option<Box<Parts>>,
    call: Option<(InFlight, Box<Parts>)>,
    /// The digests of the cursors that were already followed: a server may name them at any length.
    seen: HashSet<[u8; 32]>,
    taken: usize,
    list: List<T, Item>,
    types: PhantomData<fn() -> E>,
}

impl<T: Decode, E: Outcome, Item> Pages<T, E, Item> {
    /// The next page; none after the last one.
    pub async fn next(&mut self) -> Option<Result<T, OperationError<E>>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl<T, E, Item> Unpin for Pages<T, E, Item> {}

impl<T: Decode, E: Outcome, Item> Stream for Pages<T, E, Item> {
    type Item = Result<T, OperationError<E>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(parts) = self.next.take() {
            let call = Box::pin(send::execute(parts.clone(), false));
            self.call = Some((call, parts));
        }
        let Some((call, _)) = &mut self.call else { return Poll::Ready(None) };
        let response = ready!(call.as_mut().poll(context));
        let Some((_, parts)) = self.call.take() else { return Poll::Ready(None) };
        let mut response = decode::<T, E>(parts.operation, response);
        if let Ok(response) = &mut response {
            let count = (self.list)(response.body_mut()).map_or(0, |items| items.len());
            self.next = following(*parts, response.headers(), response.body(), &mut self.seen, count);
            self.taken += 1;
            let taken = self.taken;
            if let Some(next) = &mut self.next {
                next.count_pages(taken);
            }
        }
        Poll::Ready(Some(response.map(Response::into_body)))
    }
}

/// The items of all pages, in order. A stream; [`next`](Self::next) spares the caller an import.
#[must_use = "items are fetched when they are taken"]
pub struct Items<T, E, Item> {
    pages: Pages<T, E, Item>,
    ready: VecDeque<Item>,
}

impl<T: Decode, E: Outcome, Item> Items<T, E, Item> {
    /// The next item; none after the last one.
    pub async fn next(&mut self) -> Option<Result<Item, OperationError<E>>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl<T, E, Item> Unpin for Items<T, E, Item> {}

impl<T: Decode, E: Outcome, Item> Stream for Items<T, E, Item> {
    type Item = Result<Item, OperationError<E>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(mut page)) => {
                    self.ready = (self.pages.list)(&mut page).map(std::mem::take).unwrap_or_default().into()
                }
            }
        }
    }
}

/// The request of the page after `page`; none when it was the last. A page that names the same successor again gives a
/// request that fails, so that a loop ends in an error.
fn following(
    mut parts: Parts,
    headers: &HeaderMap,
    page: &dyn Encode,
    seen: &mut HashSet<[u8; 32]>,
    items: usize,
) -> Option<Box<Parts>> {
    let placed = match parts.operation.paging? {
        Paging::Cursor { next, cursor, drop } => {
            let cursor_value = pointer(page, next)?;
            let token = match &cursor_value {
                Value::String(token) => token.clone(),
                // Servers that count their cursors say 0 where others say nothing.
                Value::Number(number) if number.as_u64() != Some(0) => number.to_string(),
                _ => return None,
            };
            if token.is_empty() {
                return None;
            }
            unseen(seen, &token).and_then(|()| place(&mut parts, cursor, cursor_value, drop))
        }
        Paging::Link => {
            let link = links::next(headers)?;
            unseen(seen, &link).and_then(|()| links::follow(&mut parts, &link))
        }
        Paging::Url { next } => {
            let Some(Value::String(link)) = pointer(page, next) else { return None };
            if link.is_empty() {
                return None;
            }
            unseen(seen, &link).and_then(|()| links::follow(&mut parts, &link))
        }
        Paging::Page { page: target, pages } => {
            let number = read(&parts, target).and_then(|value| value.as_u64()).unwrap_or(1);
            let last = pages.and_then(|pages| pointer(page, pages)).and_then(|pages| pages.as_u64());
            if items == 0 || last.is_some_and(|last| number >= last) {
                return None;
            }
            match number.checked_add(1) {
                Some(number) => place(&mut parts, target, Value::from(number), &[]),
                None => Err(Error::new(Kind::Paging, "the number of the next page does not fit into 64 bits")),
            }
        }
        Paging::Offset { offset, total } => {
            let items = items as u64;
            let begun = read(&parts, offset).and_then(|value| value.as_u64()).unwrap_or(0);
            let passed = begun.checked_add(items);
            let total = total.and_then(|total| pointer(page, total)).and_then(|total| total.as_u64());
            if items == 0 || total.is_some_and(|total| passed.is_none_or(|passed| passed >= total)) {
                return None;
            }
            match passed {
                Some(passed) => place(&mut parts, offset, Value::from(passed), &[]),
                None => Err(Error::new(Kind::Paging, "the offset of the next page does not fit into 64 bits")),
            }
        }
    };
    if let Err(error) = placed {
        parts.fault.get_or_insert(error);
    }
    Some(Box::new(parts))
}

/// A loop of pages ends in an error.
fn unseen(seen: &mut HashSet<[u8; 32]>, next: &str) -> Result<(), Error> {
    if seen.insert(Sha256::digest(next).into()) {
        return Ok(());
    }
    Err(Error::new(Kind::Paging, "the server names the same next page a second time"))
}

impl Parts {
    /// Fails the request of the next page when that many pages are all that the limit has room for.
    fn count_pages(&mut self, taken: usize) {
        let most = self.limits.unwrap_or(self.core.0.exchange.limits).pages;
        if taken >= most {
            let error = Error::new(Kind::Paging, format!("there are more than {most} pages")).with_limit(Limit::Pages);
            self.fault.get_or_insert(error);
        }
    }
}

/// What the request has at that place.
fn read(parts: &Parts, target: Target) -> Option<Value> {
    let query = |name: &str| argument(parts, name);
    match target {
        Target::Body(pointer) => tree(parts.body.as_deref())?.pointer(pointer).cloned(),
        Target::Query(name) => serde_json::from_str(&query(name)?).ok(),
        Target::QueryJson(name, pointer) => {
            let text = URL_SAFE_NO_PAD.decode(query(name)?).ok()?;
            tree(Some(&text))?.pointer(pointer).cloned()
        }
    }
}

/// Puts `value` there, and takes out what a request for a later page leaves out.
fn place(parts: &mut Parts, target: Target, value: Value, drop: &[&str]) -> Result<(), Error> {
    match target {
        Target::Body(pointer) => {
            let mut body = tree(parts.body.as_deref()).unwrap_or_else(|| Value::Object(Map::new()));
            amend(&mut body, pointer, value, drop)?;
            parts.body = Some(serde_json::to_vec(&body).map_err(super::write::unwritable)?.into());
        }
        Target::Query(name) => {
            let text = match value {
                Value::String(text) => text,
                other => other.to_string(),
            };
            set(&mut parts.query, name, &text);
        }
        Target::QueryJson(name, pointer) => {
            let given = argument(parts, name).and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
            let mut argument = tree(given.as_deref()).unwrap_or_else(|| Value::Object(Map::new()));
            amend(&mut argument, pointer, value, drop)?;
            let text = serde_json::to_vec(&argument).map_err(super::write::unwritable)?;
            set(&mut parts.query, name, &URL_SAFE_NO_PAD.encode(text));
        }
    }
    Ok(())
}

/// What the query has for a parameter, as the program gave it.
fn argument(parts: &Parts, name: &str) -> Option<String> {
    let pair = parts.query.iter().find(|pair| pair.parameter == name)?;
    Some(percent_encoding::percent_decode_str(&pair.text).decode_utf8_lossy().into_owned())
}

fn set(query: &mut Vec<Pair>, name: &'static str, text: &str) {
    let text = escape(text);
    match query.iter_mut().find(|pair| pair.parameter == name) {
        Some(pair) => pair.text = text,
        None => query.push(Pair { parameter: name, name: escaped_name(name), text }),
    }
}

fn tree(text: Option<&[u8]>) -> Option<Value> {
    serde_json::from_slice(text?).ok()
}

fn amend(tree: &mut Value, pointer: &str, value: Value, drop: &[&str]) -> Result<(), Error> {
    for unwanted in drop {
        if let Some((parent, name)) = unwanted.rsplit_once('/')
            && let Some(Value::Object(parent)) = tree.pointer_mut(parent)
        {
            parent.shift_remove(name);
        }
    }
    let mut place = tree;
    for name in pointer.split('/').skip(1) {
        if place.is_null() {
            *place = Value::Object(Map::new());
        }
        let Value::Object(object) = place else {
            return Err(Error::new(Kind::Paging, format!("the request has no place `{pointer}` for the next page")));
        };
        place = object.entry(name).or_insert(Value::Null);
    }
    *place = value;
    Ok(())
}

impl<T, E, Item> fmt::Debug for Paged<T, E, Item> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Paged").field(&self.request).finish()
    }
}
