//! A transport that keeps what is sent, and responds with nothing, or with what it is told to.

use std::sync::{Arc, Mutex};

use futures_util::future::BoxFuture;
use permitted::transport::{Bounds, Transport};
use permitted::{Anonymous, Bytes, Client, Error, Server, Strategy};

/// The last request.
#[derive(Clone, Default)]
pub(crate) struct Recorder(Arc<Mutex<Option<http::Request<Bytes>>>>, Option<Arc<http::Response<Bytes>>>);

impl Recorder {
    pub(crate) fn responding(status: u16, headers: &[(&str, &str)], body: &'static str) -> Self {
        let mut response = http::Response::builder().status(status);
        for (name, value) in headers {
            response = response.header(*name, *value);
        }
        Self(Arc::default(), Some(Arc::new(response.body(Bytes::from_static(body.as_bytes())).unwrap())))
    }

    pub(crate) fn client(&self) -> Client<Anonymous> {
        self.acting(Anonymous::at(server()))
    }

    pub(crate) fn acting<S: Strategy>(&self, strategy: S) -> Client<S> {
        Client::builder(strategy).transport(self.clone()).build().unwrap()
    }

    pub(crate) fn last(&self) -> http::Request<Bytes> {
        self.0.lock().unwrap().take().unwrap()
    }

    /// True if nothing was sent since the last look.
    pub(crate) fn was_not_asked(&self) -> bool {
        self.0.lock().unwrap().take().is_none()
    }

    /// Path and query.
    pub(crate) fn url(&self) -> String {
        self.last().uri().path_and_query().unwrap().to_string()
    }

    /// A header; it is there once.
    pub(crate) fn header(&self, name: &str) -> String {
        let request = self.last();
        let all: Vec<&str> = request.headers().get_all(name).iter().map(|value| value.to_str().unwrap()).collect();
        assert_eq!(all.len(), 1, "{all:?}");
        all.concat()
    }
}

pub(crate) fn server() -> Server {
    Server::new("https://api.example.com").unwrap()
}

impl Transport for Recorder {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        *self.0.lock().unwrap() = Some(request);
        let nothing = || http::Response::builder().status(204).body(Bytes::new()).unwrap();
        let response = self.1.as_deref().cloned().unwrap_or_else(nothing);
        Box::pin(async move { Ok(response) })
    }
}
