//! The text of a response in Unicode, and the character set of that of a request.

use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};

use crate::error::{Error, Kind};
use crate::text::escaped;

/// The byte order mark in UTF-8, which a reader of JSON may skip (RFC 8259 §8.1).
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The content codings of the registry (RFC 9110 §18.6). Of what a server names, messages show what is registered: anything else may
/// be what it was sent in confidence.
const CODINGS: [&str; 11] =
    ["aes128gcm", "br", "compress", "dcb", "dcz", "deflate", "exi", "gzip", "x-compress", "x-gzip", "zstd"];

/// Character sets that messages name beside `windows-125x` and `iso-8859-x`.
const CHARSETS: [&str; 20] = [
    "big5",
    "euc-jp",
    "euc-kr",
    "gb18030",
    "gb2312",
    "gbk",
    "ibm437",
    "ibm850",
    "ibm866",
    "iso-2022-jp",
    "koi8-r",
    "koi8-u",
    "macintosh",
    "shift-jis",
    "shift_jis",
    "tis-620",
    "utf-32",
    "utf-32be",
    "utf-32le",
    "utf-7",
];

/// Media types that messages name.
const MEDIA: [&str; 32] = [
    "application/cbor",
    "application/gzip",
    "application/javascript",
    "application/msgpack",
    "application/octet-stream",
    "application/pdf",
    "application/problem+xml",
    "application/protobuf",
    "application/soap+xml",
    "application/x-www-form-urlencoded",
    "application/x-ndjson",
    "application/xhtml+xml",
    "application/xml",
    "application/yaml",
    "application/zip",
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/svg+xml",
    "image/webp",
    "multipart/form-data",
    "multipart/mixed",
    "text/calendar",
    "text/css",
    "text/csv",
    "text/event-stream",
    "text/html",
    "text/javascript",
    "text/markdown",
    "text/plain",
    "text/xml",
    "text/yaml",
];

/// Windows-1252 from 0x80 to 0x9f; the five bytes that it leaves open are the control characters of ISO 8859-1.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The body in UTF-8 without a byte order mark, from the character set that the response names.
///
/// # Errors
/// The body is encoded, or in a character set that is not read, or is not of the one that it names; the reason in a sentence.
pub(super) fn unicode(headers: &HeaderMap, body: &Bytes) -> Result<Bytes, String> {
    if let Some(why) = encoded(headers) {
        return Err(why);
    }
    let rest = if body.starts_with(MARK) { body.slice(MARK.len()..) } else { body.clone() };
    let Some(charset) = charset(headers) else { return Ok(rest) };
    let text = match charset.as_str() {
        "utf-8" | "utf8" => return Ok(rest),
        "us-ascii" | "ascii" if rest.is_ascii() => return Ok(rest),
        "us-ascii" | "ascii" => return Err("it is not in the character set `us-ascii` that it names".to_owned()),
        "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" => body.iter().copied().map(char::from).collect(),
        "windows-1252" | "cp1252" => body.iter().map(|byte| windows(*byte)).collect(),
        "utf-16" | "utf-16le" | "utf-16be" => {
            utf_16(&charset, body).ok_or_else(|| format!("it is not in the character set `{charset}` that it names"))?
        }
        other if is_charset(other) => return Err(format!("it is in the character set `{other}`, which is not read")),
        _ => return Err("it names a character set that is not read".to_owned()),
    };
    Ok(String::into_bytes(text).into())
}

/// The error for text that is sent in UTF-8 under a media type that names another character set; none where both are the same bytes.
pub(super) fn not_in_charset(media: &str, text: &[u8]) -> Option<Error> {
    let charset = parameter(media)?;
    let is_ascii_within = !charset.starts_with("utf-") && !charset.starts_with("utf1") && !charset.starts_with("utf3");
    if matches!(charset.as_str(), "utf-8" | "utf8") || (is_ascii_within && text.is_ascii()) {
        return None;
    }
    let message = format!("the text is sent in UTF-8, and `{}` names another character set", escaped(media));
    Some(Error::new(Kind::Request, message))
}

/// The content coding that nobody has decoded, in a sentence. What the transport decodes has no such header any more.
pub(super) fn encoded(headers: &HeaderMap) -> Option<String> {
    let coding = headers.get(CONTENT_ENCODING)?;
    let coding = coding.to_str().unwrap_or("?").trim().to_ascii_lowercase();
    // The last four are no codings, and are sent of content that has none.
    if matches!(coding.as_str(), "" | "identity" | "none" | "binary" | "utf-8" | "utf8") {
        return None;
    }
    let is_known = coding.split(',').all(|one| CODINGS.contains(&one.trim()));
    let named = if is_known { format!("`{coding}`") } else { "none that is registered".to_owned() };
    Some(format!(
        "its `Content-Encoding` is {named}, and only the features `gzip`, `brotli`, `zstd` and `deflate` decode"
    ))
}

fn windows(byte: u8) -> char {
    let high = usize::from(byte).checked_sub(0x80).and_then(|at| WINDOWS.get(at));
    high.copied().unwrap_or(char::from(byte))
}

/// Big-endian unless a byte order mark or the name says otherwise (RFC 2781 §4.3).
fn utf_16(charset: &str, body: &[u8]) -> Option<String> {
    let (little, body) = match body {
        [0xff, 0xfe, rest @ ..] => (true, rest),
        [0xfe, 0xff, rest @ ..] => (false, rest),
        _ => (charset == "utf-16le", body),
    };
    let (pairs, odd) = body.as_chunks::<2>();
    let units = pairs.iter().map(|pair| if little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) });
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|_| odd.is_empty())
}

/// The character set that `Content-Type` names, in small letters.
fn charset(headers: &HeaderMap) -> Option<String> {
    let media = headers.get(CONTENT_TYPE)?.as_bytes();
    if !media.contains(&b';') {
        return None;
    }
    parameter(std::str::from_utf8(media).ok()?)
}

fn parameter(media: &str) -> Option<String> {
    let mut parameters = media.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, value) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    let value = value.trim().trim_matches('"').to_ascii_lowercase();
    (!value.is_empty()).then_some(value)
}

/// Returns true if a message may name the character set.
fn is_charset(name: &str) -> bool {
    let numbered = name.strip_prefix("windows-125").or_else(|| name.strip_prefix("iso-8859-"));
    let is_number = |rest: &str| matches!(rest.len(), 1..=2) && rest.bytes().all(|byte| byte.is_ascii_digit());
    numbered.is_some_and(is_number) || CHARSETS.contains(&name)
}

/// The media type of a response without its parameters, if it names one.
pub(super) fn media(headers: &HeaderMap) -> Option<String> {
    let value = std::str::from_utf8(headers.get(CONTENT_TYPE)?.as_bytes()).ok()?;
    let media = essence(value);
    media.contains('/').then_some(media)
}

/// The name of a media type without its parameters, in small letters.
pub(super) fn essence(media: &str) -> String {
    media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Returns true if a message may name the media type.
pub(super) fn is_known(media: &str) -> bool {
    MEDIA.contains(&media)
}

/// Returns true if the media type is JSON (RFC 6839 §3.1).
pub(super) fn is_json(media: &str) -> bool {
    media.ends_with("/json") || media.ends_with("+json")
}
