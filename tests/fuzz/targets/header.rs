//! RB-4 and RB-5: any text as a header, by a parameter or by the caller, is one header or refused, and the proof stays.
#![no_main]

use libfuzzer_sys::fuzz_target;
use permitted_fuzz::api::ApiExt;
use permitted_fuzz::{TOKEN, client, run};

fuzz_target!(|text: &str| {
    let (client, wire) = client();
    let (name, value) = text.split_once(':').unwrap_or(("x-own", text));
    let outcome = run(async { client.api().search().x_note(value).into_request().header(name, value).await });
    let Some(sent) = wire.sent() else {
        let error = outcome.expect_err("it was not sent");
        assert!(error.is_request(), "{error}");
        assert!(
            value.len() < 8 || !error.to_string().contains(value) || name.contains(value),
            "the value is in {error}"
        );
        return;
    };
    let headers = sent.headers();
    let proof: Vec<_> = headers.get_all("authorization").iter().collect();
    assert_eq!(proof, [format!("Bearer {TOKEN}").as_str()]);
    assert!(proof.iter().all(|proof| proof.is_sensitive()));
    for (_, value) in headers {
        assert!(!value.as_bytes().iter().any(|byte| matches!(byte, b'\r' | b'\n' | 0 | 0x7f)));
    }
    let name = name.to_ascii_lowercase();
    let notes: Vec<&[u8]> = headers.get_all("x-note").iter().map(http::HeaderValue::as_bytes).collect();
    assert!(notes.contains(&value.as_bytes()), "{notes:?}");
    for other in headers.keys().map(http::HeaderName::as_str) {
        assert!(["accept", "x-note", "authorization", name.as_str()].contains(&other), "{other} came from nowhere");
    }
});
