//! The session of whoever looks at the page, and the way to Wix's login page and back.

use std::sync::Arc;

use permitted::page::{Origin, PageStorage, Sessions, Tab, returned};
use permitted::token::{MemoryStore, TokenStore};
use permitted_wix::identities::Visitor;
use permitted_wix::{Client, Error, Login, MemberSession, OAuth, Server, VisitorSession};

use crate::dom;

/// The name under which the tab keeps a login that is under way.
const LOGIN: &str = "site.login";
/// The name of the session: a browser has one.
const NAME: &str = "browser";

#[derive(Clone)]
pub(crate) struct Site {
    client_id: String,
    mock: Option<Server>,
    store: Arc<dyn TokenStore>,
    /// The page, which is the redirect URI of the login.
    pub(crate) home: String,
}

impl Site {
    /// The site that the page's HTML names, on a Wix on this machine if there is one.
    pub(crate) fn of_the_page() -> Result<Self, Error> {
        let mock = dom::meta("mock").map(|url| Server::loopback(&url)).transpose()?;
        // One session for all tabs, or one for each; without storage, one until the page is left.
        let keep = dom::parameter("keep");
        let store: Arc<dyn TokenStore> = match keep.as_deref() {
            Some(_) if Origin.read(NAME).is_ok() => Arc::new(Sessions(Origin)),
            None if Tab.read(NAME).is_ok() => Arc::new(Sessions(Tab)),
            _ => Arc::new(MemoryStore::new()),
        };
        let home = dom::home() + if keep.is_some() { "?keep=origin" } else { "" };
        Ok(Self { client_id: dom::meta("client-id").unwrap_or_default(), mock, store, home })
    }

    /// The visitor of an earlier visit, or a new one.
    pub(crate) fn visitor(&self) -> Result<Client<OAuth<Visitor>>, Error> {
        let visitor = OAuth::stored_visitor(&*self.client_id, Arc::clone(&self.store), NAME);
        Client::new(match &self.mock {
            Some(mock) => visitor.at(mock.clone()),
            None => visitor,
        })
    }

    /// The page of Wix's login. The tab keeps what it needs to come back.
    pub(crate) async fn leave(&self, visitor: &Client<OAuth<Visitor>>) -> Result<String, Error> {
        let login = visitor.begin_login(&self.home, None).await?;
        let url = login.url().to_owned();
        Tab.keep(LOGIN, &login.suspend())?;
        Ok(url)
    }

    /// Makes the visitor a member, if the tab comes back from a login.
    pub(crate) async fn come_back(&self, visitor: &Client<OAuth<Visitor>>) -> Result<(), Error> {
        let Some(back) = returned(&Tab, LOGIN)? else { return Ok(()) };
        let member = visitor.finish_login(Login::resume(back.suspended())?, back.callback()).await?;
        member.keep_in(Arc::clone(&self.store), NAME).await
    }
}
