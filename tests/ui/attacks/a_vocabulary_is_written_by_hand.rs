//! expects: which is no declaration of `#[permitted::identities]`
#[permitted::identities("../documents/ids.yaml")]
pub mod ids {}

macro_rules! vocabulary {
    ($($name:ident $text:literal)*) => {$(
        pub struct $name<G = permitted::Unchecked>(std::marker::PhantomData<fn() -> G>);
        impl<G: 'static> permitted::Identity for $name<G> {
            const NAME: &'static str = $text;
        }
    )*};
}

pub mod fake {
    vocabulary! { Keeper "keeper" }
    pub use crate::ids::{Visitor, permission};
}

#[permitted::api("../documents/shared.yaml", identities = crate::fake)]
pub mod shared {}

use shared::SharedExt;

fn call(client: &permitted::Client<impl permitted::Strategy<Identity = fake::Keeper>>) {
    drop(client.shared().release_pet("rex"));
}

fn main() {}
