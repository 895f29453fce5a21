//! A page of the dashboard, in the browser.

mod comlink;
mod environment;
mod host;

use std::fmt;

use permitted::strategy::{AssumedIdentity, Exchange, Proof, Proving};
use permitted::token::Tokens;
use permitted::{Error, Server, Strategy};

pub use self::environment::Environment;
use self::host::Host;
use crate::identities::User;
use crate::servers::Servers;

/// Acts as the Wix user who has the page open in their dashboard.
///
/// The dashboard shows the page in an iframe and hands the user's access token over, once for any number of calls: it is asked
/// for with the first call, reused for five minutes or until Wix refuses it, and lives in this page's memory only.
///
/// `Client::new(Dashboard::connect()?)?` is a client of the user; `specs/wix/examples/dashboard` is a page with one.
pub struct Dashboard {
    api: Server,
    tokens: Tokens,
    environment: Environment,
}

impl Dashboard {
    /// The page's host, which names its origin in the query parameter `origin` of the page's address.
    ///
    /// Nothing but `https://manage.wix.com` and its subdomains is a dashboard; the browser delivers the page's messages to that
    /// origin only.
    ///
    /// # Errors
    /// The page is in no iframe, or its address names no origin, or another one.
    pub fn connect() -> Result<Self, Error> {
        Self::to(&Host::of_the_page()?)
    }

    /// The same at a host of the program's own, by its origin (`http://127.0.0.1:8080`), for tests: the program asserts that this
    /// host hands over tokens of Wix users.
    ///
    /// # Errors
    /// The page is in no iframe.
    pub fn assume_host(origin: &str) -> Result<Self, Error> {
        Self::to(&Host::at(origin)?)
    }

    fn to(host: &Host) -> Result<Self, Error> {
        let environment = Environment::of_the_page();
        let tokens = Tokens::new(host.tokens()?, "");
        Ok(Self { api: Servers::WWW.api, tokens, environment })
    }

    /// Another server, such as a mock.
    #[must_use]
    pub fn at(mut self, server: Server) -> Self {
        self.api = Servers::at(server).api;
        self
    }

    /// The host's description of the user and the site.
    #[must_use]
    pub fn environment(&self) -> &Environment {
        &self.environment
    }
}

impl Strategy for Dashboard {
    type Identity = User;

    fn server(&self) -> &Server {
        &self.api
    }

    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        self.tokens.proof(exchange)
    }

    fn refused(&self, proof: &Proof) -> bool {
        self.tokens.refused(proof.generation())
    }

    fn assume_identity() -> AssumedIdentity<User> {
        AssumedIdentity::assume()
    }
}

impl fmt::Debug for Dashboard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Dashboard").field("tokens", &self.tokens).finish_non_exhaustive()
    }
}
