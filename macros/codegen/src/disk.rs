//! The file system, for the pipeline.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

use crate::diag::{escape, nearest};
use crate::parse::{FILE_LIMIT, Files, Refused};

/// Reads plain files of one folder and around it, but none outside a crate.
#[derive(Debug)]
pub struct Folder {
    /// The crate's folder, without links.
    root: PathBuf,
    folder: PathBuf,
}

/// The folder of the crate that a source file in `folder` belongs to: that of cargo's manifest, unless the source file
/// is outside it (a `path` attribute, or a tool that builds it for another crate); then the nearest one with a manifest.
///
/// # Errors
/// One of the folders cannot be found.
pub fn crate_root(manifest: &Path, folder: &Path) -> std::io::Result<PathBuf> {
    let (manifest, folder) = (manifest.canonicalize()?, folder.canonicalize()?);
    if folder.starts_with(&manifest) {
        return Ok(manifest);
    }
    let nearest = folder.ancestors().find(|folder| folder.join("Cargo.toml").is_file());
    Ok(nearest.map_or(manifest, Path::to_path_buf))
}

impl Folder {
    /// Reads files relative to `folder`, within the crate at `root`.
    ///
    /// # Errors
    /// The crate's folder cannot be found.
    pub fn new(root: &Path, folder: PathBuf) -> std::io::Result<Self> {
        Ok(Self { root: root.canonicalize()?, folder })
    }

    fn open(&self, path: &str) -> std::io::Result<Result<File, Refused>> {
        let path = self.folder.join(path).canonicalize()?;
        if !path.starts_with(&self.root) {
            return Ok(Err(Refused::Because("it is outside the crate".into())));
        }
        // Before it is opened: opening a pipe waits for a writer.
        let metadata = path.metadata()?;
        if !metadata.is_file() {
            let why = if metadata.is_dir() { "it is a folder" } else { "it is not a plain file" };
            return Ok(Err(Refused::Because(why.into())));
        }
        if metadata.len() > FILE_LIMIT as u64 {
            return Ok(Err(Refused::TooLarge));
        }
        File::open(path).map(Ok)
    }
}

impl Files for Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, Refused> {
        let because = |error: std::io::Error| match error.kind() {
            ErrorKind::NotFound => Refused::Because(missing(&self.root, &self.folder, path)),
            _ => Refused::Because(error.to_string()),
        };
        let file = self.open(path).map_err(because)??;
        // All at once: growing by and by would copy a large file again and again.
        let size = file.metadata().map_err(because)?.len().min(FILE_LIMIT as u64) as usize;
        let mut bytes = Vec::with_capacity(size + 1);
        // A file may grow, or be larger than it says.
        file.take(FILE_LIMIT as u64 + 1).read_to_end(&mut bytes).map_err(because)?;
        if bytes.len() > FILE_LIMIT { Err(Refused::TooLarge) } else { Ok(bytes) }
    }
}

/// The most files and folders of a crate that are looked through for a file that is not where it should be.
const LOOKED_THROUGH: usize = 5_000;

/// The reason why there is no file at `path`, taken from the folder `base` of the crate at `root`, in words that follow
/// "cannot read `path`:": where it would be, and the file that was probably meant, as it is written from there.
#[must_use]
pub fn missing(root: &Path, base: &Path, path: &str) -> String {
    let (root, base) =
        (root.canonicalize().unwrap_or_else(|_| root.into()), base.canonicalize().unwrap_or_else(|_| base.into()));
    let wanted = plain(&base.join(path));
    let shown = |path: &Path| escape(&slashed(path.strip_prefix(&root).unwrap_or(path)));
    let mut text = format!("the crate has no file `{}`", shown(&wanted));
    if let Some(meant) = meant(&root, &wanted) {
        text.push_str(&format!("; did you mean `{}`?", escape(&slashed(&from(&base, &meant)))));
    }
    text
}

