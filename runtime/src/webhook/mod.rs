//! Webhooks: requests of an API to a program, and the proof of who sent them.
//!
//! A [`Webhook`] takes headers and a body, of whatever framework, and gives an [`Event`] of its sender, or the reason why it
//! does not: a signature of none of the sender's keys, an old or repeated request, another algorithm, another audience.
//!
//! ```
//! use http::HeaderMap;
//! use permitted::webhook::{Delivery, Event, Hmac, Refused, Webhook};
//! use permitted::SecretString;
//! use serde_json::Value;
//!
//! struct Bank;
//! impl permitted::Identity for Bank { const NAME: &'static str = "bank"; }
//!
//! fn webhook(secret: SecretString) -> Result<Webhook<Bank>, permitted::Error> {
//!     // The old secret beside the new one, until the bank has changed it too.
//!     Ok(Webhook::assume(Hmac::new("x-signature", "sha256={hex}", "{time:x-time}.{body}", [secret])?))
//! }
//!
//! async fn receive(webhook: &Webhook<Bank>, headers: &HeaderMap, body: &[u8]) -> Result<(), Refused> {
//!     match webhook.receive(headers, body).await? {
//!         Delivery::New(event) => paid(event.json()?),
//!         Delivery::Duplicate(_) => {} // the bank did not get the response to the first one
//!     }
//!     Ok(())
//! }
//!
//! /// Nobody but the bank can have sent it.
//! fn paid(event: Event<Bank, Value>) {
//!     println!("{}", event.payload()["amount"]);
//! }
//! ```
//!
//! With axum, the feature `axum` has `Received`, an argument of handlers.
//!
//! Respond to a [`Refused`] with its [`status`](Refused::status) and no text. Where acting on an event failed, [`Webhook::forget`] makes the next
//! delivery of it new again.

#[cfg(feature = "axum")]
mod axum;
mod event;
mod hmac;
mod jwt;
mod keys;
mod refused;
mod seen;

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::panic::AssertUnwindSafe;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::{Buf, Bytes, BytesMut};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use http::{HeaderMap, Request};
use http_body::Body;

#[cfg(feature = "axum")]
pub use self::axum::{Receive, Received};
pub use self::event::{Delivery, Event};
pub use self::hmac::Hmac;
pub use self::jwt::Jwt;
pub use self::keys::PublicKeys;
pub use self::refused::{Reason, Refused};
pub use self::seen::{SeenId, SeenMemory, SeenStore};
use crate::clock::{Clock, LEEWAY, SystemClock, within};
use crate::identity::Identity;

/// The time limit of a store of ids.
const STORE: Duration = Duration::from_secs(5);

/// A proof of who sent a request: [`Jwt`], [`Hmac`], or one of the program's own.
pub trait Verifier: Send + Sync + 'static {
    /// The signed parts of a request.
    ///
    /// # Errors
    /// The signature is not the sender's, or there is none. Signatures must be compared in constant time.
    fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<Signed, Refused>;
}

/// The parts of a request that a signature covers.
#[derive(Debug)]
pub struct Signed {
    payload: Bytes,
    id: SeenId,
    named: bool,
    made: Option<SystemTime>,
    expires: Option<SystemTime>,
    begins: Option<SystemTime>,
}

impl Signed {
    /// A payload, and all that the signature covers.
    #[must_use]
    pub fn new(payload: impl Into<Bytes>, covered: &[u8]) -> Self {
        let id = SeenId::of("covered", covered);
        Self { payload: payload.into(), id, named: false, made: None, expires: None, begins: None }
    }

    /// The id of the event, which the signature covers and no other event of the sender has.
    #[must_use]
    pub fn with_id(self, id: &str) -> Self {
        Self { id: SeenId::of("id", id.as_bytes()), named: true, ..self }
    }

    /// The time at which it was signed, which the signature covers.
    #[must_use]
    pub fn made_at(self, time: SystemTime) -> Self {
        Self { made: Some(time), ..self }
    }
}

/// The webhook of one sender, who is the identity `I`.
pub struct Webhook<I> {
    verifier: Box<dyn Verifier>,
    seen: Arc<dyn SeenStore>,
    max_age: Duration,
    leeway: Duration,
    remembered: Duration,
    max_body: usize,
    clock: Arc<dyn Clock>,
    sender: PhantomData<fn() -> I>,
}

impl<I: Identity> Webhook<I> {
    /// A webhook of the sender who has the keys of `verifier`: the program asserts that this is `I`.
    ///
    /// Without settings, a request is at most 5 minutes old and 1 MiB large, and its id is remembered for 3 days in this process.
    pub fn assume(verifier: impl Verifier) -> Self {
        Self {
            verifier: Box::new(verifier),
            seen: Arc::new(SeenMemory::new()),
            max_age: Duration::from_secs(5 * 60),
            leeway: LEEWAY,
            remembered: Duration::from_secs(3 * 24 * 60 * 60),
            max_body: 1024 * 1024,
            clock: Arc::new(SystemClock),
            sender: PhantomData,
        }
    }

    /// The greatest age of a request, by the time that it was signed at.
    #[must_use]
    pub fn max_age(self, age: Duration) -> Self {
        Self { max_age: age, ..self }
    }

    /// The difference of clocks that is allowed for, at most 60 seconds, which is the default.
    #[must_use]
    pub fn leeway(self, leeway: Duration) -> Self {
        Self { leeway: leeway.min(LEEWAY), ..self }
    }

    /// The time for which an id is remembered, at least: as long as the sender repeats an event. A request that its signature dates is remembered for
    /// as long as it is not too old in any case.
    #[must_use]
    pub fn remembered_for(self, time: Duration) -> Self {
        Self { remembered: time, ..self }
    }

