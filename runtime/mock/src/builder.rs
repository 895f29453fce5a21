//! How a mock is put together.

use std::io;
use std::time::Duration;

use permitted::Operation;

use crate::answer::Answer;
use crate::call::Call;
use crate::caller::{Caller, Refusal};
use crate::problem::Problem;
use crate::received::Received;
use crate::router::{Router, Target};
use crate::server::{Mock, Rules};

pub(crate) type Identify = Box<dyn Fn(&Received) -> Result<Caller, Refusal> + Send + Sync>;
pub(crate) type Reply = Box<dyn Fn(&Call<'_>) -> Answer + Send + Sync>;
pub(crate) type Respond = Box<dyn Fn(&Received) -> Answer + Send + Sync>;
pub(crate) type Stamp = Box<dyn Fn(&Received, Answer) -> Answer + Send + Sync>;
pub(crate) type Describe = Box<dyn Fn(&Problem) -> Answer + Send + Sync>;

/// How long and how much the mock takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For the head of a request, and between two requests on one connection; 30 s.
    pub head: Duration,
    /// For the body of a request; 10 s.
    pub body: Duration,
    /// The bytes of a body; 16 MiB.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { head: Duration::from_secs(30), body: Duration::from_secs(10), bytes: 16 * 1024 * 1024 }
    }
}

/// Puts a mock together; [`Mock::builder`] begins.
#[must_use = "nothing listens before `start`"]
pub struct MockBuilder {
    operations: Vec<&'static Operation>,
    replies: Vec<(String, Reply)>,
    routes: Vec<(String, String, Respond)>,
    identify: Identify,
    describe: Describe,
    stamp: Stamp,
    limits: Limits,
}

impl MockBuilder {
    pub(crate) fn new() -> Self {
        Self {
            operations: Vec::new(),
            replies: Vec::new(),
            routes: Vec::new(),
            identify: Box::new(|_| Err(Refusal::unauthorized("Bearer", "this mock knows no credential"))),
            describe: Box::new(Problem::answer),
            stamp: Box::new(|_, answer| answer),
            limits: Limits::default(),
        }
    }

    /// Serves the operations of a table. The same operation in two tables is served once.
    pub fn operations(mut self, operations: &'static [Operation]) -> Self {
        self.operations.extend(operations);
        self
    }

    /// Says who calls. Without it, only operations that anybody may call are answered.
    pub fn identify(mut self, identify: impl Fn(&Received) -> Result<Caller, Refusal> + Send + Sync + 'static) -> Self {
        self.identify = Box::new(identify);
        self
    }

    /// Answers an operation, named by its id or, when two have the same id, as `POST /carts/{id}`. Without it the answer
    /// is the table's sample. Said twice, the last one answers.
    pub fn on(
        mut self,
        operation: impl Into<String>,
        reply: impl Fn(&Call<'_>) -> Answer + Send + Sync + 'static,
    ) -> Self {
        self.replies.push((operation.into(), Box::new(reply)));
        self
    }

    /// Answers a verb and a path that are in no table, such as a token endpoint. Nobody is asked who they are, also when a
    /// table has that operation: the route goes first.
    pub fn route(
        mut self,
        verb: impl Into<String>,
        path: impl Into<String>,
        respond: impl Fn(&Received) -> Answer + Send + Sync + 'static,
    ) -> Self {
        self.routes.push((verb.into(), path.into(), Box::new(respond)));
        self
    }

    /// Writes errors the way the API does. Status, `WWW-Authenticate` and `Allow` are set in any case.
    pub fn problems(mut self, describe: impl Fn(&Problem) -> Answer + Send + Sync + 'static) -> Self {
        self.describe = Box::new(describe);
        self
    }

    /// Touches every answer last, to give it a request id, say.
    pub fn stamp(mut self, stamp: impl Fn(&Received, Answer) -> Answer + Send + Sync + 'static) -> Self {
        self.stamp = Box::new(stamp);
        self
    }

    /// Other limits.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Listens on a free port of loopback until the mock is dropped.
    ///
    /// # Errors
    /// No port, an `on` for an operation that no table has or that two have, or two operations with one verb and path.
    pub fn start(self) -> io::Result<Mock> {
        let Self { operations, mut replies, routes, identify, describe, stamp, limits } = self;
        for (name, _) in &replies {
            check(name, &operations)?;
        }
        let mut router = Router::default();
        for (verb, path, respond) in routes {
            router.add(&verb, &path, Target::Route(respond))?;
        }
        for operation in operations {
            let reply = replies.iter().rposition(|(name, _)| is_called(operation, name));
            let reply = reply.map(|index| replies.remove(index).1);
            router.add(operation.verb, operation.path, Target::Operation(operation, reply))?;
        }
        Mock::listen(Rules { router, identify, describe, stamp, limits })
    }
}

fn is_called(operation: &Operation, name: &str) -> bool {
    operation.id == name || name.split_once(' ') == Some((operation.verb, operation.path))
}

fn check(name: &str, operations: &[&'static Operation]) -> io::Result<()> {
    let mut places: Vec<_> = operations
        .iter()
        .filter(|operation| is_called(operation, name))
        .map(|operation| format!("`{} {}`", operation.verb, operation.path))
        .collect();
    places.sort_unstable();
    places.dedup();
    match places.as_slice() {
        [] => Err(mistake(format!(
            "no table has the operation `{name}`; name it by its id or as `VERB /path/{{template}}`"
        ))),
        [_] => Ok(()),
        several => Err(mistake(format!("`{name}` may mean {}; name it that way", several.join(" or ")))),
    }
}

pub(crate) fn mistake(message: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message)
}
