//! The head of a response, and the message when a server is late.

use std::time::Duration;

use crate::limits::Limit;

/// The head of a response.
pub(super) fn head(response: &mut reqwest::Response) -> http::Response<()> {
    let mut head = http::Response::new(());
    *head.status_mut() = response.status();
    *head.headers_mut() = std::mem::take(response.headers_mut());
    head
}

pub(super) fn stalled(name: Limit, limit: Duration) -> String {
    match name {
        Limit::Idle => format!("the server stopped for {limit:?} in the middle of its answer"),
        _ => format!("the server did not begin to answer within {limit:?}"),
    }
}
