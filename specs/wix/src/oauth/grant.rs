//! The source of the tokens of visitors and members.

use std::any::TypeId;

use permitted::strategy::{Exchange, Fields};
use permitted::token::{Grant, TokenSource};
use permitted::{BoxFuture, Error, Identity, SecretString, Server};

use crate::endpoint::{self, CLIENT_BINDING, OAUTH2_TOKEN};
use crate::identities::Visitor;

/// Refreshes a session; only a visitor's can begin by itself.
pub(super) struct Source {
    client_id: String,
    server: Server,
    anonymous: bool,
    /// A session of a site's own page refreshes without the client's id.
    names_client: bool,
    binding: Option<SecretString>,
}

impl Source {
    pub(super) fn new<I: Identity>(client_id: String, server: Server) -> Self {
        let anonymous = TypeId::of::<I>() == TypeId::of::<Visitor>();
        Self { client_id, server, anonymous, names_client: true, binding: None }
    }

    /// A source whose requests bear the header `client-binding`.
    pub(super) fn bound(self, binding: Option<SecretString>) -> Self {
        Self { binding, ..self }
    }

    /// The source of a session of a site's own page.
    pub(super) fn of_site(self) -> Self {
        Self { names_client: false, ..self }
    }
}

impl TokenSource for Source {
    fn grant(&self, exchange: Exchange, refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>> {
        let named = || Fields::new().text("clientId", &self.client_id);
        let body = match refresh {
            Some(refresh) => {
                let body = if self.names_client { named() } else { Fields::new() };
                body.secret("refreshToken", &refresh).text("grantType", "refresh_token")
            }
            None if self.anonymous => named().text("grantType", "anonymous"),
            // A member without a refresh token must not go on as somebody else.
            None => return Box::pin(async { Err(Error::session_expired("the member has to log in again")) }),
        };
        let (server, binding) = (self.server.clone(), self.binding.clone());
        Box::pin(async move {
            let secrets: Vec<_> = binding.iter().map(|binding| (CLIENT_BINDING, binding)).collect();
            endpoint::grant(&exchange, &server, OAUTH2_TOKEN, &secrets, &body).await
        })
    }
}
