//! The fault injector: single faults at random, and outages.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use permitted_wix::mock::{Call, Fault, Response, SiteMember, WixMock};
use serde_json::json;

use super::{Dice, LIFE, Tally, World};

/// Members whose passwords the soak knows.
pub(super) const MEMBERS: [(&str, &str); 4] =
    [("soak-1", "one"), ("soak-2", "two"), ("soak-3", "three"), ("soak-4", "four")];

pub(super) fn email(member: &str) -> String {
    format!("{member}@example.com")
}

#[derive(Default)]
pub(super) struct FaultInjector {
    outage: Arc<AtomicBool>,
    made: Arc<Mutex<Made>>,
    api_faults: AtomicUsize,
    token_faults: AtomicUsize,
    forced: AtomicUsize,
}

/// The products that were made in the last minutes: no call lasts longer, so none is made again later.
#[derive(Default)]
struct Made {
    recent: HashSet<String>,
    before: HashSet<String>,
    since: Option<Instant>,
    duplicates: usize,
}

impl Made {
    fn note(&mut self, name: &str) {
        if self.since.is_none_or(|since| since.elapsed() > Duration::from_secs(70)) {
            self.before = std::mem::take(&mut self.recent);
            self.since = Some(Instant::now());
        }
        if self.before.contains(name) || !self.recent.insert(name.to_owned()) {
            self.duplicates += 1;
        }
    }
}

impl FaultInjector {
    /// The mock that fails. Its products carry the caller's name.
    pub(super) fn wix(&self) -> WixMock {
        let members = MEMBERS.iter().map(|(member, password)| SiteMember::new(member, &email(member), password));
        let wix = members.fold(
            WixMock::builder().token_lifetime(LIFE).rotate_refresh_tokens(),
            permitted_wix::mock::WixMockBuilder::member,
        );
        let (looking, making, made) = (Arc::clone(&self.outage), Arc::clone(&self.outage), Arc::clone(&self.made));
        wix.on("getProduct", move |call| {
            if looking.load(Ordering::SeqCst) {
                return Response::empty(503);
            }
            Response::json(json!({ "product": { "id": "product-1", "name": seen(call) } }))
        })
        .on("createProduct", move |call| {
            if making.load(Ordering::SeqCst) {
                return Response::empty(503);
            }
            let name = call.body.pointer("/product/name").and_then(|name| name.as_str()).unwrap_or_default();
            made.lock().unwrap().note(name);
            Response::json(json!({ "product": { "id": "product-2", "name": seen(call) } }))
        })
        .start()
        .unwrap()
    }

    /// Products that were made more than once: each was asked for once.
    pub(super) fn duplicates(&self) -> usize {
        self.made.lock().unwrap().duplicates
    }

    /// The number of faults of the API, and of the token endpoints.
    pub(super) fn faults(&self) -> (usize, usize) {
        (self.api_faults.load(Ordering::Relaxed), self.token_faults.load(Ordering::Relaxed))
    }

    /// The number of times that every access token was expired.
    pub(super) fn forced(&self) -> usize {
        self.forced.load(Ordering::Relaxed)
    }

    pub(super) fn end(&self) {
        self.outage.store(false, Ordering::SeqCst);
    }

    fn of_the_api(&self, wix: &WixMock, dice: &mut Dice) {
        let fault = match dice.roll(6) {
            0 => Fault::status(503),
            1 => Fault::respond(Response::empty(429).header("retry-after", "0")),
            2 => Fault::drop_connection(),
            // The server has acted, and nobody learns of it.
            3 => Fault::truncate(),
            4 => Fault::delay(Duration::from_millis(dice.roll(60))),
            _ => Fault::status(500),
        };
        let operation = if dice.roll(3) == 0 { "createProduct" } else { "getProduct" };
        wix.fault(fault.of(operation).times(1 + dice.roll(4) as usize)).unwrap();
        Tally::add(&self.api_faults);
    }

    /// Before the endpoint acts: a response that is lost after it rotated costs the session, and no client can help it.
    fn of_the_endpoint(&self, wix: &WixMock, dice: &mut Dice) {
        let fault = match dice.roll(4) {
            0 => Fault::status(503),
            1 => Fault::respond(Response::empty(429).header("retry-after", "1")),
            2 => Fault::drop_connection(),
            _ => Fault::delay(Duration::from_millis(dice.roll(200))),
        };
        let endpoint = if dice.roll(3) == 0 { "/oauth/access" } else { "/oauth2/token" };
        wix.fault(fault.of(endpoint)).unwrap();
        Tally::add(&self.token_faults);
    }
}

/// Who the server saw.
fn seen(call: &Call<'_>) -> String {
    let identity = ["visitor", "member", "app", "site-admin"].into_iter().find(|identity| call.is(identity));
    format!("{}:{}", identity.unwrap_or("nobody"), call.subject())
}

/// Injects faults until the end.
pub(super) async fn inject(world: Arc<World>, seed: u64) {
    let (injector, mut dice) = (&world.injector, Dice(seed ^ 0xfeed));
    let mut tick = 0_u64;
    while !world.is_over() {
        tokio::time::sleep(Duration::from_millis(50)).await;
        tick += 1;
        if dice.roll(2) == 0 {
            injector.of_the_api(&world.wix, &mut dice);
        }
        if dice.roll(50) == 0 {
            injector.of_the_endpoint(&world.wix, &mut dice);
        }
        if dice.roll(100) == 0 {
            world.wix.expire_access_tokens();
            Tally::add(&injector.forced);
        }
        // One second in ten, everything is unavailable.
        injector.outage.store(tick % 200 >= 180, Ordering::SeqCst);
    }
    injector.end();
}
