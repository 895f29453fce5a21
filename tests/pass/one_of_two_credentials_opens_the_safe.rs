//! The twin of `ui/permits/one_of_two_credentials_opens_the_safe.rs`.
#[permitted::api("two_proofs_go_together.yaml")]
pub mod safe {}

use permitted::{Both, Client, Credential};
use safe::SafeExt;
use safe::identity::{Badge, DoorKey};

fn call(client: &Client<Both<Credential<DoorKey>, Credential<Badge>>>) {
    drop(client.safe().open());
}
