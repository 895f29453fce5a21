//! LM-1 to LM-5: how long and how much, measured.

use std::time::{Duration, Instant};

use permitted::{Error, Limit, Limits, Operation, Request, Retries, Strategy, Value};
use permitted_mock::{FaultServer, Script, Step};

use crate::alone::alone;
use crate::client::{GET, POST, impatient, operation, patient, request, short};
use crate::lab::Lab;
use crate::table::body::encode;

/// The time that one attempt takes against that server, and its outcome.
fn timed(script: &Script, limits: Limits, operation: &'static Operation) -> (Duration, Error) {
    let lab = Lab::new();
    let server = FaultServer::start([script.clone()]).unwrap();
    let client = lab.client(&server.url(), |client| client);
    // The token first: the time is the call's.
    lab.runtime.block_on(async { client.strategy().proof(client.exchange()).wait().await }).unwrap();
    let call: Request<Value> = request(&client, operation).limits(limits).retries(Retries::never());
    let begin = Instant::now();
    let error: Error = lab.runtime.block_on(async { call.await }).unwrap_err().into();
    (begin.elapsed(), error)
}

/// The machine has other work to do, so the best of a few is measured: a limit that is not kept is kept by none of them.
fn assert_ends(script: &Script, limits: Limits, limit: Limit, after: Duration) {
    let mut times = Vec::new();
    for _ in 0..10 {
        let (took, error) = timed(script, limits, &POST);
        assert_eq!(error.limit(), Some(limit), "{error:?}");
        assert!(error.is_timeout() && took >= after, "{took:?} of {after:?}");
        if took <= after + Duration::from_millis(250) {
            return;
        }
        times.push(took);
    }
    panic!("{limit:?} of {after:?} ends after {times:?}");
}

