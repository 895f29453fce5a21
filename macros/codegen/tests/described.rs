//! What a document says of itself stands in the documentation of what is made of it.
#![allow(clippy::unwrap_used, reason = "a test says what it expects by panicking")]

mod support;

use permitted_codegen::emit::{self, Module};
use permitted_codegen::model::Selection;

const TEXT: &str = "
openapi: 3.1.0
info: { title: Pets, version: '1', summary: All our pets., description: They come and go. }
externalDocs: { description: The handbook, url: 'https://pets.example.com/book' }
tags: [{ name: cats, description: What purrs. }, { name: dogs }]
servers:
  - url: 'https://{region}.example.com'
    variables: { region: { default: eu, description: Where the pets are. } }
components:
  securitySchemes:
    keeper: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a.example.com', scopes: { 'a:read': Looks at pets. } } } }
    key: { type: apiKey, in: header, name: X-Key }
paths:
  /a: { get: { operationId: readA, security: [{ keeper: ['a:read'] }, { key: [] }], responses: { '204': { description: ok } } } }
";

#[test]
fn what_a_document_says_is_in_the_documentation() {
    let checked = support::check_text(TEXT, &Selection::default()).unwrap();
    let made = emit::api(&checked, &Module::new("api")).to_string();
    for said in [
        "Pets (1)\\n\\nAll our pets.\\n\\nThey come and go.\\n\\nThe handbook\\\\: `https://pets.example.com/book`\\n\\n- `cats`: What purrs.",
        "Looks at pets.\\n\\n`a:read`.",
        "Sets `region`, which is `eu` by default.\\n\\nWhere the pets are.",
        "The identity `keeper`, proved by a bearer token.",
        "The identity `key`, proved by a key in the header `X-Key`.",
    ] {
        assert!(made.contains(said), "nothing says {said}\n{made}");
    }
}

/// The part before `/.well-known/openid-configuration` is the issuer; a URL without it names none.
#[test]
fn a_configuration_that_names_no_issuer_is_a_warning() {
    for url in ["/.well-known/openid-configuration", "https://login.example.com"] {
        let staff = format!("    staff: {{ type: openIdConnect, openIdConnectUrl: '{url}' }}\n    key:");
        let checked = support::check_text(&TEXT.replace("    key:", &staff), &Selection::default()).unwrap();
        let warnings = checked.api().warnings.messages().join("\n");
        assert!(warnings.contains("no constant `ISSUER` is made of it"), "{url}: {warnings}");
    }
}
