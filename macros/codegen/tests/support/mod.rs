//! Documents of the repository, read as the macro reads them.
#![allow(dead_code, reason = "each test binary uses a part")]
#![allow(clippy::panic, clippy::result_large_err, reason = "a test says what it expects by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use permitted_codegen::check::{Checked, Failed};
use permitted_codegen::model::{self, Selection};
use permitted_codegen::parse::{self, Document, Files, Refused};

/// The repository's `specs` folder.
pub(crate) fn specs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs")
}

pub(crate) struct Folder(pub(crate) PathBuf);

impl Files for Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, Refused> {
        fs::read(self.0.join(path)).map_err(|why| Refused::Because(why.to_string()))
    }
}

/// One file that is text in the test itself.
pub(crate) struct Text<'t>(pub(crate) &'t str);

impl Files for Text<'_> {
    fn read(&self, _: &str) -> Result<Vec<u8>, Refused> {
        Ok(self.0.as_bytes().to_vec())
    }
}

/// A document of a folder of `specs`.
pub(crate) fn document(folder: &str, name: &str) -> Document {
    parse::read(name, &Folder(specs().join(folder))).unwrap_or_else(|report| panic!("{:#?}", report.messages()))
}

/// The stages between a document and its tokens.
pub(crate) fn check(document: &Document, wanted: &Selection) -> Result<Checked, Failed> {
    permitted_codegen::check::check(model::lower(document, wanted)?)
}

/// Checks a document that is text.
pub(crate) fn check_text(text: &str, wanted: &Selection) -> Result<Checked, Failed> {
    let document = parse::read("api.yaml", &Text(text))?;
    check(&document, wanted)
}

/// How documents of tests begin.
pub(crate) const HEAD: &str = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";

/// What is said of a document: its errors, its warnings, or nothing.
pub(crate) fn said(text: &str) -> String {
    match check_text(text, &Selection::default()) {
        Ok(checked) => checked.api().warnings.messages().join("\n"),
        Err(failed) => failed.report.messages().join("\n"),
    }
}

/// The same of bytes under a name.
pub(crate) fn said_of(name: &str, bytes: &[u8]) -> String {
    struct Bytes<'b>(&'b [u8]);
    impl Files for Bytes<'_> {
        fn read(&self, _: &str) -> Result<Vec<u8>, Refused> {
            Ok(self.0.to_vec())
        }
    }
    match parse::read(name, &Bytes(bytes)) {
        Ok(document) => check(&document, &Selection::default())
            .map_or_else(|failed| failed.report.messages().join("\n"), |_| String::new()),
        Err(report) => report.messages().join("\n"),
    }
}

/// What a document that is text becomes; it has no errors.
pub(crate) fn api(text: &str) -> permitted_codegen::check::Api {
    match check_text(text, &Selection::default()) {
        Ok(checked) => checked.into_api(),
        Err(failed) => panic!("{:#?}", failed.report.messages()),
    }
}
