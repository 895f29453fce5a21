//! Pages on Wix that send the browser back.

use permitted::strategy::{Fields, TokenResponse};
use permitted::{Client, Error, Identity, SecretString, Value};

use super::OAuth;
use crate::endpoint;

const REDIRECT_SESSION: &str = "/_api/redirects-api/v1/redirect-session";

/// Asks for a page on Wix that sends the browser back.
pub(super) async fn redirect_session<I: Identity>(
    client: &Client<OAuth<I>>,
    token: SecretString,
    body: &Fields,
) -> Result<TokenResponse, Error> {
    let server = &client.strategy().servers.login;
    endpoint::post(client.exchange(), server, REDIRECT_SESSION, &token, body).await
}

/// The page of the response, or the refusal of `what` was asked for.
pub(super) fn page(response: &TokenResponse, what: &str) -> Result<String, Error> {
    let url = response.body.pointer("/redirectSession/fullUrl").and_then(Value::as_str);
    match url.filter(|_| response.status.is_success()) {
        Some(url) => Ok(url.to_owned()),
        None => Err(response.refusal(what)),
    }
}
