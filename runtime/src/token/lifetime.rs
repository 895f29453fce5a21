//! The lifetime of a token, bounded whatever the endpoint says.

use std::time::Duration;

use serde_json::Value;

use crate::error::Error;
use crate::json::float;

/// The longest lifetime of a token, whatever its endpoint claims.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);
/// The lifetime of a token whose endpoint does not say (RFC 6749 §5.1 leaves it open).
pub(super) const UNSAID: Duration = Duration::from_secs(5 * 60);
/// The shortest lifetime, which replaces shorter ones: renewed ahead of its end, it means less than one token request per second.
pub(super) const SHORTEST: Duration = Duration::from_secs(2);

/// Reads `expires_in`: seconds as a number or as the text of one, between 2 s and 24 h; absent or `null` is 5 minutes.
///
/// # Errors
/// Anything that is not a number.
pub fn lifetime(expires_in: Option<&Value>) -> Result<Duration, Error> {
    bounded(expires_in, UNSAID, LONGEST)
}

/// The lifetime of a token that nothing replaces, such as that of a login without a refresh token: its own, for ten years at most. The end
/// of an unlimited one is the response 401.
pub(crate) fn irreplaceable(expires_in: Option<&Value>) -> Duration {
    const UNLIMITED: Duration = Duration::from_secs(10 * 365 * 24 * 60 * 60);
    bounded(expires_in, UNLIMITED, UNLIMITED).unwrap_or(UNSAID)
}

/// A lifetime that does not say its length is `unsaid`.
fn bounded(expires_in: Option<&Value>, unsaid: Duration, longest: Duration) -> Result<Duration, Error> {
    let seconds = match expires_in {
        None | Some(Value::Null) => return Ok(unsaid),
        Some(Value::Number(number)) => number.as_f64(),
        // Not `FromStr`, whose tables of 13 kB a page would load for it.
        Some(Value::String(text)) => float(text.trim()),
        Some(_) => None,
    };
    match seconds {
        Some(seconds) => {
            let seconds = seconds.clamp(SHORTEST.as_secs_f64(), longest.as_secs_f64());
            Ok(Duration::from_secs_f64(seconds))
        }
        None => Err(unreadable()),
    }
}

fn unreadable() -> Error {
    Error::credential("the token endpoint's `expires_in` is not a number of seconds")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn tl_14_hostile_lifetimes_are_bounded_or_refused() {
        let cases = [
            (json!(3600), Some(3600)),
            (json!("3600"), Some(3600)),
            (json!(" 3600 "), Some(3600)),
            (json!("3.6e3"), Some(3600)),
            (json!(0), Some(2)),
            (json!(-5), Some(2)),
            (json!(1e20), Some(86_400)),
            (json!(u64::MAX), Some(86_400)),
            (json!("1e300"), Some(86_400)),
            (json!("inf"), None),
            (json!("-inf"), None),
            (json!("1e400"), None),
            (json!(null), Some(300)),
            (json!("NaN"), None),
            (json!("soon"), None),
            (json!(""), None),
            (json!(true), None),
            (json!([3600]), None),
            (json!({}), None),
        ];
        for (given, expected) in cases {
            let read = lifetime(Some(&given)).ok().map(|life| life.as_secs());
            assert_eq!(read, expected, "{given}");
        }
        assert_eq!(lifetime(None).ok(), Some(UNSAID));
    }
}
