//! One row of the table: a fault, and what a `GET` and a `POST` come to when every attempt meets it.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use permitted::{Client, Error, Limit, Operation, Value};
use permitted_mock::{FaultServer, Script};

use crate::certificates::NAME;
use crate::client::{ByToken, GET, POST, Tune, request, short};
use crate::lab::{Lab, ensure};
use crate::output;

/// The outcome of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Good,
    Connect,
    Tls,
    /// The connection failed; nobody knows what the server did.
    Transport,
    Timeout(Limit),
    Malformed,
    /// The head is larger than the protocol's limit.
    Head,
    TooLarge,
    Decode,
    Status(u16),
}

impl Kind {
    fn of(outcome: &Result<Value, Error>) -> Self {
        let Err(error) = outcome else { return Self::Good };
        if let Some(status) = error.status().filter(|_| !error.is_decode() && !error.is_too_large()) {
            return Self::Status(status.as_u16());
        }
        match error.limit() {
            Some(limit) if error.is_timeout() => return Self::Timeout(limit),
            Some(Limit::Head) => return Self::Head,
            _ => {}
        }
        let kinds = [
            (error.is_tls(), Self::Tls),
            (error.is_connect(), Self::Connect),
            (error.is_transport(), Self::Transport),
            (error.is_malformed(), Self::Malformed),
            (error.is_too_large(), Self::TooLarge),
            (error.is_decode(), Self::Decode),
        ];
        kinds.into_iter().find(|(is, _)| *is).map_or_else(|| panic!("no kind: {error:?}"), |(_, kind)| kind)
    }

    /// The longest time that one attempt may take, until the limit that ends it.
    fn takes(self) -> Duration {
        match self {
            Self::Timeout(limit) => short(limit),
            _ => Duration::ZERO,
        }
    }
}

/// Time beyond the limits is the machine's: it has other work to do.
pub(crate) const SLACK: Duration = Duration::from_secs(8);

pub(crate) struct CallFault {
    pub(crate) name: String,
    /// The faults of the attempts, each on a connection of its own.
    pub(crate) fault: Script,
    pub(crate) kind: Kind,
    /// The number of times that the server sees the call.
    pub(crate) get: usize,
    pub(crate) post: usize,
    pub(crate) secure: bool,
    /// The client's settings.
    pub(crate) tune: Tune,
    /// The responses after the fault.
    pub(crate) healthy: Script,
    /// The time that the response may take beyond the limits.
    pub(crate) more: Duration,
}

/// A row of HTTP/1.1 without TLS.
pub(crate) fn call_fault(name: impl Into<String>, fault: Script, kind: Kind, get: usize, post: usize) -> CallFault {
    let (name, healthy) = (name.into(), Script::json(r#""healthy""#));
    CallFault { name, fault, kind, get, post, secure: false, tune: |client| client, healthy, more: Duration::ZERO }
}

/// Tries every row with a `GET` and a `POST`, and says all that did not hold.
pub(crate) fn try_all(rows: impl IntoIterator<Item = CallFault>) {
    let mut broken = BTreeMap::new();
    for row in rows {
        for (operation, hits) in [(&GET, row.get), (&POST, row.post)] {
            if let Err(why) = try_one(&row, operation, hits) {
                broken.insert(format!("{}, {}", row.name, operation.verb), why);
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

fn try_one(row: &CallFault, operation: &'static Operation, hits: usize) -> Result<(), String> {
    let lab = Lab::new();
    // One connection more than expected would find the server healthy, and one less would find it broken afterwards.
    let scripts = std::iter::repeat_n(row.fault.clone(), hits).chain([row.healthy.clone()]);
    let server = FaultServer::start(scripts).unwrap();
    let url = if row.secure { format!("https://{NAME}:{}", server.address().port()) } else { server.url() };
    let client = match row.kind {
        Kind::Timeout(limit) => lab.impatient(&url, row.tune, limit),
        _ => lab.client(&url, row.tune),
    };
    let met = meet(&lab, &client, operation, row.kind, row.kind.takes() * hits as u32 + row.more);
    let came = server.connections().len();
    let next = lab.runtime.block_on(async { request::<Value, _>(&client, operation).await });
    let seen = server.connections();
    drop(client);
    drop(server);
    met?;
    ensure(came == hits || row.kind == Kind::Good, || format!("{came} attempts"))?;
    ensure(next.as_ref().is_ok_and(|value| value == "healthy"), || format!("the next call: {next:?}"))?;
    lab.check(&seen, 1)
}

/// Calls, and compares what came of it.
pub(crate) fn meet(
    lab: &Lab,
    client: &Client<ByToken>,
    operation: &'static Operation,
    kind: Kind,
    within: Duration,
) -> Result<(), String> {
    // The token first, so that the time is the call's own.
    let begin = Instant::now();
    let outcome = lab.runtime.block_on(async { request::<Value, _>(client, operation).await });
    let took = begin.elapsed();
    output::print(&outcome);
    if let Err(error) = &outcome {
        let causes =
            std::iter::successors(Some(&**error as &(dyn std::error::Error + 'static)), |error| error.source());
        causes.for_each(|error| output::print(&error.to_string()));
    }
    let outcome = outcome.map_err(Error::from);
    let found = Kind::of(&outcome);
    ensure(found == kind, || format!("{found:?} instead of {kind:?}: {outcome:?}"))?;
    ensure(took <= within + SLACK, || format!("{took:?}, and {within:?} are expected"))
}
