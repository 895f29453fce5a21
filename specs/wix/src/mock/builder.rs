//! The builder of the mock.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use permitted::{Operation, Server};
use permitted_mock::{Call, Mock, MockBuilder, Response};

use super::posted::{self, POSTED};
use super::server::WixMock;
use super::state::Shared;
use super::world::{AppRegistration, HeadlessProject, KeyGrant, SiteMember, WixSite, World};
use super::{callers, defaults, endpoints, failure, store};

type Respond = Arc<dyn Fn(&Call<'_>) -> Response + Send + Sync>;

/// The builder of a [`WixMock`], from [`WixMock::builder`].
#[must_use = "nothing listens before `start`"]
pub struct WixMockBuilder {
    world: World,
    tables: Vec<&'static [Operation]>,
    responses: Vec<(String, Respond)>,
    lifetime: Duration,
    origin: Option<String>,
    rotates: bool,
}

impl WixMock {
    /// Starts with what the methods of this type name: one account with two sites, one headless project, two members,
    /// four API keys, one app, and a shop with a few products, collections and orders.
    ///
    /// # Errors
    /// No free port.
    pub fn start() -> std::io::Result<Self> {
        Self::builder().start()
    }

    /// A builder with the same content, to which more can be added.
    pub fn builder() -> WixMockBuilder {
        WixMockBuilder {
            world: defaults::world(),
            tables: tables(),
            responses: Vec::new(),
            lifetime: Duration::from_secs(4 * 60 * 60),
            origin: None,
            rotates: false,
        }
    }
}

impl WixMockBuilder {
    /// Serves another table of operations, beside those of this crate.
    pub fn operations(mut self, operations: &'static [Operation]) -> Self {
        self.tables.push(operations);
        self
    }

    /// Adds a site.
    pub fn site(mut self, site: WixSite) -> Self {
        self.world.sites.push(site);
        self
    }

    /// Adds a headless project.
    pub fn project(mut self, project: HeadlessProject) -> Self {
        self.world.projects.push(project);
        self
    }

    /// Adds a member.
    pub fn member(mut self, member: SiteMember) -> Self {
        self.world.members.push(member);
        self
    }

    /// Adds an API key.
    pub fn api_key(mut self, key: KeyGrant) -> Self {
        self.world.keys.push(key);
        self
    }

    /// Adds an app.
    pub fn app(mut self, app: AppRegistration) -> Self {
        self.world.apps.push(app);
        self
    }

    /// The lifetime of access tokens; 4 hours.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetime = lifetime;
        self
    }

    /// Makes a refresh token good once: its use gives the next one, and a second use ends the session.
    ///
    /// Without it a refresh token stays good, because the JavaScript SDK goes on with the first that it got. With it a test finds a store
    /// that loses the next one.
    pub fn rotate_refresh_tokens(mut self) -> Self {
        self.rotates = true;
        self
    }

    /// Sets the response of an operation, named by its id or as `POST /path/{template}`.
    pub fn on(
        mut self,
        operation: impl Into<String>,
        respond: impl Fn(&Call<'_>) -> Response + Send + Sync + 'static,
    ) -> Self {
        self.responses.push((operation.into(), Arc::new(respond)));
        self
    }

    /// Lets pages of that origin call the mock from a browser (CORS).
    pub fn allow_origin(mut self, origin: impl Into<String>) -> Self {
        self.origin = Some(origin.into());
        self
    }

    /// Listens on a free port of loopback until the mock is dropped.
    ///
    /// # Errors
    /// No port, or an `on` for an operation that no table has.
    pub fn start(self) -> io::Result<WixMock> {
        let Self { world, tables, responses, lifetime, origin, rotates } = self;
        let state = Shared::new(world, lifetime);
        state.lock().tokens.rotates = rotates;
        let counted = requests_counted(Mock::builder());
        let identity = state.clone();
        let mut mock = tables
            .iter()
            .fold(counted, |mock, table| mock.operations(table))
            .identify(move |request| callers::identify(&identity, request))
            .problems(failure::problem);
        mock = endpoints::add(mock, &state, &tables);
        mock = store::add(mock, &state, &tables);
        for (operation, respond) in responses {
            // A query may come either way.
            if let Some(twin) = posted::twin(&operation) {
                let respond = Arc::clone(&respond);
                mock = mock.on(twin, move |call| respond(call));
            }
            mock = mock.on(operation, move |call| respond(call));
        }
        if let Some(origin) = origin {
            mock = mock.allow_origin(origin);
        }
        let mock = mock.start()?;
        let server = Server::loopback(&mock.url()).map_err(io::Error::other)?;
        state.lock().url = mock.url();
        Ok(WixMock { mock, server, state, member: defaults::member(), app: defaults::app() })
    }
}

/// The operations of this crate's modules.
fn tables() -> Vec<&'static [Operation]> {
    let documents = crate::documents().into_iter().map(|(_, operations)| operations);
    documents.chain([POSTED.as_slice()]).collect()
}

/// Adds a request id to every response, as Wix does, and the mark of the state to what may have changed it.
fn requests_counted(mock: MockBuilder) -> MockBuilder {
    let requests = AtomicU64::new(0);
    mock.stamp(move |request, response| {
        let id = format!("mock.{}", requests.fetch_add(1, Ordering::Relaxed) + 1);
        let response = response.header("x-wix-request-id", &id);
        if request.verb == "GET" { response } else { response.header("x-wix-consistent", &id) }
    })
}
