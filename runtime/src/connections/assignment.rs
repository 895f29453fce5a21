//! The threads, and which of them a request is on.

use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use tokio::runtime::Handle;

use super::queue::{Queue, run};
use crate::spawn;

pub(super) struct Thread {
    runtime: Handle,
    pub(super) queue: Arc<Queue>,
    /// The requests that are assigned to it.
    pub(super) requests: AtomicUsize,
}

/// The number of threads, if the system permits them: [`usual`] ones, and spare ones, each for one request, so that a few servers do not
/// keep them all.
pub(crate) fn count() -> usize {
    const SPARE: usize = 2;
    usual() + SPARE
}

/// The number of threads that any number of requests are on. More than there are cores would only take turns.
pub(crate) fn usual() -> usize {
    const AT_LEAST: usize = 2;
    static USUAL: OnceLock<usize> = OnceLock::new();
    *USUAL.get_or_init(|| std::thread::available_parallelism().map_or(AT_LEAST, |cores| cores.get().max(AT_LEAST)))
}

/// Each has a runtime of its own: one for all of them hands connections from thread to thread.
pub(super) fn threads() -> &'static [Thread] {
    static THREADS: OnceLock<Vec<Thread>> = OnceLock::new();
    THREADS.get_or_init(|| {
        let begin = |_| {
            let queue = Arc::new(Queue::default());
            let told = Arc::clone(&queue);
            let rests = move |rests| if rests { told.rest() } else { told.turn() };
            let runtime = spawn::on_a_thread("permitted-connections", run(Arc::clone(&queue)), rests)?;
            Some(Thread { runtime, queue, requests: AtomicUsize::new(0) })
        };
        (0..count()).filter_map(begin).collect()
    })
}

/// The assignment of a request to one of the threads, for which it counts until this is dropped.
pub(crate) struct Assignment {
    pub(super) index: usize,
    pub(super) thread: Option<&'static Thread>,
}

impl Assignment {
    /// On the thread with the fewest requests: one that a server keeps has those that it does not come to. Of several, the first
    /// from `home` on, so that calls one after another share a connection.
    pub(crate) fn least_busy(home: usize) -> Self {
        let threads = threads();
        let busy = |index: usize| {
            let thread = threads.get(index)?;
            let requests = thread.requests.load(Ordering::Relaxed);
            Some((thread.queue.is_kept(), index >= usual() && requests > 0, requests))
        };
        if busy(home) == Some((false, false, 0)) {
            return Self::on(home);
        }
        let indices = (home..threads.len()).chain(0..home.min(threads.len()));
        Self::on(indices.min_by_key(|index| busy(*index)).unwrap_or(home))
    }

    /// On this thread, unless a server keeps it.
    pub(crate) fn prefer(home: usize) -> Self {
        match threads().get(home).is_some_and(|thread| thread.queue.is_kept()) {
            true => Self::least_busy(home),
            false => Self::on(home),
        }
    }

    pub(super) fn on(index: usize) -> Self {
        let thread = threads().get(index);
        if let Some(thread) = thread {
            thread.requests.fetch_add(1, Ordering::Relaxed);
        }
        Self { index, thread }
    }

    pub(crate) fn index(&self) -> usize {
        self.index
    }

    pub(super) fn leave(&mut self) {
        if let Some(thread) = self.thread.take() {
            thread.requests.fetch_sub(1, Ordering::Relaxed);
        }
    }

    /// Carries on the thread what the future begins, such as its connection, and not the future.
    pub(crate) async fn begin<F: Future>(&self, future: F) -> F::Output {
        let mut future = pin!(future);
        std::future::poll_fn(|context| {
            let _entered = self.thread.map(|thread| thread.runtime.enter());
            future.as_mut().poll(context)
        })
        .await
    }
}

impl Drop for Assignment {
    fn drop(&mut self) {
        self.leave();
    }
}
