//! Reads that see the writes before them.

use std::sync::Mutex;

use permitted::{Incoming, Interceptor, Outgoing};

use crate::lock::lock;

const HEADER: &str = "x-wix-consistent";

/// Sends back what Wix says in `X-Wix-Consistent`, so that a read sees what a call before it has written.
///
/// Give each client one of its own, as one program does one thing after another; clients that share their interceptors share
/// what Wix said.
///
/// ```
/// use permitted_wix::{Client, Consistency, OAuth};
///
/// # fn main() -> Result<(), permitted_wix::Error> {
/// let visitor = Client::builder(OAuth::visitor("client-id")).interceptor(Consistency::default()).build()?;
/// # drop(visitor); Ok(()) }
/// ```
#[derive(Debug, Default)]
pub struct Consistency {
    last: Mutex<Option<String>>,
}

impl Interceptor for Consistency {
    fn before(&self, request: &mut Outgoing<'_>) {
        let last = lock(&self.last);
        if let Some(said) = last.as_deref() {
            request.header(HEADER, said);
        }
    }

    fn after(&self, outcome: &Incoming<'_>) {
        let said = outcome.headers().and_then(|headers| headers.get(HEADER)).and_then(|value| value.to_str().ok());
        // Something as long is no mark of a state, and would be sent with every request.
        if let Some(said) = said.filter(|said| said.len() <= 1024) {
            *lock(&self.last) = Some(said.to_owned());
        }
    }
}
