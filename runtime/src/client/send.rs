//! The send loop: prove, compose, send, classify, once more or hand over.

use std::pin::pin;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, StatusCode};
use tracing::{Instrument, Span};

use super::compose::{compose, fresh_key};
use super::media::{mismatch, unlike};
use super::parts::{Parts, RawResponse};
use super::sign::sign;
use crate::body::ByteStream;
use crate::challenge::challenge;
use crate::clock::{self, Instant};
use crate::error::{Error, Kind};
use crate::identity::Identity;
use crate::intercept::Incoming;
use crate::limits::{Limit, shown};
use crate::operation::{Access, Repeat};
use crate::response::{retry_after, shown_request_id};
use crate::retry::{AttemptOutcome, Class, repeats};
use crate::strategy::{Anonymous, Proof};
use crate::text::escaped;
use crate::threads::BoxFuture;
use crate::trace;

type Attempted = Result<http::Response<Bytes>, Error>;

/// The progress of one call.
struct CallState {
    class: Class,
    deadline: Instant,
    /// The name of the identity that the server sees.
    identity: &'static str,
    /// The number of times that the request was sent.
    attempts: u32,
    /// The attempts of them that the retry policy counts: not those with another proof after a 401.
    counted: u32,
    waited: Duration,
    /// True if the next attempt is one of those.
    proves_again: bool,
    /// True if one of them had another token.
    renewed: bool,
    /// True if the server may have acted on an attempt that was repeated.
    may_have_acted: bool,
    /// True if one of them had another signature.
    signed_again: bool,
    /// The error of the attempt before.
    last: Option<Error>,
    /// The in-flight request of the attempt, and its start.
    in_flight: Option<(Span, Instant)>,
    /// True if a success is handed over before its body has arrived.
    opens: bool,
    /// The body of such a success.
    rest: Option<ByteStream>,
    /// The proof of the last attempt.
    proof: Proof,
}

pub(super) async fn execute(mut parts: Box<Parts>, opens: bool) -> Result<RawResponse, Error> {
    let mut state = CallState::new(&mut parts, opens);
    let deadline = state.deadline;
    let in_time = {
        let run = pin!(run(&parts, &mut state));
        clock::until(deadline, run).await
    };
    let outcome = in_time.unwrap_or_else(|| {
        let overdue = Err(state.overdue(&parts));
        state.conclude(&parts, &overdue);
        overdue
    });
    match outcome {
        Ok(response) => {
            let body = state.rest.is_none().then_some(response.body());
            if let Some(error) = mismatch(&parts, response.status(), response.headers(), body) {
                let error = error
                    .with_status(response.status())
                    .with_response(shown_request_id(response.headers(), state.proof.secrets()), None, response.body())
                    .with_headers(response.headers());
                return Err(state.with_context(error, &parts));
            }
            let failure = refusal(&parts, &response, &state.proof).map(|failure| state.with_context(failure, &parts));
            let is_unlike =
                failure.is_some() && unlike(parts.operation, None, response.status(), response.headers()).is_some();
            let (head, body) = response.into_parts();
            let (identity, attempts, waited) = (state.identity, state.attempts, state.waited);
            let rest = state.rest.map(|rest| Box::new((rest, parts.limits())));
            Ok(RawResponse {
                proof: state.proof,
                status: head.status,
                headers: head.headers,
                body,
                rest,
                is_unlike,
                failure,
                identity,
                attempts,
                waited,
            })
        }
        Err(error) => Err(state.with_context(error, &parts)),
    }
}

