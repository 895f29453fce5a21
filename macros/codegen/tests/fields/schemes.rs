//! Security schemes.

use permitted_codegen::model::Selection;

use crate::{document, is_error, is_silent, support, warns};

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
        ("{ type: oauth2, flows: { $ref: '#/x-flows' } }", "UnknownField"),
        ("{ type: oauth2, flows: { implicit: { $ref: '#/x-flow' } } }", "UnknownField"),
        (
            "{ type: oauth2, flows: { implicit: { authorizationUrl: 'https://id.example', scopes: { $ref: '#/x-scopes' } } } }",
            "UnknownField",
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
fn two_credentials_in_one_place_are_said_of_the_requirement() {
    let schemes = "first: { type: apiKey, in: header, name: X-Key }, second: { type: apiKey, in: header, name: x-key }, \
                   third: { type: apiKey, in: query, name: x-key }, header: { type: apiKey, in: header, name: Authorization }, \
                   under: { type: apiKey, in: header, name: x_key }, other: { type: apiKey, in: query, name: X-KEY }, \
                   digest: { type: http, scheme: digest }, basic: { type: http, scheme: basic }, token: { type: oauth2, flows: {} }, \
                   one: { type: apiKey, in: cookie, name: a }, two: { type: apiKey, in: cookie, name: b }";
    let text = |security: &str| {
        let text = document("", "", &format!("security: {security},"));
        text.replace("admin: {", &format!("{schemes}, admin: {{"))
    };
    for together in [
        "first: [], second: []",
        "first: [], under: []",
        "third: [], other: []",
        "basic: [], token: []",
        "header: [], basic: []",
        "admin: [], token: [], header: []",
        "digest: [], token: []",
    ] {
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
        permitted_codegen::check::check_vocabulary(permitted_codegen::model::lower_vocabulary(&document)).unwrap()
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
