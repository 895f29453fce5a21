//! The twin of `ui/permits/a_digest_is_sent.rs`.
#[permitted::api("../ui/documents/flows.yaml")]
pub mod flows {}

use flows::FlowsExt;
use flows::identity::Meter;
use permitted::strategy::{AssumedIdentity, Exchange, Proof, Proving};
use permitted::{Client, Error, SecretString, Server, Strategy};

struct Digest(Server, SecretString);

impl Strategy for Digest {
    type Identity = Meter;

    fn server(&self) -> &Server {
        &self.0
    }

    fn proof<'a>(&'a self, _exchange: &'a Exchange) -> Proving<'a> {
        Proving::Ready(Proof::new().header("authorization", &self.1))
    }

    fn assume_identity() -> AssumedIdentity<Meter> {
        AssumedIdentity::assume()
    }
}

fn read(server: Server, password: SecretString) -> Result<(), Error> {
    drop(Client::new(Digest(server, password))?.flows().read_meter());
    Ok(())
}
