//! Events whose sender is proved.

use std::fmt;
use std::marker::PhantomData;
use std::time::SystemTime;

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::refused::{Reason, Refused};
use super::seen::SeenId;
use crate::identity::Identity;

/// An event from the sender `I`, whose signature was verified: only a [`Webhook`](super::Webhook) makes one.
///
/// A function that takes `Event<Bank, Payment>` cannot be called with what somebody else sent, nor with what nobody signed.
pub struct Event<I, T = Bytes> {
    pub(super) payload: T,
    pub(super) made: Option<SystemTime>,
    pub(super) id: SeenId,
    pub(super) sender: PhantomData<fn() -> I>,
}

impl<I, T> Event<I, T> {
    /// The payload: of a JSON Web Token its claims, and otherwise the body.
    pub const fn payload(&self) -> &T {
        &self.payload
    }

    /// The payload, by value.
    pub fn into_payload(self) -> T {
        self.payload
    }

    /// The time at which the sender signed it, if the signature says so.
    pub const fn made(&self) -> Option<SystemTime> {
        self.made
    }

    /// The id by which it is remembered.
    pub const fn id(&self) -> &SeenId {
        &self.id
    }

    /// The event with another payload that was made of this one.
    pub fn map<U>(self, map: impl FnOnce(T) -> U) -> Event<I, U> {
        let Self { payload, made, id, sender } = self;
        Event { payload: map(payload), made, id, sender }
    }
}

impl<I> Event<I> {
    /// The event with its payload read as JSON.
    ///
    /// # Errors
    /// [`Reason::Payload`]: it is not of that type.
    pub fn json<T: DeserializeOwned>(self) -> Result<Event<I, T>, Refused> {
        let read = serde_json::from_slice(&self.payload).map_err(|_| Reason::Payload)?;
        Ok(self.map(|_| read))
    }
}

/// Without the payload, which is the sender's.
impl<I: Identity, T> fmt::Debug for Event<I, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Event").field("sender", &I::NAME).field("made", &self.made).finish_non_exhaustive()
    }
}

/// An event that came for the first time, or once more.
///
/// Senders repeat what got no response in time, so a duplicate is no error: respond to it with success, as to the first one.
#[derive(Debug)]
#[must_use = "a duplicate is not to be acted on again"]
pub enum Delivery<E> {
    /// It was not seen before.
    New(E),
    /// It was seen before.
    Duplicate(E),
}

impl<E> Delivery<E> {
    /// The event, if it was not seen before.
    pub fn into_new(self) -> Option<E> {
        match self {
            Self::New(event) => Some(event),
            Self::Duplicate(_) => None,
        }
    }
}
