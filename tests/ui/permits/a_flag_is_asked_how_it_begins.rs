//! expects: a field of the kind `Flag` does not have that operator
use permitted_wix::query::stores::search_products as by;

fn main() {
    drop(by::VISIBLE.starts_with(true));
}
