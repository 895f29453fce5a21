//! The installation of an app by its own page.

use permitted::oauth::{Callback, CallbackMode, LoginState};
use permitted::strategy::Exchange;
use permitted::token::Tokens;
use permitted::{Error, ExposeSecret, SecretString};

use super::source::Source;
use super::{AppStrategy, WixApp};
use crate::endpoint::{self, OAUTH_ACCESS};

const INSTALLER: &str = "https://www.wix.com/installer/install";

/// An installation that the browser has yet to come back from.
#[derive(Debug)]
#[must_use = "the browser has to be sent to `url`"]
pub struct Install {
    app: WixApp,
    url: String,
    state: LoginState,
}

/// An app that was installed just now.
#[derive(Debug)]
pub struct Installed {
    /// Acts as the app on that site.
    pub strategy: AppStrategy,
    /// The instance, as the callback's URL says. Nothing vouches for it.
    pub unverified_instance_id: Option<String>,
    /// What keeps the installation across restarts, for [`WixApp::refresh_token`].
    pub refresh_token: SecretString,
}

impl WixApp {
    /// Begins an installation: send the browser of the site's owner to [`Install::url`]. `token` is what Wix added to the
    /// URL of the app's page, if the installation began on Wix.
    ///
    /// # Errors
    /// The system has no source of randomness.
    pub fn install(&self, redirect_url: &str, token: Option<&str>) -> Result<Install, Error> {
        let state = LoginState::new()?;
        let mut pairs = vec![("redirectUrl", redirect_url), ("appId", &self.0.id), ("state", state.as_str())];
        pairs.extend(token.map(|token| ("token", token)));
        let url = url::Url::parse_with_params(INSTALLER, pairs)
            .map_err(|_| Error::credential("the redirect URL cannot be sent"))?;
        Ok(Install { app: self.clone(), url: url.into(), state })
    }
}

impl Install {
    /// Where to send the browser.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Ends the installation with the URL that the browser was sent back to.
    ///
    /// # Errors
    /// A callback of another installation (its `state` differs or is missing), one without a code, a code that was used
    /// before, no answer.
    pub async fn finish(self, callback: &str, exchange: &Exchange) -> Result<Installed, Error> {
        let callback = Callback::parse(callback, CallbackMode::Query, &self.state)?;
        let body = endpoint::body([
            ("code", callback.code().expose_secret()),
            ("client_id", &*self.app.0.id),
            ("client_secret", self.app.0.secret.expose_secret()),
            ("grant_type", "authorization_code"),
        ]);
        let grant = endpoint::grant(exchange, &self.app.0.servers.login, OAUTH_ACCESS, &body).await?;
        let refresh_token = grant
            .refresh
            .clone()
            .ok_or_else(|| Error::credential("the answer to the installation has no `refresh_token`"))?;
        let tokens = Tokens::with_grant(Source::Refresh { app: self.app.clone() }, "", &grant)?;
        Ok(Installed {
            strategy: self.app.strategy(tokens, None),
            unverified_instance_id: callback.unverified("instanceId").map(str::to_owned),
            refresh_token,
        })
    }
}
