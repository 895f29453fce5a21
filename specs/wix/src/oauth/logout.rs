//! The logout of a member.

use std::future::Future;
use std::sync::Arc;

use permitted::strategy::Fields;
use permitted::token::{Key, TokenStore};
use permitted::{Client, Error, MaybeSend, SecretString};

use super::redirect::{page, redirect_session};
use super::{OAuth, refresh_token};
use crate::identities::Member;

/// Methods of a member's client in addition to its calls.
pub trait MemberSession: Sized {
    /// Ends the session: the client is gone, calls of its clones fail with [`Error::is_session_expired`], and a token request under
    /// way brings nothing any more. `back_to` is where the browser is to come back to.
    ///
    /// # Errors
    /// Wix did not respond, or the store that keeps the session failed. In this program the session has ended all the same.
    fn logout(self, back_to: &str) -> impl Future<Output = Result<LoggedOut, Error>> + MaybeSend;

    /// The refresh token that keeps this member logged in across restarts, for [`OAuth::assume_member`].
    fn refresh_token(&self) -> Option<SecretString>;

    /// Keeps this session in a store from now on, for [`OAuth::assume_stored_member`]: right after the login, before the
    /// first call. Wix may replace the refresh token with every renewal; each new one is in the store before it is used.
    ///
    /// # Errors
    /// [`Error::is_store`]: the store failed. The session goes on, and the next renewal tries to keep it again.
    fn keep_in(&self, store: Arc<dyn TokenStore>, subject: &str)
    -> impl Future<Output = Result<(), Error>> + MaybeSend;
}

/// A session that has ended on this side.
#[derive(Debug)]
#[must_use = "the browser has cookies of its own until it was sent to `url`"]
pub struct LoggedOut {
    url: String,
}

impl LoggedOut {
    /// The URL to send the browser to, so that Wix ends the session there too.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl MemberSession for Client<OAuth<Member>> {
    async fn logout(self, back_to: &str) -> Result<LoggedOut, Error> {
        let strategy = self.strategy();
        let token = strategy.access(self.exchange()).await;
        let ended = strategy.tokens.end().await;
        let body = Fields::new()
            .object("logout", Fields::new().text("clientId", &strategy.client_id))
            .object("callbacks", Fields::new().text("postFlowUrl", back_to));
        let url = page(&redirect_session(&self, token?, &body).await?, "the logout")?;
        ended.map(|()| LoggedOut { url })
    }

    fn refresh_token(&self) -> Option<SecretString> {
        refresh_token(self)
    }

    async fn keep_in(&self, store: Arc<dyn TokenStore>, subject: &str) -> Result<(), Error> {
        let OAuth { client_id, servers, tokens, .. } = self.strategy();
        tokens.keep(store, Key::new::<Member>(servers.login.as_str(), &**client_id, subject)).await
    }
}
