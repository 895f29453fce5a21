//! Hostile documents end soon, with a message or with types that compile.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::result_large_err,
    reason = "a test says what it expects by panicking"
)]

mod support;

#[path = "support/cpu.rs"]
mod cpu;

use std::fmt::Write;
use std::time::{Duration, Instant};

use permitted_codegen::check::{Checked, Failed};
use permitted_codegen::emit::{self, Module};
use permitted_codegen::model::Selection;

/// Far more than any of these needs in a debug build on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Checks a document whose only response is the schema `A0`.
fn check(schemas: &str) -> Result<Checked, Failed> {
    let head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get:\n      security: []\n      \
                responses: { '200': { description: '', content: { application/json: { schema: { $ref: \
                '#/components/schemas/A0' } } } } }\ncomponents:\n  schemas:\n";
    let started = Instant::now();
    let checked = support::check_text(&format!("{head}{schemas}"), &Selection::default());
    assert!(started.elapsed() < PATIENCE, "it took {:?}", started.elapsed());
    checked
}

/// A schema for each number, the last without a next.
fn chain(count: usize, each: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    for at in 0..count {
        let _ = writeln!(out, "    A{at}: {}", each(at));
    }
    let _ = writeln!(out, "    A{count}: {{ type: object, properties: {{ end: {{ type: string }} }} }}");
    out
}

fn messages(checked: Result<Checked, Failed>) -> String {
    checked.map_or_else(|failed| failed.report.messages().join("\n"), |_| "no error".to_owned())
}

/// The work is in proportion to the document. What it takes in seconds is for `compile-bench`.
#[test]
fn mx_02_eight_times_the_document_is_about_eight_times_the_work() {
    let document = |count: usize| {
        let (mut paths, mut schemas) = (String::new(), String::new());
        for at in 0..count {
            let next = (at + 1) % count;
            let _ = writeln!(
                paths,
                "  /a{at}/{{id}}:\n    get:\n      operationId: readA{at}\n      security: []\n      parameters:\n        \
                 - {{ name: id, in: path, required: true, schema: {{ type: string }} }}\n      responses: {{ '200': {{ \
                 description: '', content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/A{at}' }} }} }} }} }}"
            );
            let _ = writeln!(
                schemas,
                "    A{at}: {{ type: object, properties: {{ next: {{ $ref: '#/components/schemas/A{next}' }}, kind: {{ \
                 type: string, enum: [a, b{at}] }}, inner: {{ type: object, properties: {{ n{at}: {{ type: integer }} }} }} }} }}"
            );
        }
        format!("{}paths:\n{paths}components:\n  schemas:\n{schemas}", support::HEAD)
    };
    let (few, many) = (document(200), document(1_600));
    let cost = |text: &str, count: usize| {
        let run = || {
            let before = cpu::time();
            let checked =
                support::check_text(text, &Selection::default()).unwrap_or_else(|failed| panic!("{:?}", failed.report));
            let tokens = emit::api(&checked, &Module::new("api"));
            assert!(!tokens.is_empty() && checked.api().types.len() >= 3 * count);
            cpu::time() - before
        };
        (0..2).map(|_| run()).min().unwrap_or_default().as_secs_f64()
    };
    // Work for each pair of operations would be 64 times as much; memory that is further away costs up to half more.
    // Caches and neighbours on the machine make one of several measurements large, never small.
    let mut ratios = Vec::new();
    while ratios.len() < 4 && ratios.iter().all(|ratio| *ratio >= 14.0) {
        ratios.push(cost(&many, 1_600) / cost(&few, 200));
    }
    println!("{ratios:.1?}");
    assert!(ratios.iter().any(|ratio| *ratio < 14.0), "{ratios:?}");
}

#[test]
fn mx_04_ten_thousand_references_in_a_row_need_no_stack() {
    let checked = check(&chain(10_000, |at| format!("{{ $ref: '#/components/schemas/A{}' }}", at + 1)));
    assert_eq!(messages(checked), "no error");
}

