//! Kinds of fields, and the operators that each has.

use std::fmt::Display;
use std::marker::PhantomData;

use permitted::Value;

/// A kind of field.
pub trait Kind: sealed::Sealed {
    /// The values that it is compared with.
    type Value;

    #[doc(hidden)]
    fn write(value: Self::Value) -> Value;
}

mod sealed {
    pub trait Sealed {}
}

/// Text, also ids and decimal numbers in text.
pub enum Text {}
/// `true` or `false`.
pub enum Flag {}
/// A whole number.
pub enum Integer {}
/// A number.
pub enum Float {}
/// A point in time, as a text of RFC 3339: `2026-01-31T00:00:00Z`.
pub enum Time {}
/// One of the values of an enum of the document.
pub struct Choice<T>(PhantomData<T>);
/// A field of the kind `K` that is compared for equality only.
pub struct Exact<K>(PhantomData<K>);
/// Several values of the kind `K`.
pub struct List<K>(PhantomData<K>);
/// A field of the kind `K` that has only the operators of `O`, which is one of [`sets`](super::sets).
///
/// ```
/// use permitted_wix::query::{Equal, Of, Text, Unequal, sets};
///
/// fn compared<K: Equal + Unequal>() {}
/// compared::<Of<Text, sets::EqNe>>();
/// ```
///
/// ```compile_fail
/// use permitted_wix::query::{Of, Ordered, Text, sets};
///
/// fn ordered<K: Ordered>() {}
/// ordered::<Of<Text, sets::EqNe>>(); // `$gt` is not among its operators
/// ```
pub struct Of<K, O>(PhantomData<(K, O)>);

macro_rules! kinds {
    ($($kind:ident $(<$of:ident: $bound:path $(, $set:ident)?>)? ($value:ty) $write:expr;)*) => {$(
        impl<$($of: $bound $(, $set)?)?> sealed::Sealed for $kind$(<$of $(, $set)?>)? {}
        impl<$($of: $bound $(, $set)?)?> Kind for $kind$(<$of $(, $set)?>)? {
            type Value = $value;

            fn write(value: Self::Value) -> Value {
                $write(value)
            }
        }
    )*};
}

kinds! {
    Text (String) Value::from;
    Flag (bool) Value::from;
    Integer (i64) Value::from;
    Float (f64) Value::from;
    Time (String) Value::from;
    Choice<T: Display> (T) |value: T| Value::from(value.to_string());
    Exact<K: Kind> (K::Value) K::write;
    List<K: Kind> (K::Value) K::write;
    Of<K: Kind, O> (K::Value) K::write;
}

macro_rules! operators {
    ($($(#[$doc:meta])* $name:ident $methods:literal: $($kind:ident $(<$of:ident: $bound:path>)?),*;)*) => {$(
        $(#[$doc])*
        #[diagnostic::on_unimplemented(
            message = "a field of the kind `{Self}` does not have that operator",
            label = $methods
        )]
        pub trait $name: Kind {}
        $(
            #[diagnostic::do_not_recommend]
            impl<$($of: $bound)?> $name for $kind$(<$of>)? {}
        )*
    )*};
}

operators! {
    /// Kinds that are compared for equality.
    Equal "`eq` is for one value: a `List` has `has_some` and `has_all`":
        Text, Flag, Integer, Float, Time, Choice<T: Display>, Exact<K: Kind>;
    /// Kinds that are compared for being another value.
    Unequal "`ne` is for one value": Text, Flag, Integer, Float, Time, Choice<T: Display>, Exact<K: Kind>;
    /// Kinds that are looked for among values.
    OneOf "`is_in` is for one value: a `List` has `has_some`":
        Text, Flag, Integer, Float, Time, Choice<T: Display>, Exact<K: Kind>;
    /// Kinds that are looked for outside of values.
    NoneOf "`not_in` is for one value": Text, Flag, Integer, Float, Time, Choice<T: Display>, Exact<K: Kind>;
    /// Kinds that have an order.
    Ordered "`gt`, `gte`, `lt` and `lte` are for `Text`, `Integer`, `Float` and `Time`": Text, Integer, Float, Time;
    /// Kinds that are texts.
    Prefixed "`starts_with` is for `Text`": Text;
    /// Kinds that may be absent.
    Existing "`exists` is for one value that is not `Exact`": Text, Flag, Integer, Float, Time, Choice<T: Display>;
    /// Kinds that may be empty.
    Emptied "`is_empty` is for `Text`": Text;
    /// Kinds that have several values, of which one is looked for.
    SomeOf "`has_some` is for a `List`: one value has `is_in`": List<K: Kind>;
    /// Kinds that have several values, which are looked for together.
    AllOf "`has_all` is for a `List`": List<K: Kind>;
}

/// Sets of operators that Wix's packages declare for fields.
macro_rules! sets {
    ($($(#[$doc:meta])* $set:ident: $($operators:ident),*;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub enum $set {}
        $(
            #[diagnostic::do_not_recommend]
            impl<K: crate::query::kind::Kind> crate::query::kind::$operators for crate::query::kind::Of<K, $set> {}
        )*
    )*};
}
pub(super) use sets;