/// Sends until there is a response to hand over, or no point in sending again.
async fn run(parts: &Parts, state: &mut CallState) -> Attempted {
    if let Some(error) = &parts.error {
        return Err(error.clone());
    }
    let shared = &parts.core.0;
    shared.budget.earn();
    loop {
        let is_proved;
        (state.proof, state.identity, is_proved) = match shared.proof(parts.operation).await? {
            Some(proof) => (proof, shared.identity, true),
            None => (Proof::new(), Anonymous::NAME, false),
        };
        let outcome = attempt(parts, state).await;
        let proof = &state.proof;
        let mut sign_again = false;
        if let Ok(response) = &outcome {
            for signer in proof.signers() {
                sign_again |= signer.responded(response.status(), response.headers());
            }
            // Once: a server may send a nonce with every response, and refuse the token all the same.
            sign_again &= response.status() == StatusCode::UNAUTHORIZED && is_proved && !state.signed_again;
            // What was refused then is the signature, and not the token.
            if !sign_again {
                proof.tell(response.status() != StatusCode::UNAUTHORIZED);
            }
        }
        let is_refused = is_proved && refuses_proof(&outcome);
        // Also where the request cannot be sent again: the next call needs another token.
        let again = is_refused && (sign_again || !state.renewed && shared.strategy.refused(proof));
        if again && state.class != Class::Streamed {
            state.proves_again = true;
            state.signed_again |= sign_again;
            state.renewed |= !sign_again;
            state.last = outcome.ok().and_then(|response| refusal(parts, &response, proof));
            tracing::debug!("the server does not accept the credential: once more with another proof");
            continue;
        }
        let Some(wait) = state.wait(parts, &outcome) else {
            return outcome;
        };
        tracing::debug!(attempts = state.attempts, wait_ms = wait.as_millis() as u64, "the call is sent again");
        state.may_have_acted |= !repeats(Class::Once, AttemptOutcome::of(&outcome));
        state.waited = state.waited.saturating_add(wait);
        state.last = match outcome {
            Ok(response) => refusal(parts, &response, &state.proof),
            Err(error) => Some(error),
        };
        clock::sleep(wait).await;
    }
}

/// Sends the request once.
async fn attempt(parts: &Parts, state: &mut CallState) -> Attempted {
    let mut request = compose(parts, &state.proof, state.identity, state.attempts + 1)?;
    if !state.proof.signers().is_empty() {
        // Boxed, so that calls without a signature do not carry its state about.
        request = Box::pin(sign(parts, &mut state.proof, request)).await?;
    }
    let outcome = begin(parts, state, request).await;
    state.conclude(parts, &outcome);
    outcome
}

/// The request on its way. Not asynchronous, and boxed: a call would carry about what has been sent.
fn begin<'a>(parts: &'a Parts, state: &'a mut CallState, request: http::Request<Bytes>) -> BoxFuture<'a, Attempted> {
    let sending = &parts.core.0.sending;
    let span = trace::attempt(parts.operation, state.identity, request.uri(), state.attempts);
    state.attempts += 1;
    if !std::mem::take(&mut state.proves_again) {
        state.counted += 1;
    }
    if !(span.is_disabled() && sending.interceptors.is_empty()) {
        state.in_flight = Some((span.clone(), clock::now()));
    }
    let sent = if state.opens || parts.upload.is_some() {
        Box::pin(open(parts, state, request))
    } else {
        parts.core.0.exchange.transport.send(request, parts.limits().bounds())
    };
    if span.is_disabled() { sent } else { Box::pin(sent.instrument(span)) }
}

/// Sends a request of which the content, the response or both are a stream.
async fn open(parts: &Parts, state: &mut CallState, request: http::Request<Bytes>) -> Attempted {
    let bounds = parts.limits().bounds();
    let (head, body) = request.into_parts();
    let content = match &parts.upload {
        Some(once) => once.take().ok_or_else(|| Error::new(Kind::Request, "the content was a stream, and is sent"))?,
        None => body.into(),
    };
    let response = parts.core.0.exchange.transport.open(http::Request::from_parts(head, content), bounds).await?;
    let (head, rest) = response.into_parts();
    if state.opens && head.status.is_success() {
        state.rest = Some(rest);
        return Ok(http::Response::from_parts(head, Bytes::new()));
    }
    let body = rest.whole(bounds.body).await.map_err(|error| error.with_status(head.status))?;
    Ok(http::Response::from_parts(head, body))
}

impl CallState {
    fn new(parts: &mut Parts, opens: bool) -> Self {
        parts.merge_extra_headers();
        let shared = &parts.core.0;
        if let (Repeat::Keyed(name), None) = (parts.operation.repeat, &parts.key) {
            // One key for all attempts of the call, the one after a 401 included.
            let name = HeaderName::try_from(name)
                .map_err(|_| Error::new(Kind::Request, format!("`{}` is not the name of a header", escaped(name))));
            match name.and_then(|name| Ok((name, fresh_key()?))) {
                Ok(key) => parts.key = Some(key),
                Err(error) => drop(parts.error.get_or_insert(error)),
            }
        }
        Self {
            class: Class::of(parts.operation.verb, parts.operation.repeat, parts.key.is_some(), parts.upload.is_some()),
            deadline: clock::after(clock::now(), parts.limits().total),
            identity: match parts.operation.access {
                Access::Public => Anonymous::NAME,
                Access::Optional(_) | Access::Permitted(_) => shared.identity,
            },
            attempts: 0,
            counted: 0,
            waited: Duration::ZERO,
            proves_again: false,
            renewed: false,
            may_have_acted: false,
            signed_again: false,
            last: None,
            in_flight: None,
            opens,
            rest: None,
            proof: Proof::new(),
        }
    }

