//! Visitors and members on a page of a Wix site.

use std::fmt;
use std::marker::PhantomData;

use permitted::strategy::{AssumedIdentity, Exchange, Proof, Proving};
use permitted::token::Tokens;
use permitted::{Identity, SecretString, Server, Strategy};

use super::grant::Source;
use crate::identities::{Member, Visitor};
use crate::servers::Servers;

/// Acts as the visitor or member of a Wix site's own page, whose session the page has already. There is no login: the site does that.
///
/// If the refresh token is no longer accepted, calls fail with [`Error::is_session_expired`](permitted::Error::is_session_expired): a member is never sent as a visitor.
///
/// ```
/// use permitted_wix::{Client, SiteSession};
///
/// # fn main() -> Result<(), permitted_wix::Error> {
/// let visitor = Client::new(SiteSession::visitor("your-client-id"))?;
/// # drop(visitor); Ok(()) }
/// ```
pub struct SiteSession<I> {
    client_id: String,
    refresh: Option<SecretString>,
    servers: Servers,
    tokens: Tokens,
    identity: PhantomData<fn() -> I>,
}

impl SiteSession<Visitor> {
    /// A new visitor. Nothing is sent before the first call.
    pub fn visitor(client_id: impl Into<String>) -> Self {
        Self::begin(client_id.into(), None, Servers::EDGE)
    }

    /// The visitor whose refresh token the page has.
    pub fn assume_visitor(client_id: impl Into<String>, refresh_token: SecretString) -> Self {
        Self::begin(client_id.into(), Some(refresh_token), Servers::EDGE)
    }
}

impl SiteSession<Member> {
    /// The member whose refresh token the page has. The program asserts that it is a member's.
    pub fn assume_member(client_id: impl Into<String>, refresh_token: SecretString) -> Self {
        Self::begin(client_id.into(), Some(refresh_token), Servers::EDGE)
    }
}

impl<I: Identity> SiteSession<I> {
    fn begin(client_id: String, refresh: Option<SecretString>, servers: Servers) -> Self {
        let source = Source::new::<I>(client_id.clone(), servers.login.clone()).of_site();
        let tokens = match refresh.clone() {
            Some(refresh) => Tokens::with_refresh(source, "", refresh),
            None => Tokens::new(source, ""),
        };
        Self { client_id, refresh, servers, tokens, identity: PhantomData }
    }

    /// Another server for everything, such as a mock or the site's own domain.
    #[must_use]
    pub fn at(self, server: Server) -> Self {
        Self::begin(self.client_id, self.refresh, Servers::at(server))
    }

    /// The refresh token that keeps this session; none before the first call of a new visitor.
    pub fn refresh_token(&self) -> Option<SecretString> {
        self.tokens.refresh_token()
    }
}

impl<I: Identity> Strategy for SiteSession<I> {
    type Identity = I;

    fn server(&self) -> &Server {
        &self.servers.api
    }

    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        self.tokens.proof(exchange)
    }

    fn refused(&self, proof: &Proof) -> bool {
        self.tokens.refused(proof.generation())
    }

    fn assume_identity() -> AssumedIdentity<I> {
        AssumedIdentity::assume()
    }
}

impl<I: Identity> fmt::Debug for SiteSession<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SiteSession").field("identity", &I::NAME).field("client_id", &self.client_id).finish()
    }
}
