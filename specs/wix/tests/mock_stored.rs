//! Entities that the mock stores, whatever they are.
// Helpers say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod mock_support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use mock_support::{Response, builder, call, folder, mock, operations_of};
use permitted::Value;
use permitted_wix::codes::ErrorCode;
use permitted_wix::codes::crm::contacts::{CreateContactError, GetContactError, UpdateContactError};
use permitted_wix::crm::contacts::{
    Contact, ContactInfo, ContactsExt, CreateContactRequest, QueryContactsRequest, UpdateContactRequest,
};
use permitted_wix::{ApiKey, Client};
use serde_json::json;

const ADMIN: &[&str] = &["IST.site-key", "site-1"];
const OTHER: &[&str] = &["IST.admin-key", "site-2"];
const PATH: &str = "/wix-data/v2/collections";

#[test]
fn an_entity_lives() {
    let mock = mock();
    let on = |line: String, body: Value| call(&mock, &line, ADMIN, body);
    let create = |collection: Value| on(format!("POST {PATH}"), json!({ "collection": collection }));
    let get = |id: &str| on(format!("GET {PATH}/{id}"), Value::Null);
    let list = |query: &str| on(format!("GET {PATH}{query}"), Value::Null);
    // Before the first there is the sample.
    assert_eq!((get("Plants").status, list("").json), (200, json!({})));

    let made = create(json!({ "id": "Plants", "displayName": "Plants" }));
    assert_eq!((made.text("/collection/id"), made.text("/collection/revision")), ("Plants".into(), "1".into()));
    assert_eq!(create(json!({ "id": "Plants" })).status, 409);
    assert_eq!(on(format!("POST {PATH}"), json!({})).status, 400);
    let second = create(json!({ "displayName": "Pots" })).text("/collection/id");
    assert_eq!(get("Plants").text("/collection/displayName"), "Plants");
    assert_eq!(get("Trees").code(), "NOT_FOUND");

    let names = |response: &Response| -> Vec<String> {
        let collections = response.json["collections"].as_array().unwrap();
        collections.iter().map(|one| one["displayName"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&list("")), ["Plants", "Pots"]);
    let page = list("?paging.limit=1&paging.offset=1");
    assert_eq!((names(&page), &page.json["pagingMetadata"]["total"]), (vec!["Pots".to_owned()], &json!(2)));

    let put = |revision: &str| {
        let changes = json!({ "id": "Plants", "displayName": "Trees", "revision": revision, "createdDate": "now" });
        on(format!("PUT {PATH}"), json!({ "collection": changes }))
    };
    let changed = put("1");
    assert_eq!(
        (changed.text("/collection/revision"), changed.text("/collection/displayName")),
        ("2".into(), "Trees".into())
    );
    assert_ne!(changed.text("/collection/createdDate"), "now");
    assert_eq!(put("1").code(), "STALE_REVISION");
    let patch = on(format!("PATCH {PATH}/{second}"), json!({ "dataCollection": { "displayName": "Cups" } }));
    assert_eq!(patch.text("/collection/displayName"), "Cups");

    // A site is not another.
    assert_eq!(call(&mock, &format!("GET {PATH}"), OTHER, Value::Null).json, json!({}));
    assert_eq!(on(format!("DELETE {PATH}/Plants"), Value::Null).status, 200);
    assert_eq!(on(format!("DELETE {PATH}/Plants"), Value::Null).code(), "NOT_FOUND");
    assert_eq!((get("Plants").status, names(&list(""))), (404, vec!["Cups".to_owned()]));
}

/// A contact's parts stand in the request itself, so these operations are written for it.
#[tokio::test]
async fn a_contact_lives() {
    let mock = mock();
    let key = ApiKey::new(mock.site_key()).site(mock.site()).at(mock.server());
    let client = Client::new(key).unwrap();
    let contacts = client.contacts();
    let info = |first: &str, email: &str| -> ContactInfo {
        let info = json!({ "name": { "first": first }, "emails": { "items": [{ "email": email, "tag": "MAIN" }] } });
        serde_json::from_value(info).unwrap()
    };
    let create =
        |first: &str, email: &str| CreateContactRequest { info: Some(info(first, email)), ..Default::default() };

    let ada = contacts.create_contact(&create("Ada", "ada@example.com")).await.unwrap().contact.unwrap();
    let id = ada.id.clone().unwrap();
    assert_eq!(ada.primary_info.as_ref().unwrap().email.as_deref(), Some("ada@example.com"));
    let again = contacts.create_contact(&create("Someone", "ADA@example.com")).await.unwrap_err();
    assert_eq!(CreateContactError::of(&again), Some(CreateContactError::DuplicateContactExists));
    let nothing = contacts.create_contact(&CreateContactRequest::default()).await.unwrap_err();
    assert_eq!(CreateContactError::of(&nothing), Some(CreateContactError::InsufficientContactData));
    contacts.create_contact(&create("Bea", "bea@example.com")).await.unwrap();

    let change = |revision: i32| UpdateContactRequest {
        info: Some(info("Ada L.", "ada@example.com")),
        revision: revision.into(),
        ..Default::default()
    };
    let changed = contacts.update_contact(&id, &change(1)).await.unwrap().contact.unwrap();
    assert_eq!(changed.revision, Some(2));
    let late = contacts.update_contact(&id, &change(1)).await.unwrap_err();
    assert_eq!(UpdateContactError::of(&late), Some(UpdateContactError::ContactAlreadyChanged));
    assert_eq!(contacts.get_contact(&id).await.unwrap().contact, Some(changed));

    let names = |found: Vec<Contact>| -> Vec<String> {
        let first =
            |one: Contact| serde_json::to_value(one).unwrap()["info"]["name"]["first"].as_str().unwrap().to_owned();
        found.into_iter().map(first).collect()
    };
    let of = async |query: Value| {
        let query: QueryContactsRequest = serde_json::from_value(query).unwrap();
        names(contacts.query_contacts(&query).send().await.unwrap().into_body().contacts.unwrap_or_default())
    };
    let by_name = json!({ "query": { "filter": { "info.name.first": { "$startsWith": "Ada" } } } });
    assert_eq!(of(by_name).await, ["Ada L."]);
    assert_eq!(of(json!({ "search": "bea@" })).await, ["Bea"]);
    let sorted =
        json!({ "query": { "sort": [{ "fieldName": "info.name.first", "order": "DESC" }], "paging": { "limit": 1 } } });
    assert_eq!(of(sorted).await, ["Bea"]);

    contacts.delete_contact(&id).await.unwrap();
    let gone = contacts.get_contact(&id).await.unwrap_err();
    assert_eq!(GetContactError::of(&gone), Some(GetContactError::ContactNotFound));
    assert_eq!(of(json!({})).await, ["Bea"]);
}

/// Products of the first catalog are read in another place than they are written.
#[test]
fn a_product_of_the_first_catalog_lives() {
    let mock = builder().operations(Vec::leak(operations_of("stores/products-v1"))).start().unwrap();
    let on = |line: &str, body: Value| call(&mock, line, ADMIN, body);
    let made = on("POST /stores/v1/products", json!({ "product": { "name": "Mug", "price": 7 } }));
    let id = made.text("/product/id");
    let (there, here) = (format!("/stores/v1/products/{id}"), format!("/stores-reader/v1/products/{id}"));
    assert_eq!(on(&format!("GET {here}"), Value::Null).text("/product/name"), "Mug");
    on(&format!("PATCH {there}"), json!({ "product": { "name": "Large mug" } }));
    on("POST /stores/v1/products", json!({ "product": { "name": "Plate" } }));
    let query = json!({ "query": { "filter": { "name": { "$startsWith": "Large" } } } });
    let query = base64::Engine::encode(&base64::prelude::BASE64_URL_SAFE_NO_PAD, query.to_string());
    let found = on(&format!("GET /stores-reader/v1/products/query-platformized?.r={query}"), Value::Null);
    assert_eq!((found.text("/products/0/id"), &found.json["metadata"]["total"]), (id, &json!(1)));
    assert_eq!(on(&format!("DELETE {there}"), Value::Null).status, 200);
    assert_eq!(on(&format!("GET {here}"), Value::Null).code(), "NOT_FOUND");
}

#[test]
fn an_rsvp_of_an_event_lives() {
    let mock = builder().operations(Vec::leak(operations_of("events/rsvp"))).start().unwrap();
    let on = |line: &str, body: Value| call(&mock, line, ADMIN, body);
    let form = |first: &str| json!({ "inputValues": [{ "inputName": "firstName", "value": first }] });
    assert_eq!(on("POST /events/v1/rsvp", json!({ "form": form("Ada") })).status, 400);
    let create = |event: &str, first: &str| {
        on("POST /events/v1/rsvp", json!({ "eventId": event, "form": form(first), "status": "YES" })).text("/rsvp/id")
    };
    let (ada, bea, _) = (create("event-1", "Ada"), create("event-1", "Bea"), create("event-2", "Cleo"));
    let change = json!({ "eventId": "event-1", "rsvpForm": form("Ada L."), "status": "NO" });
    assert_eq!(on(&format!("PATCH /events/v1/rsvp/{ada}"), change).text("/rsvp/status"), "NO");
    assert_eq!(
        on(&format!("GET /events/v1/rsvp/{ada}?eventId=event-1"), Value::Null).text("/rsvp/firstName"),
        "Ada L."
    );
    let listed = on("GET /events/v1/rsvp?eventId=event-1&limit=1&offset=1", Value::Null);
    assert_eq!((listed.text("/rsvps/0/id"), &listed.json["total"]), (bea.clone(), &json!(2)));
    let asked = on("POST /events/v1/rsvp/query", json!({ "status": ["NO"], "offset": 0, "limit": 50 }));
    assert_eq!((asked.text("/rsvps/0/id"), &asked.json["total"]), (ada.clone(), &json!(1)));
    on(&format!("DELETE /events/v1/rsvp?eventId=event-1&rsvps={ada}&rsvps={bea}"), Value::Null);
    assert_eq!(on(&format!("GET /events/v1/rsvp/{ada}?eventId=event-1"), Value::Null).code(), "NOT_FOUND");
    assert_eq!(on("GET /events/v1/rsvp", Value::Null).json["total"], 1);
}

/// The table of the mock says what the documents say: each place where the object of a create's body is what create and get respond
/// with, under one name, and lists under its plural or as its list.
#[test]
fn the_table_of_kept_entities_is_that_of_the_documents() {
    let text = fs::read_to_string(folder().join("src/mock/store/stored_table.rs")).unwrap();
    let (_, rows) = text.split_once("= &[").unwrap();
    let names: Vec<String> = rows.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let table: Vec<&[String]> = names.chunks(3).collect();
    let mut of_documents = Vec::new();
    for area in
        fs::read_dir(folder().join("openapi")).unwrap().filter_map(|area| fs::read_dir(area.unwrap().path()).ok())
    {
        for file in area {
            let path = file.unwrap().path();
            let document: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            of_documents.extend(stored(&Document { path: &path, json: document }));
        }
    }
    let written: [&str; 3] = ["/stores/v3/products", "/ecom/v1/orders", "/members/v1/members"];
    of_documents.retain(|row| !written.contains(&row[0].as_str()));
    of_documents.sort();
    assert!(of_documents.len() > 50);
    let missing: Vec<_> = of_documents.iter().filter(|row| !table.contains(&row.as_slice())).collect();
    let extra: Vec<_> = table.iter().filter(|row| !of_documents.iter().any(|one| one.as_slice() == **row)).collect();
    assert!(missing.is_empty() && extra.is_empty(), "to add: {missing:#?}\nto remove: {extra:#?}");
}

struct Document<'a> {
    path: &'a Path,
    json: Value,
}

