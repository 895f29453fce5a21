//! The threads that carry connections.
//!
//! A server that never stops sending keeps the thread of its connection, which may be the one that looks at the program's clock: no
//! limit would end the call. So connections have threads of their own. A request runs on the thread of its connection until its
//! response is whole: it changes threads once, and its outcome once.

mod assignment;
mod carried;
mod queue;

pub(crate) use self::assignment::{Assignment, count, usual};
pub(crate) use self::carried::{Carried, Progress};

#[cfg(test)]
mod tests {
    use std::panic::AssertUnwindSafe;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use futures_util::FutureExt;
    use futures_util::future::{join_all, pending};
    use tracing::Span;

    use super::assignment::threads;
    use super::*;

    /// The test is the only one of this process that has requests on threads.
    #[tokio::test]
    async fn places_are_taken_and_given_back() {
        // Requests one after another have the same thread, and that is not this one.
        for _ in 0..100 {
            let assignment = Assignment::least_busy(1);
            assert_eq!(assignment.index(), 1);
            let thread = assignment.carry(|_| async { std::thread::current().id() }).await.unwrap();
            assert_ne!(thread, std::thread::current().id());
        }
        // Those that come together are on all threads, and one on each spare one.
        let together = |count: usize| (0..count).map(|_| Assignment::least_busy(1)).collect::<Vec<Assignment>>();
        let on = |assignments: &[Assignment]| -> Vec<usize> {
            (0..count()).map(|index| assignments.iter().filter(|one| one.index() == index).count()).collect()
        };
        let spare = count() - usual();
        let assignments = together(3 * usual() + spare);
        assert_eq!(on(&assignments), [vec![3; usual()], vec![1; spare]].concat());
        drop(assignments);
        // They go past threads that are kept, and come back to them.
        let keep = Arc::new(AtomicBool::new(true));
        let keeps = |index| {
            let keep = Arc::clone(&keep);
            Assignment::on(index).carry(|_| async move {
                while keep.load(Ordering::Relaxed) {
                    std::thread::sleep(Duration::from_millis(1));
                }
            })
        };
        let mut keeping = join_all((0..usual()).map(keeps));
        assert!(tokio::time::timeout(Duration::from_millis(100), &mut keeping).await.is_err());
        let assignments = together(2 * spare);
        assert_eq!(on(&assignments), [vec![0; usual()], vec![2; spare]].concat());
        assert!(Assignment::prefer(1).index() >= usual());
        assert!(Assignment::prefer(usual()).carry(|_| async {}).await.is_some());
        drop(assignments);
        keep.store(false, Ordering::Relaxed);
        keeping.await;
        // They have nothing to do then.
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert_eq!(Assignment::prefer(1).index(), 1);
        // A caller who goes away, before the request began or after, takes none.
        drop(Assignment::on(1).carry(|_| pending::<()>()));
        let begun = join_all((0..64).map(|_| Assignment::least_busy(1).carry(|_| pending::<()>())));
        assert!(tokio::time::timeout(Duration::from_millis(50), begun).await.is_err());
        // The outcome is there after what was to be dropped before it.
        for index in 0..count() {
            Assignment::on(index).carry(|_| async {}).await.unwrap();
        }
        assert!(threads().iter().all(|thread| thread.requests.load(Ordering::Relaxed) == 0));
        // A panic is the caller's, and the thread goes on.
        let panics = Assignment::on(2).carry(|_| async { panic!("of the work") });
        let panic: Result<Option<()>, _> = AssertUnwindSafe(panics).catch_unwind().await;
        assert!(panic.is_err());
        assert_eq!(Assignment::on(2).carry(|_| async { 7 }).await, Some(7));
        assert_eq!(threads()[2].requests.load(Ordering::Relaxed), 0);
        // The work goes on in the caller's span.
        let _caller = tracing::subscriber::set_default(tracing_subscriber::registry());
        let work = |_| async { Span::current().metadata().map(|span| span.name()) };
        let carried = tracing::info_span!("of the caller").in_scope(|| Assignment::on(0).carry(work));
        assert_eq!(carried.await, Some(Some("of the caller")));
    }

    #[tokio::test]
    async fn without_a_thread_the_caller_carries_the_work() {
        let assignment = Assignment { index: 0, thread: None };
        let here = std::thread::current().id();
        let work = |_| async move {
            tokio::task::yield_now().await;
            std::thread::current().id()
        };
        assert_eq!(assignment.carry(work).await, Some(here));
    }
}
