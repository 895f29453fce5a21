//! The twin of `ui/attacks/a_method_refines_its_traits_identity.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use permitted::{Client, Credential, Strategy};
use pets::identity::Keeper;

trait Gives {
    fn client(&self) -> Client<impl Strategy<Identity = Keeper>>;
}

impl Gives for Client<Credential<Keeper>> {
    #[expect(refining_impl_trait)]
    fn client(&self) -> Self {
        self.clone()
    }
}
