//! How the mock is put together.

use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use permitted::{Operation, Server};
use permitted_mock::{Answer, Call, Mock, MockBuilder};

use super::state::Shared;
use super::world::{AppRegistration, HeadlessProject, KeyGrant, SiteMember, WixSite, World};
use super::{WixMock, callers, defaults, endpoints, failure, store};

type Reply = Box<dyn Fn(&Call<'_>) -> Answer + Send + Sync>;

/// Adds to what every mock knows; [`WixMock::builder`] begins.
#[must_use = "nothing listens before `start`"]
pub struct WixMockBuilder {
    world: World,
    tables: Vec<&'static [Operation]>,
    replies: Vec<(String, Reply)>,
    lifetime: Duration,
}

impl WixMockBuilder {
    pub(super) fn new() -> Self {
        Self {
            world: defaults::world(),
            tables: tables(),
            replies: Vec::new(),
            lifetime: Duration::from_secs(4 * 60 * 60),
        }
    }

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

    /// How long access tokens live; 4 hours.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetime = lifetime;
        self
    }

    /// Answers an operation in another way, by its id or as `POST /path/{template}`.
    pub fn on(
        mut self,
        operation: impl Into<String>,
        reply: impl Fn(&Call<'_>) -> Answer + Send + Sync + 'static,
    ) -> Self {
        self.replies.push((operation.into(), Box::new(reply)));
        self
    }

    /// Listens on a free port of loopback until the mock is dropped.
    ///
    /// # Errors
    /// No port, or an `on` for an operation that no table has.
    pub fn start(self) -> io::Result<WixMock> {
        let Self { world, tables, replies, lifetime } = self;
        let state = Shared::new(world, lifetime);
        let answered = requests_counted(Mock::builder());
        let identity = state.clone();
        let mut mock = tables
            .iter()
            .fold(answered, |mock, table| mock.operations(table))
            .identify(move |request| callers::identify(&identity, request))
            .problems(failure::problem);
        mock = endpoints::add(mock, &state);
        mock = store::add(mock, &state, &tables);
        for (operation, reply) in replies {
            mock = mock.on(operation, reply);
        }
        let mock = mock.start()?;
        let server = Server::loopback(&mock.url()).map_err(io::Error::other)?;
        state.lock().url = mock.url();
        Ok(WixMock { mock, server, state, member: defaults::member(), app: defaults::app() })
    }
}

/// The operations of this crate's modules.
fn tables() -> Vec<&'static [Operation]> {
    vec![
        #[cfg(feature = "account")]
        &crate::account::OPERATIONS,
        #[cfg(feature = "collections")]
        &crate::collections::OPERATIONS,
        #[cfg(feature = "current-cart")]
        &crate::current_cart::OPERATIONS,
        #[cfg(feature = "data-collections")]
        &crate::data_collections::OPERATIONS,
        #[cfg(feature = "members")]
        &crate::members::OPERATIONS,
        #[cfg(feature = "orders")]
        &crate::orders::OPERATIONS,
        #[cfg(feature = "products")]
        &crate::products::OPERATIONS,
    ]
}

/// Every answer has a request id, as Wix's do.
fn requests_counted(mock: MockBuilder) -> MockBuilder {
    let requests = AtomicU64::new(0);
    mock.stamp(move |_, answer| {
        answer.header("x-wix-request-id", &format!("mock.{}", requests.fetch_add(1, Ordering::Relaxed) + 1))
    })
}
