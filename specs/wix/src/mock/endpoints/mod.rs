//! Tokens, logins and the pages that browsers are sent to: what is in no table of operations.

mod access;
mod login;
mod redirect;
mod sign_in;
mod token;

use permitted::Operation;
use permitted_mock::{MockBuilder, Received, Response};
use serde_json::{Value, json};

pub(super) use self::redirect::{agree, browse};
use super::failure;
use super::state::{Shared, State};

type Endpoint = fn(&mut State, &Received) -> Response;

/// The callers that may ask an endpoint.
#[derive(Clone, Copy, PartialEq)]
enum Asked {
    /// Anybody with a proof that the endpoint itself looks at: a secret, a code, two credentials together.
    ByItself,
    /// The identities that the table permits, where the endpoint is an operation of a document as well.
    ByTheTable,
}

pub(super) fn add(mock: MockBuilder, state: &Shared, tables: &[&'static [Operation]]) -> MockBuilder {
    let endpoints: [(&str, &str, Asked, Endpoint); 17] = [
        ("POST", "/oauth2/token", Asked::ByItself, token::grant),
        ("POST", "/oauth2/token-info", Asked::ByItself, access::info),
        ("POST", "/oauth/access", Asked::ByItself, access::grant),
        ("POST", "/_api/iam/authentication/v2/login", Asked::ByTheTable, sign_in::login),
        ("POST", "/_api/iam/authentication/v2/register", Asked::ByTheTable, sign_in::register),
        ("POST", "/_api/iam/authentication/v2/sign-on", Asked::ByItself, sign_in::sign_on),
        ("POST", "/_api/iam/verification/v1/auth/verify", Asked::ByTheTable, sign_in::verify),
        ("POST", "/_api/iam/recovery/v1/send-email", Asked::ByTheTable, sign_in::send_recovery_email),
        ("POST", "/_api/redirects-api/v1/redirect-session", Asked::ByTheTable, redirect::session),
        ("POST", "/graphql/alpha", Asked::ByItself, no_graphql),
        ("PUT", super::store::UPLOAD, Asked::ByItself, super::store::upload),
        ("POST", super::store::PARTS, Asked::ByItself, super::store::create),
        ("PATCH", super::store::PARTS, Asked::ByItself, super::store::part),
        ("HEAD", super::store::PARTS, Asked::ByItself, super::store::arrived),
        ("PUT", super::store::WHOLE, Asked::ByItself, super::store::whole),
        ("GET", redirect::PAGE, Asked::ByItself, redirect::page),
        ("POST", redirect::PAGE, Asked::ByItself, redirect::page),
    ];
    endpoints.into_iter().fold(mock, |mock, (verb, path, asked, endpoint)| {
        let state = state.clone();
        if asked == Asked::ByTheTable && super::store::serves(tables, verb, path) {
            return mock.on(format!("{verb} {path}"), move |call| endpoint(&mut state.lock(), call.request));
        }
        mock.route(verb, path, move |request| endpoint(&mut state.lock(), request))
    })
}

/// GraphQL answers errors with 200.
fn no_graphql(_state: &mut State, _request: &Received) -> Response {
    let message = "this mock has no GraphQL: it answers the operations of the documents";
    Response::json(json!({ "errors": [{ "message": message }] }))
}

/// A text in a JSON body; empty if there is none.
fn text<'a>(body: &'a Value, pointer: &str) -> &'a str {
    body.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// The one who holds the access token in `Authorization`.
fn holder(state: &State, request: &Received) -> Result<super::token_table::Access, Response> {
    accepted(state, request.header("authorization").unwrap_or_default())
}

fn accepted(state: &State, token: &str) -> Result<super::token_table::Access, Response> {
    let refuse = |refused: super::token_table::Refused| {
        failure::application(401, "unauthorized", refused.why(), &Value::Null).header("www-authenticate", "Wix")
    };
    state.tokens.accept(token, false).cloned().map_err(refuse)
}

/// `TOKEN,KEY`: a visitor's token and an API key that is good for the visitor's site.
fn holder_and_key(state: &State, request: &Received) -> Result<super::token_table::Access, Response> {
    let header = request.header("authorization").unwrap_or_default();
    let (token, key) = header.split_once(',').unwrap_or((header, ""));
    let access = accepted(state, token)?;
    let good = |grant: &&super::world::KeyGrant| grant.key == key && grant.sites.contains(&access.holder.site);
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
