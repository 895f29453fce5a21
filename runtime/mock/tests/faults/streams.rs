//! RT-9, LM-3, LM-4, LM-8 for content that is never whole in memory.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use futures_util::stream::{self, StreamExt};
use permitted::{ByteStream, Bytes, Client, Error, Limit, Limits, Operation, Request, ResponseBody, Upload, Value};
use permitted_mock::{FaultServer, Script};

use crate::alone::alone;
use crate::client::{ByToken, impatient, operation, patient, request};
use crate::lab::Lab;
use crate::limits::{bomb, grown};

static UPLOAD: Operation = Operation { body: Some("application/octet-stream"), ..operation("upload", "PUT", "/files") };
static DOWNLOAD: Operation =
    Operation { response: ResponseBody::Other, body: None, ..operation("download", "GET", "/files") };

const PIECE: usize = 1 << 16;

/// So many pieces, counted as they are taken.
fn pieces(count: usize, taken: &Arc<AtomicUsize>) -> Upload {
    let taken = Arc::clone(taken);
    let pieces = stream::iter(0..count).map(move |_| {
        taken.fetch_add(1, Ordering::SeqCst);
        io::Result::Ok(Bytes::from_static(&[b'x'; PIECE]))
    });
    Upload::stream(pieces).with_length((count * PIECE) as u64)
}

fn upload(client: &Client<ByToken>, content: Upload) -> Request<Value> {
    request::<Value, _>(client, &UPLOAD).raw_body(content)
}

/// What is gone cannot be sent again: not even a `PUT` that met a reset, and not after a 401.
#[test]
fn rt_09_a_stream_is_sent_once() {
    alone!();
    let respond = |status: u16| {
        Script::new()
            .read_request()
            .write(format!("HTTP/1.1 {status} x\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"))
    };
    let faults = [
        ("reset", Script::new().read_request().reset()),
        ("closed", Script::new().read_request()),
        ("401", respond(401)),
        ("429", respond(429)),
        ("503", respond(503)),
    ];
    for (name, fault) in faults {
        let lab = Lab::new();
        let server = FaultServer::start([fault, Script::json("1")]).unwrap();
        let client = lab.client(&server.url(), |client| client);
        let taken = Arc::new(AtomicUsize::new(0));
        let call = upload(&client, pieces(3, &taken));
        let error = lab.runtime.block_on(async { call.await }).unwrap_err();
        assert_eq!((error.attempts(), server.connections().len()), (1, 1), "{name}: {error:?}");
        assert_eq!(taken.load(Ordering::SeqCst), 3, "{name}");
        // Bytes in memory would have been sent again.
        lab.runtime.block_on(async { upload(&client, Upload::from("again")).await }).unwrap();
        let seen = server.connections();
        drop((client, server));
        lab.check(&seen, 2).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
}

/// 256 MiB pass through, and the memory does not know.
#[test]
fn rt_09_a_stream_is_never_whole_in_memory() {
    alone!();
    const COUNT: usize = 4096;
    let lab = Lab::new();
    let sink = Sink::start();
    let client = lab.client(&sink.url, |client| client);
    let taken = Arc::new(AtomicUsize::new(0));
    let call = upload(&client, pieces(COUNT, &taken)).limits(patient());
    let (outcome, grown) = grown(|| lab.runtime.block_on(async { call.await }));
    outcome.unwrap();
    assert_eq!((taken.load(Ordering::SeqCst), sink.end()), (COUNT, COUNT * PIECE));
    if let Some(grown) = grown {
        println!("256 MiB of upload, and {grown} KiB of memory");
        assert!(grown < 8 * 1024, "{grown} KiB");
    }
    drop(client);
    lab.check(&[], 1).unwrap();
}

/// A server that reads and keeps nothing, unlike a `FaultServer`, which records every byte.
struct Sink {
    url: String,
    thread: std::thread::JoinHandle<usize>,
}

impl Sink {
    fn start() -> Self {
        use std::io::{Read, Write};
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let thread = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                stream.read_exact(&mut byte).unwrap();
                head.extend(byte);
            }
            let head = String::from_utf8(head).unwrap();
            let length: usize =
                head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap().parse().unwrap();
            let (mut came, mut buffer) = (0, vec![0; PIECE]);
            while came < length {
                came += stream.read(&mut buffer).unwrap();
            }
            stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 1\r\n\r\n1").unwrap();
            came
        });
        Self { url, thread }
    }

    /// The number of bytes that came.
    fn end(self) -> usize {
        self.thread.join().unwrap()
    }
}

