//! Numbers of entities by the values of a field, and other summaries of a search.

use std::fmt;
use std::marker::PhantomData;

use permitted::{Map, Value};
use serde_json::json;

/// A field that the operation `E` summarizes: a [`Number`], a [`Date`], or [`Categorical`].
pub struct SummaryField<E, K> {
    name: &'static str,
    of: PhantomData<fn(E, K)>,
}

/// Of a field of numbers, also of decimal numbers in text.
pub enum Number {}
/// Of a field of points in time.
pub enum Date {}
/// Of a field of other values: texts, flags, ids.
pub enum Categorical {}

/// Of fields that have a least and a greatest value.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no ranges and no greatest value",
    label = "`ranges`, `min` and `max` are for a `Number`"
)]
pub trait Measured: sealed::Sealed {}
#[diagnostic::do_not_recommend]
impl Measured for Number {}

/// Of fields that lie in time.
#[diagnostic::on_unimplemented(message = "`{Self}` has no interval", label = "`histogram` is for a `Date`")]
pub trait Dated: sealed::Sealed {}
#[diagnostic::do_not_recommend]
impl Dated for Date {}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Number {}
    impl Sealed for super::Date {}
    impl Sealed for super::Categorical {}
}

/// A summary of one field of what a search of the operation `E` finds.
#[must_use = "a summary is made once it is in a query"]
pub struct Aggregation<E> {
    map: Map,
    of: PhantomData<fn() -> E>,
}

/// An [`Aggregation`], or several within each other.
#[must_use = "a summary is made once it is in a query"]
pub struct Summary<E>(Aggregation<E>);

/// The number of entities for each value of a field, up to 10 of them.
#[must_use = "a summary is made once it is in a query"]
pub struct Values<E> {
    name: &'static str,
    options: Map,
    of: PhantomData<fn() -> E>,
}

/// A summary of each group of another.
#[must_use = "a summary is made once it is in a query"]
pub struct Nested<E> {
    parts: Vec<Value>,
    of: PhantomData<fn() -> E>,
}

/// A range of numbers: from a number, and below another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bucket {
    from: Option<f64>,
    to: Option<f64>,
}

/// The length of the parts of a histogram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[allow(missing_docs, reason = "each says it")]
pub enum Interval {
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
}

impl<E, K> SummaryField<E, K> {
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, of: PhantomData }
    }

    /// The name, as Wix has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    fn made(self, kind: &str, key: &str, options: Value) -> Aggregation<E> {
        Aggregation::of(self.name, kind, key, options)
    }

    /// The number of entities for each value.
    pub fn values(self) -> Values<E> {
        Values { name: self.name, options: Map::new(), of: PhantomData }
    }

    /// The number of values that differ.
    pub fn distinct(self) -> Aggregation<E> {
        self.made("SCALAR", "scalar", json!({ "type": "COUNT_DISTINCT" }))
    }
}

// Bounds on the line of their method: the compiler's errors show it.
#[rustfmt::skip]
impl<E, K> SummaryField<E, K> {
    /// The least value.
    pub fn min(self) -> Aggregation<E> where K: Measured {
        self.made("SCALAR", "scalar", json!({ "type": "MIN" }))
    }

    /// The greatest value.
    pub fn max(self) -> Aggregation<E> where K: Measured {
        self.made("SCALAR", "scalar", json!({ "type": "MAX" }))
    }

    /// The number of entities in each range, of which an entity is in the first that it fits. At most 50.
    pub fn ranges(self, buckets: impl IntoIterator<Item = Bucket>) -> Aggregation<E> where K: Measured {
        let buckets: Value = buckets.into_iter().map(Bucket::written).collect();
        self.made("RANGE", "range", json!({ "buckets": buckets }))
    }

    /// The number of entities in each interval. [`Query::time_zone`](super::Query::time_zone) says where a day begins.
    pub fn histogram(self, interval: Interval) -> Aggregation<E> where K: Dated {
        self.made("DATE_HISTOGRAM", "dateHistogram", json!({ "interval": format!("{interval:?}").to_uppercase() }))
    }
}

impl<E> Aggregation<E> {
    fn of(name: &str, kind: &str, key: &str, options: Value) -> Self {
        let map = [("fieldPath", name.into()), ("type", kind.into()), (key, options)];
        Self {
            map: map.map(|(key, value): (&str, Value)| (key.to_owned(), value)).into_iter().collect(),
            of: PhantomData,
        }
    }

    fn named(mut self, name: &str) -> Value {
        self.map.insert("name".to_owned(), name.into());
        Value::Object(self.map)
    }
}

