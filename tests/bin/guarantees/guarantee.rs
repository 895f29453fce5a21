//! The guarantees that are promised, and the lines of SECURITY.md that say which do not hold.

use std::collections::BTreeSet;

const TABLE: &str = include_str!("table.txt");

/// `TL-1`, and a few words on it.
pub(crate) struct Guarantee {
    pub(crate) id: &'static str,
    pub(crate) words: &'static str,
}

impl Guarantee {
    /// What the names of its tests begin with: `tl_01_`.
    pub(crate) fn prefix(&self) -> String {
        let (family, number) = self.id.split_once('-').unwrap_or((self.id, ""));
        format!("{}_{number:0>2}_", family.to_lowercase())
    }
}

/// All of them, in the order of the table.
pub(crate) fn all() -> Vec<Guarantee> {
    TABLE.lines().filter_map(|line| line.split_once(' ')).map(|(id, words)| Guarantee { id, words }).collect()
}

/// The ids before the colon of each line such as `- TL-13 and TL-2 across processes: there is no store on disk yet.`
pub(crate) fn explained(security: &str) -> BTreeSet<String> {
    let lines = security.lines().filter_map(|line| line.strip_prefix("- ")?.split_once(": "));
    let words = lines.flat_map(|(subject, _)| subject.split(|c: char| !c.is_ascii_alphanumeric() && c != '-'));
    words.filter(|word| is_id(word)).map(str::to_owned).collect()
}

fn is_id(word: &str) -> bool {
    let digits = |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    word.split_once('-').is_some_and(|(family, number)| {
        family.len() == 2 && family.bytes().all(|byte| byte.is_ascii_uppercase()) && digits(number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_begins_the_names_of_its_tests() {
        let prefixes: Vec<String> = all().iter().map(Guarantee::prefix).collect();
        assert_eq!(prefixes.first().map(String::as_str), Some("tl_01_"));
        assert!(prefixes.contains(&"mx_18_".to_owned()));
        assert_eq!(prefixes.iter().collect::<BTreeSet<_>>().len(), prefixes.len(), "an id is there twice");
    }

    #[test]
    fn only_ids_before_a_colon_are_explained() {
        let text = "- TL-13 and TL-2 across processes: not yet, as RT-1 is not.\n\
                    - A header is refused (RB-6).\n\
                    | Refresh ahead: jitter | TL-16 |\n\
                    - The header X-1 and U-TL: no ids.\n";
        assert_eq!(explained(text).into_iter().collect::<Vec<_>>(), ["TL-13", "TL-2"]);
    }
}
