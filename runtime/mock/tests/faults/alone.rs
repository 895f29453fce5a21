//! A process for each test with a lab. Files, tasks and what is printed are counted for a whole process, so two such tests have no place in
//! one; and most of their time is waiting, so it is a pity to run them one after the other.

use std::process::Command;

/// Set in the process of one test.
const ALONE: &str = "PERMITTED_FAULTS_ALONE";

/// The first line of a test with a lab: what follows is run in a process of its own.
macro_rules! alone {
    () => {
        fn here() {}
        if crate::alone::ran_elsewhere(std::any::type_name_of_val(&here)) {
            return;
        }
    };
}
pub(crate) use alone;

pub(crate) fn is_alone() -> bool {
    std::env::var_os(ALONE).is_some()
}

/// Runs the test that `here` is in, unless this process is already the one for it. It fails where the test fails.
#[allow(clippy::print_stdout)]
pub(crate) fn ran_elsewhere(here: &str) -> bool {
    if is_alone() {
        return false;
    }
    // `faults::table::body::a_test::here`; the harness calls it `table::body::a_test`.
    let test = here.split_once("::").and_then(|(_, path)| path.strip_suffix("::here")).unwrap();
    let mut own = Command::new(std::env::current_exe().unwrap());
    let output = own.args([test, "--exact", "--nocapture"]).env(ALONE, "1").output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    println!("{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.contains("test result: ok. 1 passed"), "{test} failed in its own process");
    true
}
