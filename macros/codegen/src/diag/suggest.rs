//! The nearest name, for "did you mean".

/// The most names that are looked at, so that a message costs no more than it is worth.
const NAMES: usize = 5_000;

/// The one of the first 5,000 `names` that is nearest to `name`, if it is near enough to be what was meant.
pub fn nearest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let mut names = names.into_iter().peekable();
    names.peek()?;
    let name: Vec<char> = name.chars().take(64).flat_map(char::to_lowercase).collect();
    // As near as the best so far is not near enough, which most names show in their first letters.
    let mut nearer_than = (name.len() / 3 + 2).min(name.len());
    let mut best = None;
    for other in names.take(NAMES) {
        let chars: Vec<char> = other.chars().take(64).flat_map(char::to_lowercase).collect();
        if nearer_than == 0 || chars.len().abs_diff(name.len()) >= nearer_than {
            continue;
        }
        let distance = steps(&name, &chars, nearer_than - 1);
        if distance < nearer_than {
            (nearer_than, best) = (distance, Some(other));
        }
    }
    best
}

/// Returns true if at most `limit` insertions, deletions, replacements and swaps of neighbours make one text of the other.
pub fn is_within(limit: usize, left: &str, right: &str) -> bool {
    let chars = |text: &str| text.chars().take(64).collect::<Vec<_>>();
    let count = |text: &str| text.chars().count().min(64);
    count(left).abs_diff(count(right)) <= limit && steps(&chars(left), &chars(right), limit) <= limit
}

/// The distance, or something above `limit`.
fn steps(left: &[char], right: &[char], limit: usize) -> usize {
    // What both begin with costs nothing, and most names that are looked at begin alike.
    let alike = left.iter().zip(right).take_while(|(one, other)| one == other).count();
    let (left, right) = (left.get(alike..).unwrap_or_default(), right.get(alike..).unwrap_or_default());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, one) in left.iter().enumerate() {
        // A cell further from the diagonal is above the limit.
        let from = row.saturating_sub(limit).min(right.len());
        let to = row.saturating_add(limit).saturating_add(1).min(right.len());
        let mut next = Vec::with_capacity(last.len());
        next.push(row + 1);
        next.resize(from + 1, FAR);
        for (column, other) in right.iter().enumerate().take(to).skip(from) {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(FAR);
            let mut best = (at(&last, column + 1) + 1).min(at(&next, column) + 1);
            best = best.min(at(&last, column) + usize::from(one != other));
            let swapped =
                row > 0 && column > 0 && left.get(row - 1) == Some(other) && right.get(column - 1) == Some(one);
            if swapped {
                best = best.min(at(&before, column - 1) + 1);
            }
            next.push(best);
        }
        next.resize(right.len() + 1, FAR);
        before = std::mem::replace(&mut last, next);
        // A swap reaches back by two rows, and costs one.
        if let Some(least) = last.iter().chain(&before).min().filter(|least| **least > limit) {
            return *least;
        }
    }
    last.last().copied().unwrap_or_default()
}

/// More than any distance.
const FAR: usize = usize::MAX / 2;

#[cfg(test)]
mod tests {
    use super::{is_within, nearest, steps};

    #[test]
    fn a_limit_changes_nothing_below_it() {
        let words =
            ["", "a", "ab", "ba", "abc", "acb", "cab", "abcd", "abdc", "badc", "xabcd", "abcdx", "securty", "security"];
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        let distance = |one: &str, other: &str| steps(&chars(one), &chars(other), usize::MAX);
        for one in words {
            for other in words {
                let whole = distance(one, other);
                assert_eq!(whole, distance(other, one), "{one} {other}");
                for limit in 0..9 {
                    let within = steps(&chars(one), &chars(other), limit);
                    assert!(
                        if whole <= limit { within == whole } else { within > limit },
                        "{one} {other} {limit}: {within}"
                    );
                    assert_eq!(is_within(limit, one, other), whole <= limit, "{one} {other} {limit}");
                }
            }
        }
        assert_eq!(
            [distance("abcd", "badc"), distance("securty", "security"), distance("kitten", "sitting")],
            [2, 1, 3]
        );
    }

    #[test]
    fn swapped_letters_are_near_and_other_words_are_not() {
        let names = ["visitor", "member", "app"];
        assert_eq!(nearest("vistor", names), Some("visitor"));
        assert_eq!(nearest("Memebr", names), Some("member"));
        assert_eq!(nearest("administrator", names), None);
        assert_eq!(nearest("x", names), None);
    }
}
