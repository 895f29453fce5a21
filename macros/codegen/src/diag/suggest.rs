//! The nearest name, for "did you mean".

/// The one of `names` that is nearest to `name`, if it is near enough to be what was meant.
pub fn nearest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let mut names = names.into_iter().peekable();
    names.peek()?;
    let name: Vec<char> = name.chars().take(64).flat_map(char::to_lowercase).collect();
    let limit = name.len() / 3 + 1;
    names
        .map(|other| (steps(&name, &other.chars().take(64).flat_map(char::to_lowercase).collect::<Vec<_>>()), other))
        .filter(|(distance, _)| *distance <= limit && *distance < name.len())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

/// The number of insertions, deletions, replacements and swaps of neighbours that make one text of the other.
pub fn distance(left: &str, right: &str) -> usize {
    let chars = |text: &str| text.chars().take(64).collect::<Vec<_>>();
    steps(&chars(left), &chars(right))
}

fn steps(left: &[char], right: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, one) in left.iter().enumerate() {
        let mut next = Vec::with_capacity(last.len());
        next.push(row + 1);
        for (column, other) in right.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&last, column + 1) + 1).min(at(&next, column) + 1);
            best = best.min(at(&last, column) + usize::from(one != other));
            let swapped =
                row > 0 && column > 0 && left.get(row - 1) == Some(other) && right.get(column - 1) == Some(one);
            if swapped {
                best = best.min(at(&before, column - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn swapped_letters_are_near_and_other_words_are_not() {
        let names = ["visitor", "member", "app"];
        assert_eq!(nearest("vistor", names), Some("visitor"));
        assert_eq!(nearest("Memebr", names), Some("member"));
        assert_eq!(nearest("administrator", names), None);
        assert_eq!(nearest("x", names), None);
    }
}
