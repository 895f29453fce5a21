//! The script of a connection, step by step.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio_rustls::rustls::ServerConfig;

use super::step::Step;

/// The steps of one connection. The connection is closed after the last one.
///
/// ```
/// use permitted_mock::{FaultServer, Script};
/// # fn main() -> std::io::Result<()> {
/// let cut = Script::new().read_request().write("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf");
/// let server = FaultServer::start([cut.reset()])?;
/// # drop(server); Ok(()) }
/// ```
#[derive(Clone, Default)]
#[must_use = "a script does nothing until a server follows it"]
pub struct Script {
    pub(super) steps: Vec<Step>,
    pub(super) tls: Option<Arc<ServerConfig>>,
}

impl Script {
    /// Closes at once.
    pub fn new() -> Self {
        Self::default()
    }

    /// Responds to one request with 200 and this JSON, and goes on with the next request of the same connection.
    pub fn json(body: &str) -> Self {
        Self::respond(200, "content-type: application/json\r\n", body)
    }

    /// Responds to every request of the connection so; `headers` are whole lines.
    pub fn respond(status: u16, headers: &str, body: &str) -> Self {
        let length = body.len();
        let response = format!("HTTP/1.1 {status} -\r\n{headers}content-length: {length}\r\n\r\n{body}");
        Self::new().step(Step::Serve(response.into_bytes()))
    }

    /// Adds a step.
    pub fn step(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// Reads a request, with the body that its `content-length` announces.
    pub fn read_request(self) -> Self {
        self.step(Step::ReadRequest)
    }

    /// Reads a request's head only.
    pub fn read_head(self) -> Self {
        self.step(Step::ReadHead)
    }

    /// Reads exactly so many bytes.
    pub fn read(self, bytes: usize) -> Self {
        self.step(Step::Read(bytes))
    }

    /// Sends these bytes.
    pub fn write(self, bytes: impl Into<Vec<u8>>) -> Self {
        self.step(Step::Write(bytes.into()))
    }

    /// Sends these bytes one at a time, with a pause before each.
    pub fn drip(self, bytes: impl Into<Vec<u8>>, every: Duration) -> Self {
        self.step(Step::Drip(bytes.into(), every))
    }

    /// Waits.
    pub fn sleep(self, time: Duration) -> Self {
        self.step(Step::Sleep(time))
    }

    /// Neither reads nor writes nor closes, until the client goes.
    pub fn stall(self) -> Self {
        self.step(Step::Stall)
    }

    /// Ends with a reset (RST) instead of an orderly close.
    pub fn reset(self) -> Self {
        self.step(Step::Reset)
    }

    /// Ends without the end that TLS has of its own, as somebody does who cuts a response short.
    pub fn cut(self) -> Self {
        self.step(Step::Cut)
    }

    /// Speaks TLS; with the handshake before the first step.
    pub fn tls(mut self, config: Arc<ServerConfig>) -> Self {
        self.tls = Some(config);
        self
    }

    pub(super) fn ends_in_reset(&self) -> bool {
        matches!(self.steps.last(), Some(Step::Reset))
    }
}

impl fmt::Debug for Script {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tls = self.tls.is_some();
        formatter.debug_struct("Script").field("steps", &self.steps).field("tls", &tls).finish()
    }
}

/// A frame of HTTP/2 (RFC 9113 §4.1), for [`Script::write`].
#[must_use]
pub fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap_or(u32::MAX).to_be_bytes();
    let mut frame = length.get(1..).unwrap_or_default().to_vec();
    frame.extend([kind, flags]);
    frame.extend(stream.to_be_bytes());
    frame.extend(payload);
    frame
}
