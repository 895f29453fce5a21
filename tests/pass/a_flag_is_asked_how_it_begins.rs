//! The twin of `ui/permits/a_flag_is_asked_how_it_begins.rs`.
use permitted_wix::query::stores::search_products as by;

fn main() {
    drop(by::NAME.starts_with("t"));
}
