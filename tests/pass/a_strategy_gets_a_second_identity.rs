//! The twin of `ui/attacks/a_strategy_gets_a_second_identity.rs`.
use permitted::strategy::{AssumedIdentity, Exchange, Proving};
use permitted::{Server, Strategy};
use permitted_wix::identities::SiteAdmin;

struct Mine(Server);

impl Strategy for Mine {
    type Identity = SiteAdmin;
    fn server(&self) -> &Server {
        &self.0
    }
    fn proof<'a>(&'a self, _: &'a Exchange) -> Proving<'a> {
        unreachable!()
    }
    fn assume_identity() -> AssumedIdentity<SiteAdmin> {
        AssumedIdentity::assume()
    }
}
