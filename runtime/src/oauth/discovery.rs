//! The configuration of an issuer.

use serde_json::Value;

use super::Issuer;
use super::client::OAuthClient;
use super::secret::{KeepsSecrets, ThisTarget};
use crate::echo::visible;
use crate::error::Error;
use crate::server::Server;
use crate::strategy::Exchange;

/// The endpoints of an issuer (OpenID Connect Discovery 1.0 §4), read once. The issuer is written in the program, or is the
/// constant `ISSUER` of a generated identity.
///
/// ```no_run
/// # struct Staff; impl permitted::Identity for Staff { const NAME: &'static str = "staff"; }
/// use permitted::oauth::Provider;
/// use permitted::strategy::Exchange;
/// use permitted::{Client, Credential, Limits, Server};
///
/// # async fn run() -> Result<(), permitted::Error> {
/// let issuer = Server::https("https://login.example.com");
/// let provider = Provider::discover(&Exchange::new(Limits::default())?, issuer).await?;
/// let client = provider.client("nightly", "from-the-vault");
/// let server = Server::https("https://api.example.com");
/// let staff = Client::new(Credential::<Staff>::assume(server).client_credentials(client)?)?;
/// # drop(staff); Ok(()) }
/// ```
///
/// ID tokens are neither asked for nor looked at: the API that takes the access token says who the person is.
#[derive(Debug, Clone)]
pub struct Provider {
    issuer: String,
    token: Server,
    authorization: Option<Server>,
    device: Option<Server>,
    /// Its callbacks have `iss` (RFC 9207 §3).
    names_itself: bool,
    /// It knows `client_secret_post` and not `client_secret_basic`.
    secret_in_body: bool,
}

impl Provider {
    /// Reads `/.well-known/openid-configuration` of that issuer, within the limits of a token request.
    ///
    /// # Errors
    /// No response, one that is not JSON or too large, an `issuer` that is not exactly the one that was asked (§4.3; a `/` at its end aside), no token
    /// endpoint, or an endpoint that is not `https` (or what the issuer's [`Server`] permits).
    pub async fn discover(exchange: &Exchange, issuer: Server) -> Result<Self, Error> {
        let response = exchange.get_json(&issuer, "/.well-known/openid-configuration").await?;
        if !response.status.is_success() {
            return Err(response.refusal("the discovery of the issuer"));
        }
        let text = |name: &str| response.body.get(name).and_then(Value::as_str);
        let said = text("issuer").ok_or_else(|| Error::credential("the issuer's configuration has no `issuer`"))?;
        // A terminating slash is taken off before the path of the configuration is added (§4.1): both have the same one.
        let bare = |issuer: &str| issuer.strip_suffix('/').unwrap_or(issuer).to_owned();
        if bare(said) != bare(issuer.written()) {
            let message = format!("the configuration of `{issuer}` is that of `{}`", visible(said, 256));
            return Err(Error::credential(message));
        }
        let endpoint = |name: &str| match text(name) {
            Some(url) => {
                let refused = |error: Error| {
                    Error::credential(format!("the issuer's `{name}` is not one that may be called")).with_source(error)
                };
                issuer.named(url).map(Some).map_err(refused)
            }
            None => Ok(None),
        };
        let token = endpoint("token_endpoint")?
            .ok_or_else(|| Error::credential("the issuer's configuration has no `token_endpoint`"))?;
        let methods = response.body.get("token_endpoint_auth_methods_supported").and_then(Value::as_array);
        let knows = |method: &str| methods.is_some_and(|all| all.iter().any(|one| one.as_str() == Some(method)));
        Ok(Self {
            issuer: said.to_owned(),
            token,
            authorization: endpoint("authorization_endpoint")?,
            device: endpoint("device_authorization_endpoint")?,
            names_itself: response.body.get("authorization_response_iss_parameter_supported")
                == Some(&Value::Bool(true)),
            secret_in_body: knows("client_secret_post") && !knows("client_secret_basic"),
        })
    }

    /// A client of the issuer, which proves itself by a secret in the way that the issuer knows.
    pub fn client(&self, id: impl Into<String>, secret: impl Into<secrecy::SecretString>) -> OAuthClient
    where
        for<'a> ThisTarget: KeepsSecrets<'a>,
    {
        let client = self.issued(OAuthClient::new(self.token.clone(), id, secret));
        if self.secret_in_body { client.secret_in_body() } else { client }
    }

    /// A client of the issuer without a secret.
    pub fn public_client(&self, id: impl Into<String>) -> OAuthClient {
        self.issued(OAuthClient::public(self.token.clone(), id))
    }

    /// Responses of another issuer are refused (RFC 9207 §2.4).
    fn issued(&self, client: OAuthClient) -> OAuthClient {
        let issuer = self.issuer.clone();
        client.issuer(if self.names_itself { Issuer::Required(issuer) } else { Issuer::Expected(issuer) })
    }

    /// The issuer.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// The token endpoint.
    #[must_use]
    pub fn token_endpoint(&self) -> &Server {
        &self.token
    }

    /// The authorization endpoint.
    ///
    /// # Errors
    /// The issuer has none.
    pub fn authorization_endpoint(&self) -> Result<Server, Error> {
        self.authorization.clone().ok_or_else(|| Error::credential("the issuer has no authorization endpoint"))
    }

    /// The device authorization endpoint (RFC 8628 §4).
    ///
    /// # Errors
    /// The issuer has none.
    pub fn device_endpoint(&self) -> Result<Server, Error> {
        self.device.clone().ok_or_else(|| Error::credential("the issuer has no device authorization endpoint"))
    }
}
