//! `POST /oauth2/token`: visitors, members, app instances.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use permitted_mock::{Granted, Received, Response};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::holder::holder_and_key;
use crate::mock::failure;
use crate::mock::json::text;
use crate::mock::state::{Code, LoginCode, State};
use crate::mock::token_table::{Holder, Kind};
use crate::mock::world::HeadlessProject;

/// Wix spells most of these requests in camel case and some in snake case.
pub(super) fn grant(state: &mut State, request: &Received) -> Response {
    let body = request.json();
    let response = match (text(&body, "/grantType"), text(&body, "/grant_type")) {
        ("anonymous", "") => anonymous(state, &body),
        ("refresh_token", "") => refresh(state, &body),
        ("authorization_code", "") => code(state, &body),
        ("", "authorized_client") => authorized(state, request, &body),
        ("", "client_credentials") => instance(state, &body),
        ("", "strip_bound_session") => strip(state, &body),
        _ => Err(failure::grant(400, "unsupported_grant_type", "no grant of that name is spelt that way")),
    };
    response.map_or_else(|refused| refused, Response::json)
}

fn anonymous(state: &mut State, body: &Value) -> Result<Value, Response> {
    let HeadlessProject { client_id, site, .. } = project(state, body)?.clone();
    let subject = state.tokens.fresh("visitor");
    let holder =
        Holder { kind: Kind::Visitor, subject, site, client: client_id, instance: None, permissions: Granted::All };
    Ok(state.tokens.open(&holder))
}

fn refresh(state: &mut State, body: &Value) -> Result<Value, Response> {
    let token = text(body, "/refreshToken");
    // A page of a site refreshes its session without a client's id.
    if body.get("clientId").is_some() {
        let client = project(state, body)?.client_id.clone();
        if state.tokens.refreshes(token).is_some_and(|holder| holder.client != client) {
            return Err(invalid("the refresh token is another client's"));
        }
    }
    state.tokens.refresh(token).map_err(|refused| invalid(refused.why()))
}

fn code(state: &mut State, body: &Value) -> Result<Value, Response> {
    let client = project(state, body)?.client_id.clone();
    // Used up by the first try, good or bad.
    let code = state.codes.remove(text(body, "/code")).ok_or_else(|| invalid("no such code, or it was used before"))?;
    let Code { holder, expires, login: Some(LoginCode { challenge, redirect_uri, visitor }) } = code else {
        return Err(invalid("the code is of an installation"));
    };
    if expires <= state.tokens.now() {
        return Err(invalid("the code has expired"));
    }
    if holder.client != client || text(body, "/redirectUri") != redirect_uri {
        return Err(invalid("the code was given to another client or redirect URI"));
    }
    // RFC 7636 §4.6
    if URL_SAFE_NO_PAD.encode(Sha256::digest(text(body, "/codeVerifier"))) != challenge {
        return Err(invalid("the code verifier does not fit the challenge"));
    }
    state.shop(&holder.site).hand_over(&visitor, &holder.subject);
    Ok(state.tokens.open(&holder))
}

fn authorized(state: &mut State, request: &Received, body: &Value) -> Result<Value, Response> {
    let visitor = holder_and_key(state, request)?.holder;
    let id = text(body, "/member_id");
    if !state.world.members.iter().any(|member| member.id == id) {
        return Err(invalid("there is no such member"));
    }
    if body.get("session_token").is_some() && state.sessions.remove(text(body, "/session_token")).as_deref() != Some(id)
    {
        return Err(invalid("the session token is not the member's"));
    }
    let holder = state.member_holder(id, &visitor.client, &visitor.site);
    state.shop(&holder.site).hand_over(&visitor.subject, id);
    Ok(state.tokens.open(&holder))
}

fn instance(state: &mut State, body: &Value) -> Result<Value, Response> {
    let id = app(state, body)?;
    let instance = match body.get("instance_id") {
        Some(_) => Some(text(body, "/instance_id").to_owned()),
        // A headless project has one site.
        None => state.world.apps.iter().find(|app| app.id == id).and_then(|app| Some(app.instances.first()?.0.clone())),
    };
    let holder = instance.and_then(|instance| state.app_holder(&id, &instance));
    let holder = holder.ok_or_else(|| invalid("the app has no such instance"))?;
    Ok(state.tokens.open(&holder))
}

fn strip(state: &mut State, body: &Value) -> Result<Value, Response> {
    let token = text(body, "/access_token");
    let client = match state.tokens.look_up(token) {
        Ok(access) => access.holder.client.clone(),
        Err(refused) => return Err(invalid(refused.why())),
    };
    let secret = text(body, "/client_secret");
    if !state.world.apps.iter().any(|app| app.id == client && app.secret == secret) {
        return Err(failure::grant(401, "invalid_client", "the secret is not that of the token's app"));
    }
    state.tokens.strip(token).map_err(|refused| invalid(refused.why()))
}

/// The app whose id and secret the request has.
pub(super) fn app(state: &State, body: &Value) -> Result<String, Response> {
    let (id, secret) = (text(body, "/client_id"), text(body, "/client_secret"));
    match state.world.apps.iter().find(|app| app.id == id && app.secret == secret) {
        Some(app) => Ok(app.id.clone()),
        None => Err(failure::grant(401, "invalid_client", "no app has that id and secret")),
    }
}

fn project<'a>(state: &'a State, body: &Value) -> Result<&'a HeadlessProject, Response> {
    let id = text(body, "/clientId");
    let project = state.world.projects.iter().find(|project| project.client_id == id);
    project.ok_or_else(|| failure::grant(401, "invalid_client", "no headless project has that client id"))
}

pub(super) fn invalid(why: &str) -> Response {
    failure::grant(400, "invalid_grant", why)
}
