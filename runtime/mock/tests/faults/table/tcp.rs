//! Connections that fail.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use permitted::{Limit, Value};
use permitted_mock::{FaultServer, Script, Step};

use crate::alone::alone;
use crate::call_fault::{Kind, call_fault, meet, try_all};
use crate::client::{GET, POST, request, short};
use crate::lab::Lab;

/// Long enough that the request is under way.
const SOON: Duration = Duration::from_millis(30);

#[test]
fn rt_02_connections_that_fail() {
    alone!();
    let new = Script::new;
    try_all([
        call_fault("closed before anything is read", new().sleep(SOON), Kind::Transport, 3, 1),
        call_fault("reset before anything is read", new().sleep(SOON).reset(), Kind::Transport, 3, 1),
        call_fault("closed after the first byte", new().read(1), Kind::Transport, 3, 1),
        call_fault("reset after the first byte", new().read(1).reset(), Kind::Transport, 3, 1),
        call_fault("reset after the head", new().read_head().reset(), Kind::Transport, 3, 1),
        call_fault("reset after the body", new().read_request().reset(), Kind::Transport, 3, 1),
        call_fault("closed after the request", new().read_request(), Kind::Transport, 3, 1),
        call_fault("half closed, and nothing more", new().read_request().step(Step::HalfClose), Kind::Transport, 3, 1),
    ]);
}

/// Nothing was sent, so any call is tried again.
#[test]
fn rt_02_nobody_listens() {
    alone!();
    for operation in [&GET, &POST] {
        let lab = Lab::new();
        let address = free();
        let client = lab.client(&format!("http://{address}"), |client| client);
        meet(&lab, &client, operation, Kind::Connect, Duration::ZERO).unwrap();
        let error = lab.runtime.block_on(async { request::<Value, _>(&client, operation).await }).unwrap_err();
        assert_eq!(error.attempts(), 3);
        let server = FaultServer::start_at(address, [Script::json("1")]).unwrap();
        lab.runtime.block_on(async { request::<Value, _>(&client, operation).await }).unwrap();
        let seen = server.connections();
        drop((client, server));
        lab.check(&seen, 1).unwrap();
    }
}

fn free() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// A listener that accepts nothing, with its queue full: connecting hangs.
#[cfg(target_os = "linux")]
#[test]
fn lm_01_the_queue_is_full() {
    alone!();
    for operation in [&GET, &POST] {
        let lab = Lab::new();
        let socket = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
        socket.bind(&SocketAddr::from(([127, 0, 0, 1], 0)).into()).unwrap();
        socket.listen(0).unwrap();
        let address = socket.local_addr().unwrap().as_socket().unwrap();
        let waiting: Vec<_> =
            (0..2).map_while(|_| TcpStream::connect_timeout(&address, Duration::from_millis(100)).ok()).collect();
        let client = lab.impatient(&format!("http://{address}"), |client| client, Limit::Connect);
        meet(&lab, &client, operation, Kind::Timeout(Limit::Connect), short(Limit::Connect) * 3).unwrap();
        drop((waiting, socket));
        let server = FaultServer::start_at(address, [Script::json("1")]).unwrap();
        lab.runtime.block_on(async { request::<Value, _>(&client, operation).await }).unwrap();
        drop((client, server));
        lab.check(&[], 1).unwrap();
    }
}
