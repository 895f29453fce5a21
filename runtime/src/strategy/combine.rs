//! Strategies for nobody, for one of two identities, and for two together.

use std::sync::Arc;

use super::{AssumedIdentity, Exchange, Proof, Proving, Strategy};
use crate::identity::{Both, Either, Identity};
use crate::server::Server;

/// The identity and the strategy of a caller without a credential.
#[derive(Debug, Clone)]
pub struct Anonymous(Server);

impl Anonymous {
    /// Calls that server without a credential.
    #[must_use]
    pub const fn at(server: Server) -> Self {
        Self(server)
    }
}

impl Identity for Anonymous {
    const NAME: &'static str = "anonymous";
}

// The trait's own notes say what a strategy is made by; rustc's list of implementations would be longer than all the rest.
#[diagnostic::do_not_recommend]
impl Strategy for Anonymous {
    type Identity = Self;

    fn server(&self) -> &Server {
        &self.0
    }

    fn proof<'a>(&'a self, _exchange: &'a Exchange) -> Proving<'a> {
        Proving::Ready(Ok(Proof::new()))
    }

    fn assume_identity() -> AssumedIdentity<Self> {
        AssumedIdentity::assume()
    }
}

#[diagnostic::do_not_recommend]
impl<A: Strategy, B: Strategy> Strategy for Either<A, B> {
    type Identity = Either<A::Identity, B::Identity>;

    fn server(&self) -> &Server {
        match self {
            Self::Left(left) => left.server(),
            Self::Right(right) => right.server(),
        }
    }

    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        match self {
            Self::Left(left) => left.proof(exchange),
            Self::Right(right) => right.proof(exchange),
        }
    }

    fn proof_of<'a>(&'a self, needed: &[&str], exchange: &'a Exchange) -> Proving<'a> {
        match self {
            Self::Left(left) => left.proof_of(needed, exchange),
            Self::Right(right) => right.proof_of(needed, exchange),
        }
    }

    fn identities(&self) -> Vec<&'static str> {
        match self {
            Self::Left(left) => left.identities(),
            Self::Right(right) => right.identities(),
        }
    }

    fn refused(&self, proof: &Proof) -> bool {
        match self {
            Self::Left(left) => left.refused(proof),
            Self::Right(right) => right.refused(proof),
        }
    }

    fn assume_identity() -> AssumedIdentity<Self::Identity> {
        AssumedIdentity::assume()
    }
}

/// The server is that of the first; a second one that may only be shown to another server refuses.
#[diagnostic::do_not_recommend]
impl<A: Strategy, B: Strategy> Strategy for Both<A, B> {
    type Identity = Both<A::Identity, B::Identity>;

    fn server(&self) -> &Server {
        self.0.server()
    }

    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        self.proof_of(&self.identities(), exchange)
    }

    fn proof_of<'a>(&'a self, needed: &[&str], exchange: &'a Exchange) -> Proving<'a> {
        if self.0.server() != self.1.server() {
            return Proving::Ready(Err(crate::error::Error::credential(
                "two credentials that go together are for two different servers",
            )));
        }
        let first = self.0.identities();
        let is_needed = |own: &[&str]| own.iter().any(|name| needed.contains(name));
        let second = || self.1.proof_of(needed, exchange);
        match (is_needed(&first), is_needed(&self.1.identities())) {
            (true, false) => self.0.proof_of(needed, exchange),
            (false, true) => together(Proving::Ready(Ok(Proof::left_out())), first.len(), second()),
            _ => together(self.0.proof_of(needed, exchange), first.len(), second()),
        }
    }

    fn identities(&self) -> Vec<&'static str> {
        let mut identities = self.0.identities();
        identities.extend(self.1.identities());
        identities
    }

    fn refused(&self, proof: &Proof) -> bool {
        // The response does not say which of the two was refused: both are renewed, if they can be.
        let (first, second) = proof.split(self.0.identities().len());
        let first = !first.is_left_out() && self.0.refused(&first);
        let second = !second.is_left_out() && self.1.refused(&second);
        first || second
    }

    fn assume_identity() -> AssumedIdentity<Self::Identity> {
        AssumedIdentity::assume()
    }
}

/// Two proofs, of which the first has so many parts.
fn together<'a>(first: Proving<'a>, parts: usize, second: Proving<'a>) -> Proving<'a> {
    match (first, second) {
        (Proving::Ready(first), Proving::Ready(second)) => {
            Proving::Ready(first.and_then(|first| second.map(|second| first.and(parts, second))))
        }
        (first, second) => Proving::Pending(Box::pin(async move {
            let first = first.wait().await?;
            Ok(first.and(parts, second.wait().await?))
        })),
    }
}

// A pointer to a strategy, which several clients can have, acts as what it points to.
macro_rules! pointer {
    ($($pointer:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: Strategy> Strategy for $pointer<S> {
            type Identity = S::Identity;

            fn server(&self) -> &Server {
                S::server(self)
            }

            fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
                S::proof(self, exchange)
            }

            fn proof_of<'a>(&'a self, needed: &[&str], exchange: &'a Exchange) -> Proving<'a> {
                S::proof_of(self, needed, exchange)
            }

            fn identities(&self) -> Vec<&'static str> {
                S::identities(self)
            }

            fn refused(&self, proof: &Proof) -> bool {
                S::refused(self, proof)
            }

            fn assume_identity() -> AssumedIdentity<S::Identity> {
                S::assume_identity()
            }
        }
    )*};
}

pointer! { Arc Box }
