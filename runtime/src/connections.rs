//! The threads that carry connections.
//!
//! A server that never stops sending keeps the thread of its connection, which may be the one that looks at the program's clock: no
//! limit would end the call. So connections have threads of their own. A request runs on the thread of its connection until its
//! response is whole: it changes threads once, and its outcome once.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::task::{Context, Poll, Waker};

use futures_util::stream::FuturesUnordered;
use futures_util::task::AtomicWaker;
use futures_util::{FutureExt, StreamExt};
use tokio::runtime::Handle;
use tracing::Instrument;
use tracing::instrument::WithSubscriber;
use tracing::level_filters::LevelFilter;

use crate::clock::{self, Instant};
use crate::spawn;
use crate::sync::unpoisoned;

/// What a thread carries for a caller.
struct Job {
    work: Pin<Box<dyn Future<Output = ()> + Send>>,
    caller: Arc<dyn Wanted + Send + Sync>,
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

struct Thread {
    runtime: Handle,
    queue: Arc<Queue>,
    /// Those that have a place there.
    requests: AtomicUsize,
}

/// How many threads there are, if the system permits them: [`usual`] ones, and spare ones for when servers keep those.
pub(crate) fn count() -> usize {
    const SPARE: usize = 2;
    usual() + SPARE
}

/// How many threads requests are on, unless servers keep them. More than there are cores would only take turns.
pub(crate) fn usual() -> usize {
    const AT_LEAST: usize = 2;
    static USUAL: OnceLock<usize> = OnceLock::new();
    *USUAL.get_or_init(|| std::thread::available_parallelism().map_or(AT_LEAST, |cores| cores.get().max(AT_LEAST)))
}

/// Each has a runtime of its own: one for all of them hands connections from thread to thread.
fn threads() -> &'static [Thread] {
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

/// The jobs that a thread has not begun.
#[derive(Default)]
struct Queue {
    jobs: Mutex<Vec<Job>>,
    thread: AtomicWaker,
    /// When the thread last woke or came to its jobs, in milliseconds; 0 while it has nothing to do.
    turned: AtomicU64,
}

impl Queue {
    fn add(&self, job: Job) {
        unpoisoned(self.jobs.lock()).push(job);
        // Only the first of several wakes the thread, which costs a system call.
        self.thread.wake();
    }

    fn turn(&self) {
        self.turned.store(clock::milliseconds(), Ordering::Relaxed);
    }

    fn rest(&self) {
        self.turned.store(0, Ordering::Relaxed);
    }

