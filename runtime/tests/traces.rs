//! The spans and events of a call, by the OpenTelemetry conventions for HTTP clients.

// Helpers say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use permitted::{Client, Operation, Parameter, Place, Retries, Style, Value};
use serde_json::json;
use support::{Wire, lost, member, operation, raw, request, response, server};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::{Layer, Registry};

static READ: Operation = Operation {
    parameters: &[
        Parameter {
            name: "id",
            place: Place::Path,
            style: Style::Simple,
            explode: false,
            required: true,
            reserved: false,
        },
        Parameter {
            name: "q",
            place: Place::Query,
            style: Style::Form,
            explode: true,
            required: true,
            reserved: false,
        },
    ],
    ..operation("readThing", "GET", "/things/{id}")
};

static MAKE: Operation = operation("makeThing", "POST", "/things");

/// A span or an event, as it was when it ended.
#[derive(Debug, Clone, Default)]
struct Noted {
    name: String,
    level: String,
    parent: Option<String>,
    fields: BTreeMap<&'static str, String>,
}

impl Noted {
    fn get(&self, field: &str) -> Option<&str> {
        self.fields.get(field).map(String::as_str)
    }

    fn has(&self, expected: &[(&str, &str)]) {
        for (field, value) in expected {
            assert_eq!(self.get(field), Some(*value), "{field} of {self:#?}");
        }
    }
}

impl Visit for Noted {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.fields.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.fields.insert(field.name(), value.to_owned());
    }
}

/// Keeps everything.
#[derive(Clone, Default)]
struct Observer {
    spans: Arc<Mutex<Vec<Noted>>>,
    events: Arc<Mutex<Vec<Noted>>>,
}

impl Observer {
    fn spans(&self, name: &str) -> Vec<Noted> {
        self.spans.lock().unwrap().iter().filter(|span| span.name == name).cloned().collect()
    }

    fn calls(&self) -> Vec<Noted> {
        self.spans("http.client.request")
    }

