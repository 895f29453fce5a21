//! Who may call is never read more widely than it is written.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::result_large_err,
    reason = "a test says what it expects by panicking"
)]

mod support;

use permitted_codegen::check::{Checked, Failed};
use permitted_codegen::emit;
use permitted_codegen::model::Selection;
use permitted_codegen::parse::{Files, Refused};

use support::HEAD;

fn check(text: &str, wanted: &Selection) -> Result<Checked, Vec<String>> {
    support::check_text(text, wanted).map_err(|failed: Failed| failed.report.messages())
}

/// An `x-identities` that is not a list of names may be somebody else's; where what says nothing is for anybody, it is an error,
/// on an operation, on a path, and on a tag.
#[test]
fn a_foreign_list_of_identities_is_an_error_where_anybody_may_call_the_rest() {
    let foreign = "x-identities: { admin: { level: 3 } }";
    let response = "responses: { '200': { description: ok } }";
    let documents = [
        format!("{HEAD}paths:\n  /a:\n    get: {{ operationId: readA, {foreign}, {response} }}\n"),
        format!("{HEAD}paths:\n  /a:\n    {foreign}\n    get: {{ operationId: readA, {response} }}\n"),
        format!(
            "{HEAD}tags: [{{ name: t, {foreign} }}]\npaths:\n  /a:\n    get: {{ operationId: readA, tags: [t], {response} }}\n"
        ),
        format!("{HEAD}paths:\n  /a:\n    get: {{ operationId: readA, x-identities: 3, {response} }}\n"),
        format!(
            "{HEAD}paths:\n  /a:\n    get: {{ operationId: readA, x-identities: [{{ name: admin }}], {response} }}\n"
        ),
    ];
    let public = Selection { unannotated_is_public: true, ..Selection::default() };
    for document in &documents {
        let errors = check(document, &public).map(|_| ()).expect_err(document);
        assert!(
            errors.iter().any(|error| error.contains("x-identities") || error.contains("identit")),
            "{document}\n{errors:#?}"
        );
    }
    let says_nothing = format!("{HEAD}paths:\n  /a:\n    get: {{ operationId: readA, {response} }}\n");
    assert!(check(&says_nothing, &public).is_ok());
}

/// The paths of operations that an argument of `one` spells, of those that not all may call who may call it.
fn spelled(paths: &str, one: &str) -> Vec<String> {
    let schemes = "components: { securitySchemes: { keeper: { type: http, scheme: bearer } } }";
    let checked = check(&format!("{HEAD}{schemes}\npaths:\n{paths}"), &Selection::default()).unwrap();
    let operations = &checked.api().operations;
    let operation = operations.iter().find(|operation| operation.call.path == one).unwrap();
    operation.siblings.iter().map(|sibling| sibling.path.clone()).collect()
}

fn get(path: &str, security: &str) -> String {
    let id = "parameters: [{ name: id, in: path, required: true, schema: { type: string } }]";
    let parameters = if path.contains("{id}") { id } else { "parameters: []" };
    format!(
        "  {path}:\n    get: {{ {parameters}, security: {security}, responses: {{ '204': {{ description: ok }} }} }}\n"
    )
}

/// Some servers do not tell cases apart.
#[test]
fn a_path_in_another_case_is_a_path_that_an_argument_spells() {
    let (anybody, keeper) = ("[]", "[{ keeper: [] }]");
    let both = get("/pets/{id}/food", anybody) + &get("/Pets/{id}/Food", keeper);
    assert_eq!(spelled(&both, "/pets/{id}/food"), ["/Pets/{id}/Food"]);
    assert_eq!(spelled(&both, "/Pets/{id}/Food"), Vec::<String>::new(), "a keeper may call both");
    let narrower = get("/pets/{id}", anybody) + &get("/PETS/mine", keeper);
    assert_eq!(spelled(&narrower, "/pets/{id}"), ["/PETS/mine"]);
    let same = get("/pets/{id}/food", anybody) + &get("/Pets/{id}/Food", anybody);
    assert_eq!(spelled(&same, "/pets/{id}/food"), Vec::<String>::new());
}

