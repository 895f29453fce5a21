//! The twin of `ui/attacks/an_opaque_strategy_has_another_identity.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {}

use permitted::{Credential, Strategy};
use pets::identity::Keeper;

fn lift(keeper: Credential<Keeper>) -> impl Strategy<Identity = Keeper> {
    keeper
}
