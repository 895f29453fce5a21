//! The log of every request, in the order of arrival.

use std::sync::Mutex;

use crate::received::Received;
use crate::sync::unpoisoned;

/// A request of the log, with its caller and the status of its response.
#[derive(Debug, Clone)]
pub struct LoggedRequest {
    /// The request.
    pub request: Received,
    /// The operation's id; `None` for routes of the test and for unknown paths.
    pub operation: Option<&'static str>,
    /// The caller's subject, such as `member-1`, if the credential named one.
    pub subject: Option<String>,
    /// The identities that the credential proved.
    pub identities: Vec<String>,
    /// The status of the response; `None` while there is none, and for a connection that was dropped.
    pub status: Option<u16>,
}

#[derive(Default)]
pub(crate) struct RequestLog(Mutex<Entries>);

#[derive(Default)]
struct Entries {
    entries: Vec<LoggedRequest>,
    /// The number of the first entry: a request that outlives a `take` changes no other's entry.
    first: usize,
}

impl RequestLog {
    /// Adds a request and returns its number.
    pub(crate) fn add(&self, request: Received) -> usize {
        let entry = LoggedRequest { request, operation: None, subject: None, identities: Vec::new(), status: None };
        let mut log = unpoisoned(self.0.lock());
        log.entries.push(entry);
        log.first + log.entries.len() - 1
    }

    pub(crate) fn change(&self, number: usize, change: impl FnOnce(&mut LoggedRequest)) {
        let mut log = unpoisoned(self.0.lock());
        let index = number.checked_sub(log.first);
        if let Some(entry) = index.and_then(|index| log.entries.get_mut(index)) {
            change(entry);
        }
    }

    pub(crate) fn requests(&self) -> Vec<LoggedRequest> {
        unpoisoned(self.0.lock()).entries.clone()
    }

    pub(crate) fn take(&self) -> Vec<LoggedRequest> {
        let mut log = unpoisoned(self.0.lock());
        log.first += log.entries.len();
        std::mem::take(&mut log.entries)
    }
}
