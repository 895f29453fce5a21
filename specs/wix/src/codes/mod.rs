//! Errors of an operation that have a code, and rules that a request broke, as an enum for each operation that declares some.
//!
//! ```
//! # #[cfg(feature = "stores-products")] mod example {
//! use permitted_wix::codes::ErrorCode;
//! use permitted_wix::codes::stores::products::CreateProductError;
//! use permitted_wix::products::{Products, CreateProductRequest, can};
//!
//! async fn create(products: Products<'_, impl can::CreateProduct>, request: &CreateProductRequest) {
//!     let Err(error) = products.create_product(request).await else { return };
//!     match CreateProductError::of(&error) {
//!         Some(CreateProductError::DuplicateProductOptions) => println!("an option is duplicated"),
//!         Some(other) => println!("{}", other.code()),
//!         None => println!("{error}"), // another error, or a code that the document does not have
//!     }
//! }
//! # }
//! ```

#[rustfmt::skip]
#[allow(clippy::module_inception, reason = "an area has a document of its name")]
mod operations;

use permitted::OperationError;

pub use self::operations::*;
use crate::common::WixError;

/// The codes that an operation declares. [`WixError`] has the code of every error, declared or not, and its data.
pub trait ErrorCode: Copy + 'static {
    /// All codes, as Wix writes them.
    const CODES: &'static [(&'static str, Self)];

    /// The code of an error, if the operation declares it.
    #[must_use]
    fn of(error: &OperationError<WixError>) -> Option<Self> {
        code(error).and_then(Self::from_code)
    }

    /// The code of that text, if the operation declares it.
    #[must_use]
    fn from_code(text: &str) -> Option<Self> {
        Self::CODES.iter().find(|(code, _)| *code == text).map(|(_, code)| *code)
    }

    /// The text of the code.
    #[must_use]
    fn code(self) -> &'static str
    where
        Self: PartialEq,
    {
        Self::CODES.iter().find(|(_, code)| *code == self).map_or("", |(text, _)| text)
    }
}

/// The rules of validation that an operation declares. [`WixError`] has all violations, with the field of each.
pub trait ValidationRule: Copy + 'static {
    /// All rules, as Wix writes them.
    const RULES: &'static [(&'static str, Self)];

    /// The rules that the request broke, of those that the operation declares.
    #[must_use]
    fn broken(error: &OperationError<WixError>) -> Vec<Self> {
        let details = error.body().and_then(|body| body.details.as_ref());
        let violations = details.and_then(|details| details.validation_error.as_ref()?.field_violations.as_ref());
        let names = violations.into_iter().flatten().filter_map(|violation| violation.rule_name.value());
        names.filter_map(|name| Self::from_rule(name)).collect()
    }

    /// The rule of that text, if the operation declares it.
    #[must_use]
    fn from_rule(text: &str) -> Option<Self> {
        Self::RULES.iter().find(|(rule, _)| *rule == text).map(|(_, rule)| *rule)
    }
}

/// The code of an error, whatever it is.
#[must_use]
pub fn code(error: &OperationError<WixError>) -> Option<&str> {
    error.body()?.details.as_ref()?.application_error.as_ref()?.code.value().map(String::as_str)
}

/// An enum for each operation: `CreateProductError { "CODE" => Code }`, with the trait that lists its texts.
macro_rules! declared {
    ($what:literal $trait:ident $all:ident: $($operation:ident { $($text:literal => $variant:ident,)* })*) => {$(
        #[doc = concat!("The ", $what, " of `", stringify!($operation), "`.")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $operation {
            $(#[doc = concat!("`", $text, "`")] $variant,)*
        }

        impl $crate::codes::$trait for $operation {
            const $all: &'static [(&'static str, Self)] = &[$(($text, Self::$variant)),*];
        }
    )*};
}
use declared;

macro_rules! codes {
    ($($all:tt)*) => { $crate::codes::declared! { "codes" ErrorCode CODES: $($all)* } };
}
use codes;

macro_rules! rules {
    ($($all:tt)*) => { $crate::codes::declared! { "rules" ValidationRule RULES: $($all)* } };
}
use rules;
