//! Parts of requests and responses that were lost, or written as they are not described, in silence.

use permitted_codegen::model::{BodyKind, Selection, Shape, Style};

use crate::lines::is_said;
use crate::support;

/// Of a range of media types the JSON beside it is read.
#[test]
fn a_range_of_media_types_with_a_schema_of_its_own_is_not_lost_without_a_word() {
    let document = |content: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\npaths:\n  /a:\n    get:\n      operationId: a\n      \
             responses: {{ '200': {{ description: ok, content: {{ {content} }} }} }}\n"
        )
    };
    for (name, other, expected) in [
        ("'*/*'", "{ schema: { type: string } }", true),
        ("application/*", "{ schema: { type: string } }", true),
        ("'*/*'", "{ schema: { type: integer, description: The same. } }", false),
        ("'*/*'", "{}", false),
    ] {
        let text = document(&format!("application/json: {{ schema: {{ type: integer }} }}, {name}: {other}"));
        let warnings = support::api(&text).warnings.messages().join("\n");
        let words = format!("`{}` of content that has JSON of another schema is ignored", name.trim_matches('\''));
        assert_eq!(warnings.contains(&words), expected, "{name} {other}: {warnings}");
    }
}

/// A body, a part, a parameter or a type would be lost, or read as what it is not.
#[test]
fn bodies_parts_and_types_are_not_lost_without_a_word() {
    let operation = |text: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\npaths:\n  /a:\n    post:\n      operationId: a\n      {text}\n      \
             responses: {{ '200': {{ description: ok }} }}\n"
        )
    };
    let header = |level: &str| format!("{{ name: {level}, in: header, schema: {{ type: string }} }}");
    let form = |schema: &str, encoding: &str| {
        format!(
            "requestBody: {{ content: {{ application/x-www-form-urlencoded: {{ schema: {schema}, encoding: {encoding} }} }} }}"
        )
    };
    let union = "requestBody: { content: { application/json: { schema: { oneOf: [{ type: object, properties: { kind: { const: a } } }, { type: object, properties: { kind: { const: b } } }], discriminator: DISCRIMINATOR } } } }";
    for (text, expected) in [
        ("requestBody: { required: true }".to_owned(), "the request body has no `content`"),
        ("requestBody: { content: {} }".to_owned(), "the request body has no `content`"),
        ("requestBody: { content: { json: { schema: { type: string } } } }".to_owned(), "`json` is not a valid media type"),
        (
            "requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { file: { type: string } } }, encoding: { \
             flie: { contentType: image/png } } } } }"
                .to_owned(),
            "the schema of the body has no `flie`",
        ),
        (union.replace("DISCRIMINATOR", "{ propertyname: kind }"), "a discriminator has no field `propertyname`"),
        (union.replace("DISCRIMINATOR", "kind"), "`discriminator` of a schema must be a mapping"),
        (
            "parameters: [{ name: q, in: query, schema: { type: string }, content: { application/json: {} } }]".to_owned(),
            "stands beside `schema`",
        ),
        ("parameters: [{ name: q, in: query, content: { text/plain: {}, application/json: {} } }]".to_owned(), "several media types"),
        (format!("parameters: [{}, {}]", header("X-Tenant"), header("x-tenant")), "duplicate parameter `x-tenant`"),
        ("parameters: [{ name: q, in: query }]".to_owned(), "the parameter has no `schema`"),
        (form("{ type: array, items: { type: string } }", "{}"), "the schema of a form must be an object"),
        (form("{ type: object, properties: { a: { type: object } } }", "{ aa: { style: form } }"), "the schema of the body has no `aa`"),
        (
            form("{ type: object, properties: { a: { type: object } } }", "{ a: { contentType: application/xml } }"),
            "`contentType` of an encoding of a form is ignored",
        ),
        (
            form("{ type: object, properties: { a: { type: array, items: { type: object } } } }", "{ a: { style: form } }"),
            "each item of the parameter `a` has no form in its style",
        ),
        ("parameters: [{ name: q, in: query, schema: { type: null } }]".to_owned(), "`type` of a schema must be a type"),
        ("parameters: [{ name: q, in: query, schema: { type: [] } }]".to_owned(), "`type` of a schema must be a type"),
        (
            "parameters: [{ name: q, in: query, schema: { type: integer, enum: [1, b] } }]".to_owned(),
            "each value that the schema lists must be an integer",
        ),
        (
            "parameters: [{ name: q, in: query, schema: { type: string, enum: [[a]] } }]".to_owned(),
            "each value that the schema lists must be a string",
        ),
        (
            "parameters: [{ name: q, in: query, schema: { type: boolean, const: 'yes' } }]".to_owned(),
            "each value that the schema lists must be `true` or `false`",
        ),
        (
            "parameters: [{ name: q, in: query, style: deepObject, schema: { type: string } }]".to_owned(),
            "the style `deepObject` does not fit the parameter `q`",
        ),
        (
            "parameters: [{ name: q, in: query, schema: { type: array, items: { type: array, items: { type: string } } } }]".to_owned(),
            "each item of the parameter `q` has no form in its style",
        ),
        (
            "parameters: [{ name: q, in: header, schema: { type: object, properties: { a: { type: array, items: { type: string } } } } }]".to_owned(),
            "the field `a` of the parameter `q` has no form in its style",
        ),
        (
            "parameters: [{ name: q, in: query, schema: { type: object, additionalProperties: { type: object } } }]".to_owned(),
            "each value of the parameter `q` has no form in its style",
        ),
        ("parameters: [{ name: q, in: query, schema: { type: string, enum: [1.0] } }]".to_owned(), "`1.0` is not a string in YAML"),
    ] {
        is_said(&operation(&text), false, &[(8, expected)]);
    }
    // The operation's own header counts, whatever its case.
    let own = operation(&format!("parameters: [{}]", header("x-tenant")))
        .replace("    post:\n", &format!("    parameters: [{}]\n    post:\n", header("X-Tenant")));
    let names: Vec<String> =
        support::api(&own).operations.remove(0).call.parameters.into_iter().map(|one| one.wire).collect();
    assert_eq!(names, ["x-tenant"]);
    let swagger = "swagger: '2.0'\ninfo: { title: T, version: '1' }\nsecurity: []\npaths:\n  /a:\n    post:\n      operationId: a\n      \
                   responses: { '200': { description: ok } }\n      parameters:\n      - { in: body, name: b, schema: { type: string } }\n      - \
                   { in: formData, name: f, type: string }\n      - { $ref: '#/parameters/C' }\nparameters:\n  C: { in: body, name: c, schema: {} }\n";
    let whole = support::check_text(swagger, &Selection::default()).unwrap().api().warnings.messages().join("\n");
    assert!(whole.contains("api.yaml:11:") && whole.contains("the same at 1 more place"), "{whole}");
}

