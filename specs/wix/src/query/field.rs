//! The fields of an operation, and what can be asked of each.

use std::fmt;
use std::marker::PhantomData;

use permitted::Value;

use super::filter::Filter;
use super::kind::{AllOf, Emptied, Equal, Existing, Kind, NoneOf, OneOf, Ordered, Prefixed, SomeOf, Unequal};

/// A field that the operation `E` can ask for: of the kind `K`, and [`Sorted`] if it can be sorted by.
pub struct Field<E, K, S = Unsorted> {
    name: &'static str,
    of: PhantomData<fn(E, K, S)>,
}

/// Of a field that can be sorted by, either way.
pub enum Sorted {}

/// Of a field that can be sorted by from the least to the greatest only.
pub enum Ascending {}

/// Of a field that can be sorted by from the greatest to the least only.
pub enum Descending {}

/// Of a field that can be sorted by the way `D`: [`Sorted`], and each of [`Ascending`] and [`Descending`] its own.
#[diagnostic::on_unimplemented(
    message = "Wix does not sort by that field, which is `{Self}`",
    label = "Wix sorts by the fields of the operation that are `Sorted`"
)]
pub trait Sortable<D>: sealed::Sealed {}

#[diagnostic::do_not_recommend]
impl<D> Sortable<D> for Sorted {}
#[diagnostic::do_not_recommend]
impl Sortable<Self> for Ascending {}
#[diagnostic::do_not_recommend]
impl Sortable<Self> for Descending {}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Sorted {}
    impl Sealed for super::Ascending {}
    impl Sealed for super::Descending {}
}

/// Of a field that cannot be sorted by.
pub enum Unsorted {}

/// An order of the operation `E`.
#[derive(Debug)]
pub struct Sort<E> {
    pub(super) name: &'static str,
    pub(super) order: &'static str,
    of: PhantomData<fn() -> E>,
}

impl<E, K, S> Field<E, K, S> {
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, of: PhantomData }
    }

    /// The name, as Wix has it: `actualPriceRange.minValue.amount`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    fn is(self, operator: &str, operand: Value) -> Filter<E> {
        Filter::field(self.name, operator, operand)
    }
}

// Bounds on the line of their method: the compiler's errors show it.
#[rustfmt::skip]
impl<E, K: Kind, S> Field<E, K, S> {
    fn one(self, operator: &str, value: impl Into<K::Value>) -> Filter<E> {
        self.is(operator, K::write(value.into()))
    }

    fn list<V: Into<K::Value>>(self, operator: &str, values: impl IntoIterator<Item = V>) -> Filter<E> {
        self.is(operator, values.into_iter().map(|value| K::write(value.into())).collect())
    }

    /// It is that value.
    pub fn eq(self, value: impl Into<K::Value>) -> Filter<E> where K: Equal {
        self.one("$eq", value)
    }

    /// It is another value.
    pub fn ne(self, value: impl Into<K::Value>) -> Filter<E> where K: Unequal {
        self.one("$ne", value)
    }

    /// It is one of these.
    pub fn is_in<V: Into<K::Value>>(self, values: impl IntoIterator<Item = V>) -> Filter<E> where K: OneOf {
        self.list("$in", values)
    }

    /// It is none of these.
    pub fn not_in<V: Into<K::Value>>(self, values: impl IntoIterator<Item = V>) -> Filter<E> where K: NoneOf {
        self.list("$nin", values)
    }

    /// It is greater.
    pub fn gt(self, value: impl Into<K::Value>) -> Filter<E> where K: Ordered {
        self.one("$gt", value)
    }

    /// It is greater or the same.
    pub fn gte(self, value: impl Into<K::Value>) -> Filter<E> where K: Ordered {
        self.one("$gte", value)
    }

    /// It is less.
    pub fn lt(self, value: impl Into<K::Value>) -> Filter<E> where K: Ordered {
        self.one("$lt", value)
    }

    /// It is less or the same.
    pub fn lte(self, value: impl Into<K::Value>) -> Filter<E> where K: Ordered {
        self.one("$lte", value)
    }

    /// It begins with that text.
    pub fn starts_with(self, value: impl Into<K::Value>) -> Filter<E> where K: Prefixed {
        self.one("$startsWith", value)
    }

    /// It has one of these.
    pub fn has_some<V: Into<K::Value>>(self, values: impl IntoIterator<Item = V>) -> Filter<E> where K: SomeOf {
        self.list("$hasSome", values)
    }

    /// It has all of these.
    pub fn has_all<V: Into<K::Value>>(self, values: impl IntoIterator<Item = V>) -> Filter<E> where K: AllOf {
        self.list("$hasAll", values)
    }

    /// It is there, or, with `false`, it is not.
    pub fn exists(self, there: bool) -> Filter<E> where K: Existing {
        self.is("$exists", there.into())
    }

    /// It is empty, or, with `false`, it is not.
    pub fn is_empty(self, empty: bool) -> Filter<E> where K: Emptied {
        self.is("$isEmpty", empty.into())
    }
}

#[rustfmt::skip]
impl<E, K, S> Field<E, K, S> {
    /// From the least to the greatest.
    #[must_use]
    pub const fn ascending(self) -> Sort<E> where S: Sortable<Ascending> {
        Sort { name: self.name, order: "ASC", of: PhantomData }
    }

    /// From the greatest to the least.
    #[must_use]
    pub const fn descending(self) -> Sort<E> where S: Sortable<Descending> {
        Sort { name: self.name, order: "DESC", of: PhantomData }
    }
}

impl<E, K, S> Clone for Field<E, K, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E, K, S> Copy for Field<E, K, S> {}

impl<E, K, S> fmt::Debug for Field<E, K, S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Field").field(&self.name).finish()
    }
}
