//! Operations whose responses are pages.

use std::collections::VecDeque;
use std::fmt;
use std::future::IntoFuture;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_util::Stream;

use super::neighbours::{Direction, Page, Progress};
use super::outcome::Outcome;
use super::parts::{Parts, RawResponse};
use super::request::{Call, Request, Response, decode};
use super::send;
use crate::body::Upload;
use crate::error::{Error, OperationError};
use crate::json::{Decode, Encode};
use crate::limits::Limits;
use crate::retry::Retries;
use crate::threads::BoxFuture;

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

    /// For generated code: sets the operation's parameter of that number.
    #[doc(hidden)]
    pub fn parameter(self, index: usize, value: &dyn Encode) -> Self {
        self.map(|request| request.parameter(index, value))
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

    /// The same call for another listed media type: [`Request::receive`].
    pub fn receive<U: Outcome>(self, media: &str) -> Request<U, E> {
        self.request.receive(media)
    }

    /// The same call with content of another listed media type: [`Request::content`].
    pub fn content(self, media: &str, content: impl Into<Upload>) -> Self {
        self.map(|request| request.content(media, content))
    }

    /// All pages, each fetched when the one before has been taken.
    pub fn pages(self) -> Pages<T, E, Item> {
        Pages {
            next: Some(self.request.parts),
            prev: None,
            call: None,
            towards: Direction::Forward,
            progress: Progress::new(),
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

/// The pages of an operation, in order. A stream; [`next`](Self::next) spares the caller an import, and [`prev`](Self::prev)
/// goes back. It ends after the last page, or after an error.
#[must_use = "pages are fetched when they are taken"]
pub struct Pages<T, E, Item> {
    /// The request of the next page, until the last one.
    next: Option<Box<Parts>>,
    /// The request of the page before the last one that was taken, where the server or the document says which that is.
    prev: Option<Box<Parts>>,
    call: Option<(InFlight, Box<Parts>)>,
    /// The direction of the call that is to be made.
    towards: Direction,
    progress: Progress,
    list: List<T, Item>,
    types: PhantomData<fn() -> E>,
}

impl<T: Decode, E: Outcome, Item> Pages<T, E, Item> {
    /// The next page; none after the last one.
    pub async fn next(&mut self) -> Option<Result<T, OperationError<E>>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The page before the last one that was taken; [`next`](Self::next) then gives the page after that. None before the first
    /// page, and where neither the document nor the server says which page is before.
    pub async fn prev(&mut self) -> Option<Result<T, OperationError<E>>> {
        self.next = Some(self.prev.take()?);
        self.call = None;
        self.towards = Direction::Back;
        self.next().await
    }
}

impl<T, E, Item> Unpin for Pages<T, E, Item> {}

impl<T: Decode, E: Outcome, Item> Stream for Pages<T, E, Item> {
    type Item = Result<T, OperationError<E>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(parts) = self.next.take() {
            let towards = std::mem::replace(&mut self.towards, Direction::Forward);
            self.progress.turn(towards);
            let call = Box::pin(send::execute(parts.clone(), false));
            self.call = Some((call, parts));
        }
        let Some((call, _)) = &mut self.call else { return Poll::Ready(None) };
        let response = ready!(call.as_mut().poll(context));
        let Some((_, parts)) = self.call.take() else { return Poll::Ready(None) };
        let text = response.as_ref().map(|response| response.body.clone()).unwrap_or_default();
        let mut response = decode::<T, E>(parts.operation, response);
        self.prev = None;
        if let Ok(response) = &mut response {
            let items = (self.list)(response.body_mut()).map_or(0, |items| items.len());
            let page = Page { headers: response.headers(), value: response.body(), text, items };
            (self.next, self.prev) = self.progress.around(&parts, &page);
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

impl<T, E, Item> fmt::Debug for Paged<T, E, Item> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Paged").field(&self.request).finish()
    }
}