#[test]
fn lm_01_every_limit_ends_its_own_silence() {
    alone!();
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n[";
    let slowly = Duration::from_millis(40);
    let read = || Script::new().read_request();
    let ends = |script: Script, limit| assert_ends(&script, impatient(limit), limit, short(limit));
    ends(read().stall(), Limit::FirstByte);
    ends(read().write(head).stall(), Limit::Idle);
    ends(read().write(head).drip([b' '; 90], slowly), Limit::Attempt);
    let mut own = patient();
    own.total = Duration::from_millis(150);
    assert_ends(&read().stall(), own, Limit::Total, own.total);
}

#[test]
fn lm_01_every_limit_is_finite_by_default() {
    let limits = Limits::default();
    let times = [
        limits.connect,
        limits.first_byte,
        limits.idle,
        limits.attempt,
        limits.total,
        limits.token_attempt,
        limits.token,
    ];
    assert_eq!(times.map(|time| time.as_secs()), [5, 15, 15, 30, 60, 10, 20]);
    assert_eq!((limits.body, limits.token_body, limits.pages), (16 << 20, 1 << 20, 100_000));
}

/// Interim responses without end: none of them is the response, and they keep no clock from its limit, even where the
/// program has one thread, or several that have nothing else to do, and however many such servers there are.
#[test]
fn lm_02_interim_responses_without_end_end_with_the_limit() {
    alone!();
    const ROUNDS: usize = 4;
    let lab = Lab::new();
    let mut own = patient();
    (own.first_byte, own.attempt, own.total) = (Duration::from_secs(1), Duration::from_secs(2), Duration::from_secs(3));
    let mut clients = Vec::new();
    for (threads, interim) in [
        (0, "HTTP/1.1 100 Continue\r\n\r\n"),
        (0, "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n"),
        (2, "HTTP/1.1 100 Continue\r\n\r\n"),
    ] {
        let healthy = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 1\r\n\r\n1";
        let mut scripts = vec![Script::new().read_request().write(healthy)];
        let flood = Script::new().read_request().step(Step::Flood(interim.repeat(4000).into_bytes(), 100_000));
        scripts.resize(1 + 2 * ROUNDS, flood);
        let server = FaultServer::start(scripts).unwrap();
        let runtime = match threads {
            0 => tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap(),
            _ => tokio::runtime::Builder::new_multi_thread().worker_threads(threads).enable_all().build().unwrap(),
        };
        let strategy = permitted::Anonymous::at(permitted::Server::loopback(&server.url()).unwrap());
        let client = permitted::Client::builder(strategy).limits(own).retries(Retries::never()).build().unwrap();
        // What the first call sets up is not the limit's.
        runtime.block_on(async { request::<Value, _>(&client, &POST).await }).unwrap();
        clients.push((threads, server, runtime, client));
    }
    for (threads, _server, runtime, client) in &clients {
        let once = || {
            let call = async || request::<Value, _>(client, &POST).await.unwrap_err();
            let begin = Instant::now();
            let (one, other) = runtime.block_on(async { futures_util::future::join(call(), call()).await });
            let took = begin.elapsed();
            for error in [one, other] {
                assert_eq!(error.limit(), Some(Limit::FirstByte), "{error:?}");
            }
            took
        };
        // The machine has other work to do: a limit that is not kept is kept by none of them.
        let times: Vec<Duration> = (0..ROUNDS).map(|_| once()).collect();
        println!("with {threads} worker threads: {times:?}");
        let best = times.into_iter().min().unwrap();
        assert!(best >= own.first_byte && best <= own.first_byte.mul_f64(1.1), "{best:?}");
    }
    drop(clients);
    // What the servers have sent is still read, which takes a while in a debug build, and others need the threads.
    while lab.wait_until_released().is_err() {}
}

/// One byte before each idle limit is never idle, and the call ends all the same.
#[test]
fn lm_02_a_trickle_ends_with_the_call() {
    alone!();
    let mut own = patient();
    own.attempt = Duration::from_secs(60);
    own.first_byte = own.attempt;
    own.idle = Duration::from_millis(1200);
    own.total = 2 * own.idle;
    let slowly = own.idle / 8;
    let read = || Script::new().read_request();
    let ok = "HTTP/1.1 200 OK\r\n";
    let trickles = [
        read().drip("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n", slowly),
        read().write(format!("{ok}content-length: 90\r\n\r\n[")).drip([b' '; 80], slowly),
        read().write(format!("{ok}transfer-encoding: chunked\r\n\r\n")).drip("1\r\n \r\n".repeat(20), slowly / 4),
    ];
    for trickle in trickles {
        assert_ends(&trickle, own, Limit::Total, own.total);
    }
}

/// LM-3 up: a server that does not read is not waited for. (A response has [`Limits::idle`], and [`Limits::attempt`] as a whole.)
#[test]
fn lm_03_a_server_that_does_not_read_ends_the_call() {
    alone!();
    static UPLOAD: Operation =
        Operation { body: Some("application/octet-stream"), ..operation("upload", "POST", "/thing") };
    let lab = Lab::new();
    let server = FaultServer::start([Script::new().read_head().sleep(Duration::from_secs(60))]).unwrap();
    let client = lab.impatient(&server.url(), |client| client, Limit::FirstByte);
    let begin = Instant::now();
    // More than the kernel buffers.
    let call = request::<Value, _>(&client, &UPLOAD).raw_body(vec![b'x'; 64 << 20]);
    let error = lab.runtime.block_on(async { call.await }).unwrap_err();
    assert_eq!(error.limit(), Some(Limit::FirstByte), "{error:?}");
    assert!(begin.elapsed() < Duration::from_secs(20), "{:?}", begin.elapsed());
    drop((client, server));
    lab.check(&[], 1).unwrap();
}

/// LM-3 down: a program that does not come to read its response is not punished for it.
#[test]
fn lm_03_a_program_that_is_busy_still_gets_its_response() {
    alone!();
    let lab = Lab::new();
    let response = "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n\"pati";
    let script = Script::new().read_request().write(response).sleep(Duration::from_millis(50)).write("ent\"");
    let server = FaultServer::start([script]).unwrap();
    let client = lab.client(&server.url(), |client| client);
    let mut own = patient();
    own.attempt = Duration::from_secs(2);
    (own.first_byte, own.idle) = (own.attempt, own.attempt);
    let response = lab.runtime.block_on(async {
        let mut call = request::<Value, _>(&client, &GET).limits(own).into_future();
        // Until it is on its way …
        while server.requests() == 0 {
            let _ = tokio::time::timeout(Duration::from_millis(1), &mut call).await;
        }
        // … and then longer than any limit but the whole call's.
        tokio::time::sleep(own.attempt + Duration::from_millis(300)).await;
        call.await
    });
    assert_eq!(response.unwrap(), "patient");
}

/// The memory of the process now and at most, in KiB, on systems that report it.
fn memory(name: &str) -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix(name)?.trim().strip_suffix(" kB")?.trim().parse().ok())
}

/// The most memory that it took, beyond what was there before (Linux: `clear_refs`).
pub(crate) fn grown<T>(what: impl FnOnce() -> T) -> (T, Option<usize>) {
    let cleared = std::fs::write("/proc/self/clear_refs", "5").is_ok();
    let before = memory("VmRSS:");
    let outcome = what();
    let peak = memory("VmHWM:").filter(|_| cleared);
    (outcome, peak.zip(before).map(|(peak, before)| peak.saturating_sub(before)))
}

