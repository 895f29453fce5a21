//! The twin of `ui/attacks/a_subtype_of_a_strategy_takes_its_place.rs`.
use std::marker::PhantomData;

use permitted::Client;

struct Mine<T>(PhantomData<T>);

fn convert(client: Client<Mine<fn(&'static u8)>>) -> Client<Mine<fn(&'static u8)>> {
    client
}
