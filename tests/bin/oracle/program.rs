//! The program that rustc is asked about: the bindings of some documents, and every call as every client, a line each.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::client::Client;
use crate::make::{Home, Sample};
use crate::random::Random;
use crate::rules::{Rules, Who};

/// One operation as one client.
pub(crate) struct Pair {
    /// Which document.
    pub(crate) sample: usize,
    pub(crate) operation: String,
    /// What the rules say.
    pub(crate) permitted: bool,
    /// The client in Rust.
    pub(crate) rust: String,
}

/// A program with all calls of these documents, and which call stands in which line.
#[derive(Default)]
pub(crate) struct Program {
    pub(crate) text: String,
    pub(crate) pairs: Vec<Pair>,
    /// The line of the first call; each has one.
    pub(crate) first: usize,
    pub(crate) files: Vec<(String, String)>,
}

impl Program {
    pub(crate) fn new(samples: &[(usize, Sample)], random: &mut Random) -> Self {
        let mut program = Self { text: "#![allow(warnings)]\nfn main() {}\n".to_owned(), ..Self::default() };
        let mut calls = String::new();
        for (number, sample) in samples {
            program.modules(*number, sample);
            program.calls(*number, sample, random, &mut calls);
        }
        program.first = program.text.lines().count() + 1;
        program.text.push_str(&calls);
        program
    }

    fn modules(&mut self, number: usize, sample: &Sample) {
        let mut arguments = format!("\"d{number}.json\"");
        let mut written = sample.written.clone();
        if let Some(vocabulary) = &sample.vocabulary {
            self.files.push((format!("v{number}.json"), vocabulary.to_string()));
            if let Some(reference) = written.pointer_mut("/x-identities/$ref") {
                *reference = format!("v{number}.json").into();
            }
        }
        if sample.home == Home::Shared {
            let _ = writeln!(self.text, "#[permitted::identities(\"v{number}.json\")] pub mod v{number} {{}}");
            let _ = write!(arguments, ", identities = crate::v{number}");
        }
        if let Some(overlay) = &sample.overlay {
            self.files.push((format!("o{number}.json"), overlay.to_string()));
            let _ = write!(arguments, ", overlay = \"o{number}.json\"");
        }
        self.files.push((format!("d{number}.json"), written.to_string()));
        let _ = writeln!(self.text, "#[permitted::api({arguments})] pub mod d{number} {{}}");
    }

    fn calls(&mut self, number: usize, sample: &Sample, random: &mut Random, calls: &mut String) {
        let rules = Rules::new(&sample.meant);
        let said: Vec<(&str, Who)> = sample
            .operations()
            .into_iter()
            .filter_map(|(id, operation)| Some((id, rules.who(operation).ok()?)))
            .collect();
        let asked = asked(&said);
        let names = Names {
            number,
            home: sample.home,
            scoped: rules.identities().filter(|(_, scoped)| *scoped).map(|(name, _)| name.to_owned()).collect(),
        };
        let known = if sample.vocabulary.is_some() {
            crate::make::PERMISSIONS.map(str::to_owned).into()
        } else {
            permissions(&said)
        };
        let mut grants = Vec::new();
        for client in clients(&rules, &asked, &known, random) {
            let rust = names.client(&client, &mut grants);
            for (operation, who) in &said {
                let permitted = rules.permits(who, &client, &asked);
                let _ = writeln!(
                    calls,
                    "fn c{}(h: d{number}::D{number}<'_, {rust}>) {{ drop(h.{operation}()); }}",
                    self.pairs.len()
                );
                self.pairs.push(Pair {
                    sample: number,
                    operation: (*operation).to_owned(),
                    permitted,
                    rust: rust.clone(),
                });
            }
        }
        for (index, set) in grants.iter().enumerate() {
            let of: Vec<String> = set
                .iter()
                .map(|permission| format!("{}::permission::{}", names.module(), pascal(permission)))
                .collect();
            let _ = writeln!(self.text, "permitted::grants! {{ pub G{number}x{index}: [{}] }}", of.join(", "));
        }
    }
}

