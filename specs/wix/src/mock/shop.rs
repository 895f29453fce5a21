//! The content of a site's shop.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::defaults;

/// The content of a site's shop.
#[derive(Debug, Default)]
pub(super) struct Shop {
    pub(super) products: Vec<Value>,
    pub(super) collections: Vec<Value>,
    pub(super) orders: Vec<Value>,
    /// The cart of each visitor and member who has one.
    pub(super) carts: BTreeMap<String, Cart>,
    pub(super) cursors: Cursors,
}

#[derive(Debug)]
pub(super) struct Cart {
    pub(super) id: String,
    pub(super) buyer: Value,
    pub(super) lines: Vec<Value>,
    pub(super) checkout: Option<String>,
}

impl Cart {
    pub(super) fn shown(&self) -> Value {
        let Self { id, buyer, lines, checkout } = self;
        json!({ "id": id, "currency": "EUR", "buyerInfo": buyer, "lineItems": lines, "checkoutId": checkout })
    }
}

/// The queries that a cursor stands for.
#[derive(Debug, Default)]
pub(super) struct Cursors {
    pub(super) queries: BTreeMap<String, Query>,
}

#[derive(Debug, Clone)]
pub(super) struct Query {
    pub(super) filter: Value,
    pub(super) sort: Value,
    pub(super) limit: usize,
    pub(super) offset: usize,
}

impl Shop {
    pub(super) fn stocked(stocked: bool) -> Self {
        if !stocked {
            return Self::default();
        }
        Self {
            products: defaults::products(),
            collections: defaults::collections(),
            orders: defaults::orders(),
            ..Self::default()
        }
    }

    /// A login: what the visitor had chosen is the member's now.
    pub(super) fn hand_over(&mut self, visitor: &str, member: &str) {
        let Some(theirs) = self.carts.remove(visitor) else { return };
        match self.carts.get_mut(member) {
            Some(cart) => cart.lines.extend(theirs.lines),
            None => {
                let cart = Cart { buyer: json!({ "memberId": member }), ..theirs };
                self.carts.insert(member.to_owned(), cart);
            }
        }
    }
}
