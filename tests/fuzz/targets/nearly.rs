//! Any bytes as choices of changes to real documents: what becomes of them is Rust, or messages.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use permitted_fuzz::mutate::{Choices, changed, is_accepted, seeds};
use serde_json::Value;

static SEEDS: LazyLock<Vec<Value>> =
    LazyLock::new(|| seeds(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs/cases")));

fuzz_target!(|data: &[u8]| {
    let mut choices = Choices::Bytes(data);
    let is_public = choices.below(2) == 0;
    is_accepted(&changed(&SEEDS, &mut choices), is_public);
});
