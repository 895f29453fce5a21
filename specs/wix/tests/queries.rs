//! Queries whose fields and operators the compiler checks: what they send, and what the mock finds.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use permitted::Value;
use permitted_wix::members::members::Status;
use permitted_wix::mock::WixMock;
use permitted_wix::orders::{OrderStatus, OrdersExt};
use permitted_wix::products::{
    CreateProductRequest, FixedMonetaryAmount, PriceRange, ProductsExt, V3CountProductsRequest, V3Product,
};
use permitted_wix::query::ecom::search_orders as orders;
use permitted_wix::query::members::query_members as members;
use permitted_wix::query::stores::query_collections as collections;
use permitted_wix::query::stores::search_products::{aggregatable as of, searchable as within};
use permitted_wix::query::stores::{query_products as by, search_products as products};
use permitted_wix::query::{Bucket, Filter, Interval, Nested, Query, Words};
use permitted_wix::{ApiKey, Client};
use serde_json::json;

fn written<E>(filter: Filter<E>) -> Value {
    filter.into_map().into()
}

/// The texts are those that `createQueryUtils` of `@wix/sdk-runtime` 1.0.25 makes of the same calls.
#[test]
fn a_filter_is_what_the_javascript_sdk_makes() {
    use products::{NAME, TAGS_PUBLIC_TAGS_TAG_IDS, VISIBLE};
    for (filter, expected) in [
        (NAME.eq("a"), json!({ "name": { "$eq": "a" } })),
        (NAME.ne("a"), json!({ "name": { "$ne": "a" } })),
        (NAME.gt("a"), json!({ "name": { "$gt": "a" } })),
        (NAME.gte("a"), json!({ "name": { "$gte": "a" } })),
        (NAME.lt("a"), json!({ "name": { "$lt": "a" } })),
        (NAME.lte("a"), json!({ "name": { "$lte": "a" } })),
        (NAME.is_in(["a", "b"]), json!({ "name": { "$in": ["a", "b"] } })),
        (NAME.not_in(["a"]), json!({ "name": { "$nin": ["a"] } })),
        (NAME.starts_with("a"), json!({ "name": { "$startsWith": "a" } })),
        (NAME.exists(false), json!({ "name": { "$exists": false } })),
        (NAME.is_empty(true), json!({ "name": { "$isEmpty": true } })),
        (VISIBLE.eq(true), json!({ "visible": { "$eq": true } })),
        (TAGS_PUBLIC_TAGS_TAG_IDS.has_some(["x"]), json!({ "tags.publicTags.tagIds": { "$hasSome": ["x"] } })),
        (TAGS_PUBLIC_TAGS_TAG_IDS.has_all(["y"]), json!({ "tags.publicTags.tagIds": { "$hasAll": ["y"] } })),
        (
            NAME.starts_with("m") & VISIBLE.eq(true) & NAME.ne("mug"),
            json!({ "$and": [{ "name": { "$startsWith": "m" } }, { "visible": { "$eq": true } }, { "name": { "$ne": "mug" } }] }),
        ),
        (
            NAME.is_in(["a", "b"]) | !products::ID.ne("x"),
            json!({ "$or": [{ "name": { "$in": ["a", "b"] } }, { "$not": { "id": { "$ne": "x" } } }] }),
        ),
        (
            (NAME.eq("a") | NAME.eq("b")) & VISIBLE.eq(true),
            json!({ "$and": [{ "$or": [{ "name": { "$eq": "a" } }, { "name": { "$eq": "b" } }] }, { "visible": { "$eq": true } }] }),
        ),
    ] {
        assert_eq!(written(filter), expected);
    }
    assert_eq!(written(orders::STATUS.eq(OrderStatus::Approved)), json!({ "status": { "$eq": "APPROVED" } }));
    assert_eq!(products::ACTUAL_PRICE_RANGE_MIN_VALUE_AMOUNT.name(), "actualPriceRange.minValue.amount");

    let query = Query::new().filter(by::SLUG.eq("mug")).sort(by::CREATED_DATE.descending()).limit(20).request();
    let expected = json!({ "query": {
        "cursorPaging": { "limit": 20 },
        "filter": { "slug": { "$eq": "mug" } },
        "sort": [{ "fieldName": "createdDate", "order": "DESC" }],
    } });
    assert_eq!(serde_json::to_value(&query).unwrap(), expected);
    let twice = Query::new().filter(by::SLUG.eq("mug")).filter(by::VISIBLE.eq(false)).request();
    let expected =
        json!({ "query": { "filter": { "$and": [{ "slug": { "$eq": "mug" } }, { "visible": { "$eq": false } }] } } });
    assert_eq!(serde_json::to_value(&twice).unwrap(), expected);
    let nothing = Query::<products::SearchProductsFields>::new().request();
    assert_eq!(serde_json::to_value(&nothing).unwrap(), json!({ "search": {} }));
}

