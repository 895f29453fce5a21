//! The send loop: build, prove, send, classify, once more after a 401, hand over.

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderValue, Method, StatusCode};
use secrecy::ExposeSecret;

use super::request::{Answer, Parts};
use super::write::escape;
use crate::clock;
use crate::error::{Error, Kind};
use crate::oauth::challenge;
use crate::operation::Reply;
use crate::reply::{request_id, retry_after};
use crate::strategy::Proof;
use crate::transport::Bounds;

pub(super) async fn execute(parts: Parts) -> Result<Answer, Error> {
    let total = parts.total.unwrap_or(parts.core.0.exchange.limits.total);
    let mut attempts = 0;
    let (operation, identity) = (parts.operation, parts.core.0.identity);
    let outcome = clock::within(total, attempt(&parts, &mut attempts)).await;
    let outcome = outcome
        .unwrap_or_else(|| Err(Error::new(Kind::Timeout, format!("the call took longer than its limit of {total:?}"))));
    match outcome {
        Ok(reply) => Ok(classify(reply, &parts, attempts)),
        Err(error) => Err(error.of(operation, identity, attempts)),
    }
}

/// One attempt, and a second one with a fresh proof if the server does not accept the first.
async fn attempt(parts: &Parts, attempts: &mut u32) -> Result<http::Response<Bytes>, Error> {
    if let Some(fault) = &parts.fault {
        return Err(fault.clone());
    }
    let shared = &parts.core.0;
    let bounds = Bounds { time: shared.exchange.limits.attempt, body: shared.exchange.limits.body };
    let proof = shared.strategy.proof(&shared.exchange).wait().await?;
    *attempts += 1;
    let reply = shared.exchange.transport.send(build(parts, &proof)?, bounds).await?;
    if reply.status() != StatusCode::UNAUTHORIZED || !shared.strategy.refused(&proof) {
        return Ok(reply);
    }
    let fresh = shared.strategy.proof(&shared.exchange).wait().await?;
    *attempts += 1;
    shared.exchange.transport.send(build(parts, &fresh)?, bounds).await
}

fn build(parts: &Parts, proof: &Proof) -> Result<http::Request<Bytes>, Error> {
    let mut request = http::Request::new(parts.body.clone().unwrap_or_default());
    *request.method_mut() = Method::from_bytes(parts.operation.verb.as_bytes())
        .map_err(|_| Error::new(Kind::Request, format!("`{}` is not a verb", parts.operation.verb)))?;
    *request.uri_mut() =
        url(parts, proof)?.parse().map_err(|_| Error::new(Kind::Request, "the arguments do not make a URL"))?;
    let headers = request.headers_mut();
    headers.extend(parts.headers.clone());
    let accept = if parts.operation.reply == Reply::Other { "*/*" } else { "application/json" };
    headers.insert(ACCEPT, HeaderValue::from_static(accept));
    if let (Some(_), Some(media)) = (&parts.body, parts.operation.body) {
        let media = match &parts.boundary {
            Some(boundary) => HeaderValue::from_str(&format!("{media}; boundary={boundary}"))
                .map_err(|_| Error::new(Kind::Request, format!("`{media}` is not a media type")))?,
            None => HeaderValue::from_static(media),
        };
        headers.insert(CONTENT_TYPE, media);
    }
    // The proof comes last: nothing that the caller or the spec set stays beside it.
    for (name, _) in proof.headers.iter() {
        headers.remove(name);
    }
    for (name, value) in proof.headers.iter() {
        headers.append(name, value.clone());
    }
    Ok(request)
}

fn url(parts: &Parts, proof: &Proof) -> Result<String, Error> {
    let mut url = parts.core.0.base.clone();
    let mut rest = parts.operation.path;
    while let Some((before, after)) = rest.split_once('{') {
        url.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        match parts.path.iter().find(|(given, _)| *given == name) {
            Some((_, segment)) => url.push_str(segment),
            None => return Err(Error::new(Kind::Request, format!("the path parameter `{name}` is missing"))),
        }
        rest = after;
    }
    url.push_str(rest);
    let secret = proof.query.iter().map(|(name, value)| (name, value.expose_secret()));
    let pairs = parts.query.iter().map(|(name, value)| (name, value.as_str())).chain(secret);
    for (index, (name, value)) in pairs.enumerate() {
        url.push(if index == 0 { '?' } else { '&' });
        url.push_str(&escape(name));
        url.push('=');
        url.push_str(&escape(value));
    }
    Ok(url)
}

fn classify(reply: http::Response<Bytes>, parts: &Parts, attempts: u32) -> Answer {
    let identity = parts.core.0.identity;
    let (head, body) = reply.into_parts();
    let failure = (!head.status.is_success()).then(|| {
        let message = match head.status {
            StatusCode::UNAUTHORIZED => "the server does not accept the credential",
            StatusCode::FORBIDDEN => "the server refuses this caller",
            status if status.is_redirection() => "the server redirects, and redirects are not followed",
            _ => "the server refuses the request",
        };
        Error::new(Kind::Status, message)
            .with_status(head.status)
            .with_reply(request_id(&head.headers), retry_after(&head.headers), &body)
            .with_challenge(challenge(&head.headers))
            .of(parts.operation, identity, attempts)
    });
    Answer { status: head.status, headers: head.headers, body, failure, identity, attempts }
}
