//! RB-3: any text as a query value comes back as it was given, and adds no other parameter.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use permitted_fuzz::api::ApiExt;
use permitted_fuzz::{client, run};

fuzz_target!(|text: &str| {
    let (client, wire) = client();
    let tags: Vec<&str> = text.split('\n').collect();
    let ids: Vec<&str> = text.split(',').collect();
    let filter: BTreeMap<String, String> = [(text.to_owned(), text.to_owned())].into();
    let filter = filter.into_iter().collect();
    let outcome = run(async { client.api().search().q(text).tags(&tags).ids(&ids).r#where(&filter).await });
    outcome.expect("any text can be a query value");
    let sent = wire.sent().expect("it was sent");
    let url = url::Url::parse(&sent.uri().to_string()).expect("a URL");
    assert_eq!(url.path(), "/v1/search");
    assert_eq!(url.fragment(), None);
    let mut expected = vec![("q".to_owned(), text.to_owned())];
    expected.extend(tags.into_iter().map(|tag| ("tags".to_owned(), tag.to_owned())));
    expected.push(("ids".to_owned(), text.to_owned()));
    expected.push((format!("where[{text}]"), text.to_owned()));
    let found: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    assert_eq!(found, expected);
});
