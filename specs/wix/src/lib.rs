//! Wix.
#![forbid(unsafe_code)]

#[cfg(not(target_arch = "wasm32"))]
mod api_key;
mod app;
mod endpoint;
#[cfg(feature = "mock")]
pub mod mock;
mod oauth;
mod servers;

#[cfg(not(target_arch = "wasm32"))]
pub use api_key::{Account, ApiKey, Site, SiteAndAccount, Target, Unaddressed};
pub use app::{AppSession, AppStrategy, Caller, DelegatedSession, Install, Installed, WixApp};
pub use oauth::{LoggedOut, Login, MemberSession, OAuth, SessionToken, SignIn, VerificationToken, VisitorSession};
pub use permitted::{Client, Either, Error, SecretString, Server, grants};

pub mod identities {
    #![allow(missing_docs)]
    macro_rules! plain { ($($n:ident $s:literal),*) => {$(pub enum $n {} impl ::permitted::Identity for $n { const NAME: &'static str = $s; })*} }
    macro_rules! scoped { ($($n:ident $s:literal),*) => {$(pub struct $n<G = ::permitted::Unchecked>(::core::marker::PhantomData<fn() -> G>, ::core::convert::Infallible); impl<G: 'static> ::permitted::Identity for $n<G> { const NAME: &'static str = $s; })*} }
    plain!(Visitor "visitor", Member "member", User "user");
    scoped!(SiteAdmin "site-admin", AccountAdmin "account-admin", Admin "admin", App "app");
}
