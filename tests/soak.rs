//! Half a minute of the soak; `cargo run --release -p permitted-tests --bin soak -- 600` is ten of them and more.
#![allow(clippy::print_stdout)]

use std::time::Duration;

#[test]
fn half_a_minute_of_faults_expiries_logins_and_kills() {
    let report = permitted_tests::soak::run(Duration::from_secs(30), 20_260_101);
    println!("{report}");
    assert!(report.failed.is_empty(), "{report}");
}
