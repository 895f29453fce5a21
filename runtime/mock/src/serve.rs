//! From a request to its answer, top to bottom.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

use bytes::Bytes;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use permitted::Operation;

use crate::access;
use crate::answer::Answer;
use crate::arguments;
use crate::builder::{Limits, Reply};
use crate::call::Call;
use crate::caller::{Caller, Refusal};
use crate::content::Content;
use crate::fault::Effect;
use crate::problem::Problem;
use crate::received::Received;
use crate::router::{Captured, Target};
use crate::server::Shared;

/// # Errors
/// Only on purpose: an error makes hyper close the connection without an answer.
pub(crate) async fn serve(shared: &Shared, request: http::Request<Incoming>) -> io::Result<http::Response<Content>> {
    let (head, body) = request.into_parts();
    let body = read(body, &shared.rules.limits).await;
    let received = Received::new(&head, body.clone().unwrap_or_default());
    let number = shared.ledger.open(received.clone());
    let outcome = match body {
        Ok(_) => exchange(shared, &received, number).await,
        Err(problem) => Ok((Err(problem), false)),
    };
    let (answer, cut) = outcome?;
    let answer = stamped(shared, &received, answer.unwrap_or_else(|problem| describe(shared, &problem)));
    let response = response(&answer, cut).or_else(|why| response(&describe(shared, &Problem::Broken(why)), cut));
    let response = response.unwrap_or_else(|_| http::Response::new(Content::whole(Bytes::new())));
    shared.ledger.change(number, |entry| entry.status = Some(response.status().as_u16()));
    Ok(response)
}

async fn read(body: Incoming, limits: &Limits) -> Result<Bytes, Problem> {
    let whole = tokio::time::timeout(limits.body, Limited::new(body, limits.bytes).collect()).await;
    match whole {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Problem::TooLarge),
        Ok(Err(_)) => Err(Problem::BadRequest("the body is not whole".to_owned())),
        Err(_) => Err(Problem::TooSlow),
    }
}

/// The answer, and whether its body is to be broken off.
async fn exchange(shared: &Shared, received: &Received, number: usize) -> io::Result<(Result<Answer, Problem>, bool)> {
    let (target, path) = match shared.rules.router.find(&received.verb, &received.path) {
        Ok(found) => found,
        Err(problem) => return Ok((Err(problem), false)),
    };
    // Before any fault, so that the ledger says who met it.
    let (operation, caller) = match target {
        Target::Operation(operation, _) => (Some(*operation), identify(shared, received)),
        Target::Route(_) => (None, Ok(Err(Refusal::forbidden("nobody is asked")))),
    };
    note(shared, number, operation, caller.as_ref().ok());
    let effect = shared.faults.take(received, operation);
    match &effect {
        Some(Effect::Drop) => return Err(io::Error::new(io::ErrorKind::ConnectionAborted, "dropped on purpose")),
        Some(Effect::Answer(answer)) => return Ok((Ok(answer.clone()), false)),
        Some(Effect::Delay(time)) => tokio::time::sleep(*time).await,
        Some(Effect::Truncate) | None => {}
    }
    let answer = match target {
        Target::Route(respond) => guarded(|| respond(received)),
        Target::Operation(operation, reply) => {
            caller.and_then(|caller| perform(operation, reply.as_ref(), caller.as_ref(), received, path))
        }
    };
    Ok((answer, matches!(effect, Some(Effect::Truncate))))
}

/// Of two credentials, nobody can say whose the request is (RFC 6750 §3.1: a client uses one).
fn identify(shared: &Shared, received: &Received) -> Result<Result<Caller, Refusal>, Problem> {
    if received.headers.iter().filter(|(name, _)| name == "authorization").count() > 1 {
        let challenge = "Bearer error=\"invalid_request\"";
        return Ok(Err(Refusal::unauthorized(challenge, "`Authorization` is there more than once")));
    }
    guarded(|| (shared.rules.identify)(received))
}

fn note(
    shared: &Shared,
    number: usize,
    operation: Option<&'static Operation>,
    caller: Option<&Result<Caller, Refusal>>,
) {
    shared.ledger.change(number, |entry| {
        entry.operation = operation.map(|operation| operation.id);
        if let Some(Ok(caller)) = caller {
            entry.subject = Some(caller.subject.clone());
            entry.identities.clone_from(&caller.identities);
        }
    });
}

/// Who comes before what: a caller who is not permitted learns nothing about their arguments.
fn perform(
    operation: &'static Operation,
    reply: Option<&Reply>,
    caller: Result<&Caller, &Refusal>,
    received: &Received,
    path: Captured,
) -> Result<Answer, Problem> {
    access::check(operation, caller)?;
    let body = arguments::check(operation, received)?;
    let call = Call { operation, caller: caller.ok(), request: received, body, path };
    match reply {
        Some(reply) => guarded(|| reply(&call)),
        None => Ok(sample(operation)),
    }
}

fn sample(operation: &Operation) -> Answer {
    match operation.response {
        permitted::ResponseBody::Empty => Answer::empty(200),
        permitted::ResponseBody::Other => Answer::text(operation.sample),
        permitted::ResponseBody::Events => Answer::text(operation.sample).header("content-type", "text/event-stream"),
        permitted::ResponseBody::Json => Answer::text(operation.sample).header("content-type", "application/json"),
    }
}

/// A panic in the test's closure becomes a 500 that repeats it, and not a connection that just ends.
fn guarded<T>(closure: impl FnOnce() -> T) -> Result<T, Problem> {
    catch_unwind(AssertUnwindSafe(closure)).map_err(|panic| {
        let message = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref().copied());
        Problem::Broken(format!("a closure of the mock panicked: {}", message.unwrap_or("(no message)")))
    })
}

fn stamped(shared: &Shared, received: &Received, answer: Answer) -> Answer {
    guarded(|| (shared.rules.stamp)(received, answer)).unwrap_or_else(|problem| describe(shared, &problem))
}

fn describe(shared: &Shared, problem: &Problem) -> Answer {
    let answer = guarded(|| (shared.rules.describe)(problem)).unwrap_or_else(|_| problem.answer());
    problem.complete(answer)
}

fn response(answer: &Answer, cut: bool) -> Result<http::Response<Content>, String> {
    let content = if cut { Content::half(&answer.body) } else { Content::whole(answer.body.clone()) };
    let mut response = http::Response::builder().status(answer.status);
    for (name, value) in &answer.headers {
        response = response.header(name, value);
    }
    response.body(content).map_err(|error| format!("a closure of the mock gave an answer that cannot be sent: {error}"))
}
