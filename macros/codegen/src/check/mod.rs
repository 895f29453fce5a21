//! Compares nodes with each other, and makes the table *operation × identity*.

mod access;
mod callers;
mod paging;
mod paths;
mod permits;
mod proved;
mod rules;
mod sample;
mod scope;
mod secured;
mod siblings;
mod table;
mod together;
mod twice;
mod urls;
mod vocabulary;
mod written;

pub use table::{
    Access, Api, Checked, CheckedVocabulary, End, Failed, FailedVocabulary, Fallback, Identity, Operation, Origin,
    Paging, PagingStyle, Permission, Permit, Permits, Sibling, Target, Vocabulary,
};

use crate::model::{self, Model, Notes, VocabularyModel};
use crate::parse::{Kind, Node};
use vocabulary::VocabularyIndex;

/// Checks a model: its vocabulary, who may call each operation, and how each pages.
///
/// # Errors
/// Everything that is wrong with its document, with what can be emitted all the same.
#[allow(clippy::result_large_err, reason = "there is one such error a run")]
pub fn check(model: Model<'_>) -> Result<Checked, Failed> {
    let mut notes = Notes::default();
    let mut vocabulary = VocabularyIndex::new(&model.vocabulary, &model.schemes, &mut notes);
    let (accesses, decided) = access::of_all(&model, &mut vocabulary, &mut notes);
    let mut operations = Vec::with_capacity(accesses.len());
    let mut outlines = Vec::with_capacity(accesses.len());
    for (((outline, mut call), access), decided_at) in model.operations.into_iter().zip(accesses).zip(decided) {
        proved::leave_out(&outline, &mut call, access.as_ref(), &vocabulary.identities, &mut notes);
        written::check(&call, &model.types, model.document.forest(), &mut notes);
        twice::check(&call, &model.types, model.document.forest(), &mut notes);
        let paging = paging::paging(outline.node, &call, &model.types, &mut notes);
        let formats = &model.selection.formats;
        let sample = sample::sample(&call.success, paging.as_ref(), &model.types, formats, model.document.forest());
        operations.push(Operation { call, access, decided_at, paging, siblings: Vec::new(), sample });
        outlines.push(outline);
    }
    siblings::find(&outlines, &model.not_asked_for, &mut operations, &mut vocabulary, &mut notes);
    let Notes { mut errors, mut warnings } = model.notes;
    errors.extend(notes.errors);
    warnings.extend(notes.warnings);
    warnings.rank();
    if model.selection.strict {
        errors.extend(std::mem::take(&mut warnings));
    }
    vocabulary.describe(&model.schemes);
    let forest = model.document.forest();
    let number = |root: Option<Node<'_>>| root.map_or(0, Node::text_number);
    // YAML reads a version without quotes as a number.
    let info = |key| match model.root.get("info").and_then(|info| info.get(key)).map(Node::kind) {
        Some(Kind::Text(text) | Kind::Number(text)) => text.to_owned(),
        _ => String::new(),
    };
    let api = Api {
        title: info("title"),
        docs: about(model.root),
        tags: described_tags(model.root),
        version: info("version"),
        identities: vocabulary.identities,
        schemes: model.schemes.described().collect(),
        permissions: vocabulary.permissions,
        operations: Vec::new(),
        types: model.types,
        servers: model.servers,
        made_of: if model.selection.types_only { number(forest.written_root()) } else { 0 },
        types_made_of: model.selection.types.iter().map(|name| number(forest.file(name))).collect(),
        files: model.document.files().map(str::to_owned).collect(),
        warnings,
    };
    let accesses: Option<Vec<Access>> = operations.iter().map(|operation| operation.access.clone()).collect();
    if let Some(accesses) = accesses.filter(|_| errors.is_empty()) {
        let operations =
            operations.into_iter().zip(accesses).map(|(operation, access)| operation.with(access)).collect();
        return Ok(Checked { api: Api { operations, ..api } });
    }
    // What is emitted beside errors can call nothing, so that it opens nothing where the document does not say who may call.
    let inert = operations.into_iter().map(|operation| {
        let access = operation.access.clone().unwrap_or(Access::Public);
        operation.with(access)
    });
    let api = Api { operations: inert.collect(), ..api };
    Err(Failed { report: errors, fallback: Some(Fallback { api }) })
}

/// What a document says of itself, paragraph by paragraph.
fn about(root: Node<'_>) -> Vec<String> {
    let mut about = root.get("info").map(model::paragraphs).unwrap_or_default();
    if let Some(more) = root.get("externalDocs")
        && let Some(url) = more.text_at("url").filter(|url| !url.contains(['`', '\n']))
    {
        let what = more.text_at("description").map(str::trim).filter(|text| !text.is_empty()).unwrap_or("More");
        about.push(format!("{what}: `{url}`"));
    }
    about
}

/// The first paragraph of what is said of each tag.
fn described_tags(root: Node<'_>) -> Vec<(String, String)> {
    let tags = root.get("tags").into_iter().flat_map(Node::items);
    let described =
        tags.filter_map(|tag| Some((tag.text_at("name")?.to_owned(), model::paragraphs(tag).into_iter().next()?)));
    described.collect()
}

/// Checks a file that holds only a vocabulary.
///
/// # Errors
/// Everything that is wrong with it, with what can be emitted all the same.
#[allow(clippy::result_large_err, reason = "there is one such error a run")]
pub fn check_vocabulary(model: VocabularyModel<'_>) -> Result<CheckedVocabulary, FailedVocabulary> {
    let VocabularyModel { document, written, schemes, mut notes } = model;
    let mut vocabulary = VocabularyIndex::new(&written, &schemes, &mut notes);
    let root = document.forest().root();
    let described = root.and_then(|root| root.get("components")?.get("securitySchemes"));
    vocabulary.add_scopes(&schemes, described, &mut notes);
    vocabulary.describe(&schemes);
    let files = document.files().map(str::to_owned).collect();
    let schemes = schemes.described().collect();
    let VocabularyIndex { identities, permissions, .. } = vocabulary;
    let vocabulary = Vocabulary { identities, schemes, permissions, files };
    if notes.errors.is_empty() {
        return Ok(CheckedVocabulary { vocabulary });
    }
    Err(FailedVocabulary { report: notes.errors, fallback: vocabulary })
}
