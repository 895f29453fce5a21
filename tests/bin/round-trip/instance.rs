//! Values of a schema.

use serde_json::{Map, Number, Value};

use crate::random::Random;
use crate::schema::{CHILDREN, TAG};

/// Keys that begin so are described by no schema, and may be lost.
pub(crate) const UNDECLARED: &str = "undeclared-";
/// A text that no enum lists.
const UNLISTED: &str = "a value that nobody has listed";
/// Below this depth a value is as small as its schema lets it be.
const DEEP: usize = 6;
/// Below this depth there is no value: the schema needs itself for ever.
const DEEPEST: usize = 24;

/// What kind of value is wanted. Numbers are out of 100.
#[derive(Clone, Copy)]
pub(crate) struct Taste {
    /// How many of the fields that may be left out are there.
    pub(crate) optional: u64,
    /// How many of the values that may be `null` are.
    pub(crate) null: u64,
    /// Whether values of enums are others than are listed; such a value is not one of the schema.
    pub(crate) unlisted: bool,
    /// Whether objects have fields beside those that the schema names.
    pub(crate) extra: bool,
}

pub(crate) struct Generator<'s> {
    pub(crate) definitions: &'s [Value],
    pub(crate) taste: Taste,
    pub(crate) random: Random,
}

/// All schemas that a value has to be one of at once.
struct Parts<'s> {
    all: Vec<&'s Value>,
    /// Properties whose value a discriminator says.
    tags: Vec<(&'s str, &'s str)>,
    /// Whether one of several branches was taken.
    chosen: bool,
}

impl<'s> Generator<'s> {
    /// A value that is meant to be one of the schema; a validator has the last word.
    pub(crate) fn value(&mut self, schema: &'s Value) -> Value {
        self.one_of_all(&[schema], 0)
    }

