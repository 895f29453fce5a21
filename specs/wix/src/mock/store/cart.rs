//! `/ecom/v1/carts/current`: everyone has their own.

use permitted_mock::{Call, Response};
use serde_json::{Value, json};

use super::call::{Outcome, site};
use crate::mock::failure;
use crate::mock::json::{find, text};
use crate::mock::shop::{Cart, Shop};
use crate::mock::state::State;

pub(super) fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    mine(state, call).map(|cart| json!({ "cart": cart.shown() }))
}

pub(super) fn delete(state: &mut State, call: &Call<'_>) -> Outcome {
    state.shop(site(call)).carts.remove(call.subject()).map(|_| json!({})).ok_or_else(missing)
}

pub(super) fn add(state: &mut State, call: &Call<'_>) -> Outcome {
    let lines = line_items(state, call)?;
    let cart = mine_or_new(state, call);
    cart.lines.extend(lines);
    Ok(json!({ "cart": cart.shown() }))
}

/// The coupon, what the buyer says of the cart, and more lines.
pub(super) fn update(state: &mut State, call: &Call<'_>) -> Outcome {
    let lines = line_items(state, call)?;
    let cart = mine_or_new(state, call);
    cart.lines.extend(lines);
    if let Some(code) = call.body.get("couponCode").and_then(Value::as_str) {
        cart.coupon = Some(code.to_owned());
    }
    if let Some(Value::Object(info)) = call.body.get("cartInfo") {
        cart.info.extend(info.clone());
    }
    Ok(json!({ "cart": cart.shown() }))
}

pub(super) fn remove_coupon(state: &mut State, call: &Call<'_>) -> Outcome {
    let cart = mine(state, call)?;
    cart.coupon = None;
    Ok(json!({ "cart": cart.shown() }))
}

fn mine_or_new<'a>(state: &'a mut State, call: &Call<'_>) -> &'a mut Cart {
    let id = state.tokens.fresh("cart");
    let buyer = if call.is("member") { "memberId" } else { "visitorId" };
    let buyer = json!({ buyer: call.subject() });
    let cart = state.shop(site(call)).carts.entry(call.subject().to_owned());
    cart.or_insert_with(|| Cart { id, buyer, ..Cart::default() })
}

fn line_items(state: &mut State, call: &Call<'_>) -> Result<Vec<Value>, Response> {
    let mut lines = Vec::new();
    for (index, line) in list(&call.body, "lineItems").iter().enumerate() {
        let id = state.tokens.fresh("line");
        lines.push(
            line_item(state.shop(site(call)), &id, line)
                .map_err(|why| failure::violation(&format!("lineItems[{index}].{}", why.0), why.1, &json!({})))?,
        );
    }
    Ok(lines)
}

fn line_item(shop: &Shop, id: &str, line: &Value) -> Result<Value, (&'static str, &'static str)> {
    let quantity = line.get("quantity").and_then(Value::as_u64).filter(|quantity| (1..=100_000).contains(quantity));
    let quantity = quantity.ok_or(("quantity", "is 1 to 100000"))?;
    let reference = line.get("catalogReference").ok_or(("catalogReference", "is required"))?;
    let product = find(&shop.products, "id", text(reference, "/catalogItemId"));
    let product = product.ok_or(("catalogReference.catalogItemId", "there is no such product"))?;
    Ok(json!({
        "id": id,
        "quantity": quantity,
        "catalogReference": reference,
        "productName": { "original": text(product, "/name") },
        "price": { "amount": text(product, "/actualPriceRange/minValue/amount") },
    }))
}

pub(super) fn remove(state: &mut State, call: &Call<'_>) -> Outcome {
    let cart = mine(state, call)?;
    let gone = list(&call.body, "lineItemIds");
    cart.lines.retain(|line| line.get("id").is_none_or(|id| !gone.contains(id)));
    Ok(json!({ "cart": cart.shown() }))
}

pub(super) fn update_quantity(state: &mut State, call: &Call<'_>) -> Outcome {
    let cart = mine(state, call)?;
    for change in list(&call.body, "lineItems") {
        let line = cart.lines.iter_mut().find(|line| line.get("id") == change.get("id"));
        let line = line.and_then(Value::as_object_mut);
        match (line, change.get("quantity").and_then(Value::as_u64)) {
            (Some(line), Some(quantity)) => line.insert("quantity".to_owned(), quantity.into()),
            _ => return Err(failure::violation("lineItems", "takes the id of a line and a quantity", &json!({}))),
        };
    }
    Ok(json!({ "cart": cart.shown() }))
}

pub(super) fn estimate(state: &mut State, call: &Call<'_>) -> Outcome {
    let cart = mine(state, call)?;
    let cents = cart.lines.iter().fold(0_u64, |sum, line| {
        let quantity = line.get("quantity").and_then(Value::as_u64).unwrap_or_default();
        sum.saturating_add(cents(text(line, "/price/amount")).saturating_mul(quantity))
    });
    let amount = json!({ "amount": format!("{}.{:02}", cents / 100, cents % 100) });
    Ok(json!({ "cart": cart.shown(), "currency": "EUR", "priceSummary": { "subtotal": amount, "total": amount } }))
}

pub(super) fn check_out(state: &mut State, call: &Call<'_>) -> Outcome {
    let checkout = state.tokens.fresh("checkout");
    mine(state, call)?.checkout = Some(checkout.clone());
    Ok(json!({ "checkoutId": checkout }))
}

fn mine<'a>(state: &'a mut State, call: &Call<'_>) -> Result<&'a mut Cart, Response> {
    state.shop(site(call)).carts.get_mut(call.subject()).ok_or_else(missing)
}

fn list<'a>(body: &'a Value, name: &str) -> &'a [Value] {
    body.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// `10.5` is 1050; prices here have no more than two digits after the point.
fn cents(amount: &str) -> u64 {
    let (whole, part) = amount.split_once('.').unwrap_or((amount, ""));
    let part = format!("{part:0<2}");
    let number = |text: &str| text.parse::<u64>().unwrap_or_default();
    number(whole).saturating_mul(100).saturating_add(number(part.get(..2).unwrap_or_default()))
}

fn missing() -> Response {
    failure::not_found("OWNED_CART_NOT_FOUND", "the caller has no cart")
}
