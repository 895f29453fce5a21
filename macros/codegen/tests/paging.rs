//! Paging that is recognised, and what is left alone because it is in doubt.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use permitted_codegen::check::{End, Origin, PagingStyle, Target};
use permitted_codegen::model::Selection;
use support::api;

/// The style of the one operation with these parameters (`name: type`), this verb and this response.
fn style(parameters: &str, response: &str) -> Option<PagingStyle> {
    let parameters: Vec<String> = parameters
        .split(", ")
        .filter(|one| !one.is_empty())
        .map(|one| {
            let (name, schema) = one.split_once(": ").unwrap();
            let (place, name) = name.split_once('@').unwrap_or(("query", name));
            format!(r#"{{ "name": "{name}", "in": "{place}", "schema": {{ {schema} }} }}"#)
        })
        .collect();
    let text = format!(
        r#"{{ "openapi": "3.1.0", "info": {{ "title": "T", "version": "1" }}, "security": [], "paths": {{ "/a": {{ "get": {{
            "operationId": "listAll", "parameters": [{}], "responses": {{ "200": {{ "description": "ok", {response} }} }} }} }} }} }}"#,
        parameters.join(", ")
    );
    api(&text).operations.into_iter().next().unwrap().paging.map(|paging| paging.style)
}

const TEXT: &str = r#""type": "string""#;

fn object(properties: &str) -> String {
    format!(
        r#""content": {{ "application/json": {{ "schema": {{ "type": "object", "properties": {{ {properties} }} }} }} }}"#
    )
}

fn with(extra: &str) -> String {
    object(&format!(
        r#""things": {{ "type": "array", "items": {{ "type": "object", "properties": {{ "a": {{ {TEXT} }} }} }} }}, {extra}"#
    ))
}

fn list(headers: &str) -> String {
    format!(
        r#""headers": {{ {headers} }}, "content": {{ "application/json": {{ "schema": {{ "type": "array", "items": {{ {TEXT} }} }} }} }}"#
    )
}

fn cursor(next: &str, query: &str) -> PagingStyle {
    let (next, cursor) = (Origin::Body(next.into()), Target::Query(query.into()));
    PagingStyle::Cursor { next, cursor, more: None, prev: None, drop: Vec::new() }
}

