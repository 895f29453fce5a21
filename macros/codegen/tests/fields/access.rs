//! What may say who may call.

use permitted_codegen::model::Selection;

use crate::{document, is_error, is_silent, said, support, warns};

#[test]
fn security_in_any_spelling_is_an_error_at_every_level() {
    let spellings = [
        "secuirty",
        "Security",
        "SECURITY",
        "securities",
        "security_",
        "securityRequirements",
        "securty",
        "x-security",
        "x-Security",
        "x-security-schemes",
        "xSecurity",
        "security_requirement",
        "authorizations",
        "authorisation",
        "authentication",
        "auth",
    ];
    for word in spellings {
        is_error(&document("", "", &format!("{word}: [{{ admin: [] }}],")), "UnknownField");
        is_error(&document("", &format!("{word}: [{{ admin: [] }}]"), ""), "UnknownField");
        is_error(&document(&format!("{word}: [{{ admin: [] }}]"), "", ""), "UnknownField");
        is_error(&document(&format!("tags: [{{ name: t, {word}: [{{ admin: [] }}] }}]"), "", ""), "UnknownField");
    }
}

#[test]
fn security_where_it_is_no_field_is_an_error() {
    let list = "security: [{ admin: [] }]";
    is_error(&document(&format!("tags: [{{ name: t, {list} }}]"), "", ""), "UnknownField");
    is_error(
        &document(&format!("info: {{ title: T, version: '1', {list} }}").replace("info: ", "externalDocs: "), "", ""),
        "UnknownField",
    );
    is_error(&document("", "", &format!("requestBody: {{ content: {{}}, {list} }},")), "UnknownField");
    let schema =
        format!("requestBody: {{ content: {{ application/json: {{ schema: {{ type: object, {list} }} }} }} }},");
    is_error(&document("", "", &schema), "UnknownField");
    is_error(
        &document("", "", "parameters: [{ name: q, in: query, security: [{ admin: [] }], schema: {} }],"),
        "UnknownField",
    );
    let among_paths = document("", "", "") + "  security: [{ admin: [] }]\n";
    is_error(&among_paths, "WrongKind");
    let among_responses = document("", "", "").replace("'200': {", "security: [{ admin: [] }], '200': {");
    is_error(&among_responses, "UnknownField");
}

#[test]
fn a_rule_that_slipped_among_names_is_an_error() {
    for list in ["security: [{ admin: [] }]", "secuirty: [{ admin: [] }]", "x-identities: [admin]"] {
        let response =
            |inner: &str| document("", "", "").replace("description: ok", &format!("description: ok, {inner}"));
        let media = |inner: &str| response(&format!("content: {{ application/json: {{ {inner} }} }}"));
        let schema = |inner: &str| media(&format!("schema: {{ type: object, {inner} }}"));
        for text in [
            response(&format!("headers: {{ {list} }}")),
            response(&format!("links: {{ {list} }}")),
            response(&format!("content: {{ application/json: {{}}, {list} }}")),
            media(&format!("examples: {{ {list} }}")),
            schema(&format!("properties: {{ {list} }}")),
            schema(&format!("patternProperties: {{ {list} }}")),
            schema(&format!("discriminator: {{ propertyName: a, mapping: {{ {list} }} }}")),
            document("", "", &format!("requestBody: {{ content: {{ a/b: {{ encoding: {{ {list} }} }} }} }},")),
            document("", "", &format!("callbacks: {{ {list} }},")),
            document("", "", &format!("servers: [{{ url: /, variables: {{ {list} }} }}],")),
            document("", "", &format!("tags: [{{ {list} }}],")),
            document(&format!("webhooks: {{ {list} }}"), "", ""),
            document("", "", "").replace("components: {", &format!("components: {{ schemas: {{ {list} }},")),
        ] {
            is_error(&text, "UnknownField");
        }
    }
    let list = "security: [{ admin: [] }]";
    let in_response =
        |inner: &str| document("", "", "").replace("description: ok", &format!("description: ok, {inner}"));
    is_error(&in_response(&format!("links: {{ l: {{ operationId: wipe, {list} }} }}")), "UnknownField");
    let example = format!("content: {{ a/b: {{ examples: {{ e: {{ value: {{ {list} }}, {list} }} }} }} }}");
    is_error(&in_response(&example), "UnknownField");
    is_error(&document("", "", "").replace("name: X-Admin", &format!("name: X-Admin, {list}")), "UnknownField");
}

