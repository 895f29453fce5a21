//! Reading of bodies: character set, coding and kind; and the headers of a request without a body.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use permitted::__private::{Encode, View, core};
use permitted::{Access, Error, Operation, Request, ResponseBody, Status, Success, Text, Value};
use support::{Wire, anonymous, operation, raw, request};

static JSON: Operation = with("GET", ResponseBody::Json);
static OTHER: Operation = with("GET", ResponseBody::Other);

const fn with(verb: &'static str, response: ResponseBody) -> Operation {
    Operation { access: Access::Public, response, ..operation("read", verb, "/read") }
}

fn responding(media: &'static str, body: &'static [u8]) -> Wire {
    Wire::new(move |_, _| raw(200, body).header("content-type", media))
}

async fn text(media: &'static str, body: &'static [u8]) -> Result<String, Error> {
    let client = anonymous(&responding(media, body));
    let text: Request<Text> = Request::new(core(&client), &OTHER);
    text.await.map(String::from).map_err(Error::from)
}

async fn json(media: &'static str, body: &'static [u8]) -> Result<Value, Error> {
    request(&anonymous(&responding(media, body)), &JSON).await.map_err(Error::from)
}

#[tokio::test(start_paused = true)]
async fn text_is_read_in_its_character_set() {
    let cases: [(&str, &[u8], &str); 9] = [
        ("text/plain", "caf\u{e9}".as_bytes(), "caf\u{e9}"),
        ("text/plain; charset=utf-8", b"\xef\xbb\xbfok", "ok"),
        ("text/plain; charset=iso-8859-1", b"caf\xe9", "caf\u{e9}"),
        ("text/plain; Charset=\"ISO-8859-1\"", b"caf\xe9", "caf\u{e9}"),
        ("text/plain; format=flowed; charset=windows-1252", b"\x80 5", "\u{20ac} 5"),
        ("text/plain; charset=utf-16", b"\xff\xfea\0", "a"),
        ("text/plain; charset=utf-16", b"\0a", "a"),
        ("text/plain; charset=utf-16le", b"a\0", "a"),
        ("text/plain; charset=us-ascii", b"a", "a"),
    ];
    for (media, body, expected) in cases {
        assert_eq!(text(media, body).await.unwrap(), expected, "{media}");
    }
}

#[tokio::test(start_paused = true)]
async fn text_that_cannot_be_read_is_an_error_and_not_spoilt() {
    let cases: [(&str, &[u8], &str); 8] = [
        ("text/plain", b"caf\xe9", "not UTF-8"),
        ("text/plain; charset=utf-8", b"caf\xe9", "not UTF-8"),
        ("text/plain; charset=us-ascii", b"caf\xe9", "`us-ascii`"),
        ("text/plain; charset=us-ascii", "caf\u{e9}".as_bytes(), "`us-ascii`"),
        ("text/plain; charset=ASCII", b"\x80", "`us-ascii`"),
        ("text/plain; charset=shift_jis", b"\x83\x65", "`shift_jis`"),
        ("text/plain; charset=utf-16", b"a", "`utf-16`"),
        ("text/plain; charset=utf-16le", b"\0\xd8", "`utf-16le`"),
    ];
    for (media, body, expected) in cases {
        let error = text(media, body).await.unwrap_err();
        assert!(error.is_decode() && error.to_string().contains(expected), "{media}: {error}");
        assert_eq!(error.raw_body(), body);
    }
}