/// An operation whose path has a query is called by its path alone as well.
#[test]
fn a_path_with_a_query_is_a_path_that_an_argument_spells() {
    let (anybody, keeper) = ("[]", "[{ keeper: [] }]");
    let both = get("/pets/{id}", anybody) + &get("'/pets/mine?all=true'", keeper);
    assert_eq!(spelled(&both, "/pets/{id}"), ["/pets/mine?all=true"]);
    let own = get("'/pets/{id}?all=true'", anybody) + &get("/pets/mine", keeper);
    assert_eq!(spelled(&own, "/pets/{id}?all=true"), ["/pets/mine"]);
}

/// Servers decode what is written with `%`, and many pass over a `/` at the end.
#[test]
fn a_path_in_another_spelling_is_a_path_that_an_argument_spells() {
    let (anybody, keeper) = ("[]", "[{ keeper: [] }]");
    for other in ["/pets/%6D%69ne", "/pets/mine/", "/pets/M%C3%89", "/pets/{id}/"] {
        let both = get("/pets/{id}", anybody) + &get(other, keeper);
        assert_eq!(spelled(&both, "/pets/{id}"), [other]);
    }
    let own = get("/pets/{id}/", anybody) + &get("/pets/mine", keeper);
    assert_eq!(spelled(&own, "/pets/{id}/"), ["/pets/mine"]);
}

/// What a URL does not keep makes the path of another operation.
#[test]
fn a_path_that_becomes_another_is_an_error() {
    for path in ["/a/../pets", "/a/./b", "/a/%2e%2E/pets", "/a/.%2e", "/a\\\\b", "/a\\r\\nx: y", "/a\\tb"] {
        let document = format!(
            "{HEAD}paths:\n  \"{path}\":\n    get: {{ security: [], responses: {{ '204': {{ description: ok }} }} }}\n"
        );
        let errors = check(&document, &Selection::default()).map(|_| ()).expect_err(path);
        assert!(errors[0].contains("is not a template"), "{path}: {errors:#?}");
    }
}

/// Nobody follows a reference in place of an operation, and what it leads to says who may call.
#[test]
fn a_reference_in_place_of_an_operation_is_an_error() {
    let other = "x-op: { security: [{ keeper: [] }], responses: { '204': { description: ok } } }";
    let schemes = "components: { securitySchemes: { keeper: { type: http, scheme: bearer } } }";
    let response = "responses: { '204': { description: ok } }";
    for (root, get) in [
        ("security: []", "{ $ref: '#/x-op' }".to_owned()),
        ("security: []", format!("{{ $ref: '#/x-op', {response} }}")),
        (
            "security: []\ntags: [{ name: t, $ref: '#/x-tag' }]\nx-tag: { x-identities: [keeper] }",
            format!("{{ tags: [t], {response} }}"),
        ),
    ] {
        let document = format!("{HEAD}{root}\n{schemes}\n{other}\npaths:\n  /a:\n    get: {get}\n");
        let errors = check(&document, &Selection::default()).map(|_| ()).expect_err(&document);
        assert!(errors[0].contains("has no field `$ref`"), "{errors:#?}");
    }
    let errors = support::said(&format!(
        "swagger: '2.0'\ninfo: {{ title: T, version: '1' }}\n{other}\nsecurity: []\npaths:\n  /a:\n    get: {{ $ref: '#/x-op' }}\n"
    ));
    assert!(errors.contains("has no field `$ref`"), "{errors}");
}

fn warnings(text: &str) -> Vec<String> {
    check(text, &Selection::default()).map(|checked| checked.api().warnings.messages()).unwrap()
}

const SCHEMES: &str = "components:\n  securitySchemes:\n    reader: { type: http, scheme: bearer }\n    writer: { type: apiKey, in: header, name: W }\n";

