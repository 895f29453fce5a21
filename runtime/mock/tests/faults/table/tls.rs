//! Servers that cannot prove who they are, and connections that are cut inside TLS.

use std::sync::Arc;

use permitted::Limit;
use permitted_mock::Script;
use permitted_mock::rustls::version::{TLS12, TLS13};

use crate::alone::alone;
use crate::call_fault::{CallFault, Kind, call_fault, try_all};
use crate::certificates::{Certificate, asking_for_proof, at_home, proving, server};

/// A row over TLS; what is healthy afterwards has a good certificate.
fn tls(name: &str, fault: Script, kind: Kind, get: usize, post: usize) -> CallFault {
    let healthy = Script::json(r#""healthy""#).tls(server(Certificate::Good, &["http/1.1"]));
    CallFault { secure: true, tune: at_home, healthy, ..call_fault(name, fault, kind, get, post) }
}

/// A server that would respond with anything, if only it were believed.
fn proved_by(certificate: Certificate, protocols: &[&str]) -> Script {
    Script::json(r#""stolen""#).tls(server(certificate, protocols))
}

#[test]
fn tr_06_servers_that_cannot_prove_who_they_are() {
    alone!();
    let untrusted = |name, certificate| tls(name, proved_by(certificate, &["http/1.1"]), Kind::Tls, 1, 1);
    try_all([
        untrusted("expired", Certificate::Expired),
        untrusted("not yet valid", Certificate::NotYet),
        untrusted("another name", Certificate::OtherName),
        untrusted("an unknown authority", Certificate::UnknownAuthority),
        untrusted("self-signed", Certificate::SelfSigned),
        tls("no protocol in common", proved_by(Certificate::Good, &["gopher"]), Kind::Tls, 1, 1),
    ]);
}

#[test]
fn tr_06_handshakes_that_fail() {
    alone!();
    let hello = || Script::new().read(5);
    // A record of TLS 1.0 to 1.2 (RFC 8446 §5.1) with a fatal alert (§6.2).
    let alert = |minor: u8, description: u8| hello().write([0x15, 3, minor, 0, 2, 2, description]);
    try_all([
        tls("only TLS 1.1", alert(2, 70), Kind::Tls, 1, 1),
        tls("handshake failure", alert(3, 40), Kind::Tls, 1, 1),
        tls("the name is not known", alert(3, 112), Kind::Tls, 1, 1),
        tls("plain HTTP", hello().write("HTTP/1.1 400 Bad Request\r\n\r\n"), Kind::Tls, 1, 1),
        tls("silence", hello().stall(), Kind::Timeout(Limit::Connect), 3, 3),
        tls("closed", hello(), Kind::Connect, 3, 3),
        tls("reset", hello().reset(), Kind::Connect, 3, 3),
    ]);
}

/// Whoever is on the way can close a connection, but cannot say that TLS is over.
#[test]
fn tr_06_responses_that_are_cut() {
    alone!();
    let config = server(Certificate::Good, &["http/1.1"]);
    let cut = |text: &str| {
        Script::new().read_request().write(format!("HTTP/1.1 200 OK\r\n{text}")).cut().tls(Arc::clone(&config))
    };
    try_all([
        tls(
            "after the whole length",
            cut("connection: close\r\ncontent-length: 9\r\n\r\n\"healthy\""),
            Kind::Good,
            1,
            1,
        ),
        tls("within the length", cut("content-length: 9\r\n\r\n\"heal"), Kind::Transport, 3, 1),
        tls("within a chunk", cut("transfer-encoding: chunked\r\n\r\n9\r\n\"heal"), Kind::Transport, 3, 1),
        tls("without a length: it may not be whole", cut("\r\n[1,2]"), Kind::Transport, 3, 1),
        tls("within the head", cut("content-len"), Kind::Transport, 3, 1),
    ]);
}

/// Mutual TLS (RFC 8446 §4.3.2): the client proves itself, and is believed by who knows its authority.
#[test]
fn tr_06_a_client_that_proves_itself_by_a_certificate() {
    alone!();
    let asking = |version| Script::json(r#""healthy""#).tls(asking_for_proof(version));
    let known =
        |name, version| CallFault { tune: |http| proving(true, http), ..tls(name, asking(version), Kind::Good, 1, 1) };
    let refused = |name, tune| CallFault { tune, ..tls(name, asking(&TLS12), Kind::Tls, 1, 1) };
    try_all([
        known("a known client, TLS 1.3", &TLS13),
        known("a known client, TLS 1.2", &TLS12),
        refused("an unknown client", |http| proving(false, http)),
        refused("no certificate", at_home),
    ]);
}
