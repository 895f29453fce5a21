//! expects: only traits defined in the current crate can be implemented for types defined outside of the crate
use permitted::strategy::{AssumedIdentity, Exchange, Proving};
use permitted::{Server, Strategy};
use permitted_wix::OAuth;
use permitted_wix::identities::{SiteAdmin, Visitor};

impl Strategy for OAuth<Visitor> {
    type Identity = SiteAdmin;
    fn server(&self) -> &Server {
        unreachable!()
    }
    fn proof<'a>(&'a self, _: &'a Exchange) -> Proving<'a> {
        unreachable!()
    }
    fn assume_identity() -> AssumedIdentity<SiteAdmin> {
        AssumedIdentity::assume()
    }
}

fn main() {}
