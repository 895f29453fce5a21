//! `POST /oauth/access`: installations of apps; and the holder of a token.

use permitted_mock::{Received, Response};
use serde_json::{Value, json};

use super::token::{app, invalid};
use crate::mock::failure;
use crate::mock::json::text;
use crate::mock::state::State;
use crate::mock::token_table::Kind;

pub(super) fn grant(state: &mut State, request: &Received) -> Response {
    let body = request.json();
    let response = match text(&body, "/grant_type") {
        "refresh_token" => refresh(state, &body),
        "authorization_code" => code(state, &body),
        _ => Err(failure::grant(400, "unsupported_grant_type", "it takes `refresh_token` or `authorization_code`")),
    };
    response.map_or_else(|refused| refused, Response::json)
}

fn refresh(state: &mut State, body: &Value) -> Result<Value, Response> {
    let app = app(state, body)?;
    let token = text(body, "/refresh_token");
    if state.tokens.refreshes(token).is_some_and(|holder| holder.client != app) {
        return Err(invalid("the refresh token is another app's"));
    }
    state.tokens.refresh(token).map_err(|refused| invalid(refused.why()))
}

fn code(state: &mut State, body: &Value) -> Result<Value, Response> {
    let app = app(state, body)?;
    let code = state.codes.remove(text(body, "/code")).ok_or_else(|| invalid("no such code, or it was used before"))?;
    if code.login.is_some() || code.holder.client != app || code.expires <= state.tokens.now() {
        return Err(invalid("the code is no installation's of this app, or has expired"));
    }
    Ok(state.tokens.open(&code.holder))
}

/// The holder of an access token; of a token that is no longer good, only that it is not active.
pub(super) fn info(state: &mut State, request: &Received) -> Response {
    let body = request.json();
    let token = text(&body, "/token");
    let (holder, times) = match state.tokens.look_up(token) {
        Ok(access) => (&access.holder, Some((access.issued_at, access.expires))),
        Err(_) => match state.tokens.refreshes(token) {
            Some(holder) => (holder, None),
            None => return Response::json(json!({ "active": false })),
        },
    };
    let kind = match holder.kind {
        Kind::Visitor => "VISITOR",
        Kind::Member => "MEMBER",
        Kind::User | Kind::AccountUser => "USER",
        Kind::App => "APP",
    };
    let (issued_at, expires) =
        times.unwrap_or_else(|| (state.tokens.now(), state.tokens.now() + state.tokens.lifetime));
    let mut response = json!({
        "active": true,
        "subjectType": kind,
        "subjectId": holder.subject,
        "iat": issued_at.as_secs().to_string(),
        "exp": expires.as_secs().to_string(),
        "clientId": holder.client,
        "siteId": holder.site,
    });
    if let (Some(instance), Value::Object(fields)) = (&holder.instance, &mut response) {
        fields.insert("instanceId".to_owned(), instance.as_str().into());
    }
    Response::json(response)
}
