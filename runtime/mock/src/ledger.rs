//! Every request, in the order of arrival.

use std::sync::{Mutex, PoisonError};

use crate::received::Received;

/// One request and what became of it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The request.
    pub request: Received,
    /// The operation's id; `None` for routes of the test and for unknown paths.
    pub operation: Option<&'static str>,
    /// Who called, such as `member-1`, if the credential said so.
    pub subject: Option<String>,
    /// The identities that the credential proved.
    pub identities: Vec<String>,
    /// The status of the answer; `None` while there is none, and for a connection that was dropped.
    pub status: Option<u16>,
}

#[derive(Default)]
pub(crate) struct Ledger(Mutex<Book>);

#[derive(Default)]
struct Book {
    entries: Vec<Entry>,
    /// The number of the first entry: a request that outlives a `forget` changes no other's entry.
    first: usize,
}

impl Ledger {
    /// Notes a request and gives its number.
    pub(crate) fn open(&self, request: Received) -> usize {
        let entry = Entry { request, operation: None, subject: None, identities: Vec::new(), status: None };
        let mut book = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        book.entries.push(entry);
        book.first + book.entries.len() - 1
    }

    pub(crate) fn change(&self, number: usize, change: impl FnOnce(&mut Entry)) {
        let mut book = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let index = number.checked_sub(book.first);
        if let Some(entry) = index.and_then(|index| book.entries.get_mut(index)) {
            change(entry);
        }
    }

    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).entries.clone()
    }

    pub(crate) fn forget(&self) -> Vec<Entry> {
        let mut book = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        book.first += book.entries.len();
        std::mem::take(&mut book.entries)
    }
}
