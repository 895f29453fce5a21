//! The source of the tokens of visitors and members.

use std::any::TypeId;
use std::future::Future;
use std::pin::Pin;

use permitted::strategy::{Exchange, Fields};
use permitted::token::{Grant, TokenSource};
use permitted::{Error, Identity, SecretString, Server};

use crate::endpoint::{self, OAUTH2_TOKEN};
use crate::identities::Visitor;

/// Refreshes a session; only a visitor's can begin by itself.
pub(super) struct Source {
    client_id: String,
    server: Server,
    anonymous: bool,
}

impl Source {
    pub(super) fn new<I: Identity>(client_id: String, server: Server) -> Self {
        Self { client_id, server, anonymous: TypeId::of::<I>() == TypeId::of::<Visitor>() }
    }
}

impl TokenSource for Source {
    fn grant(
        &self,
        exchange: Exchange,
        refresh: Option<SecretString>,
    ) -> Pin<Box<dyn Future<Output = Result<Grant, Error>> + Send>> {
        let body = Fields::new().text("clientId", &self.client_id);
        let body = match refresh {
            Some(refresh) => body.secret("refreshToken", &refresh).text("grantType", "refresh_token"),
            None if self.anonymous => body.text("grantType", "anonymous"),
            // A member without a refresh token must not go on as somebody else.
            None => return Box::pin(async { Err(Error::session_expired("the member has to log in again")) }),
        };
        let server = self.server.clone();
        Box::pin(async move { endpoint::grant(&exchange, &server, OAUTH2_TOKEN, &body).await })
    }
}
