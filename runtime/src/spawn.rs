//! The one file that spawns.

#[cfg(not(target_arch = "wasm32"))]
use std::sync::OnceLock;
#[cfg(not(target_arch = "wasm32"))]
use std::sync::atomic::{AtomicUsize, Ordering};

#[cfg(not(target_arch = "wasm32"))]
use tokio::runtime::{Builder, EnterGuard, Handle, Runtime};
#[cfg(not(any(permitted_shuttle, target_arch = "wasm32")))]
use tracing::instrument::WithSubscriber;

/// Carries what the future begins, such as connections, on threads of their own. A server that never stops sending keeps the
/// thread of its connection, which may be the one that looks at the program's clock: no limit would end the call.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) async fn apart<F: Future>(future: F) -> F::Output {
    let thread = of_connections();
    let mut future = std::pin::pin!(future);
    std::future::poll_fn(|context| {
        let _entered = thread.map(Handle::enter);
        future.as_mut().poll(context)
    })
    .await
}

/// One of those threads in turn. Each has a runtime of its own: one for all of them hands connections
/// from thread to thread, at 1.4 to 2 % of a call's instructions.
#[cfg(not(target_arch = "wasm32"))]
fn of_connections() -> Option<&'static Handle> {
    static THREADS: OnceLock<Vec<Handle>> = OnceLock::new();
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let threads = THREADS.get_or_init(|| {
        // So many that a single server does not keep them all.
        const AT_LEAST: usize = 4;
        let count = std::thread::available_parallelism().map_or(AT_LEAST, |cores| cores.get().max(AT_LEAST));
        (0..count).filter_map(|_| of_one_thread()).collect()
    });
    threads.get(NEXT.fetch_add(1, Ordering::Relaxed).checked_rem(threads.len())?)
}

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

/// A runtime on a thread that lives as long as the process; none if there can be no more threads.
#[cfg(not(target_arch = "wasm32"))]
fn of_one_thread() -> Option<Handle> {
    let runtime = Builder::new_current_thread().enable_all().build().ok()?;
    let handle = runtime.handle().clone();
    let thread = std::thread::Builder::new().name("permitted-connections".to_owned());
    thread.spawn(move || runtime.block_on(std::future::pending::<()>())).ok()?;
    Some(handle)
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
