//! The codes of errors and the rules of validation that operations declare, as enums.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use crate::json::{self, list, members, text_at};
use crate::names;
use crate::source::Document;

/// Writes `src/codes/operations.rs`.
pub(crate) fn write(here: &Path, documents: &[Document]) -> Result<(), String> {
    let mut areas: BTreeMap<&str, String> = BTreeMap::new();
    let (mut codes, mut rules) = (Enums::new("codes", "Error"), Enums::new("rules", "Rule"));
    for document in documents {
        let Document { area, name, .. } = document;
        for (_, item) in members(&document.made, "paths") {
            for operation in item.as_object().into_iter().flatten().map(|(_, operation)| operation) {
                codes.add(operation, list(operation, "x-application-errors").filter_map(|one| text_at(one, "code")));
                rules.add(operation, list(operation, "x-validation-rules").filter_map(Value::as_str));
            }
        }
        let code = codes.take() + &rules.take();
        if !code.is_empty() {
            areas.entry(area).or_default().push_str(&format!(
                "    /// {title}.\n    #[cfg(feature = \"{area}-{name}\")]\n    pub mod {module} {{\n{code}    }}\n",
                title = names::title(area, name),
                module = names::module(name),
            ));
        }
    }
    let mut file = "//! Made by `examples/import`.\n".to_owned();
    for (area, code) in areas {
        let (title, module) = (names::area_title(area), names::module(area));
        file.push_str(&format!("\n/// {title}.\n#[cfg(feature = \"_{area}\")]\npub mod {module} {{\n{code}}}\n"));
    }
    json::write(&here.join("src/codes/operations.rs"), &file)?;
    for Enums { macro_name, operations, texts, .. } in [codes, rules] {
        println!("{texts} {macro_name} of {operations} operations");
    }
    Ok(())
}

/// An enum for each operation that declares some texts.
struct Enums {
    macro_name: &'static str,
    /// What is added to the operation's name: rustc prints long paths where two items have one name.
    ending: &'static str,
    /// The enums of the document.
    code: String,
    operations: usize,
    texts: usize,
}

impl Enums {
    fn new(macro_name: &'static str, ending: &'static str) -> Self {
        Self { macro_name, ending, code: String::new(), operations: 0, texts: 0 }
    }

    fn add<'d>(&mut self, operation: &'d Value, texts: impl Iterator<Item = &'d str>) {
        let all: BTreeSet<&str> = texts.collect();
        let Some(id) = text_at(operation, "operationId").filter(|_| !all.is_empty()) else { return };
        self.code.push_str(&format!("            {}{} {{\n", upper(id), self.ending));
        let mut taken = BTreeSet::new();
        for text in &all {
            let mut variant = camel(text);
            while !taken.insert(variant.clone()) {
                variant.push('_');
            }
            self.code.push_str(&format!("                {text:?} => {variant},\n"));
        }
        self.code.push_str("            }\n");
        (self.operations, self.texts) = (self.operations + 1, self.texts + all.len());
    }

    /// The enums of a document.
    fn take(&mut self) -> String {
        let code = std::mem::take(&mut self.code);
        if code.is_empty() {
            code
        } else {
            format!("        crate::codes::{}! {{\n{code}        }}\n", self.macro_name)
        }
    }
}

/// `createProduct` → `CreateProduct`.
fn upper(id: &str) -> String {
    let mut letters = id.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// `TOO_MANY_VARIANTS` → `TooManyVariants`; what begins with no letter has `Code` before it.
fn camel(text: &str) -> String {
    let mut out = String::new();
    for word in text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let all_upper = !word.chars().any(|letter| letter.is_ascii_lowercase());
        let mut letters = word.chars();
        out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        out.extend(letters.map(|letter| if all_upper { letter.to_ascii_lowercase() } else { letter }));
    }
    if out.starts_with(|first: char| first.is_ascii_alphabetic()) { out } else { format!("Code{out}") }
}
