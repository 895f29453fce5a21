//! Schemas of what travels, made of declarations of what the SDK hands out: the SDK's own names and shapes are undone.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::declarations::{Declarations, Field, Tags};
use crate::source::Object;

/// A conversion of the SDK, by the path that it names.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Conversion {
    Address,
    Float,
    Image,
    PageUrl,
    Time,
}

/// Schemas by their names, with all that they refer to.
pub(crate) struct Wire<'a> {
    declared: &'a Declarations,
    /// Fields that travel otherwise, by interface and name.
    fields: BTreeMap<(String, String), Conversion>,
    /// Interfaces that are addresses, whose parts have other names, and those below them.
    addresses: BTreeSet<String>,
    below_addresses: BTreeSet<String>,
    schemas: Object,
}

impl<'a> Wire<'a> {
    pub(crate) fn new(declared: &'a Declarations) -> Self {
        let (fields, schemas) = (BTreeMap::new(), Object::new());
        Self { declared, fields, addresses: BTreeSet::new(), below_addresses: BTreeSet::new(), schemas }
    }

    /// Notes what travels otherwise at a path from a type. Paths lead to fields that the package hides, too.
    pub(crate) fn convert(&mut self, root: &str, path: &[&str], conversion: Conversion) -> Result<(), String> {
        let (Some((last, way)), mut at) = (path.split_last(), root) else { return Ok(()) };
        for name in way {
            let Some(field) = self.field(at, name) else { return Ok(()) };
            at = entity(&field.kind);
        }
        let Some(field) = self.field(at, last) else { return Ok(()) };
        if conversion == Conversion::Address {
            let address = entity(&field.kind);
            let declared = self.declared.get(address).ok_or_else(|| format!("{address} is no interface"))?;
            self.below_addresses.extend(declared.fields.iter().map(|field| entity(&field.kind).to_owned()));
            self.addresses.insert(address.to_owned());
        } else {
            self.fields.insert((at.to_owned(), field.name.clone()), conversion);
        }
        Ok(())
    }

    fn field(&self, of: &str, name: &str) -> Option<&'a Field> {
        self.declared.get(of)?.fields.iter().find(|field| field.name == name)
    }

    /// Adds the schema of a type, and of those that it refers to.
    pub(crate) fn add(&mut self, name: &str) -> Result<(), String> {
        if self.schemas.contains_key(name) {
            return Ok(());
        }
        let declared = self.declared.get(name).ok_or_else(|| format!("{name} is not declared"))?;
        if !declared.values.is_empty() {
            self.schemas.insert(name.to_owned(), json!({ "type": "string", "enum": declared.values }));
            return Ok(());
        }
        // Before its fields, which may lead back to it.
        self.schemas.insert(name.to_owned(), Value::Null);
        let mut properties = Object::new();
        for field in &declared.fields {
            properties.insert(self.renamed(name, &field.name), self.property(name, field)?);
        }
        let mut schema = json!({ "type": "object", "properties": properties });
        self.one_of(&declared.extends, &mut schema)?;
        self.schemas.insert(name.to_owned(), schema);
        Ok(())
    }

    pub(crate) fn schemas(self) -> Object {
        self.schemas
    }

    fn renamed(&self, interface: &str, field: &str) -> String {
        let name = match field {
            "formatted" if self.addresses.contains(interface) => "formattedAddress",
            "location" if self.addresses.contains(interface) => "geocode",
            "addressLine1" if self.addresses.contains(interface) => "addressLine",
            "_id" => "id",
            "_createdDate" => "createdDate",
            "_updatedDate" => "updatedDate",
            other => other,
        };
        name.to_owned()
    }

    /// At most one of the fields of each interface that it extends.
    fn one_of(&self, extends: &[String], schema: &mut Value) -> Result<(), String> {
        let (mut groups, mut rules) = (Vec::new(), Vec::new());
        for name in extends {
            let arms = self.declared.get(name).ok_or_else(|| format!("{name} is not declared"))?;
            if !arms.tags.iter().any(|(tag, _)| tag == "oneof") {
                return Err(format!("{name} is extended and no one-of"));
            }
            let arms: Vec<String> = arms.fields.iter().map(|field| self.renamed(name, &field.name)).collect();
            let pairs = arms
                .iter()
                .enumerate()
                .flat_map(|(at, one)| arms.iter().skip(at + 1).map(move |other| json!({ "required": [one, other] })));
            if (2..=6).contains(&arms.len()) {
                rules.push(json!({ "not": { "anyOf": pairs.collect::<Vec<_>>() } }));
            }
            if !arms.is_empty() {
                groups.push(arms);
            }
        }
        if let Some(schema) = schema.as_object_mut().filter(|_| !groups.is_empty()) {
            schema.insert("x-one-of".to_owned(), json!(groups));
            if !rules.is_empty() {
                schema.insert("allOf".to_owned(), json!(rules));
            }
        }
        Ok(())
    }

    fn property(&mut self, interface: &str, field: &Field) -> Result<Value, String> {
        let is_text = entity(&field.kind) == "string";
        let conversion = self.fields.get(&(interface.to_owned(), field.name.clone())).copied();
        let mut schema = match conversion {
            Some(Conversion::Image) if is_text => {
                self.schemas.entry("Image").or_insert_with(image);
                reference("Image")
            }
            Some(Conversion::PageUrl) if is_text => {
                self.schemas.entry("PageUrlV2").or_insert_with(page_url);
                reference("PageUrlV2")
            }
            Some(Conversion::Image | Conversion::PageUrl) => return Err(format!("{} is no text", field.name)),
            _ => {
                let is_float = conversion == Some(Conversion::Float) || self.below_addresses.contains(interface);
                let mut schema = self.typed(&field.kind, &field.tags, is_float)?;
                if let Some(values) = schema.as_object_mut().filter(|_| field.kind.contains("[]")) {
                    for (tag, word) in [("maxSize", "maxItems"), ("minSize", "minItems")] {
                        number(&field.tags, tag, word, values)?;
                    }
                }
                schema
            }
        };
        let has = |tag: &str| field.tags.iter().any(|(name, _)| name == tag);
        if let Some(schema) = schema.as_object_mut() {
            for (tag, word) in [("readonly", "readOnly"), ("immutable", "x-immutable"), ("deprecated", "deprecated")] {
                if has(tag) {
                    schema.insert(word.to_owned(), json!(true));
                }
            }
        }
        Ok(schema)
    }

    fn typed(&mut self, kind: &str, tags: &Tags, is_float: bool) -> Result<Value, String> {
        let (kind, null) = kind.strip_suffix(" | null").map_or((kind, false), |kind| (kind, true));
        let types = |name: &str| if null { json!([name, "null"]) } else { json!(name) };
        if let Some(items) = kind.strip_suffix("[]") {
            return Ok(json!({ "type": types("array"), "items": self.typed(items, tags, is_float)? }));
        }
        if let Some(values) = kind.strip_prefix("Record<string, ").and_then(|rest| rest.strip_suffix('>')) {
            let values = if values == "any" { json!(true) } else { self.typed(values, &Tags::new(), false)? };
            return Ok(json!({ "type": types("object"), "additionalProperties": values }));
        }
        let mut schema = Object::new();
        match kind {
            "any" => {}
            "boolean" => drop(schema.insert("type".to_owned(), types("boolean"))),
            "Date" => {
                schema.insert("type".to_owned(), types("string"));
                schema.insert("format".to_owned(), json!("date-time"));
            }
            "string" => {
                schema.insert("type".to_owned(), types("string"));
                text(tags, &mut schema)?;
            }
            "number" => {
                schema.insert("type".to_owned(), types(if is_float { "number" } else { "integer" }));
                schema.insert("format".to_owned(), json!(if is_float { "double" } else { "int32" }));
                if is_float {
                    schema.insert("x-wix-float".to_owned(), json!(true));
                }
                number(tags, "min", "minimum", &mut schema)?;
                number(tags, "max", "maximum", &mut schema)?;
            }
            name if null => return Err(format!("{name} or null")),
            name => {
                self.add(name)?;
                return Ok(reference(name));
            }
        }
        Ok(Value::Object(schema))
    }
}

