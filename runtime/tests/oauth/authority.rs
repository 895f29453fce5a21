//! A strict authorization server with an API behind it, over sockets of this machine. It refuses whatever the standards let it
//! refuse, and records what it granted.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use permitted::Server;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub(crate) const CLIENT: &str = "nightly:import of 100%";
pub(crate) const SECRET: &str = "s3cr:et +/&=?%ü canary-client-secret";
pub(crate) const PUBLIC: &str = "desktop";
pub(crate) const SCOPES: [&str; 4] = ["invoices:read", "invoices:write", "offline_access", "openid"];

/// A form or a query as another program reads it; a name that is there twice is an error of the client's.
pub(crate) type Form = HashMap<String, Vec<String>>;

#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) line: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Request {
    pub(crate) fn path(&self) -> &str {
        self.line.split(' ').nth(1).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn form(&self) -> Form {
        form(&self.body)
    }

    /// User name and password.
    fn basic(&self) -> String {
        let pair = self.header("authorization").and_then(|header| STANDARD.decode(header.strip_prefix("Basic ")?).ok());
        String::from_utf8(pair.unwrap_or_default()).unwrap()
    }
}

pub(crate) fn form(text: &str) -> Form {
    let mut form = Form::new();
    for (name, value) in url::form_urlencoded::parse(text.as_bytes()) {
        form.entry(name.into_owned()).or_default().push(value.into_owned());
    }
    form
}

struct Code {
    client: String,
    redirect_uri: String,
    challenge: String,
    scope: String,
    issued: Instant,
}

/// Returns true if a signature (the bytes) over a text is by the client's key.
type Verify = Box<dyn Fn(&str, &[u8]) -> bool + Send>;

