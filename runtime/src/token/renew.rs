//! One renewal: take the lease, look what is stored, ask, keep, publish. In this order, so that a rotated refresh token is
//! never lost and never used twice.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt;
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;

use super::backoff::{Fingerprint, fingerprint};
use super::grant::{Grant, Token};
use super::keyed_store::KeyedStore;
use super::lifetime::SHORTEST;
use super::session::{Granted, Session, State, session_name};
use super::store::{RefreshLease, StoredSession, Swap};
use crate::clock::{self, Moment};
use crate::error::{Error, Kind};
use crate::limits::{Limit, shown};
use crate::strategy::Exchange;

/// The number of times that a logout tries to remove a record that others write.
const REMOVALS: usize = 8;

/// The part of a renewal that is left once the store was read.
enum Renewal {
    /// Somebody else has renewed the session.
    Use(Token),
    /// The last grant is not stored yet.
    Save(Granted),
    Request(Option<SecretString>),
}

impl Session {
    /// A new token. `against` becomes the refresh token that was used.
    pub(super) async fn renew(&self, exchange: &Exchange, against: &mut Fingerprint) -> Result<Token, Error> {
        let limit = exchange.limits.token;
        let stored = self.stored.get();
        let _lease = match stored {
            Some(stored) => Some(self.take_lease(stored, limit).await?),
            None => None,
        };
        let renewal = match stored {
            Some(stored) => self.catch_up(stored).await?,
            None => Renewal::Request(self.lock().refresh.clone()),
        };
        let granted = match renewal {
            Renewal::Use(token) => return Ok(token),
            Renewal::Save(granted) => granted,
            Renewal::Request(refresh) => {
                *against = fingerprint(refresh.as_ref());
                if let Some(ended) = self.lock().failure.as_ref().and_then(|failure| failure.ended_by(against)) {
                    return Err(ended);
                }
                self.ask(exchange, refresh).await?
            }
        };
        self.persist_and_publish(granted).await
    }

