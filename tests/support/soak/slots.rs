//! The session slots of the soak. Several callers share each.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};

use permitted::strategy::Strategy;
use permitted::token::MemoryStore;
use permitted::{Incoming, Interceptor, Outgoing};
use permitted_wix::identities::{Member, Visitor};
use permitted_wix::mock::WixMock;
use permitted_wix::products::{self, CreateProductRequest, ProductsExt, V3Product};
use permitted_wix::{ApiKey, AppStrategy, Client, Error, MemberSession, OAuth, SignIn, Site, VisitorSession, WixApp};

use super::faults::{MEMBERS, email};
use super::{Tally, World};

/// A client of one of four identities.
#[derive(Clone)]
pub(super) enum Session {
    Visitor(Client<OAuth<Visitor>>),
    Member(Client<OAuth<Member>>),
    App(Client<AppStrategy>),
    Admin(Client<ApiKey<Site>>),
}

/// The way to begin a session.
enum SlotKind {
    Visitor,
    /// Stored under that name, and resumed from there.
    StoredVisitor(&'static str),
    Member(usize),
    AppInstance,
    StoredApp(&'static str),
    Admin,
}

pub(super) struct SessionSlot {
    kind: SlotKind,
    session: Mutex<Option<Session>>,
    /// One begins a session, and the others wait for it.
    beginning: tokio::sync::Mutex<()>,
    /// The caller that the server saw at the first call.
    who: OnceLock<String>,
    /// Counts the sessions: a call may fail because its session ended meanwhile.
    epoch: AtomicUsize,
    store: Arc<MemoryStore>,
    /// The connections, the budget and the interceptor that all share.
    base: Client<OAuth<Visitor>>,
}

/// Counts attempts.
struct Counter(Arc<Tally>);

impl Interceptor for Counter {
    fn before(&self, request: &mut Outgoing<'_>) {
        if request.attempt() > 1 {
            Tally::add(&self.0.resent);
        }
    }

    fn after(&self, end: &Incoming<'_>) {
        if end.status().is_some_and(|status| status.as_u16() == 401) {
            Tally::add(&self.0.renewed);
        }
    }
}

pub(super) fn all(wix: &WixMock, tally: &Arc<Tally>) -> Vec<SessionSlot> {
    let strategy = OAuth::visitor(wix.client_id()).at(wix.server());
    let base = Client::builder(strategy).interceptor(Counter(Arc::clone(tally))).build().unwrap();
    let store = Arc::new(MemoryStore::new());
    let kinds = [
        SlotKind::Visitor,
        SlotKind::Visitor,
        SlotKind::StoredVisitor("browser-1"),
        SlotKind::StoredVisitor("browser-2"),
        SlotKind::Member(0),
        SlotKind::Member(1),
        SlotKind::Member(2),
        SlotKind::Member(3),
        SlotKind::AppInstance,
        SlotKind::StoredApp("installation-1"),
        SlotKind::Admin,
        SlotKind::Admin,
    ];
    let slot = |kind| SessionSlot {
        kind,
        session: Mutex::new(None),
        beginning: tokio::sync::Mutex::new(()),
        who: OnceLock::new(),
        epoch: AtomicUsize::new(0),
        store: Arc::clone(&store),
        base: base.clone(),
    };
    kinds.map(slot).into()
}

impl SessionSlot {
    fn lock(&self) -> MutexGuard<'_, Option<Session>> {
        super::unpoisoned(self.session.lock())
    }

    pub(super) fn epoch(&self) -> usize {
        self.epoch.load(Ordering::SeqCst)
    }

    pub(super) fn name(&self) -> &str {
        self.who.get().map_or("somebody", String::as_str)
    }

    pub(super) fn may_create(&self) -> bool {
        matches!(self.kind, SlotKind::AppInstance | SlotKind::StoredApp(_) | SlotKind::Admin)
    }

    /// Asks for a product, which says who asked.
    pub(super) async fn look(&self, world: &World) -> Result<String, Error> {
        match self.session(world).await? {
            Session::Visitor(client) => look(&client).await,
            Session::Member(client) => look(&client).await,
            Session::App(client) => look(&client).await,
            Session::Admin(client) => look(&client).await,
        }
    }

    /// Makes a product of that name.
    pub(super) async fn make(&self, world: &World, name: &str) -> Result<String, Error> {
        match self.session(world).await? {
            Session::App(client) => make(&client, name).await,
            Session::Admin(client) => make(&client, name).await,
            Session::Visitor(_) | Session::Member(_) => Err(Error::credential("they may not, and it does not compile")),
        }
    }

    /// Whether the server saw who it always saw: never another one, whatever failed before.
    pub(super) fn recognise(&self, seen: &str) -> Result<(), String> {
        let who = self.who.get_or_init(|| seen.to_owned());
        if let SlotKind::Member(number) = self.kind {
            let expected = format!("member:{}", MEMBERS[number].0);
            if *who != expected {
                return Err(format!("{expected} was seen as {who}"));
            }
        }
        if who == seen { Ok(()) } else { Err(format!("{who} was seen as {seen}")) }
    }

    /// The session, begun if there is none.
    async fn session(&self, world: &World) -> Result<Session, Error> {
        if let Some(session) = self.lock().clone() {
            return Ok(session);
        }
        let _beginning = self.beginning.lock().await;
        if let Some(session) = self.lock().clone() {
            return Ok(session);
        }
        let begun = self.begin(world).await?;
        Ok(self.lock().insert(begun).clone())
    }

    async fn begin(&self, world: &World) -> Result<Session, Error> {
        let wix = &world.wix;
        Tally::add(&world.tally.sessions);
        let app = || WixApp::new(&*wix.app().id, &*wix.app().secret).at(wix.server());
        Ok(match self.kind {
            SlotKind::Visitor => {
                Session::Visitor(self.base.with_strategy(OAuth::visitor(wix.client_id()).at(wix.server()))?)
            }
            SlotKind::StoredVisitor(name) => {
                let strategy = OAuth::stored_visitor(wix.client_id(), self.store.clone(), name).at(wix.server());
                Session::Visitor(self.base.with_strategy(strategy)?)
            }
            SlotKind::Member(number) => Session::Member(self.log_in(world, number).await?),
            SlotKind::AppInstance => Session::App(self.base.with_strategy(app().instance(wix.instance_id()))?),
            SlotKind::StoredApp(name) if self.epoch() == 0 => {
                let strategy = app().refresh_token(wix.app_refresh_token().into());
                strategy.keep_in(self.store.clone(), name).await?;
                Session::App(self.base.with_strategy(strategy)?)
            }
            SlotKind::StoredApp(name) => {
                Session::App(self.base.with_strategy(app().assume_stored_installation(self.store.clone(), name))?)
            }
            SlotKind::Admin => {
                Session::Admin(self.base.with_strategy(ApiKey::new(wix.site_key()).site(wix.site()).at(wix.server()))?)
            }
        })
    }

    async fn log_in(&self, world: &World, number: usize) -> Result<Client<OAuth<Member>>, Error> {
        let wix = &world.wix;
        // The visitor's token and the code's exchange.
        Tally::add(&world.tally.sessions);
        let visitor = self.base.with_strategy(OAuth::visitor(wix.client_id()).at(wix.server()))?;
        let (member, password) = MEMBERS[number];
        let SignIn::Session(session) = visitor.sign_in(&email(member), &password.into()).await? else {
            return Err(Error::credential("the login asks for more than a password"));
        };
        let login = visitor.begin_login(wix.redirect_uri(), Some(&session)).await?;
        let callback =
            wix.browse(login.url()).ok_or_else(|| Error::credential("Wix shows a page instead of coming back"))?;
        let client = visitor.finish_login(login, &callback).await?;
        Tally::add(&world.tally.logins);
        Ok(client)
    }

    /// Ends a member's session, or closes a stored one, which the next call finds again.
    pub(super) async fn leave(&self, world: &World) {
        let session = match self.kind {
            SlotKind::Visitor | SlotKind::AppInstance | SlotKind::Admin => return,
            SlotKind::Member(_) | SlotKind::StoredVisitor(_) | SlotKind::StoredApp(_) => {
                let mut session = self.lock();
                // Nobody has used it yet: there is nothing to leave.
                if session.is_none() {
                    return;
                }
                self.epoch.fetch_add(1, Ordering::SeqCst);
                session.take()
            }
        };
        if let Some(Session::Member(client)) = session {
            // Wix may not respond; in this program it is over all the same.
            if let Ok(out) = client.logout("https://shop.example/").await {
                drop(world.wix.browse(out.url()));
            }
            Tally::add(&world.tally.logouts);
        } else {
            Tally::add(&world.tally.reopened);
        }
    }
}

async fn look<S>(client: &Client<S>) -> Result<String, Error>
where
    S: Strategy<Identity: products::can::GetProduct>,
{
    let response = client.products().get_product("product-1").await?;
    Ok(response.product.and_then(|product| product.name.into_value()).unwrap_or_default())
}

async fn make<S>(client: &Client<S>, name: &str) -> Result<String, Error>
where
    S: Strategy<Identity: products::can::CreateProduct>,
{
    let product = V3Product { name: name.into(), product_type: Some("PHYSICAL".into()), ..Default::default() };
    let request = CreateProductRequest { product: Some(product), ..Default::default() };
    let response = client.products().create_product(&request).await?;
    Ok(response.product.and_then(|product| product.name.into_value()).unwrap_or_default())
}
