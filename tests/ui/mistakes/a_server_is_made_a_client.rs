//! expects: `Server` is not a strategy
#[permitted::api("pets.yaml")]
pub mod pets {}

use permitted::{Client, Error, Server};

fn connect(server: Server) -> Result<(), Error> {
    let client = Client::new(server)?;
    drop(client);
    Ok(())
}

fn main() {}
