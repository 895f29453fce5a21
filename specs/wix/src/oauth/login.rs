//! The login of a visitor as a member.

use std::fmt;
use std::future::Future;

use permitted::oauth::AuthorizationRequest;
use permitted::strategy::Fields;
use permitted::token::{Grant, Tokens};
use permitted::{Client, Error, ExposeSecret, SecretString, Value};

use super::grant::Source;
use super::sign_in::{self, SessionToken, SignIn, VerificationToken};
use super::{Beginning, OAuth, refresh_token};
use crate::endpoint::{self, OAUTH2_TOKEN};
use crate::identities::{Member, Visitor};

pub(super) const REDIRECT_SESSION: &str = "/_api/redirects-api/v1/redirect-session";

/// Methods of a visitor's client in addition to its calls: the ways to a member's client.
pub trait VisitorSession {
    /// Checks email and password. The browser is needed once more, for [`begin_login`](Self::begin_login).
    ///
    /// # Errors
    /// Wrong email or password, a captcha that Wix asks for, no response.
    fn sign_in(&self, email: &str, password: &SecretString) -> impl Future<Output = Result<SignIn, Error>> + Send;

    /// Takes the code that Wix sent by email.
    ///
    /// # Errors
    /// A wrong or old code, no response.
    fn verify(
        &self,
        verification: &VerificationToken,
        code: &str,
    ) -> impl Future<Output = Result<SignIn, Error>> + Send;

    /// Begins a login in the browser: send it to [`Login::url`]. With a session from [`sign_in`](Self::sign_in) the page
    /// comes straight back; without one the visitor sees Wix's login page.
    ///
    /// `redirect_uri` is one of the project's allowed redirect URIs.
    ///
    /// # Errors
    /// Wix refuses the redirect URI, no response.
    fn begin_login(
        &self,
        redirect_uri: &str,
        session: Option<&SessionToken>,
    ) -> impl Future<Output = Result<Login, Error>> + Send;

    /// Ends a login with the URL that the browser was sent back to: a client that acts as the member. The visitor's
    /// client stays what it is.
    ///
    /// # Errors
    /// A callback of another login (its `state` differs) or to another place than its redirect URI, one that comes after
    /// 10 minutes or to another client, one without a code, a code that was used before. No response to the exchange of the
    /// code is [`Error::is_ambiguous`]: the code may be spent, and the login has to begin again.
    fn finish_login(
        &self,
        login: Login,
        callback: &str,
    ) -> impl Future<Output = Result<Client<OAuth<Member>>, Error>> + Send;

    /// Logs in a member whom your own login knows, by an API key that may do so. No browser is needed.
    ///
    /// # Errors
    /// The key may not, there is no such member, no response.
    #[cfg(not(target_arch = "wasm32"))]
    fn external_login(
        &self,
        member_id: &str,
        api_key: &SecretString,
    ) -> impl Future<Output = Result<Client<OAuth<Member>>, Error>> + Send;

    /// The refresh token that keeps this visitor across restarts, for [`OAuth::assume_visitor`]. None before the first call.
    fn refresh_token(&self) -> Option<SecretString>;
}

/// A login that the browser has yet to come back from.
#[must_use = "the browser has to be sent to `url`"]
pub struct Login {
    url: String,
    request: AuthorizationRequest,
}

impl Login {
    /// The URL to send the browser to.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The login as a text, for a page that its tab leaves: see [`AuthorizationRequest::suspend`].
    #[must_use = "the login is lost without it"]
    pub fn suspend(self) -> SecretString {
        SecretString::from([&*self.url, "\n", self.request.suspend().expose_secret()].concat())
    }

    /// The login that [`suspend`](Self::suspend) made a text of.
    ///
    /// # Errors
    /// It is another text.
    pub fn resume(kept: &SecretString) -> Result<Self, Error> {
        let parts = kept.expose_secret().split_once('\n');
        let (url, request) = parts.ok_or_else(|| Error::credential("the text is not that of a suspended login"))?;
        Ok(Self { url: url.to_owned(), request: AuthorizationRequest::resume(&SecretString::from(request))? })
    }
}

/// Without the URL, which has the `state`.
impl fmt::Debug for Login {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Login").field("request", &self.request).finish_non_exhaustive()
    }
}

