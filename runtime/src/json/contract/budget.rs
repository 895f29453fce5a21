//! The work that JSON may cost which is read more than once.

use std::cell::Cell;
use std::rc::Rc;

use serde_json::Value;

/// The number of times that all of a union's JSON may be read again, so that a hostile response cannot multiply the work with every level.
const RETRIES: usize = 64;

/// The rest of what may be read again in a union without a tag and all unions in it, in values of JSON.
#[derive(Clone)]
pub struct Budget(Rc<Cell<usize>>);

impl Budget {
    /// The budget of an outermost union.
    pub(in crate::json) fn of(tree: &Value) -> Self {
        Self(Rc::new(Cell::new(size(tree).saturating_mul(RETRIES))))
    }

    /// Takes what reading `tree` once more costs; `false` when that is not left.
    pub(in crate::json) fn spend(&self, tree: &Value) -> bool {
        let left = self.0.get().checked_sub(size(tree));
        left.inspect(|left| self.0.set(*left)).is_some()
    }
}

/// The number of values in the tree, nested ones included.
pub(in crate::json) fn size(tree: &Value) -> usize {
    1 + match tree {
        Value::Array(items) => items.iter().map(size).sum(),
        Value::Object(object) => object.values().map(size).sum(),
        _ => 0_usize,
    }
}
