//! The twin of `ui/attacks/a_crate_of_the_same_name_takes_one_of_two.rs`.
#[permitted::api("../ui/documents/schemes.yaml")]
pub mod schemes {}

use permitted::{Both, Client, Credential};
use schemes::SchemesExt;
use schemes::identity::{Safe, Till};

fn call(client: &Client<Both<Credential<Safe>, Credential<Till>>>) {
    drop(client.schemes().open_safe());
}
