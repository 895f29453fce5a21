//! A Wix user, by a token that the program is given.

use std::fmt;
use std::marker::PhantomData;

use permitted::strategy::{AssumedIdentity, Exchange, Proof, Proving};
use permitted::token::{TokenSource, Tokens};
use permitted::{Error, Identity, SecretString, Server, Strategy};

use crate::identities::{AccountUser, User};
use crate::servers::Servers;

/// Acts as a Wix user by a token of theirs. A token is good for one site or for their account, and the type says which: Wix refuses it for calls of the other.
///
/// - Of a site: `wix token --site`, for a program that the user runs at their own machine, or Velo's header `x-wix-authorization`. It lives for 15 minutes.
/// - Of the account: `wix token` alone.
///
/// For tokens that expire, [`assume_site_tokens`](WixUser::assume_site_tokens) and [`assume_account_tokens`](WixUser::assume_account_tokens) ask the program for
/// the next one.
///
/// ```
/// use permitted_wix::{Client, WixUser};
///
/// # fn main() -> Result<(), permitted_wix::Error> {
/// # let token = permitted_wix::SecretString::from("what the command printed");
/// # let other = permitted_wix::SecretString::from("what the command printed without a site");
/// let user = Client::new(WixUser::assume_site_token(token))?;
/// let in_their_account = Client::new(WixUser::assume_account_token(other))?;
/// # drop((user, in_their_account)); Ok(()) }
/// ```
pub struct WixUser<I = User> {
    proof: Source,
    servers: Servers,
    identity: PhantomData<fn() -> I>,
}

enum Source {
    Token(SecretString),
    Tokens(Tokens),
}

impl WixUser<User> {
    /// The user whose token for a site this is, until it expires. The program asserts that it is such a token.
    #[must_use]
    pub fn assume_site_token(token: SecretString) -> Self {
        Self::by(Source::Token(token))
    }

    /// The user whose tokens for a site the program gets, such as by running `wix token --site`. However many calls wait for the next token, it is
    /// asked for once.
    pub fn assume_site_tokens(source: impl TokenSource) -> Self {
        Self::by(Source::Tokens(Tokens::new(source, "")))
    }
}

impl WixUser<AccountUser> {
    /// The user whose token for their account this is, until it expires. The program asserts that it is such a token.
    #[must_use]
    pub fn assume_account_token(token: SecretString) -> Self {
        Self::by(Source::Token(token))
    }

    /// The user whose tokens for their account the program gets, such as by running `wix token`. However many calls wait for the next token, it is
    /// asked for once.
    pub fn assume_account_tokens(source: impl TokenSource) -> Self {
        Self::by(Source::Tokens(Tokens::new(source, "")))
    }
}

impl<I> WixUser<I> {
    fn by(proof: Source) -> Self {
        Self { proof, servers: Servers::WWW, identity: PhantomData }
    }

    /// Another server, such as a mock.
    #[must_use]
    pub fn at(self, server: Server) -> Self {
        Self { servers: Servers::at(server), ..self }
    }
}

impl<I: Identity> Strategy for WixUser<I> {
    type Identity = I;

    fn server(&self) -> &Server {
        &self.servers.api
    }

    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        match &self.proof {
            Source::Tokens(tokens) => tokens.proof(exchange),
            Source::Token(token) => {
                Proving::Ready(Proof::new().header("authorization", token).map_err(|_| unsendable()))
            }
        }
    }

    fn refused(&self, proof: &Proof) -> bool {
        match &self.proof {
            Source::Tokens(tokens) => tokens.refused(proof.generation()),
            // There is no other.
            Source::Token(_) => false,
        }
    }

    fn assume_identity() -> AssumedIdentity<I> {
        AssumedIdentity::assume()
    }
}

fn unsendable() -> Error {
    Error::credential("the token has a character that a header cannot carry")
}

impl<I> fmt::Debug for WixUser<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("WixUser").finish_non_exhaustive()
    }
}
