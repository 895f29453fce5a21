//! `POST /_api/iam/…`: email and password, registration, verification.

use permitted_mock::{Received, Response};
use serde_json::{Value, json};

use super::holder::{holder, holder_and_key};
use super::login;
use crate::mock::failure;
use crate::mock::json::text;
use crate::mock::state::State;
use crate::mock::world::{AccountStatus, SiteMember};

pub(super) fn login(state: &mut State, request: &Received) -> Response {
    if let Err(refused) = holder(state, request) {
        return refused;
    }
    let body = request.json();
    let solved = body.get("captchaTokens").is_some();
    let (email, password) = (text(&body, "/loginId/email"), text(&body, "/password"));
    match login::check(state, email, password, solved).cloned() {
        Ok(member) => login::outcome(state, &member),
        Err(refused) => refused,
    }
}

pub(super) fn register(state: &mut State, request: &Received) -> Response {
    if let Err(refused) = holder(state, request) {
        return refused;
    }
    let body = request.json();
    let email = text(&body, "/loginId/email");
    if !email.contains('@') {
        return failure::violation("loginId.email", "must be an email", &json!({ "type": "EMAIL" }));
    }
    if state.world.members.iter().any(|member| member.email == email) {
        return failure::application(409, "-19995", "Email exists", &json!({}));
    }
    let id = state.tokens.fresh("member");
    state.world.members.push(SiteMember::new(&id, email, text(&body, "/password")));
    login::success(state, &id)
}

/// A login by a server that knows the member already.
pub(super) fn sign_on(state: &mut State, request: &Received) -> Response {
    if let Err(refused) = holder_and_key(state, request) {
        return refused;
    }
    let body = request.json();
    let email = text(&body, "/loginId/email");
    let known = state.world.members.iter().find(|member| member.email == email).map(|member| member.id.clone());
    let id = known.unwrap_or_else(|| {
        let id = state.tokens.fresh("member");
        state.world.members.push(SiteMember::new(&id, email, ""));
        id
    });
    let token = login::session(state, &id);
    Response::json(json!({ "sessionToken": token, "identity": { "id": id } }))
}

pub(super) fn verify(state: &mut State, request: &Received) -> Response {
    if let Err(refused) = holder(state, request) {
        return refused;
    }
    let body = request.json();
    let id = state.verifications.get(text(&body, "/stateToken")).cloned();
    let member = state.world.members.iter_mut().find(|member| Some(&member.id) == id.as_ref());
    match member {
        Some(member) if member.status == AccountStatus::NeedsCode(text(&body, "/code").to_owned()) => {
            member.status = AccountStatus::Active;
            let id = member.id.clone();
            state.verifications.remove(text(&body, "/stateToken"));
            login::success(state, &id)
        }
        _ => failure::application(400, "INVALID_CODE", "the code or the state token is wrong", &json!({})),
    }
}

pub(super) fn send_recovery_email(state: &mut State, request: &Received) -> Response {
    match holder(state, request) {
        // The response does not say whether there is such a member.
        Ok(_) => Response::json(Value::Object(serde_json::Map::new())),
        Err(refused) => refused,
    }
}