/// A scheme whose scopes are listed is scoped, also where an identity of its name is declared; of one that meets requirements without
/// being scoped, the scopes are said to be left out.
#[test]
fn scopes_are_not_dropped_without_a_word() {
    let operation = "paths:\n  /a:\n    get: { operationId: a, security: [{ reader: [p] }], responses: {} }\n";
    let named = format!("{HEAD}{SCHEMES}x-identities: {{ reader: {{ title: Who reads }} }}\n{operation}");
    let checked = check(&named, &Selection::default()).unwrap();
    let all: Vec<(&str, bool)> = checked.api().identities.iter().map(|one| (one.name.as_str(), one.scoped)).collect();
    assert_eq!(all, [("reader", true)]);
    let proved = format!("{HEAD}{SCHEMES}x-identities: {{ clerk: {{ schemes: [reader] }} }}\n{operation}");
    assert!(warnings(&proved).iter().any(|one| one.starts_with("no identity that satisfies this has scopes")));
    let scoped = proved.replace("schemes: [reader]", "schemes: [reader], scoped: true");
    assert!(warnings(&scoped).is_empty(), "{:?}", warnings(&scoped));
}

/// Who includes two identities that need different permissions needs what both need, which a warning says.
#[test]
fn who_includes_two_ways_is_told_of_them() {
    let text = format!(
        "{HEAD}{SCHEMES}x-identities:\n  reader: {{ scoped: true }}\n  writer: {{ scoped: true }}\n  boss: {{ includes: [reader, writer], scoped: true }}\npaths:\n  /a:\n    get: {{ operationId: a, security: [{{ reader: [p] }}, {{ writer: [q] }}], responses: {{}} }}\n"
    );
    let said = warnings(&text);
    assert!(said.len() == 1 && said.iter().all(|one| one.contains("`boss` is permitted twice")), "{said:#?}");
}

/// Identities beside a reference to others would be none.
#[test]
fn identities_beside_a_reference_are_an_error() {
    let text = format!(
        "{HEAD}x-identities: {{ $ref: '#/x-ids', boss: {{ scoped: true }} }}\nx-ids: {{ a: {{ title: A }} }}\npaths:\n  /a:\n    get: {{ operationId: a, x-identities: [a], responses: {{}} }}\n"
    );
    let errors = check(&text, &Selection::default()).map(|_| ()).unwrap_err();
    assert!(errors.len() == 1 && errors.iter().all(|one| one.contains("`boss`")), "{errors:#?}");
}

/// `security` of a path item counts with a warning, also of one that a reference leads to.
#[test]
fn security_of_a_path_item_behind_a_reference_is_said() {
    let text = format!(
        "{HEAD}{SCHEMES}  pathItems:\n    A: {{ security: [], get: {{ operationId: a, responses: {{}} }} }}\nsecurity: [{{ reader: [] }}]\npaths:\n  /a: {{ $ref: '#/components/pathItems/A' }}\n"
    );
    assert!(
        warnings(&text).iter().any(|one| one.starts_with("`security` of the path `/a` is read")),
        "{:#?}",
        warnings(&text)
    );
}

/// In quotes it merges nothing, and what it would have said of who may call is not passed over.
#[test]
fn a_merge_key_in_quotes_is_an_error_where_it_could_say_who_may_call() {
    let text = format!(
        "{HEAD}{SCHEMES}security: []\npaths:\n  /a:\n    get: {{ '<<': {{ security: [{{ reader: [] }}] }}, operationId: a, responses: {{}} }}\n"
    );
    let errors = check(&text, &Selection::default()).map(|_| ()).unwrap_err();
    assert!(errors.len() == 1 && errors.iter().all(|one| one.contains("`<<`")), "{errors:#?}");
}

