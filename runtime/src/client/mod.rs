//! A client: a strategy, a transport and limits.

mod build;
mod compose;
mod download;
mod events;
mod multipart;
mod outcome;
mod paged;
mod request;
mod send;
mod upload;
mod write;

use std::fmt;
use std::sync::Arc;

use http::Uri;

pub use build::ClientBuilder;
pub(crate) use compose::insert;
pub use download::ByteStream;
pub(crate) use download::Whole;
pub use events::{Event, Events};
pub use multipart::{File, Multipart};
pub use outcome::{Outcome, Text, undescribed};
pub use paged::{Items, Paged, Pages};
pub use request::{Call, Request, Response};
pub use upload::Upload;

use crate::error::Error;
use crate::identity::Identity;
use crate::intercept::Interceptor;
use crate::retry::{Budget, Retrying};
use crate::strategy::{Exchange, Prove, Strategy};

/// Calls an API as the identity of its strategy. Cheap to clone; clones share connections and tokens.
///
/// Generated modules add a method that gives the handle of their operations, such as `client.products()`.
pub struct Client<S> {
    strategy: Arc<S>,
    core: Core,
}

impl<S: Strategy> Client<S> {
    /// A client with the default [`Limits`](crate::Limits).
    ///
    /// # Errors
    /// The strategy's server is not `https` (or a loopback address that was asked for), or there is no usable TLS set-up.
    pub fn new(strategy: S) -> Result<Self, Error> {
        Self::builder(strategy).build()
    }

    /// Sets more than the strategy.
    pub fn builder(strategy: S) -> ClientBuilder<S> {
        ClientBuilder::new(strategy)
    }

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
    pub fn with_strategy<T: Strategy>(&self, strategy: T) -> Result<Client<T>, Error> {
        Client::assemble(strategy, self.core.0.exchange.clone(), Arc::clone(&self.core.0.sending))
    }

    fn assemble(strategy: S, exchange: Exchange, sending: Arc<Sending>) -> Result<Self, Error> {
        let base = strategy.server().parse()?;
        let budget = sending.retrying.budget(base.origin().ascii_serialization());
        let strategy = Arc::new(strategy);
        let core = Core(Arc::new(Shared {
            strategy: Arc::clone(&strategy) as Arc<dyn Prove>,
            exchange,
            sending,
            budget,
            base: base.as_str().parse().map_err(|_| Error::configuration("the server is not a URL"))?,
            identity: S::Identity::NAME,
        }));
        Ok(Self { strategy, core })
    }
}

/// What a client's requests share, whatever its strategy's type.
#[derive(Clone)]
pub struct Core(Arc<Shared>);

/// What the clients over one transport share, beside the transport.
struct Sending {
    retrying: Retrying,
    interceptors: Vec<Arc<dyn Interceptor>>,
}

struct Shared {
    strategy: Arc<dyn Prove>,
    exchange: Exchange,
    sending: Arc<Sending>,
    /// The retries that the server may be asked for.
    budget: Arc<Budget>,
    /// Scheme, host, port and base path.
    base: Uri,
    identity: &'static str,
}

/// For generated code: what a handle borrows from its client.
#[must_use]
pub fn core<S>(client: &Client<S>) -> &Core {
    &client.core
}

impl<S> Clone for Client<S> {
    fn clone(&self) -> Self {
        Self { strategy: Arc::clone(&self.strategy), core: self.core.clone() }
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
