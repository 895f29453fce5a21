//! The fields of queries of `queries.json`, written as constants into `src/query/fields.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use serde_json::Value;

use crate::json::{self, list, members, text_at, texts};
use crate::names;
use crate::operators::{Sets, among};
use crate::query_operations::{Asking, capitalized, operations_of};
use crate::schema::Schema;

/// Writes `src/query/fields.rs` of `queries.json`.
pub(crate) fn write(here: &Path) -> Result<(), String> {
    let queries = json::read(&here.join("queries.json"))?;
    let mut areas: BTreeMap<String, String> = BTreeMap::new();
    let mut sets = BTreeMap::new();
    let queries: Vec<&Value> = queries.as_array().into_iter().flatten().collect();
    for query in &queries {
        let place = text_at(query, "document").ok_or("a query without a document")?;
        let (area, name) = place.split_once('/').ok_or("a document without an area")?;
        areas.entry(area.to_owned()).or_default().push_str(&module(
            here,
            area,
            name,
            query,
            &module_name(query, &queries),
            &mut sets,
        )?);
    }
    let mut text =
        "//! Made by `examples/import`.\n\n/// Sets of operators that fields have.\npub mod sets {\n".to_owned();
    for (name, (operators, traits)) in sets {
        let _ =
            writeln!(text, "    crate::query::sets! {{\n        /// {operators}\n        {name}: {traits};\n    }}");
    }
    text.push_str("}\n");
    for (area, modules) in areas {
        let _ = write!(
            text,
            "\n/// Queries of {}.\npub mod {} {{\n{modules}}}\n",
            names::area_title(&area),
            names::module(&area)
        );
    }
    json::write(&here.join("src/query/fields.rs"), &text).map(drop)
}

/// The module of a query; adds to the sets of operators those that it needs.
pub(crate) fn module(
    here: &Path,
    area: &str,
    name: &str,
    query: &Value,
    module: &str,
    sets: &mut Sets,
) -> Result<String, String> {
    let file = here.join(format!("openapi/{area}/{name}.json"));
    let document = json::read(&file)?;
    let id = text_at(query, "operation").ok_or("a query without an operation")?;
    let verb = if id.starts_with("search") { "search" } else { "query" };
    let asking = operations_of(&document, verb).into_iter().find(|one| one.id == id);
    let Asking { request, items, .. } = asking.ok_or_else(|| format!("{area}/{name} has no {id} of that form"))?;
    let root = Schema { file, name: String::new(), value: Value::Null };
    let request = root.with(request).resolved()?;
    let asked = request.property(verb)?.ok_or_else(|| format!("{id} has no {verb}"))?;
    let entity = entity(&root, &document, id, items)?;
    let part = |name: &str| asked.at([name])?.ok_or_else(|| format!("{id} has no {name}"))?.named(name);
    // A query that takes both pages by offsets.
    let paging = if asked.value.pointer("/properties/paging").is_some() { "paging" } else { "cursorPaging" };
    let has = |name: &str| asked.value.pointer(&format!("/properties/{name}")).is_some();
    // Some queries have no order that one could ask for.
    let sort = ["sort", "sorting"].into_iter().find(|name| has(name));
    let sort = sort.map(|name| Ok::<_, String>(format!("{name}: {}", part(name)?))).transpose()?.unwrap_or_default();
    let summarizes = has("aggregations") && query.get("aggregatable").is_some();
    let words = if has("search") { ", search" } else { "" };
    // Not the name of the operation's trait: of two traits of one name, the compiler would print the whole paths.
    let marker = format!("{}Fields", capitalized(id));
    let bindings = format!("{}::{}", names::module(area), names::module(name));
    let mut searched = String::new();
    for (_, name) in [(has("search"), "Searched"), (summarizes, "Summarized")].into_iter().filter(|(is, _)| *is) {
        searched.push_str(&format!("        impl crate::query::{name} for {marker} {{}}\n"));
    }
    let call = format!(
        "        crate::query::operation!({marker}, {}, {verb}: {}, [{}], {}: {}{words});\n{searched}\n",
        request.named("the request")?,
        asked.clone().named(verb)?,
        &sort,
        snake(paging),
        part(paging)?,
    );
    let mut constants = String::new();
    for group in list(query, "groups") {
        let operators = texts(group, "operators");
        let sorted = match text_at(group, "sort").filter(|_| !sort.is_empty()) {
            Some("BOTH") => "Sorted",
            Some("ASC") => "Ascending",
            Some("DESC") => "Descending",
            _ => "Unsorted",
        };
        for field in texts(group, "fields") {
            let leaf = entity.leaf(field.split('.'))?;
            let is_list = leaf.as_ref().is_some_and(|schema| schema.value.get("items").is_some());
            let kind = leaf.map(Schema::item).transpose()?.and_then(|schema| kind(&schema));
            let kind = kind.and_then(|kind| among(&operators, is_list, kind, sets));
            let Some(kind) = kind.filter(|kind| sorted != "Unsorted" || !kind.ends_with("Nothing>")) else {
                println!("    {id}: `{field}` is left out ({})", operators.join(", "));
                continue;
            };
            let constant = constant(&field);
            let of = format!("{marker}, {kind}, {sorted}");
            let _ = writeln!(
                constants,
                "        /// `{field}`\n        pub const {constant}: Field<{of}> = Field::new({field:?});"
            );
        }
    }
    let kinds =
        ["Ascending", "Choice", "Descending", "Exact", "Field", "Flag", "Float", "Integer", "List", "Of", "Sorted"];
    let kinds = kinds.into_iter().chain(["Text", "Time", "Unsorted", "sets"]);
    let is_used = |kind: &&str| constants.split(|c: char| !c.is_alphanumeric()).any(|word| word == *kind);
    let kinds: Vec<&str> = kinds.filter(is_used).collect();
    if constants.is_empty() {
        return Err("no field that can be asked for".to_owned());
    }
    if has("search") {
        constants.push_str(&word_fields(&marker, &texts(query, "searchable")));
    }
    if summarizes {
        constants.push_str(&summary_fields(&marker, id, &texts(query, "aggregatable"), &entity)?);
    }
    Ok(format!(
        "    /// `{method}` of [`{bindings}`](crate::{bindings}).\n    #[cfg(feature = \"{area}-{name}\")]\n    pub mod {module} {{\n        \
         use crate::query::{{{}}};\n        use crate::{bindings} as document;\n\n        \
         /// The fields of the operation.\n        #[derive(Debug)]\n        pub enum {marker} {{}}\n\n{call}{constants}    }}\n",
        kinds.join(", "),
        method = snake(id),
    ))
}

