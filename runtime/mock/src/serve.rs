//! The way from a request to its response, top to bottom.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

use bytes::Bytes;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use permitted::{Operation, ResponseBody, Status, Success};

use crate::access;
use crate::arguments;
use crate::call::Call;
use crate::caller::{Caller, Refusal};
use crate::content::Content;
use crate::cors;
use crate::fault::Effect;
use crate::hooks::{Limits, Respond};
use crate::problem::Problem;
use crate::received::Received;
use crate::response::Response;
use crate::router::Target;
use crate::rules::Shared;
use crate::template::Captured;

/// # Errors
/// Only for a fault that the test injected: an error makes hyper close the connection without a response.
pub(crate) async fn serve(shared: &Shared, request: http::Request<Incoming>) -> io::Result<http::Response<Content>> {
    let (head, body) = request.into_parts();
    let body = read(body, &shared.rules.limits).await;
    let received = Received::new(&head, body.clone().unwrap_or_default());
    let origin = shared.rules.origin.as_deref();
    if let Some(response) = cors::preflight(origin, &received) {
        return Ok(sent(shared, &response, false));
    }
    let number = shared.log.add(received.clone());
    let outcome = match body {
        Ok(_) => exchange(shared, &received, number).await,
        Err(problem) => Ok((Err(problem), false)),
    };
    let (response, cut) = outcome?;
    let response = stamped(shared, &received, response.unwrap_or_else(|problem| describe(shared, &problem)));
    let response = sent(shared, &cors::shared(origin, &received, response), cut);
    shared.log.change(number, |entry| entry.status = Some(response.status().as_u16()));
    Ok(response)
}

fn sent(shared: &Shared, response: &Response, cut: bool) -> http::Response<Content> {
    let response = encode(response, cut).or_else(|why| encode(&describe(shared, &Problem::Broken(why)), cut));
    response.unwrap_or_else(|_| http::Response::new(Content::whole(Bytes::new())))
}

async fn read(body: Incoming, limits: &Limits) -> Result<Bytes, Problem> {
    let whole = tokio::time::timeout(limits.body, Limited::new(body, limits.bytes).collect()).await;
    match whole {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Problem::TooLarge),
        Ok(Err(_)) => Err(Problem::BadRequest("the body is incomplete".to_owned())),
        Err(_) => Err(Problem::TooSlow),
    }
}

/// The response, and whether its body is to be cut.
async fn exchange(
    shared: &Shared,
    received: &Received,
    number: usize,
) -> io::Result<(Result<Response, Problem>, bool)> {
    let (target, path) = match shared.rules.router.find(&received.verb, &received.path) {
        Ok(found) => found,
        Err(problem) => return Ok((Err(problem), false)),
    };
    // Before any fault, so that the log says who met it.
    let (operation, caller) = match target {
        Target::Operation(operation, _) => (Some(*operation), identify(shared, received)),
        Target::Route(_) => (None, Ok(Err(Refusal::forbidden("nobody is asked")))),
    };
    note(shared, number, operation, caller.as_ref().ok());
    let effect = shared.faults.take(received, operation);
    match &effect {
        Some(Effect::Drop) => return Err(io::Error::new(io::ErrorKind::ConnectionAborted, "dropped on purpose")),
        Some(Effect::Respond(response)) => return Ok((Ok(response.clone()), false)),
        Some(Effect::Delay(time)) => tokio::time::sleep(*time).await,
        Some(Effect::Truncate) | None => {}
    }
    let response = match target {
        Target::Route(respond) => guarded(|| respond(received)),
        Target::Operation(operation, respond) => {
            caller.and_then(|caller| perform(operation, respond.as_ref(), caller.as_ref(), received, path))
        }
    };
    Ok((response, matches!(effect, Some(Effect::Truncate))))
}

