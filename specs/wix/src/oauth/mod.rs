//! Site visitors and members, for a headless site.

mod direct;
#[cfg(not(target_arch = "wasm32"))]
mod external;
#[cfg(target_arch = "wasm32")]
mod frame;
mod grant;
mod login;
mod logout;
mod provider;
mod redirect;
mod sign_in;
mod sign_in_requests;
mod site;
mod visitor_session;

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use permitted::strategy::{AssumedIdentity, Exchange, Proof, Proving, TokenResponse};
use permitted::token::{Key, TokenStore, Tokens};
use permitted::{Client, Error, Identity, MaybeSend, SecretString, Server, Strategy};

pub use direct::{DirectLogin, DirectMessage};
#[cfg(not(target_arch = "wasm32"))]
pub use external::ExternalMember;
pub use login::Login;
pub use logout::{LoggedOut, MemberSession};
pub use provider::IdentityProvider;
pub use sign_in::{CaptchaReason, SessionToken, SignIn, SignInForm, SignInRefusal, VerificationToken};
pub use site::SiteSession;
pub use visitor_session::VisitorSession;

use self::grant::Source;
use crate::endpoint::CLIENT_BINDING;
use crate::identities::{Member, Visitor};
use crate::servers::Servers;

/// Acts as a site visitor or a site member, by the OAuth client id of a headless project. The id is no secret.
///
/// Choose it for the public face of a site: everyone who has not logged in is a [`Visitor`] with a cart of their own, and
/// a login turns the visitor into a [`Member`] who sees their own orders as well. A *visitor* is one `OAuth`: make one for
/// each browser session, never one for all.
///
/// ```
/// use permitted_wix::{Client, OAuth};
///
/// # fn main() -> Result<(), permitted_wix::Error> {
/// let visitor = Client::new(OAuth::visitor("your-client-id"))?;
/// # drop(visitor); Ok(()) }
/// ```
///
/// - [`VisitorSession`] has the logins of a visitor's client, [`MemberSession`] the logout of a member's.
/// - If the refresh token is no longer accepted, calls fail with [`Error::is_session_expired`]. They are never sent as
///   another visitor instead.
pub struct OAuth<I> {
    client_id: String,
    beginning: Beginning,
    servers: Servers,
    binding: Option<SecretString>,
    tokens: Tokens,
    identity: PhantomData<fn() -> I>,
}

/// The state that a session begins with.
#[derive(Clone)]
enum Beginning {
    Nothing,
    Refresh(SecretString),
    /// The session that is stored under that subject's name.
    Stored(Arc<dyn TokenStore>, String),
}

impl OAuth<Visitor> {
    /// A new visitor. Nothing is sent before the first call.
    pub fn visitor(client_id: impl Into<String>) -> Self {
        Self::begin(client_id.into(), Beginning::Nothing, Servers::EDGE, None)
    }

    /// The visitor of an earlier [`Session`](VisitorSession::refresh_token), with the same cart.
    pub fn assume_visitor(client_id: impl Into<String>, refresh_token: SecretString) -> Self {
        Self::begin(client_id.into(), Beginning::Refresh(refresh_token), Servers::EDGE, None)
    }

    /// The visitor whose session the store keeps under that name, or a new one who will be kept there. One name for each
    /// browser session: clients of one name share their visitor.
    pub fn stored_visitor(
        client_id: impl Into<String>,
        store: Arc<dyn TokenStore>,
        subject: impl Into<String>,
    ) -> Self {
        Self::begin(client_id.into(), Beginning::Stored(store, subject.into()), Servers::EDGE, None)
    }
}

impl OAuth<Member> {
    /// The member whose refresh token an earlier login left. The program asserts that it is a member's.
    pub fn assume_member(client_id: impl Into<String>, refresh_token: SecretString) -> Self {
        Self::begin(client_id.into(), Beginning::Refresh(refresh_token), Servers::EDGE, None)
    }

    /// The member whose session the store keeps under that name, since [`MemberSession::keep_in`]. Calls fail with
    /// [`Error::is_session_expired`] if there is none, and with [`Error::is_store`] if it is not a member's.
    pub fn assume_stored_member(
        client_id: impl Into<String>,
        store: Arc<dyn TokenStore>,
        subject: impl Into<String>,
    ) -> Self {
        Self::begin(client_id.into(), Beginning::Stored(store, subject.into()), Servers::EDGE, None)
    }
}

impl<I: Identity> OAuth<I> {
    fn begin(client_id: String, beginning: Beginning, servers: Servers, binding: Option<SecretString>) -> Self {
        let source = Source::new::<I>(client_id.clone(), servers.login.clone()).bound(binding.clone());
        let tokens = match beginning.clone() {
            Beginning::Nothing => Tokens::new(source, ""),
            Beginning::Refresh(refresh) => Tokens::with_refresh(source, "", refresh),
            Beginning::Stored(store, subject) => {
                Tokens::new(source, "").resumed(store, Key::new::<I>(servers.login.as_str(), &*client_id, subject))
            }
        };
        Self { client_id, beginning, servers, binding, tokens, identity: PhantomData }
    }

    /// Another server for everything, such as a mock.
    #[must_use]
    pub fn at(self, server: Server) -> Self {
        Self::begin(self.client_id, self.beginning, Servers::at(server), self.binding)
    }

    /// Binds the tokens to the browser that the program responds to, by what its request has in the header `client-binding`.
    #[must_use]
    pub fn client_binding(self, binding: SecretString) -> Self {
        Self::begin(self.client_id, self.beginning, self.servers, Some(binding))
    }

    /// The headers of token requests.
    fn binding(&self) -> Vec<(&'static str, &SecretString)> {
        self.binding.iter().map(|binding| (CLIENT_BINDING, binding)).collect()
    }

    /// The response to a request with the session's token, and once more with a new one where Wix does not take that: as for calls.
    async fn ask<R>(
        &self,
        exchange: &Exchange,
        send: impl Fn(SecretString) -> R + MaybeSend,
    ) -> Result<TokenResponse, Error>
    where
        R: Future<Output = Result<TokenResponse, Error>> + MaybeSend,
    {
        let token = self.tokens.get(exchange).await?;
        let response = send(token.access().clone()).await?;
        // A wrong password, say, does not mean that Wix refuses the token.
        let is_refused = response.status.as_u16() == 401 && sign_in::refused(&response.body).is_none();
        if !is_refused || !self.tokens.refused(token.generation()) {
            return Ok(response);
        }
        let token = self.tokens.get(exchange).await?;
        send(token.access().clone()).await
    }

    /// The access token that a call would carry now.
    async fn access(&self, exchange: &Exchange) -> Result<SecretString, Error> {
        Ok(self.tokens.get(exchange).await?.access().clone())
    }
}

/// The refresh token of a client's session, once there is one: what a program keeps to go on later.
fn refresh_token<I: Identity>(client: &Client<OAuth<I>>) -> Option<SecretString> {
    client.strategy().tokens.refresh_token()
}

impl<I: Identity> Strategy for OAuth<I> {
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

impl<I: Identity> fmt::Debug for OAuth<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("OAuth").field("identity", &I::NAME).field("client_id", &self.client_id).finish()
    }
}
