//! Requests to the servers of examples, by a program that knows nothing of HTTP but its text.
// Each test file uses its own part.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

#[path = "../../../../runtime/mock/tests/support/raw.rs"]
mod raw;

use std::io::{Read, Write};

pub(crate) use raw::Response;

/// One call on a connection of its own; `headers` are whole lines with their ends.
pub(crate) async fn call(address: &str, line: &str, headers: &str, body: &str) -> Response {
    let (url, length) = (format!("http://{address}"), body.len());
    let text =
        format!("{line} HTTP/1.1\r\nhost: app\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}");
    let exchange = move || {
        let mut stream = raw::connect(&url);
        // A body that is too large is refused before its end.
        drop(stream.write_all(text.as_bytes()));
        let mut all = Vec::new();
        drop(stream.read_to_end(&mut all));
        raw::read(all)
    };
    tokio::task::spawn_blocking(exchange).await.unwrap()
}
