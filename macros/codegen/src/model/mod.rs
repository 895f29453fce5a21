//! Nodes to what is to be generated.

mod call;
mod docs;
mod fields;
mod finish;
mod foreign;
mod identity;
mod lookup;
mod names;
mod notes;
mod operation;
mod outline;
mod schema;
mod scheme;
mod select;
mod server;
mod shape;

pub use call::{
    Body, BodyKind, Call, Content, Encoding, Parameter, Part, Place, Repeat, Response, Responses, Status, Style,
};
pub use scheme::{Scheme, SchemeKind};
pub use select::Selection;
pub use server::{ServerUrl, ServerVariable};
pub use shape::{
    Constant, Field, IntegerEnum, IntegerValue, Named, NamedKind, Rest, Shape, StringEnum, StringValue, Struct, TypeId,
    Union, Variant,
};

pub(crate) use docs::{of_schema, paragraphs};
pub(crate) use finish::{Renumbered, Travel, finish, named_in};
pub(crate) use foreign::is_foreign;
pub(crate) use identity::{WrittenVocabulary, texts, written_vocabulary};
pub(crate) use lookup::Lookup;
pub(crate) use names::{Scope, pascal, snake};
pub(crate) use notes::{Notes, place};
pub(crate) use outline::{Outline, nearest_id, outline};
pub(crate) use schema::TypeBuilder;
pub(crate) use scheme::Schemes;

use crate::diag::Report;
use crate::parse::{Document, Node};

/// A document, or the part of it that was selected, as what is to be generated: all but who may call.
pub struct Model<'f> {
    pub(crate) document: &'f Document,
    pub(crate) root: Node<'f>,
    pub(crate) selection: Selection,
    /// The operations in the order of the document, each with where it stands.
    pub(crate) operations: Vec<(Outline<'f>, Call)>,
    pub(crate) types: Vec<Named>,
    pub(crate) schemes: Schemes<'f>,
    pub(crate) vocabulary: WrittenVocabulary<'f>,
    pub(crate) servers: Vec<ServerUrl>,
    pub(crate) notes: Notes,
    /// Nothing that was written is unknown.
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
    let outlines = select::select(outline(document, &mut notes), selection, &mut notes);
    fields::check_selected(document, &outlines, selection, &mut notes);
    let schemes = Schemes::of(document, &mut lookup, &mut notes);
    let vocabulary = written_vocabulary(root, &mut lookup, &mut notes).unwrap_or_default();
    let is_spelled = notes.errors.is_empty();

    let set_by_strategy = schemes.sent_for(&vocabulary);
    let mut types = TypeBuilder::new(Some(root), &selection.reserved, notes);
    types.keeps_unknown = !selection.drops_unknown;
    let lowered = outlines.into_iter().map(|outline| {
        let call = operation::call(&outline, &set_by_strategy, &mut types);
        (outline, call)
    });
    let mut operations: Vec<(Outline<'f>, Call)> = lowered.collect();
    let arrivals = if selection.is_all() { operation::arrivals(root, &operations, &mut types) } else { Vec::new() };
    types.run();
    let travel = operation::travel(&operations, &arrivals);
    let (numbers, notes) = finish(types, &travel);
    operations.iter_mut().for_each(|(_, call)| operation::renumber(call, &numbers));
    let (types, servers, selection) = (numbers.types, server::servers(root), selection.clone());
    Ok(Model { document, root, selection, operations, types, schemes, vocabulary, servers, notes, is_spelled })
}
