//! One document through the pipeline, in a process of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use permitted_codegen::check::{Selection, check};
use permitted_codegen::diag::{Mistake, Report};
use permitted_codegen::disk::Folder;
use permitted_codegen::{emit, parse};
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use serde_json::{Value, json};

use crate::usage::Usage;

/// The first argument of this process.
pub(crate) const ARGUMENT: &str = "--pipeline";

/// The module that the attribute would stand on.
const MODULE: &str = "api";

/// Writes the bindings of a document into a file, and how that went on standard output.
pub(crate) fn run(document: &Path, tokens: &Path) -> ExitCode {
    let mut result = match bindings(document) {
        Ok((text, result)) => match fs::write(tokens, text) {
            Ok(()) => result,
            Err(error) => {
                eprintln!("cannot write `{}`: {error}", tokens.display());
                return ExitCode::FAILURE;
            }
        },
        Err(result) => result,
    };
    if let Value::Object(result) = &mut result {
        result.insert("usage".to_owned(), Usage::own().to_text().into());
    }
    println!("{result}");
    ExitCode::SUCCESS
}

fn bindings(path: &Path) -> Result<(String, Value), Value> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    let folder = Folder::new(&folder, folder.clone()).map_err(|error| json!({ "refused": error.to_string() }))?;
    let document = parse::read(&name, &folder).map_err(|report| refused(&report))?;
    let wanted = Selection { unannotated_is_public: true, reserved: emit::reserved(MODULE), ..Selection::default() };
    let checked = check(&document, &wanted).map_err(|failed| refused(&failed.report))?;
    let api = checked.api();
    let module = emit::Module { name: MODULE.to_owned(), vocabulary: None };
    let text = file(emit::api(&checked, &module));
    let result = json!({
        "operations": api.operations.len(),
        "types": api.types.len(),
        "warnings": api.warnings.mistakes().count(),
    });
    Ok((text, result))
}

fn refused(report: &Report) -> Value {
    let no_document = report.mistakes().any(|mistake| matches!(mistake, Mistake::NotOpenApi { .. }));
    let messages = report.messages();
    let first = messages.first().map_or("no reason was given", String::as_str);
    // The first line says what is wrong and the second where.
    let reason: Vec<&str> = first.lines().take(2).map(str::trim).collect();
    json!({ "refused": reason.join(" "), "no_document": no_document })
}

/// A file with the module, one item a line, so that an error of rustc shows no more than the item.
fn file(items: TokenStream) -> String {
    let mut lines = String::new();
    let mut line = TokenStream::new();
    for token in items {
        let ends = match &token {
            TokenTree::Group(group) => group.delimiter() == proc_macro2::Delimiter::Brace,
            TokenTree::Punct(punct) => punct.as_char() == ';',
            _ => false,
        };
        line.extend([token]);
        if ends {
            lines.push_str(&std::mem::take(&mut line).to_string());
            lines.push('\n');
        }
    }
    let name = proc_macro2::Ident::new(MODULE, proc_macro2::Span::call_site());
    format!("pub {} {{\n{lines}{line}\n}}\n", quote!(mod #name))
}