/// OpenAPI 3.2: a media type may be a component, and `itemSchema` describes the items of a sequence.
#[test]
fn media_types_of_openapi_3_2_are_read_or_said() {
    let document = |media: &str, entry: &str| {
        format!(
            "openapi: 3.2.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\npaths:\n  /a:\n    get:\n      operationId: a\n      responses: {{ \
             '200': {{ description: ok, content: {{ {media}: {entry} }} }} }}\ncomponents: {{ mediaTypes: {{ M: {{ schema: {{ type: object, \
             properties: {{ inside: {{ type: string }} }} }} }} }} }}\n"
        )
    };
    let fields = |text: &str| format!("{:?}", support::api(text).types);
    let referred = document("application/json", "{ $ref: '#/components/mediaTypes/M' }");
    is_said(&referred, false, &[]);
    assert!(fields(&referred).contains("inside"));
    let missing = document("application/json", "{ $ref: '#/components/mediaTypes/N' }");
    is_said(&missing, false, &[(8, "unresolved reference")]);
    let event = "{ itemSchema: { type: object, properties: { data: { type: string, contentMediaType: application/json, contentSchema: { type: \
                 object, properties: { delta: { type: string } } } } } } }";
    let events = document("text/event-stream", event);
    is_said(&events, false, &[]);
    assert!(fields(&events).contains("delta"));
    is_said(
        &document("application/jsonl", "{ itemSchema: { type: object } }"),
        false,
        &[(8, "`itemSchema` of a media type is ignored")],
    );
}

