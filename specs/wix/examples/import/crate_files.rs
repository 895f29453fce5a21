//! What the crate has for each document: a module, a feature and the permissions.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use crate::decide::rows;
use crate::json::{self, texts};
use crate::names;
use crate::share::{self, Shared};
use crate::source::Document;

/// Where the made part of a file begins and ends.
const BEGIN: &str = "made by examples/import: begin";
const END: &str = "made by examples/import: end";

pub(crate) fn write(here: &Path, documents: &[Document], shared: &Shared, table: &Value) -> Result<(), String> {
    let mut areas: BTreeMap<&str, Vec<&Document>> = BTreeMap::new();
    for document in documents {
        areas.entry(&document.area).or_default().push(document);
    }
    for (area, documents) in &areas {
        json::write(&here.join(format!("src/areas/{}.rs", names::module(area))), &area_file(area, documents, shared))?;
    }
    replace(&here.join("src/lib.rs"), "//", &modules(areas.keys()))?;
    replace(&here.join("src/documents.rs"), "//", &tables(documents))?;
    replace(&here.join("Cargo.toml"), "#", &features(&areas))?;
    let permissions: BTreeSet<String> = rows(table).flat_map(|(_, row)| texts(row, "declaredPermissions")).collect();
    let lines: String = permissions.iter().map(|name| format!("  - {}\n", Value::from(name.as_str()))).collect();
    replace(&here.join("identities.yaml"), "#", &lines)
}

/// Puts a text between the marks of a file, which begin with that comment.
pub(crate) fn replace(path: &Path, comment: &str, text: &str) -> Result<(), String> {
    let old = json::text(path)?;
    let (begin, end) = (format!("{comment} {BEGIN}\n"), format!("{comment} {END}"));
    // The end is indented as the beginning is.
    let indented = |before: &str| before.rsplit('\n').next().unwrap_or_default().to_owned();
    let parts = old.split_once(&begin).and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    let (before, after) =
        parts.ok_or_else(|| format!("{}: the marks of the made part are not there", path.display()))?;
    let indent = indented(before);
    json::write(path, &format!("{before}{begin}{text}{indent}{end}{after}")).map(drop)
}

fn area_file(area: &str, documents: &[&Document], shared: &Shared) -> String {
    let mut file = format!("//! {}. Made by `examples/import`.\n", names::area_title(area));
    for (number, types) in shared.areas.get(area).into_iter().flatten().enumerate() {
        let what = if number == 0 {
            "Types that several of its documents have"
        } else {
            "More of them, whose names are taken there"
        };
        file.push_str(&format!(
            "\n/// {what}.\n#[permitted::types(\"../../openapi/{area}/{}\"{})]\npub mod {} {{}}\n",
            share::file(number),
            shared.argument(area, "self", &types.to_string()),
            share::module(number),
        ));
    }
    for document in documents {
        file.push_str(&format!(
            "\n/// {title}.\n#[cfg(feature = \"{area}-{name}\")]\n\
             #[permitted::api(\"../../openapi/{area}/{name}.json\", identities = crate::identities{types})]\n\
             pub mod {module} {{}}\n",
            title = names::title(area, &document.name),
            name = document.name,
            types = shared.argument(area, "self", &document.made.to_string()),
            module = names::module(&document.name),
        ));
    }
    file
}

fn modules<'a>(areas: impl Iterator<Item = &'a &'a str>) -> String {
    let module = |area: &&str| {
        let module = names::module(area);
        format!("#[cfg(feature = \"_{area}\")]\n#[path = \"areas/{module}.rs\"]\npub mod {module};\n")
    };
    areas.map(module).collect()
}

/// A line for each document in the list of what is compiled in.
fn tables(documents: &[Document]) -> String {
    let line = |document: &Document| {
        let (area, module) = (names::module(&document.area), names::module(&document.name));
        format!(
            "        #[cfg(feature = \"{}-{}\")]\n        (\"{area}::{module}\", &crate::{area}::{module}::OPERATIONS),\n",
            document.area, document.name
        )
    };
    documents.iter().map(line).collect()
}

fn features(areas: &BTreeMap<&str, Vec<&Document>>) -> String {
    let quoted = |names: Vec<String>| names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    let all = std::iter::once("account".to_owned()).chain(areas.keys().map(|area| (*area).to_owned())).collect();
    let mut text = format!("## Everything.\nall = [{}]\n", quoted(all));
    for (area, documents) in areas {
        let names: Vec<String> = documents.iter().map(|document| format!("{area}-{}", document.name)).collect();
        text.push_str(&format!("## {}, with one feature for each document.\n{area} = [\n", names::area_title(area)));
        for name in &names {
            text.push_str(&format!("    \"{name}\",\n"));
        }
        text.push_str("]\n");
        names.iter().for_each(|name| text.push_str(&format!("{name} = [\"_{area}\"]\n")));
        text.push_str(&format!("_{area} = [\"_common\"]\n"));
    }
    text
}
