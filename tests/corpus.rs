//! The corpus runner says what it is made to say, for documents that are fine and for those that are not.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = std::env::temp_dir().join(format!("permitted-corpus-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
        Self(folder)
    }

    fn run(&self, more: &[&str]) -> (Option<i32>, String) {
        let Output { status, stdout, .. } =
            Command::new(env!("CARGO_BIN_EXE_corpus")).arg(&self.0).args(more).output().unwrap();
        (status.code(), String::from_utf8(stdout).unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const GOOD: &str = "pub mod api { pub fn one() -> u8 { 1 } }";
const BAD: &str = "pub mod api { pub fn one() -> u8 { \"one\" } }";

/// One test: the runs share a folder in `target`.
#[test]
fn what_fails_is_told_from_what_does_not() {
    let bindings = Folder::new("bindings", &[("a-good.rs", GOOD), ("b-bad.rs", BAD), ("c-good.rs", GOOD)]);
    let (code, said) = bindings.run(&["--bindings"]);
    assert_eq!(code, Some(1), "{said}");
    assert_eq!(said.lines().last(), Some("ok 2, warned 0, refused 0, failed 1 of 3"), "{said}");
    let line = said.lines().find(|line| line.starts_with("b-bad.rs")).unwrap();
    assert!(line.contains("failed: E0308 mismatched types"), "{line}");

    let (code, said) = bindings.run(&["--bindings", "--part", "1/2"]);
    assert_eq!((code, said.lines().last()), (Some(0), Some("ok 2, warned 0, refused 0, failed 0 of 2")), "{said}");
    assert!(!said.contains("b-bad"), "{said}");

    let head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";
    let fine = format!("{head}paths: {{ /a: {{ get: {{ responses: {{ '200': {{}} }} }} }} }}\n");
    let odd = format!("{head}paths: {{ \"/a/{{b}}\": {{ get: {{ responses: {{}} }} }} }}\n");
    let refused = format!("{head}paths: {{ \"/a/{{\": {{ get: {{ responses: {{}} }} }} }}\n");
    let documents =
        [("a.yaml", fine.as_str()), ("b.yaml", &odd), ("c.yaml", &refused), ("index.json", "{}"), ("notes.txt", "")];
    let documents = Folder::new("documents", &documents);
    let (code, said) = documents.run(&[]);
    assert_eq!((code, said.lines().last()), (Some(0), Some("ok 1, warned 1, refused 1, failed 0 of 3")), "{said}");
    let (code, said) = documents.run(&["--part", "3/4"]);
    assert_eq!((code, said.lines().last()), (Some(0), Some("ok 0, warned 0, refused 1, failed 0 of 1")), "{said}");
    assert!(said.starts_with("c.yaml") && said.contains("refused: ") && said.contains("c.yaml:3:"), "{said}");

    let (code, _) = Folder::new("empty", &[]).run(&[]);
    assert_eq!(code, Some(2));
}
