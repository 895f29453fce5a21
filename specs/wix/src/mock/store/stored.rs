//! Entities that are created, read, changed, found and deleted in one place, whatever they are. Until the first is created there, the
//! operations of a place respond with their samples.

use permitted::{End, Operation, Origin, Paging};
use permitted_mock::{Call, MockBuilder, Response};
use serde_json::{Map, Value, json};

use super::asked::asked;
use super::call::{Outcome, site};
use super::page;
use super::stored_table::STORED;
use crate::mock::failure;
use crate::mock::state::{Shared, State};
use crate::mock::tables::serves;

/// The response, or `None` where nothing was ever created.
pub(super) type Performed = Option<Outcome>;
type Perform = fn(&mut State, &Call<'_>, &EntityNames) -> Performed;

/// The names of an entity in requests and responses: of one, and of several.
pub(super) type EntityNames = (&'static str, &'static str);

pub(super) fn add(mock: MockBuilder, state: &Shared, tables: &[&'static [Operation]]) -> MockBuilder {
    let operations = || tables.iter().copied().flatten();
    let stored = STORED.iter().filter(|(path, ..)| serves(tables, "POST", path));
    stored.fold(mock, |mock, &(path, one, several)| {
        let found = operations().filter_map(|operation| Some((operation, perform(operation, path)?)));
        found.fold(mock, |mock, (operation, perform)| {
            let state = state.clone();
            mock.on(format!("{} {}", operation.verb, operation.path), move |call| {
                let sample = || Ok(serde_json::from_str(operation.sample).unwrap_or_default());
                let outcome = perform(&mut state.lock(), call, &(one, several));
                outcome.unwrap_or_else(sample).map_or_else(|refused| refused, Response::json)
            })
        })
    })
}

/// The meaning of an operation of that place.
fn perform(operation: &Operation, place: &str) -> Option<Perform> {
    let rest = operation.path.strip_prefix(place)?;
    // One parameter: `/{id}`.
    let is_one = rest.starts_with("/{") && rest.ends_with('}') && rest.matches('/').count() == 1;
    match (operation.verb, rest) {
        ("POST", "") => Some(create),
        ("GET", "") | ("GET" | "POST", "/query" | "/search") => Some(list),
        ("PUT" | "PATCH", "") => Some(update),
        ("GET", _) if is_one => Some(get),
        ("PUT" | "PATCH", _) if is_one => Some(update),
        ("DELETE", _) if is_one => Some(delete),
        _ => None,
    }
}

pub(super) fn create(state: &mut State, call: &Call<'_>, &(one, _): &EntityNames) -> Performed {
    let Some(Value::Object(given)) = call.body.get(one) else {
        return Some(Err(failure::violation(one, "is required", &json!({}))));
    };
    let id = match given.get("id").and_then(Value::as_str) {
        Some(id) => id.to_owned(),
        None => state.tokens.fresh(one),
    };
    let entities = state.shop(site(call)).stored.entry(call.request.path.clone()).or_default();
    if find(entities, &id).is_some() {
        return Some(Err(failure::application(
            409,
            "ALREADY_EXISTS",
            &format!("there is a {one} of that id"),
            &json!({}),
        )));
    }
    let now = "2024-06-01T00:00:00.000Z";
    let mut entity = given.clone();
    for (name, value) in [("id", id.as_str()), ("revision", "1"), ("createdDate", now), ("updatedDate", now)] {
        entity.insert(name.to_owned(), value.into());
    }
    entities.push(entity.clone());
    Some(Ok(json!({ one: entity })))
}

fn get(state: &mut State, call: &Call<'_>, &(one, _): &EntityNames) -> Performed {
    let (place, id) = addressed(call)?;
    let entities = state.shop(site(call)).stored.get_mut(place)?;
    Some(find(entities, &id).map(|entity| json!({ one: entity })).ok_or_else(|| missing(one)))
}

/// The id is in the path or, where all of the entity is replaced, in the body. A revision must be the one that is there.
pub(super) fn update(state: &mut State, call: &Call<'_>, &(one, _): &EntityNames) -> Performed {
    // Some spell the entity out in full there: `dataCollection` for `collection`.
    let changes = call.body.get(one).or_else(|| call.body.as_object()?.values().find(|value| value.is_object()));
    let changes = changes.and_then(Value::as_object).cloned().unwrap_or_default();
    let in_body = || Some((call.request.path.as_str(), changes.get("id")?.as_str()?.to_owned()));
    let (place, id) = if call.operation.path.ends_with('}') { addressed(call) } else { in_body() }?;
    let entities = state.shop(site(call)).stored.get_mut(place)?;
    Some(find(entities, &id).ok_or_else(|| missing(one)).and_then(|entity| {
        changed(entity, &changes)?;
        Ok(json!({ one: entity }))
    }))
}

fn changed(entity: &mut Map<String, Value>, changes: &Map<String, Value>) -> Result<(), Response> {
    let revision = entity.get("revision").and_then(Value::as_str).unwrap_or_default().to_owned();
    let given = changes.get("revision").and_then(Value::as_str);
    if given.is_some_and(|given| given != revision) {
        return Err(failure::application(409, "STALE_REVISION", "the entity has changed", &json!({})));
    }
    let fixed = ["id", "createdDate"];
    let changes = changes.iter().filter(|(name, _)| !fixed.contains(&name.as_str()));
    entity.extend(changes.map(|(name, value)| (name.clone(), value.clone())));
    let next = revision.parse::<u64>().unwrap_or_default().saturating_add(1);
    entity.insert("revision".to_owned(), next.to_string().into());
    Ok(())
}

pub(super) fn delete(state: &mut State, call: &Call<'_>, &(one, _): &EntityNames) -> Performed {
    let (place, id) = addressed(call)?;
    let entities = state.shop(site(call)).stored.get_mut(place)?;
    let before = entities.len();
    entities.retain(|entity| entity.get("id").and_then(Value::as_str) != Some(&id));
    Some(if entities.len() < before { Ok(json!({})) } else { Err(missing(one)) })
}

fn list(state: &mut State, call: &Call<'_>, &(_, several): &EntityNames) -> Performed {
    let path = call.request.path.as_str();
    let place = path.strip_suffix("/query").or_else(|| path.strip_suffix("/search")).unwrap_or(path);
    let shop = state.shop(site(call));
    let all = shop.stored.get(place)?.iter().cloned().map(Value::Object).collect();
    let asked = asked(call);
    let query = asked.get("query").or_else(|| asked.get("search")).unwrap_or(&asked);
    let page = match metadata(call.operation) {
        Some((_, true)) => page::by_cursor(&mut shop.cursors, all, query),
        _ => page::by_offset(all, query, "sort"),
    };
    Some(page.map(|(page, numbers)| match metadata(call.operation) {
        Some((name, _)) => json!({ several: page, name: numbers }),
        None => json!({ several: page }),
    }))
}

/// The name of what the response says of its page, and whether it has cursors.
fn metadata(operation: &Operation) -> Option<(&'static str, bool)> {
    let (pointer, cursors) = match operation.paging? {
        Paging::Cursor { next: Origin::Body(pointer), .. } => (pointer, true),
        Paging::Offset { end: End { total: Some(Origin::Body(pointer)), .. }, .. } => (pointer, false),
        _ => return None,
    };
    Some((pointer.split('/').nth(1)?, cursors))
}

/// The place and the id of `/v1/things/thing-1`.
fn addressed<'a>(call: &'a Call<'_>) -> Option<(&'a str, String)> {
    let (place, _) = call.request.path.rsplit_once('/')?;
    let name = call.operation.path.rsplit_once("/{")?.1.strip_suffix('}')?;
    Some((place, call.path(name).to_owned()))
}

pub(super) fn find<'a>(entities: &'a mut [Map<String, Value>], id: &str) -> Option<&'a mut Map<String, Value>> {
    entities.iter_mut().find(|entity| entity.get("id").and_then(Value::as_str) == Some(id))
}

pub(super) fn missing(one: &str) -> Response {
    failure::not_found("NOT_FOUND", &format!("there is no such {one}"))
}
