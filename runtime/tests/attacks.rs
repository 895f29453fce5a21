//! Requests as somebody else, and programs that stop the client: what arguments may not do.
// Tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use futures_util::future::BoxFuture;
use permitted::strategy::{Fields, Proof};
use permitted::transport::{Bounds, Transport};
use permitted::{
    Both, Client, Credential, Error, Incoming, Interceptor, Limits, Operation, Origin, Outgoing, Paged, Paging,
    Parameter, Place, Request, Retries, Server, Sibling, Strategy, Style, Target, Value,
};
use serde_json::json;
use support::{Member, Seen, Visitor, Wire, operation, request, response, secret, server};

const fn parameter(name: &'static str, place: Place, style: Style) -> Parameter {
    Parameter { name, place, style, explode: true, required: false, reserved: false }
}

static SEARCH: Operation = Operation {
    parameters: &[
        parameter("filter", Place::Query, Style::Form),
        parameter("deep", Place::Query, Style::DeepObject),
        Parameter { reserved: true, ..parameter("raw", Place::Query, Style::Form) },
        parameter("api_key", Place::Query, Style::DeepObject),
        parameter("many", Place::Cookie, Style::Form),
    ],
    ..operation("search", "GET", "/search")
};

static WITH_QUERY: Operation = operation("withQuery", "GET", "/search?api_key=of-the-document");

static MEMBER: Operation = Operation {
    parameters: &[
        Parameter { explode: false, ..parameter("id", Place::Path, Style::Simple) },
        Parameter { explode: false, ..parameter("part", Place::Path, Style::Label) },
    ],
    siblings: &[
        Sibling { name: "my_parts", path: "/members/my/{part}" },
        Sibling { name: "", path: "/members/{id}/.all" },
        Sibling { name: "export", path: "/members/export-{format}/.of{kind}s" },
        Sibling { name: "shorter", path: "/members/my" },
    ],
    ..operation("member", "GET", "/members/{id}/{part}")
};

fn call<S: Strategy>(strategy: S, build: impl FnOnce(&Client<S>) -> Request<Value>) -> Result<Seen, Error> {
    let wire = Wire::quiet();
    let client = Client::builder(strategy).transport(wire.clone()).build()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let outcome = runtime.block_on(async { build(&client).await });
    assert_eq!(outcome.is_ok(), wire.seen().len() == 1, "{outcome:?}");
    outcome?;
    Ok(wire.last())
}

fn key() -> Credential<Member> {
    Credential::assume(server()).query("api_key", secret("of-the-member"))
}

fn map(name: &str) -> BTreeMap<String, String> {
    BTreeMap::from([("a".to_owned(), "1".to_owned()), (name.to_owned(), "of-somebody-else".to_owned())])
}

/// Names that some server reads as `api_key`.
const LOOKS: [&str; 14] = [
    "api_key",
    "API_KEY",
    "Api_Key",
    "api%5Fkey",
    "api%5fkey",
    "api%255Fkey",
    " api_key",
    "api_key ",
    "api_key[]",
    "api_key[0]",
    "api_key[0",
    "api[key",
    "api.key",
    "api_key\0x",
];

#[test]
fn rb_01_no_argument_spells_the_path_of_another_operation() {
    let send = |id: &str, part: &str| {
        let (id, part) = (id.to_owned(), part.to_owned());
        call(key(), |client| request(client, &MEMBER).parameter(0, &id).parameter(1, &part))
    };
    let refused = [
        ("my", "x", "my_parts"),
        ("MY", "x", "my_parts"),
        ("7", "all", "/members/{id}/.all"),
        ("7", "ALL", "/members/{id}/.all"),
        ("export-csv", "of-cats", "export"),
        ("Export-a/b", "Of s", "export"),
    ];
    for (id, part, named) in refused {
        let error = send(id, part).unwrap_err();
        assert!(error.is_request() && error.to_string().contains(named), "{id} {part}: {error}");
    }
    for (id, part) in
        [("mine", "x"), ("my ", "x"), ("m%79", "x"), ("7", "all "), ("export-", "of-cats"), ("export-csv", "ofs")]
    {
        assert!(send(id, part).is_ok(), "{id} {part}");
    }
}

