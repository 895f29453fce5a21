//! One token request at a time, whoever asks.

use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::{BoxFuture, Shared};
use http::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::oneshot;
use tokio::time::Instant;

use super::lifetime::SHORTEST;
use super::{Grant, Token};
use crate::clock;
use crate::error::{Error, Kind};
use crate::limits::Limit;
use crate::spawn;
use crate::strategy::{Exchange, Proving};

/// Where the tokens of one identity come from.
pub trait TokenSource: Send + Sync + 'static {
    /// Asks for a token: with the refresh token if the session has one, otherwise by the source's own credential. It must
    /// never grant another identity than the one before.
    fn grant(&self, exchange: Exchange, refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>>;
}

/// The tokens of one session: clones share them.
#[derive(Clone)]
pub struct Tokens(Arc<Session>);

struct Session {
    source: Box<dyn TokenSource>,
    scheme: &'static str,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    token: Option<Token>,
    refresh: Option<SecretString>,
    /// The request under way, with a number to know it by.
    flight: Option<(u64, Flight)>,
    flights: u64,
    generation: u64,
    failure: Option<Backoff>,
    ended: bool,
}

/// The last failure, and when the endpoint may be asked again; never, if it said that the session is over.
struct Backoff {
    error: Error,
    failures: u32,
    until: Option<Instant>,
}

/// `None` when the runtime that carried the request went away before the answer came.
type Flight = Shared<BoxFuture<'static, Option<Result<Token, Error>>>>;

/// How many lost flights a caller waits for. One is lost when its runtime goes away; if the caller's own runtime is
/// shutting down, all are.
const FLIGHTS: usize = 3;

impl Tokens {
    /// Tokens that a source grants, sent as `Authorization: SCHEME TOKEN`; an empty scheme sends the token alone.
    pub fn new(source: impl TokenSource, scheme: &'static str) -> Self {
        Self(Arc::new(Session { source: Box::new(source), scheme, state: Mutex::default() }))
    }

    /// The same, starting with a token that was granted before.
    ///
    /// # Errors
    /// The token cannot be sent in a header.
    pub fn with_grant(source: impl TokenSource, scheme: &'static str, grant: &Grant) -> Result<Self, Error> {
        let tokens = Self::new(source, scheme);
        tokens.0.store(grant)?;
        Ok(tokens)
    }

    /// The same, starting with a refresh token only.
    #[must_use]
    pub fn with_refresh(source: impl TokenSource, scheme: &'static str, refresh: SecretString) -> Self {
        let tokens = Self::new(source, scheme);
        tokens.0.lock().refresh = Some(refresh);
        tokens
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
        let now = clock::now();
        let token = state.token.clone().filter(|token| !token.is_ending(now))?;
        if token.is_aging(now) && state.under_way().is_none() && state.may_ask(now) {
            self.0.depart(&mut state, exchange);
        }
        Some(token)
    }

    /// The current token, or a new one.
    ///
    /// # Errors
    /// The source's failure, shared by all who waited for it; the same failure again, without a request, until its
    /// back-off has passed; a session that was ended.
    ///
    /// # Cancel
    /// Dropping the future changes nothing for other callers: the request goes on, and its token is kept.
    pub async fn get(&self, exchange: &Exchange) -> Result<Token, Error> {
        if let Some(token) = self.ready(exchange) {
            return Ok(token);
        }
        for _ in 0..FLIGHTS {
            let flight = match self.board(exchange) {
                Boarding::Arrived(result) => return result,
                Boarding::Waiting(flight) => flight,
            };
            match flight.await {
                Some(Ok(token)) => return Ok(token),
                Some(Err(error)) => return self.still_valid().ok_or(error),
                // The flight's runtime is gone; the next turn starts another one, on this one.
                None => {}
            }
        }
        Err(Error::credential("the runtime that carried the token request was shut down"))
    }

    /// A token near its end is still better than an error.
    fn still_valid(&self) -> Option<Token> {
        let now = clock::now();
        self.0.lock().token.clone().filter(|token| token.is_valid(now))
    }

    fn board(&self, exchange: &Exchange) -> Boarding {
        let mut state = self.0.lock();
        if state.ended {
            return Boarding::Arrived(Err(Error::session_expired("the session was ended by a logout")));
        }
        let now = clock::now();
        if let Some(token) = state.token.clone().filter(|token| !token.is_ending(now)) {
            return Boarding::Arrived(Ok(token));
        }
        if let Some(flight) = state.under_way() {
            return Boarding::Waiting(flight);
        }
        if !state.may_ask(now) {
            let valid = state.token.clone().filter(|token| token.is_valid(now));
            let failure = state.failure.as_ref().map(|failure| failure.refusal(now));
            return Boarding::Arrived(valid.ok_or_else(|| {
                failure.unwrap_or_else(|| Error::credential("the token endpoint may not be asked yet"))
            }));
        }
        match self.0.depart(&mut state, exchange) {
            Some(flight) => Boarding::Waiting(flight),
            None => Boarding::Arrived(Err(Error::configuration("a token request needs a tokio runtime"))),
        }
    }

