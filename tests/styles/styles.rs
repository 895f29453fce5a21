//! Parameters. The values are those of the standard's own table: `blue`; `blue`, `black`, `brown`; R 100, G 200, B 150.

use permitted::{Map, SecretString};

use crate::recorder::{Recorder, server};

#[permitted::api("styles.yaml")]
mod styles {}

use styles::{Object, StylesExt};

const LIST: [&str; 3] = ["blue", "black", "brown"];

fn object() -> Object {
    Object { r: Some(100), g: Some(200), b: Some(150), ..Default::default() }
}

/// The three operations of a style in one way, and what each sends after its path.
macro_rules! urls {
    ($($text:ident $list:ident $object:ident: $start:literal $one:literal $many:literal $fields:literal,)*) => {
        #[tokio::test]
        async fn paths_and_queries_are_as_the_standard_writes_them() {
            let wire = Recorder::default();
            let client = wire.client();
            let api = client.styles();
            $(
                api.$text("blue").await.unwrap();
                assert_eq!(wire.url(), concat!($start, "text", $one), stringify!($text));
                api.$list(&LIST).await.unwrap();
                assert_eq!(wire.url(), concat!($start, "list", $many), stringify!($list));
                api.$object(&object()).await.unwrap();
                assert_eq!(wire.url(), concat!($start, "object", $fields), stringify!($object));
            )*
        }
    };
}

urls! {
    path_simple_joined_text path_simple_joined_list path_simple_joined_object:
        "/path/simple/joined/" "/blue" "/blue,black,brown" "/R,100,G,200,B,150",
    path_simple_exploded_text path_simple_exploded_list path_simple_exploded_object:
        "/path/simple/exploded/" "/blue" "/blue,black,brown" "/R=100,G=200,B=150",
    path_label_joined_text path_label_joined_list path_label_joined_object:
        "/path/label/joined/" "/.blue" "/.blue,black,brown" "/.R,100,G,200,B,150",
    path_label_exploded_text path_label_exploded_list path_label_exploded_object:
        "/path/label/exploded/" "/.blue" "/.blue.black.brown" "/.R=100.G=200.B=150",
    path_matrix_joined_text path_matrix_joined_list path_matrix_joined_object:
        "/path/matrix/joined/" "/;color=blue" "/;color=blue,black,brown" "/;color=R,100,G,200,B,150",
    path_matrix_exploded_text path_matrix_exploded_list path_matrix_exploded_object:
        "/path/matrix/exploded/" "/;color=blue" "/;color=blue;color=black;color=brown" "/;R=100;G=200;B=150",
    query_form_joined_text query_form_joined_list query_form_joined_object:
        "/query/form/joined/" "?color=blue" "?color=blue,black,brown" "?color=R,100,G,200,B,150",
    query_form_exploded_text query_form_exploded_list query_form_exploded_object:
        "/query/form/exploded/" "?color=blue" "?color=blue&color=black&color=brown" "?R=100&G=200&B=150",
    query_space_delimited_joined_text query_space_delimited_joined_list query_space_delimited_joined_object:
        "/query/spaceDelimited/joined/" "?color=blue" "?color=blue%20black%20brown" "?color=R%20100%20G%20200%20B%20150",
    // The standard does not say what these are exploded; with nothing to delimit they are as a form has them.
    query_space_delimited_exploded_text query_space_delimited_exploded_list query_space_delimited_exploded_object:
        "/query/spaceDelimited/exploded/" "?color=blue" "?color=blue&color=black&color=brown" "?R=100&G=200&B=150",
    query_pipe_delimited_joined_text query_pipe_delimited_joined_list query_pipe_delimited_joined_object:
        "/query/pipeDelimited/joined/" "?color=blue" "?color=blue%7Cblack%7Cbrown" "?color=R%7C100%7CG%7C200%7CB%7C150",
    query_pipe_delimited_exploded_text query_pipe_delimited_exploded_list query_pipe_delimited_exploded_object:
        "/query/pipeDelimited/exploded/" "?color=blue" "?color=blue&color=black&color=brown" "?R=100&G=200&B=150",
    // Of `deepObject` it says what an object is; a list has its numbers where an object has its keys.
    query_deep_object_joined_text query_deep_object_joined_list query_deep_object_joined_object:
        "/query/deepObject/joined/" "?color=blue" "?color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown"
        "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
    query_deep_object_exploded_text query_deep_object_exploded_list query_deep_object_exploded_object:
        "/query/deepObject/exploded/" "?color=blue" "?color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown"
        "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
}