/// The texts are those that `createSearchUtils` of `@wix/sdk-runtime` 1.0.25 makes of the same calls.
#[test]
fn words_and_summaries_are_what_the_javascript_sdk_makes() {
    const PRICE: permitted_wix::query::SummaryField<products::SearchProductsFields, permitted_wix::query::Number> =
        of::ACTUAL_PRICE_RANGE_MIN_VALUE_AMOUNT;
    let price = "actualPriceRange.minValue.amount";
    let buckets = [Bucket::below(10.0), Bucket::between(10.0, 20.5), Bucket::from(20.5)];
    let query = Query::new()
        .words(Words::all("blue mug").within([within::NAME, within::DESCRIPTION]).fuzzy())
        .summarize("brands", of::BRAND_NAME.values().most_first().limit(10).missing_as("none"))
        .summarize("prices", PRICE.ranges(buckets))
        .summarize("days", of::CREATED_DATE.histogram(Interval::Day))
        .summarize("least", PRICE.min())
        .summarize("nested", Nested::new(("a", of::BRAND_NAME.values()), ("b", PRICE.max())))
        .time_zone("Europe/Berlin")
        .request();
    let expected = json!({ "search": {
        "search": { "expression": "blue mug", "mode": "AND", "fields": ["name", "description"], "fuzzy": true },
        "aggregations": [
            { "name": "brands", "fieldPath": "brand.name", "type": "VALUE", "value": {
                "sortType": "COUNT", "sortDirection": "DESC", "limit": 10, "missingValues": "INCLUDE",
                "includeOptions": { "addToBucket": "none" },
            } },
            { "name": "prices", "fieldPath": price, "type": "RANGE", "range": { "buckets": [
                { "to": 10.0 }, { "from": 10.0, "to": 20.5 }, { "from": 20.5 },
            ] } },
            { "name": "days", "fieldPath": "createdDate", "type": "DATE_HISTOGRAM", "dateHistogram": { "interval": "DAY" } },
            { "name": "least", "fieldPath": price, "type": "SCALAR", "scalar": { "type": "MIN" } },
            { "name": "nested", "type": "NESTED", "nested": { "nestedAggregations": [
                { "name": "a", "fieldPath": "brand.name", "type": "VALUE", "value": {} },
                { "name": "b", "fieldPath": price, "type": "SCALAR", "scalar": { "type": "MAX" } },
            ] } },
        ],
        "timeZone": "Europe/Berlin",
    } });
    assert_eq!(serde_json::to_value(&query).unwrap(), expected);

    let words = |words: Words<products::SearchProductsFields>| {
        serde_json::to_value(Query::new().words(words).request()).unwrap()["search"]["search"].clone()
    };
    assert_eq!(words("mug".into()), json!({ "expression": "mug" }));
    assert_eq!(words(Words::any("mug cup")), json!({ "expression": "mug cup", "mode": "OR" }));
    let three = Nested::new(("a", of::BRAND_NAME.values()), ("b", of::SLUG.distinct())).each(("c", PRICE.max()));
    let three = serde_json::to_value(Query::new().summarize("three", three).request()).unwrap();
    assert_eq!(three.pointer("/search/aggregations/0/nested/nestedAggregations/2/name"), Some(&json!("c")));
    // A bound that is no number stays one: it would be no bound otherwise.
    let bounds = PRICE.ranges([Bucket::between(f64::NEG_INFINITY, f64::NAN)]);
    let bounds = serde_json::to_value(Query::new().summarize("b", bounds).request()).unwrap();
    let bounds = bounds.pointer("/search/aggregations/0/range/buckets/0").unwrap();
    assert_eq!(*bounds, json!({ "from": "-Infinity", "to": "NaN" }));
}

