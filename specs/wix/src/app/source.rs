//! The sources of an app's tokens.

use std::sync::Arc;

use permitted::strategy::{Exchange, Fields};
use permitted::token::{Grant, TokenSource};
use permitted::{BoxFuture, Error, SecretString};

use super::credentials::Credentials;
use crate::endpoint::{self, OAUTH_ACCESS, OAUTH2_TOKEN};

pub(super) enum Source {
    /// The instance id is enough, as often as needed.
    Instance { app: Arc<Credentials>, instance: String },
    /// The app of a headless project has one site, which needs no name.
    Headless { app: Arc<Credentials> },
    /// The refresh token of an installation.
    Refresh { app: Arc<Credentials> },
    /// The token of a caller, without what binds it to the caller's browser.
    Caller { app: Arc<Credentials>, token: SecretString },
}

impl Source {
    fn request(&self, refresh: Option<&SecretString>) -> Result<(&'static str, Fields), Error> {
        match self {
            // This endpoint hands out refresh tokens too, but the instance id never expires.
            Self::Instance { app, instance } => {
                let body = Fields::new().text("instance_id", instance);
                Ok((OAUTH2_TOKEN, app.identify(body).text("grant_type", "client_credentials")))
            }
            Self::Headless { app } => {
                Ok((OAUTH2_TOKEN, app.identify(Fields::new()).text("grant_type", "client_credentials")))
            }
            Self::Refresh { app } => {
                let refresh = refresh.ok_or_else(|| Error::session_expired("the app has to be installed again"))?;
                let body = Fields::new().secret("refresh_token", refresh);
                Ok((OAUTH_ACCESS, app.identify(body).text("grant_type", "refresh_token")))
            }
            Self::Caller { app, token } => Ok((
                OAUTH2_TOKEN,
                Fields::new()
                    .text("grant_type", "strip_bound_session")
                    .secret("client_secret", &app.secret)
                    .secret("access_token", token),
            )),
        }
    }

    fn app(&self) -> &Credentials {
        match self {
            Self::Instance { app, .. } | Self::Headless { app } | Self::Refresh { app } | Self::Caller { app, .. } => {
                app
            }
        }
    }
}

impl TokenSource for Source {
    fn grant(&self, exchange: Exchange, refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>> {
        let server = self.app().server.clone();
        let request = self.request(refresh.as_ref());
        Box::pin(async move {
            let (path, body) = request?;
            endpoint::grant(&exchange, &server, path, &[], &body).await
        })
    }

    /// The instance id and the caller's token are enough, as often as needed.
    fn begins_anew(&self) -> bool {
        !matches!(self, Self::Refresh { .. })
    }
}
