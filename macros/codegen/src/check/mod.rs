//! Compares nodes with each other, and makes the table *operation × identity*.

mod access;
mod operation;
mod paging;
mod permits;
mod sample;
mod scheme;
mod select;
mod sent;
mod server;
mod table;
mod vocabulary;

pub use table::{
    Access, Answer, Api, Body, BodyKind, Checked, CheckedVocabulary, Content, Encoding, Failed, Fallback, Identity,
    Operation, Outcome, Paging, Parameter, Part, Permission, Permit, Place, Scheme, SchemeKind, Selection, ServerUrl,
    ServerVariable, Status, Step, Style, Target, Vocabulary,
};

use crate::diag::{Mistake, Report};
use crate::model::{self, Lookup, Notes, Outline, Travel, Types};
use crate::parse::{Document, Node};
use scheme::Schemes;
use vocabulary::Words;

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
        return Err(Failed { report: Report::of(Mistake::NotOpenApi { why }, None), fallback: None });
    };
    let mut notes = Notes::default();
    notes.warnings.extend(document.warnings().clone());
    let mut lookup = Lookup::default();
    let all = model::outline(document, &mut notes);
    let chosen = select::select(&all, wanted, &mut notes);
    let schemes = Schemes::of(document, &mut lookup, &mut notes);
    let written = model::written_vocabulary(root, &mut lookup, &mut notes).unwrap_or_default();
    let mut words = Words::new(&written, &schemes, &mut notes);
    let accesses = accesses(root, &chosen, wanted, &mut words, &schemes, &mut notes);

    let mut types = Types::new(Some(root), &wanted.reserved, notes);
    let taken = set_by_strategy(&words);
    let mut operations: Vec<Operation> =
        chosen.iter().map(|outline| operation::operation(outline, &taken, &mut types)).collect();
    let everything = wanted.tags.is_empty() && wanted.operations.is_empty();
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
        one.sample = sample::sample(&one.reply, &numbers.types);
    }
    if wanted.strict {
        notes.mistakes.extend(std::mem::take(&mut notes.warnings));
    }
    let info = |key| root.get("info").and_then(|info| info.text_at(key)).unwrap_or_default().to_owned();
    let mut api = Api {
        title: info("title"),
        version: info("version"),
        identities: words.identities,
        permissions: words.permissions,
        operations,
        types: numbers.types,
        servers: server::servers(root),
        files: document.files().map(str::to_owned).collect(),
        warnings: notes.warnings,
    };
    if notes.mistakes.is_empty() {
        return Ok(Checked { api });
    }
    api.operations.iter_mut().for_each(|one| one.access = Access::Public);
    Err(Failed { report: notes.mistakes, fallback: Some(Fallback { api }) })
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
        notes.mistake(Mistake::NoIdentitiesInFile, root);
    }
    let written = root.and_then(|root| model::written_vocabulary(root, &mut lookup, &mut notes)).unwrap_or_default();
    let schemes = Schemes::of(document, &mut lookup, &mut notes);
    let words = Words::new(&written, &schemes, &mut notes);
    if !notes.mistakes.is_empty() {
        return Err(notes.mistakes);
    }
    let files = document.files().map(str::to_owned).collect();
    let vocabulary = Vocabulary { identities: words.identities, permissions: words.permissions, files };
    Ok(CheckedVocabulary { vocabulary })
}

/// Who may call each operation; those of which nobody said so are one mistake together.
fn accesses<'f>(
    root: Node<'f>,
    chosen: &[&Outline<'f>],
    wanted: &Selection,
    words: &mut Words,
    schemes: &Schemes<'f>,
    notes: &mut Notes,
) -> Vec<Access> {
    let rules = access::Rules::of(root);
    let mut unannotated = Vec::new();
    let accesses = chosen
        .iter()
        .map(|outline| {
            rules.access(outline, words, schemes, notes).unwrap_or_else(|| {
                unannotated.push(outline.id.clone());
                Access::Public
            })
        })
        .collect();
    if !unannotated.is_empty() && !wanted.unannotated_is_public {
        notes.mistake(Mistake::Unannotated { operations: unannotated }, root.get("paths").unwrap_or(root));
    }
    accesses
}

/// What the strategies of a document set themselves.
fn set_by_strategy(words: &Words) -> Vec<operation::SetByStrategy> {
    let schemes = words.identities.iter().flat_map(|identity| &identity.schemes);
    schemes
        .filter_map(|scheme| match &scheme.kind {
            SchemeKind::Header(name) => Some((Place::Header, name.clone())),
            SchemeKind::Query(name) => Some((Place::Query, name.clone())),
            SchemeKind::Cookie(name) => Some((Place::Cookie, name.clone())),
            _ => None,
        })
        .collect()
}
