//! RB-1 and RB-2: any text as a path parameter stays one segment that decodes to itself, or nothing is sent.
#![no_main]

use libfuzzer_sys::fuzz_target;
use percent_encoding::percent_decode_str;
use permitted_fuzz::api::ApiExt;
use permitted_fuzz::{BASE, client, run};

fuzz_target!(|text: &str| {
    let (client, wire) = client();
    let outcome = run(async { client.api().act_on_part(text, text).await });
    let refused = text.is_empty() || text == "." || text == ".." || text.chars().any(char::is_control);
    let Some(sent) = wire.sent() else {
        let error = outcome.expect_err("it was not sent");
        assert!(refused && error.is_request(), "refused {text:?}: {error}");
        return;
    };
    assert!(!refused, "{text:?} was sent");
    // An independent reader, which also takes away what climbs out of its place.
    let url = url::Url::parse(&sent.uri().to_string()).expect("a URL");
    assert_eq!(url.as_str(), sent.uri().to_string(), "the reader changes it");
    assert!(url.as_str().starts_with(BASE) && url.query().is_none() && url.fragment().is_none());
    let segments: Vec<&str> = url.path_segments().expect("it has a path").collect();
    let ["v1", "items", id, "parts", part] = segments[..] else { panic!("{segments:?}") };
    let part = part.strip_suffix(":act").expect("the template's own text");
    for segment in [id, part] {
        assert_eq!(percent_decode_str(segment).decode_utf8().as_deref(), Ok(text));
    }
});
