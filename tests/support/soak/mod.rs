//! The soak: 50 callers in four identities, sessions that expire, end and begin again, and a server with faults throughout.
//! It runs for half a minute with every `cargo test`, ten minutes with the program `soak`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

mod callers;
mod faults;
mod measure;
mod slots;

use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LockResult, PoisonError};
use std::time::{Duration, Instant};

use permitted::strategy::Exchange;
use permitted::token::Grant;
use permitted::{Client, Credential, Error, Identity, SecretString, Server};
use permitted_wix::mock::WixMock;

use faults::FaultInjector;
use measure::Measured;
use slots::SessionSlot;

/// The number of concurrent callers.
const CALLERS: usize = 50;
/// The lifetime of access tokens: short, so that they expire often.
const LIFE: Duration = Duration::from_secs(6);

/// The state that the callers, the fault injector and the report share.
struct World {
    wix: WixMock,
    injector: FaultInjector,
    slots: Vec<SessionSlot>,
    tally: Arc<Tally>,
    over: AtomicBool,
}

/// Counters of events.
#[derive(Debug, Default)]
struct Tally {
    calls: AtomicUsize,
    good: AtomicUsize,
    /// Failed because of an injected fault.
    excused: AtomicUsize,
    cancelled: AtomicUsize,
    killed: AtomicUsize,
    logins: AtomicUsize,
    logouts: AtomicUsize,
    reopened: AtomicUsize,
    /// Attempts after the first one, and those of them that a 401 was the reason for.
    resent: AtomicUsize,
    renewed: AtomicUsize,
    /// Requests to token endpoints.
    tokens: AtomicUsize,
    /// Sessions that were begun.
    sessions: AtomicUsize,
    failed: std::sync::Mutex<Vec<String>>,
}

/// The guard of a lock, also after a panic while it was held: the report still says what failed.
fn unpoisoned<G>(locked: LockResult<G>) -> G {
    locked.unwrap_or_else(PoisonError::into_inner)
}

impl Tally {
    fn add(counter: &AtomicUsize) {
        counter.fetch_add(1, Ordering::Relaxed);
    }

    fn complain(&self, what: String) {
        let mut failed = unpoisoned(self.failed.lock());
        if failed.len() < 20 {
            failed.push(what);
        }
    }
}

/// The result of a soak.
#[derive(Debug)]
pub struct Report {
    text: String,
    /// The promises that did not hold.
    pub failed: Vec<String>,
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)?;
        self.failed.iter().try_for_each(|failed| write!(formatter, "\nFAILED: {failed}"))
    }
}

/// Soaks for that long. The same seed makes the same schedule, as far as the machine lets it.
#[must_use]
pub fn run(time: Duration, seed: u64) -> Report {
    let panics = measure::count_panics();
    begin_threads();
    let files = measure::open_files();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let begin = Instant::now();
    let world = Arc::new(World::new());
    let measured = runtime.block_on(execute(&world, time, seed));
    let lasted = begin.elapsed();
    let tally = Arc::clone(&world.tally);
    let (reuses, duplicates, faults) = (world.wix.reuses(), world.injector.duplicates(), world.injector.faults());
    let forced = world.injector.forced();
    let slots = world.slots.len();
    drop(world);
    runtime.shutdown_timeout(Duration::from_secs(5));
    let left = measure::files_left(files);
    let panics = panics.load(Ordering::SeqCst);
    judge(&tally, &measured, &Numbers { lasted, reuses, duplicates, faults, forced, slots, left, panics })
}