/// The caller. Two credentials are refused: it is unclear whose the request is (RFC 6750 §3.1: a client uses one).
fn identify(shared: &Shared, received: &Received) -> Result<Result<Caller, Refusal>, Problem> {
    if received.headers.iter().filter(|(name, _)| name == "authorization").count() > 1 {
        let challenge = "Bearer error=\"invalid_request\"";
        return Ok(Err(Refusal::unauthorized(challenge, "`Authorization` is sent more than once")));
    }
    guarded(|| (shared.rules.identify)(received))
}

fn note(
    shared: &Shared,
    number: usize,
    operation: Option<&'static Operation>,
    caller: Option<&Result<Caller, Refusal>>,
) {
    shared.log.change(number, |entry| {
        entry.operation = operation.map(|operation| operation.id);
        if let Some(Ok(caller)) = caller {
            entry.subject = Some(caller.subject.clone());
            entry.identities.clone_from(&caller.identities);
        }
    });
}

/// Access comes before arguments: a caller who is not permitted learns nothing about the arguments.
fn perform(
    operation: &'static Operation,
    respond: Option<&Respond>,
    caller: Result<&Caller, &Refusal>,
    received: &Received,
    path: Captured,
) -> Result<Response, Problem> {
    access::check(operation, caller)?;
    let body = arguments::check(operation, received)?;
    let call = Call { operation, caller: caller.ok(), request: received, body, path };
    match respond {
        Some(respond) => guarded(|| respond(&call)),
        None => Ok(sample(operation)),
    }
}

/// The response that the document describes: its first success that is one to a request, with the sample of its content.
fn sample(operation: &Operation) -> Response {
    let is_final = |success: &&Success| !matches!(success.status, Status::Code(100..=199) | Status::Range(1));
    let Some(success) = operation.successes.iter().find(is_final) else { return undescribed(operation) };
    let status = match success.status {
        Status::Code(code) => code,
        Status::Range(hundreds) => hundreds * 100,
        Status::Any => 200,
    };
    match success.media.first() {
        None => Response::empty(status),
        Some(media) => {
            Response::text(operation.sample).status(status).header("content-type", concrete(media, operation))
        }
    }
}

/// A media type that a response can have, of one that may be a range.
fn concrete(media: &'static str, operation: &Operation) -> &'static str {
    match (media.contains('*'), operation.response) {
        (false, _) => media,
        (true, ResponseBody::Json) => "application/json",
        (true, _) if media.starts_with("text/") => "text/plain",
        (true, _) => "application/octet-stream",
    }
}

/// The response of an operation whose table names no success.
fn undescribed(operation: &Operation) -> Response {
    match operation.response {
        ResponseBody::Empty => Response::empty(200),
        ResponseBody::Other => Response::text(operation.sample),
        ResponseBody::Events => Response::text(operation.sample).header("content-type", "text/event-stream"),
        ResponseBody::Json => Response::text(operation.sample).header("content-type", "application/json"),
    }
}

/// A panic in the test's closure becomes a 500 that repeats it, and not a connection that just ends.
fn guarded<T>(closure: impl FnOnce() -> T) -> Result<T, Problem> {
    catch_unwind(AssertUnwindSafe(closure)).map_err(|panic| {
        let message = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref().copied());
        Problem::Broken(format!("a closure of the mock panicked: {}", message.unwrap_or("(no message)")))
    })
}

fn stamped(shared: &Shared, received: &Received, response: Response) -> Response {
    guarded(|| (shared.rules.stamp)(received, response)).unwrap_or_else(|problem| describe(shared, &problem))
}

fn describe(shared: &Shared, problem: &Problem) -> Response {
    let response = guarded(|| (shared.rules.describe)(problem)).unwrap_or_else(|_| problem.response());
    problem.complete(response)
}

fn encode(response: &Response, cut: bool) -> Result<http::Response<Content>, String> {
    let content = if cut { Content::half(&response.body) } else { Content::whole(response.body.clone()) };
    let mut encoded = http::Response::builder().status(response.status);
    for (name, value) in &response.headers {
        encoded = encoded.header(name, value);
    }
    encoded
        .body(content)
        .map_err(|error| format!("a closure of the mock returned a response that cannot be sent: {error}"))
}
