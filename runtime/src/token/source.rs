//! The source of a session's tokens.

use secrecy::SecretString;

use super::grant::Grant;
use crate::error::Error;
use crate::strategy::Exchange;
use crate::threads::{BoxFuture, MaybeSend, MaybeSync};

/// The source of the tokens of one identity.
pub trait TokenSource: MaybeSend + MaybeSync + 'static {
    /// Asks for a token: with the refresh token if the session has one, otherwise by the source's own credential. It must
    /// never grant another identity than the one before.
    ///
    /// The exchange has no strategy, so a token request cannot need a token:
    ///
    /// ```compile_fail,E0277
    /// fn needs_a_strategy<S: permitted::Strategy>() {}
    /// needs_a_strategy::<permitted::strategy::Exchange>();
    /// ```
    ///
    /// and a client, which has one, is no exchange:
    ///
    /// ```compile_fail,E0308
    /// fn ask<S>(client: permitted::Client<S>, source: &dyn permitted::token::TokenSource) {
    ///     drop(source.grant(client, None));
    /// }
    /// ```
    fn grant(&self, exchange: Exchange, refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>>;

    /// Returns true if the source needs no refresh token, so that no refusal is the end of the session: the next request, after a
    /// back-off, may be accepted.
    fn begins_anew(&self) -> bool {
        false
    }
}

/// A function is a source.
impl<F, R> TokenSource for F
where
    F: Fn(Exchange, Option<SecretString>) -> R + MaybeSend + MaybeSync + 'static,
    R: Future<Output = Result<Grant, Error>> + MaybeSend + 'static,
{
    fn grant(&self, exchange: Exchange, refresh: Option<SecretString>) -> BoxFuture<'static, Result<Grant, Error>> {
        Box::pin(self(exchange, refresh))
    }
}
