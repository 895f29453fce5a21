//! Shared by the tests: a transport that responds from a script and keeps a log of requests, and strategies that use it.
// Each test file uses its own part; helpers say what they expect by unwrapping it.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

pub(crate) mod raw_http;

use std::future::Future;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use http::{HeaderMap, StatusCode};
use permitted::strategy::{AssumedIdentity, Exchange, Fields, Proof, Proving};
use permitted::token::{Grant, TokenSource, Tokens};
use permitted::transport::{Bounds, Transport};
use permitted::{
    Access, Anonymous, Client, Error, ExposeSecret, Identity, Operation, Request, SecretString, Server, Strategy, Value,
};

pub(crate) enum Member {}

impl Identity for Member {
    const NAME: &'static str = "member";
}

pub(crate) enum Visitor {}

impl Identity for Visitor {
    const NAME: &'static str = "visitor";
}

pub(crate) fn server() -> Server {
    Server::https("https://api.example.com/base")
}

pub(crate) fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

/// A `GET` without parameters.
pub(crate) static PING: Operation = operation("ping", "GET", "/ping");

pub(crate) const fn operation(id: &'static str, verb: &'static str, path: &'static str) -> Operation {
    Operation {
        body: Some("application/json"),
        declared_at: "test.json:1:1",
        ..Operation::new(id, verb, path, Access::Permitted(&[]))
    }
}

pub(crate) fn request<S: Strategy>(client: &Client<S>, operation: &'static Operation) -> Request<Value> {
    Request::new(permitted::__private::core(client), operation)
}