/// `x-identities` of an operation are nearer than its `security`, whose scopes are then asked of nobody.
#[test]
fn scopes_beside_the_identities_of_an_operation_are_not_ignored() {
    let with = |identities: &str, own: &str| {
        format!(
            "{HEAD}x-identities: {identities}\ncomponents: {{ securitySchemes: {{ o: {{ type: oauth2, flows: {{ clientCredentials: {{ tokenUrl: \
             'https://x.example/t', scopes: {{ w: x, r: y }} }} }} }} }} }}\npaths:\n  /a:\n    get: {{ operationId: a, {own}, responses: {{ }} }}\n"
        )
    };
    let scoped = "{ k: { scoped: true, schemes: [o] }, boss: { includes: [k], schemes: [o] } }";
    let plain = "{ k: { schemes: [o] } }";
    let said = |document: &str| check(document, &Selection::default()).map(|_| ()).err().map(|errors| errors.concat());
    for own in [
        "x-identities: [k], security: [{ o: [w] }]",
        "x-identities: [k], x-permissions: [P], security: [{ o: [w] }]",
        "x-identities: [k], x-permissions: [w], security: [{ o: [w, r] }]",
        "x-identities: [k], x-permissions: [w], security: [{ o: [w] }, { o: [r] }]",
    ] {
        let errors = said(&with(scoped, own)).expect(own);
        assert!(errors.contains("which is ignored"), "{own}: {errors}");
        // Scopes of nobody are a warning; our own permissions are an error.
        let of_nobody =
            said(&with(plain, own)).is_some_and(|errors| errors.contains("and nobody who may call it has permissions"));
        assert_eq!(of_nobody, own.contains("x-permissions"), "{own}");
        let strict = Selection { strict: true, ..Selection::default() };
        assert!(check(&with(plain, own), &strict).is_err(), "{own}");
    }
    for own in [
        "x-identities: [k], x-permissions: [w], security: [{ o: [w] }]",
        "x-identities: [k], security: [{ o: [] }]",
        "security: [{ o: [w] }], x-permissions: [P]",
    ] {
        assert_eq!(said(&with(scoped, own)), None, "{own}");
    }
}

/// In another spelling, a scheme would be an identity beside the one that is meant, which could call nothing.
#[test]
fn a_scheme_that_is_called_like_an_identity_but_for_its_spelling_is_an_error() {
    let with = |scheme: &str| {
        format!(
            "{HEAD}x-identities: {{ site-admin: {{ scoped: true }} }}\ncomponents: {{ securitySchemes: {{ {scheme}: {{ type: apiKey, in: header, \
             name: K }} }} }}\npaths:\n  /a:\n    get: {{ operationId: a, security: [{{ {scheme}: [] }}], responses: {{ }} }}\n"
        )
    };
    for scheme in ["siteAdmin", "site_admin", "SiteAdmin"] {
        let errors = check(&with(scheme), &Selection::default()).map(|_| ()).expect_err(scheme).concat();
        assert!(errors.contains("are the same name in Rust"), "{scheme}: {errors}");
    }
    for scheme in ["site-admin", "owner"] {
        assert!(check(&with(scheme), &Selection::default()).is_ok(), "{scheme}");
    }
}

/// By a number, each would be the other once the document names another one before it.
#[test]
fn schemes_and_permissions_that_become_one_name_are_an_error() {
    let schemes = |one: &str, other: &str| {
        format!(
            "{HEAD}components: {{ securitySchemes: {{ {one}: {{ type: apiKey, in: header, name: K }}, {other}: {{ type: http, scheme: basic }} }} }}\n\
             paths:\n  /a:\n    get: {{ operationId: a, security: [{{ {one}: [] }}, {{ {other}: [] }}], responses: {{ }} }}\n"
        )
    };
    let permissions = |root: &str, one: &str, other: &str| {
        format!(
            "{HEAD}x-identities: {{ admin: {{ scoped: true }} }}\n{root}\npaths:\n  /a:\n    get: {{ operationId: a, x-identities: [admin], \
             x-permissions: ['{one}', '{other}'], responses: {{ }} }}\n"
        )
    };
    let said = |text: &str| check(text, &Selection::default()).map(|_| ()).err().map(|errors| errors.concat());
    for (one, other) in [("a-b", "a_b"), ("self", "Self"), ("aB", "a.b")] {
        for text in [schemes(one, other), permissions("", one, other)] {
            let errors = said(&text).unwrap_or_else(|| panic!("{text}"));
            assert!(errors.contains(&format!("`{one}` and `{other}` are the same name in Rust")), "{errors}");
            assert!(errors.contains("api.yaml:"), "{errors}");
        }
    }
    assert_eq!(said(&permissions("x-permissions: [a-b, a_b]", "a_b", "a-b")), None);
    assert_eq!(said(&schemes("a-b", "a-c")), None);
    assert_eq!(said(&permissions("", "a:b", "a:c")), None);
}

