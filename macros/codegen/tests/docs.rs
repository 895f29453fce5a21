//! MX-9: what a document says of itself is shown, and neither runs, is HTML nor hides where it leads. The parser is rustdoc's own.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::result_large_err,
    reason = "a test says what it expects by panicking"
)]

mod support;

use permitted_codegen::emit::{self, Module};
use permitted_codegen::model::Selection;
use permitted_codegen::parse;
use proc_macro2::{TokenStream, TokenTree};
use pulldown_cmark::{BrokenLink, CodeBlockKind, Event, LinkType, Options, Parser, Tag};

/// What would run as a doctest, be HTML, or lead somewhere.
const PAYLOADS: [&str; 38] = [
    "```\npanic!()\n```",
    "```rust\nstd::process::exit(1)\n```",
    "~~~\npanic!()\n~~~",
    "    panic!()",
    "text\n\n    panic!()\n",
    "\tpanic!()",
    "-     panic!()",
    "1.      panic!()",
    "> ```\n> panic!()\n> ```",
    ">     panic!()",
    "* a\n\n      panic!()",
    "````text\n```\npanic!()\n```\n",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- \n\n--><script>x</script>",
    "a <b onclick=\"x\">b</b>",
    "[link](javascript:alert(1))",
    "[Client]",
    "[`std::fs::remove_dir_all`]",
    "[a]: javascript:x\n\n[a]",
    "![image](http://evil.example/x.png)",
    "<http://evil.example>",
    "http://evil.example/?q=x",
    "`code ``` [x](y)",
    "Title\n===\n\n# Errors\n```\npanic!()\n```",
    "\u{202e}```\u{202c}\npanic!()\n\r\n```\u{0}",
    "[https://bank.example](http://evil.example)",
    "[a](<https://evil.example> \"b\")",
    "[a](https://x.example/\">)<script>alert(1)</script>",
    "https://x.example/<script>alert(1)</script>",
    "<https://x.example/><img src=x onerror=alert(1)>",
    "```text\na\n```\n```\npanic!()",
    "- a\n    - b\n            panic!()\n        ```\n        panic!()",
    "1. ```\n   panic!()\n   ```",
    "| a |\n|---|\n| ``` |\n\n    panic!()",
    "**a\n\n    panic!()\n**",
    "# a\n\tpanic!()\n===\n    panic!()",
    "~~~~\n~~~\npanic!()\n```\npanic!()\n~~~~\n    panic!()",
];

fn document(text: &str) -> String {
    let text = serde_json::to_string(text).unwrap();
    format!(
        r##"{{ "openapi": "3.1.0",
  "info": {{ "title": {text}, "version": {text}, "description": {text} }},
  "tags": [{{ "name": "t", "description": {text} }}],
  "x-identities": {{ "who": {{ "title": {text}, "use": {text} }} }},
  "paths": {{ "/a": {{ "post": {{
    "operationId": "act", "summary": {text}, "description": {text}, "tags": ["t"], "x-identities": ["who"],
    "parameters": [{{ "name": "p", "in": "query", "description": {text}, "schema": {{ "type": "string" }} }}],
    "requestBody": {{ "description": {text}, "content": {{ "application/json": {{ "schema": {{ "$ref": "#/components/schemas/A" }} }} }} }},
    "responses": {{
      "200": {{ "description": {text}, "content": {{ "application/json": {{ "schema": {{ "$ref": "#/components/schemas/A" }} }} }} }},
      "201": {{ "description": {text} }} }} }} }} }},
  "components": {{ "schemas": {{ "A": {{ "title": {text}, "description": {text}, "type": "object",
    "properties": {{ "p": {{ "description": {text}, "enum": [{text}, "b"] }} }} }} }} }} }}"##
    )
}

/// All documentation in the expansion, in the order of its items.
fn documentation(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match (token, tokens.get(at + 1), tokens.get(at + 2)) {
            (TokenTree::Ident(doc), Some(TokenTree::Punct(_)), Some(TokenTree::Literal(text))) if doc == "doc" => {
                found.push(syn::parse_str::<syn::LitStr>(&text.to_string()).unwrap().value());
            }
            (TokenTree::Group(group), _, _) => documentation(group.stream(), found),
            _ => {}
        }
    }
}

