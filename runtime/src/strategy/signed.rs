//! A strategy whose requests are signed.

use std::fmt;
use std::sync::Arc;

use super::{AssumedIdentity, Exchange, Proof, Proving, Signer, Strategy};
use crate::server::Server;

/// A strategy whose requests are signed: its proof, and what a [`Signer`] makes of each request.
///
/// The identity is the strategy's own.
pub struct Signed<S> {
    strategy: S,
    signer: Arc<dyn Signer>,
}

impl<S: Strategy> Signed<S> {
    /// Signs the requests of that strategy.
    #[must_use]
    pub fn new(strategy: S, signer: impl Signer) -> Self {
        Self { strategy, signer: Arc::new(signer) }
    }
}

impl<S: Strategy> Signed<S> {
    fn sign<'a>(&'a self, proof: Proving<'a>) -> Proving<'a> {
        match proof {
            Proving::Ready(proof) => Proving::Ready(proof.map(|proof| proof.signed(Arc::clone(&self.signer)))),
            pending @ Proving::Pending(_) => {
                Proving::Pending(Box::pin(async move { Ok(pending.wait().await?.signed(Arc::clone(&self.signer))) }))
            }
        }
    }
}

#[diagnostic::do_not_recommend]
impl<S: Strategy> Strategy for Signed<S> {
    type Identity = S::Identity;

    fn server(&self) -> &Server {
        self.strategy.server()
    }

    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        self.sign(self.strategy.proof(exchange))
    }

    fn proof_of<'a>(&'a self, needed: &[&str], exchange: &'a Exchange) -> Proving<'a> {
        self.sign(self.strategy.proof_of(needed, exchange))
    }

    fn identities(&self) -> Vec<&'static str> {
        self.strategy.identities()
    }

    fn refused(&self, proof: &Proof) -> bool {
        self.strategy.refused(proof)
    }

    fn assume_identity() -> AssumedIdentity<Self::Identity> {
        AssumedIdentity::assume()
    }
}

impl<S: fmt::Debug> fmt::Debug for Signed<S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Signed").field(&self.strategy).finish()
    }
}
