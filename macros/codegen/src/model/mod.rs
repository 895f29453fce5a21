//! Nodes to what is to be generated.

mod call;
mod docs;
mod few;
mod fields;
mod finish;
mod flow;
mod foreign;
mod identity;
mod lookup;
mod meant;
mod names;
mod nested;
mod notes;
mod operation;
mod outline;
mod same;
mod schema;
mod scheme;
mod select;
mod server;
mod shape;

pub use call::{
    Body, BodyKind, Call, Content, Encoding, Parameter, Part, Place, Repeat, Response, Responses, Status, Style,
};
pub use flow::{EndpointKind, Flow, FlowKind};
pub use scheme::{Scheme, SchemeKind};
pub use select::{FORMATS, Selection};
pub use server::{ServerUrl, ServerVariable};
pub use shape::{
    Constant, Field, IntegerEnum, IntegerValue, Named, NamedKind, Rest, Shape, SharedType, StringEnum, StringValue,
    Struct, TypeId, Union, Variant,
};

pub(crate) use docs::{closes, fence, paragraphs};
pub(crate) use foreign::is_foreign;
pub(crate) use identity::{WrittenIdentity, WrittenVocabulary, texts, written_vocabulary};
pub(crate) use lookup::Lookup;
pub(crate) use names::{NameSet, pascal, snake};
pub(crate) use nested::named_in;
pub(crate) use notes::{Notes, place};
pub(crate) use operation::decoded;
pub(crate) use outline::{Outline, outline};
pub(crate) use same::{same_rule, same_schema};
pub(crate) use scheme::{Schemes, header_as_read, name_as_read};

use finish::finish;
use schema::TypeBuilder;

use crate::diag::{Diagnostic, Report};
use crate::parse::{Document, Node};

/// A document, or the part of it that was selected, as what is to be generated: all but who may call.
pub struct Model<'f> {
    pub(crate) document: &'f Document,
    pub(crate) root: Node<'f>,
    pub(crate) selection: Selection,
    /// The operations in the order of the document, each with where it stands.
    pub(crate) operations: Vec<(Outline<'f>, Call)>,
    /// Verb and path of those that were not asked for.
    pub(crate) not_asked_for: Vec<(String, String)>,
    pub(crate) types: Vec<Named>,
    pub(crate) schemes: Schemes<'f>,
    pub(crate) vocabulary: WrittenVocabulary<'f>,
    pub(crate) servers: Vec<ServerUrl>,
    pub(crate) notes: Notes,
    /// True if no error was found in the spelling of fields, schemes and vocabulary.
    pub(crate) is_spelled: bool,
}

/// Makes the model of a document. Diagnostics about it are in the model.
///
/// # Errors
/// It is no OpenAPI document.
pub fn lower<'f>(document: &'f Document, selection: &Selection) -> Result<Model<'f>, Report> {
    let root = document.require_openapi()?;
    let (mut notes, mut lookup) = (Notes::default(), Lookup::default());
    notes.warnings.extend(document.warnings().clone());
    let all = if selection.types_only { Vec::new() } else { outline(document, &mut notes) };
    let (outlines, not_asked_for) = select::select(all, selection, &mut notes);
    select::check_formats(document, selection, &mut notes);
    fields::check_selected(document, &outlines, selection, &mut notes);
    let schemes = Schemes::of(document, &mut lookup, &mut notes);
    let vocabulary = written_vocabulary(root, &mut lookup, &mut notes).unwrap_or_default();
    let is_spelled = notes.errors.is_empty();

    let set_by_strategy = schemes.sent_for(&vocabulary);
    let mut types = TypeBuilder::new(Some(root), notes);
    types.keeps_unknown = !selection.drops_unknown;
    types.formats.clone_from(&selection.formats);
    types.share(document.forest(), selection);
    types.declare(&selection.reserved);
    let lowered = outlines.into_iter().map(|outline| {
        let call = operation::call(&outline, &set_by_strategy, &mut types);
        (outline, call)
    });
    let mut operations: Vec<(Outline<'f>, Call)> = lowered.collect();
    let named = if selection.types_only { types.all_of(root) } else { Vec::new() };
    let arrivals = if selection.is_all() && !selection.types_only {
        operation::arrivals(root, &operations, &mut types)
    } else {
        Vec::new()
    };
    types.run();
    types.check_shared(selection);
    let mut used = operation::used(&operations, &arrivals);
    named.iter().for_each(|shape| {
        named_in(shape, &mut used.sent);
        named_in(shape, &mut used.received);
    });
    let mut name_set = std::mem::take(&mut types.name_set);
    let (mut numbers, mut notes) = finish(types, &used, selection.types.len());
    // Beside the document's own types, which come first.
    for named in &mut numbers.types {
        if let Some(shared) = &named.shared {
            named.rust = name_set.pascal(&shared.rust);
        }
    }
    operations.iter_mut().for_each(|(_, call)| operation::renumber(call, &numbers));
    let (types, servers, selection) = (numbers.types, server::servers(root, &mut notes), selection.clone());
    Ok(Model {
        document,
        root,
        selection,
        operations,
        not_asked_for,
        types,
        schemes,
        vocabulary,
        servers,
        notes,
        is_spelled,
    })
}

/// A file that holds only a vocabulary.
pub struct VocabularyModel<'f> {
    pub(crate) document: &'f Document,
    pub(crate) written: WrittenVocabulary<'f>,
    pub(crate) schemes: Schemes<'f>,
    pub(crate) notes: Notes,
}

/// Makes the model of a file that holds only a vocabulary. Diagnostics about it are in the model.
#[must_use]
pub fn lower_vocabulary(document: &Document) -> VocabularyModel<'_> {
    let (mut notes, mut lookup) = (Notes::default(), Lookup::default());
    let root = document.forest().root();
    let written = root.and_then(|root| written_vocabulary(root, &mut lookup, &mut notes)).unwrap_or_default();
    fields::check_schemes(document, &mut notes);
    let mut schemes = Schemes::of(document, &mut lookup, &mut notes);
    if document.operations().is_empty() {
        schemes.scope_declared();
    }
    if let Some(root) = root.filter(|root| root.get("x-identities").is_none() && !schemes.is_described()) {
        notes.error(Diagnostic::NoIdentitiesInFile, root);
    }
    VocabularyModel { document, written, schemes, notes }
}
