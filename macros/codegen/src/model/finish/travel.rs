//! The ways of types: what is sent, and what is received.

use crate::model::shape::TypeId;

/// The shapes that operations use, by the way they travel.
#[derive(Debug, Default)]
pub(crate) struct Travel {
    pub(crate) sent: Vec<TypeId>,
    pub(crate) received: Vec<TypeId>,
}
