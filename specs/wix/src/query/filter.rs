//! Conditions, and how they go together.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{BitAnd, BitOr, Not};

use permitted::{Map, Nullable, Value};

/// A condition on the entities of the operation `E`: `one & other`, `one | other`, `!one`.
#[must_use = "a filter does nothing before it is in a query"]
pub struct Filter<E> {
    map: Map,
    of: PhantomData<fn() -> E>,
}

impl<E> Filter<E> {
    pub(super) fn field(name: &str, operator: &str, operand: Value) -> Self {
        Self::of(name, Map::from_iter([(operator.to_owned(), operand)]).into())
    }

    fn of(key: &str, value: Value) -> Self {
        Self { map: Map::from_iter([(key.to_owned(), value)]), of: PhantomData }
    }

    /// As Wix reads it.
    #[must_use]
    pub fn into_map(self) -> Map {
        self.map
    }

    /// Both under `$and` or `$or`; of three, the third joins the first two.
    fn joined(mut self, operator: &str, other: Self) -> Self {
        let other = Value::Object(other.map);
        match self.map.get_mut(operator) {
            Some(Value::Array(list)) => {
                list.push(other);
                self
            }
            _ => Self::of(operator, vec![Value::Object(self.map), other].into()),
        }
    }
}

impl<E> BitAnd for Filter<E> {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.joined("$and", other)
    }
}

impl<E> BitOr for Filter<E> {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.joined("$or", other)
    }
}

impl<E> Not for Filter<E> {
    type Output = Self;

    fn not(self) -> Self {
        Self::of("$not", self.map.into())
    }
}

/// A field of a request that takes a filter: documents have it in three types.
pub(super) trait Place {
    fn of(filter: Option<Map>) -> Self;
}

impl Place for Nullable<Map> {
    fn of(filter: Option<Map>) -> Self {
        filter.map(Self::Value).unwrap_or_default()
    }
}

impl Place for Option<Map> {
    fn of(filter: Option<Map>) -> Self {
        filter
    }
}

impl Place for Option<Value> {
    fn of(filter: Option<Map>) -> Self {
        filter.map(Value::Object)
    }
}

/// For requests with a filter that are no query, such as a count.
impl<E> From<Filter<E>> for Nullable<Map> {
    fn from(filter: Filter<E>) -> Self {
        Self::Value(filter.map)
    }
}

impl<E> fmt::Debug for Filter<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.map.fmt(formatter)
    }
}
