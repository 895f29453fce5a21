//! The security schemes, which say how a caller proves who it is. Whatever is wrong with one is an error.

use super::access::is_word;
use super::table::Value::{self, Any, Text};
use super::value::unknown_value;
use crate::diag::{Diagnostic, nearest};
use crate::model::foreign::has_vocabulary;
use crate::model::notes::Notes;
use crate::parse::{Node, is_token};

const TYPES: &[&str] = &["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];
const SWAGGER_TYPES: &[&str] = &["basic", "apiKey", "oauth2"];
const PLACES: &[&str] = &["header", "query", "cookie"];
const SWAGGER_PLACES: &[&str] = &["header", "query"];
const FLOWS: &[&str] = &["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"];
const SWAGGER_FLOWS: &[&str] = &["implicit", "password", "application", "accessCode"];

/// The schemes of HTTP authentication that are registered (IANA), in lower case.
const HTTP_SCHEMES: [&str; 14] = [
    "basic",
    "bearer",
    "concealed",
    "digest",
    "dpop",
    "gnap",
    "hoba",
    "mutual",
    "negotiate",
    "oauth",
    "privatetoken",
    "scram-sha-1",
    "scram-sha-256",
    "vapid",
];

const FIELDS: [(&str, Value); 10] = [
    ("type", Text),
    ("description", Text),
    ("name", Text),
    ("in", Text),
    ("scheme", Text),
    ("bearerFormat", Text),
    ("flows", Any),
    ("openIdConnectUrl", Text),
    ("oauth2MetadataUrl", Text),
    ("deprecated", Any),
];
const SWAGGER_FIELDS: [(&str, Value); 8] = [
    ("type", Text),
    ("description", Text),
    ("name", Text),
    ("in", Text),
    ("flow", Text),
    ("authorizationUrl", Text),
    ("tokenUrl", Text),
    ("scopes", Any),
];
const FLOW_FIELDS: [&str; 5] = ["authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes"];

/// The headers that say where a request goes, where it ends and of what media types it is.
const TRANSPORT: [&str; 13] = [
    "accept",
    "accept-encoding",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "expect",
    "host",
    "keep-alive",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];
const CREDENTIAL: &str = "header of a credential";

/// Checks every scheme of a document, used or not.
pub(super) fn check_schemes(root: Node<'_>, notes: &mut Notes) {
    if root.get("swagger").is_some() {
        let schemes = root.get("securityDefinitions");
        each(schemes, "`securityDefinitions`", notes, |scheme, notes| {
            fields(scheme, &SWAGGER_FIELDS, notes);
            kind(scheme, SWAGGER_TYPES, SWAGGER_PLACES, notes);
            if scheme.text_at("type") == Some("oauth2") {
                word(scheme, "flow", SWAGGER_FLOWS, notes);
                urls(scheme.text_at("flow").unwrap_or_default(), scheme, notes);
                scopes(scheme, notes);
            }
        });
        return;
    }
    let schemes = root.get("components").and_then(|components| components.get("securitySchemes"));
    each(schemes, "`components.securitySchemes`", notes, |scheme, notes| {
        fields(scheme, &FIELDS, notes);
        kind(scheme, TYPES, PLACES, notes);
        match scheme.get("flows") {
            Some(flows) => each_flow(flows, notes),
            None if scheme.text_at("type") == Some("oauth2") => missing("flows", scheme, notes),
            None => {}
        }
        if scheme.text_at("type") == Some("openIdConnect") && scheme.get("openIdConnectUrl").is_none() {
            let diagnostic = Diagnostic::MissingField { field: "openIdConnectUrl", object: "the security scheme" };
            notes.warnings.add(diagnostic, scheme.key_location());
        }
    });
}

/// Returns true if an entry of `securitySchemes` is an extension.
pub(in crate::model) fn is_extension(name: &str, entry: Node<'_>) -> bool {
    name.starts_with("x-") && !entry.is_map()
}

fn each(schemes: Option<Node<'_>>, what: &str, notes: &mut Notes, check: impl Fn(Node<'_>, &mut Notes)) {
    let Some(schemes) = schemes else { return };
    if !schemes.is_map() {
        notes.wrong_kind(what, "a mapping from names to security schemes", schemes);
    }
    misplaced(schemes, "the security schemes", notes);
    // A name may begin with `x-` as well; what is no mapping there is an extension, and no scheme.
    for (name, scheme) in schemes.entries().filter(|(name, scheme)| !is_extension(name, *scheme)) {
        let Some(target) = end(scheme, schemes, notes) else { continue };
        if target.is_map() {
            check(target, notes);
        } else {
            notes.wrong_kind(&format!("the security scheme `{name}`"), "a mapping", target);
        }
    }
}

