//! The tests that the guide's page about testing prints.

#[permitted::api("../company/company.yaml")]
pub mod company {}

mod with_the_mock {
    use super::company;

    // printed: the mock
    use company::CompanyExt;
    use company::identity::{Machine, Person};
    use permitted::{Client, Server};
    use permitted_mock::{Caller, Fault, Mock, Refusal, Response};

    #[tokio::test]
    async fn an_invoice_is_made() -> Result<(), Box<dyn std::error::Error>> {
        let mock = Mock::builder()
            .operations(&company::OPERATIONS)
            // The caller that a credential stands for.
            .identify(|request| match request.header("authorization") {
                Some("Bearer of-billing") => Ok(Caller::new("billing", "machine").granted(["invoices:write"])),
                _ => Err(Refusal::unauthorized("Bearer", "no such token")),
            })
            // The response of an operation; the body is read as a type of the bindings.
            .on("createInvoice", |call| match call.json::<company::NewInvoice>() {
                Ok(new) => {
                    Response::json(serde_json::json!({ "id": "1", "customer": new.customer, "cents": new.cents }))
                        .status(201)
                }
                Err(error) => Response::text(error.to_string()).status(422),
            })
            .start()?;
        let machine = Client::new(Machine::assume(Server::loopback(&mock.url())?, "of-billing".to_owned().into())?)?;
        let made = machine.company().create_invoice(&company::NewInvoice::new("Ada".to_owned(), 1200)).await?;

        assert_eq!(made.id, "1");
        // What was called, by whom, and what came of it.
        let [request] = &mock.requests()[..] else { panic!("{:?}", mock.requests()) };
        assert_eq!((request.operation, request.status), (Some("createInvoice"), Some(201)));
        assert_eq!(request.identities, ["machine"]);
        Ok(())
    }

    #[tokio::test]
    async fn a_server_that_fails_once_is_asked_again() -> Result<(), Box<dyn std::error::Error>> {
        // Without `on`, the response is a sample that fits the document.
        let mock =
            Mock::builder().operations(&company::OPERATIONS).identify(|_| Ok(Caller::new("ada", "person"))).start()?;
        mock.fault(Fault::status(503))?;

        let person = Client::new(Person::assume(Server::loopback(&mock.url())?, "of-ada".to_owned().into())?)?;
        person.company().who_am_i().await?;

        let statuses: Vec<_> = mock.requests().into_iter().filter_map(|request| request.status).collect();
        assert_eq!(statuses, [503, 200]);
        Ok(())
    }
    // printed: end
}

mod with_wiremock {
    use super::company;

    // printed: wiremock
    use company::CompanyExt;
    use company::identity::Machine;
    use permitted::{Client, Server};
    use wiremock::matchers::{body_json, header, method, path};
    use wiremock::{Mock, MockServer, ResponseTemplate};

    #[tokio::test]
    async fn an_invoice_is_made() -> Result<(), Box<dyn std::error::Error>> {
        let server = MockServer::start().await;
        Mock::given(method("POST"))
            .and(path("/invoices"))
            .and(header("authorization", "Bearer of-billing"))
            .and(body_json(serde_json::json!({ "customer": "Ada", "cents": 1200 })))
            .respond_with(
                ResponseTemplate::new(201)
                    .set_body_json(serde_json::json!({ "id": "1", "customer": "Ada", "cents": 1200 })),
            )
            .expect(1)
            .mount(&server)
            .await;

        let machine = Client::new(Machine::assume(Server::loopback(&server.uri())?, "of-billing".to_owned().into())?)?;
        let made = machine.company().create_invoice(&company::NewInvoice::new("Ada".to_owned(), 1200)).await?;

        assert_eq!(made.id, "1");
        Ok(())
    }
    // printed: end
}
