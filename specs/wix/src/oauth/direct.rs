//! Logins in a hidden frame of the program's own page.

use permitted::{Error, ExposeSecret, SecretString};

use super::login::Login;

/// The redirect URI of a login that has none: it is never sent, and no browser goes there.
pub(super) const NOWHERE: &str = "https://www.wixapis.com/direct-login";

/// A login whose hidden frame has yet to send its message.
#[derive(Debug)]
#[must_use = "a hidden frame has to open `url`"]
pub struct DirectLogin {
    pub(super) login: Login,
    origin: String,
}

/// The message of the frame: the event's `origin`, and `code` and `state` of its `data`.
pub struct DirectMessage<'m> {
    /// The origin that the browser says the message is from.
    pub origin: &'m str,
    /// The code.
    pub code: &'m SecretString,
    /// The state.
    pub state: &'m str,
}

impl DirectLogin {
    pub(super) fn of(login: Login) -> Result<Self, Error> {
        let origin = origin(login.url()).ok_or_else(|| Error::credential("the page of the login has no URL"))?;
        Ok(Self { login, origin })
    }

    /// The URL that the frame opens.
    #[must_use]
    pub fn url(&self) -> &str {
        self.login.url()
    }

    /// The origin that the message has to be from: any page can send one.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The message as the callback that it stands for.
    pub(super) fn callback(&self, message: &DirectMessage<'_>) -> Result<String, Error> {
        if message.origin != self.origin {
            return Err(Error::credential("the message is from another origin than the page of the login"));
        }
        let pairs = [("code", message.code.expose_secret()), ("state", message.state)];
        url(pairs).ok_or_else(|| Error::credential("the message is none of a login"))
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn origin(url: &str) -> Option<String> {
    Some(url::Url::parse(url).ok()?.origin().ascii_serialization())
}

#[cfg(not(target_arch = "wasm32"))]
fn url(pairs: [(&str, &str); 2]) -> Option<String> {
    url::Url::parse_with_params(NOWHERE, pairs).ok().map(String::from)
}

/// The browser's URLs: the tables of the crate are 50 kB of a page.
#[cfg(target_arch = "wasm32")]
fn origin(url: &str) -> Option<String> {
    web_sys::Url::new(url).ok().map(|url| url.origin())
}

#[cfg(target_arch = "wasm32")]
fn url(pairs: [(&str, &str); 2]) -> Option<String> {
    let query = web_sys::UrlSearchParams::new().ok()?;
    for (name, value) in pairs {
        query.append(name, value);
    }
    Some(format!("{NOWHERE}?{}", query.to_string()))
}

impl std::fmt::Debug for DirectMessage<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("DirectMessage").field("origin", &self.origin).finish_non_exhaustive()
    }
}
