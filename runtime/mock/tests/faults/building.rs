//! RB-1 to RB-8 as they leave the machine: what is promised of a request holds behind the HTTP client as well.

use permitted::{Anonymous, Client, Credential, File, Multipart, Operation, Parameter, Place, Server, Style, Value};
use permitted_mock::{FaultServer, Script};

use crate::alone::alone;
use crate::client::{self, Member, operation, request};
use crate::lab::Lab;

const fn parameter(name: &'static str, place: Place, style: Style) -> Parameter {
    Parameter { name, place, style, explode: true, required: true, reserved: false }
}

static PATH: Operation = Operation {
    parameters: &[parameter("id", Place::Path, Style::Simple)],
    ..operation("path", "DELETE", "/v1/{id}/sub")
};

static QUERY: Operation =
    Operation { parameters: &[parameter("q", Place::Query, Style::Form)], ..operation("query", "GET", "/search") };

static HEADER: Operation = Operation {
    parameters: &[parameter("x-shard", Place::Header, Style::Simple)],
    ..operation("header", "GET", "/shard")
};

static FILES: Operation = Operation { body: Some("multipart/form-data"), ..operation("files", "PUT", "/files") };

const TEXTS: [&str; 26] = [
    "",
    ".",
    "..",
    "...",
    "../admin",
    "a/b",
    "a?b=c",
    "a#b",
    "%2e%2e",
    "%2E.",
    "..%2f",
    "..\\",
    "\t..",
    "..\r\n",
    "a\0b",
    "//evil.example",
    "@evil.example",
    "\u{ff0e}\u{ff0e}",
    "..;",
    "a b+c",
    "{id}",
    "%",
    "%00",
    "\u{7f}",
    "ö/\u{1f980}",
    "a&b=c;d",
];

/// The bytes that one call sends; none if it is refused.
fn sent(server: &FaultServer, call: impl Future<Output = bool>, lab: &Lab) -> Option<String> {
    // Of each connection: a client that is quick opens another before the first is free.
    let before: Vec<usize> = server.connections().iter().map(|seen| seen.text().len()).collect();
    let went = lab.runtime.block_on(call);
    let now = server.connections().into_iter().map(|seen| seen.text()).enumerate();
    let text: String = now.map(|(at, text)| text[before.get(at).copied().unwrap_or(0)..].to_owned()).collect();
    assert_eq!(went, !text.is_empty(), "{text:?}");
    went.then_some(text)
}

fn anonymous(server: &FaultServer) -> Client<Anonymous> {
    client::builder(Anonymous::at(Server::loopback(&format!("{}/base", server.url())).unwrap())).build().unwrap()
}

fn line(text: &str) -> &str {
    text.lines().next().unwrap()
}

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8().unwrap().into_owned()
}

#[test]
fn rb_01_a_path_parameter_is_one_segment_on_the_wire() {
    alone!();
    let lab = Lab::new();
    let server = FaultServer::start([Script::json("null")]).unwrap();
    let client = anonymous(&server);
    for text in TEXTS {
        let call = async { request::<Value, _>(&client, &PATH).parameter(0, &text).await.is_ok() };
        let refused = text.is_empty() || text == "." || text == ".." || text.chars().any(char::is_control);
        let Some(wire) = sent(&server, call, &lab) else {
            assert!(refused, "{text:?} is refused");
            continue;
        };
        assert!(!refused, "{text:?} went out");
        let target = line(&wire).strip_prefix("DELETE ").and_then(|rest| rest.strip_suffix(" HTTP/1.1")).unwrap();
        let segments: Vec<_> = target.split('/').skip(1).map(decoded).collect();
        assert_eq!(segments, ["base", "v1", text, "sub"], "{target}");
    }
}

#[test]
fn rb_03_a_query_value_is_one_value_on_the_wire() {
    alone!();
    let lab = Lab::new();
    let server = FaultServer::start([Script::json("null")]).unwrap();
    let client = anonymous(&server);
    for text in TEXTS {
        let call = async { request::<Value, _>(&client, &QUERY).parameter(0, &text).await.is_ok() };
        let wire = sent(&server, call, &lab).unwrap_or_else(|| panic!("{text:?} is refused"));
        let target =
            line(&wire).strip_prefix("GET /base/search?q=").and_then(|rest| rest.strip_suffix(" HTTP/1.1")).unwrap();
        assert!(!target.contains(['&', '=', '#', '+', ';', ' ']), "{target}");
        assert_eq!(decoded(target), text);
    }
}

