//! `FOLDER [--part N/M]`: the documents that a runner is pointed at.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

const USAGE: &str = "usage: FOLDER [--part N/M]";

/// What is to be checked.
#[derive(Debug)]
pub struct Arguments {
    folder: PathBuf,
    /// Which part, from 0, of how many.
    part: usize,
    parts: usize,
}

impl Arguments {
    /// Reads the arguments of a program, without its own name.
    ///
    /// # Errors
    /// They are not as the usage says.
    pub fn read(given: &[OsString]) -> Result<Self, String> {
        let (folder, part) = match given {
            [folder] => (folder, "1/1"),
            [folder, option, part] | [option, part, folder] if option == "--part" => {
                (folder, part.to_str().unwrap_or_default())
            }
            _ => return Err(USAGE.to_owned()),
        };
        let wrong = || format!("`{part}` is no part: the second of three is `2/3`\n{USAGE}");
        let (part, parts) = part.split_once('/').ok_or_else(wrong)?;
        let (part, parts) = (part.parse().unwrap_or(0), parts.parse().unwrap_or(0));
        if part == 0 || part > parts {
            return Err(wrong());
        }
        Ok(Self { folder: PathBuf::from(folder), part: part - 1, parts })
    }

    /// The documents of the part, by name. Every `parts`-th is taken, so that the parts are about equally large.
    ///
    /// # Errors
    /// The folder cannot be read, or has no document.
    pub fn documents(&self) -> Result<Vec<PathBuf>, String> {
        let why = |error: std::io::Error| format!("cannot read `{}`: {error}", self.folder.display());
        let mut all = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(why)? {
            let path = entry.map_err(why)?.path();
            if is_document(&path) {
                all.push(path);
            }
        }
        all.sort();
        let part: Vec<PathBuf> = all.into_iter().skip(self.part).step_by(self.parts).collect();
        if part.is_empty() {
            return Err(format!("no `.json`, `.yaml` or `.yml` in `{}`", self.folder.display()));
        }
        Ok(part)
    }
}

fn is_document(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| ["json", "yaml", "yml"].iter().any(|known| extension.eq_ignore_ascii_case(known)))
}
