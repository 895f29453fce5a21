//! From the attribute to the module.

use permitted_codegen::check::{Selection, check, check_vocabulary};
use permitted_codegen::diag::Report;
use permitted_codegen::emit;
use permitted_codegen::parse::{self, Document};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Error, LitStr, Result};

use crate::arguments::{Arguments, FileOnly, from_inside};
use crate::locate::{Located, locate};
use crate::module::Module;

/// `#[permitted::api(..)]`
pub(crate) fn api(arguments: TokenStream, item: &TokenStream) -> TokenStream {
    let module = match Module::read(item.clone()) {
        Ok(module) => module,
        Err(error) => return beside(&error, item),
    };
    let bare = emit::Module { name: module.name.to_string(), vocabulary: None };
    match syn::parse2::<Arguments>(arguments).and_then(|arguments| bindings(&arguments, &module)) {
        Ok(tokens) => tokens,
        Err(error) => {
            let error = error.to_compile_error();
            module.with(&emit::fallback(None, &bare), &error)
        }
    }
}

fn bindings(arguments: &Arguments, module: &Module) -> Result<TokenStream> {
    let file = &arguments.file;
    let located = locate(file, source_of(file).as_deref())?;
    let alias = format_ident!("__{}_identities", module.name.to_string().trim_start_matches("r#"));
    let (inside, mut outside) = (arguments.identities.as_ref()).map(|path| from_inside(path, &alias)).unzip();
    let target = emit::Module { name: module.name.to_string(), vocabulary: inside };
    let document = match document(arguments, &located)? {
        Ok(document) => document,
        Err(report) => return Ok(module.with(&emit::fallback(None, &target), &errors(&report, file.span()))),
    };
    let read: Vec<String> = document.files().map(str::to_owned).collect();
    let tracked = located.track(&read, file);
    let wanted = Selection { reserved: emit::reserved(&target.name), ..arguments.selection.clone() };
    let (items, messages) = match check(&document, &wanted) {
        Ok(checked) => (emit::api(&checked, &target), warnings(&checked.api().warnings, file.span())),
        Err(failed) => {
            outside = None;
            (emit::fallback(failed.fallback.as_ref(), &target), errors(&failed.report, file.span()))
        }
    };
    Ok(module.with(&quote!(#items #tracked), &quote!(#outside #messages)))
}

/// The document, with its overlay if there is one.
#[cfg(feature = "overlay")]
fn document(arguments: &Arguments, located: &Located) -> Result<std::result::Result<Document, Report>> {
    let name = arguments.file.value();
    let Some(overlay) = &arguments.overlay else { return Ok(parse::read(&name, &located.folder)) };
    let beside = locate(overlay, source_of(overlay).as_deref())?;
    let overlay = parse::Overlay { name: &overlay.value(), files: &beside.folder };
    Ok(parse::read_overlaid(&name, &located.folder, overlay))
}

#[cfg(not(feature = "overlay"))]
fn document(arguments: &Arguments, located: &Located) -> Result<std::result::Result<Document, Report>> {
    Ok(parse::read(&arguments.file.value(), &located.folder))
}

/// `#[permitted::identities(..)]`
pub(crate) fn identities(arguments: TokenStream, item: &TokenStream) -> TokenStream {
    let module = match Module::read(item.clone()) {
        Ok(module) => module,
        Err(error) => return beside(&error, item),
    };
    match syn::parse2::<FileOnly>(arguments).and_then(|FileOnly(file)| vocabulary(&file, &module)) {
        Ok(tokens) => tokens,
        Err(error) => module.with(&quote!(), &error.to_compile_error()),
    }
}

fn vocabulary(file: &LitStr, module: &Module) -> Result<TokenStream> {
    let located = locate(file, source_of(file).as_deref())?;
    let read = parse::read(&file.value(), &located.folder);
    let checked = read.and_then(|document| check_vocabulary(&document));
    Ok(match checked {
        Ok(checked) => {
            let (items, tracked) = (emit::vocabulary(&checked), located.track(&checked.vocabulary().files, file));
            module.with(&quote!(#items #tracked), &quote!())
        }
        Err(report) => module.with(&quote!(), &errors(&report, file.span())),
    })
}

/// The source file with the literal; some tools do not know it.
fn source_of(file: &LitStr) -> Option<std::path::PathBuf> {
    file.span().unwrap().local_file()
}

/// The error, and what the user wrote.
fn beside(error: &Error, item: &TokenStream) -> TokenStream {
    let error = error.to_compile_error();
    quote!(#error #item)
}

/// All errors at once, at the path of the document.
fn errors(report: &Report, at: Span) -> TokenStream {
    let messages = report.messages().into_iter().map(|text| quote_spanned!(at=> ::core::compile_error! { #text }));
    quote!(#(#messages)*)
}

/// Each warning as the use of something deprecated, whose note is the text: the one way to warn on stable.
fn warnings(report: &Report, at: Span) -> TokenStream {
    let messages = report.messages().into_iter().map(|text| {
        quote_spanned! {at=>
            const _: () = {
                #[deprecated(note = #text)]
                const SPEC: () = ();
                SPEC
            };
        }
    });
    quote!(#(#messages)*)
}
