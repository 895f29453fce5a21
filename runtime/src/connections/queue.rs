//! The jobs of a thread.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use futures_util::task::AtomicWaker;

use crate::clock;
use crate::sync::unpoisoned;

/// The work that a thread does for a caller.
pub(super) struct Job {
    pub(super) work: Pin<Box<dyn Future<Output = ()> + Send>>,
    pub(super) caller: Arc<dyn Wanted + Send + Sync>,
}

impl Future for Job {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        match self.caller.wants(context.waker()) {
            true => self.work.as_mut().poll(context),
            false => Poll::Ready(()),
        }
    }
}

/// A caller who may go away.
pub(super) trait Wanted {
    /// If not, `job` is woken when there is nothing to do but to end.
    fn wants(&self, job: &Waker) -> bool;
}

/// The jobs that a thread has not begun.
#[derive(Default)]
pub(super) struct Queue {
    jobs: Mutex<Vec<Job>>,
    thread: AtomicWaker,
    /// The time at which the thread last woke or came to its jobs, in milliseconds; 0 while it has nothing to do.
    turned: AtomicU64,
}

impl Queue {
    pub(super) fn add(&self, job: Job) {
        unpoisoned(self.jobs.lock()).push(job);
        // Only the first of several wakes the thread, which costs a system call.
        self.thread.wake();
    }

    pub(super) fn turn(&self) {
        self.turned.store(clock::milliseconds(), Ordering::Relaxed);
    }

    pub(super) fn rest(&self) {
        self.turned.store(0, Ordering::Relaxed);
    }

    /// Returns true if the thread has been busy with something else than its jobs for long: with what a server sends without end.
    pub(super) fn is_kept(&self) -> bool {
        // Threads that only wait for a core do so for less.
        const LONG: u64 = 50;
        match self.turned.load(Ordering::Relaxed) {
            0 => false,
            turned => clock::milliseconds().saturating_sub(turned) > LONG,
        }
    }
}

/// All jobs of a thread are one task: a task for each costs 2 % of a call's instructions.
pub(super) async fn run(queue: Arc<Queue>) {
    let (mut added, mut running) = (Vec::new(), FuturesUnordered::new());
    std::future::poll_fn(|context| {
        queue.turn();
        queue.thread.register(context.waker());
        std::mem::swap(&mut added, &mut *unpoisoned(queue.jobs.lock()));
        running.extend(added.drain(..));
        // A job panics only where what it carried is dropped, and the others go on.
        let mut all = || while let Poll::Ready(Some(())) = running.poll_next_unpin(context) {};
        while catch_unwind(AssertUnwindSafe(&mut all)).is_err() {}
        Poll::Pending
    })
    .await
}