#[derive(Default)]
pub(crate) struct State {
    pub(crate) requests: Vec<Request>,
    codes: HashMap<String, Code>,
    /// Refresh tokens, with the family that each belongs to; a used one revokes its family (RFC 9700 §4.14.2).
    refresh: HashMap<String, u32>,
    used: HashMap<String, u32>,
    revoked: HashSet<u32>,
    /// Access tokens with their scopes.
    access: HashMap<String, String>,
    number: u32,
    /// The responses to the device's code, one for each request.
    pub(crate) device: Vec<&'static str>,
    /// The public key that assertions must verify by.
    pub(crate) key: Option<Verify>,
    seen_assertions: HashSet<String>,
    /// Responses in place of the token endpoint's own.
    pub(crate) instead: Option<(u16, &'static str, String)>,
    pub(crate) code_life: Option<Duration>,
    /// Fields in place of those of the configuration.
    pub(crate) configuration: Value,
    pub(crate) expires_in: u32,
}

#[derive(Clone)]
pub(crate) struct Authority {
    pub(crate) url: String,
    state: Arc<Mutex<State>>,
}

type Refused = (u16, Value);

fn refuse(status: u16, error: &str) -> Refused {
    (status, json!({ "error": error }))
}

impl Authority {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State { expires_in: 3600, ..State::default() }));
        let authority = Self { url, state };
        let serving = authority.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let authority = serving.clone();
                tokio::spawn(async move { authority.serve(stream).await });
            }
        });
        authority
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    pub(crate) fn at(&self, path: &str) -> Server {
        Server::loopback(&format!("{}{path}", self.url)).unwrap()
    }

    /// The requests to a path.
    pub(crate) fn seen(&self, path: &str) -> Vec<Request> {
        self.state().requests.iter().filter(|request| request.path() == path).cloned().collect()
    }

    /// No access token is good any more.
    pub(crate) fn revoke_access(&self) {
        self.state().access.clear();
    }

    async fn serve(&self, mut stream: TcpStream) {
        let Some(request) = read(&mut stream).await else { return };
        let (status, kind, body) = self.respond(&request);
        self.state().requests.push(request);
        let head = format!(
            "HTTP/1.1 {status} x\r\ncontent-type: {kind}\r\ncontent-length: {}\r\ncache-control: no-store\r\nconnection: close\r\n\r\n",
            body.len()
        );
        drop(stream.write_all([head.as_bytes(), body.as_bytes()].concat().as_slice()).await);
    }

    fn respond(&self, request: &Request) -> (u16, &'static str, String) {
        let json = |outcome: Result<Value, Refused>| {
            let (status, mut body) = outcome.map_or_else(|refused| refused, |body| (200, body));
            if body.get("error").is_some() {
                // As careless servers do, it gives back what it was sent.
                body["error_description"] = json!(format!("no: {} {}", request.basic(), request.body));
            }
            (status, "application/json", body.to_string())
        };
        // The lock is given back before the response is made.
        let instead = self.state().instead.clone();
        if let ("/token", Some(instead)) = (request.path(), instead) {
            return instead;
        }
        match request.path() {
            "/token" => json(self.token(request)),
            "/device" => json(self.device(request)),
            "/.well-known/openid-configuration" => json(Ok(self.configuration())),
            "/api/ping" => json(self.api(request)),
            _ => json(Err((404, json!("nothing here")))),
        }
    }

    fn configuration(&self) -> Value {
        let url = &self.url;
        let mut configuration = json!({
            "issuer": url,
            "token_endpoint": format!("{url}/token"),
            "authorization_endpoint": format!("{url}/authorize"),
            "device_authorization_endpoint": format!("{url}/device"),
            "authorization_response_iss_parameter_supported": true,
        });
        if let Value::Object(fields) = &self.state().configuration {
            for (name, value) in fields {
                configuration[name] = value.clone();
            }
        }
        configuration
    }

    fn api(&self, request: &Request) -> Result<Value, Refused> {
        let token = request.header("authorization").and_then(|value| value.strip_prefix("Bearer "));
        let state = self.state();
        match token.and_then(|token| state.access.get(token)) {
            Some(scope) => Ok(json!(scope)),
            None => Err((401, json!("who are you?"))),
        }
    }

    fn token(&self, request: &Request) -> Result<Value, Refused> {
        let form = strict_form(request)?;
        let client = self.authenticate(request, &form)?;
        let only = |name: &str| form.get(name).map(|values| values[0].as_str()).filter(|value| !value.is_empty());
        let needed = |name: &str| only(name).ok_or_else(|| refuse(400, "invalid_request"));
        let scope = only("scope").unwrap_or("invoices:read").to_owned();
        if scope.split(' ').any(|scope| !SCOPES.contains(&scope)) {
            return Err(refuse(400, "invalid_scope"));
        }
        let mut state = self.state();
        match needed("grant_type")? {
            "client_credentials" if client == PUBLIC => Err(refuse(400, "unauthorized_client")),
            "client_credentials" => Ok(state.issue(&scope, None)),
            "authorization_code" => {
                let code = state.codes.remove(needed("code")?).ok_or_else(|| refuse(400, "invalid_grant"))?;
                let verifier = URL_SAFE_NO_PAD.encode(Sha256::digest(needed("code_verifier")?));
                let life = state.code_life.unwrap_or(Duration::from_secs(60));
                let good = code.client == client
                    && code.redirect_uri == needed("redirect_uri")?
                    && code.challenge == verifier
                    && code.issued.elapsed() < life;
                if !good || form.contains_key("scope") {
                    return Err(refuse(400, "invalid_grant"));
                }
                state.number += 1;
                let family = state.number;
                Ok(state.issue(&code.scope, Some(family)))
            }
            "refresh_token" => {
                let token = needed("refresh_token")?;
                if let Some(family) = state.used.get(token).copied() {
                    state.revoked.insert(family);
                }
                let family = state.refresh.remove(token).filter(|family| !state.revoked.contains(family));
                let family = family.ok_or_else(|| refuse(400, "invalid_grant"))?;
                state.used.insert(token.to_owned(), family);
                Ok(state.issue("invoices:read", Some(family)))
            }
            "urn:ietf:params:oauth:grant-type:device_code" => {
                if needed("device_code")? != "canary-device-code" {
                    return Err(refuse(400, "invalid_grant"));
                }
                match if state.device.is_empty() { "granted" } else { state.device.remove(0) } {
                    "granted" => {
                        state.number += 1;
                        let family = state.number;
                        Ok(state.issue("invoices:read", Some(family)))
                    }
                    refused => Err(refuse(400, refused)),
                }
            }
            "urn:ietf:params:oauth:grant-type:jwt-bearer" => {
                let claims = state.verify(needed("assertion")?, &format!("{}/token", self.url))?;
                assert_eq!(claims["iss"], "service@example");
                Ok(state.issue(claims["scope"].as_str().unwrap_or_default(), None))
            }
            "urn:ietf:params:oauth:grant-type:token-exchange" => {
                let kind = "urn:ietf:params:oauth:token-type:access_token";
                if needed("subject_token")? != "canary-subject" || needed("subject_token_type")? != kind {
                    return Err(refuse(400, "invalid_request"));
                }
                if only("audience") != Some("orders") {
                    return Err(refuse(400, "invalid_target"));
                }
                let mut issued = state.issue(&scope, None);
                issued["issued_token_type"] = json!(kind);
                Ok(issued)
            }
            _ => Err(refuse(400, "unsupported_grant_type")),
        }
    }

    /// One way only (RFC 6749 §2.3), and the right one for the client.
    fn authenticate(&self, request: &Request, form: &Form) -> Result<String, Refused> {
        let only = |name: &str| form.get(name).map(|values| values[0].clone());
        let basic = request.header("authorization");
        let ways = [basic.is_some(), form.contains_key("client_secret"), form.contains_key("client_assertion")];
        if ways.iter().filter(|way| **way).count() > 1 {
            return Err(refuse(400, "invalid_request"));
        }
        let (id, secret) = match basic {
            Some(_) => {
                let pair = request.basic();
                let (id, secret) = pair.split_once(':').ok_or_else(|| refuse(401, "invalid_client"))?;
                let decoded = |text: &str| {
                    let pairs = format!("x={text}");
                    form_value(&pairs)
                };
                (decoded(id), Some(decoded(secret)))
            }
            None => (only("client_id").ok_or_else(|| refuse(401, "invalid_client"))?, only("client_secret")),
        };
        if let Some(assertion) = only("client_assertion") {
            let kind = only("client_assertion_type");
            if kind.as_deref() != Some("urn:ietf:params:oauth:client-assertion-type:jwt-bearer") {
                return Err(refuse(400, "invalid_request"));
            }
            let claims = self.state().verify(&assertion, &format!("{}/token", self.url))?;
            if claims["iss"] != id.as_str() || claims["sub"] != id.as_str() {
                return Err(refuse(401, "invalid_client"));
            }
            return Ok(id);
        }
        match (id.as_str(), secret.as_deref()) {
            (CLIENT, Some(SECRET)) | (PUBLIC, None) => Ok(id),
            _ => Err(refuse(401, "invalid_client")),
        }
    }

    fn device(&self, request: &Request) -> Result<Value, Refused> {
        let form = strict_form(request)?;
        self.authenticate(request, &form)?;
        Ok(json!({
            "device_code": "canary-device-code",
            "user_code": "WDJB-MJHT",
            "verification_uri": format!("{}/enter", self.url),
            "verification_uri_complete": format!("{}/enter?code=WDJB-MJHT", self.url),
            "expires_in": 600,
            "interval": 1,
        }))
    }

    /// Plays the browser with the URL of a login: the person agrees, and it comes back.
    pub(crate) fn agree(&self, url: &str) -> String {
        let (place, query) = url.split_once('?').unwrap();
        assert_eq!(place, format!("{}/authorize", self.url));
        let query = form(query);
        let only = |name: &str| {
            let values = query.get(name).unwrap_or_else(|| panic!("no {name}"));
            assert_eq!(values.len(), 1, "{name}");
            values[0].clone()
        };
        assert_eq!((only("response_type").as_str(), only("code_challenge_method").as_str()), ("code", "S256"));
        assert!(only("state").len() >= 22 && only("code_challenge").len() == 43);
        let mut state = self.state();
        state.number += 1;
        let code = format!("canary-code-{}", state.number);
        let redirect_uri = only("redirect_uri");
        let issued = Code {
            client: only("client_id"),
            redirect_uri: redirect_uri.clone(),
            challenge: only("code_challenge"),
            scope: query.get("scope").map(|scope| scope[0].clone()).unwrap_or_default(),
            issued: Instant::now(),
        };
        state.codes.insert(code.clone(), issued);
        let pairs = [("code", code.as_str()), ("state", &only("state")), ("iss", &self.url)];
        format!("{redirect_uri}?{}", url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
    }
}

