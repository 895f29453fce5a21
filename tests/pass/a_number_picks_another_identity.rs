//! The twin of `ui/attacks/a_number_picks_another_identity.rs`.
#[permitted::api("../ui/spec/pets.yaml")]
pub mod pets {}

use pets::identity::{Keeper, Visitor};
use pets::{Pets, can};

struct Who<const N: usize>;
#[rustfmt::skip]
trait Pick { type Identity: 'static; }
#[rustfmt::skip]
impl Pick for Who<0> { type Identity = Visitor; }
#[rustfmt::skip]
impl Pick for Who<1> { type Identity = Keeper; }

fn delete<const N: usize>(_: Pets<'_, <Who<N> as Pick>::Identity>)
where
    Who<N>: Pick<Identity: can::DeletePet>,
{
}

fn main() {
    let _ = delete::<{ 2 - 1 }>;
}
