//! From member to nobody.

use std::future::Future;

use permitted::{Client, Error, SecretString};

use super::login::{nested, redirect_session};
use super::{OAuth, refresh_token};
use crate::endpoint;
use crate::identities::Member;

/// What a member's client can do beside its calls.
pub trait MemberSession: Sized {
    /// Ends the session: the client is gone, its clones answer [`Error::is_session_expired`], and a token request under
    /// way brings nothing any more. `back_to` is where the browser is to come back to.
    ///
    /// # Errors
    /// Wix did not answer. The session has ended all the same, on this side.
    fn logout(self, back_to: &str) -> impl Future<Output = Result<LoggedOut, Error>> + Send;

    /// What keeps this member logged in across restarts, for [`OAuth::assume_member`].
    fn refresh_token(&self) -> Option<SecretString>;
}

/// A session that has ended on this side.
#[derive(Debug)]
#[must_use = "the browser has cookies of its own until it was sent to `url`"]
pub struct LoggedOut {
    url: String,
}

impl LoggedOut {
    /// Where to send the browser, so that Wix ends the session there too.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl MemberSession for Client<OAuth<Member>> {
    async fn logout(self, back_to: &str) -> Result<LoggedOut, Error> {
        let strategy = self.strategy();
        let token = strategy.access(self.exchange()).await;
        strategy.tokens.end();
        let body = nested([
            ("logout", endpoint::body([("clientId", &*strategy.client_id)])),
            ("callbacks", endpoint::body([("postFlowUrl", back_to)])),
        ]);
        let url = redirect_session(&self, &token?, &body, "the logout").await?;
        Ok(LoggedOut { url })
    }

    fn refresh_token(&self) -> Option<SecretString> {
        refresh_token(self)
    }
}