/// The threads of connections and of token requests live as long as the process, and have open files. A call that nobody takes begins
/// them.
fn begin_threads() {
    enum Nobody {}
    impl Identity for Nobody {
        const NAME: &'static str = "nobody";
    }
    let granted = |_: Exchange, _: Option<SecretString>| async {
        Ok::<_, Error>(Grant { access: "token".into(), refresh: None, lifetime: LIFE, scope: None })
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let nowhere = Server::loopback("http://127.0.0.1:9").unwrap();
    let client = Client::new(Credential::<Nobody>::assume(nowhere).tokens(granted)).unwrap();
    let sent = runtime.block_on(async { client.request("GET", "/").await });
    assert!(sent.is_err());
}

/// The figures that are known at the end, beside the tally.
struct Numbers {
    lasted: Duration,
    reuses: usize,
    duplicates: usize,
    faults: (usize, usize),
    forced: usize,
    slots: usize,
    left: usize,
    panics: usize,
}

fn judge(tally: &Tally, measured: &Measured, numbers: &Numbers) -> Report {
    let read = |counter: &AtomicUsize| counter.load(Ordering::Relaxed);
    let Numbers { lasted, reuses, duplicates, faults, forced, slots, left, panics } = *numbers;
    let (calls, tokens) = (read(&tally.calls), read(&tally.tokens));
    // A token is renewed in the last fifth of its life, a tenth earlier or later; and when it is refused before that. A
    // refusal of the token endpoint is one request more.
    let lives = (lasted.as_secs_f64() / (LIFE.as_secs_f64() * 0.7)).ceil() as usize;
    let allowed = read(&tally.sessions) + slots * (lives + forced) + faults.1;
    let retried = read(&tally.resent).saturating_sub(read(&tally.renewed));
    // A tenth of the calls, a burst of ten, and another burst after each quiet minute.
    let budget = calls / 10 + 10 + 10 * lasted.as_secs() as usize / 60;
    let mut failed = unpoisoned(tally.failed.lock()).clone();
    let mut must = |holds: bool, what: String| {
        if !holds {
            failed.push(what);
        }
    };
    must(reuses == 0, format!("{reuses} refresh tokens were used twice"));
    must(duplicates == 0, format!("{duplicates} calls acted twice"));
    must(panics == 0, format!("{panics} panics"));
    must(tokens <= allowed, format!("{tokens} token requests, and {allowed} are enough"));
    must(retried <= budget, format!("{retried} retries, and the budget is {budget}"));
    must(left == 0, format!("{left} files are still open"));
    must(read(&tally.good) * 2 > calls, format!("{} of {calls} calls were good", read(&tally.good)));
    // Every kind of event has happened.
    let shown = [
        &tally.excused,
        &tally.cancelled,
        &tally.killed,
        &tally.logins,
        &tally.logouts,
        &tally.reopened,
        &tally.renewed,
    ];
    must(
        shown.into_iter().all(|counter| read(counter) > 0) && retried > 0,
        format!("something did not happen: {tally:?}"),
    );
    measured.judge(&mut must);
    let text = format!(
        "{:.0} s: {calls} calls, {} good, {} met a fault, {} cancelled; {} tasks killed, {} logins, {} logouts, {} clients reopened; \
         {} faults of the API, {} of the token endpoint, {forced} forced expiries; {tokens} token requests of {allowed} allowed, \
         {retried} retries of {budget}, {} renewals; {reuses} reuses, {duplicates} duplicates, {panics} panics; {measured}",
        lasted.as_secs_f64(),
        read(&tally.good),
        read(&tally.excused),
        read(&tally.cancelled),
        read(&tally.killed),
        read(&tally.logins),
        read(&tally.logouts),
        read(&tally.reopened),
        faults.0,
        faults.1,
        read(&tally.renewed),
    );
    Report { text, failed }
}

async fn execute(world: &Arc<World>, time: Duration, seed: u64) -> Measured {
    let callers = tokio::spawn(callers::all(Arc::clone(world), seed));
    let injector = tokio::spawn(faults::inject(Arc::clone(world), seed));
    let measured = measure::measure(world, time).await;
    world.over.store(true, Ordering::SeqCst);
    callers.await.unwrap();
    injector.await.unwrap();
    world.recover().await;
    measured
}

impl World {
    fn new() -> Self {
        let injector = FaultInjector::default();
        let wix = injector.wix();
        let tally = Arc::<Tally>::default();
        let slots = slots::all(&wix, &tally);
        Self { wix, injector, slots, tally, over: AtomicBool::new(false) }
    }

    fn is_over(&self) -> bool {
        self.over.load(Ordering::SeqCst)
    }

    /// Checks that after the faults every session works again, as the same identity.
    async fn recover(&self) {
        self.injector.end();
        for slot in &self.slots {
            let patience = Instant::now() + Duration::from_secs(40);
            while let Err(error) = slot.look(self).await {
                if Instant::now() > patience {
                    self.tally.complain(format!("{} does not work after the faults: {error:?}", slot.name()));
                    break;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

/// Numbers without a pattern, the same for the same seed: SplitMix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }
}
