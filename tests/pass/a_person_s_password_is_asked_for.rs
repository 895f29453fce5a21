//! The twin of `ui/permits/a_person_s_password_is_asked_for.rs`.
#[permitted::api("../ui/documents/flows.yaml")]
pub mod flows {}

use flows::FlowsExt;
use flows::identity::{Machine, Person, permission};
use permitted::oauth::OAuthClient;
use permitted::strategy::Exchange;
use permitted::{Client, Error, Server};

permitted::grants! { Reader: [permission::Read] }

async fn log_in(server: Server, client: OAuthClient, exchange: &Exchange) -> Result<(), Error> {
    let endpoint = Server::https(Person::AUTHORIZATION_URL);
    let person = Person::authorization_code(server.clone(), endpoint, client.clone())?;
    let person = Client::new(person.on_loopback(exchange, |_| ()).await?)?;
    drop(person.flows().read_books());
    let person = Person::device(server.clone(), Server::https(Person::DEVICE_AUTHORIZATION_URL), client)?;
    let person = Client::new(person.log_in(exchange, |_| ()).await?)?;
    drop(person.flows().read_books());
    let client = OAuthClient::new(Server::https(Machine::TOKEN_URL), "id", "secret");
    let machine = Client::new(Machine::client_credentials(server.clone(), client.clone())?)?;
    drop(machine.flows().write_books());
    let machine = Client::new(Machine::client_credentials(server, client.granted::<Reader>())?)?;
    drop(machine.flows().read_books());
    Ok(())
}
