//! The program that makes the calls, in a workspace of its own: it needs reqwest and progenitor, which this one does not.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

const FILES: [(&str, &str); 8] = [
    ("src/main.rs", include_str!("program/main.rs")),
    ("src/ours.rs", include_str!("program/ours.rs")),
    ("src/by_hand.rs", include_str!("program/by_hand.rs")),
    ("src/progenitor.rs", include_str!("program/progenitor.rs")),
    ("src/json.rs", include_str!("program/json.rs")),
    ("src/shop.json", include_str!("program/shop.json")),
    ("src/products.json", include_str!("program/products.json")),
    ("src/product.json", include_str!("program/product.json")),
];

pub(crate) struct Caller {
    program: PathBuf,
    folder: PathBuf,
}

/// What is called, and how.
#[derive(Clone, Copy)]
pub(crate) struct Calls<'a> {
    pub(crate) client: &'a str,
    pub(crate) verb: &'a str,
    pub(crate) url: &'a str,
    pub(crate) count: u64,
    pub(crate) concurrency: u64,
}

impl Calls<'_> {
    fn arguments(&self) -> [String; 5] {
        let Calls { client, verb, url, count, concurrency } = self;
        [(*client).to_owned(), (*verb).to_owned(), (*url).to_owned(), count.to_string(), concurrency.to_string()]
    }
}

impl Caller {
    /// Builds it beside this program's own folder in `target`.
    pub(crate) fn build() -> Result<Self, String> {
        let own = std::env::current_exe().map_err(|error| format!("this program's path: {error}"))?;
        let target = own.parent().and_then(Path::parent).ok_or("this program stands in no target folder")?;
        let folder = target.join("call-bench");
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let why = |error: std::io::Error| format!("cannot write in `{}`: {error}", folder.display());
        fs::create_dir_all(folder.join("src")).map_err(why)?;
        for (file, text) in FILES {
            fs::write(folder.join(file), text).map_err(why)?;
        }
        let runtime = repository.join("runtime").display().to_string();
        let manifest = include_str!("program/manifest.toml").replace("\"RUNTIME\"", &format!("{runtime:?}"));
        fs::write(folder.join("Cargo.toml"), manifest).map_err(why)?;
        // The versions that the repository is tested with; what only the peer needs is resolved beside them.
        if !folder.join("Cargo.lock").exists() {
            fs::copy(repository.join("Cargo.lock"), folder.join("Cargo.lock")).map_err(why)?;
        }
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let status = Command::new(cargo)
            .args(["build", "--release", "--quiet"])
            .current_dir(&folder)
            .env_remove("CARGO_TARGET_DIR")
            .status()
            .map_err(|error| format!("cannot run cargo: {error}"))?;
        if !status.success() {
            return Err("the calling program does not compile".to_owned());
        }
        Ok(Self { program: folder.join("target/release/caller"), folder })
    }

    /// How long the calls took, without the start of the program.
    pub(crate) fn time(&self, calls: Calls<'_>) -> Result<Duration, String> {
        let said = run(Command::new(&self.program).args(calls.arguments()))?;
        said.trim().parse().map(Duration::from_nanos).map_err(|_| format!("the calling program said `{said}`"))
    }

    /// The instructions of one call: those of many calls without those of a few, so that neither the start of the
    /// program nor its first calls count.
    pub(crate) fn instructions(&self, calls: Calls<'_>) -> Result<f64, String> {
        let few = self.total(Calls { count: calls.count / 10, ..calls })?;
        let many = self.total(Calls { count: calls.count / 10 + calls.count, ..calls })?;
        #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
        Ok(many.saturating_sub(few) as f64 / calls.count as f64)
    }

    fn total(&self, calls: Calls<'_>) -> Result<u64, String> {
        let out = self.folder.join(format!("callgrind.{}.{}", calls.client, calls.verb));
        let mut command = Command::new("valgrind");
        command.args(["--quiet", "--tool=callgrind"]).arg(format!("--callgrind-out-file={}", out.display()));
        run(command.arg(&self.program).args(calls.arguments()))?;
        let text = fs::read_to_string(&out).map_err(|error| format!("cannot read `{}`: {error}", out.display()))?;
        let total = text.lines().find_map(|line| line.strip_prefix("totals:")?.trim().parse().ok());
        total.ok_or_else(|| format!("`{}` has no total", out.display()))
    }
}

fn run(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("cannot run {name}: {error}"))?;
    if !output.status.success() {
        return Err(format!("{name} ended with {}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
