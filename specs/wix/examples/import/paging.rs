//! Where an operation pages: the package says how, and the schemas where.

use serde_json::{Value, json};

use crate::json::{members, text_at};
use crate::operation::resolved;

/// `x-paging` in our words, or why it cannot be told.
pub(crate) fn paging(operation: &Value, parameters: &[Value], source: &Value) -> Option<Result<Value, String>> {
    let written = operation.get("x-paging")?;
    Some(read(written, operation, parameters, source))
}

fn read(written: &Value, operation: &Value, parameters: &[Value], source: &Value) -> Result<Value, String> {
    let response = operation.pointer("/responses/200/content/application~1json/schema").ok_or("it has no response")?;
    let items = match text_at(written, "items") {
        Some(items) => items.to_owned(),
        None => only_list(response, source)?,
    };
    let items = format!("/{items}");
    let request = Request { operation, parameters, source };
    match text_at(written, "style") {
        Some("cursor") => {
            let next = [
                "pagingMetadata/cursors/next",
                "metadata/cursors/next",
                "cursorPagingMetadata/cursors/next",
                "paging/cursors/next",
                "nextCursor/cursors/next",
            ];
            let next =
                next.into_iter().find(|path| leads(response, path, source)).ok_or("no cursor in the response")?;
            let (cursor, inside) = request.place("cursor").ok_or("no place for a cursor in the request")?;
            // The cursor carries what was asked.
            let drop: Vec<String> = inside.map_or_else(Vec::new, |(schema, at)| {
                let paging = ["cursorPaging", "paging", "fieldsets", "fields"];
                let others = members(schema, "properties").filter(|(key, _)| !paging.contains(&key.as_str()));
                others.map(|(key, _)| format!("{at}/{key}")).collect()
            });
            let prev = next.strip_suffix("next").map(|around| format!("{around}prev"));
            let prev = prev.filter(|path| leads(response, path, source));
            let mut made = json!({ "style": "cursor", "items": items, "next": format!("/{next}"), "cursor": cursor });
            if let Value::Object(made) = &mut made {
                if let Some(prev) = prev {
                    made.insert("prev".to_owned(), json!(format!("/{prev}")));
                }
                if !drop.is_empty() {
                    made.insert("drop".to_owned(), json!(drop));
                }
            }
            Ok(made)
        }
        Some("offset") => {
            let (offset, _) = request.place("offset").ok_or("no place for an offset in the request")?;
            let total = ["pagingMetadata/total", "metadata/total", "metaData/total", "total", "totalResults"];
            let total = total.into_iter().find(|path| leads(response, path, source));
            // What takes an offset takes a limit beside it.
            let limit = offset.strip_suffix("offset").map(|around| format!("{around}limit"));
            let mut made = json!({ "style": "offset", "items": items, "offset": offset, "limit": limit });
            if let (Some(total), Value::Object(made)) = (total, &mut made) {
                made.insert("total".to_owned(), json!(format!("/{total}")));
            }
            Ok(made)
        }
        _ => Err("in an unknown style".to_owned()),
    }
}

/// The one list of a response.
fn only_list(response: &Value, source: &Value) -> Result<String, String> {
    let is_list = |schema: &Value| resolved(schema, source).get("items").is_some();
    let lists: Vec<&String> = members(resolved(response, source), "properties")
        .filter(|(_, schema)| is_list(schema))
        .map(|(key, _)| key)
        .collect();
    match lists.as_slice() {
        [only] => Ok((*only).clone()),
        _ => Err(format!("the response has {} lists", lists.len())),
    }
}

/// Whether a path of properties leads to something.
fn leads(schema: &Value, path: &str, source: &Value) -> bool {
    behind(schema, path, source).is_some()
}

fn behind<'s>(schema: &'s Value, path: &str, source: &'s Value) -> Option<&'s Value> {
    path.split('/')
        .try_fold(resolved(schema, source), |schema, step| Some(resolved(schema.get("properties")?.get(step)?, source)))
}

struct Request<'s> {
    operation: &'s Value,
    parameters: &'s [Value],
    source: &'s Value,
}

impl<'s> Request<'s> {
    /// Where the request takes a cursor or an offset, and what is around it: the schema and where that is.
    fn place(&self, key: &str) -> Option<(String, Option<(&'s Value, String)>)> {
        let body = self.operation.pointer("/requestBody/content/application~1json/schema");
        let in_query = self.parameters.iter().any(|parameter| text_at(parameter, "name") == Some(".r"));
        let (start, schema) = match body {
            Some(schema) => ("body#", schema),
            None if in_query => ("query:.r#", self.operation.pointer("/x-query/schema")?),
            None => {
                let names = [format!("paging.{key}"), format!("cursorPaging.{key}"), format!("query.paging.{key}")];
                let has = |name: &String| self.parameters.iter().any(|one| text_at(one, "name") == Some(name));
                return names.into_iter().find(has).map(|name| (format!("query:{name}"), None));
            }
        };
        for around in ["query", "search", ""] {
            for paging in ["cursorPaging", "paging"] {
                let path =
                    if around.is_empty() { format!("{paging}/{key}") } else { format!("{around}/{paging}/{key}") };
                if leads(schema, &path, self.source) {
                    let inside = (!around.is_empty())
                        .then(|| Some((behind(schema, around, self.source)?, format!("/{around}"))))
                        .flatten();
                    return Some((format!("{start}/{path}"), inside));
                }
            }
        }
        None
    }
}
