//! A client as a program has it.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use super::core::{Core, Sending, Shared};
use super::through::Through;
use crate::error::Error;
use crate::identity::Identity;
use crate::strategy::{Exchange, Prove, Strategy};
use crate::url::uri;

/// Calls an API as the identity of its strategy. Cheap to clone; clones share connections and tokens.
///
/// Generated modules add a method that gives the handle of their operations, such as `client.products()`.
pub struct Client<S> {
    strategy: Arc<S>,
    core: Core,
    // No subtype of a strategy is the strategy: it may act as somebody else.
    exactly: PhantomData<fn(S) -> S>,
}

impl<S: Strategy> Client<S> {
    /// The strategy.
    #[must_use]
    pub fn strategy(&self) -> &S {
        &self.strategy
    }

    /// The same connections and limits, without the credential: for requests to token endpoints.
    #[must_use]
    pub fn exchange(&self) -> &Exchange {
        &self.core.0.exchange
    }

    /// A client with another strategy over the same connections and limits.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn with_strategy<T, U>(&self, strategy: T) -> Result<Client<U>, Error>
    where
        T: Strategy<Identity: Through<T, Strategy = U>>,
        U: Strategy<Identity: Through<U, Strategy = T>>,
    {
        Client::assemble(
            <T::Identity>::__through(strategy),
            self.core.0.exchange.clone(),
            Arc::clone(&self.core.0.sending),
        )
    }

    pub(super) fn assemble(strategy: S, exchange: Exchange, sending: Arc<Sending>) -> Result<Self, Error> {
        let base = strategy.server().parse()?;
        let in_private_network = strategy.server().is_in_private_network();
        let budget = sending.retrying.budget(base.origin().ascii_serialization());
        let strategy = Arc::new(strategy);
        let core = Core(Arc::new(Shared {
            strategy: Arc::clone(&strategy) as Arc<dyn Prove>,
            exchange,
            sending,
            budget,
            base: uri(&base).ok_or_else(|| Error::configuration("the server is not a URL"))?,
            in_private_network,
            identity: S::Identity::NAME,
            identities: strategy.identities(),
        }));
        Ok(Self { strategy, core, exactly: PhantomData })
    }
}

/// For generated code: what a handle borrows from its client.
#[must_use]
pub fn core<S>(client: &Client<S>) -> &Core {
    &client.core
}

impl<S> Clone for Client<S> {
    fn clone(&self) -> Self {
        Self { strategy: Arc::clone(&self.strategy), core: self.core.clone(), exactly: PhantomData }
    }
}

impl<S> fmt::Debug for Client<S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("identity", &self.core.0.identity)
            .field("server", &self.core.0.base.to_string().trim_end_matches('/'))
            .finish_non_exhaustive()
    }
}
