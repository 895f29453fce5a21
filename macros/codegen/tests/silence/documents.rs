//! Documents that lost something in silence once, whole: what is lost of each is said, at its line.

use permitted_codegen::check::Access;
use permitted_codegen::model::Selection;

use crate::lines::{is_said, said};
use crate::support;

/// A verb in capitals or misspelled, an operation beside a reference, parameters that are no list, a body and responses under nearly
/// their names: three operations, a required parameter, a body and a response would be gone.
#[test]
fn what_is_not_known_is_not_left_out_without_a_word() {
    let text = "openapi: 3.1.0
info: { title: Left out, version: '1' }
security: []
paths:
  /a:
    GET: { operationId: upper, responses: { '200': { description: ok } } }
    delte: { operationId: misspelled, responses: { '200': { description: ok } } }
  /b:
    $ref: '#/components/pathItems/B'
    delete: { operationId: beside, responses: { '200': { description: ok } } }
  /c:
    get:
      operationId: parametersAsMap
      parameters: { name: q, in: query, required: true, schema: { type: string } }
      responses: { '200': { description: ok } }
  /d:
    post:
      operationId: lowerBody
      requestbody: { content: { application/json: { schema: { type: string } } } }
      response: { '200': { description: ok } }
components:
  pathItems:
    B: { get: { operationId: referred, responses: { '200': { description: ok } } } }
";
    let expected = [
        (6, "a path item has no field `GET`"),
        (7, "a path item has no field `delte`"),
        (10, "`delete` beside `$ref`"),
        (14, "`parameters` of an operation must be a list"),
        (19, "an operation has no field `requestbody`"),
        (20, "an operation has no field `response`"),
    ];
    is_said(text, false, &expected);
    let whole = support::check_text(text, &Selection::default()).unwrap().api().warnings.messages().join("\n");
    for nearest in ["`get`", "`delete`", "`requestBody`", "`responses`"] {
        assert!(whole.contains(nearest), "{nearest}: {whole}");
    }
}

/// A header of such a name can never be sent, and a type or place in other letters gives an identity without a strategy.
#[test]
fn names_that_no_header_can_have_are_errors_at_their_line() {
    let text = "openapi: 3.1.0
info: { title: Header names, version: '1' }
paths:
  /a: { get: { operationId: alerts, security: [{ machine: [] }], responses: { '200': { description: ok } } } }
  /b:
    get:
      operationId: spaced
      security: []
      parameters: [{ name: X My Header, in: header, required: true, schema: { type: string } }]
      responses: { '200': { description: ok } }
components:
  securitySchemes:
    machine: { type: apiKey, in: header, name: 'Authorization: Bearer' }
    lower: { type: apikey, in: header, name: X-Key }
    capital: { type: apiKey, in: Header, name: X-Key }
    bearer: { type: bearer }
";
    let expected = [
        (9, "`X My Header` is not a valid header name"),
        (13, "`Authorization: Bearer` is not a valid header name"),
        (14, "`apikey`"),
        (15, "`Header`"),
        (16, "`bearer`"),
    ];
    is_said(text, true, &expected);
}

/// Of a verb that is there, a misspelled twin says that not all may call.
#[test]
fn who_may_call_below_a_misspelled_verb_is_an_error_where_the_verb_is_there() {
    let document = |verb: &str, says: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\nx-identities: {{ keeper: {{}} }}\npaths:\n  /a:\n    post: {{ operationId: a, \
             responses: {{ '200': {{ description: ok }} }} }}\n    {verb}: {{ {says} }}\n"
        )
    };
    for verb in ["Post", "POST", "posst"] {
        is_said(&document(verb, "x-identities: [keeper]"), true, &[(8, "a path item has no field")]);
        is_said(&document(verb, "security: []"), true, &[(8, "a path item has no field")]);
        is_said(&document(verb, "responses: {}"), false, &[(8, "a path item has no field")]);
    }
    is_said(&document("delte", "x-identities: [keeper]"), false, &[(8, "a path item has no field")]);
}

