//! SE-1, SE-5, OA-9: every secret that the strategies of Wix hold or are given is a canary, every path is taken with every
//! failure, and everything that the program can be made to print is searched for them.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::HashMap;
use std::fmt::{Debug, Display};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, LazyLock, Mutex};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use permitted::token::{MemoryStore, TokenStore};
use permitted::{Access, Anonymous, Operation, Request, SecretString, Server, Strategy, Value};
use permitted_wix::{
    ApiKey, AppSession, Caller, Client, DelegatedSession, MemberSession, OAuth, SignIn, VisitorSession, WixApp,
};
use serde_json::json;

const ACCESS: &str = "canary-access-aaaaaaaaaaaaaaaaaaaaaaaaaaa";
const REFRESH: &str = "canary-refresh-bbbbbbbbbbbbbbbbbbbbbbbbbb";
const API_KEY: &str = "canary-api-key-cccccccccccccccccccccccccc";
const APP_SECRET: &str = "canary-app-secret-ddddddddddddddddddddddd";
const CODE: &str = "canary-code-eeeeeeeeeeeeeeeeeeeeeeeeeeeee";
const PASSWORD: &str = "canary-password-fffffffffffffffffffffffff";
const SESSION: &str = "canary-session-gggggggggggggggggggggggggg";
const STATE_TOKEN: &str = "canary-state-token-hhhhhhhhhhhhhhhhhhhhhh";
const EMAILED: &str = "canary-emailed-code-iiiiiiiiiiiiiiiiiiiii";
const CALLER: &str = "canary-caller-jjjjjjjjjjjjjjjjjjjjjjjjjjj";
const KEPT: &str = "canary-kept-refresh-kkkkkkkkkkkkkkkkkkkkk";

static PING: Operation = Operation::new("ping", "GET", "/ping", Access::Permitted(&[]));

/// Everything that was printed, traced, logged or panicked with.
static OUTPUT: Mutex<String> = Mutex::new(String::new());

fn print(text: impl Display) {
    let mut output = OUTPUT.lock().unwrap();
    output.push_str(&format!("{text}\n"));
}

struct Traces;

impl tracing::Subscriber for Traces {
    fn enabled(&self, _metadata: &tracing::Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        span.record(&mut Fields(span.metadata().name()));
        tracing::span::Id::from_u64(1)
    }

    fn record(&self, _span: &tracing::span::Id, values: &tracing::span::Record<'_>) {
        values.record(&mut Fields("record"));
    }

    fn record_follows_from(&self, _span: &tracing::span::Id, _follows: &tracing::span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        event.record(&mut Fields(event.metadata().target()));
    }

    fn enter(&self, _span: &tracing::span::Id) {}

    fn exit(&self, _span: &tracing::span::Id) {}
}

struct Fields(&'static str);

impl tracing::field::Visit for Fields {
    fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn Debug) {
        print(format_args!("{}: {field}={value:?}", self.0));
    }
}

struct Logs;

impl log::Log for Logs {
    fn enabled(&self, _metadata: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        print(format_args!("{}: {}", record.target(), record.args()));
    }

    fn flush(&self) {}
}

/// What goes wrong at one path.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fault {
    None,
    /// The whole request comes back as an OAuth error, or as one of Wix's.
    Echo(u16),
    /// The same, not as JSON.
    Page,
    /// A success that was cut off in the middle of a token.
    CutOff,
    Hangs,
    Closes,
    Redirect,
    /// A success of another shape, full of canaries.
    Strange,
}

#[derive(Clone, Default)]
struct Wix(Arc<Mutex<Seen>>);

