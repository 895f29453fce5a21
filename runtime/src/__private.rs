//! What generated code needs and nobody else should use.

pub use crate::client::{Core, core};
pub use crate::json::{
    Decode, Encode, MapView, Mismatch, Model, OneOfNames, Source, View, clone, debug, eq, from_serde, to_serde,
};
pub use crate::operation::{Operation, Paging, Parameter, Permit, Place, Repeat, Reply, Style, Target};
pub use serde;
pub use serde_json::{Map, Value};
