//! Compares nodes with each other, and makes the table *operation × identity*.

mod table;

pub use table::{
    Access, Api, Body, Checked, CheckedVocabulary, Failed, Fallback, Identity, Operation, Paging, Parameter,
    Permission, Permit, Place, Step, Style, Target, Vocabulary,
};
