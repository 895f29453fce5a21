//! What the fuzz targets share: an API, and a transport that keeps what it was given to send.
#![forbid(unsafe_code)]

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use futures_util::future::BoxFuture;
use http::{Request, Response};
use permitted::transport::{Bounds, Transport};
use permitted::{Client, Credential, Error, Retries, Server};

pub mod mutate;

/// Bindings to the API.
#[permitted::api("api.yaml")]
pub mod api {}

pub use api::identity::Keeper;

/// The server's base, with a path.
pub const BASE: &str = "https://api.example/v1";

/// The token of every client.
pub const TOKEN: &str = "the-token-of-the-keeper";

/// Keeps the last request, and gives the response that it was told.
#[derive(Clone, Default)]
pub struct Wire {
    sent: Arc<Mutex<Option<Request<Bytes>>>>,
    response: Arc<Mutex<Option<Response<Bytes>>>>,
}

impl Wire {
    /// Sets the next response; without one it is an empty 204.
    pub fn respond(&self, response: Response<Bytes>) {
        *lock(&self.response) = Some(response);
    }

    /// What was sent since the last look.
    #[must_use]
    pub fn sent(&self) -> Option<Request<Bytes>> {
        lock(&self.sent).take()
    }
}

impl Transport for Wire {
    fn send(&self, request: Request<Bytes>, _: Bounds) -> BoxFuture<'static, Result<Response<Bytes>, Error>> {
        *lock(&self.sent) = Some(request);
        let response = lock(&self.response).take();
        Box::pin(async move {
            let mut nothing = Response::new(Bytes::new());
            *nothing.status_mut() = http::StatusCode::NO_CONTENT;
            Ok(response.unwrap_or(nothing))
        })
    }
}

/// The guard, also after a panic while it was held: a target that fails prints its own error and no other.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A client over a wire.
pub fn client() -> (Client<Credential<Keeper>>, Wire) {
    let wire = Wire::default();
    let server = Server::new(BASE).expect("the base is a URL");
    let strategy = Keeper::strategy(server, TOKEN.into()).expect("the token is a header");
    let client = Client::builder(strategy).transport(wire.clone()).retries(Retries::never()).build();
    (client.expect("nothing is wrong with the settings"), wire)
}

/// Runs a call to its end.
pub fn run<T>(call: impl Future<Output = T>) -> T {
    thread_local! {
        static RUNTIME: tokio::runtime::Runtime =
            tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    }
    RUNTIME.with(|runtime| runtime.block_on(call))
}
