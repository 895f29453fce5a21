//! The company's API on this machine: the table of the document, an authorization server, and what differs from the samples.

use std::sync::{Arc, Mutex};

use base64::Engine;
use permitted::{Server, Value};
use permitted_mock::{Caller, Mock, Received, Refusal, Response};

use crate::company;

pub(crate) const SECRET: &str = "from-the-vault";

pub(crate) struct Company {
    mock: Mock,
    asked: Arc<Mutex<Vec<String>>>,
}

/// On this machine the authorization server is beside the API; elsewhere it is where the document says and the program agrees.
pub(crate) fn token_endpoint(api: &Server, declared: &str) -> Server {
    assert_eq!(declared, "https://login.internal.example/oauth2/token");
    Server::loopback(&format!("{}/oauth2/token", api.as_str())).unwrap()
}

pub(crate) fn start() -> Company {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&asked);
    let mock = Mock::builder()
        .operations(&company::OPERATIONS)
        .identify(identify)
        .route("POST", "/oauth2/token", move |request| token(request, &log))
        .on("listInvoices", |call| Response::json(page(call.query("after"))))
        .on("createInvoice", |call| {
            let mut made = call.body.clone();
            made.as_object_mut().unwrap().insert("id".to_owned(), "4".into());
            Response::json(made).status(201)
        })
        .on("downloadInvoice", |_| Response::text("%PDF-1.7").header("content-type", "application/pdf"))
        .on("watchInvoices", |_| {
            let event = "event: made\ndata: {\"id\":\"4\",\"customer\":\"Ada\",\"cents\":1200}\n\n";
            Response::text(event).header("content-type", "text/event-stream")
        })
        .on("whoAmI", |_| Response::json(serde_json::json!({ "name": "Ada" })))
        .start()
        .unwrap();
    Company { mock, asked }
}

impl Company {
    pub(crate) fn server(&self) -> Server {
        Server::loopback(&self.mock.url()).unwrap()
    }

    /// The forms that the token endpoint was sent.
    pub(crate) fn token_requests(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn identify(request: &Received) -> Result<Caller, Refusal> {
    match (request.header("authorization"), request.header("x-webhook-key")) {
        (Some("Bearer of-billing"), _) => {
            Ok(Caller::new("billing", "machine").granted(["invoices:read", "invoices:write"]))
        }
        (Some("Bearer of-ada"), _) => Ok(Caller::new("ada", "person")),
        (_, Some("of-the-bank")) => Ok(Caller::new("bank", "bank")),
        _ => Err(Refusal::unauthorized("Bearer", "no such token")),
    }
}

fn token(request: &Received, log: &Mutex<Vec<String>>) -> Response {
    let basic = base64::engine::general_purpose::STANDARD.encode(format!("billing:{SECRET}"));
    if request.header("authorization") != Some(&format!("Basic {basic}")) {
        return Response::json(serde_json::json!({ "error": "invalid_client" })).status(401);
    }
    log.lock().unwrap().push(String::from_utf8_lossy(&request.body).into_owned());
    let scope = "invoices:read invoices:write";
    Response::json(
        serde_json::json!({ "access_token": "of-billing", "token_type": "Bearer", "expires_in": 3600, "scope": scope }),
    )
}

fn page(after: Option<&str>) -> Value {
    let invoice = |id: &str| serde_json::json!({ "id": id, "customer": "Ada", "cents": 1200 });
    match after {
        None => serde_json::json!({ "invoices": [invoice("3"), invoice("2")], "next": "2" }),
        Some(_) => serde_json::json!({ "invoices": [invoice("1")] }),
    }
}
