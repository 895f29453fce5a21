//! What no call could send, and what no value could be: said of the document, and not of each call.

use permitted_codegen::model::Selection;

use crate::support;

fn operation(path: &str, schemes: &str, security: &str, text: &str) -> String {
    format!(
        "{}components: {{ securitySchemes: {{ {schemes} }} }}\npaths:\n  {path:?}:\n    post: {{ operationId: a, security: {security}, {text} \
         responses: {{ '204': {{ description: ok }} }} }}\n",
        support::HEAD
    )
}

/// What a server reads as the credential is sent by the client alone, so no argument could set it.
#[test]
fn a_parameter_that_a_server_reads_as_the_credential_is_left_out() {
    let scheme = |place: &str, name: &str| format!("k: {{ type: apiKey, in: {place}, name: {name} }}");
    let parameter = |place: &str, name: &str| {
        format!("parameters: [{{ name: {name:?}, in: {place}, schema: {{ type: string }} }}],")
    };
    for (of_scheme, of_parameter, is_left_out) in [
        (("header", "X-Key"), ("header", "X_Key"), true),
        (("header", "X-Key"), ("header", "x-keys"), false),
        (("header", "Cookie"), ("cookie", "sid"), true),
        (("query", "api_key"), ("query", "api_key[]"), true),
        (("query", "api_key"), ("query", "API.key"), true),
        (("query", "api_key"), ("query", "api%5Fkey"), true),
        (("query", "api_key"), ("query", "api-key"), false),
        (("cookie", "sid"), ("cookie", "SID"), true),
        (("cookie", "sid"), ("query", "sid"), false),
    ] {
        let text = operation(
            "/a",
            &scheme(of_scheme.0, of_scheme.1),
            "[{ k: [] }]",
            &parameter(of_parameter.0, of_parameter.1),
        );
        let api = support::api(&text);
        let said = api.warnings.messages().join("\n");
        let wanted = format!("the parameter `{}` is ignored", of_parameter.1);
        assert_eq!(said.contains(&wanted), is_left_out, "{text}: {said}");
        assert_eq!(api.operations[0].call.parameters.is_empty(), is_left_out, "{text}");
    }
}

#[test]
fn a_key_of_idempotency_is_no_credential_of_another_spelling() {
    let scheme = "k: { type: apiKey, in: header, name: X-Key }";
    let text = operation("/a", scheme, "[{ k: [] }]", "x-idempotency-key: x_key,");
    assert!(support::said(&text).contains("the header `x_key` has another meaning"), "{}", support::said(&text));
}

/// A path that no URL has would be an error of each call.
#[test]
fn a_path_that_cannot_be_sent_is_an_error() {
    for (path, is_wrong) in
        [("/j/%zz", true), ("/j/%2", true), ("/j?a=%", true), ("/a b", false), ("/j/%2f", false), ("/\u{e9}", false)]
    {
        let text = operation(path, "", "[]", "");
        let is_error = support::check_text(&text, &Selection::default()).is_err();
        assert_eq!(is_error, is_wrong, "{path}: {}", support::said(&text));
    }
    let sent = support::api(&operation("/<a b>", "", "[]", "")).operations.remove(0);
    assert_eq!(sent.call.path, "/%3Ca%20b%3E");
    let variable = "parameters: [{ name: 'a b%', in: path, required: true, schema: { type: string } }],";
    let text = operation("/{a b%}", "", "[]", variable);
    assert!(support::check_text(&text, &Selection::default()).is_ok(), "{}", support::said(&text));
}

#[test]
fn a_name_of_the_query_of_the_path_is_written_once() {
    let parameter =
        |name: &str, schema: &str| format!("parameters: [{{ name: {name}, in: query, schema: {schema} }}],");
    let object = "{ type: object, properties: { a: { type: string } } }";
    for (path, name, schema, is_twice) in [
        ("/q?a=1", "a", "{ type: string }", true),
        ("/q?b&%61=1", "a", "{ type: string }", true),
        ("/q?a=1", "o", object, true),
        ("/q?a=1", "b", "{ type: string }", false),
        ("/q", "a", "{ type: string }", false),
    ] {
        let said = support::said(&operation(path, "", "[]", &parameter(name, schema)));
        assert_eq!(said.contains("both write `a`"), is_twice, "{path} {name}: {said}");
    }
}

#[test]
fn a_schema_that_no_value_has_is_said() {
    let body = |schema: &str| {
        operation(
            "/a",
            "",
            "[]",
            &format!("requestBody: {{ content: {{ application/json: {{ schema: {schema} }} }} }},"),
        )
    };
    for schema in [
        "{ type: object, const: x }",
        "{ type: object, enum: [x, {}] }",
        "{ type: array, const: 1 }",
        "{ type: string, const: null }",
        "{ type: 'null', const: 1 }",
        "{ type: [integer, 'null'], const: a }",
    ] {
        let said = support::said(&body(schema));
        assert!(said.contains("each value that the schema lists must be"), "{schema}: {said}");
    }
    for schema in [
        "{ type: object, const: { a: 1 } }",
        "{ type: array, enum: [[1]] }",
        "{ type: string, nullable: true, const: null }",
        "{ type: [string, 'null'], const: null }",
        "{ type: [integer, 'null'], enum: [1, null] }",
        "{ oneOf: [{ type: string }, { type: 'null' }] }",
    ] {
        assert_eq!(support::said(&body(schema)), "", "{schema}");
    }
}

#[test]
fn an_encoding_that_is_not_read_is_said() {
    let body = |media: &str, entry: &str| {
        let object = "schema: { type: object, properties: { a: { type: string } } }";
        operation("/a", "", "[]", &format!("requestBody: {{ content: {{ {media}: {{ {object}, {entry} }} }} }},"))
    };
    for (media, entry, wanted) in [
        ("application/json", "encoding: { a: { style: form } }", Some("`encoding` of a media type that is neither")),
        ("application/json", "itemEncoding: {}", Some("`itemEncoding` of a media type that is neither")),
        ("multipart/mixed", "prefixEncoding: [{}]", Some("`prefixEncoding` of a media type is ignored")),
        (
            "multipart/form-data",
            "encoding: { a: { encoding: {} } }",
            Some("`encoding` of an encoding of a multipart body"),
        ),
        (
            "multipart/form-data",
            "encoding: { a: { itemEncoding: {} } }",
            Some("`itemEncoding` of an encoding of a multipart body"),
        ),
        (
            "application/x-www-form-urlencoded",
            "encoding: { a: { encoding: {} } }",
            Some("`encoding` of an encoding of a form"),
        ),
        ("application/x-www-form-urlencoded", "encoding: { a: { style: form } }", None),
        ("multipart/form-data", "encoding: { a: { contentType: text/plain } }", None),
    ] {
        let said = support::said(&body(media, entry));
        assert_eq!(
            said.lines().next().is_some_and(|line| wanted.is_some_and(|wanted| line.contains(wanted))),
            wanted.is_some(),
            "{media} {entry}: {said}"
        );
        assert!(wanted.is_some() || said.is_empty(), "{said}");
    }
    for (place, is_said) in [("header", true), ("cookie", true), ("query", false)] {
        let text =
            format!("parameters: [{{ name: a, in: {place}, allowReserved: true, schema: {{ type: string }} }}],");
        let said = support::said(&operation("/a", "", "[]", &text));
        assert_eq!(
            said.contains("`allowReserved` of a parameter that is not of the query"),
            is_said,
            "{place}: {said}"
        );
    }
}
