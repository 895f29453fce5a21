//! Small documents, one idea each, and what is made of them.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by panicking")]

mod support;

#[path = "support/show.rs"]
mod show;

use std::fs;

use permitted_codegen::model::Selection;
use show::show;

#[test]
fn every_case_is_as_its_name_says() {
    for entry in fs::read_dir(support::specs().join("cases")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let checked = support::check(&support::document("cases", &name), &Selection::default())
            .unwrap_or_else(|failed| panic!("{name}: {}", failed.report.messages().join("\n")));
        let input = fs::read_to_string(support::specs().join("cases").join(&name)).unwrap();
        let text = format!("{}\n----\n{}", input.trim_end(), show(checked.api()));
        insta::assert_snapshot!(name.trim_end_matches(".yaml"), text);
    }
}
