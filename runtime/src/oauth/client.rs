//! A program as the client of an authorization server.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::Issuer;
use super::assertion::{Assertion, AssertionSigner};
use super::secret::{KeepsSecrets, ThisTarget};
use crate::error::Error;
use crate::identity::{PermissionSet, Unchecked};
use crate::server::Server;
use crate::strategy::{Exchange, Fields, TokenResponse, push_form_encoded};
use crate::text::escaped;
use crate::url::Url;

/// The program as an authorization server knows it (RFC 6749 §2): the server's token endpoint, the client's id, how it proves
/// who it is, and what it asks for. One serves every grant.
///
/// The token endpoint is written in the program, is the constant `TOKEN_URL` of a generated identity, or is named by an issuer
/// that the program names ([`Provider`](super::Provider)): a document never chooses by itself where a secret goes.
///
/// `G` is what was granted to the client, a type of [`grants!`](crate::grants): its names are the scopes that are asked for
/// (RFC 6749 §3.3), so that they are said once.
///
/// ```
/// # mod identity {
/// #     pub struct Machine<G>(std::marker::PhantomData<fn() -> G>);
/// #     impl<G: 'static> permitted::Identity for Machine<G> { const NAME: &'static str = "machine"; }
/// # }
/// # mod permission { pub enum Read {} impl permitted::Permission for Read { const NAME: &'static str = "read"; } }
/// use permitted::oauth::OAuthClient;
/// use permitted::{Client, Credential, Server};
///
/// permitted::grants! { Nightly: [permission::Read] }
///
/// # fn main() -> Result<(), permitted::Error> {
/// let client = OAuthClient::new(Server::https("https://login.example.com/oauth/token"), "nightly", "from-the-vault")
///     .granted::<Nightly>()
///     .audience("https://api.example.com");
/// // a generated identity has this as `identity::Machine::client_credentials(server, client)`
/// let server = Server::https("https://api.example.com");
/// let machine = Credential::<identity::Machine<Nightly>>::assume(server).client_credentials(client)?;
/// let client = Client::new(machine)?;
/// # drop(client); Ok(()) }
/// ```
pub struct OAuthClient<G = Unchecked> {
    pub(super) registration: Registration,
    granted: PhantomData<fn() -> G>,
}

#[derive(Clone)]
pub(super) struct Registration {
    pub(super) token_endpoint: Server,
    pub(super) id: String,
    authentication: Authentication,
    /// The scopes of `G`, and others.
    scopes: Vec<String>,
    /// Sent with every authorization and token request.
    resources: Vec<String>,
    parameters: Vec<(String, String)>,
    pub(super) issuer: Issuer,
}

#[derive(Clone)]
enum Authentication {
    /// `client_secret_basic`
    Basic(SecretString),
    /// `client_secret_post`
    Post(SecretString),
    /// `none`, and by the certificate of the connection (RFC 8705 §2)
    Id,
    /// `private_key_jwt`
    Key(Arc<dyn AssertionSigner>),
}

impl OAuthClient {
    /// A client with a secret, which it sends by HTTP Basic (`client_secret_basic`, RFC 6749 §2.3.1).
    pub fn new(token_endpoint: Server, id: impl Into<String>, secret: impl Into<SecretString>) -> Self
    where
        for<'a> ThisTarget: KeepsSecrets<'a>,
    {
        Self::with(token_endpoint, id.into(), Authentication::Basic(secret.into()))
    }

    /// A client without a secret, such as an installed program (RFC 8252 §8.4), or one that the server knows by the certificate of
    /// its connection (RFC 8705 §2.1: [`HttpSettings::client_certificate`](crate::transport::HttpSettings::client_certificate)).
    pub fn public(token_endpoint: Server, id: impl Into<String>) -> Self {
        Self::with(token_endpoint, id.into(), Authentication::Id)
    }

    /// A client that proves itself by an assertion which it signs with its key (`private_key_jwt`, RFC 7523 §2.2).
    pub fn with_key(token_endpoint: Server, id: impl Into<String>, key: impl AssertionSigner) -> Self
    where
        for<'a> ThisTarget: KeepsSecrets<'a>,
    {
        Self::with(token_endpoint, id.into(), Authentication::Key(Arc::new(key)))
    }

