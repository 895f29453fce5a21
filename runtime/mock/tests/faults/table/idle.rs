//! Connections that are kept for the next call, and that the server closes.

use std::time::Duration;

use permitted_mock::{Connection, FaultServer, Script};

use crate::alone::alone;
use crate::call_fault::{Kind, meet};
use crate::client::{GET, POST, request};
use crate::lab::Lab;
use permitted::Value;

const FIRST: &str = "HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n\"first\"";

/// The steps of a connection after its first call, and the outcome of the second call.
fn second(name: &str, script: &Script, wait: Duration, get: (Kind, usize), post: (Kind, usize)) {
    for (operation, (kind, hits)) in [(&GET, get), (&POST, post)] {
        let lab = Lab::new();
        // Each attempt of the second call that opens a connection meets a healthy server.
        let server = FaultServer::start([script.clone(), Script::json("1")]).unwrap();
        let client = lab.client(&server.url(), |client| client);
        let first = lab.runtime.block_on(async { request::<Value, _>(&client, &GET).await }).unwrap();
        assert_eq!(first, "first");
        std::thread::sleep(wait);
        meet(&lab, &client, operation, kind, Duration::ZERO).unwrap_or_else(|why| panic!("{name}: {why}"));
        let came = server.connections().iter().map(|seen| seen.text().matches(operation.verb).count()).sum::<usize>();
        let before = usize::from(operation.verb == "GET");
        assert_eq!(came - before, hits, "{name}, {}: {:?}", operation.verb, server.connections());
        lab.runtime.block_on(async { request::<Value, _>(&client, operation).await }).unwrap();
        let seen: Vec<Connection> = server.connections();
        drop((client, server));
        lab.check(&seen, 1).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
}

#[test]
fn rt_02_connections_that_end_while_they_are_idle() {
    alone!();
    let first = || Script::new().read_request().write(FIRST);
    // Long enough for the client to put the connection back, and to see what the server does with it.
    let soon = Duration::from_millis(200);
    // The client has seen that the connection is closed: it takes another, and any call arrives exactly once.
    second("closed", &first(), soon, (Kind::Good, 1), (Kind::Good, 1));
    second("reset", &first().sleep(soon / 2).reset(), soon * 2, (Kind::Good, 1), (Kind::Good, 1));
    second(
        "a response that nobody asked for",
        &first().write("HTTP/1.1 200 OK\r\n\r\n").sleep(soon),
        soon,
        (Kind::Good, 1),
        (Kind::Good, 1),
    );
    // The server closes when the call is on its way: it may have acted, so only a call that may be repeated is.
    second("closed by the call", &first().read(5), soon, (Kind::Good, 2), (Kind::Transport, 1));
    let half = || first().read_request().write("HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n\"se");
    second("closed in the next response", &half(), soon, (Kind::Good, 2), (Kind::Transport, 1));
    second("reset in the next response", &half().reset(), soon, (Kind::Good, 2), (Kind::Transport, 1));
}
