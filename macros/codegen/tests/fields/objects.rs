//! All other objects and keywords.

use permitted_codegen::emit;
use permitted_codegen::model::Selection;

use crate::{document, is_error, is_silent, said, support, warns};

#[test]
fn what_is_lost_of_a_request_or_a_response_is_a_warning() {
    let operation = |text: &str| document("", "", text);
    for (text, wanted) in [
        (operation("requestbody: {},"), "UnknownField"),
        (operation("parameters: { name: q, in: query },"), "WrongKind"),
        (operation("deprecated: 'yes',"), "WrongKind"),
        (operation("tags: pets,"), "WrongKind"),
        (operation("parameters: [{ name: q, in: query, requird: true, schema: {} }],"), "UnknownField"),
        (operation("requestBody: { content: { application/json: { shema: {} } } },"), "UnknownField"),
        (operation("requestBody: { content: [] },"), "WrongKind"),
        (operation("").replace("description: ok", "description: ok, contents: {}"), "UnknownField"),
        (operation("").replace("post:", "Post: { responses: {} }\n    post:"), "UnknownField"),
        (operation("").replace("post:", "delte: { responses: {} }\n    post:"), "UnknownField"),
        (document("servers: { url: 'https://a.example' }", "", ""), "WrongKind"),
        (document("component: {}", "", ""), "UnknownField"),
    ] {
        warns(&text, wanted);
    }
}

#[test]
fn keywords_of_schemas_are_known_and_of_their_kind() {
    let schema = |text: &str| {
        document("", "", &format!("requestBody: {{ content: {{ application/json: {{ schema: {text} }} }} }},"))
    };
    for (text, wanted) in [
        ("{ type: strnig }", "UnknownValue"),
        ("{ type: [string, nul] }", "UnknownValue"),
        ("{ type: file }", "UnknownValue"),
        ("{ tpye: string }", "UnknownField"),
        ("{ type: object, Properties: { a: {} } }", "UnknownField"),
        ("{ type: object, additionalproperties: false }", "UnknownField"),
        ("{ enum: x }", "WrongKind"),
        ("{ allOf: { type: object } }", "WrongKind"),
        ("{ type: object, properties: [z] }", "WrongKind"),
        ("{ type: object, required: true }", "WrongKind"),
        ("{ type: object, properties: { a: { type: array, items: string } } }", "WrongKind"),
        ("{ type: string, minLength: 'one' }", "WrongKind"),
    ] {
        let (is_error, kinds) = said(&schema(text));
        assert!(!is_error && kinds.contains(&wanted.to_owned()), "{text}: {kinds:?}");
    }
    // Other vocabularies add keywords as they like.
    is_silent(&schema("{ type: string, meta: x, faker: name.first, markdownDescription: y }"));
}

#[test]
fn what_stands_beside_a_reference_is_said_to_be_left_out() {
    let refers = |beside: &str| {
        document("", "", "")
            .replace("operationId: wipe, ", "")
            .replace("  /a:\n    \n", &format!("  /b: {{ $ref: '#/paths/~1a', {beside} }}\n  /a:\n    \n"))
    };
    warns(&refers("delete: { responses: {} }"), "BesideReference");
    is_error(&refers("security: [{ admin: [] }]"), "BesideReference");
    is_error(&refers("secuirty: [{ admin: [] }]"), "BesideReference");
    is_silent(&refers("summary: s"));
}

#[test]
fn swagger_2_has_its_own_fields() {
    let swagger = |root: &str, operation: &str| {
        format!(
            "swagger: '2.0'\ninfo: {{ title: T, version: '1' }}\nsecurity: []\n{root}\nsecurityDefinitions: {{ admin: {{ type: apiKey, in: \
             header, name: X-Admin }} }}\npaths:\n  /a:\n    post: {{ operationId: wipe, {operation} responses: {{ '200': {{ description: \
             ok }} }} }}\n"
        )
    };
    is_silent(&swagger("host: a.example", "consumes: [application/json],"));
    is_error(&swagger("", "secuirty: [{ admin: [] }],"), "UnknownField");
    is_error(&swagger("", "").replace("securityDefinitions", "securityDefinition"), "UnknownField");
    is_error(&swagger("", "").replace("in: header", "in: cookie"), "UnknownValue");
    warns(&swagger("", "parameter: [],"), "UnknownField");
    warns(&swagger("definition: {}", ""), "UnknownField");
    warns(&swagger("", "parameters: [{ name: q, in: query, type: strnig }],"), "UnknownValue");
}

#[test]
fn names_that_no_header_can_have_are_errors() {
    is_error(
        &document("", "", "parameters: [{ name: X My Header, in: header, schema: { type: string } }],"),
        "InvalidName",
    );
    is_error(&document("", "", "parameters: [{ name: 'a;b', in: cookie, schema: { type: string } }],"), "InvalidName");
    let header = "description: ok, headers: { 'X Rate': { schema: { type: string } } }";
    warns(&document("", "", "").replace("description: ok", header), "InvalidName");
}

#[test]
fn the_same_words_are_said_once_with_a_count() {
    let header = "parameters: [{ name: a, in: query, schema: { type: strnig } }, { name: b, in: query, schema: { type: strnig } }, { name: \
                  c, in: query, schema: { type: strnig } }], requestbody: {},";
    let checked = support::check_text(&document("", "", header), &Selection::default()).unwrap();
    let messages = checked.api().warnings.messages();
    let [first, second] = messages.as_slice() else { panic!("{messages:?}") };
    assert!(first.contains("requestbody"), "what takes a body away comes first: {first}");
    assert!(second.contains("the same at 2 more places"), "{second}");
}

