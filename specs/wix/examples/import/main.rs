//! Makes everything in this folder that is made from the npm packages' OpenAPI documents, which `import/run` makes: `openapi/`, `effective.json`,
//! `IDENTITIES.md`, the permissions of `identities.yaml`, `src/areas/`, the lists in `src/lib.rs` and `src/documents.rs`, and the
//! features of `Cargo.toml`; of events `events.json`, `events/` and `src/webhook/events.rs`; `src/long_queries/table.rs`;
//! `src/codes/operations.rs`; `src/query/fields.rs`; `src/webhook/plugins.rs`.
//!
//! `cargo run -p permitted-wix --example import -- FOLDER_WITH_SOURCE_DOCUMENTS [--accept]`
//!
//! `--check` compares the folder's documents with those that are recorded, and writes nothing.
//!
//! `--queries FOLDER_WITH_PACKAGES`, instead, reads the fields of queries from unpacked packages of npm into `queries.json`, and
//! `--plugins FOLDER_WITH_PACKAGES` the service plugins into `plugins.json` and `plugins/`, of which `src/webhook/plugins.rs` is made.
//!
//! Without `--accept` it stops, and writes nothing, where an operation is new, gone or moved, or declares other identities,
//! permissions or paging than `effective.json` recorded: somebody has to decide.
#![allow(clippy::print_stdout, reason = "it is a command: it says what it does")]

mod check;
mod codes;
mod crate_files;
mod decide;
mod declarations;
mod events;
mod json;
mod long_queries;
mod names;
mod operation;
mod operators;
mod page;
mod paging;
mod plugins;
mod queries;
mod query_fields;
mod query_operations;
mod report;
mod same;
mod schema;
mod share;
mod source;
mod wire;

use std::fs;
use std::path::{Path, PathBuf};

use decide::Decisions;
use serde_json::Value;
use source::Document;

fn main() -> Result<(), String> {
    let mut folder = None;
    let mut accept = false;
    let (mut of_queries, mut of_plugins, mut only_check) = (false, false, false);
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--accept" => accept = true,
            "--check" => only_check = true,
            "--queries" => of_queries = true,
            "--plugins" => of_plugins = true,
            _ if folder.is_none() && !argument.starts_with('-') => folder = Some(PathBuf::from(argument)),
            _ => return Err(format!("unknown argument `{argument}`")),
        }
    }
    let folder = folder.ok_or("name the folder with the source documents")?;
    let here = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).ok_or("run it with cargo")?;
    let here = here.as_path();
    if of_queries {
        queries::read(here, &folder)?;
        return query_fields::write(here);
    }
    if of_plugins {
        return plugins::read(here, &folder);
    }
    let mut decisions = Decisions::of(&json::read(&here.join("decisions.json"))?)?;
    let recorded = json::read(&here.join("effective.json")).unwrap_or_default();

    let mut documents = documents(&folder, &mut decisions)?;
    if only_check {
        return check::check(here, &documents);
    }
    decisions.all_used()?;
    let table = decide::table(&documents, &decisions);
    let changes = report::changes(&recorded, &table);
    changes.iter().for_each(|change| println!("{change}"));
    if changes.iter().any(|change| change.decides) && !accept {
        return Err("nothing was written: look at the changes above, then run it again with --accept".into());
    }

    let shared = share::share(&mut documents);
    write_documents(here, &documents, &shared)?;
    json::write(&here.join("effective.json"), &json::lines(&table, 4))?;
    json::write(&here.join("IDENTITIES.md"), &page::page(&table))?;
    crate_files::write(here, &documents, &shared, &table)?;
    events::write(here, &documents, &shared)?;
    long_queries::write(here, &documents)?;
    codes::write(here, &documents)?;
    query_fields::write(here)?;
    plugins::write(here)?;
    println!("{} documents, {} operations", documents.len(), documents.iter().map(Document::count).sum::<usize>());
    Ok(())
}

/// All documents of the folder, cleaned and annotated.
fn documents(folder: &Path, decisions: &mut Decisions) -> Result<Vec<Document>, String> {
    let entries = fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "json"));
    files.sort();
    let total = files.len();
    let mut made = Vec::new();
    for (number, file) in (1..).zip(files) {
        let name = file.file_stem().and_then(|name| name.to_str()).ok_or("a file without a name")?;
        let source = json::read(&file)?;
        let document = source::import(name, &source, decisions).map_err(|why| format!("{name}: {why}"))?;
        println!("[{number}/{total}] {}: {} operations", document.place(), document.count());
        document.notes.iter().for_each(|note| println!("    {note}"));
        made.push(document);
    }
    Ok(made)
}

/// Writes the documents that changed, and removes those that are gone.
fn write_documents(here: &Path, documents: &[Document], shared: &share::Shared) -> Result<(), String> {
    let openapi = here.join("openapi");
    let mut wanted: Vec<(PathBuf, &Value)> = vec![(openapi.join("common.json"), &shared.common)];
    for (area, files) in &shared.areas {
        let files =
            files.iter().enumerate().map(|(number, types)| (openapi.join(area).join(share::file(number)), types));
        wanted.extend(files);
    }
    for document in documents {
        wanted.push((openapi.join(&document.area).join(format!("{}.json", document.name)), &document.made));
    }
    for area in fs::read_dir(&openapi).into_iter().flatten().filter_map(Result::ok) {
        for file in fs::read_dir(area.path()).into_iter().flatten().filter_map(Result::ok) {
            if !wanted.iter().any(|(path, _)| *path == file.path()) {
                println!("gone: {}", file.path().display());
                fs::remove_file(file.path()).map_err(|why| why.to_string())?;
            }
        }
    }
    let mut changed = 0;
    for (path, value) in &wanted {
        changed += usize::from(json::write(path, &json::lines(value, 3))?);
    }
    println!("{changed} of {} files of openapi/ changed", wanted.len());
    Ok(())
}