    fn one_of_all(&mut self, schemas: &[&'s Value], depth: usize) -> Value {
        if depth > DEEPEST {
            return Value::Null;
        }
        let mut parts = Parts { all: Vec::new(), tags: Vec::new(), chosen: false };
        for schema in schemas {
            self.collect(schema, depth, &mut parts);
        }
        if let Some(values) = common(&parts.all).filter(|values| !values.is_empty()) {
            let picked = values.get(self.random.below(values.len())).map(|value| (*value).clone()).unwrap_or_default();
            return match picked {
                Value::String(_) if self.taste.unlisted => UNLISTED.into(),
                // Not where a format says how large it may be.
                Value::Number(number) if self.taste.unlisted && number.is_i64() => 77_077.into(),
                other => other,
            };
        }
        match self.kind(&parts.all).as_str() {
            "null" => Value::Null,
            "boolean" => Value::Bool(self.random.below(2) == 0),
            "integer" => self.integer(&parts.all),
            "number" if is_integer(&parts.all) => self.integer(&parts.all),
            "number" => self.number(&parts.all),
            "string" => self.text(&parts.all),
            "array" => self.list(&parts.all, depth),
            "object" => self.object(&parts, depth),
            _ => self.anything(),
        }
    }

    /// The schema itself, what it refers to and includes, and one of its branches.
    fn collect(&mut self, schema: &'s Value, depth: usize, parts: &mut Parts<'s>) {
        if parts.all.iter().any(|known| std::ptr::eq(*known, schema)) {
            return;
        }
        parts.all.push(schema);
        let children = list(schema, CHILDREN);
        // A child includes its base, and is no other child then.
        let is_child = |part: &Value| {
            let targets = children.iter().filter_map(|child| self.target(list(child, "allOf").first()?));
            targets.into_iter().any(|child| std::ptr::eq(child, part))
        };
        let around = |part: &Value| is_wrapper(part) && !is_child(part);
        let own = parts.all.iter().all(|part| std::ptr::eq(*part, schema) || around(part));
        if own && let Some(child) = children.get(self.random.below(children.len().max(1))) {
            parts.chosen = true;
            self.tag(child, parts);
            self.collect(child, depth, parts);
        }
        if let Some(target) = self.target(schema) {
            self.collect(target, depth, parts);
        }
        for one in list(schema, "allOf") {
            self.collect(one, depth, parts);
        }
        let branches = list(schema, "anyOf");
        if let Some(branch) = self.branch(branches, common(&parts.all).as_deref(), depth) {
            parts.chosen |= branches.len() > 2 || !branches.iter().any(is_null);
            self.tag(branch, parts);
            self.collect(branch, depth, parts);
        }
    }

    fn tag(&self, branch: &'s Value, parts: &mut Parts<'s>) {
        let Some(tag) = branch.get(TAG) else { return };
        let text = |key| tag.get(key).and_then(Value::as_str).unwrap_or_default();
        // The innermost says it.
        parts.tags.push((text("name"), text("value")));
    }

    /// One of several branches; of those that list values one that lists a value which is `known` to be permitted.
    fn branch(&mut self, branches: &'s [Value], known: Option<&[&Value]>, depth: usize) -> Option<&'s Value> {
        let null = branches.iter().find(|branch| is_null(branch));
        if let Some(null) = null
            && (depth >= DEEP || self.random.chance(self.taste.null))
        {
            return Some(null);
        }
        let fits = |branch: &Value| match (known, common(&[branch])) {
            (Some(known), Some(own)) => own.iter().any(|value| known.contains(value)),
            _ => branch.get("not").is_none(),
        };
        let others: Vec<&Value> = branches.iter().filter(|branch| !is_null(branch) && fits(branch)).collect();
        others.get(self.random.below(others.len().max(1))).copied().or(null)
    }

    fn target(&self, schema: &Value) -> Option<&'s Value> {
        let number = schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
        self.definitions.get(number.parse::<usize>().ok()?)
    }

    fn kind(&mut self, parts: &[&Value]) -> String {
        let mut permitted: Option<Vec<&str>> = None;
        for part in parts {
            let own: Vec<&str> = match part.get("type") {
                Some(Value::String(kind)) => vec![kind],
                Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
                _ => continue,
            };
            permitted = Some(match permitted {
                None => own,
                Some(known) if own.contains(&"number") && known.contains(&"integer") => vec!["integer"],
                Some(known) if own.contains(&"integer") && known.contains(&"number") => vec!["integer"],
                Some(known) => known.into_iter().filter(|kind| own.contains(kind)).collect(),
            });
        }
        let has = |keys: &[&str]| parts.iter().any(|part| keys.iter().any(|key| part.get(key).is_some()));
        match permitted {
            Some(mut kinds) => {
                if kinds.len() > 1 && !self.random.chance(self.taste.null) {
                    kinds.retain(|kind| *kind != "null");
                }
                kinds.get(self.random.below(kinds.len().max(1))).copied().unwrap_or("null")
            }
            None if has(&[
                "properties",
                "additionalProperties",
                "unevaluatedProperties",
                "patternProperties",
                "required",
            ]) =>
            {
                "object"
            }
            None if has(&["items", "prefixItems"]) => "array",
            None => "",
        }
        .to_owned()
    }

    fn object(&mut self, parts: &Parts<'s>, depth: usize) -> Value {
        let mut properties: Vec<(&str, Vec<&'s Value>)> = Vec::new();
        let mut required: Vec<&str> = Vec::new();
        for part in &parts.all {
            required.extend(list(part, "required").iter().filter_map(Value::as_str));
            for (name, schema) in part.get("properties").and_then(Value::as_object).into_iter().flatten() {
                match properties.iter_mut().find(|(known, _)| *known == name.as_str()) {
                    Some((_, schemas)) => schemas.push(schema),
                    None => properties.push((name, vec![schema])),
                }
            }
        }
        for name in &required {
            if !properties.iter().any(|(known, _)| known == name) {
                properties.push((name, Vec::new()));
            }
        }
        let count = |key| parts.all.iter().filter_map(move |part| part.get(key)?.as_u64()?.try_into().ok());
        let (least, most): (Option<usize>, Option<usize>) =
            (count("minProperties").max(), count("maxProperties").min());
        let needed = |name: &str| required.contains(&name) || parts.tags.iter().any(|(tag, _)| *tag == name);
        let (mut there, mut open): (Vec<_>, Vec<_>) = properties.iter().partition(|(name, _)| needed(name));
        let fixed = there.len();
        let named = parts.all.iter().any(|part| part.get("additionalProperties").is_some());
        while !open.is_empty() {
            let one = open.swap_remove(self.random.below(open.len()));
            // Where other names may be in it, those do as well, and another part may forbid this one.
            let must = there.len() < least.unwrap_or(0) && (!named || self.random.below(2) == 0);
            if must || (depth < DEEP && self.random.chance(self.taste.optional)) {
                there.push(one);
            }
        }
        there.truncate(most.unwrap_or(usize::MAX).max(fixed));
        let mut object = Map::new();
        for (name, schemas) in there {
            object.insert((*name).to_owned(), self.one_of_all(schemas, depth + 1));
        }
        for (tag, value) in &parts.tags {
            // What the property lists is meant, where the document says both.
            let mut own = Parts { all: Vec::new(), tags: Vec::new(), chosen: false };
            for schema in properties.iter().filter(|(name, _)| name == tag).flat_map(|(_, schemas)| schemas) {
                self.collect(schema, depth + 1, &mut own);
            }
            if common(&own.all).is_none_or(|listed| listed.iter().any(|one| *one == value)) {
                object.insert((*tag).to_owned(), (*value).into());
            }
        }
        let lacks = object.len() < least.unwrap_or(0);
        if lacks || (self.taste.extra && depth < DEEP && most.is_none()) {
            self.extra(parts, properties.is_empty(), depth, &mut object);
        }
        Value::Object(object)
    }

    /// Fields whose names are data, and fields that no schema describes.
    fn extra(&mut self, parts: &Parts<'s>, free: bool, depth: usize, object: &mut Map<String, Value>) {
        let open = |part: &&'s Value| part.get("additionalProperties").or(part.get("unevaluatedProperties"));
        let more: Vec<&'s Value> = parts.all.iter().filter_map(open).collect();
        let patterns = parts.all.iter().filter_map(|part| part.get("patternProperties")?.as_object()).flatten();
        for (pattern, schema) in patterns {
            // The names that patterns of real documents are about.
            for name in ["a", "x-a", "1", "en-US", "2024-01-31", "A_1", "0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a"] {
                if crate::pattern::matches(pattern, name) && !object.contains_key(name) {
                    object.insert(name.to_owned(), self.one_of_all(&[schema], depth + 1));
                }
            }
        }
        match more.as_slice() {
            [] if !free && parts.all.iter().all(|part| part.get("patternProperties").is_none()) => {
                let value = self.anything();
                object.insert(format!("{UNDECLARED}1"), value);
            }
            [] if free && !parts.chosen && parts.all.iter().all(|part| part.get("patternProperties").is_none()) => {
                let value = self.anything();
                object.insert("more".to_owned(), value);
            }
            // Of several, or in one of several branches, it is not said which counts.
            [one] if !parts.chosen => {
                let closed = parts.all.iter().any(|part| part.get("maxProperties").is_some());
                for name in ["more", "with \"quotes\" and é"].into_iter().take(if closed { 1 } else { 2 }) {
                    let value = self.one_of_all(&[one], depth + 1);
                    object.insert(name.to_owned(), value);
                }
            }
            _ => {}
        }
    }

    fn list(&mut self, parts: &[&'s Value], depth: usize) -> Value {
        let count = |key| parts.iter().filter_map(move |part| part.get(key)?.as_u64());
        let least = usize::try_from(count("minItems").max().unwrap_or(0)).unwrap_or(0).min(50);
        let most = usize::try_from(count("maxItems").min().unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
        let places: Vec<&Value> = parts.iter().flat_map(|part| list(part, "prefixItems")).collect();
        let items: Vec<&'s Value> = parts.iter().filter_map(|part| part.get("items")).collect();
        let more = if depth >= DEEP { 0 } else { self.random.below(3) };
        let closed = items.iter().any(|item| **item == Value::Bool(false));
        let length = if closed { places.len() } else { (least.max(places.len()) + more).min(most.max(least)) };
        let value = |generator: &mut Self, place: usize| match places.get(place) {
            Some(schema) => generator.one_of_all(&[*schema], depth + 1),
            None => generator.one_of_all(&items, depth + 1),
        };
        (0..length).map(|place| value(self, place)).collect()
    }

    fn text(&mut self, parts: &[&Value]) -> Value {
        const TEXTS: [&str; 5] = ["", "a", "with \"quotes\", \\ and \n", "äöü ✓ 🦀 \u{0}", "null"];
        let count = |key| parts.iter().filter_map(move |part| part.get(key)?.as_u64());
        let least = usize::try_from(count("minLength").max().unwrap_or(0)).unwrap_or(0).min(10_000);
        let most = usize::try_from(count("maxLength").min().unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
        let format = parts.iter().rev().find_map(|part| part.get("format")?.as_str());
        let text = match format {
            Some("date-time") => "2026-11-26T08:00:00.123456789+01:00",
            Some("date") => "2026-02-29",
            Some("uuid") => "0A0A0A0A-0a0a-4a0a-8a0a-0a0a0a0a0a0a",
            Some("byte") => "YWJj+/==",
            Some("decimal") => "0.10000000000000000000000001",
            _ => TEXTS.get(self.random.below(TEXTS.len())).copied().unwrap_or_default(),
        };
        let mut characters: Vec<char> = text.chars().collect();
        characters.truncate(most);
        while characters.len() < least {
            characters.push('x');
        }
        Value::String(characters.into_iter().collect())
    }

    fn integer(&mut self, parts: &[&Value]) -> Value {
        let format = parts.iter().rev().find_map(|part| part.get("format")?.as_str());
        let (least, most) = match format {
            Some("int32") => (i128::from(i32::MIN), i128::from(i32::MAX)),
            Some("uint64") => (0, i128::from(u64::MAX)),
            Some(unsigned) if unsigned.starts_with("uint") => (0, i128::from(u32::MAX)),
            _ => (i128::from(i64::MIN), i128::from(i64::MAX)),
        };
        #[allow(clippy::cast_possible_truncation, reason = "it saturates")]
        let bound = |key: &str| parts.iter().find_map(|part| Some(part.get(key)?.as_f64()? as i128));
        let least = bound("minimum").or(bound("exclusiveMinimum").map(|edge| edge + 1)).unwrap_or(least).max(least);
        let most = bound("maximum").or(bound("exclusiveMaximum").map(|edge| edge - 1)).unwrap_or(most).min(most);
        let step = bound("multipleOf").filter(|step| *step > 0).unwrap_or(1);
        let picked = match self.random.below(4) {
            0 => least,
            1 => most,
            2 => 0,
            _ => i128::from(self.random.next() % 1000) - 500,
        };
        let picked = (picked.clamp(least, most.max(least)) / step) * step;
        let number = i64::try_from(picked).map(Number::from).ok();
        number.or_else(|| u64::try_from(picked).map(Number::from).ok()).map_or(Value::Null, Value::Number)
    }

    fn number(&mut self, parts: &[&Value]) -> Value {
        const NUMBERS: [f64; 8] = [0.0, -0.0, 1.5, -2.25, 1e300, -1e-7, 0.1, 9_007_199_254_740_992.0];
        let bound = |key: &str| parts.iter().find_map(|part| part.get(key)?.as_f64());
        let least = bound("minimum").or(bound("exclusiveMinimum").map(|edge| edge + 0.5)).unwrap_or(f64::MIN);
        let most = bound("maximum").or(bound("exclusiveMaximum").map(|edge| edge - 0.5)).unwrap_or(f64::MAX);
        let picked = NUMBERS.get(self.random.below(NUMBERS.len())).copied().unwrap_or_default();
        let mut picked = picked.max(least).min(most);
        if let Some(step) = bound("multipleOf").filter(|step| *step > 0.0) {
            picked = (picked.clamp(-1e6, 1e6) / step).round() * step;
        }
        // JSON has one kind of number, so a whole one is written without a point too.
        #[allow(clippy::cast_possible_truncation, reason = "it is whole and small")]
        if picked.fract() == 0.0 && picked.abs() < 1e15 && self.random.below(2) == 0 {
            return Value::from(picked as i64);
        }
        Number::from_f64(picked).map_or(Value::Null, Value::Number)
    }

    fn anything(&mut self) -> Value {
        let all = [
            serde_json::json!({ "a": [1, null, { "b": "c" }], "": 1.5 }),
            serde_json::json!([true, "x", []]),
            "any".into(),
            18_446_744_073_709_551_615_u64.into(),
            false.into(),
        ];
        all.get(self.random.below(all.len())).cloned().unwrap_or_default()
    }
}

/// The values that all of the schemas list which list values.
fn common<'v>(schemas: &[&'v Value]) -> Option<Vec<&'v Value>> {
    let listed = schemas.iter().filter_map(|schema| match schema.get("const") {
        Some(value) => Some(vec![value]),
        None => Some(schema.get("enum")?.as_array()?.iter().collect()),
    });
    listed.reduce(|known, own| known.into_iter().filter(|value| own.contains(value)).collect())
}

/// Whether a number is an integer by its format, and nothing else of it is a fraction.
fn is_integer(parts: &[&Value]) -> bool {
    let format = parts.iter().rev().find_map(|part| part.get("format")?.as_str());
    let shown = ["default", "example", "minimum", "maximum", "multipleOf"];
    let numbers = parts.iter().flat_map(|part| shown.iter().filter_map(|key| part.get(*key)?.as_f64()));
    matches!(format, Some("int32" | "int64" | "uint32" | "uint64"))
        && numbers.into_iter().all(|number| number.fract() == 0.0)
}

/// A reference, or `allOf` of one schema.
fn is_wrapper(schema: &Value) -> bool {
    schema
        .as_object()
        .is_some_and(|map| map.len() == 1 && (map.contains_key("$ref") || list(schema, "allOf").len() == 1))
}

fn is_null(schema: &Value) -> bool {
    schema
        .get("type")
        .is_some_and(|kind| kind == "null" || kind.as_array().is_some_and(|all| all.as_slice() == ["null"]))
}

fn list<'v>(schema: &'v Value, key: &str) -> &'v [Value] {
    schema.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}
