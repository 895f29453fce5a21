//! The tokens of an authorization server.

use std::fmt;
use std::sync::Arc;

use secrecy::SecretString;

use super::assertion::Assertion;
use super::client::{OAuthClient, Registration};
use super::secret::{KeepsSecrets, ThisTarget};
use crate::error::Error;
use crate::identity::Identity;
use crate::strategy::{Credential, Exchange, Fields, TokenResponse};
use crate::threads::{BoxFuture, MaybeSend};
use crate::token::{Grant, TokenSource, TokenStrategy, Tokens};

/// Asks the token endpoint of one client.
pub(super) struct Source {
    pub(super) client: Arc<Registration>,
    pub(super) how: How,
}

/// The grant by which a session begins, if it can begin by itself.
#[derive(Clone)]
pub(super) enum How {
    /// RFC 6749 §4.4.
    ClientCredentials,
    /// RFC 7523 §2.1.
    Assertion(Assertion),
    /// RFC 8693 §2.1.
    Exchange(SubjectToken),
    /// By a login only; RFC 6749 §6 from then on.
    Refresh,
}

/// A token of somebody for whom the program acts: what it has exchanged for one of its own (RFC 8693 §2.1).
#[derive(Clone)]
pub struct SubjectToken {
    kind: String,
    token: Arc<dyn Fn() -> BoxFuture<'static, Result<SecretString, Error>> + Send + Sync>,
    requested: Option<String>,
}

impl SubjectToken {
    /// An access token.
    pub fn access_token(token: impl Into<SecretString>) -> Self {
        Self::of_kind("urn:ietf:params:oauth:token-type:access_token", token)
    }

    /// A JSON Web Token, such as the one that a platform gives to each of its workloads.
    pub fn jwt(token: impl Into<SecretString>) -> Self {
        Self::of_kind("urn:ietf:params:oauth:token-type:jwt", token)
    }

    /// A token of another kind, by its URI (RFC 8693 §3).
    pub fn of_kind(kind: impl Into<String>, token: impl Into<SecretString>) -> Self {
        let token = token.into();
        Self::read_by(kind, move || {
            let token = token.clone();
            async { Ok(token) }
        })
    }