#[tokio::test]
async fn a_search_looks_in_fields_and_makes_summaries() {
    let wix = WixMock::start().unwrap();
    let admin = Client::new(ApiKey::new(wix.site_key()).site(wix.site()).at(wix.server())).unwrap();
    for (name, amount, brand) in [("Bowl", "3", "Clay"), ("Bottle", "5", "Glass"), ("Box", "40", "Clay")] {
        let product = json!({ "product": {
            "name": name, "brand": { "name": brand }, "actualPriceRange": { "minValue": { "amount": amount } },
        } });
        admin.products().create_product(&serde_json::from_value(product).unwrap()).await.unwrap();
    }
    let prices = [Bucket::below(5.0), Bucket::between(5.0, 40.0), Bucket::from(40.0)];
    let query = Query::new()
        .filter(products::NAME.starts_with("Bo"))
        .summarize("brands", of::BRAND_NAME.values().descending())
        .summarize("prices", of::ACTUAL_PRICE_RANGE_MIN_VALUE_AMOUNT.ranges(prices))
        .summarize("dearest", of::ACTUAL_PRICE_RANGE_MIN_VALUE_AMOUNT.max())
        .summarize("names", of::NAME.distinct())
        .limit(1)
        .request();
    let found = admin.products().search_products(&query).await.unwrap();
    assert_eq!(found.products.unwrap().len(), 1);
    let [brands, prices, dearest, names] = &found.aggregation_data.unwrap().results.unwrap()[..] else { panic!() };
    let brands = brands.values.as_ref().unwrap().results.as_ref().unwrap();
    let brands: Vec<_> = brands.iter().map(|one| (one.value.as_deref().unwrap(), one.count.unwrap())).collect();
    assert_eq!(brands, [("Glass", 1), ("Clay", 2)]);
    let prices = prices.ranges.as_ref().unwrap().results.as_ref().unwrap();
    assert_eq!(prices.iter().map(|one| one.count.unwrap()).collect::<Vec<_>>(), [1, 1, 1]);
    assert_eq!(dearest.scalar.as_ref().unwrap().value, Some(40.0));
    assert_eq!(names.scalar.as_ref().unwrap().value, Some(3.0));

    let count = async |words: Words<products::SearchProductsFields>| {
        admin.products().search_products(&Query::new().words(words).request()).await.unwrap().products.unwrap().len()
    };
    assert_eq!(count(Words::any("bowl bottle")).await, 2);
    assert_eq!(count(Words::all("bowl bottle")).await, 0);
    assert_eq!(count("clay".into()).await, 2);
    assert_eq!(count(Words::all("clay").within([within::NAME])).await, 0);
    let days = Query::new().summarize("days", of::CREATED_DATE.histogram(Interval::Month)).request();
    assert!(admin.products().search_products(&days).await.is_err(), "the mock makes no histograms, and says so");
}

/// Documents have filters, orders and pages under different names and types.
#[test]
fn requests_have_the_names_of_their_documents() {
    let named = members::LOGIN_EMAIL.eq("ada@example.com") & members::STATUS.ne(Status::Blocked);
    let query = Query::new().filter(named).limit(5).request();
    let expected = json!({ "query": {
        "filter": { "$and": [{ "loginEmail": { "$eq": "ada@example.com" } }, { "status": { "$ne": "BLOCKED" } }] },
        "paging": { "limit": 5 },
    } });
    assert_eq!(serde_json::to_value(&query).unwrap(), expected);
    let found = Query::new().filter(collections::NAME.starts_with("Mu")).sort(collections::NAME.descending()).request();
    let expected = json!({ "query": {
        "filter": { "name": { "$startsWith": "Mu" } },
        "sort": [{ "fieldName": "name", "order": "DESC" }],
    } });
    assert_eq!(serde_json::to_value(&found).unwrap(), expected);
}

