//! The state that the clones of one session share.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, OnceLock};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::FutureExt;
use futures_util::future::Shared;
use http::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::{Mutex as WriteLock, oneshot};

use super::backoff::{Backoff, Fingerprint};
use super::grant::{Grant, Token};
use super::keyed_store::KeyedStore;
use super::refusals::Refusals;
use super::source::TokenSource;
use super::store::RefreshLease;
use crate::clock::{self, Clock, Moment};
use crate::error::Error;
use crate::spawn;
use crate::strategy::Exchange;
use crate::sync::{Mutex, MutexGuard, unpoisoned};
use crate::threads::BoxFuture;

pub(super) struct Session {
    pub(super) source: Box<dyn TokenSource>,
    scheme: &'static str,
    clock: Box<dyn Clock>,
    /// This client's own share of the time in which tokens are renewed ahead: 0.9 to 1.1.
    pub(super) jitter: f64,
    pub(super) stored: OnceLock<KeyedStore>,
    /// Held from the check of `ended` until the store has responded: a logout waits for a write in progress.
    pub(super) writing: WriteLock<()>,
    state: Mutex<State>,
}

#[derive(Default)]
pub(super) struct State {
    pub(super) token: Option<Token>,
    pub(super) refresh: Option<SecretString>,
    /// The shared token request, with a number that identifies it.
    shared_request: Option<(u64, SharedRequest)>,
    started: u64,
    pub(super) generation: u64,
    pub(super) failure: Option<Backoff>,
    pub(super) refusals: Refusals,
    pub(super) ended: bool,
    /// The name of the session in the store, as soon as it is there.
    pub(super) session: Option<String>,
    /// The generation of the record that this state knows; 0 while there is none.
    pub(super) stored_generation: u64,
    /// The grant that is not in the store yet, because the store failed.
    pub(super) unsaved: Option<Granted>,
    /// The lease that goes with it: another holder would use the old refresh token.
    pub(super) lease: Option<RefreshLease>,
}

/// A grant, and when it came.
#[derive(Clone)]
pub(super) struct Granted {
    pub(super) grant: Grant,
    pub(super) issued_at: Moment,
}

impl Granted {
    /// Returns true if the token's lifetime is over.
    pub(super) fn has_ended(&self, now: &Moment) -> bool {
        now.since(&self.issued_at) >= self.grant.lifetime
    }
}

/// `None` when the runtime that carried the request went away before the response came.
pub(super) type SharedRequest = Shared<BoxFuture<'static, Option<Result<Token, Error>>>>;

pub(super) enum Joined {
    Done(Result<Token, Error>),
    Waiting(SharedRequest),
}

impl State {
    /// The shared token request; none if its runtime has gone, because it would be waited for in vain.
    pub(super) fn shared_request(&self) -> Option<SharedRequest> {
        let (_, shared_request) = self.shared_request.clone()?;
        (!matches!(shared_request.clone().now_or_never(), Some(None))).then_some(shared_request)
    }

    pub(super) fn may_ask(&self, now: &Moment) -> bool {
        self.failure.as_ref().is_none_or(|failure| failure.is_over(now))
    }

    pub(super) fn end(&mut self) {
        self.ended = true;
        self.token = None;
        self.refresh = None;
        self.shared_request = None;
        self.unsaved = None;
        self.lease = None;
    }

    pub(super) fn check(&self) -> Result<(), Error> {
        if self.ended { Err(Error::session_expired("the session was ended by a logout")) } else { Ok(()) }
    }

    /// Makes the token the one in use.
    pub(super) fn publish(&mut self, granted: &Granted, header: HeaderValue) -> Token {
        self.generation += 1;
        let token = Token::new(&granted.grant, header, self.generation, granted.issued_at);
        if let Some(refresh) = &granted.grant.refresh {
            self.refresh = Some(refresh.clone());
        }
        self.token = Some(token.clone());
        self.failure = None;
        self.unsaved = None;
        token
    }
}

impl Session {
    pub(super) fn new(source: impl TokenSource, scheme: &'static str, clock: impl Clock) -> Self {
        Self {
            source: Box::new(source),
            scheme,
            clock: Box::new(clock),
            jitter: jitter(),
            stored: OnceLock::new(),
            writing: WriteLock::const_new(()),
            state: Mutex::new(State::default()),
        }
    }

