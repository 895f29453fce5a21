//! Operations of many documents as the JavaScript SDK sent them, through the bindings: the same verb, path, query and body.
//!
//! All of Wix is built for this: `cargo test -p permitted-tests --features every-wix-document --test recorded`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, deprecated)]

#[path = "../wire/replay.rs"]
#[allow(dead_code, reason = "the recordings of `wire` need more")]
mod replay;

mod calls;

use permitted::Value;
use permitted_wix::{ApiKey, Client, Site};
use replay::{Recording, Wire};
use serde::de::DeserializeOwned;

/// What one step was given.
pub(crate) struct Given<'r> {
    recording: &'r Recording,
    step: &'r str,
}

impl Given<'_> {
    fn input(&self, of: &str, name: &str) -> Value {
        self.recording.given(self.step)[of][name].clone()
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.input("path", name).as_str().unwrap().to_owned()
    }

    pub(crate) fn text(&self, name: &str) -> String {
        self.read(name)
    }

    pub(crate) fn read<T: DeserializeOwned>(&self, name: &str) -> T {
        serde_json::from_value(self.input("query", name)).unwrap()
    }

    pub(crate) fn texts(&self, name: &str) -> Vec<String> {
        self.read(name)
    }

    pub(crate) fn body<T: DeserializeOwned>(&self) -> T {
        self.recording.body(self.step)
    }

    pub(crate) fn query<T: DeserializeOwned>(&self) -> T {
        self.recording.query(self.step)
    }
}

#[tokio::test]
async fn operations_are_sent_as_the_javascript_sdk_sends_them() {
    let recording = Recording::of("operations");
    let wire = Wire::default();
    let client: Client<ApiKey<Site>> = wire.client(ApiKey::new("IST.KEY").site("site-1"));
    let mut documents = std::collections::BTreeSet::new();
    for step in recording.names() {
        wire.expect(recording.step(&step));
        calls::call(&client, &Given { recording: &recording, step: &step }, &step).await;
        wire.done();
        documents.insert(step.split(' ').next().unwrap().to_owned());
    }
    assert_eq!((recording.names().len(), documents.len()), (72, 37));
}
