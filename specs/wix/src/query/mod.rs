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
//! A search looks for words in fields that the package names (`searchable`), and makes summaries of others (`aggregatable`), such as numbers of
//! products by brand and by price:
//!
//! ```
//! # #[cfg(feature = "stores-products")] mod example {
//! use permitted_wix::query::stores::search_products::{aggregatable as of, searchable as within};
//! use permitted_wix::query::{Bucket, Interval, Query, Words};
//! use permitted_wix::products::V3SearchProductsRequest;
//!
//! fn facets() -> V3SearchProductsRequest {
//!     let prices = [Bucket::below(10.0), Bucket::between(10.0, 50.0), Bucket::from(50.0)];
//!     Query::new()
//!         .words(Words::all("blue mug").fuzzy().within([within::NAME, within::DESCRIPTION]))
//!         .summarize("brands", of::BRAND_NAME.values().most_first().limit(20))
//!         .summarize("prices", of::ACTUAL_PRICE_RANGE_MIN_VALUE_AMOUNT.ranges(prices))
//!         .summarize("days", of::CREATED_DATE.histogram(Interval::Day))
//!         .time_zone("Europe/Berlin")
//!         .request()
//! }
//! # }
//! ```
//!
//! ```compile_fail
//! # use permitted_wix::query::{Interval, stores::search_products::aggregatable as of};
//! let days = of::BRAND_NAME.histogram(Interval::Day); // a name is not in time
//! ```
//!
//! Fields and operators are those that Wix's packages declare (`queries.json`). For a field that is not among them, write the request's own `filter`, which is any JSON.

/// An operation and its request, of the names that its document has.
macro_rules! operation {
    ($marker:ident, $request:ident, $part:ident: $query:ident, [$($sort:ident: $sorting:ident)?], $paging:ident: $page:ident $(, $search:ident)?) => {
        impl crate::query::Queried for $marker {
            type Request = document::$request;

            fn request(asked: crate::query::Asked) -> Self::Request {
                let crate::query::Asked { filter, sort: _sort, limit, search: _search } = asked;
                $(let $sort = _sort.into_iter().map(|(field, order)| document::$sorting {
                    field_name: String::from(field).into(),
                    order: Some(order.into()),
                    ..Default::default()
                });)?
                let query = document::$query {
                    filter: crate::query::filter::Place::of(filter),
                    $($sort: Some($sort.collect::<Vec<_>>()).filter(|sort| !sort.is_empty()),)?
                    $paging: limit.map(|limit| document::$page { limit: limit.into(), ..Default::default() }),
                    ..crate::query::operation!(@rest _search $($search)?)
                };
                document::$request { $part: Some(query), ..Default::default() }
            }
        }
    };
    (@rest $parts:ident) => { Default::default() };
    (@rest $parts:ident search) => { crate::query::of_search($parts) };
}
use kind::sets;
use operation;

mod aggregation;
mod field;
#[rustfmt::skip] // as it is made
mod fields;
mod filter;
mod kind;
mod words;

pub use self::aggregation::{
    Aggregation, Bucket, Categorical, Date, Dated, Interval, Measured, Nested, Number, Summary, SummaryField, Values,
};
pub use self::field::{Ascending, Descending, Field, Sort, Sortable, Sorted, Unsorted};
pub use self::fields::*;
pub use self::filter::Filter;
pub use self::kind::{
    AllOf, Choice, Emptied, Equal, Exact, Existing, Flag, Float, Integer, Kind, List, NoneOf, Of, OneOf, Ordered,
    Prefixed, SomeOf, Text, Time, Unequal,
};
pub use self::words::{WordField, Words};

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

/// An operation that summarizes what it finds.
#[diagnostic::on_unimplemented(message = "`{Self}` makes no summaries")]
pub trait Summarized: Queried {}

/// The words, summaries and time zone of a search, of the type that its document has: there they are called as here.
pub(crate) fn of_search<T: Default + serde::de::DeserializeOwned>(parts: permitted::Map) -> T {
    serde_json::from_value(parts.into()).unwrap_or_default()
}

#[doc(hidden)]
#[derive(Debug, Default)]
pub struct Asked {
    pub(crate) filter: Option<permitted::Map>,
    pub(crate) sort: Vec<(&'static str, &'static str)>,
    pub(crate) limit: Option<i32>,
    pub(crate) search: permitted::Map,
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

    /// Those that mention the words: a text, or [`Words`].
    pub fn words(mut self, words: impl Into<Words<E>>) -> Self
    where
        E: Searched,
    {
        self.asked.search.insert("search".to_owned(), words.into().into_map().into());
        self
    }

    /// A summary of all that is found, beside those that were asked for before, at most 10. The response has it under that name.
    pub fn summarize(mut self, name: &str, summary: impl Into<Summary<E>>) -> Self
    where
        E: Summarized,
    {
        let all = self.asked.search.entry("aggregations").or_insert_with(|| permitted::Value::Array(Vec::new()));
        if let permitted::Value::Array(all) = all {
            all.push(summary.into().named(name));
        }
        self
    }

    /// The time zone in which a histogram's days begin, such as `Europe/Berlin`.
    pub fn time_zone(mut self, zone: &str) -> Self
    where
        E: Summarized,
    {
        self.asked.search.insert("timeZone".to_owned(), zone.into());
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
