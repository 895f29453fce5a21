//! The operations that take queries.

use serde_json::Value;

use crate::json::{list, members, text_at};

/// An operation that takes a query: its request and where its response has its items.
pub(crate) struct Asking<'a> {
    pub(crate) id: &'a str,
    pub(crate) request: &'a Value,
    pub(crate) items: &'a str,
}

/// The operations whose ids begin with the verb, which have a `query` or `search` and page.
pub(crate) fn operations_of<'a>(document: &'a Value, verb: &str) -> Vec<Asking<'a>> {
    let operations = members(document, "paths").flat_map(|(_, item)| item.as_object().into_iter().flatten());
    let found = operations.filter_map(|(_, operation)| {
        let id = text_at(operation, "operationId").filter(|id| id.starts_with(verb))?;
        let packed = list(operation, "parameters").find_map(|one| one.pointer("/schema/contentSchema"));
        let request = packed.or_else(|| operation.pointer("/requestBody/content/application~1json/schema"))?;
        Some(Asking { id, request, items: operation.pointer("/x-paging/items")?.as_str()? })
    });
    found.collect()
}

pub(crate) fn capitalized(id: &str) -> String {
    format!("{}{}", id.get(..1).unwrap_or_default().to_uppercase(), id.get(1..).unwrap_or_default())
}