#[tokio::test]
async fn headers_are_as_the_standard_writes_them() {
    let wire = Recorder::default();
    let client = wire.client();
    let api = client.styles();
    let sent = || wire.header("x-color");
    api.header_simple_joined_text("blue").await.unwrap();
    assert_eq!(sent(), "blue");
    api.header_simple_joined_list(&LIST).await.unwrap();
    assert_eq!(sent(), "blue,black,brown");
    api.header_simple_joined_object(&object()).await.unwrap();
    assert_eq!(sent(), "R,100,G,200,B,150");
    api.header_simple_exploded_text("blue").await.unwrap();
    assert_eq!(sent(), "blue");
    api.header_simple_exploded_list(&LIST).await.unwrap();
    assert_eq!(sent(), "blue,black,brown");
    api.header_simple_exploded_object(&object()).await.unwrap();
    assert_eq!(sent(), "R=100,G=200,B=150");
    api.header_content(&object()).await.unwrap();
    assert_eq!(sent(), r#"{"R":100,"G":200,"B":150}"#);
    // Nothing is escaped in a header.
    api.header_simple_joined_text("a, b/c%20").await.unwrap();
    assert_eq!(sent(), "a, b/c%20");
}

#[tokio::test]
async fn what_a_header_would_not_keep_is_an_error_and_not_sent() {
    let wire = Recorder::default();
    let client = wire.client();
    let api = client.styles();
    let map = |key: &str, value: &str| styles::Texts::from([(key.to_owned(), value.to_owned())]);
    let said = [
        api.header_simple_joined_list(&["a,b"]).await.err(),
        api.header_simple_joined_list(&["a", " c "]).await.err(),
        api.header_simple_exploded_list(&["a", "b\t"]).await.err(),
        api.header_simple_joined_list(&["a", ""]).await.err(),
        api.header_simple_joined_text(" a").await.err(),
        api.header_simple_exploded_text("a\t").await.err(),
        api.header_texts_joined(&map("a", "b,c")).await.err(),
        api.header_texts_joined(&map("a,b", "c")).await.err(),
        api.header_texts_exploded(&map("a=b", "c")).await.err(),
        api.header_texts_exploded(&map("a", "b=c")).await.err(),
        // The divider of these is escaped as it is within a value.
        api.query_space_delimited_joined_list(&["a b", "c"]).await.err(),
        api.query_pipe_delimited_joined_list(&["a|b"]).await.err(),
        api.path_label_exploded_list(&["1.5", "2"]).await.err(),
    ];
    for (at, error) in said.into_iter().enumerate() {
        let error = error.unwrap_or_else(|| panic!("number {at} was sent"));
        assert!(error.is_request() && error.to_string().contains("the parameter `"), "{error}");
    }
    assert!(wire.was_not_asked());
    api.header_texts_joined(&map("a b", "c;d=e")).await.unwrap();
    assert_eq!(wire.header("x-color"), "a b,c;d=e");
    api.header_texts_exploded(&map("a", "")).await.unwrap();
    assert_eq!(wire.header("x-color"), "a=");
}

/// RFC 6265 §5.4, and RFC 9110 §5.3 of headers that are no lists.
#[tokio::test]
async fn a_header_of_the_program_does_not_stand_beside_that_of_an_argument() {
    let wire = Recorder::default();
    let client = wire.client();
    let api = client.styles();
    api.cookie_form_joined_text("blue").header("cookie", "z=1").header("Cookie", "y=2;").await.unwrap();
    assert_eq!(wire.header("cookie"), "color=blue; z=1; y=2");
    api.header_simple_joined_text("blue").header("cookie", "z=1").header("cookie", "y=2").await.unwrap();
    assert_eq!(wire.header("cookie"), "z=1; y=2");
    let said = [
        (api.cookie_form_joined_text("blue").header("cookie", "z=1; color=red").await.err(), "the cookie `color`"),
        (api.header_simple_joined_text("blue").header("X-Color", "red").await.err(), "the header `x-color`"),
        (api.header_optional().header("x-color", "red").x_color("blue").await.err(), "the header `x-color`"),
        (api.make().header("X-Make-Key", "one").idempotency_key("two").await.err(), "the header `x-make-key`"),
        (api.make().header("X-Make-Key", "one").header("x-make-key", "two").await.err(), "the header `x-make-key`"),
        (api.make().header("X-Make-Key", "").await.err(), "the idempotency key is empty"),
        (
            api.header_optional().idempotency_key("one").header("idempotency-key", "two").await.err(),
            "`idempotency-key`",
        ),
    ];
    for (error, expected) in said {
        let error = error.unwrap();
        assert!(error.is_request() && error.to_string().contains(expected), "{error}");
    }
    assert!(wire.was_not_asked());
    api.make().header("X-Make-Key", "mine").await.unwrap();
    assert_eq!(wire.header("x-make-key"), "mine");
    api.header_optional().header("x-color", "red").await.unwrap();
    assert_eq!(wire.header("x-color"), "red");
    api.header_optional().x_color("red").x_color("blue").await.unwrap();
    assert_eq!(wire.header("x-color"), "blue");
}

#[tokio::test]
async fn all_cookies_are_one_header() {
    let wire = Recorder::default();
    let client = wire.client();
    let api = client.styles();
    let sent = || wire.header("cookie");
    api.cookie_form_joined_text("blue; x=1").await.unwrap();
    assert_eq!(sent(), "color=blue%3B%20x%3D1");
    api.cookie_form_joined_list(&LIST).await.unwrap();
    assert_eq!(sent(), "color=blue,black,brown");
    api.cookie_form_joined_object(&object()).await.unwrap();
    assert_eq!(sent(), "color=R,100,G,200,B,150");
    api.cookie_form_exploded_text("blue").await.unwrap();
    assert_eq!(sent(), "color=blue");
    // Pairs of a cookie are divided by `; `, where a query has `&`.
    api.cookie_form_exploded_list(&LIST).await.unwrap();
    assert_eq!(sent(), "color=blue; color=black; color=brown");
    api.cookie_form_exploded_object(&object()).await.unwrap();
    assert_eq!(sent(), "R=100; G=200; B=150");

    let proof = SecretString::from("secret");
    let session = wire.acting(styles::identity::Session::strategy(server(), proof.clone()).unwrap());
    session.styles().cookie_two("blue").shade("light").shade("dark").await.unwrap();
    assert_eq!(wire.header("cookie"), "color=blue; shade=dark; sid=secret");
    // Nobody puts another proof beside the client's own.
    session.styles().cookie_two("blue").into_request().header("cookie", "sid=stolen").await.unwrap();
    assert_eq!(wire.header("cookie"), "color=blue; sid=secret");
}

#[tokio::test]
async fn content_is_json_text_or_plain_text() {
    let wire = Recorder::default();
    let client = wire.client();
    let api = client.styles();
    api.path_content(&object()).await.unwrap();
    assert_eq!(wire.url(), "/path/content/%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D");
    api.query_content(&object()).await.unwrap();
    assert_eq!(wire.url(), "/query/content?color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D");
    api.query_text("a \"b\"").await.unwrap();
    assert_eq!(wire.url(), "/query/text?color=a%20%22b%22");
}

#[tokio::test]
async fn what_means_something_to_a_url_is_escaped_within_values() {
    let wire = Recorder::default();
    let client = wire.client();
    let api = client.styles();
    api.path_simple_joined_list(&["a,b", "c/d", "é"]).await.unwrap();
    assert_eq!(wire.url(), "/path/simple/joined/list/a%2Cb,c%2Fd,%C3%A9");
    api.path_matrix_exploded_list(&["a;b=c"]).await.unwrap();
    assert_eq!(wire.url(), "/path/matrix/exploded/list/;color=a%3Bb%3Dc");
    api.query_form_joined_list(&["a,b", "c&d"]).await.unwrap();
    assert_eq!(wire.url(), "/query/form/joined/list?color=a%2Cb,c%26d");
    api.query_pipe_delimited_joined_list(&["a,b", "c d"]).await.unwrap();
    assert_eq!(wire.url(), "/query/pipeDelimited/joined/list?color=a%2Cb%7Cc%20d");
    api.query_form_joined_text("").await.unwrap();
    assert_eq!(wire.url(), "/query/form/joined/text?color=");
    api.query_form_exploded_list(&[]).await.unwrap();
    assert_eq!(wire.url(), "/query/form/exploded/list");
    // What the path says already stays.
    api.query_fixed("blue").await.unwrap();
    assert_eq!(wire.url(), "/query/fixed?version=2&color=blue");
}

#[tokio::test]
async fn reserved_characters_stay_but_for_those_that_end_the_value() {
    let wire = Recorder::default();
    let client = wire.client();
    client.styles().query_reserved("https://a.example/b?c=d,e;f:(g)*'!$@ +&#[]%2F").await.unwrap();
    assert_eq!(wire.url(), "/query/reserved?color=https://a.example/b?c=d,e;f:(g)*'!$@%20%2B%26%23%5B%5D%252F");
}

#[tokio::test]
async fn objects_in_a_deep_object_have_their_keys_in_brackets_too() {
    let wire = Recorder::default();
    let client = wire.client();
    let filter: Map = json(r#"{"age": {"gt": 3}, "tags": ["a", {"b": true}], "none": null}"#);
    client.styles().query_nested(&filter).await.unwrap();
    let expected = "/query/nested?filter[age][gt]=3&filter[tags][0]=a&filter[tags][1][b]=true&filter[none]=";
    assert_eq!(wire.url(), expected.replace('[', "%5B").replace(']', "%5D"));
}

fn json(text: &str) -> Map {
    serde_json::from_str(text).unwrap()
}

#[tokio::test]
async fn a_path_that_would_be_another_is_refused() {
    let wire = Recorder::default();
    let client = wire.client();
    let api = client.styles();
    assert!(api.path_label_joined_text(".").await.is_err());
    assert!(api.path_label_joined_text("").await.is_err());
    assert!(api.path_matrix_joined_list(&[]).await.is_err());
    assert!(api.path_simple_joined_text("..").await.is_err());
    assert!(api.path_matrix_exploded_text("a\nb").await.is_err());
}
