//! A program of its own, checked by the real cargo with the crates that trybuild has checked already.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A crate below the target folder, with this workspace's crates as dependencies.
pub struct Scratch {
    folder: PathBuf,
    /// The file that is the program.
    program: &'static str,
    /// What cargo is told beside the manifest.
    arguments: Vec<String>,
}

/// An error of rustc.
#[derive(Debug)]
pub struct Refusal {
    /// `E0277`; empty for a mistake in a document.
    pub code: String,
    /// Its first line.
    pub message: String,
    /// The line of the program that it points at.
    pub line: usize,
    /// All of it.
    pub rendered: String,
}

impl Scratch {
    /// A crate of that name without files.
    ///
    /// # Errors
    ///
    /// Whatever keeps its folder from being written.
    pub fn new(name: &str) -> io::Result<Self> {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        let scratch = Self { folder: target()?.join("tests").join(name), program: "main.rs", arguments: Vec::new() };
        fs::create_dir_all(&scratch.folder)?;
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [[bin]]\nname = {name:?}\npath = \"main.rs\"\n\n{}",
            dependencies()?
        );
        scratch.write("Cargo.toml", &manifest)?;
        fs::copy(tests.join("../Cargo.lock"), scratch.folder.join("Cargo.lock"))?;
        Ok(scratch)
    }

    /// A crate of these files, its manifest among them, which may name published versions of this workspace's crates: they are
    /// taken from here. `src/main.rs` is the program.
    ///
    /// # Errors
    ///
    /// Whatever keeps its folder from being written.
    pub fn printed(name: &str, files: &[(String, String)]) -> io::Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let crates = [
            ("permitted", "runtime"),
            ("permitted-macros", "macros"),
            ("permitted-codegen", "macros/codegen"),
            ("permitted-mock", "runtime/mock"),
        ];
        let patch = |(name, folder)| format!("--config=patch.crates-io.{name}.path={:?}", root.join(folder));
        let arguments = crates.into_iter().map(patch).chain(["--all-targets".to_owned()]).collect();
        let scratch = Self { folder: target()?.join("tests").join(name), program: "src/main.rs", arguments };
        fs::create_dir_all(scratch.folder.join("src"))?;
        for (file, text) in files {
            scratch.write(file, text)?;
        }
        fs::copy(root.join("Cargo.lock"), scratch.folder.join("Cargo.lock"))?;
        // So that it is no member of the workspace around it.
        let manifest = files.iter().find(|(file, _)| file == "Cargo.toml").map_or("", |(_, text)| text);
        scratch.write("Cargo.toml", &format!("{manifest}\n[workspace]\n"))?;
        Ok(scratch)
    }

    /// Writes a file of the crate; `main.rs` is the program.
    ///
    /// # Errors
    ///
    /// Whatever keeps it from being written.
    pub fn write(&self, file: &str, text: &str) -> io::Result<()> {
        fs::write(self.folder.join(file), text)
    }

    /// What `cargo check` refuses.
    ///
    /// # Errors
    ///
    /// When cargo does not get as far as the program.
    pub fn check(&self) -> io::Result<Vec<Refusal>> {
        let output = cargo_check()?
            .args(["--offline", "--quiet", "--message-format=json"])
            .args(&self.arguments)
            .current_dir(&self.folder)
            .output()?;
        let messages: Vec<Value> =
            String::from_utf8_lossy(&output.stdout).lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
        // What is wrong with a dependency says nothing of the program, which is then not even looked at.
        let program = self.folder.join(self.program);
        let is_its = |message: &&Value| {
            message.pointer("/target/src_path").and_then(Value::as_str).is_some_and(|path| Path::new(path) == program)
        };
        let mut refusals: Vec<Refusal> =
            messages.iter().filter(is_its).filter_map(|message| Refusal::read(&message["message"])).collect();
        // The program and its tests are checked each.
        let mut seen = HashSet::new();
        refusals.retain(|refusal| seen.insert(refusal.rendered.clone()));
        let finished = messages.iter().find(|message| message["reason"] == "build-finished");
        if finished.is_none_or(|last| last["success"] != refusals.is_empty()) {
            return Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()));
        }
        Ok(refusals)
    }
}

/// `cargo check` as trybuild calls it, with its target folder, target and flags: what one of them has checked is not checked again.
///
/// # Errors
///
/// The program stands in no target folder.
pub fn cargo_check() -> io::Result<Command> {
    let mut command = Command::new(env!("CARGO"));
    let flags = r#"build.rustflags=["--cfg", "trybuild", "--verbose", "-A", "dead_code"]"#;
    command
        .args(["check", "--target", "host-tuple", "--config", flags])
        .env("CARGO_TARGET_DIR", target()?.join("tests/trybuild"))
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS");
    Ok(command)
}

impl Refusal {
    fn read(message: &Value) -> Option<Self> {
        let spans = message["spans"].as_array().filter(|_| message["level"] == "error")?;
        let primary = spans.iter().find(|span| span["is_primary"] == true)?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Some(Self {
            code: message.pointer("/code/code").map(text).unwrap_or_default(),
            message: text(&message["message"]),
            line: primary["line_start"].as_u64().and_then(|line| usize::try_from(line).ok())?,
            rendered: text(&message["rendered"]),
        })
    }
}

/// The end of a manifest, with the crates that trybuild gives its cases: cargo checks a crate again for each other set of features,
/// and these ask for the same ones.
fn dependencies() -> io::Result<String> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = tests.join("..");
    let of_all = section(&root.join("Cargo.toml"), "[workspace.dependencies]")?;
    let of_tests = section(&tests.join("Cargo.toml"), "[dev-dependencies]")?;
    // trybuild leaves itself out.
    let of_tests: String =
        of_tests.lines().filter(|line| !line.starts_with("trybuild")).map(|line| format!("{line}\n")).collect();
    Ok(format!(
        "[dependencies]\n{of_tests}permitted-tests = {{ path = {tests:?}, features = {documents} }}\n\
         permitted-wix.workspace = true\n\n[workspace]\n\n[workspace.dependencies]\n{of_all}",
        documents = if cfg!(feature = "every-wix-document") { "[\"every-wix-document\"]" } else { "[]" },
        of_all = of_all.replace("path = \"", &format!("path = \"{}/", root.display())),
    ))
}

/// The lines of a manifest below that heading.
fn section(manifest: &Path, heading: &str) -> io::Result<String> {
    let text = fs::read_to_string(manifest)?;
    let lines = text.lines().skip_while(|line| *line != heading).skip(1).take_while(|line| !line.starts_with('['));
    Ok(lines.map(|line| format!("{line}\n")).collect())
}

/// The target folder of the running program: that of a test is `target/debug/deps/name-…`, that of a tool `target/debug/name`.
fn target() -> io::Result<PathBuf> {
    let program = std::env::current_exe()?;
    // cargo writes the one into every target folder, and the other into one that it makes.
    let marks = [".rustc_info.json", "CACHEDIR.TAG"];
    let target = program.ancestors().find(|folder| marks.iter().any(|mark| folder.join(mark).exists()));
    target.map(Path::to_owned).ok_or_else(|| io::Error::other("a program outside of a target folder"))
}
