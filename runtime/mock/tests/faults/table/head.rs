//! Heads of responses that are late, too large, or not HTTP.

use std::time::Duration;

use permitted::Limit;
use permitted_mock::{Script, Step};

use crate::alone::alone;
use crate::call_fault::{Kind, call_fault, try_all};

fn response(head: &str) -> Script {
    Script::new().read_request().write(format!("{head}content-length: 9\r\nconnection: close\r\n\r\n\"healthy\""))
}

fn headers(count: usize) -> String {
    // Two more are in every response.
    (2..count)
        .map(|number| format!("x-{number}: 1\r\n"))
        .fold("HTTP/1.1 200 OK\r\n".to_owned(), |head, line| head + &line)
}

#[test]
fn heads_that_are_late() {
    alone!();
    let read = || Script::new().read_request();
    let first_byte = Kind::Timeout(Limit::FirstByte);
    let slowly = Duration::from_millis(60);
    try_all([
        call_fault("nothing", read().stall(), first_byte, 3, 1),
        call_fault("half a status line, and then nothing", read().write("HTTP/1.1 2").stall(), first_byte, 3, 1),
        call_fault("half a status line, and closed", read().write("HTTP/1.1 2"), Kind::Transport, 3, 1),
        call_fault("half a header, and closed", read().write("HTTP/1.1 200 OK\r\nx-a"), Kind::Transport, 3, 1),
        call_fault(
            "a byte at a time",
            read().drip("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}", slowly),
            first_byte,
            3,
            1,
        ),
        call_fault(
            "interim responses without end",
            read().step(Step::Flood(b"HTTP/1.1 103 Early Hints\r\nx: y\r\n\r\n".to_vec(), 10_000)).stall(),
            first_byte,
            3,
            1,
        ),
    ]);
}

#[test]
fn lm_06_heads_that_are_too_large() {
    alone!();
    let mut line = "HTTP/1.1 200 OK\r\n".to_owned();
    line.push_str(&format!("x-long: {}\r\n", "a".repeat(500 * 1024)));
    try_all([
        call_fault("100 headers", response(&headers(100)), Kind::Good, 1, 1),
        call_fault("101 headers", response(&headers(101)), Kind::Head, 1, 1),
        call_fault("150 headers", response(&headers(150)), Kind::Head, 1, 1),
        call_fault("500 KiB of one header", response(&line), Kind::Head, 1, 1),
    ]);
}

#[test]
fn heads_that_are_not_http() {
    alone!();
    let ok = "HTTP/1.1 200 OK\r\n";
    let broken = |name: &str, head: String| call_fault(name, response(&head), Kind::Malformed, 1, 1);
    try_all([
        broken("another version", "HTTP/3.7 200 OK\r\n".into()),
        broken("HTTP/2 in letters", "HTTP/2 200 OK\r\n".into()),
        broken("another protocol", "SSH-2.0-OpenSSH_9.9\r\n".into()),
        broken("status 000", "HTTP/1.1 000 Nothing\r\n".into()),
        broken("status 99", "HTTP/1.1 99 Less\r\n".into()),
        broken("status in letters", "HTTP/1.1 abc\r\n".into()),
        broken("two lengths", format!("{ok}content-length: 7\r\n")),
        broken("a length in letters", format!("{ok}content-length: nine\r\n")),
        broken("a negative length", format!("{ok}content-length: -1\r\n")),
        broken("a folded header", format!("{ok}x-a: b\r\n c\r\n")),
        broken("NUL in a value", format!("{ok}x-a: b\0c\r\n")),
        broken("a space before the colon", format!("{ok}x-a : b\r\n")),
        broken("a header without a name", format!("{ok}: b\r\n")),
        call_fault(
            "a switch of protocols",
            response("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n"),
            Kind::Status(101),
            1,
            1,
        ),
    ]);
}