    /// The refresh token of now, for a program that keeps the session across restarts. None while there is none, and after
    /// the end.
    #[must_use]
    pub fn refresh_token(&self) -> Option<SecretString> {
        self.0.lock().refresh.clone()
    }

    /// The server refused the token of that generation. `true` when asking again is worth it: a newer token is there
    /// already, or one can be asked for.
    #[must_use]
    pub fn refused(&self, generation: u64) -> bool {
        let mut state = self.0.lock();
        if state.ended {
            return false;
        }
        match state.token.as_ref().map(Token::generation) {
            Some(current) if current == generation => state.token = None,
            // Someone else already replaced it, or is doing so.
            Some(_) | None => {}
        }
        true
    }

    /// Ends the session: its tokens are forgotten, and a request under way can no longer bring one.
    pub fn end(&self) {
        let mut state = self.0.lock();
        state.ended = true;
        state.token = None;
        state.refresh = None;
        state.flight = None;
    }
}

enum Boarding {
    Arrived(Result<Token, Error>),
    Waiting(Flight),
}

impl State {
    /// The request under way. One whose runtime has gone is not, and is not waited for again.
    fn under_way(&self) -> Option<Flight> {
        let (_, flight) = self.flight.clone()?;
        (!matches!(flight.clone().now_or_never(), Some(None))).then_some(flight)
    }

    fn may_ask(&self, now: Instant) -> bool {
        self.failure.as_ref().is_none_or(|failure| failure.until.is_some_and(|until| until <= now))
    }
}

impl Backoff {
    /// 1 s, doubled by each failure up to 32 s; what the endpoint asks for, up to 5 minutes, if that is more.
    fn after(error: Error, before: Option<&Self>) -> Self {
        let failures = before.map_or(1, |before| before.failures.saturating_add(1));
        let asked = error.retry_after().unwrap_or_default().min(Duration::from_secs(300));
        let wait = Duration::from_secs(1 << failures.saturating_sub(1).min(5)).max(asked);
        let until = (error.kind() != Kind::SessionExpired).then(|| clock::now() + wait);
        Self { error, failures, until }
    }

    fn refusal(&self, now: Instant) -> Error {
        match self.until {
            Some(until) => self.error.clone().waiting(until.saturating_duration_since(now)),
            None => self.error.clone(),
        }
    }
}

impl Session {
    /// No code that can panic runs under the lock, so a poisoned one is still whole.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn header(&self, access: &SecretString) -> Result<HeaderValue, Error> {
        let proved = if self.scheme.is_empty() {
            crate::strategy::secret_value("authorization", access)
        } else {
            let text = SecretString::from(format!("{} {}", self.scheme, access.expose_secret()));
            crate::strategy::secret_value("authorization", &text)
        };
        proved.map_err(|_| Error::credential("the token endpoint gave a token that a header cannot carry"))
    }

    fn store(&self, grant: &Grant) -> Result<Token, Error> {
        let header = self.header(&grant.access)?;
        let mut state = self.lock();
        if state.ended {
            return Err(Error::session_expired("the session was ended by a logout"));
        }
        state.generation += 1;
        let token = Token::new(grant, header, state.generation);
        if let Some(refresh) = &grant.refresh {
            state.refresh = Some(refresh.clone());
        }
        state.token = Some(token.clone());
        state.failure = None;
        Ok(token)
    }

    /// Starts the one request, in a task of its own so that no caller's cancellation reaches it.
    fn depart(self: &Arc<Self>, state: &mut State, exchange: &Exchange) -> Option<Flight> {
        state.flights += 1;
        let number = state.flights;
        let (arrive, arrival) = oneshot::channel();
        let flight = arrival.map(Result::ok).boxed().shared();
        let session = Arc::clone(self);
        let (exchange, refresh) = (exchange.clone(), state.refresh.clone());
        let limit = exchange.limits.token;
        let departed = spawn::detach(async move {
            let asked = AssertUnwindSafe(async { session.source.grant(exchange, refresh).await }).catch_unwind();
            let granted = match clock::within(limit, asked).await {
                Some(Ok(granted)) => granted,
                Some(Err(_panic)) => Err(Error::credential("the token source panicked")),
                None => Err(Error::new(Kind::Timeout, format!("no token within {limit:?}")).at(Limit::Token)),
            };
            // The new refresh token is kept before anyone sees the access token.
            let result = granted.and_then(|grant| {
                // A token that is born dead is still used, so that it is not asked for in a hot loop.
                session.store(&Grant { lifetime: grant.lifetime.max(SHORTEST), ..grant })
            });
            session.land(number, result.as_ref().err());
            drop(arrive.send(result));
        });
        departed.then(|| {
            state.flight = Some((number, flight.clone()));
            flight
        })
    }

    fn land(&self, number: u64, error: Option<&Error>) {
        let mut state = self.lock();
        if state.flight.as_ref().is_some_and(|(current, _)| *current == number) {
            state.flight = None;
        }
        if let Some(error) = error {
            state.failure = Some(Backoff::after(error.clone(), state.failure.as_ref()));
        }
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Tokens").field("token", &self.0.lock().token).finish_non_exhaustive()
    }
}
