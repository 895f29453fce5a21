//! Paging costs what the pages themselves cost: it grows with their number and their items, and keeps no second copy.

use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use futures_util::future::BoxFuture;
use permitted::__private::core;
use permitted::transport::{Bounds, Transport};
use permitted::{
    Access, Anonymous, Client, End, Error, Operation, Origin, Paged, Paging, Request, Server, Target, Value,
};
use permitted_allocations::{Watched, allocations};

#[global_allocator]
static ALLOCATOR: Watched = Watched;

static BY_CURSOR: Operation = Operation {
    paging: Some(Paging::Cursor {
        next: Origin::Body("/next"),
        cursor: Target::Query("after"),
        more: None,
        prev: None,
        drop: &[],
    }),
    ..Operation::new("list", "GET", "/list", Access::Public)
};
static BY_OFFSET: Operation = Operation {
    paging: Some(Paging::Offset {
        offset: Target::Query("offset"),
        first: 0,
        limit: None,
        end: End { total: Some(Origin::Body("/total")), ..End::UNTOLD },
    }),
    ..Operation::new("list", "GET", "/list", Access::Public)
};
static BY_NUMBER: Operation = Operation {
    paging: Some(Paging::Page {
        page: Target::Query("page"),
        first: 1,
        end: End { pages: Some(Origin::Body("/pages")), ..End::UNTOLD },
    }),
    ..Operation::new("list", "GET", "/list", Access::Public)
};

/// A server with so many pages of so many items.
struct Listing {
    pages: usize,
    items: usize,
    sent: AtomicUsize,
}

impl Transport for Listing {
    fn send(&self, _: http::Request<Bytes>, _: Bounds) -> BoxFuture<'static, Result<http::Response<Bytes>, Error>> {
        let number = 1 + self.sent.fetch_add(1, Ordering::SeqCst);
        let next = if number < self.pages { format!("cursor-{number}") } else { String::new() };
        let items = vec!["\"an item\""; self.items].join(",");
        let (pages, total) = (self.pages, self.pages * self.items);
        let page = format!(r#"{{"items":[{items}],"next":"{next}","pages":{pages},"total":{total}}}"#);
        Box::pin(async move { Ok(http::Response::new(page.into())) })
    }
}

/// The blocks of memory that all items of a listing took.
fn blocks(operation: &'static Operation, pages: usize, items: usize) -> usize {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let server = Server::https("https://api.example.com");
    let listing = Listing { pages, items, sent: AtomicUsize::new(0) };
    let client = Client::builder(Anonymous::at(server)).transport(listing).build().unwrap();
    runtime.block_on(async {
        let before = allocations();
        let request: Request<Value> = Request::new(core(&client), operation);
        let mut stream = Paged::new(request, |page: &mut Value| page.get_mut("items")?.as_array_mut()).items();
        let mut came = 0;
        while let Some(item) = stream.next().await {
            assert_eq!(item.unwrap(), "an item");
            came += 1;
        }
        assert_eq!(came, pages * items);
        allocations() - before
    })
}

#[test]
fn paging_is_linear_in_pages_and_copies_no_item() {
    for operation in [&BY_CURSOR, &BY_OFFSET, &BY_NUMBER] {
        // What a program takes once, such as its thread's buffers.
        blocks(operation, 2, 2);
        let (few, many, wide) = (blocks(operation, 50, 10), blocks(operation, 400, 10), blocks(operation, 50, 210));
        println!("{:?}: {few}, {many}, {wide}", operation.paging);
        assert!(many <= 8 * few + 8 * few / 20, "{few} blocks for 50 pages, {many} for 400");
        // One for each item's own text, and those of a list that grows.
        assert!(wide - few <= 50 * 200 * 11 / 10, "{} blocks for 10000 more items", wide - few);
    }
}
