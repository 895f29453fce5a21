//! Queries whose fields, operators and orders are checked by the compiler (feature `queries`).
//!
//! Each operation that is known has a module of its fields. A field that it does not have, an operator that the field's type does not have and an
//! order that Wix does not sort by do not compile:
//!
//! ```
//! # #[cfg(feature = "stores-products")] mod example {
//! use permitted_wix::identities::Visitor;
//! use permitted_wix::products::{Products, ProductsExt};
//! use permitted_wix::query::{Query, stores::search_products as by};
//!
//! async fn mugs(products: Products<'_, Visitor>) -> Result<(), permitted_wix::Error> {
//!     let cheap = by::VISIBLE.eq(true) & by::NAME.starts_with("Mug");
//!     let query = Query::new().filter(cheap).sort(by::CREATED_DATE.descending()).limit(20).words("blue").request();
//!     let mut mugs = products.search_products(&query).items();
//!     while let Some(mug) = mugs.next().await {
//!         println!("{:?}", mug?.name);
//!     }
//!     Ok(())
//! }
//! # }
//! ```
//!
//! ```compile_fail
//! # use permitted_wix::query::stores::search_products as by;
//! let visible = by::VISIBLE.starts_with("t"); // a flag has no beginning
//! ```
//!
//! Fields and operators are those that Wix's packages declare (`queries.json`). For a field that is not among them, write the request's own `filter`, which is any JSON.

/// An operation and its request, of the names that its document has.
macro_rules! operation {
    ($marker:ident, $request:ident, $part:ident: $query:ident, [$($sort:ident: $sorting:ident)?], $paging:ident: $page:ident $(, search: $search:ident)?) => {
        impl crate::query::Queried for $marker {
            type Request = document::$request;

            fn request(asked: crate::query::Asked) -> Self::Request {
                let crate::query::Asked { filter, sort: _sort, limit, words: _words } = asked;
                $(let $sort = _sort.into_iter().map(|(field, order)| document::$sorting {
                    field_name: String::from(field).into(),
                    order: Some(order.into()),
                    ..Default::default()
                });)?
                let query = document::$query {
                    filter: crate::query::filter::Place::of(filter),
                    $($sort: Some($sort.collect::<Vec<_>>()).filter(|sort| !sort.is_empty()),)?
                    $paging: limit.map(|limit| document::$page { limit: limit.into(), ..Default::default() }),
                    $(search: _words.map(|words| document::$search { expression: words.into(), ..Default::default() }),)?
                    ..Default::default()
                };
                document::$request { $part: Some(query), ..Default::default() }
            }
        }
    };
}
use kind::sets;
use operation;

mod field;
#[rustfmt::skip] // as it is made
mod fields;
mod filter;
mod kind;

pub use self::field::{Ascending, Descending, Field, Sort, Sortable, Sorted, Unsorted};
pub use self::fields::*;
pub use self::filter::Filter;
pub use self::kind::{
    AllOf, Choice, Emptied, Equal, Exact, Existing, Flag, Float, Integer, Kind, List, NoneOf, Of, OneOf, Ordered,
    Prefixed, SomeOf, Text, Time, Unequal,
};

/// An operation that takes a query; the modules of the areas have them.
pub trait Queried: Sized + 'static {
    /// The request of its method.
    type Request;

    #[doc(hidden)]
    fn request(asked: Asked) -> Self::Request;
}

/// An operation that searches for words as well.
#[diagnostic::on_unimplemented(
    message = "`{Self}` searches for no words",
    note = "the operation whose name begins with `search` does"
)]
pub trait Searched: Queried {}

#[doc(hidden)]
#[derive(Debug, Default)]
pub struct Asked {
    pub(crate) filter: Option<permitted::Map>,
    pub(crate) sort: Vec<(&'static str, &'static str)>,
    pub(crate) limit: Option<i32>,
    pub(crate) words: Option<String>,
}

/// A query of the operation `E`.
#[must_use = "nothing is asked before `request`"]
pub struct Query<E> {
    filter: Option<Filter<E>>,
    asked: Asked,
}

impl<E: Queried> Query<E> {
    /// All entities.
    pub fn new() -> Self {
        Self { filter: None, asked: Asked::default() }
    }

    /// Those that fit the filter, and every other one that was given.
    pub fn filter(mut self, filter: Filter<E>) -> Self {
        self.filter = Some(match self.filter {
            Some(before) => before & filter,
            None => filter,
        });
        self
    }

    /// In that order; the order that was given first counts first.
    pub fn sort(mut self, Sort { name, order, .. }: Sort<E>) -> Self {
        self.asked.sort.push((name, order));
        self
    }

    /// The number of entities of a page, up to the operation's most, often 100.
    pub fn limit(mut self, limit: i32) -> Self {
        self.asked.limit = Some(limit);
        self
    }

    /// Those that mention the words.
    pub fn words(mut self, words: impl Into<String>) -> Self
    where
        E: Searched,
    {
        self.asked.words = Some(words.into());
        self
    }

    /// The request of the operation's method. Its other parts, such as `fields`, are still to be set.
    #[must_use]
    pub fn request(self) -> E::Request {
        E::request(Asked { filter: self.filter.map(Filter::into_map), ..self.asked })
    }
}

impl<E: Queried> Default for Query<E> {
    fn default() -> Self {
        Self::new()
    }
}