#[test]
fn a_rule_that_slipped_among_names_of_swagger_2_is_an_error() {
    let of = |root: &str, response: &str, scheme: &str| {
        format!(
            "swagger: '2.0'\ninfo: {{ title: T, version: '1' {root} }}\nsecurity: []\nsecurityDefinitions: {{ admin: {{ {scheme} }} }}\npaths:\n  \
             /a:\n    post: {{ operationId: wipe, responses: {{ '200': {{ description: ok {response} }} }} }}\n"
        )
    };
    let (rule, key) = ("security: [{ admin: [] }]", "type: apiKey, in: header, name: X-Admin");
    is_silent(&of("", ", headers: { X-Security: { type: string } }, examples: { application/json: [1] }", key));
    is_error(&of("", &format!(", headers: {{ {rule} }}"), key), "UnknownField");
    is_error(&of("", &format!(", examples: {{ {rule} }}"), key), "UnknownField");
    is_error(&of(&format!(", {rule}"), "", key), "UnknownField");
    for field in ["definitions", "parameters", "responses"] {
        is_error(&(of("", "", key) + &format!("{field}: {{ {rule} }}\n")), "UnknownField");
    }
    let flow = |scopes: &str| {
        of("", "", &format!("type: oauth2, flow: application, tokenUrl: 'https://t.example', scopes: {{ {scopes} }}"))
    };
    is_silent(&flow("security: May see who may call."));
    is_error(&flow(rule), "UnknownField");
}

#[test]
fn a_rule_in_another_word_is_an_error() {
    for field in ["secure: [{ admin: [] }]", "guard: [{ admin: [] }]", "scope: [READ]", "roles: [admin]", "authz: x"] {
        is_error(&document("", "", &format!("{field},")), "UnknownField");
    }
    warns(&document("", "", "guard: [{ other: [] }],"), "UnknownField");
    let tags = "tags: [{ name: Admin, x-identities: [admin] }]";
    is_error(&document(tags, "", "Tags: [Admin],"), "UnknownField");
    is_error(&document(tags, "", "tag: [Admin],"), "UnknownField");
    is_error(&document(tags, "tags: [Admin]", ""), "UnknownField");
    is_error(&document(&tags.replace("tags", "Tags"), "", ""), "UnknownField");
    warns(&document("tags: [{ name: Admin }]", "", "Tags: [Admin],"), "UnknownField");
    is_error(
        &document("tags: { $ref: '#/x-all' }\nx-all: [{ name: Admin, x-identities: [admin] }]", "", ""),
        "WrongKind",
    );
}

#[test]
fn a_rule_is_no_less_one_in_another_place() {
    let root =
        "x-identities: { keeper: { schemes: [admin], scoped: true } }\ntags: [{ name: Admin, x-identities: [keeper] }]";
    let own = "x-identities: [keeper],";
    is_silent(&document(root, "", own));
    for (field, wanted) in [
        ("'x-identities\u{200b}': [keeper],", "MisspelledExtension"),
        ("x-id\u{435}ntiti\u{435}s: [keeper],", "MisspelledExtension"),
        ("x-identities-rule: [keeper],", "MisspelledExtension"),
        ("x-note: { of: [{ x-permissions: [READ] }] },", "UnknownField"),
        ("x-tags: [Admin],", "UnknownField"),
        ("tags-of: [Admin],", "UnknownField"),
        ("scoped: true,", "UnknownField"),
        ("externalDocs: [{ x-identities: [keeper] }],", "WrongKind"),
    ] {
        is_error(&document(root, "", &format!("{own} {field}")), wanted);
    }
    is_silent(&document(root, "", &format!("{own} x-note: {{ of: [Admin] }}, x-note\u{e9}: [keeper],")));
    // Below an operation, and in what proves an identity.
    let moved = |from: &str, to: &str| document(root, "", own).replace(from, to);
    is_error(&moved("responses: {", "responses: { tags: [Admin],"), "UnknownField");
    is_error(&moved("{ type: apiKey,", "{ x-identities: [keeper], type: apiKey,"), "MisplacedExtension");
    is_error(&moved("securitySchemes: {", "securitySchemes: { x-permissions: [READ],"), "MisplacedExtension");
    for field in ["x-scoped: true", "x-identities: [keeper]", "x-include: [keeper]"] {
        is_error(&moved("keeper: {", &format!("keeper: {{ {field},")), "UnknownKey");
    }
    is_error(&moved("{ keeper:", "{ x-permissions: [READ], keeper:"), "UnknownKey");
    is_silent(&moved("keeper: {", "keeper: { x-since: 2024,"));
    // What might have said it.
    is_error(&moved("tags: [", "tags: [{ description: none },"), "MissingField");
    is_error(&moved("tags: [", "tags: [Admin,"), "WrongKind");
    warns(&document("tags: [{ description: none }]", "", ""), "MissingField");
}