#[test]
fn mx_09_descriptions_neither_run_nor_lead_anywhere() {
    let mut texts = 0;
    for payload in PAYLOADS {
        let text = document(payload);
        let document = parse::read("api.json", &support::Text(&text)).unwrap_or_else(|report| panic!("{report:?}"));
        let checked = support::check(&document, &Selection::default())
            .unwrap_or_else(|failed| panic!("{payload:?}: {:#?}", failed.report.messages()));
        let tokens = emit::api(&checked, &Module::new("api"));
        let mut found = Vec::new();
        documentation(tokens, &mut found);
        let shown =
            found.iter().filter(|docs| docs.contains("panic") || docs.contains("evil") || docs.contains("alert"));
        assert!(shown.count() > 3 || !payload.contains("panic"), "{payload:?} is not shown");
        texts += found.len();
        for docs in found {
            // What rustdoc would look for among the names in scope.
            let mut named = Vec::new();
            let mut name = |link: BrokenLink<'_>| {
                named.push(link.reference.to_string());
                None
            };
            for event in Parser::new_with_broken_link_callback(&docs, Options::all(), Some(&mut name)) {
                match &event {
                    // Code that rustdoc neither runs nor reads.
                    Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) if &**kind == "text" => {}
                    Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::CodeBlock(_) | Tag::Image { .. }) => {
                        panic!("{payload:?} became {event:?} in {docs}")
                    }
                    // A link to the web whose text is its destination.
                    Event::Start(Tag::Link { link_type: LinkType::Autolink, dest_url, .. }) => {
                        let web = dest_url.starts_with("http://") || dest_url.starts_with("https://");
                        assert!(web, "{payload:?} became {event:?} in {docs}");
                    }
                    // Ours: the runtime's error, the identities, and the handle of the module.
                    Event::Start(Tag::Link { dest_url, .. }) => {
                        let ours = dest_url.starts_with("::permitted::") || &**dest_url == "super::identity::Who";
                        assert!(ours, "{payload:?} became {event:?} in {docs}");
                    }
                    _ => {}
                }
            }
            assert!(named.iter().all(|name| name == "`Api`"), "{payload:?} became a link to {named:?} in {docs}");
        }
    }
    println!("{} payloads in {texts} texts: 0 that run, 0 HTML, 0 links that hide where they lead", PAYLOADS.len());
}

#[test]
fn the_body_says_in_what_else_the_server_takes_it() {
    let text = r#"{
        "openapi": "3.1.0", "info": { "title": "T", "version": "1" },
        "paths": { "/a": { "post": {
            "operationId": "sendA", "security": [], "responses": { "204": { "description": "" } },
            "requestBody": { "required": true, "content": {
                "text/xml": {}, "application/json": { "schema": { "type": "string" } }, "multipart/form-data": {}
            } }
        } } }
    }"#;
    let document = parse::read("api.json", &support::Text(text)).unwrap_or_else(|report| panic!("{report:?}"));
    let checked =
        support::check(&document, &Selection::default()).unwrap_or_else(|failed| panic!("{:?}", failed.report));
    let mut found = Vec::new();
    documentation(emit::api(&checked, &Module::new("api")), &mut found);
    let line = "- `body`: the body, `application/json` (the server also takes `text/xml`, `multipart/form-data`)";
    assert!(found.iter().any(|docs| docs.contains(line)), "{found:#?}");
}

#[test]
fn a_method_leads_to_who_may_call_it_and_says_what_the_statuses_mean() {
    let text = r#"{
        "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "x-identities": { "keeper": { "use": "a_key()" } },
        "paths": { "/a": { "post": { "operationId": "sendA", "x-identities": ["keeper"], "responses": {
            "204": { "description": "It is sent." }, "409": { "description": "There is *one*." }, "5XX": { "description": "" },
            "default": { "description": "Anything\nelse.\n\nMore." }
        } } } }
    }"#;
    let document = parse::read("api.json", &support::Text(text)).unwrap_or_else(|report| panic!("{report:?}"));
    let checked =
        support::check(&document, &Selection::default()).unwrap_or_else(|failed| panic!("{:?}", failed.report));
    let mut found = Vec::new();
    documentation(emit::api(&checked, &Module::new("api")), &mut found);
    let docs = found.iter().find(|docs| docs.contains("# Who may call")).unwrap_or_else(|| panic!("{found:#?}"));
    for line in [
        "- [`Keeper`](super::identity::Keeper) (`a_key()`)",
        "- 204: It is sent.\n- 409: There is \\*one\\*.\n- otherwise: Anything else.",
    ] {
        assert!(docs.contains(line), "{docs}");
    }
    assert!(!docs.contains("5XX") && !docs.contains("More."), "{docs}");
}
