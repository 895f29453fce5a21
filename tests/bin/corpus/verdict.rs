//! What is said of a document.

use std::fmt;

use crate::usage::Usage;

/// How a document ended.
pub(crate) enum Outcome {
    Ok,
    Warned(usize),
    /// The pipeline says why.
    Refused(String),
    /// The first error of rustc, or how the pipeline ended.
    Failed(String),
}

impl Outcome {
    pub(crate) fn of(warnings: usize) -> Self {
        if warnings == 0 { Self::Ok } else { Self::Warned(warnings) }
    }
}

/// One line of the report.
pub(crate) struct Verdict {
    pub(crate) name: String,
    pub(crate) outcome: Outcome,
    pub(crate) pipeline: Usage,
    pub(crate) rustc: Option<Rustc>,
}

/// What rustc used for the document.
#[derive(Clone, Copy)]
pub(crate) struct Rustc {
    /// The document's share of the time, and the memory of its batch.
    pub(crate) usage: Usage,
    /// Whether other documents were in the batch.
    pub(crate) shared: bool,
}

impl fmt::Display for Verdict {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let outcome = match &self.outcome {
            Outcome::Ok => "ok".to_owned(),
            Outcome::Warned(count) => format!("warned ({count})"),
            Outcome::Refused(why) => format!("refused: {why}"),
            Outcome::Failed(why) => format!("failed: {why}"),
        };
        write!(out, "{:<55} {outcome:<14} pipeline {}", self.name, figures(self.pipeline, ""))?;
        match self.rustc {
            Some(rustc) => write!(out, ", rustc {}", figures(rustc.usage, if rustc.shared { "~" } else { "" })),
            None => Ok(()),
        }
    }
}

fn figures(usage: Usage, mark: &str) -> String {
    format!("{mark}{:.2} s {mark}{} MiB", usage.cpu.as_secs_f64(), usage.memory / 1024)
}

/// How many documents ended in each way.
#[derive(Default)]
pub(crate) struct Totals {
    ok: usize,
    warned: usize,
    refused: usize,
    pub(crate) failed: usize,
}

impl Totals {
    pub(crate) fn count(&mut self, outcome: &Outcome) {
        *match outcome {
            Outcome::Ok => &mut self.ok,
            Outcome::Warned(_) => &mut self.warned,
            Outcome::Refused(_) => &mut self.refused,
            Outcome::Failed(_) => &mut self.failed,
        } += 1;
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { ok, warned, refused, failed } = self;
        let all = ok + warned + refused + failed;
        write!(out, "ok {ok}, warned {warned}, refused {refused}, failed {failed} of {all}")
    }
}
