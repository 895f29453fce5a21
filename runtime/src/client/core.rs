//! The part of a client that does not depend on its strategy's type.

use std::sync::Arc;

use http::Uri;

use crate::error::Error;
use crate::intercept::Interceptor;
use crate::operation::{Access, Operation};
use crate::retry::{Budget, Retrying};
use crate::strategy::{Exchange, Proof, Prove};

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
}

impl Shared {
    /// The proof of the identity for that operation; none where it asks for no proof, or goes without one.
    pub(super) async fn proof(&self, operation: &Operation) -> Result<Option<Proof>, Error> {
        match operation.access {
            Access::Public => Ok(None),
            Access::Permitted(_) => self.strategy.proof(&self.exchange).wait().await.map(Some),
            Access::Optional(permits) => {
                let own = self.strategy.identities();
                if !permits.iter().any(|permit| permit.identities.iter().all(|needed| own.contains(needed))) {
                    return Ok(None);
                }
                let proof = self.strategy.proof(&self.exchange).wait().await;
                Ok(proof.inspect_err(|error| tracing::warn!(%error, "the call goes without a proof")).ok())
            }
        }
    }
}
