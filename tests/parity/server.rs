//! What the mock says: the same calls over HTTP, each with the real strategy of its identity.

use permitted::{Operation, Place, Request, SecretString, Strategy, Value};
use permitted_wix::mock::WixMock;
use permitted_wix::{
    ApiKey, AppSession, Caller, Client, OAuth, SignIn, VisitorSession, WixApp, account, collections, current_cart,
    data_collections, members, orders, products,
};

use crate::Pair;

/// Whether the mock lets each caller in, whatever it then thinks of the arguments.
pub(crate) fn verdicts(pairs: &[Pair]) -> Vec<bool> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut verdicts = Vec::new();
        for pair in pairs {
            // A world of its own for each call: some of them end the caller's account.
            let wix = WixMock::start().unwrap();
            verdicts.push(lets_in(&wix, pair.identity, operation(pair)).await);
        }
        verdicts
    })
}

fn operation(pair: &Pair) -> &'static Operation {
    let table: &'static [Operation] = match pair.module {
        "account" => &account::OPERATIONS,
        "collections" => &collections::OPERATIONS,
        "current_cart" => &current_cart::OPERATIONS,
        "data_collections" => &data_collections::OPERATIONS,
        "members" => &members::OPERATIONS,
        "orders" => &orders::OPERATIONS,
        _ => &products::OPERATIONS,
    };
    table.iter().find(|operation| operation.name == pair.method).unwrap()
}

async fn lets_in(wix: &WixMock, identity: &str, operation: &'static Operation) -> bool {
    let visitor = || Client::new(OAuth::visitor(wix.client_id()).at(wix.server())).unwrap();
    let key = |key: &'static str| ApiKey::new(key).at(wix.server());
    let app = || {
        let app = WixApp::new(&*wix.app().id, &*wix.app().secret).at(wix.server());
        Client::new(app.instance(wix.instance_id())).unwrap()
    };
    match identity {
        "visitor" => is_let_in(&visitor(), operation).await,
        "member" => {
            let (visitor, member) = (visitor(), wix.member());
            let SignIn::Session(session) =
                visitor.sign_in(&member.email, &SecretString::from(&*member.password)).await.unwrap()
            else {
                panic!("the mock's member logs in by password")
            };
            let login = visitor.begin_login(wix.redirect_uri(), Some(&session)).await.unwrap();
            let callback = wix.browse(login.url()).unwrap();
            is_let_in(&visitor.finish_login(login, &callback).await.unwrap(), operation).await
        }
        "user" => {
            let caller = app().on_behalf_of(SecretString::from(wix.user_token())).await.unwrap();
            let Caller::AsUser(user) = caller else { panic!("the mock's token is a user's") };
            is_let_in(&user, operation).await
        }
        "site-admin" => is_let_in(&Client::new(key(wix.site_key()).site(wix.site())).unwrap(), operation).await,
        "account-admin" => {
            is_let_in(&Client::new(key(wix.account_key()).account(wix.account())).unwrap(), operation).await
        }
        "admin" => {
            let both = key(wix.admin_key()).site(wix.site()).account(wix.account());
            is_let_in(&Client::new(both).unwrap(), operation).await
        }
        _ => is_let_in(&app(), operation).await,
    }
}

async fn is_let_in<S: Strategy>(client: &Client<S>, operation: &'static Operation) -> bool {
    let mut request = Request::<Value, Value>::new(permitted::__private::core(client), operation);
    for (index, parameter) in operation.parameters.iter().enumerate() {
        if parameter.place == Place::Path {
            request = request.parameter(index, &"some-id");
        }
    }
    let refused = request.await.is_err_and(|error| {
        assert!(error.status().is_some(), "no answer: {error}");
        error.is_forbidden()
    });
    !refused
}
