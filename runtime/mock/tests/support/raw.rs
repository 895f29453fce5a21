//! An HTTP/1.1 client that sends exactly the given bytes, for the tests of both mocks.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Response {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(given, _)| given == &name)
            .map(|(_, value)| value)
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

/// A connection that does not wait for ever.
pub(crate) fn connect(url: &str) -> TcpStream {
    let stream = TcpStream::connect(url.strip_prefix("http://").unwrap()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

/// Sends these bytes, and returns everything that the server sends until it closes.
pub(crate) fn exchange(url: &str, bytes: &[u8]) -> Vec<u8> {
    let mut stream = connect(url);
    stream.write_all(bytes).unwrap();
    let mut response = Vec::new();
    // A reset after the response is as good as an end.
    let _ = stream.read_to_end(&mut response);
    response
}

pub(crate) fn read(bytes: Vec<u8>) -> Response {
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no response: {text:?}"));
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Response { status, head: head.to_owned(), body: body.to_owned() }
}

/// One call on a connection of its own. `headers` are whole lines; the length of a body is added.
pub(crate) fn call(url: &str, line: &str, headers: &[impl AsRef<str>], body: &str) -> Response {
    let mut text = format!("{line} HTTP/1.1\r\nhost: mock\r\nconnection: close\r\n");
    for header in headers {
        text.push_str(header.as_ref());
        text.push_str("\r\n");
    }
    if !body.is_empty() {
        text.push_str(&format!("content-length: {}\r\n", body.len()));
    }
    text.push_str("\r\n");
    text.push_str(body);
    read(exchange(url, text.as_bytes()))
}
