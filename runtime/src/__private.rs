//! What generated code needs and nobody else should use. It may change with every release.

use std::marker::PhantomData;

use crate::client::Client;
use crate::strategy::Strategy;

pub use crate::Map;
pub use crate::client::{Core, core, undescribed};
pub use crate::json::{Extra, Nullable};
pub use crate::json::{
    Choices, Decode, Encode, Fields, Mismatch, Model, OneOf, Source, View, clone, debug, debug_tuple, eq,
    fill_one_of, from_serde, meant, to_serde,
};
pub use crate::operation::{Access, Operation, Paging, Parameter, Permit, Place, Repeat, ResponseBody, Style, Target};
pub use http::StatusCode;
pub use serde;
pub use serde_json::{Error as JsonError, Value};
pub use std::boxed::Box;
pub use std::collections::BTreeMap;
pub use std::default::Default;
pub use std::option::Option::{self, None, Some};
pub use std::result::Result::{self, Err, Ok};
pub use std::string::String;
pub use std::vec::Vec;

/// A client seen as the identity of its strategy. There is no other way to one than a client, so a handle that was
/// forged inside the generated module still acts as nobody else.
pub struct Handle<'c, I> {
    core: &'c Core,
    identity: PhantomData<fn() -> I>,
}

impl<'c, I> Handle<'c, I> {
    /// The handle of a client.
    #[inline]
    #[must_use]
    pub fn new<S: Strategy<Identity = I>>(client: &'c Client<S>) -> Self {
        Self { core: core(client), identity: PhantomData }
    }

    /// What requests are made with.
    #[inline]
    #[must_use]
    pub fn core(&self) -> &'c Core {
        self.core
    }
}

impl<I> Clone for Handle<'_, I> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<I> Copy for Handle<'_, I> {}
