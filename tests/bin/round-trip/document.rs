//! The values of a document's types, and what is said of them.

use std::fmt;

use jsonschema::Validator;
use permitted_codegen::model::Named;
use permitted_tests::bindings::Bindings;
use serde_json::{Map, Value};

use crate::compare::difference;
use crate::instance::{Generator, Taste, UNDECLARED};
use crate::program::Module;
use crate::random::Random;
use crate::schema::Schemas;

/// How often each kind of value is tried to be made; what the validator refuses does not count.
const TRIES: usize = 4;

const fn taste(optional: u64, null: u64, unlisted: bool, extra: bool) -> Taste {
    Taste { optional, null, unlisted, extra }
}

/// All fields; as few as may be; nulls; some, with extra fields; unlisted values of enums.
const TASTES: [Taste; 5] = [
    taste(100, 0, false, false),
    taste(0, 20, false, false),
    taste(90, 90, false, false),
    taste(50, 30, false, true),
    taste(70, 10, true, true),
];

/// A value, and the type and schema it is of.
struct Try {
    kind: usize,
    value: Value,
    unlisted: bool,
}

/// A document with values for its types.
pub(crate) struct Document {
    name: String,
    /// The name of each type in Rust, and where its schema stands.
    types: Vec<(String, String, usize)>,
    tries: Vec<Try>,
    validator: Validator,
    /// Types that are no schema of their own, but parts of others that are tried.
    parts: usize,
    /// Types of whose schema no value could be made.
    without: Vec<String>,
}

impl Document {
    pub(crate) fn new(name: String, made: Bindings) -> Result<(Self, Module), String> {
        let Some(root) = made.document.files().next().and_then(|file| made.document.forest().file(file)) else {
            return Err(format!("{name} is empty"));
        };
        let mut schemas = Schemas::of(root);
        let tried = |named: &&Named| {
            let at = &named.declared_at;
            named.alone && at.source.name == root.file_name() && !is_operation(&at.pointer)
        };
        let all = &made.checked.api().types;
        let types: Vec<(String, String, usize)> = all
            .iter()
            .filter(tried)
            .map(|named| {
                let pointer = named.declared_at.pointer.clone();
                let number = schemas.number(&pointer);
                (named.rust.clone(), pointer, number)
            })
            .collect();
        let validator = jsonschema::validator_for(&schemas.together()).map_err(|error| format!("{name}: {error}"))?;
        let mut document =
            Self { parts: all.len() - types.len(), name, types, tries: Vec::new(), validator, without: Vec::new() };
        document.fill(&schemas);
        let module = Module { text: made.text, types: document.types.iter().map(|(rust, ..)| rust.clone()).collect() };
        Ok((document, module))
    }

    fn fill(&mut self, schemas: &Schemas) {
        for (kind, (rust, _, number)) in self.types.iter().enumerate() {
            let Some(schema) = schemas.definitions.get(*number) else { continue };
            let mut some = false;
            for (flavour, taste) in TASTES.into_iter().enumerate() {
                for turn in 0..TRIES {
                    let make = |taste| {
                        let random = Random::named(&self.name, (kind * TASTES.len() + flavour) * TRIES + turn);
                        Generator { definitions: &schemas.definitions, taste, random }.value(schema)
                    };
                    // A value with an unlisted value is none of its schema, but the same with a listed one has to be.
                    let listed = make(Taste { unlisted: false, ..taste });
                    let mut declared = listed.clone();
                    drop_undeclared(&mut declared);
                    // Whether a value may be `null` is said where a type is used.
                    if listed.is_null() || ![&listed, &declared].iter().all(|one| self.is_valid(*number, one)) {
                        continue;
                    }
                    some = true;
                    let value = make(taste);
                    let unlisted = value != listed;
                    self.tries.push(Try { kind, value, unlisted });
                }
            }
            if !some {
                self.without.push(rust.clone());
            }
        }
    }

    fn is_valid(&self, number: usize, value: &Value) -> bool {
        let together = Map::from_iter([(number.to_string(), value.clone())]);
        self.validator.is_valid(&Value::Object(together))
    }

    /// What a program reads.
    pub(crate) fn lines(&self) -> String {
        self.tries.iter().map(|one| format!("{} {}\n", one.kind, one.value)).collect()
    }

    /// Compares what the program wrote with what it read.
    pub(crate) fn judge(&self, results: &[Result<String, String>]) -> Report<'_> {
        let mut failures: Vec<(usize, String)> = Vec::new();
        for (at, one) in self.tries.iter().enumerate() {
            let what = match results.get(at) {
                Some(Ok(text)) => match serde_json::from_str(text) {
                    Ok(after) => self.compare(one, &after),
                    Err(error) => Some(format!("is no JSON: {error}")),
                },
                Some(Err(why)) => Some(format!("is not read: {why}")),
                None => Some("was not reached".to_owned()),
            };
            failures.extend(what.map(|what| (at, what)));
        }
        Report { document: self, failures }
    }

    fn compare(&self, one: &Try, after: &Value) -> Option<String> {
        if let Some(what) = difference(&one.value, after) {
            return Some(what);
        }
        let number = self.types.get(one.kind).map(|(_, _, number)| *number).unwrap_or_default();
        let valid = one.unlisted || self.is_valid(number, after);
        (!valid).then(|| format!("became {after}, which is no value of the schema"))
    }
}

/// Forms of Swagger 2.0 are made of an operation's parameters, and no schema describes them.
fn is_operation(pointer: &str) -> bool {
    let verbs = ["get", "put", "post", "delete", "options", "head", "patch"];
    pointer.starts_with("/paths/") && pointer.rsplit('/').next().is_some_and(|last| verbs.contains(&last))
}

fn drop_undeclared(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.retain(|key, _| !key.starts_with(UNDECLARED));
            object.values_mut().for_each(drop_undeclared);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_undeclared),
        _ => {}
    }
}

/// What became of a document's values.
pub(crate) struct Report<'d> {
    document: &'d Document,
    failures: Vec<(usize, String)>,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Document { name, types, tries, parts, without, .. } = self.document;
        let failed = self.failures.len();
        write!(out, "{name:<55} {:>5} types {:>6} values {failed:>4} failed", types.len(), tries.len())?;
        write!(out, ", {parts} parts")?;
        if !without.is_empty() {
            write!(out, ", no value for {}", without.join(", "))?;
        }
        let mut last = None;
        for (at, what) in &self.failures {
            let Some(one) = tries.get(*at) else { continue };
            // One failure a type says enough.
            if last.replace(one.kind) == Some(one.kind) {
                continue;
            }
            let Some((rust, pointer, _)) = types.get(one.kind) else { continue };
            let text: String = one.value.to_string().chars().take(600).collect();
            let what: String = what.chars().take(300).collect();
            write!(out, "\n    `{rust}` (#{pointer}): {what}\n        {text}")?;
        }
        Ok(())
    }
}

/// Of all documents.
#[derive(Default)]
pub(crate) struct Sums {
    documents: usize,
    types: usize,
    values: usize,
    without: usize,
    parts: usize,
    pub(crate) failed: usize,
}

impl Sums {
    pub(crate) fn add(&mut self, report: &Report<'_>) {
        self.documents += 1;
        self.types += report.document.types.len();
        self.values += report.document.tries.len();
        self.without += report.document.without.len();
        self.parts += report.document.parts;
        self.failed += report.failures.len();
    }
}

impl fmt::Display for Sums {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { documents, types, values, without, parts, failed } = self;
        write!(
            out,
            "{documents} documents, {types} types ({without} without a value) and {parts} that are parts of them, \
             {values} values, {failed} failed"
        )
    }
}
