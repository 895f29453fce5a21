//! Formats as types of the program.

use std::fmt;
use std::str::FromStr;

use permitted::{Anonymous, Base64, Client, Server};
use permitted_mock::{Mock, Response};
use serde_json::json;

/// Thirty-two hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Id(u128);

impl FromStr for Id {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits: String = text.chars().filter(|digit| *digit != '-').collect();
        u128::from_str_radix(&digits, 16).ok().filter(|_| digits.len() == 32).map(Self).ok_or(())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:032x}", self.0)
    }
}

permitted::text_type!(Id);

pub mod clock {
    /// A year, and what of it.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Moment<T>(pub u32, pub T);

    impl std::str::FromStr for Moment<String> {
        type Err = std::num::ParseIntError;

        fn from_str(text: &str) -> Result<Self, Self::Err> {
            let (year, rest) = text.split_at(text.len().min(4));
            Ok(Self(year.parse()?, rest.to_owned()))
        }
    }

    impl std::fmt::Display for Moment<String> {
        fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(formatter, "{:04}{}", self.0, self.1)
        }
    }

    // It has no `Default`.
    permitted::text_type!(Moment<String>, Moment(1970, String::new()));
}

#[permitted::api(
    "formats.yaml",
    types(uuid = Id, date_time = clock::Moment<String>, byte = permitted::Base64, uri = http::Uri, "object-id" = Id)
)]
pub mod typed {}

#[permitted::api("formats.yaml")]
pub mod untyped {}

#[permitted::types("formats-types.yaml", types(date_time = clock::Moment<String>, uuid = Id))]
pub mod common {}

// The formats and the types of a file, in one list.
#[permitted::api("formats-stamped.yaml", types(uuid = Id, "formats-types.yaml" = self::common))]
pub mod stamped {}

use clock::Moment;
use typed::TypedExt;

fn moment(text: &str) -> Moment<String> {
    text.parse().unwrap()
}

#[test]
fn fields_have_the_types_of_the_program() {
    let text = json!({
        "id": "0000000000000000000000000000002a", "at": "2024-05-06T00:00:00Z", "due": null, "by": { "a": "00000000000000000000000000000001" },
        "lines": [{ "id": "00000000000000000000000000000002", "data": "aGk=" }], "scan": "AA==", "home": "https://example.com/a",
        "owner": "00000000000000000000000000000003", "plain": "p", "other": "00000000000000000000000000000004"
    });
    let invoice: typed::Invoice = serde_json::from_value(text.clone()).unwrap();
    let (id, at): (Id, &Moment<String>) = (invoice.id, &invoice.at);
    assert_eq!((id, at), (Id(42), &moment("2024-05-06T00:00:00Z")));
    assert_eq!(invoice.lines.as_ref().unwrap()[0].data, Some(Base64(b"hi".to_vec())));
    assert_eq!(invoice.by.as_ref().unwrap()["a"], Id(1));
    assert_eq!(invoice.home.as_ref().unwrap().host(), Some("example.com"));
    assert!(matches!(invoice.owner, typed::InvoiceOwner::Text(Id(3))), "{:?}", invoice.owner);
    assert_eq!(invoice.clone(), invoice);
    assert_eq!(serde_json::to_value(&invoice).unwrap(), text);
    let strings: untyped::Invoice = serde_json::from_value(text).unwrap();
    assert_eq!(
        (strings.id.as_str(), strings.at.as_str()),
        ("0000000000000000000000000000002a", "2024-05-06T00:00:00Z")
    );
    let made = typed::Invoice::new(Id(1), moment("2024"), typed::InvoiceOwner::Integer(3));
    assert_eq!(made.id, Id(1));
}

