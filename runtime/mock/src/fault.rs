//! Faults that a test injects.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::Duration;

use permitted::Operation;

use crate::received::Received;
use crate::response::Response;
use crate::sync::unpoisoned;
use crate::template::Template;

/// A fault of the next request, or of the next few.
#[derive(Debug, Clone)]
pub struct Fault {
    pub(crate) of: Option<String>,
    pub(crate) effect: Effect,
    times: usize,
}

#[derive(Debug, Clone)]
pub(crate) enum Effect {
    Respond(Response),
    Delay(Duration),
    Truncate,
    Drop,
}

impl Fault {
    /// Sends this response instead, before the credential is read.
    #[must_use]
    pub fn respond(response: Response) -> Self {
        Self::new(Effect::Respond(response))
    }

    /// Sends a response with this status and no body.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::respond(Response::empty(status))
    }

    /// Sends the usual response after a delay.
    #[must_use]
    pub fn delay(time: Duration) -> Self {
        Self::new(Effect::Delay(time))
    }

    /// Handles the request, and closes the connection in the middle of the response's body.
    #[must_use]
    pub fn truncate() -> Self {
        Self::new(Effect::Truncate)
    }

    /// Closes the connection without a response, before the request is handled.
    #[must_use]
    pub fn drop_connection() -> Self {
        Self::new(Effect::Drop)
    }

    /// Limits the fault to requests of this operation, by its id, or of this path or path template.
    #[must_use]
    pub fn of(mut self, operation_or_path: impl Into<String>) -> Self {
        self.of = Some(operation_or_path.into());
        self
    }

    /// The fault of the next `times` requests instead of one.
    #[must_use]
    pub fn times(mut self, times: usize) -> Self {
        self.times = times;
        self
    }

    fn new(effect: Effect) -> Self {
        Self { of: None, effect, times: 1 }
    }

    fn matches(&self, request: &Received, operation: Option<&Operation>) -> bool {
        self.of.as_deref().is_none_or(|of| {
            operation.is_some_and(|operation| operation.id == of || operation.path == of)
                || Template::parse(of).capture(&request.path).is_some()
        })
    }
}

/// The faults that are not used up.
#[derive(Default)]
pub(crate) struct Faults(Mutex<VecDeque<Fault>>);

impl Faults {
    pub(crate) fn add(&self, fault: Fault) {
        if fault.times > 0 {
            unpoisoned(self.0.lock()).push_back(fault);
        }
    }

    /// The fault of this request; it happens one time less from now on.
    pub(crate) fn take(&self, request: &Received, operation: Option<&Operation>) -> Option<Effect> {
        let mut faults = unpoisoned(self.0.lock());
        let index = faults.iter().position(|fault| fault.matches(request, operation))?;
        let fault = faults.get_mut(index)?;
        fault.times -= 1;
        let effect = fault.effect.clone();
        if fault.times == 0 {
            faults.remove(index);
        }
        Some(effect)
    }
}
