//! No document stops the compiler, and none reaches the terminal but as text.
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
use std::time::Duration;

use permitted_codegen::diag::is_invisible;
use permitted_codegen::model::Selection;
use support::check_text;

const HEAD: &str = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";

/// All that is said of a document.
fn said(text: &str) -> Vec<String> {
    match check_text(text, &Selection::default()) {
        Ok(checked) => checked.api().warnings.messages(),
        Err(failed) => failed.report.messages(),
    }
}

/// A document with so many names of which none is there, among as many that are nearly the same.
type Misspelled = fn(usize) -> String;

fn lines(count: usize, each: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut all, at| {
        let _ = writeln!(all, "{}", each(at));
        all
    })
}

fn operations(count: usize, each: impl Fn(usize) -> String) -> String {
    let paths =
        lines(count, |at| format!("  /o{at}: {{ get: {{ operationId: op{at}, {}, responses: {{}} }} }}", each(at)));
    format!("paths:\n{paths}")
}

fn references(count: usize) -> String {
    let refs = lines(count, |at| format!("          - {{ $ref: '#/components/schemas/SchemaOfNumbr{at}' }}"));
    let schemas = lines(count, |at| format!("    SchemaOfNumber{at}: {{ type: string }}"));
    format!(
        "{HEAD}paths:\n  /a:\n    get:\n      security: []\n      responses: {{ '200': {{ description: '', content: {{ \
         application/json: {{ schema: {{ $ref: '#/components/schemas/All' }} }} }} }} }}\ncomponents:\n  schemas:\n    All:\n      \
         anyOf:\n{refs}{schemas}"
    )
}

fn path_items(count: usize) -> String {
    let paths = lines(count, |at| format!("  /o{at}: {{ $ref: '#/components/pathItems/ItemOfNumbr{at}' }}"));
    let items = lines(count, |at| format!("    ItemOfNumber{at}: {{}}"));
    format!("{HEAD}security: []\npaths:\n{paths}components:\n  pathItems:\n{items}")
}

fn identities(count: usize) -> String {
    let known = lines(count, |at| format!("  identity-number-{at}: {{}}"));
    format!("{HEAD}x-identities:\n{known}{}", operations(count, |at| format!("x-identities: [identitty-number-{at}x]")))
}

fn includes(count: usize) -> String {
    let known = lines(count, |at| format!("  identity-number-{at}: {{ includes: [identitty-number-{at}x] }}"));
    format!("{HEAD}security: []\nx-identities:\n{known}paths: {{}}\n")
}

fn permissions(count: usize) -> String {
    let known = lines(count, |at| format!("  - permission-number-{at}"));
    let each = |at| format!("x-identities: [a], x-permissions: [permision-number-{at}x]");
    format!("{HEAD}x-identities: {{ a: {{}} }}\nx-permissions:\n{known}{}", operations(count, each))
}

fn scopes(count: usize) -> String {
    let known = lines(count, |at| format!("            scope-number-{at}: ''"));
    let each = |at| format!("security: [{{ a: [scop-number-{at}x] }}]");
    format!(
        "{HEAD}{}components:\n  securitySchemes:\n    a:\n      type: oauth2\n      flows:\n        clientCredentials:\n          \
         tokenUrl: 'https://a.example'\n          scopes:\n{known}",
        operations(count, each)
    )
}

fn schemes(count: usize) -> String {
    let known = lines(count, |at| format!("    scheme-number-{at}: {{ type: http, scheme: bearer }}"));
    let each = |at| format!("security: [{{ schem-number-{at}x: [] }}]");
    format!("{HEAD}{}components:\n  securitySchemes:\n{known}", operations(count, each))
}

fn tags(count: usize) -> String {
    let known = lines(count, |at| format!("  - {{ name: tag-number-{at}, x-identities: [a] }}"));
    let operations = operations(count, |at| format!("tags: [tg-number-{at}x]"));
    format!("{HEAD}security: []\nx-identities: {{ a: {{}} }}\ntags:\n{known}{operations}")
}

