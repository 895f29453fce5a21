//! The location of the document, relative to the source file that names it.

use std::path::{Component, Path, PathBuf};

use permitted_codegen::disk::{Folder, crate_root, missing};
use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::quote;
use syn::{Error, LitStr, Result};

/// A document's folder, and how the expansion names its files.
pub(crate) struct Located {
    pub(crate) folder: Folder,
    /// The invoking source file's folder is known, so that `include_bytes!` finds files as the user's literal does.
    relative: bool,
}

/// Finds the folder of the file that the user names.
///
/// `source` is the invoking source file; some tools do not know it, and then the path is taken from the crate's folder or
/// from its `src`.
pub(crate) fn locate(file: &LitStr, source: Option<&Path>) -> Result<Located> {
    let fail = |text: String| Error::new(file.span(), text);
    let root = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let root = root.ok_or_else(|| fail("`CARGO_MANIFEST_DIR` is not set: build with cargo".into()))?;
    let path = PathBuf::from(file.value());
    let allowed = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::ParentDir | Component::CurDir);
    if path.file_name().is_none() || !path.components().all(allowed) || file.value().contains('\\') {
        return Err(fail(format!("cannot read `{}`: it is not the relative path of a file", file.value())));
    }
    let relative = source.is_some();
    let base = match source.and_then(Path::parent) {
        Some(folder) => folder.to_owned(),
        None if root.join("src").join(&path).exists() => root.join("src"),
        None => root.clone(),
    };
    let here = if base.as_os_str().is_empty() { Path::new(".") } else { base.as_path() };
    let root = crate_root(&root, here).map_err(|error| fail(format!("cannot read `{}`: {error}", file.value())))?;
    // Seen from the source file, as the user's literal is.
    if base.join(&path).symlink_metadata().is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound) {
        return Err(fail(format!("cannot read `{}`: {}", file.value(), missing(&root, here, &file.value()))));
    }
    let folder = base.join(path.parent().unwrap_or(Path::new("")));
    let folder = if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder };
    let folder = Folder::new(&root, folder).map_err(|error| fail(format!("the crate's folder: {error}")))?;
    Ok(Located { folder, relative })
}

impl Located {
    /// Makes cargo compile again when one of the files changes. The names are relative: no path of this machine is in the
    /// expansion. The bytes stand in a function that nobody calls, because a constant's would become part of the crate's
    /// metadata.
    ///
    /// `alias` is the item that gives the runtime's names the name `__p`, if `p` is that: one kind of path for a module, so that
    /// one that does not resolve is one error.
    pub(crate) fn track(&self, files: &[String], at: &LitStr, alias: &TokenStream, p: &TokenStream) -> TokenStream {
        if !self.relative {
            return quote!();
        }
        let includes = files.iter().map(|file| {
            let mut name = Literal::string(file);
            // The span says which source file the name is relative to.
            name.set_span(at.span());
            let name = TokenTree::from(name);
            quote!(
                const _: () = {
                    #alias
                    #[allow(dead_code)]
                    fn file() -> &'static [u8] {
                        #p::include_bytes!(#name)
                    }
                };
            )
        });
        quote!(#(#includes)*)
    }
}
