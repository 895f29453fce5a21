//! Runs cargo until every document is known to compile or not to.

use std::fs;
use std::process::Stdio;

use permitted_tests::scratch::cargo_check;

use crate::batch::{Batch, Module, Workspace, fill};
use crate::messages::Messages;
use crate::usage::{self, Usage};
use crate::verdict::{Outcome, Rustc, Verdict};

/// Checks all modules and completes their verdicts.
///
/// # Errors
/// The machine or the repository, not a document: cargo does not run, or the runtime does not compile.
pub(crate) fn check(workspace: &Workspace, modules: Vec<Module>, verdicts: &mut [Verdict]) -> Result<(), String> {
    let mut batches = fill(modules);
    let mut numbers = batches.len();
    if batches.is_empty() {
        return Ok(());
    }
    while !batches.is_empty() {
        let documents: usize = batches.iter().map(|batch| batch.modules.len()).sum();
        eprintln!("checking {documents} documents in {} crates", batches.len());
        workspace.write(&batches)?;
        let messages = cargo(workspace)?;
        let mut next = Vec::new();
        for batch in batches {
            settle(workspace, batch, &messages, verdicts, &mut numbers, &mut next);
        }
        batches = next;
    }
    Ok(())
}

/// Takes what is known of a batch, and puts what is to be checked again into `next`.
fn settle(
    workspace: &Workspace,
    batch: Batch,
    messages: &Messages,
    verdicts: &mut [Verdict],
    numbers: &mut usize,
    next: &mut Vec<Batch>,
) {
    let name = batch.name();
    if messages.passed.contains(&name) {
        return passed(workspace, &batch, verdicts);
    }
    let (failed, rest): (Vec<Module>, Vec<Module>) =
        batch.modules.into_iter().partition(|module| messages.errors.contains_key(&module.number));
    let mut fail = |module: &Module, why: &str| {
        if let Some(verdict) = verdicts.get_mut(module.verdict) {
            verdict.outcome = Outcome::Failed(why.to_owned());
        }
    };
    for module in &failed {
        fail(module, messages.errors.get(&module.number).map_or("", String::as_str));
    }
    let mut again = |modules: Vec<Module>| {
        next.push(Batch { number: *numbers, modules });
        *numbers += 1;
    };
    match rest.as_slice() {
        [] => {}
        _ if !failed.is_empty() => again(rest),
        [one] => fail(one, messages.crates.get(&name).map_or("rustc ended without an error", String::as_str)),
        // Something is wrong with one of them, and rustc does not say with which.
        _ => {
            let (first, second) = rest.split_at(rest.len() / 2);
            again(first.to_vec());
            again(second.to_vec());
        }
    }
}

fn passed(workspace: &Workspace, batch: &Batch, verdicts: &mut [Verdict]) {
    let text = fs::read_to_string(workspace.usage().join(batch.name()));
    let Some(usage) = text.ok().and_then(|text| Usage::from_text(&text)) else { return };
    let all = batch.weight().max(1);
    for module in &batch.modules {
        #[allow(clippy::cast_precision_loss, reason = "a share need not be exact")]
        let share = module.weight as f64 / all as f64;
        let usage = Usage { cpu: usage.cpu.mul_f64(share), memory: usage.memory };
        if let Some(verdict) = verdicts.get_mut(module.verdict) {
            verdict.rustc = Some(Rustc { usage, shared: batch.modules.len() > 1 });
        }
    }
}

/// One `cargo check` of the whole workspace.
fn cargo(workspace: &Workspace) -> Result<Messages, String> {
    let why = |error: std::io::Error| format!("cannot run cargo: {error}");
    let command = || {
        let mut command = cargo_check().map_err(why)?;
        command.current_dir(&workspace.folder).stdin(Stdio::null());
        Ok::<_, String>(command)
    };
    // The runtime alone first: what it does not compile for is no fault of a document.
    let runtime = command()?.args(["--quiet", "-p", "permitted"]).stdout(Stdio::null()).status().map_err(why)?;
    if !runtime.success() {
        return Err("the runtime does not compile".to_owned());
    }
    let output = command()?
        .args(["--workspace", "--keep-going", "--message-format=json", "--quiet"])
        .env("RUSTC_WORKSPACE_WRAPPER", std::env::current_exe().map_err(why)?)
        .env(usage::FOLDER, workspace.usage())
        .stderr(Stdio::null())
        .output()
        .map_err(why)?;
    Ok(Messages::read(&String::from_utf8_lossy(&output.stdout)))
}
