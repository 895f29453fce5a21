//! RT-2 to RT-11 on the wire.

use std::time::{Duration, Instant};

use permitted::{Error, Operation, Repeat, Request, Value};
use permitted_mock::{Connection, FaultServer, Script};

use crate::alone::alone;
use crate::client::{GET, operation, request, retries};
use crate::lab::{Lab, granted};
use crate::output::ACCESS;

static KEYED: Operation = Operation { repeat: Repeat::Keyed("x-request-key"), ..operation("pay", "POST", "/thing") };

fn respond(status: u16, lines: &str) -> Script {
    let head = format!("HTTP/1.1 {status} x\r\nconnection: close\r\n{lines}content-length: 2\r\n\r\n{{}}");
    Script::new().read_request().write(head)
}

fn keys(seen: &[Connection]) -> Vec<String> {
    let text: String = seen.iter().map(Connection::text).collect();
    text.lines().filter_map(|line| line.strip_prefix("x-request-key: ")).map(str::to_owned).collect()
}

#[test]
fn rt_06_the_deadline_wins_with_the_last_real_error() {
    alone!();
    let lab = Lab::new();
    let server = FaultServer::start([respond(503, "retry-after: 10\r\nx-request-id: id-5\r\n")]).unwrap();
    let client = lab.client(&server.url(), |client| client);
    let mut waits = retries();
    waits.retry_after = Duration::from_secs(60);
    let begin = Instant::now();
    // The server asks for a second more than there is.
    let call: Request<Value> = request(&client, &GET).timeout(Duration::from_millis(9900)).retries(waits);
    let error = lab.runtime.block_on(async { call.await }).unwrap_err();
    assert!(begin.elapsed() < Duration::from_secs(9), "{:?}", begin.elapsed());
    assert_eq!((error.status().map(|status| status.as_u16()), error.attempts()), (Some(503), 1));
    assert_eq!((error.retry_after(), error.request_id()), (Some(Duration::from_secs(10)), Some("id-5")));
    let seen = server.connections();
    drop((client, server));
    lab.check(&seen, 1).unwrap();
}

#[test]
fn rt_08_one_key_over_every_attempt() {
    alone!();
    let lab = Lab::with_tokens([Script::json(&granted(ACCESS))]);
    let lost = || Script::new().read_request().reset();
    let server = FaultServer::start([lost(), respond(503, ""), respond(200, ""), lost(), respond(200, "")]).unwrap();
    let client = lab.client(&server.url(), |client| client);
    for _ in 0..2 {
        lab.runtime.block_on(async { request::<Value, _>(&client, &KEYED).await }).unwrap();
    }
    let seen = server.connections();
    let keys = keys(&seen);
    assert_eq!(keys.len(), 5);
    assert!(keys[..3].iter().all(|key| *key == keys[0]) && keys[3] == keys[4] && keys[0] != keys[4], "{keys:?}");
    drop((client, server));
    lab.check(&seen, 1).unwrap();
}

/// A server that is down costs it a tenth more calls and a burst, not three times as many.
#[test]
fn rt_05_a_server_that_is_down_is_asked_little_more_often() {
    alone!();
    let lab = Lab::new();
    let server = FaultServer::start([respond(503, "")]).unwrap();
    let client = lab.client(&server.url(), |client| client);
    for _ in 0..200 {
        lab.runtime.block_on(async { request::<Value, _>(&client, &GET).await }).unwrap_err();
    }
    let came = server.connections().len();
    assert!((225..=231).contains(&came), "{came}");
    let seen = server.connections();
    drop((client, server));
    lab.check(&seen, 1).unwrap();
}

#[test]
fn rt_11_attempts_and_waits_are_in_the_error() {
    alone!();
    let lab = Lab::new();
    let server =
        FaultServer::start([respond(502, ""), respond(500, ""), respond(504, "x-request-id: id-9\r\n")]).unwrap();
    let client = lab.client(&server.url(), |client| client);
    let mut waits = retries();
    waits.base = Duration::from_millis(40);
    waits.seed = Some(3);
    let begin = Instant::now();
    let call: Request<Value> = request(&client, &GET).retries(waits);
    let error: Error = lab.runtime.block_on(async { call.await }).unwrap_err().into();
    assert_eq!((error.attempts(), error.request_id()), (3, Some("id-9")));
    assert!(error.waited() <= begin.elapsed() && error.waited() <= Duration::from_millis(120), "{:?}", error.waited());
    drop((client, server));
    lab.check(&[], 1).unwrap();
}