/// The end of the references in a scheme's place; none if that is another entry, which is checked by itself, or if there is none.
fn end<'f>(scheme: Node<'f>, schemes: Node<'f>, notes: &mut Notes) -> Option<Node<'f>> {
    let mut passed = vec![scheme.id()];
    let mut at = scheme;
    while let Some(reference) = at.text_at("$ref") {
        beside_reference(at, notes);
        at = match at.follow(reference) {
            // A reference that leads back is an error of the one that follows it.
            Ok(target) if passed.contains(&target.id()) => return None,
            Ok(target) if schemes.entries().any(|(_, entry)| entry.id() == target.id()) => return None,
            Ok(target) => target,
            Err(diagnostic) => {
                notes.errors.add(at.suggest(diagnostic), at.get("$ref").and_then(Node::location));
                return None;
            }
        };
        passed.push(at.id());
    }
    Some(at)
}

/// What the reference leads to counts alone, so a field beside it would prove the caller in another way than is written.
fn beside_reference(scheme: Node<'_>, notes: &mut Notes) {
    for (key, value) in scheme.entries() {
        if !matches!(key, "$ref" | "summary" | "description") && !key.starts_with("x-") {
            let diagnostic = Diagnostic::BesideReference { field: key.to_owned(), guards: true };
            notes.errors.add(diagnostic, value.key_location());
        }
    }
}

/// Refuses our extensions, which are read elsewhere.
fn misplaced(node: Node<'_>, object: &'static str, notes: &mut Notes) {
    for name in ["x-identities", "x-permissions"] {
        if let Some(value) = node.get(name).filter(|value| value.forest().root().is_some_and(has_vocabulary)) {
            let diagnostic = Diagnostic::MisplacedExtension { name: name.to_owned(), object };
            notes.errors.add(diagnostic, value.key_location());
        }
    }
}

fn fields(scheme: Node<'_>, known: &[(&'static str, Value)], notes: &mut Notes) {
    misplaced(scheme, "a security scheme", notes);
    for (key, value) in scheme.entries().filter(|(key, _)| !key.starts_with("x-") && *key != "$ref") {
        match known.iter().find(|(name, _)| *name == key) {
            Some((_, Value::Text)) if value.text().is_none() => {
                notes.wrong_kind(&format!("`{key}` of a security scheme"), "a string", value);
            }
            Some(_) => {}
            None => unknown(key, value, "a security scheme", known.iter().map(|(name, _)| *name), notes),
        }
    }
}

fn unknown<'n>(key: &str, at: Node<'_>, object: &'static str, known: impl Iterator<Item = &'n str>, notes: &mut Notes) {
    let nearest = nearest(key, known).map(str::to_owned);
    // What resembles no field changes nothing about the fields that are there, unless they would stand where it leads.
    let guards = nearest.is_some() || is_word(key) || key == "$ref";
    let report = if guards { &mut notes.errors } else { &mut notes.warnings };
    report.add(Diagnostic::UnknownField { field: key.to_owned(), object, nearest, guards }, at.key_location());
}

