//! The logins of a visitor as a member.

use std::future::Future;

use permitted::oauth::AuthorizationRequest;
use permitted::strategy::Fields;
use permitted::token::{Grant, Tokens};
use permitted::{Client, Error, MaybeSend, SecretString};

use super::direct::{self, DirectLogin, DirectMessage};
#[cfg(not(target_arch = "wasm32"))]
use super::external::{self, ExternalMember};
#[cfg(target_arch = "wasm32")]
use super::frame;
use super::grant::Source;
use super::login::Login;
use super::provider::IdentityProvider;
use super::redirect::{page, redirect_session};
use super::sign_in::{SessionToken, SignIn, SignInForm, VerificationToken};
use super::{Beginning, OAuth, refresh_token, sign_in_requests};
use crate::endpoint::{self, OAUTH2_TOKEN};
use crate::identities::{Member, Visitor};

/// Methods of a visitor's client in addition to its calls: the ways to a member's client.
pub trait VisitorSession: Sized {
    /// Checks email and password. The browser is needed once more, for [`begin_login`](Self::begin_login).
    ///
    /// # Errors
    /// No response, or one that is none of [`SignIn`].
    fn sign_in(&self, email: &str, password: &SecretString) -> impl Future<Output = Result<SignIn, Error>> + MaybeSend;

    /// The same with a captcha.
    ///
    /// # Errors
    /// No response, or one that is none of [`SignIn`].
    fn sign_in_with(&self, form: &SignInForm) -> impl Future<Output = Result<SignIn, Error>> + MaybeSend;

    /// Registers a new member. The browser is needed once more, for [`begin_login`](Self::begin_login).
    ///
    /// # Errors
    /// No response, or one that is none of [`SignIn`].
    fn register(&self, form: &SignInForm) -> impl Future<Output = Result<SignIn, Error>> + MaybeSend;

    /// Asks Wix to send the member an email with a page for a new password, from which the browser goes on to `back_to`. The
    /// response does not say whether there is such a member.
    ///
    /// # Errors
    /// Wix refuses the URL, no response.
    fn send_recovery_email(&self, email: &str, back_to: &str) -> impl Future<Output = Result<(), Error>> + MaybeSend;

    /// Takes the code that Wix sent by email.
    ///
    /// # Errors
    /// A wrong or old code, no response.
    fn verify(
        &self,
        verification: &VerificationToken,
        code: &str,
    ) -> impl Future<Output = Result<SignIn, Error>> + MaybeSend;

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
    ) -> impl Future<Output = Result<Login, Error>> + MaybeSend;

    /// Begins a login in the browser at an identity provider, without Wix's login page.
    ///
    /// # Errors
    /// Wix refuses the redirect URI, no response.
    fn begin_login_by(
        &self,
        redirect_uri: &str,
        provider: &IdentityProvider,
    ) -> impl Future<Output = Result<Login, Error>> + MaybeSend;

    /// Begins a login without a page that is seen: a hidden frame of the program's own page opens [`DirectLogin::url`], and gets
    /// a message from it.
    ///
    /// # Errors
    /// The session was used before, no response.
    fn begin_direct_login(
        &self,
        session: &SessionToken,
    ) -> impl Future<Output = Result<DirectLogin, Error>> + MaybeSend;

    /// Logs in by [`begin_direct_login`](Self::begin_direct_login) in a hidden frame of this page. Messages of other windows and other
    /// origins are passed over.
    ///
    /// # Errors
    /// The page of the login says nothing within a minute, or logs nobody in; as [`finish_login`](Self::finish_login).
    #[cfg(target_arch = "wasm32")]
    fn direct_login(
        &self,
        session: &SessionToken,
    ) -> impl Future<Output = Result<Client<OAuth<Member>>, Error>> + MaybeSend;

    /// Ends a direct login with the message that the page got, and the origin that the browser says it is from.
    ///
    /// # Errors
    /// A message from another origin, or of another login; as [`finish_login`](Self::finish_login).
    fn finish_direct_login(
        &self,
        login: DirectLogin,
        message: &DirectMessage<'_>,
    ) -> impl Future<Output = Result<Client<OAuth<Member>>, Error>> + MaybeSend;

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
    ) -> impl Future<Output = Result<Client<OAuth<Member>>, Error>> + MaybeSend;

    /// Logs in a member whom your own login knows, by an API key that may do so. No browser is needed.
    ///
    /// # Errors
    /// The key may not, there is no such member, no response.
    #[cfg(not(target_arch = "wasm32"))]
    fn external_login(
        &self,
        member_id: &str,
        api_key: &SecretString,
    ) -> impl Future<Output = Result<Client<OAuth<Member>>, Error>> + MaybeSend;

    /// Logs in a member whom your own login knows by email, by an API key that may do so; one who is not there yet is made. Wix knows
    /// the session as well, as after a login by email and password.
    ///
    /// # Errors
    /// The key may not, no response.
    #[cfg(not(target_arch = "wasm32"))]
    fn external_sign_on(
        &self,
        member: &ExternalMember,
        api_key: &SecretString,
    ) -> impl Future<Output = Result<Client<OAuth<Member>>, Error>> + MaybeSend;

    /// The member whose session is stored under this visitor's own name, since [`keep_in`](super::MemberSession::keep_in): who
    /// comes back is a member if there is one. None for a visitor who is not [stored](OAuth::stored_visitor). Only the store is asked.
    ///
    /// # Errors
    /// [`Error::is_store`]: the store failed, or has another session there.
    fn stored_member(&self) -> impl Future<Output = Result<Option<Client<OAuth<Member>>>, Error>> + MaybeSend;

    /// The refresh token that keeps this visitor across restarts, for [`OAuth::assume_visitor`]. None before the first call.
    fn refresh_token(&self) -> Option<SecretString>;

    /// Ends the session on this side: it is taken out of the store, and calls of the client's clones fail with
    /// [`Error::is_session_expired`]. Wix keeps the visitor, whom nobody can be any more.
    ///
    /// # Errors
    /// [`Error::is_store`]: the record may still be there.
    fn end_session(self) -> impl Future<Output = Result<(), Error>> + MaybeSend;
}