#[test]
fn a_property_or_a_path_may_be_called_as_it_likes() {
    let schema = "requestBody: { content: { application/json: { schema: { type: object, properties: { security: { type: string }, \
                  secuirty: {}, x-security: {}, permissions: {} } } } } },";
    is_silent(&document("", "", schema));
    is_silent(&document("", "", "").replace("  /a:", "  /permissions:"));
    is_silent(&document("", "", "x-security-optional: true, x-scopes: [a], x-auth: none,"));
    let example = "requestBody: { content: { application/json: { example: { security: [{ admin: [] }] } } } },";
    is_silent(&document("", "", example));
}

#[test]
fn the_security_of_a_path_item_is_read_with_a_word() {
    let text = document("", "security: [{ admin: [] }]", "");
    let checked = support::check_text(&text, &Selection::default()).unwrap();
    assert!(format!("{:?}", checked.api().operations.first().unwrap().access).contains("Permitted"));
    warns(&text, "PathItemSecurity");
    let own = document("", "security: [{ admin: [] }]", "security: [],");
    let checked = support::check_text(&own, &Selection::default()).unwrap();
    assert!(format!("{:?}", checked.api().operations.first().unwrap().access).contains("Public"));
}

/// Whatever the field is called, its values say what it is about.
#[test]
fn a_field_that_lists_schemes_is_an_error() {
    for field in ["callers: [admin]", "access: [admin]", "role: admin", "auth_required: [admin]"] {
        is_error(&document("", "", &format!("{field},")), "UnknownField");
        is_error(&document("", field, ""), "UnknownField");
    }
    warns(&document("", "", "callers: [somebody],"), "UnknownField");
}

#[test]
fn our_extensions_misspelled_or_misplaced_are_errors() {
    let vocabulary = "x-identities: { keeper: { schemes: [admin] } }\nx-permissions: [READ]";
    is_error(&document(vocabulary, "", "x-identites: [keeper],"), "MisspelledExtension");
    is_error(&document(vocabulary, "", "x-Identities: [keeper],"), "MisspelledExtension");
    is_error(&document(vocabulary, "", "x-identity: [keeper],"), "MisspelledExtension");
    // Without a vocabulary, what says who may call is no word of somebody else's either.
    is_error(&document("", "", "x-identity: [keeper],"), "MisspelledExtension");
    is_error(&document("", "", "x-identity: admin,"), "MisspelledExtension");
    is_error(&document("x-identity: { keeper: { schemes: [admin] } }", "", ""), "MisspelledExtension");
    is_error(&document("tags: [{ name: t, x-identity: [keeper] }]", "", "tags: [t],"), "MisspelledExtension");
    is_silent(&document("", "", "x-identity: { provider: cognito },"));
    is_silent(&document("x-identity: cognito", "", ""));
    is_error(&document(vocabulary, "", "x-permision: [READ],"), "MisspelledExtension");
    is_error(&document(vocabulary, "", "identities: [keeper],"), "UnknownField");
    is_error(&document(vocabulary, "", "permissions: [READ],"), "UnknownField");
    is_error(&document(vocabulary, "", "scopes: [READ],"), "UnknownField");
    is_error(&document(vocabulary, "x-permissions: [READ]", ""), "MisplacedExtension");
    is_error(
        &document(vocabulary, "", "").replace("'200': {", "x-identities: [keeper], '200': {"),
        "MisplacedExtension",
    );
}