/// A program could choose the server, and learn of it when it starts.
#[test]
fn servers_that_no_url_can_be_made_of_are_said() {
    let document = |servers: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\nservers: [{servers}]\npaths:\n  /a: {{ get: {{ responses: {{ '200': {{ \
             description: ok }} }} }} }}\n"
        )
    };
    for (server, expected) in [
        ("{ description: nowhere }", "the server has no `url`"),
        ("{ url: 'https://{region}.example.com' }", "the variable `region` of the server's URL is not described"),
        ("{ url: 'https://{r}.example.com', variables: { r: { enum: [eu] } } }", "has no `default`"),
        ("{ url: 'https://{r}.example.com', variables: { r: { enum: [eu], default: us } } }", "not among its values"),
        (
            "{ url: 'https://example.com', variables: { r: { default: us } } }",
            "the variable `r` of the server's URL is not in it",
        ),
    ] {
        is_said(&document(server), false, &[(4, expected)]);
    }
    is_said(
        &document(
            "{ url: 'https://{r}.example.com:{p}', variables: { r: { enum: [eu], default: eu }, p: { default: 443 } } }",
        ),
        false,
        &[],
    );
}

/// Swagger 2.0 writes a list with commas unless it says otherwise, in a form too.
#[test]
fn lists_of_swagger_2_are_written_as_they_are_described() {
    let document = |parameters: &str| {
        format!(
            "swagger: '2.0'\ninfo: {{ title: T, version: '1' }}\nsecurity: []\npaths:\n  /a:\n    post:\n      operationId: a\n      parameters: \
             [{parameters}]\n      responses: {{ '200': {{ description: ok }} }}\n"
        )
    };
    let list = |place: &str, format: &str| {
        format!("{{ in: {place}, name: {format}, type: array, items: {{ type: string }}, collectionFormat: {format} }}")
    };
    let form = ["csv", "ssv", "pipes", "multi"].map(|format| list("formData", format)).join(", ");
    let api = support::api(&document(&form));
    assert!(api.warnings.messages().is_empty());
    let BodyKind::Form(_, encodings) = &api.operations[0].call.body.as_ref().unwrap().kind else { panic!("a form") };
    let written: Vec<_> = encodings.iter().map(|one| (one.wire.as_str(), one.style, one.explode)).collect();
    assert_eq!(written, [("csv", Style::Form, false), ("ssv", Style::Space, false), ("pipes", Style::Pipe, false)]);
    for (place, format) in [("query", "tsv"), ("header", "multi"), ("header", "pipes"), ("formData", "tsv")] {
        is_said(&document(&list(place, format)), false, &[(8, "does not fit the parameter")]);
    }
    is_said(&document("{ in: body, name: b, type: string }"), false, &[(8, "the body has no `schema`")]);
}

/// A status is three digits: no other number is one.
#[test]
fn a_status_of_other_digits_is_not_left_out_without_a_word() {
    for key in ["0200", "+20", "2X", "600", "20", "2xxx"] {
        let text = format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\npaths:\n  /a:\n    get:\n      operationId: a\n      \
             responses: {{ '200': {{ description: ok }}, '{key}': {{ description: ok }} }}\n"
        );
        is_said(&text, false, &[(8, &format!("`{key}` is not a valid status code"))]);
    }
}