impl VisitorSession for Client<OAuth<Visitor>> {
    async fn sign_in(&self, email: &str, password: &SecretString) -> Result<SignIn, Error> {
        let visitor = self.strategy().access(self.exchange()).await?;
        sign_in::sign_in(self.exchange(), &self.strategy().servers.login, &visitor, email, password).await
    }

    async fn verify(&self, verification: &VerificationToken, code: &str) -> Result<SignIn, Error> {
        let visitor = self.strategy().access(self.exchange()).await?;
        sign_in::verify(self.exchange(), &self.strategy().servers.login, &visitor, verification, code).await
    }

    async fn begin_login(&self, redirect_uri: &str, session: Option<&SessionToken>) -> Result<Login, Error> {
        let strategy = self.strategy();
        let login = AuthorizationRequest::new(&*strategy.client_id, redirect_uri)?;
        let mut request = Fields::new()
            .text("redirectUri", redirect_uri)
            .text("clientId", &strategy.client_id)
            .text("codeChallenge", login.challenge())
            .text("codeChallengeMethod", "S256")
            .text("responseMode", "query")
            .text("responseType", "code")
            .text("scope", "offline_access")
            .text("state", login.state());
        if let Some(session) = session {
            request = request.secret("sessionToken", &session.0);
        }
        // With a session the page does not ask again.
        let prompt = if session.is_some() { "none" } else { "login" };
        let body = Fields::new().object("auth", Fields::new().object("authRequest", request).text("prompt", prompt));
        let visitor = strategy.access(self.exchange()).await?;
        let url = redirect_session(self, &visitor, &body, "the login").await?;
        Ok(Login { url, request: login })
    }

    async fn finish_login(&self, login: Login, callback: &str) -> Result<Client<OAuth<Member>>, Error> {
        let client_id = &self.strategy().client_id;
        let code = login.request.finish(callback)?.for_client(client_id)?;
        let body = Fields::new()
            .text("clientId", client_id)
            .text("grantType", "authorization_code")
            .text("redirectUri", code.redirect_uri())
            .secret("code", code.code())
            .secret("codeVerifier", code.verifier());
        let grant = endpoint::redeem(self.exchange(), &self.strategy().servers.login, OAUTH2_TOKEN, &body).await?;
        member(self, &grant)
    }

    #[cfg(not(target_arch = "wasm32"))]
    async fn external_login(&self, member_id: &str, api_key: &SecretString) -> Result<Client<OAuth<Member>>, Error> {
        let visitor = self.strategy().access(self.exchange()).await?;
        let both = endpoint::token_and_key(&visitor, api_key);
        let body = Fields::new()
            .text("grant_type", "authorized_client")
            .text("scope", "offline_access")
            .text("member_id", member_id);
        let server = &self.strategy().servers.login;
        let response = endpoint::post(self.exchange(), server, OAUTH2_TOKEN, &both, &body).await?;
        if !response.status.is_success() {
            return Err(response.refusal("the login by an API key"));
        }
        member(self, &Grant::from_json(&response.body)?)
    }

    fn refresh_token(&self) -> Option<SecretString> {
        refresh_token(self)
    }
}

/// A member's client over the visitor's connections.
fn member(visitor: &Client<OAuth<Visitor>>, grant: &Grant) -> Result<Client<OAuth<Member>>, Error> {
    let OAuth { client_id, servers, .. } = visitor.strategy();
    let source = Source::new::<Member>(client_id.clone(), servers.login.clone());
    let beginning = grant.refresh.clone().map_or(Beginning::Nothing, Beginning::Refresh);
    let mut strategy = OAuth::<Member>::begin(client_id.clone(), beginning, servers.clone());
    strategy.tokens = Tokens::with_grant(source, "", grant)?;
    visitor.with_strategy(strategy)
}

/// Asks for a page on Wix that sends the browser back.
pub(super) async fn redirect_session<I: permitted::Identity>(
    client: &Client<OAuth<I>>,
    token: &SecretString,
    body: &Fields,
    what: &str,
) -> Result<String, Error> {
    let server = &client.strategy().servers.login;
    let response = endpoint::post(client.exchange(), server, REDIRECT_SESSION, token, body).await?;
    let url = response.body.pointer("/redirectSession/fullUrl").and_then(Value::as_str);
    match url.filter(|_| response.status.is_success()) {
        Some(url) => Ok(url.to_owned()),
        None => Err(response.refusal(what)),
    }
}