/// The module of the fields that words are looked for in.
fn word_fields(marker: &str, fields: &[String]) -> String {
    if fields.is_empty() {
        return String::new();
    }
    let constant = |field: &String| {
        format!(
            "            /// `{field}`\n            pub const {}: WordField<{marker}> = WordField::new({field:?});\n",
            constant(field)
        )
    };
    let constants: String = fields.iter().map(constant).collect();
    format!(
        "        /// The fields that words are looked for in.\n        pub mod searchable {{\n            \
         use super::{marker};\n            use crate::query::WordField;\n\n{constants}        }}\n"
    )
}

/// The module of the fields that summaries are made of.
fn summary_fields(marker: &str, id: &str, fields: &[String], entity: &Schema) -> Result<String, String> {
    let (mut constants, mut used) = (String::new(), BTreeSet::new());
    for field in fields {
        let leaf = entity.leaf(field.split('.'))?.map(Schema::item).transpose()?;
        let Some(kind) =
            leaf.and_then(|schema| Some((kind(&schema)?, text_at(&schema.value, "format") == Some("decimal"))))
        else {
            println!("    {id}: `{field}` is left out of summaries");
            continue;
        };
        let kind = match kind {
            (kind, is_decimal) if is_decimal || kind == "Integer" || kind == "Float" => "Number",
            (kind, _) if kind == "Time" => "Date",
            _ => "Categorical",
        };
        used.insert(kind);
        let _ = writeln!(
            constants,
            "            /// `{field}`\n            pub const {}: SummaryField<{marker}, {kind}> = SummaryField::new({field:?});",
            constant(field)
        );
    }
    let used: Vec<&str> = used.into_iter().chain(["SummaryField"]).collect();
    Ok(format!(
        "        /// The fields that summaries are made of.\n        pub mod aggregatable {{\n            \
         use super::{marker};\n            use crate::query::{{{}}};\n\n{constants}        }}\n",
        used.join(", ")
    ))
}

/// `actualPriceRange.minValue` is `ACTUAL_PRICE_RANGE_MIN_VALUE`.
fn constant(field: &str) -> String {
    snake(field).replace('.', "_").to_uppercase()
}

/// The name of a query's module: that of its operation, which of several documents of an area the one with the shortest name has.
fn module_name(query: &Value, all: &[&Value]) -> String {
    let place = |query: &Value| text_at(query, "document").unwrap_or_default().to_owned();
    let (id, own) = (text_at(query, "operation"), place(query));
    let (area, document) = own.split_once('/').unwrap_or_default();
    let others = all.iter().filter(|other| text_at(other, "operation") == id).map(|other| place(other));
    let mut others = others.filter(|other| other.split('/').next() == Some(area));
    let method = snake(id.unwrap_or_default());
    if others.any(|other| other.len() < own.len()) {
        format!("{method}_of_{}", names::module(document))
    } else {
        method
    }
}

/// What the operation lists.
fn entity(root: &Schema, document: &Value, id: &str, items: &str) -> Result<Schema, String> {
    let operations = members(document, "paths").flat_map(|(_, item)| item.as_object().into_iter().flatten());
    let mut operations = operations.filter(|(_, operation)| text_at(operation, "operationId") == Some(id));
    let (_, operation) = operations.next().ok_or("no such operation")?;
    let response = operation.pointer("/responses/200/content/application~1json/schema").ok_or("no response")?;
    let found = root.with(response).resolved()?.at(items.split('/').filter(|name| !name.is_empty()))?;
    found.ok_or_else(|| format!("{id} has no {items}"))
}

/// The kind of a scalar.
fn kind(schema: &Schema) -> Option<String> {
    let Schema { name, value, .. } = schema;
    if value.get("enum").is_some() {
        return (!name.is_empty()).then(|| format!("Choice<document::{name}>"));
    }
    let types = value.get("type")?;
    let types = types.as_str().or_else(|| types.as_array()?.first()?.as_str())?;
    let kind = match (types, text_at(value, "format")) {
        ("string", Some("date-time")) => "Time",
        // As the SDK has them, a whole number of 64 bits in a text is a text.
        ("string", _) => "Text",
        ("boolean", _) => "Flag",
        ("integer", _) => "Integer",
        ("number", _) => "Float",
        _ => return None,
    };
    Some(kind.to_owned())
}

/// `actualPriceRange` is `actual_price_range`.
fn snake(name: &str) -> String {
    let mut text = String::new();
    let mut before = '.';
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && before.is_ascii_lowercase() {
            text.push('_');
        }
        text.push(letter.to_ascii_lowercase());
        before = letter;
    }
    text
}
