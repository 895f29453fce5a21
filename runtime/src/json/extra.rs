//! The fields of a response that the document does not name.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::contract::{Decode, Encode, Mismatch, Source, View};

/// The fields of an object that the document does not name. They are kept as they came, and written again.
///
/// It reads and changes as a [`Map`], and takes no memory while it is empty. An entry with the name of a field that is
/// there is not written: the field counts.
#[derive(Clone, Default)]
pub struct Extra(Option<Box<Map<String, Value>>>);

impl Extra {
    /// No fields.
    pub const NONE: Self = Self(None);
}

impl Deref for Extra {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Self::Target {
        static EMPTY: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        self.0.as_deref().unwrap_or(&EMPTY)
    }
}

impl DerefMut for Extra {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.0.get_or_insert_default()
    }
}

impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Extra {}

impl fmt::Debug for Extra {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(formatter)
    }
}

impl From<Map<String, Value>> for Extra {
    fn from(map: Map<String, Value>) -> Self {
        Self((!map.is_empty()).then(|| Box::new(map)))
    }
}

impl From<Extra> for Map<String, Value> {
    fn from(extra: Extra) -> Self {
        extra.0.map_or_else(Self::new, |map| *map)
    }
}

impl Encode for Extra {
    #[inline]
    fn view(&self) -> View<'_> {
        self.0.as_deref().filter(|map| !map.is_empty()).map_or(View::Absent, Encode::view)
    }
}

impl Decode for Extra {
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        (**self).fill(from)
    }

    fn entry(&mut self, key: &str) -> Option<&mut dyn Decode> {
        Decode::entry(&mut **self, key)
    }

    #[inline]
    fn empty() -> Self {
        Self::NONE
    }
}
