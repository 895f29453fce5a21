//! `/members/v1/members`

use permitted_mock::{Call, Response};
use serde_json::{Value, json};

use super::{Outcome, page};
use crate::mock::failure;
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
    member.map(|member| json!({ "member": shown(member) })).ok_or_else(missing)
}

pub(super) fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    listed(state, &call.query_json(".r").unwrap_or_default())
}

pub(super) fn query(state: &mut State, call: &Call<'_>) -> Outcome {
    listed(state, call.body.get("query").unwrap_or(&Value::Null))
}

fn listed(state: &State, query: &Value) -> Outcome {
    let members = state.world.members.iter().map(shown).collect();
    let (members, metadata) = page::by_offset(members, query, "sorting")?;
    Ok(json!({ "members": members, "metadata": metadata }))
}

fn shown(member: &SiteMember) -> Value {
    let status = if member.status == AccountStatus::NeedsApproval { "PENDING" } else { "APPROVED" };
    json!({
        "id": member.id, "loginEmail": member.email, "status": status, "contactId": format!("contact-of-{}", member.id),
        "createdDate": "2024-01-01T00:00:00.000Z",
    })
}

fn missing() -> Response {
    failure::not_found("MEMBER_NOT_FOUND", "there is no such member")
}
