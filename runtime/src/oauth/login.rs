//! The login in a browser.

use std::fmt;
use std::sync::Arc;

use secrecy::SecretString;

use super::AuthorizationRequest;
use super::client::{OAuthClient, Registration};
use super::source::{How, Source, begun_by, read, strategy};
use crate::error::Error;
use crate::identity::Identity;
use crate::server::Server;
use crate::strategy::{Credential, Exchange, Fields, TokenResponse};
use crate::token::{TokenStore, TokenStrategy, Tokens, irreplaceable};

/// Logs persons in by a browser: the authorization code grant (RFC 6749 §4.1) with PKCE (RFC 7636) and `state`, for programs with
/// a page to come back to and for those without (RFC 8252). One flow begins any number of logins.
///
/// ```no_run
/// # struct Person; impl permitted::Identity for Person { const NAME: &'static str = "person"; }
/// use permitted::oauth::OAuthClient;
/// use permitted::{Anonymous, Client, Credential, Server};
///
/// # async fn run() -> Result<(), permitted::Error> {
/// let server = Server::https("https://api.example.com");
/// let client = OAuthClient::public(Server::https("https://login.example.com/token"), "desktop").scope("offline_access");
/// // a generated identity has this as `identity::Person::authorization_code(server, endpoint, client)`
/// let endpoint = Server::https("https://login.example.com/authorize");
/// let flow = Credential::<Person>::assume(server.clone()).authorization_code(endpoint, client)?;
///
/// let anybody = Client::new(Anonymous::at(server))?;
/// let person = flow.on_loopback(anybody.exchange(), |url| println!("Open {url}")).await?;
/// let person = anybody.with_strategy(person)?;
/// # drop(person); Ok(()) }
/// ```
pub struct CodeFlow<I> {
    beside: Credential<I>,
    client: Registration,
    endpoint: Server,
}

/// A login whose browser has yet to come back. It is used up by the first callback, and after 10 minutes.
#[must_use = "the browser has to be sent to `url`"]
pub struct PendingLogin<I> {
    beside: Credential<I>,
    client: Registration,
    request: AuthorizationRequest,
    url: String,
}

impl<I: Identity> Credential<I> {
    /// Adds the token of a person who logs in with a browser, at the server's authorization endpoint. See [`CodeFlow`] for an
    /// example.
    ///
    /// # Errors
    /// An endpoint is not `https` (or what its [`Server`] permits), or a scope or a resource cannot be sent.
    pub fn authorization_code<G>(
        self,
        authorization_endpoint: Server,
        client: OAuthClient<G>,
    ) -> Result<CodeFlow<I>, Error> {
        authorization_endpoint.parse_endpoint()?;
        Ok(CodeFlow { beside: self, client: client.registration.checked()?, endpoint: authorization_endpoint })
    }
}

impl<I: Identity> CodeFlow<I> {
    /// Begins a login whose browser comes back to `redirect_uri`, a page of the program's own that is registered for the client.
    ///
    /// # Errors
    /// `redirect_uri` is not a URL, or has a fragment; the system has no source of randomness.
    pub fn begin(&self, redirect_uri: impl Into<String>) -> Result<PendingLogin<I>, Error> {
        self.pending(AuthorizationRequest::new(&*self.client.id, redirect_uri)?)
    }

    /// The login that [`PendingLogin::suspend`] made a text of.
    ///
    /// # Errors
    /// It is another text, or a login that another client began, or that began at another issuer.
    pub fn resume(&self, suspended: &SecretString) -> Result<PendingLogin<I>, Error> {
        let request = AuthorizationRequest::resume(suspended)?;
        if request.client_id() != self.client.id {
            return Err(Error::credential("the login was begun by another client"));
        }
        if *request.of_issuer() != self.client.issuer {
            return Err(Error::credential("the login was begun at another issuer"));
        }
        self.pending(request)
    }