    /// Whether the thread has been busy with something else than its jobs for long: with what a server sends without end.
    fn is_kept(&self) -> bool {
        const LONG: u64 = 10;
        match self.turned.load(Ordering::Relaxed) {
            0 => false,
            turned => clock::milliseconds().saturating_sub(turned) > LONG,
        }
    }
}

/// All jobs of a thread are one task: a task for each costs 2 % of a call's instructions.
async fn run(queue: Arc<Queue>) {
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

/// A request's place on one of the threads, where it counts until this is dropped.
pub(crate) struct Place {
    index: usize,
    thread: Option<&'static Thread>,
}

impl Place {
    /// On the thread with the fewest requests, and on a spare one only if servers keep the others. Of several, the first from
    /// `home` on, so that calls one after another share a connection.
    pub(crate) fn least_busy(home: usize) -> Self {
        let threads = threads();
        let busy = |index: usize| {
            let thread = threads.get(index)?;
            Some((thread.queue.is_kept(), index >= usual(), thread.requests.load(Ordering::Relaxed)))
        };
        if busy(home) == Some((false, false, 0)) {
            return Self::on(home);
        }
        let indices = (home..threads.len()).chain(0..home.min(threads.len()));
        Self::on(indices.min_by_key(|index| busy(*index)).unwrap_or(home))
    }

    /// On this thread, unless a server keeps it.
    pub(crate) fn at(home: usize) -> Self {
        match threads().get(home).is_some_and(|thread| thread.queue.is_kept()) {
            true => Self::least_busy(home),
            false => Self::on(home),
        }
    }

    fn on(index: usize) -> Self {
        let thread = threads().get(index);
        if let Some(thread) = thread {
            thread.requests.fetch_add(1, Ordering::Relaxed);
        }
        Self { index, thread }
    }

    pub(crate) fn index(&self) -> usize {
        self.index
    }

    fn leave(&mut self) {
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

    /// Carries the whole of the future on the thread, from the first look at what is returned until that is dropped.
    pub(crate) fn carry<T, F>(self, work: impl FnOnce(Progress<T>) -> F) -> Carried<T>
    where
        T: Send + 'static,
        F: Future<Output = T> + Send + 'static,
    {
        let thread = self.thread;
        let slot =
            Arc::new(Mutex::new(Slot { outcome: None, moved: None, state: State::Wanted, caller: None, job: None }));
        let end = End { slot: Arc::clone(&slot), place: self };
        let work = AssertUnwindSafe(work(Progress(Arc::clone(&slot)))).catch_unwind().map(|outcome| end.with(outcome));
        let work: Pin<Box<dyn Future<Output = ()> + Send>> = match LevelFilter::current() {
            LevelFilter::OFF => Box::pin(work),
            _ => Box::pin(work.in_current_span().with_current_subscriber()),
        };
        let caller = Arc::clone(&slot) as Arc<dyn Wanted + Send + Sync>;
        Carried { slot, job: Some(Job { work, caller }), thread }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.leave();
    }
}

/// What a job and its caller have for each other.
struct Slot<T> {
    state: State,
    /// Or what the job panicked with.
    outcome: Option<std::thread::Result<T>>,
    /// When it last made progress.
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

/// A caller who may go away.
trait Wanted {
    /// If not, `job` is woken when there is nothing to do but to end.
    fn wants(&self, job: &Waker) -> bool;
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
    place: Place,
}

impl<T> End<T> {
    fn with(self, outcome: std::thread::Result<T>) {
        unpoisoned(self.slot.lock()).outcome = Some(outcome);
    }
}

impl<T> Drop for End<T> {
    fn drop(&mut self) {
        // Before the caller goes on, whose next request would find the place taken.
        self.place.leave();
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
    /// When there last was progress.
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

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicBool;
    use std::time::Duration;

    use futures_util::future::{join_all, pending};
    use tracing::Span;

    use super::*;

    /// The test is the only one of this process that has places.
    #[tokio::test]
    async fn places_are_taken_and_given_back() {
        // Requests one after another have the same thread, and that is not this one.
        for _ in 0..100 {
            let place = Place::least_busy(1);
            assert_eq!(place.index(), 1);
            let thread = place.carry(|_| async { std::thread::current().id() }).await.unwrap();
            assert_ne!(thread, std::thread::current().id());
        }
        // Those that come together are on all usual threads.
        let together = |count: usize| (0..count).map(|_| Place::least_busy(1)).collect::<Vec<Place>>();
        let on = |places: &[Place], index| places.iter().filter(|place| place.index() == index).count();
        let places = together(2 * usual());
        assert_eq!((0..usual()).map(|index| on(&places, index)).collect::<Vec<_>>(), vec![2; usual()]);
        drop(places);
        // They go past threads that are kept, and come back to them.
        let keep = Arc::new(AtomicBool::new(true));
        let keeps = |index| {
            let keep = Arc::clone(&keep);
            tokio::spawn(Place::on(index).carry(|_| async move {
                while keep.load(Ordering::Relaxed) {
                    std::thread::sleep(Duration::from_millis(1));
                }
            }))
        };
        let keeping: Vec<_> = (0..usual()).map(keeps).collect();
        tokio::time::sleep(Duration::from_millis(50)).await;
        let places = together(2 * (count() - usual()));
        assert_eq!(
            (0..count()).map(|index| on(&places, index)).collect::<Vec<_>>(),
            [vec![0; usual()], vec![2; count() - usual()]].concat()
        );
        assert!(Place::at(1).index() >= usual());
        assert!(Place::at(usual()).carry(|_| async {}).await.is_some());
        drop(places);
        keep.store(false, Ordering::Relaxed);
        join_all(keeping).await;
        assert_eq!(Place::at(1).index(), 1);
        // A caller who goes away, before the request began or after, takes none.
        drop(Place::on(1).carry(|_| pending::<()>()));
        let begun = join_all((0..64).map(|_| Place::least_busy(1).carry(|_| pending::<()>())));
        assert!(tokio::time::timeout(Duration::from_millis(50), begun).await.is_err());
        // The outcome is there after what was to be dropped before it.
        for index in 0..count() {
            Place::on(index).carry(|_| async {}).await.unwrap();
        }
        assert!(threads().iter().all(|thread| thread.requests.load(Ordering::Relaxed) == 0));
        // A panic is the caller's, and the thread goes on.
        let panics = Place::on(2).carry(|_| async { panic!("of the work") });
        let panic: Result<Option<()>, _> = AssertUnwindSafe(panics).catch_unwind().await;
        assert!(panic.is_err());
        assert_eq!(Place::on(2).carry(|_| async { 7 }).await, Some(7));
        assert_eq!(threads()[2].requests.load(Ordering::Relaxed), 0);
        // The work goes on in the caller's span.
        let _caller = tracing::subscriber::set_default(tracing_subscriber::registry());
        let work = |_| async { Span::current().metadata().map(|span| span.name()) };
        let carried = tracing::info_span!("of the caller").in_scope(|| Place::on(0).carry(work));
        assert_eq!(carried.await, Some(Some("of the caller")));
    }

    #[tokio::test]
    async fn without_a_thread_the_caller_carries_the_work() {
        let place = Place { index: 0, thread: None };
        let here = std::thread::current().id();
        let work = |_| async move {
            tokio::task::yield_now().await;
            std::thread::current().id()
        };
        assert_eq!(place.carry(work).await, Some(here));
    }
}
