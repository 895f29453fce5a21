//! The file system, for the pipeline.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

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
        let because = |error: std::io::Error| Refused::Because(error.to_string());
        let file = self.open(path).map_err(because)??;
        // All at once: growing by and by would copy a large file again and again.
        let size = file.metadata().map_err(because)?.len().min(FILE_LIMIT as u64) as usize;
        let mut bytes = Vec::with_capacity(size + 1);
        // A file may grow, or be larger than it says.
        file.take(FILE_LIMIT as u64 + 1).read_to_end(&mut bytes).map_err(because)?;
        if bytes.len() > FILE_LIMIT { Err(Refused::TooLarge) } else { Ok(bytes) }
    }
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
        assert!(matches!(folder.read("missing.yaml"), Err(Refused::Because(_))));
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
        std::os::unix::fs::symlink(folder.join("secret"), folder.join("crate/spec.yaml")).unwrap();
        let reader = Folder::new(&folder.join("crate"), folder.join("crate")).unwrap();
        let read = reader.read("spec.yaml");
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(read, Err(Refused::Because("it is outside the crate".into())));
    }
}
