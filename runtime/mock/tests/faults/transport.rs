//! TR-4, TR-5, TR-7, TR-8: what a program or its environment sets cannot undo what is promised.

use std::net::SocketAddr;
use std::process::{Command, Output};
use std::sync::Arc;
use std::time::Duration;

use permitted::transport::HttpSettings;
use permitted::{Anonymous, Client, Error, Interceptor, Outgoing, Server, Value};
use permitted_mock::{FaultServer, Script};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::alone::alone;
use crate::call_fault::{CallFault, Kind, call_fault, try_all};
use crate::certificates::{Certificate, NAME, at_home, server};
use crate::client::{self, ByToken, GET, POST, request};
use crate::lab::{Lab, elsewhere};
use crate::output::{self, ACCESS, PROXY};

/// Everything that a program can set, at once.
fn careless(http: HttpSettings) -> HttpSettings {
    let long = std::time::Duration::from_secs(600);
    at_home(http)
        .user_agent("careless")
        .max_idle_connections(1000)
        .idle_timeout(long)
        .http1_only()
        .http2_keep_alive(long, long)
        .http2_keep_alive_while_idle()
        .tls_1_3_only()
        .local_address([127, 0, 0, 1].into())
}

#[test]
fn tr_04_a_program_s_settings_cannot_undo_the_promises() {
    alone!();
    let row = |name: &str, fault, kind| CallFault { tune: careless, ..call_fault(name, fault, kind, 1, 1) };
    let respond =
        |head: String| Script::new().read_request().write(format!("HTTP/1.1 {head}content-length: 1\r\n\r\n1"));
    let there = elsewhere().url();
    try_all([
        row("a redirect", respond(format!("307 x\r\nconnection: close\r\nlocation: {there}/\r\n")), Kind::Status(307)),
        row("a folded header", respond("200 OK\r\nx-a: b\r\n c\r\n".into()), Kind::Malformed),
        row("a header with NUL", respond("200 OK\r\nx-a: b\0c\r\n".into()), Kind::Malformed),
        row("a space before the colon", respond("200 OK\r\nx-a : b\r\n".into()), Kind::Malformed),
        CallFault { post: 1, get: 3, ..row("one layer of retries", Script::new().read_request(), Kind::Transport) },
    ]);
    let untrusted =
        [Certificate::Expired, Certificate::OtherName, Certificate::UnknownAuthority, Certificate::SelfSigned];
    try_all(untrusted.map(|certificate| CallFault {
        secure: true,
        healthy: Script::json(r#""healthy""#).tls(server(Certificate::Good, &["http/1.1"])),
        ..row("a certificate", Script::json("1").tls(server(certificate, &["http/1.1"])), Kind::Tls)
    }));
}

/// Headers that an interceptor sets on all requests are no way around the proof.
struct Mine;

impl Interceptor for Mine {
    fn before(&self, request: &mut Outgoing<'_>) {
        request.header("authorization", "Bearer mine");
        request.header("referer", "https://program.example/");
    }
}

#[test]
fn tr_04_default_headers_do_not_replace_the_proof() {
    alone!();
    let lab = Lab::new();
    let api = FaultServer::start([Script::json("1")]).unwrap();
    let client = client::builder(lab.strategy(&api.url())).interceptor(Mine).build().unwrap();
    lab.runtime.block_on(async { request::<Value, _>(&client, &GET).await }).unwrap();
    let seen = api.connections();
    drop((client, api));
    // One `authorization`, and it is the member's.
    lab.check(&seen, 1).unwrap();
}

/// Runs a test of this file again, in an environment of its own.
fn again(test: &str, environment: &[(&str, &str)]) -> Output {
    Command::new(std::env::current_exe().unwrap())
        .args([&format!("transport::{test}"), "--exact", "--nocapture", "--test-threads=1"])
        .env("PERMITTED_CHILD", "yes")
        .envs(environment.iter().copied())
        .output()
        .unwrap()
}

fn is_child() -> bool {
    std::env::var_os("PERMITTED_CHILD").is_some()
}

fn assert_passes(output: &Output) -> String {
    let text = [output.stdout.as_slice(), &output.stderr].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
    text
}

#[cfg(target_os = "linux")]
#[test]
fn tr_05_a_system_without_authorities_is_an_error_and_no_panic() {
    if is_child() {
        let built = Client::new(Anonymous::at(Server::https("https://api.example.com")));
        let error = built.map(drop).expect_err("no authority is known");
        assert!(!error.to_string().contains('\n'));
        println!("error: {error}; cause: {:?}", std::error::Error::source(&error).map(ToString::to_string));
        return;
    }
    let folder = std::env::temp_dir().join(format!("permitted-no-authorities-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("empty.pem");
    std::fs::write(&file, "").unwrap();
    let [file, folder] = [&file, &folder].map(|path| path.to_str().unwrap().to_owned());
    let output = again(
        "tr_05_a_system_without_authorities_is_an_error_and_no_panic",
        &[("SSL_CERT_FILE", &file), ("SSL_CERT_DIR", &folder)],
    );
    std::fs::remove_dir_all(folder).unwrap();
    let text = assert_passes(&output);
    assert!(text.contains("error: the HTTP client cannot be built"), "{text}");
}

/// A proxy that tells what it is asked for, and then passes on what it cannot read.
async fn tunnel(listener: TcpListener, to: SocketAddr, heads: Arc<std::sync::Mutex<Vec<String>>>) {
    while let Ok((mut client, _)) = listener.accept().await {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(client.read_u8().await.unwrap());
        }
        heads.lock().unwrap().push(String::from_utf8_lossy(&head).into_owned());
        let mut server = TcpStream::connect(to).await.unwrap();
        client.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.unwrap();
        tokio::spawn(async move { tokio::io::copy_bidirectional(&mut client, &mut server).await });
    }
}

#[test]
fn tr_07_a_proxy_sees_a_tunnel_and_nothing_else() {
    alone!();
    let lab = Lab::new();
    let api = FaultServer::start([Script::json("1").tls(server(Certificate::Good, &["http/1.1"]))]).unwrap();
    let heads = Arc::<std::sync::Mutex<Vec<String>>>::default();
    let proxy = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    proxy.set_nonblocking(true).unwrap();
    let url = format!("http://proxy-user:{PROXY}@{}", proxy.local_addr().unwrap());
    let of_the_proxy = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    {
        let _inside = of_the_proxy.enter();
        of_the_proxy.spawn(tunnel(TcpListener::from_std(proxy).unwrap(), api.address(), Arc::clone(&heads)));
    }
    // A name that no resolver knows: the proxy finds it.
    let strategy = ByToken::new(
        Server::new(&format!("https://{NAME}:{}", api.address().port())).unwrap(),
        Server::loopback(&lab.tokens.url()).unwrap(),
    );
    let http = crate::certificates::trusting(HttpSettings::new()).proxy(&url);
    let client = client::builder(strategy).http(http).build().unwrap();
    output::print(&client);
    for operation in [&GET, &POST] {
        lab.runtime.block_on(async { request::<Value, _>(&client, operation).await }).unwrap();
        // Its thread gives the connection back after the response: a call in that moment would begin one more beside it.
        std::thread::sleep(Duration::from_millis(50));
    }
    let heads = heads.lock().unwrap().clone();
    assert_eq!(heads.len(), 1);
    assert!(heads[0].starts_with(&format!("CONNECT {NAME}:")), "{heads:?}");
    assert!(!heads[0].contains("/thing") && !heads[0].contains(ACCESS), "{heads:?}");
    let seen = api.connections();
    drop((client, api));
    drop(of_the_proxy);
    lab.check(&seen, 1).unwrap();
}

/// The environment's proxy: asked for a tunnel by calls over TLS, and not at all by calls on this machine.
#[test]
fn tr_07_a_proxy_of_the_environment_is_not_asked_for_this_machine() {
    alone!();
    let test = "tr_07_a_proxy_of_the_environment_is_not_asked_for_this_machine";
    if is_child() {
        // Both token endpoint and server are on this machine.
        try_all([call_fault("this machine", Script::json(r#""healthy""#), Kind::Good, 1, 1)]);
        let lab = Lab::new();
        let client = Client::builder(Anonymous::at(Server::https("https://api.fault.test"))).build().unwrap();
        let outcome = lab.runtime.block_on(async { request::<Value, _>(&client, &GET).await });
        let error: Error = outcome.unwrap_err().into();
        output::print(&error);
        assert!(error.is_connect(), "{error:?}");
        drop(client);
        lab.check(&[], 0).unwrap();
        return;
    }
    let refuses =
        Script::new().read_request().write("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
    let proxy = FaultServer::start([refuses]).unwrap();
    let url = format!("http://proxy-user:{PROXY}@{}", proxy.address());
    let names = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
    let mut environment: Vec<_> = names.map(|name| (name, url.as_str())).into();
    environment.extend([("NO_PROXY", ""), ("no_proxy", "")]);
    let text = assert_passes(&again(test, &environment));
    assert!(!text.contains(PROXY), "{text}");
    let asked: Vec<_> = proxy.connections().iter().map(permitted_mock::Connection::text).collect();
    assert_eq!(asked.len(), 3, "three attempts: {asked:?}");
    assert!(asked.iter().all(|head| head.starts_with("CONNECT api.fault.test:443 ")), "{asked:?}");
}

#[test]
fn tr_08_no_key_is_logged() {
    alone!();
    if is_child() {
        let good = Script::json(r#""healthy""#).tls(server(Certificate::Good, &["http/1.1"]));
        let over_tls = CallFault { secure: true, healthy: good.clone(), ..call_fault("TLS", good, Kind::Good, 1, 1) };
        try_all([CallFault { tune: careless, ..over_tls }]);
        return;
    }
    let file = std::env::temp_dir().join(format!("permitted-keys-{}", std::process::id()));
    let output = again("tr_08_no_key_is_logged", &[("SSLKEYLOGFILE", file.to_str().unwrap())]);
    assert_passes(&output);
    assert!(!file.exists(), "the keys of the connections are in {file:?}");
}

/// Nothing of ours turns a check off: the only mention of it says `false`.
#[test]
fn tr_08_no_way_to_turn_a_check_off_is_in_the_source() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../src");
    let mut folders = vec![folder];
    let mut lines = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.lines().map(str::trim).filter(|line| !line.starts_with("//"));
            lines.extend(code.filter(|line| line.contains("danger") || line.contains("keylog")).map(str::to_owned));
        }
    }
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines.iter().all(|line| line.ends_with("(false)") || line.ends_with("(false);")), "{lines:?}");
}
