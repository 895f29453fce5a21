//! Enums of integers as tables.

use super::{Decode, Mismatch, Source};

/// An enum of integers that keeps the values it does not know.
pub trait OneOfNumbers: Sized {
    /// The values that the spec lists.
    const NUMBERS: &'static [i64];
    /// The value of that number, or the one that keeps an unknown integer.
    fn from_index(known: Result<usize, i64>) -> Self;
    /// The value's integer.
    fn number(&self) -> i64;

    /// Whether the spec does not list the value.
    #[inline]
    fn is_unlisted(&self) -> bool {
        !Self::NUMBERS.contains(&self.number())
    }

    /// The value with that integer.
    #[inline]
    #[must_use]
    fn from_number(number: i64) -> Self {
        Self::from_index(Self::NUMBERS.iter().position(|known| *known == number).ok_or(number))
    }

    /// Fills the value, for [`Decode::fill`].
    ///
    /// # Errors
    /// Anything but an integer.
    #[inline]
    fn fill_number(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        let mut number = 0_i64;
        number.fill(from)?;
        *self = Self::from_number(number);
        Ok(())
    }
}