/// The type, and what a scheme of it must say.
fn kind(scheme: Node<'_>, types: &'static [&'static str], places: &'static [&'static str], notes: &mut Notes) {
    word(scheme, "type", types, notes);
    match scheme.text_at("type") {
        Some("apiKey") => {
            word(scheme, "in", places, notes);
            key_name(scheme, notes);
        }
        Some("http") => http_scheme(scheme, notes),
        _ => {}
    }
}

fn word(scheme: Node<'_>, field: &'static str, known: &'static [&'static str], notes: &mut Notes) {
    match scheme.get(field).map(|node| (node, node.text())) {
        Some((_, Some(text))) if known.contains(&text) => {}
        Some((node, Some(text))) => {
            // `type: bearer` is what `type: http` with `scheme: bearer` is called elsewhere.
            let diagnostic = if field == "type" && HTTP_SCHEMES.contains(&text.to_lowercase().as_str()) {
                Diagnostic::SchemeAsType { scheme: text.to_owned() }
            } else {
                unknown_value(field, text, known)
            };
            notes.error(diagnostic, node);
        }
        Some((_, None)) => {}
        None => missing(field, scheme, notes),
    }
}

fn missing(field: &'static str, scheme: Node<'_>, notes: &mut Notes) {
    notes.errors.add(Diagnostic::MissingField { field, object: "the security scheme" }, scheme.key_location());
}

/// The name of the header, the cookie or the query parameter that holds the key.
fn key_name(scheme: Node<'_>, notes: &mut Notes) {
    let Some(node) = scheme.get("name") else { return missing("name", scheme, notes) };
    let Some(name) = node.text() else { return };
    match scheme.text_at("in") {
        Some("query") if name.is_empty() => missing("name", scheme, notes),
        Some("query") if name.trim() != name => {
            notes.error(Diagnostic::InvalidName { what: "query parameter name", name: name.to_owned() }, node);
        }
        Some("query") => {}
        place if !is_token(name) => {
            let what = if place == Some("cookie") { "cookie name" } else { "header name" };
            notes.error(Diagnostic::InvalidName { what, name: name.to_owned() }, node);
        }
        Some("header") if TRANSPORT.contains(&name.to_ascii_lowercase().as_str()) => {
            notes.error(Diagnostic::InvalidName { what: CREDENTIAL, name: name.to_owned() }, node);
        }
        _ => {}
    }
}

fn http_scheme(scheme: Node<'_>, notes: &mut Notes) {
    let Some(node) = scheme.get("scheme") else { return missing("scheme", scheme, notes) };
    let Some(name) = node.text() else { return };
    let lower = name.to_lowercase();
    if HTTP_SCHEMES.contains(&lower.as_str()) {
        return;
    }
    let near = nearest(&lower, HTTP_SCHEMES).filter(|near| crate::diag::is_within(2, &lower, near));
    if !is_token(name) {
        notes.error(Diagnostic::InvalidName { what: "authentication scheme", name: name.to_owned() }, node);
    } else if let Some(near) = near.filter(|_| lower.len() > 3) {
        let (field, value, nearest) = ("scheme".to_owned(), name.to_owned(), Some(near.to_owned()));
        notes.error(Diagnostic::UnknownValue { field, value, nearest, known: &[] }, node);
    }
}

fn each_flow(flows: Node<'_>, notes: &mut Notes) {
    if !flows.is_map() {
        notes.wrong_kind("`flows` of a security scheme", "a mapping from flows to their settings", flows);
    }
    misplaced(flows, "`flows`", notes);
    for (name, flow) in flows.entries().filter(|(name, _)| !name.starts_with("x-")) {
        if !FLOWS.contains(&name) {
            unknown(name, flow, "`flows`", FLOWS.iter().copied(), notes);
        } else if flow.is_map() {
            misplaced(flow, "a flow", notes);
            for (key, value) in flow.entries().filter(|(key, _)| !key.starts_with("x-") && !FLOW_FIELDS.contains(key)) {
                unknown(key, value, "a flow", FLOW_FIELDS.into_iter(), notes);
            }
            urls(name, flow, notes);
            scopes(flow, notes);
        } else {
            notes.wrong_kind(&format!("the flow `{name}`"), "a mapping", flow);
        }
    }
}

/// The URLs that a flow needs. A program names them itself where the document does not, so that none is missing for a call.
fn urls(name: &str, flow: Node<'_>, notes: &mut Notes) {
    let needed: &[&'static str] = match name {
        "clientCredentials" | "application" | "password" => &["tokenUrl"],
        "implicit" => &["authorizationUrl"],
        "authorizationCode" | "accessCode" => &["authorizationUrl", "tokenUrl"],
        "deviceAuthorization" => &["deviceAuthorizationUrl", "tokenUrl"],
        _ => &[],
    };
    for field in needed.iter().copied().filter(|field| flow.text_at(field).is_none_or(str::is_empty)) {
        notes.warnings.add(Diagnostic::MissingField { field, object: "the flow" }, flow.key_location());
    }
}

fn scopes(flow: Node<'_>, notes: &mut Notes) {
    if let Some(scopes) = flow.get("scopes").filter(|scopes| !scopes.is_map()) {
        notes.wrong_kind("`scopes` of a flow", "a mapping from scopes to descriptions", scopes);
    }
    // A rule on who may call that slipped there: a scope has a description.
    for (name, rule) in flow.get("scopes").into_iter().flat_map(Node::entries) {
        if name == "$ref" || (rule.is_list() && is_word(name)) {
            unknown(name, rule, "`scopes` of a flow", std::iter::empty(), notes);
        } else if !name.starts_with("x-") && (rule.is_list() || rule.is_map()) {
            notes.wrong_kind(&format!("the scope `{name}`"), "a description", rule);
        }
    }
}