#[test]
fn rb_05_no_query_parameter_stands_beside_the_proof_s() {
    for name in LOOKS {
        let error = call(key(), |client| request(client, &SEARCH).parameter(0, &map(name))).unwrap_err();
        assert!(error.is_request() && error.to_string().contains("`api_key`"), "{name}: {error}");
        let error = call(key(), |client| request(client, &SEARCH).parameter(2, &format!("a;{name}=x"))).unwrap_err();
        assert!(error.is_request(), "{name} after a semicolon");
    }
    let error = call(key(), |client| request(client, &SEARCH).parameter(3, &map("x"))).unwrap_err();
    assert!(error.is_request(), "{error}");
    let error = call(key(), |client| request(client, &WITH_QUERY)).unwrap_err();
    assert!(error.is_request(), "{error}");
}

#[test]
fn rb_05_what_only_resembles_the_proof_s_parameter_is_sent() {
    for name in ["api_keys", "key", "my_api_key", "api", "apikey", "q[api_key]"] {
        let seen = call(key(), |client| request(client, &SEARCH).parameter(0, &map(name)).parameter(1, &map(name)));
        let pairs = seen.unwrap().pairs();
        assert_eq!(pairs.iter().filter(|(name, _)| name == "api_key").count(), 1, "{pairs:?}");
        assert_eq!(pairs.len(), 5, "{pairs:?}");
    }
    // Without a proof in the query, the name is one like any other.
    let bearer = Credential::<Member>::assume(server()).bearer(secret("token")).unwrap();
    assert!(call(bearer, |client| request(client, &SEARCH).parameter(0, &map("api_key"))).is_ok());
}

#[test]
fn rb_05_two_proofs_do_not_share_a_name() {
    let one = Credential::<Member>::assume(server()).bearer(secret("token-of-one")).unwrap();
    let two = Credential::<Visitor>::assume(server()).bearer(secret("token-of-two")).unwrap();
    let error = call(Both(one, two), |client| request(client, &SEARCH)).unwrap_err();
    assert!(error.is_credential() && error.to_string().contains("`authorization`"), "{error}");
    let other = Credential::<Visitor>::assume(server()).query("Api_Key", secret("of-the-visitor"));
    let error = call(Both(key(), other), |client| request(client, &SEARCH)).unwrap_err();
    assert!(error.is_credential() && !error.to_string().contains("of-the"), "{error}");
}

#[test]
fn a_credential_of_nothing_is_refused() {
    let new = || Credential::<Member>::assume(server());
    for nothing in ["", " ", "\t"] {
        assert!(new().header("x-key", secret(nothing)).is_err(), "{nothing:?}");
        assert!(new().cookie("session", secret(nothing)).is_err(), "{nothing:?}");
        assert!(new().bearer(secret(nothing)).is_err(), "{nothing:?}");
    }
    assert!(new().cookie("", secret("x")).is_err());
    assert!(new().cookie("session", secret("x")).is_ok() && new().header("x-key", secret("x")).is_ok());
}

#[test]
fn rb_05_no_cookie_stands_beside_the_proof_s() {
    let cookie = || Credential::<Member>::assume(server()).cookie("session", secret("of-the-member")).unwrap();
    for look in ["session=x", "session =x", " session=x", "SESSION=x", "\"session\"=x", "%73ession=x", "session"] {
        let seen = call(cookie(), |client| request(client, &SEARCH).header("cookie", &format!("a=1; {look}; b=2")));
        assert_eq!(seen.unwrap().all("cookie"), ["a=1; b=2; session=of-the-member"], "{look}");
    }
    for look in ["c=3, session=x", "c=3 session=x", "c=3,Session=x"] {
        let seen = call(cookie(), |client| request(client, &SEARCH).header("cookie", &format!("a=1; {look}; b=2")));
        assert_eq!(seen.unwrap().all("cookie"), ["a=1; b=2; session=of-the-member"], "{look}");
    }
    let seen = call(cookie(), |client| request(client, &SEARCH).header("cookie", "a=1, session; b=of session"));
    assert_eq!(seen.unwrap().all("cookie"), ["a=1, session; b=of session; session=of-the-member"]);
    let seen = call(cookie(), |client| request(client, &SEARCH).parameter(4, &map("session")));
    assert_eq!(seen.unwrap().all("cookie"), ["a=1; session=of-the-member"]);
}

