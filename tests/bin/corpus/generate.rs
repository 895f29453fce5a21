//! Starts the process for one document, and reads what it says.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::pipeline;
use crate::usage::{Usage, wait};

/// How long the pipeline may take for one document.
const TIME: Duration = Duration::from_secs(60);

/// What became of a document.
pub(crate) enum Generated {
    /// The folder's index, which is no OpenAPI document.
    NoDocument,
    Module(Module),
    Refused(String, Usage),
    Failed(String, Usage),
}

/// Bindings, in a file.
pub(crate) struct Module {
    pub(crate) warnings: usize,
    /// The size of the bindings in bytes: what rustc's time and memory follow best.
    pub(crate) weight: u64,
    pub(crate) usage: Usage,
}

/// Takes bindings that are made already.
///
/// # Errors
/// They cannot be copied.
pub(crate) fn take(bindings: &Path, tokens: &Path) -> Result<Generated, String> {
    let weight =
        fs::copy(bindings, tokens).map_err(|error| format!("cannot copy `{}`: {error}", bindings.display()))?;
    Ok(Generated::Module(Module { warnings: 0, weight, usage: Usage::default() }))
}

/// Generates the bindings of `document` into the file `tokens`.
///
/// # Errors
/// The machine, not the document: no process can be started, no file be written.
pub(crate) fn generate(document: &Path, tokens: &Path) -> Result<Generated, String> {
    let why = |error: std::io::Error| format!("cannot run the pipeline: {error}");
    // Files and not pipes: a process that writes much into a pipe that nobody reads would wait for ever.
    let (said, cried) = (tokens.with_extension("stdout"), tokens.with_extension("stderr"));
    let status = Command::new(std::env::current_exe().map_err(why)?)
        .arg(pipeline::ARGUMENT)
        .args([document, tokens])
        .stdin(Stdio::null())
        .stdout(File::create(&said).map_err(why)?)
        .stderr(File::create(&cried).map_err(why)?)
        .spawn()
        .and_then(|child| wait(child, TIME))
        .map_err(why)?;
    let read = |path: &Path| fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).map_err(why);
    let Some(status) = status else {
        return Ok(Generated::Failed(format!("the pipeline took more than {} s", TIME.as_secs()), Usage::default()));
    };
    let result: Value = serde_json::from_str(&read(&said)?).unwrap_or_default();
    if !status.success() || !result.is_object() {
        let cry = read(&cried)?;
        let first: Vec<&str> = cry.lines().filter(|line| !line.is_empty()).take(2).collect();
        return Ok(Generated::Failed(
            format!("the pipeline ended with {status}: {}", first.join(" ")),
            Usage::default(),
        ));
    }
    let usage = result.get("usage").and_then(Value::as_str).and_then(Usage::from_text).unwrap_or_default();
    if let Some(reason) = result.get("refused").and_then(Value::as_str) {
        let no_document = result.get("no_document").and_then(Value::as_bool).unwrap_or_default();
        let index = document.file_name().is_some_and(|name| name == "index.json");
        return Ok(if no_document && index {
            Generated::NoDocument
        } else {
            Generated::Refused(reason.to_owned(), usage)
        });
    }
    let warnings = result.get("warnings").and_then(Value::as_u64).unwrap_or_default();
    let weight = fs::metadata(tokens).map_err(why)?.len();
    Ok(Generated::Module(Module { warnings: usize::try_from(warnings).unwrap_or(usize::MAX), weight, usage }))
}
