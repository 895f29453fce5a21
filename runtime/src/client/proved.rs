//! The proof's headers, cookies and query parameters, and the removal of any others of their names.

use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::parts::Parts;
use crate::error::{Error, Kind};
use crate::header::is_of_transport;
use crate::strategy::Proof;
use crate::text::{escaped, small_letters, url_unescaped};

/// Puts the proof's headers in, and takes out what a server could read in their place.
pub(super) fn prove(headers: &mut HeaderMap, proof: &Proof) -> Result<(), Error> {
    if headers.contains_key(AUTHORIZATION) && !proof.headers.iter().any(|(name, _)| *name == AUTHORIZATION) {
        let message = "the header `authorization` says who calls, which is for the client's strategy to say";
        return Err(Error::new(Kind::Request, message));
    }
    let is_proved =
        |name: &HeaderName| *name != COOKIE && proof.headers.iter().any(|(proved, _)| is_read_as(name, proved));
    let beside: Vec<HeaderName> = headers.keys().filter(|name| is_proved(name)).cloned().collect();
    for name in beside {
        // What is signed has the proof already.
        let own = proof.headers.iter().find(|(proved, _)| *proved == name).map(|(_, value)| value);
        if headers.remove(&name).as_ref() != own {
            warn_of("header", name.as_str());
        }
    }
    let cookies = cookies(headers, proof)?;
    for (index, (name, value)) in proof.headers.iter().enumerate() {
        if is_of_transport(name.as_str()) {
            let name = name.as_str();
            return Err(Error::credential(format!("no credential is sent in the header `{name}`")));
        }
        let mut before = proof.headers.iter().take(index).filter(|(before, _)| is_read_as(before, name));
        if *name != COOKIE && before.any(|(_, other)| other != value) {
            return Err(twice("header", name.as_str()));
        }
        headers.insert(name, value.clone());
    }
    if let Some(cookies) = cookies {
        headers.insert(COOKIE, cookies);
    }
    Ok(())
}

/// CGI and what came after it do not tell `-` from `_`.
fn is_read_as(one: &HeaderName, other: &HeaderName) -> bool {
    let hyphenated = |byte: u8| if byte == b'_' { b'-' } else { byte };
    let (one, other) = (one.as_str().bytes(), other.as_str().bytes());
    one.len() == other.len() && one.map(hyphenated).eq(other.map(hyphenated))
}

/// All cookies in one header, those of the caller without what the proof has a value for; none where the proof has none.
fn cookies(headers: &HeaderMap, proof: &Proof) -> Result<Option<HeaderValue>, Error> {
    let proved = proof.headers.iter().filter(|(name, _)| *name == COOKIE).filter_map(|(_, value)| value.to_str().ok());
    let proved: Vec<&str> = proved.flat_map(|text| text.split(';')).map(str::trim).collect();
    if proved.is_empty() {
        return Ok(None);
    }
    let name = |pair: &str| read_name(pair.split('=').next().unwrap_or_default());
    let names: Vec<String> = proved.iter().map(|pair| name(pair)).collect();
    if let Some(again) =
        names.iter().enumerate().find(|(index, name)| names.iter().take(*index).any(|one| one == *name))
    {
        return Err(twice("cookie", again.1));
    }
    let own = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|text| text.split(';'));
    let mut all: Vec<&str> = Vec::new();
    let is_read = |pair: &str| {
        let name = pair.split('=').next().unwrap_or_default();
        names.iter().any(|proved| is_taken_for(name, proved))
    };
    // Old servers divide at commas and spaces as well.
    let is_proved =
        |pair: &str| is_read(pair) || pair.split([',', ' ', '\t']).any(|part| part.contains('=') && is_read(part));
    for pair in own.map(str::trim).filter(|pair| !proved.contains(pair)) {
        match is_proved(pair) {
            true => warn_of("cookie", pair.split('=').next().unwrap_or_default()),
            false => all.push(pair),
        }
    }
    all.extend(&proved);
    let mut value = HeaderValue::from_str(&all.join("; "))
        .map_err(|_| Error::new(Kind::Request, "the cookies have a character that a header cannot carry"))?;
    value.set_sensitive(true);
    Ok(Some(value))
}

/// Refuses what a server could read as one of the proof's own query parameters.
pub(super) fn check_query(parts: &Parts, proof: &Proof) -> Result<(), Error> {
    if proof.query.is_empty() {
        return Ok(());
    }
    let of_path = parts.operation.path.split_once('?').map_or("", |(_, query)| query).split('&');
    // What `allowReserved` leaves as it is may have a semicolon, which old servers divide the query at.
    let of_values = parts.query.iter().flat_map(|pair| pair.text.split(';').skip(1));
    let of_pairs = parts.query.iter().map(|pair| &*pair.name);
    let names = of_path.flat_map(|pair| pair.split(';')).chain(of_values);
    let names = names.map(|pair| pair.split('=').next().unwrap_or_default()).chain(of_pairs);
    for (index, (name, _)) in proof.query.iter().enumerate() {
        let proved = read_name(name);
        if names.clone().any(|one| is_taken_for(one, &proved)) {
            let message = format!("the query parameter `{name}` says who calls: no argument may set it as well");
            return Err(Error::new(Kind::Request, message));
        }
        if proof.query.iter().take(index).any(|(before, _)| is_taken_for(before, &proved)) {
            return Err(twice("query parameter", name));
        }
    }
    Ok(())
}

/// A text as a server reads it that decodes more than once.
pub(super) fn decoded(text: &str) -> String {
    let mut read = text.to_owned();
    for _ in 0..3 {
        let decoded = url_unescaped(&read);
        if decoded == read {
            break;
        }
        read = decoded;
    }
    read
}

/// A name as a server with the loosest reading has it: decoded more than once, without what is around it, in small letters, and with
/// `_` for what PHP has it for. With where it ends for a server that leaves out what is behind a bracket; PHP does so only where another
/// one closes it.
fn reading(name: &str) -> (String, usize) {
    let read = decoded(name);
    let read = read.trim_matches(|c: char| c.is_whitespace() || c == '"');
    let small = small_letters(read.split('\0').next().unwrap_or_default());
    let end = small.split('[').next().unwrap_or_default().trim_end().len();
    (small.replace(['.', ' ', '+', '['], "_"), end)
}

/// The form in which a name of the proof is compared.
pub(super) fn read_name(name: &str) -> String {
    let (mut read, end) = reading(name);
    read.truncate(end);
    read
}

/// Returns true if some server may read a name as one of the proof that is compared by `proved`.
pub(super) fn is_taken_for(name: &str, proved: &str) -> bool {
    let (read, end) = reading(name);
    read == proved || read.get(..end) == Some(proved)
}

/// Says that something of the program's is not sent, which its sender would not see otherwise.
fn warn_of(what: &str, name: &str) {
    tracing::warn!("the {what} `{}` of the request is left out: the client's strategy says who calls", escaped(name));
}

fn twice(what: &str, name: &str) -> Error {
    Error::credential(format!(
        "two credentials are sent in one {what}, `{}`: the server would see one of them",
        escaped(name)
    ))
}
