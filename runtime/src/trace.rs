//! Spans by the OpenTelemetry conventions for HTTP clients (semantic conventions 1.27), and events.
//!
//! No field holds an argument, a header, a body or a whole URL, so none can hold a secret. Without a subscriber, a span costs
//! one read of a static.

use http::{Method, Uri};
use tracing::field::Empty;
use tracing::{Level, Span};

use crate::error::{Error, Kind};
use crate::limits::Limit;
use crate::operation::Operation;

/// The span of one attempt of a call.
pub(crate) fn attempt(operation: &Operation, identity: &str, uri: &Uri, sent_before: u32) -> Span {
    if !tracing::enabled!(Level::INFO) {
        return Span::none();
    }
    let span = tracing::info_span!(
        "http.client.request",
        otel.name = %format_args!("{} {}", operation.verb, operation.path),
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = operation.verb,
        url.template = operation.path,
        url.scheme = uri.scheme_str(),
        server.address = uri.host(),
        server.port = port(uri),
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        error.type = Empty,
        permitted.operation = operation.id,
        permitted.identity = identity,
    );
    // The conventions want the field only on requests that were sent before.
    if sent_before > 0 {
        span.record("http.request.resend_count", sent_before);
    }
    span
}

/// The span of one request to a token endpoint.
pub(crate) fn token_request(method: &Method, uri: &Uri) -> Span {
    if !tracing::enabled!(Level::INFO) {
        return Span::none();
    }
    tracing::info_span!(
        "permitted.token_request",
        otel.name = %format_args!("{method} {}", uri.path()),
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = method.as_str(),
        url.scheme = uri.scheme_str(),
        server.address = uri.host(),
        server.port = port(uri),
        http.response.status_code = Empty,
        error.type = Empty,
    )
}

fn port(uri: &Uri) -> u16 {
    uri.port_u16().unwrap_or(if uri.scheme_str() == Some("http") { 80 } else { 443 })
}

/// Records how the attempt of a span ended.
pub(crate) fn ended(span: &Span, outcome: &Result<http::Response<bytes::Bytes>, Error>) {
    if span.is_disabled() {
        return;
    }
    match outcome {
        Ok(response) => {
            let status = response.status();
            span.record("http.response.status_code", status.as_u16());
            // For a client, every 4xx and 5xx is an error.
            if status.is_client_error() || status.is_server_error() {
                span.record("error.type", status.as_u16().to_string().as_str());
                span.record("otel.status_code", "ERROR");
            }
        }
        Err(error) => {
            span.record("error.type", error_type(error));
            span.record("otel.status_code", "ERROR");
        }
    }
}

/// The values of `error.type`: few, and the same in every release.
fn error_type(error: &Error) -> &'static str {
    match (error.kind(), error.limit()) {
        (Kind::Timeout, Some(Limit::Connect)) => "timeout_connect",
        (Kind::Timeout, Some(Limit::FirstByte)) => "timeout_first_byte",
        (Kind::Timeout, Some(Limit::Idle)) => "timeout_idle",
        (Kind::Timeout, _) => "timeout",
        (Kind::Connect, _) => "connect",
        (Kind::Tls, _) => "tls",
        (Kind::Transport, _) => "transport",
        (Kind::Malformed, _) => "malformed",
        (Kind::TooLarge, _) => "too_large",
        _ => "_OTHER",
    }
}
