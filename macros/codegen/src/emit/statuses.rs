//! The statuses of responses, for the documentation of a method.

use super::docs::plain;
use crate::model::{Call, Response, Status};

/// The most statuses that are listed.
const LISTED: usize = 16;

/// `409`: what the document says of it. Statuses of which it says nothing are left out.
pub(super) fn statuses(call: &Call) -> Vec<String> {
    let all = call.success.by_status.iter().chain(&call.error.by_status);
    all.filter_map(line).take(LISTED).collect()
}

fn line(response: &Response) -> Option<String> {
    let text = plain(response.docs.first()?);
    let status = match response.status {
        Status::Code(code) => code.to_string(),
        Status::Range(first) => format!("{first}XX"),
        Status::Default => "otherwise".to_owned(),
    };
    (!text.is_empty()).then(|| format!("{status}: {text}"))
}
