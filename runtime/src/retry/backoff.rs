//! Back-off and jitter.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// The longest wait before retry `number`, counted from 0.
pub(super) fn ceiling(base: Duration, cap: Duration, number: u32) -> Duration {
    base.saturating_mul(1_u32.checked_shl(number).unwrap_or(u32::MAX)).min(cap)
}

/// Random numbers for waiting times and nothing else: SplitMix64 (Steele, Lea, Flood 2014), each client with its own seed.
pub(crate) struct Jitter(AtomicU64);

impl Jitter {
    pub(super) fn new(seed: Option<u64>) -> Self {
        // Without randomness the waits are the same in every client: worse than random, better than no client.
        Self(AtomicU64::new(seed.unwrap_or_else(|| getrandom::u64().unwrap_or_default())))
    }

    /// A random part of `whole`, from nothing up to it.
    pub(super) fn part_of(&self, whole: Duration) -> Duration {
        // The 53 bits that a float holds exactly.
        let unit = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        Duration::from_nanos((whole.as_secs_f64() * unit * 1e9) as u64).min(whole)
    }

    fn next(&self) -> u64 {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = self.0.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::retry::Retries;

    #[test]
    fn rt_04_jitter_is_full_and_independent() {
        for seed in [0, 1, 0xdead_beef] {
            let (jitter, again) = (Jitter::new(Some(seed)), Jitter::new(Some(seed)));
            let mut bins = [0_u32; 10];
            let mut sum = 0.0;
            for _ in 0..10_000 {
                let part = jitter.part_of(Duration::from_secs(1));
                assert_eq!(part, again.part_of(Duration::from_secs(1)), "a seed repeats");
                sum += part.as_secs_f64();
                bins[(part.as_secs_f64() * 10.0) as usize] += 1;
            }
            assert!((sum / 10_000.0 - 0.5).abs() < 0.02, "{seed}: {sum}");
            assert!(bins.iter().all(|bin| (850..=1150).contains(bin)), "{seed}: {bins:?}");
        }
        let whole = Duration::from_secs(1);
        let clients: Vec<_> = (0..100).map(|_| Jitter::new(None).part_of(whole)).collect();
        assert!(clients.iter().any(|first| clients.iter().filter(|other| first == *other).count() == 1));
    }

    fn any_duration() -> impl Strategy<Value = Duration> {
        prop_oneof![
            Just(Duration::ZERO),
            Just(Duration::MAX),
            (any::<u64>(), 0..1_000_000_000_u32).prop_map(|(seconds, nanos)| Duration::new(seconds, nanos)),
            (0..10_000_u64).prop_map(Duration::from_millis),
        ]
    }

    proptest! {
        #[test]
        fn rt_07_no_input_overflows(
            base in any_duration(), cap in any_duration(), limit in any_duration(),
            asked in proptest::option::of(any_duration()), sent in any::<u32>(), seed in any::<u64>(),
        ) {
            let retries = Retries { base, cap, retry_after: limit, ..Retries::default() };
            let wait = retries.wait(sent, asked, &Jitter::new(Some(seed)));
            match (asked, wait) {
                (None, Some(wait)) => prop_assert!(wait <= cap),
                (Some(asked), Some(wait)) => {
                    prop_assert!(asked <= limit && wait >= asked && wait <= asked.saturating_add(cap));
                }
                (asked, None) => prop_assert!(asked.is_some_and(|asked| asked > limit)),
            }
        }

        #[test]
        fn rt_07_the_ceiling_doubles_up_to_its_cap(number in 0..40_u32) {
            let (base, cap) = (Duration::from_millis(200), Duration::from_secs(20));
            let expected = Duration::from_millis(200_u64 << number.min(30)).min(cap);
            prop_assert_eq!(ceiling(base, cap, number), expected);
        }
    }
}
