//! One page of a query.

use permitted_mock::Response;
use serde_json::{Value, json};

use crate::mock::shop::{Cursors, Query};
use crate::mock::{failure, filter};

const LIMIT: usize = 50;
const MOST: usize = 100;

/// The page and its metadata: `{ count, cursors: { next, prev }, hasNext }`.
pub(super) fn by_cursor(
    cursors: &mut Cursors,
    entities: Vec<Value>,
    query: &Value,
) -> Result<(Value, Value), Response> {
    let part = |name: &str| query.get(name).cloned().unwrap_or_default();
    let paging = part("cursorPaging");
    let limit = limit(&paging)?;
    let query = match paging.get("cursor").and_then(Value::as_str).filter(|cursor| !cursor.is_empty()) {
        Some(_) if ["filter", "sort", "search"].iter().any(|name| !part(name).is_null()) => {
            return Err(wrong("a request with a cursor has no filter, sort or search of its own"));
        }
        Some(cursor) => {
            let known = cursors.queries.get(cursor).ok_or_else(|| wrong("no such cursor"))?;
            Query { limit: limit.unwrap_or(known.limit), ..known.clone() }
        }
        None => {
            let (words, filter, sort) = (part("search"), part("filter"), part("sort"));
            Query { words, filter, sort, limit: limit.unwrap_or(LIMIT), offset: 0 }
        }
    };
    let found = mentioned(entities, &query.words, &query.filter, &query.sort)?;
    let total = found.len();
    let page: Vec<_> = found.into_iter().skip(query.offset).take(query.limit).collect();
    let seen = query.offset + page.len();
    let mut cursor = |offset: usize, limit: usize| cursors.add(Query { offset, limit, ..query.clone() });
    let next = (seen < total).then(|| cursor(seen, query.limit));
    // No item of this page is in the one before, even if that has fewer.
    let before = query.limit.min(query.offset);
    let prev = (before > 0).then(|| cursor(query.offset - before, before));
    let metadata = json!({ "count": page.len(), "cursors": { "next": next, "prev": prev }, "hasNext": next.is_some() });
    Ok((Value::Array(page), metadata))
}

/// The page and its metadata: `{ count, offset, total }`.
pub(super) fn by_offset(entities: Vec<Value>, query: &Value, sort: &str) -> Result<(Value, Value), Response> {
    let part = |name: &str| query.get(name).cloned().unwrap_or_default();
    let paging = part("paging");
    let limit = limit(&paging)?.unwrap_or(LIMIT);
    let offset = paging.get("offset").and_then(Value::as_u64).unwrap_or(0);
    let found = found(entities, &part("filter"), &part(sort))?;
    let total = found.len();
    let page: Vec<_> = found.into_iter().skip(usize::try_from(offset).unwrap_or(usize::MAX)).take(limit).collect();
    let metadata = json!({ "count": page.len(), "offset": offset, "total": total });
    Ok((Value::Array(page), metadata))
}

/// The entities that a search finds, of all its pages.
pub(super) fn searched(entities: Vec<Value>, search: &Value) -> Result<Vec<Value>, Response> {
    let part = |name: &str| search.get(name).cloned().unwrap_or_default();
    mentioned(entities, &part("search"), &part("filter"), &Value::Null)
}

fn mentioned(entities: Vec<Value>, words: &Value, filter: &Value, sort: &Value) -> Result<Vec<Value>, Response> {
    found(entities.into_iter().filter(|entity| filter::mentions(entity, words)).collect(), filter, sort)
}

pub(super) fn found(entities: Vec<Value>, filter: &Value, sort: &Value) -> Result<Vec<Value>, Response> {
    let mut found = Vec::new();
    for entity in entities {
        if filter::fits(&entity, filter).map_err(|why| wrong(&why))? {
            found.push(entity);
        }
    }
    filter::sort(&mut found, sort);
    Ok(found)
}

fn limit(paging: &Value) -> Result<Option<usize>, Response> {
    match paging.get("limit") {
        None | Some(Value::Null) => Ok(None),
        Some(limit) => {
            let limit = limit.as_u64().and_then(|limit| usize::try_from(limit).ok());
            limit.filter(|limit| (1..=MOST).contains(limit)).map(Some).ok_or_else(|| wrong("a limit is 1 to 100"))
        }
    }
}

fn wrong(why: &str) -> Response {
    failure::violation("query", why, &json!({}))
}
