//! The cart of whoever has it: a visitor's is the member's after the login.
#![allow(deprecated, reason = "Wix has a newer cart, `ecom::current_cart_v2`; sites of today have this one")]

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Extension, Form, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use permitted::{Map, Nullable};
use permitted_wix::STORES_APP_ID;
use permitted_wix::current_cart::{
    AddToCurrentCartRequest, Cart, CatalogReference, CurrentCartExt, EstimateCurrentCartTotalsRequest, LineItem,
    LineItemQuantityUpdate, RemoveLineItemsFromCurrentCartRequest, UpdateCurrentCartLineItemQuantityRequest,
};
use permitted_wix::products::ProductsExt;

use crate::page::{self, Failure};
use crate::session::Browser;
use crate::shop::Shop;

type Fields = Form<HashMap<String, String>>;

pub(crate) async fn show(
    State(shop): State<Arc<Shop>>,
    Extension(browser): Extension<Browser>,
) -> Result<Response, Failure> {
    let (shopper, page) = shop.shopper(&browser).await?;
    let cart = match shopper.current_cart().get_current_cart().await {
        Ok(found) => found.cart.unwrap_or_default(),
        // Who never chose anything has no cart.
        Err(error) if error.is_not_found() => Cart::default(),
        Err(error) => return Err(error.into()),
    };
    let has_lines = cart.line_items.as_ref().is_some_and(|lines| !lines.is_empty());
    let total = match has_lines {
        true => {
            let estimate = EstimateCurrentCartTotalsRequest::default();
            let totals = shopper.current_cart().estimate_current_cart_totals(&estimate).await?;
            totals.price_summary.and_then(|prices| prices.subtotal)
        }
        false => None,
    };
    Ok(page.cart(&cart, total.as_ref()).into_response())
}

pub(crate) async fn add(
    State(shop): State<Arc<Shop>>,
    Extension(browser): Extension<Browser>,
    Form(form): Fields,
) -> Result<Response, Failure> {
    let Some(id) = form.get("product") else { return Ok(unreadable()) };
    let (shopper, _) = shop.shopper(&browser).await?;
    // Products of today have variants, at least one; a page for each product would let the visitor choose.
    let product = shopper.products().get_product(id).await?.product.unwrap_or_default();
    let variants = product.variants_info.and_then(|info| info.variants).unwrap_or_default();
    let variant = variants.into_iter().next().and_then(|variant| variant.id.into_value());
    let options = variant.map(|id| Map::from_iter([("variantId".to_owned(), id.into())]));
    let reference = CatalogReference {
        catalog_item_id: Some(id.clone()),
        app_id: Some(STORES_APP_ID.to_owned()),
        options: options.map(Nullable::Value).unwrap_or_default(),
        ..Default::default()
    };
    let line = LineItem { quantity: Some(1), catalog_reference: Some(reference), ..Default::default() };
    let lines = AddToCurrentCartRequest { line_items: Some(vec![line]), ..Default::default() };
    shopper.current_cart().add_to_current_cart(&lines).await?;
    Ok(Redirect::to("/cart").into_response())
}

pub(crate) async fn change(
    State(shop): State<Arc<Shop>>,
    Extension(browser): Extension<Browser>,
    Form(form): Fields,
) -> Result<Response, Failure> {
    let quantity = form.get("quantity").and_then(|quantity| quantity.parse().ok());
    let (Some(line), Some(quantity @ 1..=1000)) = (form.get("line"), quantity) else { return Ok(unreadable()) };
    let (shopper, _) = shop.shopper(&browser).await?;
    let change = LineItemQuantityUpdate { id: Some(line.clone()), quantity: Some(quantity), ..Default::default() };
    let changes = UpdateCurrentCartLineItemQuantityRequest { line_items: Some(vec![change]), ..Default::default() };
    shopper.current_cart().update_current_cart_line_item_quantity(&changes).await?;
    Ok(Redirect::to("/cart").into_response())
}

pub(crate) async fn remove(
    State(shop): State<Arc<Shop>>,
    Extension(browser): Extension<Browser>,
    Form(form): Fields,
) -> Result<Response, Failure> {
    let Some(line) = form.get("line") else { return Ok(unreadable()) };
    let (shopper, _) = shop.shopper(&browser).await?;
    let lines = RemoveLineItemsFromCurrentCartRequest { line_item_ids: Some(vec![line.clone()]), ..Default::default() };
    shopper.current_cart().remove_line_items_from_current_cart(&lines).await?;
    Ok(Redirect::to("/cart").into_response())
}

fn unreadable() -> Response {
    page::message(StatusCode::BAD_REQUEST, "A number of items is 1 to 1000.").into_response()
}