#[derive(Default)]
struct Seen {
    fault: Option<(&'static str, Fault)>,
    request_lines: Vec<String>,
    /// Secrets that the library made up.
    made: Vec<String>,
    state: String,
}

impl Wix {
    fn start(&self) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let wix = self.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let wix = wix.clone();
                std::thread::spawn(move || while wix.respond(stream.as_ref().unwrap()).is_some() {});
            }
        });
        Server::loopback(&url).unwrap()
    }

    fn respond(&self, mut stream: &TcpStream) -> Option<()> {
        let request = read(stream)?;
        let path = request.split(' ').nth(1)?.to_owned();
        let body: Value =
            request.split_once("\r\n\r\n").and_then(|(_, body)| serde_json::from_str(body).ok()).unwrap_or_default();
        let fault = {
            let mut seen = self.0.lock().unwrap();
            seen.request_lines.push(request.lines().next()?.to_owned());
            let made = ["/codeVerifier", "/auth/authRequest/state"].map(|at| body.pointer(at).and_then(Value::as_str));
            seen.made.extend(made.into_iter().flatten().map(str::to_owned));
            if let Some(state) = body.pointer("/auth/authRequest/state").and_then(Value::as_str) {
                seen.state = state.to_owned();
            }
            seen.fault.filter(|(at, _)| path.ends_with(at)).map_or(Fault::None, |(_, fault)| fault)
        };
        let good = good(&path, &body);
        let (status, head, text) = match fault {
            Fault::None => (200, String::new(), good.to_string()),
            Fault::Echo(status) => {
                let echo = json!({
                    "error": "invalid_client", "error_description": request, "message": request,
                    "details": { "applicationError": { "code": request, "description": request } },
                });
                let challenge = request.lines().find(|line| line.starts_with("authorization")).unwrap_or_default();
                (status, format!("www-authenticate: Bearer error=\"{challenge}\"\r\n"), echo.to_string())
            }
            Fault::Page => (502, String::new(), format!("<html>{request}</html>")),
            Fault::CutOff => (200, String::new(), format!("{{\"access_token\":\"{ACCESS}\",\"refresh_token\":\"{REFRESH}")),
            Fault::Redirect => (302, format!("location: https://elsewhere.example/?{ACCESS}\r\n"), String::new()),
            Fault::Strange => (200, String::new(), json!({ "access_token": [ACCESS], "state": SESSION, "active": true, "subjectType": CALLER, "clientId": "app", "instanceId": "instance-1" }).to_string()),
            Fault::Closes => return None,
            Fault::Hangs => {
                std::thread::sleep(std::time::Duration::from_millis(200));
                return None;
            }
        };
        let response = format!(
            "HTTP/1.1 {status} x\r\n{head}x-request-id: request-1\r\ncontent-length: {}\r\n\r\n{text}",
            text.len()
        );
        stream.write_all(response.as_bytes()).ok()
    }
}

fn good(path: &str, body: &Value) -> Value {
    let state = body.pointer("/auth/authRequest/state").cloned().unwrap_or_default();
    match path {
        "/oauth2/token" | "/oauth/access" => {
            json!({ "access_token": ACCESS, "refresh_token": REFRESH, "expires_in": 3600, "token_type": "Bearer" })
        }
        "/oauth2/token-info" => json!({
            "active": true, "subjectType": "MEMBER", "clientId": "app", "instanceId": "instance-1",
        }),
        path if path.ends_with("/login") => json!({ "state": "REQUIRE_EMAIL_VERIFICATION", "stateToken": STATE_TOKEN }),
        path if path.ends_with("/verify") => json!({ "state": "SUCCESS", "sessionToken": SESSION }),
        path if path.ends_with("/redirect-session") => {
            let url = format!("https://site.example/login?state={}", state.as_str().unwrap_or_default());
            json!({ "redirectSession": { "fullUrl": url } })
        }
        _ => json!({ "pong": true }),
    }
}

fn read(mut stream: &TcpStream) -> Option<String> {
    let mut text = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let read = stream.read(&mut buffer).ok().filter(|read| *read > 0)?;
        text.extend_from_slice(&buffer[..read]);
        let whole = String::from_utf8_lossy(&text);
        if let Some((head, body)) = whole.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .filter_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ").map(str::to_owned))
                .next();
            if body.len() >= length.map_or(0, |length| length.parse().unwrap()) {
                return Some(whole.into_owned());
            }
        }
    }
}

fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

