//! Calls from pages in a browser: the CORS protocol of the Fetch standard (§3.3).

use crate::received::Received;
use crate::response::Response;

/// The response to a preflight request, by which the browser asks whether a page may send another, if it is one.
pub(crate) fn preflight(origin: Option<&str>, received: &Received) -> Option<Response> {
    received.header("access-control-request-method").filter(|_| received.verb == "OPTIONS")?;
    Some(allowed(origin?, received, Response::empty(204)))
}

/// The response as the browser hands it to the page.
pub(crate) fn shared(origin: Option<&str>, received: &Received, response: Response) -> Response {
    match origin {
        Some(origin) => allowed(origin, received, response),
        None => response,
    }
}

/// A page of another origin is told whose pages may call, and its browser keeps the response from it.
fn allowed(origin: &str, received: &Received, response: Response) -> Response {
    let asked = |name: &str| received.header(name).unwrap_or_default().to_owned();
    response
        .header("access-control-allow-origin", origin)
        .header("access-control-allow-methods", &asked("access-control-request-method"))
        .header("access-control-allow-headers", &asked("access-control-request-headers"))
        .header("access-control-expose-headers", "*")
        .header("vary", "origin")
}
