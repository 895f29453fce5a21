//! The closures by which a test shapes the mock, and the limits it sets.

use std::time::Duration;

use crate::call::Call;
use crate::caller::{Caller, Refusal};
use crate::problem::Problem;
use crate::received::Received;
use crate::response::Response;

pub(crate) type Identify = Box<dyn Fn(&Received) -> Result<Caller, Refusal> + Send + Sync>;
/// The response of an operation.
pub(crate) type Respond = Box<dyn Fn(&Call<'_>) -> Response + Send + Sync>;
/// The response of a route outside every table.
pub(crate) type RespondRaw = Box<dyn Fn(&Received) -> Response + Send + Sync>;
pub(crate) type Stamp = Box<dyn Fn(&Received, Response) -> Response + Send + Sync>;
pub(crate) type Describe = Box<dyn Fn(&Problem) -> Response + Send + Sync>;

/// The time and size limits of the requests that a mock accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For the head of a request, and between two requests on one connection; 30 s.
    pub head: Duration,
    /// For the body of a request; 10 s.
    pub body: Duration,
    /// The size of a body in bytes; 16 MiB.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { head: Duration::from_secs(30), body: Duration::from_secs(10), bytes: 16 * 1024 * 1024 }
    }
}
