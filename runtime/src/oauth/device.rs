//! The login on another device.

use std::fmt;
use std::time::Duration;

use secrecy::SecretString;
use serde_json::Value;

use super::client::{OAuthClient, Registration};
use super::login::logged_in;
use super::source::{How, begun_by, strategy};
use crate::clock;
use crate::echo::visible;
use crate::error::Error;
use crate::identity::Identity;
use crate::server::Server;
use crate::strategy::{Credential, Exchange, Fields, TokenResponse};
use crate::token::{TokenStore, TokenStrategy, lifetime};
use crate::url::Url;

/// The interval of a server that does not say, and the addition by `slow_down` (RFC 8628 §3.2 and §3.5).
const INTERVAL: Duration = Duration::from_secs(5);
/// The longest time between two polls that the server does not ask for.
const SLOWEST: Duration = Duration::from_secs(60);
/// The longest code that a person enters, in characters.
const LONGEST_CODE: usize = 64;
/// The longest time that a person has.
const LONGEST: Duration = Duration::from_secs(30 * 60);

/// Logs a person in who has a browser on another device: the device authorization grant (RFC 8628), for programs in a terminal or
/// without a screen.
///
/// ```no_run
/// # struct Person; impl permitted::Identity for Person { const NAME: &'static str = "person"; }
/// use permitted::oauth::OAuthClient;
/// use permitted::{Anonymous, Client, Credential, Server};
///
/// # async fn run() -> Result<(), permitted::Error> {
/// let server = Server::https("https://api.example.com");
/// let client = OAuthClient::public(Server::https("https://login.example.com/token"), "terminal");
/// // a generated identity has this as `identity::Person::device(server, endpoint, client)`
/// let endpoint = Server::https("https://login.example.com/device");
/// let flow = Credential::<Person>::assume(server.clone()).device(endpoint, client)?;
///
/// let anybody = Client::new(Anonymous::at(server))?;
/// let person = flow
///     .log_in(anybody.exchange(), |prompt| println!("Open {} and enter {}", prompt.url(), prompt.code()))
///     .await?;
/// let person = anybody.with_strategy(person)?;
/// # drop(person); Ok(()) }
/// ```
pub struct DeviceFlow<I> {
    beside: Credential<I>,
    client: Registration,
    endpoint: Server,
}

/// The instructions for the person.
pub struct DevicePrompt {
    code: String,
    url: String,
    complete: Option<String>,
    lifetime: Duration,
}

impl<I: Identity> Credential<I> {
    /// Adds the token of a person who logs in on another device, at the server's device authorization endpoint. See
    /// [`DeviceFlow`] for an example.
    ///
    /// # Errors
    /// An endpoint is not `https` (or what its [`Server`] permits), or a scope or a resource cannot be sent.
    pub fn device<G>(self, device_endpoint: Server, client: OAuthClient<G>) -> Result<DeviceFlow<I>, Error> {
        device_endpoint.parse_endpoint()?;
        Ok(DeviceFlow { beside: self, client: client.registration.checked()?, endpoint: device_endpoint })
    }
}

