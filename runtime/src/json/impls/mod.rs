//! The impls of generated types, as macros: what is the same for every type stands here, because a token that generated code consists of
//! costs rustc several times as much as one of a macro of rules. All types of a kind are in one call, which costs as much as a function.
//!
//! These macros are part of the expansion, so they name everything by the alias of the module that they are called in, which is their
//! first argument. An optional part never stands directly after another: rustc would copy what it has matched, of all types before.

mod bridges;
mod enums;
mod structs;
mod unions;