#[test]
fn mx_04_ten_thousand_objects_in_a_row_need_no_stack() {
    let next = |at: usize| {
        format!("{{ type: object, properties: {{ next: {{ $ref: '#/components/schemas/A{}' }} }} }}", at + 1)
    };
    let checked = check(&chain(10_000, next)).unwrap_or_else(|failed| panic!("{:?}", failed.report.messages()));
    assert_eq!(checked.api().types.len(), 10_001);
}

#[test]
fn mx_04_a_thousand_references_in_a_circle_are_one_error() {
    let circle = chain(1_000, |at| format!("{{ $ref: '#/components/schemas/A{}' }}", (at + 1) % 1_000));
    assert!(messages(check(&circle)).starts_with("references that lead only to each other"));
}

#[test]
fn mx_04_names_that_wrap_each_other_in_a_circle_are_an_error() {
    let circle = chain(3, |at| format!("{{ allOf: [{{ $ref: '#/components/schemas/A{}' }}] }}", (at + 1) % 3));
    assert!(messages(check(&circle)).starts_with("references that lead only to each other"));
}

#[test]
fn mx_01_all_of_that_multiplies_stops_at_a_limit() {
    let each = |at: usize| {
        format!(
            "{{ allOf: [{{ $ref: '#/components/schemas/A{}' }}], properties: {{ p{at}: {{ type: string }} }}, \
             additionalProperties: {{ $ref: '#/components/schemas/A{}' }} }}",
            at + 1,
            at + 1
        )
    };
    let refused = messages(check(&chain(2_000, each)));
    assert!(refused.starts_with("the document has more than 100000 parts of schemas"), "{refused}");
}

#[test]
fn mx_01_an_object_with_too_many_properties_is_refused() {
    let properties: String = (0..10_001).map(|at| format!("p{at}: {{}}, ")).collect();
    let refused = messages(check(&format!("    A0: {{ type: object, properties: {{ {properties} }} }}\n")));
    assert!(refused.starts_with("the document has more than 10000 properties in one object"), "{refused}");
}

#[test]
fn mx_01_a_base_class_with_too_many_children_says_which_are_left_out() {
    let base =
        "    A0: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }\n";
    let children = |count: usize| -> String {
        (1..=count).map(|at| format!("    A{at}: {{ allOf: [{{ $ref: '#/components/schemas/A0' }}] }}\n")).collect()
    };
    let warned = |count| {
        let checked =
            check(&format!("{base}{}", children(count))).unwrap_or_else(|failed| panic!("{:?}", failed.report));
        checked.api().warnings.messages().join("\n")
    };
    assert_eq!(warned(2_000), "");
    assert!(warned(2_001).starts_with("the document has more than 2000 children of a base class"));
}

#[test]
fn mx_10_names_of_any_characters_are_names_in_rust() {
    let names =
        ["", "_", "self", "Self", "crate", "gen", "1", "\u{202e}abc", "e\u{301}", "é", "ß", "日本", "🦀", "r#x", "a b"];
    let properties: String = names.iter().map(|name| format!("\"{name}\": {{}}, ")).collect();
    let long = "x".repeat(1_000);
    let text = format!("    A0: {{ type: object, properties: {{ {properties} {long}: {{}} }} }}\n");
    let checked = check(&text).unwrap_or_else(|failed| panic!("{:?}", failed.report.messages()));
    let permitted_codegen::model::NamedKind::Struct(object) = &checked.api().types.first().unwrap().kind else {
        panic!("not a struct")
    };
    assert_eq!(object.fields.len(), names.len() + 1);
    let mut seen = std::collections::HashSet::new();
    for field in &object.fields {
        syn::parse_str::<syn::Ident>(&field.rust).unwrap_or_else(|why| panic!("{:?}: {why}", field.rust));
        assert!(field.rust.is_ascii() && field.rust.len() <= 130 && seen.insert(&field.rust), "{}", field.rust);
    }
}

#[test]
fn mx_15_two_runs_give_the_same() {
    for name in ["all-of-adds-properties-to-a-base.yaml", "security-is-or-and-with-scopes.yaml"] {
        let run = || {
            let document = support::document("cases", name);
            let checked = support::check(&document, &Selection::default());
            format!("{:?}", checked.unwrap_or_else(|failed| panic!("{:?}", failed.report.messages())).api())
        };
        assert_eq!(run(), run());
    }
}