/// What the program names of a document with an error is there all the same, so that the error is the only one.
#[test]
fn what_is_wrong_with_a_part_takes_no_method_away() {
    let document = r#"openapi: 3.1.0
info: { title: T, version: '1' }
components: { securitySchemes: { k: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://x.example/t', scopes: { w: x } } } }, h: { type: apiKey, in: header, name: K } } }
paths:
  /a:
    get:
      operationId: a
      security: [{ k: [w] }]
      parameters: [{ name: size, in: query, schema: { type: integer } }, { name: page, in: query, schema: { type: string } }]
      x-paging: { style: cursor, items: /items, next: /next, cursor: "query:page" }
      responses: { '200': { description: d, content: { application/json: { schema: { type: object, properties: { items: { type: array, items: { type: string } }, next: { type: string } } } } } } }
"#;
    let names = ["Paged <", "fn size", "TOKEN_URL", "fn granted", "CredentialHeader"];
    let items = |text: &str| match support::check_text(text, &Selection::default()) {
        Ok(checked) => emit::api(&checked, &emit::Module::new("api")).to_string(),
        Err(failed) => emit::fallback(failed.fallback.as_ref(), &emit::Module::new("api")).to_string(),
    };
    let whole = items(document);
    let names: Vec<&str> = names.into_iter().filter(|name| whole.contains(name)).collect();
    assert!(names.len() >= 4, "{names:?}");
    for (right, wrong) in [
        ("items: /items", "items: /itmes"),
        ("items: /items", "itemz: /items"),
        ("next: /next, c", "next: /nxt, c"),
        ("style: cursor", "style: curser"),
        ("query:page", "query:pag"),
        ("size, in: query", "size, in: Query"),
        ("size, in: query", "size, in: body"),
        ("type: oauth2", "type: oauth"),
        ("type: oauth2", "type: OAuth2"),
        ("clientCredentials", "clientCredential"),
        ("clientCredentials", "client_credentials"),
        ("in: header", "in: Header"),
    ] {
        let text = document.replace(right, wrong);
        assert!(support::check_text(&text, &Selection::default()).is_err(), "{wrong}");
        let items = items(&text);
        for name in &names {
            assert!(items.contains(name), "{wrong}: {name}");
        }
    }
}

/// What is said to be left out is left out: a body of OpenAPI 3 took the place of the parameter that is the body.
#[test]
fn swagger_2_reads_no_field_of_openapi_3() {
    let text = "swagger: '2.0'\ninfo: { title: T, version: '1' }\nsecurity: []\npaths:\n  /a:\n    query: { operationId: b, responses: { 204: { description: x } } }\n    trace: { operationId: c, responses: { 204: { description: x } } }\n    \
        additionalOperations: { COPY: { operationId: d, responses: { 204: { description: x } } } }\n    servers: [{ url: 'https://a.example' }]\n    post:\n      operationId: a\n      \
        requestBody: { content: { text/plain: {} } }\n      callbacks: {}\n      servers: [{ url: 'https://a.example' }]\n      parameters:\n        - { name: b, in: body, required: true, schema: { type: integer } }\n        \
        - { name: q, in: query, content: { application/json: {} } }\n      responses: { 200: { description: x, content: { text/plain: {} }, links: {} } }\n";
    let api = support::api(text);
    let [operation] = api.operations.as_slice() else { panic!("{:?}", api.operations) };
    let body = operation.call.body.as_ref().unwrap();
    assert_eq!((body.media.as_str(), body.required), ("application/json", true));
    assert_eq!(operation.call.parameters[0].style, permitted_codegen::model::Style::Form);
    assert!(operation.call.success.by_status[0].media.is_empty());
    let said = api.warnings.messages().join("\n");
    for field in ["query", "trace", "additionalOperations", "servers", "requestBody", "callbacks", "content", "links"] {
        assert!(said.contains(&format!("has no field `{field}`")), "{field}: {said}");
    }
}

/// A response of Swagger 2.0 has its headers, its examples, and all its media types; so has a body.
#[test]
fn swagger_2_loses_no_header_example_or_media_type() {
    let text = "swagger: '2.0'\ninfo: { title: T, version: '1' }\nproduces: [application/xml, application/json, text/csv]\nconsumes: [application/json, application/xml]\n\
                paths:\n  /a:\n    post:\n      operationId: a\n      security: []\n      parameters: [{ name: b, in: body, required: true, schema: { type: object } }]\n      \
                responses: { '200': { description: d, schema: { type: object, properties: { n: { type: integer } } }, headers: { X-Total: { type: integer } }, examples: { \
                application/json: { n: 7 } } } }\n";
    let api = support::api(text);
    let operation = &api.operations[0];
    let response = &operation.call.success.by_status[0];
    assert_eq!(response.media, ["application/json", "application/xml", "text/csv"]);
    assert_eq!(response.headers, ["X-Total"]);
    assert_eq!(operation.sample, r#"{"n":7}"#);
    let body = operation.call.body.as_ref().unwrap();
    assert_eq!(
        (body.media.as_str(), body.others.as_slice()),
        ("application/json", &["application/xml".to_owned()][..])
    );
    assert!(api.warnings.is_empty(), "{:?}", api.warnings.messages());
}
