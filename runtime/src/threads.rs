//! `Send` and `Sync` on targets that have threads. In a browser everything is on the page's one thread, to which its values belong, and
//! nothing has to be either.

/// `Send`, where the target has threads; in a browser, every type.
#[cfg(not(target_arch = "wasm32"))]
pub trait MaybeSend: Send {}
#[cfg(not(target_arch = "wasm32"))]
impl<T: Send + ?Sized> MaybeSend for T {}

/// `Sync`, where the target has threads; in a browser, every type.
#[cfg(not(target_arch = "wasm32"))]
pub trait MaybeSync: Sync {}
#[cfg(not(target_arch = "wasm32"))]
impl<T: Sync + ?Sized> MaybeSync for T {}

/// A future in a box, `Send` where the target has threads.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxFuture<'a, T> = futures_util::future::BoxFuture<'a, T>;
/// A stream in a box, `Send` where the target has threads.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type BoxStream<'a, T> = futures_util::stream::BoxStream<'a, T>;

/// `Send`, where the target has threads; in a browser, every type.
#[cfg(target_arch = "wasm32")]
pub trait MaybeSend {}
#[cfg(target_arch = "wasm32")]
impl<T: ?Sized> MaybeSend for T {}

/// `Sync`, where the target has threads; in a browser, every type.
#[cfg(target_arch = "wasm32")]
pub trait MaybeSync {}
#[cfg(target_arch = "wasm32")]
impl<T: ?Sized> MaybeSync for T {}

/// A future in a box, `Send` where the target has threads.
#[cfg(target_arch = "wasm32")]
pub type BoxFuture<'a, T> = futures_util::future::LocalBoxFuture<'a, T>;
/// A stream in a box, `Send` where the target has threads.
#[cfg(target_arch = "wasm32")]
pub(crate) type BoxStream<'a, T> = futures_util::stream::LocalBoxStream<'a, T>;
