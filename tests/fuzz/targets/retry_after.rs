//! RT-3: any bytes in `Retry-After`, with any bytes in `Date`, give a time or none; digits give just that many seconds.
#![no_main]

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode};
use libfuzzer_sys::fuzz_target;
use permitted_fuzz::api::ApiExt;
use permitted_fuzz::{client, run};

fuzz_target!(|data: &[u8]| {
    let mut parts = data.splitn(2, |byte| *byte == b'|');
    let (wait, date) = (parts.next().unwrap_or_default(), parts.next());
    let Ok(value) = HeaderValue::from_bytes(wait) else { return };
    let mut response = Response::new(Bytes::from_static(b"{}"));
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    response.headers_mut().insert("retry-after", value);
    if let Some(Ok(date)) = date.map(HeaderValue::from_bytes) {
        response.headers_mut().insert("date", date);
    }
    let (client, wire) = client();
    wire.respond(response);
    let error = run(async { client.api().search().await }).expect_err("429 is an error");
    assert!(error.is_rate_limited());
    let text = std::str::from_utf8(wait).unwrap_or_default().trim_matches([' ', '\t']);
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let seconds = text.parse().unwrap_or(u64::MAX);
        assert_eq!(error.retry_after(), Some(Duration::from_secs(seconds)));
    }
    let _ = (error.to_string(), format!("{error:?}"));
});
