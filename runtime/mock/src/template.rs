//! Path templates: `/products/{productId}`, `/carts/{id}:refresh`.

use crate::received::decoded;

/// Path parameters by name, decoded.
pub(crate) type Captured = Vec<(String, String)>;

/// A path template, cut at its slashes. An empty segment is a segment: duplicate slashes mean something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Template(Vec<Vec<Fragment>>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Fragment {
    Literal(String),
    Parameter(String),
}

impl Template {
    pub(crate) fn parse(path: &str) -> Self {
        Self(path.split('/').map(fragments).collect())
    }

    pub(crate) fn segments(&self) -> usize {
        self.0.len()
    }

    /// Orders templates so that the most literal one comes first, compared from the left.
    pub(crate) fn rank(&self) -> Vec<u8> {
        let rank = |fragments: &Vec<Fragment>| match fragments.as_slice() {
            [] | [Fragment::Literal(_)] => 0,
            [Fragment::Parameter(_)] => 2,
            _ => 1,
        };
        self.0.iter().map(rank).collect()
    }

    /// The same paths match, whatever the parameters are called.
    pub(crate) fn same_paths(&self, other: &Self) -> bool {
        let same = |(one, other): (&Fragment, &Fragment)| match (one, other) {
            (Fragment::Literal(one), Fragment::Literal(other)) => one == other,
            (one, other) => matches!((one, other), (Fragment::Parameter(_), Fragment::Parameter(_))),
        };
        let segment = |(one, other): (&Vec<Fragment>, &Vec<Fragment>)| {
            one.len() == other.len() && one.iter().zip(other).all(same)
        };
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(segment)
    }

    /// The parameters of a path, decoded, if it fits.
    pub(crate) fn capture(&self, path: &str) -> Option<Captured> {
        let mut captured = Vec::new();
        let mut segments = path.split('/');
        for fragments in &self.0 {
            if !fits(fragments, segments.next()?, &mut captured) {
                return None;
            }
        }
        segments.next().is_none().then_some(captured)
    }
}

fn fragments(segment: &str) -> Vec<Fragment> {
    let mut fragments = Vec::new();
    let mut rest = segment;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        if !before.is_empty() {
            fragments.push(Fragment::Literal(before.to_owned()));
        }
        fragments.push(Fragment::Parameter(name.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        fragments.push(Fragment::Literal(rest.to_owned()));
    }
    fragments
}

/// Returns true if the fragments match the whole text; a parameter is never empty and takes as much as it can.
fn fits(fragments: &[Fragment], text: &str, captured: &mut Captured) -> bool {
    match fragments {
        [] => text.is_empty(),
        [Fragment::Literal(literal), rest @ ..] => {
            text.strip_prefix(literal.as_str()).is_some_and(|text| fits(rest, text, captured))
        }
        [Fragment::Parameter(name), rest @ ..] => {
            let ends = text.char_indices().map(|(start, char)| start + char.len_utf8()).rev();
            for (value, after) in ends.filter_map(|end| text.split_at_checked(end)) {
                let before = captured.len();
                captured.push((name.clone(), decoded(value)));
                if fits(rest, after, captured) {
                    return true;
                }
                captured.truncate(before);
            }
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn captured(template: &str, path: &str) -> Option<String> {
        let pairs = Template::parse(template).capture(path)?;
        Some(pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_parameter_is_one_segment_decoded() {
        assert_eq!(captured("/products/{id}", "/products/a%2Fb%20c").as_deref(), Some("id=a/b c"));
        assert_eq!(captured("/products/{id}", "/products/a/b"), None);
        assert_eq!(captured("/products/{id}", "/products/"), None);
        assert_eq!(captured("/products/{id}", "/products//a"), None);
        assert_eq!(captured("/products", "/products/"), None);
    }

    #[test]
    fn a_verb_may_follow_a_parameter() {
        assert_eq!(captured("/carts/{id}:refresh", "/carts/c-1:refresh").as_deref(), Some("id=c-1"));
        assert_eq!(captured("/carts/{id}:refresh", "/carts/c-1:drop"), None);
        assert_eq!(captured("/carts/{id}:refresh", "/carts/:refresh"), None);
        assert_eq!(captured("/compare/{base}...{head}", "/compare/a...b").as_deref(), Some("base=a head=b"));
        assert_eq!(captured("/compare/{base}...{head}", "/compare/ä...ö").as_deref(), Some("base=ä head=ö"));
    }
}
