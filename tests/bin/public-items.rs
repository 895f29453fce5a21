//! Lists the public items of the runtime: `cargo run -p permitted-tests --bin public-items`
//!
//! One line each, as rustdoc's JSON has them with the features that docs.rs shows, without what is hidden from the documentation.
//! The last line counts them: items, and the methods of types and traits. The JSON is an unstable format of the pinned toolchain, hence `RUSTC_BOOTSTRAP`.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "the list is what the program is for")]

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use serde_json::Value;

fn main() -> ExitCode {
    if std::env::var_os(AS_RUSTDOC).is_some() {
        return rustdoc();
    }
    match documented().and_then(|documentation| print(&documentation)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("public-items: {why}");
            ExitCode::FAILURE
        }
    }
}

fn print(documentation: &Value) -> Result<(), String> {
    let part = |name: &str| documentation.get(name).ok_or_else(|| format!("rustdoc's JSON has no `{name}`"));
    let mut list = List { index: part("index")?, items: BTreeSet::new(), methods: BTreeSet::new() };
    list.module(part("root")?, "permitted");
    for line in list.items.union(&list.methods) {
        println!("{line}");
    }
    println!("{} items, {} methods", list.items.len(), list.methods.len());
    Ok(())
}

/// The features with which docs.rs documents the runtime, besides the default ones.
fn features(root: &Path, cargo: &OsStr) -> Result<String, String> {
    let output = Command::new(cargo)
        .args(["metadata", "--quiet", "--no-deps", "--format-version", "1"])
        .current_dir(root)
        .output()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    let metadata: Value = serde_json::from_slice(&output.stdout).map_err(|error| format!("cargo metadata: {error}"))?;
    let mut packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    let runtime = packages.find(|package| package.get("name").is_some_and(|name| name == "permitted"));
    let features = runtime.and_then(|package| package.pointer("/metadata/docs/rs/features")?.as_array());
    let features = features.ok_or("runtime/Cargo.toml names no features for docs.rs")?;
    Ok(features.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(","))
}

/// The documentation of the runtime as JSON.
fn documented() -> Result<Value, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let own = std::env::current_exe().map_err(|error| format!("this program's path: {error}"))?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let features = features(&root, &cargo)?;
    let status = Command::new(cargo)
        .args(["rustdoc", "--quiet", "-p", "permitted", "--lib", "--features", &features])
        .args(["--", "-Zunstable-options", "--output-format", "json"])
        .current_dir(&root)
        // Set for cargo, the variable would have every dependency built again.
        .env("RUSTDOC", own)
        .env(AS_RUSTDOC, "1")
        .status()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    if !status.success() {
        return Err("rustdoc failed".to_owned());
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let file = target.join("doc/permitted.json");
    let text = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    serde_json::from_slice(&text).map_err(|error| format!("{}: {error}", file.display()))
}

/// Set when cargo runs this program as rustdoc.
const AS_RUSTDOC: &str = "PERMITTED_AS_RUSTDOC";

/// Runs rustdoc with its unstable options.
fn rustdoc() -> ExitCode {
    let status = Command::new("rustdoc").args(std::env::args_os().skip(1)).env("RUSTC_BOOTSTRAP", "1").status();
    if status.is_ok_and(|status| status.success()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

struct List<'a> {
    index: &'a Value,
    items: BTreeSet<String>,
    methods: BTreeSet<String>,
}

impl<'a> List<'a> {
    /// The item of that number, and what it is; none for an item of another crate.
    fn item(&self, id: &Value) -> Option<(&'a Value, &'a str, &'a Value)> {
        let item = self.index.get(id.to_string())?;
        let (kind, inner) = item["inner"].as_object()?.iter().next()?;
        Some((item, kind, inner))
    }

    fn module(&mut self, id: &Value, path: &str) {
        let Some((_, _, module)) = self.item(id) else { return };
        for id in module["items"].as_array().into_iter().flatten() {
            let Some((item, kind, inner)) = self.item(id) else { continue };
            match kind {
                "use" => self.reexport(inner, path),
                _ => self.named(id, &format!("{path}::{}", item["name"].as_str().unwrap_or_default())),
            }
        }
    }

    fn reexport(&mut self, inner: &Value, path: &str) {
        let name = format!("{path}::{}", inner["name"].as_str().unwrap_or_default());
        match self.item(&inner["id"]) {
            Some(_) => self.named(&inner["id"], &name),
            None => drop(self.items.insert(format!("{name} of {}", inner["source"].as_str().unwrap_or_default()))),
        }
    }

    fn named(&mut self, id: &Value, path: &str) {
        let Some((_, kind, inner)) = self.item(id) else { return };
        self.items.insert(format!("{path} ({kind})"));
        match kind {
            "module" => self.module(id, path),
            "trait" => self.functions(&inner["items"], path),
            _ => {
                for id in inner["impls"].as_array().into_iter().flatten() {
                    let Some((_, _, implementation)) = self.item(id) else { continue };
                    if implementation["trait"].is_null() {
                        self.functions(&implementation["items"], path);
                    }
                }
            }
        }
    }

    fn functions(&mut self, ids: &Value, path: &str) {
        for id in ids.as_array().into_iter().flatten() {
            if let Some((item, "function", _)) = self.item(id) {
                self.methods.insert(format!("{path}::{}()", item["name"].as_str().unwrap_or_default()));
            }
        }
    }
}
