//! The events of the documents: a table of all of them, the schemas that only events need, and an enum for each document.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Value, json};

use crate::json::{self, members, text_at, texts};
use crate::names;
use crate::share::{self, Shared, types};
use crate::source::{Document, Object, references, strip_schemas};

/// The events of one document.
#[derive(Default)]
pub(crate) struct Events {
    /// The facts of each, by its name.
    table: Object,
    /// The schemas that the operations do not reach.
    own: Object,
}

impl Events {
    /// The events of a source, of whose schemas the document has `reached`.
    pub(crate) fn of(source: &Value, reached: &Object) -> Result<Self, String> {
        let (mut table, mut open) = (Object::new(), Vec::new());
        for (name, item) in members(source, "webhooks") {
            let event = item.get("post").ok_or_else(|| format!("the event {name} is no POST"))?;
            let payload = event.get("x-payload").ok_or_else(|| format!("the event {name} has no payload"))?;
            references(payload, &mut open);
            let schema = payload.pointer("/schema/$ref").and_then(Value::as_str).and_then(|it| it.rsplit('/').next());
            let handler = text_at(event, "operationId").and_then(|id| id.strip_prefix("on"));
            let mut facts = Object::new();
            facts.insert("event".to_owned(), json!(handler.ok_or_else(|| format!("the event {name} has no handler"))?));
            facts.insert("slug".to_owned(), json!(text_at(event, "x-slug")));
            facts.insert("payload".to_owned(), json!(text_at(payload, "kind")));
            facts.extend(schema.map(|schema| ("schema".to_owned(), json!(schema))));
            facts.insert("permissions".to_owned(), json!(texts(event, "x-permissions")));
            table.insert(name.clone(), Value::Object(facts));
        }
        let all = source.pointer("/components/schemas").and_then(Value::as_object).ok_or("no schemas")?;
        let mut wanted = BTreeSet::new();
        while let Some(name) = open.pop() {
            if !reached.contains_key(&name) && wanted.insert(name.clone()) {
                references(all.get(&name).ok_or_else(|| format!("no schema `{name}`"))?, &mut open);
            }
        }
        let mut own: Object =
            all.iter().filter(|(name, _)| wanted.contains(*name)).map(|(n, s)| (n.clone(), s.clone())).collect();
        strip_schemas(&mut own);
        Ok(Self { table, own })
    }

    /// The names that their schemas refer to.
    pub(crate) fn needs(&self) -> Vec<String> {
        let mut names = Vec::new();
        self.own.values().for_each(|schema| references(schema, &mut names));
        names
    }
}

/// Writes `events.json`, `events/` and `src/webhook/events.rs`.
pub(crate) fn write(here: &Path, documents: &[Document], shared: &Shared) -> Result<(), String> {
    let with_events = || documents.iter().filter(|document| !document.events.table.is_empty());
    let table: Object =
        with_events().map(|document| (document.place(), Value::Object(document.events.table.clone()))).collect();
    let count: usize = with_events().map(|document| document.events.table.len()).sum();
    json::write(&here.join("events.json"), &json::lines(&Value::Object(table), 2))?;

    let mut code = "//! The events of each document. Made by `examples/import`.\n\
         #![allow(clippy::module_inception, reason = \"one of the areas is called events\")]\n\n\
         #[allow(unused_imports, reason = \"the documents that are turned on need it\")]\nuse super::typed::events;\n"
        .to_owned();
    let mut areas: BTreeMap<&str, Vec<&Document>> = BTreeMap::new();
    with_events().for_each(|document| areas.entry(&document.area).or_default().push(document));
    for (area, documents) in areas {
        let (title, module) = (names::area_title(area), names::module(area));
        code.push_str(&format!("\n/// {title}.\n#[cfg(feature = \"_{area}\")]\npub mod {module} {{\n"));
        for document in documents {
            let places = Places { document, shared };
            if !document.events.own.is_empty() {
                let path = here.join(format!("events/{area}/{}.json", document.name));
                json::write(&path, &json::lines(&places.types(), 3))?;
            }
            code.push_str(&places.code());
        }
        code.push_str("}\n");
    }
    json::write(&here.join("src/webhook/events.rs"), &code)?;
    println!("{count} events");
    Ok(())
}