/// Text is sent in UTF-8, and not under the name of another character set.
#[tokio::test(start_paused = true)]
async fn text_of_another_character_set_is_refused() {
    const fn of(media: &'static str) -> Operation {
        Operation { body: Some(media), ..with("POST", ResponseBody::Json) }
    }
    static OPERATIONS: [Operation; 4] = [
        of("text/plain; charset=iso-8859-1"),
        of("text/plain; charset=\"UTF-16\""),
        of("text/plain; charset=UTF-8"),
        of("text/plain; format=flowed"),
    ];
    let wire = responding("application/json", b"1");
    let client = anonymous(&wire);
    for (operation, (plain, other)) in
        OPERATIONS.iter().zip([(true, false), (false, false), (true, true), (true, true)])
    {
        for (text, is_sent) in [("caf", plain), ("caf\u{e9}", other)] {
            let sent = request(&client, operation).text(text).await.map_err(Error::from);
            assert_eq!(sent.is_ok(), is_sent, "{text} as {:?}", operation.body);
            assert!(sent.err().is_none_or(|error| error.is_request()));
            let json = request(&client, operation).body(&text.to_owned()).await;
            assert_eq!(json.is_ok(), is_sent, "{text} as {:?}", operation.body);
        }
        // The program's own bytes are its own.
        request(&client, operation).raw_body("caf\u{e9}").await.unwrap();
    }
}

/// What the document lists beside JSON is not read as JSON, which it may happen to be.
#[tokio::test(start_paused = true)]
async fn a_response_of_another_listed_media_type_is_an_error() {
    static SEVERAL: Operation = Operation {
        successes: &[Success { status: Status::Code(200), media: &["application/json", "text/csv", "text/json"] }],
        ..with("GET", ResponseBody::Json)
    };
    static ANY: Operation = Operation {
        successes: &[Success { status: Status::Code(200), media: &["application/*"] }],
        ..with("GET", ResponseBody::Other)
    };
    let read = |media: &'static str| async move { request(&anonymous(&responding(media, b"1")), &SEVERAL).await };
    let error = read("text/csv; header=absent").await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("`.receive(\"text/csv\")`"), "{error}");
    for media in ["application/json", "text/json", "application/problem+json", "text/plain"] {
        assert_eq!(read(media).await.unwrap(), 1, "{media}");
    }
    let any = |media: &'static str| async move {
        let bytes: Request<Bytes> = Request::new(core(&anonymous(&responding(media, b"1"))), &ANY);
        bytes.await.map_err(Error::from)
    };
    assert!(any("text/html").await.unwrap_err().is_decode());
    assert_eq!(any("application/pdf").await.unwrap(), "1");
}

#[tokio::test(start_paused = true)]
async fn bytes_are_left_as_they_are() {
    let client = anonymous(&responding("text/plain; charset=iso-8859-1", b"\xef\xbb\xbfcaf\xe9"));
    let bytes: Request<Bytes> = Request::new(core(&client), &OTHER);
    assert_eq!(bytes.await.unwrap().as_ref(), b"\xef\xbb\xbfcaf\xe9");
}

#[tokio::test(start_paused = true)]
async fn json_may_begin_with_a_byte_order_mark() {
    assert_eq!(json("application/json", b"\xef\xbb\xbf{\"id\":\"x\"}").await.unwrap()["id"], "x");
    assert_eq!(json("application/json; charset=iso-8859-1", b"\"caf\xe9\"").await.unwrap(), "caf\u{e9}");
    json("application/json", b"\xef\xbb\xbf\xef\xbb\xbf1").await.unwrap_err();
}

