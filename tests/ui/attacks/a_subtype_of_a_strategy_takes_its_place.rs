//! expects: mismatched types
use std::marker::PhantomData;

use permitted::Client;

// Each of the two could be a strategy of its own, with an identity of its own.
struct Mine<T>(PhantomData<T>);

fn convert(client: Client<Mine<for<'a> fn(&'a u8)>>) -> Client<Mine<fn(&'static u8)>> {
    client
}

fn main() {}