impl Document<'_> {
    /// The names of the properties of a schema, each with its schema; references are followed, into other files too.
    fn properties(&self, schema: &Value) -> BTreeMap<String, bool> {
        let (file, schema) = self.resolved(schema);
        let document =
            Document { path: &file, json: serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap() };
        let properties = schema["properties"].as_object().cloned().unwrap_or_default();
        properties.iter().map(|(name, one)| (name.clone(), document.resolved(one).1["type"] == "object")).collect()
    }

    fn resolved(&self, schema: &Value) -> (std::path::PathBuf, Value) {
        let Some(reference) = schema["$ref"].as_str() else { return (self.path.to_owned(), schema.clone()) };
        let (file, pointer) = reference.split_once('#').unwrap();
        let path = if file.is_empty() { self.path.to_owned() } else { self.path.parent().unwrap().join(file) };
        let json: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let schema = json.pointer(pointer).unwrap().clone();
        Document { path: &path, json }.resolved(&schema)
    }

    fn operation(&self, path: &str, verb: &str) -> Option<&Value> {
        self.json["paths"].get(path)?.get(verb)
    }

    fn response(&self, operation: &Value) -> BTreeMap<String, bool> {
        self.properties(&operation["responses"]["200"]["content"]["application/json"]["schema"])
    }
}

