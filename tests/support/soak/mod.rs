//! The soak: 50 callers in four identities, sessions that expire, end and begin again, and a Wix that fails all the time.
//! It lasts as long as one has patience: half a minute with every `cargo test`, ten minutes with the program `soak`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

mod callers;
mod measure;
mod seats;
mod weather;

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use permitted_wix::mock::WixMock;

use measure::Measured;
use seats::Seat;
use weather::Weather;

/// How many call at the same time.
const CALLERS: usize = 50;
/// Access tokens live so long, so that they expire often.
const LIFE: Duration = Duration::from_secs(6);

/// What the callers, the weather and the report share.
struct World {
    wix: WixMock,
    weather: Weather,
    seats: Vec<Seat>,
    tally: Arc<Tally>,
    over: AtomicBool,
}

/// What happened, counted.
#[derive(Debug, Default)]
struct Tally {
    calls: AtomicUsize,
    good: AtomicUsize,
    /// Failed because of the weather.
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
    broken: std::sync::Mutex<Vec<String>>,
}

impl Tally {
    fn add(counter: &AtomicUsize) {
        counter.fetch_add(1, Ordering::Relaxed);
    }

    fn complain(&self, what: String) {
        let mut broken = self.broken.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if broken.len() < 20 {
            broken.push(what);
        }
    }
}

/// What came of it.
#[derive(Debug)]
pub struct Report {
    text: String,
    /// What did not hold.
    pub broken: Vec<String>,
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)?;
        self.broken.iter().try_for_each(|broken| write!(formatter, "\nBROKEN: {broken}"))
    }
}

/// Soaks for that long. The same seed makes the same schedule, as far as the machine lets it.
#[must_use]
pub fn run(time: Duration, seed: u64) -> Report {
    let panics = measure::count_panics();
    let files = measure::open_files();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let begin = Instant::now();
    let world = Arc::new(World::new());
    let measured = runtime.block_on(play(&world, time, seed));
    let lasted = begin.elapsed();
    let tally = Arc::clone(&world.tally);
    let (reuses, duplicates, faults) = (world.wix.reuses(), world.weather.duplicates(), world.weather.faults());
    let forced = world.weather.forced();
    let seats = world.seats.len();
    drop(world);
    runtime.shutdown_timeout(Duration::from_secs(5));
    let left = measure::files_left(files);
    let panics = panics.load(Ordering::SeqCst);
    judge(&tally, &measured, &Numbers { lasted, reuses, duplicates, faults, forced, seats, left, panics })
}

/// What is known at the end, beside the tally.
struct Numbers {
    lasted: Duration,
    reuses: usize,
    duplicates: usize,
    faults: (usize, usize),
    forced: usize,
    seats: usize,
    left: usize,
    panics: usize,
}

fn judge(tally: &Tally, measured: &Measured, numbers: &Numbers) -> Report {
    let read = |counter: &AtomicUsize| counter.load(Ordering::Relaxed);
    let Numbers { lasted, reuses, duplicates, faults, forced, seats, left, panics } = *numbers;
    let (calls, tokens) = (read(&tally.calls), read(&tally.tokens));
    // A token is renewed in the last fifth of its life, a tenth earlier or later; and when it is refused before that. A
    // refusal of the token endpoint is one request more.
    let lives = (lasted.as_secs_f64() / (LIFE.as_secs_f64() * 0.7)).ceil() as usize;
    let allowed = read(&tally.sessions) + seats * (lives + forced) + faults.1;
    let retried = read(&tally.resent).saturating_sub(read(&tally.renewed));
    // A tenth of the calls, a burst of ten, and another burst after each quiet minute.
    let budget = calls / 10 + 10 + 10 * lasted.as_secs() as usize / 60;
    let mut broken = tally.broken.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone();
    let mut must = |holds: bool, what: String| {
        if !holds {
            broken.push(what);
        }
    };
    must(reuses == 0, format!("{reuses} refresh tokens were used twice"));
    must(duplicates == 0, format!("{duplicates} calls acted twice"));
    must(panics == 0, format!("{panics} panics"));
    must(tokens <= allowed, format!("{tokens} token requests, and {allowed} are enough"));
    must(retried <= budget, format!("{retried} retries, and the budget is {budget}"));
    must(left == 0, format!("{left} files are still open"));
    must(read(&tally.good) * 2 > calls, format!("{} of {calls} calls were good", read(&tally.good)));
    // There has been weather, and all that is to be shown.
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
    Report { text, broken }
}

async fn play(world: &Arc<World>, time: Duration, seed: u64) -> Measured {
    let callers = tokio::spawn(callers::all(Arc::clone(world), seed));
    let weather = tokio::spawn(weather::change(Arc::clone(world), seed));
    let measured = measure::measure(world, time).await;
    world.over.store(true, Ordering::SeqCst);
    callers.await.unwrap();
    weather.await.unwrap();
    world.calm().await;
    measured
}

impl World {
    fn new() -> Self {
        let weather = Weather::default();
        let wix = weather.wix();
        let tally = Arc::<Tally>::default();
        let seats = seats::all(&wix, &tally);
        Self { wix, weather, seats, tally, over: AtomicBool::new(false) }
    }

    fn is_over(&self) -> bool {
        self.over.load(Ordering::SeqCst)
    }

    /// After the storm, everybody is who they were, and is served.
    async fn calm(&self) {
        self.weather.end();
        for seat in &self.seats {
            let patience = Instant::now() + Duration::from_secs(40);
            while let Err(error) = seat.look(self).await {
                if Instant::now() > patience {
                    self.tally.complain(format!("{} is not well after the storm: {error:?}", seat.name()));
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
