//! A server that follows a script, byte by byte: for what no well-behaved server would send.
//!
//! Each connection follows a script of its own; when there are more connections than scripts, the last script serves them.

mod script;
mod step;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};

use socket2::SockRef;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

use crate::sync::unpoisoned;
pub use script::{Script, frame};
pub use step::Step;
/// The TLS implementation of [`Script::tls`].
pub use tokio_rustls::rustls;

/// A scripted server on loopback, with a thread and a runtime of its own; dropping it closes the port and every connection.
#[derive(Debug)]
pub struct FaultServer {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<Connection>>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// One connection, and the bytes that came over it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Connection {
    /// The bytes that the script read, after TLS.
    pub received: Vec<u8>,
}

impl Connection {
    /// The number of requests that the script read to the end of their head.
    #[must_use]
    pub fn requests(&self) -> usize {
        self.received.windows(4).filter(|window| window == b"\r\n\r\n").count()
    }

    /// The bytes that were read, as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.received).into_owned()
    }
}

impl FaultServer {
    /// Listens on a free port.
    ///
    /// # Errors
    /// No script, no port, or no thread.
    pub fn start(scripts: impl IntoIterator<Item = Script>) -> io::Result<Self> {
        Self::start_at((Ipv4Addr::LOCALHOST, 0).into(), scripts)
    }

    /// Listens at that address, where nobody listened before.
    ///
    /// # Errors
    /// As [`start`](Self::start), or the address is taken.
    pub fn start_at(address: SocketAddr, scripts: impl IntoIterator<Item = Script>) -> io::Result<Self> {
        let scripts: Vec<_> = scripts.into_iter().collect();
        if scripts.is_empty() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "a fault server needs a script"));
        }
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let listener = {
            let _inside = runtime.enter();
            let listener = std::net::TcpListener::bind(address)?;
            listener.set_nonblocking(true)?;
            TcpListener::from_std(listener)?
        };
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let seen = Arc::<Mutex<Vec<Connection>>>::default();
        let log = Arc::clone(&seen);
        let thread = thread::Builder::new().name("fault-server".to_owned()).spawn(move || {
            runtime.spawn(accept(listener, scripts, log));
            // Ends when the sender is dropped; the runtime then drops its tasks, and with them the connections.
            let _ = runtime.block_on(stopped);
        })?;
        Ok(Self { address, seen, stop: Some(stop), thread: Some(thread) })
    }

    /// The address of the listener.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its URL without TLS, such as `http://127.0.0.1:40123`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Every connection so far, in the order of arrival.
    #[must_use]
    pub fn connections(&self) -> Vec<Connection> {
        lock(&self.seen).clone()
    }

    /// The number of requests that were read to the end of their head, over all connections.
    #[must_use]
    pub fn requests(&self) -> usize {
        lock(&self.seen).iter().map(Connection::requests).sum()
    }
}

impl Drop for FaultServer {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic there was reported by its own thread.
            let _ = thread.join();
        }
    }
}

fn lock(seen: &Mutex<Vec<Connection>>) -> MutexGuard<'_, Vec<Connection>> {
    unpoisoned(seen.lock())
}

async fn accept(listener: TcpListener, scripts: Vec<Script>, seen: Arc<Mutex<Vec<Connection>>>) {
    let mut scripts = scripts.into_iter().peekable();
    while let Some(script) = scripts.next() {
        let is_last = scripts.peek().is_none();
        loop {
            let Ok((stream, _)) = listener.accept().await else { return };
            let number = {
                let mut seen = lock(&seen);
                seen.push(Connection::default());
                seen.len() - 1
            };
            tokio::spawn(converse(stream, script.clone(), number, Arc::clone(&seen)));
            if !is_last {
                break;
            }
        }
    }
}

async fn converse(stream: TcpStream, script: Script, number: usize, seen: Arc<Mutex<Vec<Connection>>>) {
    let _ = stream.set_nodelay(true);
    // Without it, closing while unread bytes wait would be a reset: each script says itself which of the two it is.
    if script.ends_in_reset() {
        let _ = SockRef::from(&stream).set_linger(Some(std::time::Duration::ZERO));
    }
    let mut note = |bytes: &[u8]| {
        if let Some(connection) = lock(&seen).get_mut(number) {
            connection.received.extend_from_slice(bytes);
        }
    };
    // A client that goes away is no error of the script's.
    let _ = match &script.tls {
        None => {
            let mut stream = stream;
            step::follow(&mut stream, &script.steps, &mut note).await
        }
        Some(config) => match TlsAcceptor::from(Arc::clone(config)).accept(stream).await {
            Ok(mut stream) => step::follow(&mut stream, &script.steps, &mut note).await,
            Err(error) => Err(error),
        },
    };
}
