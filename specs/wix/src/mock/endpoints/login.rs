//! What a login comes to, wherever email and password are typed.

use permitted_mock::Answer;
use serde_json::json;

use crate::mock::failure;
use crate::mock::state::State;
use crate::mock::world::{SiteMember, Standing};

/// The member of that email and password; `solved` says that a captcha was.
pub(super) fn check<'a>(state: &'a State, email: &str, password: &str, solved: bool) -> Result<&'a SiteMember, Answer> {
    let refuse = |code, why| failure::application(400, code, why, &json!({}));
    let member = state.world.members.iter().find(|member| member.email == email);
    let member = member.ok_or_else(|| refuse("-19999", "Invalid email"))?;
    if member.password != password {
        return Err(refuse("-19976", "Invalid password"));
    }
    if member.standing == Standing::NeedsCaptcha && !solved {
        return Err(refuse("-19971", "Missing captcha"));
    }
    Ok(member)
}

/// A session, or what is still missing.
pub(super) fn outcome(state: &mut State, member: &SiteMember) -> Answer {
    match &member.standing {
        Standing::Active | Standing::NeedsCaptcha => success(state, &member.id),
        Standing::NeedsApproval => Answer::json(json!({ "state": "REQUIRE_OWNER_APPROVAL" })),
        Standing::NeedsCode(_) => {
            let token = state.vault.fresh("state-token");
            state.verifications.insert(token.clone(), member.id.clone());
            Answer::json(json!({ "state": "REQUIRE_EMAIL_VERIFICATION", "stateToken": token }))
        }
    }
}

pub(super) fn success(state: &mut State, member: &str) -> Answer {
    let token = session(state, member);
    Answer::json(json!({ "state": "SUCCESS", "sessionToken": token, "identity": { "id": member } }))
}

/// A token that stands for email and password, once.
pub(super) fn session(state: &mut State, member: &str) -> String {
    let token = state.vault.fresh("session-token");
    state.sessions.insert(token.clone(), member.to_owned());
    token
}
