//! The token endpoints: one place for each request shape, as the JavaScript SDK sends them.

use permitted::strategy::{Exchange, Fields, TokenResponse};
use permitted::token::Grant;
use permitted::{Error, SecretString, Server};

/// Tokens of visitors and members, and of app instances.
pub(crate) const OAUTH2_TOKEN: &str = "/oauth2/token";
/// Tokens of apps that were installed with a code.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const OAUTH_ACCESS: &str = "/oauth/access";
/// The owner of a token.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const TOKEN_INFO: &str = "/oauth2/token-info";

/// The header that binds tokens to the browser whose requests the program passes on.
pub(crate) const CLIENT_BINDING: &str = "client-binding";

/// Headers with credentials.
pub(crate) type Secrets<'s> = [(&'static str, &'s SecretString)];

/// Asks a token endpoint.
pub(crate) async fn grant(
    exchange: &Exchange,
    server: &Server,
    path: &str,
    secrets: &Secrets<'_>,
    body: &Fields,
) -> Result<Grant, Error> {
    granted(&exchange.post_json(server, path, &[], secrets, body).await?, "the token request")
}

/// Exchanges an authorization code. A code is spent by the first try, so there is no second one, whatever happens.
pub(crate) async fn redeem(
    exchange: &Exchange,
    server: &Server,
    path: &str,
    secrets: &Secrets<'_>,
    body: &Fields,
) -> Result<Grant, Error> {
    granted(&exchange.post_once(server, path, &[], secrets, body).await?, "the authorization code")
}

/// The grant of a response, or the refusal of `what` was asked for.
pub(crate) fn granted(response: &TokenResponse, what: &str) -> Result<Grant, Error> {
    if !response.status.is_success() {
        return Err(response.refusal(what));
    }
    Grant::from_json(&response.body)
}

/// Posts with a token, or a token and an API key, in `Authorization`.
pub(crate) async fn post(
    exchange: &Exchange,
    server: &Server,
    path: &str,
    token: &SecretString,
    body: &Fields,
) -> Result<TokenResponse, Error> {
    exchange.post_json(server, path, &[], &[("authorization", token)], body).await
}

/// Two credentials in one header, as Wix wants them for logins by a server.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn token_and_key(token: &SecretString, key: &SecretString) -> SecretString {
    use permitted::ExposeSecret;
    SecretString::from([token.expose_secret(), ",", key.expose_secret()].concat())
}
