//! One renewal: take the turn, look what is kept, ask, keep, publish. In this order, so that a rotated refresh token is
//! never lost and never used twice.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt;
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;

use super::backoff::{Fingerprint, fingerprint};
use super::kept::Kept;
use super::lifetime::SHORTEST;
use super::session::{Granted, Session, State};
use super::store::{Record, Swap, Turn};
use super::{Grant, Token};
use crate::clock::{self, Moment};
use crate::error::{Error, Kind};
use crate::limits::Limit;
use crate::strategy::Exchange;

/// How often a logout tries to remove a record that others write.
const REMOVALS: usize = 8;

/// What is left to do once the store was looked at.
enum Step {
    /// Somebody else has renewed the session.
    Use(Token),
    /// The last grant is not kept yet.
    Keep(Granted),
    Ask(Option<SecretString>),
}

impl Session {
    /// A new token. `against` becomes the refresh token that was used.
    pub(super) async fn renew(&self, exchange: &Exchange, against: &mut Fingerprint) -> Result<Token, Error> {
        let limit = exchange.limits.token;
        let kept = self.kept.get();
        let _turn = match kept {
            Some(kept) => Some(self.take_turn(kept, limit).await?),
            None => None,
        };
        let step = match kept {
            Some(kept) => self.catch_up(kept).await?,
            None => Step::Ask(self.lock().refresh.clone()),
        };
        let granted = match step {
            Step::Use(token) => return Ok(token),
            Step::Keep(granted) => granted,
            Step::Ask(refresh) => {
                *against = fingerprint(refresh.as_ref());
                if let Some(ended) = self.lock().failure.as_ref().and_then(|failure| failure.ended_by(against)) {
                    return Err(ended);
                }
                self.ask(exchange, refresh).await?
            }
        };
        self.settle(granted).await
    }

