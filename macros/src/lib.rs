//! The attribute macros of `permitted`: they read arguments, find files, call the pipeline, and hand over tokens.
#![forbid(unsafe_code)]

mod arguments;
mod expand;
mod locate;
mod module;

use proc_macro::TokenStream;

/// Generates bindings to an API into a module, from an OpenAPI document that says who may call each operation.
///
/// ```text
/// #[permitted::api("../openapi/products.json", identities = crate::identities, only(tags("products")))]
/// pub mod products {}
/// ```
///
/// The path is relative to the source file. Then may follow, in any order:
///
/// - `identities = path`: the identities are those of that module, made by [`identities`](macro@identities).
/// - `only(tags("a"), operations("b"))`: the operations with one of these tags or ids, and the types they reach.
/// - `overlay = "fixes.yaml"`: an OpenAPI Overlay (1.0 or 1.1) that changes the document first. It needs the feature `overlay`.
/// - `strict`: what is a warning otherwise is an error.
/// - `unannotated = public`: anybody may call the operations of which the document does not say who may.
///
/// The module gets a handle of its own name (`Products`), which a client gives (`client.products()`), with one method for
/// each operation; the traits of the module `can`; the types that the operations reach; and the static `OPERATIONS`.
#[proc_macro_attribute]
pub fn api(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::api(arguments.into(), &item.into()).into()
}

/// Generates the identities and permissions that several documents share.
///
/// ```text
/// #[permitted::identities("../identities.yaml")]
/// pub mod identities {}
/// ```
///
/// The path is relative to the source file.
#[proc_macro_attribute]
pub fn identities(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::identities(arguments.into(), &item.into()).into()
}
