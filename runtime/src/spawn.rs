//! The one file that spawns.

/// Runs `future` on the current runtime, detached from the caller: it goes on when the caller is dropped. `false` when
/// there is no runtime.
#[cfg(not(permitted_shuttle))]
pub(crate) fn detach(future: impl Future<Output = ()> + Send + 'static) -> bool {
    match tokio::runtime::Handle::try_current() {
        Ok(runtime) => {
            drop(runtime.spawn(future));
            true
        }
        Err(_) => false,
    }
}

/// Under shuttle the test is the runtime.
#[cfg(permitted_shuttle)]
pub(crate) fn detach(future: impl Future<Output = ()> + Send + 'static) -> bool {
    drop(shuttle::future::spawn(future));
    true
}
