//! The calls.

use std::time::Duration;

use permitted::Limits;
use permitted_wix::products::{
    CommonCursorQuery, ProductsExt, UpdateProductRequest, V3Product, V3QueryProductsRequest,
};
use permitted_wix::{Client, Dashboard, Error, Server};

/// How long the host may take to hand over a token, and twice that is the limit of a call.
const PATIENCE: Duration = Duration::from_secs(6);

/// How many products the page shows.
const SHOWN: usize = 100;

/// A client that acts as the user who has the page open. Beside a mock on this machine, the host is there as well.
pub(crate) fn connect(mock: Option<&str>, host: Option<&str>) -> Result<Client<Dashboard>, Error> {
    let user = match mock {
        // Only a loopback address is taken.
        Some(url) => Dashboard::assume_host(host.unwrap_or_default())?.at(Server::loopback(url)?),
        None => Dashboard::connect()?,
    };
    // Somebody looks at the page and waits.
    let mut limits = Limits::default();
    (limits.token, limits.total) = (PATIENCE, 2 * PATIENCE);
    Client::builder(user).limits(limits).build()
}

/// The first products whose names contain the text.
pub(crate) async fn search(client: &Client<Dashboard>, text: &str) -> Result<Vec<V3Product>, Error> {
    let filter: Option<permitted::Map> = (!text.is_empty()).then(|| {
        let contains = [("$contains".to_owned(), text.into())].into_iter().collect();
        [("name".to_owned(), permitted::Value::Object(contains))].into_iter().collect()
    });
    let query = CommonCursorQuery {
        filter: filter.map_or_else(Default::default, permitted::Nullable::from),
        ..Default::default()
    };
    let request = V3QueryProductsRequest { query: Some(query), ..Default::default() };
    let mut items = client.products().query_products(&request).items();
    let mut found = Vec::new();
    while let Some(product) = items.next().await {
        found.push(product?);
        if found.len() == SHOWN {
            break;
        }
    }
    Ok(found)
}

/// Renames a product that nobody has changed since it was read; otherwise the server responds with 409.
pub(crate) async fn rename(client: &Client<Dashboard>, product: &V3Product, name: &str) -> Result<V3Product, Error> {
    let id = product.id.value().cloned().unwrap_or_default();
    let changed = V3Product { revision: product.revision.clone(), name: name.into(), ..Default::default() };
    let request = UpdateProductRequest { product: Some(changed), ..Default::default() };
    let response = client.products().update_product(&id, &request).await?;
    Ok(response.product.unwrap_or_default())
}

/// The product as it is now.
pub(crate) async fn get(client: &Client<Dashboard>, id: &str) -> Result<V3Product, Error> {
    Ok(client.products().get_product(id).await?.product.unwrap_or_default())
}