#[tokio::test]
async fn a_query_finds_sorts_and_pages() {
    let wix = WixMock::start().unwrap();
    let admin = Client::new(ApiKey::new(wix.site_key()).site(wix.site()).at(wix.server())).unwrap();
    for (name, amount) in [("Bowl", "3"), ("Bottle", "5"), ("Box", "4")] {
        let price = FixedMonetaryAmount { amount: Some(amount.to_owned()), ..Default::default() };
        let prices = PriceRange { min_value: Some(price), ..Default::default() };
        let product = V3Product { name: name.into(), actual_price_range: Some(prices), ..Default::default() };
        let request = CreateProductRequest { product: Some(product), ..Default::default() };
        admin.products().create_product(&request).await.unwrap();
    }
    let names = async |query: Query<products::SearchProductsFields>| {
        let mut names = Vec::new();
        let mut items = admin.products().search_products(&query.request()).items();
        while let Some(product) = items.next().await {
            names.extend(product.unwrap().name.into_value());
        }
        names
    };
    let begins = products::NAME.starts_with("Bo");
    let dearest = products::ACTUAL_PRICE_RANGE_MIN_VALUE_AMOUNT.descending();
    // One product a page: the cursor stands for filter and order.
    assert_eq!(names(Query::new().filter(begins).sort(dearest).limit(1)).await, ["Bottle", "Box", "Bowl"]);
    let either = products::NAME.eq("Bowl") | products::NAME.eq("Mug");
    assert_eq!(names(Query::new().filter(either).sort(products::NAME.ascending())).await, ["Bowl", "Mug"]);
    assert_eq!(names(Query::new().words("bottle")).await, ["Bottle"]);
    assert_eq!(names(Query::new().filter(!products::VISIBLE.eq(true))).await, ["Next year's mug"]);
    assert_eq!(names(Query::new().filter(products::BRAND_NAME.is_empty(false))).await, [""; 0]);

    // A count has a filter and no query.
    let count = V3CountProductsRequest { filter: by::SLUG.starts_with("bo").into(), ..Default::default() };
    assert_eq!(admin.products().count_products(&count).await.unwrap().count, Some(3));

    let query =
        Query::new().filter(orders::STATUS.eq(OrderStatus::Approved)).sort(orders::NUMBER.descending()).limit(2);
    let found = admin.orders().search_orders(&query.request()).await.unwrap().orders.unwrap();
    assert_eq!(found.iter().filter_map(|order| order.number.as_deref()).collect::<Vec<_>>(), ["3", "2"]);
}

#[test]
fn a_list_in_an_entity_is_searched_through() {
    let wix = WixMock::start().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let admin = Client::new(ApiKey::new(wix.site_key()).site(wix.site()).at(wix.server())).unwrap();
        let order = |product: &str| {
            json!({ "order": { "number": product, "lineItems": [
                { "catalogReference": { "catalogItemId": product } }, { "catalogReference": { "catalogItemId": "other" } },
            ] } })
        };
        for product in ["one", "two"] {
            let request = serde_json::from_value(order(product)).unwrap();
            admin.orders().create_order(&request).await.unwrap();
        }
        let has = |product: &str| orders::LINE_ITEMS_CATALOG_REFERENCE_CATALOG_ITEM_ID.has_some([product]);
        for (filter, expected) in [(has("one"), 1), (has("other"), 2), (has("three"), 0)] {
            let query = Query::new().filter(filter).request();
            assert_eq!(admin.orders().search_orders(&query).await.unwrap().orders.unwrap().len(), expected);
        }
    });
}
