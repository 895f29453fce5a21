//! Names that do not resolve, late, or elsewhere.

use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::future::BoxFuture;
use permitted::transport::{HttpSettings, Resolver};
use permitted::{Client, Limit, Limits, Server, Value};
use permitted_mock::{FaultServer, Script};

use crate::alone::alone;
use crate::call_fault::{Kind, meet};
use crate::certificates::{Certificate, NAME, server, trusting};
use crate::client::{self, ByToken, GET, POST, request};
use crate::lab::Lab;

/// The result of the resolver for one request.
#[derive(Clone, Copy)]
enum Resolution {
    NoSuchName,
    Nothing,
    Never,
    Addresses(&'static [[u8; 4]]),
}

const HOME: Resolution = Resolution::Addresses(&[[127, 0, 0, 1]]);

struct Scripted {
    resolutions: Vec<Resolution>,
    asked: AtomicUsize,
}

impl Resolver for Scripted {
    fn resolve(&self, _host: &str) -> BoxFuture<'static, std::io::Result<Vec<SocketAddr>>> {
        let asked = self.asked.fetch_add(1, Ordering::SeqCst);
        let resolution = self.resolutions[asked.min(self.resolutions.len() - 1)];
        Box::pin(async move {
            match resolution {
                Resolution::NoSuchName => Err(std::io::Error::other("no such name")),
                Resolution::Nothing => Ok(Vec::new()),
                Resolution::Never => std::future::pending().await,
                Resolution::Addresses(addresses) => {
                    Ok(addresses.iter().map(|address| SocketAddr::new(IpAddr::from(*address), 0)).collect())
                }
            }
        })
    }
}

fn client(lab: &Lab, server: &FaultServer, resolutions: Vec<Resolution>, limits: Limits) -> Client<ByToken> {
    let resolver = Scripted { resolutions, asked: AtomicUsize::new(0) };
    let api = Server::new(&format!("https://{NAME}:{}", server.address().port())).unwrap();
    let strategy = ByToken::new(api, Server::loopback(&lab.tokens.url()).unwrap());
    let http = trusting(HttpSettings::new()).resolver(resolver);
    client::builder(strategy).limits(limits).http(http).build().unwrap()
}

fn good() -> Script {
    Script::json(r#""healthy""#).tls(server(Certificate::Good, &["http/1.1"]))
}

#[test]
fn names_that_lead_nowhere() {
    alone!();
    // The second address of a row is where the server is. Nothing was sent, so any call is tried three times.
    let rows: [(&str, Resolution, Kind); 5] = [
        ("no such name", Resolution::NoSuchName, Kind::Connect),
        ("no address", Resolution::Nothing, Kind::Connect),
        ("no response in time", Resolution::Never, Kind::Timeout(Limit::Connect)),
        #[cfg(target_os = "linux")]
        ("the first address is dead", Resolution::Addresses(&[[127, 0, 0, 2], [127, 0, 0, 1]]), Kind::Good),
        #[cfg(target_os = "linux")]
        ("all addresses are dead", Resolution::Addresses(&[[127, 0, 0, 2], [127, 0, 0, 3]]), Kind::Connect),
    ];
    for (name, resolution, kind) in rows {
        for operation in [&GET, &POST] {
            let lab = Lab::new();
            let server = FaultServer::start([good()]).unwrap();
            let attempts = if kind == Kind::Good { 1 } else { 3 };
            let mut resolutions = vec![resolution; attempts];
            resolutions.push(HOME);
            let limits = match kind {
                Kind::Timeout(limit) => client::impatient(limit),
                _ => client::patient(),
            };
            let client = client(&lab, &server, resolutions, limits);
            meet(&lab, &client, operation, kind, client::short(Limit::Connect) * 3)
                .unwrap_or_else(|why| panic!("{name}: {why}"));
            // Its thread gives the connection back after the response: a call in that moment would begin one more beside it.
            std::thread::sleep(Duration::from_millis(50));
            let next = lab.runtime.block_on(async { request::<Value, _>(&client, operation).await });
            assert_eq!(next.unwrap(), "healthy", "{name}");
            let seen = server.connections();
            assert_eq!(seen.len(), 1, "{name}");
            drop((client, server));
            lab.check(&seen, 1).unwrap_or_else(|why| panic!("{name}: {why}"));
        }
    }
}

/// A name that leads to somebody else between two calls: they cannot prove that they are the server.
#[cfg(target_os = "linux")]
#[test]
fn tr_03_a_name_that_leads_elsewhere_gets_no_credential() {
    alone!();
    let lab = Lab::new();
    let once = Script::new().read_request().write("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 1\r\n\r\n1");
    let home = FaultServer::start([once.tls(server(Certificate::Good, &["http/1.1"])), good()]).unwrap();
    let other = SocketAddr::new(IpAddr::from([127, 0, 0, 2]), home.address().port());
    let thief = Script::json("1").tls(server(Certificate::UnknownAuthority, &["http/1.1"]));
    let thief = FaultServer::start_at(other, [thief]).unwrap();
    let client = client(&lab, &home, vec![HOME, Resolution::Addresses(&[[127, 0, 0, 2]]), HOME], client::patient());
    meet(&lab, &client, &GET, Kind::Good, Duration::ZERO).unwrap();
    meet(&lab, &client, &POST, Kind::Tls, Duration::ZERO).unwrap();
    assert_eq!(thief.connections().iter().map(|seen| seen.received.len()).collect::<Vec<_>>(), [0]);
    meet(&lab, &client, &POST, Kind::Good, Duration::ZERO).unwrap();
    let seen = home.connections();
    drop((client, home, thief));
    lab.check(&seen, 1).unwrap();
}
