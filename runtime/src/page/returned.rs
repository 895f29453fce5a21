//! Logins that come back to the page.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use wasm_bindgen::JsValue;

use super::PageStorage;
use crate::error::Error;

/// A login that the browser came back from.
pub struct Returned {
    suspended: SecretString,
    callback: SecretString,
}

impl Returned {
    /// The suspended login: [`CodeFlow::resume`](crate::oauth::CodeFlow::resume) makes a login of it.
    #[must_use]
    pub fn suspended(&self) -> &SecretString {
        &self.suspended
    }

    /// The URL that the browser was sent back to, for [`PendingLogin::finish`](crate::oauth::PendingLogin::finish).
    #[must_use]
    pub fn callback(&self) -> &str {
        self.callback.expose_secret()
    }
}

impl fmt::Debug for Returned {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Returned(..)")
    }
}

/// The login that this page was opened with, if its address has the response of one: what was kept under `name`, which is forgotten. A page
/// asks once, when it is loaded.
///
/// None if the address has no response: a first visit, a reload, the back button. A login that is kept stays then, so that the browser may
/// still come back. A response is taken out of the address, whatever becomes of it: it stays in no history and is not sent twice.
///
/// # Errors
/// The address has the response of a login, and none is kept here: it was begun in another tab, or it ended before. [`Error::store`]: as
/// [`PageStorage::take`].
pub fn returned(place: &dyn PageStorage, name: &str) -> Result<Option<Returned>, Error> {
    let Some(address) = address() else { return Ok(None) };
    let mut response = is_response(&address, true);
    // Some servers refuse without the `state`. Without a login under way, an `error` is the page's own.
    if !response && is_response(&address, false) {
        response = place.read(name)?.is_some();
    }
    if !response {
        return Ok(None);
    }
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let state = history.state().unwrap_or(JsValue::NULL);
        // What stays there after all is a code that was used.
        drop(history.replace_state_with_url(&state, "", Some(&without_response(&address))));
    }
    match place.take(name)? {
        Some(suspended) => Ok(Some(Returned { suspended, callback: address.into() })),
        None => Err(Error::credential(
            "the address has the response of a login that this tab did not begin, or that ended before: the login has to begin again",
        )),
    }
}

fn address() -> Option<String> {
    web_sys::window()?.location().href().ok()
}

/// The parameters of a response (RFC 6749 §4.1.2, RFC 9207), and what others have beside them.
const RESPONSE: [&str; 11] = [
    "code",
    "state",
    "iss",
    "error",
    "error_description",
    "error_uri",
    "session_state",
    "access_token",
    "id_token",
    "token_type",
    "expires_in",
];

fn is_response(address: &str, with_state: bool) -> bool {
    parts(address).into_iter().flatten().any(|part| {
        let has = |name: &str| part.split('&').any(|pair| name_of(pair) == name);
        if with_state { has("state") && (has("code") || has("error")) } else { has("error") }
    })
}

/// Query and fragment.
fn parts(address: &str) -> [Option<&str>; 2] {
    let (rest, fragment) = cut(address, '#');
    [cut(rest, '?').1, fragment]
}

fn without_response(address: &str) -> String {
    let (rest, fragment) = cut(address, '#');
    let (place, query) = cut(rest, '?');
    let mut kept = place.to_owned();
    for (mark, part) in [('?', query), ('#', fragment)] {
        let pairs = part.unwrap_or_default().split('&').filter(|pair| !RESPONSE.contains(&name_of(pair)));
        let pairs = pairs.collect::<Vec<_>>().join("&");
        if !pairs.is_empty() {
            kept.push(mark);
            kept.push_str(&pairs);
        }
    }
    kept
}

fn cut(text: &str, mark: char) -> (&str, Option<&str>) {
    text.split_once(mark).map_or((text, None), |(before, after)| (before, Some(after)))
}

fn name_of(pair: &str) -> &str {
    cut(pair, '=').0
}
