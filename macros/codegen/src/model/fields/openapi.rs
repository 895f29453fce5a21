//! The objects of OpenAPI 3.0, 3.1 and 3.2. A field of a later version in a document of an earlier one is read as it is meant.

use super::table::Value::{
    Any, Bool, Components, Headers, Media, MediaTypes, Named, Names, Object as One, Objects, Scalar, Scalars, Schema,
    Text, Texts, Word,
};
use super::table::{Object, Others, object};

pub(super) static ROOT: Object = Object {
    name: "the document",
    fields: &[
        ("openapi", Any),
        ("$self", Text),
        ("info", One(&INFO)),
        ("jsonSchemaDialect", Text),
        ("servers", Objects(&SERVER)),
        ("paths", One(&PATHS)),
        ("webhooks", Names),
        ("components", One(&COMPONENTS)),
        ("security", Any),
        ("tags", Objects(&TAG)),
        ("externalDocs", One(&EXTERNAL_DOCS)),
    ],
    others: Others::None,
    extensions: &["x-identities", "x-permissions"],
};

pub(super) static INFO: Object = object(
    "`info`",
    &[
        ("title", Text),
        ("summary", Text),
        ("description", Text),
        ("termsOfService", Text),
        ("contact", One(&CONTACT)),
        ("license", One(&LICENSE)),
        ("version", Scalar),
    ],
);

static CONTACT: Object = object("the contact", &[("name", Text), ("url", Text), ("email", Text)]);

static LICENSE: Object = object("the license", &[("name", Text), ("identifier", Text), ("url", Text)]);

static SERVER: Object =
    object("a server", &[("url", Text), ("description", Text), ("name", Text), ("variables", Named(&SERVER_VARIABLE))]);

static SERVER_VARIABLE: Object =
    object("a server's variable", &[("enum", Scalars), ("default", Scalar), ("description", Text)]);

pub(super) static TAG: Object = Object {
    name: "a tag",
    fields: &[
        ("name", Text),
        ("summary", Text),
        ("description", Text),
        ("externalDocs", One(&EXTERNAL_DOCS)),
        ("parent", Text),
        ("kind", Text),
    ],
    others: Others::None,
    extensions: &["x-identities"],
};

pub(super) static EXTERNAL_DOCS: Object = object("external documentation", &[("description", Text), ("url", Text)]);

static COMPONENTS: Object = object(
    "`components`",
    &[
        // What the operations reach is looked at where they refer to it.
        ("schemas", Components),
        ("responses", Components),
        ("parameters", Components),
        ("examples", Components),
        ("requestBodies", Components),
        ("headers", Components),
        ("securitySchemes", Any),
        ("links", Components),
        ("callbacks", Components),
        ("pathItems", Components),
        ("mediaTypes", Components),
    ],
);

static PATHS: Object = Object { name: "`paths`", fields: &[], others: Others::Paths(One(&PATH_ITEM)), extensions: &[] };

/// Its operations are looked at where they are wanted.
pub(super) static PATH_ITEM: Object = Object {
    name: "a path item",
    fields: &[
        ("$ref", Text),
        ("summary", Text),
        ("description", Text),
        ("get", Any),
        ("put", Any),
        ("post", Any),
        ("delete", Any),
        ("options", Any),
        ("head", Any),
        ("patch", Any),
        ("trace", Any),
        ("query", Any),
        ("additionalOperations", Any),
        ("servers", Objects(&SERVER)),
        ("parameters", Objects(&PARAMETER)),
        // No field of a path item before 3.3, and read as one.
        ("security", Any),
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
        ("parameters", Objects(&PARAMETER)),
        ("requestBody", One(&REQUEST_BODY)),
        ("responses", One(&RESPONSES)),
        ("callbacks", Named(&CALLBACK)),
        ("deprecated", Bool),
        ("security", Any),
        ("servers", Objects(&SERVER)),
    ],
    others: Others::None,
    extensions: &["x-identities", "x-permissions", "x-paging", "x-idempotent", "x-idempotency-key"],
};

