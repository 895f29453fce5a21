//! A conformance test of a store: the promises of [`TokenStore`], to be checked by the tests of every store.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() {
//! let failures = permitted::token::conformance::check(&permitted::token::MemoryStore::new()).await;
//! assert_eq!(failures, []);
//! # }
//! ```

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use futures_util::future::join_all;
use secrecy::{ExposeSecret, SecretString};

use super::store::{Key, StoredSession, Swap, TokenStore};
use crate::clock::{wall, within};
use crate::error::Error;
use crate::threads::BoxFuture;

/// A promise that is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The promise.
    pub promise: &'static str,
    /// The behaviour instead.
    pub instead: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.promise, self.instead)
    }
}

/// Longer than any store may take for one operation.
const PATIENCE: Duration = Duration::from_secs(10);
/// The time for which a task is watched that should be waiting.
const WATCHED: Duration = Duration::from_millis(50);

type Check = for<'a> fn(&'a dyn TokenStore) -> BoxFuture<'a, Result<(), String>>;

const CHECKS: [(&str, Check); 14] = [
    ("what nobody wrote is not there", |store| Box::pin(absent(store))),
    ("a record comes back whole", |store| Box::pin(whole(store))),
    ("a session without tokens comes back without them", |store| Box::pin(bare(store))),
    ("a record is replaced by who knows its generation", |store| Box::pin(replaced(store))),
    ("a write over another generation changes nothing and tells what is there", |store| Box::pin(overtaken(store))),
    ("a first write loses to one that was there", |store| Box::pin(second_first(store))),
    ("a removed record is gone", |store| Box::pin(removed(store))),
    ("a removal of another generation changes nothing", |store| Box::pin(late_removal(store))),
    ("a late write does not bring a removed record back", |store| Box::pin(no_return(store))),
    ("keys that differ anywhere are kept apart", |store| Box::pin(apart(store))),
    ("of many writes at once one wins", |store| Box::pin(race(store))),
    ("one has the lease at a time", |store| Box::pin(one_lease(store))),
    ("leases of other sessions do not wait", |store| Box::pin(other_leases(store))),
    ("whoever stops waiting for a lease leaves it to the others", |store| Box::pin(given_up(store))),
];

/// Runs every check; the promises that are not kept. It writes records of clients whose names begin with `conformance-`, and
/// takes less than a second if the store is quick.
pub async fn check(store: &dyn TokenStore) -> Vec<Failure> {
    let mut failures = Vec::new();
    for (promise, check) in CHECKS {
        let outcome = within(PATIENCE, check(store)).await.unwrap_or_else(|| Err("it hangs".to_owned()));
        failures.extend(outcome.err().map(|instead| Failure { promise, instead }));
    }
    failures
}

/// A key that no other check uses, in this run or another.
fn fresh() -> Key {
    static USED: AtomicU64 = AtomicU64::new(0);
    let run = wall().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_nanos();
    let number = USED.fetch_add(1, Ordering::Relaxed);
    Key {
        server: "https://login.example.com".to_owned(),
        client: format!("conformance-{run}-{number}"),
        identity: "member".to_owned(),
        audience: "https://api.example.com audience=orders".to_owned(),
        subject: "one".to_owned(),
    }
}

fn record(key: &Key, generation: u64) -> StoredSession {
    StoredSession {
        key: key.clone(),
        session: "a session's name".to_owned(),
        generation,
        access: Some(SecretString::from(format!("access {generation} \"\\\u{e9}\u{1f511}\n"))),
        // Real refresh tokens are a few kilobytes.
        refresh: Some(SecretString::from("r".repeat(8192) + &generation.to_string())),
        obtained: SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        lifetime: Duration::from_secs(3600),
        scope: Some("read write".to_owned()),
    }
}

fn failed(error: &Error) -> String {
    format!("it fails with {error}")
}

async fn load(store: &dyn TokenStore, key: &Key) -> Result<Option<StoredSession>, String> {
    store.load(key).await.map_err(|error| failed(&error))
}

async fn write(store: &dyn TokenStore, key: &Key, from: u64, to: Option<StoredSession>) -> Result<(), String> {
    match store.swap(key, from, to).await.map_err(|error| failed(&error))? {
        Swap::Done => Ok(()),
        Swap::Lost(there) => Err(format!("a write over generation {from} is refused because of {there:?}")),
    }
}

/// The write must be refused, with the generation that is there.
async fn lose(
    store: &dyn TokenStore,
    key: &Key,
    from: u64,
    to: Option<StoredSession>,
    there: u64,
) -> Result<(), String> {
    match store.swap(key, from, to).await.map_err(|error| failed(&error))? {
        Swap::Done => Err(format!("a write over generation {from} is done although {there} is there")),
        Swap::Lost(told) => {
            let told = told.map_or(0, |record| record.generation);
            if told == there { Ok(()) } else { Err(format!("it tells generation {told} and not {there}")) }
        }
    }
}

/// The record of that generation must be there, or none.
async fn expect(store: &dyn TokenStore, key: &Key, generation: u64) -> Result<(), String> {
    match (load(store, key).await?, generation) {
        (None, 0) => Ok(()),
        (None, _) => Err("it is not there".to_owned()),
        (Some(_), 0) => Err("there is a record".to_owned()),
        (Some(there), _) => equal(&there, &record(key, generation)),
    }
}

