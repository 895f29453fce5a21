//! `FOLDER [--part N/M]`: the documents that a runner is pointed at.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

const USAGE: &str = "usage: FOLDER [--part N/M]";

/// How the names of documents end.
pub const DOCUMENTS: [&str; 3] = ["json", "yaml", "yml"];

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

    /// The files of the part that have one of these endings, by name. Every `parts`-th is taken, so that the parts are about equally large.
    ///
    /// # Errors
    /// The folder cannot be read, or has no document.
    pub fn files(&self, endings: &[&str]) -> Result<Vec<PathBuf>, String> {
        let why = |error: std::io::Error| format!("cannot read `{}`: {error}", self.folder.display());
        let mut all = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(why)? {
            let path = entry.map_err(why)?.path();
            if has_ending(&path, endings) {
                all.push(path);
            }
        }
        all.sort();
        let part: Vec<PathBuf> = all.into_iter().skip(self.part).step_by(self.parts).collect();
        if part.is_empty() {
            return Err(format!("no `.{}` in `{}`", endings.join("`, `."), self.folder.display()));
        }
        Ok(part)
    }
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| endings.iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(given: &[&str]) -> Result<Arguments, String> {
        Arguments::read(&given.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn a_part_is_every_so_manieth_file() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../specs/cases");
        let names = |part: &str| read(&[folder, "--part", part]).unwrap().files(&["yaml"]).unwrap();
        let (all, parts) = (names("1/1"), [names("1/3"), names("2/3"), names("3/3")]);
        assert!(parts.iter().all(|part| part.len().abs_diff(all.len() / 3) <= 1));
        let mut together: Vec<_> = parts.concat();
        together.sort();
        assert_eq!(together, all);
        assert!(read(&[folder]).unwrap().files(&["toml"]).unwrap_err().starts_with("no `.toml` in"));
    }

    #[test]
    fn what_is_no_part_is_refused() {
        for part in ["0/3", "4/3", "3", "a/b", "1/0", "-1/2", ""] {
            assert!(read(&["folder", "--part", part]).unwrap_err().contains("is no part"), "{part}");
        }
        assert!(read(&[]).is_err() && read(&["a", "b"]).is_err() && read(&["--part", "1/2"]).is_err());
        assert!(read(&["--part", "2/2", "folder"]).is_ok());
    }
}