/// A list of ours that `security` of the operation takes the place of is said to be left out, but for an exception beside it.
#[test]
fn a_rule_that_a_nearer_one_replaces_is_said() {
    let said = |item: &str, operation: &str| {
        let text = format!(
            "{HEAD}{SCHEMES}x-identities: {{ admin: {{ schemes: [reader] }}, other: {{ schemes: [writer] }} }}\ntags: [{{ name: guarded, x-identities: [admin] }}]\npaths:\n  /a:\n    {item}\n    get: {{ operationId: a, {operation}, responses: {{}} }}\n"
        );
        warnings(&text).into_iter().filter(|one| one.contains("is ignored")).collect::<Vec<_>>()
    };
    let security = "security: [{ writer: [] }]";
    for (item, operation, rule) in [
        ("summary: s", format!("tags: [guarded], {security}"), "`x-identities` of the tag `guarded`"),
        ("x-identities: [admin]", security.to_owned(), "`x-identities` of the path"),
        (security, "tags: [guarded]".to_owned(), "`x-identities` of the tag `guarded`"),
        ("summary: s", "x-identities: [admin], security: []".to_owned(), "`security`, by which anybody may call"),
    ] {
        let said = said(item, &operation);
        assert!(matches!(said.as_slice(), [one] if one.starts_with(rule)), "{item}, {operation}: {said:#?}");
    }
    for (item, operation) in [
        ("summary: s", "tags: [guarded], security: []"),
        ("x-identities: [admin]", "tags: [guarded]"),
        ("summary: s", "x-identities: [admin], security: [{ writer: [] }]"),
    ] {
        assert_eq!(said(item, operation), Vec::<String>::new(), "{item}, {operation}");
    }
}

/// The root of another file says nothing of the operations there: an error where it says another thing than the document's own.
#[test]
fn the_root_of_another_file_is_not_ignored_where_it_says_who_may_call() {
    struct Two(String, String);
    impl Files for Two {
        fn read(&self, path: &str) -> Result<Vec<u8>, Refused> {
            Ok(if path == "api.yaml" { &self.0 } else { &self.1 }.clone().into_bytes())
        }
    }
    let said = |root: &str, other: &str, operation: &str| {
        let schemes = "components: { securitySchemes: { key: { type: apiKey, in: header, name: K }, other: { type: http, scheme: bearer } } }\n";
        let first = format!("{HEAD}{root}\n{schemes}paths: {{ /a: {{ $ref: 'more.yaml#/paths/~1a' }} }}\n");
        let second = format!(
            "{HEAD}{other}\npaths: {{ /a: {{ get: {{ operationId: readA, {operation} responses: {{ '204': {{ description: ok }} }} }} }} }}\n"
        );
        let document = permitted_codegen::parse::read("api.yaml", &Two(first, second)).unwrap();
        let checked = support::check(&document, &Selection::default());
        checked.map(|_| ()).map_err(|failed| failed.report.messages().concat())
    };
    let guarded = "security: [{ key: [] }]";
    for (root, other, operation) in [
        ("security: []", guarded, ""),
        ("", guarded, ""),
        ("security: [{ other: [] }]", guarded, ""),
        (guarded, "security: []", ""),
        ("security: []", "tags: [{ name: t, x-identities: [admin] }]", "tags: [t],"),
    ] {
        let errors = said(root, other, operation).unwrap_err();
        assert!(errors.contains("at the root of `more.yaml` is ignored for `readA`"), "{root} {other}: {errors}");
    }
    // So does a scheme that both files describe.
    let scheme = "components: { securitySchemes: { key: { type: apiKey, in: query, name: K } } }";
    let errors = said("security: []", scheme, "security: [{ key: [] }],").unwrap_err();
    assert!(errors.contains("`securitySchemes` at the root of `more.yaml`"), "{errors}");
    let alike = "components: { securitySchemes: { key: { type: apiKey, in: header, name: K } } }";
    assert_eq!(said("security: []", alike, "security: [{ key: [] }],"), Ok(()));
    let told = "components: { securitySchemes: { key: { description: A key, name: K, in: header, type: apiKey } } }";
    assert_eq!(said("security: []", told, "security: [{ key: [] }],"), Ok(()));
    let two = ["security: [{ key: [], other: [] }]", "security: [{ other: [], key: [] }]"];
    assert_eq!(said(two[0], two[1], ""), Ok(()));
    // A scheme may be called like an extension.
    assert!(said("security: [{}]", "security: [{ x-key: [] }]", "").is_err());
    for (root, other, operation) in [
        (guarded, guarded, ""),
        (guarded, "", ""),
        ("security: []", guarded, "security: [{ key: [] }],"),
        ("security: []", "tags: [{ name: t, x-identities: [admin] }]", ""),
    ] {
        assert_eq!(said(root, other, operation), Ok(()), "{root} {other}");
    }
}

