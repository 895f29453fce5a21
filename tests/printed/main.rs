//! What the README and the guide print is what is built here: the programs stand in this folder, each block of a page that has a file's
//! name above it is that file to the letter, and the manifests are enough for cargo.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::print_stdout)]

#[path = "first_api/src/main.rs"]
#[allow(dead_code, missing_docs, unreachable_pub)]
mod first_api;
mod testing;

use std::fs;
use std::path::{Path, PathBuf};

use permitted_tests::scratch::Scratch;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn printed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("printed")
}

/// The blocks below a line that is only a file's name in bold, such as **`src/main.rs`**.
fn files(page: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(name) = line.strip_prefix("**`").and_then(|rest| rest.strip_suffix("`**")) else { continue };
        let fence = lines.by_ref().find(|line| !line.is_empty()).unwrap_or_default();
        assert!(fence.starts_with("```"), "no block below `{name}`");
        let text: String = lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect();
        files.push((name.to_owned(), text));
    }
    files
}

fn page(name: &str) -> Vec<(String, String)> {
    let files = files(&fs::read_to_string(root().join(name)).unwrap());
    assert!(!files.is_empty(), "{name} prints no file");
    files
}

/// The pages that print the first program.
const PAGES: [&str; 2] = ["README.md", "runtime/src/guide/first_api.md"];

#[test]
fn every_file_is_printed_as_it_stands() {
    for name in PAGES {
        for (file, text) in page(name) {
            let file = if file == "Cargo.toml" { "manifest.toml" } else { &file };
            let stands = fs::read_to_string(printed().join("first_api").join(file)).unwrap();
            assert_eq!(text, stands, "{name}: {file}");
        }
    }
}

/// What a page of the guide prints and does not compile by itself stands in this folder, and runs.
#[test]
fn what_a_page_does_not_compile_stands_here() {
    let written = |file: PathBuf| -> Vec<String> {
        let text = fs::read_to_string(file).unwrap();
        text.lines().map(|line| line.trim().to_owned()).collect()
    };
    let here: Vec<Vec<String>> = ["testing.rs"].map(|name| written(printed().join(name))).into();
    let mut blocks = 0;
    for entry in fs::read_dir(root().join("runtime/src/guide")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.display().to_string();
        // The files of this page are above.
        if path.extension().is_none_or(|ending| ending != "md") || name.ends_with("first_api.md") {
            continue;
        }
        let page = fs::read_to_string(&path).unwrap();
        for block in page.split("```rust,ignore\n").skip(1) {
            let block = block.split("```").next().unwrap();
            let lines: Vec<String> = block.lines().map(|line| line.trim().to_owned()).collect();
            let stands = here.iter().any(|file| file.windows(lines.len()).any(|window| window == lines));
            assert!(stands, "{name} prints what nothing compiles:\n{block}");
            blocks += 1;
        }
    }
    assert!(blocks >= 2, "{blocks} blocks");
}

/// The documents that a page of the guide prints are those that its examples are compiled with.
#[test]
fn the_documents_of_the_guide_are_printed_as_they_stand() {
    for name in ["annotating.md", "crates.md"] {
        for (file, text) in page(&format!("runtime/src/guide/{name}")) {
            assert_eq!(
                text,
                fs::read_to_string(root().join("runtime/src/guide").join(&file)).unwrap(),
                "{name}: {file}"
            );
        }
    }
}

/// A stranger's folder with the printed files, and nothing else.
#[test]
fn the_printed_files_are_enough() {
    for name in PAGES {
        let program = Scratch::printed("printed-files", &page(name)).unwrap();
        assert_eq!(program.check().unwrap().len(), 0, "{name}");
    }
}

/// The line that does not compile is refused with the printed text.
#[test]
fn the_printed_error_is_the_compiler_s() {
    let name = PAGES[1];
    let mut files = page(name);
    let (_, program) = files.iter_mut().find(|(file, _)| file == "src/main.rs").unwrap();
    let (line, without) = (
        "    // anybody.pets().release_pet(&pet.id).await?; // does not compile",
        "    anybody.pets().release_pet(&pet.id).await?;",
    );
    assert!(program.contains(line));
    *program = program.replace(line, without);
    let refusals = Scratch::printed("printed-error", &files).unwrap().check().unwrap();
    assert_eq!(refusals.len(), 1, "{refusals:?}");
    let text = fs::read_to_string(root().join(name)).unwrap();
    let printed = text.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    // The page leaves out the end, where rustc says which other types there are and where the bound stands.
    assert!(refusals[0].rendered.starts_with(printed), "{name} prints\n{printed}\nand rustc\n{}", refusals[0].rendered);
}

/// The oldest Rust that a manifest promises is the one that all tests run with.
#[test]
fn the_oldest_rust_is_tested() {
    let word = |file: &str, name: &str| -> String {
        let text = fs::read_to_string(root().join(file)).unwrap();
        let line = text.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
        line.split('"').nth(1).unwrap().to_owned()
    };
    let (promised, used) = (word("Cargo.toml", "rust-version"), word("rust-toolchain.toml", "channel"));
    assert_eq!(used, format!("{promised}.0"));
    assert!(fs::read_to_string(root().join("README.md")).unwrap().contains(&format!("Needs Rust {promised};")));
}

/// What a registry's page and a licence check need is in each package.
#[test]
fn every_package_has_its_licences_and_a_readme() {
    for name in ["permitted", "permitted-macros", "permitted-codegen", "permitted-mock", "permitted-wix"] {
        let output = std::process::Command::new(env!("CARGO"))
            .args(["package", "--list", "--offline", "--allow-dirty", "-p", name])
            .current_dir(root())
            .output()
            .unwrap();
        let listed = String::from_utf8_lossy(&output.stdout).into_owned();
        let has = |file: &str| listed.lines().any(|line| line == file);
        for file in ["LICENSE-MIT", "LICENSE-APACHE", "README.md", "Cargo.toml"] {
            assert!(has(file), "{name} lacks {file}: {listed}{}", String::from_utf8_lossy(&output.stderr));
        }
        assert!(name != "permitted" || has("src/guide/first_api.md") && has("src/guide/pets.yaml"), "{listed}");
    }
}
