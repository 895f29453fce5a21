//! TR-9: without TLS, a credential goes to private addresses only, whatever a name, a program or its environment says.

use std::net::{IpAddr, SocketAddr};

use futures_util::future::BoxFuture;
use permitted::transport::{HttpSettings, Resolver};
use permitted::{Client, Error, Retries, Server, Value};
use permitted_mock::{FaultServer, Script};

use crate::alone::alone;
use crate::client::{self, ByToken, GET, POST, request};
use crate::lab::Lab;
use crate::output;

const HOME: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
/// Of the ranges that are for documentation (RFC 5737, RFC 3849): nobody is there.
const PUBLIC: [&str; 2] = ["203.0.113.7", "2001:db8::7"];

struct Says(Vec<IpAddr>);

impl Resolver for Says {
    fn resolve(&self, _host: &str) -> BoxFuture<'static, std::io::Result<Vec<SocketAddr>>> {
        let found = self.0.iter().map(|address| SocketAddr::new(*address, 0)).collect();
        Box::pin(async move { Ok(found) })
    }
}

fn addresses(texts: &[&str]) -> Vec<IpAddr> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

/// A client of a server by that name, whose token endpoint is there too.
fn client(home: &FaultServer, name: &str, http: HttpSettings) -> Client<ByToken> {
    let server = Server::assume_private_network(&format!("http://{name}:{}", home.address().port())).unwrap();
    client::builder(ByToken::new(server.clone(), server)).retries(Retries::never()).http(http).build().unwrap()
}

fn call(lab: &Lab, client: &Client<ByToken>) -> Result<Vec<Value>, Error> {
    let operations = [&GET, &POST];
    operations.iter().map(|of| lab.runtime.block_on(async { Ok(request::<Value, _>(client, of).await?) })).collect()
}

/// Everything that is asked for is granted: the token endpoint and the API are one server here.
fn grants() -> Script {
    Script::json(&crate::lab::granted(output::ACCESS))
}

#[test]
fn tr_09_a_name_of_a_private_network_is_called_without_tls() {
    alone!();
    for found in [vec![HOME], [addresses(&PUBLIC), vec![HOME]].concat(), addresses(&["::ffff:127.0.0.1"])] {
        let lab = Lab::new();
        let home = FaultServer::start([grants()]).unwrap();
        // A proxy would find the name elsewhere.
        let http = HttpSettings::new().proxy("http://127.0.0.1:9").resolver(Says(found.clone()));
        let client = client(&home, "billing.example", http);
        assert_eq!(call(&lab, &client).unwrap().len(), 2, "{found:?}");
        let seen: String = home.connections().iter().map(permitted_mock::Connection::text).collect();
        assert!(
            seen.contains("POST /token") && seen.contains(&format!("host: billing.example:{}", home.address().port()))
        );
        drop((client, home));
        lab.check(&[], 0).unwrap();
    }
}

#[test]
fn tr_09_a_name_without_a_private_address_is_not_called() {
    alone!();
    let link_local = ["169.254.169.254", "fe80::1", "100.64.0.1", "0.0.0.0", "::", "224.0.0.1"];
    let cases = link_local.iter().chain(&PUBLIC).map(|one| vec![*one]).chain([PUBLIC.to_vec()]);
    for found in cases {
        let lab = Lab::new();
        let home = FaultServer::start([grants()]).unwrap();
        let fixed: Vec<_> = addresses(&found).into_iter().map(|address| SocketAddr::new(address, 0)).collect();
        let settings = [
            HttpSettings::new().resolver(Says(addresses(&found))),
            HttpSettings::new().resolver(Says(vec![HOME])).resolve("Billing.internal", &fixed),
        ];
        for http in settings {
            let client = client(&home, "billing.internal", http);
            let error = call(&lab, &client).unwrap_err();
            output::print(&error);
            let text = error.to_string();
            let first = found[0].parse::<IpAddr>().unwrap();
            assert!(
                text.contains(&format!("`billing.internal` is not in a private network: its address is {first}")),
                "{text}"
            );
            assert_eq!(home.connections().len(), 0, "{found:?}");
        }
        drop(home);
        lab.check(&[], 0).unwrap();
    }
}

/// The system's resolver is checked as any other.
#[test]
fn tr_09_localhost_is_found_by_the_system() {
    alone!();
    let lab = Lab::new();
    let home = FaultServer::start([grants()]).unwrap();
    let client = client(&home, "localhost", HttpSettings::new());
    assert_eq!(call(&lab, &client).unwrap().len(), 2);
    drop((client, home));
    lab.check(&[], 0).unwrap();
}
