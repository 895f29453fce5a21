//! One token request at a time, whoever asks.

use std::fmt;
use std::sync::Arc;

use secrecy::SecretString;

use super::grant::{Grant, Token};
use super::keyed_store::KeyedStore;
use super::session::{Joined, Session};
use super::source::TokenSource;
use super::store::{Key, TokenStore};
use crate::clock::{Clock, SystemClock};
use crate::error::Error;
use crate::strategy::{Exchange, Proving};
use crate::threads::MaybeSend;

/// The tokens of one session: clones share them.
#[derive(Clone)]
pub struct Tokens(Arc<Session>);

/// The most token requests that a caller waits for when each is lost. One is lost when its runtime goes away; if the
/// caller's own runtime is shutting down, all are.
const MAX_RETRIES: usize = 3;

impl Tokens {
    /// Tokens that a source grants, sent as `Authorization: SCHEME TOKEN`; an empty scheme sends the token alone.
    pub fn new(source: impl TokenSource, scheme: &'static str) -> Self {
        Self::with_clock(source, scheme, SystemClock)
    }

    /// The same by another clock, for tests.
    pub fn with_clock(source: impl TokenSource, scheme: &'static str, clock: impl Clock) -> Self {
        Self(Arc::new(Session::new(source, scheme, clock)))
    }

    /// The same, starting with a token that was granted before.
    ///
    /// # Errors
    /// The token cannot be sent in a header.
    pub fn with_grant(source: impl TokenSource, scheme: &'static str, grant: &Grant) -> Result<Self, Error> {
        let tokens = Self::new(source, scheme);
        tokens.0.begin(grant)?;
        Ok(tokens)
    }

    /// The same, starting with a refresh token only.
    #[must_use]
    pub fn with_refresh(source: impl TokenSource, scheme: &'static str, refresh: SecretString) -> Self {
        let tokens = Self::new(source, scheme);
        tokens.0.lock().refresh = Some(refresh);
        tokens
    }

    /// Goes on with the session of that key, or begins it, and keeps it in the store: every new token is there before
    /// anybody sees it. Nothing is loaded before the first call.
    #[must_use]
    pub fn resumed(self, store: Arc<dyn TokenStore>, key: Key) -> Self {
        // A store that is there already stays.
        drop(self.0.stored.set(KeyedStore { store, key }));
        self
    }

    /// Keeps the session in a store from now on, in place of what was stored under that key.
    ///
    /// # Errors
    /// The session is over, or is stored elsewhere already; the store failed, and then the next token request tries again.
    pub async fn keep(&self, store: Arc<dyn TokenStore>, key: Key) -> Result<(), Error> {
        self.0.keep(KeyedStore { store, key }).await
    }

    /// Returns true if the store has a record of this session. Without a store, there is none.
    ///
    /// # Errors
    /// The store failed, or what is there is another session's.
    pub async fn is_stored(&self) -> Result<bool, Error> {
        match self.0.stored.get() {
            Some(stored) => Ok(stored.load().await?.is_some()),
            None => Ok(false),
        }
    }

    /// The proof by the current token; a token that is valid costs no allocation and no waiting.
    pub fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        match self.ready(exchange) {
            Some(token) => Proving::Ready(Ok(token.proof())),
            None => Proving::Pending(Box::pin(async move { Ok(self.get(exchange).await?.proof()) })),
        }
    }

    /// The token in memory if it may be used, starting its renewal in the background when it ages.
    fn ready(&self, exchange: &Exchange) -> Option<Token> {
        let mut state = self.0.lock();
        let now = self.0.now();
        let token = state.token.clone().filter(|token| !token.is_ending(&now))?;
        if token.is_aging(&now, self.0.jitter) && state.shared_request().is_none() && state.may_ask(&now) {
            self.0.start(&mut state, exchange);
        }
        Some(token)
    }

    /// The current token, or a new one.
    ///
    /// # Errors
    /// The source's failure, shared by all who waited for it; the same failure again, without a request, until its
    /// back-off has passed; a session that was ended; a store that failed.
    ///
    /// # Cancel
    /// Dropping the future changes nothing for other callers: the request goes on, and its token is stored.
    pub async fn get(&self, exchange: &Exchange) -> Result<Token, Error> {
        if let Some(token) = self.ready(exchange) {
            return Ok(token);
        }
        for _ in 0..MAX_RETRIES {
            let shared_request = match self.0.join_or_start(exchange) {
                Joined::Done(result) => return result,
                Joined::Waiting(shared_request) => shared_request,
            };
            match shared_request.await {
                Some(Ok(token)) => return Ok(token),
                Some(Err(error)) => return self.still_valid().ok_or(error),
                // The runtime of the request is gone; the next round starts another one, on this one.
                None => {}
            }
        }
        Err(Error::credential("the runtime that carried the token request was shut down"))
    }

    /// A token near its end is still better than an error.
    fn still_valid(&self) -> Option<Token> {
        let now = self.0.now();
        self.0.lock().token.clone().filter(|token| token.is_valid(&now))
    }

    /// The refresh token of now, for a program that keeps the session across restarts. None while there is none, and after
    /// the end.
    #[must_use]
    pub fn refresh_token(&self) -> Option<SecretString> {
        self.0.lock().refresh.clone()
    }

    /// The server refused the token of that generation. `true` when asking again is worth it: a newer token is there
    /// already, or one can be asked for. Not when the new one before was refused as well, until a back-off of 1 s to 32 s
    /// has passed: the token stays in use then.
    #[must_use]
    pub fn refused(&self, generation: u64) -> bool {
        let mut state = self.0.lock();
        if state.ended {
            return false;
        }
        // Another one: someone else already replaced it, or is doing so.
        let Some(token) = state.token.as_ref().filter(|token| token.generation() == generation) else { return true };
        let (useless, now) = (token.never_worked(), self.0.now());
        let replaced = state.refusals.may_replace(useless, now);
        if replaced {
            state.token = None;
        }
        replaced
    }

    /// Ends the session: its tokens are forgotten at once, and a request under way can no longer bring one. The future
    /// takes it out of the store; once it is done, nothing writes the session again.
    ///
    /// # Errors
    /// The store failed: the record may still be there. In memory the session has ended all the same.
    pub fn end(&self) -> impl Future<Output = Result<(), Error>> + MaybeSend + 'static {
        let session = Arc::clone(&self.0);
        session.lock().end();
        async move { session.remove().await }
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Tokens").field("token", &self.0.lock().token).finish_non_exhaustive()
    }
}