    fn tokens(&self) -> Vec<Noted> {
        self.spans("permitted.token_request")
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Observer {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let span = context.span(id).unwrap();
        let mut noted = Noted {
            name: span.name().to_owned(),
            level: span.metadata().level().to_string(),
            parent: span.parent().map(|parent| parent.name().to_owned()),
            ..Noted::default()
        };
        attributes.record(&mut noted);
        span.extensions_mut().insert(noted);
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        values.record(context.span(id).unwrap().extensions_mut().get_mut::<Noted>().unwrap());
    }

    fn on_event(&self, event: &Event<'_>, _context: Context<'_, S>) {
        let mut noted = Noted { level: event.metadata().level().to_string(), ..Noted::default() };
        event.record(&mut noted);
        self.events.lock().unwrap().push(noted);
    }

    fn on_close(&self, id: Id, context: Context<'_, S>) {
        let noted = context.span(&id).unwrap().extensions_mut().remove().unwrap();
        self.spans.lock().unwrap().push(noted);
    }
}

/// `tracing` forgets a callsite that one thread registers while another begins to listen, so the tests take turns.
fn turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The spans and events while `calls` run, on one thread and paused time.
fn observed(calls: impl Future<Output = ()>) -> Observer {
    let _turn = turn();
    let observer = Observer::default();
    let _listening = tracing::subscriber::set_default(Registry::default().with(observer.clone()));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    runtime.block_on(calls);
    drop(runtime);
    observer
}

fn anonymous(wire: &Wire) -> Client<permitted::Anonymous> {
    Client::builder(permitted::Anonymous::at(server())).transport(wire.clone()).build().unwrap()
}

#[test]
fn an_attempt_is_a_span_by_the_conventions() {
    let observer = observed(async {
        let client = anonymous(&Wire::quiet());
        let parent = tracing::info_span!("the program's own");
        let call = request(&client, &READ).parameter(0, &"rex").parameter(1, &"bones");
        tracing::Instrument::instrument(async { call.await.unwrap() }, parent).await;
    });
    let [call] = &observer.calls()[..] else { panic!("{:#?}", observer.calls()) };
    call.has(&[
        ("otel.name", "GET /things/{id}"),
        ("otel.kind", "client"),
        ("http.request.method", "GET"),
        ("url.template", "/things/{id}"),
        ("url.scheme", "https"),
        ("server.address", "api.example.com"),
        ("server.port", "443"),
        ("http.response.status_code", "200"),
        ("permitted.operation", "readThing"),
        ("permitted.identity", "anonymous"),
    ]);
    assert_eq!((call.parent.as_deref(), call.level.as_str()), (Some("the program's own"), "INFO"));
    for absent in ["error.type", "otel.status_code", "http.request.resend_count"] {
        assert_eq!(call.get(absent), None, "a first attempt that succeeds has no {absent}");
    }
    let all = format!("{observer:?}", observer = observer.spans.lock().unwrap());
    assert!(!all.contains("rex") && !all.contains("bones"), "arguments stay out: {all}");
}

#[test]
fn rt_11_every_attempt_has_its_number_and_its_end() {
    let observer = observed(async {
        let wire = Wire::new(|_, before| match before {
            0 => lost(),
            1 => raw(503, "").header("x-request-id", "id-1"),
            _ => response(200, &Value::Null),
        });
        request(&anonymous(&wire), &READ).parameter(0, &"rex").parameter(1, &"bones").await.unwrap();
    });
    let calls = observer.calls();
    let read = |field: &str| calls.iter().map(|call| call.get(field)).collect::<Vec<_>>();
    assert_eq!(read("http.request.resend_count"), [None, Some("1"), Some("2")]);
    assert_eq!(read("http.response.status_code"), [None, Some("503"), Some("200")]);
    assert_eq!(read("error.type"), [Some("transport"), Some("503"), None]);
    assert_eq!(read("otel.status_code"), [Some("ERROR"), Some("ERROR"), None]);
    // Between them, an event says how long is waited.
    let events = observer.events.lock().unwrap().clone();
    let waits: Vec<_> = events.iter().filter(|event| event.get("message") == Some("the call is sent again")).collect();
    assert_eq!(waits.iter().map(|event| event.get("attempts")).collect::<Vec<_>>(), [Some("1"), Some("2")]);
    assert!(waits.iter().all(|event| event.level == Level::DEBUG.as_str()));
    assert!(waits.iter().all(|event| event.get("wait_ms").unwrap().parse::<u64>().unwrap() <= 400), "{waits:#?}");
}

#[test]
fn a_refresh_is_a_span_of_its_own_and_the_replay_says_who() {
    let observer = observed(async {
        let wire = Wire::new(|seen, before| match (seen.path(), before) {
            ("/token", _) => {
                let body =
                    json!({ "access_token": format!("access-{before}"), "refresh_token": "r", "expires_in": 3600 });
                response(200, &body)
            }
            (_, 1) => raw(401, ""),
            _ => response(200, &Value::Null),
        });
        request(&member(&wire), &MAKE).await.unwrap();
    });
    let (tokens, calls) = (observer.tokens(), observer.calls());
    assert_eq!((tokens.len(), calls.len()), (2, 2));
    for token in &tokens {
        token.has(&[
            ("otel.name", "POST /base/token"),
            ("otel.kind", "client"),
            ("http.request.method", "POST"),
            ("server.address", "api.example.com"),
            ("http.response.status_code", "200"),
        ]);
        assert_eq!(token.parent, None, "one refresh serves many calls, so it belongs to none of them");
    }
    calls[0].has(&[("http.response.status_code", "401"), ("error.type", "401"), ("permitted.identity", "member")]);
    calls[1].has(&[("http.response.status_code", "200"), ("http.request.resend_count", "1")]);
    let events = observer.events.lock().unwrap();
    assert!(events.iter().any(|event| event.get("message").unwrap().contains("another proof")), "{events:#?}");
}

/// What the program sets beside the proof is not sent, and not lost without a word.
#[test]
fn rb_05_what_is_left_out_for_the_proof_is_a_warning() {
    let calls = |headers: &'static [(&'static str, &'static str)]| {
        observed(async move {
            let wire = Wire::quiet();
            let proof =
                permitted::Credential::<support::Member>::assume(server()).header("x-key", support::secret("real"));
            let proof = proof.and_then(|proof| proof.cookie("session", support::secret("real"))).unwrap();
            let client = Client::builder(proof).transport(wire.clone()).build().unwrap();
            let call = headers.iter().fold(request(&client, &MAKE), |call, (name, value)| call.header(name, value));
            call.await.unwrap();
            assert_eq!(wire.last().all("x-key"), ["real"]);
        })
    };
    let warnings = |observer: &Observer| {
        let events = observer.events.lock().unwrap();
        let warnings =
            events.iter().filter(|event| event.level == "WARN").map(|event| event.get("message").unwrap().to_owned());
        warnings.collect::<Vec<_>>()
    };
    for (header, expected) in
        [(("x-key", "mine"), "`x-key`"), (("X_Key", "mine"), "`x_key`"), (("cookie", "a=1; session=mine"), "`session`")]
    {
        let headers: &'static [(&'static str, &'static str)] = Box::leak(Box::new([header]));
        let said = warnings(&calls(headers));
        assert!(matches!(&said[..], [one] if one.contains(expected) && !one.contains("mine")), "{said:?}");
    }
    assert_eq!(warnings(&calls(&[("x-other", "mine"), ("cookie", "a=1")])), Vec::<String>::new());
}