/// The argument is the text to send, where no style and no type says how the media type is written.
#[test]
fn content_of_a_parameter_that_is_neither_json_nor_text_is_said() {
    let document = |place: &str, media: &str, schema: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\npaths:\n  /a:\n    get:\n      operationId: a\n      parameters: [{{ \
             name: x, in: {place}, content: {{ {media}: {{ schema: {schema} }} }} }}]\n      responses: {{ '200': {{ description: ok }} }}\n"
        )
    };
    let object = "{ type: object, properties: { a: { type: string } } }";
    let list = "{ type: array, items: { type: string } }";
    for place in ["query", "header", "cookie"] {
        for (media, schema) in
            [("application/xml", object), ("text/csv", list), ("application/xml", "{ type: string }")]
        {
            let text = document(place, media, schema);
            is_said(&text, false, &[(8, "is neither JSON nor plain text, so the argument is the text to send")]);
            let parameter = support::api(&text).operations.remove(0).call.parameters.remove(0);
            assert_eq!(parameter.shape, Shape::Text, "{place} {media}");
        }
        is_said(&document(place, "text/plain", "{ type: integer }"), false, &[]);
        is_said(&document(place, "application/json", object), false, &[]);
    }
}

/// Of a multipart body each property is a part, and each element of a list is one.
#[test]
fn what_is_not_read_of_a_multipart_body_is_said() {
    let document = |schema: &str, encoding: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\npaths:\n  /a:\n    post:\n      operationId: a\n      responses: {{ \
             '200': {{ description: ok }} }}\n      requestBody: {{ content: {{ multipart/form-data: {{ schema: {{ type: object, properties: {{ \
             tags: {{ type: array, items: {{ type: string }} }} }}{schema} }}, encoding: {{ tags: {encoding} }} }} }} }}\n"
        )
    };
    is_said(
        &document("", "{ style: form, explode: false }"),
        false,
        &[(9, "`style` of an encoding of a multipart body is ignored")],
    );
    is_said(&document("", "{ explode: true }"), false, &[(9, "`explode` of an encoding")]);
    is_said(&document("", "{ contentType: text/plain }"), false, &[]);
    for more in ["{ type: string }", "true"] {
        let text = document(&format!(", additionalProperties: {more}"), "{}");
        is_said(&text, false, &[(9, "`additionalProperties` of the schema of a multipart body is ignored")]);
    }
    is_said(&document(", additionalProperties: false", "{}"), false, &[]);
    let swagger = |format: &str, file: &str| {
        format!(
            "swagger: '2.0'\ninfo: {{ title: T, version: '1' }}\nsecurity: []\npaths:\n  /a:\n    post:\n      operationId: a\n      parameters: [{{ \
             in: formData, name: arr, type: array, items: {{ type: string }}{format} }}, {{ in: formData, name: f, type: {file} }}]\n      \
             responses: {{ '200': {{ description: ok }} }}\n"
        )
    };
    is_said(&swagger("", "file"), false, &[(8, "`collectionFormat` of a multipart body")]);
    is_said(&swagger(", collectionFormat: pipes", "file"), false, &[(8, "`collectionFormat` of a multipart body")]);
    is_said(&swagger(", collectionFormat: multi", "file"), false, &[]);
    is_said(&swagger("", "string"), false, &[]);
}

/// What two parts say of one property holds at once, as of any schema.
#[test]
fn a_property_that_no_value_satisfies_is_said() {
    let document = |one: &str, other: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\nsecurity: []\npaths:\n  /a:\n    get:\n      operationId: a\n      responses: {{ \
             '200': {{ description: ok, content: {{ application/json: {{ schema: {{ allOf: [{{ type: object, properties: {{ c: {one} }} }}, {{ \
             type: object, properties: {{ c: {other} }} }}] }} }} }} }} }}\n"
        )
    };
    let list = |item: &str| format!("{{ type: array, items: {{ type: {item} }} }}");
    for (one, other) in [
        ("{ type: integer }".to_owned(), "{ type: string }".to_owned()),
        ("{ type: object, properties: { a: {} } }".to_owned(), "{ type: string }".to_owned()),
        (list("string"), list("integer")),
    ] {
        is_said(&document(&one, &other), false, &[(8, "no value")]);
    }
    is_said(&document("{ type: number }", "{ type: integer }"), false, &[]);
    is_said(&document("{ type: string }", "{ type: [string, 'null'] }"), false, &[]);
}