    /// The lease, which this session may hold already.
    async fn take_lease(&self, stored: &KeyedStore, limit: Duration) -> Result<HeldLease<'_>, Error> {
        let held = self.lock().lease.take();
        let lease = match held {
            Some(lease) => lease,
            None => stored.lease(limit).await?,
        };
        Ok(HeldLease { session: self, lease: Some(lease) })
    }

    async fn ask(&self, exchange: &Exchange, refresh: Option<SecretString>) -> Result<Granted, Error> {
        let limit = exchange.limits.token;
        let exchange = exchange.clone();
        // Its life began when the server made it (RFC 6749 §5.1), which was not before it was asked.
        let issued_at = self.now();
        let asked = AssertUnwindSafe(async { self.source.grant(exchange, refresh).await }).catch_unwind();
        let granted = match clock::within(limit, asked).await {
            Some(Ok(Err(refused))) if self.source.begins_anew() => return Err(refused.of_no_session()),
            Some(Ok(granted)) => granted?,
            Some(Err(_panic)) => return Err(Error::credential("the token source panicked")),
            None => {
                return Err(
                    Error::new(Kind::Timeout, format!("no token within {}", shown(limit))).with_limit(Limit::Token)
                );
            }
        };
        // A token that is issued_at dead is still used, so that it is not asked for in a hot loop.
        let grant = Grant { lifetime: granted.lifetime.max(SHORTEST), ..granted };
        Ok(Granted { grant, issued_at })
    }

    /// Compares what is stored with what this session knows.
    async fn catch_up(&self, stored: &KeyedStore) -> Result<Renewal, Error> {
        let record = stored.load().await?;
        let now = self.now();
        let mut state = self.lock();
        state.check()?;
        match record {
            None if state.stored_generation > 0 => {
                state.token = None;
                state.unsaved = None;
                Err(ended_elsewhere())
            }
            Some(record) if !is_own(&state, &record) => {
                state.token = None;
                state.unsaved = None;
                Err(replaced_by_another())
            }
            Some(record) if record.generation != state.stored_generation || !same(&record.refresh, &state.refresh) => {
                Ok(match self.adopt(&mut state, &record, &now)? {
                    Some(token) => Renewal::Use(token),
                    None => Renewal::Request(record.refresh),
                })
            }
            None | Some(_) => Ok(match state.unsaved.clone() {
                // Its end may have come while the store was down: what is left of it is its refresh token.
                Some(granted) if granted.has_ended(&now) => {
                    Renewal::Request(granted.grant.refresh.or_else(|| state.refresh.clone()))
                }
                Some(granted) => Renewal::Save(granted),
                None => Renewal::Request(state.refresh.clone()),
            }),
        }
    }

    /// Goes on from a record that another client of the session wrote; its token, if it may still be used.
    fn adopt(&self, state: &mut State, record: &StoredSession, now: &Moment) -> Result<Option<Token>, Error> {
        if !is_own(state, record) {
            return Err(replaced_by_another());
        }
        state.session = Some(record.session.clone());
        state.stored_generation = record.generation;
        state.refresh.clone_from(&record.refresh);
        state.token = None;
        state.unsaved = None;
        let Some(access) = &record.access else { return Ok(None) };
        // A token from the future has an age that nobody knows.
        let Ok(age) = now.wall.duration_since(record.obtained) else { return Ok(None) };
        let steady = now.steady.checked_sub(age).unwrap_or(now.steady);
        let grant = Grant {
            access: access.clone(),
            refresh: record.refresh.clone(),
            lifetime: record.lifetime,
            scope: record.scope.clone(),
        };
        let header = self.header(access)?;
        let token = state.publish(&Granted { grant, issued_at: Moment { steady, wall: record.obtained } }, header);
        if token.is_ending(now) {
            state.token = None;
            return Ok(None);
        }
        Ok(Some(token))
    }

    /// Stores a grant, and then publishes it.
    async fn persist_and_publish(&self, granted: Granted) -> Result<Token, Error> {
        let header = match self.header(&granted.grant.access) {
            Ok(header) => header,
            Err(unsendable) => {
                // The refresh token before it may be spent.
                let mut state = self.lock();
                if !state.ended && granted.grant.refresh.is_some() {
                    state.refresh = granted.grant.refresh;
                }
                return Err(unsendable);
            }
        };
        let _writing = self.writing.lock().await;
        let Some(stored) = self.stored.get() else {
            let mut state = self.lock();
            state.check()?;
            return Ok(state.publish(&granted, header));
        };
        let (from, record) = {
            let mut state = self.lock();
            state.check()?;
            state.unsaved = Some(granted.clone());
            (state.stored_generation, record(stored, &state, &granted)?)
        };
        let (generation, mut session) = (record.generation, record.session.clone());
        let access = record.access.clone();
        let there = match stored.swap(from, Some(record)).await? {
            Swap::Done => None,
            // An earlier try was written although its response was lost.
            Swap::Lost(Some(there)) if there.generation == generation && same(&there.access, &access) => {
                session = there.session;
                None
            }
            Swap::Lost(there) => Some(there),
        };
        let now = self.now();
        let mut state = self.lock();
        match there {
            None => {
                state.stored_generation = generation;
                state.session = Some(session);
                state.check()?;
                Ok(state.publish(&granted, header))
            }
            Some(None) => {
                state.unsaved = None;
                Err(ended_elsewhere())
            }
            Some(Some(there)) => {
                state.check()?;
                let adopted = self.adopt(&mut state, &there, &now)?;
                adopted.ok_or_else(|| Error::store("another program replaced the session while it was renewed"))
            }
        }
    }

    /// Stores the session from now on.
    pub(super) async fn keep(&self, stored: KeyedStore) -> Result<(), Error> {
        let _writing = self.writing.lock().await;
        self.lock().check()?;
        if self.stored.set(stored).is_err() {
            return Err(Error::configuration("the session is stored in a store already"));
        }
        let Some(stored) = self.stored.get() else { return Ok(()) };
        let granted = {
            let mut state = self.lock();
            let refresh = state.refresh.clone();
            let granted = state.token.as_ref().map(|token| Granted {
                grant: Grant {
                    access: token.access().clone(),
                    refresh,
                    lifetime: token.lifetime(),
                    scope: token.scope().map(str::to_owned),
                },
                issued_at: token.issued_at(),
            });
            state.unsaved.clone_from(&granted);
            granted
        };
        let mut record = {
            let state = self.lock();
            match &granted {
                Some(granted) => record(stored, &state, granted)?,
                None if state.refresh.is_none() => return Ok(()),
                None => bare(stored, &state, self.now())?,
            }
        };
        for _ in 0..REMOVALS {
            let from = record.generation - 1;
            match stored.swap(from, Some(record.clone())).await? {
                Swap::Done => {
                    let mut state = self.lock();
                    state.stored_generation = record.generation;
                    state.session = Some(record.session);
                    state.unsaved = None;
                    return state.check();
                }
                Swap::Lost(there) => record.generation = there.map_or(0, |there| there.generation) + 1,
            }
        }
        Err(contended())
    }

    /// Takes the session out of the store, whoever wrote it last.
    pub(super) async fn remove(&self) -> Result<(), Error> {
        let _writing = self.writing.lock().await;
        let Some(stored) = self.stored.get() else { return Ok(()) };
        let mut from = self.lock().stored_generation;
        for _ in 0..REMOVALS {
            match stored.swap(from, None).await? {
                Swap::Done | Swap::Lost(None) => return Ok(()),
                Swap::Lost(Some(there)) => from = there.generation,
            }
        }
        Err(contended())
    }
}

