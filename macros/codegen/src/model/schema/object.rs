//! Objects: structs, maps and what is between.

use std::collections::HashSet;
use std::rc::Rc;

use super::builder::TypeBuilder;
use super::draft::{Built, Direction, Draft, Role, Use};
use super::keywords::has_structure;
use super::root::Root;
use super::single::{all_types, find, types_of};
use super::union::is_condition;
use super::view::View;
use crate::diag::Diagnostic;
use crate::model::docs::of_schema;
use crate::model::few::FewOrMany;
use crate::model::names::{NameSet, pascal};
use crate::model::shape::{Field, NamedKind, Rest, Shape, Struct};
use crate::parse::{Kind, Node};

/// The most properties that an object may have.
const FIELD_LIMIT: usize = 10_000;

/// A property, with every schema that the parts give it.
struct Property<'f> {
    wire: &'f str,
    schemas: Vec<(Node<'f>, Rc<str>)>,
}

impl<'f> TypeBuilder<'f> {
    pub(super) fn object(&mut self, view: &View<'f>, name: &str) -> Built {
        let mut properties = properties_of(view);
        if properties.is_empty() {
            return Built::Shape(self.map(view, name));
        }
        let required = self.required_of(view, &mut properties);
        if properties.len() > FIELD_LIMIT {
            if let Some(part) = view.parts.last() {
                self.note_once(part.node, Diagnostic::Limit { what: "properties in one object", limit: FIELD_LIMIT });
            }
            return Built::Shape(Shape::Object);
        }
        let mut name_set = NameSet::default();
        let mut object = Struct { fields: Vec::new(), rest: None, extra: None };
        let mut directions = Vec::new();
        for property in properties {
            let used = self.property(&property);
            let told = property.schemas.iter().rev().map(|(node, _)| of_schema(*node)).find(|docs| !docs.is_empty());
            directions.push(direction(&property));
            let schemas = || property.schemas.iter().map(|(node, _)| *node).rev();
            let constant = if used.shape == Shape::Any { self.listed(schemas()) } else { self.constant(schemas()) };
            object.fields.push(Field {
                rust: name_set.snake(property.wire),
                docs: told.unwrap_or_default(),
                required: required.contains(property.wire),
                nullable: used.nullable,
                boxed: false,
                constant,
                shape: used.shape,
                schema: property.schemas.last().map(|(node, _)| node.id()),
                wire: property.wire.to_owned(),
            });
        }
        if let Some(shape) = self.rest_shape(view, name, true) {
            object.rest = Some(Rest { rust: name_set.snake("rest"), shape });
        } else if self.keeps_unknown {
            object.extra = Some(name_set.snake("extra"));
        }
        Built::Nominal(Draft { kind: NamedKind::Struct(object), directions, tag: None })
    }

    /// An object without described keys.
    fn map(&mut self, view: &View<'f>, name: &str) -> Shape {
        match self.rest_shape(view, name, false) {
            Some(Shape::Any) | None => Shape::Object,
            Some(shape) => Shape::Map(Box::new(shape)),
        }
    }

    /// The shape of properties that are not described by name; none if there are none. Where several schemas describe them
    /// it is any JSON, and where a pattern stands beside properties and nothing closes the object: other names may have any value.
    fn rest_shape(&mut self, view: &View<'f>, name: &str, beside: bool) -> Option<Shape> {
        let patterns: Vec<Node<'f>> =
            find(view, "patternProperties").into_iter().flat_map(Node::entries).map(|(_, schema)| schema).collect();
        let more = find(view, "additionalProperties").or_else(|| find(view, "unevaluatedProperties"));
        match (patterns.as_slice(), more) {
            ([], Some(more)) => self.value_shape(more, name),
            ([], None) => None,
            ([only], None) if !beside => self.value_shape(*only, name),
            ([only], Some(more)) if matches!(more.kind(), Kind::Bool(false)) => self.value_shape(*only, name),
            _ => Some(Shape::Any),
        }
    }

