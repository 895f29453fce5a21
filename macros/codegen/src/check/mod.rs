//! Compares nodes with each other, and makes the table *operation × identity*.

mod table;

pub use table::{
    Access, Answer, Api, Body, BodyKind, Checked, CheckedVocabulary, Content, Failed, Fallback, Identity, Operation,
    Outcome, Paging, Parameter, Part, Permission, Permit, Place, Scheme, SchemeKind, Selection, ServerUrl,
    ServerVariable, Status, Step, Style, Target, Vocabulary,
};