    /// The turn, which may be this session's still.
    async fn take_turn(&self, kept: &Kept, limit: Duration) -> Result<HeldTurn<'_>, Error> {
        let held = self.lock().turn.take();
        let turn = match held {
            Some(turn) => turn,
            None => kept.turn(limit).await?,
        };
        Ok(HeldTurn { session: self, turn: Some(turn) })
    }

    async fn ask(&self, exchange: &Exchange, refresh: Option<SecretString>) -> Result<Granted, Error> {
        let limit = exchange.limits.token;
        let exchange = exchange.clone();
        let asked = AssertUnwindSafe(async { self.source.grant(exchange, refresh).await }).catch_unwind();
        let granted = match clock::within(limit, asked).await {
            Some(Ok(granted)) => granted?,
            Some(Err(_panic)) => return Err(Error::credential("the token source panicked")),
            None => return Err(Error::new(Kind::Timeout, format!("no token within {limit:?}")).at(Limit::Token)),
        };
        // A token that is born dead is still used, so that it is not asked for in a hot loop.
        let grant = Grant { lifetime: granted.lifetime.max(SHORTEST), ..granted };
        Ok(Granted { grant, born: self.now() })
    }

    /// Compares what is kept with what this session knows.
    async fn catch_up(&self, kept: &Kept) -> Result<Step, Error> {
        let record = kept.load().await?;
        let now = self.now();
        let mut state = self.lock();
        state.check()?;
        match record {
            None if state.stored > 0 => {
                state.token = None;
                state.unkept = None;
                Err(ended_elsewhere())
            }
            Some(record) if record.generation != state.stored || !same(&record.refresh, &state.refresh) => {
                Ok(match self.adopt(&mut state, &record, &now)? {
                    Some(token) => Step::Use(token),
                    None => Step::Ask(record.refresh),
                })
            }
            None | Some(_) => Ok(match state.unkept.clone() {
                Some(granted) => Step::Keep(granted),
                None => Step::Ask(state.refresh.clone()),
            }),
        }
    }

    /// Goes on from a record that another client of the session wrote; its token, if it may still be used.
    fn adopt(&self, state: &mut State, record: &Record, now: &Moment) -> Result<Option<Token>, Error> {
        state.stored = record.generation;
        state.refresh.clone_from(&record.refresh);
        state.token = None;
        state.unkept = None;
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
        let token = state.publish(&Granted { grant, born: Moment { steady, wall: record.obtained } }, header);
        if token.is_ending(now) {
            state.token = None;
            return Ok(None);
        }
        Ok(Some(token))
    }

    /// Keeps a grant, and publishes it then.
    async fn settle(&self, granted: Granted) -> Result<Token, Error> {
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
        let Some(kept) = self.kept.get() else {
            let mut state = self.lock();
            state.check()?;
            return Ok(state.publish(&granted, header));
        };
        let (from, record) = {
            let mut state = self.lock();
            state.check()?;
            state.unkept = Some(granted.clone());
            (state.stored, record(kept, &state, &granted))
        };
        let generation = record.generation;
        let access = record.access.clone();
        let there = match kept.swap(from, Some(record)).await? {
            Swap::Done => None,
            // An earlier try was written although its answer was lost.
            Swap::Lost(Some(there)) if there.generation == generation && same(&there.access, &access) => None,
            Swap::Lost(there) => Some(there),
        };
        let now = self.now();
        let mut state = self.lock();
        match there {
            None => {
                state.stored = generation;
                state.check()?;
                Ok(state.publish(&granted, header))
            }
            Some(None) => {
                state.unkept = None;
                Err(ended_elsewhere())
            }
            Some(Some(there)) => {
                state.check()?;
                let adopted = self.adopt(&mut state, &there, &now)?;
                adopted.ok_or_else(|| Error::store("another program replaced the session while it was renewed"))
            }
        }
    }

    /// Keeps what there is from now on.
    pub(super) async fn keep(&self, kept: Kept) -> Result<(), Error> {
        let _writing = self.writing.lock().await;
        self.lock().check()?;
        if self.kept.set(kept).is_err() {
            return Err(Error::configuration("the session is kept in a store already"));
        }
        let Some(kept) = self.kept.get() else { return Ok(()) };
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
                born: token.born(),
            });
            state.unkept.clone_from(&granted);
            granted
        };
        let mut record = {
            let state = self.lock();
            match &granted {
                Some(granted) => record(kept, &state, granted),
                None if state.refresh.is_none() => return Ok(()),
                None => bare(kept, &state, self.now()),
            }
        };
        for _ in 0..REMOVALS {
            let from = record.generation - 1;
            match kept.swap(from, Some(record.clone())).await? {
                Swap::Done => {
                    let mut state = self.lock();
                    state.stored = record.generation;
                    state.unkept = None;
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
        let Some(kept) = self.kept.get() else { return Ok(()) };
        let mut from = self.lock().stored;
        for _ in 0..REMOVALS {
            match kept.swap(from, None).await? {
                Swap::Done | Swap::Lost(None) => return Ok(()),
                Swap::Lost(Some(there)) => from = there.generation,
            }
        }
        Err(contended())
    }
}

/// The right to renew. It is not given up while a grant is not in the store: whoever came next would find the refresh
/// token that was replaced, and use it for a second time.
struct HeldTurn<'a> {
    session: &'a Session,
    turn: Option<Turn>,
}

impl Drop for HeldTurn<'_> {
    fn drop(&mut self) {
        let mut state = self.session.lock();
        if state.unkept.is_some() {
            state.turn = self.turn.take();
        }
    }
}

fn record(kept: &Kept, state: &State, granted: &Granted) -> Record {
    let Granted { grant, born } = granted;
    Record {
        key: kept.key.clone(),
        generation: state.stored + 1,
        access: Some(grant.access.clone()),
        refresh: grant.refresh.clone().or_else(|| state.refresh.clone()),
        obtained: born.wall,
        lifetime: grant.lifetime,
        scope: grant.scope.clone(),
    }
}

/// A session that has a refresh token only.
fn bare(kept: &Kept, state: &State, now: Moment) -> Record {
    Record {
        key: kept.key.clone(),
        generation: state.stored + 1,
        access: None,
        refresh: state.refresh.clone(),
        obtained: now.wall,
        lifetime: SHORTEST,
        scope: None,
    }
}

/// Equal in a time that does not tell where they differ.
fn same(one: &Option<SecretString>, other: &Option<SecretString>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.expose_secret().as_bytes().ct_eq(other.expose_secret().as_bytes()).into(),
        (None, None) => true,
        _ => false,
    }
}

fn ended_elsewhere() -> Error {
    Error::session_expired("the session was ended elsewhere")
}

fn contended() -> Error {
    Error::store("others keep writing the stored session")
}