fn path_parameters(count: usize) -> String {
    let path: String = (0..count).fold(String::new(), |path, at| path + &format!("/{{parameter{at}}}"));
    let known =
        lines(count, |at| format!("        - {{ name: paramter{at}x, in: path, required: true, schema: {{}} }}"));
    format!("{HEAD}security: []\npaths:\n  ? {path}\n  :\n    get:\n      responses: {{}}\n      parameters:\n{known}")
}

/// The least CPU time of some runs.
fn cost(text: &str, runs: usize) -> Duration {
    let run = || {
        let before = cpu::time();
        let said = said(text);
        assert!(said.iter().any(|message| message.contains("did you mean")), "{said:?}");
        cpu::time() - before
    };
    (0..runs).map(|_| run()).min().unwrap_or_default()
}

/// Many mistakes below one name that is as long as all of them.
fn below_a_long_name(count: usize) -> String {
    let name = "n".repeat(40 * count);
    let parameters = lines(count, |at| format!("        - {{ name: p{at}, in: query, requird: true }}"));
    format!(
        "{HEAD}security: []\npaths:\n  ? /{name}\n  :\n    get:\n      responses: {{}}\n      parameters:\n{parameters}"
    )
}

const KINDS: [(&str, Misspelled); 10] = [
    ("fields below a long name", below_a_long_name),
    ("references", references),
    ("path items", path_items),
    ("identities", identities),
    ("includes", includes),
    ("permissions", permissions),
    ("scopes", scopes),
    ("schemes", schemes),
    ("tags", tags),
    ("path parameters", path_parameters),
];

#[test]
fn mx_02_a_thousand_names_that_are_not_there_take_less_than_a_second() {
    for (kind, document) in KINDS {
        let took = cost(&document(1_000), 3);
        println!("1,000 {kind}: {took:?}");
        assert!(took < Duration::from_secs(1), "1,000 {kind}: {took:?}");
    }
}

/// Four times the names take less than nine times the work, where work that grows as their square takes sixteen times.
#[test]
fn mx_02_the_work_grows_as_the_names_do() {
    for (kind, document) in KINDS {
        let (few, many) = (document(1_500), document(6_000));
        let ratio = || cost(&many, 2).as_secs_f64() / cost(&few, 3).as_secs_f64();
        // Caches and neighbours on the machine make one of several measurements large, never small.
        let mut ratios = Vec::new();
        while ratios.len() < 4 && ratios.iter().all(|ratio| *ratio >= 9.0) {
            ratios.push(ratio());
        }
        println!("{kind}: {ratios:.1?}");
        assert!(ratios.iter().any(|ratio| *ratio < 9.0), "{kind}: {ratios:?}");
    }
}

/// `count` operations, the first of which asks for every three of `schemes` together.
fn together(schemes: usize, count: usize) -> String {
    let mut sets = Vec::new();
    for a in 0..schemes {
        for b in 0..a {
            sets.extend((0..b).map(|c| format!("{{ s{a}: [], s{b}: [], s{c}: [] }}")));
        }
    }
    let each = |at| format!("security: [{}]", if at == 0 { sets.join(", ") } else { "{ s0: [] }".to_owned() });
    let schemes = lines(schemes, |at| format!("    s{at}: {{ type: apiKey, in: header, name: X-{at} }}"));
    format!("{HEAD}{}components:\n  securitySchemes:\n{schemes}", operations(count, each))
}

#[test]
fn mx_02_what_goes_together_is_limited_and_the_part_that_asks_is_named() {
    // 84 sets of 6 orders each, of which 28 have `s0`.
    assert_eq!(said(&together(9, 100)), Vec::<String>::new());
    let said_of = |schemes, count| said(&together(schemes, count)).join("\n");
    let many = said_of(12, 2);
    assert!(many.contains("too many sets of schemes together: 220") && many.contains("reached at `op0`"), "{many}");
    let many = said_of(9, 1_000);
    assert!(many.contains("too many sets of schemes together: 84") && many.contains("reached at `op1"), "{many}");
}

