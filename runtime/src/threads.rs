//! `Send` and `Sync` on targets that have threads. In a browser everything is on the page's one thread, to which its values belong, and
//! nothing has to be either.

#[cfg(not(target_arch = "wasm32"))]
mod target {
    pub(super) use std::marker::{Send, Sync};

    pub(super) use futures_util::future::BoxFuture;
    pub(super) use futures_util::stream::BoxStream;
}

#[cfg(target_arch = "wasm32")]
mod target {
    pub trait Send {}
    impl<T: ?Sized> Send for T {}

    pub trait Sync {}
    impl<T: ?Sized> Sync for T {}

    pub(super) use futures_util::future::LocalBoxFuture as BoxFuture;
    pub(super) use futures_util::stream::LocalBoxStream as BoxStream;
}

/// A stream in a box, `Send` where the target has threads.
pub(crate) type BoxStream<'a, T> = target::BoxStream<'a, T>;

/// `Send` on targets with threads; in a browser, implemented for every type.
pub trait MaybeSend: target::Send {}
impl<T: target::Send + ?Sized> MaybeSend for T {}

/// `Sync` on targets with threads; in a browser, implemented for every type.
pub trait MaybeSync: target::Sync {}
impl<T: target::Sync + ?Sized> MaybeSync for T {}

/// A future in a box, `Send` where the target has threads: what the traits of this crate return, so that one implementation is for all targets.
pub type BoxFuture<'a, T> = target::BoxFuture<'a, T>;