    /// The largest body, in bytes.
    #[must_use]
    pub fn max_body(self, bytes: usize) -> Self {
        Self { max_body: bytes, ..self }
    }

    /// Another memory of ids, such as one that several processes share. Each webhook needs its own.
    #[must_use]
    pub fn seen(self, store: Arc<dyn SeenStore>) -> Self {
        Self { seen: store, ..self }
    }

    /// Another clock, for tests.
    #[must_use]
    pub fn clock(self, clock: impl Clock) -> Self {
        Self { clock: Arc::new(clock), ..self }
    }

    /// The event of a request, if its signature, its age and its claims are right.
    ///
    /// # Errors
    /// [`Refused`]; there is no event without a reason to believe it.
    pub async fn receive(&self, headers: &HeaderMap, body: &[u8]) -> Result<Delivery<Event<I>>, Refused> {
        self.receive_as(headers, body, |payload| Ok((payload, None))).await
    }

    /// The same, with the payload read by `read`, which may find the event's own id in it. What it refuses is not
    /// remembered.
    ///
    /// # Errors
    /// [`Refused`], also that of `read`.
    pub async fn receive_as<T>(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        read: impl FnOnce(Bytes) -> Result<(T, Option<String>), Refused>,
    ) -> Result<Delivery<Event<I, T>>, Refused> {
        if body.len() > self.max_body {
            return Err(Reason::TooLarge.into());
        }
        let signed = self.verifier.verify(headers, body)?;
        let now = self.clock.now().wall;
        let until = self.check_times(&signed, now)?;
        let Signed { payload, mut id, mut named, made, .. } = signed;
        let (payload, own) = read(payload)?;
        if let Some(own) = own.filter(|own| !own.is_empty()) {
            (id, named) = (SeenId::of("id", own.as_bytes()), true);
        }
        // A repeated event has the same id in another request; without an id, only the same request is the same event.
        let longer = now.checked_add(self.remembered).filter(|_| named || made.is_none());
        let until = until.into_iter().chain(longer).max().unwrap_or(now);
        let event = Event { payload, made, id, sender: PhantomData };
        Ok(match bounded(|| self.seen.remember(id, now, until)).await? {
            true => Delivery::New(event),
            false => Delivery::Duplicate(event),
        })
    }

    /// The event of a request whose body is still to come. Not more of it than the limit is read.
    ///
    /// # Errors
    /// [`Refused`].
    pub async fn receive_request<B: Body>(&self, request: Request<B>) -> Result<Delivery<Event<I>>, Refused> {
        let (head, body) = request.into_parts();
        let body = self.read(body).await?;
        self.receive(&head.headers, &body).await
    }

    /// The body of a request, which has at most the size of [`max_body`](Self::max_body).
    ///
    /// # Errors
    /// [`Reason::TooLarge`], [`Reason::Incomplete`].
    pub async fn read<B: Body>(&self, body: B) -> Result<Bytes, Refused> {
        if body.size_hint().lower() > u64::try_from(self.max_body).unwrap_or(u64::MAX) {
            return Err(Reason::TooLarge.into());
        }
        let (mut body, mut read) = (pin!(body), BytesMut::new());
        while let Some(frame) = poll_fn(|context| body.as_mut().poll_frame(context)).await {
            let Ok(mut data) = frame.map_err(|_| Reason::Incomplete)?.into_data() else { continue };
            if data.remaining() > self.max_body - read.len() {
                return Err(Reason::TooLarge.into());
            }
            let all = data.remaining();
            read.extend_from_slice(&data.copy_to_bytes(all));
        }
        Ok(read.freeze())
    }

    /// Forgets an event, after acting on it failed: its next delivery is new. Without this, it is a duplicate.
    ///
    /// # Errors
    /// [`Reason::Store`].
    pub async fn forget<T>(&self, event: &Event<I, T>) -> Result<(), Refused> {
        bounded(|| self.seen.forget(event.id)).await
    }

    /// The end of the time in which the request is valid, if its signature says so.
    fn check_times(&self, signed: &Signed, now: SystemTime) -> Result<Option<SystemTime>, Refused> {
        let soon = now.checked_add(self.leeway).ok_or(Reason::Time)?;
        // A time that cannot be said never comes.
        let old = signed.made.and_then(|made| made.checked_add(self.max_age)?.checked_add(self.leeway));
        let expired = signed.expires.and_then(|expires| expires.checked_add(self.leeway));
        if signed.made.is_some_and(|made| made > soon) || signed.begins.is_some_and(|begins| begins > soon) {
            return Err(Reason::NotYet.into());
        }
        if expired.is_some_and(|end| end <= now) {
            return Err(Reason::Expired.into());
        }
        if old.is_some_and(|end| end <= now) {
            return Err(Reason::TooOld.into());
        }
        Ok(old.into_iter().chain(expired).min())
    }
}

/// The result of a store, which can neither hang nor break the program's handler.
async fn bounded<'a, T>(ask: impl FnOnce() -> BoxFuture<'a, Result<T, Refused>>) -> Result<T, Refused> {
    let asked = AssertUnwindSafe(async { ask().await }).catch_unwind();
    match within(STORE, asked).await {
        Some(Ok(result)) => result,
        Some(Err(_)) | None => Err(Reason::Store.into()),
    }
}

/// Says nothing of the keys.
impl<I: Identity> fmt::Debug for Webhook<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Webhook")
            .field("sender", &I::NAME)
            .field("max_age", &self.max_age)
            .finish_non_exhaustive()
    }
}