    /// A token that is read anew for each exchange, such as one in a file that a platform replaces.
    pub fn read_by<R>(kind: impl Into<String>, read: impl Fn() -> R + Send + Sync + 'static) -> Self
    where
        R: Future<Output = Result<SecretString, Error>> + MaybeSend + 'static,
    {
        Self { kind: kind.into(), token: Arc::new(move || Box::pin(read())), requested: None }
    }

    /// The kind of token that is wanted, by its URI, if it is not for the server to choose.
    #[must_use]
    pub fn in_exchange_for(self, kind: impl Into<String>) -> Self {
        Self { requested: Some(kind.into()), ..self }
    }

    async fn form(&self) -> Result<Fields, Error> {
        let form = Fields::new()
            .text("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
            .secret("subject_token", &(self.token)().await?)
            .text("subject_token_type", &self.kind);
        Ok(match &self.requested {
            Some(kind) => form.text("requested_token_type", kind),
            None => form,
        })
    }
}

impl<I: Identity> Credential<I> {
    /// Adds the token that an authorization server grants to a client by itself: the client credentials grant (RFC 6749 §4.4).
    /// See [`OAuthClient`] for an example.
    ///
    /// # Errors
    /// The token endpoint is not `https` (or what its [`Server`](crate::Server) permits), or a scope or a resource cannot be
    /// sent. Nothing is sent yet.
    pub fn client_credentials<G>(self, client: OAuthClient<G>) -> Result<TokenStrategy<I>, Error>
    where
        for<'a> ThisTarget: KeepsSecrets<'a>,
    {
        Ok(strategy(self, client.registration.checked()?, How::ClientCredentials))
    }

    /// Adds the token that an authorization server grants for an assertion that the program signs (RFC 7523 §2.1), as service
    /// accounts have it.
    ///
    /// ```
    /// # struct Machine; impl permitted::Identity for Machine { const NAME: &'static str = "machine"; }
    /// use permitted::oauth::{Assertion, AssertionSigner, OAuthClient};
    /// use permitted::{Client, Credential, Server};
    ///
    /// # fn run(key: impl AssertionSigner) -> Result<(), permitted::Error> {
    /// let client = OAuthClient::public(Server::https("https://login.example.com/token"), "nightly");
    /// let assertion = Assertion::new(key, "nightly@service.example").claim("scope", "read");
    /// let server = Server::https("https://api.example.com");
    /// let machine = Client::new(Credential::<Machine>::assume(server).jwt_bearer(client, assertion)?)?;
    /// # drop(machine); Ok(()) }
    /// ```
    ///
    /// # Errors
    /// As [`client_credentials`](Self::client_credentials).
    pub fn jwt_bearer<G>(self, client: OAuthClient<G>, assertion: Assertion) -> Result<TokenStrategy<I>, Error> {
        Ok(strategy(self, client.registration.checked()?, How::Assertion(assertion)))
    }

    /// Adds the token that an authorization server gives in exchange for another one (RFC 8693).
    ///
    /// ```
    /// # struct Person; impl permitted::Identity for Person { const NAME: &'static str = "person"; }
    /// use permitted::oauth::{OAuthClient, SubjectToken};
    /// use permitted::{Client, Credential, Server};
    ///
    /// # fn main() -> Result<(), permitted::Error> {
    /// let client = OAuthClient::new(Server::https("https://login.example.com/token"), "gateway", "from-the-vault")
    ///     .audience("orders");
    /// let server = Server::https("https://orders.example.com");
    /// let person = Credential::<Person>::assume(server)
    ///     .token_exchange(client, SubjectToken::access_token("of-the-person-who-called"))?;
    /// let client = Client::new(person)?;
    /// # drop(client); Ok(()) }
    /// ```
    ///
    /// # Errors
    /// As [`client_credentials`](Self::client_credentials).
    pub fn token_exchange<G>(self, client: OAuthClient<G>, subject: SubjectToken) -> Result<TokenStrategy<I>, Error> {
        Ok(strategy(self, client.registration.checked()?, How::Exchange(subject)))
    }
}

/// A strategy that begins without a token.
pub(super) fn strategy<I: Identity>(beside: Credential<I>, client: Registration, how: How) -> TokenStrategy<I> {
    // What asks anew has the scopes that it asks for; a login keeps those that the person gave, whatever is asked for now.
    let scope = client.scope().filter(|_| !matches!(how, How::Refresh));
    let (endpoint, id, targets) = (client.token_endpoint.clone(), client.id.clone(), client.targeted(scope.as_deref()));
    let tokens = Tokens::new(Source { client: Arc::new(client), how }, "Bearer");
    TokenStrategy::new(beside, tokens, endpoint, id, targets)
}

/// A strategy that begins with a refresh token.
pub(super) fn begun_by<I: Identity>(
    beside: Credential<I>,
    client: Registration,
    refresh: SecretString,
) -> TokenStrategy<I> {
    let (endpoint, id, targets) = (client.token_endpoint.clone(), client.id.clone(), client.targeted(None));
    let tokens = Tokens::with_refresh(Source { client: Arc::new(client), how: How::Refresh }, "Bearer", refresh);
    TokenStrategy::new(beside, tokens, endpoint, id, targets)
}

impl TokenSource for Source {
    fn grant(&self, exchange: Exchange, refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>> {
        let (client, how) = (Arc::clone(&self.client), self.how.clone());
        Box::pin(async move {
            let (form, what) = match how {
                How::Refresh => {
                    let refresh = refresh.ok_or_else(|| Error::session_expired("nobody is logged in: log in again"))?;
                    let form = Fields::new().text("grant_type", "refresh_token").secret("refresh_token", &refresh);
                    let response = client.ask(&exchange, client.targeting(form)).await?;
                    return read(response, "the refresh token", &client);
                }
                How::ClientCredentials => {
                    (Fields::new().text("grant_type", "client_credentials"), "the client credentials grant")
                }
                How::Assertion(assertion) => {
                    let signed = assertion.sign(client.token_endpoint.written()).await?;
                    let form = Fields::new()
                        .text("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                        .secret("assertion", &signed);
                    (form, "the assertion")
                }
                How::Exchange(subject) => (subject.form().await?, "the token exchange"),
            };
            let outcome = read(client.ask(&exchange, client.asking(form)).await?, what, &client);
            // It begins anew (RFC 6749 §4.4.3).
            outcome.map(|grant| Grant { refresh: None, ..grant })
        })
    }

    fn begins_anew(&self) -> bool {
        !matches!(self.how, How::Refresh)
    }
}

/// The grant of a response, or why there is none.
pub(super) fn read(response: TokenResponse, what: &str, client: &Registration) -> Result<Grant, Error> {
    let grant = Grant::from_json(&response.granted(what)?.body)?;
    let asked = client.scope().unwrap_or_default();
    let missing = grant.not_granted(&asked);
    if !missing.is_empty() {
        tracing::warn!(client = client.id, missing = missing.join(" "), "the server did not grant all scopes");
    }
    Ok(grant)
}

impl fmt::Debug for SubjectToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SubjectToken").field("kind", &self.kind).finish_non_exhaustive()
    }
}
