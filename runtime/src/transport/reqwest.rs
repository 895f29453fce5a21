//! The one file that names `reqwest`.

use bytes::{Bytes, BytesMut};
use futures_util::future::BoxFuture;
use reqwest::redirect;

use super::{Bounds, Transport};
use crate::clock;
use crate::error::{Error, Kind};
use crate::limits::Limits;

pub(crate) struct Http {
    client: reqwest::Client,
}

impl Http {
    pub(crate) fn new(limits: &Limits) -> Result<Self, Error> {
        let client = reqwest::Client::builder()
            // A redirect would carry custom headers and the body to another origin.
            .redirect(redirect::Policy::none())
            .referer(false)
            // One retry layer, and it is not this one.
            .retry(reqwest::retry::never())
            .connect_timeout(limits.connect)
            .read_timeout(limits.idle)
            .pool_max_idle_per_host(32)
            .user_agent(concat!("permitted/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| {
                Error::configuration("the HTTP client cannot be built").with_source(error.without_url())
            })?;
        Ok(Self { client })
    }
}

impl Transport for Http {
    fn send(
        &self,
        request: http::Request<Bytes>,
        bounds: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        let client = self.client.clone();
        Box::pin(async move {
            let request = reqwest::Request::try_from(request).map_err(failure)?;
            clock::within(bounds.time, exchange(&client, request, bounds.body)).await.unwrap_or_else(|| {
                Err(Error::new(Kind::Timeout, format!("no complete reply within {:?}", bounds.time)))
            })
        })
    }
}

async fn exchange(
    client: &reqwest::Client,
    request: reqwest::Request,
    limit: usize,
) -> Result<http::Response<Bytes>, Error> {
    let mut reply = client.execute(request).await.map_err(failure)?;
    let mut head = http::Response::new(());
    *head.status_mut() = reply.status();
    *head.headers_mut() = std::mem::take(reply.headers_mut());
    let mut body = match reply.chunk().await.map_err(failure)? {
        None => return Ok(head.map(|()| Bytes::new())),
        Some(first) => first,
    };
    // Most replies are one chunk, which then needs no copy.
    let mut whole: Option<BytesMut> = None;
    loop {
        if whole.as_ref().map_or(body.len(), BytesMut::len) > limit {
            return Err(Error::new(Kind::TooLarge, format!("the reply is larger than {limit} bytes")));
        }
        match reply.chunk().await.map_err(failure)? {
            None => break,
            Some(chunk) => whole.get_or_insert_with(|| BytesMut::from(&*body)).extend_from_slice(&chunk),
        }
    }
    if let Some(whole) = whole {
        body = whole.freeze();
    }
    Ok(head.map(|()| body))
}

/// The URL may hold what the caller asked for, so it is taken off every error.
fn failure(error: reqwest::Error) -> Error {
    let (kind, message) = if error.is_timeout() {
        (Kind::Timeout, "the server took too long")
    } else if error.is_connect() {
        (Kind::Connect, "cannot connect to the server")
    } else if error.is_builder() {
        (Kind::Request, "the request cannot be built")
    } else {
        (Kind::Transport, "the connection failed")
    };
    Error::new(kind, message).with_source(error.without_url())
}