/// A program that has its content late is not punished; a server that stops reading ends the call.
#[test]
fn lm_03_a_slow_upload_is_not_a_stopped_one() {
    alone!();
    let lab = Lab::new();
    let server = FaultServer::start([Script::json("1")]).unwrap();
    let client = lab.client(&server.url(), |client| client);
    // Longer than an attempt may take, piece by piece.
    let slow = stream::iter(0..12).then(|_| async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        io::Result::Ok(Bytes::from_static(b"piece"))
    });
    let begin = Instant::now();
    let mut own = patient();
    (own.first_byte, own.attempt) = (Duration::from_secs(2), Duration::from_secs(2));
    let call = upload(&client, Upload::stream(slow).with_length(60)).limits(own);
    lab.runtime.block_on(async { call.await }).unwrap();
    assert!(begin.elapsed() > own.attempt, "{:?}", begin.elapsed());
    let deaf = FaultServer::start([Script::new().read_head().sleep(Duration::from_secs(60))]).unwrap();
    let other = lab.impatient(&deaf.url(), |client| client, Limit::FirstByte);
    let taken = Arc::new(AtomicUsize::new(0));
    let call = upload(&other, pieces(4096, &taken));
    let begin = Instant::now();
    let error = lab.runtime.block_on(async { call.await }).unwrap_err();
    assert_eq!(error.limit(), Some(Limit::FirstByte), "{error:?}");
    assert!(begin.elapsed() < Duration::from_secs(20) && taken.load(Ordering::SeqCst) < 4096, "{:?}", begin.elapsed());
    drop((client, server, other, deaf));
    lab.check(&[], 2).unwrap();
}

async fn open(client: &Client<ByToken>) -> Result<ByteStream, Error> {
    Ok(request::<ByteStream, _>(client, &DOWNLOAD).await?)
}

/// All bytes, or how many came before the error.
async fn drain(mut pieces: ByteStream) -> Result<usize, (usize, Error)> {
    let mut came = 0;
    while let Some(piece) = pieces.next().await {
        came += piece.map_err(|error| (came, error))?.len();
    }
    Ok(came)
}

/// The end of a stream is an end only when the server says so.
#[test]
fn lm_03_a_download_that_breaks_off_is_an_error() {
    alone!();
    let half = || Script::new().read_request().write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n0123456789");
    let chunk = || {
        Script::new().read_request().write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\na\r\n0123456789\r\n")
    };
    type Is = fn(&Error) -> bool;
    let (calm, hasty) = (patient(), impatient(Limit::Idle));
    let rows: [(&str, Script, Limits, Is); 5] = [
        ("short", half(), calm, Error::is_transport),
        ("reset", half().sleep(Duration::from_millis(50)).reset(), calm, Error::is_transport),
        ("silence", half().stall(), hasty, |error| error.limit() == Some(Limit::Idle)),
        ("chunks, closed", chunk(), calm, Error::is_transport),
        ("chunks, broken", chunk().write("zz\r\n"), calm, |error| error.is_malformed() || error.is_transport()),
    ];
    for (name, script, limits, is) in rows {
        let lab = Lab::new();
        let server = FaultServer::start([script, Script::json("1")]).unwrap();
        let client = lab.client(&server.url(), |client| client);
        let call = request::<ByteStream, _>(&client, &DOWNLOAD).limits(limits);
        let (came, error) = lab.runtime.block_on(async { drain(call.await.unwrap()).await }).unwrap_err();
        assert!(came == 10 && is(&error), "{name}: {came} bytes, {error:?}");
        assert_eq!(server.connections().len(), 1, "{name}: what was handed over is not asked for again");
        lab.runtime.block_on(async { drain(open(&client).await.unwrap()).await }).unwrap();
        let seen = server.connections();
        drop((client, server));
        lab.check(&seen, 1).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
}

/// A bomb in a stream is the program's to count, and never whole in memory.
#[test]
fn lm_04_a_bomb_in_a_stream_passes_piece_by_piece() {
    alone!();
    let bomb = bomb("zstd");
    let head = format!("HTTP/1.1 200 OK\r\ncontent-encoding: zstd\r\ncontent-length: {}\r\n\r\n", bomb.len());
    let lab = Lab::new();
    let server = FaultServer::start([Script::new().read_request().write([head.as_bytes(), &bomb].concat())]).unwrap();
    let client = lab.client(&server.url(), |client| client);
    let (came, grown) = grown(|| lab.runtime.block_on(async { drain(open(&client).await.unwrap()).await }));
    assert_eq!(came.unwrap(), 256 << 20);
    assert!(grown.is_none_or(|grown| grown < 16 * 1024), "{grown:?} KiB");
    drop((client, server));
    lab.check(&[], 1).unwrap();
}

/// A stream that nobody reads to its end takes its connection along.
#[test]
fn lm_08_a_dropped_stream_leaves_no_half_read_connection() {
    alone!();
    let lab = Lab::new();
    let long = Script::new().read_request().write("HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\nstolen").stall();
    let server = FaultServer::start(std::iter::repeat_n(long, 20).chain([Script::json(r#""mine""#)])).unwrap();
    let client = lab.client(&server.url(), |client| client);
    lab.runtime.block_on(async {
        for _ in 0..20 {
            let mut pieces = open(&client).await.unwrap();
            assert_eq!(pieces.next().await.unwrap().unwrap(), "stolen");
        }
        let response: Value = request(&client, &UPLOAD).await.unwrap();
        assert_eq!(response, "mine");
    });
    let seen = server.connections();
    drop((client, server));
    lab.check(&seen, 1).unwrap();
}
