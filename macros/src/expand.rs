//! The expansion of an attribute into its module.

use permitted_codegen::diag::Report;
use permitted_codegen::model::Selection;
use permitted_codegen::parse::Overlay;
use permitted_codegen::{Bindings, Source, emit};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::parse::Parser;
use syn::{Error, LitStr, Result};

use crate::arguments::{Arguments, FileOnly};
use crate::locate::{Located, locate};
use crate::module::Module;

/// `#[permitted::api(..)]`
pub(crate) fn api(arguments: TokenStream, item: &TokenStream) -> TokenStream {
    let mut module = match Module::read(item.clone()) {
        Ok(module) => module,
        Err(error) => return beside(error, item),
    };
    let bare = emit::Module::new(&module.name.to_string());
    let bindings = match syn::parse2::<Arguments>(arguments).and_then(|arguments| bindings(&arguments, &mut module)) {
        Ok(tokens) => tokens,
        Err(error) => module.with(&emit::fallback(None, &bare), &message(error)),
    };
    with_foreign(&bindings, &module)
}

/// The bindings, and what is said of an attribute that would have changed them.
fn with_foreign(bindings: &TokenStream, module: &Module) -> TokenStream {
    let said = module.foreign.clone().map(|error| module.renamed(&message(error)));
    quote!(#said #bindings)
}

fn bindings(arguments: &Arguments, module: &mut Module) -> Result<TokenStream> {
    module.krate = arguments.krate.as_ref().map(|path| path.tokens.clone());
    let file = &arguments.file;
    let located = locate(file, source_of(file).as_deref())?;
    let alias = format_ident!("__{}_identities", module.name.to_string().trim_start_matches("r#"));
    let path = arguments.identities.as_ref();
    let (inside, outside) = path.map(|path| path.seen_from_inside(&alias)).unzip();
    let vocabulary = inside.zip(path).map(|(inside, path)| emit::Shared { path: inside, written: path.text.clone() });
    let shared = SharedModules::of(arguments, module);
    let (formats, aliases) = formats(arguments, module);
    let (name, types, at) = (module.name.to_string(), shared.modules, file.span());
    let target = emit::Module { name, vocabulary, types, at, formats };
    let reserved = emit::reserved(&target.name);
    let selection = Selection { reserved, types: shared.files, ..arguments.selection.clone() };
    let beside = match &arguments.overlay {
        Some(overlay) => Some((overlay.value(), locate(overlay, source_of(overlay).as_deref())?)),
        None => None,
    };
    let overlay = beside.as_ref().map(|(name, located)| Overlay { name, files: &located.folder });
    let source = Source { name: &file.value(), files: &located.folder, overlay };
    let Bindings { items, errors, warnings, files } = permitted_codegen::bindings(source, &selection, &target);
    let tracked = tracked(&located, &files, file);
    // A path to identities that is wrong as well would be a second error.
    let outside = outside.filter(|_| errors.is_empty());
    let beside = errors.is_empty().then_some(shared.beside);
    let beside = quote!(#beside #(#aliases)*);
    let messages = [self::errors(&errors, file.span()), self::warnings(&warnings, file.span())];
    Ok(module.with(&quote!(#items #tracked), &quote!(#outside #beside #(#messages)*)))
}

/// The files of a module whose items name the runtime by its alias.
fn tracked(located: &Located, files: &[String], file: &LitStr) -> TokenStream {
    let alias = quote!(
        use ::permitted::__private as __p;
    );
    located.track(files, file, &alias, &quote!(__p))
}

/// The modules that have the types of files: the files, the paths from inside, and what stands beside for these.
struct SharedModules {
    files: Vec<String>,
    modules: Vec<emit::Shared>,
    beside: TokenStream,
}

impl SharedModules {
    fn of(arguments: &Arguments, module: &Module) -> Self {
        let mut shared = Self { files: Vec::new(), modules: Vec::new(), beside: TokenStream::new() };
        for (number, (file, path)) in arguments.types.iter().enumerate() {
            let alias = format_ident!("__{}_types{number}", module.name.to_string().trim_start_matches("r#"));
            let (inside, outside) = path.seen_from_inside(&alias);
            shared.files.push(file.value());
            shared.modules.push(emit::Shared { path: inside, written: path.text.clone() });
            shared.beside.extend(outside);
        }
        shared
    }
}

/// `#[permitted::types(..)]`
pub(crate) fn types(arguments: TokenStream, item: &TokenStream) -> TokenStream {
    let mut module = match Module::read(item.clone()) {
        Ok(module) => module,
        Err(error) => return beside(error, item),
    };
    let read = Arguments::of_types.parse2(arguments);
    let bindings = match read.and_then(|arguments| type_module(&arguments, &mut module)) {
        Ok(tokens) => tokens,
        Err(error) => module.with(&quote!(), &message(error)),
    };
    with_foreign(&bindings, &module)
}

fn type_module(arguments: &Arguments, module: &mut Module) -> Result<TokenStream> {
    module.krate = arguments.krate.as_ref().map(|path| path.tokens.clone());
    let file = &arguments.file;
    let located = locate(file, source_of(file).as_deref())?;
    let shared = SharedModules::of(arguments, module);
    let (formats, aliases) = formats(arguments, module);
    let target = emit::Module { types: shared.modules, formats, ..emit::Module::new(&module.name.to_string()) };
    let selection = Selection { types: shared.files, ..arguments.selection.clone() };
    let source = Source { name: &file.value(), files: &located.folder, overlay: None };
    let Bindings { items, errors, warnings, files } = permitted_codegen::types(source, &selection, &target);
    let (tracked, beside) = (tracked(&located, &files, file), errors.is_empty().then_some(shared.beside));
    let beside = quote!(#beside #(#aliases)*);
    let messages = [self::errors(&errors, file.span()), self::warnings(&warnings, file.span())];
    Ok(module.with(&quote!(#items #tracked), &quote!(#beside #(#messages)*)))
}

/// The paths of the types of formats, as seen from a module in the user's module, and the aliases beside it that they name: what
/// the user wrote means there what is meant.
fn formats(arguments: &Arguments, module: &Module) -> (Vec<TokenStream>, Vec<TokenStream>) {
    let name = module.name.to_string();
    let all = arguments.formats.iter().enumerate().map(|(number, written)| {
        let alias = format_ident!("__{}_format_{number}", name.trim_start_matches("r#"));
        let beside = quote!(#[doc(hidden)] #[allow(non_camel_case_types, dead_code)] type #alias = #written;);
        (quote!(super::super::#alias), beside)
    });
    all.unzip()
}

/// `#[permitted::identities(..)]`
pub(crate) fn identities(arguments: TokenStream, item: &TokenStream) -> TokenStream {
    let mut module = match Module::read(item.clone()) {
        Ok(module) => module,
        Err(error) => return beside(error, item),
    };
    let bindings = match syn::parse2::<FileOnly>(arguments).and_then(|arguments| vocabulary(arguments, &mut module)) {
        Ok(tokens) => tokens,
        Err(error) => module.with(&quote!(), &message(error)),
    };
    with_foreign(&bindings, &module)
}

fn vocabulary(arguments: FileOnly, module: &mut Module) -> Result<TokenStream> {
    module.krate = arguments.krate.map(|path| path.tokens);
    let file = &arguments.file;
    let located = locate(file, source_of(file).as_deref())?;
    let source = Source { name: &file.value(), files: &located.folder, overlay: None };
    let Bindings { items, errors, files, warnings: _ } = permitted_codegen::vocabulary(source, file.span());
    let tracked = located.track(&files, file, &quote!(), &quote!(::permitted::__private));
    Ok(module.with(&quote!(#items #tracked), &self::errors(&errors, file.span())))
}

/// The source file with the literal; some tools do not know it.
fn source_of(file: &LitStr) -> Option<std::path::PathBuf> {
    file.span().unwrap().local_file()
}

/// The error, and what the user wrote.
fn beside(error: Error, item: &TokenStream) -> TokenStream {
    let error = message(error);
    quote!(#error #item)
}

/// The error, where it is. `syn`'s own would name `::core`, for which a program can have another crate.
fn message(error: Error) -> TokenStream {
    let texts = error.into_iter().map(|error| {
        let text = error.to_string();
        quote_spanned!(error.span()=> ::permitted::__private::compile_error! { #text })
    });
    quote!(#(#texts)*)
}

/// All errors at once, at the path of the document.
fn errors(report: &Report, at: Span) -> TokenStream {
    let messages =
        report.messages().into_iter().map(|text| quote_spanned!(at=> ::permitted::__private::compile_error! { #text }));
    quote!(#(#messages)*)
}

/// Each warning as the use of something deprecated, whose note is the text: the one way to warn on stable.
fn warnings(report: &Report, at: Span) -> TokenStream {
    let messages = report.messages().into_iter().map(|text| {
        quote_spanned! {at=>
            const _: () = {
                #[deprecated(note = #text)]
                const DOCUMENT: () = ();
                DOCUMENT
            };
        }
    });
    quote!(#(#messages)*)
}