    fn pending(&self, request: AuthorizationRequest) -> Result<PendingLogin<I>, Error> {
        let request = request.issuer(self.client.issuer.clone());
        let mut url = self.endpoint.parse_endpoint()?;
        let scope = self.client.scope();
        {
            let mut query = url.query_pairs_mut();
            query.append_pair("response_type", "code");
            query.append_pair("client_id", &self.client.id);
            query.append_pair("redirect_uri", request.redirect_uri());
            query.append_pair("state", request.state());
            query.append_pair("code_challenge", request.challenge());
            query.append_pair("code_challenge_method", "S256");
            query.extend_pairs(scope.iter().map(|scope| ("scope", scope)));
            query.extend_pairs(self.client.targets());
        }
        Ok(PendingLogin { beside: self.beside.clone(), client: self.client.clone(), request, url: url.into() })
    }

    /// Logs in with a browser on this machine, which comes back to a listener on a loopback address (RFC 8252 §7.3). `open` shows
    /// the URL to the person, or to the browser.
    ///
    /// # Errors
    /// As [`begin`](Self::begin) and [`PendingLogin::finish`]; no browser came back within 5 minutes.
    #[cfg(not(target_arch = "wasm32"))]
    pub async fn on_loopback(&self, exchange: &Exchange, open: impl FnOnce(&str)) -> Result<TokenStrategy<I>, Error> {
        let loopback = super::Loopback::bind().await?;
        let login = self.begin(loopback.redirect_uri())?;
        open(login.url());
        let callback = loopback.callback(login.request.state()).await?;
        login.finish(exchange, &callback).await
    }

    /// Goes on with the session of an earlier login, by its refresh token. The program asserts whose session it is.
    #[must_use]
    pub fn assume_refresh_token(&self, refresh: SecretString) -> TokenStrategy<I> {
        begun_by(self.beside.clone(), self.client.clone(), refresh)
    }

    /// Goes on with the session that the store keeps under that name since [`TokenStrategy::keep`]. The program asserts whose it is.
    #[must_use]
    pub fn assume_stored(&self, store: Arc<dyn TokenStore>, subject: impl Into<String>) -> TokenStrategy<I> {
        strategy(self.beside.clone(), self.client.clone(), How::Refresh).stored(store, subject)
    }
}

impl<I: Identity> PendingLogin<I> {
    /// The URL to send the browser to.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The login as a text, for a page that its tab leaves: see [`AuthorizationRequest::suspend`].
    #[must_use = "the login is lost without it"]
    pub fn suspend(self) -> SecretString {
        self.request.suspend()
    }

    /// Ends the login with the URL that the browser was sent back to, by exchanging its code (RFC 6749 §4.1.3).
    ///
    /// # Errors
    /// A callback of another login, to another place or of another issuer (RFC 9207), one without a code, a code that is not
    /// accepted. No response is [`Error::is_ambiguous`]: the code may be spent, so it is never sent again.
    pub async fn finish(self, exchange: &Exchange, callback: &str) -> Result<TokenStrategy<I>, Error> {
        let Self { beside, client, request, .. } = self;
        let code = request.finish(callback)?;
        let form = Fields::new()
            .text("grant_type", "authorization_code")
            .secret("code", code.code())
            .text("redirect_uri", code.redirect_uri())
            .secret("code_verifier", code.verifier());
        let response = client.ask_once(exchange, client.targeting(form)).await?;
        logged_in(beside, client, response, "the authorization code")
    }
}

/// A strategy that begins with what a login brought.
pub(super) fn logged_in<I: Identity>(
    beside: Credential<I>,
    client: Registration,
    response: TokenResponse,
    what: &str,
) -> Result<TokenStrategy<I>, Error> {
    let lifetime = irreplaceable(response.body.get("expires_in"));
    let mut grant = read(response, what, &client)?;
    if grant.refresh.is_none() {
        grant.lifetime = lifetime;
    }
    let (endpoint, id, targets) = (client.token_endpoint.clone(), client.id.clone(), client.targeted(None));
    let tokens = Tokens::with_grant(Source { client: Arc::new(client), how: How::Refresh }, "Bearer", &grant)?;
    Ok(TokenStrategy::new(beside, tokens, endpoint, id, targets))
}

impl<I: Identity> fmt::Debug for CodeFlow<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("CodeFlow")
            .field("identity", &I::NAME)
            .field("client", &self.client)
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}

/// Without the URL, which has the `state`.
impl<I: Identity> fmt::Debug for PendingLogin<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PendingLogin")
            .field("identity", &I::NAME)
            .field("request", &self.request)
            .finish_non_exhaustive()
    }
}