#[test]
fn cursors_are_recognised_by_names_that_belong_together() {
    let of = |parameter: &str, property: &str| {
        style(&format!("{parameter}: {TEXT}"), &with(&format!(r#""{property}": {{ {TEXT} }}"#)))
    };
    for (parameter, property) in [
        ("page_token", "next_page_token"),
        ("pageToken", "nextPageToken"),
        ("page_token", "next_page"),
        ("cursor", "next_cursor"),
        ("start_cursor", "nextCursor"),
        ("page[cursor]", "next_cursor"),
        ("continuation_token", "continuation_token"),
        ("continue", "continue"),
        ("NextToken", "NextToken"),
        ("marker", "next_marker"),
    ] {
        assert_eq!(of(parameter, property), Some(cursor(&format!("/{property}"), parameter)), "{parameter} {property}");
    }
    for (parameter, property) in [
        ("page_token", "token"),
        ("cursor", "cursor"),
        ("token", "next_token"),
        ("filter", "next_cursor"),
        ("next", "next"),
    ] {
        assert_eq!(of(parameter, property), None, "{parameter} {property}");
    }
    let inside = |inner: &str| with(&format!(r#""meta": {{ "type": "object", "properties": {{ {inner} }} }}"#));
    let found = style(
        &format!("cursor: {TEXT}"),
        &inside(&format!(r#""next_cursor": {{ {TEXT} }}, "has_more": {{ "type": "boolean" }}"#)),
    );
    let expected = PagingStyle::Cursor {
        next: Origin::Body("/meta/next_cursor".into()),
        cursor: Target::Query("cursor".into()),
        more: Some("/meta/has_more".into()),
        prev: None,
        drop: Vec::new(),
    };
    assert_eq!(found, Some(expected));
    // Two pairs: which of them is meant is not plain, and pages are not counted beside them.
    let two = with(&format!(r#""next_cursor": {{ {TEXT} }}, "next_page_token": {{ {TEXT} }}"#));
    assert_eq!(style(&format!("cursor: {TEXT}, page_token: {TEXT}, page: \"type\": \"integer\""), &two), None);
}

#[test]
fn headers_carry_cursors_links_and_totals() {
    let header = |name: &str| format!(r#""{name}": {{ "schema": {{ {TEXT} }} }}"#);
    let found = style(&format!("header@X-Cursor: {TEXT}"), &list(&header("X-Next-Cursor")));
    let (next, target) = (Origin::Header("x-next-cursor".into()), Target::Header("X-Cursor".into()));
    assert_eq!(found, Some(PagingStyle::Cursor { next, cursor: target, more: None, prev: None, drop: Vec::new() }));

    let link = r#""Link": { "schema": { "type": "string" }, "example": "<https://a.example/a?page=2>; rel=\"next\"" }"#;
    assert_eq!(style(r#"per_page: "type": "integer""#, &list(link)), Some(PagingStyle::Link));
    assert_eq!(style(&format!("name: {TEXT}"), &list(link)), None, "no parameter of a list in pages");
    assert_eq!(
        style(r#"per_page: "type": "integer""#, &list(&header("Link"))),
        None,
        "nothing says that it is about pages"
    );

    let counted = style(r#"offset: "type": "integer", limit: "type": "integer""#, &list(&header("X-Total-Count")));
    let end = End { total: Some(Origin::Header("x-total-count".into())), ..End::default() };
    let (offset, limit) = (Target::Query("offset".into()), Some(Target::Query("limit".into())));
    assert_eq!(counted, Some(PagingStyle::Offset { offset, first: 0, limit, end }));
}

#[test]
fn urls_are_recognised_if_they_are_some() {
    let url =
        |pointer: &str, prev: Option<&str>| Some(PagingStyle::Url { next: pointer.into(), prev: prev.map(Into::into) });
    let limit = r#"limit: "type": "integer""#;
    let uri = r#""type": "string", "format": "uri""#;
    assert_eq!(
        style(limit, &with(&format!(r#""next": {{ {uri} }}, "previous": {{ {uri} }}"#))),
        url("/next", Some("/previous"))
    );
    assert_eq!(style("", &with(&format!(r#""@odata.nextLink": {{ {TEXT} }}"#))), url("/@odata.nextLink", None));
    let links = with(&format!(
        r#""_links": {{ "type": "object", "properties": {{ "next": {{ "type": "object", "properties": {{ "href": {{ {TEXT} }} }} }} }} }}"#
    ));
    assert_eq!(style(limit, &links), url("/_links/next/href", None));
    assert_eq!(style(limit, &with(&format!(r#""next": {{ {TEXT} }}"#))), None, "it may be a cursor");
    assert_eq!(style("", &with(&format!(r#""next": {{ {uri} }}"#))), None, "nothing else is about pages");
}

#[test]
fn numbers_need_a_first_one_and_a_size() {
    let root = list("");
    let page = |parameter: &str| style(&format!(r#"{parameter}, per_page: "type": "integer""#), &root);
    let numbered = |first| Some(PagingStyle::Page { page: Target::Query("page".into()), first, end: End::default() });
    assert_eq!(page(r#"page: "type": "integer", "default": 1"#.replace(", \"d", ",\"d").as_str()), numbered(1));
    assert_eq!(page(r#"page: "type": "integer","default": 0"#), numbered(0));
    assert_eq!(page(r#"page: "type": "integer","minimum": 1"#), numbered(1));
    assert_eq!(page(r#"page: "type": "integer""#), None, "the first page may be 0 or 1");
    assert_eq!(page(r#"page: "type": "string","default": "1""#), None);
    assert_eq!(
        style(r#"page: "type": "integer","default": 1"#, &root),
        None,
        "nothing says that it is a list in pages"
    );
    let total = with(r#""meta": { "type": "object", "properties": { "total_pages": { "type": "integer" } } }"#);
    let end = End { pages: Some(Origin::Body("/meta/total_pages".into())), ..End::default() };
    let found = style(r#"page: "type": "integer","default": 1"#, &total);
    assert_eq!(found, Some(PagingStyle::Page { page: Target::Query("page".into()), first: 1, end }));
    assert_eq!(style(r#"offset: "type": "integer""#, &root), None);
    let both = r#"offset: "type": "integer", limit: "type": "integer", cursor: "type": "string""#;
    assert_eq!(style(both, &root), None, "there are cursors, and how they are known is not plain");
    let two_lists = object(&format!(
        r#""a": {{ "type": "array", "items": {{ {TEXT} }} }}, "b": {{ "type": "array", "items": {{ {TEXT} }} }}"#
    ));
    assert_eq!(style(r#"offset: "type": "integer", limit: "type": "integer""#, &two_lists), None);
}

/// A program's own type for a format is a cursor, and a URL, as the text is.
#[test]
fn a_type_for_a_format_takes_no_paging_away() {
    let document = |parameter: &str, next: &str, own: &str| {
        format!(
            r#"{{ "openapi": "3.1.0", "info": {{ "title": "T", "version": "1" }}, "security": [], "paths": {{ "/a": {{ "get": {{ {own}
            "operationId": "listAll", "parameters": [{{ "name": "{parameter}", "in": "query", "schema": {{ {TEXT}, "format": "uuid" }} }}],
            "responses": {{ "200": {{ "description": "ok", {} }} }} }} }} }} }}"#,
            with(next)
        )
    };
    let uuid = format!(r#""next_cursor": {{ {TEXT}, "format": "uuid" }}"#);
    let uri = format!(r#""next_page_url": {{ {TEXT}, "format": "uri" }}"#);
    let own =
        r#""x-paging": { "style": "cursor", "items": "/things", "next": "/next_cursor", "cursor": "query:after" },"#;
    let url = r#""x-paging": { "style": "url", "items": "/things", "next": "/next_page_url" },"#;
    for (document, name) in [
        (document("cursor", &uuid, ""), "recognised cursor"),
        (document("after", &uuid, own), "own cursor"),
        (document("page", &uri, ""), "recognised url"),
        (document("page", &uri, url), "own url"),
    ] {
        let typed = Selection { formats: vec!["uuid".to_owned(), "uri".to_owned()], ..Selection::default() };
        let style = |wanted: &Selection| {
            let checked = support::check_text(&document, wanted).map_err(|failed| failed.report.messages()).unwrap();
            checked.into_api().operations.into_iter().next().unwrap().paging.map(|paging| paging.style)
        };
        let plain = style(&Selection::default());
        assert!(plain.is_some(), "{name}");
        assert_eq!(style(&typed), plain, "{name}");
    }
}
