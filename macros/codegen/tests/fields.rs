//! What a document says in a word that is not the standard's: nothing is passed over, and what may say who may call is an error.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by panicking")]

mod support;

use permitted_codegen::emit;
use permitted_codegen::model::Selection;

const SCHEMES: &str = "components: { securitySchemes: { admin: { type: apiKey, in: header, name: X-Admin } } }\n";

/// A document that is open but for what it says with `root` and in its operation with `operation`.
fn document(root: &str, path: &str, operation: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\n{root}\n{SCHEMES}paths:\n  /a:\n    {path}\n    post: {{ \
         operationId: wipe, {operation} responses: {{ '200': {{ description: ok }} }} }}\n"
    )
}

fn kind(diagnostic: &dyn std::fmt::Debug) -> String {
    format!("{diagnostic:?}").split([' ', '{']).next().unwrap_or_default().to_owned()
}

/// The kinds of the errors, or of the warnings if there is no error.
fn said(text: &str) -> (bool, Vec<String>) {
    match support::check_text(text, &Selection::default()) {
        Ok(checked) => (false, checked.api().warnings.diagnostics().map(|one| kind(one)).collect()),
        Err(failed) => (true, failed.report.diagnostics().map(|one| kind(one)).collect()),
    }
}

#[track_caller]
fn is_error(text: &str, wanted: &str) {
    assert_eq!(said(text), (true, vec![wanted.to_owned()]), "{text}");
}

#[track_caller]
fn warns(text: &str, wanted: &str) {
    assert_eq!(said(text), (false, vec![wanted.to_owned()]), "{text}");
}

#[track_caller]
fn is_silent(text: &str) {
    assert_eq!(said(text), (false, Vec::new()), "{text}");
}

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
        &document("tags: { $ref: '#/x-tags' }\nx-tags: [{ name: Admin, x-identities: [admin] }]", "", ""),
        "WrongKind",
    );
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

