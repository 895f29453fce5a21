//! The setting of a fault: a runtime, a token endpoint, a server that nobody may call, and what must hold afterwards.

use std::sync::{LazyLock, Once};
use std::time::{Duration, Instant};

use permitted::transport::HttpSettings;
use permitted::{Client, Limit, Retries, Server, Value};
use permitted_mock::{Connection, FaultServer, Script};
use tokio::runtime::Runtime;

use crate::alone::is_alone;
use crate::client::{self, ByToken, GET, Kind, Tune};
use crate::output::{self, ACCESS, APP, REFRESH, ROTATED};

pub(crate) struct Lab {
    pub(crate) runtime: Runtime,
    pub(crate) tokens: FaultServer,
    pub(crate) kind: Kind,
    strays: usize,
    files: usize,
    tasks: usize,
}

impl Lab {
    pub(crate) fn new() -> Self {
        Self::with_tokens([Script::json(&granted(ACCESS))])
    }

    pub(crate) fn with_tokens(scripts: impl IntoIterator<Item = Script>) -> Self {
        assert!(is_alone(), "a test with a lab begins with `alone!()`");
        output::listen();
        THREADS.call_once(begin_threads);
        output::leaks();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let tokens = FaultServer::start(scripts).unwrap();
        let strays = elsewhere().connections().len();
        let (files, tasks) = (open_files(), runtime.metrics().num_alive_tasks());
        Self { runtime, tokens, kind: Kind::Own, strays, files, tasks }
    }

    pub(crate) fn client(&self, server: &str, tune: Tune) -> Client<ByToken> {
        client::builder(self.strategy(server)).http(tune(HttpSettings::new())).build().unwrap()
    }

    /// A client that does not wait for one of its limits.
    pub(crate) fn impatient(&self, server: &str, tune: Tune, limit: Limit) -> Client<ByToken> {
        let limits = client::impatient(limit);
        client::builder(self.strategy(server)).limits(limits).http(tune(HttpSettings::new())).build().unwrap()
    }

    pub(crate) fn strategy(&self, server: &str) -> ByToken {
        let server = Server::new(server).or_else(|_| Server::loopback(server)).unwrap();
        ByToken::of(self.kind, server, Server::loopback(&self.tokens.url()).unwrap())
    }

    /// Checks what must hold after every fault, when its client and its server are gone. `seen` is what the server got.
    pub(crate) fn check(&self, seen: &[Connection], token_requests: usize) -> Result<(), String> {
        let leaks = output::leaks();
        ensure(leaks.is_empty(), || format!("secrets were printed: {leaks:#?}"))?;
        let strays = elsewhere().connections().len() - self.strays;
        ensure(strays == 0, || format!("{strays} connections to another origin"))?;
        let asked = self.tokens.connections().iter().map(Connection::requests).sum::<usize>();
        ensure(asked <= token_requests, || format!("{asked} token requests, and {token_requests} are enough"))?;
        seen.iter().try_for_each(|connection| identity(&connection.text()))?;
        self.wait_until_released()
    }

    /// Waits until files and tasks are released; those that are left are an error.
    pub(crate) fn wait_until_released(&self) -> Result<(), String> {
        let begin = Instant::now();
        loop {
            let (files, tasks) = (open_files(), self.runtime.metrics().num_alive_tasks());
            // The connections to the token endpoint are its server's until it goes.
            if files <= self.files && tasks <= self.tasks {
                return Ok(());
            }
            if begin.elapsed() > Duration::from_secs(5) {
                let (files_before, tasks_before) = (self.files, self.tasks);
                return Err(format!("left behind: files {files_before} → {files}, tasks {tasks_before} → {tasks}"));
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

static THREADS: Once = Once::new();

/// The threads of connections and of token requests begin with the first call and stay, with files of their own.
fn begin_threads() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let nowhere = || Server::loopback("http://127.0.0.1:1").unwrap();
    let client =
        client::builder(ByToken::of(Kind::Own, nowhere(), nowhere())).retries(Retries::never()).build().unwrap();
    runtime.block_on(async { client::request::<Value, _>(&client, &GET).await }).unwrap_err();
}

/// Redirects and the like point here; nobody may come.
pub(crate) fn elsewhere() -> &'static FaultServer {
    static ELSEWHERE: LazyLock<FaultServer> = LazyLock::new(|| FaultServer::start([Script::json("null")]).unwrap());
    &ELSEWHERE
}

/// The token response of the endpoint.
pub(crate) fn granted(access: &str) -> String {
    format!(r#"{{"access_token":"{access}","refresh_token":"{ROTATED}","expires_in":3600,"token_type":"Bearer"}}"#)
}

/// Each request of the API bears the member's token, once, and nothing else of what the client holds.
fn identity(text: &str) -> Result<(), String> {
    if text.starts_with("PRI * HTTP/2.0") {
        // A literal that is never indexed, of the name `authorization` (RFC 7541 §6.2.3 and appendix A).
        return ensure(text.matches("\u{1f}\u{8}").count() >= 1, || "a request without the member's token".to_owned());
    }
    let requests = text.matches("\r\n\r\n").count();
    let bears = format!("\r\nauthorization: Bearer {ACCESS}");
    let (marked, named) = (text.matches(&bears).count(), text.matches("authorization:").count());
    ensure(marked >= requests && named == marked, || format!("not the member's request: {text:.400}"))?;
    ensure([REFRESH, ROTATED, APP].iter().all(|secret| !text.contains(secret)), || format!("a secret in {text:.400}"))
}

pub(crate) fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why()) }
}

/// The number of open files, on systems that report it.
pub(crate) fn open_files() -> usize {
    std::fs::read_dir("/proc/self/fd").map_or(0, Iterator::count)
}