    fn with(token_endpoint: Server, id: String, authentication: Authentication) -> Self {
        let registration = Registration {
            token_endpoint,
            id,
            authentication,
            scopes: Vec::new(),
            resources: Vec::new(),
            parameters: Vec::new(),
            issuer: Issuer::default(),
        };
        Self { registration, granted: PhantomData }
    }

    /// Names what was granted to the client: the scopes that it asks for, and what the compiler lets it call.
    #[must_use]
    pub fn granted<G: PermissionSet>(mut self) -> OAuthClient<G> {
        self.registration.scopes.extend(G::NAMES.iter().map(|name| (*name).to_owned()));
        OAuthClient { registration: self.registration, granted: PhantomData }
    }
}

impl<G> OAuthClient<G> {
    fn change(mut self, change: impl FnOnce(&mut Registration)) -> Self {
        change(&mut self.registration);
        self
    }

    /// Sends the secret in the body (`client_secret_post`), for servers that know no other way.
    #[must_use]
    pub fn secret_in_body(self) -> Self {
        self.change(|client| {
            if let Authentication::Basic(secret) = &client.authentication {
                client.authentication = Authentication::Post(secret.clone());
            }
        })
    }

    /// Asks for scopes that are no permissions of the document, such as `offline_access`; separated by spaces.
    #[must_use]
    pub fn scope(self, scopes: &str) -> Self {
        self.change(|client| client.scopes.extend(scopes.split_ascii_whitespace().map(str::to_owned)))
    }

    /// The API that the tokens are for, by its name at the server (`audience`; RFC 8693 §2.1, and common elsewhere).
    #[must_use]
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.parameter("audience", audience)
    }

    /// The API that the tokens are for, by its URL (`resource`, RFC 8707 §2). There may be several.
    #[must_use]
    pub fn resource(self, url: impl Into<String>) -> Self {
        self.change(|client| client.resources.push(url.into()))
    }

    /// Another parameter that the server wants with every authorization and token request.
    #[must_use]
    pub fn parameter(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.change(|client| client.parameters.push((name.into(), value.into())))
    }

    /// The issuer that may respond to a login (RFC 9207); necessary in a program that logs in at several.
    #[must_use]
    pub fn issuer(self, issuer: Issuer) -> Self {
        self.change(|client| client.issuer = issuer)
    }

    /// The client's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.registration.id
    }
}

impl Registration {
    /// A registration whose requests cannot go wrong by what the program wrote.
    pub(super) fn checked(self) -> Result<Self, Error> {
        self.token_endpoint.parse_endpoint()?;
        if let Some((name, _)) = self.parameters.iter().find(|(name, _)| OWN.contains(&name.as_str())) {
            return Err(Error::configuration(format!("the parameter `{name}` is set by the grant itself")));
        }
        let is_scope = |scope: &String| scope.bytes().all(|byte| matches!(byte, 0x21 | 0x23..=0x5b | 0x5d..=0x7e));
        if let Some(scope) = self.scopes.iter().find(|scope| !is_scope(scope)) {
            return Err(Error::configuration(format!("`{}` cannot be a scope", escaped(scope))));
        }
        let is_resource = |url: &String| Url::parse(url).is_ok_and(|url| url.fragment().is_none());
        if let Some(url) = self.resources.iter().find(|url| !is_resource(url)) {
            let message = format!("the resource `{}` is not a URL without a fragment", escaped(url));
            return Err(Error::configuration(message));
        }
        Ok(self)
    }

    /// The scopes, separated by spaces, each once.
    pub(super) fn scope(&self) -> Option<String> {
        let mut scopes: Vec<&str> = Vec::new();
        for scope in &self.scopes {
            if !scopes.contains(&scope.as_str()) {
                scopes.push(scope);
            }
        }
        (!scopes.is_empty()).then(|| scopes.join(" "))
    }

    /// The fields of the first request of a grant: scopes, resources, parameters.
    pub(super) fn asking(&self, fields: Fields) -> Fields {
        let fields = match self.scope() {
            Some(scope) => fields.text("scope", &scope),
            None => fields,
        };
        self.targeting(fields)
    }

