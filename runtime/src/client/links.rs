//! The link to the next page: in a `Link` header (RFC 8288) or in the body.

use http::HeaderMap;
use http::header::LINK;

use super::compose::url;
use super::parts::Parts;
use crate::error::{Error, Kind};
use crate::url::Url;

/// The target of the first link that has one of these relations.
pub(super) fn named(headers: &HeaderMap, relations: &[&str]) -> Option<String> {
    // A title may be in any character set.
    headers.get_all(LINK).iter().find_map(|value| named_in(&String::from_utf8_lossy(value.as_bytes()), relations))
}

fn named_in(mut rest: &str, relations: &[&str]) -> Option<String> {
    while let Some((_, after)) = rest.split_once('<') {
        let (target, after) = after.split_once('>')?;
        let (parameters, after) = parameters(after);
        rest = after;
        let named = |wanted: &str| parameters.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        let wanted = |one: &str| relations.iter().any(|relation| one.eq_ignore_ascii_case(relation));
        let is_named = named("rel").is_some_and(|(_, all)| all.split_ascii_whitespace().any(wanted));
        // With an anchor, the link is one of something else (RFC 8288 §3.2).
        if is_named && named("anchor").is_none() {
            return Some(target.trim().to_owned());
        }
    }
    None
}

/// The parameters of a link, up to the comma before the next one, and what follows.
fn parameters(text: &str) -> (Vec<(String, String)>, &str) {
    let (mut found, mut part, mut quoted, mut escaped, mut end) = (Vec::new(), String::new(), false, false, text.len());
    let mut keep = |part: &mut String| {
        if let Some((name, value)) = std::mem::take(part).split_once('=') {
            found.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    };
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => {
                part.push(c);
                escaped = false;
            }
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ';' if !quoted => keep(&mut part),
            ',' if !quoted => {
                end = at;
                break;
            }
            _ => part.push(c),
        }
    }
    keep(&mut part);
    (found, text.get(end..).unwrap_or_default())
}

/// Makes the request one for that link, which may be relative to it. It leads to the server that was called, or nowhere: the
/// credential goes along. Gives its path and query.
pub(super) fn follow(parts: &mut Parts, link: &str) -> Result<String, Error> {
    let here = Url::parse(&url(parts)?).map_err(|_| Error::new(Kind::Paging, "the request has no URL"))?;
    let next = here.join(link).map_err(|_| Error::new(Kind::Paging, "the link to the next page is not a URL"))?;
    if next.origin() != here.origin() {
        return Err(Error::new(Kind::Paging, "the link to the next page leads to another server"));
    }
    let query = next.query().map(|query| format!("?{query}")).unwrap_or_default();
    let to = format!("{}{query}", next.path());
    parts.link = Some(to.clone());
    Ok(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_header_is_read_as_the_rfc_says() {
        let cases = [
            ("<https://a/x?page=2>; rel=\"next\", <https://a/x?page=9>; rel=\"last\"", Some("https://a/x?page=2")),
            ("<p>; rel=\"prev\", <n>; rel=\"next\"", Some("n")),
            ("<n>; rel=next", Some("n")),
            ("<n>;REL=\"last NEXT\"", Some("n")),
            ("<n>; title=\"a, <b>; rel=next\"; rel=\"last\"", None),
            ("<n>; title=\"\\\"\"; rel=\"next\"", Some("n")),
            ("<n>; rel=\"nextish\"", None),
            ("<n>; rel=last; rel=next", None),
            ("< n >; rel=\"up\tnext  last\"", Some("n")),
            ("<n>; title=\"Gr\u{fc}n, gr\u{fc}n\"; rel=next", Some("n")),
            ("<n>; rel=next; anchor=\"#part\"", None),
            ("<a,b;c>; rel=next", Some("a,b;c")),
            ("<n", None),
            ("", None),
            ("rel=next", None),
        ];
        for (text, expected) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(LINK, http::HeaderValue::from_bytes(text.as_bytes()).unwrap());
            assert_eq!(named(&headers, &["next"]).as_deref(), expected, "{text}");
        }
    }
}