/// The file of nearly that name in the same folder, or else the nearest of that name in the crate.
fn meant(root: &Path, wanted: &Path) -> Option<PathBuf> {
    let name = wanted.file_name()?.to_str()?;
    let folder = wanted.parent()?;
    let beside: Vec<String> =
        entries(folder).into_iter().filter(|path| path.is_file()).filter_map(|path| file_name(&path)).collect();
    if let Some(near) = nearest(name, beside.iter().map(String::as_str)) {
        return Some(folder.join(near));
    }
    let mut folders = VecDeque::from([root.to_owned()]);
    let mut left = LOOKED_THROUGH;
    while let Some(folder) = folders.pop_front() {
        for path in entries(&folder) {
            left = left.checked_sub(1)?;
            let Some(found) = file_name(&path) else { continue };
            let is_folder = path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir());
            if found == name && !is_folder {
                return Some(path);
            }
            if is_folder && found != "target" && !found.starts_with('.') {
                folders.push_back(path);
            }
        }
    }
    None
}

/// The entries of a folder, in the order of the names, so that the same is found everywhere.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().take(LOOKED_THROUGH);
    let mut entries: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    entries.sort();
    entries
}

fn file_name(path: &Path) -> Option<String> {
    Some(path.file_name()?.to_str()?.to_owned())
}

/// A path without `.` and without `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}

/// The way from a folder to a file.
fn from(folder: &Path, file: &Path) -> PathBuf {
    let shared = folder.components().zip(file.components()).take_while(|(one, other)| one == other).count();
    let up = folder.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(file.components().skip(shared)).collect()
}

fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crate_folder() -> Folder {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        Folder::new(root, root.join("src")).unwrap()
    }

    // MX-1, MX-3
    #[test]
    fn only_plain_files_of_the_crate_are_read() {
        let folder = crate_folder();
        assert!(folder.read("lib.rs").is_ok());
        assert!(folder.read("../Cargo.toml").is_ok());
        assert_eq!(folder.read("../../Cargo.toml"), Err(Refused::Because("it is outside the crate".into())));
        assert_eq!(folder.read("/dev/zero"), Err(Refused::Because("it is outside the crate".into())));
        assert_eq!(folder.read("emit"), Err(Refused::Because("it is a folder".into())));
        let said = |path: &str| match folder.read(path) {
            Err(Refused::Because(why)) => why,
            other => panic!("{other:?}"),
        };
        assert_eq!(said("missing.yaml"), "the crate has no file `src/missing.yaml`");
        assert_eq!(said("libs.rs"), "the crate has no file `src/libs.rs`; did you mean `lib.rs`?");
        assert_eq!(
            said("../src/emit/can.rs2"),
            "the crate has no file `src/emit/can.rs2`; did you mean `emit/can.rs`?"
        );
        assert_eq!(said("Cargo.toml"), "the crate has no file `src/Cargo.toml`; did you mean `../Cargo.toml`?");
        assert_eq!(
            said("specs/hostile.rs"),
            "the crate has no file `src/specs/hostile.rs`; did you mean `../tests/hostile.rs`?"
        );
    }

    #[test]
    fn a_source_file_outside_the_manifest_belongs_to_the_crate_around_it() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).canonicalize().unwrap();
        assert_eq!(crate_root(&here, &here.join("src/emit")).unwrap(), here);
        assert_eq!(crate_root(&here.join("tests"), &here.join("src/emit")).unwrap(), here);
        assert_eq!(crate_root(&here, Path::new("/")).unwrap(), here);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_crate_is_refused() {
        let folder = std::env::temp_dir().join(format!("permitted-link-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("crate")).unwrap();
        std::fs::write(folder.join("secret"), "x").unwrap();
        std::os::unix::fs::symlink(folder.join("secret"), folder.join("crate/document.yaml")).unwrap();
        let reader = Folder::new(&folder.join("crate"), folder.join("crate")).unwrap();
        let read = reader.read("document.yaml");
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(read, Err(Refused::Because("it is outside the crate".into())));
    }
}
