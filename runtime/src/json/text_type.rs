//! Formats as types: strings that a program reads as a type of its own (`types(uuid = ..)` of the attribute).

use std::any::{Any, type_name};

use super::contract::{Mismatch, Source, Typed};

/// A type that a string of some `format` is read as.
///
/// [`text_type!`](crate::text_type) implements it, with all that fields and parameters need, for a type with `FromStr`, `Display`
/// and `Clone`. The features `uuid`, `chrono`, `jiff`, `time` and `rust_decimal` do so for types of these crates.
pub trait TextType: Any + Clone {
    /// Some value, which is there before one is read.
    fn empty() -> Self;

    /// The value of the text; none if the text is no such value.
    fn read(text: &str) -> Option<Self>;

    /// The text of the value, as it is sent.
    fn text(&self) -> String;
}

impl<T: TextType> Typed for T {
    fn text(&self) -> String {
        TextType::text(self)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

/// Reads a value of a text type.
///
/// # Errors
/// No text, or none of the format. The error does not repeat the text, which may be a secret.
#[expect(clippy::needless_pass_by_value, reason = "a function of generated code, as the others that fill a value are")]
pub fn fill_text<T: TextType>(slot: &mut T, from: Source<'_, '_>) -> Result<(), Mismatch> {
    let found = match &from {
        Source::Typed(value) => value.any().downcast_ref::<T>().cloned(),
        Source::Str(text) => T::read(text),
        other => return Err(Mismatch::expected("a string", other)),
    };
    *slot = found.ok_or_else(|| {
        let name = type_name::<T>();
        Mismatch::of(format!("expected the text of a `{name}`, found other text"))
    })?;
    Ok(())
}

/// Lets a type be the one of a format: `types(uuid = crate::Id)`.
///
/// The type has `FromStr`, `Display` and `Clone`. The value that is there before one is read is that of `Default`, or the second
/// argument. What `Display` writes is what is sent, and `FromStr` reads it again.
///
/// ```
/// #[derive(Clone, Default)]
/// struct Id(u128);
/// # impl std::str::FromStr for Id {
/// #     type Err = std::num::ParseIntError;
/// #     fn from_str(text: &str) -> Result<Self, Self::Err> { u128::from_str_radix(text, 16).map(Self) }
/// # }
/// # impl std::fmt::Display for Id {
/// #     fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { write!(formatter, "{:x}", self.0) }
/// # }
/// permitted::text_type!(Id);
/// ```
#[macro_export]
macro_rules! text_type {
    ($type:ty) => {
        $crate::text_type!($type, <$type as $crate::__private::Default>::default());
    };
    ($type:ty, $empty:expr) => {
        $crate::__text_type! {
            $type, $empty, |text| <$type as $crate::__private::FromStr>::from_str(text).ok(), |value| {
                $crate::__private::ToString::to_string(value)
            }
        }
    };
}

/// The parts of [`text_type!`](crate::text_type), for types that are written in another way than `Display` does.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_type {
    ($type:ty, $empty:expr, |$text:ident| $read:expr, |$value:ident| $write:expr) => {
        impl $crate::json::TextType for $type {
            #[inline]
            fn empty() -> Self {
                $empty
            }
            #[inline]
            fn read($text: &str) -> $crate::__private::Option<Self> {
                $read
            }
            #[inline]
            fn text(&self) -> $crate::__private::String {
                let $value = self;
                $write
            }
        }
        impl $crate::json::Encode for $type {
            #[inline]
            fn view(&self) -> $crate::json::View<'_> {
                $crate::json::View::Typed(self)
            }
        }
        impl $crate::json::Decode for $type {
            #[inline]
            fn fill(
                &mut self,
                from: $crate::json::Source<'_, '_>,
            ) -> $crate::__private::Result<(), $crate::json::Mismatch> {
                $crate::json::fill_text(self, from)
            }
            #[inline]
            fn empty() -> Self {
                <Self as $crate::json::TextType>::empty()
            }
        }
    };
}

text_type!(super::base64::Base64);
// It has no fragment, and drops the one of the text.
__text_type! {
    http::Uri, Self::default(),
    |text| text.parse().ok().filter(|_| !text.contains('#')),
    |value| value.to_string()
}

#[cfg(feature = "uuid")]
text_type!(uuid::Uuid);

