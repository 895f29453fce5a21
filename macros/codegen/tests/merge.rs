//! Merge keys of YAML (`<<`).
#![allow(missing_docs, clippy::panic)]

mod support;

use permitted_codegen::check::Access;
use permitted_codegen::model::NamedKind;
use support::api;

const DOCUMENT: &str = r##"
openapi: 3.0.3
info: { title: T, version: "1" }
x-base: &base
  security: [{ k: [] }]
  responses: &responses
    "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } }
x-open: &open
  security: []
  responses: { "204": { description: no } }
paths:
  /a:
    get: { !!merge <<: *base, operationId: merged }
    post:
      operationId: listed
      <<: [*open, *base]
    put: { security: [], <<: *base, operationId: own }
    delete:
      operationId: inside
      security: [{ k: [] }]
      responses:
        <<: *responses
        "204": { description: none }
components:
  securitySchemes:
    k: &k { type: http, scheme: bearer }
    l: { <<: *k, scheme: basic }
  schemas:
    S:
      type: object
      properties:
        <<: { a: { type: integer }, b: { type: string } }
        a: { type: boolean }
        "<<": { type: string }
"##;

#[test]
fn entries_of_a_merge_key_are_there_unless_the_mapping_has_its_own() {
    let api = api(DOCUMENT);
    let seen: Vec<(&str, bool, usize)> = api
        .operations
        .iter()
        .map(|one| (one.call.id.as_str(), one.access == Access::Public, one.call.success.by_status.len()))
        .collect();
    // Of several mappings, the first counts.
    assert_eq!(seen, [("merged", false, 1), ("listed", true, 1), ("own", true, 1), ("inside", false, 2)]);
    let schema = api.types.iter().find(|named| named.rust == "S").map(|named| &named.kind);
    let Some(NamedKind::Struct(object)) = schema else { panic!("S is a struct") };
    let fields: Vec<String> = object.fields.iter().map(|field| format!("{} {:?}", field.wire, field.shape)).collect();
    assert_eq!(fields, ["b Text", "a Bool", "<< Text"]);
}
