//! Texts such as `wix:image://v1/…`, by what the JavaScript SDK makes of them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Display;
use std::str::FromStr;

use permitted::Value;
use permitted_wix::media_text::{NoMedia, WixAudio, WixDocument, WixImage, WixVideo};
use serde_json::json;

fn golden(name: &str) -> Value {
    let path = format!("{}/golden/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The cases of one conversion whose input is a text of Wix, with what comes out.
fn texts(vectors: &Value, kind: &str) -> Vec<(String, Value)> {
    let cases = vectors[kind]["toREST"].as_array().unwrap();
    let text = |case: &Value| Some((case["in"][0].as_str()?.to_owned(), case["out"].clone()));
    let cases: Vec<_> = cases.iter().filter_map(text).filter(|(text, _)| text.contains("://v1/")).collect();
    assert!(cases.len() >= 2, "{kind}");
    cases
}

/// The cases of the way back, whose input has an id.
fn objects(vectors: &Value, kind: &str) -> Vec<(Value, String)> {
    let cases = vectors[kind]["fromREST"].as_array().unwrap();
    let object = |case: &Value| Some((case["in"][0].clone(), case["out"].as_str()?.to_owned()));
    let cases: Vec<_> = cases.iter().filter_map(object).filter(|(object, _)| object["id"].is_string()).collect();
    assert!(!cases.is_empty(), "{kind}");
    cases
}

/// What was read is written as it was.
fn round<T: FromStr<Err = NoMedia> + Display>(text: &str) -> T {
    let read: T = text.parse().unwrap_or_else(|why| panic!("{text}: {why}"));
    let expected = if text.starts_with("wix:") { text.to_owned() } else { format!("wix:{text}") };
    assert_eq!(read.to_string(), expected);
    read
}

#[test]
fn images_are_read_and_written() {
    let vectors = golden("vectors");
    for (text, mut expected) in texts(&vectors, "image") {
        let image: WixImage = round(&text);
        // The SDK writes a name that is not there as `undefined`.
        if expected["filename"] == "undefined" {
            expected.as_object_mut().unwrap().retain(|key, _| key != "filename" && key != "altText");
        }
        expected["url"] = image.to_string().into();
        assert_eq!(image.object(), expected, "{text}");
        assert_eq!(WixImage::of(&image.object()).unwrap(), image);
    }
    for (object, expected) in objects(&vectors, "image") {
        match WixImage::of(&object) {
            Ok(image) => assert_eq!(image.to_string(), expected),
            // Without a size the SDK writes one that is `undefined`.
            Err(_) => assert!(expected.contains("=undefined"), "{object}"),
        }
    }
}

#[test]
fn videos_sounds_and_documents_are_read_and_written() {
    let vectors = golden("vectors");
    for kind in ["video", "videoV2"] {
        for (text, expected) in texts(&vectors, kind) {
            let video: WixVideo = round(&text);
            assert_eq!(video.id, expected["id"]);
            if kind == "videoV2" {
                assert_eq!(video.filename.as_deref(), expected["filename"].as_str(), "{text}");
            }
            let poster = expected.pointer("/thumbnail").or_else(|| expected.pointer("/posters/0"));
            let ours =
                video.poster.map(|poster| json!({ "id": poster.id, "height": poster.height, "width": poster.width }));
            assert_eq!(
                ours,
                poster.map(|it| json!({ "id": it["id"], "height": it["height"], "width": it["width"] })),
                "{text}"
            );
        }
    }
    for (text, expected) in texts(&vectors, "audio") {
        let audio: WixAudio = round(&text);
        assert_eq!(
            (Some(&*audio.id), audio.filename.as_deref()),
            (expected["id"].as_str(), expected["filename"].as_str())
        );
    }
    for (text, expected) in texts(&vectors, "document") {
        let document: WixDocument = round(&text);
        assert_eq!(
            (Some(&*document.id), document.filename.as_deref()),
            (expected["id"].as_str(), expected["filename"].as_str())
        );
    }
    let name = |object: &Value| object["filename"].as_str().map(str::to_owned);
    let id = |object: &Value| object["id"].as_str().unwrap().to_owned();
    for (object, expected) in objects(&vectors, "document") {
        assert_eq!(WixDocument { id: id(&object), filename: name(&object) }.to_string(), expected);
    }
    for (object, expected) in objects(&vectors, "audio") {
        // A length that nobody knows is 0 in the SDK.
        let duration = Some(object["duration"].as_u64().unwrap_or_default());
        assert_eq!(WixAudio { id: id(&object), filename: name(&object), duration }.to_string(), expected);
    }
}

/// The URLs of the SDK's helpers. It scales an image to fit by the wrong side.
#[test]
fn urls_are_those_of_the_sdk() {
    let recording = golden("media-helpers");
    let step = |name: &str| recording["steps"].as_array().unwrap().iter().find(|step| step["name"] == name).unwrap();
    let text = step("getImageUrl")["call"].as_str().unwrap();
    let image: WixImage = text.parse().unwrap();
    let expected = &step("getImageUrl")["result"];
    assert_eq!(
        (&*image.url(), image.filename.as_deref()),
        (expected["url"].as_str().unwrap(), expected["filename"].as_str())
    );
    assert_eq!(image.fill(100, 100), step("getScaledToFillImageUrl")["result"]);
    let theirs = step("getScaledToFitImageUrl")["result"].as_str().unwrap();
    assert_eq!(image.fit(100, 100), theirs.replace("w_60,h_100", "w_100,h_60"));
    let tall = WixImage { width: 600, height: 1000, ..image.clone() };
    assert!(tall.fit(100, 100).contains("w_60,h_100"));
    assert!(image.fit(500, 10).contains("w_17,h_10"));
    assert!(WixImage { width: 0, height: 0, ..image.clone() }.fit(5, 5).contains("w_5,h_5"));
    assert!(WixImage { width: u32::MAX, height: 1, ..image }.fit(u32::MAX, 0).contains(",h_"));
    let audio = WixAudio { id: "aud.mp3".to_owned(), filename: None, duration: None };
    assert_eq!(audio.url(), step("getAudioUrl")["result"]["url"]);
}

#[test]
fn another_text_is_none() {
    for text in [
        "",
        "not a url",
        "https://x/y.png",
        "wix:image://v1/",
        "wix:image://v2/a#originWidth=1&originHeight=2",
        "wix:image://v1/a",
        "wix:image://v1/a#originWidth=1",
        "wix:image://v1/a#originWidth=x&originHeight=2",
        "wix:image://v1/a/b/c#originWidth=1&originHeight=2",
        "wix:image://v1//b#originWidth=1&originHeight=2",
        "wix:image://v1/a/%ff#originWidth=1&originHeight=2",
        "wix:video://v1/a",
        "wix:image://v1/a#originWidth=99999999999&originHeight=2",
    ] {
        assert!(text.parse::<WixImage>().is_err(), "{text}");
    }
    assert!("wix:video://v1/a#posterUri=p&posterWidth=1".parse::<WixVideo>().is_err());
    assert!("wix:audio://v1/a#duration=long".parse::<WixAudio>().is_err());
    assert!("wix:image://v1/a#originWidth=1&originHeight=2".parse::<WixDocument>().is_err());
}
