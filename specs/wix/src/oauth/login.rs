//! A login in the browser.

use std::fmt;

use permitted::oauth::AuthorizationRequest;
use permitted::{Error, ExposeSecret, SecretString};

/// A login that the browser has yet to come back from.
#[must_use = "the browser has to be sent to `url`"]
pub struct Login {
    pub(super) url: String,
    pub(super) request: AuthorizationRequest,
}

impl Login {
    /// The URL to send the browser to.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The login as a text, for a page that its tab leaves: see [`AuthorizationRequest::suspend`].
    #[must_use = "the login is lost without it"]
    pub fn suspend(self) -> SecretString {
        SecretString::from([&*self.url, "\n", self.request.suspend().expose_secret()].concat())
    }

    /// The login that [`suspend`](Self::suspend) made a text of.
    ///
    /// # Errors
    /// It is another text.
    pub fn resume(suspended: &SecretString) -> Result<Self, Error> {
        let parts = suspended.expose_secret().split_once('\n');
        let (url, request) = parts.ok_or_else(|| Error::credential("the text is not that of a suspended login"))?;
        Ok(Self { url: url.to_owned(), request: AuthorizationRequest::resume(&SecretString::from(request))? })
    }
}

/// Without the URL, which has the `state`.
impl fmt::Debug for Login {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Login").field("request", &self.request).finish_non_exhaustive()
    }
}
