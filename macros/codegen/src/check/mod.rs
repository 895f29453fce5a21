//! Compares nodes with each other, and makes the table *operation × identity*.

mod access;
mod operation;
mod paging;
mod permits;
mod sample;
mod scheme;
mod scope;
mod select;
mod sent;
mod server;
mod table;
mod vocabulary;

pub use table::{
    Access, Api, Body, BodyKind, Checked, CheckedVocabulary, Content, Encoding, Failed, Fallback, Identity, Operation,
    Paging, PagingStyle, Parameter, Part, Permission, Permit, Place, Response, Responses, Scheme, SchemeKind,
    Selection, ServerUrl, ServerVariable, Status, Style, Target, Vocabulary,
};

use crate::diag::{Diagnostic, Report};
use crate::model::{self, Lookup, Notes, Outline, Travel, TypeBuilder};
use crate::parse::{Document, Node};
use scheme::Schemes;
use vocabulary::VocabularyIndex;

/// Checks a document, or the part of it that is wanted.
///
/// # Errors
/// Everything that is wrong with it, with what can be emitted all the same.
#[allow(clippy::result_large_err, reason = "there is one such error a run")]
pub fn check(document: &Document, wanted: &Selection) -> Result<Checked, Failed> {
    if let Err(report) = document.require_openapi() {
        return Err(Failed { report, fallback: None });
    }
    let Some(root) = document.forest().root() else {
        let why = "the file is empty".to_owned();
        return Err(Failed { report: Report::of(Diagnostic::NotOpenApi { why }, None), fallback: None });
    };
    let mut notes = Notes::default();
    notes.warnings.extend(document.warnings().clone());
    let mut lookup = Lookup::default();
    let all = model::outline(document, &mut notes);
    let chosen = select::select(&all, wanted, &mut notes);
    let everything = wanted.tags.is_empty() && wanted.operations.is_empty();
    let reached = chosen.iter().map(|one| (one.path, one.verb)).collect();
    let reached = if everything { model::Wanted::All } else { model::Wanted::Some(reached) };
    if let Some(written) = document.forest().written_root() {
        model::check_fields(written, &reached, &mut notes);
    }
    let schemes = Schemes::of(document, &mut lookup, &mut notes);
    let written = model::written_vocabulary(root, &mut lookup, &mut notes).unwrap_or_default();
    let mut vocabulary = VocabularyIndex::new(&written, &schemes, &mut notes);
    let accesses = accesses(root, &chosen, wanted, &mut vocabulary, &schemes, &mut notes);

    let mut types = TypeBuilder::new(Some(root), &wanted.reserved, notes);
    let taken = set_by_strategy(&vocabulary);
    let mut operations: Vec<Operation> =
        chosen.iter().map(|outline| operation::operation(outline, &taken, &mut types)).collect();
    let arrivals = if everything { operation::arrivals(root, &chosen, &mut types) } else { Vec::new() };
    types.run();
    let mut travel = Travel::default();
    arrivals.iter().for_each(|shape| model::named_in(shape, &mut travel.received));
    operations.iter().for_each(|one| operation::travel(one, &mut travel));
    let (numbers, mut notes) = model::finish(types, &travel);
    for ((one, outline), access) in operations.iter_mut().zip(&chosen).zip(accesses) {
        operation::renumber(one, &numbers);
        one.access = access;
        one.paging = paging::paging(outline.node, one, &numbers.types, &mut notes);
        one.sample = sample::sample(&one.success, &numbers.types);
    }
    notes.warnings.rank();
    if wanted.strict {
        notes.errors.extend(std::mem::take(&mut notes.warnings));
    }
    let info = |key| root.get("info").and_then(|info| info.text_at(key)).unwrap_or_default().to_owned();
    let mut api = Api {
        title: info("title"),
        version: info("version"),
        identities: vocabulary.identities,
        permissions: vocabulary.permissions,
        operations,
        types: numbers.types,
        servers: server::servers(root),
        files: document.files().map(str::to_owned).collect(),
        warnings: notes.warnings,
    };
    if notes.errors.is_empty() {
        return Ok(Checked { api });
    }
    api.operations.iter_mut().for_each(|one| one.access = Access::Public);
    Err(Failed { report: notes.errors, fallback: Some(Fallback { api }) })
}

/// Checks a file that holds only a vocabulary.
///
/// # Errors
/// Everything that is wrong with it.
pub fn check_vocabulary(document: &Document) -> Result<CheckedVocabulary, Report> {
    let mut notes = Notes::default();
    let mut lookup = Lookup::default();
    let root = document.forest().root();
    if let Some(root) = root.filter(|root| root.get("x-identities").is_none()) {
        notes.error(Diagnostic::NoIdentitiesInFile, root);
    }
    let written = root.and_then(|root| model::written_vocabulary(root, &mut lookup, &mut notes)).unwrap_or_default();
    let schemes = Schemes::of(document, &mut lookup, &mut notes);
    let vocabulary = VocabularyIndex::new(&written, &schemes, &mut notes);
    if !notes.errors.is_empty() {
        return Err(notes.errors);
    }
    let files = document.files().map(str::to_owned).collect();
    let vocabulary = Vocabulary { identities: vocabulary.identities, permissions: vocabulary.permissions, files };
    Ok(CheckedVocabulary { vocabulary })
}

/// Who may call each operation; those of which nobody said so are one error together.
fn accesses<'f>(
    root: Node<'f>,
    chosen: &[&Outline<'f>],
    wanted: &Selection,
    vocabulary: &mut VocabularyIndex,
    schemes: &Schemes<'f>,
    notes: &mut Notes,
) -> Vec<Access> {
    let rules = access::Rules::of(root);
    // What is misspelled may be what says so.
    let is_spelled = notes.errors.is_empty();
    let mut unannotated = Vec::new();
    let accesses = chosen
        .iter()
        .map(|outline| {
            rules.access(outline, vocabulary, schemes, notes).unwrap_or_else(|| {
                unannotated.push(outline.id.clone());
                Access::Public
            })
        })
        .collect();
    if is_spelled && !unannotated.is_empty() && !wanted.unannotated_is_public {
        notes.error(Diagnostic::Unannotated { operations: unannotated }, root.get("paths").unwrap_or(root));
    }
    accesses
}

/// What the strategies of a document set themselves.
fn set_by_strategy(vocabulary: &VocabularyIndex) -> Vec<operation::SetByStrategy> {
    let schemes = vocabulary.identities.iter().flat_map(|identity| &identity.schemes);
    schemes
        .filter_map(|scheme| match &scheme.kind {
            SchemeKind::Header(name) => Some((Place::Header, name.clone())),
            SchemeKind::Query(name) => Some((Place::Query, name.clone())),
            SchemeKind::Cookie(name) => Some((Place::Cookie, name.clone())),
            _ => None,
        })
        .collect()
}
