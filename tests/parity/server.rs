//! What the mock says: the same calls over HTTP, each with the real strategy of its identity.

use permitted::{Operation, Place, Request, SecretString, Strategy, Value};
use permitted_wix::mock::{AppRegistration, KeyGrant, WixMock};
use permitted_wix::{ApiKey, AppSession, Caller, Client, OAuth, SignIn, VisitorSession, WixApp, WixUser};
use permitted_wix::{AppStrategy, identities};

use crate::{PROVED_OTHERWISE, Pair, Pairs};

/// Whether the mock lets each caller in, whatever it then thinks of the arguments.
pub(crate) fn verdicts(pairs: &Pairs) -> Vec<bool> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut verdicts = Vec::new();
        let mut world = World::new(pairs).await;
        for pair in &pairs.all {
            let operation = operation(pair);
            let mut status = world.status(pair, operation).await;
            if status == 401 {
                // A call before this one ended the caller's session or account: again, in a world of its own.
                world = World::new(pairs).await;
                status = world.status(pair, operation).await;
            }
            let is_known = status != 401 || PROVED_OTHERWISE.contains(&pair.method.as_str());
            assert!(is_known, "the mock does not know the caller: {} of {}", pair.method, pair.identity);
            verdicts.push(status != 403);
        }
        verdicts
    })
}

fn operation(pair: &Pair) -> &'static Operation {
    let documents = permitted_wix::documents();
    let (_, table) = documents.iter().find(|(module, _)| *module == pair.module).unwrap();
    table.iter().find(|operation| operation.name == pair.method).unwrap()
}

/// A mock, and those who have to log in there.
struct World {
    wix: WixMock,
    visitor: Client<OAuth<identities::Visitor>>,
    member: Client<OAuth<identities::Member>>,
    user: Client<AppStrategy<identities::User>>,
}

impl World {
    async fn new(pairs: &Pairs) -> Self {
        let names = |set: usize| -> Vec<&str> { pairs.grants[set].iter().map(|(name, _)| name.as_str()).collect() };
        let plain = WixMock::start().unwrap();
        let (site, account) = (plain.site(), plain.account());
        let mut builder = WixMock::builder();
        for set in 0..pairs.grants.len() {
            builder = builder.api_key(KeyGrant::new(&key(set)).site(site).account(account).granted(&names(set)));
            let app =
                AppRegistration::new(&format!("app-of-{set}"), "secret").installed(&format!("instance-of-{set}"), site);
            builder = builder.app(app.granted(&names(set)));
        }
        let wix = builder.start().unwrap();
        let visitor = Client::new(OAuth::visitor(wix.client_id()).at(wix.server())).unwrap();
        let (account, password) = (wix.member(), SecretString::from(&*wix.member().password));
        let SignIn::Session(session) = visitor.sign_in(&account.email, &password).await.unwrap() else {
            panic!("the mock's member logs in by password")
        };
        let login = visitor.begin_login(wix.redirect_uri(), Some(&session)).await.unwrap();
        let callback = wix.browse(login.url()).unwrap();
        let member = visitor.finish_login(login, &callback).await.unwrap();
        let visitor = Client::new(OAuth::visitor(wix.client_id()).at(wix.server())).unwrap();
        let app = WixApp::new(&*wix.app().id, &*wix.app().secret).at(wix.server());
        let app = Client::new(app.instance(wix.instance_id())).unwrap();
        let Caller::AsUser(user) = app.on_behalf_of(SecretString::from(wix.user_token())).await.unwrap() else {
            panic!("the mock's token is a user's")
        };
        Self { wix, visitor, member, user }
    }

    async fn status(&self, pair: &Pair, operation: &'static Operation) -> u16 {
        let wix = &self.wix;
        let key = |of_all: &'static str| {
            let key = pair.granted.map_or_else(|| of_all.to_owned(), key);
            ApiKey::new(key).at(wix.server())
        };
        match pair.identity {
            "visitor" => status(&self.visitor, operation).await,
            "member" => status(&self.member, operation).await,
            "user" => status(&self.user, operation).await,
            "account-user" => {
                let user = WixUser::assume_account_token(wix.account_user_token().into()).at(wix.server());
                status(&Client::new(user).unwrap(), operation).await
            }
            "site-admin" => status(&Client::new(key(wix.site_key()).site(wix.site())).unwrap(), operation).await,
            "account-admin" => {
                status(&Client::new(key(wix.account_key()).account(wix.account())).unwrap(), operation).await
            }
            "admin" => {
                let both = key(wix.admin_key()).site(wix.site()).account(wix.account());
                status(&Client::new(both).unwrap(), operation).await
            }
            _ => {
                let (id, secret, instance) = match pair.granted {
                    Some(set) => (format!("app-of-{set}"), "secret".to_owned(), format!("instance-of-{set}")),
                    None => (wix.app().id.clone(), wix.app().secret.clone(), wix.instance_id().to_owned()),
                };
                let app = WixApp::new(id, SecretString::from(secret)).at(wix.server());
                status(&Client::new(app.instance(instance)).unwrap(), operation).await
            }
        }
    }
}

fn key(set: usize) -> String {
    format!("IST.granted-{set}")
}

/// The status of the response; 200 for any success.
async fn status<S: Strategy>(client: &Client<S>, operation: &'static Operation) -> u16 {
    let mut request = Request::<Value, Value>::new(permitted::__private::core(client), operation);
    for (index, parameter) in operation.parameters.iter().enumerate() {
        if parameter.place == Place::Path {
            request = request.parameter(index, &"some-id");
        }
    }
    match request.await {
        Ok(_) => 200,
        // The session has ended: nothing was asked.
        Err(error) if error.is_session_expired() || error.is_credential() => 401,
        Err(error) => error.status().unwrap_or_else(|| panic!("no response: {error}")).as_u16(),
    }
}