    /// The shape of values whose keys are data; none if there are no such keys.
    fn value_shape(&mut self, more: Node<'f>, name: &str) -> Option<Shape> {
        match more.kind() {
            Kind::Bool(false) => None,
            Kind::Bool(true) => Some(Shape::Any),
            _ => Some(self.used(more, &format!("{name}Value")).into_shape()),
        }
    }

    /// The names that `required` lists. One that no part describes is often misspelled, so nothing is refused for want of
    /// it; but as it may be meant, it becomes a property that may be any JSON. So does one that only a condition lists.
    fn required_of(&mut self, view: &View<'f>, properties: &mut Vec<Property<'f>>) -> HashSet<&'f str> {
        // True where a part describes it.
        let mut known: FewOrMany<&str, bool> = FewOrMany::default();
        for property in &*properties {
            known.insert(property.wire, true);
        }
        let mut required = HashSet::new();
        for part in &view.parts {
            let always = part.node.get("required").into_iter().flat_map(Node::items).map(|item| (item, true));
            let branches = ["anyOf", "oneOf"].into_iter().filter_map(|key| part.node.get(key)).flat_map(Node::items);
            let conditions =
                branches.filter(|branch| is_condition(*branch)).filter_map(|branch| branch.get("required"));
            for (item, always) in always.chain(conditions.flat_map(Node::items).map(|item| (item, false))) {
                let Some(text) = item.text() else { continue };
                let is_described = known.get(text).copied();
                if is_described == Some(true) {
                    if always {
                        required.insert(text);
                    }
                    continue;
                }
                if is_described.is_none() {
                    known.insert(text, false);
                    properties.push(Property { wire: text, schemas: Vec::new() });
                }
                if self.noted.insert(item.id()) {
                    self.notes.warn(Diagnostic::UnknownRequired { name: text.to_owned() }, item);
                }
            }
        }
        required
    }

    /// The schemas of the elements of lists, if all are lists.
    fn items_of(&mut self, several: &[&(Node<'f>, Rc<str>)]) -> Option<Vec<(Node<'f>, Rc<str>)>> {
        let mut items = Vec::new();
        for (node, owner) in several {
            let list = self.resolve_schema(*node)?;
            if list.text_at("type") != Some("array") || list.get("prefixItems").is_some() {
                return None;
            }
            items.extend(list.get("items").filter(|items| items.is_map()).map(|one| (one, owner.clone())));
        }
        Some(items)
    }

    /// A property that several parts describe is what the most specific of them says.
    fn property(&mut self, property: &Property<'f>) -> Use {
        let mut telling: Vec<&(Node<'f>, Rc<str>)> =
            property.schemas.iter().filter(|(node, _)| shapes(*node)).collect();
        let mut ends = HashSet::new();
        let mut end = |node: Node<'f>| if has_structure(node) { Some(node) } else { self.resolve_schema(node) };
        // One is what it is, wherever its reference leads.
        let is_one = telling.len() == 1;
        telling.retain(|(node, _)| is_one || end(*node).is_none_or(|end| ends.insert(end.id())));
        let context = |context: &str| format!("{context}{}", pascal(property.wire));
        match telling.as_slice() {
            [] => match property.schemas.last() {
                Some((node, owner)) => self.used(*node, &context(owner)),
                None => Use::any(),
            },
            [(node, owner)] => self.used(*node, &context(owner)),
            several => {
                let roots: Vec<Root> = several.iter().map(|(node, _)| Root::whole(*node)).collect();
                let view = self.view(&roots, "");
                if let (Some([]), Some((last, _))) = (types_of(&view).as_deref(), several.last()) {
                    self.warn_once(*last, Diagnostic::Contradiction { types: all_types(&view) });
                    return Use::any();
                }
                let objects = several.iter().all(|(node, _)| self.resolve_schema(*node).is_some_and(is_object));
                if objects && let Some((last, owner)) = several.last() {
                    let nullable = several.iter().all(|(node, _)| self.is_nullable(*node));
                    let id = self.queued(roots, Role::Whole, *last, &context(owner));
                    return Use { shape: Shape::Named(id), nullable };
                }
                if let Some(items) = self.items_of(several) {
                    let shape = match items.as_slice() {
                        [] => Shape::Any,
                        _ => self.property(&Property { wire: "item", schemas: items }).into_shape(),
                    };
                    let nullable = several.iter().all(|(node, _)| self.is_nullable(*node));
                    return Use { shape: Shape::List(Box::new(shape)), nullable };
                }
                // Of several lists of values, those that all have.
                let lists: Vec<&(Node<'f>, Rc<str>)> =
                    several.iter().copied().filter(|(node, _)| specificity(*node) == LISTS).collect();
                if let (Some((last, owner)), true, true) =
                    (lists.last(), lists.len() > 1, several.iter().all(|(node, _)| specificity(*node) <= LISTS))
                {
                    let nullable = several.iter().all(|(node, _)| self.is_nullable(*node));
                    let roots = lists.iter().map(|(node, _)| Root::whole(*node)).collect();
                    return Use { shape: self.in_place(roots, *last, &context(owner)), nullable };
                }
                // Of equals the last, which is the nearest to what is described.
                let specific = several.iter().max_by_key(|(node, _)| specificity(*node));
                match specific {
                    Some((node, owner)) => self.used(*node, &context(owner)),
                    None => Use::any(),
                }
            }
        }
    }
}

fn properties_of<'f>(view: &View<'f>) -> Vec<Property<'f>> {
    let mut properties: Vec<Property<'f>> = Vec::new();
    let mut at: FewOrMany<&str, usize> = FewOrMany::default();
    for part in &view.parts {
        for (wire, schema) in part.node.get("properties").into_iter().flat_map(Node::entries) {
            let known = at.get(wire).copied();
            let place = known.unwrap_or(properties.len());
            if known.is_none() {
                at.insert(wire, place);
                properties.push(Property { wire, schemas: Vec::new() });
            }
            if let Some(property) = properties.get_mut(place) {
                property.schemas.push((schema, part.context.clone()));
            }
        }
    }
    properties
}

fn direction(property: &Property<'_>) -> Direction {
    let is = |key| property.schemas.iter().any(|(node, _)| node.is_set(key));
    match (is("readOnly"), is("writeOnly")) {
        (true, false) => Direction::Read,
        (false, true) => Direction::Write,
        _ => Direction::Both,
    }
}

fn shapes(node: Node<'_>) -> bool {
    node.get("$ref").is_some() || node.get("type").is_some() || has_structure(node)
}

fn is_object(node: Node<'_>) -> bool {
    node.text_at("type").map_or_else(|| node.get("allOf").is_some(), |kind| kind == "object")
        || node.get("properties").is_some()
}

/// The specificity of a list of values.
const LISTS: usize = 3;

fn specificity(node: Node<'_>) -> usize {
    if node.get("const").is_some() {
        4
    } else if node.get("enum").is_some() {
        LISTS
    } else if node.get("$ref").is_some() {
        2
    } else {
        1
    }
}

impl<'f> TypeBuilder<'f> {
    /// The schema of properties that are not described by name, or `true`, of an object with `allOf` written out.
    pub(crate) fn additional(&mut self, schema: Node<'f>, context: &str) -> Option<Node<'f>> {
        let view = self.view(&[Root::whole(schema)], context);
        find(&view, "additionalProperties").filter(|more| !matches!(more.kind(), Kind::Bool(false)))
    }

    /// The properties of an object with `allOf` written out: name, schema and whether it is required.
    pub(crate) fn properties(&mut self, schema: Node<'f>, context: &str) -> Vec<(&'f str, Node<'f>, bool)> {
        let view = self.view(&[Root::whole(schema)], context);
        let mut properties = properties_of(&view);
        let required = self.required_of(&view, &mut properties);
        let last = |property: Property<'f>| {
            let wire = property.wire;
            property.schemas.last().map(|(node, _)| (wire, *node, required.contains(wire)))
        };
        properties.into_iter().filter_map(last).collect()
    }
}
