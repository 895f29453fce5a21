//! `x-idempotent` and `x-idempotency-key`: what may be sent again, and what is refused.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

mod support;

use permitted_codegen::model::{Repeat, Selection};
use support::{HEAD, check_text, said};

fn document(verb: &str, marks: &str) -> String {
    let scheme = "components: { securitySchemes: { shop: { type: apiKey, in: header, name: X-Shop } } }\n";
    format!(
        "{HEAD}{scheme}paths:\n  /a:\n    {verb}:\n      operationId: act\n      security: [{{ shop: [] }}]\n      responses: {{ '204': {{ description: d }} }}\n{marks}"
    )
}

#[test]
fn each_mark_is_what_it_says() {
    let rows = [
        ("post", "", Repeat::ByVerb),
        ("post", "      x-idempotent: true\n", Repeat::Idempotent),
        ("post", "      x-idempotent: false\n", Repeat::ByVerb),
        ("put", "      x-idempotent: true\n", Repeat::Idempotent),
        ("post", "      x-idempotency-key: Idempotency-Key\n", Repeat::Keyed("idempotency-key".into())),
        ("patch", "      x-idempotent: true\n      x-idempotency-key: X-Key\n", Repeat::Keyed("x-key".into())),
    ];
    for (verb, marks, expected) in rows {
        let checked = check_text(&document(verb, marks), &Selection::default())
            .unwrap_or_else(|failed| panic!("{:?}", failed.report));
        assert_eq!(checked.api().operations[0].call.repeat, expected, "{verb} {marks}");
        assert!(checked.api().warnings.is_empty(), "{:?}", checked.api().warnings);
    }
}

#[test]
fn what_has_no_reading_is_an_error_at_its_place() {
    let parameter = |kind: &str| {
        format!(
            "      x-idempotency-key: X-Key\n      parameters: [{{ name: x-key, in: header, schema: {{ type: {kind} }} }}]\n"
        )
    };
    let rows = [
        ("post", "      x-idempotent: yes please\n".to_owned(), "`x-idempotent` must be a boolean"),
        ("post", "      x-idempotent: 'true'\n".to_owned(), "`x-idempotent` must be a boolean"),
        ("put", "      x-idempotent: false\n".to_owned(), "`PUT` is idempotent by definition"),
        ("post", "      x-idempotent: false\n      x-idempotency-key: X-Key\n".to_owned(), "which makes it idempotent"),
        ("post", "      x-idempotency-key: true\n".to_owned(), "`x-idempotency-key` must be the name of a header"),
        ("post", "      x-idempotency-key: [X-Key]\n".to_owned(), "`x-idempotency-key` must be the name of a header"),
        ("post", "      x-idempotency-key: 'X Key'\n".to_owned(), "`X Key` is not a valid header name"),
        ("post", "      x-idempotency-key: ''\n".to_owned(), "is not a valid header name"),
        (
            "post",
            "      x-idempotency-key: Authorization\n".to_owned(),
            "the header `Authorization` has another meaning",
        ),
        ("post", "      x-idempotency-key: proxy-auth\n".to_owned(), "the header `proxy-auth` has another meaning"),
        ("post", "      x-idempotency-key: x-shop\n".to_owned(), "the header `x-shop` has another meaning"),
        ("post", parameter("integer"), "of type `integer`, and the key is a string"),
        ("post", "      x-idempotant: true\n".to_owned(), "unknown extension `x-idempotant`"),
        ("post", "      x-idempotency-keys: X-Key\n".to_owned(), "unknown extension `x-idempotency-keys`"),
    ];
    for (verb, marks, expected) in rows {
        let text = document(verb, &marks);
        let Err(failed) = check_text(&text, &Selection::default()) else { panic!("{marks} is taken: {}", said(&text)) };
        let messages = failed.report.messages();
        assert!(messages.len() == 1 && messages[0].contains(expected), "{marks}: {messages:#?}");
        assert!(messages[0].contains("--> api.yaml:"), "{}", messages[0]);
    }
}
