//! Logins under way as a text.

use std::time::{Duration, SystemTime};

use secrecy::{ExposeSecret, SecretString};

use super::{AuthorizationRequest, Issuer, ResponseMode};
use crate::clock::{Clock, LEEWAY, Moment, SystemClock};
use crate::error::Error;
use crate::oauth::{LoginState, Pkce};
use crate::url::Url;

/// The length of a code verifier and of a `state`, in characters.
const RANDOM: usize = 43;

impl AuthorizationRequest {
    /// The login as a text, for a program that is not there while the browser is away: a page that its tab leaves, a server of several
    /// processes. It has the code verifier and the `state`: whoever can read it can end the login. Keep it where only the
    /// browser session that began the login can, and take it away when it is used.
    ///
    /// ```
    /// # fn main() -> Result<(), permitted::Error> {
    /// use permitted::oauth::AuthorizationRequest;
    ///
    /// let login = AuthorizationRequest::new("client", "https://app.example/back")?;
    /// let callback = format!("https://app.example/back?code=c&state={}", login.state());
    /// let suspended = login.suspend();
    /// // … later
    /// let code = AuthorizationRequest::resume(&suspended)?.finish(&callback)?;
    /// # drop(code); Ok(()) }
    /// ```
    #[must_use = "the login is lost without it"]
    pub fn suspend(self) -> SecretString {
        let begun = self.begun.wall.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs().to_string();
        let mode = match self.mode {
            ResponseMode::Query => "query",
            ResponseMode::Fragment => "fragment",
        };
        let (kind, issuer) = match &self.issuer {
            Issuer::Only => ("only", ""),
            Issuer::Expected(issuer) => ("expected", issuer.as_str()),
            Issuer::Required(issuer) => ("required", issuer.as_str()),
        };
        let verifier = self.pkce.into_verifier();
        let (client, uri, state) = (&*self.client_id, &*self.redirect_uri, self.state.as_str());
        SecretString::from([&*begun, mode, kind, issuer, client, uri, state, verifier.expose_secret()].join("\n"))
    }

    /// The login that [`suspend`](Self::suspend) made a text of; its 10 minutes go on.
    ///
    /// # Errors
    /// It is another text, or one that was begun more than a minute in the future.
    pub fn resume(suspended: &SecretString) -> Result<Self, Error> {
        let broken = || Error::credential("the text is not that of a suspended login");
        let lines: Vec<&str> = suspended.expose_secret().split('\n').collect();
        let &[begun, mode, kind, issuer, client_id, redirect_uri, state, verifier] = lines.as_slice() else {
            return Err(broken());
        };
        let now = SystemClock.now();
        let wall = begun.parse().ok().and_then(|begun| SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(begun)));
        // Of several servers, each has a clock of its own.
        let wall = wall.ok_or_else(broken)?;
        if now.wall.checked_add(LEEWAY).is_none_or(|latest| wall > latest) {
            return Err(Error::credential(
                "the login was begun in the future: a clock is wrong or was set back, and the login has to begin again",
            ));
        }
        let wall = wall.min(now.wall);
        let mode = match mode {
            "query" => ResponseMode::Query,
            "fragment" => ResponseMode::Fragment,
            _ => return Err(broken()),
        };
        let issuer = match kind {
            "only" => Issuer::Only,
            "expected" => Issuer::Expected(issuer.to_owned()),
            "required" => Issuer::Required(issuer.to_owned()),
            _ => return Err(broken()),
        };
        if state.len() != RANDOM || verifier.len() != RANDOM || Url::parse(redirect_uri).is_err() {
            return Err(broken());
        }
        Ok(Self {
            client_id: client_id.to_owned(),
            redirect_uri: redirect_uri.to_owned(),
            issuer,
            mode,
            pkce: Pkce::of(SecretString::from(verifier)),
            state: LoginState::of(SecretString::from(state)),
            begun: Moment { wall, ..now },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun() -> AuthorizationRequest {
        let login = AuthorizationRequest::new("page", "https://app.example/back?tab=1").unwrap();
        login.issuer(Issuer::Required("https://login.example".to_owned())).response_mode(ResponseMode::Fragment)
    }

    fn callback(state: &str, issuer: &str) -> String {
        format!("https://app.example/back?tab=1#code=c&state={state}&iss={issuer}")
    }

    #[test]
    fn oa_01_a_suspended_login_goes_on_as_it_was() {
        let login = begun();
        let (challenge, back) = (login.challenge().to_owned(), callback(login.state(), "https://login.example"));
        let resumed = AuthorizationRequest::resume(&login.suspend()).unwrap();
        assert_eq!(resumed.challenge(), challenge);
        let code = resumed.finish(&back).unwrap();
        assert_eq!(code.code().expose_secret(), "c");
        assert_eq!(Pkce::of(code.verifier().clone()).challenge(), challenge);
    }

    #[test]
    fn oa_02_a_resumed_login_refuses_what_it_would_have_refused() {
        for issuer in ["https://other.example", ""] {
            let login = begun();
            let back = callback(login.state(), issuer);
            assert!(AuthorizationRequest::resume(&login.suspend()).unwrap().finish(&back).is_err(), "issuer {issuer}");
        }
        let other = begun();
        let back = callback(other.state(), "https://login.example");
        assert!(
            AuthorizationRequest::resume(&begun().suspend()).unwrap().finish(&back).is_err(),
            "another login's state"
        );
    }

    #[test]
    fn oa_02_a_suspended_login_grows_old_and_does_not_come_from_the_future() {
        let suspended = |seconds: i64| {
            let text = begun().suspend();
            let (begun, rest) = text.expose_secret().split_once('\n').unwrap();
            let begun = begun.parse::<i64>().unwrap() + seconds;
            SecretString::from(format!("{begun}\n{rest}"))
        };
        let end = |suspended: &SecretString| {
            let login = AuthorizationRequest::resume(suspended)?;
            let back = callback(login.state(), "https://login.example");
            login.finish(&back)
        };
        assert!(end(&suspended(-590)).is_ok());
        assert!(end(&suspended(-602)).is_err());
        assert!(end(&suspended(30)).is_ok());
        assert!(end(&suspended(120)).is_err());
    }

    #[test]
    fn oa_02_another_text_is_no_login() {
        let text = begun().suspend();
        let text = text.expose_secret();
        for broken in
            ["", "\n\n\n\n\n\n\n", &text[..text.len() - 1], &format!("{text}\n"), &text.replace("required", "only one")]
        {
            assert!(AuthorizationRequest::resume(&SecretString::from(broken)).is_err(), "{broken:?}");
        }
    }
}
