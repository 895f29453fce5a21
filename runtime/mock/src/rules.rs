//! The state that the test and the server thread share.

use crate::fault::Faults;
use crate::hooks::{Describe, Identify, Limits, Stamp};
use crate::request_log::RequestLog;
use crate::router::Router;

/// The configuration of a mock, fixed at its start.
pub(crate) struct Rules {
    pub(crate) router: Router,
    pub(crate) identify: Identify,
    pub(crate) describe: Describe,
    pub(crate) stamp: Stamp,
    pub(crate) limits: Limits,
    /// The origins whose pages may call.
    pub(crate) origin: Option<String>,
}

/// The state that the test and the server thread share.
pub(crate) struct Shared {
    pub(crate) rules: Rules,
    pub(crate) log: RequestLog,
    pub(crate) faults: Faults,
}
