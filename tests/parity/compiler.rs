//! What the compiler says: one program with all calls, a line each.

use std::collections::BTreeSet;
use std::fmt::Write;

use permitted_tests::scratch::Scratch;

use crate::{CLIENTS, Pair};

const HEAD: &str = "#![allow(deprecated)]\n";

/// Whether each call compiles.
pub(crate) fn verdicts(pairs: &[Pair]) -> Vec<bool> {
    let mut program = HEAD.to_owned();
    program.push_str("use permitted_wix::identities::{Member, User, Visitor};\n");
    program.push_str("use permitted_wix::{Account, ApiKey, AppStrategy, Client, OAuth, Site, SiteAndAccount};\n");
    for (module, _) in crate::DOCUMENTS {
        let _ = writeln!(program, "use permitted_wix::{module}::{}Ext as _;", pascal(module));
    }
    program.push_str("fn any<T>() -> T { loop {} }\nfn main() {}\n");
    let first = program.lines().count() + 1;
    for (number, pair) in pairs.iter().enumerate() {
        let client = CLIENTS.iter().find(|(identity, _)| *identity == pair.identity).unwrap().1;
        let arguments = vec!["any()"; pair.arguments].join(", ");
        let Pair { module, method, .. } = pair;
        let _ = writeln!(program, "fn c{number}(c: &{client}) {{ drop(c.{module}().{method}({arguments})); }}");
    }
    let refused = refused_lines(&program);
    assert!(refused.iter().all(|line| *line >= first), "the program itself is wrong: {refused:?}");
    (0..pairs.len()).map(|number| !refused.contains(&(first + number))).collect()
}

fn pascal(module: &str) -> String {
    module.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

/// The lines whose call is refused for its identity; any other error fails the test.
fn refused_lines(program: &str) -> BTreeSet<usize> {
    let scratch = Scratch::new("parity").unwrap();
    scratch.write("main.rs", program).unwrap();
    let refusals = scratch.check().unwrap();
    let other = refusals.iter().find(|one| one.code != "E0277" || !one.message.contains("does not permit"));
    assert!(other.is_none(), "not a refusal: {}", other.unwrap().rendered);
    refusals.iter().map(|refusal| refusal.line).collect()
}
