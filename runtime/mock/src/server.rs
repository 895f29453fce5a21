//! The thread that listens.

use std::convert::Infallible;
use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use crate::fault::{Fault, Faults};
use crate::request_log::{LoggedRequest, RequestLog};
use crate::rules::{Rules, Shared};
use crate::serve::serve;

/// A server on loopback. It has a thread and a runtime of its own, so it serves blocking and async tests alike; dropping it
/// closes the port and every connection.
pub struct Mock {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<Infallible>>,
    thread: Option<JoinHandle<()>>,
}

impl Mock {
    pub(crate) fn listen(rules: Rules) -> io::Result<Self> {
        let shared = Arc::new(Shared { rules, log: RequestLog::default(), faults: Faults::default() });
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let listener = {
            let _inside = runtime.enter();
            TcpListener::from_std(listener)?
        };
        let (stop, stopped) = oneshot::channel();
        let server = Arc::clone(&shared);
        let thread = thread::Builder::new().name("permitted-mock".to_owned()).spawn(move || {
            runtime.spawn(accept(listener, server));
            // Ends when the sender is dropped; the runtime then drops its tasks, and with them the connections.
            let _ = runtime.block_on(stopped);
        })?;
        Ok(Self { address, shared, stop: Some(stop), thread: Some(thread) })
    }

    /// The URL of the mock, such as `http://127.0.0.1:40123`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Every request so far, in the order of arrival.
    #[must_use]
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.shared.log.requests()
    }

    /// Empties the request log, and returns its content. The outcome of an in-flight request is no longer recorded.
    pub fn take_requests(&self) -> Vec<LoggedRequest> {
        self.shared.log.take()
    }

    /// Injects a fault. A request uses up the first fault that matches it.
    ///
    /// # Errors
    /// No operation and no route matches: the fault would never happen.
    pub fn fault(&self, fault: Fault) -> io::Result<()> {
        match &fault.of {
            Some(name) if !self.shared.rules.router.knows(name) => Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!("a fault of `{name}` would never happen: it is no operation's id and no path here"),
            )),
            _ => {
                self.shared.faults.add(fault);
                Ok(())
            }
        }
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic there was reported by its own thread.
            let _ = thread.join();
        }
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Mock").field("address", &self.address).finish_non_exhaustive()
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(converse(stream, Arc::clone(&shared)));
            }
            // Too many open files, say: others may be closed soon.
            Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
        }
    }
}

async fn converse(stream: TcpStream, shared: Arc<Shared>) {
    // Without it small responses wait for acknowledgements.
    let _ = stream.set_nodelay(true);
    let head = shared.rules.limits.head;
    let service = service_fn(move |request| {
        let shared = Arc::clone(&shared);
        async move { serve(&shared, request).await }
    });
    // A client that goes away, or a connection that is dropped on purpose, is no error of the mock's.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}