/// The right to renew. It is not given up while a grant is not in the store: whoever came next would find the refresh
/// token that was replaced, and use it for a second time.
struct HeldLease<'a> {
    session: &'a Session,
    lease: Option<RefreshLease>,
}

impl Drop for HeldLease<'_> {
    fn drop(&mut self) {
        let mut state = self.session.lock();
        if state.unsaved.is_some() {
            state.lease = self.lease.take();
        }
    }
}

fn record(stored: &KeyedStore, state: &State, granted: &Granted) -> Result<StoredSession, Error> {
    let Granted { grant, issued_at } = granted;
    Ok(StoredSession {
        key: stored.key.clone(),
        session: state.session.clone().map_or_else(session_name, Ok)?,
        generation: state.stored_generation + 1,
        access: Some(grant.access.clone()),
        refresh: grant.refresh.clone().or_else(|| state.refresh.clone()),
        obtained: issued_at.wall,
        lifetime: grant.lifetime,
        scope: grant.scope.clone(),
    })
}

/// A session that has a refresh token only.
fn bare(stored: &KeyedStore, state: &State, now: Moment) -> Result<StoredSession, Error> {
    Ok(StoredSession {
        key: stored.key.clone(),
        session: state.session.clone().map_or_else(session_name, Ok)?,
        generation: state.stored_generation + 1,
        access: None,
        refresh: state.refresh.clone(),
        obtained: now.wall,
        lifetime: SHORTEST,
        scope: None,
    })
}

/// Returns true if both are equal, compared in constant time.
fn same(one: &Option<SecretString>, other: &Option<SecretString>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.expose_secret().as_bytes().ct_eq(other.expose_secret().as_bytes()).into(),
        (None, None) => true,
        _ => false,
    }
}

/// Returns true unless the record is that of another login: a client never goes on as somebody else.
fn is_own(state: &State, record: &StoredSession) -> bool {
    state.session.as_ref().is_none_or(|own| *own == record.session)
}

fn replaced_by_another() -> Error {
    Error::session_expired("another login took the place of the session in the store")
}

fn ended_elsewhere() -> Error {
    Error::session_expired("the session was ended elsewhere")
}

fn contended() -> Error {
    Error::store("others keep writing the stored session")
}
