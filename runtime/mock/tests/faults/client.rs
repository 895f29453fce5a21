//! The client of the tests: a member whose tokens come from an endpoint of its own, with limits that tests can wait for.

use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use permitted::strategy::{AssumedIdentity, Exchange, Fields, Proof, Proving};
use permitted::token::{Grant, TokenSource, Tokens};
use permitted::transport::HttpSettings;
use permitted::{
    Access, Client, ClientBuilder, Error, Identity, Limit, Limits, Operation, Outcome, Request, Retries, SecretString,
    Server, Strategy, Value,
};

use crate::output::{APP, REFRESH};

pub(crate) enum Member {}

impl Identity for Member {
    const NAME: &'static str = "member";
}

pub(crate) static GET: Operation = operation("readThing", "GET", "/thing");
pub(crate) static POST: Operation = operation("makeThing", "POST", "/thing");

pub(crate) const fn operation(id: &'static str, verb: &'static str, path: &'static str) -> Operation {
    Operation {
        body: Some("application/json"),
        declared_at: "test.json:1:1",
        ..Operation::new(id, verb, path, Access::Permitted(&[]))
    }
}

/// Limits of time that no healthy call meets, however busy the machine is, and small ones of size.
pub(crate) fn patient() -> Limits {
    let mut limits = Limits::default();
    limits.body = 64 * 1024;
    limits.token_body = 16 * 1024;
    limits
}

/// How long a test waits for a limit.
pub(crate) fn short(limit: Limit) -> Duration {
    Duration::from_millis(match limit {
        Limit::Connect | Limit::Idle => 200,
        Limit::FirstByte => 300,
        Limit::Token => 400,
        Limit::Attempt => 700,
        other => panic!("no test waits for {other:?}"),
    })
}

/// Patient limits, but for the one that a test is about.
pub(crate) fn impatient(limit: Limit) -> Limits {
    let mut limits = patient();
    let of = match limit {
        Limit::Connect => &mut limits.connect,
        Limit::Idle => &mut limits.idle,
        Limit::FirstByte => &mut limits.first_byte,
        Limit::Token => &mut limits.token_attempt,
        _ => &mut limits.attempt,
    };
    *of = short(limit);
    limits
}

/// Attempts as ever, with next to no waiting between them.
pub(crate) fn retries() -> Retries {
    let mut retries = Retries::default();
    retries.base = Duration::from_millis(1);
    retries.retry_after = Duration::from_secs(1);
    retries
}

/// A token source that asks `/token`, as real ones do.
struct Endpoint(Server);

impl TokenSource for Endpoint {
    fn grant(&self, exchange: Exchange, refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>> {
        let server = self.0.clone();
        async move {
            let refresh = refresh.unwrap_or_default();
            let body = Fields::new().text("grant_type", "refresh_token").secret("refresh_token", &refresh);
            let app = SecretString::from(APP);
            let answer = exchange.post_json(&server, "/token", &[], &[("x-app", &app)], &body).await?;
            if answer.status.is_success() {
                Grant::from_json(&answer.body)
            } else {
                Err(answer.refusal("the member's token"))
            }
        }
        .boxed()
    }
}

pub(crate) struct ByToken {
    server: Server,
    tokens: Tokens,
}

impl ByToken {
    pub(crate) fn new(server: Server, tokens: Server) -> Self {
        let tokens = Tokens::with_refresh(Endpoint(tokens), "Bearer", SecretString::from(REFRESH));
        Self { server, tokens }
    }
}

impl Strategy for ByToken {
    type Identity = Member;

    fn server(&self) -> &Server {
        &self.server
    }

    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        self.tokens.proof(exchange)
    }

    fn refused(&self, proof: &Proof) -> bool {
        self.tokens.refused(proof.generation())
    }

    fn assume_identity() -> AssumedIdentity<Member> {
        AssumedIdentity::assume()
    }
}

pub(crate) type Tune = fn(HttpSettings) -> HttpSettings;

pub(crate) fn builder<S: Strategy>(strategy: S) -> ClientBuilder<S> {
    Client::builder(strategy).limits(patient()).retries(retries())
}

pub(crate) fn request<T: Outcome, S: Strategy>(client: &Client<S>, operation: &'static Operation) -> Request<T, Value> {
    let request = Request::new(permitted::__private::core(client), operation);
    if operation.verb == "POST" { request.body(&"what to make") } else { request }
}
