//! The generators, and how each is driven.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use permitted_tests::usage::Usage;

use crate::document::Document;
use crate::package::{Package, cargo};

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Generator {
    /// A package with ours as its dependency and an empty module.
    Empty,
    Permitted,
    Progenitor,
    Ploidy,
    Oas3Gen,
    OpenapiToRust,
}

pub(crate) const ALL: [Generator; 6] = [
    Generator::Empty,
    Generator::Permitted,
    Generator::Progenitor,
    Generator::Ploidy,
    Generator::Oas3Gen,
    Generator::OpenapiToRust,
];

/// The document, in each package.
const DOCUMENT: &str = "src/api.json";

const PROGENITOR: &str = r#"
progenitor = "=0.15.1"
reqwest = { version = "0.13", features = ["json", "query", "stream"] }
futures = "0.3"
serde = { version = "1", features = ["derive"] }
chrono = { version = "0.4", features = ["serde"] }
uuid = { version = "1", features = ["serde", "v4"] }
base64 = "0.22"
rand = "0.9"
regress = "0.11"
serde_json = "1"
"#;

const OPENAPI_TO_RUST: &str = r#"
[generator]
spec_path = "src/api.json"
output_dir = "src/generated"
module_name = "api"
[features]
enable_async_client = true
[http_client]
base_url = "https://api.example.com"
"#;

impl Generator {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Permitted => "permitted",
            Self::Progenitor => "progenitor",
            Self::Ploidy => "ploidy",
            Self::Oas3Gen => "oas3-gen",
            Self::OpenapiToRust => "openapi-to-rust",
        }
    }

    pub(crate) fn version(self) -> &'static str {
        match self {
            Self::Empty | Self::Permitted => env!("CARGO_PKG_VERSION"),
            Self::Progenitor => "0.15.1",
            Self::Ploidy => "0.15.0",
            Self::Oas3Gen => "0.29.0",
            Self::OpenapiToRust => "0.23.0",
        }
    }

    pub(crate) fn is_peer(self) -> bool {
        !matches!(self, Self::Empty | Self::Permitted)
    }

    /// Whether a program writes the bindings, rather than a macro.
    fn is_program(self) -> bool {
        matches!(self, Self::Ploidy | Self::Oas3Gen | Self::OpenapiToRust)
    }

    /// Whether it can generate a part of a document; the empty package is there to compare a part with.
    pub(crate) fn takes(self, document: &Document) -> bool {
        match self {
            Self::Empty => !document.only.is_empty(),
            Self::Permitted | Self::Oas3Gen => true,
            Self::Progenitor | Self::Ploidy | Self::OpenapiToRust => document.only.is_empty(),
        }
    }

    /// The program in `folder`, installed there if it is not yet.
    pub(crate) fn install(self, folder: &Path) -> Result<PathBuf, String> {
        let peers = folder.join("peers");
        let program = peers.join("bin").join(self.name());
        if !self.is_program() || program.exists() {
            return Ok(program);
        }
        let what = format!("{}@{}", self.name(), self.version());
        eprintln!("installing {what}");
        let mut install = Command::new(cargo());
        install.args(["install", "--quiet", "--locked", "--root"]).arg(&peers).arg(&what);
        let status = install.env("CARGO_TARGET_DIR", peers.join("target")).current_dir(folder).status();
        match status {
            Ok(status) if status.success() => Ok(program),
            Ok(status) => Err(format!("cannot install {what}: {status}")),
            Err(error) => Err(format!("cannot install {what}: {error}")),
        }
    }

    /// Writes the package; the usage of the program that generates it, if there is one.
    pub(crate) fn generate(
        self,
        program: &Path,
        package: &Package,
        document: &Document,
        text: &str,
    ) -> Result<Option<Usage>, String> {
        package.put(DOCUMENT, text)?;
        let usage = match self {
            Self::Empty => {
                let module = "pub mod api {}\n";
                ours(package, document, module).map(|()| None)
            }
            Self::Permitted => {
                let ids: Vec<String> = document.only.iter().map(|id| format!("{id:?}")).collect();
                let only =
                    if ids.is_empty() { String::new() } else { format!(", only(operations({}))", ids.join(", ")) };
                let attribute = format!("#[permitted::api(\"api.json\", unannotated = public{only})]");
                ours(package, document, &format!("{attribute}\npub mod api {{}}\n")).map(|()| None)
            }
            Self::Progenitor => {
                package.put("Cargo.toml", &manifest(package, PROGENITOR))?;
                package.put("src/lib.rs", &format!("progenitor::generate_api!({DOCUMENT:?});\n")).map(|()| None)
            }
            Self::Ploidy => {
                let arguments = ["generate", "rust", DOCUMENT, "-o", ".", "--name", &package.name];
                package.run(&with(program, &arguments)).map(Some)
            }
            Self::Oas3Gen => {
                let mut arguments = vec!["generate", "-q", "-w", "-i", DOCUMENT, "-o", "."];
                // It has names of its own for operations.
                let only = document.only.join(",").replace(['/', '-'], "_");
                if !only.is_empty() {
                    arguments.extend(["--only", &only]);
                }
                arguments.push("client-mod");
                package.run(&with(program, &arguments)).map(Some)
            }
            Self::OpenapiToRust => {
                package.put("openapi-to-rust.toml", OPENAPI_TO_RUST)?;
                let usage = package.run(&with(program, &["generate", "--config", "openapi-to-rust.toml"])).map(Some);
                let required = fs::read_to_string(package.folder.join("src/generated/REQUIRED_DEPS.toml"));
                package.put("Cargo.toml", &manifest(package, &required.unwrap_or_default()))?;
                package.put("src/lib.rs", "pub mod generated;\n")?;
                usage
            }
        }?;
        if self.is_program() && self != Self::OpenapiToRust {
            rename(package)?;
        }
        package.append("src/lib.rs", "pub mod app;\n")?;
        Ok(usage)
    }
}

fn ours(package: &Package, document: &Document, module: &str) -> Result<(), String> {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime").display().to_string();
    package.put("Cargo.toml", &manifest(package, &format!("permitted = {{ path = {runtime:?} }}\n")))?;
    if let Some(identities) = &document.identities {
        // The document refers to `../identities.yaml`.
        fs::copy(identities, package.folder.join("identities.yaml")).map_err(|error| error.to_string())?;
    }
    package.put("src/lib.rs", module)
}

/// A package of its own, with these dependencies.
fn manifest(package: &Package, dependencies: &str) -> String {
    let head = "version = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[workspace]\n\n[dependencies]\n";
    let dependencies = dependencies.replace("[dependencies]", "");
    format!("[package]\nname = {:?}\n{head}{}\n", package.name, dependencies.trim())
}

/// Gives a generated package its name, and makes it a workspace.
fn rename(package: &Package) -> Result<(), String> {
    let path = package.folder.join("Cargo.toml");
    let text = fs::read_to_string(&path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))?;
    let lines = text.lines().filter(|line| *line != "[workspace]").map(|line| match line.starts_with("name = ") {
        true => format!("name = {:?}\n", package.name),
        false => format!("{line}\n"),
    });
    package.put("Cargo.toml", &format!("{}\n[workspace]\n", lines.collect::<String>()))
}

fn with(program: &Path, arguments: &[&str]) -> Vec<OsString> {
    [program.into()].into_iter().chain(arguments.iter().map(OsString::from)).collect()
}