    /// Tells the interceptors and the span how the in-flight request ended.
    fn conclude(&mut self, parts: &Parts, outcome: &Attempted) {
        let Some((span, begun)) = self.in_flight.take() else { return };
        trace::ended(&span, outcome);
        let shared = &parts.core.0;
        for interceptor in &shared.sending.interceptors {
            interceptor.after(&Incoming {
                operation: parts.operation,
                identity: self.identity,
                attempt: self.attempts,
                took: clock::now().saturating_duration_since(begun),
                response: outcome.as_ref(),
            });
        }
    }

    /// The time to wait before the request is sent again; `None` when it is not.
    fn wait(&self, parts: &Parts, outcome: &Attempted) -> Option<Duration> {
        let retrying = &parts.core.0.sending.retrying;
        let retries = parts.retries.as_ref().unwrap_or(&retrying.retries);
        if self.counted >= retries.attempts || !repeats(self.class, AttemptOutcome::of(outcome)) {
            return None;
        }
        let asked = outcome.as_ref().ok().and_then(|response| retry_after(response.headers()));
        let wait = retries.wait(self.counted, asked, &retrying.jitter)?;
        // The deadline wins: a response that would come after it is not waited for.
        let in_time = clock::after(clock::now(), wait) < self.deadline;
        (in_time && parts.core.0.budget.spend()).then_some(wait)
    }

    fn overdue(&mut self, parts: &Parts) -> Error {
        let message = format!("the call took longer than its limit of {}", shown(parts.limits().total));
        let error = Error::new(Kind::Timeout, message).with_limit(Limit::Total);
        match self.last.take() {
            Some(last) => error.with_source(last),
            None => error,
        }
    }

    fn with_context(&self, error: Error, parts: &Parts) -> Error {
        let error = if self.may_have_acted { error.after_possible_act() } else { error };
        error.with_operation(parts.operation, self.identity, self.attempts).with_waited(self.waited)
    }
}

/// Returns true if the server does not accept the credential, and another one may help: not when what is missing is a permission
/// (RFC 6750 §3.1).
fn refuses_proof(outcome: &Attempted) -> bool {
    let Ok(response) = outcome else { return false };
    response.status() == StatusCode::UNAUTHORIZED
        && challenge(response.headers()).and_then(|challenge| challenge.error).as_deref() != Some("insufficient_scope")
}

/// The error for a status that is not a success; `None` for a success.
fn refusal(parts: &Parts, response: &http::Response<Bytes>, proof: &Proof) -> Option<Error> {
    let operation = parts.operation;
    let (status, headers) = (response.status(), response.headers());
    let mut message = match status {
        status if status.is_success() || operation.success(status.as_u16()).is_some() => return None,
        StatusCode::UNAUTHORIZED => "the server does not accept the credential",
        StatusCode::FORBIDDEN => "the server refuses this caller",
        // No redirect: it says that what the caller has is still good (RFC 9110 §15.4.5).
        StatusCode::NOT_MODIFIED => "not modified",
        status if status.is_redirection() => "the server redirects, and redirects are not followed",
        _ => "the server refuses the request",
    }
    .to_owned();
    if status == StatusCode::FORBIDDEN {
        message.extend(
            operation
                .permitted(&parts.core.0.identities)
                .map(|permitted| format!("; the document permits {permitted}")),
        );
    }
    Some(
        Error::new(Kind::Status, message)
            .with_status(status)
            .with_response(shown_request_id(headers, proof.secrets()), retry_after(headers), response.body())
            .with_challenge(challenge(headers))
            .with_headers(headers),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// malloc (glibc) has memory for up to 1,032 bytes at hand; to find more took 1,952 instructions of a call.
    #[test]
    fn the_future_of_a_call_is_small() {
        fn size<F>(_: fn(Box<Parts>, bool) -> F) -> usize {
            size_of::<F>()
        }
        assert!(size(execute) <= 1032, "{} bytes", size(execute));
    }
}
