//! `/contacts/v4/contacts`: what a contact is made of stands in the request itself, and revisions are numbers.

use permitted_mock::{Call, Response};
use serde_json::{Map, Value, json};

use super::asked::asked;
use super::call::{Outcome, site};
use super::page;
use crate::mock::json::text;
use crate::mock::state::State;
use crate::mock::{failure, filter};

const PLACE: &str = "/contacts/v4/contacts";

type Contacts = Vec<Map<String, Value>>;

pub(super) fn create(state: &mut State, call: &Call<'_>) -> Outcome {
    let info = info(call)?;
    let (id, now) = (state.tokens.fresh("contact"), "2024-06-01T00:00:00.000Z");
    let contacts = contacts(state, call);
    unlike_others(contacts, &id, &info, call)?;
    let (primary, info) = (primary(&info), Value::Object(info));
    let contact = json!({ "id": id, "revision": 1, "createdDate": now, "updatedDate": now, "primaryInfo": primary, "info": info });
    contacts.extend(contact.as_object().cloned());
    Ok(json!({ "contact": contact }))
}

pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    Ok(json!({ "contact": find(contacts(state, call), call.path("contactId"))? }))
}

/// A revision that is not the newest is refused.
pub(super) fn update(state: &mut State, call: &Call<'_>) -> Outcome {
    let (id, changes) = (call.path("contactId"), info(call)?);
    let contacts = contacts(state, call);
    let contact = find(contacts, id)?.clone();
    let revision = contact.get("revision").and_then(Value::as_u64).unwrap_or_default();
    match call.body.get("revision").and_then(Value::as_u64) {
        None => return Err(failure::violation("revision", "is required", &json!({}))),
        Some(given) if given != revision => {
            return Err(failure::application(409, "CONTACT_ALREADY_CHANGED", "the contact has changed", &json!({})));
        }
        Some(_) => {}
    }
    let mut info = contact.get("info").and_then(Value::as_object).cloned().unwrap_or_default();
    info.extend(changes);
    unlike_others(contacts, id, &info, call)?;
    let contact = find(contacts, id)?;
    contact.insert("primaryInfo".to_owned(), primary(&info));
    contact.insert("info".to_owned(), info.into());
    contact.insert("revision".to_owned(), revision.saturating_add(1).into());
    Ok(json!({ "contact": contact }))
}

pub(super) fn delete(state: &mut State, call: &Call<'_>) -> Outcome {
    let (contacts, id) = (contacts(state, call), call.path("contactId"));
    find(contacts, id)?;
    contacts.retain(|contact| text_of(contact, "id") != id);
    Ok(json!({}))
}

pub(super) fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    let mut query = asked(call);
    if let Some(sort) = query.get_mut("sort").filter(|sort| sort.is_object()) {
        *sort = Value::Array(vec![sort.take()]);
    }
    listed(state, call, &query, &Value::Null)
}

pub(super) fn query(state: &mut State, call: &Call<'_>) -> Outcome {
    let part = |name: &str| call.body.get(name).unwrap_or(&Value::Null);
    listed(state, call, part("query"), part("search"))
}

fn listed(state: &mut State, call: &Call<'_>, query: &Value, words: &Value) -> Outcome {
    let all = contacts(state, call).iter().cloned().map(Value::Object);
    let found = all.filter(|contact| filter::mentions(contact, &json!({ "expression": words }))).collect();
    let (contacts, metadata) = page::by_offset(found, query, "sort")?;
    Ok(json!({ "contacts": contacts, "pagingMetadata": metadata }))
}

fn contacts<'s>(state: &'s mut State, call: &Call<'_>) -> &'s mut Contacts {
    state.shop(site(call)).stored.entry(PLACE.to_owned()).or_default()
}

fn find<'c>(contacts: &'c mut Contacts, id: &str) -> Result<&'c mut Map<String, Value>, Response> {
    let found = contacts.iter_mut().find(|contact| text_of(contact, "id") == id);
    found.ok_or_else(|| failure::not_found("CONTACT_NOT_FOUND", "there is no such contact"))
}

/// A contact has a name, an email or a phone.
fn info(call: &Call<'_>) -> Result<Map<String, Value>, Response> {
    let info = call.body.get("info").and_then(Value::as_object).filter(|info| !info.is_empty()).cloned();
    let missing = || failure::application(400, "INSUFFICIENT_CONTACT_DATA", "the contact has no info", &json!({}));
    info.ok_or_else(missing)
}

/// Two contacts have one email only if the request allows it.
fn unlike_others(contacts: &Contacts, id: &str, info: &Map<String, Value>, call: &Call<'_>) -> Result<(), Response> {
    let allowed = call.body.get("allowDuplicates").and_then(Value::as_bool).unwrap_or_default();
    let emails = |info: &Value| -> Vec<String> {
        filter::values(info, "emails.items.email").iter().filter_map(text_in).collect()
    };
    let own = emails(&Value::Object(info.clone()));
    let is_like = |contact: &Map<String, Value>| {
        text_of(contact, "id") != id
            && contact.get("info").is_some_and(|info| emails(info).iter().any(|one| own.contains(one)))
    };
    match contacts.iter().find(|contact| is_like(contact)) {
        Some(other) if !allowed => {
            let data = json!({ "duplicateContactId": text_of(other, "id") });
            Err(failure::application(409, "DUPLICATE_CONTACT_EXISTS", "there is a contact of that email", &data))
        }
        _ => Ok(()),
    }
}

/// The first email and the first phone.
fn primary(info: &Map<String, Value>) -> Value {
    let info = Value::Object(info.clone());
    let mut primary = Map::new();
    for (name, pointer) in [("email", "/emails/items/0/email"), ("phone", "/phones/items/0/phone")] {
        if !text(&info, pointer).is_empty() {
            primary.insert(name.to_owned(), text(&info, pointer).into());
        }
    }
    primary.into()
}

fn text_of<'a>(contact: &'a Map<String, Value>, name: &str) -> &'a str {
    contact.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn text_in(value: &Value) -> Option<String> {
    value.as_str().map(str::to_lowercase)
}