/// OpenAPI 3.2: a tag has a parent, whose list may be meant for it.
#[test]
fn a_tag_below_one_that_says_who_may_call_is_an_error_where_it_would_count() {
    let document = |parents: [&str; 2], of: &str, more: &str| {
        format!(
            "openapi: 3.2.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\nx-identities: {{ keeper: {{}}, guest: {{}} }}\ntags:\n  - {{ name: admin, \
             x-identities: [keeper] }}\n  - {{ name: staff, parent: {} }}\n  - {{ name: users, parent: {} }}\n  - {{ name: guests, parent: users, \
             x-identities: [guest] }}\n  - {{ name: open }}\npaths:\n  /a: {{ delete: {{ operationId: a, tags: {of}, {more} responses: {{ '204': {{ \
             description: ok }} }} }} }}\n",
            parents[0], parents[1]
        )
    };
    for (parents, of) in [
        (["admin", "staff"], "[users]"),
        (["admin", "staff"], "[open, staff]"),
        (["admin", "staff"], "[guests, users]"),
        (["admni", "open"], "[staff]"),
        (["'admin '", "staff"], "[users]"),
    ] {
        is_said(&document(parents, of, ""), true, &[(12, "is below `admin`, whose `x-identities` say who may call")]);
        for own in ["security: [],", "x-identities: [guest],"] {
            is_said(&document(parents, of, own), false, &[]);
        }
    }
    for (parents, of) in [
        (["admin", "staff"], "[open]"),
        (["admin", "staff"], "[users, admin]"),
        (["admin", "staff"], "[guests]"),
        (["open", "staff"], "[users]"),
        (["users", "staff"], "[users]"),
        (["elsewhere", "staff"], "[users]"),
    ] {
        is_said(&document(parents, of, ""), false, &[]);
    }
}

/// The methods that OpenAPI 3.2 has no field for: who may call them is read as of any other.
#[test]
fn additional_operations_are_read_with_who_may_call_them() {
    let text = "openapi: 3.2.0
info: { title: T, version: '1' }
security: []
paths:
  /files/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { operationId: readFile, responses: { '204': { description: ok } } }
    additionalOperations:
      COPY: { operationId: copyFile, security: [{ keeper: [] }], responses: { '204': { description: ok } } }
      M-SEARCH: { responses: { '204': { description: ok } } }
  /files/all:
    additionalOperations:
      COPY: { operationId: copyAll, security: [{ owner: [] }], responses: { '204': { description: ok } } }
components:
  securitySchemes:
    keeper: { type: http, scheme: bearer }
    owner: { type: apiKey, in: header, name: X-Owner }
";
    let api = support::api(text);
    assert!(api.warnings.messages().is_empty(), "{:?}", api.warnings.messages());
    let all: Vec<_> = api
        .operations
        .iter()
        .map(|one| (one.call.verb.as_str(), one.call.method.as_str(), one.call.path.as_str()))
        .collect();
    assert_eq!(
        all,
        [
            ("GET", "read_file", "/files/{id}"),
            ("COPY", "copy_file", "/files/{id}"),
            ("M-SEARCH", "m_search_files_by_id", "/files/{id}"),
            ("COPY", "copy_all", "/files/all")
        ]
    );
    let access: Vec<bool> = api.operations.iter().map(|one| matches!(one.access, Access::Public)).collect();
    assert_eq!(access, [true, false, true, false]);
    // An argument that spells the other's path would be the other's call.
    assert_eq!(api.operations[1].siblings[0].path, "/files/all");
    assert!(api.operations[0].siblings.is_empty());

    let one = Selection { operations: vec!["copyAll".to_owned()], ..Selection::default() };
    let misspelled = text.replace("copyAll, security", "copyAll, secuirty");
    assert!(support::check_text(&misspelled, &one).is_err());
    assert!(support::check_text(&text.replace("readFile,", "readFile, secuirty: [],"), &one).is_ok());
    for (of, to) in [
        ("COPY: { operationId: copyFile", "COPY: { $ref: '#/x', operationId: copyFile"),
        ("COPY: { operationId: copyFile, security", "COPY: { operationId: copyFile, x-security"),
        ("M-SEARCH: {", "M SEARCH: {"),
        ("M-SEARCH: {", "post: {"),
        ("M-SEARCH: {", "GET: {"),
        ("M-SEARCH: {", "Connect: {"),
        ("M-SEARCH: { responses: { '204': { description: ok } } }", "M-SEARCH: [copy]"),
        ("security: []\npaths", "paths"),
    ] {
        assert!(text.contains(of));
        assert!(support::check_text(&text.replace(of, to), &Selection::default()).is_err(), "{to}");
    }
}

/// Of an operation whose tag says who may call: in another spelling or shape, the tag says nothing, and the document's own rule would count.
#[test]
fn a_tag_that_says_who_may_call_is_found_in_any_spelling_or_is_an_error() {
    let document = |tags: &str, of: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\nx-identities: {{ keeper: {{}}, guest: {{}} }}\n\
             tags: {tags}\npaths:\n  /a: {{ get: {{ operationId: a, tags: {of}, responses: {{ '200': {{ description: ok }} }} }} }}\n"
        )
    };
    let admin = "[{ name: Admin, x-identities: [keeper] }, { name: open }]";
    for (tags, of) in [
        (admin, "[admin]"),
        (admin, "['Admin ']"),
        (admin, "[pets, Admins]"),
        (admin, "Admin"),
        (admin, "[[Admin]]"),
        (admin, "{ Admin: true }"),
        ("{ Admin: { x-identities: [keeper] } }", "[Admin]"),
        ("[{ nmae: Admin, x-identities: [keeper] }]", "[Admin]"),
        ("[{ name: 5, x-identities: [keeper] }]", "['5']"),
        ("[{ name: Admin, x-identities: [keeper] }, { name: Admin, x-identities: [guest] }]", "[Admin]"),
    ] {
        let text = document(tags, of);
        let (is_error, all) = said(&text);
        assert!(is_error, "{text}{all:?}");
    }
    for (of, is_open) in [("[Admin]", false), ("[open]", true), ("[pets]", true), ("[open, Admin]", false)] {
        let access = support::api(&document(admin, of)).operations.remove(0).access;
        assert_eq!(matches!(access, Access::Public), is_open, "{of}");
    }
    // Where no tag says who may call, a tag is called as anybody likes.
    is_said(&document("[{ name: Admin }]", "[admin]"), false, &[]);
}

