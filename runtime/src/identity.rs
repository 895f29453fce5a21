//! Identities, as types.

use std::marker::PhantomData;

use crate::declared::{Declared, Named};

/// An identity, as which the server sees a caller: a type with no values, made from the document's vocabulary by [`identities`](crate::identities).
///
/// Implementing it permits nothing. Which identities may call an operation is decided by that operation's trait in the
/// generated module `can`, and those traits are sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an identity",
    label = "this is not who a server can see",
    note = "identities are the types that `#[permitted::api]` and `#[permitted::identities]` make from a document"
)]
pub trait Identity: 'static {
    /// The name in the document, such as `site-admin`.
    const NAME: &'static str;

    /// For generated code: the vocabulary that declares it.
    #[doc(hidden)]
    const DECLARED: Declared = Declared::BY_HAND;
}

/// An identity where a value is expected, as in `Client::new(Keeper)`. It is no strategy and nothing takes it: rustc says what is
/// missing there because there is such a value.
pub struct IdentityOnly<I>(PhantomData<fn() -> I>);

impl<I> IdentityOnly<I> {
    /// For generated code: the only one.
    #[doc(hidden)]
    pub const VALUE: Self = Self(PhantomData);
}

/// A permission that was granted to a credential, as the document names it (OAuth calls it a scope).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a permission",
    label = "this cannot be granted to a credential",
    note = "permissions are the types that `#[permitted::api]` and `#[permitted::identities]` make from a document"
)]
pub trait Permission: 'static {
    /// The name in the document, such as `PRODUCTS.CREATE`.
    const NAME: &'static str;

    /// For generated code: the vocabulary that declares it.
    #[doc(hidden)]
    const DECLARED: Declared = Declared::BY_HAND;
}

/// A set of granted permissions that has `P`; declared with [`grants!`](crate::grants).
#[diagnostic::on_unimplemented(
    message = "`{Self}` was not granted `{P}`",
    label = "this call needs the permission `{P}`",
    note = "add `{P}` to the `grants!` of `{Self}`, and to the credential itself, or use a credential that has it"
)]
pub trait Grants<P> {}

/// The default set of grants: nothing is known at compile time, and the server decides.
pub enum Unchecked {}

// No permission that is missing is mended by naming none.
#[diagnostic::do_not_recommend]
impl<P> Grants<P> for Unchecked {}

/// A set of granted permissions that knows their names, which OAuth calls scopes: what [`OAuthClient`](crate::oauth::OAuthClient)
/// asks for. [`grants!`](crate::grants) declares it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a set of granted permissions",
    label = "this names no permissions",
    note = "sets of permissions are declared by the macro `permitted::grants!`"
)]
pub trait PermissionSet: 'static {
    /// The names, as the document has them.
    const NAMES: &'static [&'static str];
}

/// Asks for nothing by name: the server grants what the credential has.
impl PermissionSet for Unchecked {
    const NAMES: &'static [&'static str] = &[];
}

/// Names the permissions that a credential was granted, so that calls which need another one do not compile.
///
/// The set is what *you* say of the credential; the server still decides.
///
/// ```
/// # mod permission {
/// #     pub enum ProductRead {}
/// #     pub enum ProductCreate {}
/// #     impl permitted::Permission for ProductRead { const NAME: &'static str = "PRODUCT.READ"; }
/// #     impl permitted::Permission for ProductCreate { const NAME: &'static str = "PRODUCT.CREATE"; }
/// # }
/// permitted::grants! {
///     /// The key of the nightly import.
///     pub ImportKey: [permission::ProductRead, permission::ProductCreate]
/// }
/// # fn needs<G: permitted::Grants<permission::ProductRead>>() {}
/// # needs::<ImportKey>();
/// ```
#[macro_export]
macro_rules! grants {
    ($($(#[$meta:meta])* $vis:vis $name:ident: [$($permission:path),* $(,)?]);+ $(;)?) => {$(
        $(#[$meta])*
        $vis enum $name {}
        $(impl $crate::Grants<$permission> for $name {})*
        impl $crate::PermissionSet for $name {
            const NAMES: &'static [&'static str] = &[$(<$permission as $crate::Permission>::NAME),*];
        }
    )+};
}

/// One of two identities, or of two strategies.
///
/// As an identity: which of the two is in force is known only at run time, so it may call what both may call. As a
/// strategy: acts through the one that is there.
pub enum Either<A, B> {
    /// The first.
    Left(A),
    /// The second.
    Right(B),
}

impl<A: Identity, B: Identity> Identity for Either<A, B> {
    const NAME: &'static str = "one of two identities";
}

impl<A, B, R> Named<R> for Either<A, B> {
    type Name = ();
}

/// Two identities, or two strategies, together.
///
/// As an identity: it may call what one of them may call, and what needs both at once. As a strategy: every request
/// carries the proof of both.
pub struct Both<A, B>(
    /// The first.
    pub A,
    /// The second.
    pub B,
);

impl<A: Identity, B: Identity> Identity for Both<A, B> {
    const NAME: &'static str = "two identities together";
}

impl<A, B, R> Named<R> for Both<A, B> {
    type Name = ();
}
