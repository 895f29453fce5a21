//! Where an app's tokens come from.

use std::future::Future;
use std::pin::Pin;

use permitted::strategy::Exchange;
use permitted::token::{Grant, TokenSource};
use permitted::{Error, ExposeSecret, SecretString, Value};

use super::WixApp;
use crate::endpoint::{self, OAUTH_ACCESS, OAUTH2_TOKEN};

pub(super) enum Source {
    /// The instance id is enough, as often as needed.
    Instance { app: WixApp, instance: String },
    /// The refresh token of an installation.
    Refresh { app: WixApp },
    /// The token of a caller, without what binds it to the caller's browser.
    Caller { app: WixApp, token: SecretString },
}

impl Source {
    fn request(&self, refresh: Option<&SecretString>) -> Result<(&'static str, Value), Error> {
        match self {
            // This endpoint hands out refresh tokens too, but the instance id never expires.
            Self::Instance { app, instance } => Ok((
                OAUTH2_TOKEN,
                endpoint::body([
                    ("instance_id", instance.as_str()),
                    ("client_id", &app.0.id),
                    ("client_secret", app.0.secret.expose_secret()),
                    ("grant_type", "client_credentials"),
                ]),
            )),
            Self::Refresh { app } => {
                let refresh = refresh.ok_or_else(|| Error::session_expired("the app has to be installed again"))?;
                Ok((
                    OAUTH_ACCESS,
                    endpoint::body([
                        ("refresh_token", refresh.expose_secret()),
                        ("client_id", &app.0.id),
                        ("client_secret", app.0.secret.expose_secret()),
                        ("grant_type", "refresh_token"),
                    ]),
                ))
            }
            Self::Caller { app, token } => Ok((
                OAUTH2_TOKEN,
                endpoint::body([
                    ("grant_type", "strip_bound_session"),
                    ("client_secret", app.0.secret.expose_secret()),
                    ("access_token", token.expose_secret()),
                ]),
            )),
        }
    }

    fn app(&self) -> &WixApp {
        match self {
            Self::Instance { app, .. } | Self::Refresh { app } | Self::Caller { app, .. } => app,
        }
    }
}

impl TokenSource for Source {
    fn grant(
        &self,
        exchange: Exchange,
        refresh: Option<SecretString>,
    ) -> Pin<Box<dyn Future<Output = Result<Grant, Error>> + Send>> {
        let server = self.app().0.servers.login.clone();
        let request = self.request(refresh.as_ref());
        Box::pin(async move {
            let (path, body) = request?;
            endpoint::grant(&exchange, &server, path, &body).await
        })
    }
}
