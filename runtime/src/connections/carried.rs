//! The work that a thread does for a caller, and its outcome.

use std::panic::{AssertUnwindSafe, resume_unwind};
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use futures_util::FutureExt;
use tracing::Instrument;
use tracing::instrument::WithSubscriber;
use tracing::level_filters::LevelFilter;

use super::assignment::{Assignment, Thread};
use super::queue::{Job, Wanted};
use crate::clock::{self, Instant};
use crate::sync::unpoisoned;

impl Assignment {
    /// Carries the whole of the future on the thread, from the first look at what is returned until that is dropped.
    pub(crate) fn carry<T, F>(self, work: impl FnOnce(Progress<T>) -> F) -> Carried<T>
    where
        T: Send + 'static,
        F: Future<Output = T> + Send + 'static,
    {
        let thread = self.thread;
        let slot =
            Arc::new(Mutex::new(Slot { outcome: None, moved: None, state: State::Wanted, caller: None, job: None }));
        let end = End { slot: Arc::clone(&slot), assignment: self };
        let work = AssertUnwindSafe(work(Progress(Arc::clone(&slot)))).catch_unwind().map(|outcome| end.with(outcome));
        let work: Pin<Box<dyn Future<Output = ()> + Send>> = match LevelFilter::current() {
            LevelFilter::OFF => Box::pin(work),
            _ => Box::pin(work.in_current_span().with_current_subscriber()),
        };
        let caller = Arc::clone(&slot) as Arc<dyn Wanted + Send + Sync>;
        Carried { slot, job: Some(Job { work, caller }), thread }
    }
}

/// The state that a job shares with its caller.
struct Slot<T> {
    state: State,
    /// Or what the job panicked with.
    outcome: Option<std::thread::Result<T>>,
    /// The time of its last progress.
    moved: Option<Instant>,
    caller: Option<Waker>,
    job: Option<Waker>,
}

#[derive(PartialEq)]
enum State {
    Wanted,
    /// The caller has gone away.
    Unwanted,
    /// The job has ended.
    Over,
}

impl<T> Wanted for Mutex<Slot<T>> {
    fn wants(&self, job: &Waker) -> bool {
        let mut slot = unpoisoned(self.lock());
        set(&mut slot.job, job);
        slot.state == State::Wanted
    }
}

fn set(waker: &mut Option<Waker>, now: &Waker) {
    if !waker.as_ref().is_some_and(|waker| waker.will_wake(now)) {
        *waker = Some(now.clone());
    }
}

/// The progress of a job.
pub(crate) struct Progress<T>(Arc<Mutex<Slot<T>>>);

impl<T> Progress<T> {
    /// The output of `next`. If that is not there at once, the job made progress until now.
    pub(crate) async fn waits<F: Future>(&self, next: F) -> F::Output {
        let (mut next, mut is_first) = (pin!(next), true);
        std::future::poll_fn(|context| {
            let polled = next.as_mut().poll(context);
            if polled.is_pending() && std::mem::take(&mut is_first) {
                unpoisoned(self.0.lock()).moved = Some(clock::now());
            }
            polled
        })
        .await
    }
}

/// The end of a job, also of one that is dropped.
struct End<T> {
    slot: Arc<Mutex<Slot<T>>>,
    assignment: Assignment,
}

impl<T> End<T> {
    fn with(self, outcome: std::thread::Result<T>) {
        unpoisoned(self.slot.lock()).outcome = Some(outcome);
    }
}

impl<T> Drop for End<T> {
    fn drop(&mut self) {
        // Before the caller goes on, whose next request would take the thread for busier.
        self.assignment.leave();
        let caller = {
            let mut slot = unpoisoned(self.slot.lock());
            (slot.state, slot.job) = (State::Over, None);
            slot.caller.take()
        };
        if let Some(caller) = caller {
            caller.wake();
        }
    }
}

/// The outcome of what another thread carries; none if something else than the caller ended it.
pub(crate) struct Carried<T> {
    slot: Arc<Mutex<Slot<T>>>,
    thread: Option<&'static Thread>,
    job: Option<Job>,
}

impl<T> Carried<T> {
    /// The time of the last progress.
    pub(crate) fn moved(&self) -> Option<Instant> {
        unpoisoned(self.slot.lock()).moved
    }
}

impl<T> Future for Carried<T> {
    type Output = Option<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        if let Some(thread) = self.thread
            && let Some(job) = self.job.take()
        {
            thread.queue.add(job);
        }
        // What has no thread is carried here.
        if let Some(job) = &mut self.job
            && Pin::new(job).poll(context).is_ready()
        {
            self.job = None;
        }
        let mut slot = unpoisoned(self.slot.lock());
        if slot.state != State::Over {
            set(&mut slot.caller, context.waker());
            return Poll::Pending;
        }
        match slot.outcome.take() {
            Some(Ok(outcome)) => Poll::Ready(Some(outcome)),
            // As if the caller had carried it.
            Some(Err(panic)) => {
                drop(slot);
                resume_unwind(panic)
            }
            None => Poll::Ready(None),
        }
    }
}

impl<T> Drop for Carried<T> {
    fn drop(&mut self) {
        let job = {
            let mut slot = unpoisoned(self.slot.lock());
            if slot.state == State::Wanted {
                slot.state = State::Unwanted;
            }
            slot.job.take()
        };
        if let Some(job) = job {
            job.wake();
        }
    }
}
