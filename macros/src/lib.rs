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
/// - `crate = path`: the crate `permitted`, where a program has it by another name (`crate = ::api_bindings`).
/// - `identities = path`: the identities are those of that module, made by [`identities`](macro@identities).
/// - `only(tags("a"), operations("b"))`: the operations with one of these tags or ids, and the types they reach.
/// - `types("types.json" = path)`: the types of that file's schemas are those of a module made by [`types`](macro@types).
/// - `overlay = "fixes.yaml"`: an OpenAPI Overlay (1.0 or 1.1) that changes the document first. It needs the feature `overlay`.
/// - `strict`: what is a warning otherwise is an error.
/// - `unannotated = public`: anybody may call the operations of which the document does not say who may.
/// - `unknown_fields = drop`: models forget the fields that the document does not name, which they keep otherwise.
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
/// The path is relative to the source file. `crate = path` may follow, as for [`api`](macro@api).
#[proc_macro_attribute]
pub fn identities(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::identities(arguments.into(), &item.into()).into()
}

/// Generates the types that several documents share: one for each schema that a document names.
///
/// ```text
/// #[permitted::types("../openapi/types.json")]
/// pub mod types {}
///
/// #[permitted::api("../openapi/products.json", types("../openapi/types.json" = crate::types))]
/// pub mod products {}
/// ```
///
/// `products.json` refers to `types.json#/components/schemas/Money`, and its module re-exports `types::Money`, so that a value
/// moves from one document's calls to another's. Then may follow `types(..)`, for files that this one refers to, `crate = path`,
/// `strict` and `unknown_fields = drop`. The schemas of the file may refer to no other files than these, and a module that was made from another
/// file than the document refers to does not compile.
#[proc_macro_attribute]
pub fn types(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::types(arguments.into(), &item.into()).into()
}
