//! expects: `open` does not permit `DoorKey`
#[permitted::api("../../pass/two_proofs_go_together.yaml")]
pub mod safe {}

use safe::SafeExt;
use safe::identity::DoorKey;

fn call(client: &permitted::Client<permitted::Credential<DoorKey>>) {
    drop(client.safe().open());
}

fn main() {}
