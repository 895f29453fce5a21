//! Two paths of a document that are one URL, or that an argument makes one: who may call the one could call the other.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by panicking")]

mod support;

use permitted_codegen::model::Selection;
use support::HEAD;

const SCHEMES: &str = "components: { securitySchemes: { keeper: { type: http, scheme: bearer }, owner: { type: http, scheme: basic } } }\n";
const ANYBODY: &str = "[]";
const KEEPER: &str = "[{ keeper: [] }]";

fn operation(path: &str, id: &str, security: &str) -> String {
    let parameter = |name: &str| format!("{{ name: {name}, in: path, required: true, schema: {{ type: string }} }}");
    let names = ["id", "name"].into_iter().filter(|name| path.contains(&format!("{{{name}}}")));
    let parameters: Vec<String> = names.map(parameter).collect();
    format!(
        "  {}:\n    delete: {{ operationId: {id}, parameters: [{}], security: {security}, responses: {{ '204': {{ description: ok }} }} }}\n",
        serde_json::Value::from(path),
        parameters.join(", ")
    )
}

/// The kinds of the errors of a document with two operations, and of the warnings where there is none.
fn said(one: (&str, &str), other: (&str, &str), wanted: &Selection) -> (bool, Vec<String>) {
    let text =
        format!("{HEAD}{SCHEMES}paths:\n{}{}", operation(one.0, "one", one.1), operation(other.0, "two", other.1));
    let kind =
        |diagnostic: &dyn std::fmt::Debug| format!("{diagnostic:?}").split([' ', '{']).next().unwrap().to_owned();
    match support::check_text(&text, wanted) {
        Ok(checked) => (false, checked.api().warnings.diagnostics().map(|one| kind(one)).collect()),
        Err(failed) => (true, failed.report.diagnostics().map(|one| kind(one)).collect()),
    }
}

#[test]
fn two_paths_that_are_one_url_are_an_error_unless_the_same_may_call_them() {
    for (one, other) in [
        ("/pets", "/pets#open"),
        ("/pets", "pets"),
        ("/pets", "/%70ets"),
        ("/pets", "/%70%65%74s#x"),
        ("/a-b", "/a%2Db"),
        ("/pets/%2f", "/pets/%2F"),
        ("/a b", "/a%20b"),
        ("/\u{e9}", "/%C3%A9"),
        ("/a|b", "/a%7cb"),
        ("/a?b=c", "/a?b=%63"),
        ("/pets/{id}", "/pets/{name}"),
        ("/pets/{id}", "/%70ets/{id}"),
        ("/pets/{id}", "pets/{name}#x"),
    ] {
        for (one, other) in [(one, other), (other, one)] {
            let all = |one_may, other_may| said((one, one_may), (other, other_may), &Selection::default());
            for (one_may, other_may) in [(ANYBODY, KEEPER), (KEEPER, ANYBODY), (KEEPER, "[{ owner: [] }]")] {
                let (is_error, kinds) = all(one_may, other_may);
                assert!(is_error && kinds == ["SamePath"], "{one} {other}: {kinds:?}");
            }
            let (is_error, kinds) = all(KEEPER, KEEPER);
            assert!(!is_error && kinds.contains(&"SamePath".to_owned()), "{one} {other}: {kinds:?}");
        }
    }
    // An escape of what divides a URL is another character, and so are those that only look alike.
    for (one, other) in [
        ("/a/b", "/a%2Fb"),
        ("/a/b", "//a/b"),
        ("/a", "/a/"),
        ("/a", "/A"),
        ("/a", "/a\u{ad}"),
        ("/a{id}", "/a%7Bid%7D"),
        ("/a?b", "/a%3Fb"),
        ("/a%2541", "/aA"),
    ] {
        let (is_error, kinds) = said((one, ANYBODY), (other, ANYBODY), &Selection::default());
        assert!(!is_error && !kinds.contains(&"SamePath".to_owned()), "{one} {other}: {kinds:?}");
    }
}

#[test]
fn a_query_beside_a_path_without_it_is_an_error_unless_the_same_may_call_them() {
    for (path, query) in [
        ("/x", "/x?action=delete"),
        ("/x?action=view", "/x?action=delete"),
        ("/x?v=1&action=b", "/x?action=b&v=1"),
        ("/x?action={id}", "/x?action=delete"),
        ("/x/{id}", "/x/{name}?action=delete"),
        // The server may take the literal for an argument of the other.
        ("/x/5", "/x/{name}?action=delete"),
        ("/x/5.json", "/x/{name}.json?action=delete"),
        ("/{id}/y", "/x/{name}?action=delete"),
        ("/x/", "/x?action=delete"),
        ("/X", "/x?action=delete"),
        ("/%78", "/x?action=delete"),
        ("/x", "x?action=delete"),
    ] {
        for (one, other) in [((path, ANYBODY), (query, KEEPER)), ((query, KEEPER), (path, ANYBODY))] {
            assert_eq!(
                said(one, other, &Selection::default()),
                (true, vec!["PathQuery".to_owned()]),
                "{one:?} {other:?}"
            );
        }
        let (is_error, kinds) = said((path, KEEPER), (query, KEEPER), &Selection::default());
        assert!(!is_error && kinds.iter().all(|kind| kind == "PathTemplate"), "{path} {query}: {kinds:?}");
    }
    let text =
        format!("{HEAD}{SCHEMES}paths:\n{}{}", operation("/x", "one", ANYBODY), operation("/x?a", "two", KEEPER));
    let message = support::said(&text);
    let title = "not the same identities may call `/x?a` and `/x`, which can differ in the query alone";
    assert!(
        message.starts_with(title) && message.contains("api.yaml:7:3") && message.contains("api.yaml:6:"),
        "{message}"
    );
    // By its path alone, the operation with a query is the other.
    let (is_error, kinds) = said(("/x", KEEPER), ("/x?action=view", ANYBODY), &Selection::default());
    assert!(is_error && kinds == ["PathQuery"], "{kinds:?}");
    for (path, query) in [("/x", "/y?action=delete"), ("/x/y", "/x?action=delete"), ("/x/{id}", "/x/5?action=delete")] {
        let (is_error, kinds) = said((path, ANYBODY), (query, KEEPER), &Selection::default());
        assert!(!is_error && kinds == ["PathTemplate"], "{path} {query}: {kinds:?}");
    }
}

/// Of an operation that was not asked for nobody knows who may call it.
#[test]
fn a_query_of_an_operation_that_was_not_asked_for_is_an_error() {
    let only = Selection { operations: vec!["one".to_owned()], ..Selection::default() };
    for query in ["/x?action=delete", "x?action=delete#y"] {
        assert_eq!(said(("/x", ANYBODY), (query, ANYBODY), &only), (true, vec!["PathQuery".to_owned()]));
        let (is_error, _) = said((query, ANYBODY), ("/x", KEEPER), &only);
        assert!(!is_error);
    }
}