fn stored(document: &Document<'_>) -> Vec<Vec<String>> {
    let Some(paths) = document.json["paths"].as_object() else { return Vec::new() };
    let row = |path: &String| -> Option<Vec<String>> {
        let create = document.operation(path, "post")?;
        let is_one = |other: &&String| {
            other
                .strip_prefix(path.as_str())
                .is_some_and(|rest| rest.starts_with("/{") && rest.ends_with('}') && rest[1..].find('/').is_none())
        };
        let get = paths.keys().filter(is_one).find_map(|path| document.operation(path, "get"))?;
        let body = &create.get("requestBody")?["content"]["application/json"]["schema"];
        // The documents have properties in an order of their own; an entity is the one that create and get respond with too.
        let (created, got) = (document.response(create), document.response(get));
        let body = document.properties(body);
        let mut entities = body
            .iter()
            .filter(|(name, is_object)| **is_object && created.contains_key(*name) && got.contains_key(*name));
        let one = entities.next()?.0.clone();
        if entities.next().is_some() {
            return None;
        }
        let several = match one.strip_suffix('y') {
            Some(start) => format!("{start}ies"),
            None if one.ends_with('s') => one.clone(),
            None => format!("{one}s"),
        };
        let lists = [("", "get"), ("/query", "get"), ("/query", "post"), ("/search", "get"), ("/search", "post")];
        let lists = lists.iter().filter_map(|(end, verb)| document.operation(&format!("{path}{end}"), verb));
        let lists: Vec<_> = lists.map(|list| document.response(list)).collect();
        let several = [several, format!("{one}List")]
            .into_iter()
            .find(|several| lists.iter().all(|response| response.contains_key(several)))?;
        Some(vec![path.clone(), one, several])
    };
    paths.keys().filter_map(row).collect()
}