impl State {
    fn issue(&mut self, scope: &str, family: Option<u32>) -> Value {
        self.number += 1;
        let access = format!("canary-access-{}", self.number);
        self.access.insert(access.clone(), scope.to_owned());
        let mut response =
            json!({ "access_token": access, "token_type": "Bearer", "expires_in": self.expires_in, "scope": scope });
        if let Some(family) = family {
            let refresh = format!("canary-refresh-{}", self.number);
            self.refresh.insert(refresh.clone(), family);
            response["refresh_token"] = json!(refresh);
        }
        response
    }

    /// The claims of an assertion that may be accepted (RFC 7523 §3).
    fn verify(&mut self, assertion: &str, audience: &str) -> Result<Value, Refused> {
        let refused = || refuse(400, "invalid_grant");
        let (message, signature) = assertion.rsplit_once('.').ok_or_else(refused)?;
        let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| refused())?;
        let good = self.key.as_ref().is_some_and(|verify| verify(message, &signature));
        let (header, claims) = message.split_once('.').ok_or_else(refused)?;
        let json = |part: &str| -> Value { serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap() };
        let (header, claims) = (json(header), json(claims));
        assert_eq!((&header["typ"], &header["kid"]), (&json!("JWT"), &json!("key-1")));
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
        let (issued, expires) = (claims["iat"].as_u64().unwrap(), claims["exp"].as_u64().unwrap());
        let fresh = self.seen_assertions.insert(claims["jti"].as_str().unwrap().to_owned());
        if !good || !fresh || claims["aud"] != audience || issued > now || expires <= now || expires > now + 300 {
            return Err(refused());
        }
        Ok(claims)
    }
}

