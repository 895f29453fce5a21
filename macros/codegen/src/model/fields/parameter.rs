//! Parameters, and the bodies and lists of Swagger 2.0, which are parameters too: what one field says of another.

use super::swagger;
use super::walk::Walk;
use crate::diag::Diagnostic;
use crate::parse::{Node, is_token};

impl<'f> Walk<'f, '_> {
    /// Of Swagger 2.0: one parameter is the body, or several are its form.
    pub(super) fn bodies(&mut self, operation: Node<'f>) {
        let all = operation.get("parameters").into_iter().flat_map(Node::items);
        let place = |node: Node<'f>| {
            let end = node.end().unwrap_or(node);
            end.text_at("in").filter(|place| matches!(*place, "body" | "formData"))
        };
        let bodies: Vec<(Node<'f>, &str)> = all.filter_map(|node| Some((node, place(node)?))).collect();
        self.lists_in_parts(operation, &bodies);
        let Some(body) = bodies.iter().position(|(_, place)| *place == "body") else { return };
        for (at, (node, _)) in bodies.into_iter().enumerate() {
            let end = node.end().unwrap_or(node);
            if at != body {
                self.add(Diagnostic::SecondBody, node, false);
            } else if end.get("schema").is_none() {
                self.add(Diagnostic::MissingField { field: "schema", object: "the body" }, end, false);
            }
        }
    }

    /// Of Swagger 2.0: a list in a multipart body has a part for each element, whatever else is said of it.
    fn lists_in_parts(&mut self, operation: Node<'f>, bodies: &[(Node<'f>, &str)]) {
        let end = |node: Node<'f>| node.text_at("$ref").and_then(|to| node.follow(to).ok()).unwrap_or(node);
        let consumes = operation.get("consumes").or(self.consumes);
        let has_parts = bodies.iter().any(|(node, _)| end(*node).text_at("type") == Some("file"))
            || consumes
                .into_iter()
                .flat_map(Node::items)
                .filter_map(Node::text)
                .any(|name| name.starts_with("multipart/"));
        if !has_parts {
            return;
        }
        for node in bodies.iter().filter(|(_, place)| *place == "formData").map(|(node, _)| end(*node)) {
            let is_list = node.text_at("type") == Some("array");
            if is_list && node.text_at("collectionFormat") != Some("multi") {
                let object = "a multipart body: each element is a part of its own";
                self.add(Diagnostic::IgnoredField { field: "collectionFormat", object }, node, false);
            }
        }
    }

    /// Of Swagger 2.0: a list that is not written as it is described.
    pub(super) fn collection(&mut self, node: Node<'f>) {
        let fits: &[&str] = match node.text_at("in") {
            Some("query" | "formData") => &["csv", "ssv", "pipes", "multi"],
            _ => &["csv"],
        };
        let known = |format: &str| swagger::COLLECTIONS.contains(&format);
        if let Some(format) = node.text_at("collectionFormat").filter(|format| known(format) && !fits.contains(format))
        {
            let name = node.text_at("name").unwrap_or_default().to_owned();
            self.add(Diagnostic::UnknownStyle { name, style: format.to_owned() }, node, false);
        }
    }

    /// A parameter has a schema, or content of one media type.
    pub(super) fn parameter_content(&mut self, node: Node<'f>) {
        let Some(content) = node.get("content").filter(|content| content.is_map()) else { return };
        let why = match content.entries().filter(|(name, _)| !name.starts_with("x-")).count() {
            0 => "names no media type",
            1 if node.get("schema").is_some() => "stands beside `schema`, which is ignored",
            1 => return,
            _ => "names several media types, and the first is read",
        };
        let name = node.text_at("name").unwrap_or_default().to_owned();
        self.add(Diagnostic::ParameterContent { name, why }, content, false);
    }

    /// The name of a header or a cookie is a token, or no request can have it.
    pub(super) fn parameter_name(&mut self, node: Node<'f>) {
        let what = match node.text_at("in") {
            Some("header") => "header name",
            Some("cookie") => "cookie name",
            _ => return,
        };
        if let Some(name) = node.get("name").filter(|name| name.text().is_some_and(|text| !is_token(text))) {
            let text = name.text().unwrap_or_default().to_owned();
            self.add(Diagnostic::InvalidName { what, name: text }, name, true);
        }
    }
}
