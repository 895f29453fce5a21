//! The types that operations use.

use crate::model::shape::TypeId;

/// The types that operations name, by what they are for.
#[derive(Debug, Default)]
pub(crate) struct UsedTypes {
    /// In requests.
    pub(crate) sent: Vec<TypeId>,
    /// In responses and events.
    pub(crate) received: Vec<TypeId>,
}
