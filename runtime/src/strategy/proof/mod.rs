//! The proof of an identity on one request.

mod signer;

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::error::Error;
use crate::threads::BoxFuture;
pub use signer::{Signer, Unsigned};

/// Headers and query parameters that prove an identity. They are set last, so nothing else on the request can replace them.
#[derive(Clone, Default)]
pub struct Proof {
    pub(crate) headers: Headers,
    pub(crate) query: Vec<(String, SecretString)>,
    pub(crate) generation: u64,
    /// The generations of the other proofs that go together with it, in order.
    pub(crate) later: Vec<u64>,
    /// The record to which the outcome of this proof is added.
    told: Option<Arc<Fate>>,
    told_too: Vec<Arc<Fate>>,
    /// The signers of the request that the proof is on; mostly none.
    signers: Vec<Arc<dyn Signer>>,
}

/// The outcomes of the proofs by one token.
#[derive(Default)]
pub(crate) struct Fate {
    worked: AtomicBool,
    refused: AtomicBool,
}

impl Fate {
    pub(crate) fn is_useless(&self) -> bool {
        self.refused.load(Ordering::Relaxed) && !self.worked.load(Ordering::Relaxed)
    }
}

/// The headers of a proof: almost always one, which then needs no allocation.
#[derive(Clone, Default)]
pub(crate) struct Headers {
    first: Option<(HeaderName, HeaderValue)>,
    more: Vec<(HeaderName, HeaderValue)>,
}

