//! The strategy of an identity that is proved by a token.

use std::fmt;
use std::sync::Arc;

use super::source::TokenSource;
use super::store::{Key, TokenStore};
use super::tokens::Tokens;
use crate::error::Error;
use crate::identity::Identity;
use crate::server::Server;
use crate::strategy::{AssumedIdentity, Credential, Exchange, Proof, Proving, Strategy};

/// Acts as `I` by a bearer token that is asked for when it is needed, renewed ahead of its end, and shared by all clones of
/// the client: whoever grants it is asked once, whatever the number of calls.
///
/// Generated identities have constructors for what their document declares; [`Credential`] has them all, for an identity that
/// the program asserts.
///
/// ```
/// # struct Person; impl permitted::Identity for Person { const NAME: &'static str = "person"; }
/// # async fn ask_the_vault() -> Result<permitted::token::Grant, permitted::Error> {
/// #     permitted::token::Grant::from_json(&"{\"access_token\": \"from-the-vault\"}".parse().unwrap_or_default())
/// # }
/// use permitted::strategy::Exchange;
/// use permitted::{Client, Credential, SecretString, Server};
///
/// # fn main() -> Result<(), permitted::Error> {
/// let source = |_: Exchange, _: Option<SecretString>| ask_the_vault();
/// let person = Credential::<Person>::assume(Server::new("https://api.example.com")?).tokens(source);
/// let client = Client::new(person)?;
/// # drop(client); Ok(()) }
/// ```
pub struct TokenStrategy<I> {
    /// The server, and what else is sent with each token.
    beside: Credential<I>,
    tokens: Tokens,
    /// The server that grants the tokens, and the id of the client.
    granted_by: Server,
    client: String,
    /// The resources, the audience and the scopes that the tokens are asked for.
    targets: String,
}

impl<I: Identity> Credential<I> {
    /// Adds a bearer token from a source (RFC 6750 §2.1): one [`TokenSource`], or a function.
    #[must_use]
    pub fn tokens(self, source: impl TokenSource) -> TokenStrategy<I> {
        let server = self.server().clone();
        TokenStrategy::new(self, Tokens::new(source, "Bearer"), server, String::new(), String::new())
    }
}

impl<I: Identity> TokenStrategy<I> {
    pub(crate) fn new(
        beside: Credential<I>,
        tokens: Tokens,
        granted_by: Server,
        client: String,
        targets: String,
    ) -> Self {
        Self { beside, tokens, granted_by, client, targets }
    }

    /// The tokens: what is kept across restarts, and how the session ends.
    #[must_use]
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// Goes on with the session that the store keeps under that name, or begins it and keeps it there: see
    /// [`Tokens::resumed`]. One name is for one person: the name is all that tells the tokens of two persons apart who are
    /// exchanged for (RFC 8693), say.
    #[must_use]
    pub fn stored(self, store: Arc<dyn TokenStore>, subject: impl Into<String>) -> Self {
        let key = self.key(subject);
        Self { tokens: self.tokens.resumed(store, key), ..self }
    }

    /// Keeps the session in a store from now on, for [`stored`](Self::stored) after a restart. Right after a login, before
    /// the first call.
    ///
    /// # Errors
    /// See [`Tokens::keep`].
    pub async fn keep(&self, store: Arc<dyn TokenStore>, subject: impl Into<String>) -> Result<(), Error> {
        self.tokens.keep(store, self.key(subject)).await
    }

    /// The key of a stored session: the server that grants the tokens, the client's id, the identity, and the API that the tokens are for;
    /// with a source of the program's own, the server is the API's and there is no id.
    fn key(&self, subject: impl Into<String>) -> Key {
        let audience = [&self.beside.server().origin(), &*self.targets].join(" ");
        Key::new::<I>(self.granted_by.as_str(), &*self.client, subject).audience(audience.trim_end())
    }
}

#[diagnostic::do_not_recommend]
impl<I: Identity> Strategy for TokenStrategy<I> {
    type Identity = I;

    fn server(&self) -> &Server {
        self.beside.server()
    }

    fn proof<'a>(&'a self, exchange: &'a Exchange) -> Proving<'a> {
        let beside = self.beside.fixed_proof();
        match self.tokens.proof(exchange) {
            token if beside.is_empty() => token,
            Proving::Ready(token) => Proving::Ready(token.map(|token| token.with(beside.clone()))),
            Proving::Pending(token) => Proving::Pending(Box::pin(async move { Ok(token.await?.with(beside.clone())) })),
        }
    }

    fn refused(&self, proof: &Proof) -> bool {
        self.tokens.refused(proof.generation())
    }

    fn assume_identity() -> AssumedIdentity<I> {
        AssumedIdentity::assume()
    }
}

impl<I: Identity> fmt::Debug for TokenStrategy<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("TokenStrategy")
            .field("identity", &I::NAME)
            .field("beside", &self.beside)
            .field("tokens", &self.tokens)
            .field("granted_by", &self.granted_by)
            .finish_non_exhaustive()
    }
}
