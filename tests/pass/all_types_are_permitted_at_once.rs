//! The twin of `ui/attacks/all_types_are_permitted_at_once.rs`.
use permitted_wix::products::can;

fn permitted<T: can::CreateProduct>() {}

fn main() {
    permitted::<permitted_wix::identities::SiteAdmin>();
}
