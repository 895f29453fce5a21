//! The names that generated code uses, and that nothing else should use. It may change with every release.

pub use crate::client::{
    Call, Client, Core, Events, File, Items, Multipart, Outcome, Paged, Pages, Request, Text, core, undescribed,
};
pub use crate::declared::{Declared, Expected, Name, Named, prove, prove_types};
pub use crate::error::{Error, OperationError};
pub use crate::identity::{Both, Either, Grants, Identity, IdentityOnly, Permission, Unchecked};
pub use crate::json::bridges;
pub use crate::json::{
    Choices, Decode, Encode, Fields, JsonError, Mismatch, Model, OneOf, Source, View, clone, eq, fill_one_of,
    from_serde, only, to_serde,
};
pub use crate::json::{Extra, Nullable};
pub use crate::limits::Limits;
pub use crate::oauth::{
    CodeFlow, DeviceFlow, ImplicitGrant, KeepsSecrets, OAuthClient, OtherScheme, PasswordGrant, ThisTarget, Told,
    WithoutAssume,
};
pub use crate::operation::{
    Access, End, Operation, Origin, Paging, Parameter, Permit, Place, Repeat, ResponseBody, Sibling, Status, Style,
    Success, Target,
};
pub use crate::retry::Retries;
pub use crate::server::{Server, ServerTemplate, listed};
pub use crate::strategy::{Credential, Strategy};
pub use crate::token::{TokenSource, TokenStrategy};
pub use crate::{__bridges, __builder, __integer_enums, __responses, __string_enums, __structs, __unions, Map, Upload};
pub use crate::{ByteStream, Response};
pub use bytes::Bytes;
pub use http::StatusCode;
pub use secrecy::SecretString;
pub use serde;
pub use serde_json::Value;
pub use std::borrow::Cow;
pub use std::boxed::Box;
pub use std::clone::Clone;
pub use std::cmp::{Eq, Ord, Ordering, PartialEq, PartialOrd};
pub use std::collections::BTreeMap;
pub use std::convert::{From, Infallible, Into};
pub use std::default::Default;
pub use std::fmt::{self, Debug};
pub use std::future::{Future, IntoFuture};
pub use std::hash::{Hash, Hasher};
pub use std::marker::{Copy, PhantomData, Send, Sized};
pub use std::num::ParseIntError;
pub use std::option::Option::{self, None, Some};
pub use std::result::Result::{self, Err, Ok};
pub use std::str::FromStr;
pub use std::string::{String, ToString};
pub use std::time::Duration;
pub use std::vec::Vec;
pub use std::{compile_error, include_bytes};

/// The empty text: a constant costs rustc less than a call.
pub const NO_TEXT: String = String::new();

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

    /// The client's core, which requests are made with.
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

/// The body of every method of a module whose document has errors: no call can be made with it.
///
/// # Panics
/// Always. A program with such a module does not compile.
#[allow(clippy::panic, reason = "there is nothing to return, and no program in which it is reached")]
pub fn inert() -> ! {
    panic!("the document of these bindings has errors")
}
