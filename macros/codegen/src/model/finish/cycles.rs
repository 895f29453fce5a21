//! Strongly connected components (Tarjan), without recursion.

/// The component of each node, and for each component if it is a cycle: it has several nodes, or one that leads to itself.
pub(super) struct Components {
    pub(super) of: Vec<usize>,
    pub(super) cyclic: Vec<bool>,
}

impl Components {
    /// Returns true if an edge is part of a cycle.
    pub(super) fn joins(&self, from: usize, to: usize) -> bool {
        let component = self.of.get(from);
        component == self.of.get(to) && component.is_some_and(|of| self.cyclic.get(*of) == Some(&true))
    }
}

const NEW: usize = usize::MAX;

pub(super) fn components(edges: &[Vec<usize>]) -> Components {
    let count = edges.len();
    let mut state = State { order: vec![NEW; count], low: vec![0; count], open: Vec::new(), of: vec![NEW; count] };
    let mut cyclic = Vec::new();
    let mut next = 0;
    for start in 0..count {
        if state.order.get(start) != Some(&NEW) {
            continue;
        }
        let mut path: Vec<(usize, usize)> = Vec::new();
        state.enter(start, &mut next);
        path.push((start, 0));
        while let Some((node, at)) = path.last_mut() {
            let node = *node;
            if let Some(to) = edges.get(node).and_then(|edges| edges.get(*at)).copied() {
                *at += 1;
                if state.order.get(to) == Some(&NEW) {
                    state.enter(to, &mut next);
                    path.push((to, 0));
                } else if state.of.get(to) == Some(&NEW) {
                    state.lower(node, state.order.get(to).copied());
                }
                continue;
            }
            path.pop();
            if let Some((above, _)) = path.last() {
                state.lower(*above, state.low.get(node).copied());
            }
            if state.low.get(node) == state.order.get(node) {
                let size = state.close(node, cyclic.len());
                cyclic.push(size > 1 || edges.get(node).is_some_and(|edges| edges.contains(&node)));
            }
        }
    }
    Components { of: state.of, cyclic }
}

struct State {
    order: Vec<usize>,
    low: Vec<usize>,
    /// Nodes that are in no component yet.
    open: Vec<usize>,
    of: Vec<usize>,
}

impl State {
    fn enter(&mut self, node: usize, next: &mut usize) {
        for list in [&mut self.order, &mut self.low] {
            if let Some(slot) = list.get_mut(node) {
                *slot = *next;
            }
        }
        *next += 1;
        self.open.push(node);
    }

    fn lower(&mut self, node: usize, to: Option<usize>) {
        if let (Some(low), Some(to)) = (self.low.get_mut(node), to) {
            *low = (*low).min(to);
        }
    }

    /// Puts all open nodes from this one on into a component, and counts them.
    fn close(&mut self, node: usize, component: usize) -> usize {
        let mut size = 0;
        while let Some(member) = self.open.pop() {
            size += 1;
            if let Some(of) = self.of.get_mut(member) {
                *of = component;
            }
            if member == node {
                break;
            }
        }
        size
    }
}

#[cfg(test)]
mod tests {
    use super::components;

    #[test]
    fn cycles_are_found_and_what_only_leads_to_them_is_not_part_of_them() {
        let found = components(&[vec![1], vec![2], vec![1], vec![3], vec![]]);
        assert!(found.joins(1, 2) && found.joins(2, 1) && found.joins(3, 3));
        assert!(!found.joins(0, 1) && !found.joins(4, 4));
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_needs_no_stack() {
        let chain: Vec<Vec<usize>> = (0..100_000).map(|node| vec![(node + 1) % 100_000]).collect();
        assert!(components(&chain).joins(0, 99_999));
    }
}