    /// The state, locked. No code that can panic runs under the lock, so a poisoned one is still whole.
    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        unpoisoned(self.state.lock())
    }

    pub(super) fn now(&self) -> Moment {
        self.clock.now()
    }

    /// A session that starts with a token.
    pub(super) fn begin(&self, grant: &Grant) -> Result<(), Error> {
        let header = self.header(&grant.access)?;
        let granted = Granted { grant: grant.clone(), issued_at: self.now() };
        self.lock().publish(&granted, header);
        Ok(())
    }

    pub(super) fn header(&self, access: &SecretString) -> Result<HeaderValue, Error> {
        if access.expose_secret().trim().is_empty() {
            return Err(Error::credential("the token is empty"));
        }
        let proved = if self.scheme.is_empty() {
            crate::strategy::secret_value("authorization", access)
        } else {
            let text = SecretString::from([self.scheme, " ", access.expose_secret()].concat());
            crate::strategy::secret_value("authorization", &text)
        };
        proved.map_err(|_| Error::credential("the token endpoint gave a token that a header cannot carry"))
    }

    pub(super) fn join_or_start(self: &Arc<Self>, exchange: &Exchange) -> Joined {
        let mut state = self.lock();
        if let Err(ended) = state.check() {
            return Joined::Done(Err(ended));
        }
        let now = self.now();
        if let Some(token) = state.token.clone().filter(|token| !token.is_ending(&now)) {
            return Joined::Done(Ok(token));
        }
        if let Some(shared_request) = state.shared_request() {
            return Joined::Waiting(shared_request);
        }
        if !state.may_ask(&now) {
            let valid = state.token.clone().filter(|token| token.is_valid(&now));
            let failure = state.failure.as_ref().map(|failure| failure.refusal(&now));
            return Joined::Done(valid.ok_or_else(|| {
                failure.unwrap_or_else(|| Error::credential("the token endpoint may not be asked yet"))
            }));
        }
        match self.start(&mut state, exchange) {
            Some(shared_request) => Joined::Waiting(shared_request),
            None => Joined::Done(Err(Error::configuration("there can be no thread for a token request"))),
        }
    }

    /// Starts the one request, in a task of its own so that no caller's cancellation reaches it.
    pub(super) fn start(self: &Arc<Self>, state: &mut State, exchange: &Exchange) -> Option<SharedRequest> {
        state.started += 1;
        let number = state.started;
        let (sender, receiver) = oneshot::channel();
        let shared_request = (Box::pin(receiver.map(Result::ok)) as BoxFuture<'static, _>).shared();
        let (session, exchange) = (Arc::clone(self), exchange.clone());
        let spawned = spawn::detach(clock::is_paused(), async move {
            let mut against = None;
            let renewed = AssertUnwindSafe(session.renew(&exchange, &mut against)).catch_unwind().await;
            let result = renewed.unwrap_or_else(|_panic| Err(Error::credential("the token source panicked")));
            session.finish(number, result.as_ref().err(), against);
            drop(sender.send(result));
        });
        spawned.then(|| {
            state.shared_request = Some((number, shared_request.clone()));
            shared_request
        })
    }

    fn finish(&self, number: u64, error: Option<&Error>, against: Fingerprint) {
        let now = self.now();
        let mut state = self.lock();
        if state.shared_request.as_ref().is_some_and(|(current, _)| *current == number) {
            state.shared_request = None;
        }
        if let Some(error) = error {
            let stored = self.stored.get().is_some();
            state.failure = Some(Backoff::after(error.clone(), against, state.failure.as_ref(), now, stored));
        }
    }
}

/// A name for a session that no other one has.
pub(super) fn session_name() -> Result<String, Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Error::configuration("the system has no source of randomness"))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// A random factor for the renewal ahead of time; 1 where the system has no randomness.
fn jitter() -> f64 {
    let mut bytes = [0; 2];
    match getrandom::fill(&mut bytes) {
        Ok(()) => 0.9 + 0.2 * f64::from(u16::from_be_bytes(bytes)) / f64::from(u16::MAX),
        Err(_) => 1.0,
    }
}