struct Adds(&'static str);

impl Interceptor for Adds {
    fn before(&self, request: &mut Outgoing<'_>) {
        request.header(self.0, "of-somebody-else");
    }
}

#[test]
fn rb_05_no_header_stands_beside_the_proof_s() {
    let key = || Credential::<Member>::assume(server()).header("x-api-key", secret("of-the-member")).unwrap();
    // CGI, WSGI and others read `_` as `-`.
    for look in ["x-api-key", "X-API-KEY", "x_api_key", "X_Api-Key"] {
        let seen = call(key(), |client| request(client, &SEARCH).header(look, "of-somebody-else")).unwrap();
        assert_eq!((seen.all("x-api-key"), seen.all("x_api_key")), (vec!["of-the-member".to_owned()], Vec::new()));
        assert!(!format!("{:?}", seen.headers).contains("of-somebody-else"));
    }
    // Who calls is the strategy's to say, even where it says so in another header.
    let error = call(key(), |client| request(client, &SEARCH).header("Authorization", "Bearer mine")).unwrap_err();
    assert!(error.is_request() && error.to_string().contains("`authorization`"), "{error}");
    let anonymous = permitted::Anonymous::at(server());
    assert!(
        call(anonymous, |client| request(client, &SEARCH).header("authorization", "mine")).unwrap_err().is_request()
    );
    let wire = Wire::quiet();
    let client = Client::builder(key()).transport(wire.clone()).interceptor(Adds("authorization")).build().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    assert!(runtime.block_on(async { request(&client, &SEARCH).await }).unwrap_err().is_request());
    assert!(wire.seen().is_empty());
}

#[test]
fn no_number_of_headers_panics() {
    for one in [false, true] {
        let error = call(permitted::Anonymous::at(server()), |client| {
            (0..40_000).fold(request(client, &SEARCH), |request, number| {
                request.header(&if one { "x-one".to_owned() } else { format!("x-{number}") }, "value")
            })
        });
        assert!(one || error.unwrap_err().is_request());
    }
    struct Flood;
    impl Interceptor for Flood {
        fn before(&self, request: &mut Outgoing<'_>) {
            (0..40_000).for_each(|number| request.header(&format!("x-{number}"), "value"));
        }
    }
    let client = Client::builder(permitted::Anonymous::at(server())).transport(Wire::quiet()).interceptor(Flood);
    let client = client.build().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    assert!(runtime.block_on(async { request(&client, &SEARCH).await }).unwrap_err().is_request());
}

static POST: Operation = operation("post", "POST", "/post");

fn nested(levels: usize) -> Value {
    (0..levels).fold(Value::Null, |value, _| Value::Array(vec![value]))
}

/// serde_json reads 128 levels; what is deeper is refused before it ends the stack.
#[test]
fn no_depth_of_an_argument_ends_the_stack() {
    for levels in [127, 100_000] {
        let value = nested(levels);
        let outcome = call(permitted::Anonymous::at(server()), |client| request(client, &POST).body(&value));
        assert_eq!(outcome.is_ok(), levels == 127, "{levels}");
        let mut object = json!({ "deep": null });
        object["deep"] = value;
        for (operation, index) in [(&SEARCH, 1), (&SEARCH, 0)] {
            let outcome =
                call(permitted::Anonymous::at(server()), |client| request(client, operation).parameter(index, &object));
            assert!(outcome.is_ok() || levels > 100);
        }
        let outcome = call(permitted::Anonymous::at(server()), |client| request(client, &POST).form(&object, &[]));
        assert!(outcome.is_ok() || levels > 100);
        // Dropping it level by level is the program's own part.
        std::mem::forget(object);
    }
}

#[tokio::test]
async fn no_name_of_a_header_panics() {
    let client = Client::builder(permitted::Anonymous::at(server())).transport(Wire::quiet()).build().unwrap();
    for name in ["Authorization", "X-Upper", "", " ", "a b", "ü", "a\r\nb", ":path"] {
        let ours = secret("a-secret");
        let plain = client.exchange().post_json(&server(), "/x", &[(name, "value")], &[], &Fields::new()).await;
        let hidden = client.exchange().post_json(&server(), "/x", &[], &[(name, &ours)], &Fields::new()).await;
        let once = client.exchange().post_once(&server(), "/x", &[(name, "value")], &[], &Fields::new()).await;
        let good = name.starts_with(['A', 'X']);
        assert_eq!((plain.is_ok(), hidden.is_ok(), once.is_ok()), (good, good, good), "{name:?}");
        let proof = Proof::new().header(name, &secret("value"));
        assert_eq!(proof.is_ok(), good);
    }
}

static PAGED: Operation = Operation {
    paging: Some(Paging::Cursor {
        next: Origin::Body("/next"),
        cursor: Target::Body("/cursor"),
        more: None,
        prev: None,
        drop: &[],
    }),
    ..operation("paged", "POST", "/paged")
};

/// The memory of the process, in KiB, on systems that report it.
fn memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB")?.trim().parse().ok())
}