/// OpenAPI 3.2: the schema that is meant where the property is absent or has another value is one of the union's.
#[test]
fn the_default_of_a_discriminator_is_read_or_said() {
    let text = "openapi: 3.2.0\ninfo: { title: T, version: '1' }\nsecurity: []\npaths:\n  /a: { get: { operationId: a, responses: { '200': { description: ok, \
                content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }\ncomponents:\n  schemas:\n    Pet: { oneOf: [{ $ref: \
                '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: k, defaultMapping: Dog } }\n    Cat: { \
                type: object, properties: { k: { type: string } } }\n    Dog: { type: object, properties: { k: { type: string }, b: { type: string } } }\n";
    is_said(text, false, &[]);
    let other = text.replace("defaultMapping: Dog }", "defaultMapping: Cow }") + "    Cow: { type: object }\n";
    is_said(&other, false, &[(8, "`defaultMapping` of a discriminator is ignored")]);
    let nowhere = text.replace("defaultMapping: Dog }", "defaultMapping: Cow }");
    is_said(&nowhere, false, &[(8, "unresolved reference `Cow`")]);
}

/// Before 3.1 nothing stands beside a reference; it is read as in 3.1, and said.
#[test]
fn what_stands_beside_a_reference_of_a_schema_is_said_before_3_1() {
    let document = |version: &str, beside: &str| {
        format!(
            "openapi: {version}\ninfo: {{ title: T, version: '1' }}\nsecurity: []\npaths:\n  /a: {{ get: {{ operationId: a, responses: {{ '200': {{ \
             description: ok, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/N' }} }} }} }} }} }} }}\ncomponents:\n  \
             schemas:\n    B: {{ type: object, properties: {{ id: {{ type: string }} }} }}\n    N: {{ $ref: '#/components/schemas/B'{beside} }}\n"
        )
    };
    let properties = ", properties: { name: { type: string } }";
    is_said(&document("3.0.3", properties), false, &[(9, "`properties` beside `$ref` is read")]);
    is_said(&document("3.0.3", ", nullable: true, description: d"), false, &[]);
    is_said(&document("3.1.0", properties), false, &[]);
    assert!(format!("{:?}", support::api(&document("3.1.0", properties)).types).contains("name"));
}

/// A part is written in a media type that the document names, or it is the program's own bytes.
#[test]
fn a_part_has_a_media_type_that_is_described() {
    let part = |kind: &str, media: &str| {
        let text = format!(
            "{}security: []\npaths:\n  /a:\n    post:\n      operationId: a\n      requestBody: {{ content: {{ multipart/form-data: {{ schema: {{ type: \
             object, properties: {{ p: {kind} }} }}, encoding: {{ p: {{ contentType: '{media}' }} }} }} }} }}\n      responses: {{ '200': {{ \
             description: ok }} }}\n",
            support::HEAD
        );
        let mut api = support::api(&text);
        match api.operations.remove(0).call.body.unwrap().kind {
            BodyKind::Multipart(mut parts) => parts.remove(0),
            other => panic!("{other:?}"),
        }
    };
    let (text, object) = ("{ type: string }", "{ type: object, properties: { a: { type: string } } }");
    for (kind, media, written) in [
        (text, "text/markdown, text/html", Some("text/markdown")),
        (text, "text/html, text/plain", Some("text/plain")),
        (text, "text/plain; charset=utf-8", Some("text/plain; charset=utf-8")),
        (text, "application/json", Some("application/json")),
        (text, "*/*", None),
        (object, "application/xml, application/json", Some("application/json")),
        (object, "application/vnd.a+json", Some("application/vnd.a+json")),
        ("{ type: integer }", "text/plain", Some("text/plain")),
    ] {
        let part = part(kind, media);
        assert!(part.shape.is_some(), "{kind} as {media}");
        assert_eq!(part.media.as_deref(), written, "{kind} as {media}");
    }
    for (kind, media) in [
        (text, "image/png"),
        (text, "image/*"),
        (text, "image/png, image/jpeg"),
        (object, "application/xml"),
        (object, "text/xml"),
        (object, "application/x-www-form-urlencoded"),
    ] {
        assert!(part(kind, media).shape.is_none(), "{kind} as {media} is a file");
    }
}