impl VisitorSession for Client<OAuth<Visitor>> {
    async fn sign_in(&self, email: &str, password: &SecretString) -> Result<SignIn, Error> {
        self.sign_in_with(&SignInForm::new(email, password.clone())).await
    }

    async fn sign_in_with(&self, form: &SignInForm) -> Result<SignIn, Error> {
        sign_in_requests::sign_in(self, form).await
    }

    async fn register(&self, form: &SignInForm) -> Result<SignIn, Error> {
        sign_in_requests::register(self, form).await
    }

    async fn verify(&self, verification: &VerificationToken, code: &str) -> Result<SignIn, Error> {
        sign_in_requests::verify(self, verification, code).await
    }

    async fn send_recovery_email(&self, email: &str, back_to: &str) -> Result<(), Error> {
        sign_in_requests::send_recovery_email(self, email, back_to).await
    }

    async fn begin_login(&self, redirect_uri: &str, session: Option<&SessionToken>) -> Result<Login, Error> {
        let request = AuthorizationRequest::new(&*self.strategy().client_id, redirect_uri)?;
        let extra = session.map_or_else(Fields::new, |session| Fields::new().secret("sessionToken", &session.0));
        // With a session the page does not ask again.
        let prompt = if session.is_some() { "none" } else { "login" };
        begin(self, request, Some(redirect_uri), extra, prompt, "query").await
    }

    async fn begin_login_by(&self, redirect_uri: &str, provider: &IdentityProvider) -> Result<Login, Error> {
        let request = AuthorizationRequest::new(&*self.strategy().client_id, redirect_uri)?;
        begin(self, request, Some(redirect_uri), Fields::new().text("idp", provider.id()), "none", "query").await
    }

    async fn begin_direct_login(&self, session: &SessionToken) -> Result<DirectLogin, Error> {
        let request = AuthorizationRequest::new(&*self.strategy().client_id, direct::NOWHERE)?;
        let extra = Fields::new().secret("sessionToken", &session.0);
        DirectLogin::of(begin(self, request, None, extra, "none", "web_message").await?)
    }

    #[cfg(target_arch = "wasm32")]
    async fn direct_login(&self, session: &SessionToken) -> Result<Client<OAuth<Member>>, Error> {
        let login = self.begin_direct_login(session).await?;
        let heard = frame::ask(login.url(), login.origin(), login.login.request.state()).await?;
        let origin = login.origin().to_owned();
        let message = DirectMessage { origin: &origin, code: &heard.code, state: &heard.state };
        self.finish_direct_login(login, &message).await
    }

    async fn finish_direct_login(
        &self,
        login: DirectLogin,
        message: &DirectMessage<'_>,
    ) -> Result<Client<OAuth<Member>>, Error> {
        let callback = login.callback(message)?;
        finish(self, login.login, &callback, false).await
    }

    async fn finish_login(&self, login: Login, callback: &str) -> Result<Client<OAuth<Member>>, Error> {
        finish(self, login, callback, true).await
    }

