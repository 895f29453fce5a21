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

mod any;
mod base64;
pub mod bridges;
mod container;
mod contract;
mod decode;
mod encode;
mod extra;
mod fit;
mod float;
mod impls;
mod named;
mod nullable;
mod number;
mod primitive;
mod scalar;
mod share;
mod strict;
mod text;
mod text_type;
mod tree;
mod tuple;
mod union;
mod write;

pub use self::base64::{Base64, NoBase64};
pub use contract::{
    Budget, Choices, Decode, Encode, Entries, EntryView, Field, Fields, Items, ListView, MapView, Mismatch, Model,
    OneOf, Source, Typed, View,
};
pub use decode::from_serde;
pub use encode::to_serde;
pub use extra::Extra;
pub(crate) use float::float_text;
pub use nullable::Nullable;
pub(crate) use number::float;
pub use primitive::JsonError;
pub(crate) use primitive::{error, number_text};
pub use share::{clone, eq};
pub(crate) use strict::strict;
pub use text::{from_slice, only};
pub use text_type::{TextType, fill_text};
pub use tree::{pointer, to_value};
pub use union::fill_one_of;
pub use write::to_vec;
pub(crate) use write::value_text;