/// The sets of identities that some operation asks for together.
fn asked(said: &[(&str, Who)]) -> BTreeSet<BTreeSet<String>> {
    let ways = said.iter().filter_map(|(_, who)| match who {
        Who::Anybody => None,
        Who::Ways(ways) => Some(ways),
    });
    ways.flatten().filter(|way| way.0.len() > 1).map(|way| way.0.keys().cloned().collect()).collect()
}

fn permissions(said: &[(&str, Who)]) -> BTreeSet<String> {
    let ways = said.iter().filter_map(|(_, who)| match who {
        Who::Anybody => None,
        Who::Ways(ways) => Some(ways),
    });
    ways.flatten().flat_map(|way| way.0.values().flatten().cloned()).collect()
}

/// Everybody alone, with some grants, and some of them combined.
fn clients(
    rules: &Rules<'_>,
    asked: &BTreeSet<BTreeSet<String>>,
    known: &BTreeSet<String>,
    random: &mut Random,
) -> Vec<Client> {
    let mut alone = Vec::new();
    for (identity, scoped) in rules.identities() {
        alone.push(Client::One(identity.to_owned(), None));
        for _ in 0..if scoped { 4 } else { 0 } {
            let granted = known.iter().filter(|_| random.chance(50)).cloned().collect();
            alone.push(Client::One(identity.to_owned(), Some(granted)));
        }
    }
    alone.push(Client::Nobody);
    let mut all = alone.clone();
    let pick = |random: &mut Random, of: &[Client]| of[random.below(of.len())].clone();
    let of = |random: &mut Random, name: &str| {
        let those: Vec<Client> =
            alone.iter().filter(|one| matches!(one, Client::One(identity, _) if identity == name)).cloned().collect();
        pick(random, &those)
    };
    for set in asked {
        for _ in 0..4 {
            let mut left: Vec<&String> = set.iter().collect();
            let mut together: Option<Client> = None;
            while !left.is_empty() {
                let name = left.swap_remove(random.below(left.len()));
                let next = of(random, name);
                together = Some(match together {
                    Some(before) => before.both(next),
                    None => next,
                });
            }
            all.extend(together);
        }
    }
    for _ in 0..4 {
        all.push(pick(random, &alone).either(pick(random, &alone)));
        all.push(pick(random, &alone).both(pick(random, &alone)));
    }
    for _ in 0..2 {
        all.push(pick(random, &all).either(pick(random, &all)));
        all.push(pick(random, &all).both(pick(random, &all)));
    }
    all
}

struct Names {
    number: usize,
    home: Home,
    scoped: BTreeSet<String>,
}

impl Names {
    fn module(&self) -> String {
        match self.home {
            Home::Own => format!("d{}", self.number),
            Home::Shared => format!("v{}", self.number),
        }
    }

    fn client(&self, client: &Client, grants: &mut Vec<BTreeSet<String>>) -> String {
        match client {
            Client::Nobody => "permitted::Anonymous".to_owned(),
            Client::One(identity, granted) => {
                let own = if self.home == Home::Own { "::identity" } else { "" };
                let path = format!("{}{own}::{}", self.module(), pascal(identity));
                match granted.as_ref().filter(|_| self.scoped.contains(identity)) {
                    Some(granted) => {
                        let index = grants.iter().position(|set| set == granted).unwrap_or_else(|| {
                            grants.push(granted.clone());
                            grants.len() - 1
                        });
                        format!("{path}<G{}x{index}>", self.number)
                    }
                    None => path,
                }
            }
            Client::Either(left, right) => {
                format!("permitted::Either<{}, {}>", self.client(left, grants), self.client(right, grants))
            }
            Client::Both(left, right) => {
                format!("permitted::Both<{}, {}>", self.client(left, grants), self.client(right, grants))
            }
        }
    }
}

/// `site-admin` as `SiteAdmin`.
fn pascal(name: &str) -> String {
    let words = name.split(|it: char| !it.is_ascii_alphanumeric());
    words
        .map(|word| {
            let (first, rest) = word.split_at(1.min(word.len()));
            first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
        })
        .collect()
}
