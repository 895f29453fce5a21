//! The endpoints that a login needs, with the faults of a token endpoint. What may be sent once is sent once.

use permitted::oauth::{CodeFlow, DeviceFlow, Provider};
use permitted::strategy::Exchange;
use permitted::{Anonymous, Client, Credential, Error, Limit, Server};

use super::token::{TokenFault, rows};
use crate::alone::alone;
use crate::client::{Member, at, impatient, oauth, patient};
use crate::lab::{Lab, ensure};
use crate::output;

/// A code is spent by the first try, whatever becomes of it.
#[test]
fn oa_07_a_code_is_sent_once() {
    alone!();
    each(|lab, exchange, row| {
        let flow: CodeFlow<Member> =
            member().authorization_code(authority(lab), oauth(&authority(lab))).map_err(|error| error.to_string())?;
        let back = "https://app.example/back";
        let login = flow.begin(back).unwrap();
        let state = login.url().split_once("state=").unwrap().1.split('&').next().unwrap().to_owned();
        let callback = format!("{back}?code={}&state={state}", output::ROTATED);
        let error = refused(lab.runtime.block_on(login.finish(exchange, &callback)).map(drop))?;
        let lost = ["closed", "reset", "rotates, and dies in its response", "silence", "a byte at a time", "not HTTP"];
        let lost = lost.contains(&row.name) || ["too large", "without end", "a bomb"].contains(&row.name);
        ensure(error.is_ambiguous() == lost, || format!("{error:?}"))
    });
}

#[test]
fn a_device_that_gets_no_code_does_not_ask_for_a_token() {
    alone!();
    each(|lab, exchange, _| {
        let flow: DeviceFlow<Member> = member().device(at(&authority(lab), "/device"), oauth(&authority(lab))).unwrap();
        let prompted = |_: &permitted::oauth::DevicePrompt| panic!("nothing is to be shown");
        refused(lab.runtime.block_on(flow.log_in(exchange, prompted)).map(drop)).map(drop)
    });
}

#[test]
fn an_issuer_that_does_not_say_where_its_endpoints_are() {
    alone!();
    each(|lab, exchange, _| {
        refused(lab.runtime.block_on(Provider::discover(exchange, authority(lab))).map(drop)).map(drop)
    });
}

fn member() -> Credential<Member> {
    Credential::assume(Server::https("https://api.example.com"))
}

fn authority(lab: &Lab) -> Server {
    Server::loopback(&lab.tokens.url()).unwrap()
}

fn refused(outcome: Result<(), Error>) -> Result<Error, String> {
    let error = outcome.err().ok_or("it succeeded")?;
    output::print(&error);
    Ok(error)
}

/// Tries each fault: one request, nothing printed that is secret, nothing left behind.
fn each(attempt: impl Fn(&Lab, &Exchange, &TokenFault) -> Result<(), String>) {
    let broken: Vec<_> = rows()
        .iter()
        .filter_map(|row| {
            let lab = Lab::with_tokens([row.endpoint.clone()]);
            let limits = if row.late { impatient(Limit::Token) } else { patient() };
            let client = Client::builder(Anonymous::at(authority(&lab))).limits(limits).build().unwrap();
            let outcome = attempt(&lab, client.exchange(), row);
            drop(client);
            let checked = outcome.and_then(|()| lab.check(&[], 1));
            let asked = ensure(lab.tokens.requests() == 1, || format!("{} requests", lab.tokens.requests()));
            Some(format!("{}: {}", row.name, checked.and(asked).err()?))
        })
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
}
