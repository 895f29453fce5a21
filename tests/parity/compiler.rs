//! What the compiler says: one program with all calls, a line each.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::{CLIENTS, Pair};

const HEAD: &str = "#![allow(deprecated)]\n";

/// Whether each call compiles.
pub(crate) fn verdicts(pairs: &[Pair]) -> Vec<bool> {
    let mut program = HEAD.to_owned();
    program.push_str("use permitted_wix::identities::{Member, User, Visitor};\n");
    program.push_str("use permitted_wix::{Account, ApiKey, AppStrategy, Client, OAuth, Site, SiteAndAccount};\n");
    for (module, _) in crate::DOCUMENTS {
        let _ = writeln!(program, "use permitted_wix::{module}::{}Ext as _;", pascal(module));
    }
    program.push_str("fn any<T>() -> T { loop {} }\nfn main() {}\n");
    let first = program.lines().count() + 1;
    for (number, pair) in pairs.iter().enumerate() {
        let client = CLIENTS.iter().find(|(identity, _)| *identity == pair.identity).unwrap().1;
        let arguments = vec!["any()"; pair.arguments].join(", ");
        let Pair { module, method, .. } = pair;
        let _ = writeln!(program, "fn c{number}(c: &{client}) {{ drop(c.{module}().{method}({arguments})); }}");
    }
    let refused = refused_lines(&program);
    assert!(refused.iter().all(|line| *line >= first), "the program itself is wrong: {refused:?}");
    (0..pairs.len()).map(|number| !refused.contains(&(first + number))).collect()
}

fn pascal(module: &str) -> String {
    module.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

/// The lines whose call is refused for its identity; any other error fails the test.
fn refused_lines(program: &str) -> BTreeSet<usize> {
    let project = project(program);
    // As trybuild does, so that what it has checked is not checked again.
    let flags = r#"build.rustflags=["--cfg", "trybuild", "--verbose", "-A", "dead_code"]"#;
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet", "--message-format=json", "--config", flags])
        .current_dir(&project)
        .env("CARGO_TARGET_DIR", target().join("tests/trybuild"))
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    let mut lines = BTreeSet::new();
    let mut checked = false;
    for message in String::from_utf8_lossy(&output.stdout).lines() {
        let message: Value = serde_json::from_str(message).unwrap();
        checked |= message["reason"] == "build-finished";
        let message = &message["message"];
        if message["level"] != "error" || message["spans"].as_array().is_none_or(Vec::is_empty) {
            continue;
        }
        let text = message["message"].as_str().unwrap();
        assert!(
            message["code"]["code"] == "E0277" && text.contains("does not permit"),
            "not a refusal: {}",
            message["rendered"]
        );
        let primary = message["spans"].as_array().unwrap().iter().find(|span| span["is_primary"] == true).unwrap();
        lines.insert(usize::try_from(primary["line_start"].as_u64().unwrap()).unwrap());
    }
    assert!(checked, "cargo did not get that far: {}", String::from_utf8_lossy(&output.stderr));
    lines
}

fn target() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    // target/debug/deps/parity-…
    test.ancestors().nth(3).unwrap().to_owned()
}

fn project(program: &str) -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned();
    let project = target().join("tests/parity");
    fs::create_dir_all(&project).unwrap();
    let manifest = format!(
        "[package]\nname = \"parity\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [[bin]]\nname = \"parity\"\npath = \"main.rs\"\n\n\
         [dependencies]\npermitted-tests = {{ path = {tests:?} }}\npermitted-wix = {{ path = {wix:?}, features = [\"mock\"] }}\n\n\
         [workspace]\n",
        tests = workspace.join("tests"),
        wix = workspace.join("specs/wix"),
    );
    fs::write(project.join("Cargo.toml"), manifest).unwrap();
    fs::copy(workspace.join("Cargo.lock"), project.join("Cargo.lock")).unwrap();
    fs::write(project.join("main.rs"), program).unwrap();
    project
}
