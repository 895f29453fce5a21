//! One small document through every stage.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test says what it expects by panicking")]

mod support;

use std::fmt::Write;

use permitted_codegen::emit::{self, Module};
use permitted_codegen::model::Selection;
use permitted_codegen::parse::{self, Document, Kind, Node};

const SHELF: &str = r##"openapi: 3.1.0
info: { title: Shelf, version: "1" }
x-identities:
  reader: { use: "Anonymous::at(server)" }
  keeper: { use: "Credential::assume(server).bearer(token)" }
paths:
  /books/{id}:
    delete:
      operationId: removeBook
      x-identities: [keeper]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { 204: { description: Gone } }
"##;

fn shelf() -> Document {
    parse::read("shelf.yaml", &support::Text(SHELF)).unwrap_or_else(|report| panic!("{:?}", report.messages()))
}

#[test]
fn parse_keeps_the_place_of_every_node() {
    let document = shelf();
    let mut out = String::new();
    show(document.forest().root().unwrap(), &mut out);
    insta::assert_snapshot!(format!("{SHELF}----\n{out}"));
}

fn show(node: Node<'_>, out: &mut String) {
    let (line, column) = node.location().unwrap().position();
    let value = match node.kind() {
        Kind::Map => "{}".to_owned(),
        Kind::List => "[]".to_owned(),
        other => format!("{other:?}"),
    };
    let _ = writeln!(out, "{line}:{column} {} = {value}", node.pointer());
    node.entries().map(|(_, child)| child).chain(node.items()).for_each(|child| show(child, out));
}

#[test]
fn emit_writes_the_handle_the_identities_the_traits_and_the_table() {
    let checked = support::check(&shelf(), &Selection::default()).unwrap();
    let tokens = emit::api(&checked, &Module::new("shelf"));
    insta::assert_snapshot!(prettyplease::unparse(&syn::parse2(tokens).unwrap()));
}
