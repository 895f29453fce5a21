//! The twin of `ui/attacks/code_inside_the_module_implements_a_trait.rs`.
#[permitted::api("../ui/documents/pets.yaml")]
pub mod pets {
    trait Mine {}
    impl Mine for identity::Visitor {}
}
