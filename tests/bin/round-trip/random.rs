//! The same numbers in every run, so that what fails once fails again.

/// SplitMix64.
pub(crate) struct Random(u64);

impl Random {
    /// Begins with the name of what it is for.
    pub(crate) fn named(name: &str, number: usize) -> Self {
        let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let number = u64::try_from(number).unwrap_or_default();
        Self(name.bytes().fold(0xcbf2_9ce4_8422_2325, hash).wrapping_add(number.wrapping_mul(0x9e37_79b9)))
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Below `end`; 0 for 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(1).max(1);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    /// Whether it happens, of `percent` out of 100.
    pub(crate) fn chance(&mut self, percent: u64) -> bool {
        self.next() % 100 < percent
    }
}
