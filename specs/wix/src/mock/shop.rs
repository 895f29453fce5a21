//! The content of a site's shop.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::defaults;

/// The content of a site's shop.
#[derive(Debug, Default)]
pub(super) struct Shop {
    pub(super) products: Vec<Value>,
    pub(super) collections: Vec<Value>,
    pub(super) orders: Vec<Value>,
    /// The cart of each visitor and member who has one.
    pub(super) carts: BTreeMap<String, Cart>,
    /// The entities of other kinds, by the path that they were created at.
    pub(super) stored: BTreeMap<String, Vec<Map<String, Value>>>,
    pub(super) cursors: Cursors,
    /// Files that were uploaded.
    pub(super) files: Vec<Value>,
}

#[derive(Debug, Default)]
pub(super) struct Cart {
    pub(super) id: String,
    pub(super) buyer: Value,
    pub(super) lines: Vec<Value>,
    pub(super) checkout: Option<String>,
    pub(super) coupon: Option<String>,
    /// Values that the buyer set: a note, addresses.
    pub(super) info: Map<String, Value>,
}

impl Cart {
    pub(super) fn shown(&self) -> Value {
        let Self { id, buyer, lines, checkout, coupon, info } = self;
        let discounts: Vec<Value> =
            coupon.iter().map(|code| json!({ "discountType": "GLOBAL", "coupon": { "code": code } })).collect();
        let mut cart = info.clone();
        let fields = [
            ("id", json!(id)),
            ("currency", "EUR".into()),
            ("buyerInfo", buyer.clone()),
            ("lineItems", json!(lines)),
            ("checkoutId", json!(checkout)),
            ("appliedDiscounts", discounts.into()),
        ];
        cart.extend(fields.map(|(name, value)| (name.to_owned(), value)));
        Value::Object(cart)
    }
}

/// The queries that a cursor stands for.
#[derive(Debug, Default)]
pub(super) struct Cursors {
    pub(super) queries: BTreeMap<String, Query>,
}

impl Cursors {
    pub(super) fn add(&mut self, query: Query) -> String {
        let cursor = format!("cursor-{}", self.queries.len() + 1);
        self.queries.insert(cursor.clone(), query);
        cursor
    }
}

#[derive(Debug, Clone)]
pub(super) struct Query {
    /// The words that are searched for, and where.
    pub(super) words: Value,
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
