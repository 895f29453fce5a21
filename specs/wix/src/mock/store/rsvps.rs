//! `/events/v1/rsvp`: an RSVP is made of what stands in the request itself, and all of an event are deleted at once.

use permitted_mock::{Call, Response};
use serde_json::{Map, Value, json};

use super::asked::asked;
use super::call::{Outcome, site};
use super::page;
use crate::mock::json::text;
use crate::mock::state::State;
use crate::mock::{failure, filter};

const PLACE: &str = "/events/v1/rsvp";
/// The parameters that narrow a list, and the field of an RSVP that each looks at.
const NARROWED: [(&str, &str); 5] = [
    ("eventId", "eventId"),
    ("rsvpId", "id"),
    ("status", "status"),
    ("memberId", "memberId"),
    ("contactId", "contactId"),
];

type Rsvps = Vec<Map<String, Value>>;

pub(super) fn create(state: &mut State, call: &Call<'_>) -> Outcome {
    if text(&call.body, "/eventId").is_empty() {
        return Err(failure::violation("eventId", "is required", &json!({})));
    }
    let (id, now) = (state.tokens.fresh("rsvp"), "2024-06-01T00:00:00.000Z");
    let mut rsvp = Map::new();
    for (name, value) in [("id", id.into()), ("created", now.into()), ("status", "YES".into())] {
        rsvp.insert(name.to_owned(), value);
    }
    for name in ["eventId", "status", "memberId", "marketingConsent"] {
        rsvp.extend(call.body.get(name).map(|value| (name.to_owned(), value.clone())));
    }
    change(&mut rsvp, call.body.get("form"));
    rsvps(state, call).push(rsvp.clone());
    Ok(json!({ "rsvp": rsvp }))
}

pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    Ok(json!({ "rsvp": find(rsvps(state, call), call.path("rsvpId"))? }))
}

pub(super) fn update(state: &mut State, call: &Call<'_>) -> Outcome {
    let rsvp = find(rsvps(state, call), call.path("rsvpId"))?;
    rsvp.extend(call.body.get("status").map(|status| ("status".to_owned(), status.clone())));
    change(rsvp, call.body.get("rsvpForm"));
    Ok(json!({ "rsvp": rsvp }))
}

/// Those of the event that are named.
pub(super) fn delete(state: &mut State, call: &Call<'_>) -> Outcome {
    let (rsvps, asked) = (rsvps(state, call), asked(call));
    let named = values(&asked, "rsvps");
    rsvps.retain(|rsvp| {
        rsvp.get("eventId") != asked.get("eventId") || !rsvp.get("id").is_some_and(|id| named.contains(&id))
    });
    Ok(json!({}))
}

pub(super) fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    let asked = asked(call);
    let is_wanted = |rsvp: &Map<String, Value>| {
        NARROWED.iter().all(|(name, field)| {
            let wanted = values(&asked, name);
            wanted.is_empty() || rsvp.get(*field).is_some_and(|value| wanted.contains(&value))
        })
    };
    let words = json!({ "expression": asked.get("searchPhrase") });
    let found = rsvps(state, call).iter().filter(|rsvp| is_wanted(rsvp)).cloned().map(Value::Object);
    let found = found.filter(|rsvp| filter::mentions(rsvp, &words)).collect();
    let part = |name: &str| asked.get(name).cloned().unwrap_or_default();
    let query = json!({ "paging": { "offset": part("offset"), "limit": part("limit") }, "filter": part("filter") });
    let (rsvps, numbers) = page::by_offset(found, &query, "sort")?;
    let number = |name: &str| numbers.get(name).cloned().unwrap_or_default();
    let (total, offset) = (number("total"), number("offset"));
    Ok(json!({ "rsvps": rsvps, "total": total, "offset": offset, "limit": part("limit") }))
}

fn rsvps<'s>(state: &'s mut State, call: &Call<'_>) -> &'s mut Rsvps {
    state.shop(site(call)).stored.entry(PLACE.to_owned()).or_default()
}

fn find<'r>(rsvps: &'r mut Rsvps, id: &str) -> Result<&'r mut Map<String, Value>, Response> {
    let found = rsvps.iter_mut().find(|rsvp| rsvp.get("id").and_then(Value::as_str) == Some(id));
    found.ok_or_else(|| failure::not_found("NOT_FOUND", "there is no such rsvp"))
}

/// Takes over the form: the inputs that an RSVP has as fields of its own, and all of it.
fn change(rsvp: &mut Map<String, Value>, form: Option<&Value>) {
    rsvp.insert("modified".to_owned(), "2024-06-01T00:00:00.000Z".into());
    let Some(form) = form else { return };
    for input in form.get("inputValues").and_then(Value::as_array).into_iter().flatten() {
        let name = text(input, "/inputName");
        if ["firstName", "lastName", "email"].contains(&name) {
            rsvp.insert(name.to_owned(), text(input, "/value").into());
        }
    }
    rsvp.insert("rsvpForm".to_owned(), form.clone());
}

/// One value, or all of a list.
fn values<'a>(asked: &'a Value, name: &str) -> Vec<&'a Value> {
    match asked.get(name) {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(values)) => values.iter().collect(),
        Some(value) => vec![value],
    }
}
