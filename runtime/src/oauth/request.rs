//! One login: what the browser is sent away with, and what it has to come back with.

mod suspended;

use std::fmt;
use std::time::Duration;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::pairs::Pairs;
use super::{LoginState, Pkce};
use crate::challenge::registered;
use crate::clock::{Clock, Moment, SystemClock};
use crate::echo::{repeats, visible};
use crate::error::Error;
use crate::url::Url;

/// The longest callback, in bytes; a longer one is refused unread.
const LONGEST: usize = 8 * 1024;
/// The lifetime of a login; an older `state` has had time to leak.
const LIFETIME: Duration = Duration::from_secs(10 * 60);

/// The location of the authorization response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ResponseMode {
    /// `?code=…&state=…`
    #[default]
    Query,
    /// `#code=…&state=…`
    Fragment,
}

/// The authorization server that may respond (RFC 9207): a program that logs in at several must tell their responses apart, or
/// one of them can make it send the code of another to itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Issuer {
    /// There is only one, and it does not say its name: `iss` is ignored.
    #[default]
    Only,
    /// The callback's `iss` must be this one if there is any.
    Expected(String),
    /// The callback must have this `iss`. For every login of a program that has more than one issuer.
    Required(String),
}

/// A login that the browser has yet to come back from: the client, the redirect URI, the code verifier and the `state` that
/// belong together. It is used up by the first callback, right or wrong, and after 10 minutes.
///
/// ```compile_fail,E0382
/// # fn main() -> Result<(), permitted::Error> {
/// let login = permitted::oauth::AuthorizationRequest::new("client", "https://app.example/back")?;
/// let first = login.finish("https://app.example/back?code=c&state=s");
/// let second = login.finish("https://app.example/back?code=c&state=s");
/// # Ok(()) }
/// ```
#[must_use = "the browser has to be sent away with it"]
pub struct AuthorizationRequest {
    client_id: String,
    redirect_uri: String,
    issuer: Issuer,
    mode: ResponseMode,
    pkce: Pkce,
    state: LoginState,
    begun: Moment,
}

/// The authorization code of a login, with all that belongs to it; exchanged once.
pub struct AuthorizationCode {
    client_id: String,
    redirect_uri: String,
    code: SecretString,
    verifier: SecretString,
    pairs: Pairs,
}

impl AuthorizationRequest {
    /// Begins a login of that client, whose browser comes back to `redirect_uri`.
    ///
    /// # Errors
    /// `redirect_uri` is not a URL, or has a fragment (RFC 6749 §3.1.2); the system has no source of randomness.
    pub fn new(client_id: impl Into<String>, redirect_uri: impl Into<String>) -> Result<Self, Error> {
        let redirect_uri = redirect_uri.into();
        let parsed = Url::parse(&redirect_uri).map_err(|_| Error::credential("the redirect URI is not a URL"))?;
        if parsed.fragment().is_some() {
            return Err(Error::credential("the redirect URI must not have a fragment"));
        }
        Ok(Self {
            client_id: client_id.into(),
            redirect_uri,
            issuer: Issuer::default(),
            mode: ResponseMode::default(),
            pkce: Pkce::new()?,
            state: LoginState::new()?,
            begun: SystemClock.now(),
        })
    }

    /// The issuer that may respond.
    pub fn issuer(self, issuer: Issuer) -> Self {
        Self { issuer, ..self }
    }

    /// The location of the response.
    pub fn response_mode(self, mode: ResponseMode) -> Self {
        Self { mode, ..self }
    }

    /// The `redirect_uri` of the authorization request.
    #[must_use]
    pub fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    /// Its `code_challenge`, by the method `S256`.
    #[must_use]
    pub fn challenge(&self) -> &str {
        self.pkce.challenge()
    }

    /// Its `state`.
    #[must_use]
    pub fn state(&self) -> &str {
        self.state.as_str()
    }

    /// The client that began the login.
    pub(super) fn of_issuer(&self) -> &Issuer {
        &self.issuer
    }

    pub(super) fn client_id(&self) -> &str {
        &self.client_id
    }

