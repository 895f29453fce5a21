//! The part of a client that does not depend on its strategy's type.

use std::sync::Arc;

use http::Uri;

use crate::intercept::Interceptor;
use crate::retry::{Budget, Retrying};
use crate::strategy::{Exchange, Prove};

/// What a client's requests share, whatever its strategy's type.
#[derive(Clone)]
pub struct Core(pub(super) Arc<Shared>);

/// What the clients over one transport share, beside the transport.
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
    pub(super) identity: &'static str,
}