#[test]
fn our_extensions_misspelled_or_misplaced_are_errors() {
    let vocabulary = "x-identities: { keeper: { schemes: [admin] } }\nx-permissions: [READ]";
    is_error(&document(vocabulary, "", "x-identites: [keeper],"), "MisspelledExtension");
    is_error(&document(vocabulary, "", "x-Identities: [keeper],"), "MisspelledExtension");
    is_error(&document(vocabulary, "", "x-identity: [keeper],"), "MisspelledExtension");
    is_silent(&document("", "", "x-identity: [keeper],"));
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
fn schemes_are_errors_in_every_field() {
    let scheme = |text: &str| document("", "", "").replace("{ type: apiKey, in: header, name: X-Admin }", text);
    for (text, wanted) in [
        ("{ type: apikey, in: header, name: X-Admin }", "UnknownValue"),
        ("{ type: apiKey, in: Header, name: X-Admin }", "UnknownValue"),
        ("{ type: apiKey, in: body, name: X-Admin }", "UnknownValue"),
        ("{ type: apiKey, in: header }", "MissingField"),
        ("{ type: apiKey, name: X-Admin }", "MissingField"),
        ("{ type: apiKey, in: header, name: 'X Admin' }", "InvalidName"),
        ("{ type: apiKey, in: cookie, name: 'a=b' }", "InvalidName"),
        ("{ type: apiKey, in: header, name: '' }", "InvalidName"),
        ("{ type: apiKey, in: header, name: 5 }", "WrongKind"),
        ("{ type: http }", "MissingField"),
        ("{ type: http, scheme: beaer }", "UnknownValue"),
        ("{ type: http, scheme: 'Bearer JWT' }", "InvalidName"),
        ("{ type: bearer }", "SchemeAsType"),
        ("{ type: oauth2 }", "MissingField"),
        (
            "{ type: oauth2, flows: { client_credentials: { tokenUrl: 'https://id.example', scopes: {} } } }",
            "UnknownField",
        ),
        (
            "{ type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://id.example', scope: {} } } }",
            "UnknownField",
        ),
        (
            "{ type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://id.example', scopes: [a] } } }",
            "WrongKind",
        ),
        ("{ tpye: http, type: http, scheme: bearer }", "UnknownField"),
        ("key", "WrongKind"),
    ] {
        is_error(&scheme(text), wanted);
    }
    is_silent(&scheme("{ type: http, scheme: mutual }"));
    is_silent(&scheme("{ type: http, scheme: none, x-audience: public }"));
    is_silent(&scheme("{ type: HTTP, scheme: Bearer }").replace("HTTP", "http"));
    is_error(&document("", "", "").replace("securitySchemes", "securityScheme"), "UnknownField");
}

#[test]
fn scopes_are_words_that_the_flows_declare() {
    let flows = "{ type: oauth2, flows: { implicit: { authorizationUrl: 'https://id.example', scopes: { read: r, write: w } } } }";
    let scopes = |scopes: &str, scheme: &str| {
        document("", "", &format!("security: [{{ admin: {scopes} }}],"))
            .replace("{ type: apiKey, in: header, name: X-Admin }", scheme)
    };
    for (list, wanted) in [
        ("write", "WrongKind"),
        ("{ write: w }", "WrongKind"),
        ("null", "WrongKind"),
        ("[[write]]", "WrongKind"),
        ("[5]", "WrongKind"),
        ("['read write']", "InvalidScope"),
        ("['']", "InvalidScope"),
        ("[wirte]", "UnknownScope"),
        ("[Write]", "UnknownScope"),
    ] {
        is_error(&scopes(list, flows), wanted);
    }
    is_silent(&scopes("[read, write]", flows));
    // A document that declares no scope at all leaves them open, and 3.1 lets any scheme list roles.
    let open = "{ type: oauth2, flows: { password: { tokenUrl: 'https://id.example', scopes: {} } } }";
    is_silent(&scopes("[anything]", open));
    is_silent(&scopes("[role]", "{ type: http, scheme: bearer }"));
}

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
fn what_is_not_wanted_is_not_looked_at_but_who_may_call_is() {
    let text =
        document("", "", "secuirty: [{ admin: [] }],") + "  /b: { get: { operationId: readB, responses: {} } }\n";
    let wanted = Selection { operations: vec!["readB".to_owned()], ..Selection::default() };
    assert!(support::check_text(&text, &wanted).is_ok());
    let path = document("", "secuirty: [{ admin: [] }]", "") + "  /b: { get: { operationId: readB, responses: {} } }\n";
    assert!(support::check_text(&path, &wanted).is_err());
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

#[test]
fn two_credentials_in_one_place_are_said_of_the_requirement() {
    let schemes = "first: { type: apiKey, in: header, name: X-Key }, second: { type: apiKey, in: header, name: x-key }, \
                   third: { type: apiKey, in: query, name: x-key }, header: { type: apiKey, in: header, name: Authorization }, \
                   basic: { type: http, scheme: basic }, token: { type: oauth2, flows: {} }, \
                   one: { type: apiKey, in: cookie, name: a }, two: { type: apiKey, in: cookie, name: b }";
    let text = |security: &str| {
        let text = document("", "", &format!("security: {security},"));
        text.replace("admin: {", &format!("{schemes}, admin: {{"))
    };
    for together in
        ["first: [], second: []", "basic: [], token: []", "header: [], basic: []", "admin: [], token: [], header: []"]
    {
        warns(&text(&format!("[{{ {together} }}]")), "TwoCredentials");
    }
    for apart in ["first: [], third: []", "one: [], two: []", "first: [], token: []"] {
        is_silent(&text(&format!("[{{ {apart} }}]")));
    }
    is_silent(&text("[{ basic: [] }, { token: [] }]"));
}

#[test]
fn security_schemes_are_a_vocabulary_for_several_documents() {
    let schemes = "components:\n  securitySchemes:\n    keeper: { type: http, scheme: bearer }\n    vet: { type: oauth2, flows: { \
                   clientCredentials: { tokenUrl: 'https://id.example.com', scopes: { 'animals:treat': '' } } } }\n";
    let paths = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get: { operationId: a, security: [{ keeper: [] }], \
                 responses: { '200': { description: ok } } }\n    post: { operationId: b, security: [{ vet: ['animals:treat'] }], responses: { \
                 '200': { description: ok } } }\n";
    let whole = format!("{paths}{schemes}");
    let bindings = support::check_text(&whole, &Selection::default()).unwrap();
    let of = |text: &str| {
        let document = permitted_codegen::parse::read("api.yaml", &support::Text(text)).unwrap();
        permitted_codegen::check::check_vocabulary(&document).unwrap()
    };
    for text in [schemes, whole.as_str()] {
        let shared = of(text);
        let names = |all: &[permitted_codegen::check::Identity]| {
            all.iter().map(|one| (one.rust.clone(), one.name.clone(), one.scoped)).collect::<Vec<_>>()
        };
        assert_eq!(names(&shared.vocabulary().identities), names(&bindings.api().identities));
        assert_eq!(shared.vocabulary().permissions.len(), 1);
        assert_eq!(shared.vocabulary().permissions[0].rust, bindings.api().permissions[0].rust);
    }
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

/// What a scheme needs and does not say is said; a header that the transport sets is no place for a credential.
#[test]
fn what_a_scheme_leaves_out_or_cannot_have_is_said() {
    let with = |scheme: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\ncomponents: {{ securitySchemes: {{ s: {scheme} }} }}\npaths:\n  /a: {{ get: {{ \
             operationId: a, security: [{{ s: [] }}], responses: {{}} }} }}\n"
        )
    };
    let flow = |flow: &str| with(&format!("{{ type: oauth2, flows: {{ {flow} }} }}"));
    for (document, expected) in [
        (flow("clientCredentials: { scopes: {} }"), "the flow has no `tokenUrl`"),
        (flow("password: { tokenUrl: '', scopes: {} }"), "the flow has no `tokenUrl`"),
        (flow("implicit: { scopes: {} }"), "the flow has no `authorizationUrl`"),
        (flow("authorizationCode: { authorizationUrl: 'https://x', scopes: {} }"), "the flow has no `tokenUrl`"),
        (
            flow("deviceAuthorization: { tokenUrl: 'https://x', scopes: {} }"),
            "the flow has no `deviceAuthorizationUrl`",
        ),
        (with("{ type: openIdConnect }"), "the security scheme has no `openIdConnectUrl`"),
        (
            with("{ type: oauth2, flow: application }").replace("openapi: 3.1.0", "swagger: '2.0'").replace(
                "components: { securitySchemes: { s: { type: oauth2, flow: application } } }",
                "securityDefinitions: { s: { type: oauth2, flow: application } }",
            ),
            "the flow has no `tokenUrl`",
        ),
    ] {
        let said = support::said(&document);
        assert!(said.contains(expected), "{document}: {said}");
        assert!(support::check_text(&document, &Selection::default()).is_ok(), "{said}");
    }
    for header in ["Host", "content-length", "Transfer-Encoding", "Connection", "Content-Type", "accept"] {
        let document = with(&format!("{{ type: apiKey, in: header, name: {header} }}"));
        assert!(support::check_text(&document, &Selection::default()).is_err(), "{header}");
        assert!(support::said(&document).contains("is not a valid header of a credential"), "{header}");
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