    /// Reads the URL that the browser was sent back to, for the client that began the login.
    ///
    /// # Errors
    /// Too late or too long, another place than the redirect URI, a response in the wrong part of the URL, a `state` that
    /// is absent, there twice or another login's, the wrong `iss`, no `code` or two, or the page's own `error`. No message
    /// repeats the expected state or the code. Nothing was sent to the token endpoint.
    pub fn finish(self, callback: &str) -> Result<AuthorizationCode, Error> {
        if SystemClock.now().since(&self.begun) > LIFETIME {
            return Err(Error::credential("the login took longer than 10 minutes: begin again"));
        }
        if callback.len() > LONGEST {
            return Err(Error::credential("the callback is longer than 8 KiB"));
        }
        let pairs = self.response(callback)?;
        let state = pairs.only("state")?.ok_or_else(|| Error::credential("the callback has no `state`"))?;
        if !self.state.matches(state) {
            return Err(Error::credential("the callback's `state` is not that of this login"));
        }
        self.issuer.check(pairs.only("iss")?)?;
        let (code, error) = (pairs.only("code")?, pairs.only("error")?);
        let code = match (code, error) {
            (Some(code), None) => SecretString::from(code),
            (Some(_), Some(_)) => return Err(Error::credential("the callback has both a `code` and an `error`")),
            (None, Some(error)) => {
                let refused = match registered(error) {
                    Some(code) => Error::credential(format!("the login was refused: {code}")),
                    None => Error::credential("the login was refused"),
                };
                // A page may give back what it was given.
                let said = [registered(error).is_none().then_some(error), pairs.only("error_description")?];
                let said = Zeroizing::new(said.into_iter().flatten().collect::<Vec<_>>().join(": "));
                let given = [self.state.as_str(), self.pkce.challenge()];
                let said = (!said.is_empty() && !repeats(&said, given)).then(|| visible(&said, 256));
                return Err(refused.with_oauth_refusal(registered(error), said));
            }
            (None, None) => return Err(Error::credential("the callback has no `code`")),
        };
        let Self { client_id, redirect_uri, pkce, .. } = self;
        Ok(AuthorizationCode { client_id, redirect_uri, code, verifier: pkce.into_verifier(), pairs })
    }

    /// The parameters, from the part of the URL where they belong. The URL is cut up here, and not by a parser that would
    /// keep copies of the code.
    fn response(&self, callback: &str) -> Result<Pairs, Error> {
        let (rest, fragment) = callback.split_once('#').unwrap_or((callback, ""));
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (own_place, own_query) = self.redirect_uri.split_once('?').unwrap_or((&self.redirect_uri, ""));
        let elsewhere = || Error::credential("the callback did not come to the redirect URI of this login");
        let place = Url::parse(place).map_err(|_| Error::credential("the callback is not a URL"))?;
        // Both as a browser writes them: `https://app.example` is `https://app.example/`.
        if Url::parse(own_place).ok() != Some(place) {
            return Err(elsewhere());
        }
        let query = match query.strip_prefix(own_query).ok_or_else(elsewhere)? {
            rest if own_query.is_empty() || rest.is_empty() => rest,
            rest => rest.strip_prefix('&').ok_or_else(elsewhere)?,
        };
        let (response, other) = match self.mode {
            ResponseMode::Query => (query, fragment),
            ResponseMode::Fragment => (fragment, query),
        };
        let other = Pairs::parse(other)?;
        if ["code", "state", "error", "access_token", "id_token"].iter().any(|name| other.has(name)) {
            return Err(Error::credential("the callback's response is not where this login asked for it"));
        }
        Pairs::parse(response)
    }
}

impl Issuer {
    fn check(&self, given: Option<&str>) -> Result<(), Error> {
        match (self, given) {
            (Self::Only, _) | (Self::Expected(_), None) => Ok(()),
            (Self::Expected(issuer) | Self::Required(issuer), Some(given)) if issuer == given => Ok(()),
            (Self::Required(_), None) => Err(Error::credential("the callback does not say who its issuer is")),
            (Self::Expected(_) | Self::Required(_), Some(_)) => {
                Err(Error::credential("the callback is another issuer's"))
            }
        }
    }
}

impl AuthorizationCode {
    /// Checks that the client which is to exchange the code is the one that began the login.
    ///
    /// # Errors
    /// It is another one.
    pub fn for_client(self, client_id: &str) -> Result<Self, Error> {
        if self.client_id == client_id {
            Ok(self)
        } else {
            Err(Error::credential("the login was begun by another client"))
        }
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &SecretString {
        &self.code
    }

    /// The code verifier that goes with it.
    #[must_use]
    pub fn verifier(&self) -> &SecretString {
        &self.verifier
    }

    /// The redirect URI that goes with it.
    #[must_use]
    pub fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    /// Another parameter of the callback. Nothing vouches for it: whoever made the URL chose it.
    ///
    /// # Errors
    /// It is there more than once.
    pub fn unverified(&self, name: &str) -> Result<Option<&str>, Error> {
        self.pairs.only(name)
    }
}

impl fmt::Debug for AuthorizationRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("AuthorizationRequest")
            .field("client_id", &self.client_id)
            .field("redirect_uri", &self.redirect_uri)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for AuthorizationCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("AuthorizationCode(..)")
    }
}