/// Prints an outcome in every way there is.
fn shown<T: Debug, E: std::error::Error>(what: &str, outcome: Result<T, E>) -> Option<T> {
    print(format_args!("{what}: {outcome:?} {outcome:#?}"));
    match outcome {
        Ok(value) => Some(value),
        Err(error) => {
            print(&error);
            let mut source = error.source();
            while let Some(error) = source {
                print(format_args!("{error} {error:?} {error:#?}"));
                source = error.source();
            }
            None
        }
    }
}

async fn call<S: Strategy + Debug>(client: &Client<S>) {
    print(format_args!("{client:?} {:?}", client.strategy()));
    let request = Request::<Value, Value>::new(permitted::__private::core(client), &PING);
    // What the API tells of itself on success is the caller's to print.
    shown("call", request.await.map(drop).map_err(permitted::Error::from));
}

/// All over the same connections: setting up TLS takes longer than the calls.
fn client<S: Strategy>(strategy: S) -> Client<S> {
    static SHARED: LazyLock<Client<Anonymous>> = LazyLock::new(|| {
        let mut limits = permitted::Limits::default();
        limits.idle = std::time::Duration::from_millis(100);
        Client::builder(Anonymous::at(Server::https("https://nowhere.example"))).limits(limits).build().unwrap()
    });
    SHARED.with_strategy(strategy).unwrap()
}

