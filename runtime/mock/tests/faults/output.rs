//! Everything that the program prints, traces, logs or panics with, and whether a secret is in it.

use std::fmt::{Debug, Write};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

pub(crate) const ACCESS: &str = "canary-access-aaaaaaaaaaaaaaaaaaaaaaaaaaa";
pub(crate) const REFRESH: &str = "canary-refresh-bbbbbbbbbbbbbbbbbbbbbbbbbb";
pub(crate) const ROTATED: &str = "canary-rotated-ccccccccccccccccccccccccccc";
pub(crate) const APP: &str = "canary-app-secret-ddddddddddddddddddddddd";
pub(crate) const PROXY: &str = "canary-proxy-password-eeeeeeeeeeeeeeeeeee";
const CANARIES: [&str; 5] = [ACCESS, REFRESH, ROTATED, APP, PROXY];

static OUTPUT: Mutex<String> = Mutex::new(String::new());

fn output() -> MutexGuard<'static, String> {
    OUTPUT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Prints a value, as a program would.
pub(crate) fn print(value: &dyn Debug) {
    let _ = writeln!(output(), "{value:?}");
}

/// Listens to everything from here on.
pub(crate) fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing::subscriber::set_global_default(Traces).unwrap();
        log::set_logger(&Logs).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let _ = writeln!(output(), "{panic}");
            before(panic);
        }));
    });
}

/// The canaries in what was printed since the last time, in any of the forms in which they travel.
pub(crate) fn leaks() -> Vec<String> {
    let text = std::mem::take(&mut *output());
    let forms = |canary: &str| {
        let hex = canary.bytes().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        // The middle of the encoded text does not depend on what is around it only when the length is a multiple of 3.
        let aligned = &canary[..canary.len() / 3 * 3];
        [canary.to_owned(), hex, STANDARD_NO_PAD.encode(aligned), URL_SAFE_NO_PAD.encode(aligned)]
    };
    let found = CANARIES.iter().filter(|canary| forms(canary).iter().any(|form| text.contains(form.as_str())));
    found
        .map(|canary| {
            let line = text.lines().find(|line| forms(canary).iter().any(|form| line.contains(form.as_str())));
            format!("{canary} in {}", line.unwrap_or_default().chars().take(400).collect::<String>())
        })
        .collect()
}

struct Traces;

impl Subscriber for Traces {
    fn enabled(&self, _metadata: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut Fields);
        Id::from_u64(1)
    }

    fn record(&self, _span: &Id, values: &Record<'_>) {
        values.record(&mut Fields);
    }

    fn record_follows_from(&self, _span: &Id, _follows: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Fields);
    }

    fn enter(&self, _span: &Id) {}

    fn exit(&self, _span: &Id) {}
}

struct Fields;

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = writeln!(output(), "{field}={value:?}");
    }
}

struct Logs;

impl log::Log for Logs {
    fn enabled(&self, _metadata: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        let _ = writeln!(output(), "{}: {}", record.target(), record.args());
    }

    fn flush(&self) {}
}
