//! A server on this machine that gives every request the same response, as quickly as it can.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;

/// An item of `program/shop.json`.
const ITEM: &str = r#"{"id":"mug","revision":7,"name":"Mug","description":"Holds what is poured into it, twice a day","kind":"physical","visible":true,"weight":0.35,"price":{"amount":"12.50","currency":"EUR"},"variants":[{"id":"v1","sku":"MUG-W","stock":12,"price":{"amount":"12.50","currency":"EUR"},"options":{"colour":"white","size":"small"}},{"id":"v2","sku":"MUG-B","stock":3,"price":{"amount":"13.50","currency":"EUR"},"options":{"colour":"blue","size":"small"}},{"id":"v3","sku":"MUG-XL","stock":0,"price":{"amount":"15.00","currency":"EUR"},"options":{"colour":"white","size":"large"}}],"pictures":[{"url":"https://img.example/mug/front.jpg","width":1200,"height":900},{"url":"https://img.example/mug/back.jpg","width":1200,"height":900}],"tags":["kitchen","new","gift"],"created":"2026-05-04T10:12:13Z","updated":"2026-11-02T08:00:00Z"}"#;

/// Starts the server; it ends with the program. The URL has no path.
pub(crate) fn start() -> io::Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let url = format!("http://{}", listener.local_addr()?);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            thread::spawn(move || serve(stream));
        }
    });
    Ok(url)
}

/// Responds on one connection until the caller closes it.
fn serve(mut stream: TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let response = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
         date: Thu, 26 Nov 2026 09:00:00 GMT\r\nx-request-id: 1f0c\r\n\r\n{ITEM}",
        ITEM.len()
    );
    let mut read = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        let count = stream.read(&mut chunk)?;
        if count == 0 {
            return Ok(());
        }
        read.extend_from_slice(chunk.get(..count).unwrap_or_default());
        while let Some(length) = request(&read) {
            read.drain(..length);
            stream.write_all(response.as_bytes())?;
        }
    }
}

/// The length of the first request, once all of it is there.
fn request(read: &[u8]) -> Option<usize> {
    let head = read.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(read.get(..head)?).ok()?.to_ascii_lowercase();
    let length = text.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
    let whole = head + length.unwrap_or(0_usize);
    (read.len() >= whole).then_some(whole)
}