#[test]
fn rb_04_a_header_parameter_is_one_line_on_the_wire() {
    alone!();
    let lab = Lab::new();
    let server = FaultServer::start([Script::json("null")]).unwrap();
    let client = anonymous(&server);
    for byte in 0..128_u8 {
        let text = format!("a{}b", char::from(byte));
        let call = async { request::<Value, _>(&client, &HEADER).parameter(0, &text).await.is_ok() };
        match sent(&server, call, &lab) {
            Some(wire) => {
                let lines: Vec<_> = wire.split("\r\n").filter(|line| line.starts_with("x-shard")).collect();
                assert_eq!(lines, [format!("x-shard: {text}")]);
            }
            None => assert!(char::from(byte).is_ascii_control() && byte != b'\t', "{byte} is refused"),
        }
    }
}

#[test]
fn rb_05_the_proof_is_there_once_on_the_wire() {
    alone!();
    let lab = Lab::new();
    let server = FaultServer::start([Script::json("null")]).unwrap();
    let strategy = Credential::<Member>::assume(Server::loopback(&server.url()).unwrap())
        .header("authorization", "Key real".to_owned().into())
        .and_then(|strategy| strategy.header("x-site", "site-real".to_owned().into()))
        .unwrap();
    let client = client::builder(strategy).build().unwrap();
    let call = request::<Value, _>(&client, &HEADER).parameter(0, &"s").header("Authorization", "Bearer mine");
    let wire = sent(&server, async { call.header("X-Site", "site-mine").await.is_ok() }, &lab).unwrap();
    let lines = |name: &str| wire.lines().filter(|line| line.starts_with(name)).collect::<Vec<_>>();
    assert_eq!(lines("authorization"), ["authorization: Key real"]);
    assert_eq!(lines("x-site"), ["x-site: site-real"]);
    assert_eq!((lines("host").len(), lines("referer").len(), lines("cookie").len()), (1, 0, 0));
}

#[test]
fn rb_07_a_file_s_name_cannot_break_the_frame_on_the_wire() {
    alone!();
    let lab = Lab::new();
    let server = FaultServer::start([Script::json("null")]).unwrap();
    let client = anonymous(&server);
    let name = "a\"\r\n\r\n--x\r\ncontent-disposition: form-data; name=\"role\"\r\n\r\nadmin";
    let parts = Multipart::new().file("file", File::new(name, "image/png", "content")).field(name, &"value");
    let call = request::<Value, _>(&client, &FILES).multipart(parts);
    let wire = sent(&server, async { call.await.is_ok() }, &lab).unwrap();
    let (head, body) = wire.split_once("\r\n\r\n").unwrap();
    let boundary = head.split_once("boundary=").unwrap().1.lines().next().unwrap();
    let parts: Vec<_> = body.split(&format!("--{boundary}")).collect();
    assert_eq!((parts.len(), parts[3]), (4, "--\r\n"));
    for part in &parts[1..3] {
        let (head, content) = part.split_once("\r\n\r\n").unwrap();
        assert_eq!(head.matches("content-disposition").count(), 1 + head.matches("%0D%0Acontent-disposition").count());
        assert!(["content\r\n", "value\r\n"].contains(&content), "{content:?}");
    }
}

/// Two tenants on one server, switching all the time, over the same connections.
#[test]
fn rb_08_tenants_never_mix_on_the_wire() {
    alone!();
    let lab = Lab::new();
    let server = FaultServer::start([Script::json("null")]).unwrap();
    let tenant = |name: &str| {
        let strategy = Credential::<Member>::assume(Server::loopback(&server.url()).unwrap())
            .header("authorization", format!("key-{name}").into())
            .and_then(|strategy| strategy.header("x-site", format!("site-{name}").into()))
            .unwrap();
        (name.to_owned(), strategy)
    };
    let first = client::builder(tenant("a").1).limits(permitted::Limits::default()).build().unwrap();
    // The second shares the connections of the first.
    let second = first.with_strategy(tenant("b").1).unwrap();
    lab.runtime.block_on(async {
        let callers = (0..4).map(|caller| {
            let (first, second) = (first.clone(), second.clone());
            tokio::spawn(async move {
                for call in 0..250 {
                    let client = if (call + caller) % 2 == 0 { &first } else { &second };
                    request::<Value, _>(client, &HEADER).parameter(0, &"s").await.unwrap();
                }
            })
        });
        for caller in callers.collect::<Vec<_>>() {
            caller.await.unwrap();
        }
    });
    let text: String = server.connections().iter().map(permitted_mock::Connection::text).collect();
    let mut count = 0;
    for head in text.split("\r\n\r\n").filter(|head| !head.is_empty()) {
        let value = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).unwrap().to_owned();
        assert_eq!(value("authorization: key-"), value("x-site: site-"));
        count += 1;
    }
    assert_eq!(count, 1000);
    drop((first, second, server));
    lab.check(&[], 0).unwrap();
}