/// The type without lists and null.
fn entity(kind: &str) -> &str {
    kind.trim_end_matches(" | null").trim_end_matches("[]")
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn text(tags: &Tags, schema: &mut Object) -> Result<(), String> {
    for (tag, value) in tags {
        let format = match (tag.as_str(), value.as_str()) {
            ("format", "GUID") => "uuid",
            ("format", "DECIMAL_VALUE") | ("decimalValue", _) => "decimal",
            ("format", "WEB_URL") => "uri",
            ("format", "CURRENCY") => "currency",
            ("format", "COUNTRY") => "country",
            ("format", "EMAIL") => "email",
            ("format", "PHONE") => "phone",
            ("format", "LOCAL_DATE_TIME") => "local-date-time",
            ("format", other) => return Err(format!("the format {other} is unknown")),
            _ => continue,
        };
        schema.insert("format".to_owned(), json!(format));
        if tag == "decimalValue" {
            let options = value.trim_start_matches("options").trim_matches([' ', '{', '}']);
            let mut limits = Object::new();
            for (name, limit) in options.split(", ").filter_map(|option| option.split_once(':')) {
                limits.insert(name.to_owned(), parsed(limit)?);
            }
            schema.insert("x-decimal".to_owned(), Value::Object(limits));
        }
    }
    number(tags, "maxLength", "maxLength", schema)?;
    number(tags, "minLength", "minLength", schema)
}

/// A number of a tag, as a keyword of a schema.
fn number(tags: &Tags, tag: &str, keyword: &str, schema: &mut Object) -> Result<(), String> {
    if let Some((_, value)) = tags.iter().find(|(name, _)| name == tag) {
        schema.insert(keyword.to_owned(), parsed(value)?);
    }
    Ok(())
}

fn parsed(number: &str) -> Result<Value, String> {
    let value: f64 = number.trim().parse().map_err(|_| format!("{number} is no number"))?;
    let whole = number.split('.').next().and_then(|whole| whole.trim().parse::<i64>().ok());
    Ok(whole
        .filter(|whole| value.fract() == 0.0 && *whole as f64 == value)
        .map_or_else(|| json!(value), |it| json!(it)))
}

/// What the SDK has as `wix:image://…`.
fn image() -> Value {
    json!({ "type": "object", "properties": {
        "id": { "type": "string" },
        "url": { "type": "string" },
        "height": { "type": "integer", "format": "int32" },
        "width": { "type": "integer", "format": "int32" },
        "altText": { "type": ["string", "null"] },
        "filename": { "type": ["string", "null"] },
    } })
}

/// What the SDK has as a URL.
fn page_url() -> Value {
    json!({ "type": "object", "properties": {
        "relativePath": { "type": "string" },
        "url": { "type": ["string", "null"] },
    } })
}