/// Every page is empty and names another one, by a name of 256 KiB.
#[derive(Default)]
struct Cursors(AtomicUsize);

impl Transport for Cursors {
    fn send(
        &self,
        _request: http::Request<Bytes>,
        _bounds: Bounds,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        let number = self.0.fetch_add(1, Ordering::SeqCst);
        let page = json!({ "next": format!("{}{number}", "x".repeat(1 << 18)) });
        Box::pin(async move { Ok(http::Response::new(page.to_string().into())) })
    }
}

#[tokio::test]
async fn lm_04_cursors_of_a_server_do_not_fill_the_memory() {
    let client = Client::builder(permitted::Anonymous::at(server())).transport(Cursors::default()).build().unwrap();
    let paged: Paged<Value, Value, Value> = Paged::new(request(&client, &PAGED), |_| None);
    let mut pages = paged.pages();
    for _ in 0..20 {
        pages.next().await.unwrap().unwrap();
    }
    let before = memory();
    for _ in 0..100 {
        pages.next().await.unwrap().unwrap();
    }
    let grown = memory().zip(before).map_or(0, |(now, before)| now.saturating_sub(before));
    assert!(grown < 10 << 10, "{grown} KiB for 100 pages");
}

#[tokio::test]
async fn a_cursor_that_comes_again_ends_in_an_error() {
    let wire = Wire::new(|_, before| response(200, &json!({ "next": if before % 3 == 2 { "a" } else { "b" } })));
    let client = Client::builder(permitted::Anonymous::at(server())).transport(wire).retries(Retries::never());
    let client = client.limits(Limits::default()).build().unwrap();
    let paged: Paged<Value, Value, Value> = Paged::new(request(&client, &PAGED), |_| None);
    let mut pages = paged.pages();
    let mut came = 0;
    let error = loop {
        match pages.next().await.unwrap() {
            Ok(_) => came += 1,
            Err(error) => break error,
        }
    };
    assert!(came == 2 && error.to_string().contains("second time"), "{came}: {error}");
}

const CANARY: &str = "Canary7f3a/9c21+Kx55aa";

struct Watch(Mutex<String>);

impl Interceptor for &'static Watch {
    fn before(&self, request: &mut Outgoing<'_>) {
        self.0.lock().unwrap().push_str(&format!("{request:?} {request:#?}"));
    }

    fn after(&self, outcome: &Incoming<'_>) {
        self.0.lock().unwrap().push_str(&format!("{outcome:?} {outcome:#?}"));
    }
}

