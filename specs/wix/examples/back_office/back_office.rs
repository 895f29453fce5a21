//! The back office: one key, the sites of its account, and what is done on each of them.

use futures_util::StreamExt;
use futures_util::stream;
use permitted::{SecretString, Server};
use permitted_wix::account::{AccountExt, QuerySitesRequest, Site};
use permitted_wix::identities::permission;
use permitted_wix::orders::{Order, OrdersExt};
use permitted_wix::products::{CreateProductRequest, Products, ProductsExt, V3CountProductsRequest, V3Product, can};
use permitted_wix::query::Query;
use permitted_wix::query::ecom::search_orders;
use permitted_wix::{Account, ApiKey, Client, Error};

permitted_wix::grants! {
    /// The permissions that the key was created with. A call that needs another one does not compile.
    pub(crate) OfficeKey: [
        permission::EcomReadOrders,
        permission::WixStoresProductCreate,
        permission::WixStoresProductRead,
    ]
}

/// Sites that are asked at the same time: more would be refused by Wix sooner than it is done sooner.
pub(crate) const AT_ONCE: usize = 4;

pub(crate) struct BackOffice {
    key: SecretString,
    account: Client<ApiKey<Account, OfficeKey>>,
    wix: Option<Server>,
}

/// What was done on a site, or why it was not.
pub(crate) struct Report<T> {
    pub(crate) site: Site,
    pub(crate) outcome: Result<T, Error>,
}

/// A look at a site.
#[derive(Debug, PartialEq)]
pub(crate) struct Figures {
    pub(crate) products: i32,
    /// The number of the newest order.
    pub(crate) newest_order: Option<String>,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Added {
    Now,
    /// A product of that slug was there.
    Before,
}

impl BackOffice {
    /// The back office of an account; `wix` is the mock in tests.
    pub(crate) fn new(key: SecretString, account: &str, wix: Option<Server>) -> Result<Self, Error> {
        let strategy = ApiKey::new(key.clone()).granted::<OfficeKey>().account(account);
        let strategy = match &wix {
            Some(wix) => strategy.at(wix.clone()),
            None => strategy,
        };
        Ok(Self { key, account: Client::new(strategy)?, wix })
    }

    /// The sites of the account, but for those in the trash.
    pub(crate) async fn sites(&self) -> Result<Vec<Site>, Error> {
        let mut sites = Vec::new();
        let mut all = self.account.account().query_sites(&QuerySitesRequest::default()).items();
        while let Some(site) = all.next().await {
            sites.extend(Some(site?).filter(|site| site.trashed_date.value().is_none()));
        }
        Ok(sites)
    }

    /// Does the same on all sites, a few at a time, in the order of `sites`. What fails on one is reported and ends nothing.
    pub(crate) async fn on_each<T>(
        &self,
        sites: Vec<Site>,
        act: impl AsyncFn(&Client<ApiKey<permitted_wix::Site, OfficeKey>>) -> Result<T, Error>,
    ) -> Vec<Report<T>> {
        let reports = stream::iter(sites).map(async |site| {
            let outcome = match self.client(&site.id) {
                Ok(client) => act(&client).await,
                Err(error) => Err(error),
            };
            Report { site, outcome }
        });
        reports.buffered(AT_ONCE).collect().await
    }

    /// A client for one site, over the same connections.
    fn client(&self, site: &str) -> Result<Client<ApiKey<permitted_wix::Site, OfficeKey>>, Error> {
        let strategy = ApiKey::new(self.key.clone()).granted::<OfficeKey>().site(site);
        self.account.with_strategy(match &self.wix {
            Some(wix) => strategy.at(wix.clone()),
            None => strategy,
        })
    }
}

/// The number of products, and the newest order.
pub(crate) async fn figures(site: &Client<ApiKey<permitted_wix::Site, OfficeKey>>) -> Result<Figures, Error> {
    let products = site.products().count_products(&V3CountProductsRequest::default()).await?.count.unwrap_or_default();
    let newest = Query::new().sort(search_orders::CREATED_DATE.descending()).limit(1).request();
    let orders = site.orders().search_orders(&newest).await?.orders.unwrap_or_default();
    let newest_order = orders.into_iter().next().and_then(|order: Order| order.number);
    Ok(Figures { products, newest_order })
}

/// Adds a product unless it is there: so that whoever starts the program again after a failure has no product twice.
pub(crate) async fn add<I>(products: Products<'_, I>, name: &str, slug: &str) -> Result<Added, Error>
where
    I: can::GetProductBySlug + can::CreateProduct,
{
    match products.get_product_by_slug(slug).await {
        Ok(_) => return Ok(Added::Before),
        Err(error) if error.is_not_found() => {}
        Err(error) => return Err(error.into()),
    }
    let product =
        V3Product { name: name.into(), slug: slug.into(), product_type: Some("PHYSICAL".into()), ..Default::default() };
    products.create_product(&CreateProductRequest { product: Some(product), ..Default::default() }).await?;
    Ok(Added::Now)
}

/// One line for a person. An error of the library has no key in it.
pub(crate) fn line<T>(Report { site, outcome }: &Report<T>, done: impl Fn(&T) -> String) -> String {
    let name = site.display_name.as_deref().unwrap_or(&site.id);
    match outcome {
        Ok(value) => format!("{name}: {}", done(value)),
        Err(error) if error.is_forbidden() => format!("{name}: the key may not do that here ({error})"),
        Err(error) if error.is_ambiguous() => format!("{name}: it may have been done, look there ({error})"),
        Err(error) => format!("{name}: failed ({error})"),
    }
}
