//! The styles of paging, as the macro reads them.

use permitted::{Anonymous, Client, Items, Paging, Server, Target};

#[permitted::api("pages.yaml")]
pub mod listing {}

use listing::{ListingExt, Repo};

#[test]
fn every_style_of_paging_gives_items() {
    let client = Client::new(Anonymous::at(Server::new("https://api.example.com").unwrap())).unwrap();
    fn of_repos<T, E>(_: Items<T, E, Repo>) {}
    of_repos(client.listing().list_repos().items());
    of_repos(client.listing().list_results().items());
    of_repos(client.listing().list_numbered().page(3).items());
    let paging = |id: &str| listing::OPERATIONS.iter().find(|one| one.id == id).unwrap().paging;
    assert_eq!(paging("listRepos"), Some(Paging::Link));
    assert_eq!(paging("listResults"), Some(Paging::Url { next: "/next" }));
    assert_eq!(paging("listNumbered"), Some(Paging::Page { page: Target::Query("page"), pages: Some("/pages") }));
}