/// What the reference leads to counts alone.
#[test]
fn identities_beside_a_reference_are_an_error() {
    let text = "openapi: 3.1.0
info: { title: T, version: '1' }
security: []
x-identities: { keeper: {} }
paths:
  /a: { $ref: '#/components/pathItems/A', x-identities: [keeper] }
components:
  pathItems:
    A: { get: { operationId: a, responses: { '200': { description: ok } } } }
";
    is_said(text, true, &[(6, "`x-identities` beside `$ref` is ignored")]);
    is_said(
        &text.replace("x-identities: { keeper: {} }\n", ""),
        true,
        &[(5, "`x-identities` beside `$ref` is ignored")],
    );
    is_said(&text.replace("x-identities: [keeper]", "x-internal: [keeper]"), false, &[]);
}

/// First what takes a call, an identity or a part of a request away, then what a value may be, last names; the same words once.
#[test]
fn warnings_come_by_weight_and_the_same_words_once_with_a_count() {
    let text = "openapi: 3.1.0
info: { title: T, version: '1' }
security: []
paths:
  /a:
    get:
      operationId: a
      parameters:
        - { name: one, in: query, schema: { type: strnig } }
        - { name: two, in: query, style: matrix, schema: { type: string } }
        - { name: three, in: query, schema: { type: strnig } }
        - { name: four, in: query, schema: { type: strnig } }
      responses: { '200': { description: ok } }
    delte: { responses: {} }
";
    let messages = support::check_text(text, &Selection::default()).unwrap().api().warnings.messages();
    let [first, second, third] = messages.as_slice() else { panic!("{messages:#?}") };
    assert!(first.contains("no field `delte`"), "{first}");
    assert!(second.contains("`strnig`") && second.contains("the same at 2 more places"), "{second}");
    assert!(third.contains("`matrix`"), "{third}");
}

/// Beside a reference nothing counts, and a scheme that is not there proves nobody.
#[test]
fn a_scheme_is_what_its_reference_leads_to() {
    let text = "openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a: { get: { operationId: a, security: [{ other: [] }], responses: { '200': { description: ok } } } }
components:
  securitySchemes:
    real: { type: apiKey, in: header, name: X-A }
    other: { $ref: '#/components/securitySchemes/real', in: query }
";
    is_said(text, true, &[(8, "`in` beside `$ref` is ignored")]);
    is_said(&text.replace(", in: query", ", description: the same"), false, &[]);
    let (is_error, all) =
        said(&text.replace("schemes/real', in: query", "schemes/rael'").replace("/rael'", "/missing'"));
    assert!(is_error && all.len() == 1 && all[0].0 == 8, "{all:?}");
}

/// A security scheme whose reference does not resolve: that is the one error, and not also that nobody knows the scheme.
#[test]
fn a_scheme_that_leads_nowhere_is_one_error() {
    for (scheme, expected) in [
        ("{ $ref: '#/components/securitySchemes/none' }", "unresolved reference"),
        ("{ $ref: 'http://x/y' }", "is not allowed"),
        ("{ $ref: 'missing.yaml#/key' }", "unresolved reference"),
        ("{ $ref: '#/components/securitySchemes/key' }", "references that lead only to each other"),
        ("{ $ref: '#/x-schemes/a' }", "unresolved reference"),
    ] {
        let text = format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\nx-schemes: {{ a: {{ $ref: '#/none' }} }}\ncomponents: {{ securitySchemes: {{ key: {scheme} }} }}\nsecurity: [{{ key: [] }}]\npaths:\n  /a:\n    get: {{ operationId: a, responses: {{ '204': {{ description: none }} }} }}\n"
        );
        let line = if scheme.contains("x-schemes") { 3 } else { 4 };
        is_said(&text, true, &[(line, expected)]);
    }
}

#[test]
fn a_version_without_quotes_is_the_version() {
    let text = "openapi: 3.1.0\ninfo: { title: T, version: 1.10 }\npaths: {}\n";
    assert_eq!(support::api(text).version, "1.10");
}
