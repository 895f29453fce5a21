//! A small part of what the command `oracle` tries: random documents, every call as every client, and what the rules of
//! `specs/README.md` say of it.
#![allow(clippy::unwrap_used)]

use std::process::Command;

#[test]
fn mk_01_the_compiler_and_the_rules_agree_on_random_documents() {
    let output = Command::new(env!("CARGO_BIN_EXE_oracle")).args(["3000", "7"]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && said.ends_with("; 0 disagreements\n"), "{said}");
    // Agreement is worth something only where both verdicts occur.
    let number = |word: &str| {
        let count = said.split_once(word).and_then(|(before, _)| before.rsplit([' ', ',']).find(|it| !it.is_empty()));
        count.and_then(|count| count.parse::<usize>().ok()).unwrap()
    };
    assert!(number(" pairs") >= 3000 && (600..2400).contains(&number(" permitted")), "{said}");
}
