//! Strategies and the types of their clients.

/// An identity, and the strategy `S` through which a client acts as it.
///
/// A constructor learns the type of its client from here, and that of its argument from that of its client. Where `S` is no
/// strategy, the client's type stays unknown, and the compiler has nothing to say of what is done with the client: one error,
/// and not one more for each use.
pub trait Through<S> {
    /// `S`.
    type Strategy;

    /// The strategy itself.
    fn __through(strategy: S) -> Self::Strategy;
}

impl<I: ?Sized, S> Through<S> for I {
    type Strategy = S;

    fn __through(strategy: S) -> S {
        strategy
    }
}
