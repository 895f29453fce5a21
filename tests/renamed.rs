//! A program that has `permitted` by another name says so in the attribute; one that does not is told in one error.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;

use permitted_tests::scratch::Scratch;

const PROGRAM: &str = r#"
#[bindings::identities("ids.yaml"@)]
pub mod ids {}

#[bindings::api("shared.yaml", identities = crate::ids@)]
pub mod shared {}

#[bindings::api("pets.yaml"@)]
pub mod pets {}

use pets::PetsExt;
use shared::SharedExt;

pub fn call(client: &bindings::Client<bindings::Credential<ids::CALLER>>) {
    drop(client.shared().release_pet("rex"));
}

pub fn get(client: &bindings::Client<bindings::Credential<pets::identity::Keeper>>) {
    drop(client.pets().get_pet("rex"));
}

fn main() {}
"#;

#[test]
fn a_renamed_dependency_is_named_in_the_attribute() {
    let scratch = Scratch::new("renamed").unwrap();
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = format!(
        "[package]\nname = \"renamed\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[[bin]]\nname = \"renamed\"\n\
         path = \"main.rs\"\n\n[dependencies]\nbindings = {{ package = \"permitted\", path = {:?}, features = [\"overlay\"] }}\n\n[workspace]\n",
        tests.join("../runtime")
    );
    scratch.write("Cargo.toml", &manifest).unwrap();
    for file in ["ids.yaml", "shared.yaml", "pets.yaml"] {
        scratch.write(file, &std::fs::read_to_string(tests.join("ui/documents").join(file)).unwrap()).unwrap();
    }
    let said = |named: &str, caller: &str| {
        scratch.write("main.rs", &PROGRAM.replace('@', named).replace("CALLER", caller)).unwrap();
        scratch.check().unwrap().into_iter().map(|refusal| refusal.message).collect::<Vec<_>>()
    };
    assert_eq!(said(", crate = ::bindings", "Keeper"), [""; 0]);
    // With its module, because `serde::de::Visitor` has the name too.
    assert_eq!(said(", crate = ::bindings", "Visitor"), ["`release_pet` does not permit `ids::Visitor`"]);
    for (attribute, program) in [
        ("api", "#[bindings::api(\"pets.yaml\")]\npub mod pets {}\nuse pets::PetsExt;\nfn main() {}\n"),
        ("identities", "#[bindings::identities(\"ids.yaml\")]\npub mod ids {}\nuse ids::Keeper;\nfn main() {}\n"),
    ] {
        scratch.write("main.rs", program).unwrap();
        let refusals = scratch.check().unwrap();
        let said: Vec<&str> = refusals.iter().map(|refusal| refusal.message.as_str()).collect();
        assert!(matches!(said.as_slice(), [one] if one.contains("`permitted`")), "{attribute}: {said:?}");
    }
}
