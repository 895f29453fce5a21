//! The keywords of a schema: JSON Schema 2020-12 and its earlier drafts, and what OpenAPI adds.

use super::openapi::EXTERNAL_DOCS;
use super::table::Value::{
    Any, Bool, Discriminator, List, NamedSchemas, NamedTexts, Names, Number, Object as One, Schema, SchemaOrSchemas,
    Schemas, Text, Texts, Type,
};
use super::table::{Object, Others, object};

pub(super) static SCHEMA: Object = Object {
    name: "a schema",
    fields: &[
        ("$id", Text),
        ("id", Any),
        ("$schema", Any),
        ("$ref", Text),
        ("$anchor", Text),
        ("$dynamicRef", Text),
        ("$dynamicAnchor", Any),
        ("$recursiveRef", Any),
        ("$recursiveAnchor", Any),
        ("$vocabulary", Any),
        ("$comment", Any),
        ("$defs", Names),
        ("definitions", Names),
        ("allOf", Schemas),
        ("anyOf", Schemas),
        ("oneOf", Schemas),
        ("not", Schema),
        ("if", Schema),
        ("then", Schema),
        ("else", Schema),
        ("dependentSchemas", NamedSchemas),
        ("dependentRequired", Any),
        ("dependencies", Any),
        ("prefixItems", Schemas),
        ("items", SchemaOrSchemas),
        ("additionalItems", Schema),
        ("contains", Schema),
        ("minContains", Number),
        ("maxContains", Number),
        ("properties", NamedSchemas),
        ("patternProperties", NamedSchemas),
        ("additionalProperties", Schema),
        ("propertyNames", Schema),
        ("unevaluatedItems", Schema),
        ("unevaluatedProperties", Schema),
        ("type", Type),
        ("enum", List),
        ("const", Any),
        ("required", Texts),
        ("multipleOf", Number),
        ("maximum", Number),
        // A boolean before 2019, a number since.
        ("exclusiveMaximum", Any),
        ("minimum", Number),
        ("exclusiveMinimum", Any),
        ("maxLength", Number),
        ("minLength", Number),
        ("pattern", Text),
        ("maxItems", Number),
        ("minItems", Number),
        ("uniqueItems", Bool),
        ("maxProperties", Number),
        ("minProperties", Number),
        ("format", Text),
        ("contentEncoding", Text),
        ("contentMediaType", Text),
        ("contentSchema", Schema),
        ("title", Any),
        ("description", Any),
        ("default", Any),
        ("deprecated", Bool),
        ("readOnly", Bool),
        ("writeOnly", Bool),
        ("example", Any),
        ("examples", Any),
        ("nullable", Bool),
        ("discriminator", Discriminator(&DISCRIMINATOR)),
        ("xml", One(&XML)),
        ("externalDocs", One(&EXTERNAL_DOCS)),
    ],
    others: Others::Keywords,
    extensions: &[],
};

/// Fields of the objects around a schema and of what stands in it, which a wrong indentation makes keywords of it.
pub(super) const OF_OTHERS: [&str; 7] =
    ["style", "explode", "allowReserved", "allowEmptyValue", "encoding", "propertyName", "mapping"];

static DISCRIMINATOR: Object =
    object("a discriminator", &[("propertyName", Text), ("mapping", NamedTexts), ("defaultMapping", Text)]);

static XML: Object = object(
    "`xml`",
    &[
        ("name", Text),
        ("namespace", Text),
        ("prefix", Text),
        ("attribute", Bool),
        ("wrapped", Bool),
        ("nodeType", Text),
    ],
);
