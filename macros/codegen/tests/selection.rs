//! `only(..)`: the operations that were asked for, and the types that they reach.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by panicking")]

mod support;

use permitted_codegen::check::Checked;
use permitted_codegen::model::Selection;

const LIBRARY: &str = r##"
openapi: 3.1.0
info: { title: Library, version: "1" }
tags: [{ name: books }, { name: people }]
paths:
  /books:
    get: { operationId: listBooks, tags: [books], security: [], responses: { "200": { description: "", content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Book" } } } } } } }
    post: { operationId: addBook, tags: [books], security: [], requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/NewBook" } } } }, responses: { "204": { description: "" } } }
  /people:
    get: { operationId: listPeople, tags: [people], responses: { "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/People" } } } } } }
components:
  schemas:
    Book: { type: object, properties: { author: { $ref: "#/components/schemas/Author" } } }
    Author: { type: object, properties: { name: { type: string }, books: { type: array, items: { $ref: "#/components/schemas/Book" } } } }
    NewBook: { type: object, properties: { title: { type: string } } }
    People: { type: object, properties: { count: { type: integer } } }
"##;

fn select(tags: &[&str], operations: &[&str]) -> Checked {
    let texts = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
    let wanted = Selection { tags: texts(tags), operations: texts(operations), ..Selection::default() };
    support::check_text(LIBRARY, &wanted).unwrap_or_else(|failed| panic!("{:#?}", failed.report.messages()))
}

fn names(checked: &Checked) -> (Vec<&str>, Vec<&str>) {
    let api = checked.api();
    let mut types: Vec<&str> = api.types.iter().map(|named| named.rust.as_str()).collect();
    types.sort_unstable();
    (api.operations.iter().map(|operation| operation.call.id.as_str()).collect(), types)
}

#[test]
fn a_tag_takes_its_operations_and_what_they_reach() {
    let checked = select(&["books"], &[]);
    assert_eq!(names(&checked), (vec!["listBooks", "addBook"], vec!["Author", "Book", "NewBook"]));
}

#[test]
fn an_operation_takes_what_it_reaches_through_other_types() {
    assert_eq!(names(&select(&[], &["listBooks"])), (vec!["listBooks"], vec!["Author", "Book"]));
    assert_eq!(names(&select(&[], &["addBook"])), (vec!["addBook"], vec!["NewBook"]));
}

#[test]
fn tags_and_operations_are_taken_together() {
    let text = LIBRARY.replace("tags: [people],", "tags: [people], security: [],");
    let wanted = Selection { tags: vec!["people".into()], operations: vec!["addBook".into()], ..Selection::default() };
    let checked = support::check_text(&text, &wanted).unwrap();
    assert_eq!(names(&checked), (vec!["addBook", "listPeople"], vec!["NewBook", "People"]));
}

/// What nobody asked for need not say who may call it.
#[test]
fn what_is_not_selected_is_not_checked() {
    select(&["books"], &[]);
    assert!(support::check_text(LIBRARY, &Selection::default()).is_err());
}
