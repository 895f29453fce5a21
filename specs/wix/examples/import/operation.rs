//! One operation: the package's facts in words that OpenAPI has, and our annotations in place of the package's.

use serde_json::{Value, json};

use crate::decide::Entry;
use crate::json::{list, members, text_at};
use crate::source::Object;
use crate::{names, paging};

/// The operation with our annotations.
pub(crate) fn operation(
    source: &Value,
    entry: &Entry,
    document: &Value,
    notes: &mut Vec<String>,
) -> Result<Value, String> {
    let mut made = Object::new();
    made.insert("operationId".to_owned(), json!(entry.operation));
    let mut summary = names::sentence(&entry.operation);
    if entry.internal {
        summary.push_str(" Internal to Wix: the SDK hides it.");
    }
    made.insert("summary".to_owned(), json!(summary));
    if !entry.tags.is_empty() {
        made.insert("tags".to_owned(), json!(entry.tags));
    }
    made.insert("x-identities".to_owned(), json!(entry.identities));
    // Nothing is needed: an empty list would look like a mistake.
    if !entry.permissions.is_empty() {
        made.insert("x-permissions".to_owned(), json!(entry.permissions));
    }
    made.insert("x-basis".to_owned(), json!(entry.basis));
    made.insert("x-declared-identities".to_owned(), json!(entry.declared));
    made.insert("x-declared-permissions".to_owned(), json!(entry.declared_permissions));
    let parameters = parameters(source, document)?;
    match paging::paging(source, &parameters, document) {
        Some(Ok(paging)) => drop(made.insert("x-paging".to_owned(), paging)),
        Some(Err(why)) => notes.push(format!("{}: not paged, {why}", entry.operation)),
        None => {}
    }
    if source.get("deprecated") == Some(&json!(true)) {
        made.insert("deprecated".to_owned(), json!(true));
    }
    if !parameters.is_empty() {
        made.insert("parameters".to_owned(), Value::Array(parameters));
    }
    for key in
        ["requestBody", "responses", "x-fqn", "x-visibility", "x-required", "x-routable", "x-fallback", "x-idempotent"]
            .into_iter()
            .chain(["x-application-errors", "x-validation-rules"])
    {
        if let Some(value) = source.get(key) {
            made.insert(key.to_owned(), value.clone());
        }
    }
    if let Some(error) = made.get_mut("responses").and_then(|responses| responses.get_mut("default")) {
        *error =
            json!({ "content": { "application/json": { "schema": { "$ref": "#/components/schemas/WixError" } } } });
    }
    Ok(Value::Object(made))
}

/// The responses of every operation to a request that it refuses, as named schemas.
pub(crate) fn error_schemas() -> Object {
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let text = json!({ "type": ["string", "null"] });
    let all = json!({
        "WixError": { "type": "object", "properties": { "message": text, "details": reference("WixErrorDetails") } },
        "WixErrorDetails": { "type": "object", "properties": {
            "applicationError": reference("WixApplicationError"),
            "validationError": reference("WixValidationError"),
        } },
        "WixApplicationError": { "type": "object", "properties": { "code": text, "description": text, "data": {} } },
        "WixValidationError": { "type": "object", "properties": {
            "fieldViolations": { "type": "array", "items": reference("WixFieldViolation") },
        } },
        "WixFieldViolation": { "type": "object", "properties": {
            "field": text, "description": text, "violatedRule": text, "ruleName": text, "data": {},
        } },
    });
    all.as_object().cloned().unwrap_or_default()
}

/// The parameters, in words that OpenAPI has.
fn parameters(operation: &Value, source: &Value) -> Result<Vec<Value>, String> {
    let mut made = Vec::new();
    for parameter in list(operation, "parameters") {
        if text_at(parameter, "name") == Some(".r") {
            let request = operation.pointer("/x-query/schema").ok_or("`.r` without a schema")?;
            made.push(json!({
                "name": ".r",
                "in": "query",
                "required": true,
                "schema": {
                    "type": "string",
                    "contentMediaType": "application/json",
                    "contentEncoding": "base64url",
                    "contentSchema": request,
                },
            }));
        } else if parameter.get("x-dotted").is_some() {
            let name = text_at(parameter, "name").ok_or("a parameter without a name")?;
            dotted(name, parameter.get("schema").unwrap_or(&Value::Null), source, &mut Vec::new(), &mut made);
        } else {
            made.push(parameter.clone());
        }
    }
    match made.iter().find(|one| is_list_of_objects(one.get("schema").unwrap_or(&Value::Null), source)) {
        Some(one) => Err(format!(
            "`{}` is a list of objects, which no query has room for",
            text_at(one, "name").unwrap_or_default()
        )),
        None => Ok(made),
    }
}

/// A list of objects does not travel in a query: the JavaScript SDK leaves it out, and no style has room for it.
fn is_list_of_objects(schema: &Value, source: &Value) -> bool {
    schema.get("items").is_some_and(|items| resolved(items, source).get("properties").is_some())
}

/// The `GET` as the `POST` that Wix takes as well, where the query has a list of objects.
pub(crate) fn posted(operation: &Value, source: &Value) -> Option<Value> {
    let has_list =
        list(operation, "parameters").any(|one| is_list_of_objects(one.get("schema").unwrap_or(&Value::Null), source));
    let takes_post = operation.pointer("/x-fallback/method") == Some(&json!("POST"));
    let schema = operation.pointer("/x-query/schema").filter(|_| has_list && takes_post)?;
    let mut made = operation.as_object()?.clone();
    let in_path = list(operation, "parameters").filter(|one| text_at(one, "in") == Some("path")).cloned().collect();
    made.insert("parameters".to_owned(), in_path);
    let content = json!({ "application/json": { "schema": schema } });
    made.insert("requestBody".to_owned(), json!({ "required": true, "content": content }));
    made.insert("x-idempotent".to_owned(), json!(true));
    made.remove("x-fallback");
    Some(Value::Object(made))
}

/// An object that travels as `paging.limit=2&paging.offset=0` is one parameter for each of its values.
fn dotted(name: &str, schema: &Value, source: &Value, above: &mut Vec<String>, made: &mut Vec<Value>) {
    let (reference, schema) = (text_at(schema, "$ref").map(str::to_owned), resolved(schema, source));
    if schema.get("properties").is_none() {
        let list = schema.get("items").is_some();
        let mut parameter = json!({ "name": name, "in": "query", "required": false, "schema": schema });
        if let (true, Value::Object(parameter)) = (list, &mut parameter) {
            parameter.insert("style".to_owned(), json!("form"));
            parameter.insert("explode".to_owned(), json!(true));
        }
        made.push(parameter);
        return;
    }
    if let Some(reference) = &reference {
        if above.contains(reference) {
            return;
        }
        above.push(reference.clone());
    }
    for (key, schema) in members(schema, "properties") {
        dotted(&format!("{name}.{key}"), schema, source, above, made);
    }
    if reference.is_some() {
        above.pop();
    }
}

/// The schema behind a reference.
pub(crate) fn resolved<'s>(schema: &'s Value, source: &'s Value) -> &'s Value {
    let mut schema = schema;
    for _ in 0..16 {
        match text_at(schema, "$ref").and_then(|reference| source.pointer(reference.trim_start_matches('#'))) {
            Some(target) => schema = target,
            None => break,
        }
    }
    schema
}