// `FromStr` rounds what has more than 28 digits.
#[cfg(feature = "rust_decimal")]
__text_type! {
    rust_decimal::Decimal, Self::ZERO,
    |text| Self::from_str_exact(text).ok(),
    |value| value.to_string()
}

/// Mistakes that the readers of these crates pass over in silence.
#[cfg(any(feature = "jiff", feature = "chrono", feature = "time"))]
mod passed_over {
    /// Returns true for a date and nothing beside it.
    pub(super) fn only_date(text: &str) -> bool {
        !text.contains(['T', 't', ' ', '[', ':'])
    }

    /// Returns true for a time of day and nothing beside it: no date and no offset.
    #[cfg(feature = "jiff")]
    pub(super) fn only_time(text: &str) -> bool {
        let text = text.strip_prefix(['T', 't']).unwrap_or(text);
        text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b','))
    }

    /// Returns true if all digits of the second are in nine of its fraction.
    #[cfg(any(feature = "chrono", feature = "time"))]
    pub(super) fn in_nanoseconds(text: &str) -> bool {
        let fraction = text.split_once(['.', ',']).map_or("", |(_, fraction)| fraction);
        fraction.bytes().take_while(u8::is_ascii_digit).skip(9).all(|digit| digit == b'0')
    }

    /// Returns true for a second that is 60, which follows 59 in some minutes.
    #[cfg(any(feature = "jiff", feature = "time"))]
    pub(super) fn is_leap(text: &str) -> bool {
        let time = text.split_once(['T', 't', ' ']).map_or(text, |(_, time)| time);
        let time = time.split(['.', ',', 'Z', 'z', '+', '-', '[']).next().unwrap_or_default();
        let digits: Vec<u8> = time.bytes().filter(u8::is_ascii_digit).collect();
        digits.get(4) == Some(&b'6')
    }
}

#[cfg(feature = "jiff")]
mod of_jiff {
    use super::passed_over::{is_leap, only_date, only_time};

    __text_type! {
        jiff::Timestamp, Self::default(),
        |text| text.parse().ok().filter(|_| !is_leap(text)),
        |value| value.to_string()
    }
    __text_type! {
        jiff::civil::Date, Self::default(),
        |text| text.parse().ok().filter(|_| only_date(text)),
        |value| value.to_string()
    }
    __text_type! {
        jiff::civil::Time, Self::default(),
        |text| text.parse().ok().filter(|_| only_time(text) && !is_leap(text)),
        |value| value.to_string()
    }
    text_type!(jiff::SignedDuration);
    text_type!(jiff::Span);
}

#[cfg(feature = "chrono")]
mod of_chrono {
    use super::passed_over::in_nanoseconds;
    use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, SecondsFormat, Utc};

    // `Display` of these two is not RFC 3339.
    __text_type! {
        DateTime<Utc>, Self::UNIX_EPOCH,
        |text| DateTime::parse_from_rfc3339(text).ok().filter(|_| in_nanoseconds(text)).map(|time| time.to_utc()),
        |value| value.to_rfc3339_opts(SecondsFormat::AutoSi, true)
    }
    __text_type! {
        DateTime<FixedOffset>, Self::default(),
        |text| Self::parse_from_rfc3339(text).ok().filter(|_| in_nanoseconds(text)),
        |value| value.to_rfc3339_opts(SecondsFormat::AutoSi, true)
    }
    text_type!(NaiveDate);
    __text_type! {
        NaiveTime, Self::default(),
        |text| text.parse().ok().filter(|_| in_nanoseconds(text)),
        |value| value.to_string()
    }
}

#[cfg(feature = "time")]
mod of_time {
    use super::passed_over::{in_nanoseconds, is_leap, only_date};
    use time::format_description::well_known::{Iso8601, Rfc3339};
    use time::{Date, OffsetDateTime};

    __text_type! {
        OffsetDateTime, Self::UNIX_EPOCH,
        |text| Self::parse(text, &Rfc3339).ok().filter(|_| in_nanoseconds(text) && !is_leap(text)),
        |value| value.format(&Rfc3339).unwrap_or_else(|_| value.to_string())
    }
    __text_type! {
        Date, OffsetDateTime::UNIX_EPOCH.date(),
        |text| Self::parse(text, &Iso8601::DATE).ok().filter(|_| only_date(text)),
        |value| value.to_string()
    }
}
