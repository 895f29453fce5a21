//! Nodes to what is to be generated.

mod shape;

pub use shape::{
    Field, NameValue, Named, NamedKind, Names, NumberValue, Numbers, Rest, Shape, Struct, TypeId, Union, Variant,
};
