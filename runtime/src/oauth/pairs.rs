//! The parameters of a callback, read strictly and wiped after use.

use percent_encoding::percent_decode_str;
use zeroize::Zeroizing;

use crate::error::Error;

pub(super) struct Pairs(Vec<(String, Zeroizing<String>)>);

impl Pairs {
    /// Reads `a=1&b=2`.
    ///
    /// # Errors
    /// A `%` without two digits, or bytes that are not UTF-8.
    pub(super) fn parse(text: &str) -> Result<Self, Error> {
        let pairs = text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name: String = decoded(name)?.to_string();
            Ok((name, decoded(value)?))
        });
        Ok(Self(pairs.collect::<Result<_, Error>>()?))
    }

    /// The one value of that name; an empty one is none.
    ///
    /// # Errors
    /// It is there more than once.
    pub(super) fn only(&self, name: &str) -> Result<Option<&str>, Error> {
        let mut found = self.0.iter().filter(|(given, _)| given == name).map(|(_, value)| value.as_str());
        match (found.next(), found.next()) {
            (Some(_), Some(_)) => Err(Error::credential(format!("the callback has `{name}` more than once"))),
            (Some(""), None) | (None, _) => Ok(None),
            (Some(value), None) => Ok(Some(value)),
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(given, _)| given == name)
    }
}

/// Form decoding, but a `%` that is not followed by two digits is an error and not itself.
fn decoded(text: &str) -> Result<Zeroizing<String>, Error> {
    let broken = || Error::credential("the callback is not properly encoded");
    let text = Zeroizing::new(text.replace('+', " "));
    let mut rest = text.as_str();
    while let Some((_, after)) = rest.split_once('%') {
        let whole = after.get(..2).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if !whole {
            return Err(broken());
        }
        rest = after;
    }
    let decoded = percent_decode_str(&text).decode_utf8().map_err(|_| broken())?;
    Ok(Zeroizing::new(decoded.into_owned()))
}
