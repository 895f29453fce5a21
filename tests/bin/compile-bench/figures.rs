//! What is measured of one generator and one document.

use std::path::Path;
use std::time::Duration;

use permitted_tests::usage::Usage;

use crate::arguments::Arguments;
use crate::document::Document;
use crate::generator::Generator;
use crate::package::Package;

/// Each figure is the least of this many runs …
const RUNS: usize = 3;

/// … unless they take longer than this.
const LONG: Duration = Duration::from_secs(20);

/// CPU of a command on the bindings.
#[derive(Clone, Copy)]
pub(crate) struct Timed {
    /// With the dependencies built, and nothing of the bindings.
    pub(crate) cold: Usage,
    /// After an edit of code in the same package.
    pub(crate) app_edit: Usage,
    /// After an edit of the document; with the time of the program that generates, if there is one.
    pub(crate) document_edit: Usage,
}

pub(crate) struct Figures {
    pub(crate) generator: Generator,
    /// Of the program that generates, if there is one.
    pub(crate) generate: Option<Usage>,
    pub(crate) check: Option<Timed>,
    pub(crate) build: Option<Timed>,
    pub(crate) rlib: Option<u64>,
    /// Why it got no further.
    pub(crate) stopped: Option<String>,
}

/// Measures all that `generator` can do with `document`.
///
/// # Errors
/// The machine or the network, not the generator: see [`Figures::stopped`].
pub(crate) fn measure(generator: Generator, document: &Document, arguments: &Arguments) -> Result<Figures, String> {
    let Arguments { folder, limits, .. } = arguments;
    let program = generator.install(folder)?;
    let package = Package::new(folder, generator.name(), document.name, *limits)?;
    package.app(0)?;
    let mut figures = Figures { generator, generate: None, check: None, build: None, rlib: None, stopped: None };
    let subject = Subject { generator, document, arguments, package: &package, program: &program };
    if let Err(why) = subject.measure(&mut figures) {
        figures.stopped = Some(why);
    }
    Ok(figures)
}

struct Subject<'a> {
    generator: Generator,
    document: &'a Document,
    arguments: &'a Arguments,
    package: &'a Package,
    program: &'a Path,
}

impl Subject<'_> {
    fn measure(&self, figures: &mut Figures) -> Result<(), String> {
        figures.generate = self.generate(0).map_err(|why| format!("generates nothing: {why}"))?;
        figures.check = self.timed("check").map_err(|why| format!("generates, but fails `cargo check`: {why}"))?;
        figures.build = self.timed("build").map_err(|why| format!("fails `cargo build`: {why}"))?;
        figures.rlib = figures.build.and_then(|_| self.package.rlib());
        Ok(())
    }

    fn generate(&self, edits: usize) -> Result<Option<Usage>, String> {
        let text = if edits == 0 { self.document.text.clone() } else { self.document.edited(edits)? };
        self.generator.generate(self.program, self.package, self.document, &text)
    }

    fn timed(&self, command: &str) -> Result<Option<Timed>, String> {
        if !self.arguments.wants_command(command) {
            return Ok(None);
        }
        self.package.dependencies(command)?;
        let cold = least(|_| {
            self.package.clean()?;
            self.package.cargo(command)
        })?;
        let app_edit = least(|edits| {
            self.package.app(edits)?;
            self.package.cargo(command)
        })?;
        let document_edit = least(|edits| {
            let generated = self.generate(edits)?;
            let mut usage = self.package.cargo(command)?;
            usage.cpu += generated.map_or(Duration::ZERO, |usage| usage.cpu);
            Ok(usage)
        })?;
        self.generate(0)?;
        Ok(Some(Timed { cold, app_edit, document_edit }))
    }
}

/// The least CPU of a few runs; a run is told its number, from 1.
fn least(run: impl Fn(usize) -> Result<Usage, String>) -> Result<Usage, String> {
    let mut best = run(1)?;
    let mut spent = best.cpu;
    for number in 2..=RUNS {
        if spent > LONG {
            break;
        }
        let usage = run(number)?;
        spent += usage.cpu;
        best = Usage { cpu: best.cpu.min(usage.cpu), memory: best.memory.min(usage.memory) };
    }
    Ok(best)
}
