//! URLs and headers from arguments (RB-1 to RB-5, RB-8), for any argument.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use permitted::{
    Anonymous, Client, Credential, Operation, Parameter, Place, Request, SecretString, Server, Style, Value,
};
use proptest::prelude::*;
use support::{Visitor, Wire, operation, request};
use url::Url;

const fn parameter(name: &'static str, place: Place) -> Parameter {
    Parameter { name, place, style: Style::Form, explode: true, required: true, reserved: false }
}

static PATH: Operation = Operation {
    parameters: &[parameter("a", Place::Path), parameter("b", Place::Path)],
    ..operation("path", "DELETE", "/v1/{a}/sub/{b}:act")
};

static QUERY: Operation = Operation {
    parameters: &[
        parameter("q", Place::Query),
        parameter("list", Place::Query),
        Parameter { explode: false, ..parameter("joined", Place::Query) },
    ],
    ..operation("query", "GET", "/search")
};

static HEADER: Operation = Operation {
    parameters: &[Parameter { style: Style::Simple, ..parameter("x-shard", Place::Header) }],
    ..operation("header", "GET", "/shard")
};

const BASES: [&str; 6] = [
    "https://api.example.com",
    "https://api.example.com/",
    "https://api.example.com/base",
    "https://api.example.com:8443/a/b/",
    "https://[2001:db8::1]:444/v2",
    "https://xn--bcher-kva.example/x%20y",
];

/// The request of a call of `operation`; the error if it is refused.
fn sent(
    base: &str,
    build: impl FnOnce(&Client<Anonymous>) -> Request<Value>,
) -> Result<support::Seen, permitted::Error> {
    let wire = Wire::quiet();
    let client = Client::builder(Anonymous::at(Server::new(base)?)).transport(wire.clone()).build()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    runtime.block_on(async { build(&client).await })?;
    Ok(wire.last())
}

fn segments(base: &str, a: &str, b: &str) -> Result<Vec<String>, permitted::Error> {
    let (a, b) = (a.to_owned(), b.to_owned());
    let seen = sent(base, |client| request(client, &PATH).parameter(0, &a).parameter(1, &b))?;
    // As the HTTP client and every server parses it.
    let (url, base) = (Url::parse(&seen.url).unwrap(), Url::parse(base).unwrap());
    assert_eq!((url.scheme(), url.host(), url.port()), (base.scheme(), base.host(), base.port()), "{url}");
    assert_eq!((url.query(), url.fragment(), url.username()), (None, None, ""), "{url}");
    let rest = url.path().strip_prefix(base.path().trim_end_matches('/')).expect("the prefix is kept");
    let decode = |part: &str| percent_encoding::percent_decode_str(part).decode_utf8().unwrap().into_owned();
    Ok(rest.split('/').skip(1).map(decode).collect())
}

fn is_refused(text: &str) -> bool {
    text.is_empty() || text == "." || text == ".." || text.chars().any(char::is_control)
}

/// Texts from reports of clients that left their path.
const SEEDS: [&str; 24] = [
    "..",
    ".",
    "",
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
    "\u{2025}",
    "\u{ff0e}\u{ff0e}",
    "..;",
    ";a=b",
    "a:act",
    "{b}",
    "%",
    "\u{7f}",
];

fn hold(base: &str, a: &str, b: &str) {
    match segments(base, a, b) {
        Ok(segments) => {
            assert!(!is_refused(a) && !is_refused(b), "{a:?} {b:?} went out");
            assert_eq!(segments, ["v1", a, "sub", &format!("{b}:act")], "{base}");
        }
        Err(error) => {
            assert!(is_refused(a) || is_refused(b), "{a:?} {b:?}: {error}");
            assert!(error.is_request() && error.attempts() == 0);
        }
    }
}

