//! The client of the tests: a member whose tokens come from an endpoint of its own, with limits that tests can wait for.

use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use permitted::oauth::OAuthClient;
use permitted::strategy::{AssumedIdentity, Exchange, Fields, Proof, Proving};
use permitted::token::{Grant, TokenSource};
use permitted::transport::HttpSettings;
use permitted::{
    Access, Client, ClientBuilder, Credential, Error, Identity, Limit, Limits, Operation, Outcome, Request, Retries,
    SecretString, Server, Strategy, TokenStrategy, Value,
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

/// The time that a test waits for a limit.
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
            let response = exchange.post_json(&server, "/token", &[], &[("x-app", &app)], &body).await?;
            if response.status.is_success() {
                Grant::from_json(&response.body)
            } else {
                Err(response.refusal("the member's token"))
            }
        }
        .boxed()
    }
}

/// The way to the member's tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A source of the program's own, which sends JSON.
    Own,
    /// The ready one after a login: a refresh token (RFC 6749 §6).
    Refresh,
    /// The ready one of a machine (RFC 6749 §4.4).
    Machine,
}

pub(crate) const KINDS: [Kind; 3] = [Kind::Own, Kind::Refresh, Kind::Machine];

pub(crate) struct ByToken(TokenStrategy<Member>);

impl ByToken {
    pub(crate) fn new(server: Server, tokens: Server) -> Self {
        Self::of(Kind::Own, server, tokens)
    }

    pub(crate) fn of(kind: Kind, server: Server, tokens: Server) -> Self {
        let member = Credential::<Member>::assume(server.clone());
        Self(match kind {
            Kind::Own => {
                let refresh = SecretString::from(REFRESH);
                let endpoint = Endpoint(tokens);
                member.tokens(move |exchange: Exchange, own: Option<SecretString>| {
                    endpoint.grant(exchange, own.or_else(|| Some(refresh.clone())))
                })
            }
            Kind::Refresh => {
                let flow = member.authorization_code(server, oauth(&tokens)).unwrap();
                flow.assume_refresh_token(SecretString::from(REFRESH))
            }
            Kind::Machine => member.client_credentials(oauth(&tokens)).unwrap(),
        })
    }
}

/// The client of the authorization server there.
pub(crate) fn oauth(tokens: &Server) -> OAuthClient {
    OAuthClient::new(at(tokens, "/token"), "app", APP).audience("things")
}

pub(crate) fn at(server: &Server, path: &str) -> Server {
    Server::loopback(&format!("{}{path}", server.as_str())).unwrap()
}

impl Strategy for ByToken {
    type Identity = Member;

    fn server(&self) -> &Server {
        self.0.server()
    }

    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        self.0.proof(exchange)
    }

    fn refused(&self, proof: &Proof) -> bool {
        self.0.refused(proof)
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
