//! From visitor to member.

use std::future::Future;

use permitted::oauth::{Callback, CallbackMode, LoginState, Pkce};
use permitted::token::{Grant, Tokens};
use permitted::{Client, Error, ExposeSecret, SecretString, Value};

use super::grant::Source;
use super::sign_in::{self, SessionToken, SignIn, VerificationToken};
use super::{OAuth, refresh_token};
use crate::endpoint::{self, OAUTH2_TOKEN};
use crate::identities::{Member, Visitor};

pub(super) const REDIRECT_SESSION: &str = "/_api/redirects-api/v1/redirect-session";

/// What a visitor's client can do beside its calls: become a member's.
pub trait VisitorSession {
    /// Checks email and password. The browser is needed once more, for [`begin_login`](Self::begin_login).
    ///
    /// # Errors
    /// Wrong email or password, a captcha that Wix asks for, no answer.
    fn sign_in(&self, email: &str, password: &SecretString) -> impl Future<Output = Result<SignIn, Error>> + Send;

    /// Takes the code that Wix sent by email.
    ///
    /// # Errors
    /// A wrong or old code, no answer.
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
    /// Wix refuses the redirect URI, no answer.
    fn begin_login(
        &self,
        redirect_uri: &str,
        session: Option<&SessionToken>,
    ) -> impl Future<Output = Result<Login, Error>> + Send;

    /// Ends a login with the URL that the browser was sent back to: a client that acts as the member. The visitor's
    /// client stays what it is.
    ///
    /// # Errors
    /// A callback of another login (its `state` differs), one without a code, a code that was used before, no answer.
    fn finish_login(
        &self,
        login: Login,
        callback: &str,
    ) -> impl Future<Output = Result<Client<OAuth<Member>>, Error>> + Send;

    /// Logs in a member whom your own login knows, by an API key that may do so. No browser is needed.
    ///
    /// # Errors
    /// The key may not, there is no such member, no answer.
    #[cfg(not(target_arch = "wasm32"))]
    fn external_login(
        &self,
        member_id: &str,
        api_key: &SecretString,
    ) -> impl Future<Output = Result<Client<OAuth<Member>>, Error>> + Send;

    /// What keeps this visitor across restarts, for [`OAuth::assume_visitor`]. None before the first call.
    fn refresh_token(&self) -> Option<SecretString>;
}

/// A login that the browser has yet to come back from.
#[derive(Debug)]
#[must_use = "the browser has to be sent to `url`"]
pub struct Login {
    url: String,
    redirect_uri: String,
    pkce: Pkce,
    state: LoginState,
}

impl Login {
    /// Where to send the browser.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
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
        let (pkce, state) = (Pkce::new()?, LoginState::new()?);
        let mut request = endpoint::body([
            ("redirectUri", redirect_uri),
            ("clientId", &strategy.client_id),
            ("codeChallenge", pkce.challenge()),
            ("codeChallengeMethod", "S256"),
            ("responseMode", "query"),
            ("responseType", "code"),
            ("scope", "offline_access"),
            ("state", state.as_str()),
        ]);
        if let (Some(session), Value::Object(fields)) = (session, &mut request) {
            fields.insert("sessionToken".into(), session.0.expose_secret().into());
        }
        // With a session the page does not ask again.
        let prompt = if session.is_some() { "none" } else { "login" };
        let body = nested([("auth", nested([("authRequest", request), ("prompt", prompt.into())]))]);
        let visitor = strategy.access(self.exchange()).await?;
        let url = redirect_session(self, &visitor, &body, "the login").await?;
        Ok(Login { url, redirect_uri: redirect_uri.to_owned(), pkce, state })
    }

    async fn finish_login(&self, login: Login, callback: &str) -> Result<Client<OAuth<Member>>, Error> {
        let callback = Callback::parse(callback, CallbackMode::Query, &login.state)?;
        let verifier = login.pkce.into_verifier();
        let body = endpoint::body([
            ("clientId", &*self.strategy().client_id),
            ("grantType", "authorization_code"),
            ("redirectUri", &login.redirect_uri),
            ("code", callback.code().expose_secret()),
            ("codeVerifier", verifier.expose_secret()),
        ]);
        let grant = endpoint::grant(self.exchange(), &self.strategy().servers.login, OAUTH2_TOKEN, &body).await?;
        member(self, &grant)
    }

    #[cfg(not(target_arch = "wasm32"))]
    async fn external_login(&self, member_id: &str, api_key: &SecretString) -> Result<Client<OAuth<Member>>, Error> {
        let visitor = self.strategy().access(self.exchange()).await?;
        let both = endpoint::token_and_key(&visitor, api_key);
        let body = endpoint::body([
            ("grant_type", "authorized_client"),
            ("scope", "offline_access"),
            ("member_id", member_id),
        ]);
        let server = &self.strategy().servers.login;
        let reply = endpoint::post(self.exchange(), server, OAUTH2_TOKEN, &both, &body).await?;
        if !reply.status.is_success() {
            return Err(reply.refusal("the login by an API key"));
        }
        member(self, &Grant::from_json(&reply.body)?)
    }

    fn refresh_token(&self) -> Option<SecretString> {
        refresh_token(self)
    }
}

/// A member's client over the visitor's connections.
fn member(visitor: &Client<OAuth<Visitor>>, grant: &Grant) -> Result<Client<OAuth<Member>>, Error> {
    let OAuth { client_id, servers, .. } = visitor.strategy();
    let source = Source::new::<Member>(client_id.clone(), servers.login.clone());
    let mut strategy = OAuth::<Member>::begin(client_id.clone(), grant.refresh.clone(), servers.clone());
    strategy.tokens = Tokens::with_grant(source, "", grant)?;
    visitor.with_strategy(strategy)
}

/// Asks for a page on Wix that sends the browser back.
pub(super) async fn redirect_session<I: permitted::Identity>(
    client: &Client<OAuth<I>>,
    token: &SecretString,
    body: &Value,
    what: &str,
) -> Result<String, Error> {
    let server = &client.strategy().servers.login;
    let reply = endpoint::post(client.exchange(), server, REDIRECT_SESSION, token, body).await?;
    let url = reply.body.pointer("/redirectSession/fullUrl").and_then(Value::as_str);
    match url.filter(|_| reply.status.is_success()) {
        Some(url) => Ok(url.to_owned()),
        None => Err(reply.refusal(what)),
    }
}

pub(super) fn nested<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
