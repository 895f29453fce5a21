//! The part of a client that does not depend on its strategy's type.

use std::sync::Arc;

use http::Uri;

use crate::error::Error;
use crate::intercept::Interceptor;
use crate::operation::{Access, Operation, Permit};
use crate::retry::{Budget, Retrying};
use crate::strategy::{Exchange, Proof, Prove, Proving};

/// The part of a client that its requests share, whatever its strategy's type.
#[derive(Clone)]
pub struct Core(pub(super) Arc<Shared>);

/// The part that the clients over one transport share, beside the transport.
pub(super) struct Sending {
    pub(super) retrying: Retrying,
    pub(super) interceptors: Vec<Arc<dyn Interceptor>>,
}

pub(super) struct Shared {
    pub(super) strategy: Arc<dyn Prove>,
    pub(super) exchange: Exchange,
    pub(super) sending: Arc<Sending>,
    /// The retries that the server may be asked for.
    pub(super) budget: Arc<Budget>,
    /// Scheme, host, port and base path.
    pub(super) base: Uri,
    /// The program asserts that the server is in its private network.
    pub(super) in_private_network: bool,
    pub(super) identity: &'static str,
    /// The identities that are proved together; almost always one.
    pub(super) identities: Vec<&'static str>,
}

impl Shared {
    /// The proof of the identity for that operation; none where it asks for no proof, or goes without one.
    pub(super) async fn proof(&self, operation: &Operation) -> Result<Option<Proof>, Error> {
        // Not `wait`, so that a call has no room for a proof that is there at once.
        let pending = match self.proving_for(operation) {
            None => return Ok(None),
            Some(Proving::Ready(proof)) => return proof_to_send(operation, proof),
            Some(Proving::Pending(pending)) => pending,
        };
        proof_to_send(operation, pending.await)
    }

    fn proving_for(&self, operation: &Operation) -> Option<Proving<'_>> {
        match operation.access {
            Access::Public => None,
            Access::Permitted(_) if self.identities.len() < 2 => Some(self.proving(None)),
            Access::Permitted(permits) => Some(self.proving(self.way(permits))),
            Access::Optional(permits) => self.way(permits).map(|way| self.proving(Some(way))),
        }
    }

    /// The way in which the compiler permits the call: of those that the identities meet, the first of the fewest permissions.
    fn way(&self, permits: &'static [Permit]) -> Option<&'static Permit> {
        let may = |permit: &&Permit| permit.identities.iter().all(|needed| self.identities.contains(needed));
        permits.iter().filter(may).min_by_key(|permit| permit.permissions.len())
    }

    /// The proof of what a way needs; of all that the strategy has where it is one identity, or what no document describes.
    fn proving(&self, way: Option<&Permit>) -> Proving<'_> {
        match way.filter(|_| self.identities.len() > 1) {
            Some(way) => self.strategy.proof_of(way.identities, &self.exchange),
            None => self.strategy.proof(&self.exchange),
        }
    }
}

/// The proof that a call goes with: none where it may go without one, and cannot be had.
fn proof_to_send(operation: &Operation, proof: Result<Proof, Error>) -> Result<Option<Proof>, Error> {
    match (operation.access, proof) {
        (Access::Optional(_), Err(error)) => {
            tracing::warn!(%error, "the call goes without a proof");
            Ok(None)
        }
        (_, proof) => proof.map(Some),
    }
}