/// A server that gives back what it was sent, in its request id, its headers and its body, as it is and in other forms.
#[tokio::test]
async fn se_01_no_output_repeats_what_a_server_gives_back() {
    static WATCH: Watch = Watch(Mutex::new(String::new()));
    let forms = [
        CANARY.to_owned(),
        CANARY.to_uppercase(),
        CANARY.chars().take(12).collect(),
        base64::Engine::encode(&base64::engine::general_purpose::STANDARD, format!("id:{CANARY}")),
        percent_encoding::utf8_percent_encode(CANARY, percent_encoding::NON_ALPHANUMERIC).to_string(),
    ];
    for form in forms {
        for status in [200, 400, 401, 404, 500] {
            let echo = form.clone();
            let wire = Wire::new(move |_, _| {
                response(status, &json!({ "said": echo })).header("x-request-id", &echo).header("x-echo", &echo)
            });
            let strategies = [
                Credential::<Member>::assume(server()).bearer(secret(CANARY)).unwrap(),
                Credential::assume(server()).query("key", secret(CANARY)),
                Credential::assume(server()).cookie("key", secret(CANARY)).unwrap(),
                Credential::assume(server()).header("x-key", secret(CANARY)).unwrap(),
            ];
            for strategy in strategies {
                let client = Client::builder(strategy).transport(wire.clone()).interceptor(&WATCH);
                let client = client.retries(Retries::never()).build().unwrap();
                // A list, so that the response is not what is described.
                let call: Request<Vec<String>> = Request::new(permitted::__private::core(&client), &SEARCH);
                let error = call.send().await.unwrap_err();
                assert!(!format!("{error} {error:?} {error:#?}").contains(&form), "{status}: {error:?}");
                assert_eq!(error.request_id(), None, "{form}");
                if let Ok(response) = request(&client, &SEARCH).header("x-mine", CANARY).send().await {
                    assert_eq!(format!("{response:?}"), "Response { status: 200, .. }");
                }
            }
        }
        assert!(!WATCH.0.lock().unwrap().contains(&form));
    }
    assert!(WATCH.0.lock().unwrap().contains("search"));
    // One that repeats nothing is shown.
    let wire = Wire::new(|_, _| response(404, &Value::Null).header("x-request-id", "9f1c2f44-5c3e-4b67"));
    let client = Client::builder(key()).transport(wire).build().unwrap();
    let error = request(&client, &SEARCH).await.unwrap_err();
    assert!(error.to_string().ends_with("request id 9f1c2f44-5c3e-4b67"), "{error}");
}

#[test]
fn se_03_a_server_is_shown_up_to_its_query() {
    let urls = [
        format!("https://api.example.com/v2?api_key={CANARY}"),
        format!("https://api.example.com/v2#{CANARY}"),
        format!("https://user:{CANARY}@api.example.com/v2"),
        format!("https://{CANARY}@api.example.com/v2?x"),
        format!("ftp://api.example.com/v2?api_key={CANARY}"),
        format!("api.example.com/v2?api_key={CANARY}"),
        format!("https://{{a}}.example.com/v2?api_key={CANARY}"),
    ];
    for url in urls {
        let errors = [Server::new(&url), Server::loopback(&url), Server::from_template(&url, &[("b", "c")])];
        for error in errors.into_iter().filter_map(Result::err) {
            assert!(!format!("{error} {error:?}").contains(CANARY), "{error}");
        }
        let fixed = Server::https(Box::leak(url.into_boxed_str()));
        assert!(!format!("{fixed} {fixed:?} {fixed:#?}").contains(CANARY), "{fixed}");
        let error = Client::new(permitted::Anonymous::at(fixed)).unwrap_err();
        assert!(!format!("{error} {error:?}").contains(CANARY), "{error}");
    }
    let odd = Server::https("https://api.example.com/\u{202e}\u{200b}x");
    assert_eq!(odd.to_string(), "https://api.example.com/x");
    assert_eq!(server().to_string(), "https://api.example.com/base");
}