#[test]
fn rb_01_known_escapes_are_refused_or_stay_one_segment() {
    for base in BASES {
        for seed in SEEDS {
            hold(base, seed, "b");
            hold(base, "a", seed);
        }
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        ".{0,6}",
        "[./\\\\%2eE?#&=;:@+ ]{0,6}",
        proptest::collection::vec(any::<char>(), 0..6).prop_map(String::from_iter),
        proptest::sample::select(&SEEDS[..]).prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1024) })]

    #[test]
    fn rb_01_any_text_is_refused_or_stays_one_segment(a in text(), b in text()) {
        hold("https://api.example.com/base", &a, &b);
    }

    #[test]
    fn rb_02_the_base_is_kept(base in proptest::sample::select(&BASES[..]), a in text(), b in text()) {
        hold(base, &a, &b);
    }

    #[test]
    fn rb_03_query_values_come_back_as_they_were(q in text(), list in proptest::collection::vec(text(), 0..4)) {
        let (value, items) = (q.clone(), list.clone());
        let seen = sent("https://api.example.com/base", |client| {
            request(client, &QUERY).parameter(0, &value).parameter(1, &items).parameter(2, &items)
        })
        .unwrap();
        let mut expected = vec![("q".to_owned(), q)];
        expected.extend(list.iter().map(|item| ("list".to_owned(), item.clone())));
        expected.push(("joined".to_owned(), list.join(",")));
        prop_assert_eq!(seen.pairs(), expected.clone());
        // A second parser, which also knows `+`.
        let again: Vec<_> = Url::parse(&seen.url).unwrap().query_pairs().into_owned().collect();
        prop_assert_eq!(again, expected);
    }
}

#[test]
fn rb_04_a_header_parameter_carries_no_control_character() {
    for byte in 0..=255_u8 {
        let char = char::from(byte);
        for value in [format!("{char}ab"), format!("a{char}b"), format!("ab{char}")] {
            let outcome = sent("https://api.example.com", |client| request(client, &HEADER).parameter(0, &value));
            // No server keeps a space or a tab at either end (RFC 9110 §5.5).
            let refused = (char.is_ascii_control() && char != '\t') || value.trim_matches([' ', '\t']) != value;
            match outcome {
                Ok(seen) => {
                    assert!(!refused, "{value:?} went out");
                    assert_eq!(seen.headers.get("x-shard").unwrap().as_bytes(), value.as_bytes());
                }
                Err(error) => {
                    assert!(refused && error.is_request(), "{value:?}: {error}");
                    let text = format!("{error} {error:?}");
                    assert!(
                        text.contains("x-shard") && !text.contains("ab"),
                        "names the header, not its value: {text}"
                    );
                }
            }
            let credential =
                Credential::<Visitor>::assume(support::server()).header("x-key", SecretString::from(value.clone()));
            let is_visible = (0x20..0x7f).contains(&byte);
            assert_eq!(credential.is_ok(), is_visible, "a credential of {value:?}");
        }
    }
}

#[test]
fn rb_05_the_proof_is_there_once_and_nothing_beside_it() {
    let wire = Wire::quiet();
    let strategy = Credential::<Visitor>::assume(support::server())
        .header("authorization", "Key real".to_owned().into())
        .and_then(|strategy| strategy.header("x-site-id", "site-real".to_owned().into()))
        .unwrap();
    let client = Client::builder(strategy).transport(wire.clone()).build().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let call = request(&client, &HEADER)
        .parameter(0, &"s".to_owned())
        .header("Authorization", "Bearer mine")
        .header("authorization", "Bearer mine")
        .header("X-Site-Id", "site-mine");
    runtime.block_on(async { call.await }).unwrap();
    let seen = wire.last();
    assert_eq!(seen.all("authorization"), ["Key real"]);
    assert_eq!(seen.all("x-site-id"), ["site-real"]);
    for name in ["authorization", "x-site-id"] {
        assert!(seen.headers.get(name).unwrap().is_sensitive());
    }
    for name in ["host", "Content-Length", "transfer-encoding", "connection", "TE", "upgrade", "proxy-authorization"] {
        let error = runtime.block_on(async { request(&client, &HEADER).header(name, "x").await }).unwrap_err();
        assert!(error.is_request() && error.to_string().contains("transport's own"), "{error}");
    }
}

/// Pairs of key and site that belong together, used by two threads that switch all the time.
#[test]
fn rb_08_tenants_never_mix() {
    let wire = Wire::quiet();
    let tenant = |name: &str| {
        let strategy = Credential::<Visitor>::assume(support::server())
            .header("authorization", format!("key-{name}").into())
            .and_then(|strategy| strategy.header("x-site-id", format!("site-{name}").into()))
            .unwrap();
        Client::builder(strategy).transport(wire.clone()).build().unwrap()
    };
    let tenants: Vec<_> = ["a", "b", "c"].into_iter().map(tenant).collect();
    std::thread::scope(|scope| {
        for thread in 0..2 {
            let tenants = &tenants;
            scope.spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
                runtime.block_on(async {
                    for call in 0..10_000 {
                        request(&tenants[(call * 7 + thread) % 3], &support::PING).await.unwrap();
                    }
                });
            });
        }
    });
    let seen = wire.seen();
    assert_eq!(seen.len(), 20_000);
    for call in seen {
        let (key, site) = (call.all("authorization"), call.all("x-site-id"));
        assert_eq!((key.len(), site.len()), (1, 1));
        assert_eq!(key[0].strip_prefix("key-"), site[0].strip_prefix("site-"));
    }
}

