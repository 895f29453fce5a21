//! Bodies.

use permitted::{Bytes, File, Nullable};

use crate::recorder::Recorder;

#[permitted::api("bodies.yaml")]
mod bodies {}

use bodies::{BodiesExt, Form, FormObject, Thing};

/// The content type and the body of the last request.
fn sent(wire: &Recorder) -> (String, String) {
    let request = wire.last();
    let media = request.headers().get("content-type").map(|media| media.to_str().unwrap().to_owned());
    (media.unwrap_or_default(), String::from_utf8(request.body().to_vec()).unwrap())
}

fn is(wire: &Recorder, media: &str, body: &str) {
    assert_eq!(sent(wire), (media.to_owned(), body.to_owned()));
}

fn thing() -> Thing {
    Thing { name: Nullable::Null, size: Some(u64::MAX), big: Some("9223372036854775807".into()), ..Default::default() }
}

const THING: &str = r#"{"name":null,"size":18446744073709551615,"big":"9223372036854775807"}"#;

#[tokio::test]
async fn json_has_the_media_type_of_the_document() {
    let wire = Recorder::default();
    let client = wire.client();
    client.bodies().send_json(&thing()).await.unwrap();
    is(&wire, "application/json", THING);
    client.bodies().send_patch(&thing()).await.unwrap();
    is(&wire, "application/merge-patch+json", THING);
    client.bodies().send_json(&Thing::default()).await.unwrap();
    is(&wire, "application/json", "{}");
}

fn form() -> Form {
    Form {
        text: Some("a b&c=d+é".into()),
        list: Some(vec!["a".into(), "b,c".into()]),
        spaced: Some(vec![1, 2]),
        object: Some(FormObject {
            city: Some("Bonn".into()),
            lines: Some(vec!["x".into(), "y".into()]),
            ..Default::default()
        }),
        link: Some("https://a.example/?b".into()),
        tree: Some(vec!["t".into()]),
        ..Default::default()
    }
}

#[tokio::test]
async fn a_form_has_pairs_and_json_for_objects() {
    let wire = Recorder::default();
    let client = wire.client();
    client.bodies().send_form(&form()).await.unwrap();
    let body = "text=a%20b%26c%3Dd%2B%C3%A9&list=a&list=b%2Cc&spaced=1&spaced=2\
                &object=%7B%22city%22%3A%22Bonn%22%2C%22lines%22%3A%5B%22x%22%2C%22y%22%5D%7D\
                &link=https%3A%2F%2Fa.example%2F%3Fb&tree=t";
    is(&wire, "application/x-www-form-urlencoded", body);
}

#[tokio::test]
async fn a_form_is_encoded_as_the_document_says() {
    let wire = Recorder::default();
    let client = wire.client();
    client.bodies().send_encoded(&form()).await.unwrap();
    let body = "text=a%20b%26c%3Dd%2B%C3%A9&list=a,b%2Cc&spaced=1%202\
                &object%5Bcity%5D=Bonn&object%5Blines%5D%5B0%5D=x&object%5Blines%5D%5B1%5D=y\
                &link=https://a.example/?b&tree=%5B%22t%22%5D";
    is(&wire, "application/x-www-form-urlencoded", body);
}

#[tokio::test]
async fn a_multipart_body_has_its_files_last() {
    let wire = Recorder::default();
    let client = wire.client();
    let parts = bodies::parts::SendParts::new(File::new("a.bin", "image/png", "PNG")).note("n").meta(&thing());
    client.bodies().send_parts(parts).await.unwrap();
    let (media, body) = sent(&wire);
    let boundary = media.strip_prefix("multipart/form-data; boundary=").unwrap();
    let expected = format!(
        "--{boundary}\r\ncontent-disposition: form-data; name=\"note\"\r\n\r\nn\r\n\
         --{boundary}\r\ncontent-disposition: form-data; name=\"meta\"\r\ncontent-type: application/json\r\n\r\n{THING}\r\n\
         --{boundary}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\ncontent-type: image/png\r\n\r\n\
         PNG\r\n--{boundary}--\r\n"
    );
    assert_eq!(body, expected);
}

#[tokio::test]
async fn bytes_and_text_go_as_they_are() {
    let wire = Recorder::default();
    let client = wire.client();
    client.bodies().send_bytes(Bytes::from_static(b"\0\n bytes")).await.unwrap();
    is(&wire, "application/octet-stream", "\0\n bytes");
    client.bodies().send_text("a,b\r\n1,2\r\n").await.unwrap();
    is(&wire, "text/csv", "a,b\r\n1,2\r\n");
    client.bodies().send_image().body(Bytes::from_static(b"PNG")).await.unwrap();
    is(&wire, "image/png", "PNG");
    // What may be left out has no media type either.
    client.bodies().send_image().await.unwrap();
    is(&wire, "", "");
}
