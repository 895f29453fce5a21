//! Responses, and the media types that requests ask for.

use permitted::{Bytes, Text};

use crate::recorder::Recorder;

#[permitted::api("responses.yaml")]
pub(crate) mod responses {}

use responses::{GetBothSuccess, ResponsesExt};

#[tokio::test]
async fn a_success_with_content_beside_one_without_is_an_option() {
    let placed = Recorder::responding(201, &[("location", "/orders/7")], "");
    let response = placed.client().responses().place_order().send().await.unwrap();
    assert_eq!(response.headers().get("location").unwrap(), "/orders/7");
    assert_eq!(response.into_body(), None);
    let later = Recorder::responding(202, &[], r#"{"ticket":"t"}"#);
    assert_eq!(later.client().responses().place_order().await.unwrap().unwrap().ticket, "t");
    let nothing = Recorder::responding(204, &[], "").client();
    assert_eq!(nothing.responses().get_count().await.unwrap(), None);
    assert_eq!(nothing.responses().get_note().await.unwrap(), None);
    assert_eq!(nothing.responses().get_file().await.unwrap(), None);
    let count = Recorder::responding(200, &[], "0").client();
    assert_eq!(count.responses().get_count().await.unwrap(), Some(0));
    assert_eq!(count.responses().get_note().await.unwrap(), Some(Text("0".into())));
    assert_eq!(count.responses().get_file().await.unwrap(), Some(Bytes::from_static(b"0")));
}

#[tokio::test]
async fn a_value_is_never_made_up() {
    for (status, why) in [(204, "the response 204 has no content"), (200, "the response 200 has no content")] {
        let error = Recorder::responding(status, &[], "").client().responses().get_ticket().await.unwrap_err();
        assert!(error.is_decode() && error.to_string().contains(why), "{error}");
    }
    // 200 is described with content: nothing is not the number.
    assert!(Recorder::responding(200, &[], "").client().responses().get_count().await.unwrap_err().is_decode());
}

/// What each status gives: a ticket, nothing, or an error.
#[tokio::test]
async fn content_beside_none_is_what_the_document_says_of_each_status() {
    const TICKET: &str = r#"{"ticket":"t"}"#;
    for (status, body, soon, range) in [
        (200, TICKET, "t", "t"),
        (200, "", "error", "error"),
        (202, "", "none", "none"),
        // The document says that there is none.
        (202, TICKET, "none", "none"),
        // Nobody describes these for the first: what comes is read, and never made up.
        (201, TICKET, "t", "t"),
        (201, "", "error", "error"),
        (204, "", "none", "error"),
        (205, "", "none", "error"),
    ] {
        let client = Recorder::responding(status, &[], body).client();
        let found = client.responses().get_soon().await.map(|ticket| ticket.map(|ticket| ticket.ticket));
        let ranged = client.responses().get_range().await.map(|ticket| ticket.map(|ticket| ticket.ticket));
        for (found, expected) in [(found, soon), (ranged, range)] {
            let found = found.map_or("error".to_owned(), |ticket| ticket.unwrap_or("none".to_owned()));
            assert_eq!(found, expected, "{status} {body:?}");
        }
    }
    for status in [200, 202, 204] {
        Recorder::responding(status, &[], "").client().responses().get_otherwise().await.unwrap();
    }
}

#[tokio::test]
async fn successes_of_several_kinds_are_an_enum() {
    let text = Recorder::responding(202, &[], "soon").client();
    assert_eq!(text.responses().get_both().await.unwrap(), GetBothSuccess::Accepted(Text("soon".into())));
    let nothing = Recorder::responding(204, &[], "").client();
    assert_eq!(nothing.responses().get_both().await.unwrap(), GetBothSuccess::NoContent);
}

#[tokio::test]
async fn a_redirect_that_is_described_is_a_success_and_not_followed() {
    let there = [("location", "https://files.example.com/a.zip?sig=1")];
    let archive = Recorder::responding(302, &there, "").client().responses().get_archive().send().await.unwrap();
    assert_eq!((archive.status().as_u16(), archive.headers()["location"].to_str().unwrap()), (302, there[0].1));
    assert_eq!(Recorder::responding(303, &there, "").client().responses().get_moved().await.unwrap(), None);
    // One that is not described is an error, which has its headers.
    let error = Recorder::responding(302, &there, "").client().responses().get_moved().await.unwrap_err();
    assert_eq!(error.headers().get("location").unwrap(), there[0].1);
    assert!(error.to_string().contains("redirects are not followed"), "{error}");
    assert!(!format!("{error:?}").contains("sig=1"), "{error:?}");
}

#[tokio::test]
async fn what_is_not_modified_is_no_redirect() {
    let cached = Recorder::responding(304, &[("etag", "x")], "").client();
    let error = cached.responses().get_cached().if_none_match("x").await.unwrap_err();
    assert!(error.is_not_modified() && error.to_string().contains("not modified"), "{error}");
    assert_eq!(error.headers().get("etag").unwrap(), "x");
}

#[tokio::test]
async fn requests_ask_for_what_the_document_describes() {
    let wire = Recorder::responding(200, &[], "{}");
    let client = wire.client();
    client.responses().vendor().await.unwrap();
    assert_eq!(wire.header("accept"), "application/vnd.things.v2+json, */*;q=0.1");
    client.responses().versioned().await.unwrap();
    assert_eq!(wire.header("accept"), "application/json;version=36.3, */*;q=0.1");
    client.responses().table().await.unwrap();
    assert_eq!(wire.header("accept"), "text/csv, application/problem+json");
    client.responses().get_archive().await.unwrap();
    assert_eq!(wire.header("accept"), "*/*");
    client.responses().table().header("accept", "text/csv; header=present").await.unwrap();
    assert_eq!(wire.header("accept"), "text/csv; header=present");
}

#[tokio::test]
async fn another_listed_media_type_can_be_asked_for() {
    let wire = Recorder::responding(200, &[("content-type", "text/csv")], "a,b");
    let text = wire.client().responses().report().receive::<Text>("text/csv").await.unwrap();
    assert_eq!((&*text, wire.header("accept").as_str()), ("a,b", "text/csv"));
    let error = wire.client().responses().report().receive::<Text>("text/html").await.unwrap_err();
    assert!(error.is_request() && error.to_string().contains("it lists application/json, text/csv"), "{error}");
}

/// Read as the first, what the other has would be lost without a word.
#[tokio::test]
async fn json_of_another_schema_is_asked_for_and_never_read_as_the_first() {
    let typed = |status, media: &'static str| Recorder::responding(status, &[("content-type", media)], r#"{"a":"x"}"#);
    for media in ["application/json", "application/vnd.same+json", "application/vnd.open+json", "application/hal+json"]
    {
        assert_eq!(typed(200, media).client().responses().twice().await.unwrap().a.unwrap(), "x", "{media}");
    }
    let other = typed(200, "application/vnd.Other+json; charset=utf-8").client();
    let error = other.responses().twice().await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains(r#"`.receive("application/vnd.other+json")`"#), "{error}");
    assert!(other.responses().twice().receive::<serde_json::Value>("application/json").await.is_err());
    let other = other.responses().twice().receive::<serde_json::Value>("application/vnd.other+json").await;
    assert_eq!(other.unwrap()["a"], "x");
    let first = typed(200, "application/json").client();
    let error = first.responses().twice().receive::<serde_json::Value>("application/vnd.other+json").await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains(r#"`.receive("application/json")`"#), "{error}");
}

#[tokio::test]
async fn an_error_of_another_schema_keeps_its_text_and_is_not_read() {
    for (status, media, is_read) in [
        (400, "application/json", true),
        (400, "application/problem+json", false),
        (404, "application/json", true),
        (404, "application/problem+json", false),
    ] {
        let wire = Recorder::responding(status, &[("content-type", media)], r#"{"title":"t"}"#);
        let error = wire.client().responses().twice().await.unwrap_err();
        assert_eq!(error.body().is_some(), is_read, "{status} {media}");
        assert_eq!(error.status().unwrap(), status);
        assert_eq!(error.raw_body(), br#"{"title":"t"}"#);
    }
}

#[tokio::test]
async fn json_that_another_status_is_described_with_is_not_read_as_this_one_s() {
    let typed = |status, media: &'static str| {
        Recorder::responding(status, &[("content-type", media)], r#"{"a":"x","title":"t"}"#).client()
    };
    for media in
        ["application/vnd.a+json", "application/vnd.c+json", "application/vnd.unknown+json", "application/json"]
    {
        let read = typed(200, media).responses().by_status().await.unwrap();
        assert!(matches!(read, responses::ByStatusSuccess::Ok(it) if it.a.as_deref() == Some("x")), "{media}");
    }
    let other = typed(200, "application/vnd.b+json");
    let error = other.responses().by_status().await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains(r#"`.receive("application/vnd.b+json")`"#), "{error}");
    let read = other.responses().by_status().receive::<serde_json::Value>("application/vnd.b+json").await.unwrap();
    assert_eq!(read["a"], "x");
    for (media, is_read) in [("application/problem+json", false), ("application/json", true)] {
        let error = typed(400, media).responses().by_status().await.unwrap_err();
        assert_eq!(error.body().is_some(), is_read, "{media}");
    }
}

#[tokio::test]
async fn events_that_differ_by_status_are_any_json() {
    let wire = Recorder::responding(201, &[("content-type", "text/event-stream")], "data: {\"b\":\"x\"}\n\n");
    let mut events = wire.client().responses().told_events().await.unwrap();
    let event: serde_json::Value = events.next().await.unwrap().unwrap().data;
    assert_eq!(event["b"], "x");
}

#[tokio::test]
async fn the_first_of_equal_media_types_is_the_body_and_another_can_be_sent() {
    let wire = Recorder::default();
    let client = wire.client();
    let body = responses::ChangeBody { name: permitted::Nullable::Value("x".into()), ..Default::default() };
    client.responses().change(&body).await.unwrap();
    assert_eq!(wire.header("content-type"), "application/merge-patch+json");
    client
        .responses()
        .change(&body)
        .header("content-type", "application/merge-patch+json;charset=utf-8")
        .await
        .unwrap();
    assert_eq!(wire.header("content-type"), "application/merge-patch+json;charset=utf-8");
    client.responses().change(&body).content("application/json-patch+json", "[]").await.unwrap();
    let sent = wire.last();
    assert_eq!(
        (sent.headers().get("content-type").unwrap().to_str().unwrap(), sent.body().as_ref()),
        ("application/json-patch+json", &b"[]"[..])
    );
    assert!(client.responses().change(&body).content("text/csv", "a").await.unwrap_err().is_request());
}

#[tokio::test]
async fn json_and_events_have_a_method_each() {
    let json = Recorder::responding(200, &[("content-type", "application/json")], r#"{"text":"a"}"#);
    let body = responses::ChatBody { stream: Some(false), ..Default::default() };
    assert_eq!(json.client().responses().chat(&body).await.unwrap().text.unwrap(), "a");
    assert_eq!(json.header("accept"), "application/json, */*;q=0.1");
    let stream = Recorder::responding(200, &[("content-type", "text/event-stream")], "data: {\"delta\":\"b\"}\n\n");
    let mut events = stream.client().responses().chat_events(&body).await.unwrap();
    assert_eq!(stream.header("accept"), "text/event-stream");
    assert_eq!(events.next().await.unwrap().unwrap().data.delta.unwrap(), "b");
    assert!(events.next().await.is_none());
}

/// Of JSON the content tells; events, text and bytes take any content.
#[tokio::test]
async fn a_page_in_place_of_events_text_or_bytes_is_an_error() {
    let typed = |media: &'static str| Recorder::responding(200, &[("content-type", media)], "<html>").client();
    for media in ["text/html; charset=utf-8", "application/json", "text/plain"] {
        let error = typed(media).responses().feed().await.unwrap_err();
        let media = media.split(';').next().unwrap();
        assert!(
            error.is_decode() && error.to_string().contains(&format!("the response is `{media}`, and ")),
            "{error}"
        );
        assert!(error.to_string().contains("describes `text/event-stream`"), "{error}");
        assert!(error.headers().contains_key("content-type") && error.status().unwrap() == 200);
    }
    let wrong = [
        typed("text/html").responses().table().await.err().map(|error| error.to_string()),
        typed("application/json").responses().table().await.err().map(|error| error.to_string()),
        typed("text/html").responses().bytes().await.err().map(|error| error.to_string()),
        typed("text/html").responses().bytes().stream().await.err().map(|error| error.to_string()),
        typed("text/html").responses().get_file().await.err().map(|error| error.to_string()),
        typed("text/html").responses().any().await.err().map(|error| error.to_string()),
        typed("text/html").responses().report().receive::<Text>("text/csv").await.err().map(|error| error.to_string()),
        typed("application/json")
            .responses()
            .report()
            .receive::<Text>("text/csv")
            .await
            .err()
            .map(|error| error.to_string()),
    ];
    for error in wrong {
        assert!(error.as_ref().is_some_and(|error| error.contains("the response is `")), "{error:?}");
    }
    let secret = typed("x-secret/canary").responses().table().await.unwrap_err().to_string();
    assert!(secret.contains("the response is of another media type") && !secret.contains("canary"), "{secret}");
}

#[tokio::test]
async fn content_that_is_what_the_document_describes_or_leaves_open_is_read() {
    let typed = |media: &'static str| Recorder::responding(200, &[("content-type", media)], "a,b").client();
    let untyped = Recorder::responding(200, &[], "a,b").client();
    assert_eq!(untyped.responses().table().await.unwrap().0, "a,b");
    assert!(untyped.responses().feed().await.is_ok());
    for media in
        ["TEXT/CSV; header=present", "text/csv", "text/plain", "application/octet-stream", "application/csv", "text"]
    {
        assert_eq!(typed(media).responses().table().await.unwrap().0, "a,b", "{media}");
    }
    for media in ["image/png", "application/pdf", "text/csv"] {
        assert_eq!(typed(media).responses().bytes().await.unwrap(), "a,b", "{media}");
    }
    assert_eq!(typed("image/webp").responses().any().await.unwrap(), "a,b");
    assert_eq!(typed("application/x-pdf").responses().get_file().await.unwrap().unwrap(), "a,b");
}

#[tokio::test]
async fn an_error_within_a_stream_names_the_operation_and_its_place() {
    let wire = Recorder::responding(200, &[("content-type", "text/event-stream")], "data: seven\n\n");
    let error = wire.client().responses().numbers().await.unwrap().next().await.unwrap().unwrap_err();
    let text = error.to_string();
    assert!(text.contains("`numbers` (GET /numbers)") && text.contains("responses.yaml:"), "{text}");
}

/// RFC 9110 §15.3.7: only a request with `Range` gets a part.
#[tokio::test]
async fn a_part_that_nobody_asked_for_is_not_the_whole() {
    let part = [("content-type", "application/octet-stream"), ("content-range", "bytes 0-3/100")];
    let client = Recorder::responding(206, &part, "abcd").client();
    let error = client.responses().bytes().await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("206"), "{error}");
    assert_eq!(client.responses().bytes().header("range", "bytes=0-3").await.unwrap(), "abcd");
}

#[tokio::test]
async fn bytes_and_text_are_not_made_up_of_no_content() {
    for status in [204, 205] {
        let client = Recorder::responding(status, &[], "").client();
        let why = format!("the response {status} has no content, and ");
        let errors = [
            client.responses().bytes().await.err().map(|error| error.to_string()),
            client.responses().bytes().stream().await.err().map(|error| error.to_string()),
            client.responses().table().await.err().map(|error| error.to_string()),
            client.responses().some().await.err().map(|error| error.to_string()),
            client.responses().report().receive::<Text>("text/csv").await.err().map(|error| error.to_string()),
        ];
        for error in errors {
            assert!(error.as_ref().is_some_and(|error| error.contains(&why)), "{error:?}");
        }
        // Events are none then: a server that has no more says so (HTML standard §9.2.3).
        assert!(client.responses().feed().await.unwrap().next().await.is_none());
    }
    // A file may be empty.
    assert_eq!(Recorder::responding(200, &[], "").client().responses().bytes().await.unwrap(), "");
}

#[tokio::test]
async fn a_coding_that_nobody_decodes_is_an_error_of_bytes_and_streams_too() {
    let coded = |media: &'static str, coding: &'static str| {
        Recorder::responding(200, &[("content-type", media), ("content-encoding", coding)], "data: a\n\n").client()
    };
    let bytes = "application/octet-stream";
    let errors = [
        coded(bytes, "zstd").responses().bytes().await.err().map(|error| error.to_string()),
        coded(bytes, "zstd").responses().bytes().stream().await.err().map(|error| error.to_string()),
        coded("text/event-stream", "zstd").responses().feed().await.err().map(|error| error.to_string()),
        coded("application/pdf", "zstd").responses().get_file().await.err().map(|error| error.to_string()),
    ];
    for error in errors {
        assert!(error.as_ref().is_some_and(|error| error.contains("its `Content-Encoding` is `zstd`")), "{error:?}");
    }
    assert_eq!(coded(bytes, "identity").responses().bytes().await.unwrap(), "data: a\n\n");
    // Who asks for a coding gets what was asked for.
    let coded = coded(bytes, "zstd");
    assert_eq!(coded.responses().bytes().header("accept-encoding", "zstd").await.unwrap(), "data: a\n\n");
}

#[tokio::test]
async fn what_stands_for_any_media_type_is_read_as_what_it_says_it_is() {
    let typed =
        |media: &'static str, body: &'static str| Recorder::responding(200, &[("content-type", media)], body).client();
    assert_eq!(typed("text/plain", "hello").responses().said().await.unwrap(), "hello");
    assert_eq!(typed("text/plain;charset=UTF-8", "\"q\"").responses().said().await.unwrap(), "\"q\"");
    assert_eq!(typed("application/json", "\"q\"").responses().said().await.unwrap(), "q");
    assert_eq!(typed("text/plain", "red").responses().colour().await.unwrap(), responses::ColourResponse::Red);
    assert_eq!(typed("text/plain", "\"red\"").responses().colour().await.unwrap(), responses::ColourResponse::Red);
    assert_eq!(typed("text/plain", "{\"ticket\":\"t\"}").responses().open().await.unwrap().ticket, "t");
    assert!(typed("text/html", "<p>").responses().open().await.unwrap_err().is_decode());
    let wire = Recorder::responding(200, &[("content-type", "text/plain")], "hello");
    wire.client().responses().said().await.unwrap();
    assert_eq!(wire.header("accept"), "*/*");
}

#[tokio::test]
async fn the_text_of_an_event_is_no_json() {
    let wire = Recorder::responding(200, &[("content-type", "text/event-stream")], "data: \"quoted\"\n\n");
    assert_eq!(wire.client().responses().feed().await.unwrap().next().await.unwrap().unwrap().data, "\"quoted\"");
}

/// `image/*` is no media type that a body could have.
#[tokio::test]
async fn a_body_of_a_range_of_media_types_is_of_one_of_them() {
    let wire = Recorder::default();
    let client = wire.client();
    let error = client.responses().add_picture("a").await.unwrap_err();
    assert!(error.is_request() && error.to_string().contains("describes a body of `image/*`"), "{error}");
    assert!(wire.was_not_asked());
    client.responses().add_picture("a").header("content-type", "image/png").await.unwrap();
    assert_eq!(wire.header("content-type"), "image/png");
    client.responses().add_picture("a").content("image/webp", "b").await.unwrap();
    assert_eq!(wire.header("content-type"), "image/webp");
    assert!(client.responses().add_picture("a").content("video/webm", "b").await.unwrap_err().is_request());
    client.responses().put_picture("a").await.unwrap();
    assert_eq!(wire.header("content-type"), "text/plain");
    let picture = Recorder::responding(200, &[("content-type", "image/png")], "png");
    let bytes = picture.client().responses().get_picture().receive::<Bytes>("image/png").await.unwrap();
    assert_eq!((bytes, picture.header("accept").as_str()), (Bytes::from_static(b"png"), "image/png"));
}

/// Without its boundary, nobody could read a body of several parts.
#[tokio::test]
async fn a_body_of_several_parts_in_place_of_another_says_where_they_end() {
    let wire = Recorder::default();
    let client = wire.client();
    let note = responses::Ticket::new("a".into());
    let parts = "--x\r\ncontent-disposition: form-data; name=\"ticket\"\r\n\r\na\r\n--x--\r\n";
    let error = client.responses().add_note(&note).content("multipart/form-data", parts).await.unwrap_err();
    assert!(error.is_request() && error.to_string().contains("boundary"), "{error}");
    let media = "multipart/form-data; boundary=x";
    client
        .responses()
        .add_note(&note)
        .content("multipart/form-data", parts)
        .header("content-type", media)
        .await
        .unwrap();
    assert_eq!(wire.header("content-type"), media);
}
