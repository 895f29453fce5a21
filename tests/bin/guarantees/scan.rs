//! Finds tests by the beginnings of their names.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A function that the test runner runs.
#[derive(Debug, PartialEq)]
pub(crate) struct Test {
    /// Relative to the repository.
    pub(crate) file: PathBuf,
    pub(crate) name: String,
}

/// The tests in all Rust files below `folder` whose names look like those of a guarantee.
pub(crate) fn below(repository: &Path, folder: &Path, found: &mut Vec<Test>) -> io::Result<()> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() && name != "target" {
            below(repository, &path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let file = path.strip_prefix(repository).unwrap_or(&path);
            found.extend(tests(&fs::read_to_string(&path)?).map(|name| Test { file: file.to_owned(), name }));
        }
    }
    Ok(())
}

/// The names of the tests in one file. A function counts if the test runner knows it: it has an attribute that ends in
/// `test`, and none that skips it.
fn tests(source: &str) -> impl Iterator<Item = String> {
    let mut above: Vec<&str> = Vec::new();
    source.lines().filter_map(move |line| {
        let line = line.trim();
        if line.starts_with("#[") {
            above.push(line);
            return None;
        }
        if line.starts_with("//") {
            return None;
        }
        let attributes = std::mem::take(&mut above);
        let name = line.strip_prefix("async ").unwrap_or(line).strip_prefix("fn ")?.split(['(', '<']).next()?;
        let runs = attributes.iter().any(|attribute| is_test(attribute))
            && !attributes.iter().any(|attribute| attribute.starts_with("#[ignore"));
        (runs && is_named_after_one(name)).then(|| name.to_owned())
    })
}

/// `#[test]`, `#[tokio::test(…)]`
fn is_test(attribute: &str) -> bool {
    let path = attribute.trim_start_matches("#[").split(['(', ']']).next().unwrap_or_default();
    path.rsplit("::").next() == Some("test")
}

/// `tl_01_…`
fn is_named_after_one(name: &str) -> bool {
    matches!(name.as_bytes(), [a, b, b'_', m, n, b'_', _, ..]
        if a.is_ascii_lowercase() && b.is_ascii_lowercase() && m.is_ascii_digit() && n.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::tests;

    #[test]
    fn only_what_the_test_runner_runs_counts() {
        let source = "
            #[test]
            fn tl_01_plain() {}
            #[tokio::test(start_paused = true)]
            // Why it is so.
            async fn tl_02_on_a_runtime() {}
            proptest! {
                #[test]
                fn rb_01_a_property(text in any::<String>()) {}
            }
            #[test]
            #[ignore = \"slow\"]
            fn tl_03_ignored() {}
            fn tl_04_a_helper() {}
            #[cfg(test)]
            fn tl_05_for_tests() {}
            #[test]
            fn tl_x_no_number() {}
            // fn tl_06_a_comment() {}
            #[test]
            fn other() { tl_07_a_call() }
        ";
        assert_eq!(tests(source).collect::<Vec<_>>(), ["tl_01_plain", "tl_02_on_a_runtime", "rb_01_a_property"]);
    }
}