impl Headers {
    fn push(&mut self, header: (HeaderName, HeaderValue)) {
        match &mut self.first {
            None => self.first = Some(header),
            Some(_) => self.more.push(header),
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &(HeaderName, HeaderValue)> {
        self.first.iter().chain(&self.more)
    }
}

impl Proof {
    /// An empty proof.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a header; its value never appears in any output.
    ///
    /// # Errors
    /// The name is not a header name, or the value has a character that is not visible ASCII or a space.
    pub fn header(mut self, name: &str, value: &SecretString) -> Result<Self, Error> {
        let header = HeaderName::try_from(name)
            .map_err(|_| Error::credential(format!("`{name}` is not the name of a header")))?;
        let value = secret_value(name, value)?;
        self.headers.push((header, value));
        Ok(self)
    }

    /// Adds a header whose value is ready; it is marked as sensitive.
    #[must_use]
    pub fn ready_header(mut self, name: HeaderName, mut value: HeaderValue) -> Self {
        value.set_sensitive(true);
        self.headers.push((name, value));
        self
    }

    /// Adds a query parameter, for APIs that want their key in the URL.
    #[must_use]
    pub fn query(mut self, name: impl Into<String>, value: SecretString) -> Self {
        self.query.push((name.into(), value));
        self
    }

    /// Names the generation of the token, so that a late 401 to an old one does not discard its successor.
    #[must_use]
    pub fn of_generation(mut self, generation: u64) -> Self {
        self.generation = generation;
        self
    }

    /// The generation of the token.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Signs the request as well, when everything else is on it.
    #[must_use]
    pub fn signed(mut self, signer: Arc<dyn Signer>) -> Self {
        self.signers.push(signer);
        self
    }

    pub(crate) fn signers(&self) -> &[Arc<dyn Signer>] {
        &self.signers
    }

    /// Adds a signature over the request that the proof is on.
    pub(crate) fn add(&mut self, signature: Self) {
        let Headers { first, more } = signature.headers;
        first.into_iter().chain(more).for_each(|header| self.headers.push(header));
        self.query.extend(signature.query);
    }

    /// Returns true if nothing is sent.
    pub(crate) fn is_empty(&self) -> bool {
        self.headers.first.is_none() && self.query.is_empty() && self.signers.is_empty()
    }

    /// The secrets in it: the values, without the name of a cookie or of an authentication scheme before them.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &str> {
        let headers =
            self.headers.iter().filter_map(|(_, value)| value.to_str().ok()).flat_map(|value| value.split(';'));
        let headers = headers.map(|value| {
            let value = value.trim();
            value.split_once([' ', '=']).map_or(value, |(_, secret)| if secret.is_empty() { value } else { secret })
        });
        headers.chain(self.query.iter().map(|(_, value)| value.expose_secret()))
    }

    pub(crate) fn telling(mut self, told: Arc<Fate>) -> Self {
        self.told = Some(told);
        self
    }

    /// Records that a server accepted the proof, or refused it.
    pub(crate) fn tell(&self, worked: bool) {
        for told in self.told.iter().chain(&self.told_too) {
            if worked { &told.worked } else { &told.refused }.store(true, Ordering::Relaxed);
        }
    }

    /// A part that a call does not need.
    pub(crate) fn left_out() -> Self {
        Self::new().of_generation(LEFT_OUT)
    }

    /// Returns true if none of its parts is sent.
    pub(crate) fn is_left_out(&self) -> bool {
        std::iter::once(&self.generation).chain(&self.later).all(|generation| *generation == LEFT_OUT)
    }

    /// The generations of the first `parts`, and those of the others, each as a proof without a credential.
    pub(crate) fn split(&self, parts: usize) -> (Self, Self) {
        let mut all = std::iter::once(self.generation).chain(self.later.iter().copied());
        let first = Self::of_generations(all.by_ref().take(parts));
        (first, Self::of_generations(all))
    }

    fn of_generations(mut all: impl Iterator<Item = u64>) -> Self {
        let generation = all.next().unwrap_or(LEFT_OUT);
        Self { generation, later: all.collect(), ..Self::new() }
    }

    /// The proof of `parts`, and another one together with it.
    pub(crate) fn and(mut self, parts: usize, other: Self) -> Self {
        self.later.resize(parts.saturating_sub(1), LEFT_OUT);
        self.later.push(other.generation);
        self.later.extend(&other.later);
        self.with(other)
    }

    /// Adds what another proof sends.
    pub(crate) fn with(mut self, other: Self) -> Self {
        self.signers.extend(other.signers.iter().cloned());
        self.told_too.extend(other.told.clone().into_iter().chain(other.told_too.iter().cloned()));
        self.add(other);
        self
    }
}

/// The generation of a part that is not sent.
const LEFT_OUT: u64 = u64::MAX;

/// A credential as a header value: visible ASCII only, never printed, and wiped when the last copy of it is dropped.
pub(crate) fn secret_value(name: &str, value: &SecretString) -> Result<HeaderValue, Error> {
    let text = value.expose_secret();
    if text.is_empty() || !text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Err(Error::credential(format!(
            "the credential for the header `{name}` is empty or has a character that a header cannot carry"
        )));
    }
    let wiped = Bytes::from_owner(Zeroizing::new(text.as_bytes().to_vec()));
    let mut value = HeaderValue::from_maybe_shared(wiped)
        .map_err(|_| Error::credential(format!("the credential for the header `{name}` cannot be sent")))?;
    value.set_sensitive(true);
    Ok(value)
}

impl fmt::Debug for Proof {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Proof")
            .field("headers", &self.headers.iter().map(|(name, _)| name).collect::<Vec<_>>())
            .field("query", &self.query.iter().map(|(name, _)| name).collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

/// A proof that is there, or one that is being obtained. Two cases, so that a token in memory costs no allocation.
pub enum Proving<'a> {
    /// At once.
    Ready(Result<Proof, Error>),
    /// After a token request, say.
    Pending(BoxFuture<'a, Result<Proof, Error>>),
}

impl Proving<'_> {
    /// Waits for the proof.
    ///
    /// # Errors
    /// Those of the strategy.
    pub async fn wait(self) -> Result<Proof, Error> {
        match self {
            Self::Ready(proof) => proof,
            Self::Pending(proof) => proof.await,
        }
    }
}