/// A variable says which server of a kind, and makes no other one of it.
#[test]
fn tr_03_a_variable_does_not_leave_its_place() {
    let url = "https://{region}.api.example.com/{version}";
    let server = |region, version| Server::from_template(url, &[("region", region), ("version", version)]);
    assert_eq!(server("eu-1", "v1/beta").unwrap().as_str(), "https://eu-1.api.example.com/v1/beta");
    assert_eq!(server("eu", "").unwrap().as_str(), "https://eu.api.example.com");
    for region in
        ["", "evil.example/", "evil.example#", "evil.example?", "a@evil.example", "a:1", "a b", ".", "a.", "é"]
    {
        assert!(server(region, "v1").is_err(), "{region:?}");
    }
    for version in ["..", "a/../b", ".", "a?b", "a#b", "a%2e", "a\\b"] {
        assert!(server("eu", version).is_err(), "{version:?}");
    }
    assert!(Server::from_template(url, &[("region", "eu")]).is_err());
    let templates = [
        Server::new(url),
        Server::from_template(url, &[("region", "eu")]),
        Server::loopback("http://127.0.0.1/{base}"),
    ];
    for refused in templates {
        let text = refused.unwrap_err().to_string();
        assert!(text.contains("has a variable without a value"), "{text}");
    }
    assert!(Client::new(Anonymous::at(Server::https("https://api.example.com/{base}"))).is_err());
    assert!(Server::from_template("http://{host}", &[("host", "example.com")]).is_err());
}

#[test]
fn tr_01_only_https_and_literal_loopback_are_accepted() {
    let refused = [
        "http://api.example.com",
        "HTTP://api.example.com",
        "http://127.0.0.1.evil.com",
        "http://localhost:80",
        "http://0/",
        "http://0.0.0.0",
        "http://10.0.0.1",
        "http://169.254.169.254",
        "http://[::ffff:127.0.0.1]",
        "http://[::]",
        "http://user@127.0.0.1",
        "http://127.0.0.1@evil.com",
        "https://user:pass@api.example.com",
        "ftp://127.0.0.1",
        "file:///etc/passwd",
        "//api.example.com",
        "api.example.com",
        "",
        "https://",
        "https://api.example.com/#a",
        "http://128.0.0.1",
    ];
    for url in refused {
        assert!(Server::loopback(url).is_err(), "{url} is a loopback server");
        assert!(Server::new(url).is_err(), "{url} is a server");
    }
    for url in [
        "http://127.0.0.1:80",
        "http://127.1.2.3",
        "http://[::1]:1",
        "http://127.1",
        "http://0x7f000001",
        "http://2130706433",
    ] {
        // The URL standard reads all of these as addresses of 127.0.0.0/8.
        assert!(Server::loopback(url).is_ok(), "{url}");
        assert!(Server::new(url).is_err(), "{url} without the opt-in");
    }
    assert!(Server::new("https://api.example.com:8443/base").is_ok());
}

#[test]
fn tr_09_a_private_network_has_private_addresses_or_names() {
    let taken = [
        "http://billing.internal:8080/v2",
        "http://billing",
        "http://billing.default.svc",
        "http://10.0.0.1",
        "http://172.16.0.1",
        "http://172.31.255.255",
        "http://192.168.1.1",
        "http://127.0.0.1:80",
        "http://[::1]",
        "http://[fd00::1]",
        "http://[::ffff:10.0.0.1]",
        "https://api.example.com",
    ];
    let refused = [
        "http://203.0.113.7",
        "http://172.32.0.1",
        "http://192.169.0.1",
        "http://11.0.0.1",
        "http://169.254.169.254",
        "http://100.64.0.1",
        "http://0.0.0.0",
        "http://3405803783",
        "http://[::]",
        "http://[fe80::1]",
        "http://[2001:db8::7]",
        "http://[::ffff:203.0.113.7]",
        "http://[64:ff9b::10.0.0.1]",
        "http://[::10.0.0.1]",
        "http://user@billing.internal",
        "http://billing.internal#a",
        "ftp://billing.internal",
        "billing.internal",
        "",
    ];
    for url in taken {
        assert!(Server::assume_private_network(url).is_ok(), "{url}");
    }
    for url in refused {
        assert!(Server::assume_private_network(url).is_err(), "{url}");
    }
}

