//! The one file that spawns.

#[cfg(not(target_arch = "wasm32"))]
use std::sync::OnceLock;

#[cfg(not(target_arch = "wasm32"))]
use tokio::runtime::{Builder, EnterGuard, Handle, Runtime};
#[cfg(not(any(permitted_shuttle, target_arch = "wasm32")))]
use tracing::instrument::WithSubscriber;

/// The runtime of what no caller carries: token requests, and the timers of calls that are polled by another executor than tokio's.
#[cfg(not(target_arch = "wasm32"))]
fn of_tokens() -> Option<&'static Runtime> {
    // Two, so that a token source that blocks does not stop the others.
    const THREADS: usize = 2;
    static TOKENS: OnceLock<Option<Runtime>> = OnceLock::new();
    let begin = || {
        let mut runtime = Builder::new_multi_thread();
        runtime.worker_threads(THREADS).thread_name("permitted-tokens").enable_all().build().ok()
    };
    TOKENS.get_or_init(begin).as_ref()
}

/// Enters that runtime where the current thread has none, as under another executor than tokio's.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn enter_some_runtime() -> Option<EnterGuard<'static>> {
    match Handle::try_current() {
        Ok(_) => None,
        Err(_) => of_tokens().map(Runtime::enter),
    }
}

/// A thread with a runtime of its own, which runs `work`; none if there can be no more threads. `rests` is told when the thread has
/// nothing to do, and when it has again.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn on_a_thread(
    name: &str,
    work: impl Future<Output = ()> + Send + 'static,
    rests: impl Fn(bool) + Clone + Send + Sync + 'static,
) -> Option<Handle> {
    let (give, handle) = std::sync::mpsc::channel();
    let run = move || {
        // Built here, because one that is dropped where asynchronous code runs panics.
        let again = rests.clone();
        let mut runtime = Builder::new_current_thread();
        runtime.enable_all().on_thread_park(move || rests(true)).on_thread_unpark(move || again(false));
        if let Ok(runtime) = runtime.build() {
            let _ = give.send(runtime.handle().clone());
            drop(runtime.block_on(runtime.spawn(work)));
        }
    };
    std::thread::Builder::new().name(name.to_owned()).spawn(run).ok()?;
    handle.recv().ok()
}

/// Runs `future` detached from all callers: it goes on when they are dropped, and when their runtimes end or are not driven. With `here`,
/// which a test with a paused clock needs, it runs on the current runtime. `false` when there can be no thread for it.
#[cfg(not(any(permitted_shuttle, target_arch = "wasm32")))]
pub(crate) fn detach(here: bool, future: impl Future<Output = ()> + Send + 'static) -> bool {
    let future = future.with_current_subscriber();
    let runtime = if here { Handle::try_current().ok() } else { of_tokens().map(|runtime| runtime.handle().clone()) };
    runtime.map(|runtime| drop(runtime.spawn(future))).is_some()
}

/// The page's own event loop is the runtime.
#[cfg(target_arch = "wasm32")]
pub(crate) fn detach(_: bool, future: impl Future<Output = ()> + 'static) -> bool {
    wasm_bindgen_futures::spawn_local(future);
    true
}

/// Under shuttle the test is the runtime.
#[cfg(permitted_shuttle)]
pub(crate) fn detach(_: bool, future: impl Future<Output = ()> + Send + 'static) -> bool {
    drop(shuttle::future::spawn(future));
    true
}

/// Runs a future on this thread, with its timers on threads of this crate. None without such threads.
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub(crate) fn block_on<F: Future>(future: F) -> Option<F::Output> {
    let _entered = of_tokens()?.enter();
    // By hand, because tokio's own `block_on` panics on a thread that runs asynchronous code; and without the budget of a task
    // there, which would never be filled again while it waits here.
    let mut future = std::pin::pin!(tokio::task::unconstrained(future));
    let waker = std::task::Waker::from(std::sync::Arc::new(Unpark(std::thread::current())));
    let mut context = std::task::Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            std::task::Poll::Ready(outcome) => return Some(outcome),
            std::task::Poll::Pending => std::thread::park(),
        }
    }
}

/// Wakes a thread that waits.
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
struct Unpark(std::thread::Thread);

#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
impl std::task::Wake for Unpark {
    fn wake(self: std::sync::Arc<Self>) {
        self.0.unpark();
    }
}
