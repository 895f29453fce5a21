//! expects: the document means `keeper` by `crate::fake::Keeper`, which is no declaration of
#[permitted::identities("../documents/ids.yaml")]
pub mod ids {}

pub mod fake {
    pub use crate::ids::permission;
    pub type Keeper<G = ()> = permitted::Either<crate::ids::Keeper<G>, permitted::Anonymous>;
}

#[permitted::api("../documents/shared.yaml", identities = crate::fake, only(operations("releasePet")))]
pub mod shared {}

fn main() {}
