//! Tokens, logins and the pages that browsers are sent to: what is in no table of operations.

mod access;
mod holder;
mod login;
mod redirect;
mod sign_in;
mod token;

use permitted::Operation;
use permitted_mock::{MockBuilder, Received, Response};
use serde_json::json;

pub(super) use self::redirect::{agree, browse};
use super::state::{Shared, State};
use super::tables::serves;

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
        if asked == Asked::ByTheTable && serves(tables, verb, path) {
            return mock.on(format!("{verb} {path}"), move |call| endpoint(&mut state.lock(), call.request));
        }
        mock.route(verb, path, move |request| endpoint(&mut state.lock(), request))
    })
}

/// GraphQL has errors in responses with status 200.
fn no_graphql(_state: &mut State, _request: &Received) -> Response {
    let message = "this mock has no GraphQL: it serves the operations of the documents";
    Response::json(json!({ "errors": [{ "message": message }] }))
}