/// A request as it went over the wire.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) verb: String,
    pub(crate) url: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Seen {
    /// The path and query after the base of [`server`].
    pub(crate) fn tail(&self) -> &str {
        self.url.strip_prefix("https://api.example.com/base").expect("the base is kept")
    }

    pub(crate) fn path(&self) -> &str {
        self.tail().split('?').next().unwrap()
    }

    pub(crate) fn query(&self) -> &str {
        self.tail().split_once('?').map_or("", |(_, query)| query)
    }

    /// The query as another program reads it: split first, decoded then.
    pub(crate) fn pairs(&self) -> Vec<(String, String)> {
        let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8().unwrap().into_owned();
        self.query()
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .map(|(name, value)| (decode(name), decode(value)))
            .collect()
    }

    pub(crate) fn all(&self, header: &str) -> Vec<String> {
        self.headers
            .get_all(header)
            .iter()
            .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
            .collect()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// The reaction of the script to a request.
pub(crate) struct Action {
    after: Duration,
    outcome: Outcome,
}

enum Outcome {
    Response(StatusCode, HeaderMap, Bytes),
    Fail(Error),
    Panic,
}

pub(crate) fn response(status: u16, body: &Value) -> Action {
    raw(status, body.to_string())
}

pub(crate) fn raw(status: u16, body: impl Into<Bytes>) -> Action {
    let status = StatusCode::from_u16(status).unwrap();
    Action { after: Duration::ZERO, outcome: Outcome::Response(status, HeaderMap::new(), body.into()) }
}

pub(crate) fn fail(message: &str) -> Action {
    Action { after: Duration::ZERO, outcome: Outcome::Fail(Error::credential(message)) }
}

/// The request is not sent.
pub(crate) fn unsent() -> Action {
    Action { after: Duration::ZERO, outcome: Outcome::Fail(Error::unsent("refused")) }
}

/// The request is sent, and no response comes.
pub(crate) fn lost() -> Action {
    Action { after: Duration::ZERO, outcome: Outcome::Fail(Error::lost("reset")) }
}

pub(crate) fn panics() -> Action {
    Action { after: Duration::ZERO, outcome: Outcome::Panic }
}

impl Action {
    pub(crate) fn after(mut self, time: Duration) -> Self {
        self.after = time;
        self
    }

    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Self {
        if let Outcome::Response(_, headers, _) = &mut self.outcome {
            headers.append(name, value.parse().unwrap());
        }
        self
    }
}

type Responses = dyn Fn(&Seen, usize) -> Action + Send + Sync;

/// A transport in memory. The script gets the request and how many came before it.
#[derive(Clone)]
pub(crate) struct Wire(Arc<RequestLog>);

struct RequestLog {
    seen: Mutex<Vec<Seen>>,
    script: Box<Responses>,
}

impl Wire {
    pub(crate) fn new(script: impl Fn(&Seen, usize) -> Action + Send + Sync + 'static) -> Self {
        Self(Arc::new(RequestLog { seen: Mutex::default(), script: Box::new(script) }))
    }

    /// Responds to everything with `null`.
    pub(crate) fn quiet() -> Self {
        Self::new(|_, _| response(200, &Value::Null))
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.0.seen.lock().unwrap().clone()
    }

    pub(crate) fn last(&self) -> Seen {
        self.seen().pop().expect("something was sent")
    }

    /// The number of requests to paths that end so.
    pub(crate) fn hits(&self, path: &str) -> usize {
        self.seen().iter().filter(|seen| seen.path().ends_with(path)).count()
    }
}

impl Transport for Wire {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _bounds: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        let (head, body) = request.into_parts();
        let seen = Seen { verb: head.method.to_string(), url: head.uri.to_string(), headers: head.headers, body };
        let before = {
            let mut log = self.0.seen.lock().unwrap();
            log.push(seen.clone());
            log.len() - 1
        };
        let action = (self.0.script)(&seen, before);
        async move {
            if !action.after.is_zero() {
                tokio::time::sleep(action.after).await;
            }
            match action.outcome {
                Outcome::Response(status, headers, body) => {
                    let mut response = http::Response::new(body);
                    *response.status_mut() = status;
                    *response.headers_mut() = headers;
                    Ok(response)
                }
                Outcome::Fail(error) => Err(error),
                Outcome::Panic => panic!("the transport panics"),
            }
        }
        .boxed()
    }
}

pub(crate) fn anonymous(wire: &Wire) -> Client<Anonymous> {
    Client::builder(Anonymous::at(server())).transport(wire.clone()).build().unwrap()
}

pub(crate) fn exchange() -> Exchange {
    anonymous(&Wire::quiet()).exchange().clone()
}

pub(crate) fn grant(access: &str, seconds: u64) -> Grant {
    Grant { access: secret(access), refresh: None, lifetime: Duration::from_secs(seconds), scope: None }
}

type Granting = dyn Fn(usize, Option<String>) -> BoxFuture<'static, Result<Grant, Error>> + Send + Sync;

/// A token source that responds from a script, which gets the number of requests before and the refresh token.
#[derive(Clone)]
pub(crate) struct Source {
    calls: Arc<AtomicUsize>,
    script: Arc<Granting>,
}

impl Source {
    pub(crate) fn new<F>(script: impl Fn(usize, Option<String>) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<Grant, Error>> + Send + 'static,
    {
        let script = Arc::new(move |call, refresh| script(call, refresh).boxed());
        Self { calls: Arc::default(), script }
    }

    /// Grants `token-0`, `token-1` … for an hour, each after a while.
    pub(crate) fn hourly(takes: Duration) -> Self {
        Self::new(move |call, _| async move {
            tokio::time::sleep(takes).await;
            Ok(grant(&format!("token-{call}"), 3600))
        })
    }

    pub(crate) fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }
}

impl TokenSource for Source {
    fn grant(&self, _exchange: Exchange, refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        (self.script)(call, refresh.map(|refresh| refresh.expose_secret().to_owned()))
    }
}

/// A token source that asks a token endpoint over the client's transport, as real ones do.
pub(crate) struct Endpoint;

impl TokenSource for Endpoint {
    fn grant(&self, exchange: Exchange, refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>> {
        async move {
            let body = match &refresh {
                Some(refresh) => Fields::new().text("grant_type", "refresh_token").secret("refresh_token", refresh),
                None => Fields::new().text("grant_type", "client_credentials"),
            };
            let app = secret("app-secret");
            let response = exchange.post_json(&server(), "/token", &[], &[("x-app", &app)], &body).await?;
            if response.status.is_success() {
                Grant::from_json(&response.body)
            } else {
                Err(response.refusal("the member token"))
            }
        }
        .boxed()
    }
}

/// A member who is proved by a token.
pub(crate) struct ByToken(pub(crate) Tokens);

impl Strategy for ByToken {
    type Identity = Member;

    fn server(&self) -> &Server {
        static SERVER: Server = Server::https("https://api.example.com/base");
        &SERVER
    }

    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        self.0.proof(exchange)
    }

    fn refused(&self, proof: &Proof) -> bool {
        self.0.refused(proof.generation())
    }

    fn assume_identity() -> AssumedIdentity<Member> {
        AssumedIdentity::assume()
    }
}

/// A member whose tokens come from `/token` of the scripted server.
pub(crate) fn member(wire: &Wire) -> Client<ByToken> {
    let tokens = Tokens::with_refresh(Endpoint, "Bearer", secret("refresh-0"));
    Client::builder(ByToken(tokens)).transport(wire.clone()).build().unwrap()
}
