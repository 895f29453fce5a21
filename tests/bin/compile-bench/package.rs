//! A package with the bindings of one generator to one document.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use permitted_tests::usage::Usage;

use crate::measure::{Limits, run};

pub(crate) struct Package {
    pub(crate) folder: PathBuf,
    pub(crate) name: String,
    /// Packages of one generator share their dependencies.
    target: PathBuf,
    pub(crate) limits: Limits,
}

impl Package {
    pub(crate) fn new(folder: &Path, generator: &str, document: &str, limits: Limits) -> Result<Self, String> {
        let package = Self {
            folder: folder.join("packages").join(generator).join(document),
            name: format!("{document}-bindings"),
            target: folder.join("target").join(generator),
            limits,
        };
        match fs::remove_dir_all(&package.folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(package.why(&error)),
            _ => fs::create_dir_all(package.folder.join("src")).map(|()| package).map_err(|error| error.to_string()),
        }
    }

    fn why(&self, error: &std::io::Error) -> String {
        format!("cannot write in `{}`: {error}", self.folder.display())
    }

    pub(crate) fn put(&self, file: &str, text: &str) -> Result<(), String> {
        fs::write(self.folder.join(file), text).map_err(|error| self.why(&error))
    }

    pub(crate) fn append(&self, file: &str, text: &str) -> Result<(), String> {
        let path = self.folder.join(file);
        let old = fs::read_to_string(&path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))?;
        self.put(file, &format!("{old}{text}"))
    }

    /// Code of the app beside the bindings, as it is after `number` edits.
    pub(crate) fn app(&self, number: usize) -> Result<(), String> {
        self.put("src/app.rs", &format!("//! The app.\npub fn edits() -> usize {{\n    {number}\n}}\n"))
    }

    pub(crate) fn run(&self, program: &[OsString]) -> Result<Usage, String> {
        run(program, &self.folder, &self.folder.join("said.log"), self.limits)
    }

    /// `cargo check` or `cargo build` with the default profile.
    pub(crate) fn cargo(&self, command: &str) -> Result<Usage, String> {
        self.run(&[cargo(), command.into(), "--target-dir".into(), self.target.clone().into(), "--quiet".into()])
    }

    /// Runs a command for the dependencies, and nothing of the bindings.
    pub(crate) fn dependencies(&self, command: &str) -> Result<(), String> {
        let (source, aside) = (self.folder.join("src"), self.folder.join("aside"));
        fs::rename(&source, &aside).and_then(|()| fs::create_dir(&source)).map_err(|error| self.why(&error))?;
        self.put("src/lib.rs", "")?;
        let built = self.cargo(command);
        fs::remove_dir_all(&source).and_then(|()| fs::rename(&aside, &source)).map_err(|error| self.why(&error))?;
        built.map(|_| ())
    }

    /// Forgets the bindings, and no dependency.
    pub(crate) fn clean(&self) -> Result<(), String> {
        let target = self.target.clone().into();
        let all = [cargo(), "clean".into(), "--quiet".into(), "-p".into(), (&self.name).into()];
        self.run(&[&all[..], &["--target-dir".into(), target]].concat()).map(|_| ())
    }

    /// The size of the rlib in bytes.
    pub(crate) fn rlib(&self) -> Option<u64> {
        let file = format!("debug/lib{}.rlib", self.name.replace('-', "_"));
        fs::metadata(self.target.join(file)).ok().map(|data| data.len())
    }
}

/// The cargo that runs this program.
pub(crate) fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
