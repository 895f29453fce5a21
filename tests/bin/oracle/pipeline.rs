//! Whether the pipeline refuses a document.

use std::collections::BTreeMap;

use permitted_codegen::emit::Module;
use permitted_codegen::model::Selection;
use permitted_codegen::parse::{Files, Overlay, Refused};
use permitted_codegen::{Source, bindings};

use crate::make::Sample;

/// Texts by the names of their files.
struct Texts(BTreeMap<String, String>);

impl Files for Texts {
    fn read(&self, path: &str) -> Result<Vec<u8>, Refused> {
        self.0
            .get(path)
            .map(|text| text.clone().into_bytes())
            .ok_or_else(|| Refused::Because("there is no such file".to_owned()))
    }
}

/// What it refuses the document for.
pub(crate) fn refused(number: usize, sample: &Sample) -> Option<String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut written = sample.written.clone();
    if let Some(reference) = written.pointer_mut("/x-identities/$ref") {
        *reference = format!("v{number}.json").into();
    }
    files.insert(format!("d{number}.json"), written.to_string());
    if let Some(vocabulary) = &sample.vocabulary {
        files.insert(format!("v{number}.json"), vocabulary.to_string());
    }
    let name = format!("d{number}.json");
    let beside = Texts(sample.overlay.iter().map(|overlay| ("o.json".to_owned(), overlay.to_string())).collect());
    let overlay = sample.overlay.as_ref().map(|_| Overlay { name: "o.json", files: &beside });
    let source = Source { name: &name, files: &Texts(files), overlay };
    let module = Module::new(&format!("d{number}"));
    bindings(source, &Selection::default(), &module).errors.messages().into_iter().next()
}
