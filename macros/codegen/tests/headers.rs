//! RB-6: a document cannot describe a header that frames the request, or that says who calls.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

mod support;

use permitted_codegen::model::Selection;
use permitted_codegen::parse;

/// A document with one operation that has this parameter, and a scheme that sets `X-Key` and the cookie `sid`.
fn document(name: &str, place: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\npaths:\n  /a:\n    get:\n      operationId: readA\n      \
         security: [{{ key: [] }}, {{ session: [] }}]\n      parameters:\n        - {{ name: '{name}', in: {place}, schema: {{ type: string }} }}\n      \
         responses: {{ '200': {{ description: ok }} }}\ncomponents:\n  securitySchemes:\n    \
         key: {{ type: apiKey, in: header, name: X-Key }}\n    session: {{ type: apiKey, in: query, name: sid }}\n"
    )
}

/// The parameters that the operation is generated with, and the warnings; the errors if it is refused.
fn outcome(name: &str, place: &str) -> Result<(Vec<String>, String), String> {
    let text = document(name, place);
    let document = parse::read("api.yaml", &support::Text(&text)).unwrap();
    match support::check(&document, &Selection::default()) {
        Ok(checked) => {
            let operation = &checked.api().operations[0];
            let parameters = operation.call.parameters.iter().map(|parameter| parameter.wire.clone()).collect();
            Ok((parameters, checked.api().warnings.messages().join("\n")))
        }
        Err(failed) => Err(failed.report.messages().join("\n")),
    }
}

/// As it is written, in capitals, and in small letters.
fn spellings(name: &str) -> [String; 3] {
    [name.to_owned(), name.to_uppercase(), name.to_lowercase()]
}

#[test]
fn rb_06_headers_that_frame_the_request_are_an_error() {
    let names = [
        "Host",
        "Transfer-Encoding",
        "Connection",
        "Cookie",
        "TE",
        "Upgrade",
        "Proxy-Authorization",
        "Proxy-Connection",
    ];
    for name in names.iter().flat_map(|name| spellings(name)) {
        let errors = outcome(&name, "header").expect_err(&name);
        assert!(errors.contains(&format!("the header `{name}` cannot be a parameter")), "{errors}");
    }
}

#[test]
fn rb_06_headers_that_the_client_sets_are_left_out() {
    let names = ["Authorization", "Content-Length", "Content-Type", "Accept", "X-Key"];
    let headers = names.iter().flat_map(|name| spellings(name)).map(|name| (name, "header"));
    for (name, place) in headers.chain([("sid".to_owned(), "query"), ("SID".to_owned(), "query")]) {
        let (parameters, warnings) = outcome(&name, place).unwrap_or_else(|errors| panic!("{name}: {errors}"));
        assert!(parameters.is_empty(), "{name}");
        assert!(warnings.contains(&format!("the parameter `{name}` is ignored")), "{warnings}");
    }
}

/// Only as headers: elsewhere they are names like any other.
#[test]
fn rb_06_other_places_and_other_names_are_free() {
    for (name, place) in
        [("Host", "query"), ("authorization", "query"), ("X-Key", "query"), ("X-Shard", "header"), ("sid", "header")]
    {
        let (parameters, _) = outcome(name, place).unwrap_or_else(|errors| panic!("{name}: {errors}"));
        assert_eq!(parameters, [name]);
    }
}