#[test]
fn an_extension_of_somebody_else_is_left_alone_with_a_word() {
    warns(&document("", "", "x-permissions: [{ name: pets, level: 3 }],"), "ForeignExtension");
    warns(&document("", "", "x-permissions: { any: true },"), "ForeignExtension");
    warns(&document("", "", "x-identities: { kind: user },"), "ForeignExtension");
    warns(&document("", "", "x-identities: true,"), "ForeignExtension");
    warns(&document("", "x-identities: { kind: user }", ""), "ForeignExtension");
    warns(&document("tags: [{ name: t, x-identities: [{ role: vet }] }]", "", "tags: [t],"), "ForeignExtension");
    warns(&document("x-identities: { provider: cognito }", "", ""), "ForeignExtension");
    warns(&document("x-identities: [{ provider: cognito }]", "", ""), "ForeignExtension");
    warns(&document("x-permissions: { read: to read }", "", ""), "ForeignExtension");
    for theirs in
        ["x-paging: { limit: 100 }", "x-paging: cursor", "x-paging: { style: none }", "x-idempotent: { by: number }"]
    {
        warns(&document("", "", &format!("{theirs},")), "ForeignExtension");
    }
    warns(&document("", "", "x-idempotency-key: { of: order },"), "ForeignExtension");
    // Of the shape of ours, or beside a vocabulary, they are ours, with what is wrong in them.
    is_error(&document("", "", "x-paging: { style: curser, items: /a },"), "Paging");
    let text = document("x-identities: { keeper: some text }", "", "x-identities: [keeper],");
    assert_eq!(said(&text), (true, vec!["WrongKind".to_owned(), "NoVocabulary".to_owned()]));
    let vocabulary = "x-identities: { keeper: { schemes: [admin] } }\nx-permissions: [READ]";
    is_error(&document(vocabulary, "", "x-identities: [keeper], x-permissions: [{ name: pets }],"), "WrongKind");
    is_error(&document(vocabulary, "", "x-paging: { limit: 100 },"), "Paging");
    is_error(&document(vocabulary, "", "x-idempotency-key: true,"), "WrongKind");
    is_silent(&document("", "", "x-pacing: fast, x-internal: true,"));
}

#[test]
fn a_public_operation_that_asks_for_a_permission_contradicts_itself() {
    is_error(&document("x-permissions: [READ]", "", "security: [], x-permissions: [READ],"), "PublicWithPermission");
    is_error(
        &document("x-permissions: [READ]", "", "security: [{ admin: [] }, {}], x-permissions: [READ],"),
        "PublicWithPermission",
    );
}

#[test]
fn a_permission_that_nobody_is_asked_for_is_an_error() {
    let vocabulary = "x-identities: { guest: {}, keeper: { scoped: true, schemes: [admin], includes: [guest] }, other: { schemes: [admin] } }\n\
                      x-permissions: [READ]";
    let alone = "x-identities: { other: { schemes: [admin] } }\nx-permissions: [READ]";
    for own in ["x-identities: [other], x-permissions: [READ],", "security: [{ admin: [] }], x-permissions: [READ],"] {
        is_error(&document(alone, "", own), "PermissionOfNobody");
    }
    is_error(&document(vocabulary, "", "x-identities: [other], x-permissions: [READ],"), "PermissionOfNobody");
    // Who includes a caller calls too.
    is_silent(&document(vocabulary, "", "x-identities: [guest], x-permissions: [READ],"));
    is_silent(&document(vocabulary, "", "security: [{ admin: [] }], x-permissions: [READ],"));
    // Without identities of the document, the credential of a scheme is scoped where permissions are asked for.
    is_silent(&document("x-permissions: [READ]", "", "security: [{ admin: [] }], x-permissions: [READ],"));
}

#[test]
fn what_is_not_wanted_is_not_looked_at_but_who_may_call_is() {
    let text =
        document("", "", "secuirty: [{ admin: [] }],") + "  /b: { get: { operationId: readB, responses: {} } }\n";
    let wanted = Selection { operations: vec!["readB".to_owned()], ..Selection::default() };
    assert!(support::check_text(&text, &wanted).is_ok());
    let path = document("", "secuirty: [{ admin: [] }]", "") + "  /b: { get: { operationId: readB, responses: {} } }\n";
    assert!(support::check_text(&path, &wanted).is_err());
}