/// Tags that are near to none are compared with all that say who may call.
#[test]
fn mx_02_comparisons_of_tags_are_limited() {
    let document = |count: usize| tags(count).replace("tags: [tg-number-", "tags: [0123456789-");
    assert_eq!(said(&document(300)), Vec::<String>::new());
    let many = said(&document(1_500));
    assert!(many.len() == 1 && many[0].contains("more than 100000 comparisons of tags"), "{many:?}");
}

#[test]
fn mx_02_rows_of_many_identities_and_operations_are_limited() {
    let document = |identities: usize, count: usize| {
        let known = lines(identities, |at| format!("  i{at}: {{ includes: [all] }}"));
        format!("{HEAD}x-identities:\n  all: {{}}\n{known}{}", operations(count, |_| "x-identities: [all]".to_owned()))
    };
    let before = cpu::time();
    assert_eq!(said(&document(99, 100)), Vec::<String>::new());
    let many = said(&document(999, 1_000)).join("\n");
    assert!(many.contains("more than 50000 rows") && many.contains("reached at `op50`"), "{many}");
    // And where nobody meets a requirement, so that there is no row.
    let known = lines(3_000, |at| format!("  i{at}: {{ schemes: [a] }}"));
    let operations = operations(3_000, |_| "security: [{ b: [] }, { a: [] }]".to_owned());
    let schemes =
        "components: { securitySchemes: { a: { type: http, scheme: bearer }, b: { type: http, scheme: basic } } }\n";
    let many = said(&format!("{HEAD}x-identities:\n{known}{operations}{schemes}")).join("\n");
    assert!(many.contains("more than 50000 rows"), "{many}");
    let took = cpu::time() - before;
    assert!(took < Duration::from_secs(30), "{took:?}");
}

/// What no terminal may see.
const HOSTILE: &str = "a\\u009b31m\\u200bb\\u202ec\\u0007";

#[test]
fn mx_18_nothing_invisible_of_a_document_reaches_the_terminal() {
    let h = HOSTILE;
    let documents = [
        format!(
            r##"{{"openapi": "3.1.0", "info": {{"title": "T", "version": "1"}}, "paths": {{"/a": {{"get": {{"security": [], "responses":
            {{"200": {{"description": "", "content": {{"application/json": {{"schema": {{"allOf": [{{"$ref": "#/components/schemas/{h}1"}},
            {{"$ref": "#/components/schemas/{h}2"}}]}}}}}}}}}}}}}}}}, "components": {{"schemas": {{"{h}1": {{"type": "string", "title": "{h}"}},
            "{h}2": {{"type": "object", "properties": {{"{h}": {{"type": "{h}"}}}}, "required": ["{h}x"], "{h}": 1}}}}}}}}"##
        ),
        format!(
            r##"{{"openapi": "3.1.0", "info": {{"title": "T", "version": "1"}}, "x-identities": {{"{h}": {{"includes": ["{h}x"], "schemes":
            ["{h}"]}}, "{h}{h}": {{"includes": ["{h}"], "{h}": 1}}}}, "x-permissions": ["{h}"], "tags": [{{"name": "{h}", "x-identities": ["{h}y"]}}],
            "paths": {{"/{h}/{{{h}}}": {{"get": {{"operationId": "{h}", "tags": ["{h}"], "x-permissions": ["{h}z"], "responses": {{"{h}": {{}}}},
            "parameters": [{{"name": "{h}", "in": "{h}"}}, {{"name": "{h}", "in": "query", "style": "{h}"}}]}}, "{h}": {{}}, "put":
            {{"operationId": "{h}", "security": [{{"{h}": ["{h}"]}}], "responses": {{}}}}}}, "/b": {{"$ref": "#/{h}"}}}}, "components":
            {{"securitySchemes": {{"{h}": {{"type": "{h}", "in": "{h}", "name": "{h}"}}}}}}}}"##
        ),
    ];
    for text in documents {
        let said = said(&text);
        assert!(!said.is_empty());
        for message in said {
            assert!(!message.chars().any(|it| it != '\n' && is_invisible(it)), "{message:?}");
        }
    }
}
