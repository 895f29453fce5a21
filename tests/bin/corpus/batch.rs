//! The crates that rustc checks.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// The most bytes of bindings in one crate. It keeps rustc well below 2 GiB.
const MOST: u64 = 6_000_000;

/// The bindings of a document, in the file `dN.rs`.
#[derive(Clone, Copy)]
pub(crate) struct Module {
    pub(crate) number: usize,
    pub(crate) weight: u64,
    /// Which verdict is about it.
    pub(crate) verdict: usize,
}

/// Documents that are checked together.
pub(crate) struct Batch {
    /// The crate is called `batch_N`.
    pub(crate) number: usize,
    pub(crate) modules: Vec<Module>,
}

impl Batch {
    pub(crate) fn name(&self) -> String {
        format!("batch_{}", self.number)
    }

    pub(crate) fn weight(&self) -> u64 {
        self.modules.iter().map(|module| module.weight).sum()
    }
}

/// Fills batches in the order of the documents.
pub(crate) fn fill(modules: Vec<Module>) -> Vec<Batch> {
    let mut batches: Vec<Batch> = Vec::new();
    for module in modules {
        match batches.last_mut() {
            Some(last) if last.weight() + module.weight <= MOST => last.modules.push(module),
            _ => batches.push(Batch { number: batches.len(), modules: vec![module] }),
        }
    }
    batches
}

/// A cargo workspace beside this program's own folder in `target`.
pub(crate) struct Workspace {
    pub(crate) folder: PathBuf,
    repository: PathBuf,
}

impl Workspace {
    /// Clears what an earlier run left, but for what cargo has built.
    pub(crate) fn new() -> Result<Self, String> {
        let program = std::env::current_exe().map_err(|error| format!("this program's path: {error}"))?;
        let target = program.parent().and_then(Path::parent).ok_or("this program stands in no target folder")?;
        let folder = target.join("corpus");
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let workspace = Self { folder, repository };
        for part in ["batches", "tokens", "usage"] {
            let path = workspace.folder.join(part);
            if path.exists() {
                fs::remove_dir_all(&path).map_err(|error| why(&path, &error))?;
            }
            fs::create_dir_all(&path).map_err(|error| why(&path, &error))?;
        }
        // The versions that the repository is tested with, and no look at a registry.
        let (from, to) = (workspace.repository.join("Cargo.lock"), workspace.folder.join("Cargo.lock"));
        fs::copy(&from, &to).map_err(|error| why(&from, &error))?;
        Ok(workspace)
    }

    /// Where the bindings of a document are written.
    pub(crate) fn tokens(&self, number: usize) -> PathBuf {
        self.folder.join("tokens").join(format!("d{number}.rs"))
    }

    /// Where rustc's figures are left.
    pub(crate) fn usage(&self) -> PathBuf {
        self.folder.join("usage")
    }

    /// Writes the workspace with these crates.
    pub(crate) fn write(&self, batches: &[Batch]) -> Result<(), String> {
        let members: Vec<String> = batches.iter().map(|batch| format!("\"batches/{}\"", batch.name())).collect();
        let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", members.join(", "));
        self.put("Cargo.toml", &manifest)?;
        batches.iter().try_for_each(|batch| self.write_batch(batch))
    }

    fn write_batch(&self, batch: &Batch) -> Result<(), String> {
        let name = batch.name();
        let runtime = self.repository.join("runtime");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
             [dependencies]\npermitted = {{ path = {:?}, default-features = false }}\n",
            runtime.display().to_string()
        );
        self.put(&format!("batches/{name}/Cargo.toml"), &manifest)?;
        // An expansion is not linted either.
        let mut root = "#![allow(warnings)]\n".to_owned();
        for Module { number, .. } in &batch.modules {
            let file = self.tokens(*number).display().to_string();
            let _ = writeln!(root, "#[path = {file:?}] pub mod d{number};");
        }
        self.put(&format!("batches/{name}/src/lib.rs"), &root)
    }

    /// Writes a file that cargo watches, unless it is so already.
    fn put(&self, name: &str, text: &str) -> Result<(), String> {
        let path = self.folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return Ok(());
        }
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(|error| why(&path, &error))?;
        fs::write(&path, text).map_err(|error| why(&path, &error))
    }
}

fn why(path: &Path, error: &std::io::Error) -> String {
    format!("cannot write `{}`: {error}", path.display())
}