/// Everything that the strategies can do, whatever comes of it.
async fn everything(wix: &Wix, server: &Server) {
    let visitor = client(OAuth::visitor("client").at(server.clone()));
    call(&visitor).await;
    let mut session = None;
    if let Some(SignIn::EmailVerification(token)) =
        shown("sign in", visitor.sign_in("a@b.example", &secret(PASSWORD)).await)
        && let Some(SignIn::Session(token)) = shown("verify", visitor.verify(&token, EMAILED).await)
    {
        session = Some(token);
    }
    print(format_args!("{session:?}"));
    for right in [false, true] {
        let back = "https://app.example/back";
        if let Some(login) = shown("login", visitor.begin_login(back, session.as_ref()).await) {
            let state = if right { wix.0.lock().unwrap().state.clone() } else { "wrong".to_owned() };
            let callback = format!("{back}?code={CODE}&state={state}");
            if let Some(member) = shown("callback", visitor.finish_login(login, &callback).await) {
                call(&member).await;
                let store: Arc<dyn TokenStore> = Arc::new(MemoryStore::new());
                shown("keep", member.keep_in(Arc::clone(&store), "one").await);
                let again = client(OAuth::assume_stored_member("client", store, "one").at(server.clone()));
                call(&again).await;
                shown("logout", member.logout("https://app.example/").await);
            }
        }
    }
    if let Some(member) = shown("external", visitor.external_login("member-1", &secret(API_KEY)).await) {
        call(&member).await;
    }
    call(&client(OAuth::assume_member("client", secret(KEPT)).at(server.clone()))).await;
    call(&client(ApiKey::new(API_KEY).site("site").account("account").at(server.clone()))).await;

    let app = WixApp::new("app", APP_SECRET).at(server.clone());
    print(format_args!("{app:?}"));
    let itself = client(app.instance("instance-1"));
    call(&itself).await;
    call(&client(app.refresh_token(secret(KEPT)))).await;
    if let Some(Caller::AsMember(member)) = shown("caller", itself.on_behalf_of(secret(CALLER)).await) {
        call(&member).await;
        if let Some(elevated) = shown("elevate", member.elevate()) {
            call(&elevated).await;
        }
    }
    let install = app.install("https://app.example/back", None).unwrap();
    print(format_args!("{install:?}"));
    let state = install.url().split("state=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    wix.0.lock().unwrap().made.push(state.clone());
    let callback = format!("https://app.example/back?code={CODE}&state={state}&instanceId=instance-1");
    if let Some(installed) = shown("install", install.finish(&callback, itself.exchange()).await) {
        shown("instance", installed.instance_id(itself.exchange()).await);
        call(&client(installed.strategy)).await;
    }
}

/// The ways in which a text could be there.
fn forms(canary: &str) -> Vec<String> {
    let hex: String = canary.bytes().map(|byte| format!("{byte:02x}")).collect();
    let mut forms = vec![canary.to_owned(), hex.to_uppercase(), hex];
    forms.push(percent_encoding::utf8_percent_encode(canary, percent_encoding::NON_ALPHANUMERIC).to_string());
    // Wherever it begins in the text that was encoded.
    for offset in 0..3 {
        let text = format!("{}{canary}", &"xxx"[..offset]);
        for encoded in [STANDARD.encode(&text), URL_SAFE_NO_PAD.encode(&text)] {
            forms.push(encoded[4..encoded.len() - 4].to_owned());
        }
    }
    forms
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn se_01_no_secret_is_in_any_output() {
    tracing::subscriber::set_global_default(Traces).unwrap();
    log::set_logger(&Logs).unwrap();
    log::set_max_level(log::LevelFilter::Trace);
    std::panic::set_hook(Box::new(|panic| print(panic)));

    let wix = Wix::default();
    let server = wix.start();
    everything(&wix, &server).await;
    let paths =
        ["/oauth2/token", "/oauth/access", "/oauth2/token-info", "/login", "/verify", "/redirect-session", "/ping"];
    let faults = [
        Fault::Echo(400),
        Fault::Echo(401),
        Fault::Echo(403),
        Fault::Echo(500),
        Fault::Page,
        Fault::CutOff,
        Fault::Closes,
        Fault::Redirect,
        Fault::Strange,
        Fault::Hangs,
    ];
    for path in paths {
        for fault in faults {
            wix.0.lock().unwrap().fault = Some((path, fault));
            everything(&wix, &server).await;
        }
    }
    // A panic with everything in its message.
    wix.0.lock().unwrap().fault = Some(("/oauth2/token", Fault::Echo(400)));
    let panicked = tokio::spawn(async move {
        let client = client(WixApp::new("app", APP_SECRET).at(server).instance("instance-1"));
        let error = client.strategy().proof(client.exchange()).wait().await.err().unwrap();
        panic!("{client:?} {:?} {error:?}", client.strategy());
    });
    assert!(panicked.await.is_err());
    drop(std::panic::take_hook());

    let output = OUTPUT.lock().unwrap().clone();
    let seen = wix.0.lock().unwrap();
    // The net was out: hyper or reqwest were heard, every call was shown, and the panic as well.
    for expected in ["hyper", "call: Err", "call: Ok", "invalid_client", "panicked at"] {
        assert!(output.contains(expected), "nothing of `{expected}` in {} bytes", output.len());
    }
    let given = [ACCESS, REFRESH, API_KEY, APP_SECRET, CODE, PASSWORD, SESSION, STATE_TOKEN, EMAILED, CALLER, KEPT];
    let canaries: Vec<&str> = given.into_iter().chain(seen.made.iter().map(String::as_str)).collect();
    assert!(seen.made.len() > 100, "states and verifiers were seen");
    println!("{} canaries, {} bytes of output, {} requests", canaries.len(), output.len(), seen.request_lines.len());
    let forms: Vec<String> = canaries.iter().flat_map(|canary| forms(canary)).collect();
    if let Some((at, form)) = find(&output, &forms) {
        let around = String::from_utf8_lossy(&output.as_bytes()[at.saturating_sub(200)..]);
        panic!("{form}: {}", around.chars().take(400).collect::<String>());
    }
    // OA-9: nor in any URL that was asked for.
    assert_eq!(find(&seen.request_lines.join("\n"), &forms), None);
    // The search finds what there is.
    assert!(find(&format!("x{}", URL_SAFE_NO_PAD.encode(format!("user:{API_KEY}"))), &forms).is_some());
}

/// The first of the forms that is in the text. All are looked for at once, by how they begin.
fn find<'a>(text: &str, forms: &'a [String]) -> Option<(usize, &'a str)> {
    let mut beginnings: HashMap<&[u8], Vec<&str>> = HashMap::new();
    for form in forms {
        beginnings.entry(&form.as_bytes()[..8]).or_default().push(form);
    }
    let text = text.as_bytes();
    text.windows(8).enumerate().find_map(|(at, window)| {
        let begun = beginnings.get(window)?;
        begun.iter().find(|form| text[at..].starts_with(form.as_bytes())).map(|form| (at, *form))
    })
}
