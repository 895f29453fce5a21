//! Bodies of responses that are cut, slow, too large, or not encoded as they say.

use std::io::Write;
use std::time::Duration;

use permitted::Limit;
use permitted_mock::{Script, Step};

use crate::alone::alone;
use crate::call_fault::{Kind, call_fault, try_all};

const OK: &str = "HTTP/1.1 200 OK\r\nconnection: close\r\n";
/// The limit of the tests, and a byte.
const MORE: usize = 64 * 1024 + 1;

fn respond(lines: &str, body: &[u8]) -> Script {
    Script::new().read_request().write([format!("{OK}{lines}\r\n").as_bytes(), body].concat())
}

fn sized(body: &[u8]) -> Script {
    respond(&format!("content-length: {}\r\n", body.len()), body)
}

fn chunked(chunks: &str) -> Script {
    respond("transfer-encoding: chunked\r\n", chunks.as_bytes())
}

#[test]
fn bodies_that_are_cut_or_slow() {
    alone!();
    let half = || respond("content-length: 100\r\n", b"[1,");
    let slowly = Duration::from_millis(50);
    try_all([
        call_fault("short", half(), Kind::Transport, 3, 1),
        call_fault("reset in the middle", half().reset(), Kind::Transport, 3, 1),
        call_fault("silence in the middle", half().stall(), Kind::Timeout(Limit::Idle), 3, 1),
        call_fault("a byte at a time", half().drip([b' '; 60], slowly), Kind::Timeout(Limit::Attempt), 3, 1),
        call_fault("chunks, short", chunked("4\r\n[1,2\r\n"), Kind::Transport, 3, 1),
        call_fault("chunks, a huge one", chunked("FFFFFFFFFFFFFFFF\r\n[1,2"), Kind::Transport, 3, 1),
        call_fault("chunks, silence in the middle", chunked("4\r\n[1,2").stall(), Kind::Timeout(Limit::Idle), 3, 1),
        call_fault(
            "chunks, a byte at a time",
            chunked("").drip("1\r\n \r\n".repeat(20), slowly / 3),
            Kind::Timeout(Limit::Attempt),
            3,
            1,
        ),
        call_fault(
            "a chunk that is mostly its size",
            chunked("").drip("00000001\r\n \r\n".repeat(9), slowly),
            Kind::Timeout(Limit::Idle),
            3,
            1,
        ),
        call_fault("neither length nor end", respond("", b"\"healthy\"").stall(), Kind::Timeout(Limit::Idle), 3, 1),
        call_fault("no length, and closed", respond("", b"\"healthy\""), Kind::Good, 1, 1),
        call_fault(
            "more than the length",
            respond("content-length: 9\r\n", b"\"healthy\"HTTP/1.1 500"),
            Kind::Good,
            1,
            1,
        ),
    ]);
}

#[test]
fn chunks_that_are_no_chunks() {
    alone!();
    try_all([
        call_fault("a size in letters", chunked("zz\r\n[1,2]\r\n0\r\n\r\n"), Kind::Malformed, 1, 1),
        call_fault("a size beyond 64 bits", chunked("10000000000000000\r\n[1,2]"), Kind::Malformed, 1, 1),
        call_fault("a chunk longer than it says", chunked("2\r\n[1,2]\r\n0\r\n\r\n"), Kind::Malformed, 1, 1),
        call_fault(
            "a length beside chunks",
            respond("content-length: 1\r\ntransfer-encoding: chunked\r\n", b"9\r\n\"healthy\"\r\n0\r\n\r\n"),
            Kind::Malformed,
            1,
            1,
        ),
    ]);
}

#[test]
fn bodies_that_are_too_large() {
    alone!();
    let large = format!("\"{}\"", "a".repeat(MORE));
    let endless =
        chunked("").step(Step::Flood(b"400\r\n".iter().copied().chain([b' '; 1024]).chain(*b"\r\n").collect(), 4096));
    try_all([
        call_fault("at the limit", sized(&[b"[".as_slice(), &[b' '; MORE - 3], b"]"].concat()), Kind::Good, 1, 1),
        call_fault("beyond the limit", sized(large.as_bytes()), Kind::TooLarge, 1, 1),
        call_fault("beyond the limit, without a length", respond("", large.as_bytes()), Kind::TooLarge, 1, 1),
        call_fault("chunks without end", endless, Kind::TooLarge, 1, 1),
    ]);
}

fn encoded(label: &str, body: &[u8]) -> Script {
    respond(&format!("content-encoding: {label}\r\ncontent-length: {}\r\n", body.len()), body)
}

/// The encoded bytes.
pub(crate) fn encode(label: &str, text: &[u8]) -> Vec<u8> {
    match label {
        "gzip" => {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            encoder.write_all(text).unwrap();
            encoder.finish().unwrap()
        }
        "deflate" => {
            let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
            encoder.write_all(text).unwrap();
            encoder.finish().unwrap()
        }
        "br" => {
            let mut out = Vec::new();
            brotli::CompressorWriter::new(&mut out, 4096, 5, 22).write_all(text).unwrap();
            out
        }
        _ => zstd::encode_all(text, 3).unwrap(),
    }
}

#[test]
fn bodies_that_are_encoded() {
    alone!();
    let rows = ["gzip", "deflate", "br", "zstd"].into_iter().flat_map(|label| {
        let (good, bomb) = (encode(label, br#""healthy""#), encode(label, &vec![b' '; 4 * 1024 * 1024]));
        assert!(bomb.len() < MORE, "{label}: {}", bomb.len());
        let cut = good[..good.len() - 3].to_vec();
        [
            call_fault(format!("{label}, as it says"), encoded(label, &good), Kind::Good, 1, 1),
            call_fault(format!("{label}, a bomb"), encoded(label, &bomb), Kind::TooLarge, 1, 1),
            // The whole response is there: it is the server that encodes wrongly, not the connection that fails.
            call_fault(format!("{label}, without its end"), encoded(label, &cut), Kind::Malformed, 1, 1),
            call_fault(
                format!("{label}, and the connection ends"),
                respond(&format!("content-encoding: {label}\r\ncontent-length: {}\r\n", good.len()), &cut),
                Kind::Transport,
                3,
                1,
            ),
            call_fault(format!("{label}, and other bytes"), encoded(label, &[0xe9; 64]), Kind::Malformed, 1, 1),
            call_fault(
                format!("{label}, and it is not"),
                encoded(label, br#"{"plain":"text, and more of it"}"#),
                Kind::Malformed,
                1,
                1,
            ),
        ]
    });
    try_all(rows);
}

#[test]
fn an_encoding_that_nobody_asked_for_is_not_decoded() {
    alone!();
    try_all([call_fault("snappy", encoded("snappy", b"\xff\x06\x00\x00sNaPpY"), Kind::Decode, 1, 1)]);
}
