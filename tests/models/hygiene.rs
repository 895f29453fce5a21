//! MX-12: nothing that a document or the program calls its own takes the place of what the expansion means, and nothing
//! warns.
#![deny(warnings)]
#![allow(dead_code, reason = "what the program calls its own")]

#[::permitted::api("hygiene.yaml")]
pub mod hygiene {
    pub struct Operation;
}

struct String;
struct Option;
struct Vec;
struct Box;
struct Result;
trait Default {}
trait Clone {}
trait Send {}
mod std {}
mod core {}
mod serde {}
mod permitted {}
const SOME: String = String;

/// A module without the prelude. There may be no operation that only some may call: rustc finds `diagnostic`, which carries
/// the text of a refusal, in the prelude alone.
mod bare {
    #![no_implicit_prelude]

    #[::permitted::api("../styles/bodies.yaml")]
    pub mod bodies {}
}

#[test]
fn mx_12_names_of_the_document_and_the_program_stand_beside_those_of_the_expansion() {
    let text = r#"{"Some":{"text":"a","self":"b","Self":"c"},"None":{}}"#;
    let option: hygiene::types::Option = ::serde_json::from_str(text).unwrap();
    ::core::assert_eq!(::serde_json::to_string(&option).unwrap(), text);
    let copy = ::core::clone::Clone::clone(&option);
    ::core::assert!(copy == option);
    let text = r#"{"error":{"send":"Sync"}}"#;
    let result: hygiene::types::Result = ::serde_json::from_str(text).unwrap();
    ::core::assert!(::core::matches!(result, hygiene::types::Result::Err(_)));
    ::core::assert_eq!(::serde_json::to_string(&result).unwrap(), text);
    let bare =
        bare::bodies::Thing { big: ::core::option::Option::Some("1".into()), ..::core::default::Default::default() };
    ::core::assert_eq!(::serde_json::to_string(&bare).unwrap(), r#"{"big":"1"}"#);
}
