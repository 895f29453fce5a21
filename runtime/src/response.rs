//! Facts in a response's headers.

use std::time::Duration;

use http::{HeaderMap, header};

use crate::clock;
use crate::echo::repeats;

/// The request id of the server, for messages: none if it has a part of a secret of the request.
pub(crate) fn shown_request_id<'a>(headers: &HeaderMap, secrets: impl IntoIterator<Item = &'a str>) -> Option<String> {
    request_id(headers).filter(|id| !repeats(id, secrets))
}

/// The request id of the server. APIs spell the header in many ways, but end it alike.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<String> {
    let value = headers.iter().find(|(name, _)| name.as_str().ends_with("request-id"))?.1;
    let text: String = value.to_str().ok()?.chars().take(128).collect();
    (!text.is_empty()).then_some(text)
}

/// `Retry-After` (RFC 9110 §10.2.3): seconds, or a date, counted from the response's own `Date` where it has one, so that the
/// two clocks need not agree. The longest of several; one that is neither counts for nothing.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let texts = headers.get_all(header::RETRY_AFTER).iter().filter_map(|value| value.to_str().ok());
    texts.filter_map(|text| wait(text.trim(), headers)).max()
}

fn wait(text: &str, headers: &HeaderMap) -> Option<Duration> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than fit are a wait that nobody waits for.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let then = clock::date(text)?;
    let date = headers.get(header::DATE).and_then(|date| clock::date(date.to_str().ok()?));
    let now = date.unwrap_or_else(clock::wall);
    Some(then.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect::<Vec<_>>()
            .into_iter()
            .fold(HeaderMap::new(), |mut headers, (name, value): (http::HeaderName, http::HeaderValue)| {
                headers.append(name, value);
                headers
            })
    }

    #[test]
    fn rt_03_retry_after_is_read_as_seconds_or_as_a_date() {
        let date = ("date", "Sun, 06 Nov 1994 08:49:00 GMT");
        let cases: [(&[&str], Option<u64>); 24] = [
            (&["0"], Some(0)),
            (&["1"], Some(1)),
            (&["120"], Some(120)),
            (&["007"], Some(7)),
            (&[" 3 "], Some(3)),
            (&["-5"], None),
            (&["+5"], None),
            (&["1.5"], None),
            (&["1e3"], None),
            (&["0x10"], None),
            (&["18446744073709551615"], Some(u64::MAX)),
            (&["18446744073709551616"], Some(u64::MAX)),
            (&["99999999999999999999999"], Some(u64::MAX)),
            (&["Sun, 06 Nov 1994 08:49:37 GMT"], Some(37)),
            (&["Sunday, 06-Nov-94 08:49:37 GMT"], Some(37)),
            (&["Sun Nov  6 08:49:37 1994"], Some(37)),
            (&["Sun, 06 Nov 1994 08:48:37 GMT"], Some(0)),
            (&["Sun, 36 Nov 1994 08:49:37 GMT"], None),
            (&["1, 2"], None),
            (&[""], None),
            (&["soon"], None),
            (&["2", "2"], Some(2)),
            (&["2", "5"], Some(5)),
            (&["soon", "4"], Some(4)),
        ];
        for (given, expected) in cases {
            let mut pairs: Vec<_> = given.iter().map(|value| ("retry-after", *value)).collect();
            pairs.push(date);
            assert_eq!(retry_after(&headers(&pairs)).map(|wait| wait.as_secs()), expected, "{given:?}");
        }
        assert_eq!(retry_after(&HeaderMap::new()), None);
    }

    #[test]
    fn rt_03_a_date_without_a_date_beside_it_is_counted_from_now() {
        let then = clock::wall() + Duration::from_secs(100);
        let wait = retry_after(&headers(&[("retry-after", &httpdate::fmt_http_date(then))])).unwrap();
        assert!((95..=100).contains(&wait.as_secs()), "{wait:?}");
    }
}
