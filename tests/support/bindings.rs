//! The bindings of a document in any folder, as a file of Rust.

use std::path::{Path, PathBuf};

use permitted_codegen::check::{Checked, check};
use permitted_codegen::diag::{Diagnostic, Report};
use permitted_codegen::disk::Folder;
use permitted_codegen::emit;
use permitted_codegen::model::{self, Selection};
use permitted_codegen::parse::{self, Document};
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

/// The module that the attribute would stand on.
pub const MODULE: &str = "api";

/// What became of a document.
#[derive(Debug)]
pub struct Bindings {
    /// The document as written.
    pub document: Document,
    /// What is emitted.
    pub checked: Checked,
    /// The module, one item a line, so that an error of rustc shows no more than the item.
    pub text: String,
}

/// Why there are no bindings.
#[derive(Debug)]
pub struct Refused {
    /// What is wrong, and where.
    pub reason: String,
    /// Whether it is no OpenAPI document at all.
    pub no_document: bool,
}

/// Runs the pipeline. Operations that nobody annotated count as public.
///
/// # Errors
/// What the document is refused for.
pub fn bindings(path: &Path) -> Result<Bindings, Refused> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    let folder = Folder::new(&folder, folder.clone())
        .map_err(|error| Refused { reason: error.to_string(), no_document: false })?;
    let document = parse::read(&name, &folder).map_err(|report| refused(&report))?;
    let wanted = Selection { unannotated_is_public: true, reserved: emit::reserved(MODULE), ..Selection::default() };
    let model = model::lower(&document, &wanted).map_err(|report| refused(&report))?;
    let checked = check(model).map_err(|failed| refused(&failed.report))?;
    let text = file(emit::api(&checked, &emit::Module::new(MODULE)));
    Ok(Bindings { document, checked, text })
}

fn refused(report: &Report) -> Refused {
    let no_document = report.diagnostics().any(|diagnostic| matches!(diagnostic, Diagnostic::NotOpenApi { .. }));
    let messages = report.messages();
    let first = messages.first().map_or("no reason was given", String::as_str);
    // The first line says what is wrong and the second where.
    let reason: Vec<&str> = first.lines().take(2).map(str::trim).collect();
    Refused { reason: reason.join(" "), no_document }
}

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
