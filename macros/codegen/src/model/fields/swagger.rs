//! The objects of Swagger 2.0 that are not those of OpenAPI 3.

use super::openapi::{EXTERNAL_DOCS, INFO, TAG};
use super::table::Value::{Any, Bool, Components, List, Names, Object as One, Objects, Schema, Text, Texts, Word};
use super::table::{Object, Others, object};

pub(super) static ROOT: Object = Object {
    name: "the document",
    fields: &[
        ("swagger", Any),
        ("info", One(&INFO)),
        ("host", Text),
        ("basePath", Text),
        ("schemes", Texts),
        ("consumes", Texts),
        ("produces", Texts),
        ("paths", One(&PATHS)),
        ("definitions", Components),
        ("parameters", Components),
        ("responses", Components),
        ("securityDefinitions", Any),
        ("security", Any),
        ("tags", Objects(&TAG)),
        ("externalDocs", One(&EXTERNAL_DOCS)),
    ],
    others: Others::None,
    extensions: &["x-identities", "x-permissions"],
};

static PATHS: Object = Object { name: "`paths`", fields: &[], others: Others::Paths(One(&PATH_ITEM)), extensions: &[] };

pub(super) static PATH_ITEM: Object = Object {
    name: "a path item",
    fields: &[
        ("$ref", Text),
        ("get", Any),
        ("put", Any),
        ("post", Any),
        ("delete", Any),
        ("options", Any),
        ("head", Any),
        ("patch", Any),
        ("parameters", Objects(&PARAMETER)),
        ("security", Any),
        // Not of Swagger 2.0, and harmless.
        ("summary", Text),
        ("description", Text),
    ],
    others: Others::None,
    extensions: &["x-identities"],
};

pub(super) static OPERATION: Object = Object {
    name: "an operation",
    fields: &[
        ("tags", Texts),
        ("summary", Text),
        ("description", Text),
        ("externalDocs", One(&EXTERNAL_DOCS)),
        ("operationId", Text),
        ("consumes", Texts),
        ("produces", Texts),
        ("parameters", Objects(&PARAMETER)),
        ("responses", One(&RESPONSES)),
        ("schemes", Texts),
        ("deprecated", Bool),
        ("security", Any),
    ],
    others: Others::None,
    extensions: &["x-identities", "x-permissions", "x-paging", "x-idempotent", "x-idempotency-key"],
};

const TYPES: &[&str] = &["string", "number", "integer", "boolean", "array", "file", "object"];
pub(super) const COLLECTIONS: &[&str] = &["csv", "ssv", "tsv", "pipes", "multi"];

pub(super) static PARAMETER: Object = object(
    "a parameter",
    &[
        ("name", Text),
        ("in", Text),
        ("description", Text),
        ("required", Bool),
        ("schema", Schema),
        ("type", Word(TYPES)),
        ("format", Text),
        ("allowEmptyValue", Bool),
        ("items", Schema),
        ("collectionFormat", Word(COLLECTIONS)),
        ("default", Any),
        ("maximum", Any),
        ("exclusiveMaximum", Any),
        ("minimum", Any),
        ("exclusiveMinimum", Any),
        ("maxLength", Any),
        ("minLength", Any),
        ("pattern", Any),
        ("maxItems", Any),
        ("minItems", Any),
        ("uniqueItems", Any),
        ("enum", List),
        ("multipleOf", Any),
        ("example", Any),
        ("examples", Any),
    ],
);

static RESPONSES: Object =
    Object { name: "`responses`", fields: &[], others: Others::Named(One(&RESPONSE)), extensions: &[] };

static RESPONSE: Object =
    object("a response", &[("description", Text), ("schema", Schema), ("headers", Names), ("examples", Names)]);
