//! The programs that decode and encode: one a batch of documents, each document with a table of its types.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use permitted_codegen::emit::is_in_prelude;

/// The most bytes of bindings in one crate.
const MOST: usize = 3_000_000;

/// A document's bindings, and the names of the types that are tried.
pub(crate) struct Module {
    pub(crate) text: String,
    pub(crate) types: Vec<String>,
}

/// A cargo workspace beside this program's own folder in `target`.
pub(crate) struct Programs {
    folder: PathBuf,
    target: PathBuf,
    /// Which program each document is in.
    homes: Vec<usize>,
}

const MAIN: &str = r#"
use permitted::__private::{Decode, clone, eq, from_serde, to_serde};

pub type Again = fn(&[u8]) -> Result<Vec<u8>, String>;

/// Reads a value, copies it, and writes the copy.
pub fn again<T: Decode>(text: &[u8]) -> Result<Vec<u8>, String> {
    let value: T = from_serde(&mut serde_json::Deserializer::from_slice(text)).map_err(|error| error.to_string())?;
    let copy = clone(&value);
    if !eq(&value, &copy) {
        return Err("a copy is not equal".to_owned());
    }
    let mut out = Vec::new();
    to_serde(&copy, &mut serde_json::Serializer::new(&mut out)).map_err(|error| error.to_string())?;
    Ok(out)
}

/// `DOCUMENT VALUES RESULTS`: a line of the one file is the number of a type and a value, a line of the other `+` and what
/// came out, or `-` and why nothing did.
fn main() {
    let given: Vec<String> = std::env::args().collect();
    let table = table(&given[1]);
    let values = std::fs::read_to_string(&given[2]).unwrap();
    let mut results = Vec::new();
    for line in values.lines() {
        let (number, value) = line.split_once(' ').unwrap();
        let again = table[number.parse::<usize>().unwrap()];
        match std::panic::catch_unwind(|| again(value.as_bytes())) {
            Ok(Ok(text)) => { results.push(b'+'); results.extend(text); }
            Ok(Err(error)) => { results.push(b'-'); results.extend(error.replace('\n', " ").into_bytes()); }
            Err(_) => results.extend(b"-it panicked"),
        }
        results.push(b'\n');
    }
    std::fs::write(&given[3], &results).unwrap();
}
"#;

impl Programs {
    /// Writes and builds the programs.
    ///
    /// # Errors
    /// They do not compile; the corpus runner says which document is at fault.
    pub(crate) fn build(modules: &[Module]) -> Result<Self, String> {
        let own = std::env::current_exe().map_err(|error| format!("this program's path: {error}"))?;
        let target = own.parent().and_then(Path::parent).ok_or("this program stands in no target folder")?;
        let folder = target.join("round-trip");
        let mut programs = Self { target: folder.join("target"), folder, homes: Vec::new() };
        let batches = programs.fill(modules);
        for (home, documents) in batches.iter().enumerate() {
            programs.write_program(home, documents, modules)?;
        }
        let members: Vec<String> = (0..batches.len()).map(|home| format!("\"program_{home}\"")).collect();
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [{}]\n[profile.dev]\ndebug = false\nincremental = false\n",
            members.join(", ")
        );
        programs.put("Cargo.toml", &manifest)?;
        // The versions that the repository is tested with, and no look at a registry.
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        fs::copy(&lock, programs.folder.join("Cargo.lock")).map_err(|error| format!("{}: {error}", lock.display()))?;
        let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .current_dir(&programs.folder)
            .args(["build", "--workspace", "--quiet"])
            .env("CARGO_TARGET_DIR", &programs.target)
            .env_remove("RUSTFLAGS")
            .stdin(Stdio::null())
            .status()
            .map_err(|error| format!("cannot run cargo: {error}"))?;
        if status.success() { Ok(programs) } else { Err("a program does not compile".to_owned()) }
    }

    /// Gives each document a program, in the order of the documents.
    fn fill(&mut self, modules: &[Module]) -> Vec<Vec<usize>> {
        let mut batches: Vec<Vec<usize>> = vec![Vec::new()];
        let mut weight = 0;
        for (document, module) in modules.iter().enumerate() {
            if weight + module.text.len() > MOST && weight > 0 {
                batches.push(Vec::new());
                weight = 0;
            }
            weight += module.text.len();
            self.homes.push(batches.len() - 1);
            batches.last_mut().into_iter().for_each(|last| last.push(document));
        }
        batches
    }

    fn write_program(&self, home: usize, documents: &[usize], modules: &[Module]) -> Result<(), String> {
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime").display().to_string();
        let manifest = format!(
            "[package]\nname = \"program_{home}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\n\
             permitted = {{ path = {runtime:?}, default-features = false }}\nserde_json = \"1\"\n"
        );
        self.put(&format!("program_{home}/Cargo.toml"), &manifest)?;
        let mut main = format!(
            "#![allow(warnings)]\n{MAIN}\nfn table(document: &str) -> &'static [Again] {{\nmatch document {{\n"
        );
        for document in documents {
            let _ = writeln!(main, "\"{document}\" => d{document}::TABLE,");
        }
        main.push_str("_ => &[],\n}\n}\n");
        for document in documents {
            let _ = writeln!(main, "mod d{document};");
            let Some(module) = modules.get(*document) else { continue };
            let path = |name: &str| if is_in_prelude(name) { format!("types::{name}") } else { name.to_owned() };
            let rows: Vec<String> =
                module.types.iter().map(|name| format!("crate::again::<api::{}>,\n", path(name))).collect();
            let text = format!("pub const TABLE: &[crate::Again] = &[\n{}];\n{}", rows.concat(), module.text);
            self.put(&format!("program_{home}/src/d{document}.rs"), &text)?;
        }
        self.put(&format!("program_{home}/src/main.rs"), &main)
    }

    /// Runs the values of a document, each a line of the type's number and JSON, and gives what came out of each.
    ///
    /// # Errors
    /// The machine, not the document.
    pub(crate) fn run(&self, document: usize, values: &str) -> Result<Vec<Result<String, String>>, String> {
        let home = self.homes.get(document).copied().unwrap_or_default();
        let file = |end: &str| self.folder.join(format!("d{document}.{end}"));
        let (given, results) = (file("values"), file("results"));
        let why = |error: std::io::Error| format!("cannot run a program: {error}");
        fs::write(&given, values).map_err(why)?;
        fs::write(&results, "").map_err(why)?;
        let status = Command::new(self.target.join("debug").join(format!("program_{home}")))
            .arg(document.to_string())
            .args([&given, &results])
            .stderr(Stdio::null())
            .status()
            .map_err(why)?;
        let text = fs::read_to_string(&results).map_err(why)?;
        let mut all: Vec<Result<String, String>> = text
            .lines()
            .map(|line| match line.strip_prefix('+') {
                Some(json) => Ok(json.to_owned()),
                None => Err(line.trim_start_matches('-').to_owned()),
            })
            .collect();
        if !status.success() {
            all.push(Err(format!("the program ended with {status}")));
        }
        Ok(all)
    }

    /// Writes a file that cargo watches, unless it is so already.
    fn put(&self, name: &str, text: &str) -> Result<(), String> {
        let path = self.folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return Ok(());
        }
        let write = || {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(&path, text)
        };
        write().map_err(|error| format!("cannot write `{}`: {error}", path.display()))
    }
}
