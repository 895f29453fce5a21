//! A program is compiled again when a document that its bindings come from has changed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use permitted_tests::scratch::Scratch;

const PROGRAM: &str = r#"
#[permitted::identities("identities.yaml")]
pub mod identities {}

#[permitted::api("pets.yaml", identities = crate::identities)]
pub mod pets {}

use permitted::{Client, Credential, OperationError, Value};
use pets::PetsExt;

pub async fn name(client: &Client<Credential<identities::Keeper>>) -> Result<String, OperationError<Value>> {
    Ok(client.pets().get_pet("rex").await?.name)
}

fn main() {}
"#;

const IDENTITIES: &str = r#"
x-identities:
  visitor: { use: "Anonymous::at(server)" }
  keeper: { use: "Credential::assume(server).bearer(token)" }
"#;

const PETS: &str = r##"
openapi: 3.1.0
info: { title: Pets, version: "1" }
x-identities: { $ref: identities.yaml }
paths:
  /pets/{id}:
    get:
      operationId: getPet
      x-identities: [keeper]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: The pet.
          content: { application/json: { schema: { $ref: "pet.yaml#/Pet" } } }
"##;

const PET: &str = "Pet: { type: object, required: [name], properties: { name: { type: string } } }\n";

/// Each file in turn is changed so that the program is wrong, and changed back.
#[test]
fn mx_15_a_change_of_any_file_that_was_read_is_seen() {
    let scratch = Scratch::new("rebuild").unwrap();
    let files = [("identities.yaml", IDENTITIES), ("pets.yaml", PETS), ("pet.yaml", PET), ("main.rs", PROGRAM)];
    for (file, text) in files {
        scratch.write(file, text).unwrap();
    }
    let refusals = || scratch.check().unwrap().into_iter().map(|refusal| refusal.message).collect::<Vec<_>>();
    assert_eq!(refusals(), [""; 0]);
    let changes = [
        ("pets.yaml", PETS, PETS.replace("[keeper]", "[visitor]"), "`get_pet` does not permit `Keeper`"),
        ("pet.yaml", PET, PET.replace("name", "title"), "no field `name`"),
        ("identities.yaml", IDENTITIES, IDENTITIES.replace("keeper", "warden"), "unknown identity `keeper`"),
    ];
    for (file, text, changed, expected) in changes {
        scratch.write(file, &changed).unwrap();
        let refused = refusals();
        assert!(refused.iter().any(|message| message.contains(expected)), "{file}: {refused:?}");
        scratch.write(file, text).unwrap();
        assert_eq!(refusals(), [""; 0], "{file} changed back");
    }
}
