//! LM-8: ten thousand calls that nobody waits for, at any moment of theirs.

use std::time::Duration;

use permitted::{Anonymous, Client, Operation, Parameter, Place, Server, Style, Value};
use permitted_mock::{Mock, Response};

use crate::alone::alone;
use crate::client::{operation, request};
use crate::lab::Lab;

static ECHO: &[Operation] = &[Operation {
    parameters: &[Parameter {
        name: "id",
        place: Place::Path,
        style: Style::Simple,
        explode: false,
        required: true,
        reserved: false,
    }],
    body: None,
    access: permitted::Access::Public,
    ..operation("echo", "GET", "/echo/{id}")
}];

const CALLERS: u64 = 8;
const CALLS: u64 = 1250;
/// So many times, the id is in the response: more than comes in one piece.
const TIMES: usize = 2000;

#[test]
fn lm_08_ten_thousand_cancelled_calls_leave_nothing_behind() {
    alone!();
    let lab = Lab::new();
    let mock = Mock::builder().operations(ECHO).on("echo", |call| Response::json(vec![call.path("id"); TIMES].into()));
    let mock = mock.start().unwrap();
    let strategy = Anonymous::at(Server::loopback(&mock.url()).unwrap());
    let client = Client::builder(strategy).build().unwrap();
    let whole: u64 = lab.runtime.block_on(async {
        let callers = (0..CALLERS).map(|caller| tokio::spawn(call(client.clone(), caller)));
        let mut whole = 0;
        for caller in callers.collect::<Vec<_>>() {
            whole += caller.await.unwrap();
        }
        whole
    });
    let cancelled = CALLERS * CALLS - whole;
    println!("{cancelled} calls were cancelled, {whole} were not");
    assert!(cancelled > CALLERS * CALLS / 4 && whole > CALLERS * CALLS / 20, "{cancelled} of {}", CALLERS * CALLS);
    drop((client, mock));
    lab.check(&[], 0).unwrap();
}

/// The number of calls that came to their end. Each has its own response: none is what another call left unread.
async fn call(client: Client<Anonymous>, caller: u64) -> u64 {
    // A sequence without a pattern (Knuth's multiplier), the same in every run.
    let mut seed = caller;
    let mut whole = 0;
    for number in 0..CALLS {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let id = format!("{caller}-{number}");
        let patience =
            if number % 10 == 9 { Duration::from_secs(30) } else { Duration::from_micros((seed >> 33) % 8000) };
        let response =
            tokio::time::timeout(patience, request::<Value, _>(&client, &ECHO[0]).parameter(0, &id).into_future());
        if let Ok(response) = response.await {
            let response = response.unwrap();
            assert!(
                response.as_array().is_some_and(|ids| ids.len() == TIMES && ids.iter().all(|one| one == &id)),
                "{id}"
            );
            whole += 1;
        }
    }
    whole
}
