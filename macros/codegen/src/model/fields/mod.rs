//! Fields that an object of OpenAPI does not have, and values that a field cannot have.
//!
//! A reader that skips what it does not know reads `secuirty` as nothing, and the operation as open. So every object has its table of
//! fields ([`openapi`], [`swagger`], [`schema`]), and the walk goes over what the wanted operations reach. What may say who may call
//! is an error; the rest has one reasonable reading, which is that it is not there, and is a warning.

mod access;
mod openapi;
mod schema;
mod scheme;
mod swagger;
mod table;
mod walk;

pub(crate) use walk::{Wanted, check_fields};