impl<E> Values<E> {
    fn with(mut self, options: impl IntoIterator<Item = (&'static str, Value)>) -> Self {
        self.options.extend(options.into_iter().map(|(key, value)| (key.to_owned(), value)));
        self
    }

    /// The number of values, between 1 and 250.
    pub fn limit(self, limit: i32) -> Self {
        self.with([("limit", limit.into())])
    }

    /// Those with the most entities first.
    pub fn most_first(self) -> Self {
        self.with([("sortType", "COUNT".into()), ("sortDirection", "DESC".into())])
    }

    /// Those with the fewest entities first.
    pub fn fewest_first(self) -> Self {
        self.with([("sortType", "COUNT".into()), ("sortDirection", "ASC".into())])
    }

    /// In the order of the values.
    pub fn ascending(self) -> Self {
        self.with([("sortType", "VALUE".into()), ("sortDirection", "ASC".into())])
    }

    /// In the reverse order of the values.
    pub fn descending(self) -> Self {
        self.with([("sortType", "VALUE".into()), ("sortDirection", "DESC".into())])
    }

    /// Entities without the field count too, as if they had that value, of at most 20 characters.
    pub fn missing_as(self, value: &str) -> Self {
        self.with([("missingValues", "INCLUDE".into()), ("includeOptions", json!({ "addToBucket": value }))])
    }
}

impl<E> Nested<E> {
    /// For each group of the outer one, the inner one. Results have both names.
    pub fn new(
        (outer_name, outer): (&str, impl Into<Aggregation<E>>),
        (inner_name, inner): (&str, impl Into<Aggregation<E>>),
    ) -> Self {
        Self { parts: vec![outer.into().named(outer_name), inner.into().named(inner_name)], of: PhantomData }
    }

    /// For each group of the inner one, a third.
    pub fn each(mut self, (name, innermost): (&str, impl Into<Aggregation<E>>)) -> Summary<E> {
        self.parts.push(innermost.into().named(name));
        self.into()
    }
}

impl<E> Summary<E> {
    pub(super) fn named(self, name: &str) -> Value {
        self.0.named(name)
    }
}

impl<E> From<Values<E>> for Aggregation<E> {
    fn from(values: Values<E>) -> Self {
        Self::of(values.name, "VALUE", "value", values.options.into())
    }
}

impl<E> From<Values<E>> for Summary<E> {
    fn from(values: Values<E>) -> Self {
        Self(values.into())
    }
}

impl<E> From<Aggregation<E>> for Summary<E> {
    fn from(aggregation: Aggregation<E>) -> Self {
        Self(aggregation)
    }
}

impl<E> From<Nested<E>> for Summary<E> {
    fn from(nested: Nested<E>) -> Self {
        let parts = json!({ "nestedAggregations": nested.parts });
        let map = Map::from_iter([("type".to_owned(), "NESTED".into()), ("nested".to_owned(), parts)]);
        Self(Aggregation { map, of: PhantomData })
    }
}

impl Bucket {
    /// From a number on, and below another.
    #[must_use]
    pub const fn between(from: f64, below: f64) -> Self {
        Self { from: Some(from), to: Some(below) }
    }

    /// From a number on.
    #[must_use]
    pub const fn from(from: f64) -> Self {
        Self { from: Some(from), to: None }
    }

    /// Below a number.
    #[must_use]
    pub const fn below(below: f64) -> Self {
        Self { from: None, to: Some(below) }
    }

    /// A number that is not finite becomes a text, as Wix has it: left out it would be no bound.
    fn written(self) -> Value {
        let bound = |bound: f64| match bound {
            f64::INFINITY => json!("Infinity"),
            f64::NEG_INFINITY => json!("-Infinity"),
            _ if bound.is_nan() => json!("NaN"),
            _ => json!(bound),
        };
        let bounds = [("from", self.from), ("to", self.to)];
        bounds.into_iter().filter_map(|(key, value)| Some((key.to_owned(), bound(value?)))).collect::<Map>().into()
    }
}

impl<E, K> Clone for SummaryField<E, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E, K> Copy for SummaryField<E, K> {}

impl<E, K> fmt::Debug for SummaryField<E, K> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("SummaryField").field(&self.name).finish()
    }
}

impl<E> fmt::Debug for Aggregation<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.map.fmt(formatter)
    }
}

impl<E> fmt::Debug for Summary<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl<E> fmt::Debug for Values<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Values").field(&self.name).field(&self.options).finish()
    }
}

impl<E> fmt::Debug for Nested<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts.fmt(formatter)
    }
}
