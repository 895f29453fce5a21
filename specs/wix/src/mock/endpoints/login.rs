//! The outcome of a login, wherever email and password are typed.

use permitted_mock::Response;
use serde_json::json;

use crate::mock::failure;
use crate::mock::state::State;
use crate::mock::world::{AccountStatus, SiteMember};

/// The member of that email and password; `solved` says that a captcha was.
pub(super) fn check<'a>(
    state: &'a State,
    email: &str,
    password: &str,
    solved: bool,
) -> Result<&'a SiteMember, Response> {
    let refuse = |code, why| failure::application(400, code, why, &json!({}));
    let member = state.world.members.iter().find(|member| member.email == email);
    let member = member.ok_or_else(|| refuse("-19999", "Invalid email"))?;
    if member.password != password {
        return Err(refuse("-19976", "Invalid password"));
    }
    if member.status == AccountStatus::NeedsCaptcha && !solved {
        return Err(refuse("-19971", "Missing captcha"));
    }
    Ok(member)
}

/// A session, or what is still missing.
pub(super) fn outcome(state: &mut State, member: &SiteMember) -> Response {
    match &member.status {
        AccountStatus::Active | AccountStatus::NeedsCaptcha => success(state, &member.id),
        AccountStatus::NeedsApproval => Response::json(json!({ "state": "REQUIRE_OWNER_APPROVAL" })),
        AccountStatus::NeedsCode(_) => {
            let token = state.tokens.fresh("state-token");
            state.verifications.insert(token.clone(), member.id.clone());
            Response::json(json!({ "state": "REQUIRE_EMAIL_VERIFICATION", "stateToken": token }))
        }
    }
}

pub(super) fn success(state: &mut State, member: &str) -> Response {
    let token = session(state, member);
    Response::json(json!({ "state": "SUCCESS", "sessionToken": token, "identity": { "id": member } }))
}

/// A token that stands for email and password, once.
pub(super) fn session(state: &mut State, member: &str) -> String {
    let token = state.tokens.fresh("session-token");
    state.sessions.insert(token.clone(), member.to_owned());
    token
}
