//! The builder of a mock.

use std::io;

use permitted::Operation;

use crate::call::Call;
use crate::caller::{Caller, Refusal};
use crate::hooks::{Describe, Identify, Limits, Respond, RespondRaw, Stamp};
use crate::problem::Problem;
use crate::received::Received;
use crate::response::Response;
use crate::router::{Router, Target};
use crate::rules::Rules;
use crate::server::Mock;

/// The builder of a [`Mock`], from [`Mock::builder`].
#[must_use = "nothing listens before `start`"]
pub struct MockBuilder {
    operations: Vec<&'static Operation>,
    responses: Vec<(String, Respond)>,
    routes: Vec<(String, String, RespondRaw)>,
    identify: Identify,
    describe: Describe,
    stamp: Stamp,
    limits: Limits,
    origin: Option<String>,
}

impl Mock {
    /// A builder of a mock that serves nothing yet.
    pub fn builder() -> MockBuilder {
        MockBuilder {
            operations: Vec::new(),
            responses: Vec::new(),
            routes: Vec::new(),
            identify: Box::new(|_| Err(Refusal::unauthorized("Bearer", "this mock knows no credential"))),
            describe: Box::new(Problem::response),
            stamp: Box::new(|_, response| response),
            limits: Limits::default(),
            origin: None,
        }
    }
}

impl MockBuilder {
    /// Serves the operations of a table. The same operation in two tables is served once.
    pub fn operations(mut self, operations: &'static [Operation]) -> Self {
        self.operations.extend(operations);
        self
    }

    /// Sets how a credential becomes a caller. Without it, every credential is refused and only public operations can be called.
    pub fn identify(mut self, identify: impl Fn(&Received) -> Result<Caller, Refusal> + Send + Sync + 'static) -> Self {
        self.identify = Box::new(identify);
        self
    }

    /// Responds to an operation, named by its id or, when two have the same id, as `POST /carts/{id}`. Without it the
    /// response is the table's sample. Of two for one operation, the last counts.
    pub fn on(
        mut self,
        operation: impl Into<String>,
        respond: impl Fn(&Call<'_>) -> Response + Send + Sync + 'static,
    ) -> Self {
        self.responses.push((operation.into(), Box::new(respond)));
        self
    }

    /// Responds to a verb and a path that are in no table, such as a token endpoint. No credential is needed, even when a
    /// table has that operation: routes come first.
    pub fn route(
        mut self,
        verb: impl Into<String>,
        path: impl Into<String>,
        respond: impl Fn(&Received) -> Response + Send + Sync + 'static,
    ) -> Self {
        self.routes.push((verb.into(), path.into(), Box::new(respond)));
        self
    }

    /// Sets the format of error responses. Status, `WWW-Authenticate` and `Allow` are set in any case.
    pub fn problems(mut self, describe: impl Fn(&Problem) -> Response + Send + Sync + 'static) -> Self {
        self.describe = Box::new(describe);
        self
    }

    /// Changes every response last, for example to add a request id.
    pub fn stamp(mut self, stamp: impl Fn(&Received, Response) -> Response + Send + Sync + 'static) -> Self {
        self.stamp = Box::new(stamp);
        self
    }

    /// Sets the limits of requests.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Lets pages of that origin, such as `http://127.0.0.1:8080`, call the mock from a browser (CORS). The browser's preflight requests
    /// are not in the request log.
    pub fn allow_origin(mut self, origin: impl Into<String>) -> Self {
        self.origin = Some(origin.into());
        self
    }

    /// Listens on a free port of loopback until the mock is dropped.
    ///
    /// # Errors
    /// No port, an `on` for an operation that no table has or that two have, or two operations with one verb and path.
    pub fn start(self) -> io::Result<Mock> {
        let Self { operations, mut responses, routes, identify, describe, stamp, limits, origin } = self;
        for (name, _) in &responses {
            check(name, &operations)?;
        }
        let mut router = Router::default();
        for (verb, path, respond) in routes {
            router.add(&verb, &path, Target::Route(respond))?;
        }
        for operation in operations {
            let respond = responses.iter().rposition(|(name, _)| is_called(operation, name));
            let respond = respond.map(|index| responses.remove(index).1);
            router.add(operation.verb, operation.path, Target::Operation(operation, respond))?;
        }
        Mock::listen(Rules { router, identify, describe, stamp, limits, origin })
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
        [] => Err(invalid(format!(
            "no table has the operation `{name}`; name it by its id or as `VERB /path/{{template}}`"
        ))),
        [_] => Ok(()),
        several => Err(invalid(format!("`{name}` may mean {}; name it that way", several.join(" or ")))),
    }
}

fn invalid(message: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message)
}
