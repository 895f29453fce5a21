//! HTTP/2 (RFC 9113) that goes wrong, frame by frame.

use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use permitted::{Client, Limit, Retries, Value};
use permitted_mock::rustls::ServerConfig;
use permitted_mock::{FaultServer, Script, Step, frame};

use crate::alone::alone;
use crate::call_fault::{CallFault, Kind, call_fault, meet, try_all};
use crate::certificates::{Certificate, NAME, at_home, server};
use crate::client::{ByToken, GET, POST, Tune, patient, request, short};
use crate::lab::Lab;

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const GOAWAY: u8 = 7;
const CONTINUATION: u8 = 9;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;
/// `:status: 200` (RFC 7541, appendix A).
const OK: u8 = 0x88;

fn begin() -> Script {
    static CONFIG: LazyLock<Arc<ServerConfig>> = LazyLock::new(|| server(Certificate::Good, &["h2"]));
    Script::new().tls(Arc::clone(&CONFIG))
}

/// Takes the request on stream 1. The client's preface is 24 bytes.
fn taken(settings: &[u8]) -> Script {
    begin().write(frame(SETTINGS, 0, 0, settings)).read(24).step(Step::ReadStream)
}

fn good(stream: u32) -> Vec<u8> {
    [frame(HEADERS, END_HEADERS, stream, &[OK]), frame(DATA, END_STREAM, stream, br#""healthy""#)].concat()
}

fn go_away(last: u32, code: u8) -> Vec<u8> {
    let [a, b, c, d] = last.to_be_bytes();
    frame(GOAWAY, 0, 0, &[a, b, c, d, 0, 0, 0, code])
}

fn reset(code: u8) -> Vec<u8> {
    // The connection takes no other call, so that each attempt has one of its own.
    [frame(RST_STREAM, 0, 1, &[0, 0, 0, code]), go_away(1, 0)].concat()
}

const KEEP_ALIVE: Duration = Duration::from_millis(200);

/// As the client does by itself, in less time, and always: hyper alone may leave it to what next happens on the connection.
const TUNE: Tune = |client| at_home(client).http2_keep_alive_while_idle().http2_keep_alive(KEEP_ALIVE, KEEP_ALIVE);

fn http2(name: &str, fault: Script, kind: Kind, get: usize, post: usize) -> CallFault {
    let healthy = taken(&[]).write([good(1), go_away(1, 0)].concat());
    CallFault { secure: true, tune: at_home, healthy, ..call_fault(name, fault, kind, get, post) }
}

#[test]
fn rt_10_streams_and_connections_that_the_server_ends() {
    alone!();
    let with = |frames: Vec<u8>| taken(&[]).write(frames);
    let half = [frame(HEADERS, END_HEADERS, 1, &[OK]), frame(DATA, 0, 1, b"[1,")].concat();
    try_all([
        http2("as it should be", with([good(1), go_away(1, 0)].concat()), Kind::Good, 1, 1),
        // The server says that it did not act.
        http2("REFUSED_STREAM", with(reset(7)), Kind::Connect, 3, 3),
        http2("GOAWAY before the call", with(go_away(0, 0)), Kind::Connect, 3, 3),
        // It may have acted.
        http2("GOAWAY after the call", with(go_away(1, 0)), Kind::Transport, 3, 1),
        http2("GOAWAY with an error", with(go_away(1, 2)), Kind::Transport, 3, 1),
        http2("GOAWAY: calm down", with(go_away(0, 11)), Kind::Transport, 3, 1),
        http2("INTERNAL_ERROR", with(reset(2)), Kind::Transport, 3, 1),
        http2("CANCEL", with(reset(8)), Kind::Transport, 3, 1),
        http2("INTERNAL_ERROR in the body", with([half.clone(), reset(2)].concat()), Kind::Transport, 3, 1),
        http2("closed in the body", with(half), Kind::Transport, 3, 1),
        http2("closed", with(Vec::new()), Kind::Transport, 3, 1),
        // What is dead does not respond to a PING, and is not used again.
        CallFault { tune: TUNE, more: KEEP_ALIVE * 6, ..http2("silence", taken(&[]).stall(), Kind::Transport, 3, 1) },
    ]);
}

#[test]
fn frames_that_are_not_allowed() {
    alone!();
    let with = |frames: Vec<u8>| taken(&[]).write(frames);
    let literal = |value: usize| {
        // A literal without indexing (RFC 7541 §6.2.2), with the length as a prefixed integer (§5.1).
        let mut rest = value - 127;
        let mut block = vec![OK, 0, 1, b'x', 127];
        while rest >= 128 {
            block.push((rest % 128 + 128) as u8);
            rest /= 128;
        }
        block.push(rest as u8);
        block.extend(vec![b'a'; value]);
        block
    };
    let large = literal(20_000);
    let (first, second) = large.split_at(16_000);
    let list = [frame(HEADERS, 0, 1, first), frame(CONTINUATION, END_HEADERS, 1, second), go_away(1, 0)].concat();
    let settings = frame(SETTINGS, 0, 0, &[]);
    try_all([
        http2("more than 16 KiB of headers", with(list), Kind::Malformed, 1, 1),
        http2(
            "headers without end",
            with(frame(HEADERS, 0, 1, &[OK])).step(Step::Flood(frame(CONTINUATION, 0, 1, b"\0\x01x\x01y"), 20_000)),
            Kind::Malformed,
            1,
            1,
        ),
        http2("a frame of a stream that is not there", with(frame(DATA, 0, 7, b"x")), Kind::Malformed, 1, 1),
        http2("a frame larger than allowed", with(frame(DATA, 0, 1, &[0; 20_000])), Kind::Malformed, 1, 1),
        http2(
            "not HTTP/2",
            begin().read(24).step(Step::ReadStream).write("HTTP/1.1 400 Bad Request\r\n\r\n"),
            Kind::Malformed,
            1,
            1,
        ),
        http2("settings without end", with(Vec::new()).step(Step::Flood(settings, 2_000)), Kind::Transport, 3, 1),
    ]);
}

fn client(lab: &Lab, server: &FaultServer) -> Client<ByToken> {
    lab.client(&format!("https://{NAME}:{}", server.address().port()), at_home)
}

/// The server lets no body through.
#[test]
fn the_window_is_never_opened() {
    alone!();
    let lab = Lab::new();
    // SETTINGS_INITIAL_WINDOW_SIZE (4) is 0.
    let shut = begin()
        .write(frame(SETTINGS, 0, 0, &[0, 4, 0, 0, 0, 0]))
        .read(24)
        .sleep(Duration::from_millis(450))
        .write(go_away(1, 0));
    let server = FaultServer::start([shut, taken(&[]).write([good(1), go_away(1, 0)].concat())]).unwrap();
    let url = format!("https://{NAME}:{}", server.address().port());
    let client = lab.impatient(&url, at_home, Limit::FirstByte);
    meet(&lab, &client, &POST, Kind::Timeout(Limit::FirstByte), short(Limit::FirstByte)).unwrap();
    assert_eq!(server.connections().len(), 1);
    std::thread::sleep(Duration::from_millis(300));
    lab.runtime.block_on(async { request::<Value, _>(&client, &POST).await }).unwrap();
    drop((client, server));
    lab.check(&[], 1).unwrap();
}

/// One call at a time, on one connection: the second waits for the first.
#[test]
fn one_stream_at_a_time() {
    alone!();
    let lab = Lab::new();
    // SETTINGS_MAX_CONCURRENT_STREAMS (3) is 1.
    let narrow = taken(&[0, 3, 0, 0, 0, 1]).write(good(1)).step(Step::ReadStream).sleep(Duration::from_millis(50));
    let narrow = narrow.write(good(3)).step(Step::ReadStream).write(good(5)).stall();
    let server = FaultServer::start([narrow]).unwrap();
    let client = client(&lab, &server);
    lab.runtime.block_on(async { request::<Value, _>(&client, &GET).await }).unwrap();
    let both = lab.runtime.block_on(async {
        let first = request::<Value, _>(&client, &GET).into_future();
        let second = request::<Value, _>(&client, &GET).into_future();
        futures_util::future::join(first, second).await
    });
    assert_eq!((both.0.unwrap(), both.1.unwrap()), ("healthy".into(), "healthy".into()));
    assert_eq!(server.connections().len(), 1);
    drop((client, server));
    lab.check(&[], 1).unwrap();
}

/// LM-2: frames without end that are no response keep no clock from the call's limits.
#[test]
fn lm_02_frames_without_end_end_with_the_limit() {
    alone!();
    const PING: u8 = 6;
    const WINDOW_UPDATE: u8 = 8;
    // `:status: 103`, with the name of the static table (RFC 7541 §6.2.2).
    let interim = frame(HEADERS, END_HEADERS, 1, b"\x08\x03103");
    let floods = [
        ("interim responses", Vec::new(), interim),
        ("PING", Vec::new(), frame(PING, 0, 0, &[0; 8])),
        ("acknowledgements", Vec::new(), frame(PING, 1, 0, &[0; 8])),
        ("WINDOW_UPDATE", Vec::new(), frame(WINDOW_UPDATE, 0, 0, &[0, 0, 0, 1])),
        ("unknown frames", Vec::new(), frame(99, 0, 0, b"x")),
        ("DATA without bytes", frame(HEADERS, END_HEADERS, 1, &[OK]), frame(DATA, 0, 1, b"")),
    ];
    let mut own = patient();
    (own.first_byte, own.idle, own.attempt) = (Duration::from_secs(1), Duration::from_secs(1), Duration::from_secs(1));
    for (name, first, again) in floods {
        let lab = Lab::new();
        let flood = taken(&[]).write(first).step(Step::Flood(again.repeat(1000), 100_000));
        let server = FaultServer::start(vec![flood; 4]).unwrap();
        let client = client(&lab, &server);
        let once = || {
            let begin = Instant::now();
            let call = request::<Value, _>(&client, &POST).limits(own).retries(Retries::never());
            let error = lab.runtime.block_on(call.into_future()).unwrap_err();
            (begin.elapsed(), error.to_string())
        };
        let (took, error) = (0..2).map(|_| once()).min().unwrap();
        println!("{name}: {took:?}: {error}");
        assert!(took <= own.attempt.mul_f64(1.1), "{name} {took:?}: {error}");
        drop((client, server));
        while lab.wait_until_released().is_err() {}
    }
}
