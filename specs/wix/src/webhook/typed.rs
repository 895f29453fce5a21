//! Events as enums: one for each document.

use permitted::webhook::{Reason, Refused};
use permitted::{Map, Value};
use serde::de::DeserializeOwned;

use super::at::at;
use super::event::WixEvent;

/// The events of one document, as an enum. Those of all documents are in [`events`](super::events).
pub trait EventSet: Sized {
    /// The names of the events.
    const NAMES: &'static [&'static str];

    /// The event as one of these; none if it is another.
    fn read(event: &WixEvent) -> Option<Result<Self, Refused>>;
}

impl WixEvent {
    /// The event as one of a document's: `events::stores::ProductsEvent`. None if it is none of them.
    ///
    /// # Errors
    /// [`Reason::Payload`]: Wix sends it in another shape than the document says. [`data`](Self::data) still has it.
    #[must_use]
    pub fn of<E: EventSet>(&self) -> Option<Result<E, Refused>> {
        E::read(self)
    }
}

/// An entity that was changed.
#[derive(Debug)]
#[non_exhaustive]
pub struct Updated<T> {
    /// The entity as it is now.
    pub entity: Box<T>,
    /// The values that fields had before, by their paths, if Wix says which were changed.
    pub modified: Map,
}

pub(super) fn created<T: DeserializeOwned>(event: &WixEvent) -> Result<Box<T>, Refused> {
    part(event, &["createdEvent", "entity"])
}

pub(super) fn updated<T: DeserializeOwned>(event: &WixEvent) -> Result<Updated<T>, Refused> {
    let entity = part(event, &["updatedEvent", "currentEntity"])?;
    let modified = at::<Map>(event.data(), &["updatedEvent", "modifiedFields"]).map_err(|_| Reason::Payload)?;
    Ok(Updated { entity, modified: modified.unwrap_or_default() })
}

pub(super) fn deleted<T: DeserializeOwned>(event: &WixEvent) -> Result<Option<Box<T>>, Refused> {
    at(event.data(), &["deletedEvent", "deletedEntity"]).map_err(|_| Reason::Payload.into())
}

/// An action on an entity has its body in `actionEvent`; an event of another kind is its payload.
pub(super) fn data<T: DeserializeOwned>(event: &WixEvent) -> Result<Box<T>, Refused> {
    let is_action = event.domain().is_some() && event.json::<Value>()?.get("actionEvent").is_some();
    part(event, if is_action { &["actionEvent", "body"] } else { &[] })
}

fn part<T: DeserializeOwned>(event: &WixEvent, path: &[&str]) -> Result<Box<T>, Refused> {
    at(event.data(), path).ok().flatten().ok_or_else(|| Reason::Payload.into())
}

/// An enum of events: `"name" => Variant form Type;`, where the form is that of the payload.
macro_rules! events {
    ($(#[$meta:meta])* $set:ident: $($name:literal => $event:ident $form:ident $($schema:path)?;)*) => {
        $(#[$meta])*
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum $set {
            $(#[doc = concat!("`", $name, "`")] $event $(($crate::webhook::typed::events!(@type $form $schema)))?,)*
        }

        impl $crate::webhook::EventSet for $set {
            const NAMES: &'static [&'static str] = &[$($name),*];

            fn read(event: &$crate::webhook::WixEvent) -> Option<Result<Self, $crate::webhook::Refused>> {
                match event.name() {
                    $($name => Some($crate::webhook::typed::events!(@read event $event $form $($schema)?)),)*
                    _ => None,
                }
            }
        }
    };
    (@type created $schema:path) => { Box<$schema> };
    (@type updated $schema:path) => { $crate::webhook::Updated<$schema> };
    (@type deleted $schema:path) => { Option<Box<$schema>> };
    (@type data $schema:path) => { Box<$schema> };
    (@read $value:ident $event:ident nothing) => { Ok(Self::$event) };
    (@read $value:ident $event:ident $form:ident $schema:path) => {
        $crate::webhook::typed::$form($value).map(Self::$event)
    };
}
pub(super) use events;
