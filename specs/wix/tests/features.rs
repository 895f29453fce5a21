//! SE-5: the canaries of `secrets.rs` are looked for with every feature on, and nothing else could matter.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn se_05_these_tests_have_every_feature() {
    let manifest = fs::read_to_string(root().join("runtime/Cargo.toml")).unwrap();
    let (_, features) = manifest.split_once("[features]").unwrap();
    let (features, _) = features.split_once("\n[").unwrap();
    // What the attribute can do is no concern of a running program, nor are the digits of numbers, which would be others in all tests.
    let is_other = |line: &str| line.contains("permitted-macros/") || line.contains("serde_json/");
    let of_the_runtime = |line: &&str| !line.starts_with('#') && !is_other(line);
    let lines = features.lines().filter(of_the_runtime);
    let names = lines.filter_map(|line| line.split_once(" = ")).map(|(name, _)| name);
    let ours = fs::read_to_string(root().join("specs/wix/Cargo.toml")).unwrap();
    let (_, ours) = ours.split_once("\n[dev-dependencies]\n").unwrap();
    let (_, ours) = ours.split_once("permitted = {").unwrap();
    let (ours, _) = ours.split_once('}').unwrap();
    for name in names.filter(|name| *name != "default") {
        assert!(ours.contains(&format!("\"{name}\"")), "the feature `{name}` is not on in the tests of secrets");
    }
}

/// The crates of types for formats.
const FORMATS: [&str; 5] = ["chrono", "jiff", "rust_decimal", "time", "uuid"];

#[test]
fn se_05_no_feature_and_no_variable_changes_what_is_printed() {
    let mut files = Vec::new();
    sources(&root().join("runtime/src"), &mut files);
    for (path, text) in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for line in text.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
            assert!(!line.contains("env::var"), "{name} reads a variable: {line}");
            let switch = line.contains("feature = ");
            // TLS has settings only where there is TLS, and what is decoded is asked for. The suite for stores, keys in PEM,
            // signatures, webhooks (`wh_11` looks for their secrets), calls that block, and the types of formats, which are one
            // line each, and the extractor for axum are code of their own. In a page a number has all its digits only where they are
            // asked for.
            let known = (matches!(name.as_str(), "clients.rs" | "settings.rs") && line.contains("\"rustls\""))
                || (name == "header.rs" && line.contains("\"gzip\""))
                || (name == "browser.rs" && line.contains("\"exact-numbers\""))
                || (name == "mod.rs" && line.contains("\"axum\""))
                || (name == "mod.rs" && (line.contains("\"jwt\"") || line.contains("\"http-signatures\"")))
                || (name == "text_type.rs"
                    && FORMATS.iter().any(|crate_name| line.contains(&format!("\"{crate_name}\""))))
                || (name == "lib.rs" && line.contains("\"webhooks\""))
                || (matches!(name.as_str(), "lib.rs" | "spawn.rs") && line.contains("\"blocking\""))
                || line.contains("\"conformance\"");
            assert!(!switch || known, "{name} depends on a feature: {line}");
        }
    }
}