impl<I: Identity> DeviceFlow<I> {
    /// Asks for a code, has it shown to the person by `prompt`, and waits for the login. Dropping the future ends the wait.
    ///
    /// # Errors
    /// The server refuses the client; the person says no ([`ErrorCode::AccessDenied`](super::ErrorCode::AccessDenied)) or takes
    /// too long. A server that does not respond to a poll is polled again, at longer intervals (RFC 8628 §3.5).
    pub async fn log_in(
        &self,
        exchange: &Exchange,
        prompt: impl FnOnce(&DevicePrompt),
    ) -> Result<TokenStrategy<I>, Error> {
        let client = &self.client;
        let response = client.post(exchange, &self.endpoint, client.asking(Fields::new())).await?;
        let response = response.granted("the device authorization")?;
        let (shown, device_code) = read_prompt(&response.body)?;
        let end = clock::after(clock::now(), shown.lifetime);
        let mut interval = read_interval(response.body.get("interval"))?;
        drop(response);
        prompt(&shown);
        loop {
            let next = clock::after(clock::now(), interval);
            if next >= end {
                return Err(Error::credential("nobody entered the code in time: begin again"));
            }
            clock::sleep(interval).await;
            let form = Fields::new()
                .text("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
                .secret("device_code", &device_code);
            match poll(client.ask(exchange, client.targeting(form)).await)? {
                Polled::Granted(response) => {
                    return logged_in(self.beside.clone(), client.clone(), response, "the device's code");
                }
                Polled::Pending => {}
                Polled::SlowDown => interval += INTERVAL,
                Polled::Lost(wait) => interval = interval.max((2 * interval).min(SLOWEST)).max(wait),
            }
        }
    }

    /// Goes on with the session of an earlier login, by its refresh token. The program asserts whose session it is.
    #[must_use]
    pub fn assume_refresh_token(&self, refresh: SecretString) -> TokenStrategy<I> {
        begun_by(self.beside.clone(), self.client.clone(), refresh)
    }

    /// Goes on with the session that the store keeps under that name since [`TokenStrategy::keep`]. The program asserts whose it is.
    #[must_use]
    pub fn assume_stored(&self, store: std::sync::Arc<dyn TokenStore>, subject: impl Into<String>) -> TokenStrategy<I> {
        strategy(self.beside.clone(), self.client.clone(), How::Refresh).stored(store, subject)
    }
}

enum Polled {
    Granted(TokenResponse),
    Pending,
    SlowDown,
    /// No response, or one that decides nothing (429 or 5xx); with the wait that it asks for.
    Lost(Duration),
}

fn poll(response: Result<TokenResponse, Error>) -> Result<Polled, Error> {
    match response {
        Ok(response) => match response.refusal_code() {
            Some("authorization_pending") => Ok(Polled::Pending),
            Some("slow_down") => Ok(Polled::SlowDown),
            None if response.status.is_server_error() || response.status == http::StatusCode::TOO_MANY_REQUESTS => {
                Ok(Polled::Lost(response.wait()))
            }
            _ => response.granted("the device's code").map(Polled::Granted).map_err(Error::of_no_session),
        },
        Err(error) if error.is_timeout() || error.is_transport() || (error.is_connect() && !error.is_tls()) => {
            Ok(Polled::Lost(Duration::ZERO))
        }
        Err(error) => Err(error),
    }
}

fn read_prompt(response: &Value) -> Result<(DevicePrompt, SecretString), Error> {
    let text = |name: &str| response.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let needed = |name: &str| {
        text(name).ok_or_else(|| Error::credential(format!("the device authorization's response has no `{name}`")))
    };
    let device_code = SecretString::from(needed("device_code")?);
    // Early servers call it `verification_url`.
    let url = text("verification_url").map_or_else(|| needed("verification_uri"), Ok)?;
    let complete = text("verification_uri_complete").map(page).transpose()?;
    let lifetime = lifetime(response.get("expires_in"))?.min(LONGEST);
    let code = needed("user_code")?;
    if code.chars().count() > LONGEST_CODE {
        return Err(Error::credential("the device authorization's `user_code` is too long to be entered"));
    }
    let prompt = DevicePrompt { code: visible(code, LONGEST_CODE), url: page(url)?, complete, lifetime };
    Ok((prompt, device_code))
}

/// A page that a browser may be sent to.
fn page(text: &str) -> Result<String, Error> {
    match Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "https" | "http") && url.has_host() => Ok(url.into()),
        _ => Err(Error::credential("the device authorization's page is not one on the web")),
    }
}

fn read_interval(interval: Option<&Value>) -> Result<Duration, Error> {
    match interval {
        None | Some(Value::Null) => Ok(INTERVAL),
        some => lifetime(some)
            .map_err(|_| Error::credential("the device authorization's `interval` is not a number of seconds")),
    }
}

impl DevicePrompt {
    /// The code to enter, without characters that cannot be seen.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The page to enter it at.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The page with the code entered already, for a QR code or a browser on this machine.
    #[must_use]
    pub fn url_with_code(&self) -> Option<&str> {
        self.complete.as_deref()
    }

    /// The time that the person has; at most 30 minutes.
    #[must_use]
    pub fn lifetime(&self) -> Duration {
        self.lifetime
    }
}

/// Without the code: whoever has it can log the device in as somebody else.
impl fmt::Debug for DevicePrompt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("DevicePrompt").field("url", &self.url).finish_non_exhaustive()
    }
}

impl<I: Identity> fmt::Debug for DeviceFlow<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("DeviceFlow")
            .field("identity", &I::NAME)
            .field("client", &self.client)
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}
