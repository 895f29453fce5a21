//! `/members/v1/members`

use permitted_mock::{Call, Response};
use serde_json::{Value, json};

use super::asked::asked;
use super::call::Outcome;
use super::page;
use crate::mock::failure;
use crate::mock::json::text;
use crate::mock::state::State;
use crate::mock::world::{AccountStatus, SiteMember};

pub(super) fn my(state: &mut State, call: &Call<'_>) -> Outcome {
    one(state, call.subject())
}

pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    one(state, call.path("id"))
}

fn one(state: &State, id: &str) -> Outcome {
    let member = state.world.members.iter().find(|member| member.id == id);
    member.map(|member| json!({ "member": shown(state, member) })).ok_or_else(missing)
}

pub(super) fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    listed(state, &asked(call), "sorting")
}

pub(super) fn query(state: &mut State, call: &Call<'_>) -> Outcome {
    listed(state, call.body.get("query").unwrap_or(&Value::Null), "sort")
}

fn listed(state: &State, query: &Value, sort: &str) -> Outcome {
    let members = state.world.members.iter().map(|member| shown(state, member)).collect();
    let (members, metadata) = page::by_offset(members, query, sort)?;
    Ok(json!({ "members": members, "metadata": metadata }))
}

pub(super) fn create(state: &mut State, call: &Call<'_>) -> Outcome {
    let email = text(&call.body, "/member/loginEmail").to_owned();
    if !email.contains('@') {
        return Err(failure::violation("member.loginEmail", "must be an email", &json!({ "type": "EMAIL" })));
    }
    if state.world.members.iter().any(|member| member.email == email) {
        return Err(failure::application(409, "ALREADY_EXISTS", "there is a member of that email", &json!({})));
    }
    let id = state.tokens.fresh("member");
    state.world.members.push(SiteMember::new(&id, &email, ""));
    change(state, &id, call.body.get("member"))
}

pub(super) fn update(state: &mut State, call: &Call<'_>) -> Outcome {
    let id = call.path("id");
    // To a member, another member's profile is absent.
    if call.is("member") && call.subject() != id {
        return Err(missing());
    }
    change(state, id, call.body.get("member"))
}

/// Sets what a member may have beside the login; what the site sets is left.
fn change(state: &mut State, id: &str, changes: Option<&Value>) -> Outcome {
    let fixed = ["id", "loginEmail", "status", "contactId", "createdDate", "activityStatus"];
    let changes = changes.and_then(Value::as_object).into_iter().flatten();
    let changes = changes.filter(|(name, _)| !fixed.contains(&name.as_str()));
    let profile = state.profiles.entry(id.to_owned()).or_default();
    profile.extend(changes.map(|(name, value)| (name.clone(), value.clone())));
    one(state, id)
}

pub(super) fn delete(state: &mut State, call: &Call<'_>) -> Outcome {
    removed(state, call.path("id"))
}

pub(super) fn delete_me(state: &mut State, call: &Call<'_>) -> Outcome {
    removed(state, call.subject())
}

/// Deletes a member, whose sessions end.
pub(super) fn removed(state: &mut State, id: &str) -> Outcome {
    let before = state.world.members.len();
    state.world.members.retain(|member| member.id != id);
    state.profiles.remove(id);
    state.tokens.end_all_of(id);
    if state.world.members.len() < before { Ok(json!({})) } else { Err(missing()) }
}

pub(super) fn rename(state: &mut State, call: &Call<'_>) -> Outcome {
    renamed(state, call, call.path("id"))
}

pub(super) fn rename_me(state: &mut State, call: &Call<'_>) -> Outcome {
    renamed(state, call, call.subject())
}

fn renamed(state: &mut State, call: &Call<'_>, id: &str) -> Outcome {
    let slug = call.body.get("slug").cloned().unwrap_or_default();
    let profile = state.profiles.entry(id.to_owned()).or_default();
    let profile = profile.entry("profile").or_insert_with(|| json!({}));
    if let Value::Object(fields) = profile {
        fields.insert("slug".to_owned(), slug);
    }
    one(state, id)
}

pub(super) fn join(state: &mut State, call: &Call<'_>) -> Outcome {
    set(state, call.subject(), "privacyStatus", "PUBLIC")
}

pub(super) fn leave(state: &mut State, call: &Call<'_>) -> Outcome {
    set(state, call.subject(), "privacyStatus", "PRIVATE")
}

/// Approved, whose login ends in a session from now on.
pub(super) fn approve(state: &mut State, call: &Call<'_>) -> Outcome {
    let id = call.path("id");
    if let Some(member) = state.world.members.iter_mut().find(|member| member.id == id) {
        member.status = AccountStatus::Active;
    }
    set(state, id, "status", "APPROVED")
}

pub(super) fn block(state: &mut State, call: &Call<'_>) -> Outcome {
    set(state, call.path("id"), "status", "BLOCKED")
}

pub(super) fn mute(state: &mut State, call: &Call<'_>) -> Outcome {
    set(state, call.path("id"), "activityStatus", "MUTED")
}

pub(super) fn unmute(state: &mut State, call: &Call<'_>) -> Outcome {
    set(state, call.path("id"), "activityStatus", "ACTIVE")
}

fn set(state: &mut State, id: &str, field: &str, value: &str) -> Outcome {
    state.profiles.entry(id.to_owned()).or_default().insert(field.to_owned(), value.into());
    one(state, id)
}

fn shown(state: &State, member: &SiteMember) -> Value {
    let status = if member.status == AccountStatus::NeedsApproval { "PENDING" } else { "APPROVED" };
    let mut shown = json!({
        "id": member.id, "loginEmail": member.email, "status": status, "contactId": format!("contact-of-{}", member.id),
        "createdDate": "2024-01-01T00:00:00.000Z", "privacyStatus": "PRIVATE", "activityStatus": "ACTIVE",
    });
    if let (Value::Object(fields), Some(profile)) = (&mut shown, state.profiles.get(&member.id)) {
        fields.extend(profile.clone());
    }
    shown
}

fn missing() -> Response {
    failure::not_found("MEMBER_NOT_FOUND", "there is no such member")
}
