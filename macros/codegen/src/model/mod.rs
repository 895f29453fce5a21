//! Nodes to what is to be generated.

mod docs;
mod fields;
mod finish;
mod identity;
mod lookup;
mod names;
mod notes;
mod outline;
mod schema;
mod shape;

pub use shape::{
    Field, IntegerEnum, IntegerValue, Named, NamedKind, Rest, Shape, StringEnum, StringValue, Struct, TypeId, Union,
    Variant,
};

pub(crate) use docs::{of_schema, paragraphs};
pub(crate) use fields::{Wanted, check_fields};
pub(crate) use finish::{Renumbered, Travel, finish, named_in};
pub(crate) use identity::{WrittenVocabulary, texts, written_vocabulary};
pub(crate) use lookup::Lookup;
pub(crate) use names::{Scope, pascal, snake};
pub(crate) use notes::{Notes, place};
pub(crate) use outline::{Outline, nearest_id, outline};
pub(crate) use schema::TypeBuilder;