const STYLES: &[&str] =
    &["matrix", "label", "form", "simple", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"];

pub(super) static PARAMETER: Object = object(
    "a parameter",
    &[
        ("name", Text),
        ("in", Text),
        ("description", Text),
        ("required", Bool),
        ("deprecated", Bool),
        ("allowEmptyValue", Bool),
        ("style", Text),
        ("explode", Bool),
        ("allowReserved", Bool),
        ("schema", Schema),
        ("example", Any),
        ("examples", Named(&EXAMPLE)),
        ("content", Media(&MEDIA_TYPE)),
    ],
);

pub(super) static HEADER: Object = object(
    "a header",
    &[
        ("description", Text),
        ("required", Bool),
        ("deprecated", Bool),
        ("allowEmptyValue", Bool),
        ("style", Word(STYLES)),
        ("explode", Bool),
        ("allowReserved", Bool),
        ("schema", Schema),
        ("example", Any),
        ("examples", Named(&EXAMPLE)),
        ("content", Media(&MEDIA_TYPE)),
        // 3.0 says that a header has no name; many documents give it one all the same, and it is the key's.
        ("name", Any),
        ("in", Any),
    ],
);

static REQUEST_BODY: Object =
    object("a request body", &[("description", Text), ("content", Media(&MEDIA_TYPE)), ("required", Bool)]);

static MEDIA_TYPE: Object = object(
    "a media type",
    &[
        ("schema", Schema),
        ("itemSchema", Schema),
        ("example", Any),
        ("examples", Named(&EXAMPLE)),
        ("encoding", Named(&ENCODING)),
        ("prefixEncoding", Objects(&ENCODING)),
        ("itemEncoding", One(&ENCODING)),
    ],
);

static EXAMPLE: Object = object(
    "an example",
    &[
        ("summary", Text),
        ("description", Text),
        ("value", Any),
        ("dataValue", Any),
        ("serializedValue", Text),
        ("externalValue", Text),
    ],
);

static LINK: Object = object(
    "a link",
    &[
        ("operationRef", Text),
        ("operationId", Text),
        ("parameters", Any),
        ("requestBody", Any),
        ("description", Text),
        ("server", One(&SERVER)),
    ],
);

static ENCODING: Object = object(
    "an encoding",
    &[
        ("contentType", MediaTypes),
        ("headers", Headers),
        ("style", Word(STYLES)),
        ("explode", Bool),
        ("allowReserved", Bool),
        ("encoding", Named(&ENCODING)),
        ("prefixEncoding", Objects(&ENCODING)),
        ("itemEncoding", One(&ENCODING)),
    ],
);

static RESPONSES: Object =
    Object { name: "`responses`", fields: &[], others: Others::Named(One(&RESPONSE)), extensions: &[] };

static RESPONSE: Object = object(
    "a response",
    &[
        ("summary", Text),
        ("description", Text),
        ("headers", Headers),
        ("content", Media(&MEDIA_TYPE)),
        ("links", Named(&LINK)),
    ],
);

static CALLBACK: Object =
    Object { name: "a callback", fields: &[], others: Others::Named(One(&CALLBACK_ITEM)), extensions: &[] };

/// A path item of a callback or a webhook: the server calls it.
pub(super) static CALLBACK_ITEM: Object = object(
    "a path item",
    &[
        ("$ref", Text),
        ("summary", Text),
        ("description", Text),
        ("get", One(&OPERATION)),
        ("put", One(&OPERATION)),
        ("post", One(&OPERATION)),
        ("delete", One(&OPERATION)),
        ("options", One(&OPERATION)),
        ("head", One(&OPERATION)),
        ("patch", One(&OPERATION)),
        ("trace", One(&OPERATION)),
        ("query", One(&OPERATION)),
        ("additionalOperations", Named(&OPERATION)),
        ("servers", Objects(&SERVER)),
        ("parameters", Objects(&PARAMETER)),
        ("security", Any),
    ],
);
