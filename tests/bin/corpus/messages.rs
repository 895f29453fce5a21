//! What cargo and rustc say, by crate and document.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The outcome of one run of cargo.
#[derive(Default)]
pub(crate) struct Messages {
    /// The crates that compile.
    pub(crate) passed: BTreeSet<String>,
    /// The first error in each document.
    pub(crate) errors: BTreeMap<usize, String>,
    /// The first error of each crate, wherever it is.
    pub(crate) crates: BTreeMap<String, String>,
}

impl Messages {
    /// Reads `cargo check --message-format=json`, one message a line.
    pub(crate) fn read(text: &str) -> Self {
        let mut messages = Self::default();
        for line in text.lines() {
            let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
            let Some(name) = message.pointer("/target/name").and_then(Value::as_str) else { continue };
            match message.get("reason").and_then(Value::as_str) {
                Some("compiler-artifact") => {
                    messages.passed.insert(name.to_owned());
                }
                Some("compiler-message") => messages.error(name, message.get("message").unwrap_or(&Value::Null)),
                _ => {}
            }
        }
        messages
    }

    fn error(&mut self, name: &str, message: &Value) {
        let text = |key| message.get(key).and_then(Value::as_str).unwrap_or_default();
        if !text("level").starts_with("error") {
            return;
        }
        let code =
            message.pointer("/code/code").and_then(Value::as_str).map_or(String::new(), |code| format!("{code} "));
        let first = text("message").lines().next().unwrap_or_default();
        let mut said = format!("{code}{first}");
        let spans = message.get("spans").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let documents = spans.iter().filter_map(|span| {
            let file = span.get("file_name").and_then(Value::as_str)?;
            let stem = file.rsplit(['/', '\\']).next()?.strip_prefix('d')?.strip_suffix(".rs")?;
            Some((stem.parse::<usize>().ok()?, span))
        });
        // The primary span is the place of the error; others may be in another document only by accident.
        let primary = |span: &Value| span.get("is_primary").and_then(Value::as_bool).unwrap_or_default();
        let found: Vec<(usize, &Value)> = documents.collect();
        if let Some((document, span)) = found.iter().find(|(_, span)| primary(span)).or(found.first()) {
            let shown = span.pointer("/text/0").map(shown).unwrap_or_default();
            if !shown.is_empty() {
                said = format!("{said} at `{shown}`");
            }
            self.errors.entry(*document).or_insert_with(|| said.clone());
        }
        self.crates.entry(name.to_owned()).or_insert(said);
    }
}

/// What a span covers, and a little around it: the line is the whole item.
fn shown(text: &Value) -> String {
    const AROUND: usize = 60;
    let line = text.get("text").and_then(Value::as_str).unwrap_or_default();
    let column = |key| text.get(key).and_then(Value::as_u64).and_then(|at| usize::try_from(at).ok()).unwrap_or(1);
    let from = column("highlight_start").saturating_sub(1 + AROUND);
    let until = column("highlight_end") + AROUND;
    line.chars().skip(from).take((until - from).min(3 * AROUND)).collect()
}
