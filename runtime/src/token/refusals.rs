//! Tokens that the API refuses although their lives are not over.

use std::time::Duration;

use crate::clock::Moment;

/// The most tokens that had worked and are replaced at once, and the time after which one more may be: a server may revoke
/// one token after the other.
const BURST: u32 = 5;
const REGAINED: Duration = Duration::from_secs(2);

/// The limit on new tokens after refusals. An API that refuses the new one too would have one token request for every call
/// otherwise.
#[derive(Default)]
pub(super) struct Refusals {
    /// The tokens in a row that never worked.
    useless: u32,
    /// The used part of [`BURST`].
    spent: u32,
    /// The time at which a token was replaced last.
    last: Option<Moment>,
}

impl Refusals {
    /// Returns true if a refused token is replaced now: one that never worked after 1 s, doubled by each up to 32 s; any other
    /// at once, within [`BURST`].
    pub(super) fn may_replace(&mut self, useless: bool, now: Moment) -> bool {
        let quiet = self.last.map_or(Duration::MAX, |last| now.since(&last));
        if !useless {
            let regained = quiet.as_secs() / REGAINED.as_secs();
            self.spent = self.spent.saturating_sub(u32::try_from(regained).unwrap_or(u32::MAX));
            if self.spent >= BURST {
                return false;
            }
            (self.spent, self.useless) = (self.spent + 1, 1);
        } else {
            if quiet < Duration::from_secs(1 << self.useless.saturating_sub(1).min(5)) {
                return false;
            }
            self.useless = self.useless.saturating_add(1);
        }
        self.last = Some(now);
        true
    }
}