#[test]
fn a_server_without_tls_says_which_constructor_there_is() {
    let said = |outcome: Result<Server, permitted::Error>| outcome.unwrap_err().to_string();
    let on_this_machine = "is not https; a server on this machine is `Server::loopback(\"http://127.0.0.1:8080/v1\")`";
    for url in ["http://localhost:8080/v1/", "http://api.localhost:8080/v1", "http://127.0.0.1:8080/v1"] {
        let text = said(Server::new(url));
        assert!(text.ends_with(on_this_machine), "{text}");
    }
    let text = said(Server::loopback("http://localhost:8080"));
    assert!(text.ends_with("a resolver decides what `localhost` means; write `http://127.0.0.1:8080`"), "{text}");
    for url in ["http://10.0.0.1", "http://billing.internal"] {
        let text = said(Server::new(url));
        assert!(text.contains("`Server::assume_private_network`"), "{text}");
    }
    let text = said(Server::from_template("http://{host}:8080", &[("host", "localhost")]));
    assert!(text.contains("`Server::loopback(\"http://127.0.0.1:8080\")`"), "{text}");
}

/// The way from one page to the next (LM-7).
mod pages {
    use permitted::{End, Limit, Limits, Operation, Origin, Paging, Target};
    use serde_json::json;

    use super::support::{Wire, anonymous, operation, request, response};
    use super::{Request, Value};

    static LIST: Operation = Operation {
        paging: Some(Paging::Cursor {
            next: Origin::Body("/next"),
            cursor: Target::Query("cursor"),
            more: None,
            prev: None,
            drop: &[],
        }),
        ..operation("list", "GET", "/list")
    };

    async fn drain(wire: &Wire, limits: Limits) -> (usize, permitted::Error) {
        let request: Request<Value> = request(&anonymous(wire), &LIST).limits(limits);
        let mut pages = permitted::Paged::<_, Value, Value>::new(request, |_| None).pages();
        let mut count = 0;
        loop {
            match pages.next().await {
                Some(Ok(_)) => count += 1,
                Some(Err(error)) => {
                    assert!(pages.next().await.is_none(), "an error is the end");
                    return (count, error.into());
                }
                None => panic!("it ended without an error"),
            }
        }
    }

    #[tokio::test]
    async fn lm_07_a_repeated_cursor_is_an_error() {
        let wire = Wire::new(|_, _| response(200, &json!({ "next": "again" })));
        let (pages, error) = drain(&wire, Limits::default()).await;
        assert_eq!((pages, wire.seen().len()), (2, 2), "the first page and the one that repeats it: {error}");
        let wire = Wire::new(|_, before| response(200, &json!({ "next": if before % 2 == 0 { "a" } else { "b" } })));
        let (pages, _) = drain(&wire, Limits::default()).await;
        assert_eq!(pages, 3, "a cycle of two");
    }

    #[tokio::test]
    async fn lm_07_an_offset_beyond_64_bits_is_an_error() {
        static SKIP: Operation = Operation {
            paging: Some(Paging::Offset { offset: Target::Query("skip"), first: 0, limit: None, end: End::UNTOLD }),
            parameters: &[super::parameter("skip", super::Place::Query)],
            ..operation("skip", "GET", "/list")
        };
        let wire = Wire::new(|_, _| response(200, &json!([null, null])));
        let request: Request<Value> = request(&anonymous(&wire), &SKIP).parameter(0, &(u64::MAX - 1));
        let mut pages = permitted::Paged::<_, Value, Value>::new(request, Value::as_array_mut).pages();
        assert!(pages.next().await.unwrap().is_ok(), "the first page");
        let error = pages.next().await.unwrap().unwrap_err();
        assert!(error.to_string().contains("64 bits"), "{error}");
        assert!(pages.next().await.is_none() && wire.seen().len() == 1);
    }

    #[tokio::test]
    async fn lm_07_pages_without_end_meet_their_limit() {
        let wire = Wire::new(|_, before| response(200, &json!({ "next": before.to_string() })));
        let mut limits = Limits::default();
        limits.pages = 7;
        let (pages, error) = drain(&wire, limits).await;
        assert_eq!((pages, wire.seen().len()), (7, 7));
        assert_eq!(error.limit(), Some(Limit::Pages), "{error}");
    }
}
