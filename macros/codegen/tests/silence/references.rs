//! What references lead to is not lost, whatever leads to it and however often.

use permitted_codegen::check::Access;
use permitted_codegen::model::{Selection, Style};

use crate::lines::{is_said, said};
use crate::support;

/// A document whose one path item is behind that many references.
fn chain(length: usize, operation: &str) -> String {
    let mut text = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\nsecurity: [{ keeper: [] }]\npaths:\n  /a: { $ref: '#/components/pathItems/P1' }\n\
                    components:\n  securitySchemes: { keeper: { type: http, scheme: bearer } }\n  pathItems:\n"
        .to_owned();
    for at in 1..length {
        text.push_str(&format!("    P{at}: {{ $ref: '#/components/pathItems/P{}' }}\n", at + 1));
    }
    text + &format!(
        "    P{length}: {{ delete: {{ operationId: a, {operation} responses: {{ '204': {{ description: ok }} }} }} }}\n"
    )
}

#[test]
fn a_path_item_behind_references_keeps_its_operations() {
    for length in [1, 2, 3, 128] {
        let api = support::api(&chain(length, ""));
        assert!(api.warnings.messages().is_empty(), "{:?}", api.warnings.messages());
        let [operation] = &api.operations[..] else { panic!("{length}: {:?}", api.operations) };
        assert!(matches!(operation.access, Access::Permitted(_)));
        // Its fields are looked at, and what says who may call is an error.
        let (is_error, all) = said(&chain(length, "secuirty: [],"));
        assert!(is_error && all.len() == 1 && all[0].1.contains("secuirty"), "{all:?}");
    }
    let beside = chain(3, "").replace("P2: { $ref", "P2: { x-identities: [keeper], $ref");
    is_said(&beside, true, &[(10, "`x-identities` beside `$ref`")]);
    let security = chain(3, "").replace("P3: { delete", "P3: { security: [], delete");
    is_said(&security, false, &[(11, "`security` of the path `/a`")]);
    is_said(&chain(129, ""), true, &[(136, "more than 128 references one after another")]);
    let nowhere = chain(3, "").replace("pathItems/P3", "pathItems/P4");
    is_said(&nowhere, true, &[(10, "unresolved reference")]);
    let circle = chain(3, "").replace("pathItems/P3", "pathItems/P1");
    is_said(&circle, true, &[(9, "lead only to each other")]);
}

/// Of Swagger 2.0 too, where what it leads to is written in the words of that version.
#[test]
fn a_path_item_of_swagger_2_behind_references_is_converted() {
    let text = "swagger: '2.0'
info: { title: T, version: '1' }
securityDefinitions: { keeper: { $ref: '#/x-keeper' } }
security: [{ keeper: [] }]
paths:
  /a: { $ref: '#/x-item' }
x-keeper: { type: basic }
x-item: { $ref: '#/x-end' }
x-end:
  parameters: [{ name: m, in: query, type: string, required: true }]
  put:
    operationId: a
    parameters:
    - { name: n, in: query, type: array, items: { type: integer }, collectionFormat: pipes, required: true }
    - { name: b, in: body, schema: { type: string } }
    responses: { 200: { description: d, schema: { type: string } } }
";
    is_said(text, false, &[]);
    let api = support::api(text);
    assert!(matches!(api.identities[0].schemes[0].kind, permitted_codegen::model::SchemeKind::Basic));
    let call = &api.operations[0].call;
    let parameters: Vec<_> = call.parameters.iter().map(|one| (one.wire.as_str(), one.style)).collect();
    assert_eq!(parameters, [("m", Style::Form), ("n", Style::Pipe)]);
    assert!(call.body.is_some());
    assert!(format!("{:?}", call.success).contains("Json"), "{:?}", call.success);
    let wanted = Selection { operations: vec!["a".to_owned()], ..Selection::default() };
    assert!(support::check_text(text, &wanted).is_ok());
    let misspelled = text.replace("operationId: a", "secuirty: []");
    let (is_error, all) = said(&misspelled);
    assert!(is_error && all[0].1.contains("secuirty"), "{all:?}");
}

/// `x-…` is a name like others where names stand.
#[test]
fn schemes_and_scopes_whose_names_begin_with_x_are_read() {
    let text = |scheme: &str, scope: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\ncomponents:\n  securitySchemes:\n    x-key: {scheme}\npaths:\n  /a:\n    get:\n      \
             operationId: a\n      security: [{{ x-key: [{scope}] }}]\n      responses: {{ '204': {{ description: ok }} }}\n"
        )
    };
    for (scheme, error) in [
        ("{ type: bearer }", "`bearer`"),
        ("{ type: apikey, in: header, name: K }", "`apikey`"),
        ("{ type: apiKey, in: Header, name: K }", "`Header`"),
        ("{ type: apiKey, in: header }", "the security scheme has no `name`"),
        ("{ type: apiKey, in: cookie, name: 'a=b; c' }", "`a=b; c` is not a valid cookie name"),
        ("{ type: oauth2 }", "the security scheme has no `flows`"),
        ("{ $ref: '#/nowhere' }", "unresolved reference"),
        ("{}", "the security scheme has no `type`"),
    ] {
        let (is_error, all) = said(&text(scheme, ""));
        assert!(is_error && all[0].0 == 5 && all[0].1.contains(error), "{scheme}: {all:?}");
    }
    // What is no mapping is an extension, and no scheme.
    let (is_error, all) = said(&text("3", ""));
    assert!(is_error && all.len() == 1 && all[0].1.contains("`x-key`"), "{all:?}");
    is_said(&text("{ type: http, scheme: bearer }", ""), false, &[]);
    let flow = "{ type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://x.example/t', scopes: { x-admin: a, y: b, x-note: { a: 1 } } } } }";
    is_said(&text(flow, "x-admin"), false, &[]);
    is_said(&text(flow, "x-note"), true, &[(10, "`x-note`")]);
    is_said(&text(flow, "x-admn"), true, &[(10, "`x-admn`")]);
    let swagger = "swagger: '2.0'\ninfo: { title: T, version: '1' }\nsecurityDefinitions:\n  x-key: { type: oauth2, flow: application, tokenUrl: \
                   'https://x.example/t', scopes: { x-admin: a } }\npaths:\n  /a: { get: { operationId: a, security: [{ x-key: [x-admin] }], responses: { 204: { \
                   description: ok } } } }\n";
    is_said(swagger, false, &[]);
    is_said(&swagger.replace("flow: application", "flow: applicaton"), true, &[(4, "`applicaton`")]);
}
