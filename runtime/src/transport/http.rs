//! HTTP by `reqwest`.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use futures_util::future::BoxFuture;
use url::Url;

use super::clients::{Clients, Reach};
use super::contract::Transport;
use super::failure::failure;
use super::head::head;
use super::late::whole;
use super::settings::HttpSettings;
use super::stream;
use crate::body::{ByteStream, Upload, Whole};
use crate::connections::{Assignment, Progress};
use crate::error::{Error, Kind};
use crate::limits::{Bounds, Limits};
use crate::server::{InPrivateNetwork, is_private};
use crate::url::address;

/// HTTP with these limits and settings, as a client has it that is given no transport: to wrap in one of the program's own.
///
/// # Errors
/// The settings cannot be used.
pub fn http(limits: &Limits, settings: HttpSettings) -> Result<Arc<dyn Transport>, Error> {
    let clients = Clients::new(limits, settings)?;
    Ok(Arc::new(Http(Arc::new(Shared { clients, origins: Default::default() }))))
}

type Read = Result<http::Response<Bytes>, Error>;

struct Http(Arc<Shared>);

/// The values that requests share on their threads.
struct Shared {
    clients: Clients,
    /// The first origins that were called, mostly those of the API and of its tokens: they are checked and parsed once.
    origins: [OnceLock<Origin>; 2],
}

struct Origin {
    uri: http::Uri,
    private: bool,
    reach: Reach,
    root: Url,
    /// It speaks HTTP/2, so one connection is for all requests.
    is_http2: AtomicBool,
}

/// The client of a request.
struct By {
    reach: Reach,
    thread: usize,
    /// One of those that are known.
    origin: Option<usize>,
}

impl Shared {
    /// The origin that the request is to, and its index, if it is one of the first.
    fn origin(&self, uri: &http::Uri, private: bool) -> Result<Option<(usize, &Origin)>, Error> {
        for (index, slot) in self.origins.iter().enumerate() {
            let origin = match slot.get() {
                Some(origin) => origin,
                None => {
                    let (reach, root, is_http2) = (reach(uri, private)?, parse(uri)?, AtomicBool::new(false));
                    slot.get_or_init(|| Origin { uri: uri.clone(), private, reach, root, is_http2 })
                }
            };
            let known = &origin.uri;
            if known.scheme() == uri.scheme() && authority(known) == authority(uri) && origin.private == private {
                return Ok(Some((index, origin)));
            }
        }
        Ok(None)
    }

    /// An assignment for a request.
    fn assignment(&self, origin: Option<(usize, &Origin)>) -> Assignment {
        match origin {
            Some((_, origin)) if origin.is_http2.load(Ordering::Relaxed) => Assignment::prefer(self.clients.home),
            _ => Assignment::least_busy(self.clients.home),
        }
    }

    fn prepare(&self, request: http::Request<Bytes>) -> Result<(Assignment, reqwest::Request, By), Error> {
        let private = is_marked(&request);
        let origin = self.origin(request.uri(), private)?;
        let (reach, url) = match origin {
            Some((_, origin)) => {
                let mut url = origin.root.clone();
                url.set_path(request.uri().path());
                url.set_query(request.uri().query());
                (origin.reach, url)
            }
            None => (reach(request.uri(), private)?, parse(request.uri())?),
        };
        let (head, body) = request.into_parts();
        let mut request = reqwest::Request::new(head.method, url);
        *request.headers_mut() = head.headers;
        *request.body_mut() = Some(body.into());
        let assignment = self.assignment(origin);
        let by = By { reach, thread: assignment.index(), origin: origin.map(|(index, _)| index) };
        Ok((assignment, request, by))
    }

    /// Sends the request and reads the response.
    async fn read(
        self: Arc<Self>,
        request: reqwest::Request,
        By { reach, thread, origin }: By,
        limit: usize,
        progress: Progress<Read>,
    ) -> Read {
        let sent = self.clients.of(reach, thread)?.execute(request);
        let mut response = sent.await.map_err(failure)?;
        if response.version() == http::Version::HTTP_2
            && let Some(origin) = origin.and_then(|index| self.origins.get(index)?.get())
        {
            origin.is_http2.store(true, Ordering::Relaxed);
        }
        let head = head(&mut response)?;
        let mut content = Whole::default();
        while let Some(piece) = progress.waits(response.chunk()).await.map_err(failure)? {
            content.push(piece, limit).map_err(|error| error.with_status(head.status()))?;
        }
        Ok(head.map(|()| content.into_bytes()))
    }
}

/// The reach of the client for a request. `private`: the program asserts that the server is in its private network.
fn reach(uri: &http::Uri, private: bool) -> Result<Reach, Error> {
    let literal = address(uri.host().unwrap_or_default());
    match uri.scheme_str() {
        Some("https") => Ok(Reach::Tls),
        Some("http") if literal.is_some_and(|address| address.is_loopback()) => Ok(Reach::Loopback),
        Some("http") if private && literal.is_none_or(is_private) => Ok(Reach::Private),
        _ => Err(Error::new(
            Kind::Request,
            "without TLS, only a loopback address is called, or a private one of `Server::assume_private_network`",
        )),
    }
}

fn is_marked<B>(request: &http::Request<B>) -> bool {
    request.extensions().get::<InPrivateNetwork>().is_some()
}

fn authority(uri: &http::Uri) -> Option<&str> {
    uri.authority().map(http::uri::Authority::as_str)
}

fn parse(uri: &http::Uri) -> Result<Url, Error> {
    Url::parse(&uri.to_string()).map_err(|_| Error::new(Kind::Request, "the arguments do not make a URL"))
}

impl Transport for Http {
    fn send(
        &self,
        request: http::Request<Bytes>,
        bounds: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        // Here, because what a future keeps is moved about with it.
        let shared = Arc::clone(&self.0);
        let reading = self.0.prepare(request).map(|(assignment, request, by)| {
            assignment.carry(|progress| shared.read(request, by, bounds.body, progress))
        });
        Box::pin(async move { whole(reading?, &bounds).await })
    }

    fn open<'a>(
        &'a self,
        request: http::Request<Upload>,
        bounds: Bounds,
    ) -> BoxFuture<'a, Result<http::Response<ByteStream>, Error>> {
        Box::pin(async move {
            let (uri, private) = (request.uri(), is_marked(&request));
            let reach = reach(uri, private)?;
            let assignment = self.0.assignment(self.0.origin(uri, private).ok().flatten());
            stream::open(self.0.clients.of(reach, assignment.index())?, assignment, request, bounds).await
        })
    }
}
