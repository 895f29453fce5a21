//! The callers: they call, cancel, end their sessions and are aborted.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use permitted_wix::Error;

use super::slots::SessionSlot;
use super::{CALLERS, Dice, Tally, World};

/// Runs all callers until the end. Now and then one is aborted, and another takes its place.
pub(super) async fn all(world: Arc<World>, seed: u64) {
    let mut dice = Dice(seed);
    let begin = |number: usize, seed: u64| tokio::spawn(caller(Arc::clone(&world), number, Dice(seed)));
    let mut tasks: Vec<_> = (0..CALLERS).map(|number| begin(number, dice.roll(u64::MAX))).collect();
    while !world.is_over() {
        tokio::time::sleep(Duration::from_millis(20 + dice.roll(60))).await;
        let number = dice.roll(CALLERS as u64) as usize;
        tasks[number].abort();
        let killed = std::mem::replace(&mut tasks[number], begin(number, dice.roll(u64::MAX)));
        if killed.await.is_err_and(|error| error.is_cancelled()) {
            Tally::add(&world.tally.killed);
        }
    }
    for task in tasks {
        // A panic is counted where it happens.
        let _ = task.await;
    }
}

async fn caller(world: Arc<World>, number: usize, mut dice: Dice) {
    let slot = &world.slots[number % world.slots.len()];
    while !world.is_over() {
        match dice.roll(1000) {
            0..3 => slot.leave(&world).await,
            3..150 => {
                let patience = Duration::from_micros(dice.roll(6000));
                if tokio::time::timeout(patience, call(&world, slot, &mut dice)).await.is_err() {
                    Tally::add(&world.tally.cancelled);
                }
            }
            _ => call(&world, slot, &mut dice).await,
        }
        tokio::time::sleep(Duration::from_micros(dice.roll(60_000))).await;
    }
}

async fn call(world: &World, slot: &SessionSlot, dice: &mut Dice) {
    let epoch = slot.epoch();
    Tally::add(&world.tally.calls);
    let outcome = if slot.may_create() && dice.roll(3) == 0 {
        let number = world.tally.calls.load(Ordering::Relaxed);
        slot.make(world, &format!("{number}-{}", dice.roll(u64::MAX))).await
    } else {
        slot.look(world).await
    };
    match outcome {
        Ok(seen) => match slot.recognise(&seen) {
            Ok(()) => Tally::add(&world.tally.good),
            Err(mixed_up) => world.tally.complain(mixed_up),
        },
        Err(error) if is_excused(&error, slot.epoch() != epoch) => Tally::add(&world.tally.excused),
        Err(error) => world.tally.complain(format!("{}: {error:?}", slot.name())),
    }
}

/// Whether an injected fault explains the error, or the end of the session while its request was in flight.
fn is_excused(error: &Error, has_left: bool) -> bool {
    let by_a_fault = error.status().is_some_and(|status| matches!(status.as_u16(), 429 | 500 | 503));
    // The token endpoint failed, and who comes too early is told to wait.
    let by_the_endpoint = error.is_credential() && !error.is_session_expired() && !error.is_store();
    let by_leaving = has_left && (error.is_session_expired() || error.is_unauthorized());
    by_a_fault || error.is_transport() || error.is_ambiguous() || by_the_endpoint || by_leaving
}
