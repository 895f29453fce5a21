//! Shared by the tests of the mock: the tables of the documents, and a client without any knowledge of Wix.
// Each test file uses its own part.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::needless_pass_by_value
)]

#[path = "../../../../runtime/mock/tests/support/raw.rs"]
mod raw;

use std::path::Path;
use std::sync::LazyLock;

use permitted::{Access, Operation, Parameter, Permit, Place, ResponseBody, Style, Value};
use permitted_wix::mock::{WixMock, WixMockBuilder};
use serde_json::json;

pub(crate) fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn read_json(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(folder().join(path)).unwrap()).unwrap()
}

/// The operations of every document, read here by hand: a second opinion beside that of the macro.
pub(crate) static TABLE: LazyLock<&'static [Operation]> = LazyLock::new(|| {
    let mut table = Vec::new();
    for name in [
        "stores/products",
        "stores/collections",
        "ecom/current-cart",
        "ecom/orders",
        "members/members",
        "data/data-collections",
    ] {
        table.extend(operations_of(name));
    }
    let account = |id: &str, verb: &str, path: &str, body: Value| {
        let operation = json!({ "operationId": id, "x-identities": ["account-admin"], "requestBody": body });
        read(path, verb, &operation)
    };
    table.push(account("querySites", "post", "/site-list/v2/sites/query", json!({})));
    table.push(account("queryContributors", "get", "/roles-management/v2/contributors/query", Value::Null));
    Vec::leak(table)
});

/// The operations of one document.
pub(crate) fn operations_of(name: &str) -> Vec<Operation> {
    let document = read_json(&format!("openapi/{name}.json"));
    let mut table = Vec::new();
    for (path, verbs) in document["paths"].as_object().unwrap() {
        for (verb, operation) in verbs.as_object().unwrap() {
            if operation.get("operationId").is_some() {
                table.push(read(path, verb, operation));
            }
        }
    }
    table
}

fn read(path: &str, verb: &str, operation: &Value) -> Operation {
    let leak = |text: &str| -> &'static str { String::leak(text.to_owned()) };
    let texts = |value: &Value| -> Vec<&'static str> {
        value.as_array().into_iter().flatten().map(|text| leak(text.as_str().unwrap())).collect()
    };
    let permissions: &'static [&'static str] = Vec::leak(texts(&operation["x-permissions"]));
    let mut identities = texts(&operation["x-identities"]);
    // `includes` of identities.yaml
    if identities.contains(&"site-admin") || identities.contains(&"account-admin") {
        identities.push("admin");
    }
    let permits = identities.into_iter().map(|identity| Permit { identities: Vec::leak(vec![identity]), permissions });
    let parameters = operation["parameters"].as_array().into_iter().flatten().map(|parameter| Parameter {
        name: leak(parameter["name"].as_str().unwrap()),
        place: if parameter["in"] == "path" { Place::Path } else { Place::Query },
        style: if parameter["name"] == ".r" { Style::JsonBase64Url } else { Style::Form },
        explode: parameter["explode"].as_bool().unwrap_or(true),
        required: parameter["required"].as_bool().unwrap_or_default(),
        reserved: false,
    });
    Operation {
        id: leak(operation["operationId"].as_str().unwrap()),
        name: "",
        verb: leak(&verb.to_uppercase()),
        path: leak(path),
        parameters: Vec::leak(parameters.collect()),
        body: operation.get("requestBody").filter(|body| !body.is_null()).map(|_| "application/json"),
        response: ResponseBody::Json,
        access: Access::Permitted(Vec::leak(permits.collect())),
        sample: "{}",
        ..Operation::new("", "", "", Access::Public)
    }
}

/// With refresh tokens that are good once: whoever loses the next one is found out.
pub(crate) fn builder() -> WixMockBuilder {
    WixMock::builder().rotate_refresh_tokens()
}

pub(crate) fn mock() -> WixMock {
    builder().start().unwrap()
}

#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) json: Value,
    raw: raw::Response,
}

