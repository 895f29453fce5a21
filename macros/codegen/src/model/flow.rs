//! The flows by which a security scheme's tokens are had.

use super::meant::{meant, written_type};
use super::notes::Notes;
use crate::diag::Diagnostic;
use crate::parse::Node;

/// A way to the tokens of an `oauth2` or `openIdConnect` scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// The kind of flow.
    pub kind: FlowKind,
    /// The URLs that the document declares for it, as far as they are whole.
    pub urls: Vec<(EndpointKind, String)>,
}

/// The grants of OAuth 2 that OpenAPI knows, and discovery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlowKind {
    /// `clientCredentials`, or `application` in Swagger 2.0.
    ClientCredentials,
    /// `authorizationCode`, or `accessCode` in Swagger 2.0.
    AuthorizationCode,
    /// `deviceAuthorization`.
    Device,
    /// `password`.
    Password,
    /// `implicit`.
    Implicit,
    /// `openIdConnect`: whatever its provider offers.
    Discovered,
}

/// The purpose of a URL of a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndpointKind {
    /// `tokenUrl`.
    Token,
    /// `authorizationUrl`.
    Authorization,
    /// `deviceAuthorizationUrl`.
    Device,
    /// The part of `openIdConnectUrl` before `/.well-known/openid-configuration`.
    Issuer,
}

/// The URLs of a flow, and what the constants are called.
const FIELDS: [(EndpointKind, &str, &str); 3] = [
    (EndpointKind::Token, "tokenUrl", "TOKEN_URL"),
    (EndpointKind::Authorization, "authorizationUrl", "AUTHORIZATION_URL"),
    (EndpointKind::Device, "deviceAuthorizationUrl", "DEVICE_AUTHORIZATION_URL"),
];

const WELL_KNOWN: &str = "/.well-known/openid-configuration";

/// The flows of a scheme, in a fixed order.
pub(super) fn flows(scheme: Node<'_>) -> Vec<Flow> {
    match written_type(scheme) {
        Some("oauth2") => {}
        Some("openIdConnect") => {
            let issuer = scheme.text_at("openIdConnectUrl").and_then(issuer);
            let urls = issuer.map(|url| (EndpointKind::Issuer, url.to_owned()));
            return vec![Flow { kind: FlowKind::Discovered, urls: urls.into_iter().collect() }];
        }
        _ => return Vec::new(),
    }
    nodes(scheme).into_iter().map(|(kind, flow)| Flow { kind, urls: urls(flow) }).collect()
}

/// Says of which URLs no constant can be made.
pub(super) fn check(scheme: Node<'_>, notes: &mut Notes) {
    let mut warn = |field, constant, url: Node<'_>| {
        notes.warnings.add(Diagnostic::NotWhole { field, constant }, url.key_location());
    };
    match written_type(scheme) {
        Some("oauth2") => {}
        Some("openIdConnect") => {
            let url = scheme.get("openIdConnectUrl").filter(|url| url.text().is_some_and(|url| issuer(url).is_none()));
            return url.into_iter().for_each(|url| warn("openIdConnectUrl", "ISSUER", url));
        }
        _ => return,
    }
    // The others are refused.
    let usable = |kind: &FlowKind| !matches!(kind, FlowKind::Password | FlowKind::Implicit);
    for (_, flow) in nodes(scheme).into_iter().filter(|(kind, _)| usable(kind)) {
        for (_, field, constant) in FIELDS {
            if let Some(url) = flow.get(field).filter(|url| url.text().is_some_and(|url| !is_whole(url))) {
                warn(field, constant, url);
            }
        }
    }
}

/// The flows as they are written.
fn nodes(scheme: Node<'_>) -> Vec<(FlowKind, Node<'_>)> {
    let names = [
        (FlowKind::ClientCredentials, "clientCredentials", "application"),
        (FlowKind::AuthorizationCode, "authorizationCode", "accessCode"),
        (FlowKind::Device, "deviceAuthorization", ""),
        (FlowKind::Password, "password", "password"),
        (FlowKind::Implicit, "implicit", "implicit"),
    ];
    let known = names.map(|(_, name, _)| name);
    let found = names.into_iter().filter_map(|(kind, name, swagger)| {
        let flow = match scheme.get("flows") {
            // A misspelled one is an error of the document, and the program's one error.
            Some(flows) => flows.entries().find(|(written, _)| meant(written, &known) == name).map(|(_, flow)| flow)?,
            // Swagger 2.0 has one flow, which is the scheme itself.
            None => (scheme.text_at("flow")? == swagger).then_some(scheme)?,
        };
        Some((kind, flow))
    });
    found.collect()
}

fn urls(flow: Node<'_>) -> Vec<(EndpointKind, String)> {
    let urls = FIELDS.into_iter().filter_map(|(kind, field, _)| Some((kind, flow.text_at(field)?.to_owned())));
    urls.filter(|(_, url)| is_whole(url)).collect()
}

fn issuer(url: &str) -> Option<&str> {
    url.strip_suffix(WELL_KNOWN).filter(|url| is_whole(url))
}

/// A URL that stands for itself: a relative one is for the program to complete.
fn is_whole(url: &str) -> bool {
    url.split_once("://").is_some_and(|(scheme, rest)| matches!(scheme, "https" | "http") && !rest.is_empty())
}