/// `http::Uri` has no fragment.
#[test]
fn what_a_type_would_lose_of_a_text_is_an_error() {
    let error = |home: &str| {
        let text = format!(r#"{{"id": "{}", "at": "2024", "owner": 1, "home": "{home}"}}"#, Id(1));
        serde_json::from_str::<typed::Invoice>(&text).err().map(|error| error.to_string())
    };
    assert_eq!(error("https://example.com/a?b=%23"), None);
    assert!(error("https://example.com/a?b#c").unwrap().starts_with("home: expected the text of a `"));
    assert!(error("https://example.com/#").is_some());
}

#[test]
fn formats_and_types_of_a_file_are_asked_for_together() {
    let text = json!({ "stamp": { "id": Id(7).to_string(), "at": "2024-05-06" }, "response": Id(8).to_string() });
    let letter: stamped::Letter = serde_json::from_value(text.clone()).unwrap();
    let stamp: &common::Stamp = &letter.stamp;
    assert_eq!((stamp.id, stamp.at.clone(), letter.response), (Id(7), Some(moment("2024-05-06")), Some(Id(8))));
    assert_eq!(serde_json::to_value(&letter).unwrap(), text);
}

#[test]
fn an_invalid_value_is_an_error_with_the_path_of_the_field() {
    let error = |text: &str| serde_json::from_str::<typed::Invoice>(text).unwrap_err().to_string();
    let found = error(r#"{"id": "x-secret", "at": "2024", "owner": 1}"#);
    assert!(found.starts_with("id: expected the text of a `") && found.contains("::Id`"), "{found}");
    assert!(!found.contains("secret"), "{found}");
    let lines = r#"{"id": "00000000000000000000000000000001", "at": "2024", "owner": 1, "lines": [{ "id": "zz" }]}"#;
    assert!(error(lines).starts_with("lines[0].id: expected the text of a"), "{}", error(lines));
    let number = r#"{"id": 7, "at": "2024", "owner": 1}"#;
    assert!(error(number).contains("id: expected a string, found an integer"), "{}", error(number));
}

#[tokio::test]
async fn parameters_forms_and_responses_have_them_too() {
    let mock = Mock::builder().operations(&typed::OPERATIONS).start().unwrap();
    let client = Client::new(Anonymous::at(Server::loopback(&mock.url()).unwrap())).unwrap();
    let invoice = client
        .typed()
        .read_invoice(&Id(10))
        .since(&moment("2024-05-06T07:08:09+01:00"))
        .x_trace(&Id(2))
        .ids(&[Id(3), Id(4)])
        .await
        .unwrap();
    // The mock knows the formats.
    assert_eq!(
        (invoice.id, invoice.at),
        ("00000000-0000-4000-8000-000000000000".parse().unwrap(), moment("2024-01-01T00:00:00Z"))
    );
    let request = mock.take_requests().pop().unwrap().request;
    assert_eq!(request.path, format!("/invoices/{}", Id(10)));
    assert_eq!(request.query("since"), Some("2024-05-06T07:08:09+01:00"));
    assert_eq!(request.header("x-trace"), Some(Id(2).to_string().as_str()));
    let ids: Vec<&str> = request.query.iter().filter(|(name, _)| name == "ids").map(|(_, id)| id.as_str()).collect();
    assert_eq!(ids, [Id(3).to_string(), Id(4).to_string()]);
    let made = typed::Invoice::new(Id(1), moment("2024"), typed::InvoiceOwner::Text(Id(9)));
    client.typed().write_invoice(&Id(5), &made).await.unwrap();
    let request = mock.take_requests().pop().unwrap().request;
    assert_eq!(String::from_utf8_lossy(&request.body), format!("id={}&at=2024&owner={}", Id(1), Id(9)));
}

#[tokio::test]
async fn an_invalid_value_of_a_server_is_an_error_of_the_call() {
    let wrong = json!({ "id": "no", "at": "2024", "owner": 1 });
    let mock = Mock::builder().operations(&typed::OPERATIONS).on("readInvoice", move |_| Response::json(wrong.clone()));
    let mock = mock.start().unwrap();
    let client = Client::new(Anonymous::at(Server::loopback(&mock.url()).unwrap())).unwrap();
    let error = client.typed().read_invoice(&Id(1)).await.unwrap_err().to_string();
    assert!(error.contains("id: expected the text of a `"), "{error}");
}
