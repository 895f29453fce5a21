//! Resolves references to the nodes where they end.

use std::collections::HashMap;

use super::notes::Notes;
use super::schema::has_structure;
use crate::diag::{Diagnostic, SHOWN};
use crate::parse::{ByNode, Node, NodeId};

/// The ends of references. Each reference is followed once, so the cost of a chain is its length.
#[derive(Debug, Default)]
pub(crate) struct Lookup {
    ends: ByNode<Option<NodeId>>,
    schema_ends: ByNode<Option<NodeId>>,
    /// The diagnostics of references that do not resolve, with the nearest name: one for equal references, and no more than are shown.
    suggested: HashMap<String, Diagnostic>,
}

impl Lookup {
    /// The node itself, or where its `$ref` ends; none if it does not resolve, which is then noted once.
    pub(crate) fn resolve<'f>(&mut self, node: Node<'f>, notes: &mut Notes) -> Option<Node<'f>> {
        self.follow(node, false, notes)
    }

    /// The same of a schema: a reference on the way that says something of its own is where the chain ends.
    pub(crate) fn resolve_schema<'f>(&mut self, node: Node<'f>, notes: &mut Notes) -> Option<Node<'f>> {
        self.follow(node, true, notes)
    }

    fn follow<'f>(&mut self, node: Node<'f>, is_schema: bool, notes: &mut Notes) -> Option<Node<'f>> {
        let mut chain: Vec<Node<'f>> = Vec::new();
        let mut at = node;
        let end = loop {
            if is_schema && !chain.is_empty() && has_structure(at) {
                break Some(at.id());
            }
            if let Some(known) = self.ends(is_schema).get(at.id()) {
                if known.is_none()
                    && let Some(from) = chain.iter().position(|step| step.id() == at.id())
                {
                    notes.error(Diagnostic::ReferenceCycle { chain: steps(&chain, from) }, at);
                }
                break *known;
            }
            let Some(reference) = at.text_at("$ref") else { break Some(at.id()) };
            chain.push(at);
            // Marks the node as one that does not resolve until it is known better; only a cycle comes back to it.
            self.ends(is_schema).insert(at.id(), None);
            match at.follow(reference) {
                Ok(next) => at = next,
                Err(diagnostic) => {
                    // What it should lead to is then any JSON, or not there at all.
                    let diagnostic = self.suggest(at, reference, diagnostic);
                    notes.warnings.add(diagnostic, at.get("$ref").and_then(Node::location));
                    break None;
                }
            }
        };
        for step in chain {
            self.ends(is_schema).insert(step.id(), end);
        }
        end.map(|id| node.forest().node(id))
    }

    fn ends(&mut self, is_schema: bool) -> &mut ByNode<Option<NodeId>> {
        if is_schema { &mut self.schema_ends } else { &mut self.ends }
    }

    fn suggest(&mut self, node: Node<'_>, reference: &str, diagnostic: Diagnostic) -> Diagnostic {
        if let Some(known) = self.suggested.get(reference) {
            return known.clone();
        }
        if self.suggested.len() == SHOWN {
            return diagnostic;
        }
        let diagnostic = node.suggest(diagnostic);
        self.suggested.insert(reference.to_owned(), diagnostic.clone());
        diagnostic
    }
}

/// The pointers of a cycle, back to where it begins; of a long one only the first.
fn steps(chain: &[Node<'_>], from: usize) -> Vec<String> {
    let mut steps: Vec<String> = chain.iter().skip(from).take(8).map(|step| step.pointer()).collect();
    steps.extend(steps.first().cloned());
    steps
}
