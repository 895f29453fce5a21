//! The installation of an app by its own page.

use std::fmt;
use std::sync::Arc;

use permitted::oauth::AuthorizationRequest;
use permitted::strategy::{Exchange, Fields};
use permitted::token::Tokens;
use permitted::{Error, SecretString};

use super::source::Source;
use super::token_info::TokenInfo;
use super::{AppStrategy, WixApp};
use crate::endpoint::{self, OAUTH_ACCESS};

const INSTALLER: &str = "https://www.wix.com/installer/install";

/// An installation that the browser has yet to come back from.
#[must_use = "the browser has to be sent to `url`"]
pub struct Install {
    app: WixApp,
    url: String,
    request: AuthorizationRequest,
}

/// An app that was installed just now.
#[derive(Debug)]
pub struct Installed {
    /// Acts as the app on that site.
    pub strategy: AppStrategy,
    /// The refresh token that keeps the installation across restarts, for [`WixApp::refresh_token`].
    pub refresh_token: SecretString,
    /// The instance, as the callback's URL says: whoever made the URL chose it.
    claimed: Option<String>,
}

impl WixApp {
    /// Begins an installation: send the browser of the site's owner to [`Install::url`]. `token` is what Wix added to the
    /// URL of the app's page, if the installation began on Wix.
    ///
    /// # Errors
    /// The redirect URL is none; the system has no source of randomness.
    pub fn install(&self, redirect_url: &str, token: Option<&str>) -> Result<Install, Error> {
        let id = &*self.0.credentials.id;
        let request = AuthorizationRequest::new(id, redirect_url)?;
        let mut pairs = vec![("redirectUrl", redirect_url), ("appId", id), ("state", request.state())];
        pairs.extend(token.map(|token| ("token", token)));
        let url = url::Url::parse_with_params(INSTALLER, pairs)
            .map_err(|_| Error::credential("the redirect URL cannot be sent"))?;
        Ok(Install { app: self.clone(), url: url.into(), request })
    }
}

impl Install {
    /// The URL to send the browser to.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Ends the installation with the URL that the browser was sent back to.
    ///
    /// # Errors
    /// A callback of another installation (its `state` differs or is missing) or to another place than its redirect URL,
    /// one that comes after 10 minutes, one without a code, a code that was used before. No response to the exchange of the
    /// code is [`Error::is_ambiguous`]: the code may be spent, and the installation has to begin again.
    pub async fn finish(self, callback: &str, exchange: &Exchange) -> Result<Installed, Error> {
        let code = self.request.finish(callback)?;
        let credentials = &self.app.0.credentials;
        let body = Fields::new().secret("code", code.code());
        let body = credentials.identify(body).text("grant_type", "authorization_code");
        let claimed = code.unverified("instanceId")?.map(str::to_owned);
        let grant = endpoint::redeem(exchange, &credentials.server, OAUTH_ACCESS, &[], &body).await?;
        let refresh_token = grant
            .refresh
            .clone()
            .ok_or_else(|| Error::credential("the response to the installation has no `refresh_token`"))?;
        let tokens = Tokens::with_grant(Source::Refresh { app: Arc::clone(credentials) }, "", &grant)?;
        Ok(Installed { strategy: self.app.strategy(tokens, None), refresh_token, claimed })
    }
}

/// Without the URL, which has the `state`.
impl fmt::Debug for Install {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Install").field("app", &self.app).finish_non_exhaustive()
    }
}

impl Installed {
    /// The instance that was installed, for [`WixApp::instance`]: Wix is asked, because the callback's URL proves nothing.
    ///
    /// # Errors
    /// The callback named another instance: somebody put their own into it. No response.
    pub async fn instance_id(&self, exchange: &Exchange) -> Result<String, Error> {
        let credentials = &self.strategy.app.0.credentials;
        let token = self.strategy.tokens.get(exchange).await?;
        let (info, _) = TokenInfo::ask(&credentials.id, &credentials.server, exchange, token.access()).await?;
        if self.claimed.as_ref().is_some_and(|claimed| *claimed != info.instance) {
            return Err(Error::credential("the callback named another instance than the one that was installed"));
        }
        Ok(info.instance)
    }
}
