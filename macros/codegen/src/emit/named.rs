//! The names of identities as types.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The type that stands for the name of an identity: FNV-1a of 64 bits.
pub(super) fn name_type(name: &str, p: &TokenStream) -> TokenStream {
    let hash = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let hash = Literal::u64_unsuffixed(hash);
    quote!(#p::Name<#hash>)
}
