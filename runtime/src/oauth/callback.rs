//! What comes back from an authorization page.

use std::fmt;

use percent_encoding::percent_decode_str;
use secrecy::SecretString;
use url::Url;

use super::LoginState;
use crate::error::Error;

/// Longer callbacks are refused unread.
const LONGEST: usize = 8 * 1024;

/// Where the authorization page puts its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallbackMode {
    /// `?code=…&state=…`
    Query,
    /// `#code=…&state=…`
    Fragment,
}

/// An answer of an authorization page whose `state` was found to be right.
pub struct Callback {
    code: SecretString,
    pairs: Vec<(String, String)>,
}

impl Callback {
    /// Reads the URL that the browser was sent back to, and checks its `state` before anything else is believed.
    ///
    /// # Errors
    /// Too long or not a URL, a `code` or `state` that is absent, empty or there twice, another `state` than the login's,
    /// or the page's own `error`. No message repeats the expected state or the code.
    pub fn parse(url: &str, mode: CallbackMode, expected: &LoginState) -> Result<Self, Error> {
        if url.len() > LONGEST {
            return Err(Error::credential("the callback is longer than 8 KiB"));
        }
        let parsed = Url::parse(url).map_err(|_| Error::credential("the callback is not a URL"))?;
        let text = match mode {
            CallbackMode::Query => parsed.query(),
            CallbackMode::Fragment => parsed.fragment(),
        };
        let pairs = pairs(text.unwrap_or_default())?;
        let state = only(&pairs, "state")?.ok_or_else(|| Error::credential("the callback has no `state`"))?;
        if !expected.matches(state) {
            return Err(Error::credential("the callback's `state` is not that of this login"));
        }
        if let Some(error) = only(&pairs, "error")? {
            let error: String = error.chars().filter(|c| !c.is_control()).take(64).collect();
            return Err(Error::credential(format!("the login was refused: {error}")));
        }
        let code = only(&pairs, "code")?.ok_or_else(|| Error::credential("the callback has no `code`"))?;
        Ok(Self { code: SecretString::from(code), pairs })
    }

    /// The authorization code, to be exchanged once.
    #[must_use]
    pub fn code(&self) -> &SecretString {
        &self.code
    }

    /// Another parameter. Nothing vouches for it: whoever made the URL chose it.
    #[must_use]
    pub fn unverified(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }
}

impl fmt::Debug for Callback {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Callback(..)")
    }
}

fn pairs(text: &str) -> Result<Vec<(String, String)>, Error> {
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decoded(name)?, decoded(value)?))
        })
        .collect()
}

/// Form decoding, but a `%` that is not followed by two digits is an error and not itself.
fn decoded(text: &str) -> Result<String, Error> {
    let broken = || Error::credential("the callback is not properly encoded");
    let text = text.replace('+', " ");
    let mut rest = text.as_str();
    while let Some((_, after)) = rest.split_once('%') {
        let whole = after.get(..2).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if !whole {
            return Err(broken());
        }
        rest = after;
    }
    Ok(percent_decode_str(&text).decode_utf8().map_err(|_| broken())?.into_owned())
}

fn only<'a>(pairs: &'a [(String, String)], name: &str) -> Result<Option<&'a str>, Error> {
    let mut found = pairs.iter().filter(|(given, _)| given == name).map(|(_, value)| value.as_str());
    match (found.next(), found.next()) {
        (Some(_), Some(_)) => Err(Error::credential(format!("the callback has `{name}` more than once"))),
        (Some(""), None) | (None, _) => Ok(None),
        (Some(value), None) => Ok(Some(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<(), String> {
        let state = LoginState::new().unwrap();
        let url = format!("https://app.example/back?{}", query.replace("STATE", state.as_str()));
        Callback::parse(&url, CallbackMode::Query, &state).map(drop).map_err(|error| error.to_string())
    }

    #[test]
    fn oa_02_the_state_must_be_there_once_and_right() {
        assert_eq!(read("code=c&state=STATE"), Ok(()));
        let refused =
            ["code=c", "code=c&state=", "code=c&state=other", "code=c&state=STATE&state=STATE", "code=c&state=STATEx"];
        for query in refused {
            assert!(read(query).is_err(), "{query}");
        }
    }

    #[test]
    fn oa_03_a_callback_is_read_strictly() {
        let refused = [
            "state=STATE",
            "code=&state=STATE",
            "code=a&code=b&state=STATE",
            "code=c&error=access_denied&state=STATE",
            "code=%zz&state=STATE",
            "code=%f&state=STATE",
            "code=%ff&state=STATE",
        ];
        for query in refused {
            assert!(read(query).is_err(), "{query}");
        }
        let long = format!("code={}&state=STATE", "x".repeat(LONGEST));
        assert!(read(&long).unwrap_err().contains("8 KiB"));
    }

    #[test]
    fn oa_03_the_page_says_why_it_refused() {
        assert_eq!(read("error=access_denied&state=STATE"), Err("the login was refused: access_denied".to_owned()));
    }
}