/// 256 MiB that travel as a few hundred KiB. What is decoded counts, and no more than the limit is ever held.
#[test]
fn lm_04_a_bomb_is_stopped_at_the_limit() {
    alone!();
    const LIMIT: usize = 1 << 20;
    for label in ["gzip", "deflate", "br", "zstd"] {
        let bomb = bomb(label);
        let lab = Lab::new();
        let head = format!("HTTP/1.1 200 OK\r\ncontent-encoding: {label}\r\ncontent-length: {}\r\n\r\n", bomb.len());
        let script = Script::new().read_request().write([head.as_bytes(), &bomb].concat());
        let sent = bomb.len();
        drop(bomb);
        let server = FaultServer::start([script]).unwrap();
        let client = lab.client(&server.url(), |client| client);
        let mut own = patient();
        own.body = LIMIT;
        let call: Request<Value> = request(&client, &GET).limits(own);
        let (outcome, grown) = grown(|| lab.runtime.block_on(async { call.await }));
        let error = outcome.unwrap_err();
        assert!(error.is_too_large(), "{label}: {error:?}");
        assert_eq!((error.limit(), error.attempts()), (Some(Limit::Body), 1));
        if let Some(grown) = grown {
            println!("{label}: {sent} bytes for 256 MiB, and {grown} KiB of memory");
            // Brotli's window is 4 MiB, zstd's up to 8 MiB; both belong to the decoder.
            assert!(grown <= (LIMIT >> 10) + 12 * 1024, "{label}: {grown} KiB");
        }
        drop((client, server));
        lab.check(&[], 1).unwrap();
    }
}

/// 256 MiB of spaces, encoded piece by piece.
pub(crate) fn bomb(label: &str) -> Vec<u8> {
    use std::io::Write;
    static PIECE: [u8; 1 << 16] = [b' '; 1 << 16];
    fn fill(encoder: &mut impl Write) {
        for _ in 0..(256 << 20) / PIECE.len() {
            encoder.write_all(&PIECE).unwrap();
        }
    }
    match label {
        "gzip" => {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            fill(&mut encoder);
            encoder.finish().unwrap()
        }
        "deflate" => {
            let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
            fill(&mut encoder);
            encoder.finish().unwrap()
        }
        "br" => {
            let mut encoder = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 1, 22);
            fill(&mut encoder);
            encoder.into_inner()
        }
        _ => {
            let mut encoder = zstd::Encoder::new(Vec::new(), 1).unwrap();
            fill(&mut encoder);
            encoder.finish().unwrap()
        }
    }
}

/// The body of an error is kept, and bounded like any other response.
#[test]
fn lm_04_an_errors_body_is_bounded_as_well() {
    alone!();
    let lab = Lab::new();
    let bomb = encode("gzip", &vec![b' '; 4 << 20]);
    let head = format!("HTTP/1.1 404 x\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n", bomb.len());
    let server = FaultServer::start([Script::new().read_request().write([head.as_bytes(), &bomb].concat())]).unwrap();
    let client = lab.client(&server.url(), |client| client);
    let error = lab.runtime.block_on(async { request::<Value, _>(&client, &GET).await }).unwrap_err();
    assert!(error.is_too_large() && error.is_not_found(), "{error:?}");
    drop((client, server));
    lab.check(&[], 1).unwrap();
}

/// 100,000 levels overflow no stack.
#[test]
fn lm_05_deep_json_is_an_error() {
    alone!();
    let lab = Lab::new();
    for body in ["[".repeat(100_000) + &"]".repeat(100_000), r#"{"a":"#.repeat(100_000)] {
        let server = FaultServer::start([Script::json(&body)]).unwrap();
        let client = lab.client(&server.url(), |client| client);
        let mut own = patient();
        own.body = 4 << 20;
        let call: Request<Value> = request(&client, &GET).limits(own);
        let error = lab.runtime.block_on(async { call.await }).unwrap_err();
        assert!(error.is_decode() && error.to_string().len() < 600, "{error}");
    }
}

/// A server that never stops sending is not read to its end.
#[test]
fn lm_04_a_response_without_end_is_stopped_at_the_limit() {
    alone!();
    let lab = Lab::new();
    let chunk = [b"10000\r\n".as_slice(), &[b' '; 1 << 16], b"\r\n"].concat();
    let script = Script::new().read_request().write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
    let server = FaultServer::start([script.step(Step::Flood(chunk, 16 * 1024))]).unwrap();
    let client = lab.client(&server.url(), |client| client);
    let begin = Instant::now();
    let error = lab.runtime.block_on(async { request::<Value, _>(&client, &GET).await }).unwrap_err();
    assert!(error.is_too_large() && begin.elapsed() < Duration::from_secs(20), "{error:?}");
    drop((client, server));
    lab.check(&[], 1).unwrap();
}
