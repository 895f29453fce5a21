//! The data of every mock.

use permitted_mock::Granted;
use serde_json::{Value, json};

use super::world::{AppRegistration, HeadlessProject, KeyGrant, SiteMember, WixSite, World};

pub(super) const ACCOUNT: &str = "account-1";
pub(super) const SITE: &str = "site-1";
pub(super) const OTHER_SITE: &str = "site-2";
pub(super) const CLIENT: &str = "client-1";
pub(super) const REDIRECT_URI: &str = "https://shop.example/callback";
pub(super) const SITE_KEY: &str = "IST.site-key";
pub(super) const ACCOUNT_KEY: &str = "IST.account-key";
pub(super) const ADMIN_KEY: &str = "IST.admin-key";
pub(super) const READER_KEY: &str = "IST.reader-key";
pub(super) const APP: &str = "app-1";
pub(super) const INSTANCE: &str = "instance-1";
pub(super) const USER: &str = "user-1";

pub(super) fn member() -> SiteMember {
    SiteMember::new("member-1", "ada@example.com", "correct horse")
}

pub(super) fn app() -> AppRegistration {
    AppRegistration::new(APP, "secret-1").installed(INSTANCE, SITE)
}

pub(super) fn world() -> World {
    World {
        sites: vec![WixSite::new(SITE, ACCOUNT, "Mugs"), WixSite::new(OTHER_SITE, ACCOUNT, "Plates")],
        projects: vec![HeadlessProject::new(CLIENT, SITE).redirect_uri(REDIRECT_URI)],
        members: vec![member(), SiteMember::new("member-2", "ben@example.com", "battery staple")],
        keys: vec![
            KeyGrant::new(SITE_KEY).site(SITE),
            KeyGrant::new(ACCOUNT_KEY).account(ACCOUNT),
            KeyGrant::new(ADMIN_KEY).site(SITE).site(OTHER_SITE).account(ACCOUNT),
            KeyGrant {
                permissions: Granted::Only(vec!["WIX_STORES.PRODUCT_READ".to_owned()]),
                ..KeyGrant::new(READER_KEY)
            }
            .site(SITE),
        ],
        apps: vec![app()],
    }
}

pub(super) fn products() -> Vec<Value> {
    let product = |id: &str, name: &str, price: &str, visible: bool| {
        json!({
            "id": id, "revision": "1", "name": name, "slug": name.to_lowercase().replace(' ', "-"), "visible": visible,
            "productType": "PHYSICAL", "createdDate": "2024-01-02T03:04:05.678Z", "updatedDate": "2024-01-02T03:04:05.678Z",
            "actualPriceRange": { "minValue": { "amount": price }, "maxValue": { "amount": price } },
        })
    };
    vec![
        product("product-1", "Mug", "10.50", true),
        product("product-2", "Large mug", "14", true),
        product("product-3", "Next year's mug", "12", false),
    ]
}

pub(super) fn collections() -> Vec<Value> {
    ["Mugs", "Gifts"]
        .iter()
        .zip(1..)
        .map(|(name, number)| {
            json!({
                "id": format!("collection-{number}"), "name": name, "slug": name.to_lowercase(), "visible": true,
                "numberOfProducts": 0,
            })
        })
        .collect()
}

pub(super) fn orders() -> Vec<Value> {
    let order = |number: u32, buyer: Value, total: &str| {
        json!({
            "id": format!("order-{number}"), "number": number.to_string(), "status": "APPROVED", "paymentStatus": "PAID",
            "createdDate": format!("2024-02-0{number}T00:00:00.000Z"), "buyerInfo": buyer, "currency": "EUR",
            "priceSummary": { "total": { "amount": total } },
        })
    };
    vec![
        order(1, json!({ "memberId": "member-1", "email": "ada@example.com" }), "10.50"),
        order(2, json!({ "memberId": "member-2", "email": "ben@example.com" }), "14"),
        order(3, json!({ "visitorId": "visitor-0", "email": "someone@example.com" }), "24.50"),
    ]
}
