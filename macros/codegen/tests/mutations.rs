//! Documents that are nearly right end in Rust or in messages, in bounded time: whatever becomes of them, there is no panic.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test says what it expects by panicking"
)]

#[allow(unreachable_pub, dead_code, reason = "the fuzz target uses it too")]
#[path = "../../../tests/fuzz/mutate.rs"]
mod mutate;

use std::path::Path;
use std::time::{Duration, Instant};

use mutate::{Choices, changed, is_accepted, seeds};

/// How many documents are tried; the same in every run. `MUTATIONS=100000 SEED=7` tries others.
const TRIED: u64 = 1_000;

fn number(variable: &str, default: u64) -> u64 {
    std::env::var(variable).map_or(default, |text| text.parse().unwrap())
}

#[test]
fn mx_02_documents_that_are_nearly_right_end_in_rust_or_in_messages() {
    let seeds = seeds(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs/cases"));
    let tried = number("MUTATIONS", TRIED);
    let mut random = Choices::Seed(number("SEED", 1));
    let (mut accepted, mut refused, mut longest) = (0, 0, Duration::ZERO);
    for _ in 0..tried {
        let text = changed(&seeds, &mut random);
        let started = Instant::now();
        if is_accepted(&text, random.below(2) == 0) {
            accepted += 1;
        } else {
            refused += 1;
        }
        longest = longest.max(started.elapsed());
        assert!(longest < Duration::from_secs(60), "{longest:?}: {text}");
    }
    println!("{tried} documents: {accepted} accepted, {refused} refused, the longest took {longest:?}");
    // Both must occur, or the changes are too wild or too tame.
    assert!(accepted > tried / 10 && refused > tried / 10, "{accepted} accepted, {refused} refused");
}