    /// The fields of every request.
    pub(super) fn targeting(&self, fields: Fields) -> Fields {
        self.targets().fold(fields, |fields, (name, value)| fields.text(name.to_owned(), value))
    }

    /// The targets and a scope as one text, for the key of a stored session.
    pub(super) fn targeted(&self, scope: Option<&str>) -> String {
        let scope = scope.map(|scope| ("scope", scope));
        self.targets().chain(scope).map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn targets(&self) -> impl Iterator<Item = (&str, &str)> {
        let resources = self.resources.iter().map(|url| ("resource", url.as_str()));
        resources.chain(self.parameters.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// Sends a form to an endpoint of the authorization server, with the proof of the client (RFC 6749 §2.3).
    pub(super) async fn post(&self, exchange: &Exchange, to: &Server, form: Fields) -> Result<TokenResponse, Error> {
        let (form, proof) = self.prove(form).await?;
        let proof: Vec<_> = proof.iter().map(|proof| ("authorization", proof)).collect();
        exchange.post_form(to, &proof, &form).await
    }

    /// Asks the token endpoint.
    pub(super) async fn ask(&self, exchange: &Exchange, form: Fields) -> Result<TokenResponse, Error> {
        self.post(exchange, &self.token_endpoint, form).await
    }

    /// Asks the token endpoint for what it gives once only.
    pub(super) async fn ask_once(&self, exchange: &Exchange, form: Fields) -> Result<TokenResponse, Error> {
        let (form, proof) = self.prove(form).await?;
        let proof: Vec<_> = proof.iter().map(|proof| ("authorization", proof)).collect();
        exchange.post_form_once(&self.token_endpoint, &proof, &form).await
    }

    async fn prove(&self, form: Fields) -> Result<(Fields, Option<SecretString>), Error> {
        Ok(match &self.authentication {
            Authentication::Basic(secret) => (form.beside(secret), Some(basic(&self.id, secret))),
            Authentication::Post(secret) => (form.text("client_id", &self.id).secret("client_secret", secret), None),
            Authentication::Id => (form.text("client_id", &self.id), None),
            Authentication::Key(key) => {
                let assertion = Assertion::by(Arc::clone(key), &self.id).sign(self.token_endpoint.written()).await?;
                let form = form
                    .text("client_id", &self.id)
                    .text("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                    .secret("client_assertion", &assertion);
                (form, None)
            }
        })
    }
}

/// The parameters that only a grant sets.
const OWN: [&str; 22] = [
    "actor_token",
    "actor_token_type",
    "assertion",
    "client_assertion",
    "client_assertion_type",
    "client_id",
    "client_secret",
    "code",
    "code_challenge",
    "code_challenge_method",
    "code_verifier",
    "device_code",
    "grant_type",
    "redirect_uri",
    "refresh_token",
    "requested_token_type",
    "resource",
    "response_type",
    "scope",
    "state",
    "subject_token",
    "subject_token_type",
];

/// Id and secret are encoded as a form has them before they become a user name and a password (RFC 6749 §2.3.1).
fn basic(id: &str, secret: &SecretString) -> SecretString {
    let secret = secret.expose_secret();
    let mut pair = Zeroizing::new(Vec::with_capacity(3 * (id.len() + secret.len()) + 1));
    push_form_encoded(&mut pair, id);
    pair.push(b':');
    push_form_encoded(&mut pair, secret);
    let encoded = Zeroizing::new(STANDARD.encode(&*pair));
    SecretString::from(["Basic ", &encoded].concat())
}

impl<G> Clone for OAuthClient<G> {
    fn clone(&self) -> Self {
        Self { registration: self.registration.clone(), granted: PhantomData }
    }
}

impl fmt::Debug for Registration {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Registration")
            .field("token_endpoint", &self.token_endpoint)
            .field("id", &self.id)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}

impl<G> fmt::Debug for OAuthClient<G> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("OAuthClient")
            .field("token_endpoint", &self.registration.token_endpoint)
            .field("id", &self.registration.id)
            .field("scopes", &self.registration.scopes)
            .finish_non_exhaustive()
    }
}
