//! The holder of the credentials of a request.

use permitted_mock::{Received, Response};
use serde_json::Value;

use crate::mock::failure;
use crate::mock::state::State;
use crate::mock::token_table::{Access, Refused};
use crate::mock::world::KeyGrant;

/// The one who holds the access token in `Authorization`.
pub(super) fn holder(state: &State, request: &Received) -> Result<Access, Response> {
    accepted(state, request.header("authorization").unwrap_or_default())
}

fn accepted(state: &State, token: &str) -> Result<Access, Response> {
    let refuse = |refused: Refused| {
        failure::application(401, "unauthorized", refused.why(), &Value::Null).header("www-authenticate", "Wix")
    };
    state.tokens.accept(token, false).cloned().map_err(refuse)
}

/// `TOKEN,KEY`: a visitor's token and an API key that is good for the visitor's site.
pub(super) fn holder_and_key(state: &State, request: &Received) -> Result<Access, Response> {
    let header = request.header("authorization").unwrap_or_default();
    let (token, key) = header.split_once(',').unwrap_or((header, ""));
    let access = accepted(state, token)?;
    let good = |grant: &&KeyGrant| grant.key == key && grant.sites.contains(&access.holder.site);
    match state.world.keys.iter().find(good) {
        Some(_) => Ok(access),
        None if key.is_empty() => {
            Err(failure::application(401, "unauthorized", "it takes an API key after the token", &Value::Null))
        }
        None => {
            Err(failure::application(403, "forbidden", "it takes an API key that is good for the site", &Value::Null))
        }
    }
}