fn equal(there: &StoredSession, wrote: &StoredSession) -> Result<(), String> {
    let exposed = |secret: &Option<SecretString>| secret.as_ref().map(|secret| secret.expose_secret().to_owned());
    let differs = match () {
        () if there.key != wrote.key => "key",
        () if there.session != wrote.session => "session",
        () if there.generation != wrote.generation => "generation",
        () if exposed(&there.access) != exposed(&wrote.access) => "access token",
        () if exposed(&there.refresh) != exposed(&wrote.refresh) => "refresh token",
        () if there.obtained != wrote.obtained => "time",
        () if there.lifetime != wrote.lifetime => "lifetime",
        () if there.scope != wrote.scope => "scope",
        () => return Ok(()),
    };
    Err(format!("its {differs} is another one"))
}

async fn absent(store: &dyn TokenStore) -> Result<(), String> {
    expect(store, &fresh(), 0).await
}

async fn whole(store: &dyn TokenStore) -> Result<(), String> {
    let key = fresh();
    write(store, &key, 0, Some(record(&key, 1))).await?;
    expect(store, &key, 1).await
}

async fn bare(store: &dyn TokenStore) -> Result<(), String> {
    let key = fresh();
    let wrote = StoredSession { access: None, refresh: None, scope: None, ..record(&key, 1) };
    write(store, &key, 0, Some(wrote.clone())).await?;
    equal(&load(store, &key).await?.ok_or("it is not there")?, &wrote)
}

async fn replaced(store: &dyn TokenStore) -> Result<(), String> {
    let key = fresh();
    for generation in 1..=3 {
        write(store, &key, generation - 1, Some(record(&key, generation))).await?;
    }
    expect(store, &key, 3).await
}

async fn overtaken(store: &dyn TokenStore) -> Result<(), String> {
    let key = fresh();
    write(store, &key, 0, Some(record(&key, 1))).await?;
    write(store, &key, 1, Some(record(&key, 2))).await?;
    lose(store, &key, 1, Some(record(&key, 9)), 2).await?;
    expect(store, &key, 2).await
}

async fn second_first(store: &dyn TokenStore) -> Result<(), String> {
    let key = fresh();
    write(store, &key, 0, Some(record(&key, 1))).await?;
    lose(store, &key, 0, Some(record(&key, 9)), 1).await?;
    expect(store, &key, 1).await
}

async fn removed(store: &dyn TokenStore) -> Result<(), String> {
    let key = fresh();
    write(store, &key, 0, Some(record(&key, 1))).await?;
    write(store, &key, 1, None).await?;
    expect(store, &key, 0).await?;
    write(store, &key, 0, Some(record(&key, 1))).await
}

async fn late_removal(store: &dyn TokenStore) -> Result<(), String> {
    let key = fresh();
    write(store, &key, 0, Some(record(&key, 1))).await?;
    write(store, &key, 1, Some(record(&key, 2))).await?;
    lose(store, &key, 1, None, 2).await?;
    expect(store, &key, 2).await
}

async fn no_return(store: &dyn TokenStore) -> Result<(), String> {
    let key = fresh();
    write(store, &key, 0, Some(record(&key, 1))).await?;
    write(store, &key, 1, None).await?;
    lose(store, &key, 1, Some(record(&key, 2)), 0).await?;
    expect(store, &key, 0).await
}

async fn apart(store: &dyn TokenStore) -> Result<(), String> {
    let key = fresh();
    // The last two are one text when the parts are only joined.
    let (client, joined) = (format!("{}/x", key.client), format!("x/{}", key.subject));
    let others = [
        Key { server: "https://other.example.com".to_owned(), ..key.clone() },
        Key { identity: "visitor".to_owned(), ..key.clone() },
        Key { audience: "https://other.example.com".to_owned(), ..key.clone() },
        Key { subject: "two".to_owned(), ..key.clone() },
        Key { subject: "One".to_owned(), ..key.clone() },
        Key { subject: String::new(), ..key.clone() },
        Key { subject: "../one".to_owned(), ..key.clone() },
        Key { client, identity: String::new(), ..key.clone() },
        Key { identity: String::new(), subject: joined, ..key.clone() },
    ];
    write(store, &key, 0, Some(record(&key, 1))).await?;
    for other in &others {
        expect(store, other, 0).await.map_err(|why| format!("{other:?}: {why}"))?;
        write(store, other, 0, Some(record(other, 1))).await?;
    }
    for other in &others {
        expect(store, other, 1).await.map_err(|why| format!("{other:?}: {why}"))?;
    }
    expect(store, &key, 1).await
}

async fn race(store: &dyn TokenStore) -> Result<(), String> {
    let key = fresh();
    write(store, &key, 0, Some(record(&key, 1))).await?;
    let writes = join_all((0..32).map(|_| store.swap(&key, 1, Some(record(&key, 2))))).await;
    let won = writes.iter().filter(|outcome| matches!(outcome, Ok(Swap::Done))).count();
    if won == 1 { expect(store, &key, 2).await } else { Err(format!("{won} of 32 won")) }
}

async fn one_lease(store: &dyn TokenStore) -> Result<(), String> {
    let key = fresh();
    let first = store.lease(&key).await.map_err(|error| failed(&error))?;
    let mut second = store.lease(&key);
    if within(WATCHED, &mut second).await.is_some() {
        return Err("two have it".to_owned());
    }
    drop(first);
    second.await.map(drop).map_err(|error| failed(&error))
}

async fn other_leases(store: &dyn TokenStore) -> Result<(), String> {
    let _first = store.lease(&fresh()).await.map_err(|error| failed(&error))?;
    store.lease(&fresh()).await.map(drop).map_err(|error| failed(&error))
}

async fn given_up(store: &dyn TokenStore) -> Result<(), String> {
    let key = fresh();
    let first = store.lease(&key).await.map_err(|error| failed(&error))?;
    if within(WATCHED, store.lease(&key)).await.is_some() {
        return Err("two have it".to_owned());
    }
    drop(first);
    store.lease(&key).await.map(drop).map_err(|error| failed(&error))
}
