//! Any bytes as a document: no stage panics, runs away or emits what is no list of tokens.
#![no_main]

use libfuzzer_sys::fuzz_target;
use permitted_codegen::check::{Failed, check};
use permitted_codegen::model::{self, Selection};
use permitted_codegen::parse::{Files, Refused};
use permitted_codegen::{emit, parse};

/// A folder with one file.
struct Only<'a>(&'a [u8]);

impl Files for Only<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, Refused> {
        if path == "api.yaml" || path == "api.json" {
            return Ok(self.0.to_vec());
        }
        Err(Refused::Because("there is no such file".into()))
    }
}

fuzz_target!(|data: &[u8]| {
    let name = if data.first() == Some(&b'{') { "api.json" } else { "api.yaml" };
    let document = match parse::read(name, &Only(data)) {
        Ok(document) => document,
        Err(report) => return assert!(!report.messages().is_empty(), "refused without a word"),
    };
    let module = emit::Module::new("api");
    let wanted = Selection { unannotated_is_public: true, reserved: emit::reserved("api"), ..Selection::default() };
    let tokens = match model::lower(&document, &wanted).map_err(Failed::from).and_then(check) {
        Ok(checked) => {
            let _ = checked.api().warnings.messages();
            emit::api(&checked, &module)
        }
        Err(failed) => {
            assert!(!failed.report.messages().is_empty(), "refused without a word");
            emit::fallback(failed.fallback.as_ref(), &module)
        }
    };
    let text = tokens.to_string();
    assert!(text.parse::<proc_macro2::TokenStream>().is_ok(), "what is emitted is not Rust");
});
