//! Strategies: the proof of an identity.

mod combine;
mod credential;
mod exchange;
mod fields;
#[cfg(all(feature = "http-signatures", not(target_arch = "wasm32")))]
mod http_signature;
mod proof;
mod signed;

use std::marker::PhantomData;

pub use combine::Anonymous;
pub use credential::Credential;
pub use exchange::{Exchange, TokenResponse};
pub use fields::Fields;
pub(crate) use fields::push_form_encoded;
#[cfg(not(target_arch = "wasm32"))] // a signing key must never reach a browser: everybody who opens the page can read it
#[cfg(feature = "http-signatures")]
pub use http_signature::{HttpSignature, SigningKey};
pub(crate) use proof::{Fate, secret_value};
pub use proof::{Proof, Proving, Signer, Unsigned};
pub use signed::Signed;

use crate::identity::Identity;
use crate::server::Server;
use crate::threads::{MaybeSend, MaybeSync};

/// The way in which a client obtains the proof of exactly one identity.
///
/// A strategy yields headers, not a token: an API key has no token, and some schemes need two headers. It owns the
/// credential and says which server may see it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a strategy",
    label = "a client is made of a strategy, and this is none",
    note = "a strategy holds a credential and proves one identity with it; an identity only says who that is, a server only where",
    note = "a constructor of the identity, such as `strategy`, makes one, often a `permitted::Credential<..>` (in a `Result`: write `?` after it); \
            without a credential it is `permitted::Anonymous::at(server)`; a type of your own implements `permitted::Strategy`"
)]
pub trait Strategy: MaybeSend + MaybeSync + 'static {
    /// The identity that is proved.
    type Identity: Identity;

    /// The server that API calls go to, and that may see the proof.
    fn server(&self) -> &Server;

    /// The headers that prove the identity on one request, from memory or by a token request through `exchange`.
    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a>;

    /// The proof of those of its identities that one call needs, by their names in the document: a credential goes only with calls that ask
    /// for it. What proves one identity has nothing to leave out, so that this is [`proof`](Self::proof); what holds other strategies
    /// hands it on.
    fn proof_of<'a>(&'a self, needed: &[&str], exchange: &'a Exchange) -> Proving<'a> {
        let _ = needed;
        self.proof(exchange)
    }

    /// The names of the identities that a proof proves together, as the document has them.
    fn identities(&self) -> Vec<&'static str> {
        vec![Self::Identity::NAME]
    }

    /// The server responded with 401 to this proof. `true` when another one can be had, and the request is worth sending once
    /// more.
    fn refused(&self, proof: &Proof) -> bool {
        let _ = proof;
        false
    }

    /// Asserts that the credential really has this identity. Nothing calls it: an implementation of this trait is the one
    /// place where a program says who a credential is, and this makes it write the word `assume` there, so that all such
    /// places are found by one search.
    fn assume_identity() -> AssumedIdentity<Self::Identity>;
}

/// The assertion that a credential has the identity `I`.
pub struct AssumedIdentity<I>(PhantomData<fn() -> I>);

impl<I: Identity> AssumedIdentity<I> {
    /// Asserts it.
    #[must_use]
    pub const fn assume() -> Self {
        Self(PhantomData)
    }
}

/// A strategy whose identity is no longer in its type: what the send loop works with.
pub(crate) trait Prove: MaybeSend + MaybeSync {
    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a>;
    fn proof_of<'a>(&'a self, needed: &[&str], exchange: &'a Exchange) -> Proving<'a>;
    fn refused(&self, proof: &Proof) -> bool;
}

impl<S: Strategy> Prove for S {
    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        Strategy::proof(self, exchange)
    }

    fn proof_of<'a>(&'a self, needed: &[&str], exchange: &'a Exchange) -> Proving<'a> {
        Strategy::proof_of(self, needed, exchange)
    }

    fn refused(&self, proof: &Proof) -> bool {
        Strategy::refused(self, proof)
    }
}
