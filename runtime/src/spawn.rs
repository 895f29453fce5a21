//! The one file that spawns.

#[cfg(not(target_arch = "wasm32"))]
use std::sync::OnceLock;

/// Carries what the future begins, such as connections, on threads of their own. A server that never stops sending keeps the
/// thread of its connection, which may be the one that looks at the program's clock: no limit would end the call.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) async fn apart<F: Future>(future: F) -> F::Output {
    let mut future = std::pin::pin!(future);
    std::future::poll_fn(|context| {
        let _entered = of_connections().map(tokio::runtime::Runtime::enter);
        future.as_mut().poll(context)
    })
    .await
}

/// The runtime of those threads, which lives as long as the process.
#[cfg(not(target_arch = "wasm32"))]
fn of_connections() -> Option<&'static tokio::runtime::Runtime> {
    // So many that a single server does not keep them all.
    const AT_LEAST: usize = 4;
    static CONNECTIONS: OnceLock<Option<tokio::runtime::Runtime>> = OnceLock::new();
    let begin = || {
        let threads = std::thread::available_parallelism().map_or(AT_LEAST, |cores| cores.get().max(AT_LEAST));
        let mut runtime = tokio::runtime::Builder::new_multi_thread();
        runtime.worker_threads(threads).thread_name("permitted-connections").enable_all().build().ok()
    };
    CONNECTIONS.get_or_init(begin).as_ref()
}

/// Runs `future` on the current runtime, detached from the caller: it goes on when the caller is dropped. `false` when
/// there is no runtime.
#[cfg(not(any(permitted_shuttle, target_arch = "wasm32")))]
pub(crate) fn detach(future: impl Future<Output = ()> + Send + 'static) -> bool {
    match tokio::runtime::Handle::try_current() {
        Ok(runtime) => {
            drop(runtime.spawn(future));
            true
        }
        Err(_) => false,
    }
}

/// The page's own event loop is the runtime.
#[cfg(target_arch = "wasm32")]
pub(crate) fn detach(future: impl Future<Output = ()> + Send + 'static) -> bool {
    wasm_bindgen_futures::spawn_local(future);
    true
}

/// Under shuttle the test is the runtime.
#[cfg(permitted_shuttle)]
pub(crate) fn detach(future: impl Future<Output = ()> + Send + 'static) -> bool {
    drop(shuttle::future::spawn(future));
    true
}

/// Runs a future on this thread, with timers and detached tasks on a thread of this crate. None without that thread.
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub(crate) fn block_on<F: Future>(future: F) -> Option<F::Output> {
    static CALLS: OnceLock<Option<tokio::runtime::Runtime>> = OnceLock::new();
    let begin = || {
        let mut runtime = tokio::runtime::Builder::new_multi_thread();
        runtime.worker_threads(1).thread_name("permitted-blocking").enable_all().build().ok()
    };
    let _entered = CALLS.get_or_init(begin).as_ref()?.enter();
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