impl Response {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.raw.header(name)
    }

    /// The code of Wix's error, or of a token endpoint's.
    pub(crate) fn code(&self) -> &str {
        let code = self.json.pointer("/details/applicationError/code").or_else(|| self.json.get("error"));
        code.and_then(Value::as_str).unwrap_or_default()
    }

    pub(crate) fn text(&self, pointer: &str) -> String {
        self.json.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer}: {self:?}")).to_owned()
    }
}

/// `headers` as pairs; `null` sends no body.
pub(crate) fn send(mock: &WixMock, verb: &str, path: &str, headers: &[(&str, &str)], body: &Value) -> Response {
    let mut lines: Vec<_> = headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let body = if body.is_null() { String::new() } else { body.to_string() };
    if !body.is_empty() {
        lines.push("content-type: application/json".to_owned());
    }
    let raw = raw::call(&mock.server_url(), &format!("{verb} {path}"), &lines, &body);
    let json = serde_json::from_str(&raw.body).unwrap_or_default();
    Response { status: raw.status, json, raw }
}

/// The text of a page that a browser is sent to.
pub(crate) fn get_page(mock: &WixMock, path: &str) -> String {
    raw::call(&mock.server_url(), &format!("GET {path}"), &[] as &[String], "").body
}

pub(crate) fn post(mock: &WixMock, path: &str, body: Value) -> Response {
    send(mock, "POST", path, &[], &body)
}

/// A call with a token or a key in `Authorization`, and the ids that go with a key.
pub(crate) fn call(mock: &WixMock, line: &str, credential: &[&str], body: Value) -> Response {
    let names = ["authorization", "wix-site-id", "wix-account-id"];
    let headers: Vec<_> =
        names.into_iter().zip(credential.iter().copied()).filter(|(_, value)| *value != "-").collect();
    let (verb, path) = line.split_once(' ').unwrap();
    send(mock, verb, path, &headers, &body)
}

/// The tokens of a new visitor: access and refresh.
pub(crate) fn visitor(mock: &WixMock) -> (String, String) {
    let response = post(mock, "/oauth2/token", json!({ "clientId": mock.client_id(), "grantType": "anonymous" }));
    (response.text("/access_token"), response.text("/refresh_token"))
}

pub(crate) fn refresh(mock: &WixMock, token: &str) -> Response {
    let body = json!({ "clientId": mock.client_id(), "refreshToken": token, "grantType": "refresh_token" });
    post(mock, "/oauth2/token", body)
}

// RFC 7636, appendix B.
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub(crate) const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// Asks for a login page as that visitor.
pub(crate) fn begin(mock: &WixMock, visitor: &str, change: impl FnOnce(&mut Value)) -> Response {
    let mut request = json!({
        "redirectUri": mock.redirect_uri(), "clientId": mock.client_id(), "codeChallenge": CHALLENGE,
        "codeChallengeMethod": "S256", "responseMode": "query", "responseType": "code", "scope": "offline_access",
        "state": "state-1",
    });
    change(&mut request);
    let body = json!({ "auth": { "authRequest": request, "prompt": "login" } });
    call(mock, "POST /_api/redirects-api/v1/redirect-session", &[visitor], body)
}

/// A login on the page: the code that the browser comes back with.
pub(crate) fn code(mock: &WixMock, visitor: &str) -> String {
    let url = begin(mock, visitor, |_| {}).text("/redirectSession/fullUrl");
    let member = mock.member();
    let back = mock.browse_as(&url, &member.email, &member.password).unwrap();
    let pairs = back.strip_prefix(&format!("{}?code=", mock.redirect_uri())).unwrap();
    pairs.strip_suffix("&state=state-1").unwrap().to_owned()
}

pub(crate) fn exchange(mock: &WixMock, code: &str, change: impl FnOnce(&mut Value)) -> Response {
    let mut body = json!({
        "clientId": mock.client_id(), "grantType": "authorization_code", "redirectUri": mock.redirect_uri(), "code": code,
        "codeVerifier": VERIFIER,
    });
    change(&mut body);
    post(mock, "/oauth2/token", body)
}

/// The tokens of the member who the visitor turns out to be.
pub(crate) fn member(mock: &WixMock, visitor: &str) -> (String, String) {
    let response = exchange(mock, &code(mock, visitor), |_| {});
    (response.text("/access_token"), response.text("/refresh_token"))
}
