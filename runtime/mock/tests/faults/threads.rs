//! LM-2, LM-8: requests and connections on the threads of connections, which all clients of a process share.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use permitted::{Anonymous, Client, Limit, Retries, Server, Value};
use permitted_mock::{FaultServer, Script, Step};

use crate::alone::alone;
use crate::client::{GET, patient, request};

const OK: &str = "HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n1";

fn client(server: &FaultServer) -> Client<Anonymous> {
    let strategy = Anonymous::at(Server::loopback(&server.url()).unwrap());
    Client::builder(strategy).retries(Retries::never()).build().unwrap()
}

fn one_thread() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// A connection for so many requests.
fn kept(requests: usize) -> Script {
    (0..requests).fold(Script::new(), |script, _| script.read_request().write(OK))
}

#[test]
fn calls_one_after_another_share_a_connection() {
    alone!();
    let server = FaultServer::start([kept(500)]).unwrap();
    let client = client(&server);
    one_thread().block_on(async {
        for _ in 0..200 {
            request::<Value, _>(&client, &GET).await.unwrap();
        }
    });
    // hyper gives a connection back after its response, so the next call may come before.
    let connections = server.connections().len();
    assert!(connections <= 3, "{connections}");
}

#[test]
fn lm_08_calls_that_are_dropped_take_no_place() {
    alone!();
    let stalls = Script::new().read_request().stall();
    let mut scripts = vec![stalls; 64];
    scripts.push(kept(500));
    let server = FaultServer::start(scripts).unwrap();
    let client = client(&server);
    one_thread().block_on(async {
        let calls = (0..64).map(|_| request::<Value, _>(&client, &GET).into_future());
        let all_came = async {
            while server.requests() < 64 {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        tokio::select! {
            _ = join_all(calls) => panic!("the server does not respond"),
            () = all_came => {}
        }
        for _ in 0..100 {
            request::<Value, _>(&client, &GET).await.unwrap();
        }
    });
    // One that still had a place on the first thread would send the calls in turn to others, each with a connection of its own.
    let connections = server.connections().len() - 64;
    assert!(connections <= 4, "{connections}");
}

/// Two servers' worth of interim responses without end, and a program with one thread: each of these calls ends with its limit,
/// and no other call waits for them.
#[test]
fn lm_02_other_calls_go_past_a_flood() {
    alone!();
    let interim = "HTTP/1.1 100 Continue\r\n\r\n".repeat(4000).into_bytes();
    let flood = Script::new().read_request().step(Step::Flood(interim, 100_000));
    let server = FaultServer::start([flood.clone(), flood, kept(500)]).unwrap();
    let client = client(&server);
    let mut own = patient();
    (own.first_byte, own.attempt, own.total) = (Duration::from_secs(1), Duration::from_secs(2), Duration::from_secs(3));
    one_thread().block_on(async {
        let flooded = async || {
            let begin = Instant::now();
            let error = request::<Value, _>(&client, &GET).limits(own).await.unwrap_err();
            assert_eq!(error.limit(), Some(Limit::FirstByte), "{error:?}");
            begin.elapsed()
        };
        let others = async {
            while server.requests() < 2 {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            let mut times = Vec::new();
            for _ in 0..20 {
                let begin = Instant::now();
                request::<Value, _>(&client, &GET).await.unwrap();
                times.push(begin.elapsed());
            }
            times
        };
        let (one, other, times) = futures_util::future::join3(flooded(), flooded(), others).await;
        println!("{one:?}, {other:?}, others {times:?}");
        // On a thread that a server keeps, each would wait for as long as one read takes. One may be late for another reason.
        let late = times.iter().filter(|time| **time >= Duration::from_millis(500)).count();
        assert!(late <= 1, "{times:?}");
    });
}
