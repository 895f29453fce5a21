//! The operations of a small shop. All others respond with their samples.

mod account;
mod asked;
mod bulk;
mod call;
mod cart;
mod collections;
mod contacts;
mod media;
mod members;
mod orders;
mod page;
mod products;
mod products_v1;
mod rsvps;
mod stored;
mod stored_table;
mod summaries;

use permitted::Operation;
use permitted_mock::{Call, MockBuilder, Response};

use self::call::Outcome;
pub(super) use self::media::{PARTS, UPLOAD, WHOLE, arrived, create, part, upload, whole};
use super::posted;
use super::state::{Shared, State};
use super::tables::serves;

type Perform = fn(&mut State, &Call<'_>) -> Outcome;

const PERFORMED: &[(&str, Perform)] = &[
    ("POST /stores/v3/products", products::create),
    ("GET /stores/v3/products/{productId}", products::get),
    ("GET /stores/v3/products/slug/{slug}", products::get_by_slug),
    ("PATCH /stores/v3/products/{productId}", products::update),
    ("DELETE /stores/v3/products/{productId}", products::delete),
    ("POST /stores/v3/bulk/products/create", bulk::create_products),
    ("POST /stores/v3/bulk/products/update", bulk::update_products),
    ("POST /stores/v3/bulk/products/delete", bulk::delete_products),
    ("GET /stores/v3/products/query", products::query),
    ("GET /stores/v3/products/search", products::search),
    ("GET /stores/v3/products/count", products::count),
    ("GET /v2/collections/query", collections::query),
    ("GET /v2/collections/{id}", collections::get),
    ("GET /v2/collections/slug/{slug}", collections::get_by_slug),
    ("GET /ecom/v1/carts/current", cart::get),
    ("PATCH /ecom/v1/carts/current", cart::update),
    ("DELETE /ecom/v1/carts/current", cart::delete),
    ("POST /ecom/v1/carts/current/remove-coupon", cart::remove_coupon),
    ("POST /ecom/v1/carts/current/add-to-cart", cart::add),
    ("POST /ecom/v1/carts/current/remove-line-items", cart::remove),
    ("POST /ecom/v1/carts/current/update-line-items-quantity", cart::update_quantity),
    ("POST /ecom/v1/carts/current/estimate-totals", cart::estimate),
    ("POST /ecom/v1/carts/current/create-checkout", cart::check_out),
    ("GET /ecom/v1/orders/{id}", orders::get),
    ("POST /ecom/v1/orders/search", orders::search),
    ("POST /ecom/v1/orders", orders::create),
    ("PATCH /ecom/v1/orders/{id}", orders::update),
    ("POST /ecom/v1/orders/{id}/cancel", orders::cancel),
    ("GET /members/v1/members/my", members::my),
    ("GET /members/v1/members/{id}", members::get),
    ("GET /members/v1/members", members::list),
    ("POST /members/v1/members", members::create),
    ("PATCH /members/v1/members/{id}", members::update),
    ("DELETE /members/v1/members/{id}", members::delete),
    ("DELETE /members/v1/members/my", members::delete_me),
    ("POST /members/v1/members/bulk/delete", bulk::delete_members),
    ("POST /members/v1/members/my/slug", members::rename_me),
    ("POST /members/v1/members/{id}/slug", members::rename),
    ("POST /members/v1/members/join-community", members::join),
    ("POST /members/v1/members/leave-community", members::leave),
    ("POST /members/v1/members/{id}/approve", members::approve),
    ("POST /members/v1/members/{id}/block", members::block),
    ("POST /members/v1/members/{id}/mute", members::mute),
    ("POST /members/v1/members/{id}/unmute", members::unmute),
    ("POST /members/v1/members/query", members::query),
    ("POST /stores/v1/products", products_v1::create),
    ("PATCH /stores/v1/products/{productId}", products_v1::update),
    ("DELETE /stores/v1/products/{productId}", products_v1::delete),
    ("GET /stores-reader/v1/products/{id}", products_v1::get),
    ("GET /stores-reader/v1/products/query-platformized", products_v1::query),
    ("POST /events/v1/rsvp", rsvps::create),
    ("GET /events/v1/rsvp/{rsvpId}", rsvps::get),
    ("PATCH /events/v1/rsvp/{rsvpId}", rsvps::update),
    ("DELETE /events/v1/rsvp", rsvps::delete),
    ("GET /events/v1/rsvp", rsvps::list),
    ("POST /events/v1/rsvp/query", rsvps::list),
    ("POST /contacts/v4/contacts", contacts::create),
    ("GET /contacts/v4/contacts", contacts::list),
    ("GET /contacts/v4/contacts/{contactId}", contacts::get),
    ("PATCH /contacts/v4/contacts/{contactId}", contacts::update),
    ("DELETE /contacts/v4/contacts/{contactId}", contacts::delete),
    ("POST /contacts/v4/contacts/query", contacts::query),
    ("POST /site-media/v1/files/generate-upload-url", media::upload_url),
    ("POST /site-media/v1/files/generate-resumable-upload-url", media::resumable_url),
    ("GET /site-media/v1/files/get-file-by-id", media::file),
    ("POST /site-list/v2/sites/query", account::sites),
    ("GET /roles-management/v2/contributors/query", account::contributors),
];

/// Adds the operations that the tables contain.
pub(super) fn add(mock: MockBuilder, state: &Shared, tables: &[&'static [Operation]]) -> MockBuilder {
    let on = |mock: MockBuilder, name: &str, perform: Perform| {
        let state = state.clone();
        mock.on(name, move |call| perform(&mut state.lock(), call).map_or_else(|refused| refused, Response::json))
    };
    let served = |name: &str| name.split_once(' ').is_some_and(|(verb, path)| serves(tables, verb, path));
    // Of two for one operation the last counts: those that are written for it.
    PERFORMED.iter().filter(|(name, _)| served(name)).fold(stored::add(mock, state, tables), |mock, (name, perform)| {
        let mock = match posted::twin(name) {
            Some(twin) => on(mock, &twin, *perform),
            None => mock,
        };
        on(mock, name, *perform)
    })
}