/// Where a document's events find their schemas.
struct Places<'a> {
    document: &'a Document,
    shared: &'a Shared,
}

/// A file of schemas.
#[derive(Clone, Copy, PartialEq)]
enum Home {
    Events,
    Document,
    Area(usize),
    Common,
}

impl Places<'_> {
    fn home(&self, name: &str) -> Home {
        let has = |file: &Value| file.pointer("/components/schemas").and_then(|all| all.get(name)).is_some();
        match self.document.homes.get(name) {
            _ if self.document.events.own.contains_key(name) => Home::Events,
            _ if has(&self.document.made) => Home::Document,
            Some(number) => Home::Area(*number),
            None => Home::Common,
        }
    }

    /// The schemas that only events need, as a file.
    fn types(&self) -> Value {
        let mut own = Value::Object(self.document.events.own.clone());
        self.lead(&mut own);
        let own = own.as_object().cloned().unwrap_or_default();
        types(&format!("{}: events", names::title(&self.document.area, &self.document.name)), own)
    }

    fn lead(&self, value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.lead(item)),
            Value::Object(members) => {
                let reference = members.get("$ref").and_then(Value::as_str);
                let name = reference.and_then(|name| name.strip_prefix("#/components/schemas/")).map(str::to_owned);
                if let Some(name) = name {
                    let file = match self.home(&name) {
                        Home::Events => String::new(),
                        // The types of a document cannot be shared: any JSON, to be read as the document's own type.
                        Home::Document => return members.clear(),
                        Home::Area(number) => format!("../../openapi/{}/{}", self.document.area, share::file(number)),
                        Home::Common => "../../openapi/common.json".to_owned(),
                    };
                    members.insert("$ref".to_owned(), json!(format!("{file}#/components/schemas/{name}")));
                }
                members.values_mut().for_each(|member| self.lead(member));
            }
            _ => {}
        }
    }

    fn code(&self) -> String {
        let Document { area, name, events, .. } = self.document;
        let (area_module, module) = (names::module(area), names::module(name));
        let mut code = String::new();
        if !events.own.is_empty() {
            let area_path = format!("crate::{area_module}");
            let shared = self.shared.argument(area, &area_path, &self.types().to_string());
            code.push_str(&format!(
                "    /// Types that only events of {title} have.\n    #[cfg(feature = \"{area}-{name}\")]\n    \
                 #[permitted::types(\"../../events/{area}/{name}.json\"{shared})]\n    pub mod {module}_types {{}}\n\n",
                title = names::title(area, name),
            ));
        }
        code.push_str(&format!(
            "    #[cfg(feature = \"{area}-{name}\")]\n    super::events! {{\n        /// An event of {}.\n        {}Event:\n",
            names::title(area, name),
            camel(name)
        ));
        for (event, facts) in &events.table {
            let text = |key: &str| text_at(facts, key).unwrap_or_default();
            let form = match (text("payload"), text("slug")) {
                ("entity", "updated") => "updated",
                ("entity", "deleted") => "deleted",
                ("entity", _) => "created",
                ("none", _) => "nothing",
                _ => "data",
            };
            let schema = text_at(facts, "schema").map(|schema| match self.home(schema) {
                Home::Events => format!(" self::{module}_types::{schema}"),
                // The handle of the document has the name.
                Home::Document if schema == camel(name) => format!(" crate::{area_module}::{module}::{schema}2"),
                Home::Document => format!(" crate::{area_module}::{module}::{schema}"),
                Home::Area(number) => format!(" crate::{area_module}::{}::{schema}", share::module(number)),
                Home::Common => format!(" crate::common::{schema}"),
            });
            code.push_str(&format!("        \"{event}\" => {} {form}{};\n", text("event"), schema.unwrap_or_default()));
        }
        code.push_str("    }\n\n");
        code
    }
}

/// `current-cart` → `CurrentCart`
fn camel(name: &str) -> String {
    let mut out = String::new();
    for word in name.split('-') {
        let mut letters = word.chars();
        out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}
