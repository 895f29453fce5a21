//! The codes of errors that operations declare, as an enum for each.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::json::{self, list, members, text_at};
use crate::names;
use crate::source::Document;

/// Writes `src/codes/operations.rs`.
pub(crate) fn write(here: &Path, documents: &[Document]) -> Result<(), String> {
    let mut areas: BTreeMap<&str, String> = BTreeMap::new();
    let (mut operations, mut codes) = (0, 0);
    for document in documents {
        let Document { area, name, .. } = document;
        let mut code = String::new();
        for (_, item) in members(&document.made, "paths") {
            for operation in item.as_object().into_iter().flatten().map(|(_, operation)| operation) {
                let all: BTreeSet<&str> =
                    list(operation, "x-application-errors").filter_map(|one| text_at(one, "code")).collect();
                let Some(id) = text_at(operation, "operationId").filter(|_| !all.is_empty()) else { continue };
                code.push_str(&format!("            {}Error {{\n", upper(id)));
                let mut taken = BTreeSet::new();
                for text in &all {
                    let mut variant = camel(text);
                    while !taken.insert(variant.clone()) {
                        variant.push('_');
                    }
                    code.push_str(&format!("                {text:?} => {variant},\n"));
                }
                code.push_str("            }\n");
                (operations, codes) = (operations + 1, codes + all.len());
            }
        }
        if !code.is_empty() {
            areas.entry(area).or_default().push_str(&format!(
                "    /// {title}.\n    #[cfg(feature = \"{area}-{name}\")]\n    pub mod {module} {{\n        \
                 crate::codes::codes! {{\n{code}        }}\n    }}\n",
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
    println!("{codes} codes of {operations} operations");
    Ok(())
}

/// `createProduct` → `CreateProduct`, to which `Error` is added: rustc prints long paths where two items have one name.
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
