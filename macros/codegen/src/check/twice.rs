//! Names that two arguments write: an object that is written out has a name for each of its properties.

use std::collections::HashMap;

use crate::diag::Diagnostic;
use crate::model::{BodyKind, Call, Named, NamedKind, Notes, Place, Shape, Style, decoded};
use crate::parse::{Forest, NodeId};

/// An argument of which the style is known.
struct Argument<'c> {
    wire: &'c str,
    style: Style,
    explode: bool,
    shape: &'c Shape,
    node: Option<NodeId>,
}

/// Warns of two parameters of the query, two cookies or two properties of a form that write one name.
pub(super) fn check(call: &Call, types: &[Named], forest: &Forest, notes: &mut Notes) {
    for place in [Place::Query, Place::Cookie] {
        let arguments = call.parameters.iter().filter(|one| one.place == place).map(|one| Argument {
            wire: &one.wire,
            style: one.style,
            explode: one.explode,
            shape: &one.shape,
            node: one.node,
        });
        let query = call.path.split_once('?').map_or("", |(_, query)| query);
        let of_path = query.split('&').filter(|pair| place == Place::Query && !pair.is_empty());
        let of_path = of_path.map(|pair| decoded(pair.split('=').next().unwrap_or_default()));
        let taken = of_path.map(|name| (name, call.path.as_str())).collect();
        warn(arguments, taken, types, forest, notes);
    }
    let Some(BodyKind::Form(shape, encodings)) = call.body.as_ref().map(|body| &body.kind) else { return };
    let Some(object) = structure(shape, types) else { return };
    let arguments = object.fields.iter().map(|field| {
        let encoding = encodings.iter().find(|encoding| encoding.wire == field.wire);
        Argument {
            wire: &field.wire,
            style: encoding.map_or(Style::Json, |encoding| encoding.style),
            explode: encoding.is_some_and(|encoding| encoding.explode),
            shape: &field.shape,
            node: field.schema,
        }
    });
    warn(arguments, HashMap::new(), types, forest, notes);
}

/// `taken` are the names that the path has in its query, each with the path.
fn warn<'c>(
    arguments: impl Iterator<Item = Argument<'c>>,
    mut taken: HashMap<String, &'c str>,
    types: &'c [Named],
    forest: &Forest,
    notes: &mut Notes,
) {
    let arguments: Vec<Argument<'c>> = arguments.collect();
    // Names of parameters that are one value differ, so only what is written out can clash.
    if taken.is_empty() && !arguments.iter().any(|one| names(one, types).is_some()) {
        return;
    }
    for argument in &arguments {
        let names = names(argument, types).unwrap_or_else(|| vec![argument.wire.to_owned()]);
        for name in names {
            match taken.get(&name) {
                Some(first) if *first != argument.wire => {
                    let (one, other) = ((*first).to_owned(), argument.wire.to_owned());
                    let at = argument.node.and_then(|id| forest.node(id).location());
                    notes.warnings.add(Diagnostic::WrittenTwice { one, other, name }, at);
                    break;
                }
                Some(_) => {}
                None => {
                    taken.insert(name, argument.wire);
                }
            }
        }
    }
}

/// The names of an object that is written out with a name for each property.
fn names(argument: &Argument<'_>, types: &[Named]) -> Option<Vec<String>> {
    let object = structure(argument.shape, types)?;
    let wires = object.fields.iter().map(|field| &field.wire);
    match (argument.style, argument.explode) {
        (Style::Form, true) => Some(wires.cloned().collect()),
        (Style::DeepObject, _) => Some(wires.map(|wire| format!("{}[{wire}]", argument.wire)).collect()),
        _ => None,
    }
}

fn structure<'t>(shape: &'t Shape, types: &'t [Named]) -> Option<&'t crate::model::Struct> {
    let kind = |shape: &'t Shape| match shape.unaliased(|id| Some(&types.get(id.0)?.kind)) {
        Shape::Named(id) => types.get(id.0).map(|named| &named.kind),
        _ => None,
    };
    match kind(shape)? {
        NamedKind::Struct(object) => Some(object),
        _ => None,
    }
}