    #[cfg(not(target_arch = "wasm32"))]
    async fn external_login(&self, member_id: &str, api_key: &SecretString) -> Result<Client<OAuth<Member>>, Error> {
        let body = Fields::new()
            .text("grant_type", "authorized_client")
            .text("scope", "offline_access")
            .text("member_id", member_id);
        let body = &body;
        let send = |visitor: SecretString| async move {
            external::authorized(self, &endpoint::token_and_key(&visitor, api_key), body).await
        };
        let response = self.strategy().ask(self.exchange(), send).await?;
        member(self, &endpoint::granted(&response, "the login by an API key")?)
    }

    #[cfg(not(target_arch = "wasm32"))]
    async fn external_sign_on(
        &self,
        member: &ExternalMember,
        api_key: &SecretString,
    ) -> Result<Client<OAuth<Member>>, Error> {
        let (server, body) = (&self.strategy().servers.login, &member.body());
        let send = |visitor: SecretString| async move {
            let both = endpoint::token_and_key(&visitor, api_key);
            endpoint::post(self.exchange(), server, external::SIGN_ON, &both, body).await
        };
        let signed_on = self.strategy().ask(self.exchange(), send).await?;
        let body = external::token_request(&signed_on)?;
        let both = endpoint::token_and_key(&self.strategy().access(self.exchange()).await?, api_key);
        let response = external::authorized(self, &both, &body).await?;
        self::member(self, &endpoint::granted(&response, "the login by an API key")?)
    }

    async fn stored_member(&self) -> Result<Option<Client<OAuth<Member>>>, Error> {
        let OAuth { client_id, beginning, servers, binding, .. } = self.strategy();
        let Beginning::Stored(..) = beginning else { return Ok(None) };
        let member = OAuth::<Member>::begin(client_id.clone(), beginning.clone(), servers.clone(), binding.clone());
        if member.tokens.is_stored().await? { self.with_strategy(member).map(Some) } else { Ok(None) }
    }

    fn refresh_token(&self) -> Option<SecretString> {
        refresh_token(self)
    }

    async fn end_session(self) -> Result<(), Error> {
        self.strategy().tokens.end().await
    }
}

/// Asks Wix for the page that a login begins with.
async fn begin(
    visitor: &Client<OAuth<Visitor>>,
    login: AuthorizationRequest,
    redirect_uri: Option<&str>,
    extra: Fields,
    prompt: &str,
    mode: &str,
) -> Result<Login, Error> {
    let strategy = visitor.strategy();
    let request = match redirect_uri {
        Some(uri) => extra.text("redirectUri", uri),
        None => extra,
    };
    let request = request
        .text("clientId", &strategy.client_id)
        .text("codeChallenge", login.challenge())
        .text("codeChallengeMethod", "S256")
        .text("responseMode", mode)
        .text("responseType", "code")
        .text("scope", "offline_access")
        .text("state", login.state());
    let body = Fields::new().object("auth", Fields::new().object("authRequest", request).text("prompt", prompt));
    let asked = strategy.ask(visitor.exchange(), |token| redirect_session(visitor, token, &body)).await?;
    let url = page(&asked, "the login")?;
    Ok(Login { url, request: login })
}

/// Exchanges the code of a callback. A direct login has no redirect URI, and sends none.
async fn finish(
    visitor: &Client<OAuth<Visitor>>,
    login: Login,
    callback: &str,
    has_redirect_uri: bool,
) -> Result<Client<OAuth<Member>>, Error> {
    let OAuth { client_id, servers, .. } = visitor.strategy();
    let code = login.request.finish(callback)?.for_client(client_id)?;
    let body = Fields::new().text("clientId", client_id).text("grantType", "authorization_code");
    let body = if has_redirect_uri { body.text("redirectUri", code.redirect_uri()) } else { body };
    let body = body.secret("code", code.code()).secret("codeVerifier", code.verifier());
    let grant =
        endpoint::redeem(visitor.exchange(), &servers.login, OAUTH2_TOKEN, &visitor.strategy().binding(), &body)
            .await?;
    member(visitor, &grant)
}

/// A member's client over the visitor's connections.
fn member(visitor: &Client<OAuth<Visitor>>, grant: &Grant) -> Result<Client<OAuth<Member>>, Error> {
    let OAuth { client_id, servers, binding, .. } = visitor.strategy();
    let source = Source::new::<Member>(client_id.clone(), servers.login.clone()).bound(binding.clone());
    let beginning = grant.refresh.clone().map_or(Beginning::Nothing, Beginning::Refresh);
    let mut strategy = OAuth::<Member>::begin(client_id.clone(), beginning, servers.clone(), binding.clone());
    strategy.tokens = Tokens::with_grant(source, "", grant)?;
    visitor.with_strategy(strategy)
}
