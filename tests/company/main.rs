//! An API of one's own company, from the document to a green test: see the README beside this file.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod mock;

#[permitted::api("company.yaml")]
pub mod company {}

use company::identity::{Bank, Machine, Person, permission};
use company::{CompanyExt, NewInvoice, Payment, parts};
use permitted::oauth::OAuthClient;
use permitted::{Client, Credential, Error, File, SecretString, Server, TokenStrategy};

// set-up: begin
permitted::grants! { Billing: [permission::InvoicesRead, permission::InvoicesWrite] }

fn machine(api: Server, secret: String) -> Result<Client<TokenStrategy<Machine<Billing>>>, Error> {
    let client =
        OAuthClient::new(mock::token_endpoint(&api, Machine::TOKEN_URL), "billing", secret).granted::<Billing>();
    Client::new(Machine::client_credentials(api, client)?)
}
// set-up: end

fn person(api: Server, token: &str) -> Result<Client<Credential<Person>>, Error> {
    Client::new(Person::assume(api, SecretString::from(token))?)
}

fn bank(api: Server, key: &str) -> Result<Client<Credential<Bank>>, Error> {
    Client::new(Bank::strategy(api, SecretString::from(key))?)
}

#[tokio::test]
async fn a_machine_bills_a_customer() {
    let mock = mock::start();
    let machine = machine(mock.server(), mock::SECRET.to_owned()).unwrap();
    let made = machine.company().create_invoice(&NewInvoice::new("Ada".into(), 1200)).await.unwrap();
    assert_eq!((made.customer.as_str(), made.cents), ("Ada", 1200));

    // All pages, one item after the other.
    let mut invoices = machine.company().list_invoices().items();
    let mut seen = Vec::new();
    while let Some(invoice) = invoices.next().await {
        seen.push(invoice.unwrap().id);
    }
    assert_eq!(seen, ["3", "2", "1"]);

    let receipt = File::new("receipt.pdf", "application/pdf", "%PDF receipt");
    machine.company().attach_receipt("1", parts::AttachReceipt::new(receipt).note("by train")).await.unwrap();
    let pdf = machine.company().download_invoice("1").await.unwrap();
    assert!(pdf.starts_with(b"%PDF"));

    let mut events = machine.company().watch_invoices().await.unwrap();
    assert_eq!(events.next().await.unwrap().unwrap().data.id, "4");

    // One token for all of it, with the scopes that `Billing` names.
    assert_eq!(mock.token_requests(), ["grant_type=client_credentials&scope=invoices%3Aread+invoices%3Awrite"]);
}

#[tokio::test]
async fn a_person_and_the_bank_call_what_they_may() {
    let mock = mock::start();
    let ada = person(mock.server(), "of-ada").unwrap();
    assert_eq!(ada.company().who_am_i().await.unwrap().name, "Ada");
    assert!(ada.company().download_invoice("1").await.is_ok());
    let bank = bank(mock.server(), "of-the-bank").unwrap();
    bank.company().tell_payment(&Payment::new("1".into())).await.unwrap();
}

#[tokio::test]
async fn a_secret_that_is_wrong_says_so() {
    let mock = mock::start();
    let machine = machine(mock.server(), "wrong".to_owned()).unwrap();
    let error = machine.company().watch_invoices().await.unwrap_err();
    assert_eq!(error.oauth_code(), Some(permitted::oauth::ErrorCode::InvalidClient));
    assert!(error.to_string().contains("the client credentials grant was refused: invalid_client"), "{error}");
}

/// What the README shows is what stands here.
#[test]
fn the_set_up_is_ten_lines_and_as_the_readme_shows_it() {
    let own = include_str!("main.rs");
    let set_up = own.split("// set-up: begin\n").nth(1).unwrap().split("// set-up: end").next().unwrap();
    assert!(set_up.lines().count() <= 10, "{set_up}");
    let readme = include_str!("README.md");
    let shown = set_up.replace("mock::token_endpoint(&api, Machine::TOKEN_URL)", "Server::https(Machine::TOKEN_URL)");
    assert!(readme.contains(shown.trim()), "the README does not show\n{shown}");
}
