//! Reading and writing of generated models.
//!
//! A generated struct says only where its fields are ([`Model`]). Everything else a Rust user expects of it, serde's
//! traits, `Clone`, `PartialEq`, `Debug` and `Default`, is done once, here, by code that is not generic over the model:
//! a derive per model is what makes bindings slow to compile (ARCHITECTURE.md, "Generated code").
//!
//! - [`Encode::view`] shows a value as one level of JSON ([`View`]).
//! - [`Decode::fill`] takes one level of JSON ([`Source`]) into a value that already exists.
//!
//! `serde_json` does the parsing and the printing. What both are mostly made of has a shorter way (`text`, `write`).

mod base64;
mod decode;
mod encode;
mod extra;
mod fit;
mod model;
mod nullable;
mod scalar;
mod share;
mod strict;
mod text;
mod text_type;
mod traits;
mod tuple;
mod union;
mod write;

pub use self::base64::{Base64, NoBase64};
pub use decode::{Decode, Entries, Field, Items, Mismatch, Source, from_serde, from_slice};
pub use encode::{Encode, EntryView, ListView, MapView, View, pointer, to_serde, to_value, to_vec};
pub use extra::Extra;
pub use fit::Budget;
pub use model::{Fields, Model, meant};
pub use nullable::Nullable;
pub use share::{clone, debug, debug_tuple, eq};
pub(crate) use strict::strict;
pub use text_type::{TextType, Typed, fill_text};
pub use union::{Choices, OneOf, fill_one_of};
