//! The redirect URI of a program without a web server (RFC 8252 §7.3).

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::pin;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::{Either, pending, select};
use futures_util::stream::FuturesUnordered;
use secrecy::SecretString;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use zeroize::Zeroizing;

use super::LoginState;
use super::pairs::Pairs;
use crate::clock::within;
use crate::error::Error;

/// The time that the browser may take.
const LIMIT: Duration = Duration::from_secs(5 * 60);
/// The time of one connection, and the number of connections.
const CONNECTION: Duration = Duration::from_secs(5);
const CONNECTIONS: usize = 16;
/// The longest request line and headers.
const HEAD: usize = 64 * 1024;
const PATH: &str = "/callback";

/// Waits on this machine for the one request that a login's browser comes back with. The address is a literal loopback
/// address, so no resolver decides who listens, and the port is any that is free.
#[derive(Debug)]
pub struct Loopback {
    listener: TcpListener,
    address: SocketAddr,
}

impl Loopback {
    /// Listens on `127.0.0.1`, or on `::1` where there is no IPv4.
    ///
    /// # Errors
    /// Neither can be listened on.
    pub async fn bind() -> Result<Self, Error> {
        let listener = match TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await {
            Ok(listener) => listener,
            Err(_) => TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).await.map_err(unavailable)?,
        };
        let address = listener.local_addr().map_err(unavailable)?;
        Ok(Self { listener, address })
    }

    /// The URL to register and to send as `redirect_uri`: `http://127.0.0.1:PORT/callback`.
    #[must_use]
    pub fn redirect_uri(&self) -> String {
        format!("http://{}{PATH}", self.address)
    }

    /// The URL that the browser came back to with this `state`, that of the login; nobody listens any more then. Requests for anything
    /// else, such as an icon, those of other pages and programs, which do not know the `state`, and those that were not addressed to this
    /// address are refused.
    ///
    /// # Errors
    /// No browser came within 5 minutes; the system closed the listener.
    pub async fn callback(self, state: &str) -> Result<Zeroizing<String>, Error> {
        let state = LoginState::of(SecretString::from(state));
        // All at once: browsers open connections that they may never use. What is too many waits for one of them to end.
        let wait = async {
            let mut open = FuturesUnordered::new();
            loop {
                let is_full = open.len() == CONNECTIONS;
                let accept = pin!(async { if is_full { pending().await } else { self.listener.accept().await } });
                let accepted = if open.is_empty() {
                    accept.await
                } else {
                    match select(accept, open.next()).await {
                        Either::Left((accepted, _)) => accepted,
                        Either::Right((Some(Some(Some(url))), _)) => return Ok(url),
                        Either::Right(_) => continue,
                    }
                };
                let (stream, _) = accepted.map_err(unavailable)?;
                open.push(within(CONNECTION, self.respond(stream, &state)));
            }
        };
        let late = || Err(Error::credential("no browser came back within 5 minutes"));
        within(LIMIT, wait).await.unwrap_or_else(late)
    }

    async fn respond(&self, mut stream: TcpStream, state: &LoginState) -> Option<Zeroizing<String>> {
        let head = read_head(&mut stream).await?;
        let url = std::str::from_utf8(&head).ok().and_then(|head| self.read(head));
        let url = url.filter(|url| has_state(url, state));
        let (status, text) = match url {
            Some(_) => ("200 OK", "You may close this window and go back to the program."),
            None => ("404 Not Found", "There is nothing here."),
        };
        let response = format!(
            "HTTP/1.1 {status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: {}\r\n\
             cache-control: no-store\r\nreferrer-policy: no-referrer\r\nconnection: close\r\n\r\n{text}",
            text.len()
        );
        // The browser's page is a courtesy: the login goes on without it.
        drop(stream.write_all(response.as_bytes()).await);
        drop(stream.shutdown().await);
        url
    }

    /// The URL of a request that was made to the redirect URI.
    fn read(&self, head: &str) -> Option<Zeroizing<String>> {
        let mut lines = head.split("\r\n");
        let target = lines.next()?.strip_prefix("GET ")?.strip_suffix(" HTTP/1.1")?;
        // A page elsewhere whose name resolves to this machine has its own name here.
        let mut hosts =
            lines.filter_map(|line| line.split_once(':')).filter(|(name, _)| name.eq_ignore_ascii_case("host"));
        let (Some((_, host)), None) = (hosts.next(), hosts.next()) else { return None };
        let here = host.trim() == self.address.to_string();
        let path = target.split('?').next()?;
        (here && path == PATH).then(|| Zeroizing::new(["http://", &self.address.to_string(), target].concat()))
    }
}

/// Returns true if the request is the browser's of this login, or one that has seen its URL.
fn has_state(url: &str, state: &LoginState) -> bool {
    let query = url.split_once('?').map_or("", |(_, query)| query);
    Pairs::parse(query)
        .is_ok_and(|pairs| pairs.only("state").is_ok_and(|given| given.is_some_and(|given| state.matches(given))))
}

fn unavailable(error: std::io::Error) -> Error {
    Error::configuration("there is no loopback address to listen on").with_source(error)
}

async fn read_head(stream: &mut TcpStream) -> Option<Zeroizing<Vec<u8>>> {
    // Of its final size from the start: a buffer that grew would leave copies behind.
    let mut head = Zeroizing::new(Vec::with_capacity(HEAD));
    let mut byte = [0; 1];
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() == HEAD || stream.read(&mut byte).await.ok()? == 0 {
            return None;
        }
        head.extend_from_slice(&byte);
    }
    Some(head)
}