/// Permissions are asked for as scopes are, one word each.
#[test]
fn permissions_are_words() {
    let said = |identities: &str, own: &str| {
        let text = format!(
            "{HEAD}x-identities: {identities}\npaths:\n  /a:\n    get: {{ operationId: a, {own}, responses: {{ }} }}\n"
        );
        check(&text, &Selection::default()).map(|_| ()).err().unwrap_or_default().concat()
    };
    let scoped = "{ k: { scoped: true }, u: {} }";
    for list in ["[READ WRITE]", "[' READ']", "['']"] {
        assert!(said(scoped, &format!("x-identities: [k], x-permissions: {list}")).contains("is one word"), "{list}");
    }
    assert_eq!(said(scoped, "x-identities: [u, k], x-permissions: [READ]"), "");
}

/// The scopes of a path's `security` are passed over no more than the operation's own.
#[test]
fn scopes_of_a_path_beside_identities_are_not_ignored() {
    let said = |item: &str, own: &str| {
        let text = format!(
            "{HEAD}x-identities: {{ k: {{ scoped: true }} }}\ncomponents: {{ securitySchemes: {{ o: {{ type: oauth2, flows: {{ clientCredentials: {{ tokenUrl: \
             'https://x.example/t', scopes: {{ w: x }} }} }} }} }} }}\npaths:\n  /a:\n    security: [{{ o: [w] }}]\n    {item}\n    get: {{ operationId: a, {own} responses: {{ }} }}\n"
        );
        check(&text, &Selection::default()).map(|_| ()).err().unwrap_or_default().concat()
    };
    assert!(said("", "x-identities: [k],").contains("which is ignored"));
    assert!(said("x-identities: [k]", "").contains("which is ignored"));
    assert_eq!(said("", "x-identities: [k], x-permissions: [w],"), "");
}

/// It is not decided, and for an operation without a statement not even known.
#[test]
fn beside_errors_no_doc_comment_says_who_may_call() {
    let text = format!(
        "{HEAD}{SCHEMES}paths:\n  /a:\n    get: {{ operationId: readA, responses: {{}} }}\n  /b:\n    get: {{ operationId: readB, security: [], \
         responses: {{}} }}\n  /c:\n    get: {{ operationId: readC, security: [{{ reader: [] }}], responses: {{}} }}\n"
    );
    let failed = support::check_text(&text, &Selection::default()).unwrap_err();
    assert_eq!(failed.report.messages().len(), 1, "{:#?}", failed.report.messages());
    let items = emit::fallback(failed.fallback.as_ref(), &emit::Module::new("api")).to_string();
    for method in ["fn read_a", "fn read_b", "fn read_c"] {
        assert!(items.contains(method), "{items}");
    }
    for said in ["Anybody", "# Who may call"] {
        assert!(!items.contains(said), "{items}");
    }
}
