//! A Wix user, by a token that the program is given.

use std::fmt;

use permitted::strategy::{AssumedIdentity, Exchange, Proof, Proving};
use permitted::token::{TokenSource, Tokens};
use permitted::{Error, SecretString, Server, Strategy};

use crate::identities::User;
use crate::servers::Servers;

/// Acts as a Wix user on one site, by a token of theirs: that of `wix token --site`, for a program that the user runs at their own machine; or of Velo's header
/// `x-wix-authorization`.
///
/// A site's token lives for 15 minutes; [`assume_site_tokens`](Self::assume_site_tokens) asks the program for the next one. A token of the account (`wix token` alone) is another:
/// Wix refuses it for a site's calls.
///
/// ```
/// use permitted_wix::{Client, WixUser};
///
/// # fn main() -> Result<(), permitted_wix::Error> {
/// # let token = permitted_wix::SecretString::from("what the command printed");
/// let user = Client::new(WixUser::assume_site_token(token))?;
/// # drop(user); Ok(()) }
/// ```
pub struct WixUser {
    proof: Source,
    servers: Servers,
}

enum Source {
    Token(SecretString),
    Tokens(Tokens),
}

impl WixUser {
    /// The user whose token for a site this is, until it expires. The program asserts that it is such a token.
    #[must_use]
    pub fn assume_site_token(token: SecretString) -> Self {
        Self { proof: Source::Token(token), servers: Servers::WWW }
    }

    /// The user whose tokens for a site the program gets, such as by running `wix token --site`. However many calls wait for the next token, it is
    /// asked for once.
    pub fn assume_site_tokens(source: impl TokenSource) -> Self {
        Self { proof: Source::Tokens(Tokens::new(source, "")), servers: Servers::WWW }
    }

    /// Another server, such as a mock.
    #[must_use]
    pub fn at(self, server: Server) -> Self {
        Self { servers: Servers::at(server), ..self }
    }
}

impl Strategy for WixUser {
    type Identity = User;

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

    fn assume_identity() -> AssumedIdentity<User> {
        AssumedIdentity::assume()
    }
}

fn unsendable() -> Error {
    Error::credential("the token has a character that a header cannot carry")
}

impl fmt::Debug for WixUser {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("WixUser").finish_non_exhaustive()
    }
}
