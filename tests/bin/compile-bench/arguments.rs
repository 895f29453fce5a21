//! `CORPUS [--folder FOLDER] [--documents a,b] [--generators a,b] [--commands check,build]
//! [--memory GIB] [--cpu SECONDS]`

use std::path::PathBuf;

use crate::measure::Limits;

const USAGE: &str = "usage: compile-bench CORPUS [--folder FOLDER] [--documents oxide,github,…] \
                     [--generators permitted,oas3-gen,…] [--commands check,build] [--memory GIB] [--cpu SECONDS]";

pub(crate) struct Arguments {
    /// The folder with `oxide--region-api.json`.
    pub(crate) corpus: PathBuf,
    /// Where peers are installed and packages are built. What is installed there is used again.
    pub(crate) folder: PathBuf,
    /// Empty: all.
    documents: Vec<String>,
    generators: Vec<String>,
    commands: Vec<String>,
    pub(crate) limits: Limits,
}

impl Arguments {
    pub(crate) fn read(given: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self {
            corpus: PathBuf::new(),
            folder: std::env::temp_dir().join("permitted-compile-bench"),
            documents: Vec::new(),
            generators: Vec::new(),
            commands: Vec::new(),
            limits: Limits { memory: 12, cpu: 600 },
        };
        let mut given = given;
        while let Some(name) = given.next() {
            if !name.starts_with("--") {
                arguments.corpus = name.into();
                continue;
            }
            let value = given.next().ok_or_else(|| format!("`{name}` needs a value\n{USAGE}"))?;
            let list = || value.split(',').map(str::to_owned).collect();
            let number = || value.parse().map_err(|_| format!("`{value}` is no number\n{USAGE}"));
            match name.as_str() {
                "--folder" => arguments.folder = value.into(),
                "--documents" => arguments.documents = list(),
                "--generators" => arguments.generators = list(),
                "--commands" => arguments.commands = list(),
                "--memory" => arguments.limits.memory = number()?,
                "--cpu" => arguments.limits.cpu = number()?,
                _ => return Err(format!("unknown option `{name}`\n{USAGE}")),
            }
        }
        if arguments.corpus.as_os_str().is_empty() { Err(USAGE.to_owned()) } else { Ok(arguments) }
    }

    pub(crate) fn wants_document(&self, name: &str) -> bool {
        self.documents.is_empty() || self.documents.iter().any(|wanted| wanted == name)
    }

    pub(crate) fn wants_generator(&self, name: &str) -> bool {
        self.generators.is_empty() || self.generators.iter().any(|wanted| wanted == name)
    }

    /// `check` or `build`.
    pub(crate) fn wants_command(&self, name: &str) -> bool {
        self.commands.is_empty() || self.commands.iter().any(|wanted| wanted == name)
    }
}