fn form_value(pair: &str) -> String {
    form(pair).remove("x").unwrap_or_default().remove(0)
}

/// RFC 6749 §3.2: a `POST` with a form in which each parameter stands once.
fn strict_form(request: &Request) -> Result<Form, Refused> {
    let form = request.form();
    let once = form.iter().all(|(name, values)| values.len() == 1 || name == "resource");
    let is_form = request.header("content-type") == Some("application/x-www-form-urlencoded");
    let accepts = request.header("accept") == Some("application/json");
    if !request.line.starts_with("POST ") || !is_form || !accepts || !once {
        return Err(refuse(400, "invalid_request"));
    }
    Ok(form)
}

async fn read(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
            let mut lines = head.split("\r\n").map(str::to_owned);
            let line = lines.next()?;
            let headers: Vec<_> = lines
                .filter_map(|line| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned())))
                .collect();
            let length =
                headers.iter().find(|(name, _)| name == "content-length").map_or(0, |(_, n)| n.parse().unwrap());
            if bytes.len() >= end + 4 + length {
                let body = String::from_utf8(bytes[end + 4..].to_vec()).unwrap();
                return Some(Request { line, headers, body });
            }
        }
        match stream.read(&mut piece).await.ok()? {
            0 => return None,
            length => bytes.extend_from_slice(&piece[..length]),
        }
    }
}
