//! The documents that bindings are generated from.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::bundle::bundled;

/// The npm package with GitHub's document.
const GITHUB: &str = "@octokit/openapi@23.0.2";

/// How many operations `only(..)` selects.
const SELECTED: usize = 20;

pub(crate) struct Document {
    pub(crate) name: &'static str,
    /// As it is.
    pub(crate) text: String,
    pub(crate) operations: Vec<Operation>,
    /// The ids of those that are wanted; empty: all.
    pub(crate) only: Vec<String>,
    /// A file that ours reads as well: who may call.
    pub(crate) identities: Option<PathBuf>,
}

#[derive(Clone)]
pub(crate) struct Operation {
    id: String,
    tags: Vec<String>,
}

impl Document {
    fn read(name: &'static str, path: &Path) -> Result<Self, String> {
        let text = fs::read_to_string(path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))?;
        Self::of(name, text)
    }

    fn of(name: &'static str, text: String) -> Result<Self, String> {
        let value: Value = serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
        let paths = value.get("paths").and_then(Value::as_object).into_iter().flat_map(|paths| paths.values());
        let items = paths.filter_map(Value::as_object).flat_map(|item| item.values());
        let text_of = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let operations = items.filter_map(|item| {
            let tags = item.get("tags").and_then(Value::as_array).into_iter().flatten().map(text_of).collect();
            Some(Operation { id: text_of(item.get("operationId")?), tags })
        });
        let operations = operations.collect();
        Ok(Self { name, text, operations, only: Vec::new(), identities: None })
    }

    /// The document with one more property in its first schema that has properties.
    pub(crate) fn edited(&self, number: usize) -> Result<String, String> {
        let mut value: Value = serde_json::from_str(&self.text).map_err(|error| error.to_string())?;
        let schemas = value.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
        let mut objects = schemas.into_iter().flat_map(|schemas| schemas.values_mut());
        let properties = objects.find_map(|schema| schema.get_mut("properties").and_then(Value::as_object_mut));
        let properties = properties.ok_or_else(|| format!("{} has no schema with properties", self.name))?;
        properties.insert(format!("edited_{number}"), json!({ "type": "string" }));
        Ok(value.to_string())
    }
}

/// All documents, the small ones first.
pub(crate) fn all(corpus: &Path, folder: &Path) -> Result<Vec<Document>, String> {
    let oxide = Document::read("oxide", &corpus.join("oxide--region-api.json"))?;
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/wix");
    let mut products = bundled(&specs.join("openapi/stores/products.json"))?;
    if let Some(reference) = products.pointer_mut("/x-identities/$ref") {
        // From `src` of a package, which has a copy.
        *reference = "../identities.yaml".into();
    }
    let mut wix = Document::of("wix", products.to_string())?;
    wix.identities = Some(specs.join("identities.yaml"));
    let path = github(folder)?;
    let github = Document::read("github", &path)?;
    let part = |name, pick: &dyn Fn(&[Operation]) -> Vec<Operation>| {
        let mut part = Document::read(name, &path)?;
        part.only = pick(&part.operations).into_iter().take(SELECTED).map(|operation| operation.id).collect();
        Ok::<_, String>(part)
    };
    // What one area of an API needs, and what pieces of all areas need.
    let issues = part("github-issues", &|all| {
        all.iter().filter(|operation| operation.tags.iter().any(|tag| tag == "issues")).cloned().collect()
    })?;
    let spread =
        part("github-spread", &|all| all.iter().step_by(all.len().div_ceil(SELECTED).max(1)).cloned().collect())?;
    Ok(vec![oxide, wix, issues, spread, github])
}

/// Fetches GitHub's document, unless an earlier run has.
fn github(folder: &Path) -> Result<PathBuf, String> {
    let document = folder.join("package/generated/api.github.com.json");
    if document.exists() {
        return Ok(document);
    }
    eprintln!("fetching {GITHUB}");
    let why = |error: std::io::Error| format!("cannot fetch {GITHUB}: {error}");
    fs::create_dir_all(folder).map_err(why)?;
    let packed = Command::new("npm").args(["pack", "--silent", GITHUB]).current_dir(folder).output().map_err(why)?;
    let archive = String::from_utf8_lossy(&packed.stdout).trim().to_owned();
    if !packed.status.success() {
        return Err(format!("cannot fetch {GITHUB}: {}", String::from_utf8_lossy(&packed.stderr).trim()));
    }
    let unpacked = Command::new("tar").args(["xzf", &archive]).current_dir(folder).status().map_err(why)?;
    if unpacked.success() { Ok(document) } else { Err(format!("tar cannot unpack `{archive}`")) }
}