#[test]
fn a_failed_refresh_says_so() {
    let observer = observed(async {
        let wire = Wire::new(|_, _| raw(502, "<html>"));
        request(&member(&wire), &MAKE).await.unwrap_err();
    });
    let [token] = &observer.tokens()[..] else { panic!("{:#?}", observer.tokens()) };
    token.has(&[("http.response.status_code", "502"), ("error.type", "502"), ("otel.status_code", "ERROR")]);
    assert!(observer.calls().is_empty(), "nothing was sent without a token");
}

#[test]
fn an_attempt_that_the_deadline_cuts_off_ends_with_an_error() {
    let observer = observed(async {
        let wire = Wire::new(|_, _| response(200, &Value::Null).after(Duration::from_secs(3600)));
        let call = request(&anonymous(&wire), &MAKE).timeout(Duration::from_secs(1)).retries(Retries::never());
        call.await.unwrap_err();
    });
    let [call] = &observer.calls()[..] else { panic!("{:#?}", observer.calls()) };
    call.has(&[("error.type", "timeout"), ("otel.status_code", "ERROR")]);
}

/// The values of `error.type` are few, so that they can be counted.
#[test]
fn the_types_of_errors_are_few() {
    let observer = observed(async {
        for action in [support::unsent as fn() -> support::Action, lost, || raw(418, ""), || support::fail("no")] {
            let wire = Wire::new(move |_, _| action());
            request(&anonymous(&wire), &MAKE).retries(Retries::never()).await.unwrap_err();
        }
    });
    let calls = observer.calls();
    let types: Vec<_> = calls.iter().map(|call| call.get("error.type").unwrap()).collect();
    assert_eq!(types, ["connect", "transport", "418", "_OTHER"]);
}

/// A filter that does not want spans costs nothing and loses nothing.
#[test]
fn without_a_listener_the_call_is_the_same() {
    let _turn = turn();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let wire = Wire::quiet();
    let _deaf = tracing::subscriber::set_default(tracing::subscriber::NoSubscriber::default());
    runtime.block_on(async { request(&anonymous(&wire), &MAKE).await }).unwrap();
    assert_eq!(wire.seen().len(), 1);
}
