//! The twin of `ui/permits/a_field_is_sorted_by_that_wix_does_not_sort_by.rs`.
use permitted_wix::query::stores::search_products as by;

fn main() {
    drop(by::NAME.ascending());
}