#[tokio::test(start_paused = true)]
async fn a_body_that_is_not_json_says_what_it_is() {
    let page = b"<html>log in, secret-of-the-page</html>";
    let error = json("text/html; charset=utf-8", page).await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("`text/html`"), "{error}");
    assert!(!format!("{error} {error:?}").contains("secret-of-the-page"));
    assert_eq!(error.excerpt().as_bytes(), page);
    let error = json("application/problem+json", b"nonsense").await.unwrap_err();
    assert!(!error.to_string().contains("problem+json"), "{error}");
    let error = json("text/ html<b>", b"-").await.map_or_else(|error| error.to_string(), |_| String::new());
    assert!(!error.contains("html"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn se_08_no_name_that_a_server_makes_up_is_shown() {
    for (header, value) in [
        ("content-type", "text/secret-of-the-caller"),
        ("content-type", "secret-of-the-caller/plain; charset=utf-8"),
        ("content-type", "text/plain; charset=secret-of-the-caller"),
        ("content-encoding", "secret-of-the-caller"),
        ("content-encoding", "gzip, secret-of-the-caller"),
    ] {
        let wire = Wire::new(move |_, _| raw(200, "-").header(header, value));
        let error = request(&anonymous(&wire), &JSON).await.unwrap_err();
        assert!(error.is_decode() && !format!("{error} {error:?}").contains("secret"), "{value}: {error}");
    }
    let error = json("text/plain; charset=ISO-2022-JP", b"-").await.unwrap_err();
    assert!(error.to_string().contains("`iso-2022-jp`"), "{error}");
    let client = anonymous(&Wire::new(|_, _| raw(200, r#"{"secret-of-the-caller": [1, "x"]}"#)));
    let counts: Request<BTreeMap<String, Vec<i64>>> = Request::new(core(&client), &JSON);
    let error = counts.await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("*[1]"), "{error}");
    assert!(!format!("{error} {error:?}").contains("secret"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_coding_that_nothing_decodes_is_named() {
    let wire = Wire::new(|_, _| raw(200, &b"\x1f\x8b"[..]).header("content-encoding", "gzip"));
    let error = request(&anonymous(&wire), &JSON).await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("`Content-Encoding` is `gzip`"), "{error}");
    let decodes = cfg!(any(feature = "gzip", feature = "brotli", feature = "zstd", feature = "deflate"));
    assert_eq!(wire.last().all("accept-encoding"), if decodes { vec![] } else { vec!["identity".to_owned()] });
    for none in ["Identity", "", "none", "UTF-8", "utf8", "binary"] {
        let wire = Wire::new(move |_, _| raw(200, "1").header("content-encoding", none));
        assert_eq!(request(&anonymous(&wire), &JSON).await.unwrap(), 1, "{none}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_request_that_may_have_a_body_and_has_none_says_so() {
    static POST: Operation = with("POST", ResponseBody::Json);
    static PUT: Operation = with("PUT", ResponseBody::Json);
    static PATCH: Operation = with("PATCH", ResponseBody::Json);
    static DELETE: Operation = with("DELETE", ResponseBody::Json);
    let wire = Wire::quiet();
    let client = anonymous(&wire);
    for (operation, expected) in [(&POST, 1), (&PUT, 1), (&PATCH, 1), (&DELETE, 0), (&JSON, 0)] {
        request(&client, operation).await.unwrap();
        assert_eq!(wire.last().all("content-length"), vec!["0"; expected], "{}", operation.verb);
    }
    request(&client, &POST).body(&"text").await.unwrap();
    assert!(wire.last().all("content-length").is_empty(), "of a body, the transport says how long it is");
}

/// Counts how often it is looked at.
struct Counted;

static LOOKS: AtomicUsize = AtomicUsize::new(0);

impl Encode for Counted {
    fn view(&self) -> View<'_> {
        LOOKS.fetch_add(1, Ordering::SeqCst);
        View::Int(7)
    }
}

#[test]
fn a_pointer_looks_at_nothing_beside_its_way() {
    let page: std::collections::BTreeMap<String, Vec<Counted>> = [("items", 1000), ("next", 2)]
        .map(|(name, count)| (name.to_owned(), (0..count).map(|_| Counted).collect()))
        .into();
    assert_eq!(permitted::json::pointer(&page, "/next/1"), Some(7.into()));
    assert_eq!(LOOKS.load(Ordering::SeqCst), 1);
    for nothing in ["/next/2", "/other/0", "next", "/next/1/0", "/next/-1"] {
        assert_eq!(permitted::json::pointer(&page, nothing), None, "{nothing}");
    }
}

#[tokio::test(start_paused = true)]
async fn any_json_keeps_the_digits_of_its_numbers_with_a_feature() {
    let text = "{\"a\":0.12345678901234567890123,\"b\":[0.10]}";
    let kept = json("application/json", text.as_bytes()).await.unwrap();
    let again = if cfg!(feature = "exact-numbers") { text } else { "{\"a\":0.12345678901234568,\"b\":[0.1]}" };
    assert_eq!(String::from_utf8_lossy(&permitted::json::to_vec(&kept).unwrap()), again);
}
