//! RB-7: whatever a field or a file is called, a reader of the body finds the parts that were sent and no other.

// Helpers say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use permitted::{File, Multipart, Operation, Request, Value};
use proptest::prelude::*;
use support::{Wire, anonymous, operation, request};

static UPLOAD: Operation = Operation { body: Some("multipart/form-data"), ..operation("upload", "POST", "/files") };

/// A part as another program reads it.
#[derive(Debug, PartialEq)]
struct Part {
    headers: Vec<(String, String)>,
    content: Vec<u8>,
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

/// RFC 2046 §5.1.1, without preamble and epilogue.
fn read(boundary: &str, mut body: &[u8]) -> Vec<Part> {
    let line = format!("--{boundary}");
    let mut parts = Vec::new();
    body = body.strip_prefix(line.as_bytes()).expect("a first boundary");
    loop {
        if body == b"--\r\n" {
            return parts;
        }
        body = body.strip_prefix(b"\r\n").expect("a part");
        let end = find(body, format!("\r\n{line}").as_bytes()).expect("an end of the part");
        let (part, rest) = body.split_at(end);
        let head = find(part, b"\r\n\r\n").expect("an end of the head");
        let headers = std::str::from_utf8(&part[..head]).unwrap().split("\r\n").map(|header| {
            let (name, value) = header.split_once(": ").expect("a header");
            (name.to_owned(), value.to_owned())
        });
        parts.push(Part { headers: headers.collect(), content: part[head + 4..].to_vec() });
        body = &rest[2 + line.len()..];
    }
}

/// As browsers write a name (HTML, "multipart form data").
fn escaped(name: &str) -> String {
    let name = name.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22");
    name.chars().filter(|character| !character.is_control()).collect()
}

fn sent(parts: Multipart) -> Result<(String, Vec<u8>), permitted::Error> {
    let wire = Wire::quiet();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let call: Request<Value> = request(&anonymous(&wire), &UPLOAD).multipart(parts);
    runtime.block_on(async { call.await })?;
    let seen = wire.last();
    let media = seen.all("content-type");
    let boundary = media[0].strip_prefix("multipart/form-data; boundary=").unwrap().to_owned();
    Ok((boundary, seen.body.to_vec()))
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,12}",
        proptest::collection::vec(any::<char>(), 0..8).prop_map(String::from_iter),
        "[\"\\\\\r\n:;= -]{0,10}",
        Just("a\"\r\n\r\n--b\r\ncontent-disposition: form-data; name=\"c".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn rb_07_no_name_and_no_content_breaks_the_frame(
        name in text(), file in text(), value in text(), content in proptest::collection::vec(any::<u8>(), 0..64),
    ) {
        let parts = Multipart::new().field(name.as_str(), &value).file(name.as_str(), File::new(file.as_str(), "image/png", content.clone()));
        let (boundary, body) = sent(parts).unwrap();
        let disposition = |rest: String| ("content-disposition".to_owned(), format!("form-data; name=\"{}\"{rest}", escaped(&name)));
        prop_assert_eq!(read(&boundary, &body), [
            Part { headers: vec![disposition(String::new())], content: value.into_bytes() },
            Part {
                headers: vec![
                    disposition(format!("; filename=\"{}\"", escaped(&file))),
                    ("content-type".to_owned(), "image/png".to_owned()),
                ],
                content,
            },
        ]);
    }

    #[test]
    fn rb_07_a_media_type_is_one_line_or_refused(media in text()) {
        let good = !media.is_empty() && media.bytes().all(|byte| (0x20..0x7f).contains(&byte));
        match sent(Multipart::new().file("f", File::new("f", media.as_str(), "x"))) {
            Ok((boundary, body)) => {
                prop_assert!(good);
                let parts = read(&boundary, &body);
                prop_assert_eq!(&parts[0].headers[1], &("content-type".to_owned(), media));
            }
            Err(error) => prop_assert!(!good && error.is_request()),
        }
    }
}
