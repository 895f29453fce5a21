//! Things that go wrong, on order.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use permitted::Operation;

use crate::answer::Answer;
use crate::received::Received;
use crate::template::Template;

/// Something that goes wrong with the next request, or the next few.
#[derive(Debug, Clone)]
pub struct Fault {
    pub(crate) of: Option<String>,
    pub(crate) effect: Effect,
    times: usize,
}

#[derive(Debug, Clone)]
pub(crate) enum Effect {
    Answer(Answer),
    Delay(Duration),
    Truncate,
    Drop,
}

impl Fault {
    /// Answers this instead, before anyone is asked who they are.
    #[must_use]
    pub fn answer(answer: Answer) -> Self {
        Self::new(Effect::Answer(answer))
    }

    /// Answers only with a status.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::answer(Answer::empty(status))
    }

    /// Answers as ever, but later.
    #[must_use]
    pub fn delay(time: Duration) -> Self {
        Self::new(Effect::Delay(time))
    }

    /// Does what is asked, and closes the connection in the middle of the answer's body.
    #[must_use]
    pub fn truncate() -> Self {
        Self::new(Effect::Truncate)
    }

    /// Closes the connection without an answer, before doing anything.
    #[must_use]
    pub fn drop_connection() -> Self {
        Self::new(Effect::Drop)
    }

    /// Only for requests to this operation, by its id, or to this path or path template.
    #[must_use]
    pub fn of(mut self, operation_or_path: impl Into<String>) -> Self {
        self.of = Some(operation_or_path.into());
        self
    }

    /// For the next `times` requests instead of one.
    #[must_use]
    pub fn times(mut self, times: usize) -> Self {
        self.times = times;
        self
    }

    fn new(effect: Effect) -> Self {
        Self { of: None, effect, times: 1 }
    }

    fn meets(&self, request: &Received, operation: Option<&Operation>) -> bool {
        self.of.as_deref().is_none_or(|of| {
            operation.is_some_and(|operation| operation.id == of || operation.path == of)
                || Template::parse(of).capture(&request.path).is_some()
        })
    }
}

/// The faults that are still to come.
#[derive(Default)]
pub(crate) struct Faults(Mutex<VecDeque<Fault>>);

impl Faults {
    pub(crate) fn add(&self, fault: Fault) {
        if fault.times > 0 {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push_back(fault);
        }
    }

    /// The fault of this request, used up by one.
    pub(crate) fn take(&self, request: &Received, operation: Option<&Operation>) -> Option<Effect> {
        let mut faults = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let index = faults.iter().position(|fault| fault.meets(request, operation))?;
        let fault = faults.get_mut(index)?;
        fault.times -= 1;
        let effect = fault.effect.clone();
        if fault.times == 0 {
            faults.remove(index);
        }
        Some(effect)
    }
}
