//! expects: Wix does not sort by that field
use permitted_wix::query::stores::search_products as by;

fn main() {
    drop(by::SLUG.ascending());
}
