//! The builder of a client.

use std::sync::Arc;

use super::core::Sending;
use super::handle::Client;
use super::through::Through;
use crate::error::Error;
use crate::intercept::Interceptor;
use crate::limits::Limits;
use crate::retry::{Retries, Retrying};
use crate::strategy::{Exchange, Strategy};
#[cfg(not(target_arch = "wasm32"))]
use crate::transport::HttpSettings;
use crate::transport::{self, Transport};

/// Builds a [`Client`].
#[must_use = "nothing happens before `build`"]
pub struct ClientBuilder<S> {
    strategy: S,
    limits: Limits,
    retries: Retries,
    interceptors: Vec<Arc<dyn Interceptor>>,
    #[cfg(not(target_arch = "wasm32"))]
    http: HttpSettings,
    transport: Option<Arc<dyn Transport>>,
}

impl<S: Strategy> Client<S> {
    /// A client with the default [`Limits`](crate::Limits).
    ///
    /// # Errors
    /// The strategy's server is not `https` (or a loopback address that was asked for), or there is no usable TLS set-up.
    pub fn new<T>(strategy: T) -> Result<Self, Error>
    where
        T: Strategy<Identity: Through<T, Strategy = S>>,
        S::Identity: Through<S, Strategy = T>,
    {
        Self::builder(strategy).build()
    }

    /// Sets more than the strategy.
    pub fn builder<T>(strategy: T) -> ClientBuilder<S>
    where
        T: Strategy<Identity: Through<T, Strategy = S>>,
        S::Identity: Through<S, Strategy = T>,
    {
        ClientBuilder::new(<T::Identity>::__through(strategy))
    }
}

impl<S: Strategy> ClientBuilder<S> {
    fn new(strategy: S) -> Self {
        Self {
            strategy,
            limits: Limits::default(),
            retries: Retries::default(),
            interceptors: Vec::new(),
            #[cfg(not(target_arch = "wasm32"))]
            http: HttpSettings::new(),
            transport: None,
        }
    }

    /// Other limits of time and size.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Another retry policy; [`Retries::never`] sends everything once.
    pub fn retries(mut self, retries: Retries) -> Self {
        self.retries = retries;
        self
    }

    /// Adds a hook around every attempt. Several run in the order in which they were added.
    pub fn interceptor(mut self, interceptor: impl Interceptor) -> Self {
        self.interceptors.push(Arc::new(interceptor));
        self
    }

    /// Settings of the HTTP client: proxy, certificates, name resolution, connections. Without effect beside
    /// [`transport`](Self::transport).
    #[cfg(not(target_arch = "wasm32"))]
    pub fn http(mut self, settings: HttpSettings) -> Self {
        self.http = settings;
        self
    }

    /// Another transport than HTTP, for tests.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The client.
    ///
    /// # Errors
    /// The strategy's server is not `https` (or a loopback address that was asked for), or there is no usable TLS set-up,
    /// such as no root certificates on the system, or one of the [`HttpSettings`] cannot be used.
    pub fn build(self) -> Result<Client<S>, Error> {
        let transport = match self.transport {
            Some(transport) => transport,
            #[cfg(not(target_arch = "wasm32"))]
            None => transport::http(&self.limits, self.http)?,
            #[cfg(target_arch = "wasm32")]
            None => transport::of_the_target(&self.limits)?,
        };
        let sending = Sending { retrying: Retrying::new(self.retries), interceptors: self.interceptors };
        Client::assemble(self.strategy, Exchange { transport, limits: self.limits }, Arc::new(sending))
    }
}
