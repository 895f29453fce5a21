//! What can be set on a client.

use std::sync::Arc;

use super::Client;
use crate::error::Error;
use crate::limits::Limits;
use crate::strategy::{Exchange, Strategy};
use crate::transport::{self, Transport};

/// Builds a [`Client`].
pub struct ClientBuilder<S> {
    strategy: S,
    limits: Limits,
    transport: Option<Arc<dyn Transport>>,
}

impl<S: Strategy> ClientBuilder<S> {
    pub(super) fn new(strategy: S) -> Self {
        Self { strategy, limits: Limits::default(), transport: None }
    }

    /// Other limits of time and size.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Another transport than HTTP, for tests.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The client.
    ///
    /// # Errors
    /// The strategy's server is not `https` (or a loopback address that was asked for), or there is no usable TLS set-up.
    pub fn build(self) -> Result<Client<S>, Error> {
        let transport = match self.transport {
            Some(transport) => transport,
            None => transport::http(&self.limits)?,
        };
        Client::assemble(self.strategy, Exchange { transport, limits: self.limits })
    }
}
